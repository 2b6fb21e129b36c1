//! The shapes of a dialect's data, one file for each of its parts.

mod calendar;
mod header;
mod headings;
mod labels;
mod lines;
mod people;

pub use calendar::{CalendarWords, Era};
pub use header::{FieldForm, FieldSlot, HeaderRules, TitleForm};
pub use headings::HeadingRules;
pub use labels::{LabelCase, LabelPosition, LabelRules};
pub use lines::{LineMatcher, LineRules, StageWord};
pub use people::{PeopleRules, RoleWord};

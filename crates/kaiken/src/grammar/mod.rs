//! What can this line be? The only place that uses nom.
//!
//! Text goes in, small values come out; what differs between institutions is read from the
//! [`Dialect`](crate::Dialect). Each file holds one family of productions, with its EBNF on top:
//!
//! | file | productions |
//! | --- | --- |
//! | `line` | asks in order what a line can be; titles, date lines, places, lines that close |
//! | `label` | who is announced as the speaker |
//! | `heading` | section words, numbered headings, topics, list items |
//! | `notice` | fields, notices, links |
//! | `direction` | stage directions |
//! | `front_matter` | names and values above a page that is kept as Markdown |
//! | `date` | dates and weekdays |
//! | `clock` | times of day and their ranges |
//! | `leaf` | numbers, white space, words of a closed list |
//! | `error` | the error that all of them return |
//!
//! In the EBNF a mark stands for its full-width form, too, and spaces are written where they
//! matter.

pub(crate) mod clock;
pub(crate) mod date;
pub(crate) mod direction;
mod error;
pub(crate) mod front_matter;
pub(crate) mod heading;
pub(crate) mod label;
pub(crate) mod leaf;
pub(crate) mod line;
pub(crate) mod notice;

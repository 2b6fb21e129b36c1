//! kaiken turns the transcript of a press conference into data, and loses nothing.
//!
//! ```
//! let text = "Press Conferences
//! Press Conference by Foreign Minister Ken Aoba
//! Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs
//! Reporter: Did the two sides agree?
//! Mr. Ken Aoba, Minister for Foreign Affairs: They did.
//! ";
//! let transcript = kaiken::parse(text);
//! assert_eq!(transcript.header().date.unwrap().to_string(), "2024-03-12");
//!
//! for turn in transcript.turns() {
//!     println!("{}: {}", turn.label().unwrap_or("?"), turn.text());
//! }
//! let minister = &transcript.speakers()[0];
//! assert_eq!(minister.name.map(|name| transcript.slice(name)), Some("Ken Aoba"));
//! ```
//!
//! # The phases
//!
//! Data goes forward only; each phase is a module.
//!
//! | phase | module | gives |
//! | --- | --- | --- |
//! | source | `source`, `lines`, `line_index` | lines and places |
//! | line heads | `grammar` | what can this line be? |
//! | blocks | `events`, `tree` | turns, paragraphs, headings |
//! | header | `header` | date, clock, venue |
//! | speakers | `speakers` | labels that mean one person |
//! | exchanges | `exchanges` | questions and their answers |
//! | checks | `checks`, `diagnostic` | what is doubtful |
//!
//! # Promises
//!
//! - The [leaves](Transcript::leaves) of a transcript, put together, are the source, byte for byte.
//! - Nothing panics and nothing takes more than linear time, for any input.
//! - What the text does not say is `None`; what is inferred says so; a contradiction is a
//!   [diagnostic](Diagnostic) and is never corrected.
//!
//! # Offsets
//!
//! Every [`Span`] counts UTF-8 bytes of the source. [`LineIndex`] turns them into code points,
//! UTF-16 units, lines and columns.
//!
//! # Features
//!
//! | feature | default | what it adds |
//! | --- | --- | --- |
//! | `std` | yes | the standard library; without it `no_std` with `alloc` |
//! | `serde` | no | `document::Document`, the JSON of a transcript |
//! | `encoding` | no | `parse_bytes`, `decode`: UTF-16, Shift_JIS, EUC-JP, Windows-1252 |
//! | `dialect-file` | no | `Dialect::from_toml`, `Dialect::from_json` |
//! | `schema` | no | the JSON Schema of that JSON |

#![cfg_attr(not(feature = "std"), no_std)]
#![forbid(unsafe_code)]

extern crate alloc;

mod calendar;
mod checks;
#[cfg(feature = "encoding")]
mod decode;
mod detect;
mod diagnostic;
pub mod dialect;
#[cfg(feature = "serde")]
pub mod document;
mod edge;
mod eight;
mod encoding;
mod events;
mod exchanges;
mod grammar;
mod header;
mod keyed;
mod lazy;
mod leaves;
mod letters;
mod line_index;
mod lines;
mod order;
mod parser;
mod seek;
mod slot;
mod source;
mod speakers;
#[cfg(feature = "_stages")]
#[doc(hidden)]
pub mod stages;
mod tokens;
mod tree;

pub use calendar::{Date, Time, Weekday};
#[cfg(feature = "encoding")]
pub use decode::{Decoded, decode};
pub use detect::{Detection, Reason};
pub use diagnostic::{Code, Diagnostic, Edit, Related, Safety, Severity, apply};
pub use dialect::{ConferenceKind, Dialect, NoteKind, Role, Sign};
pub use encoding::Encoding;
pub use events::{Event, Events, LabelEvent, LineKind};
pub use exchanges::{AnswerPart, Exchange, FollowUp, Tie};
pub use header::{Clock, Header};
pub use leaves::{Leaf, LeafKind};
pub use line_index::{LineIndex, Position};
#[cfg(feature = "encoding")]
pub use parser::parse_bytes;
pub use parser::{Error, Parser, Records, Refusal, events, parse, records};
pub use source::Span;
pub use speakers::{Because, OutletBy, Speaker, SpeakerLabel};
pub use tree::{Block, Note, OwnedTranscript, SpeakerId, Transcript, Turn, TurnNode};

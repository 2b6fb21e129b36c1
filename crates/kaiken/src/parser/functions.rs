//! The functions that take no options and never fail.

use super::{Parser, Records};
#[cfg(feature = "encoding")]
use crate::OwnedTranscript;
use crate::Transcript;
use crate::edge;
use crate::events::Events;

/// The parser behind the free functions.
static DEFAULT: Parser = Parser {
    dialect: None,
    strict: false,
};

/// Parses a text as one transcript: the best tree, with diagnostics where it is in doubt.
///
/// Never fails. Of a text of 4 GiB or more it reads the first 4 GiB and says so
/// ([`Code::TextTooLong`](crate::Code::TextTooLong)); [`Parser::parse`] refuses such a text.
///
/// ```
/// let transcript = kaiken::parse("Reporter: Did they?\nMinister Aoba: They did.\n");
/// let said: Vec<_> = transcript.turns().map(|turn| turn.text()).collect();
/// assert_eq!(said, ["Did they?", "They did."]);
/// ```
pub fn parse(text: &str) -> Transcript<'_> {
    let (readable, rest) = text.split_at(readable_length(text));
    let (transcript, _) = DEFAULT.record(readable, 0, false);
    if rest.is_empty() {
        transcript
    } else {
        transcript.cut_short()
    }
}

/// Decodes bytes, as [`crate::decode`] does, and parses the text as [`parse`] does.
///
/// Spans are offsets into the decoded text, which the transcript keeps.
///
/// ```
/// let owned = kaiken::parse_bytes("Reporter: Why?".as_bytes());
/// assert_eq!(owned.transcript().encoding(), Some(kaiken::Encoding::Utf8));
/// ```
#[cfg(feature = "encoding")]
pub fn parse_bytes(bytes: &[u8]) -> OwnedTranscript {
    let decoded = crate::decode(bytes);
    OwnedTranscript::parse(decoded.text).read_in(decoded.encoding)
}

/// Walks the events of a text in constant memory, with the dialect that the top of it shows.
///
/// Of a text of 4 GiB or more it walks the first 4 GiB.
///
/// ```
/// let turns = kaiken::events("Reporter: Why?\nMinister Aoba: So.\n")
///     .filter(|event| matches!(event, kaiken::Event::TurnStart { .. }));
/// assert_eq!(turns.count(), 2);
/// ```
pub fn events(text: &str) -> Events<'_> {
    let text = &text[..readable_length(text)];
    Events::new(text, 0, DEFAULT.reads_with(text), false)
}

/// Walks the conferences of a text that may hold several, one transcript for each.
///
/// The records cover the text. Of a text of 4 GiB or more it walks the first 4 GiB.
///
/// ```
/// let text = kaiken::Code::SeveralRecords.example();
/// let turns: Vec<_> = kaiken::records(text).map(|record| record.turns().count()).collect();
/// assert_eq!(turns, [2, 1]);
/// ```
pub fn records(text: &str) -> impl Iterator<Item = Transcript<'_>> {
    let text = &text[..readable_length(text)];
    Records {
        parser: &DEFAULT,
        text,
        at: Some(0),
    }
    .filter_map(Result::ok)
}

/// How much of a text the offsets can tell, in bytes.
fn readable_length(text: &str) -> usize {
    edge::before(text, u32::MAX as usize)
}

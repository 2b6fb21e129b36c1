//! Whole lines that nobody speaks.

use crate::dialect::{NoteKind, Rows, Text, Words};
use crate::letters::is_kana_or_kanji;

/// Whole lines that nobody speaks.
///
/// ```
/// use kaiken::{Block, Dialect, LineKind, Parser};
///
/// let mut mine = Dialect::named("mofa-en").expect("built in").clone();
/// mine.lines.furniture.exact.to_mut().push("Back to the harbour".into());
/// let text = "Minister Aoba: We met.\nBack to the harbour\n";
/// let transcript = Parser::new().dialect(mine).parse(text)?;
/// let Some(Block::Line { kind, .. }) = transcript.blocks().last() else { panic!("a line") };
/// assert_eq!(*kind, LineKind::Furniture);
/// # Ok::<(), kaiken::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct LineRules {
    /// Notices of translation, wherever they stand.
    pub notices: LineMatcher,
    /// Lines that are notices only above the first turn: `Note: …`.
    pub header_notices: LineMatcher,
    /// Links to other versions and pages.
    pub links: LineMatcher,
    /// Navigation and other page furniture.
    pub furniture: LineMatcher,
    /// The mark that ends a record.
    pub ends: LineMatcher,
    /// Words that end a record only where no sentence goes on at them and no label stands below:
    /// `ends`; behind those that end in a space stands a number, behind those that end in `/` a
    /// date, and behind those that end in `,` whatever a bracket closes, and behind those that end in `…` anything. Where some are listed, a
    /// time of day ends a record, too, with or without a mark of the end before it: `END  1:45 P.M.
    /// EST`. Below a sentence, and below a time without its zone, nothing may be said at all.
    pub closings: Words,
    /// Words before the number of a page, in any case: `Page`. Where some are listed, lines that
    /// stand on each page of a text from its print are of the page.
    pub pages: Words,
    /// Words between such a number and how many pages there are: `of`.
    pub page_totals: Words,
    /// What stands in brackets and is not said: `Laughter`. Where there are `insertions`, anything may
    /// stand behind those that end in `:`, `Ed.:`, and one word with a capital behind those that end
    /// in a space, `speaking `; and two of them around a mark are one.
    pub stage_directions: Rows<StageWord>,
    /// Typists and editors put in more than stage directions: whatever else stands in square
    /// brackets within speech is a note of the editor's, and so is `<…>`.
    pub insertions: bool,
    /// How the words end that tell what happens, in angle brackets alone on their line: `署名`.
    /// Where some are listed, sentences in such brackets tell it, too.
    pub acts: Words,
    /// Verbs of what happens while somebody speaks: a few words in brackets that begin with a capital
    /// and have one are a stage direction, `(A phone rings.)`.
    pub happenings: Words,
}

impl LineRules {
    /// Whether a stage direction is in a script that has brackets of full width.
    pub(crate) fn has_wide_directions(&self) -> bool {
        let mut known = self.stage_directions.iter();
        known.any(|known| known.phrase.starts_with(is_kana_or_kanji))
    }
}

/// Says which lines are of one kind. ASCII case does not count, but for the ends of lines.
///
/// ```
/// use kaiken::dialect::{Dialect, LineMatcher};
///
/// let prefix = vec!["Tape: ".into()].into();
/// let mut mine = Dialect::named("mofa-en").expect("built in").clone();
/// mine.lines.links = LineMatcher { prefix, ..LineMatcher::default() };
/// let text = "TAPE: this conference\nReporter: Why?\n";
/// let transcript = kaiken::Parser::new().dialect(mine).parse(text)?;
/// assert_eq!(transcript.slice(transcript.header().links[0]), "TAPE: this conference");
/// # Ok::<(), kaiken::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct LineMatcher {
    /// The whole line is one of these.
    pub exact: Words,
    /// The line begins with one of these.
    pub prefix: Words,
    /// The line ends with one of these, in the same case.
    pub suffix: Words,
    /// The line holds one of these.
    pub contains: Words,
}

/// A word that makes a bracketed phrase a stage direction.
///
/// ```
/// use kaiken::dialect::{Dialect, NoteKind, StageWord};
///
/// let word = StageWord { phrase: "everybody smiles".into(), kind: NoteKind::Laughter };
/// let mut mine = Dialect::named("mofa-en").expect("built in").clone();
/// mine.lines.stage_directions.to_mut().push(word);
/// let text = "Minister Aoba: No. (Everybody smiles.) Yes.\n";
/// let transcript = kaiken::Parser::new().dialect(mine).parse(text)?;
/// assert_eq!(transcript.turns().next().unwrap().notes()[0].kind, NoteKind::Laughter);
/// # Ok::<(), kaiken::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StageWord {
    /// The whole phrase between the brackets, a final period aside; case does not count.
    pub phrase: Text,
    /// What it tells.
    pub kind: NoteKind,
}

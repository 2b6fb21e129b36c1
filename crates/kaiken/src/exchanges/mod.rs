//! Questions and the answers that follow them.
//!
//! Three steps, each over the finished turns: [`pairs`] joins the turns that ask with those that
//! answer; [`follow_up`] ties a question to the exchange that it goes on from; [`parts`] finds the
//! numbered parts of a question and of its answer. The words that they look for are the dialect's
//! ([`crate::dialect::CueWords`]). Where the words do not tell, nothing is tied.

mod follow_up;
mod head;
mod lexicon;
mod matter;
mod pairs;
mod parts;
mod sentence;
mod short;

use alloc::vec::Vec;

use self::lexicon::Lexicon;
use crate::Span;
use crate::dialect::Role;
use crate::tree::{Block, DialectRef, TurnNode};

/// Turns of reporters, and the turns of officials that answer them.
///
/// Turns of reporters one behind the other are one question: two reporters who ask in a row, and
/// are answered once, share the answer. The answer is every turn of an official behind them. A
/// heading, an unlabelled paragraph or a moderator who calls somebody else ends the exchange; an
/// interpreter, a stage direction, or a moderator who passes the question on does not. A turn that
/// is only inferred answers nothing, and a turn of mere thanks and greetings asks nothing.
///
/// ```
/// let text = "Minister Aoba: Good morning.\nReporter: Why?\nMinister Aoba: So.\nReporter: And?\n";
/// let transcript = kaiken::parse(text);
/// let pairs: Vec<_> = transcript.exchanges().iter().map(|e| (e.question(), e.answer())).collect();
/// assert_eq!(pairs, [(&[1][..], &[2][..]), (&[3], &[])]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exchange {
    question: Vec<usize>,
    answer: Vec<usize>,
    follow_up: Option<FollowUp>,
    parts: Vec<Span>,
    answer_parts: Vec<AnswerPart>,
}

impl Exchange {
    /// The blocks that ask, one at least: indexes into [`crate::Transcript::blocks`].
    ///
    /// ```
    /// let text = "NHK, Sudo: Is it so?\n\
    ///             Jiji Press, Onuki: And since when?\n\
    ///             Minister Aoba: It is.\n";
    /// assert_eq!(kaiken::parse(text).exchanges()[0].question(), [0, 1]);
    /// ```
    pub fn question(&self) -> &[usize] {
        &self.question
    }

    /// The blocks that answer; empty where nobody does.
    ///
    /// ```
    /// assert!(kaiken::parse("Reporter: Why?").exchanges()[0].answer().is_empty());
    /// ```
    pub fn answer(&self) -> &[usize] {
        &self.answer
    }

    /// The exchange that the question goes on from, and why; none where the text does not tell.
    ///
    /// ```
    /// let text = "Reporter: Did they agree?\nMinister Aoba: They did.\n\
    ///             Reporter: May I follow up? Was it signed?\nMinister Aoba: It was.\n\
    ///             Reporter: What is your view on the verdict?\nMinister Aoba: I have none.\n";
    /// let transcript = kaiken::parse(text);
    /// let links: Vec<_> = transcript.exchanges().iter().map(|e| e.follow_up()).collect();
    /// assert_eq!(links[1].map(|link| link.of), Some(0));
    /// assert_eq!(links[2], None);
    /// ```
    pub const fn follow_up(&self) -> Option<FollowUp> {
        self.follow_up
    }

    /// Where the parts of the question stand, if the text marks several.
    ///
    /// ```
    /// let text = "Reporter: First, who came? Second, was it signed?\nMinister Aoba: It was.\n";
    /// let transcript = kaiken::parse(text);
    /// let parts = transcript.exchanges()[0].parts();
    /// let parts: Vec<_> = parts.iter().map(|span| transcript.slice(*span)).collect();
    /// assert_eq!(parts, ["First, who came?", "Second, was it signed?"]);
    /// ```
    pub fn parts(&self) -> &[Span] {
        &self.parts
    }

    /// Where the answer takes up a part by its number.
    ///
    /// ```
    /// let text = "Reporter: First, who came? Second, was it signed?\n\
    ///             Minister Aoba: As for your second question, it was.\n";
    /// let transcript = kaiken::parse(text);
    /// let part = transcript.exchanges()[0].answer_parts()[0];
    /// assert_eq!(part.of, 1);
    /// assert_eq!(transcript.slice(part.span), "As for your second question, it was.");
    /// ```
    pub fn answer_parts(&self) -> &[AnswerPart] {
        &self.answer_parts
    }
}

/// A piece of an answer that takes up a part of the question by its number.
///
/// ```
/// let text = "Reporter: First, who came? Second, was it signed?\n\
///             Minister Aoba: First, nobody. Second, no.\n";
/// let transcript = kaiken::parse(text);
/// let of: Vec<_> = transcript.exchanges()[0].answer_parts().iter().map(|part| part.of).collect();
/// assert_eq!(of, [0, 1]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerPart {
    /// The part of the question: an index into [`Exchange::parts`].
    pub of: usize,
    /// Where the piece stands.
    pub span: Span,
}

/// That an exchange goes on from an earlier one, and what in the text says so.
///
/// ```
/// let text = "Reporter: Did they agree?\nMinister Aoba: I will not say.\n\
///             Reporter: Let me ask again. Did they?\n";
/// let transcript = kaiken::parse(text);
/// let link = transcript.exchanges()[1].follow_up().unwrap();
/// assert_eq!((link.of, link.because), (0, kaiken::Tie::SaysSo));
/// assert_eq!(transcript.slice(link.span), "Let me ask again");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// The earlier exchange: an index into [`crate::Transcript::exchanges`].
    pub of: usize,
    /// Why.
    pub because: Tie,
    /// The words that tell.
    pub span: Span,
}

/// Why an exchange is tied to an earlier one.
///
/// ```
/// let text = "Reporter: Did they agree?\nMinister Aoba: No.\nReporter: Why not?\n";
/// let link = kaiken::parse(text).exchanges()[1].follow_up().unwrap();
/// assert_eq!(link.because, kaiken::Tie::Dependent);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Tie {
    /// The question says that it goes on: `May I follow up?`
    SaysSo,
    /// It names an earlier question: `the two issues I mentioned`.
    NamesQuestion,
    /// It names an earlier answer: `you just said`.
    NamesAnswer,
    /// It goes back to an earlier matter: `going back to the drought`.
    GoesBack,
    /// The answer before it ends in a question, and it replies.
    Replies,
    /// It asks about words of the answer just given.
    Quotes,
    /// It is short and cannot stand alone: `Why not?`
    Dependent,
    /// It asks for particulars of what was just spoken of: `Specifically what?`
    Narrows,
    /// It is short, and its matter is that of the exchange before and of no earlier one; or the
    /// same person asks on about that matter.
    SameMatter,
}

impl Tie {
    /// The reason in words.
    ///
    /// ```
    /// assert_eq!(kaiken::Tie::Dependent.reason(), "it is short and cannot stand alone");
    /// ```
    pub const fn reason(self) -> &'static str {
        match self {
            Self::SaysSo => "it says that it goes on",
            Self::NamesQuestion => "it names an earlier question",
            Self::NamesAnswer => "it names an earlier answer",
            Self::GoesBack => "it goes back to an earlier matter",
            Self::Replies => "it replies to a question that the answer before it ends in",
            Self::Quotes => "it asks about words of the answer before it",
            Self::Dependent => "it is short and cannot stand alone",
            Self::Narrows => "it asks for particulars of what was just spoken of",
            Self::SameMatter => "its matter is that of the exchange before it",
        }
    }
}

/// The turns as the steps of this phase read them.
#[derive(Clone, Copy)]
struct Page<'a> {
    source: &'a str,
    blocks: &'a [Block],
    paragraphs: &'a [Span],
}

impl<'a> Page<'a> {
    fn turn(self, block: usize) -> Option<&'a TurnNode> {
        match self.blocks.get(block) {
            Some(Block::Turn(turn)) => Some(turn),
            _ => None,
        }
    }

    /// Reads the page with the words of a dialect, if anybody asks in it.
    fn read<T: Default>(self, dialect: &DialectRef, read: impl FnOnce(&Lexicon<'_>) -> T) -> T {
        let asks =
            |block: &Block| matches!(block, Block::Turn(turn) if turn.role == Role::Reporter);
        if self.blocks.iter().any(asks) {
            lexicon::with(dialect, read)
        } else {
            T::default()
        }
    }

    /// What is said in a turn, from its first paragraph to the end of its last.
    fn speech(self, block: usize) -> &'a str {
        let Some(turn) = self.turn(block) else {
            return "";
        };
        let (first, last) = turn.paragraphs;
        match &self.paragraphs[first as usize..last as usize] {
            [] => "",
            [only] => &self.source[only.range()],
            [first, .., last] => &self.source[first.to(*last).range()],
        }
    }
}

/// Finds the exchanges of a transcript.
pub(crate) fn link(
    source: &str,
    blocks: &[Block],
    paragraphs: &[Span],
    dialect: &DialectRef,
) -> Vec<Exchange> {
    let page = Page {
        source,
        blocks,
        paragraphs,
    };
    page.read(dialect, |lexicon| {
        let mut exchanges = pairs::exchanges(page, lexicon);
        follow_up::tie(page, lexicon, &mut exchanges);
        for exchange in &mut exchanges {
            parts::divide(page, lexicon, exchange);
        }
        exchanges
    })
}

/// Counts the exchanges of a transcript.
pub(crate) fn count(
    source: &str,
    blocks: &[Block],
    paragraphs: &[Span],
    dialect: &DialectRef,
) -> usize {
    let page = Page {
        source,
        blocks,
        paragraphs,
    };
    page.read(dialect, |lexicon| pairs::exchanges(page, lexicon).len())
}

//! A turn with its text at hand.

use super::{Note, Transcript, TurnNode};
use crate::dialect::Role;
use crate::{Span, Speaker};

/// One turn of a transcript, with its text at hand.
///
/// ```
/// let transcript = kaiken::parse("Minister Aoba: Good morning.\nI have two points.\n");
/// let turn = transcript.turns().next().unwrap();
/// assert_eq!(turn.label(), Some("Minister Aoba"));
/// assert_eq!(turn.paragraphs().collect::<Vec<_>>(), ["Good morning.", "I have two points."]);
/// assert_eq!(turn.text(), "Good morning.\nI have two points.");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Turn<'t, 'src> {
    pub(super) transcript: &'t Transcript<'src>,
    pub(super) node: &'t TurnNode,
}

impl<'t, 'src> Turn<'t, 'src> {
    /// The turn as the tree keeps it.
    ///
    /// ```
    /// let transcript = kaiken::parse("Reporter: Why?");
    /// assert!(!transcript.turns().next().unwrap().node().inferred);
    /// ```
    pub const fn node(&self) -> &'t TurnNode {
        self.node
    }

    /// Where it stands, its label included.
    ///
    /// ```
    /// let transcript = kaiken::parse("Reporter: Why?");
    /// assert_eq!(transcript.turns().next().unwrap().span().len(), 14);
    /// ```
    pub const fn span(&self) -> Span {
        self.node.span
    }

    /// Its label as it is written, without delimiter; none if the text has none.
    ///
    /// ```
    /// let transcript = kaiken::parse("Reporter : Why?");
    /// assert_eq!(transcript.turns().next().unwrap().label(), Some("Reporter"));
    /// ```
    pub fn label(&self) -> Option<&'src str> {
        self.node.label.map(|span| self.transcript.slice(span))
    }

    /// The part that the speaker plays.
    ///
    /// ```
    /// let transcript = kaiken::parse("Moderator: Next, please.");
    /// assert_eq!(transcript.turns().next().unwrap().role(), kaiken::Role::Moderator);
    /// ```
    pub const fn role(&self) -> Role {
        self.node.role
    }

    /// The person who speaks, if the text names one.
    ///
    /// ```
    /// let transcript = kaiken::parse("Minister Aoba: So.");
    /// let speaker = transcript.turns().next().unwrap().speaker().unwrap();
    /// assert_eq!(speaker.name.map(|name| transcript.slice(name)), Some("Aoba"));
    /// ```
    pub fn speaker(&self) -> Option<&'t Speaker> {
        self.node
            .speaker
            .and_then(|id| self.transcript.speakers().get(id.index()))
    }

    /// Where each paragraph stands.
    ///
    /// ```
    /// let transcript = kaiken::parse("Reporter: Why?");
    /// let turn = transcript.turns().next().unwrap();
    /// assert_eq!(turn.paragraph_spans(), [kaiken::Span::new(10, 14)]);
    /// ```
    pub fn paragraph_spans(&self) -> &'t [Span] {
        let (first, last) = self.node.paragraphs;
        &self.transcript.tree.paragraphs[first as usize..last as usize]
    }

    /// The paragraphs, trimmed of white space: a line each, or several lines in a text that is
    /// wrapped, with the line ends that it has.
    ///
    /// ```
    /// let transcript = kaiken::parse("Reporter: Why?\n  And how?");
    /// let turn = transcript.turns().next().unwrap();
    /// assert_eq!(turn.paragraphs().collect::<Vec<_>>(), ["Why?", "And how?"]);
    /// ```
    pub fn paragraphs(&self) -> impl Iterator<Item = &'src str> {
        let transcript = self.transcript;
        self.paragraph_spans()
            .iter()
            .map(move |span| transcript.slice(*span))
    }

    /// What is spoken: the source from the first paragraph to the end of the last.
    ///
    /// ```
    /// let transcript = kaiken::parse("Reporter: Why?\r\nAnd how?");
    /// assert_eq!(transcript.turns().next().unwrap().text(), "Why?\r\nAnd how?");
    /// ```
    pub fn text(&self) -> &'src str {
        match self.paragraph_spans() {
            [] => "",
            [first, .., last] => self.transcript.slice(first.to(*last)),
            [only] => self.transcript.slice(*only),
        }
    }

    /// The stage directions in the turn.
    ///
    /// ```
    /// let transcript = kaiken::parse("Reporter: Why? (Laughter)");
    /// assert_eq!(transcript.turns().next().unwrap().notes().len(), 1);
    /// ```
    pub fn notes(&self) -> &'t [Note] {
        let (first, last) = self.node.notes;
        &self.transcript.tree.notes[first as usize..last as usize]
    }

    /// Whether the speaker is inferred and not named by a label.
    ///
    /// ```
    /// let transcript = kaiken::parse(kaiken::Code::InferredAttribution.example());
    /// assert!(transcript.turns().last().unwrap().is_inferred());
    /// ```
    pub const fn is_inferred(&self) -> bool {
        self.node.inferred
    }
}

//! Whole lines that nobody speaks.

use crate::dialect::{NoteKind, Rows, Text, Words};

/// Whole lines that nobody speaks.
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
    /// Words that end a record only where no sentence goes on at them and no label stands below: `ends`; behind
    /// those that end in a space stands a number. Where some are listed, a time of day ends a record, too, with
    /// or without a mark of the end before it: `END  1:45 P.M. EST`. Below a sentence, and below a time without its zone, nothing may
    /// be said at all.
    pub closings: Words,
    /// What stands in brackets and is not said: `Laughter`.
    pub stage_directions: Rows<StageWord>,
}

/// Says which lines are of one kind. ASCII case does not count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct LineMatcher {
    /// The whole line is one of these.
    pub exact: Words,
    /// The line begins with one of these.
    pub prefix: Words,
    /// The line ends with one of these.
    pub suffix: Words,
    /// The line holds one of these.
    pub contains: Words,
}

/// A word that makes a bracketed phrase a stage direction.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct StageWord {
    /// The whole phrase between the brackets, a final period aside; case does not count.
    pub phrase: Text,
    /// What it tells.
    pub kind: NoteKind,
}

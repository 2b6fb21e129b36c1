//! The words of English that the checks know.

/// The commonest words of English.
pub(super) const COMMON: [&str; 6] = ["the", "and", "of", "to", "that", "is"];

/// Words that hardly any English sentence has twice in a row. Others do stand twice: `what it
/// needs to to win`, `what is going on on the ground`, `he said that that was so`.
pub(super) const NEVER_DOUBLED: &[&str] = &[
    "a", "an", "and", "are", "as", "be", "because", "been", "between", "but", "by", "can", "could",
    "each", "every", "from", "has", "have", "he", "his", "if", "its", "may", "might", "must", "my",
    "of", "or", "our", "she", "should", "than", "the", "their", "them", "these", "they", "those",
    "we", "were", "when", "where", "which", "who", "will", "would", "your",
];

/// Small letters that may stand alone: words, the `y` of Spanish quotations, and `v` between the
/// parties of a case.
pub(super) const ALONE: &[u8] = b"aiovxy";

/// What is told apart by letters.
pub(super) const BEFORE_LETTER: &[&str] = &[
    "annex",
    "article",
    "category",
    "clause",
    "group",
    "item",
    "letter",
    "option",
    "paragraph",
    "part",
    "phase",
    "plan",
    "point",
    "section",
    "step",
    "type",
];

/// Words that stand behind a number and are no unit of measure.
pub(super) const BEHIND_NUMBER: &[&str] = &[
    "and", "are", "as", "at", "by", "for", "from", "have", "in", "is", "of", "on", "or", "that",
    "the", "to", "was", "were", "which", "will", "with",
];

/// Words that stand before names and with which no name begins.
pub(super) const BEFORE_NAME: &[&str] = &[
    "and", "at", "between", "by", "for", "from", "in", "of", "on", "that", "the", "to", "with",
];

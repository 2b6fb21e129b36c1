//! Edits that mend a text.

use alloc::string::String;

use crate::Span;

/// Whether an edit may be made without looking.
///
/// ```
/// use kaiken::{Code, Safety};
///
/// let transcript = kaiken::parse("Reporter:Why?");
/// let edit = transcript.diagnostics().last().unwrap().edit.as_ref().unwrap();
/// assert_eq!(edit.safety, Safety::Safe);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Safety {
    /// A reader of the text finds the same words said by the same people after it.
    Safe,
    /// It may change what is said, or who says it: look first.
    Unsafe,
}

/// A replacement that would mend what a diagnostic tells of.
///
/// ```
/// let text = "Reporter:Why?";
/// let transcript = kaiken::parse(text);
/// let edit = transcript.diagnostics().last().unwrap().edit.clone().unwrap();
/// assert_eq!((edit.span, &*edit.replacement), (kaiken::Span::new(9, 9), " "));
/// assert_eq!(kaiken::apply(text, &[edit]), "Reporter: Why?");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Edit {
    /// What is replaced, in UTF-8 bytes; empty where something is put in.
    pub span: Span,
    /// What takes its place; empty where something is taken out.
    pub replacement: String,
    /// Whether it may be made without looking.
    pub safety: Safety,
}

impl Edit {
    pub(crate) fn new(span: Span, replacement: impl Into<String>, safety: Safety) -> Self {
        Self {
            span,
            replacement: replacement.into(),
            safety,
        }
    }
}

/// The source with edits made to it, which come in the order of the text.
///
/// An edit that overlaps the one before it, or stands before it, is left out: parse the result
/// again to find it. So is one that lies outside the source or cuts a character.
///
/// ```
/// let text = "Reporter:Why?\nMinister Aoba:So.";
/// let transcript = kaiken::parse(text);
/// let edits = transcript.diagnostics().iter().filter_map(|doubt| doubt.edit.as_ref());
/// assert_eq!(kaiken::apply(text, edits), "Reporter: Why?\nMinister Aoba: So.");
/// ```
pub fn apply<'e>(source: &str, edits: impl IntoIterator<Item = &'e Edit>) -> String {
    let mut mended = String::with_capacity(source.len());
    let mut at = 0;
    for edit in edits {
        let place = edit.span.range();
        let Some(kept) = source.get(at..place.start) else {
            continue;
        };
        if !source.is_char_boundary(place.end) || place.end < place.start {
            continue;
        }
        mended.push_str(kept);
        mended.push_str(&edit.replacement);
        at = place.end;
    }
    mended.push_str(&source[at..]);
    mended
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(start: u32, end: u32, replacement: &str) -> Edit {
        Edit::new(Span::new(start, end), replacement, Safety::Safe)
    }

    #[test]
    fn edits_are_made_in_order_and_what_cannot_be_is_left_out() {
        for (edits, expected) in [
            (&[][..], "aé日c"),
            (&[edit(0, 1, "b"), edit(1, 1, "x")], "bxé日c"),
            (&[edit(0, 3, ""), edit(1, 3, "overlaps")], "日c"),
            (&[edit(3, 6, "-"), edit(0, 1, "comes too late")], "aé-c"),
            (&[edit(0, 2, "cuts a character")], "aé日c"),
            (&[edit(9, 12, "lies outside")], "aé日c"),
            (&[edit(7, 7, "!")], "aé日c!"),
        ] {
            assert_eq!(apply("aé日c", edits), expected);
        }
    }
}

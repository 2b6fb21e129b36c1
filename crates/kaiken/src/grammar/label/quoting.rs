//! Labels before what somebody says in quotation marks, in Japanese.
//!
//! ```ebnf
//! quoting   = who, [ remark ], quotation, end ;
//! who       = question word | answer word | office ;
//! quotation = "「", speech, [ "」" ] ;
//! ```
//!
//! `Q「いつですか」`, `記者「いつですか」`, `青葉市長「五月です」`: newspapers print a conference so. In a
//! list an office stands before the name of a document, too, so that such labels need recurrence.

use super::form::without_remark;
use super::rules::judge;
use super::{Delimiter, Label, Reading, Shape};
use crate::dialect::Indexed;
use crate::edge;
use crate::letters::is_kana_or_kanji;

/// The longest such label, in bytes.
const LONGEST: usize = 72;

/// Reads a line that begins as one with such a label does.
pub(crate) fn quoting<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    if !line.starts_with(|c: char| c.is_ascii_uppercase() || is_kana_or_kanji(c)) {
        return None;
    }
    let (before, _) = edge::first(line, LONGEST).split_once('「')?;
    let (text, speech) = (before.trim_end(), &line[before.len()..]);
    if text.is_empty() || !is_one_quotation(speech) {
        return None;
    }
    match judge(without_remark(text), text, Delimiter::Gap, speech, dialect) {
        Reading::Label(label) if label.shape != Shape::OutletPair => Some(label),
        _ => None,
    }
}

/// Whether the quotation that begins a text ends with it, or further down.
fn is_one_quotation(text: &str) -> bool {
    let mut depth = 0_usize;
    let said = text.trim_end_matches(['。', '」']);
    !said.chars().any(|c| {
        match c {
            '「' => depth += 1,
            '」' => depth -= 1,
            _ => {}
        }
        depth == 0
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_speaks_before_a_quotation() {
        for (line, expected) in [
            ("Q「いつですか」", Some("Q")),
            ("A「五月です。", Some("A")),
            ("Q（記者）「いつですか」", Some("Q（記者）")),
            ("記者「いつですか」", Some("記者")),
            ("青葉市長「『五月』です」", Some("青葉市長")),
            ("青葉市長「「五月」です」", Some("青葉市長")),
            ("記者「いつ」と「なぜ」", None),
            ("記者「いつ」について", None),
            ("港湾局「年報」", None),
            ("「いつですか」", None),
            ("港「五月」", None),
            ("Harbour「五月」", None),
            ("瀬戸新聞　岸「五月です」", None),
        ] {
            let found = quoting(line, Indexed::generic()).map(|label| label.text);
            assert_eq!(found, expected, "{line}");
        }
    }
}

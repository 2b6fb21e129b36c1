//! A text whose end is lost.

use alloc::vec::Vec;

use super::Subject;
use crate::diagnostic::{Code, Diagnostic};
use crate::grammar::leaf;
use crate::tree::{Block, TurnNode};

pub(super) fn check(subject: Subject<'_>, found: &mut Vec<Diagnostic>) {
    found.extend(cut_off(subject));
}

/// So many turns must tell how turns end.
const WITNESSES: usize = 3;
/// A sentence that is cut off has so many bytes at the least.
const SENTENCE: usize = 30;

/// The last turn ends in the middle of a sentence, and the turns before it do not.
fn cut_off(subject: Subject<'_>) -> Option<Diagnostic> {
    let Some(Block::Turn(last)) = subject.tree.blocks.last() else {
        return None;
    };
    let (span, words) = (
        *subject.paragraphs(last).last()?,
        last_words(subject, last)?,
    );
    let last_word = words.split_whitespace().next_back()?;
    if words.len() < SENTENCE || !stops_short(words) || !is_prose(last_word) {
        return None;
    }
    let others = subject.turns().rev().skip(1);
    let ends = others.filter_map(|turn| last_words(subject, turn).map(ends_sentence));
    let (all, whole) = ends.fold((0, 0), |(all, whole), ends| {
        (all + 1, whole + usize::from(ends))
    });
    let usual = all >= WITNESSES && whole * 10 >= all * 9;
    let start = span.end - last_word.len() as u32;
    usual.then(|| Diagnostic::new(Code::CutOff, crate::Span::new(start, span.end)))
}

/// The last paragraph of a turn.
fn last_words<'a>(subject: Subject<'a>, turn: &TurnNode) -> Option<&'a str> {
    subject
        .paragraphs(turn)
        .last()
        .map(|span| subject.text(*span))
}

/// Whether a paragraph ends with a mark that ends sentences, or with brackets or quotation marks
/// behind it.
pub(super) fn ends_sentence(paragraph: &str) -> bool {
    paragraph.ends_with(|c: char| {
        matches!(
            c,
            '.' | '?'
                | '!'
                | '…'
                | '。'
                | '？'
                | '！'
                | '．'
                | '”'
                | '"'
                | '」'
                | '』'
                | ')'
                | '）'
                | ']'
                | '］'
                | '’'
                | '\''
        )
    })
}

/// Whether a word can be one of a sentence: no address, and of a script without spaces no line
/// without a comma or a full stop.
fn is_prose(word: &str) -> bool {
    let spaced = word.chars().all(|c| c < '\u{2e80}');
    leaf::find(word, "//").is_none()
        && !word.contains('@')
        && (spaced || word.contains(['、', '，', '。']))
}

/// Whether a paragraph ends with a small letter, a comma, or a letter without case.
pub(super) fn stops_short(paragraph: &str) -> bool {
    paragraph.ends_with(|c: char| {
        c.is_alphabetic() && !c.is_uppercase() || matches!(c, ',' | '，' | '、')
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::marked;
    use super::*;
    use alloc::format;

    #[test]
    fn the_end_is_lost_or_not() {
        let others = "Reporter: Why?\nMinister Aoba: Because.\nReporter: And when?\n";
        for (end, marks) in [
            ("We will sign the agreement as soon as the", &["the"][..]),
            ("We will sign the agreement in Oslo, in Be", &["Be"]),
            ("We will sign the agreement in Oslo,", &["Oslo,"]),
            ("We will sign the agreement in Oslo.", &[]),
            ("We will sign “the agreement in Oslo”", &[]),
            ("We will sign the agreement in the EU", &[]),
            ("In May", &[]),
            (
                "本日の会談では、協力を進めていくことで一致し",
                &["本日の会談では、協力を進めていくことで一致し"],
            ),
            ("本日の会談では、協力を進めていくことで一致しました。", &[]),
            ("この頁の最終更新日は令和六年三月十二日", &[]),
            (
                "The slides of this day are at https://example.org/slides",
                &[],
            ),
        ] {
            let text = format!("{others}Minister Aoba: {end}\n");
            assert_eq!(marked(&text, Code::CutOff), marks, "{end}");
        }
    }

    #[test]
    fn other_turns_must_end_as_sentences_do() {
        for (others, expected) in [
            (
                "Reporter: Why\nMinister Aoba: Because\nReporter: And when\n",
                0,
            ),
            ("Reporter: Why?\nMinister Aoba: Because.\n", 0),
            (
                "Reporter: Why?\nMinister Aoba: So.\nReporter: And when?\n",
                1,
            ),
        ] {
            let text =
                format!("{others}Minister Aoba: We will sign the agreement as soon as the\n");
            assert_eq!(marked(&text, Code::CutOff).len(), expected, "{others}");
        }
    }

    #[test]
    fn what_follows_the_last_turn_shows_that_it_is_whole() {
        let text = format!("{}(END)\n", Code::CutOff.example());
        assert_eq!(marked(&text, Code::CutOff), [""; 0]);
    }
}

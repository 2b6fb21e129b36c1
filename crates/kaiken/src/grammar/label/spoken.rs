//! Whether a text of a script without spaces is something that somebody says.

use super::hangul::is_hangul;
use crate::dialect::{Indexed, Words};
use crate::letters::{is_hiragana, is_kana_or_kanji};

/// The marks behind which a sentence ends in such a script.
const ENDS: [char; 10] = ['。', '？', '?', '！', '!', '」', '）', ')', '】', '≫'];

/// Whether a sentence ends at the end of a text, white space aside.
pub(crate) fn ends_sentence(text: &str) -> bool {
    text.trim_end().ends_with(ENDS)
}

/// Whether a text ends as a question does, with a mark or a word for it: `いつですか。`, `理由は`.
pub(crate) fn ends_as_question(text: &str, dialect: Indexed<'_>) -> bool {
    text.trim_end_matches(['。', '」']).ends_with(['?', '？'])
        || ends_in(text, &dialect.labels.asking_ends)
}

/// Whether a sentence of a text ends as somebody speaks to others, with a question or a polite form
/// of the verb, and not as a note or a list does: `五月です。`, but neither `五月。` nor `五月に再開。`
pub(crate) fn holds_speech(text: &str, dialect: Indexed<'_>) -> bool {
    let mut sentences = text.split_inclusive(['。', '？', '?']);
    sentences.any(|sentence| {
        ends_as_question(sentence, dialect) || ends_in(sentence, &dialect.labels.polite_ends)
    })
}

/// Whether a sentence of a text is a question.
pub(super) fn holds_question(text: &str, dialect: Indexed<'_>) -> bool {
    let mut sentences = text.split_inclusive(['。', '？', '?']);
    sentences.any(|sentence| ends_as_question(sentence, dialect))
}

/// Whether a text has a particle or a mark that stands in sentences and in no label.
pub(crate) fn is_sentence(text: &str, dialect: Indexed<'_>) -> bool {
    let mut marks = dialect.labels.never_inside.iter();
    marks.any(|mark| text.contains(&**mark)) || text.ends_with(['?', '？'])
}

/// Whether a text holds a sentence with the mark at its end.
pub(super) fn holds_sentence(text: &str) -> bool {
    text.contains(['。', '？', '?', '！']) && text.contains(is_kana_or_kanji)
}

/// Whether a text may be more than a name or a number: it holds hiragana, as the words do that join
/// others, or a sentence.
pub(super) fn may_be_said(text: &str) -> bool {
    let hangul = || text.contains(is_hangul) && text.contains(['.', '?', '!']);
    text.contains(is_hiragana) || holds_sentence(text) || hangul()
}

/// The shortest line of speech that breaks off, in characters of a script without spaces.
const WRAPPED: usize = 24;

/// Whether a line of a script without spaces may be speech that breaks off within a sentence: a
/// sentence ends before that, or it is longer than names are.
pub(crate) fn may_be_wrapped(line: &str) -> bool {
    line.starts_with(is_kana_or_kanji)
        && !line.ends_with([':', '：'])
        && (line.contains('。') || line.chars().nth(WRAPPED).is_some())
}

/// Whether one of these words ends a text, marks aside.
fn ends_in(text: &str, words: &Words) -> bool {
    let bare = text.trim_end_matches(|c: char| c.is_whitespace() || ENDS.contains(&c));
    words.iter().any(|word| bare.ends_with(&**word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_and_their_ends() {
        for (text, sentence, holds, ends) in [
            ("五月です。", true, true, true),
            ("五月です。内訳は別です", true, true, false),
            ("港の再開", true, false, false),
            ("港再開", false, false, false),
            ("港再開？", true, true, true),
            ("三名（予定）", false, false, true),
            ("「再開」", true, false, true),
            ("In May?", true, false, true),
        ] {
            let generic = Indexed::generic();
            assert_eq!(is_sentence(text, generic), sentence, "{text}");
            assert_eq!(holds_sentence(text), holds, "{text}");
            assert_eq!(ends_sentence(text), ends, "{text}");
        }
    }

    #[test]
    fn speech_that_breaks_off() {
        for (line, expected) in [
            ("感谢。截至昨天下午，我们在湖心岛上数到", true),
            ("新闻界的朋友们，大家上午好，感谢大家长期以来对港口的", true),
            ("港湾省港务局局长", false),
            (
                "港湾省人民政府新闻办公室、港务局、渔业局、海关总署局长：",
                false,
            ),
            ("We met at the harbour. So", false),
        ] {
            assert_eq!(may_be_wrapped(line), expected, "{line}");
        }
    }

    #[test]
    fn how_speech_and_questions_end() {
        for (text, question, speech) in [
            ("いつですか。", true, true),
            ("理由は？", true, true),
            ("理由は", true, true),
            ("「なぜですか」", true, true),
            ("五月です。", false, true),
            ("再開します", false, true),
            ("「再開しました。」", false, true),
            ("五月です。船による。", false, true),
            ("船による。いつですか。", true, true),
            ("いつですか。五月です。", false, true),
            ("挨拶。", false, false),
            ("県の長。", false, false),
            ("予算を決める。", false, false),
            ("彼は考えた。", false, false),
            ("以上。", false, false),
            ("", false, false),
        ] {
            let generic = Indexed::generic();
            assert_eq!(ends_as_question(text, generic), question, "{text}");
            assert_eq!(holds_speech(text, generic), speech, "{text}");
            let asks = question || text.contains("いつ");
            assert_eq!(holds_question(text, generic), asks, "{text}");
        }
    }
}

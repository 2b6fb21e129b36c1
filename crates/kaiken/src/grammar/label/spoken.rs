//! Whether a text of a script without spaces is something that somebody says.

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
    text.contains(is_hiragana) || holds_sentence(text)
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
        }
    }
}

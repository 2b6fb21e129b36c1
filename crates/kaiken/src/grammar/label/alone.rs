//! Labels alone on their line that no colon closes.
//!
//! ```ebnf
//! alone  = asking word, [ name ] | office word, name | listed ;
//! listed = name, remark ;
//! ```
//!
//! The words are those of the dialect, which also says by which title a page with such labels is
//! known. A name and a remark are a label where the top of the page lists them: `• Aoba (AA)`.
//! Whoever is listed is an official; somebody who is not is in doubt.

use super::super::{heading, leaf};
use super::form::{is_capitalised, without_remark};
use super::lexicon::{holds, is_name, role_suffix};
use super::rules::{is_full_name, judge};
use super::unannounced::is_unannounced_name;
use super::{Delimiter, Label, Reading, Shape};
use crate::dialect::{Indexed, Role, RoleWord};
use crate::edge;
use crate::letters::is_kana_or_kanji;

/// The longest such label, in characters.
const LONGEST: usize = 80;

/// Reads a line that is a label and nothing else, in a text that has such labels, where some lines
/// stand above the first turn.
pub(crate) fn alone<'a, 't>(
    line: &'a str,
    mut top: impl Iterator<Item = &'t str>,
    dialect: Indexed<'_>,
) -> Option<Label<'a>> {
    if dialect.labels.alone.is_empty() || line.chars().nth(LONGEST).is_some() {
        return None;
    }
    let known = behind_word(line, dialect).map(|(word, name)| match (word.role, name) {
        (role, "") => (Shape::Anonymous, role),
        (role, _) => (Shape::Person, role),
    });
    let mut listed =
        || is_remarked(line, dialect) && top.any(|item| heading::item_text(item) == line);
    let (shape, role) = known.or_else(|| listed().then_some((Shape::Person, Role::Official)))?;
    Some(Label {
        text: line,
        shape,
        role,
        delimiter: Delimiter::Gap,
        speech: &line[line.len()..],
    })
}

/// The longest line that is the name of who speaks and nothing else, in bytes.
const LONGEST_VOICE: usize = 60;

/// ```ebnf
/// voice    = [ letter, space ], ( question word | office | name ) | numbered | spoken ;
/// numbered = ( question word | answer word ), [ number ], [ space, sentence ] ;
/// spoken   = part, ( space, ( sentence | quotation ) | quotation ) ;
/// ```
///
/// Reads a line that is who speaks and nothing else, as on pages that close no label: `Journalist`,
/// `Governor Aoba`, `Jun Aoba`, `知事`, `A 知事`. In a script without spaces, in which none stands
/// within a sentence, speech may follow behind one, and a quotation right behind who says it:
/// `知事 お答えします。`, `Q1 なぜですか。`, `青葉知事「検討します」`.
pub(crate) fn voice<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    if dialect.labels.alone.is_empty() {
        return None;
    }
    let alone = || lettered_voice(line, dialect).or_else(|| voice_alone(line, dialect));
    (line.len() <= LONGEST_VOICE)
        .then(alone)
        .flatten()
        .or_else(|| numbered_voice(line, dialect))
        .or_else(|| spoken_voice(line, dialect))
}

fn voice_alone<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let end = &line[line.len()..];
    let gap = |label| Label {
        delimiter: Delimiter::Gap,
        ..label
    };
    match judge(line, line, Delimiter::Bracket, end, dialect) {
        Reading::Label(label)
            if label.shape == Shape::Anonymous || line.chars().nth(1).is_some() =>
        {
            Some(gap(label))
        }
        Reading::Label(_) => None,
        Reading::Doubtful | Reading::Prose => is_unannounced_name(line, dialect)
            .then_some(Label {
                text: line,
                shape: Shape::Person,
                role: Role::Unknown,
                delimiter: Delimiter::Gap,
                speech: end,
            })
            .filter(|_| is_full_name(line, dialect)),
    }
}

/// `lettered voice = letter, space, phrase ;` A letter for who asks or who answers, and who that is,
/// in a script without spaces: `Q 代表幹事(瀬戸通信)`. Whoever answers has an office.
fn lettered_voice<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let letter = line.chars().next()?;
    let (letter, text) = line.split_at(letter.len_utf8());
    let who = text.trim_start();
    if who.len() == text.len() || !who.starts_with(is_kana_or_kanji) {
        return None;
    }
    if holds(&dialect.labels.answers, letter) {
        return voice_alone(who, dialect).filter(|label| label.role == Role::Official);
    }
    let asks = holds(&dialect.labels.questions, letter) && !is_sentence(who, dialect);
    asks.then_some(Label {
        text: who,
        shape: Shape::Anonymous,
        role: Role::Reporter,
        delimiter: Delimiter::Gap,
        speech: &line[line.len()..],
    })
}

/// Whether a text has a particle or a mark that stands in sentences and in no label.
fn is_sentence(text: &str, dialect: Indexed<'_>) -> bool {
    let mut marks = dialect.labels.never_inside.iter();
    marks.any(|mark| text.contains(&**mark)) || text.ends_with(['?', '？'])
}

/// `numbered voice = ( question word | answer word ), [ number ], [ space, sentence ] ;` A word of a
/// script without case needs no speech on its line.
fn numbered_voice<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    if !dialect.may_begin_unnamed(line) {
        return None;
    }
    let (text, speech) = line.split_at(line.find(char::is_whitespace).unwrap_or(line.len()));
    let word = text.trim_end_matches(char::is_numeric);
    let role = if holds(&dialect.labels.questions, word) {
        Role::Reporter
    } else if holds(&dialect.labels.answers, word) {
        Role::Official
    } else {
        return None;
    };
    let alone = speech.is_empty() && word.len() < text.len() && word.starts_with(is_kana_or_kanji);
    (alone || is_spoken(speech)).then_some(Label {
        text,
        shape: Shape::Anonymous,
        role,
        delimiter: Delimiter::Gap,
        speech,
    })
}

/// `spoken voice = part, ( space, ( sentence | quotation ) | quotation ) ;` The longest words before
/// a space that name a part.
fn spoken_voice<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    if !line.starts_with(is_kana_or_kanji) {
        return None;
    }
    let window = edge::first(line, LONGEST_VOICE);
    let mut gaps = window.rmatch_indices(|c: char| c.is_whitespace() || c == '「');
    let found = gaps.find_map(|(at, _)| {
        let text = line[..at].trim_end();
        let speech = &line[text.len()..];
        let said = speech.trim_start();
        let spaced = said.len() < speech.len();
        let speaks = spaced && is_spoken(speech) || heading::is_quotation(said);
        (speaks && names_part(text, dialect))
            .then(|| judge(text, text, Delimiter::Gap, speech, dialect))
    });
    match found? {
        Reading::Label(label) => Some(label),
        Reading::Doubtful | Reading::Prose => None,
    }
}

/// Whether a text holds a sentence of a script without spaces.
fn is_spoken(text: &str) -> bool {
    text.contains(['。', '？', '?', '！']) && text.contains(is_kana_or_kanji)
}

/// Whether words say which part somebody plays, by a word for who asks or, in a script without
/// spaces, by the office that ends them: `記者`, `青葉知事`.
pub(crate) fn names_part(words: &str, dialect: Indexed<'_>) -> bool {
    is_asking_word(words, dialect) || role_suffix(words, dialect).is_some()
}

/// Whether a line is a word for who asks and nothing else.
pub(crate) fn is_asking_word(line: &str, dialect: Indexed<'_>) -> bool {
    line.len() <= LONGEST_VOICE
        && dialect.may_begin_unnamed(line)
        && line.chars().nth(1).is_some()
        && holds(&dialect.labels.questions, line)
}

/// Whether a label is alone on its line, with nothing that closes it.
pub(crate) fn is_alone(label: Label<'_>) -> bool {
    label.delimiter == Delimiter::Gap && label.speech.is_empty()
}

/// Whether a line has the words of such a label, wherever it stands.
pub(crate) fn may_be_alone(line: &str, dialect: Indexed<'_>) -> bool {
    !dialect.labels.alone.is_empty()
        && line.len() <= LONGEST
        && (is_remarked(line, dialect) || behind_word(line, dialect).is_some())
}

/// The word with which such a label begins, and the name behind it. Who asks may have none.
pub(super) fn behind_word<'a, 'd>(
    line: &'a str,
    dialect: Indexed<'d>,
) -> Option<(&'d RoleWord, &'a str)> {
    let mut words = dialect.dialect.labels.alone.iter();
    words.find_map(|word| {
        let behind = &line[leaf::same_prefix(line, &word.word)?..];
        let name = behind.trim_start();
        let nameless = behind.is_empty() && word.role == Role::Reporter;
        let named = name.len() < behind.len() && is_named(without_remark(name), dialect);
        (nameless || named).then_some((word, name))
    })
}

/// Whether a text is a name with one word in brackets behind it.
fn is_remarked(text: &str, dialect: Indexed<'_>) -> bool {
    let name = without_remark(text);
    text.ends_with(')')
        && !text[name.len()..]
            .trim_start()
            .contains(char::is_whitespace)
        && is_named(name, dialect)
}

fn is_named(name: &str, dialect: Indexed<'_>) -> bool {
    is_name(name, dialect) && name.split_whitespace().all(is_capitalised)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use alloc::string::String;

    #[test]
    fn labels_alone_on_their_line() {
        let generic = Indexed::generic();
        let top = ["Sprecher", "• Aoba (AA)", "Seto (BMF)", "Kishi (two words)"];
        for (line, expected) in [
            ("Frage", Some((Shape::Anonymous, Role::Reporter))),
            ("Zusatzfrage", Some((Shape::Anonymous, Role::Reporter))),
            ("Frage Aoba", Some((Shape::Person, Role::Reporter))),
            ("SRS Aoba-Seto", Some((Shape::Person, Role::Official))),
            ("Vorsitzende Aoba", Some((Shape::Person, Role::Moderator))),
            ("Aoba (AA)", Some((Shape::Person, Role::Official))),
            ("Seto (BMF)", Some((Shape::Person, Role::Official))),
            ("Kishi (BMI)", None),
            ("Kishi (two words)", None),
            ("seto (BMF)", None),
            ("Related Information (Press release)", None),
            ("Fischerei und Häfen (neu)", None),
            ("Vorsitzende", None),
            ("Frage der Woche", None),
            ("Fragestunde", None),
            ("FrageAoba", None),
            ("frage", None),
            ("Sprecher", None),
        ] {
            let found = alone(line, top.into_iter(), generic);
            assert_eq!(
                found.map(|label| (label.shape, label.role)),
                expected,
                "{line}"
            );
        }
    }

    #[test]
    fn a_label_is_alone_without_a_colon_and_without_speech() {
        let generic = Indexed::generic();
        let read = |line| match super::super::read(line, generic) {
            super::super::Reading::Label(label) => Some(label),
            _ => alone(line, core::iter::empty(), generic),
        };
        for (line, expected) in [
            ("Frage", Some(true)),
            ("Q Why?", Some(false)),
            ("Minister:", Some(false)),
            ("Q: Why?", Some(false)),
            ("Why?", None),
        ] {
            assert_eq!(read(line).map(is_alone), expected, "{line}");
        }
    }

    #[test]
    fn labels_alone_are_short_and_of_dialects_that_have_them() {
        let (generic, english) = (Indexed::generic(), super::super::tests::indexed("mofa-en"));
        let is_label = |line: &str, dialect| alone(line, [line].into_iter(), dialect).is_some();
        let of_length = |length| format!("Frage A{}", "o".repeat(length - "Frage A".len()));
        assert!(is_label(&of_length(LONGEST), generic));
        assert!(!is_label(&of_length(LONGEST + 1), generic));
        for (line, expected) in [
            (&of_length(LONGEST), true),
            (&of_length(LONGEST + 1), false),
            (&String::from("Aoba (AA)"), true),
            (&String::from("We met."), false),
        ] {
            assert_eq!(may_be_alone(line, generic), expected, "{line}");
            assert!(!may_be_alone(line, english), "{line}");
        }
        assert!(is_label("Aoba (AA)", generic));
        assert!(!is_label("Aoba (AA)", english));
    }

    #[test]
    fn who_speaks_and_nothing_closes_it() {
        use Role::{Moderator, Official, Reporter};
        for (line, expected) in [
            ("記者", Some(("記者", Reporter, ""))),
            ("青葉知事", Some(("青葉知事", Official, ""))),
            ("瀬戸新聞 岸記者", Some(("瀬戸新聞 岸記者", Reporter, ""))),
            (
                "Q 代表幹事(瀬戸通信)",
                Some(("代表幹事(瀬戸通信)", Reporter, "")),
            ),
            ("Ｑ　瀬戸通信", Some(("瀬戸通信", Reporter, ""))),
            ("A 知事", Some(("知事", Official, ""))),
            ("A 五月", None),
            ("Q 再開はいつですか", None),
            ("Q 再開?", Some(("Q", Reporter, " 再開?"))),
            ("Q代表幹事", None),
            (
                "司会　始めます。",
                Some(("司会", Moderator, "　始めます。")),
            ),
            (
                "瀬戸新聞 岸記者 なぜ？",
                Some(("瀬戸新聞 岸記者", Reporter, " なぜ？")),
            ),
            (
                "幹事社  9月です。",
                Some(("幹事社", Reporter, "  9月です。")),
            ),
            ("知事 青葉一郎", None),
            ("港 再開します。", None),
            ("知事の考え 再開します。", None),
            ("知事", Some(("知事", Official, ""))),
            ("問", Some(("問", Reporter, ""))),
            ("質問2", Some(("質問2", Reporter, ""))),
            ("Q2", None),
            ("Q2 なぜですか。", Some(("Q2", Reporter, " なぜですか。"))),
            ("答　五月です。", Some(("答", Official, "　五月です。"))),
            ("A May day.", None),
            (
                "青葉知事「五月です」",
                Some(("青葉知事", Official, "「五月です」")),
            ),
            ("青葉知事「五月です」と答えた", None),
        ] {
            let found = voice(line, Indexed::generic());
            let found = found.map(|label| (label.text, label.role, label.speech));
            assert_eq!(found, expected, "{line}");
            assert_eq!(voice(line, super::super::tests::indexed("mofa-ja")), None);
        }
    }
}

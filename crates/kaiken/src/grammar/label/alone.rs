//! Labels alone on their line.
//!
//! ```ebnf
//! alone  = asking word, [ name ] | office word, name | listed ;
//! listed = name, remark ;
//! ```
//!
//! The words are those of the dialect, which also says by which title a page with such labels is
//! known. A name and a remark are a label where the top of the page lists them: `• Aoba (AA)`.
//! Whoever is listed is an official; somebody who is not is in doubt.

use super::super::notice::note_kind;
use super::super::{heading, leaf};
use super::form::{in_word, is_capitalised, without_remark};
use super::lexicon::{holds, is_name, is_no_outlet, is_upper};
use super::rules::{begins_sentence, has_word_of_no_name, is_full_name, judge};
use super::unspaced::is_marked;
use super::{Delimiter, Label, Reading, Shape};
use crate::dialect::{Indexed, Role, RoleWord, Words};
use crate::tokens::split_words;

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

/// The longest line that is who speaks and nothing else, in characters.
const LONGEST_VOICE: usize = 60;

/// What closes a label that is alone on its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Closed {
    Not,
    ByColon,
    ByBrackets,
}

/// Who speaks, alone on a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Voice<'a> {
    pub(crate) label: Label<'a>,
    pub(crate) closed: Closed,
    /// It is a word for who speaks or an office, and no name alone.
    pub(crate) is_known: bool,
    /// It has two words or more, or is in capitals.
    pub(crate) is_full: bool,
}

/// ```ebnf
/// voice = who | who, { space }, delimiter | open bracket, who, close bracket, [ delimiter ] ;
/// who   = question word | office | name, [ remark | dash, outlet ] ;
/// ```
///
/// Reads a line that is who speaks and nothing else: `Journalist`, `Governor Aoba:`, `Jun Aoba`,
/// `JUN AOBA`, `(Jun Aoba – Harbour Times)`, `知事`. Whether it is a label is told by the whole text.
pub(crate) fn voice<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Voice<'a>> {
    let long = line.len() > LONGEST_VOICE && line.chars().nth(LONGEST_VOICE).is_some();
    let ends = line.ends_with(['.', '?', '!', '。', '？', ',']);
    if !dialect.labels.recurrent || long || ends || is_marked(line, dialect) {
        return None;
    }
    let (closed, text) = unclosed(line, dialect);
    let phrase = without_remark(text);
    let name = without_outlet(phrase);
    let known = known_voice(phrase, dialect).or_else(|| known_voice(name, dialect));
    let named = || is_voice_name(name, dialect).then_some((Shape::Person, Role::Unknown));
    let (shape, role) = known.or_else(named)?;
    let delimiter = match closed {
        Closed::Not => Delimiter::Gap,
        Closed::ByColon => Delimiter::Colon,
        Closed::ByBrackets => Delimiter::Bracket,
    };
    Some(Voice {
        label: Label {
            text,
            shape,
            role,
            delimiter,
            speech: &line[line.len()..],
        },
        closed,
        is_known: known.is_some(),
        is_full: known.is_some() || is_full_name(name, dialect) || is_capitals(name),
    })
}

/// What a phrase is by the words of the dialect. Neither a letter alone counts nor one before other words,
/// `A 知事`, nor a word that other languages have before names: `Frage Eins`.
fn known_voice(phrase: &str, dialect: Indexed<'_>) -> Option<(Shape, Role)> {
    let first = split_words(phrase).next().unwrap_or_default();
    let is_whole = |word: &str| {
        let letters = |c: char| in_word(c) || c == ',';
        (!word.ends_with('.') || is_capitalised(word)) && word.chars().all(letters)
    };
    let abbreviated = behind_word(phrase, dialect).is_some_and(|(_, name)| !name.is_empty());
    if first.chars().nth(1).is_none() || abbreviated || !split_words(phrase).all(is_whole) {
        return None;
    }
    match judge(phrase, phrase, Delimiter::Bracket, "", dialect) {
        Reading::Label(label) => Some((label.shape, label.role)),
        Reading::Doubtful | Reading::Prose => None,
    }
}

/// Brackets of remarks, in which a label stands only if it is alone.
const SQUARE: (&str, &str) = ("[", "]");

/// A line without what closes it.
fn unclosed<'a>(line: &'a str, dialect: Indexed<'_>) -> (Closed, &'a str) {
    let mut delimiters = dialect.labels.delimiters.iter();
    let before = delimiters.find_map(|mark| line.strip_suffix(&**mark));
    let open = before.map_or(line, str::trim_end);
    let brackets = dialect.labels.brackets.iter();
    let brackets = brackets.map(|(first, last)| (&**first, &**last));
    let inside = brackets.chain([SQUARE]).find_map(|(first, last)| {
        let inside = open.strip_prefix(first)?.strip_suffix(last)?;
        (!inside.contains(first)).then_some(inside.trim())
    });
    match (inside, before) {
        (Some(inside), _) => (Closed::ByBrackets, inside),
        (None, Some(_)) => (Closed::ByColon, open),
        (None, None) => (Closed::Not, line),
    }
}

/// What stands before a dash between spaces, or a stroke: `Jun Aoba – Harbour Times`.
fn without_outlet(text: &str) -> &str {
    let mut dashes = [" – ", " — ", " - ", " / "].into_iter();
    let name = dashes.find_map(|dash| text.split_once(dash));
    name.map_or(text, |(name, _)| name.trim_end())
}

/// The letters of the shortest word in capitals that may be a name alone.
const SHORTEST_CAPITALS: usize = 4;

fn is_capitals(name: &str) -> bool {
    is_upper(name) && name.chars().nth(SHORTEST_CAPITALS - 1).is_some()
}

/// Whether a phrase may be a name in the case of names or in capitals.
fn is_voice_name(name: &str, dialect: Indexed<'_>) -> bool {
    let fits = |word: &str| {
        (is_capitalised(word) || holds(&dialect.people.name_particles, word))
            && !is_no_outlet(word, dialect)
            && word.chars().all(in_word)
    };
    let is_listed = |words: &Words| words.iter().any(|known| known.eq_ignore_ascii_case(name));
    name.chars().nth(1).is_some()
        && name.contains(char::is_uppercase)
        && is_name(name, dialect)
        && split_words(name).all(fits)
        && !begins_sentence(name, dialect)
        && !has_word_of_no_name(name, dialect)
        && !is_listed(&dialect.labels.never)
        && !is_listed(&dialect.people.countries)
        && note_kind(name, dialect).is_none()
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
    fn who_speaks_alone_on_a_line() {
        use Closed::{ByBrackets, ByColon, Not};
        for (line, expected) in [
            ("Journalist", Some((Not, "Journalist", true, true))),
            (
                "Governor Aoba:",
                Some((ByColon, "Governor Aoba", true, true)),
            ),
            (
                "Governor Aoba :",
                Some((ByColon, "Governor Aoba", true, true)),
            ),
            ("Jun Aoba", Some((Not, "Jun Aoba", false, true))),
            ("Jun de la AOBA", Some((Not, "Jun de la AOBA", false, true))),
            ("AOBA", Some((Not, "AOBA", false, true))),
            ("AO", Some((Not, "AO", false, false))),
            ("Aoba:", Some((ByColon, "Aoba", false, false))),
            (
                "(Jun Aoba – Seto TV)",
                Some((ByBrackets, "Jun Aoba – Seto TV", false, true)),
            ),
            (
                "(Question by Media):",
                Some((ByBrackets, "Question by Media", true, true)),
            ),
            (
                "[Jun Aoba / Minister]",
                Some((ByBrackets, "Jun Aoba / Minister", true, true)),
            ),
            ("知事", Some((Not, "知事", true, true))),
            ("○知事", None),
            ("A 知事", None),
            ("Q", None),
            ("Frage Eins", Some((Not, "Frage Eins", false, true))),
            ("FINLAND. Prime Minister", None),
            ("(Applause)", None),
            ("[ speaking French ]", None),
            ("<!-- Anchor for old links -->", None),
            ("Ternary operator ~", None),
            ("(BEGIN VIDEO CLIP)", None),
            ("Next Steps:", None),
            ("Jun Aoba.", None),
            ("We met", None),
            ("The Ferry", None),
        ] {
            let found = voice(line, Indexed::generic());
            let found = found.map(|voice| {
                (
                    voice.closed,
                    voice.label.text,
                    voice.is_known,
                    voice.is_full,
                )
            });
            assert_eq!(found, expected, "{line}");
        }
        assert_eq!(
            voice("Journalist", super::super::tests::indexed("mofa-en")),
            None
        );
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
}

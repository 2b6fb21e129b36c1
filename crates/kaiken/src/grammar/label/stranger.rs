//! Names that no word of the dialect announces: nobody knows whether they are labels.

use super::super::{direction, heading, notice};
use super::kin::{Frame, frame, framed, is_department};
use super::lexicon::{
    holds, is_family_named, is_known_outlet, is_particle, is_small, role_of, strip_honorific,
};
use super::rules::{
    begins_sentence, has_possessive, has_word_of_no_name, is_full_name, is_never, opens_sentence,
    speaks,
};
use super::short::is_short_form;
use super::spoken::is_sentence;
use super::unspaced::{in_bare_name, names_outlet};
use super::words::{in_word, is_capitalised};
use super::{Delimiter, Label, Shape};
use crate::dialect::{Indexed, Role};
use crate::letters::{is_hiragana, is_kana_or_kanji};
use crate::tokens::split_words;

/// `name = word, word, { word }, [ ",", words ] ;` A name of two words or more, and perhaps what stands behind it:
/// `Jun Aoba`, `Ann van der Holm`, `Jun Aoba, Head of Trade`.
pub(super) fn is_name(phrase: &str, dialect: Indexed<'_>) -> bool {
    let first = phrase.split(',').next().unwrap_or(phrase);
    let asks = |word| holds(&dialect.labels.questions, word);
    first.starts_with(char::is_uppercase)
        && is_full_name(phrase, dialect)
        && !is_known_outlet(first, dialect)
        && !split_words(first).next().is_some_and(asks)
        && split_words(first).all(|word| is_capitalised(word) || is_particle(word, dialect))
        && !dialect
            .people
            .countries
            .iter()
            .any(|known| **known == *first)
}

/// `in office = name, ",", words, ":", speech ;` A name and words in small letters that tell what its
/// bearer is: `Jun Aoba, head of the office for trade: We met.`
pub(crate) fn is_in_office(line: &str, dialect: Indexed<'_>) -> bool {
    with_office(line, dialect)
        .is_some_and(|(_, office, _)| office.trim_start().starts_with(char::is_lowercase))
}

/// `name alone = name, ":" ;` A name of two words alone on its line, as headings stand there, too.
pub(crate) fn is_name_alone(line: &str, dialect: Indexed<'_>) -> bool {
    line.strip_suffix(':')
        .is_some_and(|name| !name.contains(',') && is_name(name.trim_end(), dialect))
}

/// The name with which a line begins, the words behind its comma that tell what its bearer is, and
/// what is said.
fn with_office<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<(&'a str, &'a str, &'a str)> {
    let window = &line.as_bytes()[..line.len().min(FARTHEST_COLON)];
    let colon = memchr::memchr(b':', window)?;
    let (name, office) = line[..colon].split_once(',')?;
    let speech = &line[colon + 1..];
    let fits = speech.starts_with(char::is_whitespace)
        && opens_sentence(speech)
        && is_office(office, dialect)
        && is_name(name, dialect)
        && role_of(name, dialect).is_none()
        && strip_honorific(name, dialect).is_none()
        && !begins_sentence(name, dialect);
    fits.then_some((name, office, speech))
}

/// `in words = name, ",", capital word, word, { word }, ":", speech ;` A full name and what its bearer
/// is in words of which some are in small letters: `Jan Holm, Odbor komunikace: Dobrý den.` Recurrence
/// alone shows that it is a label.
pub(super) fn in_words<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let (name, office, speech) = with_office(line, dialect)?;
    let text = line[..name.len() + 1 + office.len()].trim_end();
    office
        .trim_start()
        .starts_with(char::is_uppercase)
        .then_some(Label {
            text,
            shape: Shape::Person,
            role: Role::Unknown,
            delimiter: Delimiter::Colon,
            speech,
        })
}

/// ```ebnf
/// stranger = ( short form | office ), ":", speech ;
/// office   = word, word, { word | small word }, word, word, [ ",", { word } ] ;
/// ```
///
/// Whether a line begins as one of somebody whom no list has: a short form before a question, `HT: Why?`,
/// or the words of an office of which one is small, and a name: `Head of Piers and Quays Jun Aoba: So.`
pub(crate) fn may_be_stranger(line: &str, dialect: Indexed<'_>) -> bool {
    let window = &line.as_bytes()[..line.len().min(FARTHEST_COLON)];
    let Some(colon) = memchr::memchr(b':', window) else {
        return false;
    };
    let (text, speech) = (&line[..colon], &line[colon + 1..]);
    speech.starts_with(char::is_whitespace)
        && opens_sentence(speech)
        && speaks(speech)
        && (is_short_form(text) && speech.trim_end().ends_with('?')
            || is_titled_name(text, dialect))
}

/// Whether words are those of an office, of which one is small, and two of a name at the end.
fn is_titled_name(text: &str, dialect: Indexed<'_>) -> bool {
    let first = text.split(',').next().unwrap_or(text);
    let small = |word: &str| is_small(word, dialect) || is_particle(word, dialect);
    let name_at = split_words(first)
        .filter(|word| small(word))
        .last()
        .map(|word| word.as_ptr() as usize - first.as_ptr() as usize + word.len());
    let behind = name_at
        .map(|at| first[at..].trim_start())
        .unwrap_or_default();
    let capital = |word: &str| is_capitalised(word) && word.chars().all(in_word);
    first.starts_with(char::is_uppercase)
        && split_words(behind).nth(2).is_some()
        && split_words(first).all(|word| small(word) || capital(word))
        && split_words(first).nth(LONGEST_OFFICE).is_none()
        && !begins_sentence(first, dialect)
        && !has_possessive(first)
        && !has_word_of_no_name(behind, dialect)
}

/// How far from the beginning of a line the colon stands at most, in bytes.
const FARTHEST_COLON: usize = 200;

/// Whether words may tell what somebody is: few, in no sentence, and no time or place.
fn is_office(words: &str, dialect: Indexed<'_>) -> bool {
    let of_none = |c: char| c.is_ascii_digit() || OF_SENTENCES.contains(&c);
    let mut each = split_words(words);
    let first = each.next();
    first.is_some_and(|word| !holds(&dialect.labels.small_words, word))
        && each.take(LONGEST_OFFICE).count() < LONGEST_OFFICE
        && !words.contains(of_none)
}

/// Marks that no office has.
const OF_SENTENCES: [char; 8] = ['.', '?', '!', ';', '“', '”', '"', '('];

/// The most words of an office.
const LONGEST_OFFICE: usize = 14;

/// `bracketed = open bracket, name, close bracket, speech ;` Whether the words in brackets before
/// speech may be the name of somebody or of an outlet that no list has, in a script without spaces:
/// `【北野日報】`.
pub(super) fn is_bracketed(phrase: &str, speech: &str) -> bool {
    phrase.starts_with(is_kana_or_kanji)
        && phrase.chars().all(|c| in_bare_name(c) || c.is_whitespace())
        && (2..=LONGEST_BRACKETED).contains(&phrase.chars().count())
        && speech.trim_end().ends_with(['。', '？', '?', '！'])
        && !speech.starts_with(BEHIND_NOUNS)
}

/// The longest such words, in characters.
const LONGEST_BRACKETED: usize = 12;

/// `framed = open bracket, name, close bracket | sign, name, ( delimiter | space ) | name,
/// ( delimiter | ")" ) ;` The form in which what may be such a name stands at the beginning of a line
/// in such a script, and what is said behind it: `青葉：五月です。`
pub(crate) fn in_frame<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Framed<'a>> {
    let may = line.starts_with(|c: char| is_kana_or_kanji(c) || !c.is_alphanumeric());
    let (text, _, speech) = may.then(|| framed(line, dialect))??;
    let frame = (may_be_name(text, dialect) || is_family_named(text, dialect))
        .then(|| frame(line, text))??;
    Some(Framed {
        frame,
        text,
        speech,
        asks_for_outlet: names_outlet(text, dialect),
    })
}

/// `before quotation = name, "「", text, ["」"] ;` Whether what may be such a name begins a line, right
/// before a quotation that goes on to the end of it.
pub(crate) fn is_before_quotation(line: &str, dialect: Indexed<'_>) -> bool {
    let mut letters = line.char_indices().take(LONGEST_BRACKETED + 1);
    let end = letters.find(|(_, c)| *c == '「').map(|(at, _)| at);
    let goes_on = line
        .find('」')
        .is_none_or(|at| line[at..].chars().count() == 1);
    goes_on && end.is_some_and(|end| may_be_name(&line[..end], dialect))
}

/// What may be a name at the beginning of a line, and the form in which it stands there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Framed<'a> {
    pub(crate) frame: Frame,
    pub(crate) text: &'a str,
    pub(crate) speech: &'a str,
    /// It ends as the name of an outlet does.
    pub(crate) asks_for_outlet: bool,
}

/// Whether words may be such a name, and are no words of a page or a list.
fn may_be_name(text: &str, dialect: Indexed<'_>) -> bool {
    let in_name = |c: char| in_bare_name(c) || c.is_whitespace() || HIDDEN.contains(&c);
    text.contains(is_kana_or_kanji)
        && text.chars().all(in_name)
        && (2..=LONGEST_BRACKETED).contains(&text.chars().count())
        && !text.ends_with(is_hiragana)
        && !is_sentence(text, dialect)
        && !is_never(text, dialect)
        && !is_department(text, dialect)
        && notice::field(text, dialect).is_none()
        && !heading::is_section(text, &dialect.headings)
        && direction::note_kind(text, dialect).is_none()
}

/// Marks that stand for letters of a name.
const HIDDEN: [char; 5] = ['○', '〇', '◯', '●', '△'];

/// Particles that stand behind a noun and begin no speech.
const BEHIND_NOUNS: [char; 5] = ['を', 'が', 'の', 'に', 'へ'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strangers_before_speech() {
        for (line, expected) in [
            ("HT: Minister, when does it sail?", true),
            ("HT: The ferry sails.", false),
            (
                "Head of Piers and Quays Works Jun Aoba: The pier is closed.",
                true,
            ),
            (
                "Head of Harbour Piers Jun Aoba, HPD: The pier is closed.",
                true,
            ),
            ("Head of Piers: The pier is closed.", false),
            ("Head of Piers Jun Aoba: the pier is closed.", false),
            (
                "The Head of Harbour Piers Jun Aoba: The pier is closed.",
                false,
            ),
            (
                "We spoke of Harbour Piers Jun Aoba: The pier is closed.",
                false,
            ),
            (
                "Head of Harbour’s Piers Jun Aoba: The pier is closed.",
                false,
            ),
        ] {
            let found = may_be_stranger(line, Indexed::generic());
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn words_that_may_be_an_office() {
        let many = "head of piers and quays and ferries and bridges and boats and the";
        for (words, expected) in [
            (alloc::format!("{many} sea"), true),
            (alloc::format!("{many} open sea"), false),
            ("head of piers; of quays".into(), false),
            ("head of pier 2".into(), false),
            (alloc::string::String::new(), false),
        ] {
            assert_eq!(is_office(&words, Indexed::generic()), expected, "{words}");
        }
    }

    #[test]
    fn names_before_a_quotation() {
        for (line, expected) in [
            ("瀬戸青葉岸純一郎港灯台守「五月です」", true),
            ("北瀬戸青葉岸純一郎港灯台守「五月です」", false),
            ("青葉「五月です」", true),
            ("青葉「五月です」。", false),
            ("青葉「五月です", true),
            ("青葉", false),
        ] {
            let found = is_before_quotation(line, Indexed::generic());
            assert_eq!(found, expected, "{line}");
        }
    }
}

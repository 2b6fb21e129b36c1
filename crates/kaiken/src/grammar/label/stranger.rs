//! Names that no word of the dialect announces: nobody knows whether they are labels.

use super::super::{direction, heading, notice};
use super::kin::{Frame, frame, framed, is_department};
use super::lexicon::{holds, is_known_outlet, is_particle, role_of, strip_honorific};
use super::rules::{begins_sentence, is_full_name, is_never, opens_sentence};
use super::spoken::is_sentence;
use super::unspaced::{in_bare_name, names_outlet};
use super::words::is_capitalised;
use crate::dialect::Indexed;
use crate::letters::{is_hiragana, is_kana_or_kanji};
use crate::tokens::split_words;

/// `name = word, word, { word } ;` A name of two words or more, and perhaps what stands behind it:
/// `Jun Aoba`, `Ann van der Holm`, `Jun Aoba, Head of Trade`.
pub(super) fn is_name(phrase: &str, dialect: Indexed<'_>) -> bool {
    let first = phrase.split(',').next().unwrap_or(phrase);
    let asks = |word| holds(&dialect.labels.questions, word);
    first.starts_with(char::is_uppercase)
        && is_full_name(phrase, dialect)
        && !is_known_outlet(first, dialect)
        && !split_words(first).next().is_some_and(asks)
        && split_words(first).all(|word| is_capitalised(word) || is_particle(word, dialect))
}

/// `in office = name, ",", words, ":", speech ;` A name and words in small letters that tell what its
/// bearer is: `Jun Aoba, head of the office for trade: We met.`
pub(crate) fn is_in_office(line: &str, dialect: Indexed<'_>) -> bool {
    let told = || {
        let window = &line.as_bytes()[..line.len().min(FARTHEST_COLON)];
        let colon = memchr::memchr(b':', window)?;
        let (name, office) = line[..colon].split_once(',')?;
        Some((name, office, &line[colon + 1..]))
    };
    told().is_some_and(|(name, office, speech)| {
        speech.starts_with(char::is_whitespace)
            && opens_sentence(speech)
            && is_office(office, dialect)
            && is_name(name, dialect)
            && role_of(name, dialect).is_none()
            && strip_honorific(name, dialect).is_none()
            && !begins_sentence(name, dialect)
    })
}

/// How far from the beginning of a line the colon stands at most, in bytes.
const FARTHEST_COLON: usize = 200;

/// Whether words may tell what somebody is: few, in no sentence, and no time or place.
fn is_office(words: &str, dialect: Indexed<'_>) -> bool {
    let of_none = |c: char| c.is_ascii_digit() || OF_SENTENCES.contains(&c);
    let mut each = split_words(words);
    let first = each.next();
    first.is_some_and(|word| {
        word.starts_with(char::is_lowercase) && !holds(&dialect.labels.small_words, word)
    }) && each.take(LONGEST_OFFICE).count() < LONGEST_OFFICE
        && !words.contains(of_none)
}

/// Marks that no office has.
const OF_SENTENCES: [char; 8] = ['.', '?', '!', ';', '“', '”', '"', '('];

/// The most words of an office.
const LONGEST_OFFICE: usize = 14;

/// Whether the words in brackets before speech may be the name of somebody or of an outlet that no
/// list has, in a script without spaces: `【北野日報】`.
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
    let frame = may_be_name(text, dialect).then(|| frame(line, text))??;
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

//! Labels that no colon closes: a period does, a gap, or nothing but a capital.
//!
//! ```ebnf
//! colonless = bare | bold | lettered | wide | period | again ;
//! ```

use super::super::heading::begins_as_said;
use super::super::leaf;
use super::dashed::{between, dash};
use super::lexicon::{
    is_name, is_small, is_upper, role_of, role_suffix, strip_honorific, strip_office,
};
use super::parts::office_parts;
use super::rules::{begins_sentence, has_possessive, opens_sentence};
use super::unspaced::{BOLD, in_bare_name};
use super::voice::is_abbreviation;
use super::words::{in_word, is_capitalised};
use super::{Delimiter, Label, Recent, Shape};
use crate::dialect::{Indexed, Role, WordList};
use crate::edge;
use crate::letters::is_kana_or_kanji;
use crate::tokens::{last_word, split_words};

/// `bare = question word, ( space, space, { space } | space, ( capital letter | open mark ) ) ;` A
/// word for who asks, and nothing behind it but a gap: `Q  Why?`, `Q Why?`, `Q — the ferry?`.
/// Behind one space a word with a colon belongs to a name: `Q Fever: …`, and the short form of an
/// outlet alone is who asks: `Q NHK`.
#[inline]
pub(super) fn bare<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    if !dialect.may_begin_unnamed(line) {
        return None;
    }
    let mut known = dialect.labels.bare.iter();
    known.find_map(|word| {
        let speech = line.strip_prefix(&**word)?;
        let mut gap = speech.chars();
        let (first, second) = (gap.next()?, gap.next()?);
        let named = || {
            speech
                .split_whitespace()
                .next()
                .is_some_and(|word| word.ends_with(':'))
        };
        let said = matches!(second, '(' | '[' | '“' | '"' | '…' | '—' | '–' | '-' | '$');
        let opens = second.is_whitespace() || said || second.is_uppercase() && !named();
        let fits = first.is_whitespace() && opens;
        let who = speech.strip_prefix(char::is_whitespace);
        if let Some(who) = who.filter(|who| is_abbreviation(who)) {
            return Some(Label {
                text: who,
                shape: Shape::Anonymous,
                role: Role::Reporter,
                delimiter: Delimiter::Gap,
                speech: &line[line.len()..],
            });
        }
        (fits && !leaf::trim_start(speech).is_empty()).then_some(Label {
            text: &line[..word.len()],
            shape: Shape::Anonymous,
            role: Role::Reporter,
            delimiter: Delimiter::Gap,
            speech: between(speech).unwrap_or(speech),
        })
    })
}

/// `bold = "**", question word, [ "." ], "**", space, { space }, speech ;` The same in bold type in
/// Markdown: `**Q** Why?`
pub(super) fn bold<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let (text, speech) = line.strip_prefix(BOLD)?.split_once(BOLD)?;
    let text = text.strip_suffix('.').unwrap_or(text);
    let asks = dialect.labels.bare.iter().any(|known| **known == *text);
    let said = speech.starts_with(char::is_whitespace) && !leaf::trim_start(speech).is_empty();
    (asks && said).then_some(Label {
        text,
        shape: Shape::Anonymous,
        role: Role::Reporter,
        delimiter: Delimiter::Gap,
        speech,
    })
}

/// `lettered = letter, ( space, { space }, ":" | dash | [ "." ], between ) ;` A letter that stands
/// for who asks or who answers.
pub(super) fn lettered<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let mut letters = dialect.labels.letters.iter();
    let known = letters
        .find(|known| leaf::begins_alike(line, &known.word) && line.starts_with(&*known.word))?;
    let (text, behind) = line.split_at(known.word.len());
    Some(Label {
        text,
        shape: Shape::Anonymous,
        role: known.role,
        delimiter: Delimiter::Colon,
        speech: behind_letter(behind)?,
    })
}

/// What stands behind the mark that closes such a letter.
fn behind_letter(behind: &str) -> Option<&str> {
    let spaced = || {
        let colon = behind.trim_start();
        (colon.len() < behind.len()).then(|| colon.strip_prefix(':'))?
    };
    let stopped = || between(behind.strip_prefix('.').unwrap_or(behind));
    dash(behind).or_else(spaced).or_else(stopped)
}

/// Whether a letter that stands for nobody heads a line as one for who speaks does: `B - The port`.
pub(crate) fn is_item_letter(line: &str, dialect: Indexed<'_>) -> bool {
    let letters = &dialect.labels.letters;
    let is_known = |letter: &str| {
        letters.iter().any(|known| known.word == letter)
            || dialect.unnamed_like(line).any(|known| known == letter)
    };
    !letters.is_empty()
        && line.starts_with(|c: char| c.is_ascii_uppercase())
        && behind_letter(&line[1..]).is_some()
        && !is_known(&line[..1])
}

/// Whether nothing but who answers stands behind a letter for that: `R. – (Holy Father)`.
pub(crate) fn is_office_behind(label: Label<'_>, dialect: Indexed<'_>) -> bool {
    let office = || {
        let behind = leaf::trim_start(label.speech).strip_prefix('(')?;
        behind.trim_end().strip_suffix(')')
    };
    label.role == Role::Official
        && label.is_lettered(dialect)
        && office().is_some_and(|office| role_of(office, dialect).is_some())
}

/// The longest office with a period behind it, in bytes.
const LONGEST_STOPPED: usize = 64;

/// `stopped = ( [ "The" ], office | honorific, name ), ".", space | in kanji ;` Somebody who answers,
/// with a period behind the label: `The President. In May.` Only a text in which one stands behind the
/// word for who asks has such labels.
pub(crate) fn stopped<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    if dialect.labels.stops && line.starts_with(is_kana_or_kanji) {
        return stopped_in_kanji(line, dialect);
    }
    if !dialect.labels.stops || !line.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let bare = behind_article(line).unwrap_or(line);
    let lists = dialect.lists(bare);
    if !lists.has_any([WordList::Offices, WordList::Honorifics]) {
        return None;
    }
    let window = &line.as_bytes()[..line.len().min(LONGEST_STOPPED)];
    let ends = |at: &usize| {
        let speech = &line[at + 1..];
        speech.starts_with(char::is_whitespace)
            && opens_sentence(speech)
            && !is_honorific(&line[..=*at], dialect)
    };
    let at = memchr::memchr_iter(b'.', window).find(ends)?;
    let (text, speech) = (&line[..at], &line[at + 1..]);
    let bare = behind_article(text).unwrap_or(text);
    let named = strip_honorific(bare, dialect)
        .is_some_and(|name| is_name(name, dialect) && role_of(name, dialect).is_none());
    let capitals = |word: &str| is_capitalised(word) || is_small(word, dialect);
    // `Mr. President. You said …` calls somebody.
    let called = !named && strip_honorific(bare, dialect).is_some();
    let office = role_of(bare, dialect) == Some(Role::Official);
    let fits =
        (named || office && !called) && split_words(bare).all(capitals) && is_name_or_office(bare);
    fits.then_some(Label {
        text,
        shape: if office && office_parts(bare, dialect).name.is_none() {
            Shape::Office
        } else {
            Shape::Person
        },
        role: Role::Official,
        delimiter: Delimiter::Stop,
        speech,
    })
}

/// The longest office in kanji with a period behind it, in characters.
const LONGEST_IN_KANJI: usize = 12;

/// `in kanji = office, ( "．" | "." ), sentence ;` The same in a script without spaces: `大臣．五月です。`
fn stopped_in_kanji<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let mut letters = line.char_indices().take(LONGEST_IN_KANJI + 1);
    let (end, mark) = letters.find(|(_, c)| !in_bare_name(*c))?;
    let (text, speech) = (&line[..end], &line[end + mark.len_utf8()..]);
    let said = leaf::trim_start(speech).starts_with(|c| is_kana_or_kanji(c) || c == '「');
    let (_, role) = role_suffix(text, dialect)?;
    let fits = matches!(mark, '.' | '．') && said && role == Role::Official;
    fits.then_some(Label {
        text,
        shape: Shape::Office,
        role,
        delimiter: Delimiter::Stop,
        speech,
    })
}

/// What stands behind an article at the beginning of a label: `The President`.
pub(super) fn behind_article(text: &str) -> Option<&str> {
    let behind = text.strip_prefix("The")?;
    behind
        .starts_with(char::is_whitespace)
        .then(|| behind.trim_start())
}

/// The most words of such a label.
const STOPPED_WORDS: usize = 6;

fn is_name_or_office(text: &str) -> bool {
    split_words(text).nth(STOPPED_WORDS).is_none() && !text.contains([',', ':'])
}

/// Whether a text ends in an honorific with its period: `Mr.`
fn is_honorific(text: &str, dialect: Indexed<'_>) -> bool {
    let last = last_word(text);
    let mut known = dialect.people.honorifics.iter();
    known.any(|honorific| honorific.eq_ignore_ascii_case(last)) || last.len() == 2
}

/// The longest office and name with a period behind them, in bytes.
const LONGEST_NAMED: usize = 160;

/// `period = office, name, ".", space ;` A period in the place of the colon
/// (`Deputy Press Secretary Jun Aoba. Because …`): a known office and a name must stand alone
/// before it, and speech behind it. The period of an initial closes none.
pub(super) fn period_for_colon<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    if !dialect.labels.period_for_colon || !dialect.may_begin(line, WordList::Offices) {
        return None;
    }
    let behind = strip_office(line, dialect)?;
    let office = line.len() - behind.len();
    let window = &line.as_bytes()[office..line.len().min(LONGEST_NAMED).max(office)];
    let end = memchr::memchr_iter(b'.', window).find(|at| {
        behind[at + 1..].starts_with(char::is_whitespace) && !ends_in_initial(&behind[..*at])
    })?;
    let (text, name) = (&line[..office + end], &behind[..end]);
    let capitals = |word: &str| is_capitalised(word) || is_small(word, dialect);
    if !split_words(text).all(capitals) {
        return None;
    }
    let speech = line[text.len()..].strip_prefix('.')?;
    let most = usize::from(dialect.labels.max_chars);
    let initial = last_word(name).len() == 1;
    let titled = || is_honorific(&line[..=text.len()], dialect);
    let named = is_name(name, dialect)
        && !initial
        && !titled()
        && !has_possessive(text)
        && text.chars().count() <= most
        && split_words(name).all(|word| is_capitalised(word) && word.chars().all(in_word))
        && opens_sentence(speech);
    let role = role_of(text, dialect)?;
    named.then_some(Label {
        text,
        shape: Shape::Office,
        role,
        delimiter: Delimiter::Period,
        speech,
    })
}

/// Whether the last word of a text is one capital: `Jun K`.
pub(super) fn ends_in_initial(text: &str) -> bool {
    let last = last_word(text);
    last.starts_with(char::is_uppercase) && last.chars().nth(1).is_none()
}

/// `again = label, ".", space ;` Reads a line that begins with the label of an official that is
/// known, with a period behind it in the place of the colon: `Mr. Aoba. Because …`. A sentence must
/// follow, and no question: who asks calls somebody by name.
pub(crate) fn again_with_period<'a>(line: &'a str, recent: &Recent<'_>) -> Option<Label<'a>> {
    let mut officials = recent.iter().filter(|known| known.is_official());
    officials.find_map(|model| {
        let text = &line[..line.starts_with(model.text()).then(|| model.text().len())?];
        let speech = line[text.len()..].strip_prefix('.')?;
        let spoken = speech.starts_with(char::is_whitespace) && opens_sentence(speech);
        let named = text.contains(char::is_whitespace) || is_upper(text) && model.has_colon();
        let asks = memchr::memchr(b'?', speech.as_bytes()).is_some();
        (spoken && named && !asks).then_some(Label {
            text,
            shape: model.shape,
            role: model.role,
            delimiter: Delimiter::Period,
            speech,
        })
    })
}

/// How much of what is said shows that a sentence begins, in bytes.
const OPENING: usize = 80;

/// `unmarked = label, space, sentence ;` Reads a line that begins with the label of an official that
/// is known, of two words or more, and nothing in the place of the colon: `Jun Aoba I would wait.` A
/// word must follow that begins sentences and is in no name.
pub(crate) fn again_without_mark<'a>(
    line: &'a str,
    recent: &Recent<'_>,
    dialect: Indexed<'_>,
) -> Option<Label<'a>> {
    let mut officials = recent.iter().filter(|known| known.is_official());
    officials.find_map(|model| {
        let text = &line[..line.starts_with(model.text()).then(|| model.text().len())?];
        let speech = &line[text.len()..];
        let begun = edge::first(speech, OPENING).trim_start();
        let spoken = speech.starts_with(char::is_whitespace)
            && opens_sentence(speech)
            && (begins_sentence(speech, dialect) || begins_as_said(begun, &dialect.headings));
        let named = text.contains(char::is_whitespace) && model.has_colon();
        (spoken && named).then_some(Label {
            text,
            shape: model.shape,
            role: model.role,
            delimiter: Delimiter::Stop,
            speech,
        })
    })
}

/// `blotted = label, ( ";" | "," ), space ;` Reads a line that begins with a known label in
/// capitals, with a mark behind it that a scan has for the colon: `PM; We met.` A comma may stand
/// behind who is called by name, unless something is asked.
pub(crate) fn again_with_mark<'a>(line: &'a str, recent: &Recent<'_>) -> Option<Label<'a>> {
    recent.iter().find_map(|model| {
        let text = &line[..line.starts_with(model.text()).then(|| model.text().len())?];
        let behind = &line[text.len()..];
        let asks =
            |speech: &&str| model.asks() && memchr::memchr(b'?', speech.as_bytes()).is_some();
        let comma = || behind.strip_prefix(',').filter(asks);
        let listed = |speech: &&str| memchr::memchr(b';', speech.as_bytes()).is_none();
        let speech = behind.strip_prefix(';').filter(listed).or_else(comma)?;
        let spoken = speech.starts_with(char::is_whitespace) && opens_sentence(speech);
        (spoken && is_upper(text)).then_some(Label {
            text,
            shape: model.shape,
            role: model.role,
            delimiter: Delimiter::Stop,
            speech,
        })
    })
}

/// `glued = question word, capitalised word ;` A word for who asks that is glued to the first word
/// of a question, in a text in which it has stood before a gap: `QDoes it?`
pub(crate) fn glued_to_word<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let mut bare = dialect.labels.bare.iter();
    bare.find_map(|word| {
        let speech = line.strip_prefix(&**word)?;
        let mut letters = speech.chars();
        let opens = letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_some_and(|c| c.is_lowercase() || c == '’')
            && memchr::memchr(b'?', speech.as_bytes()).is_some();
        opens.then_some(Label {
            text: &line[..word.len()],
            shape: Shape::Anonymous,
            role: Role::Reporter,
            delimiter: Delimiter::Gap,
            speech,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Reading, read};
    use super::*;

    #[test]
    fn a_known_label_comes_again_with_a_period() {
        let dialect = super::super::tests::indexed("mofa-en");
        let mut recent = Recent::default();
        for line in [
            "Mr. Aoba: We met.",
            "Minister: So.",
            "Female Reporter: Why?",
        ] {
            match read(line, dialect) {
                Reading::Label(label) => recent.keep(line, label, dialect),
                other => panic!("{line}: {other:?}"),
            }
        }
        for (line, expected) in [
            ("Mr. Aoba. So it is.", Some("Mr. Aoba")),
            ("Mr. Aoba. so it is.", None),
            ("Mr. Aoba.So it is.", None),
            ("Mr. Aoba. Is it so?", None),
            ("Mr. Aoba, so it is.", None),
            ("Minister. So it is.", None),
            ("Female Reporter. So it is.", None),
        ] {
            let found = again_with_period(line, &recent).map(|label| label.text);
            assert_eq!(found, expected, "{line}");
        }
    }
}

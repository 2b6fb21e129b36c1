//! Names and short forms before a colon that only their recurrence makes labels.
//!
//! ```ebnf
//! recurrent = phrase, [ remark ], { space }, ( delimiter | dash | ")" ), { space }, speech ;
//! squared   = "[", name, "]", speech ;
//! dotted    = phrase, space, "..", space, speech ;
//! stopped   = name, ".", space, speech ;
//! ```
//!
//! `SG: We met.` or `Blair: We met.` is a label in a text in which such lines alternate with those
//! of somebody who asks; a survey of the whole text tells.

#[cfg(test)]
mod tests;

use super::super::notice;
use super::colonless::behind_article;
use super::dashed::{dashed, may_be_dashed, named_before_hyphen};
use super::lexicon::{
    is_family_named, is_particle, is_small, leading_role, role_in_any_case, role_of,
    strip_honorific, without_honorific,
};
use super::rules::{
    begins_sentence, has_possessive, has_word_of_no_name, is_full_name, judge, opens_sentence,
};
use super::standing::small_voice;
use super::stranger;
use super::unannounced::may_be_closed;
use super::unspaced::{in_bare_name, is_spread};
use super::{Delimiter, Label, Reading, Shape, form, hangul, words};
use crate::dialect::{Indexed, Role, WordList, Words};
use crate::edge;
use crate::letters::is_kana_or_kanji;
use crate::tokens::{last_word, split_words};

/// The longest phrase, in words.
const WORDS: usize = 6;

/// How far into a line its colon stands, in bytes.
const LONGEST: usize = 120;

/// Reads a line that begins as one with a label does.
pub(crate) fn recurrent<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    recurrent_again(line, dialect).filter(|label| opens_sentence(label.speech))
}

/// Reads a line that may begin with a label which comes again, whatever the case of its speech.
pub(crate) fn recurrent_again<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    if line.starts_with('【') {
        return bracketed(line, dialect);
    }
    if line.starts_with('[') {
        return squared(line, dialect);
    }
    if line.starts_with(['*', '_']) {
        return bold(line, dialect);
    }
    if let Some(label) = dotted(line, dialect).or_else(|| hangul::angled(line, dialect)) {
        return Some(label);
    }
    let closed = may_be_closed(line, LONGEST) || is_closed_by_bracket(line);
    let plain = closed.then(|| form::plain(line, dialect).ok()).flatten();
    let before_hyphen = || named_before_hyphen(line, dialect);
    if let Some(parts) = plain.or_else(|| before_dash(line, dialect)) {
        return voice(line, parts, dialect).or_else(before_hyphen);
    }
    if closed {
        return before_hyphen()
            .or_else(|| office_in_words(line, dialect))
            .or_else(|| stranger::in_words(line, dialect));
    }
    hangul::perhaps(line, dialect).or_else(before_hyphen)
}

/// What stands before a dash that may close a label, and is no place.
fn before_dash<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<(&'a str, (&'a str, &'a str))> {
    let places = &dialect.header.places.exact;
    let is_place = |phrase: &str| places.iter().any(|known| **known == *phrase);
    let label = may_be_dashed(line).then(|| dashed(line, dialect)).flatten();
    label.filter(|(_, (phrase, _))| !is_place(phrase))
}

/// The label of a line that is taken apart, if its phrase may be a name or a short form of one.
fn voice<'a>(
    line: &'a str,
    (speech, (phrase, text)): (&'a str, (&'a str, &'a str)),
    dialect: Indexed<'_>,
) -> Option<Label<'a>> {
    let office = office_with_article(phrase, dialect);
    let mut countries = dialect.people.countries.iter();
    let fits = !speech.trim_start().is_empty()
        && has_length_of_label(phrase, dialect)
        && (!phrase.contains(is_kana_or_kanji) || is_lone_voice(phrase, dialect))
        && (office.is_some() || !begins_sentence(phrase, dialect))
        && !has_possessive(phrase)
        && !countries.any(|known| known.eq_ignore_ascii_case(phrase))
        && notice::field(line, dialect).is_none()
        && (office.is_some() || !is_topic_word(phrase, dialect));
    fits.then_some(Label {
        text,
        shape: if office.is_some() {
            Shape::Office
        } else {
            Shape::Person
        },
        role: office.unwrap_or_default(),
        delimiter: Delimiter::Colon,
        speech,
    })
}

/// Whether a bracket that nothing opened stands behind the first words of a line, in a script
/// without spaces or in Korean: `青葉）会いました。`, `나 시장) 오월입니다.`
fn is_closed_by_bracket(line: &str) -> bool {
    let most = *VOICE.end() + 1;
    let mut first = line.chars().take(most);
    let mark = if line.starts_with(hangul::is_hangul) {
        first.find(|c| !hangul::is_hangul(*c) && !c.is_whitespace())
    } else {
        first.find(|c| !in_bare_name(*c))
    };
    line.starts_with(|c| is_kana_or_kanji(c) || hangul::is_hangul(c))
        && matches!(mark, Some(')' | '）'))
}

/// `bracketed = "【", phrase, "】", delimiter, speech ;` A name of a script without spaces:
/// `【华立安】：会了。`
fn bracketed<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let (text, behind) = line.strip_prefix('【')?.split_once('】')?;
    let (speech, _) = form::delimiter(behind, dialect).ok()?;
    let fits = is_lone_voice(text, dialect) && !speech.trim_start().is_empty();
    fits.then_some(Label {
        text,
        shape: Shape::Person,
        role: Role::Unknown,
        delimiter: Delimiter::Bracket,
        speech,
    })
}

/// ```ebnf
/// bold = mark, phrase, { space }, ( delimiter, mark | mark, delimiter ), speech ;
/// mark = "**" | "__" | "*" | "_" ;
/// ```
///
/// A name in bold type or in italics in Markdown: `**Jun Aoba:** We met.`
fn bold<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let mark = ["**", "__", "*", "_"]
        .into_iter()
        .find(|mark| line.starts_with(mark))?;
    let (inside, behind) = line[mark.len()..].split_once(mark)?;
    let inside = inside.trim_end();
    let mut delimiters = dialect.labels.delimiters.iter();
    let (text, speech) = match delimiters.find_map(|end| inside.strip_suffix(&**end)) {
        Some(text) => (text.trim_end(), behind),
        None => (inside, form::delimiter(behind, dialect).ok()?.0),
    };
    let phrase = form::without_remark(text);
    let words = split_words(phrase).all(|word| {
        (words::is_capitalised(word) || is_small(word, dialect)) && word.chars().all(words::in_word)
    });
    let parts = words.then_some((speech, (phrase, text)))?;
    let label = voice(line, parts, dialect)?;
    Some(Label {
        delimiter: Delimiter::Bracket,
        ..label
    })
}

/// `squared = "[", name | outlet, question word, "]", speech ;` A label of a live record in a script
/// without spaces: `[华立安]会了。`
fn squared<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let window = edge::first(line, LONGEST);
    let (text, _) = window.strip_prefix('[')?.split_once(']')?;
    let speech = &line[text.len() + 2..];
    let unspaced = text.starts_with(|c| is_kana_or_kanji(c) || hangul::is_hangul(c));
    if !unspaced || speech.trim_start().is_empty() {
        return None;
    }
    match judge(text, text, Delimiter::Bracket, speech, dialect) {
        Reading::Label(label) => Some(label),
        _ => is_family_named(text, dialect).then_some(Label {
            text,
            shape: Shape::Person,
            role: Role::Unknown,
            delimiter: Delimiter::Bracket,
            speech,
        }),
    }
}

/// The most words before two dots.
const DOTTED: usize = 4;

/// `dotted = phrase, space, "..", space, speech ;` Arabic has two dots for the colon, and for a
/// pause. What begins as those do who speak to somebody is no label: `فخامة الرئيس ..`
fn dotted<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let is_arabic = |c: char| matches!(c, '\u{620}'..='\u{6d3}');
    if !line.starts_with(is_arabic) {
        return None;
    }
    let (before, behind) = edge::first(line, LONGEST).split_once("..")?;
    let (text, speech) = (before.trim_end(), behind.trim_start());
    let spaced = text.len() < before.len() && speech.len() < behind.len();
    let letters = |word: &str| word.chars().all(|c| is_arabic(c) || matches!(c, '(' | ')'));
    let first = split_words(text).next().unwrap_or_default();
    let mut address = dialect.headings.greetings.iter();
    let fits = spaced
        && split_words(text).all(letters)
        && split_words(text).nth(DOTTED).is_none()
        && !address.any(|known| **known == *first)
        && !speech.is_empty()
        && !is_topic_word(text, dialect);
    fits.then_some(Label {
        text,
        shape: Shape::Person,
        role: Role::Unknown,
        delimiter: Delimiter::Colon,
        speech: &line[before.len() + "..".len()..],
    })
}

/// The longest name before a period, in words and in bytes.
const STOPPED: (usize, usize) = (4, 48);

/// Reads a line that begins with a name of two words or more and a period behind it, as in a text
/// in which one closes labels: `Speaker Aoba.  We met.`
#[inline]
pub(crate) fn stopped_name<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    if !dialect.labels.stops || !line.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let window = &line.as_bytes()[..line.len().min(STOPPED.1)];
    let mut periods = memchr::memchr_iter(b'.', window);
    let at = periods.find(|at| !ends_in_title(&line[..=*at], dialect))?;
    let (text, speech) = (&line[..at], &line[at + 1..]);
    let is_word = |word: &str| {
        word.starts_with(char::is_uppercase)
            && (!word.ends_with('.') || strip_honorific(word, dialect).is_some())
    };
    let last = last_word(text);
    let fits = speech.starts_with(char::is_whitespace)
        && opens_sentence(speech)
        && !text.contains("  ")
        && split_words(text).nth(1).is_some()
        && split_words(text).nth(STOPPED.0).is_none()
        && split_words(text).all(is_word)
        && text.ends_with(char::is_lowercase)
        && role_of(last, dialect).is_none()
        && !begins_sentence(text, dialect)
        && !has_word_of_no_name(text, dialect);
    fits.then_some(Label {
        text,
        shape: Shape::Person,
        role: Role::Unknown,
        delimiter: Delimiter::Stop,
        speech,
    })
}

/// Whether the period at the end of a text is that of an honorific or an initial.
fn ends_in_title(text: &str, dialect: Indexed<'_>) -> bool {
    let last = last_word(text);
    last.len() == 2 || strip_honorific(last, dialect).is_some()
}

/// The most words of a name and of what its bearer is.
const WORDS_WITH_OFFICE: usize = 14;

/// Whether a phrase is no longer than a name, or than one and what its bearer is behind a comma.
fn has_length_of_label(phrase: &str, dialect: Indexed<'_>) -> bool {
    let most = if phrase.contains(',') && is_full_name(phrase, dialect) {
        WORDS_WITH_OFFICE
    } else {
        WORDS
    };
    split_words(phrase).nth(most).is_none()
}

/// The part of an office with its article, as few pages have it in labels: `The President of Peru`.
pub(super) fn office_with_article(phrase: &str, dialect: Indexed<'_>) -> Option<Role> {
    let office = behind_article(phrase)?;
    let fits = split_words(phrase).nth(OFFICE_WORDS).is_none()
        && !has_possessive(phrase)
        && !phrase.contains(',');
    fits.then(|| role_of(office, dialect))?
}

/// The longest office in words, and the most words of it.
const OFFICE_IN_WORDS: (usize, usize) = (96, 9);

/// ```ebnf
/// office in words = ( office in capitals | article, office ), { space, word }, [ remark ],
///                   { space }, ":", speech ;
/// ```
///
/// An office that goes on in small letters, as adjectives stand behind it in many languages:
/// `Porte-parole militaire [Jean Aoba] : Non.`
fn office_in_words<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let (before, _) = edge::first(line, OFFICE_IN_WORDS.0).split_once(':')?;
    let (text, speech) = (before.trim_end(), &line[before.len() + 1..]);
    let phrase = form::without_remark(text);
    let in_words = |c: char| words::in_word(c) && c != '.' || c.is_whitespace();
    let fits = speech.starts_with(char::is_whitespace)
        && phrase.chars().all(in_words)
        && split_words(phrase).nth(OFFICE_IN_WORDS.1).is_none();
    let voice =
        || office_in_capitals(phrase, dialect).or_else(|| behind_any_article(phrase, dialect));
    let (shape, role) = fits.then(voice).flatten()?;
    Some(Label {
        text,
        shape,
        role,
        delimiter: Delimiter::Colon,
        speech,
    })
}

/// `office in capitals = whole office | office word ;` with which a phrase begins: `Porte-parole
/// militaire`.
fn office_in_capitals(phrase: &str, dialect: Indexed<'_>) -> Option<(Shape, Role)> {
    let office = split_words(phrase).next()?;
    let role = leading_role(phrase, dialect).or_else(|| role_of(office, dialect))?;
    Some((Shape::Office, role))
}

/// `article = [ honorific, space ], particle, space | capital, apostrophe ;` What an office is, or a
/// word for who asks in small letters, behind the article that other languages have before it: `Le
/// ministre`, `Le Premier ministre`, `Monsieur le ministre`, `L’ambassadeur`.
fn behind_any_article(phrase: &str, dialect: Indexed<'_>) -> Option<(Shape, Role)> {
    let bare = without_honorific(phrase, dialect);
    let first = split_words(bare).next()?;
    let elided = first
        .find(['\'', '’'])
        .filter(|at| first[..*at].chars().nth(1).is_none());
    let behind = match elided {
        Some(at) => bare[at..].trim_start_matches(['\'', '’']),
        None => bare[first.len()..].trim_start(),
    };
    let article = elided.is_some() || is_particle(&first.to_lowercase(), dialect);
    if !article || !phrase.starts_with(char::is_uppercase) {
        return None;
    }
    if behind.starts_with(char::is_lowercase) {
        small_voice(behind, dialect).or_else(|| small_office(behind, dialect))
    } else {
        office_in_capitals(behind, dialect)
    }
}

/// Whether a label is an office or a word for who asks with its article.
pub(crate) fn has_article(text: &str, dialect: Indexed<'_>) -> bool {
    office_with_article(text, dialect).is_some() || behind_any_article(text, dialect).is_some()
}

/// The part of an office in small letters with which a phrase begins: `ministre déléguée`.
fn small_office(phrase: &str, dialect: Indexed<'_>) -> Option<(Shape, Role)> {
    let office = split_words(phrase).next()?;
    let role = role_in_any_case(office, dialect)?;
    Some((Shape::Office, role))
}

/// Whether a phrase is no label whatever the case of its letters.
pub(super) fn is_never_in_any_case(phrase: &str, dialect: Indexed<'_>) -> bool {
    let mut same = dialect.never_same(phrase);
    same.any(|known| known.eq_ignore_ascii_case(phrase))
}

/// Whether a phrase is no label whatever the case of its letters, or has a word that no name has,
/// or is the name of a day or a month.
fn is_topic_word(phrase: &str, dialect: Indexed<'_>) -> bool {
    let is_one = |names: &Words| names.iter().any(|known| known.eq_ignore_ascii_case(phrase));
    let may_be_day = || {
        let lists = dialect.lists(phrase);
        lists.has_any([WordList::Months, WordList::Weekdays])
    };
    has_word_of_no_name(phrase, dialect)
        || is_never_in_any_case(phrase, dialect)
        || may_be_day()
            && (dialect.calendar.weekdays.iter().any(is_one)
                || dialect.calendar.months.iter().any(is_one))
}

/// Whether a line is what a word that heads lines of lists stands before, or the address of a page:
/// `Photo: The ferry leaves`.
pub(crate) fn names_topic(line: &str, dialect: Indexed<'_>) -> bool {
    let value = || line.split_once(':').filter(|(_, value)| !value.is_empty());
    dialect.labels.recurrent
        && value().is_some_and(|(name, value)| {
            value.starts_with("//")
                || value.contains("://")
                || is_never_in_any_case(name.trim(), dialect)
        })
}

/// The longest office with its article, in words.
const OFFICE_WORDS: usize = 7;

/// The most characters of a voice in a script without spaces.
const VOICE: core::ops::RangeInclusive<usize> = 2..=10;

/// Whether a phrase may be the name of a person or of those who answer, in a script without spaces:
/// `東都電力`.
pub(super) fn is_lone_voice(phrase: &str, dialect: Indexed<'_>) -> bool {
    let bare = || VOICE.contains(&phrase.chars().count()) && phrase.chars().all(in_bare_name);
    phrase.starts_with(is_kana_or_kanji)
        && (bare() || is_spread(phrase))
        && !dialect.never_same(phrase).any(|known| **known == *phrase)
        && !dialect
            .labels
            .never_inside
            .iter()
            .any(|mark| phrase.contains(&**mark))
}

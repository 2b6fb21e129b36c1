//! Lines that may be the title of a page though they have no words by which titles are known.

use super::super::date;
use super::super::{heading, label, leaf};
use super::dateline::is_nothing;
use super::place::{behind_lost_break, is_place};
use super::title::{first_title, holds_sentence};
use crate::dialect::Indexed;
use crate::letters::{is_kana_or_kanji, is_letter};
use crate::tokens::split_words;

/// The longest headline, in characters.
const LONGEST: usize = 240;
/// The fewest words of one: fewer may be a name or a part of the site.
const FEWEST_WORDS: usize = 4;
/// The fewest words beside a date.
const DATED: usize = 3;
/// The most words of one that only its place tells.
const MOST_WORDS: usize = 14;
/// The fewest characters in a script without spaces.
const FEWEST_CHARS: usize = 10;

/// `headline = a phrase of some words that ends as no sentence does ;` What begins as a part of
/// the site does, or names a path, a place or an outlet, is none.
pub(crate) fn is_headline(line: &str, dialect: Indexed<'_>) -> bool {
    const MARKS: [char; 13] = [
        '|', '>', '<', '→', '»', '›', '@', '©', '{', '}', '=', '•', '#',
    ];
    line.chars().nth(LONGEST).is_none()
        && has_words(line, FEWEST_WORDS)
        && !line.starts_with(|c: char| c.is_lowercase() || matches!(c, '-' | '–' | '—' | '*'))
        && !line.contains(MARKS)
        && !line.contains("://")
        && heading::is_phrase(line, &dialect.headings)
        && !line.contains('。')
        && !begins_as_furniture(line, dialect)
        && !is_named(line)
        && !is_date_of_other(line, dialect)
        && !label::is_known_outlet(line, dialect)
        && !is_place(line, true, dialect)
        && !is_glued_to_date(line)
        && !heading::holds_word(line, &dialect.header.no_headline_words)
}

/// Whether a line ends in a number, and the one above is glued to it.
fn is_glued_to_date(line: &str) -> bool {
    line.ends_with(|c: char| c.is_ascii_digit()) && behind_lost_break(line).len() < line.len()
}

/// `begun headline = ( words of a title, … | capitalised words with those of a title ), "." ;` A line
/// that begins with the words by which titles are known, or holds them and has a capital on each word,
/// and ends in the only period that ends a sentence in it.
pub(crate) fn is_begun_headline(line: &str, dialect: Indexed<'_>) -> bool {
    let header = &dialect.header;
    let mut forms = header.titles.iter().chain(header.first_titles.iter());
    let bare = line.strip_suffix('.').unwrap_or_default();
    let begins = |words: &str| !words.is_empty() && leaf::same_prefix(bare, words).is_some();
    !bare.is_empty()
        && has_words(bare, FEWEST_WORDS)
        && !heading::is_said(bare, &dialect.headings)
        && !holds_sentence(bare)
        && (forms.any(|form| {
            let open = form.prefix.is_empty();
            begins(&form.prefix) || open && begins(&form.contains)
        }) || label::is_titled(bare, dialect) && first_title(bare, dialect).is_some())
}

/// `marked headline = "# ", phrase ;` as Markdown has one above a page.
pub(crate) fn is_marked_headline(line: &str, dialect: Indexed<'_>) -> bool {
    let text = line.strip_prefix("# ").map(str::trim);
    text.is_some_and(|text| heading::is_phrase(text, &dialect.headings))
}

/// The same for a line of which its place alone speaks: it names no office, has no word of a
/// sentence or of thanks, stands in no quotation marks, and is not as long as a sentence.
pub(crate) fn is_sure_headline(line: &str, dialect: Indexed<'_>) -> bool {
    !heading::is_said(line, &dialect.headings)
        && !line.starts_with(['“', '„', '"', '«', '‘'])
        && split_words(line).nth(MOST_WORDS).is_none()
        && !line.ends_with([')', '）'])
        && (label::role_of(line, dialect).is_none() || goes_on(line, dialect))
}

/// `of series = words, ":", words ;` with no office before the colon: `Voices of the Harbour: the
/// Secretary of Ferries`
pub(crate) fn is_of_series(line: &str, dialect: Indexed<'_>) -> bool {
    line.split_once(": ").is_some_and(|(series, guest)| {
        split_words(series).nth(1).is_some()
            && split_words(guest).nth(1).is_some()
            && label::role_of(series, dialect).is_none()
    })
}

/// Whether a line of the shape of a headline may be the title above a sentence: it begins as no
/// greeting does, holds no word for who speaks or is spoken to outside quotation marks, and closes
/// nothing with a colon. An office stands beside a word of a sentence: `Two islands will share a boat, says Minister`. A name
/// before a comma is that of who writes.
pub(crate) fn may_lead(line: &str, dialect: Indexed<'_>) -> bool {
    let rules = &dialect.headings;
    let quoted = line.starts_with(QUOTES) && line.ends_with(QUOTES);
    !heading::begins_as_greeting(line, rules)
        && (quoted || !heading::names_speakers(line, rules))
        && !begins_with_name(line, dialect)
        && !line.ends_with([':', '：', ',', ';', '-', '–', '—', ')', '…'])
        && (label::role_of(line, dialect).is_none() || heading::is_said(line, rules))
}

/// The marks of quotations, as they begin and end.
const QUOTES: [char; 8] = ['"', '“', '”', '„', '«', '»', '「', '」'];

/// `begun with name = word, word, [ word ], ",", … ;` with a capital each.
fn begins_with_name(line: &str, dialect: Indexed<'_>) -> bool {
    line.split_once(", ").is_some_and(|(name, _)| {
        let words = split_words(name);
        (2..=MOST_NAMES).contains(&words.clone().count())
            && words.clone().all(label::is_capitalised)
            && !label::has_word_of_no_name(name, dialect)
    })
}

/// The most words of a name.
const MOST_NAMES: usize = 3;

/// `source line = [ text, space ], posting word | source word, ":", … ;` A line that says where a
/// page is from, or when it was published.
pub(crate) fn names_source(line: &str, dialect: Indexed<'_>) -> bool {
    let mut words = dialect.header.posted.iter();
    line.len() <= LONGEST
        && words.any(|word| {
            leaf::places(line.as_bytes(), word.as_bytes())
                .take(MOST_PLACES)
                .any(|at| {
                    let behind = line[at + word.len()..].trim_start();
                    (at == 0 || line[..at].ends_with([' ', '\u{a0}', '\u{3000}']))
                        && behind.starts_with([':', '：'])
                })
        })
}

/// So many places of a word for the source are looked at in a line.
const MOST_PLACES: usize = 4;

/// Whether words of no name stand beside an office, before any comma:
/// `President Aoba upon arrival`.
fn goes_on(line: &str, dialect: Indexed<'_>) -> bool {
    let small =
        |word: &str| word.starts_with(char::is_lowercase) && !label::is_small(word, dialect);
    let first = line.split(',').next().unwrap_or(line);
    split_words(first).any(small)
}

/// Whether what stands beside a date is no place: a sentence, a title, or marks alone.
pub(crate) fn is_said_of_page(rest: &str, dialect: Indexed<'_>) -> bool {
    heading::is_sentence(rest) || first_title(rest, dialect).is_some() || !rest.contains(is_letter)
}

/// Whether a line holds a whole date beside words enough for a headline: behind a colon before the
/// date, which may close the name of a field: `Next conference: Tuesday, 9 March 2027`.
pub(crate) fn is_dated(line: &str, dialect: Indexed<'_>) -> bool {
    let date = date::inside(line, dialect).and_then(|when| when.date);
    date.is_some_and(|date| {
        let at = date.text.as_ptr() as usize - line.as_ptr() as usize;
        let (before, behind) = (&line[..at], &line[at + date.text.len()..]);
        let before = before.rsplit(": ").next().unwrap_or(before);
        date.date().is_some() && (has_words(before, DATED) || has_words(behind, DATED))
    })
}

fn has_words(text: &str, fewest: usize) -> bool {
    let is_word = |word: &&str| word.contains(is_letter);
    split_words(text).filter(is_word).nth(fewest - 1).is_some()
        || text
            .chars()
            .filter(|c| is_kana_or_kanji(*c))
            .nth(FEWEST_CHARS - 1)
            .is_some()
}

/// Whether one word stands before a colon, as before the value of a field.
fn is_named(line: &str) -> bool {
    let (name, _) = line.split_once(':').unwrap_or_default();
    split_words(name).next().is_some() && split_words(name).nth(1).is_none()
}

/// `date of other = words, ":", when ;` with nothing else behind the colon: `Next conference: Tuesday,
/// 9 March 2027`.
fn is_date_of_other(line: &str, dialect: Indexed<'_>) -> bool {
    line.split_once(": ").is_some_and(|(_, value)| {
        date::when_behind(value, dialect)
            .is_some_and(|when| when.date.is_some() && is_nothing(when.rest))
    })
}

fn begins_as_furniture(line: &str, dialect: Indexed<'_>) -> bool {
    let mut words = dialect.header.no_headlines.iter();
    words.any(|word| leaf::word_prefix(line, word).is_some())
}

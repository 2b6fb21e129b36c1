//! Lines that name a place.

use super::super::{label, leaf, notice};
use super::dateline::runs_on;
use crate::dialect::Indexed;
use crate::letters::is_letter;
use crate::tokens::split_words;

/// The longest line that names a place, in characters.
const LONGEST_PLACE: usize = 80;

/// `place = [ word, "," ], known place | place word, words | words, place word ;` A line that names
/// a place: the whole line, or what stands behind its comma. Two words before that may be a person:
/// `Ada Holm, Denmark`.
pub(crate) fn is_place(line: &str, alone: bool, dialect: Indexed<'_>) -> bool {
    let places = &dialect.header.places;
    let known = |text: &str| places.exact.iter().any(|place| leaf::is(text, place));
    let worded = |text: &str| {
        let text = without_floor(text);
        let ends = |words: &str| {
            leaf::ends(text, words) && heads_place(text, words, dialect)
                || leaf::is(text, words.trim_start())
        };
        let mut begun = places.prefix.iter();
        begun.any(|words| notice::begins(text, words))
            || places.suffix.iter().any(|words| ends(words))
    };
    let countries = &dialect.people.countries;
    let of_land = |text: &str| known(text) || countries.iter().any(|land| leaf::is(text, land));
    let region = || {
        let parts = line.split_once(',');
        parts.is_some_and(|(name, region)| {
            let is_word = split_words(name).nth(1).is_none();
            let named = (is_word || worded(name)) && may_be_named(name, dialect);
            let last = || region.rsplit(',').next().unwrap_or(region);
            of_land(region.trim()) && (named || known(name))
                || worded(name) && named && of_land(last().trim())
        })
    };
    let first = line.split(',').next().unwrap_or(line);
    line.chars().nth(LONGEST_PLACE).is_none()
        && !names_field(line)
        && (alone && known(line) || region() || worded(line) && label::is_titled(first, dialect))
        && label::role_of(line, dialect).is_none()
}

/// Whether a word for a place behind some words heads them: none of these says of what, unless they are
/// another such word, and no article stands right before it. `Lobby of the Hotel`, but neither `Speaker
/// of the House` nor `Technology & the House`.
fn heads_place(text: &str, words: &str, dialect: Indexed<'_>) -> bool {
    let part = text.rsplit(',').next().unwrap_or(text);
    let before = split_words(part)
        .count()
        .checked_sub(split_words(words).count() + 1);
    let last = before.and_then(|at| split_words(part).nth(at));
    let mut places = dialect.header.places.suffix.iter();
    let mut within = || {
        let head = part.split_once(" of ").map(|(head, _)| head);
        head.is_some_and(|head| {
            places.any(|words| leaf::ends(head, words) || leaf::is(head, words.trim_start()))
        })
    };
    last.is_none_or(|last| !label::is_small(last, dialect) || within())
}

/// A text without the floor in brackets at its end, in a script without spaces:
/// `記者室（本庁舎3階）`.
fn without_floor(text: &str) -> &str {
    let floor = text.strip_suffix(['）', ')']);
    let parts = floor.filter(|text| text.ends_with('階'));
    let room = parts.and_then(|text| text.rsplit_once(['（', '(']));
    room.map_or(text, |(room, _)| room)
}

/// Whether two words in capitals stand before others: the name of a field, `MEETING PLACE Harbour
/// House`.
pub(super) fn names_field(line: &str) -> bool {
    let is_upper =
        |word: &str| word.chars().nth(3).is_some() && word.chars().all(char::is_uppercase);
    split_words(line)
        .take(2)
        .filter(|word| is_upper(word))
        .count()
        == 2
        && line.contains(char::is_lowercase)
}

/// The longest name of a place, in words.
const PLACE: usize = 6;

/// Whether a text is empty, or may be the name of a place: it begins with a capital and not as a
/// sentence does, and names neither an office nor what a page is.
pub(super) fn may_be_place(text: &str, dialect: Indexed<'_>) -> bool {
    is_place(text, true, dialect) || may_be_named(text, dialect)
}

/// The same for a place that is not known.
fn may_be_named(text: &str, dialect: Indexed<'_>) -> bool {
    let is_outlet = |part: &str| label::is_known_outlet(part.trim(), dialect);
    !runs_on(text, dialect)
        && !names_field(text)
        && label::is_titled(text, dialect)
        && !label::has_word_of_no_name(text, dialect)
        && !text.split(',').any(is_outlet)
        && !text.starts_with(|c: char| !is_letter(c) || c.is_lowercase())
        && split_words(text).nth(PLACE).is_none()
        && !label::begins_sentence(text, dialect)
        && label::role_of(text, dialect).is_none()
}

/// The longest name of a town, in words.
const TOWN: usize = 3;

/// `town = name ;` A name that no list has, and that stands behind a word for a place in the text
/// below: `Port Aoba`, and `in Port Aoba` there. A word of one letter is an article elsewhere.
pub(crate) fn is_town(name: &str, below: &str, dialect: Indexed<'_>) -> bool {
    let known = &dialect.header.place_words;
    let is_place_word =
        |word: &str| word.chars().nth(1).is_some() && known.iter().any(|known| **known == *word);
    let is_told = |at: usize| {
        let before = below[..at].strip_suffix([' ', '\u{a0}']);
        let word = before.and_then(|before| before.rsplit(|c: char| !is_letter(c)).next());
        let behind = &below[at + name.len()..];
        word.is_some_and(is_place_word) && !behind.starts_with(char::is_alphanumeric)
    };
    let is_name = |word: &str| word.starts_with(char::is_uppercase);
    split_words(name).nth(TOWN).is_none()
        && split_words(name).all(is_name)
        && name.chars().all(|c| is_letter(c) || matches!(c, ' ' | '-'))
        && may_be_named(name, dialect)
        && below.match_indices(name).any(|(at, _)| is_told(at))
}

/// `lost break = ",", capital | acronym, capital, small letter ;` What stands behind the last place
/// where a line has lost its end, so that the next one is glued to it: `Jun Aoba, Head of the PPA,Seto`.
/// An acronym ends the line above only if it stands there once more.
pub(super) fn behind_lost_break(text: &str) -> &str {
    let after = |at: usize, mark: &str| &text[at + mark.len()..];
    let comma = text
        .rmatch_indices(',')
        .map(|(at, mark)| after(at, mark))
        .find(|behind| behind.starts_with(char::is_uppercase));
    let acronym = text
        .rmatch_indices([' ', '\u{a0}'])
        .find_map(|(at, mark)| behind_acronym(after(at, mark), text));
    let breaks = comma.into_iter().chain(acronym);
    breaks.min_by_key(|behind| behind.len()).unwrap_or(text)
}

/// What stands behind the acronym to which a word is glued, if a text has that as a word, too.
fn behind_acronym<'a>(words: &'a str, text: &str) -> Option<&'a str> {
    let small = words.find(|c: char| !c.is_uppercase())?;
    let (last, _) = words[..small].char_indices().next_back()?;
    let (acronym, behind) = words.split_at(last);
    let mut whole = text.split(|c: char| !c.is_alphanumeric());
    let glued = words[small..].starts_with(char::is_lowercase)
        && acronym.chars().nth(1).is_some()
        && whole.any(|word| word == acronym);
    glued.then_some(behind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places() {
        for (line, expected) in [
            ("Oslo", true),
            ("East Room", true),
            ("Rose Garden", true),
            ("Aboard Air Force One", true),
            ("Bergen, Norway", true),
            ("Parliament House, Canberra", true),
            ("Lima, Perú", true),
            ("Bahía Norte, Perú", false),
            ("Ada Holm, Norway", false),
            ("Hello, Norway", false),
            ("Reuters, Oslo", false),
            ("Foreign Ministry, Norway", false),
            ("Harbour House, Pier Street, Oslo", true),
            ("Salle Aoba (1.30), édifice du Port", true),
            ("MEETING PLACE Harbour House, Norway", false),
            ("HALVERSTON, NORWAY", true),
            ("港記者室（本庁舎3階）", true),
            ("港記者室（本庁舎）", false),
            ("港湾局 第2委員会室", true),
            ("The White House", true),
            ("The Library of the Harbour Palace", true),
            ("Lobby of the Grand Hotel", true),
            ("Lobby of the Hotel", true),
            ("Courtyard of the Palace", true),
            ("Speaker of the House", false),
            ("Friends of the Hotel", false),
            ("Future of the Airport", false),
            ("Protection of the Embassy", false),
            ("Harbour\u{a0}House", true),
            ("Speaker of the\u{a0}House", false),
            ("Subcommittee on Ferries & the House", false),
            ("Let us go to the East Room", false),
            ("There is, as they say, an elephant in the Room", false),
            ("Aboard the ferry this morning were ninety people", false),
        ] {
            assert_eq!(is_place(line, true, Indexed::generic()), expected, "{line}");
        }
    }

    #[test]
    fn towns_are_told_by_the_text_below() {
        for (line, below, expected) in [
            ("Seto", "The crews in Seto are well.", true),
            ("Port Aoba", "Ce fut décidé dans Port Aoba.", true),
            ("Seto", "Welcome. In Setouchi and in Seto.", true),
            ("Seto", "The crews in Setouchi are well.", false),
            ("Seto", "The crews of Seto are well.", false),
            ("Seto", "We had i Seto and within Seto.", false),
            ("Seto", "", false),
            ("Prime Minister", "It was in Prime Minister Aoba.", false),
            ("Seto 5", "The crews in Seto 5 are well.", false),
            ("Port of Call", "We met in Port of Call.", false),
            ("Seto, Kumo", "We met in Seto, Kumo.", false),
        ] {
            let found = is_town(line, below, Indexed::generic());
            assert_eq!(found, expected, "{line} {below}");
        }
    }

    #[test]
    fn lines_that_have_lost_their_ends() {
        for (line, expected) in [
            ("Ada Holm, Seto", "Ada Holm, Seto"),
            (
                "Jun Aoba, Head of the PPA,Ada Holm, of the PPA,Port Aoba",
                "Port Aoba",
            ),
            (
                "Jun Aoba of\u{a0}the PPA, of\u{a0}the\u{a0}PPAPort Aoba",
                "Port Aoba",
            ),
            (
                "Jun Aoba of the PPA,Ada Holm of the PPAPort Aoba",
                "Port Aoba",
            ),
            (
                "Jun Aoba of the PPAPort Aoba",
                "Jun Aoba of the PPAPort Aoba",
            ),
            (
                "Jun McAoba of the Mc, Port Aoba",
                "Jun McAoba of the Mc, Port Aoba",
            ),
            ("PPA and PPAs, 1,000 of them", "PPA and PPAs, 1,000 of them"),
            ("", ""),
        ] {
            assert_eq!(behind_lost_break(line), expected, "{line}");
        }
    }
}

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
    let region = || {
        let parts = line.split_once(',');
        parts.is_some_and(|(name, region)| {
            let is_word = split_words(name).nth(1).is_none();
            let named = (is_word || worded(name)) && may_be_named(name, dialect);
            let last = || region.rsplit(',').next().unwrap_or(region);
            known(region.trim()) && (named || known(name))
                || worded(name) && named && known(last().trim())
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
}

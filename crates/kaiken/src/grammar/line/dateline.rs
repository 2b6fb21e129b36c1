//! Date lines: a date before its venue, or behind it.

#[cfg(test)]
mod tests;

use super::super::date::{self, When};
use super::super::{heading, label, leaf, notice};
use super::LONGEST_TITLE;
use super::closing::is_clock;
use super::place::{behind_lost_break, is_place, may_be_place, names_field};
use crate::dialect::{FieldSlot, Indexed, TitleList, WordList, may_count};
use crate::letters::is_letter;
use crate::tokens::split_words;

/// `dateline = when, [ venue ] | date behind ;` The venue must not run on as a sentence does.
pub(crate) fn dateline<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<When<'a>> {
    if !dialect.header.dateline
        || line.len() > LONGEST_TITLE
        || !date::may_be_digit(line.as_bytes())
    {
        return None;
    }
    match date::when(line, dialect) {
        Some(when) if runs_on(when.rest, dialect) || is_written(when) => None,
        Some(when) if is_stamp(line, when, dialect) => Some(When {
            clock: None,
            posted: true,
            ..when
        }),
        Some(when) => Some(without_length(when)),
        None => posted(line, dialect).or_else(|| date_behind(line, dialect)),
    }
}

/// `length = date, "|", clock, "|", words ;` How long a recording is, in minutes and seconds, and what
/// else a page tells of it behind bars: `March 5, 2027 | 45:29 | Video`
fn without_length(when: When<'_>) -> When<'_> {
    match when.clock {
        Some(clock) if clock.is_impossible() && when.rest.starts_with('|') => When {
            clock: None,
            rest: "",
            ..when
        },
        _ => when,
    }
}

/// `written = "[", clock, "]", words ;` What somebody writes in a talk by letters stands behind its
/// time: `[10:03] ada: yes`.
fn is_written(when: When<'_>) -> bool {
    when.date.is_none() && when.weekday.is_none() && when.rest.starts_with(']')
}

/// `timecode = number, ":", number, [ ":", number ], space, letter, … ;` A time of a recording and
/// what stands there.
pub(crate) fn begins_with_timecode(line: &str) -> bool {
    let end = line.find(char::is_whitespace).unwrap_or(line.len());
    let (time, topic) = line.split_at(end);
    let is_number = |part: &str| {
        (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let parts = time.split(':');
    (2..=3).contains(&parts.clone().count())
        && parts.clone().all(is_number)
        && topic.trim_start().starts_with(is_letter)
}

/// Whether a line is a date in numbers, a time of day and nothing else, as sites stamp their pages:
/// `2027-03-05 08:55`, `05.03.2027 | 08:55`.
fn is_stamp(line: &str, when: When<'_>, dialect: Indexed<'_>) -> bool {
    let timed = match when.clock {
        Some(clock) => clock.end.is_none() && is_nothing(when.rest),
        None => when.rest.contains(':'),
    };
    !dialect.header.posted.is_empty()
        && when.date.is_some()
        && when.weekday.is_none()
        && timed
        && !line.contains(is_letter)
}

/// `posted = [ text, space ], posting word, [ ":" ], when, … ;` The date on which a page was
/// published: no clock and no place of a conference stands beside it.
fn posted<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<When<'a>> {
    let words = &dialect.header.posted;
    if words.is_empty() || leaf::is_longer(line, LONGEST_DATED) || !line.bytes().any(may_count) {
        return None;
    }
    let mut begun = core::iter::once(line).chain(
        line.match_indices([' ', '\u{a0}'])
            .map(|(at, gap)| &line[at + gap.len()..]),
    );
    begun.find_map(|text| {
        let behind = dialect
            .posted_like(text)
            .filter_map(|at| leaf::word_prefix(text, &words[at]))
            .max()?;
        let behind = text[behind..].trim_start().trim_start_matches([':', '：']);
        let when = date::when_behind(behind, dialect)?;
        when.date.is_some().then_some(When {
            clock: None,
            posted: true,
            rest: "",
            ..when
        })
    })
}

/// The longest sentence that tells of a conference, in bytes.
const LONGEST_TOLD: usize = 400;

/// `date told = sentence with the words of a title and a whole date ;` A sentence of the page about
/// itself: `A transcript of the press conference given on 5 March 2027.`
pub(crate) fn date_told<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<When<'a>> {
    let forms = &dialect.header.first_titles;
    let names =
        |place: &str, words: &str| words.len() > 4 && leaf::same_prefix(place, words).is_some();
    let is_title = |place: &str| {
        let mut held = dialect.titles_held(place, TitleList::First);
        held.any(|at| names(place, &forms[at].contains))
    };
    let of_conference = line.len() <= LONGEST_TOLD
        && line.bytes().any(may_count)
        && dialect.title_places(line, TitleList::First).any(is_title);
    let when = of_conference.then(|| date::inside(line, dialect))??;
    let whole = when.date.is_some_and(|date| date.date().is_some());
    whole.then_some(When {
        clock: None,
        rest: "",
        ..when
    })
}

/// `post = words, dash, name, "(@", name, ")", date ;` What somebody has written in a network, as
/// pages show it: `The ferry sails. — Jun Aoba (@aoba) March 5, 2027`.
fn is_post(line: &str, dialect: Indexed<'_>) -> bool {
    let behind = || line.rsplit_once("(@")?.1.split_once(')');
    line.ends_with(|c: char| c.is_ascii_digit())
        && line.len() <= LONGEST_TOLD
        && behind().is_some_and(|(_, date)| {
            let when = date::when(date, dialect);
            when.is_some_and(|when| when.date.is_some() && is_nothing(when.rest))
        })
}

/// Whether a line is the date on which a page was published, and nothing else, or ends in the
/// name and the date of who has written it elsewhere.
pub(crate) fn is_posted(line: &str, dialect: Indexed<'_>) -> bool {
    !dialect.header.posted.is_empty() && is_post(line, dialect) || is_stamped(line, dialect)
}

/// `stamped = posting word, when ;`
fn is_stamped(line: &str, dialect: Indexed<'_>) -> bool {
    let words = &dialect.header.posted;
    !words.is_empty()
        && dialect
            .posted_like(line)
            .any(|at| leaf::word_prefix(line, &words[at]).is_some())
        && !leaf::is_longer(line, LONGEST_POSTED)
        && line.bytes().any(may_count)
        && posted(line, dialect).is_some()
        && !line.ends_with('.')
}

/// The longest line that says when a page was published, in characters.
const LONGEST_POSTED: usize = 60;

/// The longest line with a date behind its venue, in characters.
const LONGEST_DATED: usize = 120;

/// `date behind = [ bullet ], [ text, ( "," | "|" ) ], when | behind site ;` A line that ends in a
/// date. What stands before it is the venue, if a comma parts them and it can be a place; or else
/// what stands behind the last comma before, if that is known for one. A greeting is no place.
fn date_behind<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<When<'a>> {
    let calendar = &dialect.calendar;
    let mut halves = calendar
        .before_noon
        .iter()
        .chain(calendar.after_noon.iter());
    if !dialect.header.date_behind
        || line.chars().nth(LONGEST_DATED).is_some()
        || line.ends_with('.') && !halves.any(|half| line.ends_with(&**half))
    {
        return None;
    }
    let bare = line
        .strip_prefix('(')
        .and_then(|line| line.strip_suffix(')'));
    let line = bare.unwrap_or_else(|| heading::item_text(line));
    let whole = date::when_behind(line, dialect);
    let mut marks = line.match_indices([',', '|']);
    let behind = || {
        marks.find_map(|(at, mark)| {
            let when = date::when_behind(&line[at + mark.len()..], dialect)?;
            let placed = mark == "," && bare.is_none();
            let place = placed.then(|| place_before(&line[..at], dialect));
            let rest = place.unwrap_or(Some(""))?;
            (when.date.is_some() && is_nothing(when.rest)).then_some(When { rest, ..when })
        })
    };
    whole
        .filter(|when| is_nothing(when.rest))
        .map(|when| When { rest: "", ..when })
        .or_else(behind)
        .or_else(|| behind_room(line, dialect))
        .or_else(|| behind_town(line, dialect))
        .or_else(|| behind_site(line, dialect))
        .or_else(|| behind_address(line, dialect))
}

/// `behind room = place, space, clock ;` A time of day, with its half of the day or its zone, right
/// behind what names a place: `East Room 12:15 P.M. EST`
fn behind_room<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<When<'a>> {
    let (place, clock) = line.split_at(line.find(|c: char| c.is_ascii_digit())?);
    let place = place.strip_suffix([' ', '\u{a0}', '\t'])?.trim_end();
    let told = place.ends_with(char::is_alphabetic)
        && is_clock(clock, dialect)
        && is_place(place, true, dialect);
    let when = told.then(|| date::when(clock, dialect))??;
    Some(When {
        rest: place,
        ..when
    })
}

/// `behind town = [ text, "," ], word, hyphen, when ;` with nothing beside the hyphen:
/// `Harbour Weekly, Oslo-March 5, 2027`. What stands before it is the venue only if it is known for
/// a place. Behind a month or a weekday the date ends more days than one, and behind a posting word
/// it is none of a conference.
fn behind_town<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<When<'a>> {
    let mut hyphens = line.match_indices(['-', '–', '—']);
    hyphens.find_map(|(at, hyphen)| {
        let (before, behind) = (&line[..at], &line[at + hyphen.len()..]);
        let town = before.rsplit(',').next().unwrap_or(before).trim_start();
        let named = may_be_place(town, dialect) && town.ends_with(is_letter);
        let month = named && behind.starts_with(char::is_uppercase) && !is_of_date(town, dialect);
        let when = month.then(|| date::when(behind, dialect))??;
        let rest = if is_place(town, true, dialect) {
            town
        } else {
            ""
        };
        (when.date.is_some() && is_nothing(when.rest)).then_some(When { rest, ..when })
    })
}

/// Whether a word is a month, a weekday or a posting word, or the name of a field that is none of a
/// conference.
fn is_of_date(word: &str, dialect: Indexed<'_>) -> bool {
    let (calendar, header) = (&dialect.calendar, &dialect.header);
    let days = calendar.months.iter().chain(calendar.weekdays.iter());
    let mut words = days
        .flat_map(|names| names.iter())
        .chain(header.posted.iter());
    let is = |known: &str| leaf::is(word, known);
    let mut fields = header.fields.iter();
    words.any(|known| is(known))
        || fields.any(|field| field.slot == FieldSlot::Other && is(&field.name))
}

/// `behind address = address, space, when ;` The date on which a page was published:
/// `http://harbour.example   2027-03-05 08:55`
fn behind_address<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<When<'a>> {
    let behind = line.strip_prefix("http")?;
    let (_, behind) = behind.split_once(char::is_whitespace)?;
    let when = date::when(behind, dialect)?;
    when.date.is_some().then_some(When {
        clock: None,
        posted: true,
        rest: "",
        ..when
    })
}

/// `behind site = part of the site, when ;` `Speeches March 5, 2027`
fn behind_site<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<When<'a>> {
    let parts = &dialect.header.breadcrumbs.exact;
    let known = dialect.openings_of(line, WordList::Breadcrumbs);
    let behind = known.filter_map(|at| {
        let length = leaf::word_prefix(line, parts.get(at)?)?;
        let when = date::when_behind(&line[length..], dialect)?;
        (when.date.is_some() && is_nothing(when.rest)).then_some((at, When { rest: "", ..when }))
    });
    let first = behind.min_by_key(|(at, _)| *at);
    first.map(|(_, when)| when)
}

/// The place of which the date stands behind a comma; nothing where several commas part other
/// things; none where a sentence runs on, or behind the name of a field that is not one for when or
/// where: `Next conference: Tuesday`.
fn place_before<'a>(text: &'a str, dialect: Indexed<'_>) -> Option<&'a str> {
    let text = behind_lost_break(text);
    if heading::begins_as_greeting(text, &dialect.headings) {
        return None;
    }
    if names_field(text) {
        return Some("");
    }
    if let Some(name) = name_before_colon(text) {
        let slot = || notice::field(text, dialect).map(|field| field.form.slot);
        let tells = || matches!(slot(), Some(FieldSlot::When | FieldSlot::Venue));
        return (is_place(name, true, dialect) || tells()).then_some("");
    }
    let last = text.rsplit(',').next().unwrap_or(text).trim();
    if may_be_place(text.trim(), dialect) {
        Some(text.trim())
    } else if is_place(last, true, dialect) && label::is_titled(before(text, last), dialect) {
        Some(last)
    } else {
        (last.len() < text.len() && !runs_on(text, dialect)).then_some("")
    }
}

/// What stands before the first colon that is none of a time of day.
fn name_before_colon(text: &str) -> Option<&str> {
    let digit = |c: char| c.is_ascii_digit();
    let parts = |at: &usize| !(text[..*at].ends_with(digit) && text[at + 1..].starts_with(digit));
    let mut colons = text.match_indices(':').map(|(at, _)| at).filter(parts);
    colons.next().map(|at| text[..at].trim_end())
}

/// A text without its last part.
fn before<'a>(text: &'a str, last: &str) -> &'a str {
    text.strip_suffix(last).unwrap_or(text)
}

/// Whether no letter and no digit is left.
pub(super) fn is_nothing(rest: &str) -> bool {
    !rest.contains(char::is_alphanumeric)
}

/// Whether what stands behind a date is the rest of a sentence and not a venue.
pub(super) fn runs_on(rest: &str, dialect: Indexed<'_>) -> bool {
    let words = &dialect.headings.sentence_words;
    let mut polite = dialect.labels.polite_ends.iter();
    rest.ends_with(['?', '!', '。', '？'])
        || rest
            .strip_suffix('.')
            .is_some_and(|rest| polite.any(|end| rest.ends_with(&**end)))
        || split_words(rest).any(|word| words.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

//! What can a line be? Asked in order; the first production that fits answers.
//!
//! ```ebnf
//! header line = breadcrumb | topics | field | notice | title | dateline | body line ;
//! body line   = unspoken | spoken ;
//! unspoken    = end | direction | furniture | link | notice ;
//! spoken      = section | label | numbered | item | topical | prose ;
//! ```

use core::ops::Range;

use super::date::{self, When};
use super::heading::{self, Numbered};
use super::label::{self, Label, Reading};
use super::leaf;
use super::notice::{self, Field};
use crate::dialect::{ConferenceKind, FieldSlot, Indexed, NoteKind, TitleForm, WordList};
use crate::tokens::split_words;

/// What a line is, by its own words and its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Head<'a> {
    Breadcrumb,
    Title(ConferenceKind),
    /// The field behind which a list of topics stands.
    Topics,
    Field(Field<'a>),
    Dateline(When<'a>),
    End,
    StageDirection(NoteKind),
    Furniture,
    Link,
    Notice,
    Section,
    Label(Label<'a>),
    Numbered(Numbered<'a>),
    Item,
    /// Could be a topical heading; the lines below decide.
    Topical,
    Prose,
    /// Prose that begins almost as a label does.
    Doubtful,
}

/// `header line = breadcrumb | topics | field | notice | title | dateline | body line ;` It must
/// hold no white space at its ends.
pub(crate) fn header<'a>(line: &'a str, dialect: Indexed<'a>) -> Head<'a> {
    if line.len() > LONGEST_TITLE {
        if notice::opens(
            line,
            &dialect.lines.header_notices,
            WordList::HeaderNotices,
            dialect,
        ) {
            Head::Notice
        } else {
            body(line, dialect)
        }
    } else if is_breadcrumb(line, dialect) {
        Head::Breadcrumb
    } else if let Some(field) =
        notice::field(line, dialect).filter(|field| is_meant(*field, dialect))
    {
        field_head(field)
    } else if notice::matches(
        line,
        &dialect.lines.header_notices,
        WordList::HeaderNotices,
        dialect,
    ) {
        Head::Notice
    } else if let Some(kind) = first_title(line, dialect) {
        title_head(line, kind, dialect)
    } else if let Some(when) = dateline(line, dialect) {
        Head::Dateline(when)
    } else {
        body(line, dialect)
    }
}

/// A link may hold the words of the title to which it leads: `(動画)星名外務大臣会見の様子`.
fn title_head<'a>(line: &str, kind: ConferenceKind, dialect: Indexed<'_>) -> Head<'a> {
    if notice::matches(line, &dialect.lines.links, WordList::Links, dialect) {
        Head::Link
    } else {
        Head::Title(kind)
    }
}

fn is_breadcrumb(line: &str, dialect: Indexed<'_>) -> bool {
    let text = heading::item_text(line);
    notice::matches(
        text,
        &dialect.header.breadcrumbs,
        WordList::Breadcrumbs,
        dialect,
    )
}

/// Whether the value of a field can be one: who is announced has a name, and is told in no sentence.
fn is_meant(field: Field<'_>, dialect: Indexed<'_>) -> bool {
    let guest = field.form.slot == FieldSlot::Guest;
    let name = field
        .value
        .split([',', '(', ';'])
        .next()
        .unwrap_or_default();
    !guest
        || split_words(name).all(label::is_capitalised)
            && split_words(name).nth(1).is_some()
            && !label::begins_sentence(name, dialect)
            && !label::has_word_of_no_name(name, dialect)
            && heading::is_topic(field.value, &dialect.headings)
}

fn field_head(field: Field<'_>) -> Head<'_> {
    match field.form.slot {
        FieldSlot::Topics => Head::Topics,
        _ => Head::Field(field),
    }
}

/// `body line = unspoken | spoken ;` It must hold no white space at its ends.
pub(crate) fn body<'a>(line: &'a str, dialect: Indexed<'a>) -> Head<'a> {
    body_with(line, dialect.may_be_closed(line), dialect)
}

/// The same where it is known whether a delimiter of labels may stand in the line.
pub(crate) fn body_with<'a>(line: &'a str, closed: bool, dialect: Indexed<'a>) -> Head<'a> {
    if line.len() > LONGEST_TITLE {
        return paragraph(line, closed, dialect);
    }
    unspoken(line, dialect).unwrap_or_else(|| spoken(line, closed, dialect))
}

/// `paragraph = label | item | prose | notice ;` What a line can be that is longer than any
/// heading. Most lines of a transcript are, so they are asked little.
fn paragraph<'a>(line: &'a str, closed: bool, dialect: Indexed<'a>) -> Head<'a> {
    match label::read_with(line, closed, dialect) {
        Reading::Label(label) => Head::Label(label),
        Reading::Doubtful => Head::Doubtful,
        Reading::Prose
            if notice::opens(line, &dialect.lines.notices, WordList::Notices, dialect) =>
        {
            Head::Notice
        }
        Reading::Prose if heading::is_item(line) => Head::Item,
        Reading::Prose => Head::Prose,
    }
}

/// `unspoken = end | direction | furniture | link | notice ;`
fn unspoken<'a>(line: &str, dialect: Indexed<'_>) -> Option<Head<'a>> {
    use WordList::{Ends, Furniture, Links, Notices};
    let lists = dialect.lists(line).and(dialect.lists_at_end(line));
    if !lists.has_any([Ends, Furniture, Links, Notices]) && !notice::opens_bracket(line) {
        return None;
    }
    let lines = &dialect.lines;
    let is = |matcher, list| notice::matches(line, matcher, list, dialect);
    if is(&lines.ends, Ends) {
        Some(Head::End)
    } else if let Some(kind) = notice::stage_direction(line, dialect) {
        Some(Head::StageDirection(kind))
    } else if is(&lines.furniture, Furniture) {
        Some(Head::Furniture)
    } else if is(&lines.links, Links) {
        Some(Head::Link)
    } else {
        is(&lines.notices, Notices).then_some(Head::Notice)
    }
}

/// `spoken = section | label | numbered | item | topical | prose ;`
fn spoken<'a>(line: &'a str, closed: bool, dialect: Indexed<'_>) -> Head<'a> {
    let headings = &dialect.headings;
    let may_be_section =
        !heading::is_letter_first(line) || dialect.may_begin(line, WordList::Sections);
    if may_be_section && heading::is_section(line, headings)
        || heading::is_bracketed(line, headings)
    {
        return Head::Section;
    }
    match label::read_with(line, closed, dialect) {
        Reading::Label(label) => return Head::Label(label),
        Reading::Doubtful => return Head::Doubtful,
        Reading::Prose => {}
    }
    if let Some(numbered) = heading::numbered(line, headings) {
        Head::Numbered(numbered)
    } else if heading::is_item(line) {
        Head::Item
    } else if notice::opens_bracket(line) && notice::is_remark(line) {
        Head::StageDirection(NoteKind::Other)
    } else if heading::is_topic(line, headings) {
        Head::Topical
    } else {
        Head::Prose
    }
}

/// `title = [ bullet | number ], title words, … ;` The kind of conference that a title names,
/// wherever it stands.
pub(crate) fn title(line: &str, dialect: Indexed<'_>) -> Option<ConferenceKind> {
    let may_hold = |line: &str| dialect.may_hold_title(line);
    titled(line, &dialect.header.titles, may_hold, dialect).map(|form| form.kind)
}

/// The kind of conference that a title above the first turn names. Words in small letters may stand in speech,
/// too.
pub(crate) fn first_title(line: &str, dialect: Indexed<'_>) -> Option<ConferenceKind> {
    title(line, dialect).or_else(|| {
        let may_hold = |line: &str| dialect.may_hold_first_title(line);
        let form = titled(line, &dialect.header.first_titles, may_hold, dialect)?;
        let behind = line.get(form.prefix.len()..).unwrap_or_default();
        let small = form.contains.starts_with(char::is_lowercase);
        let said = small && heading::is_said(line, &dialect.headings);
        let told = line.starts_with('(') && line.ends_with(')');
        (!holds_sentence(behind) && !said && !told).then_some(form.kind)
    })
}

/// Whether a sentence ends in a text. Behind a number a period ends none: `vom 3. August`.
fn holds_sentence(text: &str) -> bool {
    let mut periods = leaf::places(text.as_bytes(), b". ");
    text.ends_with(['.', '!'])
        || periods.any(|at| !text[..at].ends_with(|c: char| c.is_ascii_digit()))
}

/// The form of title that a line has, of some. Whether it may hold the words of one is told at a glance.
fn titled<'t>(
    line: &str,
    titles: &'t [TitleForm],
    may_hold: impl Fn(&str) -> bool,
    dialect: Indexed<'_>,
) -> Option<&'t TitleForm> {
    if line.len() > LONGEST_TITLE || line.ends_with(['。', '？', '?', '！']) {
        return None;
    }
    let line = heading::item_text(line);
    let (may_begin, may_hold) = (dialect.may_begin(line, WordList::Titles), may_hold(line));
    if !may_begin && !may_hold {
        return None;
    }
    let fits = |form: &&TitleForm| {
        let open = form.prefix.is_empty();
        (may_begin && !open || may_hold && open)
            && notice::begins(line, &form.prefix)
            && leaf::holds(line, &form.contains)
    };
    titles.iter().find(fits)
}

/// Whether a text is the words by which a title is known, and no more: `Press Conference`.
pub(crate) fn is_bare_title(text: &str, dialect: Indexed<'_>) -> bool {
    let header = &dialect.header;
    let mut forms = header.titles.iter().chain(header.first_titles.iter());
    forms.any(|form| leaf::is(text, &form.prefix) || leaf::is(text, &form.contains))
}

/// The longest line that names a place, in characters.
const LONGEST_PLACE: usize = 80;

/// `place = [ word, "," ], known place | place word, words | words, place word ;` A line that names a place:
/// the whole line, or what stands behind its comma. Two words before that may be a person: `Ada Holm, Denmark`.
pub(crate) fn is_place(line: &str, alone: bool, dialect: Indexed<'_>) -> bool {
    let places = &dialect.header.places;
    let known = |text: &str| places.exact.iter().any(|place| leaf::is(text, place));
    let worded = |text: &str| {
        let ends = |words: &str| leaf::ends(text, words) || leaf::is(text, words.trim_start());
        let mut begun = places.prefix.iter();
        begun.any(|words| notice::begins(text, words))
            || places.suffix.iter().any(|words| ends(words))
    };
    let region = || {
        let parts = line.split_once(',');
        parts.is_some_and(|(name, region)| {
            let is_word = split_words(name).nth(1).is_none();
            let named = (is_word || worded(name)) && may_be_named(name, dialect);
            known(region.trim()) && (named || known(name))
        })
    };
    line.chars().nth(LONGEST_PLACE).is_none()
        && (alone && known(line) || region() || worded(line) && label::is_titled(line, dialect))
        && label::role_of(line, dialect).is_none()
}

/// How far into a line a label is looked for behind a title, in bytes.
const TITLE_WINDOW: usize = 300;

/// Where in a line the bracket of a date may close behind which a label stands.
pub(crate) fn title_window(line: &str) -> Range<usize> {
    0..line.len().min(TITLE_WINDOW + "）".len() - 1)
}

/// Where the next bracket closes, or the last byte of a character stands that may be one.
pub(crate) fn bracket_close(bytes: &[u8]) -> Option<usize> {
    memchr::memchr2(b')', WIDE_CLOSE, bytes)
}

/// `title before label = title, bracketed label ;` The title, where a label in brackets stands
/// right behind the brackets of its date:
/// `外務大臣会見記録 （平成12年7月28日（金）16:15～ 於会見室）（問）…`.
pub(crate) fn title_before_label<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<&'a str> {
    let window = &line.as_bytes()[title_window(line)];
    let closed = |end: &usize| {
        [")", "）"]
            .iter()
            .any(|close| line.as_bytes()[..*end].ends_with(close.as_bytes()))
    };
    memchr::memchr2_iter(b')', WIDE_CLOSE, window)
        .map(|at| at + 1)
        .filter(closed)
        .find(|end| {
            let (title_part, behind) = (&line[..*end], line[*end..].trim_start());
            behind.starts_with(['（', '(', '【'])
                && matches!(label::read(behind, dialect), Reading::Label(_))
                && title(title_part.trim(), dialect).is_some()
                && date::inside(title_part, dialect).is_some()
                && !matches!(label::read(line, dialect), Reading::Label(_))
        })
        .map(|end| &line[..end])
}

/// The last byte of `）`.
const WIDE_CLOSE: u8 = "）".as_bytes()[2];

/// A title with a list of offices in it runs long; a paragraph runs longer.
pub(crate) const LONGEST_TITLE: usize = 400;

/// `dateline = when, [ venue ] | date behind ;` The venue must not run on as a sentence does.
pub(crate) fn dateline<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<When<'a>> {
    if !dialect.header.dateline || line.len() > LONGEST_TITLE {
        return None;
    }
    match date::when(line, dialect) {
        Some(when) if runs_on(when.rest, dialect) => None,
        Some(when) => Some(when),
        None => date_behind(line, dialect),
    }
}

/// `closing = closing word | [ end ], clock ;` What can stand below the last speech, and is none.
pub(crate) fn is_closing(line: &str, dialect: Indexed<'_>) -> bool {
    let lines = &dialect.lines;
    if lines.closings.is_empty() || line.len() > LONGEST_CLOSING {
        return false;
    }
    let closes = |words: &str| {
        let behind = behind(line, words);
        behind.is_some_and(|behind| behind.is_empty() || words.ends_with(' '))
    };
    let ended = |mark: &str| {
        let behind = behind(line, mark).filter(|behind| behind.starts_with(char::is_whitespace));
        behind.is_some_and(|behind| is_clock(behind.trim_start(), dialect))
    };
    leaf::begins_with_digit(line) && is_clock(line, dialect)
        || dialect.may_begin(line, WordList::Ends)
            && (lines.closings.iter().any(|words| closes(words))
                || lines.ends.exact.iter().any(|mark| ended(mark)))
}

/// What stands behind the words with which a line begins.
fn behind<'a>(line: &'a str, words: &str) -> Option<&'a str> {
    Some(&line[leaf::prefix(line, words)?..])
}

/// The longest such line, the gap before a time of day included, in bytes.
const LONGEST_CLOSING: usize = 120;

/// Whether a text is a time of day, with its half of the day or its zone, and nothing else.
pub(crate) fn is_clock(text: &str, dialect: Indexed<'_>) -> bool {
    let is_alone =
        |when: When<'_>| when.date.is_none() && when.weekday.is_none() && is_nothing(when.rest);
    leaf::begins_with_digit(text)
        && text.contains(char::is_alphabetic)
        && date::when(text, dialect).is_some_and(is_alone)
}

/// The longest line with a date behind its venue, in characters.
const LONGEST_DATED: usize = 120;

/// `date behind = [ bullet ], [ text, ( "," | "|" ) ], when ;` A line that ends in a date. What stands
/// before it is the venue, if a comma parts them and it can be a place; or else what stands behind the last
/// comma before, if that is known for one. A greeting is no place.
fn date_behind<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<When<'a>> {
    if !dialect.header.date_behind
        || line.chars().nth(LONGEST_DATED).is_some()
        || line.ends_with('.')
    {
        return None;
    }
    let line = heading::item_text(line);
    let whole = date::when_behind(line, dialect);
    let mut marks = line.match_indices([',', '|']);
    let behind = || {
        marks.find_map(|(at, mark)| {
            let when = date::when_behind(&line[at + mark.len()..], dialect)?;
            let place = (mark == ",").then(|| place_before(&line[..at], dialect));
            let rest = place.unwrap_or(Some(""))?;
            (when.date.is_some() && is_nothing(when.rest)).then_some(When { rest, ..when })
        })
    };
    whole
        .filter(|when| is_nothing(when.rest))
        .map(|when| When { rest: "", ..when })
        .or_else(behind)
}

/// The place of which the date stands behind a comma; nothing where several commas part other things;
/// none where a sentence runs on.
fn place_before<'a>(text: &'a str, dialect: Indexed<'_>) -> Option<&'a str> {
    if heading::begins_as_greeting(text, &dialect.headings) {
        return None;
    }
    let last = text.rsplit(',').next().unwrap_or(text).trim();
    if may_be_place(text.trim(), dialect) {
        Some(text.trim())
    } else if is_place(last, true, dialect) && label::is_titled(text, dialect) {
        Some(last)
    } else {
        (last.len() < text.len() && !runs_on(text, dialect)).then_some("")
    }
}

/// The longest name of a place, in words.
const PLACE: usize = 6;

/// Whether a text is empty, or may be the name of a place: it begins with a capital and not as a sentence
/// does, and names neither an office nor what a page is.
fn may_be_place(text: &str, dialect: Indexed<'_>) -> bool {
    is_place(text, true, dialect) || may_be_named(text, dialect)
}

/// The same for a place that is not known.
fn may_be_named(text: &str, dialect: Indexed<'_>) -> bool {
    let is_outlet = |part: &str| label::is_known_outlet(part.trim(), dialect);
    !runs_on(text, dialect)
        && label::is_titled(text, dialect)
        && !label::has_word_of_no_name(text, dialect)
        && !text.split(',').any(is_outlet)
        && !text.starts_with(|c: char| !c.is_alphabetic() || c.is_lowercase())
        && split_words(text).nth(PLACE).is_none()
        && !label::begins_sentence(text, dialect)
        && label::role_of(text, dialect).is_none()
}

/// Whether no letter and no digit is left.
fn is_nothing(rest: &str) -> bool {
    !rest.contains(char::is_alphanumeric)
}

/// Whether what stands behind a date is the rest of a sentence and not a venue.
fn runs_on(rest: &str, dialect: Indexed<'_>) -> bool {
    let words = &dialect.headings.sentence_words;
    rest.ends_with(['?', '!', '。', '？'])
        || split_words(rest).any(|word| words.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_are_a_word_or_a_time_of_day_and_no_more() {
        let generic = Indexed::generic();
        for (line, expected) in [
            ("2:58 P.M. JST", true),
            ("2:58 p.m.", true),
            ("END\u{a0}  2:58 P.M. JST", true),
            ("ends", true),
            ("Ends.", true),
            ("\\###", true),
            ("2:58", false),
            ("00:17:20", false),
            ("2:58 P.M. JST in Oslo", false),
            ("Tuesday, 2:58 P.M.", false),
            ("END2:58 P.M.", false),
            ("The end 2:58 P.M.", false),
            ("It ends.", false),
        ] {
            assert_eq!(is_closing(line, generic), expected, "{line}");
        }
        let dialect = Indexed::built_in(crate::Dialect::named("mofa-en").unwrap()).unwrap();
        assert!(!is_closing("2:58 P.M. JST", dialect));
    }

    #[test]
    fn words_of_a_title_in_small_letters_stand_in_no_sentence() {
        for (line, expected) in [
            ("Introductory statement to the press conference", true),
            ("Minister Holm’s press briefing on the harbour", true),
            ("PRESS CONFERENCE WITH I J HOLM", true),
            (
                "I would like to open this press briefing with a word",
                false,
            ),
            ("Let me open the media briefing with a word", false),
            ("The question was raised after the press conference:", false),
            ("(The chair opens the Pressekonferenz.)", false),
            ("THE PRESS CONFERENCE. WE MET IN LIMA", false),
            ("THE PRESS CONFERENCE IS OVER!", false),
            ("THE PRESS CONFERENCE OF 3. AUGUST", true),
        ] {
            let found = first_title(line, Indexed::generic());
            assert_eq!(found.is_some(), expected, "{line}");
        }
    }

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
            ("Let us go to the East Room", false),
            ("There is, as they say, an elephant in the Room", false),
            ("Aboard the ferry this morning were ninety people", false),
        ] {
            assert_eq!(is_place(line, true, Indexed::generic()), expected, "{line}");
        }
    }

    #[test]
    fn a_line_that_ends_in_a_date_is_short_and_of_a_dialect_that_has_some() {
        let of_length = |length: usize| {
            let date = ", 5 March 2027";
            format!("O{}{date}", "o".repeat(length - date.len() - 1))
        };
        let is_dateline = |line: &str, dialect| dateline(line, dialect).is_some();
        let english = Indexed::built_in(crate::Dialect::named("mofa-en").unwrap()).unwrap();
        assert!(is_dateline(&of_length(LONGEST_DATED), Indexed::generic()));
        assert!(!is_dateline(
            &of_length(LONGEST_DATED + 1),
            Indexed::generic()
        ));
        assert!(!is_dateline("Oslo, 5 March 2027", english));
    }

    #[test]
    fn words_of_a_title_and_no_more() {
        for (text, expected) in [
            ("Press Conference", true),
            ("Press Conference by the Minister", false),
            ("Interview", false),
            ("We met.", false),
        ] {
            assert_eq!(is_bare_title(text, Indexed::generic()), expected, "{text}");
        }
    }

    #[test]
    fn what_a_line_longer_than_a_heading_is() {
        let prose = "So it is. ".repeat(LONGEST_TITLE / 10 + 1);
        let generic = Indexed::generic();
        for (before, expected) in [("", Head::Prose), ("• ", Head::Item), ("(a) ", Head::Item)] {
            assert_eq!(body(&format!("{before}{prose}"), generic), expected);
        }
    }

    #[test]
    fn stage_directions_alone_on_their_line() {
        for (line, dialect) in [
            ("(笑)", "mofa-ja"),
            ("(Laughter)", "mofa-en"),
            ("[Laughter.]", "generic"),
        ] {
            let dialect = Indexed::built_in(crate::Dialect::named(dialect).unwrap()).unwrap();
            let laughter = Head::StageDirection(NoteKind::Laughter);
            assert_eq!(body(line, dialect), laughter, "{line}");
        }
    }

    #[test]
    fn dates_behind_places() {
        for (line, expected) in [
            ("Oslo, 5 March 2027", Some("Oslo")),
            ("Bergen, Norway, 5 March 2027", Some("Bergen, Norway")),
            ("Le 5 mars 2027", Some("")),
            ("Today, 5 March 2027", None),
            ("Montag, den 1. März 2027", Some("")),
            ("Good morning, all, on 5 March 2027", None),
            ("Le 5 mars 2027 nous avons parlé", None),
            ("On 5 March 2027 the ministers met", None),
            ("Oslo, 5 March 2027.", None),
            ("Oslo, 5 p.m.", None),
            ("Oslo, 5 March 2027 and on", None),
            ("Le 5 mars 2027 –", Some("")),
            ("42 Harbour Road, 5 March 2027", None),
        ] {
            let found = dateline(line, Indexed::generic()).map(|when| when.rest);
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn who_is_announced_has_a_name() {
        for (line, expected) in [
            ("Speaker: Jun Aoba, President of the Bank", true),
            (
                "Speaker: Good morning and thank you all for being with us",
                false,
            ),
            ("Speaker: Is this thing on", false),
            ("Speaker: Thank you", false),
            ("Speaker: Yes", false),
        ] {
            let head = header(line, Indexed::generic());
            assert_eq!(matches!(head, Head::Field(_)), expected, "{line}");
        }
    }
}

//! What can a line be? Asked in order; the first production that fits answers.
//!
//! ```ebnf
//! header line = breadcrumb | topics | field | notice | title | dateline | body line ;
//! body line   = unspoken | spoken ;
//! unspoken    = end | direction | furniture | link | notice ;
//! spoken      = section | label | numbered | item | topical | prose ;
//! ```

mod closing;
mod dateline;
mod headline;
mod place;
mod title;

pub(crate) use closing::{closing_time, is_clock, is_closing, may_be_said};
pub(crate) use dateline::{begins_with_timecode, date_told, dateline, is_posted};
pub(crate) use headline::{
    is_begun_headline, is_dated, is_headline, is_marked_headline, is_of_series, is_said_of_page,
    is_sure_headline, may_lead, names_source,
};
pub(crate) use place::{is_place, is_town};
pub(crate) use title::{
    LONGEST_TITLE, bracket_close, first_title, holds_sentence, is_bare_title, is_begun,
    may_hold_title, title, title_before_label, title_window,
};

use super::date::{self, When};
use super::direction;
use super::heading::{self, Numbered};
use super::label::{self, Label, Reading};
use super::notice::{self, Field};
use crate::dialect::{ConferenceKind, FieldSlot, Indexed, NoteKind, WordList};
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

impl Head<'_> {
    /// Whether no rule has told what the line is, so that others may.
    pub(crate) const fn is_open(self) -> bool {
        matches!(self, Self::Prose | Self::Topical | Self::Doubtful)
    }
}

/// `header line = breadcrumb | topics | field | notice | title | dateline | body line ;` It must
/// hold no white space at its ends.
pub(crate) fn header<'a>(line: &'a str, dialect: Indexed<'a>) -> Head<'a> {
    header_with(line, false, dialect)
}

/// The same where it may be known that no label begins the line.
pub(crate) fn header_with<'a>(line: &'a str, unlabelled: bool, dialect: Indexed<'a>) -> Head<'a> {
    let body = |line| {
        if unlabelled {
            self::unlabelled(line, dialect)
        } else {
            body(line, dialect)
        }
    };
    if line.len() > LONGEST_TITLE {
        if notice::opens(
            line,
            &dialect.lines.header_notices,
            WordList::HeaderNotices,
            dialect,
        ) {
            Head::Notice
        } else {
            body(line)
        }
    } else if is_breadcrumb(line, dialect) {
        Head::Breadcrumb
    } else if let Some(field) =
        notice::field(line, dialect).filter(|field| is_meant(line, *field, dialect))
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
        body(line)
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

/// Whether a line is a part of a site, or a path to one: `Home > Press`. A label may hold the mark
/// of a path, too, where the dialect says so.
fn is_breadcrumb(line: &str, dialect: Indexed<'_>) -> bool {
    let text = heading::item_text(line);
    let (crumbs, list) = (&dialect.header.breadcrumbs, WordList::Breadcrumbs);
    notice::opens(text, crumbs, list, dialect)
        || notice::matches(text, crumbs, list, dialect)
            && !matches!(label::read(line, dialect), Reading::Label(_))
}

/// Whether the value of a field can be one: who is announced has a name, and is told in no
/// sentence; what nobody reads is no field where a title begins so.
fn is_meant(line: &str, field: Field<'_>, dialect: Indexed<'_>) -> bool {
    match field.form.slot {
        FieldSlot::Guest => is_announced(before_date(field.value, dialect), false, dialect),
        FieldSlot::Chair => is_announced(field.value, true, dialect),
        FieldSlot::Other => !is_begun(line, dialect) || notice::is_address(field.value),
        _ => true,
    }
}

/// `announced = name, [ mark, what the bearer does ] ;` in which no sentence is told.
pub(crate) fn is_announced(value: &str, with_office: bool, dialect: Indexed<'_>) -> bool {
    let value = label::without_honorific(value, dialect);
    let name = announced_name(value);
    (!with_office || name.len() < value.len())
        && split_words(name).all(label::is_capitalised)
        && split_words(name).nth(1).is_some()
        && !label::begins_sentence(name, dialect)
        && (!label::has_word_of_no_name(name, dialect) || label::role_of(name, dialect).is_some())
        && heading::is_topic(value, &dialect.headings)
}

/// What stands before the day of a date, in a value that has one: `Dan Holm June 9, 2027`.
fn before_date<'a>(value: &'a str, dialect: Indexed<'_>) -> &'a str {
    let day = value.find(|c: char| c.is_ascii_digit());
    let day = day.filter(|_| date::inside(value, dialect).is_some_and(|when| when.date.is_some()));
    day.map_or(value, |at| value[..at].trim_end())
}

/// The name of who is announced.
pub(crate) fn announced_name(value: &str) -> &str {
    let name = value.split([',', '(', ';', '–', '—']).next();
    name.unwrap_or_default().trim_end()
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
    body_as(line, Labelled::Asked { closed }, dialect)
}

/// The same where it is known that no label begins the line.
pub(crate) fn unlabelled<'a>(line: &'a str, dialect: Indexed<'a>) -> Head<'a> {
    body_as(line, Labelled::No, dialect)
}

/// What is known of the label of a line before it is read.
#[derive(Clone, Copy, Debug)]
enum Labelled {
    /// None begins it.
    No,
    /// Whether a delimiter may stand in the line.
    Asked { closed: bool },
}

impl Labelled {
    fn read<'a>(self, line: &'a str, dialect: Indexed<'_>) -> Reading<'a> {
        match self {
            Self::No => Reading::Prose,
            Self::Asked { closed } => label::read_with(line, closed, dialect),
        }
    }
}

fn body_as<'a>(line: &'a str, labelled: Labelled, dialect: Indexed<'a>) -> Head<'a> {
    if line.len() > LONGEST_TITLE {
        return paragraph(line, labelled, dialect);
    }
    unspoken(line, dialect).unwrap_or_else(|| spoken(line, labelled, dialect))
}

/// `paragraph = label | item | prose | notice ;` What a line can be that is longer than any
/// heading. Most lines of a transcript are, so they are asked little.
fn paragraph<'a>(line: &'a str, labelled: Labelled, dialect: Indexed<'a>) -> Head<'a> {
    match labelled.read(line, dialect) {
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

/// What a line can be that is told for words at a glance: `topical | prose ;`
pub(crate) fn in_words<'a>(line: &str, dialect: Indexed<'_>) -> Head<'a> {
    if line.len() <= LONGEST_TITLE && heading::is_topic(line, &dialect.headings) {
        Head::Topical
    } else {
        Head::Prose
    }
}

/// Whether the words of a line that begins with a letter tell that nobody says it, or that it heads a
/// section.
pub(crate) fn is_listed(line: &str, dialect: Indexed<'_>) -> bool {
    unspoken(line, dialect).is_some()
        || dialect.may_begin_section(line) && heading::is_section(line, &dialect.headings)
        || is_closing(line, dialect)
}

/// `unspoken = end | direction | furniture | link | dated link | notice ;`
fn unspoken<'a>(line: &str, dialect: Indexed<'_>) -> Option<Head<'a>> {
    use WordList::{Ends, Furniture, Links, Notices};
    if dialect.labels.stamped && notice::is_dated_link(line) {
        return Some(Head::Link);
    }
    if direction::is_scene(line, dialect) {
        return Some(Head::StageDirection(NoteKind::Other));
    }
    let (begun, ended) = (dialect.lists(line), dialect.lists_at_end(line));
    let known = [Ends, Furniture, Links, Notices];
    let bracketed = || direction::opens_bracket(line);
    if !begun.and(ended).has_any(known) && !bracketed() {
        return None;
    }
    let opens = |list| dialect.openings_of(line, list).next().is_some();
    let may = |list| ended.has(list) || begun.has(list) && opens(list);
    if !known.into_iter().any(may) && !bracketed() {
        return None;
    }
    let lines = &dialect.lines;
    let is = |matcher, list| may(list) && notice::matches(line, matcher, list, dialect);
    if is(&lines.ends, Ends) {
        Some(Head::End)
    } else if let Some(kind) = direction::stage_direction(line, dialect) {
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
fn spoken<'a>(line: &'a str, labelled: Labelled, dialect: Indexed<'_>) -> Head<'a> {
    let headings = &dialect.headings;
    let may_be_section = !heading::is_letter_first(line) || dialect.may_begin_section(line);
    if may_be_section && heading::is_section(line, headings) {
        return Head::Section;
    }
    match labelled.read(line, dialect) {
        Reading::Label(label) => return Head::Label(label),
        _ if dialect.may_open_heading(line) && heading::is_bracketed(line, headings) => {
            return Head::Section;
        }
        Reading::Doubtful => return Head::Doubtful,
        Reading::Prose => {}
    }
    if let Some(numbered) = heading::numbered(line, headings) {
        Head::Numbered(numbered)
    } else if heading::is_item(line) {
        label::bulleted(line, dialect).map_or(Head::Item, Head::Label)
    } else if heading::is_about_in_brackets(line, headings) {
        Head::Topical
    } else if direction::opens_bracket(line) && direction::is_remark(line) {
        Head::StageDirection(NoteKind::Other)
    } else if heading::is_topic(line, headings) {
        Head::Topical
    } else {
        Head::Prose
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn who_is_announced_has_a_name() {
        for (line, expected) in [
            ("Speaker: Jun Aoba, President of the Bank", true),
            ("Presenter: Press Secretary Jun Aoba June 9, 2027", true),
            ("Presenter: Press Secretary Jun Aoba", true),
            ("Presenter: Jun Aoba June 9, 2027", true),
            ("Presenter: We met on June 9, 2027", false),
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

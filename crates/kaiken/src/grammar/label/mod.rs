//! Labels: who is announced as the speaker of what follows.
//!
//! ```ebnf
//! label     = ( marked | bracketed | timed | unnamed | bare | lettered | worded | hyphened | hangul
//!             | dashed | plain | quoted | sent | wide | period | blank ),
//!             [ speech ] ;
//! marked    = sign, phrase, ( space | end ) | "**", phrase, "**", end ;
//! bracketed = open bracket, [ sign, [ delimiter ] ], phrase, [ remark ], close bracket,
//!             [ delimiter ] ;
//! unnamed   = ( question word | answer word | voice ), [ which | remark ], { space },
//!             ( delimiter | "." | ")" ) ;
//! bare      = question word, ( space, space, { space } | space, ( capital letter | open mark ) ) ;
//! timed     = phrase, [ number ], { space }, "(", clock, ")", { space }, delimiter ;
//! lettered  = letter, ( space, { space }, ":" | ".-", space | space, "-", space ) ;
//! hyphened  = phrase in capitals, "-", space ;
//! dashed    = phrase, [ remark ], ".", [ space ], "-", space ;
//! plain     = [ list number ], phrase, [ number | remark ], { space }, ( delimiter | ")" ) ;
//! wide      = phrase in capitals, ".", space, space ;
//! period    = office, name, ".", space ;
//! blank     = "_", "_", "_", { "_" }, { space }, delimiter ;
//! worded    = ( question word | answer word ), [ space ], "-", space, speech ;
//! quoted    = full name, ",", [ words ], quotation, [ remark ], ( ":" | space, "–", space ) ;
//! sent      = full name, space, "–", space, outlet, ":", question ;
//! ```
//!
//! A period for the colon counts where an answer is due (`period`). What is no label by these
//! may be one that the text has had with a slip in it (`near`) or in full (`short`), one that a
//! period closes in a text with `Q.`, or one that the lines around it tell (`unannounced`).
//!
//! | file | what it holds |
//! | --- | --- |
//! | `form` | the surface: brackets, phrases, delimiters |
//! | `words` | the words of a phrase |
//! | `unnamed` | words for somebody unnamed, with what counts them |
//! | `glance` | what shows at a glance that no label begins a line |
//! | `rules` | which phrase of that shape is a label, and what it says of the role |
//! | `remarks` | what stands in brackets behind a label |
//! | `outlets` | journalists, by the outlets for which they ask |
//! | `unspaced` | the same for scripts without spaces |
//! | `recent` | the labels that came last |
//! | `colonless` | labels that no colon closes |
//! | `dashed` | labels that a dash closes, and dashes that are labels |
//! | `hangul` | labels of Korean before a dash |
//! | `alone` | labels alone on their line that no colon closes, on pages that list who speaks |
//! | `voice` | who speaks, with nothing that closes it |
//! | `standing` | who speaks, alone on a line, whatever closes it |
//! | `unannounced` | names that nothing has announced |
//! | `inside` | labels within a line, behind a sentence |
//! | `crowd` | the same in a script without spaces |
//! | `recurrent` | names that only their recurrence makes labels |
//! | `parted` | names and offices before a dash, which need recurrence |
//! | `clocked` | voices and names before a time, which need recurrence |
//! | `kin` | outlets and departments where others in the same form are labels |
//! | `quoting` | who speaks before a quotation of Japanese, which needs recurrence |
//! | `introduced` | labels whose bearer says the name that they are |
//! | `initials` | initials before a gap, which need recurrence, too |
//! | `near` | labels with a slip in them |
//! | `short` | names that the text has given in full before |
//! | `stamps` | times beside labels, and marks before them |
//! | `parts` | a label taken apart: honorific, name, office, outlet |
//! | `suffixed` | the same in a script without spaces, by its end |
//! | `holder` | the name behind an office and a comma, or behind a rank |
//! | `lexicon` | the word lists of the dialect, asked |
//!
//! A phrase of the right shape is a label only if a rule of its own says so. Everything else
//! before a colon is prose.

mod alone;
mod clocked;
mod colonless;
mod contact;
mod crowd;
mod dashed;
mod form;
mod glance;
mod hangul;
mod holder;
mod initials;
mod inside;
mod introduced;
mod kin;
mod lexicon;
mod near;
mod outlets;
mod parted;
mod parts;
mod quoting;
mod recent;
mod recurrent;
mod remarks;
mod roster;
mod rules;
mod short;
mod spoken;
mod stamps;
mod standing;
mod stops;
mod stranger;
mod suffixed;
#[cfg(test)]
mod tests;
mod unannounced;
mod unnamed;
mod unspaced;
mod voice;
mod words;

pub(crate) use alone::{alone, is_alone, is_in_capitals, may_be_alone};
pub(crate) use clocked::clocked;
pub(crate) use colonless::{
    again_with_mark, again_with_period, again_without_mark, glued_to_word, is_item_letter,
    is_office_behind, stopped,
};
pub(crate) use contact::{before_number, is_contact};
pub(crate) use crowd::{bracketed_inside, first_in_crowd, is_crowd, next_in_crowd, worded_inside};
pub(crate) use dashed::{asked_by_dash, is_before_dash, is_dashed, is_hyphen, may_be_dashed};
pub(crate) use glance::{begins_as_prose, begins_unnamed, is_plain_sentence};
pub(crate) use hangul::{
    angled, is_crowd as is_hangul_crowd, is_hangul, next_in_crowd as next_in_hangul_crowd,
};
pub(crate) use initials::{answer_letter, before_gap, before_space};
pub(crate) use inside::{in_capitals, inside, is_crowd_in_capitals, next_inside};
pub(crate) use introduced::{behind_own_name, is_introduced, says_own_name, spells_initial};
pub(crate) use kin::{Frame, frame, is_outlet_by_end, kin, kin_alone};
pub(crate) use lexicon::{
    is_family_named, is_known_outlet, is_outlet, is_small, role_of, without_honorific,
};
pub(crate) use near::{letters, near, run_together, slip};
pub(crate) use outlets::quoted_saying;
pub(crate) use parted::{is_parted, parted};
pub(crate) use parts::{Parts, honorific_and_name, office_head, parts, person_in_title};
pub(crate) use quoting::quoting;
pub(crate) use recent::Recent;
pub(crate) use recurrent::{has_article, names_topic, recurrent, recurrent_again, stopped_name};
pub(crate) use roster::{is_bare_name, is_credit, is_roster_row};
pub(crate) use rules::{begins_sentence, has_question_mark, has_word_of_no_name, is_full_name};
pub(crate) use short::{
    INITIALS, Told, behind_short, has_initials, is_key, is_listed, is_short_form, is_told_of,
    may_be_key, short,
};
pub(crate) use spoken::{
    ends_as_question, ends_sentence, holds_speech, is_sentence, may_be_wrapped,
};
pub(crate) use stamps::{
    Mark, behind_hyphen, is_clock, is_numbered_question, is_time_behind, lead, without_stamp,
};
pub(crate) use standing::{Closed, Standing, may_be_small, standing};
pub(crate) use stops::stopped_in_capitals;
pub(crate) use stranger::{
    Framed, in_frame, is_before_quotation, is_in_office, is_name_alone, may_be_stranger,
};
pub(crate) use unannounced::{before_small, described, is_before_question, unannounced};
pub(crate) use unnamed::has_number_word;
pub(crate) use unspaced::{bears_office, bulleted, is_marked, office_in_list};
pub(crate) use voice::{
    bare_name, begins_quotation, gives_floor, is_asking_word, tells_part, voice,
};
pub(crate) use words::{is_capitalised, is_titled};

use crate::dialect::{Indexed, Role};

/// A label at the start of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Label<'a> {
    /// The label without number, brackets and delimiter.
    pub(crate) text: &'a str,
    pub(crate) shape: Shape,
    pub(crate) role: Role,
    pub(crate) delimiter: Delimiter,
    /// Everything behind the delimiter.
    pub(crate) speech: &'a str,
}

impl Label<'_> {
    /// Whether the label is the name of an outlet before a colon, and nothing else.
    pub(crate) fn is_outlet_alone(&self, dialect: Indexed<'_>) -> bool {
        self.shape == Shape::OutletPair
            && self.delimiter == Delimiter::Colon
            && !self.text.contains(',')
            && lexicon::role_suffix(self.text, dialect).is_none()
    }

    /// Whether the label is a letter that stands for who asks or who answers.
    pub(crate) fn is_lettered(&self, dialect: Indexed<'_>) -> bool {
        let mut letters = dialect.labels.letters.iter();
        self.shape == Shape::Anonymous && letters.any(|known| known.word == self.text)
    }

    /// Whether strokes stand for a name.
    pub(crate) fn is_blank(&self) -> bool {
        self.text.starts_with('_')
    }

    /// Whether a period stands behind a word for who asks, at the beginning of its line.
    pub(crate) fn is_stopped(&self, line: &str) -> bool {
        let whole = line.strip_suffix(self.speech);
        self.shape == Shape::Anonymous
            && self.role == Role::Reporter
            && !self.speech.is_empty()
            && whole.is_some_and(|whole| whole.ends_with(['.', '．']))
    }

    /// Whether the label is one of the lexicon's outlets.
    pub(crate) fn is_known_outlet(&self, dialect: Indexed<'_>) -> bool {
        lexicon::is_known_outlet(self.text, dialect)
    }
}

/// By which rule a phrase is a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Somebody unnamed: `Reporter`.
    Anonymous,
    /// The name of an office, with or without that of its holder.
    Office,
    /// A name, with an honorific or an office behind it.
    Person,
    /// A journalist and an outlet, in either order.
    OutletPair,
}

/// What closes a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Delimiter {
    /// A colon, or the dash `.-` in its place.
    Colon,
    Period,
    Bracket,
    /// White space, wider than between words, or a word for who asks before it.
    Gap,
    /// A period, where one closes the word for who asks as well, or a mark that a scan has for a
    /// colon.
    Stop,
}

/// What the words before a colon are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading<'a> {
    Label(Label<'a>),
    /// Something like a label that no rule takes for one.
    Doubtful,
    Prose,
}

/// Reads the start of a line that holds no white space at its ends.
pub(crate) fn read<'a>(line: &'a str, dialect: Indexed<'_>) -> Reading<'a> {
    read_with(line, dialect.may_be_closed(line), dialect)
}

/// The same where it is known whether a delimiter of labels may stand in the line.
pub(crate) fn read_with<'a>(line: &'a str, closed: bool, dialect: Indexed<'_>) -> Reading<'a> {
    if closed && glance::begins_no_label(line, dialect) {
        return outlets::quoted(line, dialect).map_or(Reading::Prose, Reading::Label);
    }
    if !closed && dialect.labels.recurrent && glance::begins_sentence_in_words(line, dialect) {
        return bare(line, dialect)
            .or_else(|| colonless::lettered(line, dialect))
            .or_else(|| outlets::quoted(line, dialect))
            .map_or(Reading::Prose, Reading::Label);
    }
    let marked = unspaced::marked(line, dialect)
        .or_else(|| unspaced::bold(line, dialect))
        .or_else(|| colonless::bold(line, dialect));
    if let Some(label) = marked.or_else(|| voice::blank(line, dialect)) {
        return Reading::Label(label);
    }
    if !closed && glance::begins_as_prose(line, dialect) {
        return Reading::Prose;
    }
    if let Ok((speech, inner)) = form::bracketed(line, dialect) {
        let speech = form::without_delimiter(speech, dialect);
        let inner = inner.trim();
        let unmarked = form::without_mark(inner, dialect);
        let phrase = form::without_remark(unmarked);
        let begins = phrase.starts_with(|c: char| c.is_alphabetic() || c == '《');
        if !begins || form::is_told(phrase) {
            return Reading::Prose;
        }
        return match rules::judge(phrase, unmarked, Delimiter::Bracket, speech, dialect) {
            Reading::Prose if unmarked.len() < inner.len() || line.starts_with('【') => {
                match unspaced::marked_outlet(unmarked, speech, dialect) {
                    Some(label) => Reading::Label(label),
                    None if line.starts_with('【') && stranger::is_bracketed(phrase, speech) => {
                        Reading::Doubtful
                    }
                    None => Reading::Prose,
                }
            }
            other => other,
        };
    }
    if let Some(label) = closed.then(|| stamps::timed(line, dialect)).flatten() {
        return Reading::Label(label);
    }
    if let Ok((speech, (phrase, text))) = unnamed::unnamed(line, dialect) {
        let speech = stamps::without_bracket(speech, dialect);
        return rules::judge(phrase, text, Delimiter::Colon, speech, dialect);
    }
    let worded = || colonless::lettered(line, dialect).or_else(|| dashed::worded(line, dialect));
    if let Some(label) = bare(line, dialect).or_else(worded) {
        return Reading::Label(label);
    }
    if let Some(label) = dashed::hyphened(line, dialect).or_else(|| hangul::known(line, dialect)) {
        return Reading::Label(label);
    }
    if let Some((speech, (phrase, text))) = dashed::dashed(line, dialect) {
        return match rules::judge(phrase, text, Delimiter::Colon, speech, dialect) {
            Reading::Label(label) => Reading::Label(label),
            other => dashed::in_capitals(text, speech, dialect).map_or(other, Reading::Label),
        };
    }
    let plain = (closed && dialect.is_closed(line)).then(|| form::plain(line, dialect));
    match plain {
        Some(Ok((speech, (phrase, text)))) => {
            let said = stamps::without_bracket(speech, dialect);
            match rules::judge(phrase, text, Delimiter::Colon, said, dialect) {
                Reading::Label(label) => Reading::Label(label),
                other => (said.len() < speech.len())
                    .then(|| stamps::named(text, said, dialect))
                    .flatten()
                    .or_else(|| outlets::quoted(line, dialect))
                    .map_or(other, Reading::Label),
            }
        }
        _ => outlets::quoted(line, dialect)
            .or_else(|| closed.then(|| outlets::sent_before_colon(line, dialect))?)
            .or_else(|| stops::wide_period(line, dialect))
            .or_else(|| colonless::period_for_colon(line, dialect))
            .map_or(Reading::Prose, Reading::Label),
    }
}

/// A word for who asks before a gap, where one may begin the line.
#[inline]
fn bare<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    dialect
        .may_begin_unnamed(line)
        .then(|| colonless::bare(line, dialect))?
}

/// A label that stands at the end of a line, behind the speech of somebody else. Only the closed
/// set of the dialect is looked for: `… the schedule?Minister:`.
pub(crate) fn glued<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<(&'a str, Label<'a>)> {
    let (said, text) = form::glued(line, dialect)?;
    let speech = &line[line.len()..];
    match rules::judge(text, text, Delimiter::Colon, speech, dialect) {
        Reading::Label(label) => Some((said, label)),
        Reading::Doubtful | Reading::Prose => None,
    }
}

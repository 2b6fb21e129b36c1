//! The labels that a text shows by their recurrence, found before it is read.
//!
//! In many texts no rule knows half of the labels: `Q: … SG: …`, `PAXMAN: … BLAIR: …`. They stand
//! at the beginning of lines before a colon, come again, and alternate with those of somebody who
//! asks.

use alloc::sync::Arc;
use alloc::vec::Vec;

use super::Events;
use super::alone::{Alone, Lines};
use super::kin::{Forms, Heard, asks, is_question};
use super::surnames::is_word_of;
use super::top::is_row;
use crate::Span;
use crate::dialect::{Indexed, Role};
use crate::grammar::label::{self, Delimiter, Label};
use crate::letters::is_greek;
use crate::lines::Line;

mod beside;
mod between;
mod bullets;
mod exchanged;
mod initials;
mod letters;
mod pages;
mod runs;
mod shown;
mod spacing;
mod stops;
mod tail;
mod tally;
#[cfg(test)]
mod tests;
mod told;
pub(super) mod wrapping;

pub(super) use beside::is_said as ends_as_said;
pub(super) use bullets::{QUOTED_TWICE, is_bullet};
use bullets::{Sure, is_quoted_mail};
use exchanged::is_bare_letter;
use letters::Letters;
use pages::{Counted, Pages};
use spacing::is_spaced;
use tail::{Sentences, Tail};
pub(super) use tally::MOST_LABELS;
use tally::{Voice, Voices};
pub(super) use told::Fact;
use told::{Telling, Told};
use wrapping::{Wrapping, breaks_within, goes_on};

/// How far into a line the colon of a label stands at most, in bytes.
const LONGEST_LABEL: usize = 240;

/// How many lines above the first label may look like the beginning of another conference.
const BEGINNINGS: usize = 4;

/// How many lines above the title may look like labels.
const ABOVE_TITLE: usize = 2;

/// How often a word that stands in small letters elsewhere must be shown to be said by somebody.
const SURE: u32 = 4;

/// The labels of a text that only their recurrence shows, in the order of their letters.
#[derive(Clone, Debug, Default)]
pub(super) struct Survey<'src> {
    /// Where another conference begins, of which it tells nothing.
    end: Option<u32>,
    labels: Option<Arc<[(&'src str, Role)]>>,
    /// A rule of the grammar knows nobody who asks.
    pub(super) unasked: bool,
    /// No more than one line begins with a label that a rule of the grammar knows.
    pub(super) lone: bool,
    /// Those who ask have no label, and stand between what the same one says.
    pub(super) asked_between: bool,
    /// They have none, and stand above nearly all who answer.
    pub(super) asked_above: bool,
    /// Initials before a gap are labels.
    initials: bool,
    /// The initials that a key has, and that begin lines.
    keyed: Option<Arc<[&'src str]>>,
    /// Names in capitals before a period and one space are labels.
    stopped: bool,
    /// A letter for who answers is a label before a space.
    lettered: bool,
    pub(super) letters: Letters,
    /// Mail is quoted behind single angles.
    pub(super) mail: bool,
    /// Words for who asks and who answers are labels before quotations.
    quoted: bool,
    /// Those that stand before a dash.
    dashed: Option<Arc<[&'src str]>>,
    /// Those that stand before a time, and no colon.
    clocked: Option<Arc<[&'src str]>>,
    /// Most of them stand behind a hyphen.
    pub(super) hyphened: bool,
    /// Labels stand behind bullets.
    pub(super) bulleted: bool,
    /// Numbers before labels count the questions of outlets.
    counted: bool,
    /// The lines that are labels, and nothing else.
    pub(super) alone: Alone<'src>,
    /// The forms in which labels of a script without spaces stand.
    pub(super) forms: Forms,
    /// Where the last line begins that has a label by a rule of the grammar.
    pub(super) last: u32,
    /// What stands below the last sentence.
    tail: Tail,
    /// What stands on each page.
    pub(super) pages: Pages,
    /// At how many letters lines are wrapped, if they are.
    pub(super) wraps: Option<usize>,
    /// What was found of its lines.
    told: Told,
}

impl<'src> Survey<'src> {
    /// What the conference shows, whose text is `read`.
    fn new(read: &str, voices: &Voices<'src>, lines: &Lines<'src>, dialect: Indexed<'_>) -> Self {
        let meant = |voice: &&Voice<'_>| {
            let asks = voices.part(voice) == Role::Reporter;
            voice.office || asks || voice.shown >= SURE || !is_word_of(read, voice.text)
        };
        let mut forms = voices.forms;
        let add = |voice: &&Voice<'_>| {
            if let Some(frame) = voice.frame {
                forms.add(frame, voices.part(voice), voice.runs);
            }
        };
        let shown = voices.labels(dialect).filter(meant).inspect(add);
        let mut labels: Vec<(&str, Role)> = shown
            .map(|voice| (voice.text, voices.part(voice)))
            .collect();
        let surnames = voices.surnames(read, dialect).into_iter();
        labels.extend(surnames.map(|text| (text, Role::Unknown)));
        labels.sort_unstable_by_key(|(text, _)| *text);
        labels.dedup_by_key(|(text, _)| *text);
        let keyed = voices.initials.keyed();
        let dashed = voices.beside.before_dashes(voices.known);
        let clocked = voices.beside.before_times();
        Self {
            end: None,
            hyphened: (!labels.is_empty() || voices.asked) && voices.is_hyphened(),
            bulleted: voices.bullets.are_turns(voices.labelled),
            labels: (!labels.is_empty()).then(|| labels.into()),
            unasked: !voices.all.iter().any(Voice::asks),
            lone: voices.is_lone(),
            asked_between: voices.unlabelled_questions().are_between(),
            asked_above: voices.unlabelled_questions().are_above(),
            initials: voices.initials.recur() || !keyed.is_empty(),
            keyed: (!keyed.is_empty()).then(|| keyed.into()),
            stopped: voices.stops.are_labels(),
            lettered: voices.lettered.alternates(),
            letters: voices.letters,
            mail: voices.mail,
            quoted: voices.quoted.alternates(),
            dashed: (!dashed.is_empty()).then(|| dashed.into()),
            clocked: (!clocked.is_empty()).then(|| clocked.into()),
            counted: voices.is_counted(),
            alone: Alone::new(lines),
            forms,
            last: voices.last_known,
            tail: Tail::default(),
            pages: Pages::default(),
            wraps: None,
            told: Told::default(),
        }
    }

    /// Whether a label is one of them.
    pub(super) fn has(&self, text: &str) -> bool {
        self.part(text).is_some()
    }

    /// Whether nothing but the survey gives a label its part: reading goes by it, but it is no fact.
    pub(super) fn infers_part(&self, label: Label<'_>) -> bool {
        label.role == Role::Reporter && self.part(label.text) == Some(Role::Reporter)
    }

    /// The part of a label, if it is one of them.
    fn part(&self, text: &str) -> Option<Role> {
        let labels = self.labels.as_deref()?;
        let place = labels.binary_search_by_key(&text, |(text, _)| *text);
        place.ok().map(|place| labels[place].1)
    }
}

impl Survey<'_> {
    /// Whether it tells nothing of a line, at which it took another conference to begin.
    pub(super) fn ends_at(&self, line: Line<'_>) -> bool {
        self.end.is_some_and(|end| end <= line.start)
    }
}

impl<'src> Events<'src> {
    /// Reads the conference once from here, in search of labels that come again.
    pub(super) fn survey(&self) -> Survey<'src> {
        if !self.dialect.labels.recurrent {
            return Survey::default();
        }
        let (mut voices, mut lines) = (Voices::default(), Lines::default());
        let mut beginnings = 0;
        let mut above = None;
        let mut ahead = self.clone();
        let mut sentences = Sentences::default();
        let mut wrapping = Wrapping::new();
        let mut pages = Counted::default();
        let mut telling = Telling::default();
        let mut end = self.source.len();
        while let Some(line) = ahead.lines.next_filled() {
            let content = line.content();
            if pages.hear(content, self.dialect) {
                above = None;
                continue;
            }
            let above = above.replace(line);
            let wrapped = goes_on(line, self.source)
                || above.is_some_and(|above| breaks_within(above, line, self.source));
            sentences.hear(line, wrapped, self.dialect);
            if is_row(content) {
                continue;
            }
            let above = above.filter(|_| voices.labelled > 0);
            if content.starts_with(char::is_lowercase) && !label::may_be_small(content) {
                voices.go_on(content, self.dialect);
                voices.beside.go_on(content);
                lines.go_on(content, self.dialect);
                if let Some(above) = above {
                    wrapping.hear(above, line, self.source);
                }
                continue;
            }
            let again = ahead.recent.again(content, self.dialect);
            if again.is_none() && !ahead.begins_record(line) {
                ahead.tell(content, Fact::NoRecord, &mut telling);
            } else if again.is_none() {
                beginnings += 1;
                if voices.labelled > ABOVE_TITLE || beginnings > BEGINNINGS {
                    end = line.start as usize;
                    break;
                }
                voices = Voices::default();
            }
            if let Some(role) = ahead.hear(content, again, &mut voices, &mut telling) {
                sentences.speak(line);
                lines.speak(role);
                if let Some(above) = above {
                    wrapping.speak(above, line, self.source);
                }
                continue;
            }
            if let Some(above) = above {
                wrapping.hear(above, line, self.source);
            }
            if wrapped {
                lines.go_on(content, self.dialect);
            } else {
                lines.add(content, self.dialect);
            }
        }
        let read = &self.source[self.offset()..end];
        lines.settle(voices.are_lettered());
        lines.look_for_names(voices.letters.tell_offices(), read, self.dialect);
        voices.beside.settle();
        Survey {
            end: (end < self.source.len()).then_some(end as u32),
            tail: sentences.tail(end),
            pages: pages.shown(),
            wraps: wrapping.width(),
            told: telling.told(),
            ..Survey::new(read, &voices, &lines, self.dialect)
        }
    }

    /// Whether a line shows at a glance that it may begin with a label.
    fn may_have_label(&self, content: &str) -> bool {
        let window = &content.as_bytes()[..content.len().min(LONGEST_LABEL)];
        !content.starts_with(|c: char| c.is_ascii())
            || memchr::memchr(b':', window).is_some()
            || label::may_be_dashed(content)
            || begins_in_capitals(content) && memchr::memchr(b'-', window).is_some()
            || self.dialect.may_begin_unnamed(content)
            || self.dialect.may_open_bracket(content)
            || content.starts_with('[') && content.as_bytes().get(1) > Some(&0x7f)
    }

    /// Counts a line, whose label may be one of those that came last; a mark may stand before it.
    /// Whether a rule of the grammar knows a label of the line, and speech stands behind it.
    fn hear(
        &mut self,
        content: &'src str,
        again: Option<Label<'src>>,
        voices: &mut Voices<'src>,
        telling: &mut Telling,
    ) -> Option<Role> {
        if again.is_none() && label::is_plain_sentence(content, self.dialect) {
            self.tell(content, Fact::Unlabelled, telling);
            voices.beside.go_on(content);
            voices.lettered.go_on();
            voices.go_on(content, self.dialect);
            return None;
        }
        voices.beside.hear(content, self.dialect);
        let lead = label::lead(content, self.dialect);
        let hyphened = label::behind_hyphen(content, self.dialect);
        voices.mail |= is_quoted_mail(content);
        let lead = lead.filter(|_| hyphened.is_none());
        let lead = lead.filter(|_| !voices.mail || !content.starts_with(QUOTED_TWICE));
        let bulleted = lead.is_some_and(|lead| is_bullet(lead.kind, content));
        let content = hyphened.unwrap_or_else(|| lead.map_or(content, |lead| lead.behind));
        let fits = |label: Label<'_>| lead.is_none_or(|lead| lead.fits(label));
        let may_have = || self.may_have_label(content);
        let may = again.is_none().then(may_have);
        let known = again.or_else(|| may?.then(|| self.known(content, telling))?);
        if let Some(label) = known.filter(|_| bulleted) {
            let sure = if fits(label) { Sure::Yes } else { Sure::No };
            voices.bullets.hear(label, sure, self.dialect);
        }
        let known = known.filter(|label| fits(*label));
        let label = known.or_else(|| {
            let may = may.unwrap_or_else(|| self.may_have_label(content));
            let closed = may.then(|| self.unknown(content, &mut voices.forms));
            let small = || {
                let may = may && voices.are_small();
                let label = may.then(|| label::recurrent_again(content, self.dialect))?;
                label.filter(|label| label::is_titled(label.text, self.dialect))
            };
            let label = closed
                .flatten()
                .or_else(small)
                .or_else(|| label::stopped_name(content, self.dialect));
            label.filter(|label| fits(*label))
        });
        if known.is_some_and(is_bare_letter) {
            voices.lettered.hear(Role::Reporter);
        }
        if let Some(label) = label {
            voices.letters.hear(label, self.dialect);
            voices.speak(Heard {
                label,
                known: known.is_some(),
                frame: label::frame(content, label.text),
                asks: asks(label, self.dialect),
                introduced: label::is_introduced(label, self.dialect),
                spaced: is_spaced(content, label),
            });
            if hyphened.is_some() || label::is_before_dash(content, label) {
                voices.mark(hyphened.is_some());
            }
            voices.count(content, label, self.dialect);
        } else {
            self.hear_unclosed(content, voices);
            voices.go_on(content, self.dialect);
        }
        let spoken = known.filter(|label| !label.speech.trim_start().is_empty());
        if known.is_some() {
            voices.last_known = Span::of(self.source, content).start;
        }
        voices.known += u32::from(spoken.is_some() && !label::is_parted(content, known));
        spoken.map(|label| label.role)
    }

    /// Counts a line that may begin with a label which nothing closes.
    fn hear_unclosed(&self, content: &'src str, voices: &mut Voices<'src>) {
        voices.initials.hear(content, self.dialect);
        voices
            .stops
            .hear(label::stopped_in_capitals(content, self.dialect));
        match label::answer_letter(content, self.dialect) {
            Some(_) => voices.lettered.hear(Role::Official),
            None => voices.lettered.go_on(),
        }
        let quoted = label::quoting(content, self.dialect);
        let asks = |label: Label<'_>| is_question(label.speech, self.dialect);
        if let Some(label) = quoted.filter(|label| label.role != Role::Reporter || asks(*label)) {
            voices.quoted.hear(label.role);
        }
    }

    /// Keeps what is found of a line.
    fn tell(&self, content: &str, fact: Fact, telling: &mut Telling) {
        let start = Span::of(self.source, content).start;
        telling.tell(start, content, fact);
    }

    /// Whether the survey has found so much of a line.
    #[inline]
    pub(super) fn is_found(&self, content: &str, fact: Fact) -> bool {
        let start = || Span::of(self.source, content).start;
        self.survey.told.is_some() && self.survey.told.has(start(), content, fact)
    }

    /// The label of a line, which may have one, by a rule of the grammar.
    fn known(&mut self, content: &'src str, telling: &mut Telling) -> Option<Label<'src>> {
        match label::read(content, self.dialect) {
            label::Reading::Prose => {
                self.tell(content, Fact::Unlabelled, telling);
                None
            }
            label::Reading::Label(label) if label.delimiter != Delimiter::Period => {
                self.recent.keep(content, label, self.dialect);
                Some(label)
            }
            _ => None,
        }
    }

    /// Whether a line begins with the number of an outlet's question.
    pub(super) fn is_counted(&self, content: &str) -> bool {
        self.survey.counted && content.starts_with(|c: char| c.is_ascii_digit())
    }

    pub(super) fn is_below_blank(&self, line: Line<'src>) -> bool {
        let above = &self.source[..line.start as usize];
        let gap = &above[above.trim_end().len()..];
        gap.lines().nth(1).is_some()
    }
}

/// Whether the first two letters of a line are capitals, as those of a label before a hyphen are.
fn begins_in_capitals(line: &str) -> bool {
    line.chars().take(2).all(char::is_uppercase)
}

/// Whether words end as a sentence does, or are not all written as those of a name.
fn is_said(speech: &str, dialect: Indexed<'_>) -> bool {
    let said = label::without_stamp(speech);
    said.ends_with(['.', '?', '!', '…', '。', '？', '؟'])
        || said.contains(['。', '，'])
        || !label::is_titled(said, dialect)
}

/// Whether a line ends in a question.
pub(super) fn ends_question(line: &str) -> bool {
    let closing = |c: char| matches!(c, '”' | '"' | '’' | ')' | '）' | '」' | '»');
    let said = label::without_stamp(line).trim_end_matches(closing);
    said.ends_with(['?', '？', '؟', '\u{37e}'])
        || said
            .strip_suffix(';')
            .is_some_and(|said| said.ends_with(is_greek))
}

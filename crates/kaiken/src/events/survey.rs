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
use super::surnames::{self, is_word_of};
use super::top::is_row;
use crate::dialect::{Indexed, Role};
use crate::edge;
use crate::grammar::label::{self, Delimiter, Frame, Label, Shape};
use crate::keyed::Keyed;
use crate::letters::{is_greek, is_kana_or_kanji};
use crate::lines::Line;
use crate::tokens::split_words;

/// A question is no longer, in lines.
const LONGEST_QUESTION: usize = 8;

/// How many different labels are counted.
pub(super) const MOST_LABELS: usize = 1024;

/// So many questions of outlets are counted where their labels are known by their numbers.
const COUNTED: u32 = 3;

/// More lines end in a time where they tell what is said as it is said.
const LIVE: usize = 4;

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
    labels: Option<Arc<[(&'src str, Role)]>>,
    /// A rule of the grammar knows nobody who asks.
    pub(super) unasked: bool,
    /// Initials before a gap are labels.
    initials: bool,
    /// Most of them stand behind a hyphen.
    pub(super) hyphened: bool,
    /// Numbers before labels count the questions of outlets.
    counted: bool,
    /// The lines that are labels, and nothing else.
    pub(super) alone: Alone<'src>,
    /// The forms in which labels of a script without spaces stand.
    pub(super) forms: Forms,
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
        Self {
            hyphened: !labels.is_empty() && voices.is_hyphened(),
            labels: (!labels.is_empty()).then(|| labels.into()),
            unasked: !voices.all.iter().any(Voice::asks),
            initials: voices.initials.recur(),
            counted: voices.is_counted(),
            alone: Alone::new(lines),
            forms,
        }
    }

    /// Whether a label is one of them.
    pub(super) fn has(&self, text: &str) -> bool {
        self.part(text).is_some()
    }

    /// The part of a label, if it is one of them.
    fn part(&self, text: &str) -> Option<Role> {
        let labels = self.labels.as_deref()?;
        let place = labels.binary_search_by_key(&text, |(text, _)| *text);
        place.ok().map(|place| labels[place].1)
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
        let mut ahead = self.clone();
        let mut end = self.source.len();
        while let Some(line) = ahead.lines.next_filled() {
            let content = line.content();
            if is_row(content) {
                continue;
            }
            if content.starts_with(char::is_lowercase) && !label::may_be_small(content) {
                voices.go_on(content, self.dialect);
                lines.go_on(content);
                continue;
            }
            let again = ahead.recent.again(content, self.dialect);
            if again.is_none() && ahead.begins_record(line) {
                beginnings += 1;
                if voices.labelled > ABOVE_TITLE || beginnings > BEGINNINGS {
                    end = line.start as usize;
                    break;
                }
                voices = Voices::default();
            }
            if ahead.hear(content, again, &mut voices) {
                lines.speak();
            } else {
                lines.add(content, self.dialect);
            }
        }
        let read = &self.source[self.offset()..end];
        lines.settle();
        Survey::new(read, &voices, &lines, self.dialect)
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
    }

    /// Counts a line, whose label may be one of those that came last; a mark may stand before it.
    /// Whether a rule of the grammar knows a label of the line, and speech stands behind it.
    fn hear(
        &mut self,
        content: &'src str,
        again: Option<Label<'src>>,
        voices: &mut Voices<'src>,
    ) -> bool {
        let lead = label::lead(content, self.dialect);
        let hyphened = label::behind_hyphen(content, self.dialect);
        let content = hyphened.unwrap_or_else(|| lead.map_or(content, |lead| lead.behind));
        let fits = |label: Label<'_>| lead.is_none_or(|lead| lead.fits(label));
        let known = again
            .or_else(|| self.known(content))
            .filter(|label| fits(*label));
        let label = known.or_else(|| {
            let may = self.may_have_label(content);
            let closed = may.then(|| self.unknown(content, &mut voices.forms));
            let label = closed
                .flatten()
                .or_else(|| label::stopped_name(content, self.dialect));
            label.filter(|label| fits(*label))
        });
        match label {
            Some(label) => {
                let heard = Heard {
                    label,
                    known: known.is_some(),
                    frame: label::frame(content, label.text),
                    asks: asks(label, self.dialect),
                    introduced: label::is_introduced(label, self.dialect),
                    spaced: is_spaced(content, label),
                };
                voices.speak(heard);
                if hyphened.is_some() || label::is_before_dash(content, label) {
                    voices.mark(hyphened.is_some());
                }
                voices.count(content, label, self.dialect);
            }
            None => {
                voices.initials.hear(label::initials(content, self.dialect));
                voices.go_on(content, self.dialect);
            }
        }
        known.is_some_and(|label| !label.speech.trim_start().is_empty())
    }

    /// The label of a line by a rule of the grammar.
    fn known(&mut self, content: &'src str) -> Option<Label<'src>> {
        if !self.may_have_label(content) {
            return None;
        }
        match label::read(content, self.dialect) {
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

    /// A label that only its recurrence or its form shows. Above the first turn a name behind it is
    /// that of a key: `JA: Jun Aoba`.
    pub(super) fn recurrent(&self, content: &'src str) -> Option<Label<'src>> {
        let initials = || label::initials(content, self.dialect);
        let initials = self.survey.initials.then(initials).flatten();
        initials
            .or_else(|| self.kin(content))
            .or_else(|| self.shown(content))
    }

    fn shown(&self, content: &'src str) -> Option<Label<'src>> {
        self.survey.labels.as_ref()?;
        let label = label::recurrent_again(content, self.dialect)
            .or_else(|| label::stopped_name(content, self.dialect))?;
        let said = !self.is_above_labels() || is_said(label.speech, self.dialect);
        let role = said.then(|| self.survey.part(label.text))??;
        let role = if role == Role::Reporter {
            role
        } else {
            label.role
        };
        Some(Label { role, ..label })
    }
}

/// How often a label stands in a text, and beside whom.
#[derive(Clone, Copy, Debug)]
struct Voice<'src> {
    text: &'src str,
    /// It is the name of an office.
    office: bool,
    /// A period closes it, as it does many a sentence.
    stopped: bool,
    /// White space stands before its colon.
    spaced: bool,
    /// The part that a rule of the grammar gives it; none where no rule knows the label.
    known: Option<Role>,
    /// It says the name that it is: `青葉：青葉です。`
    introduced: bool,
    /// How it stands on its first line.
    frame: Option<Frame>,
    /// How often it stands behind another label.
    runs: u32,
    /// How often it asks, and another one follows, or stands behind one that asks; and how often
    /// the same label, which a rule of the grammar knows, stands above and below.
    shown: u32,
    /// A hyphen stands right before it, or a dash for its colon.
    marked: bool,
    /// How often a time stands in brackets behind what it says.
    stamped: u32,
    /// How often it asks behind a number that goes on from the one before.
    numbered: u32,
    /// A hyphen stands right behind it.
    before_hyphen: bool,
}

impl Voice<'_> {
    /// Whether it comes again, and enough of what it says shows that somebody says it: a third, and
    /// in a script without spaces all, or three quarters where most lines have labels. There it
    /// needs no more than to say its own name.
    fn recurs(&self, page: &Voices<'_>) -> bool {
        let dense = page.is_dense();
        let wide = self.text.starts_with(is_kana_or_kanji);
        let enough = match (wide, dense) {
            (false, _) => self.shown * 3 >= self.runs,
            (true, true) => self.shown * 4 >= self.runs * 3,
            (true, false) => self.shown >= self.runs,
        };
        self.runs > 1 && self.shown > 1 && enough
            || dense && !wide && self.runs > 2 && self.shown > 0
            || dense && self.introduced
    }

    /// Whether it is known as that of somebody who asks, or gives the floor.
    fn asks(&self) -> bool {
        matches!(self.known, Some(Role::Reporter | Role::Moderator))
    }

    /// Whether it comes as often again, and is shown as often, as is enough for a label with a
    /// period behind it.
    fn recurs_stopped(&self) -> bool {
        self.runs > 2 && self.shown > 1 && self.shown * 2 >= self.runs
    }

    /// Whether it is a name of two words or more.
    fn is_full_name(&self, dialect: Indexed<'_>) -> bool {
        let last = split_words(self.text).last();
        last.is_some_and(|word| word.len() > 1) && label::is_full_name(self.text, dialect)
            || label::is_family_named(self.text, dialect)
    }

    /// Whether it comes as often again as is enough for such a name.
    fn recurs_as_name(&self) -> bool {
        self.runs > 2 || self.runs > 1 && self.shown > 0 && self.shown * 3 >= self.runs
    }
}

/// The label that came last.
#[derive(Clone, Copy, Debug)]
struct Last {
    place: usize,
    /// The one before it.
    before: Option<usize>,
    asks: bool,
    lines: usize,
}

/// How many different initials before a gap are told apart.
const INITIALS: usize = 32;

/// The initials that begin lines before a gap.
#[derive(Default)]
struct Initials<'src> {
    /// Each, and how often it stands behind another.
    known: Vec<(&'src str, u32)>,
    last: Option<&'src str>,
    asks: bool,
}

impl<'src> Initials<'src> {
    fn hear(&mut self, label: Option<Label<'src>>) {
        let Some(label) = label else { return };
        self.asks |= label::has_question_mark(label.speech);
        if self.last.replace(label.text) == Some(label.text) {
            return;
        }
        let place = self.known.iter().position(|known| known.0 == label.text);
        match place {
            Some(place) => self.known[place].1 += 1,
            None if self.known.len() < INITIALS => self.known.push((label.text, 1)),
            None => {}
        }
    }

    /// Whether two of them come again, and somebody asks.
    fn recur(&self) -> bool {
        let again = self.known.iter().filter(|(_, runs)| *runs > 1);
        self.asks && again.take(2).count() > 1
    }
}

/// The labels of a text, and what may be labels, in its order.
#[derive(Default)]
struct Voices<'src> {
    places: Keyed<'src, usize>,
    all: Vec<Voice<'src>>,
    initials: Initials<'src>,
    last: Option<Last>,
    /// How many lines begin with one, and how many stand below the first one.
    labelled: usize,
    lines: usize,
    /// How many of these have a hyphen before their label or a dash behind it, and how many a
    /// hyphen.
    marked: usize,
    hyphened: usize,
    forms: Forms,
    spacing: Spacing,
    /// How many of them end in a time.
    stamped: usize,
    /// A rule of the grammar knows somebody who asks.
    asked: bool,
    /// The number of the last question, and whether one was an outlet's.
    number: u32,
    outlet: bool,
    /// A hyphen closes a label that a rule of the grammar knows.
    before_hyphen: bool,
}

/// How much of what is said is searched for white space before a mark, in bytes.
const SPACING: usize = 400;

/// How many labels that a rule knows have a colon with white space before it.
#[derive(Clone, Copy, Debug, Default)]
struct Spacing {
    spaced: u32,
    /// Those with none, and lines with white space before other marks, as all have it in French.
    others: u32,
}

impl Spacing {
    /// How many such labels show that white space before a colon makes one.
    const ENOUGH: u32 = 3;

    fn hear(&mut self, heard: Heard<'_>) {
        let speech = edge::first(heard.label.speech, SPACING);
        let mut pairs = speech.chars().zip(speech.chars().skip(1));
        let french = |(before, mark): (char, char)| {
            before.is_whitespace() && matches!(mark, '?' | '!' | ';' | ':')
        };
        let spaced = heard.spaced && !pairs.any(french);
        self.spaced += u32::from(spaced);
        self.others += u32::from(!spaced);
    }

    const fn tells(self) -> bool {
        self.spaced >= Self::ENOUGH && self.others == 0
    }
}

/// Whether white space stands before the colon of a label: `Aoba : We met.`
fn is_spaced(line: &str, label: Label<'_>) -> bool {
    let start = (label.text.as_ptr() as usize).checked_sub(line.as_ptr() as usize);
    let behind = start.and_then(|start| line.get(start + label.text.len()..));
    let behind = behind.unwrap_or_default();
    label.delimiter == Delimiter::Colon && behind.starts_with(char::is_whitespace)
}

impl<'src> Voices<'src> {
    /// Counts a line that begins with a label.
    fn speak(&mut self, heard: Heard<'src>) {
        let alone = heard.label.speech.trim().is_empty();
        let counts = |frame: &Frame| heard.known && (!alone || *frame == Frame::SignAlone);
        if let Some(frame) = heard.frame.filter(counts) {
            self.forms.add(frame, heard.label.role, 1);
        }
        let Some(place) = self.place(heard) else {
            return;
        };
        let (label, asks) = (heard.label, heard.asks);
        if heard.known && label.delimiter == Delimiter::Colon {
            self.spacing.hear(heard);
        }
        self.asked |= heard.known && label.role == Role::Reporter;
        let stamped = label::without_stamp(label.speech).len() < label.speech.len();
        self.all[place].stamped += u32::from(stamped);
        self.stamped += usize::from(stamped);
        self.labelled += 1;
        self.lines += 1;
        if let Some(last) = self.last.as_mut().filter(|last| last.place == place) {
            last.asks |= asks;
            last.lines += 1;
            return;
        }
        if let Some(last) = self.last {
            if last.asks && last.lines <= LONGEST_QUESTION {
                self.exchange(last.place, place);
            }
            let same = last.before == Some(place) && self.all[place].known.is_some();
            self.all[last.place].shown += u32::from(same);
        }
        self.all[place].runs += 1;
        self.last = Some(Last {
            place,
            before: self.last.map(|last| last.place),
            asks,
            lines: 1,
        });
    }

    /// Counts a label with a hyphen behind it, and one behind a number before a question:
    /// `1. Sputnik: Why?`
    fn count(&mut self, content: &str, label: Label<'src>, dialect: Indexed<'_>) {
        let counts = content.starts_with(|c: char| c.is_ascii_digit());
        let number = counts.then(|| content.split_once('.')).flatten();
        let number = number.map(|(number, _)| number.parse());
        let next = number == Some(Ok(self.number + 1)) && label::has_question_mark(label.speech);
        let Some(place) = self.places.get(label.text).copied() else {
            return;
        };
        if is_before_hyphen(content, label.text) {
            self.all[place].before_hyphen = true;
            self.before_hyphen |= self.all[place].known.is_some();
        }
        if next {
            self.all[place].numbered += 1;
            self.number += 1;
            self.outlet |= label::is_outlet(label.text, dialect);
        }
    }

    /// Whether numbers before labels count the questions of outlets.
    const fn is_counted(&self) -> bool {
        self.outlet && self.number >= COUNTED
    }

    /// The part of a label that no rule knows: behind numbers that count questions somebody asks.
    fn part(&self, voice: &Voice<'_>) -> Role {
        let counted = self.is_counted() && voice.numbered == voice.runs;
        if counted {
            Role::Reporter
        } else {
            Role::Unknown
        }
    }

    /// One asks and the other speaks behind it: neither an official asks here, nor a reporter
    /// answers.
    fn exchange(&mut self, before: usize, behind: usize) {
        let [asks, answers] = [before, behind].map(|place| self.all[place].known);
        if asks != Some(Role::Official) && answers != Some(Role::Reporter) {
            self.all[before].shown += 1;
            self.all[behind].shown += 1;
        }
    }

    /// Counts a line that does not.
    fn go_on(&mut self, content: &'src str, dialect: Indexed<'_>) {
        if let Some(last) = &mut self.last {
            let may_ask = !last.asks && last.lines < LONGEST_QUESTION;
            last.asks |= may_ask && is_question(content, dialect);
            last.lines += 1;
            self.lines += 1;
        }
    }

    /// The place of a label; none where there are too many.
    fn place(&mut self, heard: Heard<'src>) -> Option<usize> {
        let (label, next) = (heard.label, self.all.len());
        if next == MOST_LABELS {
            return self.places.get(label.text).copied();
        }
        let place = *self.places.value(label.text.into(), || next);
        if place == next {
            self.all.push(Voice {
                text: label.text,
                office: label.shape == Shape::Office,
                stopped: label.delimiter == Delimiter::Stop,
                spaced: heard.spaced,
                known: heard.known.then_some(label.role),
                introduced: heard.introduced,
                frame: heard.frame,
                runs: 0,
                shown: 0,
                marked: false,
                stamped: 0,
                numbered: 0,
                before_hyphen: false,
            });
        }
        Some(place)
    }

    /// Counts the mark before or behind the label that came last, which may be a hyphen before it.
    fn mark(&mut self, hyphened: bool) {
        if let Some(last) = self.last {
            self.all[last.place].marked = true;
            self.marked += 1;
            self.hyphened += usize::from(hyphened);
        }
    }

    /// Whether such a mark stands beside most labels.
    fn is_marked(&self) -> bool {
        self.marked > 1 && self.marked * 4 >= self.labelled * 3
    }

    /// Whether a hyphen stands before most labels.
    fn is_hyphened(&self) -> bool {
        self.hyphened > 1 && self.hyphened * 4 >= self.labelled * 3
    }

    /// Whether the text tells what is said as it is said: most lines with a label end in a time.
    fn is_live(&self) -> bool {
        self.stamped > LIVE && self.stamped * 2 >= self.labelled
    }

    /// Whether most lines begin with a label.
    fn is_dense(&self) -> bool {
        self.labelled * 2 >= self.lines
    }

    /// Those that no rule knows, and that are labels by their recurrence. A full name that comes
    /// once is one where most lines have labels, or another such name is one.
    fn labels(&self, dialect: Indexed<'_>) -> impl Iterator<Item = &Voice<'src>> {
        let closed = |voice: &&Voice<'_>| !voice.before_hyphen || self.before_hyphen;
        let unknown = || {
            let unknown = self.all.iter().filter(|voice| voice.known.is_none());
            unknown.filter(closed)
        };
        let named = move |voice: &Voice<'_>| {
            let spaced = !voice.text.starts_with(is_kana_or_kanji);
            (spaced || self.asked) && voice.is_full_name(dialect)
        };
        let mut names = unknown().filter(|voice| !voice.stopped && voice.recurs_as_name());
        let once = self.is_dense() || names.any(named);
        let marked = self.all.iter().filter(|voice| voice.marked);
        let habit = self.is_marked() && marked.map(|voice| voice.shown).sum::<u32>() > 1;
        let is_label = move |voice: &&Voice<'src>| {
            if voice.stopped {
                return voice.recurs_stopped();
            }
            if voice.spaced && self.spacing.tells() && !voice.text.contains('.') {
                return true;
            }
            let as_name = voice.recurs_as_name() || once && voice.shown > 0;
            let marked = voice.marked && habit;
            let live = self.is_live() && voice.stamped > 0;
            let asks = self.part(voice) == Role::Reporter;
            voice.recurs(self) || live || asks || (as_name || marked) && named(voice)
        };
        unknown().filter(is_label)
    }

    /// Surnames in capitals that no rule knows, on a page on which nearly all labels are in
    /// capitals.
    fn surnames(&self, read: &str, dialect: Indexed<'_>) -> Vec<&'src str> {
        let all = || self.all.iter().filter(|voice| voice.runs > 0);
        let unknown = all().filter(|voice| voice.known.is_none());
        let named = |voice: &&Voice<'src>| {
            surnames::is_surname(voice.text) && !label::is_known_outlet(voice.text, dialect)
        };
        let meant =
            |voice: &&Voice<'src>| voice.shown > 0 || surnames::stands_as_name(read, voice.text);
        if !surnames::are_capitals(all().map(|voice| voice.text)) {
            return Vec::new();
        }
        let found = unknown.filter(named).take(surnames::MOST).filter(meant);
        found.map(|voice| voice.text).collect()
    }
}

/// Whether the first two letters of a line are capitals, as those of a label before a hyphen are.
fn begins_in_capitals(line: &str) -> bool {
    line.chars().take(2).all(char::is_uppercase)
}

/// Whether a hyphen stands right behind the label of a line.
fn is_before_hyphen(content: &str, label: &str) -> bool {
    let end = label.as_ptr() as usize + label.len();
    let behind = end.checked_sub(content.as_ptr() as usize);
    let behind = behind.and_then(|end| content.get(end..));
    let closed = |behind: &str| {
        let behind = behind.strip_prefix('-');
        behind.is_some_and(|behind| behind.starts_with(char::is_whitespace))
    };
    behind.is_some_and(closed) && label.ends_with(char::is_uppercase)
}

/// Whether words end as a sentence does, or are not all written as those of a name.
fn is_said(speech: &str, dialect: Indexed<'_>) -> bool {
    let said = label::without_stamp(speech);
    said.ends_with(['.', '?', '!', '…', '。', '？'])
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

#[cfg(test)]
mod tests;

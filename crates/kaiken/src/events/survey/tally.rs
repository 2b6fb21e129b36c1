//! How often each label of a text comes again, and what shows that somebody speaks there.

use alloc::vec::Vec;

use super::super::kin::{Forms, Heard, LONGEST_QUESTION, is_question};
use super::super::surnames;
use super::beside::Beside;
use super::between::{Between, Question};
use super::bullets::Bullets;
use super::exchanged::Exchanged;
use super::initials::Initials;
use super::letters::Letters;
use super::spacing::Spacing;
use super::stops::Stops;
use crate::dialect::{Indexed, Role};
use crate::grammar::label::{self, Delimiter, Frame, Label, Shape};
use crate::keyed::Keyed;
use crate::letters::is_kana_or_kanji;
use crate::tokens::{last_word, split_words};

/// How many different labels are counted.
pub(in super::super) const MOST_LABELS: usize = 1024;

/// So many questions of outlets are counted where their labels are known by their numbers.
const COUNTED: u32 = 3;

/// So many lines begin with the name of somebody who asks alone.
const INTERVIEW: usize = 3;

/// More lines end in a time where they tell what is said as it is said.
const LIVE: usize = 4;

/// How often a label stands in a text, and beside whom.
#[derive(Clone, Copy, Debug)]
pub(super) struct Voice<'src> {
    pub(super) text: &'src str,
    /// It is the name of an office.
    pub(super) office: bool,
    /// A period closes it, as it does many a sentence.
    stopped: bool,
    /// White space stands before its colon.
    spaced: bool,
    /// It is in bold type.
    bold: bool,
    /// The part that a rule of the grammar gives it; none where no rule knows the label.
    known: Option<Role>,
    /// It is a word for who gives the floor.
    moderates: bool,
    /// It says the name that it is, `青葉：青葉です。`, or spells its initial out.
    introduced: bool,
    /// How it stands on its first line.
    pub(super) frame: Option<Frame>,
    /// How often it stands behind another label.
    pub(super) runs: u32,
    /// How often it asks, and another one follows, or stands behind one that asks; and how often
    /// the same label, which a rule of the grammar knows, stands above and below.
    pub(super) shown: u32,
    /// A hyphen stands right before it, or a dash for its colon.
    marked: bool,
    /// How often a time stands in brackets behind what it says.
    stamped: u32,
    /// How often it asks behind a number that goes on from the one before.
    numbered: u32,
    /// A hyphen stands right behind it.
    before_hyphen: bool,
    /// How many lines it begins, and on how many of these it asks.
    lines: usize,
    asked: usize,
}

impl Voice<'_> {
    /// Whether it is that of somebody who asks again and again, and no other label is on the page:
    /// three lines at least begin with it, two thirds of them ask, and others stand in between.
    fn interviews(&self, page: &Voices<'_>) -> bool {
        self.lines >= INTERVIEW
            && self.lines == page.labelled
            && self.asked * 3 >= self.lines * 2
            && page.lines >= self.lines * 2 - 1
    }

    /// Whether it is a word in capitals, as the name of a paper that asks may be.
    fn is_capitals(&self) -> bool {
        let letters = self.text.chars().filter(|c| c.is_uppercase()).count();
        letters >= INTERVIEW && !self.text.contains(char::is_lowercase)
    }

    /// Whether it comes again, and enough of what it says shows that somebody says it: a third, and
    /// in a script without spaces all, or three quarters where most lines have labels. There it
    /// needs no more than to say its own name, and elsewhere where somebody asks.
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
            || dense && self.introduced && (wide || page.is_asked())
    }

    /// Whether it is known as that of somebody who asks, or gives the floor.
    pub(super) fn asks(&self) -> bool {
        matches!(self.known, Some(Role::Reporter | Role::Moderator))
    }

    /// Whether it comes as often again, and is shown as often, as is enough for a label with a
    /// period behind it.
    fn recurs_stopped(&self) -> bool {
        self.runs > 2 && self.shown > 1 && self.shown * 2 >= self.runs
    }

    /// Whether it is a name of two words or more.
    fn is_full_name(&self, dialect: Indexed<'_>) -> bool {
        let last = last_word(self.text);
        let before_comma = self.text.split_once(',').map(|(name, _)| name);
        last.len() > 1 && label::is_full_name(self.text, dialect)
            || before_comma.is_some_and(|name| label::is_full_name(name, dialect))
            || label::is_family_named(self.text, dialect)
    }

    /// Whether it is one word with one in brackets behind it: `Aoba (AA)`.
    fn is_remarked(&self) -> bool {
        let parts = self
            .text
            .strip_suffix(')')
            .and_then(|text| text.split_once(" ("));
        parts.is_some_and(|(name, remark)| {
            let one = |text: &str| split_words(text).nth(1).is_none();
            one(name)
                && remark.starts_with(char::is_uppercase)
                && split_words(remark).nth(2).is_none()
        })
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
    /// How the line read last asks, if it is another one.
    question: Question,
}

/// The labels of a text, and what may be labels, in its order.
#[derive(Default)]
pub(super) struct Voices<'src> {
    places: Keyed<'src, usize>,
    pub(super) all: Vec<Voice<'src>>,
    pub(super) initials: Initials<'src>,
    pub(super) stops: Stops<'src>,
    pub(super) lettered: Exchanged,
    pub(super) letters: Letters,
    /// Mail is quoted behind single angles: two of them are no mark of captions.
    pub(super) mail: bool,
    pub(super) quoted: Exchanged,
    pub(super) beside: Beside<'src>,
    /// How many lines begin with a label that a rule of the grammar knows, and that no dash closes.
    pub(super) known: u32,
    /// Where the last of them begins.
    pub(super) last_known: u32,
    last: Option<Last>,
    /// How many lines begin with one, and how many stand below the first one.
    pub(super) labelled: usize,
    lines: usize,
    /// How many of these have a hyphen before their label or a dash behind it, and how many a
    /// hyphen.
    marked: usize,
    hyphened: usize,
    pub(super) forms: Forms,
    pub(super) bullets: Bullets,
    /// How many labels that a rule knows stand before a small letter, and how many before another.
    small: u32,
    large: u32,
    spacing: Spacing,
    /// How many of them end in a time.
    stamped: usize,
    /// A rule of the grammar knows somebody who asks.
    pub(super) asked: bool,
    /// The questions without a label that stand right above labels.
    between: Between,
    /// The number of the last question, and whether one was an outlet's.
    number: u32,
    outlet: bool,
    /// A hyphen closes a label that a rule of the grammar knows.
    before_hyphen: bool,
    /// How many labels that a rule knows are in bold type.
    bold: u32,
}

/// So many labels in bold type show that others with one sign are some, too.
const BOLD: u32 = 2;

/// Whether a label of a script with spaces is in brackets, as the marks of bold type are.
fn is_bold(label: Label<'_>) -> bool {
    label.delimiter == Delimiter::Bracket && !label.text.starts_with(is_kana_or_kanji)
}

impl<'src> Voices<'src> {
    /// Counts a line that begins with a label.
    pub(super) fn speak(&mut self, heard: Heard<'src>) {
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
        if heard.known {
            let small = label.speech.trim_start().starts_with(char::is_lowercase);
            self.bold += u32::from(is_bold(label));
            self.small += u32::from(small);
            self.large += u32::from(!small);
        }
        self.asked |= heard.known && label.role == Role::Reporter;
        let stamped = label::without_stamp(label.speech).len() < label.speech.len();
        self.all[place].stamped += u32::from(stamped);
        self.stamped += usize::from(stamped);
        self.all[place].lines += 1;
        self.all[place].asked += usize::from(asks);
        self.labelled += 1;
        self.lines += 1;
        if let Some(last) = self.last.as_mut().filter(|last| last.place == place) {
            last.asks |= asks;
            last.lines += 1;
            self.between.speak(last.question, true);
            last.question = Question::default();
            return;
        }
        if let Some(last) = self.last {
            self.between.speak(last.question, false);
            if last.asks && last.lines <= LONGEST_QUESTION {
                self.exchange(last.place, place);
            }
            let same = last.before == Some(place);
            let (known, moderates) = (self.all[place].known.is_some(), self.all[place].moderates);
            self.all[last.place].shown += u32::from(same && (known || moderates));
            self.all[place].shown += u32::from(same && !known && moderates);
        }
        self.all[place].runs += 1;
        self.last = Some(Last {
            place,
            before: self.last.map(|last| last.place),
            asks,
            lines: 1,
            question: Question::default(),
        });
    }

    /// Counts a label with a hyphen behind it, and one behind a number before a question:
    /// `1. Sputnik: Why?`
    pub(super) fn count(&mut self, content: &str, label: Label<'src>, dialect: Indexed<'_>) {
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

    /// Whether no more than one line begins with a label that a rule of the grammar knows.
    pub(super) fn is_lone(&self) -> bool {
        let known = self.all.iter().filter(|voice| voice.known.is_some());
        known.map(|voice| voice.lines).sum::<usize>() < 2
    }

    /// Whether numbers before labels count the questions of outlets.
    pub(super) const fn is_counted(&self) -> bool {
        self.outlet && self.number >= COUNTED
    }

    /// The part of a label that no rule knows: behind numbers that count questions somebody asks.
    pub(super) fn part(&self, voice: &Voice<'_>) -> Role {
        let counted = self.is_counted() && voice.numbered == voice.runs;
        if counted || voice.interviews(self) {
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
    pub(super) fn go_on(&mut self, content: &'src str, dialect: Indexed<'_>) {
        self.letters.go_on(content, dialect);
        if let Some(last) = &mut self.last {
            let may_ask = !last.asks && last.lines < LONGEST_QUESTION;
            last.question = Question::of(content);
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
                bold: is_bold(label),
                known: heard.known.then_some(label.role),
                moderates: label.role == Role::Moderator,
                introduced: heard.introduced,
                frame: heard.frame,
                runs: 0,
                shown: 0,
                marked: false,
                stamped: 0,
                numbered: 0,
                before_hyphen: false,
                lines: 0,
                asked: 0,
            });
        }
        Some(place)
    }

    /// Counts the mark before or behind the label that came last, which may be a hyphen before it.
    pub(super) fn mark(&mut self, hyphened: bool) {
        if let Some(last) = self.last {
            self.all[last.place].marked = true;
            self.marked += 1;
            self.hyphened += usize::from(hyphened);
        }
    }

    /// Whether the page is written in small letters: two labels that a rule knows stand before one,
    /// and three quarters of all do.
    pub(super) const fn are_small(&self) -> bool {
        self.small > 1 && self.small / 3 >= self.large
    }

    /// Whether such a mark stands beside most labels.
    fn is_marked(&self) -> bool {
        self.marked > 1 && self.marked * 4 >= self.labelled * 3
    }

    /// Whether a hyphen stands before most labels.
    pub(super) fn is_hyphened(&self) -> bool {
        self.hyphened > 1 && self.hyphened * 4 >= self.labelled * 3
    }

    /// Whether the text tells what is said as it is said: most lines with a label end in a time.
    fn is_live(&self) -> bool {
        self.stamped > LIVE && self.stamped * 2 >= self.labelled
    }

    /// Where those who ask have no label, if they do: right above those who answer.
    pub(super) fn unlabelled_questions(&self) -> Between {
        let asks = |voice: &Voice<'_>| {
            voice.known == Some(Role::Reporter) || voice.asked > 0 && voice.asked * 3 >= voice.lines
        };
        if self.all.iter().any(asks) {
            Between::default()
        } else {
            self.between
        }
    }

    /// Whether a letter for who asks comes again, and one for who answers.
    pub(super) fn are_lettered(&self) -> bool {
        let has = |role: Role| {
            let mut letters = self.all.iter().filter(|voice| voice.text.len() == 1);
            letters.any(|voice| voice.known == Some(role) && voice.runs > 1)
        };
        has(Role::Reporter) && has(Role::Official)
    }

    /// Whether somebody asks, by a label or by a question.
    fn is_asked(&self) -> bool {
        self.asked || self.all.iter().any(|voice| voice.asked > 0)
    }

    /// Whether most lines begin with a label.
    fn is_dense(&self) -> bool {
        self.labelled * 2 >= self.lines
    }

    /// Those that no rule knows, and that are labels by their recurrence. A full name that comes
    /// once is one where most lines have labels, or another such name is one.
    pub(super) fn labels(&self, dialect: Indexed<'_>) -> impl Iterator<Item = &Voice<'src>> {
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
        let again = |voice: &Voice<'_>| voice.runs > 1 && voice.shown > 0;
        let remarked = self.asked && self.all.iter().any(|v| v.is_remarked() && again(v));
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
            let asks = asks && (!voice.interviews(self) || named(voice) || voice.is_capitals());
            let spaced = !voice.text.starts_with(is_kana_or_kanji);
            let office = spaced && voice.office && voice.runs > 1 && self.is_asked();
            let office = office || remarked && voice.is_remarked();
            let bold = voice.bold && voice.shown > 0 && self.bold >= BOLD;
            voice.recurs(self)
                || office
                || live
                || asks
                || (as_name || marked || bold) && named(voice)
        };
        unknown().filter(is_label)
    }

    /// Surnames in capitals that no rule knows, on a page on which nearly all labels are in
    /// capitals.
    pub(super) fn surnames(&self, read: &str, dialect: Indexed<'_>) -> Vec<&'src str> {
        let all = || self.all.iter().filter(|voice| voice.runs > 0);
        let unknown = all().filter(|voice| voice.known.is_none());
        let closed = |voice: &Voice<'_>| !voice.before_hyphen || self.before_hyphen;
        let named = |voice: &&Voice<'src>| {
            let full = surnames::is_full(voice.text) && closed(voice);
            (surnames::is_surname(voice.text) || full && voice.is_full_name(dialect))
                && !label::is_known_outlet(voice.text, dialect)
        };
        let meant = |voice: &&Voice<'src>| {
            voice.shown > 0
                || surnames::stands_as_name(read, voice.text)
                || surnames::is_listed(read, voice.text, dialect)
        };
        if !surnames::are_capitals(all().map(|voice| voice.text)) {
            return Vec::new();
        }
        let found = unknown.filter(named).take(surnames::MOST).filter(meant);
        found.map(|voice| voice.text).collect()
    }
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

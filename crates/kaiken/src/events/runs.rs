//! The runs of a text: how often each label stands in it, and beside whom.

use alloc::vec::Vec;

use super::surnames;
use crate::dialect::{Indexed, Role};
use crate::grammar::label::{self, Label, Shape};
use crate::keyed::Keyed;
use crate::letters::{is_greek, is_kana_or_kanji};
use crate::tokens::split_words;

/// A question is no longer, in lines.
const LONGEST_QUESTION: usize = 8;

/// How many different labels are counted.
pub(super) const MOST_LABELS: usize = 1024;

/// How often a label stands in a text, and beside whom.
#[derive(Clone, Copy, Debug)]
pub(super) struct Voice<'src> {
    pub(super) text: &'src str,
    /// It is the name of an office.
    pub(super) office: bool,
    /// The part that a rule of the grammar gives it; none where no rule knows the label.
    known: Option<Role>,
    /// How often it stands behind another label.
    runs: u32,
    /// How often it asks, and another one follows, or stands behind one that asks; and how often
    /// the same label, which a rule of the grammar knows, stands above and below.
    pub(super) shown: u32,
    /// A hyphen stands right before it, or a dash for its colon.
    marked: bool,
}

impl Voice<'_> {
    /// Whether it comes again, and a third of what it says shows that somebody says it.
    fn recurs(&self, page: &Voices<'_>) -> bool {
        let spaced = !self.text.starts_with(is_kana_or_kanji);
        let enough = if spaced { self.shown * 3 } else { self.shown } >= self.runs;
        self.runs > 1 && self.shown > 1 && enough
            || spaced && page.is_dense() && self.runs > 2 && self.shown > 0
    }

    /// Whether it is a name of two words or more.
    fn is_full_name(&self, dialect: Indexed<'_>) -> bool {
        let last = split_words(self.text).last();
        last.is_some_and(|word| word.len() > 1) && label::is_full_name(self.text, dialect)
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

/// The labels of a text, and what may be labels, in its order.
#[derive(Default)]
pub(super) struct Voices<'src> {
    places: Keyed<'src, usize>,
    all: Vec<Voice<'src>>,
    last: Option<Last>,
    /// How many lines begin with one, and how many stand below the first one.
    pub(super) labelled: usize,
    lines: usize,
    /// How many of these have a hyphen before their label or a dash behind it, and how many a hyphen.
    marked: usize,
    hyphened: usize,
}

impl<'src> Voices<'src> {
    /// Counts a line that begins with a label.
    pub(super) fn speak(&mut self, label: Label<'src>, known: bool) {
        let Some(place) = self.place(label, known) else {
            return;
        };
        let asks = label.role == Role::Reporter || ends_question(label.speech);
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
    pub(super) fn go_on(&mut self, content: &str) {
        if let Some(last) = &mut self.last {
            let may_ask = !last.asks && last.lines < LONGEST_QUESTION;
            last.asks |= may_ask && ends_question(content);
            last.lines += 1;
            self.lines += 1;
        }
    }

    /// The place of a label; none where there are too many.
    fn place(&mut self, label: Label<'src>, known: bool) -> Option<usize> {
        let next = self.all.len();
        if next == MOST_LABELS {
            return self.places.get(label.text).copied();
        }
        let place = *self.places.value(label.text.into(), || next);
        if place == next {
            self.all.push(Voice {
                text: label.text,
                office: label.shape == Shape::Office,
                known: known.then_some(label.role),
                runs: 0,
                shown: 0,
                marked: false,
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

    /// Whether such a mark stands beside most labels.
    fn is_marked(&self) -> bool {
        self.marked > 1 && self.marked * 4 >= self.labelled * 3
    }

    /// Whether a hyphen stands before most labels.
    pub(super) fn is_hyphened(&self) -> bool {
        self.hyphened > 1 && self.hyphened * 4 >= self.labelled * 3
    }

    /// Whether most lines begin with a label.
    fn is_dense(&self) -> bool {
        self.labelled * 2 >= self.lines
    }

    /// Those that no rule knows, and that are labels by their recurrence. A full name that comes
    /// once is one where most lines have labels, or another such name is one.
    pub(super) fn labels(&self, dialect: Indexed<'_>) -> impl Iterator<Item = &Voice<'src>> {
        let unknown = || self.all.iter().filter(|voice| voice.known.is_none());
        let mut names = unknown().filter(|voice| voice.recurs_as_name());
        let once = self.is_dense() || names.any(|voice| voice.is_full_name(dialect));
        let marked = self.all.iter().filter(|voice| voice.marked);
        let habit = self.is_marked() && marked.map(|voice| voice.shown).sum::<u32>() > 1;
        let is_label = move |voice: &&Voice<'src>| {
            let as_name = voice.recurs_as_name() || once && voice.shown > 0;
            let marked = voice.marked && habit;
            voice.recurs(self) || (as_name || marked) && voice.is_full_name(dialect)
        };
        unknown().filter(is_label)
    }

    /// Surnames in capitals that no rule knows, on a page on which nearly all labels are in capitals.
    pub(super) fn surnames(&self, read: &str, dialect: Indexed<'_>) -> Vec<&'src str> {
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

/// Whether a line ends in a question.
pub(super) fn ends_question(line: &str) -> bool {
    let closing = |c: char| matches!(c, '”' | '"' | '’' | ')' | '）' | '」' | '»');
    let said = line.trim_end_matches(closing);
    said.ends_with(['?', '？', '\u{37e}'])
        || said
            .strip_suffix(';')
            .is_some_and(|said| said.ends_with(is_greek))
}

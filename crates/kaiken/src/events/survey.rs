//! The labels that a text shows by their recurrence, found before it is read.
//!
//! In many texts no rule knows half of the labels: `Q: … SG: …`, `PAXMAN: … BLAIR: …`. They stand
//! at the beginning of lines before a colon, come again, and alternate with those of somebody who
//! asks.

use alloc::sync::Arc;
use alloc::vec::Vec;

use super::Events;
use super::alone::{Alone, Lines};
use crate::dialect::{Indexed, Role};
use crate::grammar::label::{self, Delimiter, Label, Shape};
use crate::grammar::leaf;
use crate::grammar::line::Head;
use crate::keyed::Keyed;
use crate::letters::is_kana_or_kanji;
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
    /// Numbers before labels count the questions of outlets.
    counted: bool,
    /// The lines that are labels, and nothing else.
    pub(super) alone: Alone<'src>,
}

impl<'src> Survey<'src> {
    /// What the conference shows, whose text is `read`.
    fn new(read: &str, voices: &Voices<'src>, lines: &Lines<'src>, dialect: Indexed<'_>) -> Self {
        let meant = |voice: &&Voice<'_>| {
            let asks = voices.part(voice) == Role::Reporter;
            voice.office || asks || voice.shown >= SURE || !is_word_of(read, voice.text)
        };
        let mut labels: Vec<(&str, Role)> = voices
            .labels(dialect)
            .filter(meant)
            .map(|voice| (voice.text, voices.part(voice)))
            .collect();
        labels.sort_unstable_by_key(|(text, _)| *text);
        Self {
            labels: (!labels.is_empty()).then(|| labels.into()),
            counted: voices.is_counted(),
            alone: Alone::new(lines),
        }
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
            if content.starts_with(char::is_lowercase) {
                voices.go_on(content);
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
        Survey::new(read, &voices, &lines, self.dialect)
    }

    /// Whether a line shows at a glance that it may begin with a label.
    fn may_have_label(&self, content: &str) -> bool {
        let window = &content.as_bytes()[..content.len().min(LONGEST_LABEL)];
        !content.starts_with(|c: char| c.is_ascii())
            || memchr::memchr(b':', window).is_some()
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
        let content = lead.map_or(content, |lead| lead.behind);
        let fits = |label: Label<'_>| lead.is_none_or(|lead| lead.fits(label));
        let known = again
            .or_else(|| self.known(content))
            .filter(|label| fits(*label));
        let label = known.or_else(|| {
            let may = self.may_have_label(content);
            may.then(|| label::recurrent(content, self.dialect))?
                .filter(|label| fits(*label))
        });
        match label {
            Some(label) => {
                voices.speak(label, known.is_some());
                voices.count(content, label, self.dialect);
            }
            None => voices.go_on(content),
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

    /// A label that only its recurrence shows, where no rule takes the line for anything else.
    pub(super) fn recurrent_at(&self, line: Line<'src>, head: Head<'_>) -> Option<Label<'src>> {
        let open = matches!(head, Head::Prose | Head::Topical | Head::Doubtful);
        let label = open.then(|| self.recurrent(line.content()))??;
        (self.is_below_blank(line) || !self.goes_on_at(line)).then_some(label)
    }

    pub(super) fn is_below_blank(&self, line: Line<'src>) -> bool {
        let above = &self.source[..line.start as usize];
        let gap = &above[above.trim_end().len()..];
        gap.lines().nth(1).is_some()
    }

    /// A label that only its recurrence shows. Above the first turn a name behind it is that of a
    /// key: `JA: Jun Aoba`.
    pub(super) fn recurrent(&self, content: &'src str) -> Option<Label<'src>> {
        self.survey.labels.as_ref()?;
        let label = label::recurrent_again(content, self.dialect)?;
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
    /// The part that a rule of the grammar gives it; none where no rule knows the label.
    known: Option<Role>,
    /// How often it stands behind another label.
    runs: u32,
    /// How often it asks, and another one follows, or stands behind one that asks; and how often
    /// the same label, which a rule of the grammar knows, stands above and below.
    shown: u32,
    /// How often a time stands in brackets behind what it says.
    stamped: u32,
    /// How often it asks behind a number that goes on from the one before.
    numbered: u32,
    /// A hyphen stands right behind it.
    hyphened: bool,
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

/// The labels of a text, and what may be labels, in its order.
#[derive(Default)]
struct Voices<'src> {
    places: Keyed<'src, usize>,
    all: Vec<Voice<'src>>,
    last: Option<Last>,
    /// How many lines begin with one, and how many stand below the first one.
    labelled: usize,
    lines: usize,
    /// How many of them end in a time.
    stamped: usize,
    /// A rule of the grammar knows somebody who asks.
    asked: bool,
    /// The number of the last question, and whether one was an outlet's.
    number: u32,
    outlet: bool,
    /// A hyphen closes a label that a rule of the grammar knows.
    hyphened: bool,
}

impl<'src> Voices<'src> {
    /// Counts a line that begins with a label.
    fn speak(&mut self, label: Label<'src>, known: bool) {
        let Some(place) = self.place(label, known) else {
            return;
        };
        let asks = label.role == Role::Reporter || ends_question(label.speech);
        self.asked |= known && label.role == Role::Reporter;
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
        if is_hyphened(content, label.text) {
            self.all[place].hyphened = true;
            self.hyphened |= self.all[place].known.is_some();
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
    fn go_on(&mut self, content: &str) {
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
                stamped: 0,
                numbered: 0,
                hyphened: false,
            });
        }
        Some(place)
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
        let closed = |voice: &&Voice<'_>| !voice.hyphened || self.hyphened;
        let unknown = || {
            let unknown = self.all.iter().filter(|voice| voice.known.is_none());
            unknown.filter(closed)
        };
        let named = move |voice: &Voice<'_>| {
            let spaced = !voice.text.starts_with(is_kana_or_kanji);
            (spaced || self.asked) && voice.is_full_name(dialect)
        };
        let mut names = unknown().filter(|voice| voice.recurs_as_name());
        let once = self.is_dense() || names.any(named);
        let is_label = move |voice: &&Voice<'src>| {
            let as_name = voice.recurs_as_name() || once && voice.shown > 0;
            let live = self.is_live() && voice.stamped > 0;
            let asks = self.part(voice) == Role::Reporter;
            voice.recurs(self) || live || asks || as_name && named(voice)
        };
        unknown().filter(is_label)
    }
}

/// Whether a hyphen stands right behind the label of a line.
fn is_hyphened(content: &str, label: &str) -> bool {
    let end = label.as_ptr() as usize + label.len();
    let behind = end.checked_sub(content.as_ptr() as usize);
    let behind = behind.and_then(|end| content.get(end..));
    let closed = |behind: &str| {
        let behind = behind.strip_prefix('-');
        behind.is_some_and(|behind| behind.starts_with(char::is_whitespace))
    };
    behind.is_some_and(closed) && label.ends_with(char::is_uppercase)
}

/// Whether a word of a label stands in a text in small letters, too, as no name does: `the claim`
/// beside `Claim:`.
fn is_word_of(text: &str, label: &str) -> bool {
    split_words(label).any(|word| {
        let small = word.to_lowercase();
        let is_whole = |at: usize| {
            let (before, behind) = (&text[..at], &text[at + small.len()..]);
            !before.ends_with(char::is_alphanumeric) && !behind.starts_with(char::is_alphanumeric)
        };
        small.len() > 2
            && small != word
            && leaf::places(text.as_bytes(), small.as_bytes()).any(is_whole)
    })
}

/// Whether the first two letters of a line are capitals, as those of a label before a hyphen are.
fn begins_in_capitals(line: &str) -> bool {
    line.chars().take(2).all(char::is_uppercase)
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
    said.ends_with(['?', '？', '؟'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(text: &str) -> Vec<&str> {
        let survey = Events::new(text, 0, Indexed::generic(), false).survey;
        let labels = survey.labels.as_deref().unwrap_or_default().iter();
        labels.map(|(text, _)| *text).collect()
    }

    #[test]
    fn labels_come_again_and_alternate_with_somebody_who_asks() {
        for (text, expected) in [
            ("Q: Why?\nSG: So.\nQ: When?\nSG: In May.\n", &["SG"][..]),
            // Nobody is known, and one of the two asks.
            (
                "Holm: Why?\nBrandt: So.\nHolm: When?\nBrandt: In May.\n",
                &["Brandt", "Holm"],
            ),
            // Once shows nothing.
            ("Q: Why?\nSG: So.\nQ: When?\nQ: Where?\n", &[]),
            // Nobody asks.
            (
                "Energy: Up.\nHousing: Down.\nEnergy: Down.\nHousing: Up.\n",
                &[],
            ),
            // Topics of one official, who is not asked there.
            (
                "MINISTER AOBA: Two things.\nEnergy: Who pays?\nHousing: We do.\nEnergy: Why?\n\
                 Q: When?\nMINISTER AOBA: In May.\n",
                &[],
            ),
            // The same official has a label above and below.
            (
                "MINISTER AOBA: Hello.\nRIN: Good morning.\nMINISTER AOBA: Yes.\nRIN: I see.\n\
                 MINISTER AOBA: Thank you.\n",
                &["RIN"],
            ),
            // A name of two words needs less.
            (
                "MINISTER AOBA: Hello.\nRin Seto: Why?\nMINISTER AOBA: So.\n",
                &["Rin Seto"],
            ),
            // Three times is enough for it, whatever is said.
            (
                "Rin Seto: One.\nJun Lund: Two.\nRin Seto: Three.\nJun Lund: Four.\n\
                 Rin Seto: Five.\nJun Lund: Six.\n",
                &["Jun Lund", "Rin Seto"],
            ),
            // So far below a question nobody answers it.
            (
                "Q: Why?\na.\nb.\nc.\nd.\ne.\nf.\ng.\nh.\nSG: So.\nQ: Why?\na.\nb.\nc.\nd.\ne.\n\
                 f.\ng.\nh.\nSG: So.\na.\nb.\n",
                &[],
            ),
            // In a script without spaces each run must show it.
            (
                "記者：なぜですか。\n東都電力：はい。\n記者：いつですか。\n東都電力：五月です。\n",
                &["東都電力"],
            ),
            (
                "記者：なぜですか。\n東都電力：はい。\n記者：いつですか。\n東都電力：五月です。\n知事：はい。\n\
                 東都電力：一つ。\n市長：はい。\n東都電力：二つ。\n知事：はい。\n東都電力：三つ。\n",
                &[],
            ),
            ("Japan: Why?\nPeru: So.\nJapan: When?\nPeru: In May.\n", &[]),
            (
                "Monday: Why?\nTuesday: So.\nMonday: When?\nTuesday: In May.\n",
                &[],
            ),
            // What heads the lines of lists and programmes.
            (
                "Claim: Why?\nVerdict: So.\nClaim: When?\nVerdict: In May.\n",
                &[],
            ),
            (
                "MINISTER AOBA: Schools.\nCOST: Nine.\nMINISTER AOBA: Roads.\nCOST: Ten.\n\
                 MINISTER AOBA: Ports.\n",
                &[],
            ),
            // A question that is answered at once asks nobody.
            (
                "Ebb: The sea goes. Why? The moon.\nFlood: It comes.\nEbb: When? At ten.\n\
                 Flood: At six.\n",
                &[],
            ),
            // A word that stands in small letters, too, needs more.
            (
                "Bread: Why?\nHolm: So.\nBread: When?\nHolm: In May, the bread is dear.\n",
                &["Holm"],
            ),
            // What stands above the title is not of the conference.
            (
                "Organiser: Port Club\nPress Conference by Minister Holm\n5 March 2027\n\
                 Q: Why?\nSG: So.\nQ: When?\nSG: In May.\n",
                &["SG"],
            ),
        ] {
            assert_eq!(labels(text), expected, "{text}");
        }
    }

    #[test]
    fn labels_of_languages_of_asia_come_again() {
        for (text, expected) in [
            // Family names show names of Chinese, where somebody known asks.
            (
                "方若兰：请提问。\n海湾社记者：何时？\n谭立新：五月。\n秦川：五月初。\n\
                 东岸社记者：为何？\n秦川：有船。\n谭立新：够了。\n方若兰：谢谢。\n方若兰：再见。\n",
                &["秦川", "谭立新"] as &[&str],
            ),
            (
                "方案：请看。\n海湾社记者：何时？\n谭立新：五月。\n方案：五月初。\n",
                &["谭立新"],
            ),
            ("谭立新：何时？\n秦川：五月。\n石油：没有。\n", &[]),
            // In brackets before a colon, too.
            (
                "【谭立新】：你好。\n记者：何时？\n【谭立新】：五月。\n",
                &["谭立新"],
            ),
            // Most messages end in a time.
            (
                "港灣臺: 開始。[2027-03-05 09:01]\n譚立新: 好。[2027-03-05 09:02]\n\
                 港灣臺: 謝謝。[2027-03-05 09:03]\n譚立新: 好。[2027-03-05 09:04]\n\
                 蘇敏: 再見。[2027-03-05 09:05]\n",
                &["港灣臺", "蘇敏", "譚立新"],
            ),
            // Numbers count questions, one of an outlet.
            (
                "1. Reuters: Khi nào?\nSo.\n2. Tân Xã: Ở đâu?\nSo.\n3. AP: Ai?\nSo.\n",
                &["Tân Xã"],
            ),
            (
                "1. Cost: How much?\nSo.\n2. Bread: Why?\nSo.\n3. Milk: When?\nSo.\n",
                &[],
            ),
            // A hyphen closes labels where it closes one that is known.
            (
                "SORU- Ne zaman?\nELA DENİZ- Mayıs ayında.\nSORU- Neden?\nELA DENİZ- Gemi var.\n",
                &["ELA DENİZ"],
            ),
            (
                "NEW YORK- Does it sail?\nLOS ANGELES- No.\nNEW YORK- Why?\nLOS ANGELES- So.\n",
                &[],
            ),
        ] {
            assert_eq!(labels(text), expected, "{text}");
        }
    }

    #[test]
    fn each_conference_of_a_text_is_searched_by_itself() {
        let one = "Press Conference by Minister Holm\n5 March 2027\nQ: Why?\nSG: So.\n";
        let other = "Press Conference by Minister Holm\n6 March 2027\nQ: When?\nSG: In May.\n";
        assert_eq!(labels(&[one, other].concat()), [""; 0]);
        assert_eq!(labels(&[one, "Q: When?\nSG: In May.\n"].concat()), ["SG"]);
        let bread = "Press Conference by Minister Holm\n5 March 2027\nQ: Why?\nBread: So.\n\
                     Q: When?\nBread: In May.\n";
        let other = "Press Conference by Minister Holm\n6 March 2027\nThe bread is dear.\n";
        assert_eq!(labels(&[bread, other].concat()), ["Bread"]);
    }
}

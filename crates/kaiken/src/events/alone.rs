//! Labels alone on their lines, with speech below, found before the text is read.
//!
//! A line such as `Jun Aoba` or `(Jun Aoba)` is a label only in a text in which such lines come
//! again and alternate, each above something that is said.

use alloc::sync::Arc;
use alloc::vec::Vec;

use super::Events;
use super::kin::is_question;
use super::survey::{MOST_LABELS, ends_question};
use crate::dialect::{Indexed, Role};
use crate::edge;
use crate::grammar::heading;
use crate::grammar::label::{self, Closed, Delimiter, Label, Shape, Standing};
use crate::grammar::line::{self, Head};
use crate::keyed::Keyed;
use crate::letters::{self, is_kana_or_kanji};
use crate::tokens::split_words;

/// A line is said if it is so long, in characters, or a sentence.
const SAID: usize = 50;

/// The marks before what somebody says in a dialogue.
const DASHES: [char; 3] = ['-', '–', '—'];

/// Fewer lines, by this factor, have labels before speech.
const FEW: u32 = 4;

/// So often stand two short labels that alternate, where one is an office.
const THRICE: u32 = 3;

/// How much of the line above is searched for somebody who is called, in bytes.
const CALLED: usize = 320;

/// The shortest word of a name that is called, in characters.
const SHORTEST_CALLED: usize = 4;

/// More lines end in a time where they tell what is said as it is said.
const LIVE: u32 = 4;

/// The lines of a text that are labels alone, in the order of their letters.
#[derive(Clone, Debug, Default)]
pub(super) struct Alone<'src> {
    lines: Option<Arc<[&'src str]>>,
}

impl<'src> Alone<'src> {
    pub(super) fn new(page: &Lines<'src>) -> Self {
        let forms = [
            Closed::Not,
            Closed::ByColon,
            Closed::ByBrackets,
            Closed::ByHashes,
        ];
        let labels = forms.map(|closed| page.labels(closed));
        let mut lines: Vec<&str> = labels.into_iter().flatten().collect();
        lines.extend(page.with_outlets());
        lines.sort_unstable();
        Self {
            lines: (!lines.is_empty()).then(|| lines.into()),
        }
    }

    /// Whether there are any.
    pub(super) const fn is_some(&self) -> bool {
        self.lines.is_some()
    }

    pub(super) fn has(&self, line: &str) -> bool {
        let lines = self.lines.as_deref();
        lines.is_some_and(|lines| lines.binary_search(&line).is_ok())
    }
}

impl<'src> Events<'src> {
    /// The label that a line is, if such lines are labels in this text and the next one is none.
    pub(super) fn alone_here(&self, content: &'src str, head: Head<'_>) -> Option<Label<'src>> {
        if !self.survey.alone.has(content) || !may_be_voice(content, head) {
            return None;
        }
        let below = self.lines.clone().next_filled();
        let listed = below.is_some_and(|below| self.survey.alone.has(below.content()));
        let voice = (!listed).then(|| label::standing(content, self.dialect))??;
        let role = match head {
            Head::Label(label) if label.role != Role::Unknown => label.role,
            _ => voice.label.role,
        };
        Some(Label {
            role,
            ..voice.label
        })
    }
}

/// Whether no rule takes a line for anything else than who speaks. In Markdown it may be a heading;
/// in brackets an office may have a word of titles: `[记者会主持人 华立安]`.
fn may_be_voice(content: &str, head: Head<'_>) -> bool {
    match head {
        Head::Item => content.starts_with('#'),
        Head::Title(_) => content.starts_with(['[', '【']),
        Head::Prose | Head::Topical | Head::Doubtful => true,
        Head::StageDirection(kind) => kind == crate::dialect::NoteKind::Other,
        Head::Label(label) => label.speech.is_empty(),
        _ => false,
    }
}

/// How often a line stands in a text that may be who speaks.
#[derive(Clone, Copy, Debug)]
struct Tally<'src> {
    line: &'src str,
    voice: Standing<'src>,
    /// How often something is said below it, and how often something else stands there.
    spoken: u32,
    unspoken: u32,
    /// How often a dash stands before the words below it.
    dashed: u32,
    /// It stands behind who asks.
    answers: bool,
    /// A question stands below it.
    questions: bool,
    /// What stands below it ends as a question does, with or without a mark.
    asks: bool,
    /// It is an office and a name.
    is_named_office: bool,
    /// How often what stands below it ends in a time.
    stamped: u32,
    /// The line above has one of its words, as where somebody is called.
    called: bool,
}

impl Tally<'_> {
    /// Whether something is said below it, mostly.
    const fn is_spoken(&self) -> bool {
        self.spoken > 0 && self.spoken >= self.unspoken
    }

    /// Whether it stands three times, and something is said below it each time.
    const fn stands_thrice(&self) -> bool {
        self.spoken >= THRICE && self.unspoken == 0
    }

    /// Whether the line is an office and a name, and something is said below it each time.
    fn is_office_with_name(&self) -> bool {
        self.is_named_office && self.unspoken == 0
    }

    /// Whether the line is a name in capitals with a remark behind it: `SMIT (RADIO)`.
    fn is_remarked_in_capitals(&self) -> bool {
        self.line.ends_with(')') && is_capitals(self.line)
    }
}

fn is_capitals(line: &str) -> bool {
    !line.contains(char::is_lowercase) && line.contains(char::is_uppercase)
}

/// The lines of a text that may be who speaks.
#[derive(Default)]
pub(super) struct Lines<'src> {
    places: Keyed<'src, usize>,
    tallies: Vec<Tally<'src>>,
    /// The one on the line above.
    above: Option<usize>,
    /// Who spoke last asks.
    asked: bool,
    /// How many lines begin with a label before speech.
    labelled: u32,
    /// The end of the line above.
    said: &'src str,
    /// Letters with a number or a remark are labels.
    letters: bool,
}

impl<'src> Lines<'src> {
    /// Counts a line that begins with a label before speech.
    pub(super) fn speak(&mut self) {
        self.labelled += 1;
        self.below(false);
    }

    /// Counts a line that is no label.
    pub(super) fn go_on(&mut self, content: &'src str, dialect: Indexed<'_>) {
        self.said = edge::last(content, CALLED);
        if let Some(above) = self.above {
            let tally = &mut self.tallies[above];
            tally.questions |= ends_question(content) || content.contains('？');
            tally.asks |= is_question(content, dialect);
            tally.stamped += u32::from(label::without_stamp(content).len() < content.len());
        }
        match self.above {
            Some(above) if heading::is_item(content) && content.starts_with(DASHES) => {
                self.tallies[above].dashed += 1;
                self.above = None;
            }
            _ => self.below(is_said(content)),
        }
    }

    /// Dashes stand before what is said where one does below a word for who asks, each time, or
    /// below two names before colons that come again, where somebody asks for an outlet.
    pub(super) fn settle(&mut self) {
        self.letters = self.has_letters();
        let asks = |tally: &Tally<'_>| {
            let voice = tally.voice;
            voice.is_known && voice.label.role == Role::Reporter && tally.spoken == 0
        };
        let dashed = || self.tallies.iter().filter(|tally| tally.dashed > 0);
        let before_colon =
            |tally: &Tally<'_>| tally.voice.closed == Closed::ByColon && tally.voice.is_full;
        let come_again = dashed().filter(|tally| before_colon(tally) && tally.dashed > 1);
        let sent = |tally: &Tally<'_>| {
            let label = tally.voice.label;
            label.role == Role::Reporter || label.text.ends_with(')')
        };
        let said = dashed().any(asks)
            || come_again.count() > 1 && dashed().any(|tally| tally.questions && sent(tally));
        for tally in &mut self.tallies {
            let counted = if said {
                &mut tally.spoken
            } else {
                &mut tally.unspoken
            };
            *counted += tally.dashed;
        }
    }

    /// Counts a line that may be a label alone.
    pub(super) fn add(&mut self, content: &'src str, dialect: Indexed<'src>) {
        if let Some(place) = self.places.get(content).copied() {
            self.below(false);
            self.above = Some(place);
            return;
        }
        let voice = label::standing(content, dialect);
        let called = voice.is_some_and(|voice| is_called(self.said, voice.label.text));
        match voice.filter(|_| may_be_voice(content, line::header(content, dialect))) {
            Some(voice) => {
                self.below(false);
                let office = is_office_with_name(voice.label, dialect);
                self.above = self.place(content, voice, called, office);
            }
            None => self.go_on(content, dialect),
        }
    }

    /// Counts whether something is said below a label alone.
    fn below(&mut self, said: bool) {
        if let Some(above) = self.above.take() {
            self.stand_below(above, said);
        }
    }

    fn stand_below(&mut self, above: usize, said: bool) {
        let tally = &mut self.tallies[above];
        if said {
            tally.spoken += 1;
            tally.answers |= self.asked;
            let asks = tally.questions && tally.voice.closed == Closed::WithOutlet;
            self.asked = tally.voice.label.role == Role::Reporter || asks;
        } else {
            tally.unspoken += 1;
        }
    }

    fn place(
        &mut self,
        line: &'src str,
        voice: Standing<'src>,
        called: bool,
        is_named_office: bool,
    ) -> Option<usize> {
        let next = self.tallies.len();
        if next == MOST_LABELS {
            return None;
        }
        let place = *self.places.value(line.into(), || next);
        if place == next {
            self.tallies.push(Tally {
                line,
                voice,
                spoken: 0,
                unspoken: 0,
                dashed: 0,
                answers: false,
                questions: false,
                asks: false,
                is_named_office,
                stamped: 0,
                called,
            });
        }
        Some(place)
    }

    /// What the lines of one form are together. With those that nothing closes go names with an
    /// outlet that is known.
    fn form(&self, closed: Closed) -> Form {
        let is_sure = |voice: Standing<'_>| !voice.is_kin && !voice.is_family_named;
        let pairs = (closed == Closed::Not).then(|| self.of(Closed::WithOutlet));
        let sent = |tally: &&Tally<'_>| {
            tally.voice.is_known && tally.voice.label.delimiter == Delimiter::Gap
        };
        let sure = self.of(closed).filter(|tally| is_sure(tally.voice));
        let pairs = pairs.into_iter().flatten().filter(sent);
        let form = sure.chain(pairs).fold(Form::default(), Form::with);
        if closed == Closed::Not && self.asks_in_brackets() {
            return Form {
                asks: true,
                several: form.several + 1,
                ..form
            };
        }
        form
    }

    /// Whether words for who asks stand in brackets, several times: whoever answers may have none.
    fn asks_in_brackets(&self) -> bool {
        let asks =
            |tally: &&Tally<'_>| tally.voice.is_known && tally.voice.label.role == Role::Reporter;
        let bracketed = self.of(Closed::ByBrackets).filter(asks);
        bracketed.map(|tally| tally.spoken).sum::<u32>() > 1
    }

    /// The labels of one form.
    fn labels(&self, closed: Closed) -> impl Iterator<Item = &'src str> {
        let sent = closed == Closed::Not && self.has_sent_before_colons();
        let form = self.form(closed);
        let labelled = self.labelled;
        self.of(closed)
            .filter(move |tally| {
                !tally.voice.is_family_named && form.has(tally, closed, labelled)
                    || form.has_family_named(tally, closed, labelled)
                    || sent && tally.voice.is_sent
                    || form.has_kin(tally, closed) && self.knows_bracket(tally)
            })
            .map(|tally| tally.line)
    }

    /// Whether names and outlets around dashes are labels before colons, two of them: a third may
    /// have lost its colon.
    fn has_sent_before_colons(&self) -> bool {
        let form = self.of(Closed::ByColon).fold(Form::default(), Form::with);
        form.sent > 1 && form.is_shown(Closed::ByColon, self.labelled)
    }

    /// Whether a word for who speaks stands in the same brackets.
    fn knows_bracket(&self, kin: &Tally<'_>) -> bool {
        let first = kin.line.chars().next();
        let mut known = self
            .of(kin.voice.closed)
            .filter(|tally| tally.voice.is_known);
        kin.voice.closed == Closed::Not || known.any(|tally| tally.line.chars().next() == first)
    }

    /// Names with an outlet, where names alone are labels: the outlet is known, or a question
    /// stands below.
    fn with_outlets(&self) -> impl Iterator<Item = &'src str> {
        let [bare, colon] = [Closed::Not, Closed::ByColon].map(|closed| {
            let form = self.form(closed);
            let told = form.several > 1 || closed == Closed::ByColon && form.known;
            told && form.is_shown(closed, self.labelled)
        });
        let asks = |tally: &&Tally<'src>| tally.voice.is_known || tally.questions;
        let pairs = self.of(Closed::WithOutlet).filter(asks);
        let is_shown = move |tally: &&Tally<'src>| match tally.voice.label.delimiter {
            Delimiter::Colon => colon,
            _ => bare,
        };
        pairs.filter(is_shown).map(|tally| tally.line)
    }

    /// The lines of one form that have something said below them.
    fn of(&self, closed: Closed) -> impl Iterator<Item = &Tally<'src>> {
        let voices = self.tallies.iter();
        voices.filter(move |tally| {
            tally.voice.closed == closed
                && tally.is_spoken()
                && (!tally.voice.is_lettered || self.letters)
        })
    }

    /// Whether a letter with a number or a remark stands above a question, and another one above an
    /// answer: parts of a report are called so, too.
    fn has_letters(&self) -> bool {
        let letters = || {
            let voices = self.tallies.iter().filter(|tally| tally.voice.is_lettered);
            voices.filter(|tally| tally.is_spoken())
        };
        let part = |tally: &Tally<'_>| tally.voice.label.role;
        letters().any(|tally| part(tally) == Role::Reporter && tally.asks)
            && letters().any(|tally| part(tally) == Role::Official)
    }
}

/// What the lines of one form are together.
#[derive(Clone, Copy, Debug, Default)]
struct Form {
    /// How many lines stand once, and how many come again; how many of these are full names or
    /// words for who speaks.
    once: u32,
    several: u32,
    several_full: u32,
    /// How many of those that stand once are words for who asks, before a colon.
    once_asking: u32,
    /// How often those stand that come again, and those that are words for who asks.
    again: u32,
    asked: u32,
    /// One is a word for who speaks, one for who asks, and one for who gives the floor.
    known: bool,
    asks: bool,
    chaired: bool,
    /// One is a word of a name that may be no name.
    vague: bool,
    /// How many are words for who asks, with a question below.
    asking: u32,
    /// How often those stand that answer by their words.
    answered: u32,
    /// A question stands below one.
    questions: bool,
    /// How many of those that come again are in capitals.
    capitals: u32,
    /// How many are a name and an outlet around a dash; of how many the outlet is known, and below
    /// how many a question stands.
    sent: u32,
    sent_known: u32,
    sent_asked: u32,
    /// How often what is said ends in a time.
    stamped: u32,
    /// How many stand three times, and whether one of them is a word for who answers.
    thrice: u32,
    answers_thrice: bool,
    /// An office and a name come again, and something is said below them each time.
    offices: bool,
}

impl Form {
    fn with(self, tally: &Tally<'_>) -> Self {
        let voice = tally.voice;
        let again = if tally.spoken > 1 { tally.spoken } else { 0 };
        let part = voice.is_known.then_some(voice.label.role);
        let asks = part == Some(Role::Reporter) && voice.label.shape == Shape::Anonymous;
        let sure = !voice.is_caseless || voice.closed == Closed::ByBrackets;
        Self {
            once: self.once + u32::from(again == 0),
            once_asking: self.once_asking
                + u32::from(again == 0 && asks && voice.closed == Closed::ByColon),
            several: self.several + u32::from(again > 0),
            several_full: self.several_full + u32::from(again > 0 && voice.is_full && sure),
            again: self.again + again,
            asked: self.asked + if asks { tally.spoken } else { 0 },
            known: self.known || voice.is_known,
            asks: self.asks || part == Some(Role::Reporter),
            chaired: self.chaired || part.is_some() && label::gives_floor(voice.label),
            vague: self.vague || !voice.is_full || voice.is_caseless,
            asking: self.asking + u32::from(part == Some(Role::Reporter) && tally.questions),
            answered: self.answered
                + if part == Some(Role::Official) {
                    tally.spoken
                } else {
                    0
                },
            questions: self.questions || tally.questions,
            stamped: self.stamped + tally.stamped,
            thrice: self.thrice + u32::from(tally.stands_thrice()),
            answers_thrice: self.answers_thrice
                || tally.stands_thrice() && part == Some(Role::Official),
            offices: self.offices || tally.spoken > 1 && tally.is_office_with_name(),
            capitals: self.capitals + u32::from(again > 0 && is_capitals(tally.line)),
            sent: self.sent + u32::from(voice.is_sent),
            sent_known: self.sent_known
                + u32::from(voice.is_sent && voice.label.role == Role::Reporter),
            sent_asked: self.sent_asked + u32::from(voice.is_sent && tally.questions),
        }
    }

    /// Whether the text is a list of questions, each below who asks it and for whom: three of them
    /// at least, a third of them of outlets that are known, and most of them with a question mark.
    const fn is_list_of_questions(self) -> bool {
        self.sent > 2 && self.sent_known * 3 >= self.sent && self.sent_asked * 3 >= self.sent * 2
    }

    /// Whether such lines come again and alternate, most of them. One word for who speaks tells;
    /// with neither a colon nor brackets, one for who asks or gives the floor. Headings of Markdown
    /// need a question below one of them, too.
    fn recurs(self, closed: Closed) -> bool {
        let told = match closed {
            Closed::Not | Closed::WithOutlet => self.asks || self.chaired,
            Closed::ByColon => self.known || self.sent > 1,
            Closed::ByBrackets | Closed::ByHashes => self.known,
        };
        let alternate =
            self.several + self.once > 1 && self.several > 0 && told || self.are_short(closed);
        let asked = self.questions || closed != Closed::ByHashes;
        asked && self.again >= self.once - self.once_asking && (self.several_full > 1 || alternate)
    }

    /// Whether short names are labels, with neither a colon nor brackets: two stand three times, one
    /// of them an office, and somebody asks.
    fn are_short(self, closed: Closed) -> bool {
        closed == Closed::Not && self.thrice > 1 && self.answers_thrice && self.questions
    }

    /// Whether a department is a label: somebody asks and answers in the same form. With neither a
    /// colon nor brackets, it stands behind who asks, too.
    fn has_kin(self, tally: &Tally<'_>, closed: Closed) -> bool {
        let asked = self.asks && self.answered > 1;
        tally.voice.is_kin && asked && (closed != Closed::Not || tally.answers)
    }

    /// Whether words for who asks stand above questions, with neither a colon nor brackets.
    fn is_interview(self, closed: Closed) -> bool {
        closed == Closed::Not && self.asking > 1
    }

    /// Whether a full name, which its family name tells, is a label: others ask in the same form,
    /// and it stands behind one of them, is called, or comes again.
    fn has_family_named(self, tally: &Tally<'_>, closed: Closed, labelled: u32) -> bool {
        let beside = tally.answers || tally.called || tally.spoken > 1;
        let interview = self.is_interview(closed) && self.outnumbers(labelled);
        tally.voice.is_family_named && interview && beside
    }

    /// Whether the words tell that such lines are labels, which stand once each in a short text.
    /// With neither a colon nor brackets, somebody gives the floor: an announcement names who asks
    /// and who answers, too.
    fn is_announced(self, closed: Closed) -> bool {
        let told = match closed {
            Closed::Not => self.chaired,
            Closed::ByColon | Closed::ByBrackets => self.known,
            Closed::ByHashes | Closed::WithOutlet => false,
        };
        told && self.several == 0 && self.once > 1 && !self.vague
    }

    /// Whether such lines are labels, in a text in which so many lines begin with a label before
    /// speech.
    fn is_shown(self, closed: Closed, labelled: u32) -> bool {
        let told = || self.recurs(closed) || self.is_announced(closed) || self.is_interview(closed);
        self.asked > 1 || self.outnumbers(labelled) && told()
    }

    /// Whether such lines are so many that few lines begin with a label before speech.
    const fn outnumbers(self, labelled: u32) -> bool {
        labelled * FEW <= self.again + self.once
    }

    /// Whether a line is a label, in a text in which so many lines begin with a label before
    /// speech.
    fn has(self, tally: &Tally<'_>, closed: Closed, labelled: u32) -> bool {
        let announced = self.is_announced(closed);
        let live = self.stamped > LIVE && closed == Closed::ByBrackets && tally.stamped > 0;
        let shown = live || self.is_shown(closed, labelled);
        let voice = tally.voice;
        let listed = self.capitals > 1 && tally.is_remarked_in_capitals();
        let beside = tally.answers || tally.questions || tally.called;
        let named = announced || closed != Closed::Not || beside || tally.spoken > 1;
        let short = self.are_short(closed) && tally.stands_thrice();
        let again = tally.spoken > 1 && closed != Closed::Not;
        let listed_questions = self.outnumbers(labelled) && self.is_list_of_questions();
        let sent = listed_questions && voice.is_sent;
        let full =
            named && voice.is_full || closed == Closed::ByColon && tally.called && tally.questions;
        let office = closed == Closed::Not && (labelled > 0 || self.questions);
        let office = office && self.offices && tally.is_office_with_name();
        sent || office || shown && (voice.is_known || again || listed || short || full)
    }
}

/// Whether a label is the office of somebody who answers and a name of two words.
fn is_office_with_name(label: Label<'_>, dialect: Indexed<'_>) -> bool {
    let name = label::parts(label.text, label.shape, dialect).name;
    label.shape == Shape::Office
        && label.role == Role::Official
        && name.is_some_and(|name| label::is_full_name(name, dialect))
}

/// Whether a line has a word of a name: `I call on Jun from the Wire.`
fn is_called(said: &str, name: &str) -> bool {
    let long = |word: &&str| word.chars().nth(SHORTEST_CALLED - 1).is_some();
    let mut words = split_words(name).filter(long);
    let in_script_without_spaces = name.starts_with(is_kana_or_kanji) && said.contains(name);
    in_script_without_spaces
        || words.any(|word| split_words(said).any(|heard| letters::trim(heard) == word))
}

/// Whether a line is something that is said: a sentence, or so long that no label is.
fn is_said(content: &str) -> bool {
    let said = label::without_stamp(content);
    let ends = said.trim_end_matches(['”', '"', '»', ')', '」', '）']);
    !content.starts_with(char::is_lowercase)
        && !heading::is_item(content)
        && (ends.ends_with(['.', '?', '!', '…', ';', '。', '？', '！', '؟', '۔', '।'])
            || said.contains(". ") && !said.contains(char::is_uppercase)
            || content.chars().nth(SAID).is_some()
            || label::may_be_wrapped(content))
}

#[cfg(test)]
mod tests;

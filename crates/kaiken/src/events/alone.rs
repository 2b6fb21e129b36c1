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

mod form;
mod told;

use form::Form;

/// A line is said if it is so long, in characters, or a sentence.
const SAID: usize = 50;

/// The marks before what somebody says in a dialogue.
const DASHES: [char; 3] = ['-', '–', '—'];

/// So often stand two short labels that alternate, where one is an office.
const THRICE: u32 = 3;

/// How much of the line above is searched for somebody who is called, in bytes.
const CALLED: usize = 320;

/// The shortest word of a name that is called, in characters.
const SHORTEST_CALLED: usize = 4;

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
        let listed = below.is_some_and(|below| {
            self.survey.alone.has(below.content()) && !is_translated(content, below.content())
        });
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
        Head::Item => content.starts_with(['#', '*', '_']),
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
    /// How often it stands behind who asks, with a label alone or before speech.
    behind_questions: u32,
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
    /// It is a name in brackets that the text has elsewhere.
    is_told: bool,
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

    /// Whether the line is the office of somebody who answers, three times behind who asks, and something is said below it each time: the colon is missing, or
    /// questions alone have one.
    fn answers_thrice(&self) -> bool {
        let voice = self.voice;
        voice.is_known
            && voice.label.role == Role::Official
            && self.stands_thrice()
            && self.behind_questions >= THRICE
    }

    /// Whether the line is an office and a name, and something is said below it each time.
    fn is_office_with_name(&self) -> bool {
        self.is_named_office && self.unspoken == 0
    }

    /// Whether the line is a name with a remark behind it that is no word for who speaks: `Aoba (AA)`.
    fn is_remarked(&self) -> bool {
        self.voice.closed == Closed::Not
            && !self.voice.is_known
            && self.unspoken == 0
            && self.line.ends_with(')')
    }

    /// Whether the line is a name in capitals with a remark behind it: `SMIT (RADIO)`.
    fn is_remarked_in_capitals(&self) -> bool {
        self.line.ends_with(')') && label::is_in_capitals(self.line)
    }
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
    /// The line above has a dash before it, and how often another one stood right above such a line.
    dashed: bool,
    listed: u32,
    /// A label in one script, of which the line below is that in another.
    translated: Option<usize>,
    /// Letters with a number or a remark are labels.
    letters: bool,
    /// Letters for who asks and who answers begin other lines.
    lettered: bool,
}

impl<'src> Lines<'src> {
    /// Counts a line that begins with a label before speech, of somebody in such a part.
    pub(super) fn speak(&mut self, role: Role) {
        self.labelled += 1;
        self.asked = role == Role::Reporter;
        self.dashed = false;
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
            // No label is open below which the line could be said.
            None if self.translated.is_none() => {}
            _ => self.below(is_said(content)),
        }
        let dashed = heading::is_item(content) && content.starts_with(DASHES);
        self.listed += u32::from(dashed && self.dashed);
        self.dashed = dashed;
    }

    /// Dashes stand before what is said where one does below a word for who asks, each time, or
    /// below two names before colons that come again, where somebody asks for an outlet, or below
    /// any such name on a page on which no dash stands right below another one, as in a list.
    pub(super) fn settle(&mut self, lettered: bool) {
        self.lettered = lettered;
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
        let unlisted = self.listed == 0;
        let asked =
            |tally: &Tally<'_>| tally.questions && (sent(tally) || unlisted && before_colon(tally));
        let said = dashed().any(asks) || come_again.count() > 1 && dashed().any(asked);
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
            self.stand_above(content, place);
            return;
        }
        let voice = label::standing(content, dialect);
        let called = voice.is_some_and(|voice| is_called(self.said, voice.label.text));
        match voice.filter(|_| may_be_voice(content, line::header(content, dialect))) {
            Some(voice) => {
                let office = is_office_with_name(voice.label, dialect);
                match self.place(content, voice, called, office) {
                    Some(place) => self.stand_above(content, place),
                    None => self.below(false),
                }
            }
            None => self.go_on(content, dialect),
        }
    }

    /// Counts a label alone, below which something may be said. What is said below one in two
    /// scripts is said below both.
    fn stand_above(&mut self, content: &str, place: usize) {
        self.dashed = false;
        let above = self.above.map(|above| self.tallies[above].line);
        if above.is_some_and(|above| is_translated(above, content)) {
            self.translated = self.above.replace(place);
        } else {
            self.below(false);
            self.above = Some(place);
        }
    }

    /// Counts whether something is said below a label alone.
    fn below(&mut self, said: bool) {
        let both = [self.translated.take(), self.above.take()];
        for above in both.into_iter().flatten() {
            self.stand_below(above, said);
        }
    }

    fn stand_below(&mut self, above: usize, said: bool) {
        let tally = &mut self.tallies[above];
        if said {
            tally.spoken += 1;
            tally.answers |= self.asked;
            tally.behind_questions += u32::from(self.asked);
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
                behind_questions: 0,
                questions: false,
                asks: false,
                is_named_office,
                stamped: 0,
                called,
                is_told: false,
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
        let none = Form {
            lettered: self.lettered,
            ..Form::default()
        };
        let form = sure.chain(pairs).fold(none, Form::with);
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

/// `translated = kanji, { kanji }, "：" ; below it: Latin letter, { letter }, ":" ;` Whether the line
/// below a label alone before a colon may be the same in Latin letters: `华立安：`, `Hua Li'an:`.
fn is_translated(above: &str, below: &str) -> bool {
    above.starts_with(is_kana_or_kanji)
        && above.ends_with([':', '：'])
        && below.starts_with(|c: char| c.is_ascii_uppercase())
        && below.ends_with(':')
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

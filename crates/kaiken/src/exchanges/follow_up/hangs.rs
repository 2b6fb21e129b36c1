//! Questions that hang upon the exchange before them without saying so.

use super::super::lexicon::Sense;
use super::super::matter::{Matter, READS};
use super::super::parts::asks;
use super::super::sentence::{Opening, is_question, last_sentence};
use super::super::{FollowUp, Tie, short};
use super::{Ask, Asker, Item};
use crate::edge;

/// A word is new with an exchange if so many before it do not have it.
const NEW: usize = 3;
/// An official asks back in more letters than these: `Ken?` calls upon somebody.
const LEAST: usize = 8;

impl<'a> Ask<'a, '_> {
    /// What the question takes up right behind the answer.
    pub(super) fn hangs(&self) -> Option<FollowUp> {
        let announces = self.first.is_some_and(|hit| hit.sense == Sense::NewMatter);
        if announces || !self.between.nothing() {
            return None;
        }
        self.replies()
            .or_else(|| self.quotes())
            .or_else(|| self.depends())
            .or_else(|| self.narrows())
            .or_else(|| self.same_matter())
    }

    fn here(&self, because: Tie, words: &str) -> FollowUp {
        self.link(self.previous, because, words)
    }

    /// The answer ends in a question, and gives the floor to nobody else.
    fn replies(&self) -> Option<FollowUp> {
        let answer = self.exchanges[self.previous].answer.last()?;
        let answer = self.history.page.speech(*answer);
        let asked = last_sentence(answer).is_some_and(|last| {
            is_question(last) && last.chars().nth(LEAST).is_some() && self.asker != Asker::Other
        });
        asked.then(|| self.here(Tie::Replies, self.opening.words))
    }

    fn quotes(&self) -> Option<FollowUp> {
        let before = &self.exchanges[self.previous];
        let speech = |block: &usize| edge::first(self.history.page.speech(*block), READS);
        let question = speech(before.question.last()?);
        let answer = speech(before.answer.first()?);
        let words = short::quoted(self.opening.words, self.history.lexicon, answer)
            .or_else(|| self.repeats(question, answer))?;
        Some(self.here(Tie::Quotes, words))
    }

    /// Words of the answer that no earlier question or answer has.
    fn repeats(&self, question: &'a str, answer: &'a str) -> Option<&'a str> {
        let Opening { words, alone, .. } = self.opening;
        if !alone || self.asker == Asker::Other {
            return None;
        }
        let tells = |run: &&str| self.matter_of(run).len() > 1;
        let mut runs = short::runs_of_words(words, question, answer);
        let run = runs.find(tells)?;
        (self.older(&self.matter_of(run)) == 0).then_some(run)
    }

    fn depends(&self) -> Option<FollowUp> {
        let Opening { words, alone, .. } = self.opening;
        if !alone {
            return None;
        }
        let known = || {
            let matter = self.matter();
            self.known(&matter).count_ones() == matter.len()
        };
        let depends = short::depends(words, self.history.lexicon, known, self.asker);
        depends.then(|| self.here(Tie::Dependent, words))
    }

    fn known(&self, matter: &Matter) -> u64 {
        self.history
            .within_exchange(matter, &self.exchanges[self.previous])
    }

    fn narrows(&self) -> Option<FollowUp> {
        let words = self.begins(Sense::Narrows)?;
        let alone = self.opening.alone && self.asker != Asker::Other;
        let narrows = alone && self.known(&self.matter()) != 0;
        narrows.then(|| self.here(Tie::Narrows, words))
    }

    /// A word of the opening is new with the exchange before, and either its question and its
    /// answer have it, or such words are half of the opening, or the same person asks.
    fn same_matter(&self) -> Option<FollowUp> {
        let words = self.opening.words;
        let eligible = match self.asker {
            Asker::Same => true,
            Asker::Unknown => self.opening.alone && asks(words, self.history.lexicon),
            Asker::Other => false,
        };
        if !eligible || self.begins(Sense::Scene).is_some() {
            return None;
        }
        let matter = self.matter();
        let before = &self.exchanges[self.previous];
        let asked = self.history.within(&matter, &before.question);
        let answered = self.history.within(&matter, &before.answer);
        let same = self.asker == Asker::Same;
        let names = if same { 0 } else { matter.names() };
        if (asked | answered) & !names == 0 {
            return None;
        }
        let shared = (asked | answered) & !self.older(&matter);
        let telling = shared & !names;
        let half = shared.count_ones() * 2 >= matter.len();
        (telling != 0 && (same || half || telling & asked & answered != 0))
            .then(|| self.here(Tie::SameMatter, words))
    }

    /// The words that were spoken before the exchange before, or the chain that it belongs to.
    fn older(&self, matter: &Matter) -> u64 {
        let root = self.history.roots[self.previous];
        let items = self.history.items[..root].iter().rev().take(NEW);
        items.fold(0, |found, item| {
            found
                | match item {
                    Item::Exchange(at) => {
                        self.history.within_exchange(matter, &self.exchanges[*at])
                    }
                    Item::Statement(block) => self.history.within(matter, &[*block]),
                }
        })
    }
}

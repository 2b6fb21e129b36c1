//! Questions that say what they go on from.

use super::super::lexicon::{Hit, Sense};
use super::super::matter::Matter;
use super::super::sentence::sentences;
use super::super::{FollowUp, Tie};
use super::{Ask, Item};

/// A later sentence names the answer only among so many.
const LATER: usize = 3;

impl<'a> Ask<'a, '_> {
    /// What the question says of itself.
    pub(super) fn says(&self) -> Option<FollowUp> {
        if let Some(words) = self.begins(Sense::SaysSoFirst) {
            return self.link_here(Tie::SaysSo, words);
        }
        if let Some(words) = self.begins(Sense::BackFirst) {
            let of = self.named(&self.topic(self.behind(words)))?;
            return Some(self.link(of, Tie::GoesBack, words));
        }
        match self.first {
            Some(hit) => self.by_cue(hit),
            None => self.later_answer(),
        }
    }

    fn by_cue(&self, hit: Hit<'a>) -> Option<FollowUp> {
        let words = hit.words;
        let (of, because) = match hit.sense {
            Sense::SaysSo => (self.said(words), Tie::SaysSo),
            Sense::LastQuestion => (Some(self.previous), Tie::NamesQuestion),
            Sense::LastAnswer => (self.last_answer(), Tie::NamesAnswer),
            Sense::Meaning => {
                let scene = self.begins(Sense::Scene).is_some();
                return self.link_here(Tie::NamesAnswer, words).filter(|_| !scene);
            }
            Sense::OwnQuestion => (self.own_question(), Tie::NamesQuestion),
            Sense::EarlierAnswer => (self.earlier_answer(hit), Tie::NamesAnswer),
            Sense::Back => {
                let names = if hit.encloses {
                    words
                } else {
                    self.behind(words)
                };
                (self.named(&self.topic(names)), Tie::GoesBack)
            }
            _ => (None, Tie::SaysSo),
        };
        of.map(|of| self.link(of, because, words))
    }

    /// The exchange before, if it has an answer and no statement came in between.
    fn last_answer(&self) -> Option<usize> {
        let answered = !self.exchanges[self.previous].answer.is_empty();
        (answered && !self.between.statement).then_some(self.previous)
    }

    /// `Given what you have just said about the laws, …` in a later sentence counts if the answer
    /// spoke of that.
    fn later_answer(&self) -> Option<FollowUp> {
        let of = self.last_answer()?;
        let answer = &self.exchanges[of].answer;
        let mut later = sentences(self.opening.rest).take(LATER);
        later.find_map(|sentence| {
            let hit = self.history.lexicon.first(sentence)?;
            let end = hit.words.as_ptr() as usize - sentence.as_ptr() as usize + hit.words.len();
            let matter = self.matter_of(&sentence[end..]);
            let spoken =
                hit.sense == Sense::LastAnswer && self.history.within(&matter, answer) != 0;
            spoken.then(|| self.link(of, Tie::NamesAnswer, hit.words))
        })
    }

    /// What the question says that it follows up: what is named behind the cue, else before it,
    /// else the exchange before.
    fn said(&self, cue: &str) -> Option<usize> {
        let behind = self.behind(cue);
        let opening = self.opening.words;
        let before = &opening[..opening.len() - behind.len() - cue.len()];
        let about = self
            .history
            .lexicon
            .begins(behind.trim_start(), Sense::About);
        let topic = self.topic(behind);
        if about.is_some() && topic.len() > 0 {
            return self.named(&topic);
        }
        let topic = self.matter_of(before);
        if topic.len() > 1 {
            return self.named(&topic);
        }
        self.between.nothing().then_some(self.previous)
    }

    /// What follows some words of the opening.
    fn behind(&self, words: &str) -> &'a str {
        let end = words.as_ptr() as usize - self.opening.words.as_ptr() as usize + words.len();
        &self.opening.words[end..]
    }

    /// The matter that words name, up to the next mark.
    fn topic(&self, words: &str) -> Matter {
        let marks = [',', '.', ':', ';', '?', '—', '、', '。'];
        let end = words.find(marks).unwrap_or(words.len());
        self.matter_of(&words[..end])
    }

    /// The exchange that has most of some matter, and half of it at least; of the same asker
    /// before others.
    fn named(&self, matter: &Matter) -> Option<usize> {
        let now = self.asker_of(self.at);
        let scored = self.earlier().filter_map(|item| {
            let Item::Exchange(at) = item else {
                return None;
            };
            let found = self.history.within_exchange(matter, &self.exchanges[at]);
            let own = u32::from(now.is_some() && self.asker_of(at) == now);
            Some((at, found.count_ones() * 2 + own))
        });
        let least = matter.len().max(1);
        best(scored)
            .filter(|(_, score)| *score / 2 * 2 >= least)
            .map(|(at, _)| at)
    }

    /// The question with most words of the opening; of a named asker, one of theirs.
    fn own_question(&self) -> Option<usize> {
        let matter = self.matter();
        let now = self.asker_of(self.at);
        let scored = self.earlier().filter_map(|item| match item {
            Item::Exchange(at) if self.asker_of(at) == now => {
                let found = self.history.within(&matter, &self.exchanges[at].question);
                Some((at, found.count_ones()))
            }
            _ => None,
        });
        best(scored)
            .filter(|(_, found)| *found > 0)
            .map(|(at, _)| at)
    }

    /// The answer that has most of the words of the opening, and half of them at least. Where a
    /// statement has as many, the question is about that.
    fn earlier_answer(&self, hit: Hit<'_>) -> Option<usize> {
        if self.begins(Sense::Scene).is_some() {
            return None;
        }
        let matter = if hit.encloses {
            self.matter_of(hit.words)
        } else {
            self.matter()
        };
        let scored = self.earlier().map(|item| {
            let found = match item {
                Item::Exchange(at) => self.history.within(&matter, &self.exchanges[at].answer),
                Item::Statement(block) => self.history.within(&matter, &[block]),
            };
            (item, found.count_ones())
        });
        match best(scored)? {
            (Item::Exchange(at), found) if found > 0 && found * 2 >= matter.len() => Some(at),
            _ => None,
        }
    }
}

/// The first of those with the highest score.
fn best<T: Copy>(scored: impl Iterator<Item = (T, u32)>) -> Option<(T, u32)> {
    scored.fold(None, |best, (item, score)| match best {
        Some((_, most)) if most >= score => best,
        _ => Some((item, score)),
    })
}

//! Ties a question to the exchange that it goes on from.
//!
//! The rules are tried one after the other, the plainest words first; the first that holds is the
//! reason. A question is compared with a few exchanges before it and never with all.

use alloc::vec::Vec;

use super::cue::{Finder, Hit, Sense};
use super::matter::Matter;
use super::parts::asks;
use super::sentence::{Opening, begins, begins_any, lead, opening};
use super::{Exchange, FollowUp, Page, Tie, pairs, short};
use crate::Span;
use crate::dialect::{CueWords, Dialect, Role, Words};
use crate::tree::Block;

/// An earlier matter is looked for in so many exchanges and statements.
const WINDOW: usize = 16;
/// A word is new with an exchange if so many before it do not have it.
const NEW: usize = 3;
/// An answer calls upon somebody in so many of its last bytes.
const LAST_WORDS: usize = 80;

/// Finds for every exchange the one that it goes on from.
pub(super) fn tie(page: Page<'_>, dialect: &Dialect, exchanges: &mut [Exchange]) {
    if exchanges.len() < 2 {
        return;
    }
    let finder = Finder::new(&dialect.cues);
    let mut reader = Reader {
        page,
        finder: &finder,
        items: Vec::new(),
        roots: Vec::new(),
        read: 0,
    };
    for at in 0..exchanges.len() {
        let between = reader.read_to(&exchanges[at]);
        exchanges[at].follow_up = reader.follow_up(exchanges, at, between);
        reader.note(exchanges, at);
    }
}

/// What was said so far: an exchange, or a statement outside of any.
#[derive(Clone, Copy)]
enum Item {
    Exchange(usize),
    Statement(usize),
}

/// What stands between an exchange and the one before it.
#[derive(Clone, Copy, Default)]
struct Between {
    heading: bool,
    statement: bool,
    moderator: bool,
}

impl Between {
    /// Whether the question is asked right behind the answer.
    const fn nothing(self) -> bool {
        !self.heading && !self.statement
    }
}

/// Whether the one who asks also asked before.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Asker {
    Same,
    Other,
    Unknown,
}

struct Reader<'a> {
    page: Page<'a>,
    finder: &'a Finder<'a>,
    items: Vec<Item>,
    /// For each exchange the first of the chain that it goes on from, as an index into `items`.
    roots: Vec<usize>,
    /// The first block that was not read.
    read: usize,
}

impl<'a> Reader<'a> {
    /// Reads the blocks before an exchange that belong to none.
    fn read_to(&mut self, exchange: &Exchange) -> Between {
        let mut between = Between::default();
        let first = exchange.question[0];
        for at in self.read..first {
            match &self.page.blocks[at] {
                Block::Heading { .. } => between.heading = true,
                Block::Turn(turn) if turn.role == Role::Official => {
                    between.statement = true;
                    self.items.push(Item::Statement(at));
                }
                Block::Turn(turn) if turn.role == Role::Moderator => between.moderator = true,
                _ => {}
            }
        }
        self.read = exchange
            .answer
            .last()
            .or(exchange.question.last())
            .map_or(first, |at| at + 1);
        between
    }

    fn note(&mut self, exchanges: &[Exchange], at: usize) {
        let root = match exchanges[at].follow_up {
            Some(link) => self.roots[link.of],
            None => self.items.len(),
        };
        self.roots.push(root);
        self.items.push(Item::Exchange(at));
    }

    fn follow_up(&self, exchanges: &[Exchange], at: usize, between: Between) -> Option<FollowUp> {
        let previous = at.checked_sub(1)?;
        let question = *exchanges[at].question.first()?;
        if self.has_label(question) && between.nothing() {
            let span = self.page.turn(question)?.label?;
            return Some(FollowUp {
                of: previous,
                because: Tie::SaysSo,
                span,
            });
        }
        let opening = opening(self.page.speech(question), self.finder.sets())?;
        let ask = Ask {
            reader: self,
            exchanges,
            at,
            previous,
            between,
            asker: self.asker(&exchanges[previous], question, between),
            opening,
        };
        ask.says().or_else(|| ask.hangs())
    }

    /// Whether the label of a turn says that it follows up.
    fn has_label(&self, block: usize) -> bool {
        let label = self.page.turn(block).and_then(|turn| turn.label);
        label.is_some_and(|span| {
            let label = &self.page.source[span.range()];
            let mut sets = self.finder.sets().iter();
            sets.any(|set| {
                set.follow_up
                    .labels
                    .iter()
                    .any(|known| known.eq_ignore_ascii_case(label))
            })
        })
    }

    fn asker(&self, previous: &Exchange, question: usize, between: Between) -> Asker {
        let speaker = |block: usize| self.page.turn(block).and_then(|turn| turn.speaker);
        let before = previous.question.last().and_then(|block| speaker(*block));
        match (before, speaker(question)) {
            (Some(before), Some(now)) if before == now => Asker::Same,
            (Some(_), _) | (_, Some(_)) => Asker::Other,
            (None, None) if between.moderator || self.calls(previous) => Asker::Other,
            (None, None) => Asker::Unknown,
        }
    }

    /// Whether the last words of an answer call upon somebody to ask.
    fn calls(&self, exchange: &Exchange) -> bool {
        let Some(answer) = exchange.answer.last().map(|block| self.page.speech(*block)) else {
            return false;
        };
        let mut from = answer.len().saturating_sub(LAST_WORDS);
        while !answer.is_char_boundary(from) {
            from += 1;
        }
        let holds = |phrase: &str| pairs::holds(&answer[from..], phrase);
        let mut sets = self.finder.sets().iter();
        sets.any(|set| set.calls.iter().any(|phrase| holds(phrase)))
    }

    /// What the blocks of a question or an answer say, one after the other.
    fn speeches<'b>(&'b self, blocks: &'b [usize]) -> impl Iterator<Item = &'a str> + 'b {
        blocks.iter().map(|block| self.page.speech(*block))
    }

    fn within(&self, matter: &Matter, blocks: &[usize]) -> u64 {
        self.speeches(blocks)
            .take(4)
            .fold(0, |found, speech| found | matter.within(speech))
    }
}

/// One question, and where it stands.
struct Ask<'a, 'r> {
    reader: &'r Reader<'a>,
    exchanges: &'r [Exchange],
    at: usize,
    previous: usize,
    between: Between,
    asker: Asker,
    opening: Opening<'a>,
}

impl<'a> Ask<'a, '_> {
    fn sets(&self) -> &'a [CueWords] {
        self.reader.finder.sets()
    }

    fn span(&self, words: &str) -> Span {
        Span::of(self.reader.page.source, words)
    }

    fn link(&self, of: usize, because: Tie, words: &str) -> Option<FollowUp> {
        let span = self.span(words);
        Some(FollowUp { of, because, span })
    }

    /// The phrase of a list that the opening begins with, a small word before it aside.
    fn begins(&self, list: impl Fn(&'a CueWords) -> &'a Words) -> Option<&'a str> {
        let words = self.opening.words;
        let bare = lead(words, self.sets().iter().map(|set| &set.parts.lead_ins));
        let mut known = self.sets().iter().flat_map(|set| list(set).iter());
        known.find_map(|word| {
            let found = [words, bare].into_iter().find(|text| begins(text, word))?;
            Some(&found[..word.len()])
        })
    }

    /// What follows some words of the opening.
    fn behind(&self, words: &str) -> &'a str {
        let end = words.as_ptr() as usize - self.opening.words.as_ptr() as usize + words.len();
        &self.opening.words[end..]
    }

    /// What the question says of itself.
    fn says(&self) -> Option<FollowUp> {
        if let Some(words) = self.begins(|set| &set.follow_up.says_so_first) {
            return self
                .link(self.previous, Tie::SaysSo, words)
                .filter(|_| self.between.nothing());
        }
        if let Some(words) = self.begins(|set| &set.follow_up.back_first) {
            return self.link(
                self.named(self.topic(self.behind(words)))?,
                Tie::GoesBack,
                words,
            );
        }
        match self.reader.finder.first(self.opening.words) {
            Some(hit) => self.by_cue(hit),
            None => self.later_answer(),
        }
    }

    fn by_cue(&self, hit: Hit) -> Option<FollowUp> {
        let words = &self.opening.words[hit.start..hit.end];
        match hit.sense {
            Sense::SaysSo => self.link(self.said(words)?, Tie::SaysSo, words),
            Sense::LastQuestion => self.link(self.previous, Tie::NamesQuestion, words),
            Sense::LastAnswer => {
                let answered = !self.exchanges[self.previous].answer.is_empty();
                self.link(self.previous, Tie::NamesAnswer, words)
                    .filter(|_| answered && !self.between.statement)
            }
            Sense::Meaning => {
                let scene = self.begins(|set| &set.opening.scenes).is_some();
                self.link(self.previous, Tie::NamesAnswer, words)
                    .filter(|_| !scene && self.between.nothing())
            }
            Sense::OwnQuestion => self.link(self.own_question()?, Tie::NamesQuestion, words),
            Sense::EarlierAnswer => self.link(self.earlier_answer(hit)?, Tie::NamesAnswer, words),
            Sense::Back => {
                let names = if hit.encloses {
                    words
                } else {
                    self.behind(words)
                };
                self.link(self.named(self.topic(names))?, Tie::GoesBack, words)
            }
            Sense::NewMatter | Sense::Common => None,
        }
    }

    /// `Given what you have just said about the laws, …` in a later sentence counts if the answer
    /// spoke of that.
    fn later_answer(&self) -> Option<FollowUp> {
        let answer = &self.exchanges[self.previous].answer;
        let mut later = super::sentence::sentences(self.opening.rest).take(3);
        later.find_map(|sentence| {
            let hit = self.reader.finder.first(sentence)?;
            let words = &sentence[hit.start..hit.end];
            let matter = Matter::of(&sentence[hit.end..], self.reader.finder);
            let answers = hit.sense == Sense::LastAnswer && !self.between.statement;
            (answers && self.reader.within(&matter, answer) != 0)
                .then(|| self.link(self.previous, Tie::NamesAnswer, words))?
        })
    }

    /// The exchanges and statements before the question, the last first.
    fn earlier(&self) -> impl Iterator<Item = Item> + '_ {
        self.reader.items.iter().rev().take(WINDOW).copied()
    }

    /// The question with most words of the opening; of a named asker, one of theirs.
    fn own_question(&self) -> Option<usize> {
        let matter = self.matter();
        let mine = |at: usize| self.asker_of(self.at) == self.asker_of(at);
        let questions = self.earlier().filter_map(|item| match item {
            Item::Exchange(at) if mine(at) => Some(at),
            _ => None,
        });
        let scored = questions.map(|at| {
            let found = self.reader.within(&matter, &self.exchanges[at].question);
            (at, found.count_ones())
        });
        best(scored)
            .filter(|(_, found)| *found > 0)
            .map(|(at, _)| at)
    }

    /// The answer that has most of the words of the opening, and half of them at least. Where a
    /// statement has as many, the question is about that.
    fn earlier_answer(&self, hit: Hit) -> Option<usize> {
        if self.begins(|set| &set.opening.scenes).is_some() {
            return None;
        }
        let matter = match hit.encloses {
            true => Matter::of(&self.opening.words[hit.start..hit.end], self.reader.finder),
            false => self.matter(),
        };
        let scored = self.earlier().map(|item| {
            let found = match item {
                Item::Exchange(at) => self.reader.within(&matter, &self.exchanges[at].answer),
                Item::Statement(block) => self.reader.within(&matter, &[block]),
            };
            (item, found.count_ones())
        });
        match best(scored) {
            Some((Item::Exchange(at), found)) if found > 0 && found * 2 >= matter.len() => Some(at),
            _ => None,
        }
    }

    /// What the question says that it follows up: what is named behind the cue, else before it,
    /// else the exchange before.
    fn said(&self, cue: &str) -> Option<usize> {
        let behind = self.behind(cue);
        let opening = self.opening.words;
        let before = &opening[..opening.len() - behind.len() - cue.len()];
        let mut sets = self.sets().iter();
        let about = sets.any(|set| begins_any(behind.trim_start(), &set.follow_up.about));
        if about && self.topic(behind).len() > 0 {
            self.named(self.topic(behind))
        } else if Matter::of(before, self.reader.finder).len() > 1 {
            self.named(Matter::of(before, self.reader.finder))
        } else {
            Some(self.previous).filter(|_| self.between.nothing())
        }
    }

    /// The matter that words name, up to the next mark.
    fn topic(&self, words: &str) -> Matter {
        let marks = [',', '.', ':', ';', '?', '—', '、', '。'];
        let end = words.find(marks).unwrap_or(words.len());
        Matter::of(&words[..end], self.reader.finder)
    }

    /// The exchange that has most of some matter, and half of it at least; of the same asker
    /// before others.
    fn named(&self, matter: Matter) -> Option<usize> {
        let now = self.asker_of(self.at);
        let scored = self.earlier().filter_map(|item| {
            let Item::Exchange(at) = item else {
                return None;
            };
            let exchange = &self.exchanges[at];
            let found = self.reader.within(&matter, &exchange.question)
                | self.reader.within(&matter, &exchange.answer);
            let own = u32::from(now.is_some() && self.asker_of(at) == now);
            Some((at, found.count_ones() * 2 + own))
        });
        let least = matter.len().max(1);
        best(scored)
            .filter(|(_, score)| *score & !1 >= least)
            .map(|(at, _)| at)
    }

    fn asker_of(&self, at: usize) -> Option<crate::SpeakerId> {
        let question = self.exchanges[at].question.last()?;
        self.reader.page.turn(*question)?.speaker
    }

    fn matter(&self) -> Matter {
        Matter::of(self.opening.words, self.reader.finder)
    }

    /// What the question takes up without saying so, right behind the answer.
    fn hangs(&self) -> Option<FollowUp> {
        let fresh = self.reader.finder.first(self.opening.words);
        let announces = fresh.is_some_and(|hit| hit.sense == Sense::NewMatter);
        if announces || !self.between.nothing() {
            return None;
        }
        self.quotes()
            .or_else(|| self.depends())
            .or_else(|| self.narrows())
            .or_else(|| self.same_matter())
    }

    fn quotes(&self) -> Option<FollowUp> {
        let before = &self.exchanges[self.previous];
        let question = self.reader.speeches(&before.question).next()?;
        let answer = self.reader.speeches(&before.answer).next()?;
        let Opening { words, alone, .. } = self.opening;
        let run = || short::run_of_words(words, question, answer, |run| self.is_new(run));
        let words = short::quoted(words, self.sets(), answer)
            .or_else(|| run().filter(|_| alone && self.asker != Asker::Other))?;
        self.link(self.previous, Tie::Quotes, words)
    }

    /// Whether words carry matter enough, and none that was spoken of before.
    fn is_new(&self, words: &str) -> bool {
        let matter = Matter::of(words, self.reader.finder);
        matter.len() > 1 && self.older(&matter) == 0
    }

    fn depends(&self) -> Option<FollowUp> {
        let Opening { words, alone, .. } = self.opening;
        if !alone {
            return None;
        }
        let matter = self.matter();
        let unknown = matter.len() - self.known(&matter).count_ones();
        short::depends(words, self.sets(), unknown, self.asker)
            .then(|| self.link(self.previous, Tie::Dependent, words))?
    }

    fn known(&self, matter: &Matter) -> u64 {
        let before = &self.exchanges[self.previous];
        self.reader.within(matter, &before.question) | self.reader.within(matter, &before.answer)
    }

    fn narrows(&self) -> Option<FollowUp> {
        let words = self.begins(|set| &set.follow_up.narrows)?;
        let alone = self.opening.alone && self.asker != Asker::Other;
        (alone && self.known(&self.matter()) != 0)
            .then(|| self.link(self.previous, Tie::Narrows, words))?
    }

    /// A word of the opening is new with the exchange before, and either its question and its
    /// answer have it, or such words are half of the opening, or the same person asks.
    fn same_matter(&self) -> Option<FollowUp> {
        let scene = self.begins(|set| &set.opening.scenes).is_some();
        let eligible = match self.asker {
            Asker::Same => !scene,
            Asker::Unknown => self.opening.alone && !scene && asks(self.opening.words, self.sets()),
            Asker::Other => false,
        };
        if !eligible {
            return None;
        }
        let matter = self.matter();
        let before = &self.exchanges[self.previous];
        let asked = self.reader.within(&matter, &before.question);
        let answered = self.reader.within(&matter, &before.answer);
        let same = self.asker == Asker::Same;
        let names = if same { 0 } else { matter.names() };
        let shared = (asked | answered) & !self.older(&matter);
        let telling = shared & !names;
        let half = shared.count_ones() * 2 >= matter.len();
        (telling != 0 && (same || half || telling & asked & answered != 0))
            .then(|| self.link(self.previous, Tie::SameMatter, self.opening.words))?
    }

    /// The words that were spoken before the exchange before, or the chain that it belongs to.
    fn older(&self, matter: &Matter) -> u64 {
        let root = self.reader.roots[self.previous];
        let items = self.reader.items[..root].iter().rev().take(NEW);
        items.fold(0, |found, item| {
            found
                | match item {
                    Item::Exchange(at) => {
                        let exchange = &self.exchanges[*at];
                        self.reader.within(matter, &exchange.question)
                            | self.reader.within(matter, &exchange.answer)
                    }
                    Item::Statement(block) => self.reader.within(matter, &[*block]),
                }
        })
    }
}

/// The first of those with the highest score.
fn best<T: Copy>(scored: impl Iterator<Item = (T, u32)>) -> Option<(T, u32)> {
    scored.fold(None, |best, (item, score)| match best {
        Some((_, most)) if most >= score => best,
        _ => Some((item, score)),
    })
}

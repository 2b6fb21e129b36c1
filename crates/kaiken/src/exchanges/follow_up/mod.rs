//! Ties a question to the exchange that it goes on from.
//!
//! The rules are tried one after the other, the plainest words first ([`says`], then [`hangs`]);
//! the first that holds is the reason. A question is compared with a few exchanges before it and
//! never with all.

mod hangs;
mod says;

use alloc::vec::Vec;
use core::cell::OnceCell;

use super::lexicon::{Hit, Lexicon, Sense};
use super::matter::{Matter, keys};
use super::sentence::{Opening, opening};
use super::{Exchange, FollowUp, Page, Tie};
use crate::dialect::Role;
use crate::edge;
use crate::tree::Block;
use crate::{Span, SpeakerId};

/// An earlier matter is looked for in so many exchanges and statements.
const WINDOW: usize = 16;
/// An answer calls upon somebody in so many of its last bytes.
const LAST_WORDS: usize = 80;
/// No more turns of one question or one answer are compared.
const TURNS: usize = 4;

/// Finds for every exchange the one that it goes on from.
pub(super) fn tie(page: Page<'_>, lexicon: &Lexicon<'_>, exchanges: &mut [Exchange]) {
    let mut history = History {
        page,
        lexicon,
        items: Vec::new(),
        roots: Vec::new(),
        read: 0,
        words: alloc::vec![OnceCell::new(); page.blocks.len()],
    };
    for at in 0..exchanges.len() {
        let between = history.read_to(&exchanges[at]);
        exchanges[at].follow_up = history.follow_up(exchanges, at, between);
        history.note(exchanges, at);
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

/// What stands before the question that is looked at.
struct History<'a> {
    page: Page<'a>,
    lexicon: &'a Lexicon<'a>,
    items: Vec<Item>,
    /// For each exchange the first of the chain that it goes on from, as an index into `items`.
    roots: Vec<usize>,
    /// The first block that was not read.
    read: usize,
    /// The words of each block, once they are asked for.
    words: Vec<OnceCell<Vec<u32>>>,
}

impl History<'_> {
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
        let last = exchange.answer.last().or(exchange.question.last());
        self.read = last.map_or(first, |at| at + 1);
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
        let question = exchanges[at].question[0];
        if let Some(span) = self.label(question).filter(|_| between.nothing()) {
            return Some(FollowUp {
                of: previous,
                because: Tie::SaysSo,
                span,
            });
        }
        let opening = opening(self.page.speech(question), self.lexicon)?;
        let ask = Ask {
            history: self,
            exchanges,
            at,
            previous,
            between,
            asker: self.asker(&exchanges[previous], question, between),
            opening,
            first: self.lexicon.first(opening.words),
        };
        ask.says().or_else(|| ask.hangs())
    }

    /// The label of a turn, if it says that the question follows up.
    fn label(&self, block: usize) -> Option<Span> {
        let span = self.page.turn(block)?.label?;
        let label = &self.page.source[span.range()];
        self.lexicon.is(label, Sense::Label).then_some(span)
    }

    fn asker(&self, previous: &Exchange, question: usize, between: Between) -> Asker {
        let before = previous.question.last();
        match (
            before.and_then(|block| self.speaker(*block)),
            self.speaker(question),
        ) {
            (Some(before), Some(now)) if before == now => Asker::Same,
            (Some(_), _) | (_, Some(_)) => Asker::Other,
            (None, None) if between.moderator || self.calls(previous) => Asker::Other,
            (None, None) => Asker::Unknown,
        }
    }

    fn speaker(&self, block: usize) -> Option<SpeakerId> {
        self.page.turn(block)?.speaker
    }

    /// Whether the last words of an answer call upon somebody to ask.
    fn calls(&self, exchange: &Exchange) -> bool {
        let answer = exchange.answer.last().map(|block| self.page.speech(*block));
        answer.is_some_and(|answer| {
            let words = edge::last(answer, LAST_WORDS);
            self.lexicon.holds(words, Sense::Calls)
        })
    }

    /// Which words of a matter some turns have.
    fn within(&self, matter: &Matter, blocks: &[usize]) -> u64 {
        let blocks = blocks.iter().take(TURNS);
        blocks.fold(0, |found, block| found | matter.within(self.words(*block)))
    }

    fn words(&self, block: usize) -> &[u32] {
        self.words[block].get_or_init(|| keys(self.page.speech(block)))
    }

    fn within_exchange(&self, matter: &Matter, exchange: &Exchange) -> u64 {
        self.within(matter, &exchange.question) | self.within(matter, &exchange.answer)
    }
}

/// One question, and where it stands.
struct Ask<'a, 'h> {
    history: &'h History<'a>,
    exchanges: &'h [Exchange],
    at: usize,
    previous: usize,
    between: Between,
    asker: Asker,
    opening: Opening<'a>,
    /// The first cue of the opening.
    first: Option<Hit<'a>>,
}

impl<'a> Ask<'a, '_> {
    fn link(&self, of: usize, because: Tie, words: &str) -> FollowUp {
        FollowUp {
            of,
            because,
            span: Span::of(self.history.page.source, words),
        }
    }

    /// A link to the exchange before, if nothing stands in between.
    fn link_here(&self, because: Tie, words: &str) -> Option<FollowUp> {
        let here = self.between.nothing();
        here.then(|| self.link(self.previous, because, words))
    }

    /// The phrase of a list that the opening begins with, a small word before it aside.
    fn begins(&self, sense: Sense) -> Option<&'a str> {
        let lexicon = self.history.lexicon;
        let words = self.opening.words;
        let bare = super::sentence::lead(words, Sense::PartLeadIn, lexicon);
        lexicon
            .begins(words, sense)
            .or_else(|| lexicon.begins(bare, sense))
    }

    fn matter_of(&self, words: &str) -> Matter {
        Matter::of(words, self.history.lexicon)
    }

    fn matter(&self) -> Matter {
        self.matter_of(self.opening.words)
    }

    /// The exchanges and statements before the question, the last first.
    fn earlier(&self) -> impl Iterator<Item = Item> + '_ {
        self.history.items.iter().rev().take(WINDOW).copied()
    }

    fn asker_of(&self, at: usize) -> Option<SpeakerId> {
        self.history.speaker(*self.exchanges[at].question.last()?)
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use crate::exchanges::Tie;

    /// A transcript, and for each exchange the one that it goes on from and why.
    type Case = (&'static str, &'static [Option<(usize, Tie)>]);

    const CASES: [Case; 22] = [
        (
            "Reporter: Did rice come?\nMinister Aoba: No.\nReporter: May I follow up? Did tea?\n",
            &[None, Some((0, Tie::SaysSo))],
        ),
        // A heading stands between: the words name nothing that is behind it.
        (
            "Reporter: Did rice come?\nMinister Aoba: No.\nThe trade in tea\n\
             Reporter: I have a related question. Did tea?\nMinister Aoba: No.\n",
            &[None, None],
        ),
        (
            "Reporter: Did rice come?\nMinister Aoba: No.\nThe trade in tea\n\
             Reporter: On the previous question, did tea?\nMinister Aoba: No.\n",
            &[None, Some((0, Tie::NamesQuestion))],
        ),
        (
            "Reporter: Did rice come?\nMinister Aoba: No.\nReporter: Did you sleep?\n\
             Minister Aoba: Yes.\nReporter: To follow up on rice, did it come by sea?\n",
            &[None, None, Some((0, Tie::SaysSo))],
        ),
        (
            "Reporter: Has the flood reached Kobe?\nMinister Aoba: No.\nReporter: Did you sleep?\n\
             Minister Aoba: Yes.\nReporter: Did the flood that I mentioned come by night?\n",
            &[None, None, Some((0, Tie::NamesQuestion))],
        ),
        (
            "Reporter: Why?\nMinister Aoba: The harvest was poor.\nReporter: What is your view on \
             the verdict?\nMinister Aoba: None.\nReporter: You said the harvest was poor. Why?\n",
            &[None, None, Some((0, Tie::NamesAnswer))],
        ),
        // A statement said it.
        (
            "Minister Aoba: The harvest was poor.\nReporter: What of tea?\nMinister Aoba: Good.\n\
             Reporter: You said the harvest was poor. Will it last?\n",
            &[None, None],
        ),
        // Another occasion.
        (
            "Reporter: Why?\nMinister Aoba: The harvest was poor.\n\
             Reporter: At the Diet you said the harvest was poor. Will it last?\n",
            &[None, None],
        ),
        (
            "Reporter: Is it over?\nMinister Aoba: In a sense.\nReporter: What do you mean, sir?\n",
            &[None, Some((0, Tie::NamesAnswer))],
        ),
        (
            "Reporter: Has the flood reached Kobe?\nMinister Aoba: No.\nReporter: Did you sleep?\n\
             Minister Aoba: Yes.\nReporter: Going back to the flood, who was warned?\n",
            &[None, None, Some((0, Tie::GoesBack))],
        ),
        (
            "Reporter: Is it over?\nMinister Aoba: Do you mean the flood?\nReporter: The storm.\n",
            &[None, Some((0, Tie::Replies))],
        ),
        (
            "Reporter: Is it over?\nMinister Aoba: It is a “quiet storm”.\n\
             Reporter: Who calls it a “quiet storm” in Kobe? I am curious.\n",
            &[None, Some((0, Tie::Quotes))],
        ),
        (
            "Reporter: Which concerns were heard?\nMinister Aoba: Old concerns, as in spring.\n\
             Reporter: Specifically what concerns were they, in the order of their weight?\n",
            &[None, Some((0, Tie::Narrows))],
        ),
        (
            "Reporter: Will sanctions end?\nMinister Aoba: The sanctions stay.\n\
             Reporter: Does Kobe wish an easing of the sanctions and a return to free trade?\n",
            &[None, Some((0, Tie::SameMatter))],
        ),
        // The moderator calls somebody else.
        (
            "Reporter: Will sanctions end?\nMinister Aoba: The sanctions stay.\nModerator: Next.\n\
             Reporter: Does Kobe wish an easing of the sanctions and a return to free trade?\n",
            &[None, None],
        ),
        // Names alone tie nothing.
        (
            "Reporter: Will Kobe pay?\nMinister Aoba: Kobe will pay.\n\
             Reporter: Who is to be the governor of Kobe and of all the islands around it?\n",
            &[None, None],
        ),
        // The same person asks on; another one does not.
        (
            "NHK, Sudo: Will the ferry sail?\nMinister Aoba: At noon.\n\
             NHK, Sudo: Has the captain been told how many people the ferry holds?\n",
            &[None, Some((0, Tie::SameMatter))],
        ),
        (
            "NHK, Sudo: Will the ferry sail?\nMinister Aoba: At noon.\n\
             Jiji Press, Onuki: Has the captain been told how many people the ferry holds?\n",
            &[None, None],
        ),
        (
            "(問)米は届きましたか。\n\n(答)いいえ。\n\n(問)重ねて伺いますが、茶はどうですか。\n",
            &[None, Some((0, Tie::SaysSo))],
        ),
        (
            "(問)米は届きましたか。\n\n(答)いいえ。\n\n(問)茶会に関連してお尋ねします。いつですか。\n",
            &[None, None],
        ),
        (
            "(問)米は届きましたか。\n\n(答)検疫中です。\n\n(問)検疫とは何を調べるのですか。\n",
            &[None, Some((0, Tie::Quotes))],
        ),
        (
            "問：米は届きましたか。\n答：いいえ。\n追問：茶は届きましたか。\n答：はい。\n",
            &[None, Some((0, Tie::SaysSo))],
        ),
    ];

    #[test]
    fn questions_are_tied_where_they_say_so() {
        let parser = crate::Parser::new().dialect(crate::Dialect::generic());
        for (text, expected) in CASES {
            let transcript = parser.parse(text).expect("short");
            let exchanges = transcript.exchanges().iter();
            let found: Vec<_> = exchanges
                .map(|exchange| exchange.follow_up().map(|link| (link.of, link.because)))
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}

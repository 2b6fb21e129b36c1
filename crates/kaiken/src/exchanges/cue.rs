//! Finds the cue words of a dialect in a sentence, all in one walk.

use alloc::vec::Vec;

use super::sentence::begins;
use crate::dialect::{CueWords, Words};

/// What a cue tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    SaysSo,
    LastQuestion,
    OwnQuestion,
    LastAnswer,
    Meaning,
    EarlierAnswer,
    Back,
    NewMatter,
    Common,
}

/// A cue where it stands in a sentence.
#[derive(Clone, Copy)]
pub(super) struct Hit {
    pub(super) sense: Sense,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether the matter stands inside of the cue: `先ほど…とおっしゃい`.
    pub(super) encloses: bool,
}

#[derive(Clone, Copy)]
struct Cue<'d> {
    sense: Sense,
    phrase: &'d str,
}

/// How many heaps the cues are laid in.
const HEAPS: usize = 256;
/// No more words stand for a `*`, in bytes.
const GAP: usize = 120;

/// The cues of a dialect, laid in heaps by their first two bytes.
pub(super) struct Finder<'d> {
    sets: &'d [CueWords],
    cues: Vec<Cue<'d>>,
    /// Where each heap begins; the last is the end.
    heaps: [u16; HEAPS + 1],
}

impl<'d> Finder<'d> {
    pub(super) fn new(sets: &'d [CueWords]) -> Self {
        let mut heaps = [0_u16; HEAPS + 1];
        for cue in sets.iter().flat_map(phrases) {
            heaps[heap(cue.phrase) + 1] += 1;
        }
        for at in 1..=HEAPS {
            heaps[at] += heaps[at - 1];
        }
        let mut free = heaps;
        let blank = Cue {
            sense: Sense::Common,
            phrase: "",
        };
        let mut cues = alloc::vec![blank; usize::from(heaps[HEAPS])];
        for cue in sets.iter().flat_map(phrases) {
            let place = &mut free[heap(cue.phrase)];
            cues[usize::from(*place)] = cue;
            *place += 1;
        }
        Self { sets, cues, heaps }
    }

    pub(super) fn sets(&self) -> &'d [CueWords] {
        self.sets
    }

    /// The first cue of a sentence, common words aside; the longer of two at one place.
    pub(super) fn first(&self, sentence: &str) -> Option<Hit> {
        self.hits(sentence).next()
    }

    /// The cues of a sentence in their order, common words aside.
    pub(super) fn hits<'s>(&'s self, sentence: &'s str) -> impl Iterator<Item = Hit> + 's {
        starts(sentence).filter_map(move |start| {
            let rest = &sentence[start..];
            let cues = self
                .heap(rest)
                .iter()
                .filter(|cue| cue.sense != Sense::Common);
            let found = cues.filter_map(|cue| Some((cue, matches(rest, cue.phrase)?)));
            let (cue, length) = found.max_by_key(|(_, length)| *length)?;
            Some(Hit {
                sense: cue.sense,
                start,
                end: start + length,
                encloses: cue.phrase.contains('*'),
            })
        })
    }

    /// Whether a word is in so many questions that it ties none to another.
    pub(super) fn is_common(&self, word: &str) -> bool {
        let mut known = self
            .heap(word)
            .iter()
            .filter(|cue| cue.sense == Sense::Common);
        known.any(|cue| cue.phrase.eq_ignore_ascii_case(word))
    }

    fn heap(&self, text: &str) -> &[Cue<'d>] {
        let heap = heap(text);
        &self.cues[usize::from(self.heaps[heap])..usize::from(self.heaps[heap + 1])]
    }
}

/// Every phrase of a set that may stand anywhere in a sentence.
fn phrases(set: &CueWords) -> impl Iterator<Item = Cue<'_>> {
    let follow = &set.follow_up;
    let lists: [(Sense, &Words); 9] = [
        (Sense::SaysSo, &follow.says_so),
        (Sense::LastQuestion, &follow.last_question),
        (Sense::OwnQuestion, &follow.own_question),
        (Sense::LastAnswer, &follow.last_answer),
        (Sense::Meaning, &follow.meaning),
        (Sense::EarlierAnswer, &follow.earlier_answer),
        (Sense::Back, &follow.back),
        (Sense::NewMatter, &set.opening.new_matter),
        (Sense::Common, &set.common),
    ];
    lists.into_iter().flat_map(|(sense, words)| {
        let words = words.iter().filter(|phrase| phrase.len() > 1);
        words.map(move |phrase| Cue { sense, phrase })
    })
}

/// The heap of a phrase, and of a text that may begin with it.
fn heap(text: &str) -> usize {
    let mut bytes = text
        .bytes()
        .map(|byte| usize::from(byte.to_ascii_lowercase()));
    let (first, second) = (bytes.next().unwrap_or(0), bytes.next().unwrap_or(0));
    (first * 31 + second * 7) % HEAPS
}

/// The places where a phrase may begin: at words of ASCII, at every other letter.
fn starts(sentence: &str) -> impl Iterator<Item = usize> + '_ {
    let mut before = b' ';
    sentence.char_indices().filter_map(move |(at, c)| {
        let inside = before.is_ascii_alphanumeric() && c.is_ascii_alphanumeric();
        before = if c.is_ascii() { c as u8 } else { b' ' };
        (!inside && c.is_alphanumeric()).then_some(at)
    })
}

/// The length of what a phrase matches at the start of a text.
fn matches(text: &str, phrase: &str) -> Option<usize> {
    let Some((head, tail)) = phrase.split_once('*') else {
        return begins(text, phrase).then_some(phrase.len());
    };
    if !begins(text, head) {
        return None;
    }
    let behind = &text[head.len()..];
    let tails = behind
        .char_indices()
        .map(|(at, _)| at)
        .take_while(|at| *at <= GAP);
    let gap = tails.into_iter().find(|at| begins(&behind[*at..], tail))?;
    Some(head.len() + gap + tail.len())
}

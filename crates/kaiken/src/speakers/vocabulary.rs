//! The words of names and offices, each known by a number: they are compared often, and written in
//! either case.

use alloc::vec::Vec;
use core::ops::Range;

use crate::keyed::Keyed;
use crate::letters::{self, lower_case};

/// A word, in whatever case it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Word(u32);

impl Word {
    /// Its number: the first word has none before it.
    pub(super) const fn index(self) -> usize {
        self.0 as usize
    }
}

/// The words of a name or of an office: their places in the vocabulary.
#[derive(Clone, Debug, Default)]
pub(super) struct Phrase(Range<usize>);

impl Phrase {
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// So many words are compared one after the other, which costs less than to ask a map.
const FEW: usize = 24;

/// More words of one beginning are not looked through: no conference has them.
const MOST_BEGUN: usize = 256;

/// The words that a transcript has in its labels and in its title.
#[derive(Debug)]
pub(super) struct Vocabulary<'a> {
    /// By their numbers, as each is written first.
    texts: Vec<&'a str>,
    /// The numbers by the words, once these are more than a few.
    numbers: Keyed<'a, Word>,
    /// The words of each phrase, one phrase behind the other.
    phrases: Vec<Word>,
}

impl Default for Vocabulary<'_> {
    /// With room for the words of a page.
    fn default() -> Self {
        Self {
            texts: Vec::with_capacity(FEW),
            numbers: Keyed::default(),
            phrases: Vec::with_capacity(4 * FEW),
        }
    }
}

impl<'a> Vocabulary<'a> {
    /// Takes in the words of a phrase.
    pub(super) fn phrase(&mut self, words: impl Iterator<Item = &'a str>) -> Phrase {
        let start = self.phrases.len();
        for text in words {
            let word = self.find(text).unwrap_or_else(|| self.add(text));
            self.phrases.push(word);
        }
        Phrase(start..self.phrases.len())
    }

    /// The words of a phrase in the order of their numbers.
    pub(super) fn in_order(&mut self, phrase: &Phrase) -> Phrase {
        let start = self.phrases.len();
        for at in phrase.0.clone() {
            let word = self.phrases[at];
            let place = self.phrases[start..].partition_point(|known| *known < word);
            self.phrases.insert(start + place, word);
        }
        Phrase(start..self.phrases.len())
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.texts.len()
    }

    pub(super) fn words(&self, phrase: &Phrase) -> &[Word] {
        &self.phrases[phrase.0.clone()]
    }

    pub(super) fn text(&self, word: Word) -> &'a str {
        self.texts[word.index()]
    }

    /// The word that is written so, if there is one.
    pub(super) fn find(&self, text: &str) -> Option<Word> {
        if self.texts.len() > FEW {
            return self.numbers.get(&lower_case(text)).copied();
        }
        let mut known = self.texts.iter();
        let at = known.position(|known| letters::same(known, text))?;
        Some(Word(at as u32))
    }

    fn add(&mut self, text: &'a str) -> Word {
        let word = Word(self.texts.len() as u32);
        self.texts.push(text);
        let first = if word.index() == FEW { 0 } else { word.0 };
        if word.index() >= FEW {
            for number in first..=word.0 {
                self.enter(Word(number));
            }
        }
        word
    }

    fn enter(&mut self, word: Word) {
        let text = lower_case(self.text(word));
        self.numbers.value(text.into(), || word);
    }

    /// Of the words that are asked for, those that begin with a text: the first ones by their
    /// letters, so many at most. None if more words begin so than are looked through.
    pub(super) fn begun_with(
        &self,
        beginning: &str,
        most: usize,
        asked: impl Fn(Word) -> bool,
    ) -> Option<Vec<Word>> {
        if self.texts.len() > FEW {
            let beginning = lower_case(beginning);
            let numbers = self.numbers.from(&beginning);
            let begun = numbers.take_while(|(text, _)| text.starts_with(&beginning));
            let words: Vec<Word> = begun.map(|(_, word)| *word).take(MOST_BEGUN + 1).collect();
            let few = words.len() <= MOST_BEGUN;
            let asked = words.into_iter().filter(|word| asked(*word));
            return few.then(|| asked.take(most).collect());
        }
        let mut begun = Vec::new();
        let words = (0..self.texts.len() as u32).map(Word);
        for word in words.filter(|word| asked(*word)) {
            let text = self.text(word);
            if letters::strip(text, beginning).is_some() {
                let before = |known: &Word| letters::before(self.text(*known), text);
                begun.insert(begun.partition_point(before), word);
            }
        }
        begun.truncate(most);
        Some(begun)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    /// The same is found whether words are compared or asked for in the map.
    #[test]
    fn words_are_known_again_however_many_there_are() {
        let others: Vec<_> = (0..FEW).map(|at| alloc::format!("x{at}")).collect();
        for count in [0, FEW - 4, FEW - 3, FEW] {
            let mut words = Vocabulary::default();
            let names = words.phrase(["Aoba", "青木", "青山", "ДЖИМ"].into_iter());
            words.phrase(others[..count].iter().map(String::as_str));
            for (text, at) in [("AOBA", 0), ("青木", 1), ("青山", 2), ("Джим", 3)] {
                assert_eq!(words.find(text), Some(words.words(&names)[at]), "{count}");
            }
            assert_eq!(words.find("青"), None);
            let begun = words.begun_with("青", 9, |_| true);
            assert_eq!(begun, Some(alloc::vec![Word(2), Word(1)]), "{count}");
            assert_eq!(words.begun_with("青", 1, |_| true).unwrap(), [Word(2)]);
            assert_eq!(
                words.begun_with("青", 9, |word| word == Word(1)).unwrap(),
                [Word(1)]
            );
        }
    }
    #[test]
    fn words_of_one_beginning_are_looked_through_up_to_a_number() {
        for (count, few) in [(MOST_BEGUN, true), (MOST_BEGUN + 1, false)] {
            let texts: Vec<_> = (0..count).map(|at| alloc::format!("青{at}")).collect();
            let mut words = Vocabulary::default();
            words.phrase(texts.iter().map(|text| &**text));
            assert_eq!(
                words.begun_with("青", 9, |_| false).is_some(),
                few,
                "{count}"
            );
        }
    }
}

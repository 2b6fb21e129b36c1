//! Long lists of words, in which a text is looked up by its bytes: to walk them costs more.

use alloc::vec;
use alloc::vec::Vec;

use super::{Text, Words};
use crate::slot::caseless_slot;

/// A list in which words of one place follow each other.
#[derive(Clone, Debug)]
pub(super) struct Lookup {
    /// For each place the number of its first word, counted from one; nought where there is none.
    first: Vec<u32>,
    /// For each word of the list the number of the next one at its place.
    next: Vec<u32>,
}

impl Lookup {
    pub(super) fn of(words: &Words) -> Self {
        let mut first = vec![0; 2 * words.len() + 1];
        let place = |(at, word): (usize, &Text)| {
            let first = &mut first[caseless_slot(word, 2 * words.len() + 1)];
            core::mem::replace(first, at as u32 + 1)
        };
        let next = words.iter().enumerate().map(place).collect();
        Self { first, next }
    }

    /// The words that the text may be if case does not count, among them all that it is.
    pub(super) fn like<'w>(&self, text: &str, words: &'w Words) -> impl Iterator<Item = &'w Text> {
        let first = self.first[caseless_slot(text, self.first.len())];
        let mut number = first as usize;
        core::iter::from_fn(move || {
            let at = number.checked_sub(1)?;
            number = self.next[at] as usize;
            Some(&words[at])
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_in_whatever_case() {
        let words = crate::dialect::people::OUTLETS;
        let lookup = Lookup::of(&words);
        for word in words.iter() {
            for text in [word.to_uppercase(), word.to_lowercase(), word.to_string()] {
                let same = |known: &Text| known.eq_ignore_ascii_case(&text);
                let walked = words.iter().any(same);
                let mut like = lookup.like(&text, &words);
                assert_eq!(like.any(same), walked, "{text}");
            }
        }
    }

    #[test]
    fn few_words_are_walked() {
        let words = crate::dialect::people::OUTLETS;
        let lookup = Lookup::of(&words);
        let most = words
            .iter()
            .map(|word| lookup.like(word, &words).count())
            .max();
        assert!(most < Some(6), "{most:?}");
        assert_eq!(
            Lookup::of(&Words::default())
                .like("", &Words::default())
                .count(),
            0
        );
    }
}

//! Puts things in order.
//!
//! Every type that the standard library sorts is compiled into a sort of its own, of four kilobytes
//! in a WebAssembly module. Here there is one, of numbers.

use alloc::vec::Vec;

/// The items in the order of their numbers; those of one number stay as they stand.
pub(crate) fn by_number<T>(items: Vec<T>, number: impl Fn(&T) -> u64) -> Vec<T> {
    let numbers = items.iter().map(number).zip(0..);
    let order = sorted(numbers.collect());
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order
        .into_iter()
        .filter_map(|(_, at)| items[at as usize].take())
        .collect()
}

/// Numbers and their places, in the order of both.
#[inline(never)]
pub(crate) fn sorted(mut numbers: Vec<(u64, u32)>) -> Vec<(u64, u32)> {
    numbers.sort_unstable();
    numbers
}

/// A place in a text, and what counts where the place is the same, as one number.
pub(crate) const fn place(start: u32, rank: u8) -> u64 {
    (start as u64) << 8 | rank as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_the_same_number_stays_as_it_stands() {
        let words = alloc::vec!["ccc", "a", "bbb", "dd", "b"];
        assert_eq!(
            by_number(words, |word| word.len() as u64),
            ["a", "b", "dd", "ccc", "bbb"]
        );
        assert!(place(1, 0) > place(0, 255));
    }
}

//! Inputs made from seeds by chance that is the same each time.

use fastrand::Rng;

/// No input grows beyond this many bytes, so that all are quick to read.
const LONGEST: usize = 4096;

/// The most changes that are made to one seed.
const CHANGES: usize = 8;

/// Makes inputs.
pub struct Mutator {
    seeds: Vec<Vec<u8>>,
    words: Vec<Vec<u8>>,
    random: Rng,
}

impl Mutator {
    /// Makes inputs from seeds and words; the same number gives the same inputs.
    pub fn new(seeds: Vec<Vec<u8>>, number: u64) -> Self {
        let words = crate::words::words().into_iter();
        Self {
            seeds,
            words: words.map(String::into_bytes).collect(),
            random: Rng::with_seed(number),
        }
    }

    /// The next input: a seed with a few changes.
    pub fn input(&mut self) -> Vec<u8> {
        let mut input = self.piece();
        for _ in 0..self.random.usize(1..=CHANGES) {
            self.change(&mut input);
        }
        input.truncate(LONGEST);
        input
    }

    /// A seed, or a stretch of a long one with its beginning.
    fn piece(&mut self) -> Vec<u8> {
        let seed = self.random.usize(..self.seeds.len());
        let mut piece = self.seeds[seed].clone();
        if piece.len() > LONGEST / 2 {
            let (start, end) = self.range(piece.len());
            let kept = start.min(LONGEST / 4)..start.max(end.saturating_sub(LONGEST / 2));
            piece.drain(kept);
        }
        piece
    }

    fn change(&mut self, input: &mut Vec<u8>) {
        let (start, end) = self.range(input.len());
        match self.random.u8(..8) {
            0 => {
                input.drain(start..end);
            }
            1 => {
                let copy = input[start..end.min(start + LONGEST / 8)].to_vec();
                input.splice(start..start, copy);
            }
            2 => {
                let other = self.piece();
                let (from, to) = self.range(other.len());
                input.splice(start..start, other[from..to].iter().copied());
            }
            3 => {
                let (there, _) = self.range(input.len());
                input[start..end].reverse();
                input.rotate_left(there);
            }
            4 if start < input.len() => input[start] = self.random.u8(..),
            5 => {
                let times = self.random.usize(..64);
                let word = self.word().repeat(times);
                input.splice(start..start, word);
            }
            _ => {
                let word = self.word();
                input.splice(start..start, word);
            }
        }
    }

    fn word(&mut self) -> Vec<u8> {
        let at = self.random.usize(..self.words.len());
        self.words[at].clone()
    }

    fn range(&mut self, length: usize) -> (usize, usize) {
        let one = self.random.usize(..=length);
        let other = self.random.usize(..=length);
        (one.min(other), one.max(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_number_gives_the_same_inputs() {
        let inputs = |number| {
            let mut mutator = Mutator::new(vec![b"Reporter: Why?\n".to_vec(), Vec::new()], number);
            std::iter::repeat_with(move || mutator.input())
                .take(50)
                .collect::<Vec<_>>()
        };
        assert_eq!(inputs(1), inputs(1));
        assert_ne!(inputs(1), inputs(2));
        assert!(inputs(1).iter().all(|input| input.len() <= LONGEST));
    }
}

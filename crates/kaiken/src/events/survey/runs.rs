//! How often labels stand behind another one.

use alloc::vec::Vec;

/// How many different labels are told apart.
pub(super) const MOST: usize = 32;

/// The labels of one form, and how often each stands behind another.
#[derive(Default)]
pub(super) struct Runs<'src> {
    known: Vec<(&'src str, u32)>,
    last: Option<&'src str>,
}

impl<'src> Runs<'src> {
    pub(super) fn hear(&mut self, label: &'src str) {
        if self.last.replace(label) == Some(label) {
            return;
        }
        let place = self.known.iter().position(|known| known.0 == label);
        match place {
            Some(place) => self.known[place].1 += 1,
            None if self.known.len() < MOST => self.known.push((label, 1)),
            None => {}
        }
    }

    pub(super) fn different(&self) -> usize {
        self.known.len()
    }

    pub(super) fn all(&self) -> u32 {
        self.known.iter().map(|(_, runs)| runs).sum()
    }

    /// How many of them come again.
    pub(super) fn again(&self) -> usize {
        self.known.iter().filter(|(_, runs)| *runs > 1).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_runs_until_another_one_stands_there() {
        for (labels, expected) in [
            (&[][..], (0, 0, 0)),
            (&["A", "A"], (1, 1, 0)),
            (&["A", "B", "A"], (2, 3, 1)),
            (&["A", "B", "B", "A", "B"], (2, 4, 2)),
        ] {
            let mut runs = Runs::default();
            for label in labels {
                runs.hear(label);
            }
            let found = (runs.different(), runs.all(), runs.again());
            assert_eq!(found, expected, "{labels:?}");
        }
    }
}

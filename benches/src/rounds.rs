//! Contenders take turns, round after round, so that a busy machine treats all alike; the best
//! round of each counts.

use std::time::Duration;

use crate::contenders::Contender;

/// A pass that is shorter than this is repeated within one timing.
const SHORTEST: Duration = Duration::from_millis(10);

/// How fast a contender was.
#[derive(Clone, Debug, PartialEq)]
pub struct Speed {
    /// What the figures call it.
    pub name: &'static str,
    /// How many bytes it went through in one pass.
    pub bytes: usize,
    /// How long the fastest pass took.
    pub pass: Duration,
}

impl Speed {
    /// Bytes a second.
    #[expect(clippy::cast_precision_loss, reason = "sizes stay far below 2^53")]
    pub fn bytes_per_second(&self) -> f64 {
        self.bytes as f64 / self.pass.as_secs_f64()
    }
}

/// A pass that is longer than this is made in one round of four only.
const LONG: Duration = Duration::from_millis(100);

/// Has all of them run in so many rounds, and once before to warm up.
pub fn race(contenders: &mut [Contender<'_>], rounds: usize) -> Vec<Speed> {
    let warm_up = |it: &mut Contender<'_>| it.run(1);
    let passes: Vec<_> = contenders.iter_mut().map(warm_up).collect();
    let mut best = passes.clone();
    for round in 0..rounds {
        for ((contender, pass), best) in contenders.iter_mut().zip(&passes).zip(&mut best) {
            if *pass < LONG || round % 4 == 0 {
                let times = repeats(*pass);
                *best = (*best).min(contender.run(times) / times as u32);
            }
        }
    }
    let speed = |(contender, pass): (&mut Contender<'_>, _)| Speed {
        name: contender.name,
        bytes: contender.bytes,
        pass,
    };
    contenders.iter_mut().zip(best).map(speed).collect()
}

/// The speeds of the same contenders on two parts of a text, taken together.
pub fn sum(one: Vec<Speed>, other: Vec<Speed>) -> Vec<Speed> {
    let add = |(one, other): (Speed, Speed)| Speed {
        name: one.name,
        bytes: one.bytes + other.bytes,
        pass: one.pass + other.pass,
    };
    one.into_iter().zip(other).map(add).collect()
}

/// How many passes make one timing, where one takes so long.
fn repeats(pass: Duration) -> usize {
    let passes = SHORTEST.as_nanos() / pass.as_nanos().max(1);
    (passes as usize).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_passes_are_repeated() {
        assert_eq!(repeats(Duration::from_millis(50)), 1);
        assert_eq!(repeats(Duration::from_millis(1)), 10);
        assert_eq!(repeats(Duration::ZERO), 10_000_000);
    }

    #[test]
    fn parts_are_added_up() {
        let part = |bytes, seconds| Speed {
            name: "x",
            bytes,
            pass: Duration::from_secs(seconds),
        };
        assert_eq!(sum(vec![part(10, 1)], vec![part(20, 5)]), [part(30, 6)]);
    }

    #[test]
    fn bytes_a_second_are_those_of_the_fastest_pass() {
        let speed = Speed {
            name: "x",
            bytes: 1_000,
            pass: Duration::from_millis(500),
        };
        assert!((speed.bytes_per_second() - 2_000.0).abs() < 1e-9);
    }
}

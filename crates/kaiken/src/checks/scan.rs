//! Finds characters by the bytes with which they begin.

/// What is looked for.
pub(super) struct Wanted {
    /// For each byte whether it is.
    pub(super) bytes: [bool; 256],
    /// Not zero where any of eight bytes may be.
    pub(super) any: fn(u64) -> u64,
}

/// Those bytes and no others.
pub(super) const fn only(bytes: &[u8]) -> [bool; 256] {
    let mut wanted = [false; 256];
    let mut at = 0;
    while at < bytes.len() {
        wanted[bytes[at] as usize] = true;
        at += 1;
    }
    wanted
}

/// Visits the places of all bytes that are looked for. Most bytes of a text are not, so that eight
/// are asked together.
#[inline]
pub(super) fn each(bytes: &[u8], wanted: &Wanted, mut visit: impl FnMut(usize)) {
    let (eights, rest) = bytes.as_chunks::<8>();
    let mut start = 0;
    for eight in eights {
        if (wanted.any)(u64::from_le_bytes(*eight)) != 0 {
            pick(eight, start, wanted, &mut visit);
        }
        start += 8;
    }
    pick(rest, start, wanted, &mut visit);
}

#[inline]
fn pick(bytes: &[u8], start: usize, wanted: &Wanted, visit: &mut impl FnMut(usize)) {
    for (at, byte) in (start..).zip(bytes) {
        if wanted.bytes[usize::from(*byte)] {
            visit(at);
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::{Wanted, each};
    use crate::eight::{times, zeros};
    use alloc::vec::Vec;

    /// No byte that is looked for goes unseen, whatever stands beside it.
    pub(in super::super) fn sees_all(wanted: &Wanted) {
        for byte in (0..=255).filter(|byte| wanted.bytes[usize::from(*byte)]) {
            for other in 0..=255 {
                for place in 0..8 {
                    let mut eight = [other; 8];
                    eight[place] = byte;
                    let any = (wanted.any)(u64::from_le_bytes(eight));
                    assert_ne!(any, 0, "{byte} beside {other}");
                }
            }
        }
    }

    #[test]
    fn every_place_is_visited_in_order() {
        let wanted = Wanted {
            bytes: super::only(b"x"),
            any: |eight| zeros(eight ^ times(b'x')),
        };
        let mut places = Vec::new();
        each(b"x-------xx------------x-", &wanted, |at| places.push(at));
        assert_eq!(places, [0, 8, 9, 22]);
    }
}

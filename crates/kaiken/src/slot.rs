//! Where a text stands in a table of a fixed size, so that one that comes again is found at once.

/// The place of a text among so many.
#[inline]
pub(crate) fn slot(text: &str, slots: usize) -> usize {
    slot_of(text, 0, slots)
}

/// The place of a text among so many, in whatever case its ASCII letters are.
pub(crate) fn caseless_slot(text: &str, slots: usize) -> usize {
    slot_of(text, u64::from_ne_bytes([0x20; 8]), slots)
}

/// The place of a text of which some bits do not count, as if they were set.
#[inline]
fn slot_of(text: &str, set: u64, slots: usize) -> usize {
    let bytes = text.as_bytes();
    let mix = |mixed, bytes: [u8; 8]| mix(mixed, u64::from_le_bytes(bytes) | set);
    let mixed = match bytes.last_chunk() {
        Some(last) => {
            let (chunks, _) = bytes.as_chunks::<8>();
            chunks.iter().chain([last]).copied().fold(0, mix)
        }
        None => bytes.iter().fold(0, |mixed, byte| mix(mixed, [*byte; 8])),
    };
    (mixed >> 32) as usize % slots
}

/// Eight bytes more, so that each tells upon the upper half of the number.
#[inline]
const fn mix(mixed: u64, bytes: u64) -> u64 {
    (mixed.rotate_left(5) ^ bytes).wrapping_mul(0x517c_c1b7_2722_0a95)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_differ_in_one_place_stand_apart() {
        for (one, other) in [
            ("Q:", "A:"),
            ("Minister Aoba:", "Minister Ueno:"),
            ("Seto Shimbun, Ukai:", "Seto Shimbun, Mori:"),
            ("【瀬戸新聞　鵜飼記者】", "【瀬戸新聞　森田記者】"),
        ] {
            assert_ne!(slot(one, 128), slot(other, 128), "{one} {other}");
        }
    }
    #[test]
    fn case_tells_no_labels_apart_where_it_does_not_count() {
        for (one, other) in [("TV", "tv"), ("Kyodo News", "KYODO news"), ("Éire", "ÉIRE")] {
            assert_eq!(caseless_slot(one, 128), caseless_slot(other, 128), "{one}");
            assert_ne!(slot(one, 128), slot(other, 128), "{one}");
        }
    }
}

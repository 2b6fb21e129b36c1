//! Where a text stands in a table of a fixed size, so that one that comes again is found at once.

/// The place of a text among so many, by its length and by its bytes at both ends and in the middle.
pub(crate) fn slot(text: &str, slots: usize) -> usize {
    let bytes = text.as_bytes();
    let four = |at: usize| match bytes[at..] {
        [a, b, c, d, ..] => u32::from_be_bytes([a, b, c, d]),
        ref rest => rest
            .iter()
            .fold(0, |four, byte| four << 8 | u32::from(*byte)),
    };
    let last = bytes.len().saturating_sub(5);
    let mixed = [0, bytes.len() / 2, last]
        .into_iter()
        .fold(bytes.len() as u32, |mixed, at| {
            (mixed ^ four(at)).wrapping_mul(0x9e37_79b1)
        });
    (mixed >> 16) as usize % slots
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
}

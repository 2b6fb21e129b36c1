//! Where a text stands in a table of a fixed size, so that one that comes again is found at once.

/// The place of a text among so many, by its length and by its bytes at both ends and in the middle.
pub(crate) fn slot(text: &str, slots: usize) -> usize {
    let bytes = text.as_bytes();
    let four = |at: usize| match bytes.get(at..at + 4) {
        Some(&[a, b, c, d]) => u32::from_le_bytes([a, b, c, d]),
        _ => bytes.last().copied().unwrap_or_default().into(),
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
    fn labels_stand_apart() {
        let labels = [
            "Q:",
            "A:",
            "Reporter:",
            "Minister Aoba:",
            "Minister Ueno:",
            "Seto Shimbun, Ukai:",
            "Seto Shimbun, Mori:",
            "【記者】",
            "【瀬戸新聞　鵜飼記者】",
            "【瀬戸新聞　森田記者】",
        ];
        let mut slots: [bool; 128] = [false; 128];
        for label in labels {
            assert!(!slots[slot(label, 128)], "{label}");
            slots[slot(label, 128)] = true;
        }
    }
}

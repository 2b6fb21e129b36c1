//! The edges of characters near a place.
//!
//! The standard library has the same by the name of `floor_char_boundary`, for newer compilers than
//! the oldest that kaiken promises.

/// The last edge of a character at a byte or before it.
pub(crate) fn before(text: &str, byte: usize) -> usize {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

/// The first edge of a character at a byte or behind it.
pub(crate) fn behind(text: &str, byte: usize) -> usize {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte += 1;
    }
    byte
}

/// At most so many bytes from the beginning of a text.
pub(crate) fn first(text: &str, most: usize) -> &str {
    &text[..before(text, most)]
}

/// At most so many bytes from the end of a text.
pub(crate) fn last(text: &str, most: usize) -> &str {
    &text[behind(text, text.len().saturating_sub(most))..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_between_characters() {
        for (most, start, end) in [
            (0, "", ""),
            (1, "a", ""),
            (2, "a", ""),
            (3, "a", "見"),
            (4, "a会", "見"),
            (9, "a会見", "a会見"),
        ] {
            assert_eq!(
                (first("a会見", most), last("a会見", most)),
                (start, end),
                "{most}"
            );
        }
    }
}

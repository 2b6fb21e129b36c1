//! Eight bytes of a text as one number, the first one lowest.

/// How many bytes are looked at together.
pub(crate) const BYTES: usize = size_of::<u64>();

/// The high bit of each of eight bytes.
pub(crate) const HIGH: u64 = times(0x80);

/// A byte in each of eight places.
pub(crate) const fn times(byte: u8) -> u64 {
    u64::MAX / 0xff * byte as u64
}

/// The first eight bytes; zeros behind the end.
#[inline]
pub(crate) fn first(bytes: &[u8]) -> u64 {
    match bytes.first_chunk::<BYTES>() {
        Some(first) => u64::from_le_bytes(*first),
        None => bytes
            .iter()
            .rev()
            .fold(0, |all, byte| all << 8 | u64::from(*byte)),
    }
}

/// All bits of so many first bytes.
pub(crate) const fn mask(bytes: usize) -> u64 {
    if bytes >= BYTES {
        u64::MAX
    } else {
        (1 << (bytes * 8)) - 1
    }
}

/// The high bit of each byte that is zero, and perhaps of one above it.
pub(crate) const fn zeros(eight: u64) -> u64 {
    eight.wrapping_sub(times(1)) & !eight & HIGH
}

/// Eight bytes with the capitals of ASCII among them in lower case.
pub(crate) const fn lower_case(eight: u64) -> u64 {
    let low = eight & !HIGH;
    let from_a = low + times(0x80 - b'A');
    let behind_z = low + times(0x7f - b'Z');
    let capitals = (from_a & !behind_z) & !eight & HIGH;
    eight | capitals >> 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_of_ascii_alone_are_put_in_lower_case() {
        for byte in 0..=u8::MAX {
            assert_eq!(lower_case(times(byte)), times(byte.to_ascii_lowercase()));
        }
    }

    #[test]
    fn the_first_byte_stands_lowest() {
        assert_eq!(first(b"ab"), u64::from(b'a') | u64::from(b'b') << 8);
        assert_eq!(first(b"abcdefghi") & mask(2), first(b"ab"));
        assert_eq!(mask(BYTES), u64::MAX);
    }

    #[test]
    fn a_zero_is_seen_in_each_place() {
        for place in 0..BYTES {
            let eight = times(b'x') & !(0xff << (8 * place));
            assert_eq!(zeros(eight).trailing_zeros() as usize / 8, place);
        }
        assert_eq!(zeros(times(b'x')), 0);
    }
}

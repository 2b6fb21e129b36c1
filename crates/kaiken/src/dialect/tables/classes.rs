//! The classes of bytes, and the pairs of them with which a text may begin that begins with a word.
//!
//! A byte counts by its class: five bits that are the same for either case of a letter, and one that
//! is set for ASCII letters alone.

/// How many bytes of a text are looked at: two pairs.
pub(super) const BYTES: usize = 4;
/// How many classes of bytes there are.
pub(super) const CLASSES: usize = 64;

/// For each pair of classes, the lists that have a word with such a pair at one place.
pub(super) type Pairs = [u32; CLASSES * CLASSES];

/// Where the tables tell of the first and the second pair of four bytes: [`class`] of all at once.
#[inline]
pub(super) const fn places(bytes: [u8; BYTES]) -> [usize; 2] {
    let bytes = u32::from_be_bytes(bytes);
    let classes = bytes & 0x1f1f_1f1f | (bytes >> 1) & !(bytes >> 2) & 0x2020_2020;
    let pairs = classes & 0x003f_003f | (classes & 0x3f00_3f00) >> 2;
    [(pairs >> 16) as usize, (pairs & 0xffff) as usize]
}

/// The class of a byte.
pub(super) const fn class(byte: u8) -> u8 {
    byte & 0x1f | (byte >> 1) & !(byte >> 2) & 0x20
}

/// Where the tables tell of one pair of bytes.
#[inline]
pub(super) const fn place(one: u8, two: u8) -> usize {
    class(one) as usize * CLASSES + class(two) as usize
}

/// A set of classes of bytes.
pub(super) type Classes = u64;

pub(super) const ANY: Classes = Classes::MAX;
/// Those that no ASCII letter has.
pub(super) const NO_LETTER: Classes = !(((1 << 26) - 1) << class(b'A'));

/// The classes of some bytes.
pub(super) fn classes(bytes: impl IntoIterator<Item = u8>) -> Classes {
    bytes
        .into_iter()
        .fold(0, |set, byte| set | 1 << class(byte))
}

/// Notes lists at every place.
pub(super) fn open(places: &mut [u32], lists: u32) {
    for known in places {
        *known |= lists;
    }
}

/// Notes lists at every pair of classes of two sets.
pub(super) fn note(table: &mut Pairs, [one, two]: [Classes; 2], lists: u32) {
    let (rows, _) = table.as_chunks_mut::<CLASSES>();
    for row in members(one) {
        let row = &mut rows[row];
        match two {
            ANY => open(row, lists),
            _ => members(two).for_each(|at| row[at] |= lists),
        }
    }
}

/// The classes of a set.
pub(super) fn members(mut classes: Classes) -> impl Iterator<Item = usize> {
    core::iter::from_fn(move || {
        let least = classes.trailing_zeros() as usize;
        classes &= classes.wrapping_sub(1);
        (least < CLASSES).then_some(least)
    })
}

/// What may stand behind a word that ends in a letter.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Behind {
    Anything,
    NoLetter,
}

/// With which bytes a text may begin that begins with a word. Behind a space or an apostrophe it
/// may be any: for these stand others, which are longer or shorter.
pub(super) fn beginnings(word: &[u8], behind: Behind) -> [Classes; BYTES] {
    let mut begun = [ANY; BYTES];
    for (place, &byte) in word.iter().take(BYTES).enumerate() {
        begun[place] = match byte {
            b' ' => classes(SPACES),
            b'\'' | CURLY => classes([b'\'', CURLY]),
            _ => classes([byte]),
        };
        if matches!(byte, b' ' | b'\'' | CURLY) {
            return begun;
        }
    }
    let ends_in_letter = word.last().is_some_and(u8::is_ascii_alphabetic);
    if behind == Behind::NoLetter && ends_in_letter && word.len() < BYTES {
        begun[word.len()] = NO_LETTER;
    }
    begun
}

/// With which two bytes a text may end that ends with a word. For a space others may stand, and
/// before a word of one byte anything.
pub(super) fn ends(word: &[u8]) -> [Classes; 2] {
    let known = |byte: u8| match byte {
        b' ' => ANY,
        _ => classes([byte]),
    };
    match *word {
        [] => [ANY; 2],
        [last] => [ANY, known(last)],
        [.., before, last] => [known(before), known(last)],
    }
}

/// The first bytes of white space.
pub(super) const SPACES: [u8; 10] = [
    b' ', b'\t', b'\n', b'\x0b', b'\x0c', b'\r', 0xc2, 0xe1, 0xe2, 0xe3,
];

/// The first byte of the curly apostrophe.
pub(super) const CURLY: u8 = "’".as_bytes()[0];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_classes_are_told_at_once() {
        for byte in 0..=u8::MAX {
            let alone = usize::from(class(byte));
            assert_eq!(places([byte, 0, 0, byte]), [alone * CLASSES, alone]);
            assert_eq!(places([0, byte, byte, 0]), [alone, alone * CLASSES]);
            assert_eq!(class(byte), class(byte.to_ascii_lowercase()));
            let letter = byte.is_ascii_alphabetic();
            assert_eq!(NO_LETTER >> alone & 1 == 0, letter, "{byte}");
        }
    }

    #[test]
    fn words_end_with_their_last_bytes() {
        let has = |[one, two]: [Classes; 2], text: &[u8; 2]| {
            one >> class(text[0]) & 1 != 0 && two >> class(text[1]) & 1 != 0
        };
        for (word, text, expected) in [
            ("so", b"SO", true),
            ("so", b"to", false),
            ("so", b"sa", false),
            ("o", b"xo", true),
            ("", b"xy", true),
            ("a b", b"\xa0b", true),
        ] {
            assert_eq!(has(ends(word.as_bytes()), text), expected, "{word}");
        }
    }

    #[test]
    fn white_space_begins_with_these_bytes() {
        for c in ('\0'..=char::MAX).filter(|c| c.is_whitespace()) {
            let mut bytes = [0; 4];
            c.encode_utf8(&mut bytes);
            assert!(SPACES.contains(&bytes[0]), "{c:?}");
        }
    }
}

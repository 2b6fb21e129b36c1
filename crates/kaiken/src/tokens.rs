//! What stands between white space, told apart byte by byte.

/// A capital of ASCII.
const CAPITAL: u8 = 1;
/// White space of ASCII.
const SPACE: u8 = 2;
/// The beginning of other white space, or of a character that is like it.
const WIDE: u8 = 3;

/// What each byte tells of the token that it stands in.
const SORTS: [u8; 256] = {
    let mut sorts = [0; 256];
    let mut byte = 0;
    while byte < sorts.len() {
        sorts[byte] = match byte as u8 {
            b'A'..=b'Z' => CAPITAL,
            b'\t'..=b'\r' | b' ' => SPACE,
            0xc2 | 0xe1..=0xe3 => WIDE,
            _ => 0,
        };
        byte += 1;
    }
    sorts
};

/// A place between white space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Whether a capital of ASCII stands behind its first byte.
    pub(crate) capital: bool,
}

/// The tokens of a text, as `split_whitespace` finds them.
#[derive(Clone)]
pub(crate) struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Tokens<'a> {
    pub(crate) const fn of(text: &'a str) -> Self {
        Self {
            bytes: text.as_bytes(),
            at: 0,
        }
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    #[inline]
    fn next(&mut self) -> Option<Token> {
        let start = behind_space(self.bytes, self.at);
        let mut capital = false;
        let mut end = start;
        while end < self.bytes.len() {
            end = plain_to(self.bytes, end + 1);
            match self.bytes.get(end).map(|byte| SORTS[usize::from(*byte)]) {
                Some(CAPITAL) => capital = true,
                Some(WIDE) if wide_space(self.bytes, end) == 0 => {}
                _ => break,
            }
        }
        self.at = end;
        (start < end).then_some(Token {
            start,
            end,
            capital,
        })
    }
}

/// The words of a text, as `split_whitespace` finds them.
pub(crate) fn split_words(text: &str) -> impl Iterator<Item = &str> + Clone {
    Tokens::of(text).map(|token| &text[token.start..token.end])
}

/// The last word of a text, or nothing. It is sought from the end, whatever stands before it.
pub(crate) fn last_word(text: &str) -> &str {
    let mut words = text.trim_end().rsplit(char::is_whitespace);
    words.next().unwrap_or_default()
}

/// The place of the next byte that is a capital or like white space, or the end.
fn plain_to(bytes: &[u8], mut at: usize) -> usize {
    while at < bytes.len() && SORTS[bytes[at] as usize] == 0 {
        at += 1;
    }
    at
}

/// The place behind the white space at a place.
fn behind_space(bytes: &[u8], mut at: usize) -> usize {
    while at < bytes.len() {
        at += match SORTS[bytes[at] as usize] {
            SPACE => 1,
            WIDE => match wide_space(bytes, at) {
                0 => break,
                length => length,
            },
            _ => break,
        }
    }
    at
}

/// The length of the character at a place, if it is white space and not of ASCII.
#[inline(never)]
fn wide_space(bytes: &[u8], at: usize) -> usize {
    match &bytes[at..] {
        [0xc2, 0x85 | 0xa0, ..] => 2,
        [0xe1, 0x9a, 0x80, ..]
        | [0xe2, 0x80, 0x80..=0x8a | 0xa8 | 0xa9 | 0xaf, ..]
        | [0xe2, 0x81, 0x9f, ..]
        | [0xe3, 0x80, 0x80, ..] => 3,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn white_space_is_that_of_unicode() {
        for c in '\0'..=char::MAX {
            let length = behind_space(c.encode_utf8(&mut [0; 4]).as_bytes(), 0);
            let expected = if c.is_whitespace() { c.len_utf8() } else { 0 };
            assert_eq!(length, expected, "{c:?}");
        }
    }

    #[test]
    fn tokens_are_those_of_the_standard_library() {
        for text in [
            "",
            " ",
            "a",
            " a  b\t\n",
            "Aa aA AaA A",
            "会\u{3000}合 \u{a0}é \u{2003}“So”\u{85}\u{2028}x",
            "é\u{a1}€\u{202a}\u{2060}、。",
        ] {
            assert!(text.split_whitespace().eq(split_words(text)), "{text:?}");
            let last = split_words(text).last().unwrap_or_default();
            assert_eq!(last_word(text), last, "{text:?}");
        }
        let capitals: Vec<bool> = Tokens::of("Aa aA AaA A")
            .map(|token| token.capital)
            .collect();
        assert_eq!(capitals, [false, true, true, false]);
    }
}

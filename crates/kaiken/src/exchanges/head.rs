//! The first bytes of a text, by which most phrases are ruled out at once.

use crate::eight::{HIGH, first, lower_case, mask, times};

/// The first bytes of a text, in lower case.
#[derive(Clone, Copy)]
pub(super) struct Head {
    bytes: u64,
    /// None of them may begin another white space than the one for which a space of a phrase
    /// stands.
    plain: bool,
}

impl Head {
    pub(super) fn of(text: &str) -> Self {
        let bytes = lower_case(first(text.as_bytes()));
        let control = bytes.wrapping_sub(times(0x20)) & !bytes;
        Self {
            bytes,
            plain: (bytes | control) & HIGH == 0,
        }
    }
}

/// The bytes with which a text begins that begins with a phrase.
#[derive(Clone, Copy, Default)]
pub(super) struct Beginning {
    bytes: u64,
    /// The bytes before an apostrophe, for which another may stand, or a `*`.
    fixed: u64,
    /// Those before a space.
    word: u64,
}

impl Beginning {
    pub(super) fn of(phrase: &str) -> Self {
        let bytes = phrase.as_bytes();
        let before = |ends: fn(&u8) -> bool| {
            let length = bytes.iter().position(ends).unwrap_or(bytes.len());
            mask(length)
        };
        Self {
            bytes: lower_case(first(bytes)),
            fixed: before(|byte| matches!(byte, b'\'' | b'*') || *byte == CURLY),
            word: before(|byte| matches!(byte, b'\'' | b'*' | b' ') || *byte == CURLY),
        }
    }

    /// Whether a text with these first bytes may begin with the phrase.
    #[inline]
    pub(super) const fn may_begin(&self, head: Head) -> bool {
        let compared = if head.plain { self.fixed } else { self.word };
        (head.bytes ^ self.bytes) & compared == 0
    }
}

/// The first byte of the curly apostrophe.
const CURLY: u8 = "’".as_bytes()[0];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::leaf;
    use alloc::format;

    #[test]
    fn no_phrase_is_ruled_out_with_which_a_text_begins() {
        let phrases = [
            "you just said",
            "I’d like",
            "I'd like",
            "so",
            "今の質問",
            "a",
            "先ほど",
            "on Ö",
        ];
        let others = [
            "", " ", "x", "\u{a0}", "\u{3000}", "’", "'", "\t", "。", "É",
        ];
        for phrase in phrases {
            for other in others {
                let spaced = phrase.replace(' ', other);
                let quoted = phrase.replace(['’', '\''], other);
                for text in [
                    spaced,
                    quoted,
                    format!("{phrase}{other}"),
                    phrase.to_uppercase(),
                ] {
                    let begins = leaf::begins(&text, phrase);
                    let may = Beginning::of(phrase).may_begin(Head::of(&text));
                    assert!(may || !begins, "{phrase}: {text}");
                }
            }
        }
    }

    #[test]
    fn a_phrase_is_ruled_out_by_any_of_its_first_bytes() {
        for (phrase, text, expected) in [
            ("you just said", "You Justly", true),
            ("you just said", "you jumped", false),
            ("you just said", "you\u{a0}will", true),
            ("今の質問", "今の答え", false),
            ("先ほど*とおっしゃ", "先ほどの", true),
        ] {
            let may = Beginning::of(phrase).may_begin(Head::of(text));
            assert_eq!(may, expected, "{phrase}: {text}");
        }
    }
}

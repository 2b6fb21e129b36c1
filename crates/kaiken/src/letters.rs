//! Small letters for capitals, where names are compared.
//!
//! The table of the standard library knows every script, and in a WebAssembly module it is larger
//! than all dialects together. Names are compared in the scripts that conferences are written in;
//! in another one, a name in capitals is another name, and nobody is taken for somebody else.

use alloc::string::String;

/// A text with its capitals small.
pub(crate) fn lower_case(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.chars().map(lower).collect()
}

/// The small letter of a Latin, Greek, Cyrillic or full-width capital; any other character itself.
fn lower(c: char) -> char {
    let behind = match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' | 'Ａ'..='Ｚ' => {
            32
        }
        'Ά' => 38,
        'Έ'..='Ί' => 37,
        'Ό' => 64,
        'Ύ' | 'Ώ' => 63,
        'Ѐ'..='Џ' => 80,
        'Ā'..='Į' | 'Ĳ'..='Ķ' | 'Ŋ'..='Ŷ' | 'Ș'..='Ț' | 'Ḁ'..='Ẕ' | 'Ạ'..='Ỹ' => {
            1 - (c as u32 & 1)
        }
        'Ĺ'..='Ň' | 'Ź'..='Ž' => c as u32 & 1,
        _ => 0,
    };
    char::from_u32(c as u32 + behind).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the standard library gives, where it is one character.
    fn known(c: char) -> char {
        let mut small = c.to_lowercase();
        match (small.next(), small.next()) {
            (Some(small), None) => small,
            _ => c,
        }
    }

    #[test]
    fn no_letter_is_made_another_one() {
        for c in '\0'..=char::MAX {
            assert!(lower(c) == c || lower(c) == known(c), "{c:?}");
        }
    }

    #[test]
    fn names_in_capitals_are_the_same_names() {
        for name in [
            "KAMIKAWA Yoko",
            "ÉRIC DÎNÇŒUR",
            "ŁUKASZ ŻÓŁĆ",
            "ŠŤASTNÝ ĽUBOMÍR",
            "ȘTEFAN ȚEPEȘ",
            "NGUYỄN THỊ ÁNH",
            "ΓΕΩΡΓΊΑ",
            "ЙОЖЕФ ЂОРЂЕ",
            "ＡＢＣ",
        ] {
            assert_eq!(lower_case(name), name.to_lowercase());
        }
    }
}

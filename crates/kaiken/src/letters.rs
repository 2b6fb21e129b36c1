//! Small letters for capitals, where names are compared.
//!
//! The table of the standard library knows every script, and in a WebAssembly module it is larger
//! than all dialects together. Names are compared in the scripts that conferences are written in;
//! in another one, a name in capitals is another name, and nobody is taken for somebody else.

use alloc::string::String;

/// Whether a character is a letter, as [`char::is_alphabetic`] tells. Of the scripts that conferences are
/// written in, and of the marks that stand between words, a comparison tells, and no search.
#[inline]
pub(crate) fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphabetic(),
        'À'..='Ö'
        | 'Ø'..='ö'
        | 'ø'..='ʯ'
        | 'Ѐ'..='ҁ'
        | 'Ҋ'..='ԯ'
        | 'ؠ'..='ٗ'
        | 'ぁ'..='ゖ'
        | 'ァ'..='ヺ'
        | '一'..='\u{9fff}'
        | '가'..='힣' => true,
        '\u{2000}'..='\u{206f}' | '\u{3000}'..='〄' | '〈'..='〠' | '！'..='＠' => false,
        _ => c.is_alphabetic(),
    }
}

/// A text with its capitals small.
pub(crate) fn lower_case(text: &str) -> String {
    if !has_wide_capitals(text) {
        return text.to_ascii_lowercase();
    }
    text.chars().map(lower).collect()
}

/// Whether a text may have a capital beyond ASCII that [`lower`] knows. Those of Latin, Greek,
/// Cyrillic and of full width begin with other bytes than quotation marks and dashes do.
fn has_wide_capitals(text: &str) -> bool {
    let wide = |byte: u8| matches!(byte, 0xc3..=0xe1 | 0xef);
    let found = text
        .bytes()
        .fold(0, |found, byte| found | u8::from(wide(byte)));
    found != 0
}

/// A text without what is neither letter nor digit at its end. Mostly there is nothing of that.
#[inline]
pub(crate) fn trim_end(text: &str) -> &str {
    match text.as_bytes() {
        [.., last] if last.is_ascii_alphanumeric() => text,
        [.., before, b'.' | b',' | b'?'] if before.is_ascii_alphanumeric() => {
            &text[..text.len() - 1]
        }
        _ => text.trim_end_matches(|c: char| !c.is_alphanumeric()),
    }
}

/// A text without what is neither letter nor digit at either end.
pub(crate) fn trim(text: &str) -> &str {
    let text = trim_end(text);
    match text.as_bytes() {
        [first, ..] if first.is_ascii_alphanumeric() => text,
        _ => text.trim_start_matches(|c: char| !c.is_alphanumeric()),
    }
}

/// Whether two texts are the same in small letters, which are as long as capitals. Most differ in
/// length or in the first letter.
pub(crate) fn same(one: &str, other: &str) -> bool {
    let (Some(first), Some(known)) = (one.as_bytes().first(), other.as_bytes().first()) else {
        return one.is_empty() && other.is_empty();
    };
    one.len() == other.len()
        && (first.eq_ignore_ascii_case(known) || !first.is_ascii())
        && (one.eq_ignore_ascii_case(other) || small(one).eq(small(other)))
}

/// Whether a text comes before another one by its small letters.
pub(crate) fn before(one: &str, other: &str) -> bool {
    small(one).lt(small(other))
}

/// Whether a text in small letters is the other one.
pub(crate) fn is_lower_case(text: &str, known: &str) -> bool {
    small(text).eq(known.chars())
}

/// What stands behind the words with which a text begins, in either case, any white space for a
/// space.
pub(crate) fn strip<'t>(text: &'t str, beginning: &str) -> Option<&'t str> {
    let mut left = text.chars();
    let same = |c: char, known| lower(c) == known || known == ' ' && c.is_whitespace();
    let begins = small(beginning).all(|known| left.next().is_some_and(|c| same(c, known)));
    begins.then_some(left.as_str())
}

/// Whether two texts begin with the same letter, in either case.
pub(crate) fn begin_alike(one: &str, other: &str) -> bool {
    small(one).next() == small(other).next()
}

fn small(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(lower)
}

/// Whether a character is one of kana or kanji: a letter without case. To ask all of Unicode
/// costs much more.
pub(crate) const fn is_kana_or_kanji(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ' | 'ァ'..='ヺ' | '一'..='\u{9fff}')
}

/// Whether a character is one of hiragana, as the words of Japanese have that join others.
pub(crate) const fn is_hiragana(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ')
}

/// Whether a character is a letter of Greek, which has a semicolon for the question mark.
pub(crate) const fn is_greek(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}')
}

/// The first of these, than whose first byte no other one has a smaller one.
pub(crate) const FIRST_KANA: &str = "ぁ";

/// The small letter of a Latin, Greek, Cyrillic or full-width capital; any other character itself.
fn lower(c: char) -> char {
    // Most of what is compared: letters of ASCII, kana and kanji.
    if matches!(c, 'a'..='z' | '\u{2000}'..='\u{ff20}') {
        return c;
    }
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

    #[test]
    fn letters_are_those_of_unicode() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
        }
    }

    #[test]
    fn marks_are_taken_off_the_ends() {
        for (text, bare, behind) in [
            ("", "", ""),
            ("why", "why", "why"),
            ("“why?”", "why", "“why"),
            ("(why.", "why", "(why"),
            ("U.S.?", "U.S", "U.S"),
            ("会見。", "会見", "会見"),
            ("—", "", ""),
        ] {
            assert_eq!((trim(text), trim_end(text)), (bare, behind), "{text}");
        }
    }

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
            assert_eq!(lower(c).len_utf8(), c.len_utf8(), "{c:?}");
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
            assert!(same(name, &name.to_lowercase()), "{name}");
            assert!(is_lower_case(name, &name.to_lowercase()), "{name}");
        }
    }

    #[test]
    fn kana_and_kanji_are_letters_without_case() {
        for c in ('\0'..=char::MAX).filter(|c| is_kana_or_kanji(*c)) {
            let cased = c.is_lowercase() || c.is_uppercase();
            assert!(c.is_alphabetic() && !cased, "{c:?}");
            let first = c.encode_utf8(&mut [0; 4]).as_bytes()[0];
            assert!(first >= FIRST_KANA.as_bytes()[0], "{c:?}");
        }
    }

    #[test]
    fn texts_are_compared_without_regard_to_case() {
        assert!(!same("Aoba", "Aob") && !same("青木", "青山") && !same("ÉA", "éb"));
        assert!(before("AB", "b") && before("ab", "ABC") && !before("É", "é"));
        assert!(!is_lower_case("Of", "Of"));
        assert_eq!(strip("ÉRIC Dupont", "éric"), Some(" Dupont"));
        assert_eq!(strip("青", "青木"), None);
    }
}

//! Bytes become text (feature `encoding`).

use alloc::borrow::Cow;
use alloc::string::String;

use crate::Encoding;
use encoding_rs::{EUC_JP, SHIFT_JIS, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A text, and how it was read from bytes.
///
/// ```
/// let decoded = kaiken::decode(b"The minister\x92s answer");
/// assert_eq!(decoded.text, "The minister’s answer");
/// assert_eq!(decoded.encoding, kaiken::Encoding::Windows1252);
/// assert!(!decoded.malformed);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Decoded<'a> {
    /// The text; a byte-order mark stays in it. Spans count the UTF-8 bytes of this text.
    pub text: Cow<'a, str>,
    /// The encoding that the bytes were taken to be in.
    pub encoding: Encoding,
    /// Some bytes stand for no character in that encoding; U+FFFD stands in their place.
    pub malformed: bool,
}

/// Reads bytes as text: by a byte-order mark, as UTF-8 where they are valid UTF-8, and else in the
/// first of UTF-16, Shift_JIS, EUC-JP and Windows-1252 that gives words.
///
/// Never fails. Time grows in line with the length.
///
/// ```
/// let decoded = kaiken::decode(&[0x96, 0xE2, 0x81, 0x46, 0x82, 0xCD, 0x82, 0xA2]);
/// assert_eq!((&*decoded.text, decoded.encoding.name()), ("問：はい", "Shift_JIS"));
/// ```
pub fn decode(bytes: &[u8]) -> Decoded<'_> {
    if let Some(encoding) = by_mark(bytes).or_else(|| by_nulls(bytes)) {
        return read(bytes, encoding);
    }
    match core::str::from_utf8(bytes) {
        Ok(text) => Decoded {
            text: Cow::Borrowed(text),
            encoding: Encoding::Utf8,
            malformed: false,
        },
        Err(_) if is_damaged_utf8(bytes) => read(bytes, Encoding::Utf8),
        Err(_) => read(bytes, japanese(bytes).unwrap_or(Encoding::Windows1252)),
    }
}

/// The encoding that a byte-order mark names.
fn by_mark(bytes: &[u8]) -> Option<Encoding> {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => Some(Encoding::Utf8),
        [0xFF, 0xFE, ..] => Some(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// How many bytes are looked at for the pattern of UTF-16 without a mark.
const SAMPLE: usize = 4096;

/// UTF-16 without a mark: in English every other byte is zero.
fn by_nulls(bytes: &[u8]) -> Option<Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let zeros = |parity: usize| {
        sample
            .iter()
            .skip(parity)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    if sample.len() < 4 {
        return None;
    }
    let most = sample.len() / 4;
    match (even > most, odd > most) {
        (false, true) => Some(Encoding::Utf16Le),
        (true, false) => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// Whether bytes are UTF-8 with a few faults: more whole characters beyond ASCII than faults.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut faults) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        faults += usize::from(!chunk.invalid().is_empty());
    }
    whole > faults
}

/// The Japanese encoding that gives the most kana, if what it gives is a text.
fn japanese(bytes: &[u8]) -> Option<Encoding> {
    [Encoding::ShiftJis, Encoding::EucJp]
        .into_iter()
        .filter_map(|encoding| Some((kana(&read(bytes, encoding))?, encoding)))
        .max_by_key(|(kana, _)| *kana)
        .map(|(_, encoding)| encoding)
}

/// How many kana a text has; none where they are few among what is not ASCII, or where bytes stand
/// for no character. Half-width kana are what Shift_JIS makes of other encodings, so they count
/// against it.
fn kana(decoded: &Decoded<'_>) -> Option<usize> {
    let wide = decoded.text.chars().filter(|c| !c.is_ascii()).count();
    let count = |range: core::ops::RangeInclusive<char>| {
        decoded.text.chars().filter(|c| range.contains(c)).count()
    };
    let kana = count('ぁ'..='ヿ');
    let half = count('\u{ff61}'..='\u{ff9f}');
    let kana = kana.checked_sub(half).filter(|kana| *kana > 0)?;
    (!decoded.malformed && kana * 10 >= wide).then_some(kana)
}

/// The bytes in one encoding, a byte-order mark kept.
fn read(bytes: &[u8], encoding: Encoding) -> Decoded<'_> {
    let (text, malformed) = match encoding {
        Encoding::Utf8 => {
            let text = String::from_utf8_lossy(bytes);
            let malformed = matches!(text, Cow::Owned(_));
            (text, malformed)
        }
        Encoding::Utf16Le => UTF_16LE.decode_without_bom_handling(bytes),
        Encoding::Utf16Be => UTF_16BE.decode_without_bom_handling(bytes),
        Encoding::ShiftJis => SHIFT_JIS.decode_without_bom_handling(bytes),
        Encoding::EucJp => EUC_JP.decode_without_bom_handling(bytes),
        Encoding::Windows1252 => WINDOWS_1252.decode_without_bom_handling(bytes),
    };
    Decoded {
        text,
        encoding,
        malformed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    const JAPANESE: &str =
        "外務大臣会見記録\n【NHK 青木記者】日程は決まりましたか。\n【林外務大臣】まだです。\n";
    const WESTERN: &str = "Minister’s answer: “It’s a café, naïve or not.”\n";

    fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn every_encoding_is_known_again() {
        let marked = |text: &str| alloc::format!("\u{feff}{text}");
        for (bytes, text, encoding) in [
            (
                JAPANESE.as_bytes().to_vec(),
                JAPANESE.into(),
                Encoding::Utf8,
            ),
            (
                marked(JAPANESE).into_bytes(),
                marked(JAPANESE),
                Encoding::Utf8,
            ),
            (
                utf16(&marked(JAPANESE), u16::to_le_bytes),
                marked(JAPANESE),
                Encoding::Utf16Le,
            ),
            (
                utf16(&marked(JAPANESE), u16::to_be_bytes),
                marked(JAPANESE),
                Encoding::Utf16Be,
            ),
            (
                utf16("Reporter: Why?", u16::to_le_bytes),
                "Reporter: Why?".into(),
                Encoding::Utf16Le,
            ),
            (
                utf16("Reporter: Why?", u16::to_be_bytes),
                "Reporter: Why?".into(),
                Encoding::Utf16Be,
            ),
            (
                SHIFT_JIS.encode(JAPANESE).0.into_owned(),
                JAPANESE.into(),
                Encoding::ShiftJis,
            ),
            (
                EUC_JP.encode(JAPANESE).0.into_owned(),
                JAPANESE.into(),
                Encoding::EucJp,
            ),
            (
                WINDOWS_1252.encode(WESTERN).0.into_owned(),
                WESTERN.into(),
                Encoding::Windows1252,
            ),
            (Vec::new(), String::new(), Encoding::Utf8),
        ] {
            let decoded = decode(&bytes);
            assert_eq!((&*decoded.text, decoded.encoding), (&*text, encoding));
            assert!(!decoded.malformed, "{encoding:?}");
        }
    }

    #[test]
    fn damaged_text_is_read_with_marks_where_it_is_damaged() {
        let mut cut = JAPANESE.as_bytes().to_vec();
        cut.truncate(20);
        let decoded = decode(&cut);
        assert_eq!(decoded.encoding, Encoding::Utf8);
        assert!(decoded.malformed && decoded.text.ends_with('\u{fffd}'));

        let lone = decode(&[0xFF, 0xFE, 0x00, 0xD8]);
        assert!(lone.malformed, "a surrogate without its partner");
    }
}

//! Bytes in any encoding.

use kaiken::Encoding;

/// The most bytes of text that one byte gives: a byte of Windows-1252, or one that stands for
/// nothing, becomes a character of three bytes.
const LONGEST: usize = 3;

/// Checks the laws of bytes: they are read by `decode`, nothing of sound text is changed, and
/// damage is told.
///
/// # Panics
///
/// If a law is broken, saying which.
pub fn check(bytes: &[u8]) {
    let decoded = kaiken::decode(bytes);
    assert!(decoded.text.len() <= LONGEST * bytes.len());
    if !decoded.malformed {
        sound_text_is_unchanged(bytes, decoded.encoding, &decoded.text);
    }
    let owned = kaiken::parse_bytes(bytes);
    let transcript = owned.transcript();
    assert_eq!(
        transcript.source(),
        decoded.text,
        "what was decoded is parsed"
    );
    assert_eq!(transcript.encoding(), Some(decoded.encoding));
    super::check_transcript(&transcript);
}

fn sound_text_is_unchanged(bytes: &[u8], encoding: Encoding, text: &str) {
    let utf16 = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect();
    let again: Vec<u8> = match encoding {
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Utf16Le => utf16(u16::to_le_bytes),
        Encoding::Utf16Be => utf16(u16::to_be_bytes),
        _ => return,
    };
    assert_eq!(again, bytes, "sound {} is unchanged", encoding.name());
}

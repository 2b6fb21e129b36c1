//! The words that carry the matter of a text, and which of them another text has too.

use alloc::vec::Vec;

use super::cue::Finder;

/// No more of a text is compared, in bytes.
const READS: usize = 4096;
/// No more different words of a question are compared.
const MOST: usize = 48;

/// The words of a question that carry its matter, each once: at most [`MOST`].
///
/// A word is a run of letters and digits of one script, of three letters or more; in Japanese a
/// run of kanji or of katakana, of two or more. Capitals, an `s` at the end, and whatever follows
/// the seventh letter do not count: `sanction` is `Sanctions`. Common words are left out.
pub(super) struct Matter {
    keys: Vec<u32>,
    /// One bit for each key, so that most words of another text are told at a glance.
    seen: u64,
    /// Which of the words are written with a capital: one bit for each.
    proper: u64,
}

impl Matter {
    pub(super) fn of(text: &str, finder: &Finder<'_>) -> Self {
        let mut matter = Self {
            keys: Vec::new(),
            seen: 0,
            proper: 0,
        };
        for word in words(text)
            .filter(|word| !finder.is_common(word))
            .take(MOST)
        {
            let key = key(word);
            if !matter.keys.contains(&key) {
                let proper = word.starts_with(char::is_uppercase);
                matter.proper |= u64::from(proper) << matter.keys.len();
                matter.keys.push(key);
                matter.seen |= bit(key);
            }
        }
        matter
    }

    /// How many words there are.
    pub(super) fn len(&self) -> u32 {
        self.keys.len() as u32
    }

    /// Which of the words are names, as their capitals tell: one bit for each.
    pub(super) const fn names(&self) -> u64 {
        self.proper
    }

    /// Which of the words another text has: one bit for each.
    pub(super) fn within(&self, text: &str) -> u64 {
        let mut found = 0;
        for key in words(text)
            .map(key)
            .filter(|key| self.seen & bit(*key) != 0)
        {
            if let Some(at) = self.keys.iter().position(|known| *known == key) {
                found |= 1 << at;
            }
        }
        found
    }
}

const fn bit(key: u32) -> u64 {
    1 << (key >> 26)
}

/// What a word is compared by.
fn key(word: &str) -> u32 {
    let bytes = word.as_bytes();
    let bytes = match bytes {
        [stem @ .., b's' | b'S'] if stem.len() > 3 => stem,
        _ => bytes,
    };
    let length = match bytes.first() {
        Some(first) if first.is_ascii() => bytes.len().min(7),
        _ => bytes.len(),
    };
    bytes[..length].iter().fold(0x811c_9dc5, |hash: u32, byte| {
        (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193)
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Kanji,
    Katakana,
    Letters,
    None,
}

fn script(c: char) -> Script {
    match c {
        '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '々' | '〆' => Script::Kanji,
        '\u{30a1}'..='\u{30fa}' | 'ー' | '\u{ff66}'..='\u{ff9f}' => Script::Katakana,
        '\u{3040}'..='\u{309f}' => Script::None,
        c if c.is_alphanumeric() => Script::Letters,
        _ => Script::None,
    }
}

/// The words of a text that are long enough to carry matter.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = cut(text);
    core::iter::from_fn(move || {
        loop {
            let start = rest.find(|c| script(c) != Script::None)?;
            let kind = rest[start..].chars().next().map_or(Script::None, script);
            let length = rest[start..]
                .find(|c| script(c) != kind)
                .unwrap_or(rest.len() - start);
            let word = &rest[start..start + length];
            rest = &rest[start + length..];
            let least = if kind == Script::Letters { 3 } else { 2 };
            if word.chars().nth(least - 1).is_some() {
                return Some(word);
            }
        }
    })
}

fn cut(text: &str) -> &str {
    let mut length = text.len().min(READS);
    while !text.is_char_boundary(length) {
        length -= 1;
    }
    &text[..length]
}

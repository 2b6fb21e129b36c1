//! The words that carry the matter of a text, and which of them another text has too.

use alloc::vec::Vec;

use super::lexicon::{Lexicon, Sense};
use super::sentence::cut;

/// No more of a text is compared, in bytes.
pub(super) const READS: usize = 4096;
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
    pub(super) fn of(text: &str, lexicon: &Lexicon<'_>) -> Self {
        let mut matter = Self {
            keys: Vec::new(),
            seen: 0,
            proper: 0,
        };
        let telling = words(text).filter(|word| !lexicon.is(word, Sense::Common));
        for word in telling.take(MOST) {
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

    /// Which of the words another text has, given by the [`keys`] of its words: one bit for each.
    pub(super) fn within(&self, keys: &[u32]) -> u64 {
        let mut found = 0;
        for key in keys.iter().filter(|key| self.seen & bit(**key) != 0) {
            if let Some(at) = self.keys.iter().position(|known| known == key) {
                found |= 1 << at;
            }
        }
        found
    }
}

/// What the words of a text are compared by.
pub(super) fn keys(text: &str) -> Vec<u32> {
    let mut keys = Vec::with_capacity(text.len().min(READS) / 8);
    keys.extend(words(text).map(key));
    keys
}

const fn bit(key: u32) -> u64 {
    1 << (key >> 26)
}

/// What a word is compared by.
fn key(word: &str) -> u32 {
    let bytes = match word.as_bytes() {
        [stem @ .., b's' | b'S'] if stem.len() > 3 => stem,
        bytes => bytes,
    };
    let ascii = bytes.first().is_some_and(u8::is_ascii);
    let length = if ascii {
        bytes.len().min(7)
    } else {
        bytes.len()
    };
    let folded = bytes[..length]
        .iter()
        .map(|byte| u32::from(byte.to_ascii_lowercase()));
    folded.fold(0x811c_9dc5, |hash, byte| {
        (hash ^ byte).wrapping_mul(0x0100_0193)
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
        // Accents of decomposed letters.
        '\u{300}'..='\u{36f}' => Script::Letters,
        c if c.is_alphanumeric() => Script::Letters,
        _ => Script::None,
    }
}

/// The words of a text that are long enough to carry matter.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let text = cut(text, READS);
    let mut at = 0;
    core::iter::from_fn(move || {
        loop {
            let start = behind_gap(text, at);
            let kind = match text.as_bytes().get(start)? {
                0..0x80 => Script::Letters,
                _ => script_at(text, start),
            };
            at = behind_run(text, start, kind);
            let word = &text[start..at];
            let least = if kind == Script::Letters { 3 } else { 2 };
            if word.chars().nth(least - 1).is_some() {
                return Some(word);
            }
        }
    })
}

/// The script of the character at a place that is not of ASCII; none behind the text.
fn script_at(text: &str, at: usize) -> Script {
    text[at..].chars().next().map_or(Script::None, script)
}

/// Whether another character than those of ASCII stands at a place.
fn is_wide(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(|byte| !byte.is_ascii())
}

/// The place behind the character of a place.
fn behind_char(text: &str, mut at: usize) -> usize {
    at += 1;
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

/// The place of the first word from a place on.
fn behind_gap(text: &str, at: usize) -> usize {
    let mut at = behind_ascii(text, at, false);
    while is_wide(text, at) && script_at(text, at) == Script::None {
        at = behind_ascii(text, behind_char(text, at), false);
    }
    at
}

/// The place behind the run of one script that begins at a place.
fn behind_run(text: &str, start: usize, kind: Script) -> usize {
    let mut at = start;
    loop {
        if kind == Script::Letters {
            at = behind_ascii(text, at, true);
        }
        if !is_wide(text, at) || script_at(text, at) != kind {
            return at;
        }
        at = behind_char(text, at);
    }
}

/// Letters and digits of ASCII, what else is of ASCII, and what begins or continues other characters.
const SORTS: [Option<bool>; 256] = {
    let mut sorts = [None; 256];
    let mut byte = 0_u8;
    while byte < 0x80 {
        sorts[byte as usize] = Some(byte.is_ascii_alphanumeric());
        byte += 1;
    }
    sorts
};

/// The place behind the characters of ASCII that are letters and digits, or are not.
fn behind_ascii(text: &str, mut at: usize, letters: bool) -> usize {
    let bytes = text.as_bytes();
    while at < bytes.len() && SORTS[bytes[at] as usize] == Some(letters) {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::{Matter, keys, words};
    use crate::Dialect;
    use crate::exchanges::lexicon::Lexicon;

    #[test]
    fn words_are_runs_of_one_script() {
        let found: Vec<_> =
            words("The U.S. naïve nai\u{308}ve “2+2” talks、共同声明のサイバー対策です").collect();
        assert_eq!(
            found,
            [
                "The",
                "naïve",
                "nai\u{308}ve",
                "talks",
                "共同声明",
                "サイバー",
                "対策"
            ]
        );
    }

    /// A question, another text, how many of the words of the question carry matter and are there.
    const SHARED: [(&str, &str, u32, u32); 4] = [
        (
            "Is Russia to ease the sanctions?",
            "continuing the Sanction regime",
            3,
            1,
        ),
        ("What is your view?", "my view", 0, 0),
        ("減額の幅はどの程度ですか。", "買入れの減額", 1, 1),
        ("continuing, continued", "continue", 1, 1),
    ];

    #[test]
    fn words_are_found_in_another_text() {
        let lexicon = Lexicon::new(&Dialect::generic().cues);
        for (question, text, words, shared) in SHARED {
            let matter = Matter::of(question, &lexicon);
            let found = (matter.len(), matter.within(&keys(text)).count_ones());
            assert_eq!(found, (words, shared), "{question}");
        }
    }
}

//! The words that carry the matter of a text, and which of them another text has too.

use alloc::vec::Vec;

use super::lexicon::{Lexicon, Sense};
use crate::edge;
use crate::eight::{self, lower_case, mask};

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
        let telling = Runs::of(text).filter(|run| !lexicon.is(run.word(), Sense::Common));
        for run in telling.take(MOST) {
            let key = run.key();
            if !matter.keys.contains(&key) {
                let proper = run.word().starts_with(char::is_uppercase);
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
    keys.extend(Runs::of(text).map(Run::key));
    keys
}

const fn bit(key: u32) -> u64 {
    1 << (key >> 26)
}

/// A word, and the text behind it, of which eight bytes are read at once.
#[derive(Clone, Copy)]
struct Run<'a> {
    /// The text from the word on.
    text: &'a str,
    length: usize,
}

impl<'a> Run<'a> {
    fn word(self) -> &'a str {
        &self.text[..self.length]
    }

    /// What a word is compared by.
    fn key(self) -> u32 {
        let bytes = self.text.as_bytes();
        let plural = matches!(bytes[self.length - 1], b's' | b'S') && self.length > STEM;
        let length = self.length - usize::from(plural);
        if bytes[0].is_ascii() {
            mixed(
                0,
                lower_case(eight::first(bytes)) & mask(length.min(COMPARED)),
            )
        } else {
            let (chunks, rest) = bytes[..length].as_chunks();
            let chunks = chunks.iter().map(|chunk| u64::from_le_bytes(*chunk));
            let rest = eight::first(rest);
            mixed(chunks.fold(0, mixed), rest)
        }
    }
}

/// A word must be longer than this for an `s` at its end not to count, in bytes.
const STEM: usize = 4;
/// How much of a word counts, in bytes.
const COMPARED: usize = 7;

/// Eight bytes more, so that each tells upon the number.
const fn mixed(hash: u32, eight: u64) -> u32 {
    ((eight ^ hash as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
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
struct Runs<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Runs<'a> {
    fn of(text: &'a str) -> Self {
        Self {
            text: edge::first(text, READS),
            at: 0,
        }
    }
}

impl<'a> Iterator for Runs<'a> {
    type Item = Run<'a>;

    #[inline]
    fn next(&mut self) -> Option<Run<'a>> {
        loop {
            let start = behind_gap(self.text, self.at);
            if start == self.text.len() {
                return None;
            }
            let ascii = behind_ascii(self.text, start, true);
            let long = if ascii > start && !is_wide(self.text, ascii) {
                self.at = ascii;
                ascii - start >= LETTERS
            } else {
                self.at = behind_run(self.text, start);
                is_long(&self.text[start..self.at])
            };
            if long {
                return Some(Run {
                    text: &self.text[start..],
                    length: self.at - start,
                });
            }
        }
    }
}

/// How many letters a word needs to carry matter, and how many characters of kanji or katakana.
const LETTERS: usize = 3;
const WIDE: usize = 2;

/// Whether a word has the characters that one needs to carry matter.
fn is_long(word: &str) -> bool {
    let least = if script_at(word, 0) == Script::Letters {
        LETTERS
    } else {
        WIDE
    };
    word.chars().nth(least - 1).is_some()
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
fn behind_char(text: &str, at: usize) -> usize {
    edge::behind(text, at + 1)
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
fn behind_run(text: &str, start: usize) -> usize {
    let kind = script_at(text, start);
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

/// Letters and digits of ASCII, what else is of ASCII, and what begins or continues other
/// characters.
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
    use super::{Matter, Run, Runs, keys};
    use crate::Dialect;
    use crate::exchanges::lexicon::Lexicon;

    #[test]
    fn words_are_runs_of_one_script() {
        let found: Vec<_> =
            Runs::of("The U.S. naïve nai\u{308}ve “2+2” talks、共同声明のサイバー対策です")
                .map(Run::word)
                .collect();
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

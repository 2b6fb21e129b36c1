//! Characters that do not belong in a text.

use alloc::vec::Vec;

use super::{Subject, scan};
use crate::Span;
use crate::diagnostic::{Code, Detail, Diagnostic, Edit, Safety};
use crate::eight::{HIGH, times};

pub(super) fn check(subject: Subject<'_>, found: &mut Vec<Diagnostic>) {
    let mut run: Option<Run> = None;
    let start = subject.tree.span.start as usize;
    let text = subject.text(subject.tree.span);
    scan::each(text.as_bytes(), &SUSPECTS, |at| {
        let at = start + at;
        let Some(character) = subject.source[at..].chars().next() else {
            return;
        };
        let Some(code) = judge(subject.source, at, character) else {
            return;
        };
        let end = (at + character.len_utf8()) as u32;
        match &mut run {
            Some(run) if run.goes_on(code, character, at) => run.span.end = end,
            _ => {
                found.extend(run.take().map(Run::diagnostic));
                run = Some(Run {
                    code,
                    character,
                    span: Span::new(at as u32, end),
                });
            }
        }
    });
    found.extend(run.map(Run::diagnostic));
}

/// One character, or the same one several times.
struct Run {
    code: Code,
    character: char,
    span: Span,
}

impl Run {
    fn goes_on(&self, code: Code, character: char, at: usize) -> bool {
        (self.code, self.character, self.span.end as usize) == (code, character, at)
    }

    fn diagnostic(self) -> Diagnostic {
        let character = self.character;
        let doubt = Diagnostic::new(self.code, self.span).with(Detail::Character { character });
        let taken_out = |safety| Edit::new(self.span, "", safety);
        match self.code {
            Code::SoftHyphen | Code::InvisibleCharacter => doubt.mended(taken_out(Safety::Safe)),
            Code::ControlCharacter => match windows_1252(character) {
                Some(meant) => {
                    let times = (self.span.len() / character.len_utf8() as u32) as usize;
                    let replacement: alloc::string::String =
                        core::iter::repeat_n(meant, times).collect();
                    doubt.mended(Edit::new(self.span, replacement, Safety::Unsafe))
                }
                None => doubt.mended(taken_out(Safety::Unsafe)),
            },
            _ => doubt,
        }
    }
}

/// What a suspect character can begin with.
const SUSPECTS: scan::Wanted = scan::Wanted {
    bytes: SUSPECT_BYTES,
    any: |eight| {
        let control = eight.wrapping_sub(times(0x20));
        let behind_ascii = eight.wrapping_add(times(1));
        (control | behind_ascii | eight) & HIGH
    },
};

const SUSPECT_BYTES: [bool; 256] = {
    let mut wanted = scan::only(b"\x7f\xc2\xe1\xe2\xee\xef\xf3\xf4");
    let mut control = 0;
    while control < 0x20 {
        wanted[control] = !matches!(control as u8, b'\t'..=b'\r');
        control += 1;
    }
    wanted
};

/// What is wrong with a character that stands at an offset.
fn judge(source: &str, at: usize, character: char) -> Option<Code> {
    match character {
        '\u{fffd}' => Some(Code::ReplacementCharacter),
        '\u{ad}' => Some(Code::SoftHyphen),
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => Some(Code::ControlCharacter),
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' => Some(Code::PrivateUseCharacter),
        '\u{feff}' => (at > 0).then_some(Code::InvisibleCharacter),
        _ if is_invisible(character) && !is_needed(source, at) => Some(Code::InvisibleCharacter),
        _ => None,
    }
}

/// Zero-width spaces and joiners, marks of writing direction.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{180e}'
    )
}

/// So many characters are looked at before an invisible one.
const NEAR: usize = 8;

/// Whether a script or an emoji stands before it that such a character belongs to.
fn is_needed(source: &str, at: usize) -> bool {
    let before = source[..at]
        .chars()
        .rev()
        .take(NEAR)
        .find(|c| !is_invisible(*c));
    !before.is_none_or(|c| {
        matches!(c, '\0'..='\u{58f}' | '\u{1e00}'..='\u{22ff}' | '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
    })
}

/// The character that Windows-1252 has at the place of a control character.
fn windows_1252(character: char) -> Option<char> {
    const MARKS: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    let place = u32::from(character).checked_sub(0x80)?;
    let mark = *MARKS.get(place as usize)?;
    (mark != character).then_some(mark)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{marked, mended};
    use super::*;

    #[test]
    fn no_suspect_goes_unseen() {
        scan::tests::sees_all(&SUSPECTS);
    }

    #[test]
    fn characters_are_judged() {
        for (text, code, expected) in [
            ("the agree\u{ad}ment", Code::SoftHyphen, "the agreement"),
            (
                "the agree\u{200b}\u{200b}ment",
                Code::InvisibleCharacter,
                "the agreement",
            ),
            (
                "the \u{feff}agreement",
                Code::InvisibleCharacter,
                "the agreement",
            ),
            ("合\u{200b}意", Code::InvisibleCharacter, "合意"),
            ("it\u{92}s", Code::ControlCharacter, "it’s"),
            ("\u{93}\u{93}so\u{94}", Code::ControlCharacter, "““so”"),
            ("a\u{1}\u{1}b", Code::ControlCharacter, "ab"),
            ("\u{7f}b", Code::ControlCharacter, "b"),
            ("it\u{fffd}s", Code::ReplacementCharacter, "it\u{fffd}s"),
            ("\u{f0b7} one", Code::PrivateUseCharacter, "\u{f0b7} one"),
            ("\u{f0000}", Code::PrivateUseCharacter, "\u{f0000}"),
        ] {
            assert!(!marked(text, code).is_empty(), "{text:?}");
            assert_eq!(mended(text, code), expected, "{text:?}");
        }
    }

    #[test]
    fn equal_neighbours_are_one_mark() {
        let text = "a\u{ad}\u{ad}b\u{ad}\u{200b}\u{200b}c";
        assert_eq!(marked(text, Code::SoftHyphen), ["\u{ad}\u{ad}", "\u{ad}"]);
        assert_eq!(marked(text, Code::InvisibleCharacter), ["\u{200b}\u{200b}"]);
    }

    #[test]
    fn characters_that_belong_there_are_left_alone() {
        for text in [
            "\u{feff}Reporter: Why?\r\n\tAnd how?\u{c}",
            "no\u{a0}break \u{2003}space \u{3000} wide",
            "👩\u{200d}👧 and ✌\u{fe0f}",
            "می\u{200c}خواهم",
            "क्\u{200d}ष",
            "“quoted” – dashed — ‘single’ … • 日本語「かぎ」（全角）",
        ] {
            let transcript = crate::parse(text);
            let wrong = transcript
                .diagnostics()
                .iter()
                .find(|doubt| doubt.code.id() >= "K0500");
            assert_eq!(wrong, None, "{text:?}");
        }
    }
}

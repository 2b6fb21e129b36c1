//! Words that stand twice, letters that stand alone, words without a space between them.
//!
//! Only English is judged: every language has its own words of one letter, and its own words
//! that it doubles.

use alloc::vec::Vec;

use super::Subject;
use super::english::{ALONE, BEFORE_LETTER, BEFORE_NAME, BEHIND_NUMBER, COMMON, NEVER_DOUBLED};
use super::passages::Passage;
use crate::Span;
use crate::diagnostic::{Code, Diagnostic, Edit, Safety};
use crate::letters;
use crate::tokens::{Token, Tokens};

pub(super) fn check(subject: Subject<'_>, passages: &[Passage], found: &mut Vec<Diagnostic>) {
    if !is_english(subject, passages) {
        return;
    }
    for passage in passages {
        let text = subject.text(passage.span);
        let word = |token| Word::of(text, passage.span.start, token);
        let mut tokens = Tokens::of(text);
        let mut last: Option<Token> = None;
        while let Some(token) = tokens.next() {
            if last.is_some_and(|last| begin_alike(text, last, token)) {
                found.extend(doubled_word(subject, last.map(word), word(token)));
            }
            if token.end - token.start == 1 {
                let next = || tokens.clone().next().map(word);
                found.extend(stray_letter(last.map(word), word(token), next));
            }
            if may_be_two(text, token) {
                found.extend(joined_words(word(token), &text[token.start..]));
            }
            last = Some(token);
        }
    }
}

/// Whether two words begin with one letter, of either case.
fn begin_alike(text: &str, one: Token, other: Token) -> bool {
    let [one, other] = [one, other].map(|token| text.as_bytes()[token.start]);
    one.eq_ignore_ascii_case(&other)
}

/// Whether a word begins with a digit, or has a capital behind a small letter.
fn may_be_two(text: &str, token: Token) -> bool {
    let first = text.as_bytes()[token.start];
    first.is_ascii_digit() || token.capital && first.is_ascii_lowercase()
}

/// What stands between white space, punctuation included.
#[derive(Clone, Copy)]
struct Word<'a> {
    text: &'a str,
    start: u32,
}

impl<'a> Word<'a> {
    /// A word of a text that begins somewhere in the source.
    fn of(text: &'a str, start: u32, token: Token) -> Self {
        Self {
            text: &text[token.start..token.end],
            start: start + token.start as u32,
        }
    }

    fn span(self) -> Span {
        Span::new(self.start, self.start + self.text.len() as u32)
    }

    /// A part of the word, from a byte of it to another.
    fn part(self, from: usize, to: usize) -> Span {
        Span::new(self.start + from as u32, self.start + to as u32)
    }

    /// Without the punctuation behind it.
    fn bare(self) -> &'a str {
        letters::trim_end(self.text)
    }
}

/// So many words tell the language.
const SAMPLE: usize = 400;

/// Whether the text is English: as its dialect says, or by its commonest words.
fn is_english(subject: Subject<'_>, passages: &[Passage]) -> bool {
    match &*subject.tree.dialect.language {
        "und" => {}
        language => return language == "en" || language.starts_with("en-"),
    }
    let words = passages.iter().flat_map(|passage| {
        let text = subject.text(passage.span);
        Tokens::of(text).map(|token| &text[token.start..token.end])
    });
    let (mut all, mut common) = (0, 0);
    for word in words.take(SAMPLE) {
        all += 1;
        common += usize::from(COMMON.contains(&word));
    }
    common * 12 >= all
}

/// The same small word twice, with white space between and no blank line.
fn doubled_word(
    subject: Subject<'_>,
    last: Option<Word<'_>>,
    word: Word<'_>,
) -> Option<Diagnostic> {
    let last = last?;
    let bare = word.bare();
    if !last.text.eq_ignore_ascii_case(bare) || !NEVER_DOUBLED.contains(&bare) {
        return None;
    }
    let between = subject.between(last.span(), word.span());
    if between.matches('\n').count() > 1 {
        return None;
    }
    let second = Span::new(word.start, word.start + bare.len() as u32);
    let taken_out = Edit::new(Span::new(last.span().end, second.end), "", Safety::Unsafe);
    let doubt = Diagnostic::new(Code::DoubledWord, second);
    Some(
        doubt
            .beside(last.span(), "the first time")
            .mended(taken_out),
    )
}

/// A small letter alone, with a word behind it.
fn stray_letter<'a>(
    last: Option<Word<'a>>,
    word: Word<'a>,
    next: impl FnOnce() -> Option<Word<'a>>,
) -> Option<Diagnostic> {
    let [letter] = word.text.as_bytes() else {
        return None;
    };
    if !letter.is_ascii_lowercase() || ALONE.contains(letter) {
        return None;
    }
    let next = next()?;
    let goes_on = next.text.starts_with(|c: char| c.is_ascii_alphabetic());
    let cut = last.is_some_and(|last| last.text.ends_with(['\'', '’', '-', '—', '–', '\\']));
    let named = last.is_some_and(|last| BEFORE_LETTER.contains(&last.text));
    if !goes_on || cut || named {
        return None;
    }
    let taken_out = Edit::new(Span::new(word.start, next.start), "", Safety::Unsafe);
    Some(Diagnostic::new(Code::StrayLetter, word.span()).mended(taken_out))
}

/// Two words without a space, found by what cannot stand inside one. Before a colon they are not
/// mended: with the space they could be a label, which gives what follows to somebody else.
fn joined_words(word: Word<'_>, passage: &str) -> Option<Diagnostic> {
    let at = number_and_word(word.bare()).or_else(|| word_and_name(word.bare()))?;
    let doubt = Diagnostic::new(Code::JoinedWords, word.part(0, word.bare().len()));
    let mut behind = passage.chars().take(NEAR_COLON);
    if behind.any(|c| matches!(c, ':' | '：')) {
        return Some(doubt);
    }
    Some(doubt.mended(Edit::new(word.part(at, at), " ", Safety::Safe)))
}

/// A colon further behind a word, in characters, has no label before it.
const NEAR_COLON: usize = 120;

/// `22and`: where the number ends.
fn number_and_word(word: &str) -> Option<usize> {
    let at = word.find(|c: char| !c.is_ascii_digit())?;
    BEHIND_NUMBER.contains(&&word[at..]).then_some(at)
}

/// `andChina`, `theG7`: where the small word ends.
fn word_and_name(word: &str) -> Option<usize> {
    let bytes = word.as_bytes();
    let at = bytes.iter().position(|byte| !byte.is_ascii_lowercase())?;
    let name = &bytes[at..];
    let [first, second, rest @ ..] = name else {
        return None;
    };
    let named = first.is_ascii_uppercase()
        && (second.is_ascii_digit() || second.is_ascii_lowercase() && !rest.is_empty())
        && name.iter().all(u8::is_ascii_alphanumeric);
    (named && BEFORE_NAME.contains(&&word[..at])).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{marked, mended};
    use super::*;
    use alloc::format;
    use alloc::string::String;

    /// A turn of English around the words.
    fn turn(words: &str) -> String {
        format!("Minister Aoba: In the course of the talks, {words} to the end of the day.\n")
    }

    #[test]
    fn doubled_words() {
        for (words, marks) in [
            ("we spoke of the the plan", &["the"][..]),
            ("we spoke of of, at length,", &["of"]),
            ("we spoke of\nof it", &["of"]),
            (
                "what it needs to to win, and what is going on on the ground",
                &[],
            ),
            ("we spoke about this this week", &[]),
            ("and so. The the plan", &["the"]),
            ("the\n\nthe", &[]),
            ("he said that that plan had had its day", &[]),
            ("we have very very many", &[]),
            ("the. The plan", &[]),
            ("go to The Hague and the The Hague", &[]),
            ("no, no no", &[]),
            ("the — the plan", &[]),
        ] {
            assert_eq!(marked(&turn(words), Code::DoubledWord), marks, "{words}");
        }
        let mended = mended(&turn("we spoke of of, at length,"), Code::DoubledWord);
        assert!(mended.contains("spoke of, at length,"), "{mended}");
    }

    #[test]
    fn stray_letters() {
        for (words, marks) in [
            ("the Russian side, w the goal", &["w"][..]),
            ("we t he scheme e of", &["t", "e"]),
            ("a plan, and i am, and Roe v wade", &[]),
            ("point b. of the plan", &[]),
            ("plan b is that", &[]),
            ("plan B is", &[]),
            ("it isn' t the plan", &[]),
            ("item (c) of", &[]),
            ("why? w It was", &["w"]),
            ("the w, which", &[]),
            ("the w — which", &[]),
        ] {
            assert_eq!(marked(&turn(words), Code::StrayLetter), marks, "{words}");
        }
        let mended = mended(&turn("the side, w the goal"), Code::StrayLetter);
        assert!(mended.contains("the side, the goal"), "{mended}");
    }

    #[test]
    fn joined_words() {
        for (words, marks) in [
            ("on July 22and 23", &["22and"][..]),
            ("on July 22and, well,", &["22and"]),
            ("Japan andChina, and theG7.", &["andChina", "theG7"]),
            ("the 22nd of 1990s, 10am, 5km, 20mm", &[]),
            ("an iPhone, eBay, macOS, toA", &[]),
            ("the www.andChina.org", &[]),
            ("3in1 of", &[]),
        ] {
            assert_eq!(marked(&turn(words), Code::JoinedWords), marks, "{words}");
        }
        let mended = mended(&turn("on July 22and theG7"), Code::JoinedWords);
        assert!(mended.contains("22 and the G7"), "{mended}");
    }

    #[test]
    fn joined_words_that_may_be_a_label_are_left() {
        let text = turn("So.\nMr. Ken Ito, Minister forTrade Affairs: We met.");
        assert_eq!(marked(&text, Code::JoinedWords), ["forTrade"]);
        assert_eq!(mended(&text, Code::JoinedWords), text);
    }

    #[test]
    fn other_languages_are_not_judged() {
        for text in [
            "Minister Aoba: Nous nous sommes vus y compris w la ministre andChina.\n",
            "Minister Aoba: 会談 会談 w ab 22and 会談\n",
        ] {
            let transcript = crate::parse(text);
            let wrong = transcript
                .diagnostics()
                .iter()
                .find(|doubt| doubt.code.id() >= "K0400");
            assert_eq!(wrong, None, "{text}");
        }
    }
}

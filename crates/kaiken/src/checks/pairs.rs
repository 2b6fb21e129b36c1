//! Quotation marks and brackets without a partner.
//!
//! They are paired from one label to the next, through the headings between them: a message that
//! is read out may be long. A quotation of several paragraphs opens each of them and closes the
//! last alone. Single marks are not looked at, since they are apostrophes too.

use alloc::vec::Vec;

use super::passages::{Passage, PassageKind};
use super::{Subject, scan};
use crate::Span;
use crate::diagnostic::{Code, Diagnostic};
use crate::eight::{HIGH, times, zeros};

pub(super) fn check(subject: Subject<'_>, passages: &[Passage], found: &mut Vec<Diagnostic>) {
    let mut pairs = Pairs::default();
    for passage in passages {
        if passage.kind != PassageKind::Continued {
            pairs.end(found);
        }
        pairs.read(subject.text(passage.span), passage.span.start, found);
    }
    pairs.end(found);
}

/// A kind of mark that comes in pairs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// `“”`, `„“`, `"`.
    Double,
    /// `「」`.
    Corner,
    /// `『』`.
    WhiteCorner,
    /// `()`, of any width.
    Round,
    /// `[]`, of any width.
    Square,
    /// `【】`.
    Lenticular,
}

/// How many kinds there are.
const KINDS: usize = 6;

impl Kind {
    const fn code(self) -> Code {
        match self {
            Self::Double | Self::Corner | Self::WhiteCorner => Code::UnbalancedQuotes,
            Self::Round | Self::Square | Self::Lenticular => Code::UnbalancedBrackets,
        }
    }
}

/// Which side of a pair a mark is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Open,
    Close,
    /// The marks beside it decide.
    Either,
}

fn kind_and_side(mark: char) -> Option<(Kind, Side)> {
    Some(match mark {
        '“' | '„' => (Kind::Double, Side::Open),
        '”' => (Kind::Double, Side::Close),
        '"' | '＂' => (Kind::Double, Side::Either),
        '「' | '｢' => (Kind::Corner, Side::Open),
        '」' | '｣' => (Kind::Corner, Side::Close),
        '『' => (Kind::WhiteCorner, Side::Open),
        '』' => (Kind::WhiteCorner, Side::Close),
        '(' | '（' => (Kind::Round, Side::Open),
        ')' | '）' => (Kind::Round, Side::Close),
        '[' | '［' => (Kind::Square, Side::Open),
        ']' | '］' => (Kind::Square, Side::Close),
        '【' => (Kind::Lenticular, Side::Open),
        '】' => (Kind::Lenticular, Side::Close),
        _ => return None,
    })
}

/// What such a mark can begin with.
const MARKS: scan::Wanted = scan::Wanted {
    bytes: scan::only(b"\"()[]\xe2\xe3\xef"),
    any: |eight| {
        let is = |eight: u64, byte| zeros(eight ^ times(byte));
        let round = is(eight | times(1), b')');
        // `[` and `]`, and `Y` and `_` with them.
        let square = is(eight & times(0xf9), b'Y');
        eight & HIGH | is(eight, b'"') | round | square
    },
};

/// Whether such a mark can stand where a text begins with a byte of [`MARKS`]: a look at the second
/// byte tells it from kana.
const fn may_be_mark(text: &[u8]) -> bool {
    match text {
        [0xe2 | 0xe3, second, ..] => *second == 0x80,
        [0xef, second, ..] => matches!(second, 0xbc | 0xbd),
        _ => true,
    }
}

/// The marks that are open, by kind.
#[derive(Default)]
struct Pairs {
    open: [Vec<Span>; KINDS],
}

impl Pairs {
    fn read(&mut self, text: &str, start: u32, found: &mut Vec<Diagnostic>) {
        scan::each(text.as_bytes(), &MARKS, |at| {
            if !may_be_mark(&text.as_bytes()[at..]) {
                return;
            }
            let mark = text[at..].chars().next();
            if let Some((mark, (kind, side))) = mark.and_then(|c| Some((c, kind_and_side(c)?))) {
                let place = start + at as u32;
                let span = Span::new(place, place + mark.len_utf8() as u32);
                let beside = (&text[..at], &text[at + mark.len_utf8()..]);
                self.mark(kind, side, span, beside, found);
            }
        });
    }

    /// Opens or closes with a mark that stands between two texts.
    fn mark(
        &mut self,
        kind: Kind,
        side: Side,
        span: Span,
        (before, behind): (&str, &str),
        found: &mut Vec<Diagnostic>,
    ) {
        let open = &mut self.open[kind as usize];
        match side_in_place(kind, side, !open.is_empty(), before, behind) {
            Some(Side::Open) if goes_on(kind, before) && !open.is_empty() => {
                open.pop();
                open.push(span);
            }
            Some(Side::Open) => open.push(span),
            Some(_) if open.pop().is_none() && !closes_nothing(kind, before) => {
                report(kind, span, found);
            }
            _ => {}
        }
    }

    /// Nothing is open any more; what was has no partner.
    fn end(&mut self, found: &mut Vec<Diagnostic>) {
        for kind in [
            Kind::Double,
            Kind::Corner,
            Kind::WhiteCorner,
            Kind::Round,
            Kind::Square,
            Kind::Lenticular,
        ] {
            for span in self.open[kind as usize].drain(..) {
                report(kind, span, found);
            }
        }
    }
}

/// Marks of one kind side by side are one fault.
fn report(kind: Kind, span: Span, found: &mut Vec<Diagnostic>) {
    match found.last_mut() {
        Some(last) if last.code == kind.code() && last.span.end == span.start => {
            last.span.end = span.end;
        }
        _ => found.push(Diagnostic::new(kind.code(), span)),
    }
}

/// The side that a mark is on: as its shape says, unless white space beside it says otherwise.
/// None for a mark of inches or seconds.
fn side_in_place(
    kind: Kind,
    side: Side,
    is_open: bool,
    before: &str,
    behind: &str,
) -> Option<Side> {
    if kind != Kind::Double {
        return Some(side);
    }
    let (last, next) = (before.chars().next_back(), behind.chars().next());
    let opens = last.is_none_or(|c| {
        c.is_whitespace() || matches!(c, '(' | '[' | '（' | '［' | '—' | '–' | '-')
    }) && next.is_some_and(|c| !c.is_whitespace());
    let closes =
        last.is_some_and(|c| !c.is_whitespace()) && next.is_none_or(|c| !c.is_alphanumeric());
    Some(match side {
        Side::Open if is_open && closes && !opens => Side::Close,
        Side::Close if !is_open && opens && !closes => Side::Open,
        Side::Either if opens && !closes => Side::Open,
        Side::Either if !is_open && last.is_none_or(|c| !c.is_alphanumeric() && !ends(c)) => {
            Side::Open
        }
        Side::Either if !is_open && last.is_some_and(|c| c.is_ascii_digit()) => return None,
        Side::Either if closes && !opens || is_open => Side::Close,
        Side::Either => Side::Open,
        side => side,
    })
}

/// Whether a mark can end what stands in quotation marks.
fn ends(mark: char) -> bool {
    matches!(
        mark,
        '.' | ',' | '?' | '!' | ';' | '…' | ')' | ']' | '’' | '”' | '\''
    )
}

/// Whether a mark at the start of a paragraph may go on with what is open.
fn goes_on(kind: Kind, before: &str) -> bool {
    let line = before.trim_end_matches([' ', '\t', '\u{a0}', '\u{3000}']);
    kind.code() == Code::UnbalancedQuotes && (line.is_empty() || line.ends_with(['\n', '\r']))
}

/// A list number has so many characters at the most.
const NUMBER: usize = 4;

/// Whether a bracket needs no partner: behind a list number or letter, or in a smile.
fn closes_nothing(kind: Kind, before: &str) -> bool {
    let mut word = before
        .chars()
        .rev()
        .take_while(|c| !c.is_whitespace())
        .take(NUMBER + 1);
    let smiles = before.ends_with([':', ';']);
    let count = word.clone().count();
    let is_number = (1..=NUMBER).contains(&count) && word.all(char::is_alphanumeric);
    kind == Kind::Round && (is_number || smiles)
}

#[cfg(test)]
mod tests {
    use super::super::tests::marked;
    use super::*;
    use alloc::format;

    #[test]
    fn no_mark_goes_unseen() {
        scan::tests::sees_all(&MARKS);
    }

    #[test]
    fn quotes_have_partners() {
        for (words, marks) in [
            ("He said, “So it is.” Then “no.”", &[][..]),
            ("He said, “So it is. Then we went.", &["“"]),
            ("He said so.” Then we went.", &["”"]),
            ("He said, \"So it is.\" Then \"no.\"", &[]),
            ("He said, \"So it is. Then we went.", &["\""]),
            ("He said, “So it is.\" Then we went.", &[]),
            ("He said, ”So it is.” Then we went.", &[]),
            ("He said, „So ist es“, and went.", &[]),
            ("He said, “She said “no” to it.”", &[]),
            ("He said:\n“So it is.\n“And so it was.”", &[]),
            ("He said:\n\n“So it is.\n\n  “And so it was.", &["“"]),
            ("a screen of 24\" and a door", &[]),
            ("the complaint is:-\" Look, we were not asked.\"", &[]),
            ("the complaint is \" Look, we were not asked. \"", &[]),
            ("it’s the ‘new’ rock ’n’ roll", &[]),
            ("「そうです」と述べた。", &[]),
            ("「そうです と述べた。", &["「"]),
            ("そうです」と述べた。", &["」"]),
            ("「『そうです』と述べた」", &[]),
            ("『そうです」と述べた", &["『", "」"]),
        ] {
            let text = format!("Minister Aoba: {words}\nReporter: Why?\n");
            let mut found = marked(&text, Code::UnbalancedQuotes);
            found.sort_unstable();
            let mut marks = marks.to_vec();
            marks.sort_unstable();
            assert_eq!(found, marks, "{words}");
        }
    }

    #[test]
    fn brackets_have_partners() {
        for (words, marks) in [
            ("trade (see the annex) and [sic]", &[][..]),
            ("trade (see the annex, and fish", &["("]),
            ("trade see the annex), and fish", &[")"]),
            ("trade [see the annex, and fish", &["["]),
            ("私（大臣)から申し上げます", &[]),
            ("two points: 1) trade and b) fish", &[]),
            ("fine by me :)", &[]),
            ("a (b (c) d) e", &[]),
            ("【資料】を御覧ください", &[]),
            ("【資料を御覧ください", &["【"]),
            ("a (((b", &["((("]),
        ] {
            let text = format!("Minister Aoba: {words}\nReporter: Why?\n");
            assert_eq!(marked(&text, Code::UnbalancedBrackets), marks, "{words}");
        }
    }

    #[test]
    fn a_quotation_ends_with_the_turn_and_not_with_a_heading() {
        let text = "Minister Aoba: The message reads: “We met.\n\n1. Trade\n\nWe spoke of it.”\n\
            Reporter: “Why?\nMinister Aoba: So.”\n";
        assert_eq!(marked(text, Code::UnbalancedQuotes), ["“", "”"]);
    }
}

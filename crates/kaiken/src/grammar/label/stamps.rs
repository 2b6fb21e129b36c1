//! Times beside labels, and marks before them.
//!
//! ```ebnf
//! lead    = chevrons, capital
//!         | ( "[", clock, "]" | "(", clock, ")" | clock | "[", number, ".", "]" | chevrons | number
//!           | bullet | dashes ), space
//!         | ( number | "一" | … | "十" ), ( "、" | "." | "．" ) | "▲" | "△" | "▷" | "▶" ;
//! ended   = { text }, "[", { digit | "-" | "/" | ":" | space }, "]" ;
//! timed   = phrase, [ space, number ], { space }, stamp, { space }, delimiter ;
//! stamp   = "(" clock ")" ;
//! clock   = number, ":", number, [ ":", number ] ;
//! bullet  = "•" | "▪" | "·" | "-" | "–" | "・" | "+" | "." ;
//! chevrons = ">", ">", [ ">" ] ;
//! dashes  = ( "—" | "--" ), { space, ( "—" | "--" ) } ;
//! ```

use nom::Parser as _;
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{char, one_of};
use nom::combinator::{opt, recognize};
use nom::multi::many1_count;
use nom::sequence::{delimited, terminated};

use super::super::error::Parsed;
use super::super::leaf;
use super::hangul::is_hangul;
use super::inside::ends_sentence;
use super::lexicon::{is_name, strip_honorific};
use super::rules::{begins_sentence, has_question_mark, has_word_of_no_name, judge};
use super::{Delimiter, Label, Reading, Shape, form, words};
use crate::dialect::{Indexed, Role};
use crate::edge;
use crate::letters::{is_kana_or_kanji, is_letter};
use crate::tokens::split_words;

/// What stands behind a mark before a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lead<'a> {
    pub(crate) behind: &'a str,
    pub(crate) kind: Mark,
}

/// Which mark stands before a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Sure,
    /// Prose begins with such marks, too, and lists do.
    Weak,
    /// The number of a question in a script without spaces.
    Number,
    /// A triangle before Korean, as before the items of lists.
    Sign,
}

impl Lead<'_> {
    /// Whether a label may stand behind it. Behind a weak one it is in capitals, and has words for
    /// who speaks or is alone on its line, or somebody unnamed asks: `- QNX NTO: Add it` is an item.
    /// Behind the number of a question somebody asks.
    pub(crate) fn fits(self, label: Label<'_>) -> bool {
        let upper =
            !label.text.contains(char::is_lowercase) && label.text.contains(char::is_uppercase);
        let sure = label.role != Role::Unknown || label.speech.trim_start().is_empty();
        let asks = label.role == Role::Reporter && label.shape == Shape::Anonymous;
        match self.kind {
            Mark::Sure => true,
            Mark::Weak => upper && sure || asks && has_question_mark(label.speech),
            Mark::Number => label.role == Role::Reporter && is_asked(label.speech),
            Mark::Sign => label.speech.contains(['.', '?', '!']),
        }
    }
}

/// The shortest sentence behind who asks that needs no question mark, in characters.
const ASKED: usize = 10;

/// Whether what stands behind who asks is a question and no number of people: `三名。`
fn is_asked(speech: &str) -> bool {
    has_question_mark(speech) || speech.chars().nth(ASKED).is_some()
}

/// Takes one mark off the beginning of a line: `[14:00:00] `, `(00:12) `, `[1.] `, `5 `, `• `,
/// `— `, and the `>> ` with which captions show that somebody else speaks; a capital may stand right
/// behind that.
pub(crate) fn lead<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Lead<'a>> {
    if !dialect.labels.stamped {
        return None;
    }
    if let Some(behind) = behind_number(line) {
        let kind = Mark::Number;
        return Some(Lead { behind, kind });
    }
    if line.starts_with(is_letter) {
        return None;
    }
    if let Some(behind) = line
        .strip_prefix(['▲', '△', '▷', '▶'])
        .map(leaf::trim_start)
        && behind.starts_with(is_hangul)
    {
        let kind = Mark::Sign;
        return Some(Lead { behind, kind });
    }
    let strong = alt((
        recognize(delimited(char('['), clock, char(']'))),
        stamp,
        clock,
        recognize((char('['), leaf::number(3), tag(".]"))),
        recognize((tag(">>"), opt(char('>')))),
    ));
    let dash = || terminated(alt((tag("—"), tag("--"))), leaf::space0);
    let weak = alt((
        recognize(leaf::number(2)),
        recognize(one_of("•▪·-–・+.")),
        recognize(many1_count(dash())),
    ));
    let mut marks = alt((strong.map(|_| Mark::Sure), weak.map(|_| Mark::Weak)));
    let (behind, kind) = marks.parse(line).ok()?;
    let spaced = leaf::trim_start(behind).len() < behind.len()
        || line[..line.len() - behind.len()].ends_with(char::is_whitespace);
    let behind = leaf::trim_start(behind);
    let spaced = spaced || line.starts_with('・') && behind.starts_with(is_kana_or_kanji);
    let glued = line.starts_with(">>") && behind.starts_with(char::is_uppercase);
    ((spaced || glued) && !behind.is_empty()).then_some(Lead { behind, kind })
}

/// Whether a line is a question behind its number, in a script without spaces: `三、何時縮短？`. Who
/// asks it may stand in brackets behind it.
pub(crate) fn is_numbered_question(line: &str, dialect: Indexed<'_>) -> bool {
    let asked = form::without_remark(line);
    lead(line, dialect).is_some_and(|lead| lead.kind == Mark::Number)
        && asked.ends_with(['?', '？'])
}

/// `1、`, `一、` or `1.` right before a script without spaces: what stands behind it.
fn behind_number(line: &str) -> Option<&str> {
    let begins =
        |c: char| c.is_ascii_digit() || !c.is_ascii() && "一二三四五六七八九十".contains(c);
    line.starts_with(begins).then_some(())?;
    let number = line.chars().take(3).take_while(|c| begins(*c));
    let behind = &line[number.map(char::len_utf8).sum()..];
    let behind = behind.strip_prefix(['、', '.', '．'])?;
    let begins = |c: char| is_kana_or_kanji(c) || c == '《';
    behind.starts_with(begins).then_some(behind)
}

/// The longest time behind what is said, in bytes.
const LONGEST_STAMP: usize = 32;

/// A line without the time at which it was said, in brackets at its end: `再开。[2027-03-05 10:17]`.
pub(crate) fn without_stamp(line: &str) -> &str {
    let is_stamp = |stamp: &str| {
        let digits = stamp.bytes().filter(u8::is_ascii_digit).count();
        let may = |c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '-' | '/' | ':');
        digits > 3 && stamp.contains(':') && stamp.chars().all(may)
    };
    let before = line.strip_suffix(']');
    let before =
        before.filter(|before| before.ends_with(|c: char| c.is_whitespace() || c.is_ascii_digit()));
    let parts = before.and_then(|before| {
        let window = edge::last(before, LONGEST_STAMP);
        let at = before.len() - window.len() + window.rfind('[')?;
        is_stamp(&before[at + 1..]).then(|| before[..at].trim_end())
    });
    parts.unwrap_or(line)
}

/// `hyphen = ( "-" | "–" ), [ space, before capitals and a colon ] ;` What stands behind one right
/// before a capital: `-Jun Aoba : So.`, `- JUN AOBA: So.`
pub(crate) fn behind_hyphen<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<&'a str> {
    let behind = line.strip_prefix(['-', '–'])?;
    let named = dialect.labels.stamped && behind.starts_with(char::is_uppercase);
    named
        .then_some(behind)
        .or_else(|| behind_spaced_hyphen(behind, dialect))
}

/// The longest label in capitals behind a hyphen and a space, in bytes.
const LONGEST_CAPITALS: usize = 80;

/// The shortest, in letters.
const SHORTEST_CAPITALS: usize = 4;

/// The same behind a space, where words in capitals stand before a colon.
fn behind_spaced_hyphen<'a>(behind: &'a str, dialect: Indexed<'_>) -> Option<&'a str> {
    let text = behind.strip_prefix(' ')?;
    let window = &text.as_bytes()[..text.len().min(LONGEST_CAPITALS)];
    let label = text.get(..memchr::memchr(b':', window)?)?;
    let letters = label.chars().filter(|c| c.is_uppercase()).count();
    let capitals = letters >= SHORTEST_CAPITALS && !label.contains(char::is_lowercase);
    (dialect.labels.stamped && capitals).then_some(text)
}

/// Reads a label with a time before its colon: `Speaker 1 (00:00): …`.
pub(super) fn timed<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let window = &line.as_bytes()[..line.len().min(LONGEST_TIMED)];
    if !dialect.labels.stamped || line.starts_with('(') {
        return None;
    }
    let at = memchr::memchr(b'(', window)?;
    let text = line[..at].trim_end();
    let (behind, _) = stamp(&line[at..]).ok()?;
    let (speech, _) = (leaf::space0, |input| form::delimiter(input, dialect))
        .parse(behind)
        .ok()?;
    let phrase = text
        .trim_end_matches(|c: char| c.is_ascii_digit())
        .trim_end();
    match judge(phrase, text, Delimiter::Colon, speech, dialect) {
        Reading::Label(label) => Some(label),
        Reading::Doubtful | Reading::Prose => named(text, speech, dialect),
    }
}

/// How far into a line the time behind its label begins, in bytes.
const LONGEST_TIMED: usize = 80;

/// A name beside a time, which prose has not.
pub(super) fn named<'a>(text: &'a str, speech: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    is_timed_name(text, dialect).then_some(Label {
        text,
        shape: Shape::Person,
        role: Role::Unknown,
        delimiter: Delimiter::Colon,
        speech,
    })
}

/// Whether a phrase beside a time is a name.
pub(super) fn is_timed_name(phrase: &str, dialect: Indexed<'_>) -> bool {
    is_name(phrase, dialect)
        && split_words(phrase).all(words::is_capitalised)
        && !begins_sentence(phrase, dialect)
        && !has_word_of_no_name(phrase, dialect)
}

/// Whether a time stands behind a colon.
pub(super) fn begins_with_stamp(speech: &str) -> bool {
    stamp(speech.trim_start()).is_ok()
}

/// What stands behind a colon at which a page breaks the line within a time: `Jun Aoba: (`. The
/// bracket alone is no speech.
pub(super) fn without_bracket<'a>(speech: &'a str, dialect: Indexed<'_>) -> &'a str {
    let broken = dialect.labels.stamped && speech.trim() == "(";
    if broken {
        &speech[speech.len()..]
    } else {
        speech
    }
}

/// `( clock | bracketed clock ), end ;` Whether a line is a time and nothing else.
pub(crate) fn is_clock(line: &str, dialect: Indexed<'_>) -> bool {
    let digit = line.starts_with(|c: char| c.is_ascii_digit());
    let is_time = || digit && matches!(clock(line), Ok(("", _)));
    dialect.labels.stamped && (is_bracketed_clock(line) || is_time())
}

/// Whether what stands behind a label is a time of the recording and nothing else:
/// `Jun Aoba: (00:08)`.
pub(crate) fn is_time_behind(speech: &str, dialect: Indexed<'_>) -> bool {
    dialect.labels.stamped && is_bracketed_clock(speech)
}

/// `bracketed clock = ( "[", clock, "]" | stamp ), [ ":" ], end ;`
fn is_bracketed_clock(line: &str) -> bool {
    let bracketed = alt((recognize(delimited(char('['), clock, char(']'))), stamp));
    let mut whole = terminated(bracketed, opt(char(':')));
    line.starts_with(['(', '[']) && matches!(whole.parse(line), Ok(("", _)))
}

/// `stamp = "(", clock, ")" ;`
fn stamp(text: &str) -> Parsed<'_, &str> {
    recognize(delimited(char('('), clock, char(')'))).parse(text)
}

/// `clock = [ number, ":" ], number, ":", number ;`
fn clock(text: &str) -> Parsed<'_, &str> {
    let part = || terminated(leaf::number(2), char(':'));
    recognize((part(), opt(part()), leaf::number(2))).parse(text)
}

/// The seconds of the time with which a text begins, and what stands behind it.
pub(super) fn seconds(text: &str) -> Option<(&str, u32)> {
    let (behind, time) = clock(text).ok()?;
    let whole = time.bytes().nth_back(2) == Some(b':');
    let parts = time.split(':').map(str::parse::<u32>);
    let seconds = parts.fold(0, |seconds, part| seconds * 60 + part.unwrap_or_default());
    whole.then_some((behind, seconds))
}

/// Reads the label behind a sentence that has its colon at a place of a text, before a time or the
/// end: `… No. Jun Aoba: (07:13) Yes.`
pub(super) fn inside<'a>(text: &'a str, colon: usize, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let behind = text[colon + 1..].trim_start();
    if !dialect.labels.stamped || !behind.starts_with('(') {
        return None;
    }
    let speech = without_bracket(&text[colon + 1..], dialect);
    if !speech.is_empty() && !begins_with_stamp(speech) {
        return None;
    }
    let before = &text[..colon];
    let window = edge::last(before, LONGEST_INSIDE);
    let mut gaps = window.rmatch_indices(char::is_whitespace);
    gaps.find_map(|(at, gap)| {
        let name = &window[at + gap.len()..];
        let said = &before[..colon - name.len()];
        if !ends_sentence(said) || is_abbreviated(said, dialect) {
            return None;
        }
        match super::read(&text[said.len()..], dialect) {
            Reading::Label(label) if label.text.len() == name.len() => {
                Some(Label { speech, ..label })
            }
            _ => named(name, speech, dialect),
        }
    })
}

/// How long a name within a line is, in bytes.
const LONGEST_INSIDE: usize = 60;

/// Whether the period at the end of a text is that of an honorific or an initial.
fn is_abbreviated(said: &str, dialect: Indexed<'_>) -> bool {
    let last = split_words(said.trim_end()).last().unwrap_or_default();
    last.chars().nth(2).is_none() || strip_honorific(last, dialect).is_some()
}

#[cfg(test)]
mod tests;

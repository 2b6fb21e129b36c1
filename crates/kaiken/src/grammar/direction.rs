//! Stage directions: what stands in brackets and nobody says.
//!
//! ```ebnf
//! direction = open bracket, phrase, [ "." ], close bracket ;
//! phrase    = known phrase, [ space, clock ] | editor's word, words
//!           | known phrase, mark, known phrase | words with a verb of what happens
//!           | how it is said, ":", words ;
//! insertion = "[", words, "]" ;
//! omission  = "<", ( "…" | "..." ), ">" ;
//! ```
//!
//! The brackets are of ASCII or of full width. In other marks stand scenes (`direction/scene.rs`).

mod scene;

pub(crate) use scene::is_scene;

use core::ops::Range;

use nom::Parser as _;
use nom::bytes::complete::take_till1;
use nom::character::complete::one_of;
use nom::sequence::delimited;

use super::error::Parsed;
use super::leaf;
use crate::dialect::{Indexed, NoteKind, WordList};
use crate::letters::{is_kana_or_kanji, is_letter};
use crate::tokens::split_words;

/// `stage direction = direction ;` A whole line that the dialect knows.
pub(crate) fn stage_direction(line: &str, dialect: Indexed<'_>) -> Option<NoteKind> {
    match direction(line) {
        Ok(("", inside)) => note_kind(inside, dialect).or_else(|| happening(inside, dialect)),
        _ => None,
    }
}

/// The longest remark in brackets, in characters.
const REMARK_LENGTH: usize = 60;

/// `remark = direction ;` A whole line in brackets that the dialect does not know: something that
/// happens, or a word of the editor's. A number or a letter alone is the mark of a list.
pub(crate) fn is_remark(line: &str) -> bool {
    let inside = match direction(line) {
        Ok(("", inside)) => inside.trim(),
        _ => return false,
    };
    let length = inside.chars().count();
    let least = if inside.starts_with(is_kana_or_kanji) {
        2
    } else {
        3
    };
    (least..=REMARK_LENGTH).contains(&length) && inside.chars().any(is_letter)
}

/// Whether a line begins with a bracket, as every stage direction does.
pub(crate) fn opens_bracket(line: &str) -> bool {
    line.starts_with(OPEN)
}

const OPEN: [char; 3] = ['(', '[', '（'];

/// `direction = open bracket, phrase, [ "." ], close bracket ;`
fn direction(text: &str) -> Parsed<'_, &str> {
    delimited(
        one_of(&OPEN[..]),
        take_till1(|c| matches!(c, '(' | ')' | '[' | ']' | '（' | '）')),
        one_of(")]）"),
    )
    .parse(text)
}

/// `phrase = told, [ mark, told ] ;` What a bracketed phrase tells, if the dialect knows it as a
/// stage direction: `inaudible 00:01:54`, `Answer in Hindi: approximate translation`.
pub(crate) fn note_kind(inside: &str, dialect: Indexed<'_>) -> Option<NoteKind> {
    let inside = leaf::trim(inside);
    let phrase = match without_clock(inside.trim_end_matches(['.', ':'])) {
        "" => inside,
        phrase => phrase,
    };
    if !dialect.may_begin(phrase, WordList::Directions) {
        return None;
    }
    let by_editor = || told(inside, dialect).or_else(|| told_twice(phrase, dialect));
    told(phrase, dialect).or_else(|| dialect.lines.insertions.then(by_editor)?)
}

/// What two phrases around a mark tell, where editors put in more than stage directions.
fn told_twice(phrase: &str, dialect: Indexed<'_>) -> Option<NoteKind> {
    let mark = phrase.find([':', ';', '-', ','])?;
    let (first, second) = (&phrase[..mark], &phrase[mark + 1..]);
    told(leaf::trim(second), dialect).and(told(leaf::trim(first), dialect))
}

/// `translated = how it is said, [ mark, known phrase ], ":", words ;` Words that somebody has said in
/// another language. Alone on their line they are what is said.
fn translated(inside: &str, dialect: Indexed<'_>) -> Option<NoteKind> {
    if !dialect.lines.insertions {
        return None;
    }
    let (phrase, words) = inside.split_once(':')?;
    let kind = note_kind(phrase, dialect).filter(|kind| *kind == NoteKind::Mode);
    kind.filter(|_| !words.contains(['(', '[', '\n']))
}

/// The most words of a sentence in brackets that tells what happens.
const HAPPENING_WORDS: usize = 8;

/// `happening = capital letter, words with a verb of what happens ;` Whether words in brackets tell
/// that something happens while somebody speaks: `A phone rings.`
fn happening(inside: &str, dialect: Indexed<'_>) -> Option<NoteKind> {
    let verbs = &dialect.lines.happenings;
    let is_verb = |word: &str| {
        let word = word.trim_end_matches(['.', ',']);
        verbs.iter().any(|verb| verb.eq_ignore_ascii_case(word))
    };
    let told = !verbs.is_empty()
        && inside.starts_with(char::is_uppercase)
        && split_words(inside).nth(HAPPENING_WORDS).is_none()
        && split_words(inside).any(is_verb);
    told.then_some(NoteKind::Other)
}

/// `told = known phrase, [ "." ] | editor's word, ":", words | known words, word ;`
fn told(phrase: &str, dialect: Indexed<'_>) -> Option<NoteKind> {
    let known = &dialect.lines.stage_directions;
    let is_told = |at: &usize| {
        let words = &*known[*at].phrase;
        leaf::ends_alike(phrase, words) && leaf::is(phrase, words)
            || dialect.lines.insertions && words.len() < phrase.len() && goes_on(phrase, words)
    };
    let told = dialect.directions_like(phrase).filter(is_told).min();
    told.map(|at| known[at].kind)
}

/// Whether a phrase goes on behind words that leave it open.
fn goes_on(phrase: &str, words: &str) -> bool {
    match words.as_bytes().last() {
        Some(b':') => leaf::prefix(phrase, words).is_some(),
        Some(b' ') => leaf::prefix(phrase, words).is_some_and(|at| is_named(&phrase[at..])),
        _ => false,
    }
}

/// Whether a text is one word with a capital, as the name of a language is.
fn is_named(text: &str) -> bool {
    text.starts_with(char::is_uppercase) && text.chars().all(is_letter)
}

/// A phrase without the time at its end, as machines note one.
fn without_clock(phrase: &str) -> &str {
    let in_clock = |c: char| c.is_ascii_digit() || c == ':';
    let words = phrase.trim_end_matches(in_clock);
    let timed = phrase[words.len()..].contains(':') && words.ends_with(char::is_whitespace);
    if timed { words.trim_end() } else { phrase }
}

/// The longest stage direction, in bytes: some hold a question in another language.
const DIRECTION_LENGTH: usize = 320;

/// Where the next bracket stands with which a stage direction inside speech may begin.
pub(crate) fn bracket(bytes: &[u8]) -> Option<usize> {
    memchr::memchr2(b'(', b'[', bytes)
}

const WIDE_OPEN: &[u8] = "（".as_bytes();
const WIDE_CLOSE: &[u8] = "）".as_bytes();

/// The same where a bracket of full width counts, too.
pub(crate) fn bracket_of_any_width(bytes: &[u8]) -> Option<usize> {
    let mut places = memchr::memchr3_iter(b'(', b'[', WIDE_OPEN[0], bytes);
    places.find(|at| bytes[*at].is_ascii() || bytes[*at..].starts_with(WIDE_OPEN))
}

/// Where the next `<` stands, with which an omission begins.
pub(crate) fn angle(bytes: &[u8]) -> Option<usize> {
    memchr::memchr(b'<', bytes)
}

/// The stage direction at a bracket of a text: how much of the text before the bracket it has, where
/// it ends, and its kind. In Markdown a backslash stands before each square bracket.
pub(crate) fn direction_at(
    text: &str,
    bracket: usize,
    dialect: Indexed<'_>,
) -> Option<(Range<usize>, NoteKind)> {
    if text[bracket..].starts_with('<') {
        let length = omission(&text[bracket..])?;
        return Some((bracket..bracket + length, NoteKind::Editorial));
    }
    if !opens_bracket(&text[bracket..]) {
        return None;
    }
    let window = &text.as_bytes()[bracket..text.len().min(bracket + DIRECTION_LENGTH)];
    let (end, close) = closing(window)?;
    let open = if window[0].is_ascii() {
        1
    } else {
        WIDE_OPEN.len()
    };
    let inside = &text[bracket + open..bracket + end];
    let behind = &text[bracket + end + close..];
    let escaped = text[..bracket]
        .strip_suffix('\\')
        .zip(inside.strip_suffix('\\'))
        .filter(|_| dialect.lines.insertions);
    let (start, inside) =
        escaped.map_or((bracket, inside), |(before, inside)| (before.len(), inside));
    let squared = window[0] == b'[' && window[end] == b']';
    let inserted = || {
        let may = dialect.lines.insertions && squared;
        (may && is_insertion(&text[..start], inside, behind))
            .then(|| inserted_kind(inside, dialect))
    };
    let kind = note_kind(inside, dialect)
        .or_else(|| happening(inside, dialect))
        .or_else(|| translated(inside, dialect))
        .or_else(inserted)?;
    Some((start..bracket + end + close, kind))
}

/// `omission = "<", ( "…" | "..." ), ">" ;` The length of the mark for what editors have left out, as
/// pages of Russia have it.
fn omission(text: &str) -> Option<usize> {
    let mut marks = ["<…>", "<...>"].into_iter();
    marks.find(|mark| text.starts_with(mark)).map(str::len)
}

/// `insertion = "[", words, "]" ;` What an editor has put into speech: `the [northern] pier`. The
/// text of a link, letters of a word that has been changed, what somebody else says, and what a
/// backslash stands before are none.
fn is_insertion(before: &str, inside: &str, behind: &str) -> bool {
    let goes_on = |c: char| c.is_alphanumeric() && !is_kana_or_kanji(c);
    inside.contains(is_letter)
        && !inside.contains(['\n', '\\', '|'])
        && !inside.contains(": ")
        && !before.ends_with(goes_on)
        && !behind.starts_with(goes_on)
        && !behind.starts_with(['(', '[', ':'])
}

/// What an insertion tells: that of the stage direction that is its first word, `laughs loudly`.
fn inserted_kind(inside: &str, dialect: Indexed<'_>) -> NoteKind {
    let first = split_words(inside).next().unwrap_or_default();
    let known = dialect.may_begin(first, WordList::Directions);
    known
        .then(|| told(first, dialect))
        .flatten()
        .unwrap_or(NoteKind::Editorial)
}

/// Where the first closing bracket of any width stands, and its length.
fn closing(window: &[u8]) -> Option<(usize, usize)> {
    let mut places = memchr::memchr3_iter(b')', b']', WIDE_CLOSE[0], window);
    places.find_map(|at| match window[at] {
        b')' | b']' => Some((at, 1)),
        _ => {
            let wide = window[at..].starts_with(WIDE_CLOSE);
            wide.then_some((at, WIDE_CLOSE.len()))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dialect() -> Indexed<'static> {
        Indexed::built_in(crate::Dialect::named("mofa-en-2005").unwrap()).unwrap()
    }

    #[test]
    fn remarks_are_short_and_have_letters() {
        for (line, expected) in [
            ("(The door opens)", true),
            ("(to)", false),
            ("(なし)", true),
            ("(二)", false),
            ("(2026)", false),
            ("(The door opens) So.", false),
            (
                "(The door opens, and people with cameras come in one after another)",
                false,
            ),
        ] {
            assert_eq!(is_remark(line), expected, "{line}");
        }
    }

    #[test]
    fn stage_directions_are_whole_phrases() {
        for (line, expected) in [
            ("(Laughter)", Some(NoteKind::Laughter)),
            ("(laughter.)", Some(NoteKind::Laughter)),
            ("[Inaudible]", Some(NoteKind::Inaudible)),
            ("(Omitted)", Some(NoteKind::Editorial)),
            ("(Laughter in the room)", None),
            ("(Laughter) Yes.", None),
            ("[inaudible 00:01:54]", Some(NoteKind::Inaudible)),
            ("[Crosstalk 03:17].", None),
            ("[crosstalk 03:17.]", Some(NoteKind::Crosstalk)),
            ("[inaudible 54]", None),
            ("[inaudible00:01]", None),
            ("(Laughter", None),
            ("()", None),
        ] {
            assert_eq!(stage_direction(line, dialect()), expected, "{line}");
        }
    }

    #[test]
    fn words_of_editors_and_of_modes_stand_before_others() {
        for (inside, expected) in [
            ("ndr : le port", Some(NoteKind::Editorial)),
            ("NDLR: le port", Some(NoteKind::Editorial)),
            ("Ed. note: the pier", Some(NoteKind::Editorial)),
            ("ndr le port", None),
            ("Edith: the pier", None),
            ("Speaking Norvanian", Some(NoteKind::Mode)),
            ("speaking slowly", None),
            ("Speaking Norvanian again", None),
            ("Answered in Hindi", Some(NoteKind::Mode)),
            (
                "Question in Hindi: approximate translation",
                Some(NoteKind::Mode),
            ),
            (
                "Answer in Hindi; Approximate Translation",
                Some(NoteKind::Mode),
            ),
            ("Answer in Hindi: the pier", None),
            ("liest:", Some(NoteKind::Other)),
            ("äh", Some(NoteKind::Other)),
        ] {
            assert_eq!(note_kind(inside, Indexed::generic()), expected, "{inside}");
        }
    }

    #[test]
    fn what_typists_put_in_brackets() {
        use NoteKind::{Applause, Editorial, Laughter, Mode, Other};
        for (text, expected) in [
            (
                "So. (A phone rings.) So.",
                Some(("(A phone rings.)", Other)),
            ),
            (
                "So. (Gesturing to the map.)",
                Some(("(Gesturing to the map.)", Other)),
            ),
            ("So. (the phone rings) So.", None),
            ("So. (It was the phone.) So.", None),
            ("So <…> it is", Some(("<…>", Editorial))),
            ("So <...> it is", Some(("<...>", Editorial))),
            ("So < it > is", None),
            ("So [...] it is", Some(("[...]", Editorial))),
            (
                "[Applause from the gallery]",
                Some(("[Applause from the gallery]", Applause)),
            ),
            ("[laughs loudly]", Some(("[laughs loudly]", Laughter))),
            (
                "(Questioned in Hindi; Approximate Translation: When is it open?)",
                Some((
                    "(Questioned in Hindi; Approximate Translation: When is it open?)",
                    Mode,
                )),
            ),
            (
                "(a remark in French)",
                Some(("(a remark in French)", Other)),
            ),
        ] {
            let at = text.find(['(', '[', '<']).unwrap_or(0);
            let found = direction_at(text, at, Indexed::generic());
            let found = found.map(|(place, kind)| (&text[place], kind));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn insertions_stand_in_square_brackets() {
        for (text, expected) in [
            ("the [northern] pier", Some("[northern]")),
            ("the pier[s]", None),
            ("[北の]港", Some("[北の]")),
            ("So. [Minister Aoba: No.] So.", None),
            ("the [пассажирский] pier", Some("[пассажирский]")),
            ("the (northern) pier", None),
            ("“[T]he pier”", None),
            ("the [pier](harbour.example)", None),
            ("see [1] there", None),
            ("the [northern (old)] pier", None),
            ("the \\[northern\\] pier", Some("\\[northern\\]")),
            ("the [northern\\] pier", None),
            ("the [northern pier", None),
        ] {
            let at = text.find('[').unwrap_or(0);
            let found = direction_at(text, at, Indexed::generic());
            let found = found.map(|(place, _)| &text[place]);
            assert_eq!(found, expected, "{text}");
            assert_eq!(direction_at(text, at, dialect()), None, "{text}");
        }
    }

    #[test]
    fn stage_directions_are_found_inside_speech() {
        for (text, expected) in [
            ("No. (Laughter) Yes.", Some((4, 14))),
            ("(the Japanese team) (Laughter)", Some((20, 30))),
            ("((Laughter))", Some((1, 11))),
            ("(Laughter) Yes.", Some((0, 10))),
            ("(Laugh", None),
            ("合意 (Laughter)", Some((7, 17))),
            ("No. (Via\u{a0}interpreter)", Some((4, 22))),
        ] {
            let mut brackets = text.match_indices(['(', '[']).map(|(at, _)| at);
            let found = brackets.find_map(|at| Some((at, direction_at(text, at, dialect())?)));
            let found = found.map(|(_, (place, _))| (place.start, place.end));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn brackets_of_full_width_hold_stage_directions() {
        use NoteKind::{Applause, Inaudible, Laughter};
        for (text, expected) in [
            ("漫画です。（笑）はい。", Some(("（笑）", Laughter))),
            ("（港）（会場笑い）", Some(("（会場笑い）", Laughter))),
            ("，。！（拍手)", Some(("（拍手)", Applause))),
            ("はい(聴取不能）。", Some(("(聴取不能）", Inaudible))),
            ("はい（笑", None),
            ("はい（港の笑）", None),
            ("はい，笑）", None),
        ] {
            let generic = Indexed::generic();
            let mut at = 0;
            let mut brackets = core::iter::from_fn(|| {
                at += bracket_of_any_width(&text.as_bytes()[at..])? + 1;
                Some(at - 1)
            });
            let found = brackets.find_map(|at| Some((at, direction_at(text, at, generic)?)));
            let found = found.map(|(_, (place, kind))| (&text[place], kind));
            assert_eq!(found, expected, "{text}");
        }
        for (id, expected) in [("generic", true), ("mofa-ja", true), ("mofa-en", false)] {
            let known = crate::dialect::Dialect::named(id).unwrap();
            let known = Indexed::built_in(known).unwrap();
            assert_eq!(known.has_wide_directions(), expected, "{id}");
        }
    }

    #[test]
    fn what_editors_leave_out_stands_in_angles() {
        let text = "We met <…> again.";
        let at = angle(text.as_bytes()).unwrap();
        let found = direction_at(text, at, Indexed::generic());
        assert_eq!(found, Some((at..at + "<…>".len(), NoteKind::Editorial)));
    }
}

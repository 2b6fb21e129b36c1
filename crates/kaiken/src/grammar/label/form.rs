//! The surface of a label.
//!
//! ```ebnf
//! phrase    = word, { separator, word } ;
//! separator = { space }, [ "," ], { space } ;
//! word      = capitalised word | small word | particle | honorific ;
//! ```

use nom::Parser as _;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_till1};
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{opt, peek, recognize};
use nom::sequence::{delimited, preceded, terminated};

use super::super::error::{Fault, Parsed};
use super::super::leaf;
use super::hangul::is_hangul;
use super::initials::is_initial;
use super::lexicon::{call_sign, is_small, role_of};
use crate::dialect::{Indexed, WordList};
use crate::letters::is_kana_or_kanji;
use crate::tokens::split_words;

/// `bracketed = open bracket, phrase, [ remark ], close bracket - ( close bracket, ".", end of line
/// ) ;` A full stop alone behind the brackets ends a stage direction.
pub(super) fn bracketed<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, &'a str> {
    if !dialect.may_open_bracket(input) {
        return Err(Fault::at(input));
    }
    for (open, close) in dialect.labels.brackets.iter() {
        let limit = usize::from(dialect.labels.max_chars) * char::MAX.len_utf8();
        let inside = delimited(
            tag(&**open),
            |input| until(input, close, limit),
            tag(&**close),
        )
        .parse(input);
        match inside {
            Ok((".", _)) => return Err(Fault::at(input)),
            Ok((speech, inner)) => return Ok(with_remark(input, speech, inner, open, close)),
            Err(_) => {}
        }
    }
    Err(Fault::at(input))
}

/// The speech behind a label in brackets and the label, with the remark that stands in the same
/// brackets within them: `(NHK(代表))`.
fn with_remark<'a>(
    input: &'a str,
    speech: &'a str,
    inner: &'a str,
    open: &str,
    close: &str,
) -> (&'a str, &'a str) {
    match speech.strip_prefix(close) {
        Some(behind) if inner.contains(open) => {
            (behind, &input[open.len()..input.len() - speech.len()])
        }
        _ => (speech, inner),
    }
}

/// What stands behind a sign of the dialect in brackets, and behind a colon that may follow that:
/// `(○:市長)`.
pub(super) fn without_mark<'a>(inner: &'a str, dialect: Indexed<'_>) -> &'a str {
    let mut marks = dialect.labels.marks.iter();
    let behind = marks.find_map(|mark| inner.strip_prefix(&**mark));
    behind.map_or(inner, |behind| {
        behind.trim_start_matches([':', '：', ' ', '\u{3000}'])
    })
}

/// The shortest word with a period that ends a sentence in brackets, in bytes.
const SHORTEST_END: usize = 5;

/// Whether a sentence ends at the end of what stands in brackets: something is told there.
pub(super) fn is_told(inside: &str) -> bool {
    let last = inside
        .strip_suffix('.')
        .and_then(|said| split_words(said).last());
    last.is_some_and(|last| {
        last.len() >= SHORTEST_END && last.len() + 1 < inside.len() && !last.contains('.')
    })
}

/// What stands behind brackets and a delimiter that may follow them: `(UNKNOWN): Sorry`.
pub(super) fn without_delimiter<'a>(speech: &'a str, dialect: Indexed<'_>) -> &'a str {
    delimiter(speech, dialect).map_or(speech, |(behind, _)| behind)
}

/// The text before `end`, which must come within `limit` bytes.
fn until<'a>(input: &'a str, end: &str, limit: usize) -> Parsed<'a, &'a str> {
    let window = &input.as_bytes()[..input.len().min(limit)];
    leaf::find(window, end)
        .map(|at| (&input[at..], &input[..at]))
        .ok_or(Fault::at(input))
}

/// ```ebnf
/// plain = [ list number ], phrase with outlet, [ number | remark, [ remark ] ], { space },
///         ( delimiter | ")" ) ;
/// ```
///
/// The phrase, and the label with the number or the remark in brackets behind it: `Reporter (NHK)`.
pub(super) fn plain<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, (&'a str, &'a str)> {
    if dialect.labels.delimiters.is_empty() {
        return Err(Fault::at(input));
    }
    let (input, _) = opt(|input| list_number(input, dialect)).parse(input)?;
    let (behind, phrase) = phrase_with_outlet(input, dialect)?;
    let numbered = number(behind)
        .ok()
        .filter(|_| role_of(phrase, dialect).is_some());
    let behind = match numbered {
        Some((behind, _)) => behind,
        None => opt((remark, opt(remark))).parse(behind)?.0,
    };
    let text = input[..input.len() - behind.len()].trim_end();
    let closed = |input| delimiter(input, dialect).or_else(|_| close_behind(text, input));
    let (speech, _) = (leaf::space0, closed).parse(behind)?;
    Ok((speech, (phrase, text)))
}

/// `number = space, { space }, [ "#" ], digit, [ digit ] ;` behind an office, where a colon of
/// ASCII and no clock stands behind it: `Official 2: …`.
fn number(input: &str) -> Parsed<'_, &str> {
    if !input.starts_with(char::is_whitespace) {
        return Err(Fault::at(input));
    }
    let number = (leaf::space1, opt(tag("#")), leaf::number(2));
    let (behind, number) = recognize(number).parse(input)?;
    match behind.trim_start().strip_prefix(':') {
        Some(speech) if !leaf::begins_with_digit(speech) => Ok((behind, number)),
        _ => Err(Fault::at(input)),
    }
}

/// The longest remark behind a label, in bytes.
const LONGEST_REMARK: usize = 80;

/// `remark = { space }, ( "(" | "[" ), text, ( ")" | "]" ) ;` of eighty bytes at most.
fn remark(input: &str) -> Parsed<'_, &str> {
    if !leaf::trim_start(input).starts_with(['(', '（', '[']) {
        return Err(Fault::at(input));
    }
    let inside = delimited(
        one_of("(（["),
        take_till1(|c| matches!(c, '(' | ')' | '[' | ']' | '（' | '）')),
        one_of(")）]"),
    );
    let (behind, inside) = preceded(leaf::space0, inside).parse(input)?;
    if inside.len() > LONGEST_REMARK {
        Err(Fault::at(input))
    } else {
        Ok((behind, inside))
    }
}

/// A label without a delimiter at its end, as within brackets: `[Jun Aoba:]`.
pub(super) fn without_end<'a>(label: &'a str, dialect: Indexed<'_>) -> &'a str {
    let mut delimiters = dialect.labels.delimiters.iter();
    let open = delimiters.find_map(|mark| label.strip_suffix(&**mark));
    open.map_or(label, str::trim_end)
}

/// A label without the remark in brackets behind it.
pub(super) fn without_remark(label: &str) -> &str {
    let open = label
        .ends_with([')', '）', ']'])
        .then(|| label.find(['(', '（', '[']))
        .flatten();
    open.map_or(label, |open| label[..open].trim_end())
}

/// `list number = number, ".", space ;` before a label: `2. Deputy Press Secretary …:`.
fn list_number<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, &'a str> {
    if !dialect.labels.numbered || input.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Err(Fault::at(input));
    }
    terminated(recognize((leaf::number(2), tag("."))), leaf::space1).parse(input)
}

/// `delimiter = ":" | "：" | … ;`, unless it belongs to an address or a clock.
pub(super) fn delimiter<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, &'a str> {
    for mark in dialect.labels.delimiters.iter() {
        let mark = mark.trim();
        match input.strip_prefix(mark) {
            Some(behind) if !behind.starts_with("//") => return Ok((behind, &input[..mark.len()])),
            _ => {}
        }
    }
    Err(Fault::at(input))
}

/// `phrase with outlet = phrase, [ remark, ",", phrase ] ;` The short name of an outlet may stand
/// in brackets behind it: `Fuji News Network (FNN), Ueno`.
fn phrase_with_outlet<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, &'a str> {
    let (behind, first) = phrase(input, dialect)?;
    let mut name = preceded((remark, char(','), leaf::space0), |input| {
        phrase(input, dialect)
    });
    match name.parse(behind) {
        Ok((behind, _)) if dialect.labels.outlet_pairs => {
            Ok((behind, &input[..input.len() - behind.len()]))
        }
        _ => Ok((behind, first)),
    }
}

/// `phrase = word, { separator, word } ;`, no longer than the dialect's longest label.
fn phrase<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, &'a str> {
    let most = usize::from(dialect.labels.max_chars);
    let mut left = input;
    loop {
        let (behind, _) = word(left, dialect)?;
        let end = input.len() - behind.len();
        if end > most * char::MAX.len_utf8() {
            return Err(Fault::at(behind));
        }
        match separator(behind) {
            Ok((next, _)) if next.starts_with(char::is_alphabetic) => left = next,
            Ok((next, _)) if has_year(next) && role_of(&input[..end], dialect).is_some() => {
                left =
                    next[YEAR.len()..].trim_start_matches(|c: char| c == ',' || c.is_whitespace());
            }
            Ok((next, _)) if input[end..].starts_with(',') && call_sign(next).is_some() => {
                let behind = call_sign(next).unwrap_or_default();
                return Ok((behind, &input[..input.len() - behind.len()]));
            }
            _ if end > most && input[..end].chars().count() > most => {
                return Err(Fault::at(behind));
            }
            _ => return Ok((behind, &input[..end])),
        }
    }
}

/// The year of an event, with the comma behind it.
const YEAR: &str = "2026,";

/// Whether the name of an office goes on with the year of what it is for, and a comma:
/// `COORDINADORA DEL MUNDIAL 2026, …`
fn has_year(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() > YEAR.len() && bytes[..4].iter().all(u8::is_ascii_digit) && bytes[4] == b','
}

/// Whether a line shows at a glance that no label begins it, as most do: words of ASCII letters,
/// and then one that stands in no phrase, or a character that is neither part of a label nor
/// behind one.
pub(super) fn begins_no_label(line: &str, dialect: Indexed<'_>) -> bool {
    let lists = dialect.lists(line);
    if lists.has_unnamed() || lists.has(WordList::Offices) {
        return false;
    }
    let mut left = line;
    while line.len() - left.len() < GLANCE {
        let letters = left.bytes().take_while(u8::is_ascii_alphabetic).count();
        let (word, behind) = left.split_at(letters);
        if !behind.starts_with([' ', ',']) {
            return left.len() < line.len() && ends_phrase(behind, dialect);
        }
        if word.starts_with(|c: char| c.is_ascii_lowercase()) && !stands_small(word, dialect) {
            return true;
        }
        left = &behind[1..];
    }
    false
}

/// Whether the first word of a line without a delimiter shows that no label begins it: one in small
/// letters behind its first, or in kana and kanji, that is no word for somebody unnamed and begins
/// with no office. So it does where a dialect has no other labels that nothing closes.
pub(super) fn begins_as_prose(line: &str, dialect: Indexed<'_>) -> bool {
    let rules = &dialect.labels;
    if !rules.letters.is_empty() || rules.recurrent {
        return false;
    }
    let worded = match line.as_bytes() {
        [first, second, ..] if first.is_ascii() => {
            first.is_ascii_alphabetic() && second.is_ascii_lowercase()
        }
        _ => line.starts_with(is_kana_or_kanji),
    };
    let lists = dialect.lists(line);
    worded
        && !lists.has_unnamed()
        && !lists.has(WordList::Offices)
        && !dialect.may_open_bracket(line)
}

/// Whether a phrase ends here, with neither a remark nor a delimiter behind it.
fn ends_phrase(behind: &str, dialect: Indexed<'_>) -> bool {
    let delimiters = &dialect.labels.delimiters;
    let goes_on = |c: char| {
        in_word(c)
            || c.is_whitespace()
            || c.is_ascii_digit()
            || matches!(c, ',' | '(' | '（' | '[' | '#' | '–')
    };
    !behind.starts_with(goes_on)
        && !delimiters
            .iter()
            .any(|mark| behind.starts_with(mark.trim()))
}

/// How far into a line the glance goes, in bytes.
const GLANCE: usize = 100;

/// `separator = { space }, [ "," ], { space } ;`, at least one of them.
fn separator(input: &str) -> Parsed<'_, &str> {
    let behind = leaf::trim_start(input);
    let behind = behind.strip_prefix(',').map_or(behind, leaf::trim_start);
    match input.len() - behind.len() {
        0 => Err(Fault::at(input)),
        length => Ok((behind, &input[..length])),
    }
}

/// `word = capitalised word | small word | particle | honorific ;`
fn word<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, &'a str> {
    let (word, behind) = input.split_at(word_length(input));
    if !word.is_empty() && (is_capitalised(word) || stands_small(word, dialect)) {
        Ok((behind, word))
    } else {
        Err(Fault::at(input))
    }
}

/// Whether a word may stand in small letters in a label.
fn stands_small(word: &str, dialect: Indexed<'_>) -> bool {
    is_small(word, dialect) || dialect.labels.sent.iter().any(|known| **known == *word)
}

/// How far the characters of a word reach; those of ASCII are looked at as bytes.
fn word_length(input: &str) -> usize {
    let is_plain = |byte: u8| byte.is_ascii() && in_word(char::from(byte));
    let plain = input.bytes().position(|byte| !is_plain(byte));
    match plain {
        Some(at) if input.as_bytes()[at].is_ascii_digit() => at + channel_length(input, at),
        Some(at) if input.as_bytes()[at].is_ascii() => at,
        _ => input.find(|c| !in_word(c)).unwrap_or(input.len()),
    }
}

/// The number of a channel right behind two capitals: `CCTV4`, `Aoba/TV5`. Behind one letter it is
/// that of something else: `G20`.
fn channel_length(input: &str, at: usize) -> usize {
    let (before, number) = input.as_bytes().split_at(at);
    let capitals = before
        .iter()
        .rev()
        .take_while(|byte| byte.is_ascii_uppercase());
    let length = number
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let ends = !input[at + length..].starts_with(in_word);
    if capitals.count() > 1 && length < 3 && ends {
        length
    } else {
        0
    }
}

/// Letters, the marks that combine with them, and what stands inside names: `O’Brien`, `ITN&BBC`.
pub(super) fn in_word(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ' | 'ァ'..='ヺ' | '一'..='\u{9fff}')
        || c.is_alphabetic()
        || matches!(
            c,
            '.' | '\'' | '’' | '-' | '\u{2011}' | '&' | '/' | '・' | '《' | '》'
        )
        || matches!(c, '\u{300}'..='\u{36f}' | '\u{3099}' | '\u{309a}')
        || joins_letters(c)
}

/// The signs of India's scripts that mark a letter or leave out its vowel, and what joins or parts
/// letters there and in Persian.
const fn joins_letters(c: char) -> bool {
    let block = c as u32 & !0x7f;
    let sign = c as u32 & 0x7f;
    matches!(c, '\u{200c}' | '\u{200d}')
        || matches!(
            block,
            0x900 | 0x980 | 0xa00 | 0xa80 | 0xb00 | 0xb80 | 0xc00 | 0xc80 | 0xd00
        ) && matches!(sign, 0x3c | 0x4d)
}

/// Capitalised, or without case; a lower-case start counts where a capital follows an apostrophe
/// or a hyphen (`d'Emilia`, `al-Rashid`). A period ends only an abbreviation (`Mr.`, `J.`).
pub(crate) fn is_capitalised(word: &str) -> bool {
    let first = word.trim_start_matches('《').chars().next().unwrap_or(' ');
    let opens = first.is_alphabetic() && !first.is_lowercase();
    let inner = || {
        word.split(['\'', '’', '-'])
            .nth(1)
            .and_then(|part| part.chars().next())
            .is_some_and(char::is_uppercase)
    };
    let shortened = || word.rsplit('-').next().is_none_or(|last| last.len() <= 6);
    (opens || (first.is_lowercase() && inner())) && (!word.ends_with('.') || shortened())
}

/// Whether all words of a text are written as those of a name or a title are: with a capital or a
/// digit, or they are small ones.
pub(crate) fn is_titled(text: &str, dialect: Indexed<'_>) -> bool {
    split_words(text).all(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        !word.starts_with(char::is_lowercase) || is_small(word, dialect)
    })
}

/// ```ebnf
/// unnamed = ( question word | answer word | voice ), [ which ], [ remark ], { space },
///           ( delimiter | "." | ")" | "、" ) ;
/// ```
///
/// The word, and the label with what tells it from others of its kind: `Reporter 2`, `Reporter A`.
///
/// White space or the end must follow the period: `Q. Why?`. None stands behind a voice: sentences
/// end in `Speaker.` A bracket that nothing opened closes a word of a script without case alone:
/// `問）なぜですか。`; `A)` is the mark of a list.
pub(super) fn unnamed<'a>(input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, (&'a str, &'a str)> {
    if !dialect.may_begin_unnamed(input) {
        return Err(Fault::at(input));
    }
    for known in dialect.unnamed_like(input) {
        let Some(length) = leaf::same_prefix(input, known) else {
            continue;
        };
        let behind = &input[length..];
        let (behind, _) = opt(alt((recognize((which, opt(remark))), remark))).parse(behind)?;
        let text = &input[..input.len() - behind.len()];
        if text[length..].contains('-') && !may_be_counted(known, dialect) {
            continue;
        }
        let behind = leaf::trim_start(behind);
        let ends = delimiter(behind, dialect).or_else(|fault| {
            if dialect.labels.voices.contains(known) {
                Err(fault)
            } else {
                period(behind)
                    .or_else(|_| close_behind(known, behind))
                    .or_else(|_| close_behind_number(text, behind))
                    .or_else(|_| comma(known, behind, dialect))
            }
        });
        if let Ok((speech, _)) = ends
            && !parts_clock(text, speech)
            && !is_initial(text, speech, dialect)
        {
            return Ok((speech, (&input[..length], text.trim_end())));
        }
    }
    Err(Fault::at(input))
}

/// Whether the colon behind a number is that of a time: `Reporter 10:05`.
fn parts_clock(text: &str, speech: &str) -> bool {
    let minutes = speech.bytes().take_while(u8::is_ascii_digit).count();
    text.ends_with(|c: char| c.is_ascii_digit())
        && minutes == 2
        && !speech[minutes..].starts_with(char::is_alphanumeric)
}

/// Whether a hyphen may stand between a word for who speaks and its number: `Q-1`, `Question-1`. A
/// road is the `A-4`.
fn may_be_counted(word: &str, dialect: Indexed<'_>) -> bool {
    let bare = &dialect.labels.bare;
    word.chars().nth(3).is_some() || bare.iter().any(|known| **known == *word)
}

/// ```ebnf
/// which = { space }, [ "#" | "-" | "No.", { space } ], number | space, capital letter
///       | wide letter ;
/// ```
fn which(input: &str) -> Parsed<'_, &str> {
    let mark = alt((tag("#"), tag("-"), recognize((tag("No."), leaf::space0))));
    let number = recognize((leaf::space0, opt(mark), leaf::number(2)));
    let letter = recognize((leaf::space1, satisfy(|c| c.is_ascii_uppercase())));
    let wide = recognize(satisfy(|c| matches!(c, 'Ａ'..='Ｚ')));
    alt((number, letter, wide)).parse(input)
}

/// The bracket that closes the number of a question: `Question 1) Why?`.
fn close_behind_number<'a>(text: &str, input: &'a str) -> Parsed<'a, &'a str> {
    if text.ends_with(|c: char| c.is_ascii_digit()) {
        terminated(tag(")"), peek(leaf::space1)).parse(input)
    } else {
        Err(Fault::at(input))
    }
}

/// `period = "." | "．" ;` Behind that of ASCII follows white space, nothing, or a script without
/// spaces.
fn period(input: &str) -> Parsed<'_, &str> {
    let kana = recognize(satisfy(|c| is_kana_or_kanji(c) || c == '「'));
    let ends = alt((leaf::space1, nom::combinator::eof, kana));
    alt((tag("．"), terminated(tag("."), peek(ends)))).parse(input)
}

/// `close = ")" | "）" ;`, that nothing opened, behind words of a script without case.
fn close_behind<'a>(words: &str, input: &'a str) -> Parsed<'a, &'a str> {
    let in_word = |c: char| is_kana_or_kanji(c) || is_hangul(c);
    if words.chars().all(|c| in_word(c) || c.is_whitespace()) {
        recognize(one_of(")）")).parse(input)
    } else {
        Err(Fault::at(input))
    }
}

/// `comma = "、" ;`, behind a letter for who asks and before a script without spaces: `Q、なぜか。`
fn comma<'a>(word: &str, input: &'a str, dialect: Indexed<'_>) -> Parsed<'a, &'a str> {
    let asks = word.len() == 1 && dialect.labels.questions.iter().any(|known| *known == *word);
    if asks {
        let said = satisfy(|c| is_kana_or_kanji(c) || matches!(c, '(' | '（' | '「'));
        terminated(tag("、"), peek(recognize(said))).parse(input)
    } else {
        Err(Fault::at(input))
    }
}

/// What is said before a label of the closed set that ends the line, and that label. A sentence
/// must end before it.
pub(super) fn glued<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<(&'a str, &'a str)> {
    let before = line.strip_suffix([':', '：'])?.trim_end();
    dialect.labels.glued.iter().find_map(|known| {
        let said = before.strip_suffix(&**known)?;
        let ended = said
            .trim_end()
            .ends_with(['.', '?', '!', ')', '”', '’', '"', '。', '？', '」']);
        ended.then_some((said.trim_end(), &before[said.len()..]))
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::indexed;
    use super::*;
    use alloc::format;

    #[test]
    fn characters_of_words() {
        for c in "Aéあア日.'’-\u{2011}&/・《》\u{300}\u{36f}\u{3099}\u{309a}".chars() {
            assert!(in_word(c), "{c:?}");
        }
        for c in "2 :,(（[+\u{2ff}\u{370}ー"
            .chars()
            .filter(|c| !c.is_alphabetic())
        {
            assert!(!in_word(c), "{c:?}");
        }
    }

    #[test]
    fn words_are_capitalised_at_their_beginning_or_behind_a_mark() {
        for (word, expected) in [
            ("Aoba", true),
            ("《Aoba", true),
            ("青葉", true),
            ("d'Emilia", true),
            ("d’Emilia", true),
            ("al-Rashid", true),
            ("al-rashid", false),
            ("dEmilia", false),
            ("Minis.", true),
            ("Minist.", false),
            ("aoba", false),
            ("-Aoba", false),
            ("", false),
        ] {
            assert_eq!(is_capitalised(word), expected, "{word}");
        }
    }

    #[test]
    fn a_label_at_the_end_of_a_line_stands_behind_a_sentence() {
        let dialect = indexed("mofa-en-2005");
        for mark in ".?!)”’\"。？」".chars() {
            for colon in [":", "：", " :"] {
                let line = format!("So it is{mark} Minister{colon}");
                let said = format!("So it is{mark}");
                assert_eq!(glued(&line, dialect), Some((&*said, "Minister")), "{line}");
            }
        }
        for line in [
            "So it is Minister:",
            "So it is, Minister:",
            "So it is. Minister",
        ] {
            assert_eq!(glued(line, dialect), None, "{line}");
        }
    }
}

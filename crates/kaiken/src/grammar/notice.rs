//! Lines that nobody speaks: notices, links, fields.
//!
//! ```ebnf
//! field     = field name, field value | open, field name, close, value ;
//! ```

pub(crate) use super::leaf::{begins, holds};
use super::{label, leaf};
use crate::dialect::{FieldForm, FieldSlot, Indexed, LineMatcher, WordList};
use crate::letters::is_kana_or_kanji;
use crate::tokens::split_words;

/// The longest line in which a phrase is searched; a longer one is prose.
const MATCHED_LENGTH: usize = 400;

/// Whether a line, without white space at its ends, is of the kind that the matcher describes.
pub(crate) fn matches(
    line: &str,
    matcher: &LineMatcher,
    list: WordList,
    dialect: Indexed<'_>,
) -> bool {
    opens(line, matcher, list, dialect)
        || dialect.may_end(line, list) && matcher.suffix.iter().any(|known| leaf::ends(line, known))
        || line.len() <= MATCHED_LENGTH && matcher.contains.iter().any(|known| has(line, known))
}

/// The same by the beginning of the line alone, which costs the same for a line of any length.
pub(crate) fn opens(
    line: &str,
    matcher: &LineMatcher,
    list: WordList,
    dialect: Indexed<'_>,
) -> bool {
    let whole = matcher.exact.len();
    let fits = |at: usize| match at.checked_sub(whole) {
        None => leaf::is(line, &matcher.exact[at]),
        Some(at) => begins(line, &matcher.prefix[at]),
    };
    dialect.may_begin(line, list) && dialect.openings_of(line, list).any(fits)
}

/// Whether the line holds the words, as [`leaf::prefix`] compares them.
fn has(line: &str, words: &str) -> bool {
    let Some(first) = words.as_bytes().first().filter(|first| first.is_ascii()) else {
        return leaf::find(line, words).is_some();
    };
    let (lower, upper) = (first.to_ascii_lowercase(), first.to_ascii_uppercase());
    memchr::memchr2_iter(lower, upper, line.as_bytes()).any(|at| begins(&line[at..], words))
}

/// A named line of the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Field<'a> {
    pub(crate) form: &'a FieldForm,
    pub(crate) value: &'a str,
}

/// `field = field name, { space }, ":", value | open, field name, close, value ;`
///
/// The colon may be missing where a number follows (`Time & Date 09:38-09:41`), and where a space
/// does in a script without them. The brackets are `[Date] June 19` and `【主な項目】`. A name may
/// stand alone, with its value on the line below or with none: `INDEX`.
pub(crate) fn field<'a>(line: &'a str, dialect: Indexed<'a>) -> Option<Field<'a>> {
    let line = without_mark(line);
    let bracket = line.chars().next().filter(|c| matches!(c, '[' | '【'));
    let name = &line[bracket.map_or(0, char::len_utf8)..];
    if !dialect.may_begin(name, WordList::Fields) {
        return None;
    }
    let forms = &dialect.dialect.header.fields;
    let value = |form: &FieldForm| {
        let behind = &name[leaf::prefix(name, &form.name)?..];
        match bracket {
            Some(_) => behind.strip_prefix([']', '】']).map(str::trim),
            None if behind.is_empty() => Some(behind),
            None => field_value(behind, &form.name)
                .or_else(|| place(behind, &form.name))
                .or_else(|| bare_place(behind, form, dialect)),
        }
    };
    let meant = dialect
        .fields_like(name)
        .filter_map(|at| Some((at, value(&forms[at])?)));
    let (at, value) = meant.min_by_key(|(at, _)| *at)?;
    let form = &forms[at];
    Some(Field { form, value })
}

/// `field value = { space }, ( ":" | "/" ), value | space, { space }, value ;` Without a colon, the
/// value begins with a digit or the name is in a script of East Asia.
fn field_value<'a>(behind: &'a str, name: &str) -> Option<&'a str> {
    let text = behind.trim_start();
    let spaced = text.len() < behind.len();
    let numeric = text.starts_with(|c: char| c.is_ascii_digit());
    let unspaced = name.starts_with(is_eastern);
    let closed = || text.strip_prefix([')', '）']).filter(|_| unspaced);
    let slash = || text.strip_prefix(['/', '／']).filter(|_| unspaced);
    let colon = text.strip_prefix([':', '：']);
    match colon.or_else(closed).or_else(slash) {
        Some(value) => Some(value.trim()),
        None => (spaced && (numeric || unspaced)).then_some(text),
    }
}

/// What stands right behind a name of one letter, which is a word for a place: `於審判廷`.
fn place<'a>(behind: &'a str, name: &str) -> Option<&'a str> {
    let letter = !name.is_ascii() && name.chars().nth(1).is_none();
    (letter && behind.starts_with(is_kana_or_kanji)).then_some(behind)
}

/// The longest place behind the name of its field and no colon, in characters.
const LONGEST_PLACE: usize = 100;

/// `bare place = name, capitalised words with a comma or a joining word between them ;` The value of
/// the field for the place behind a name that ends in a space:
/// `Location Harbour Hall in Port Alder`.
fn bare_place<'a>(text: &'a str, form: &FieldForm, dialect: Indexed<'_>) -> Option<&'a str> {
    let text = text.trim_start();
    let joins = |word: &str| {
        let mut joining = dialect.headings.joining.iter();
        joining.any(|known| **known == *word)
    };
    let parted = text.contains(',') || split_words(text).any(joins);
    let small = |word: &str| joins(word) || label::is_small(word, dialect);
    let titled = |word: &str| small(word) || !word.starts_with(char::is_lowercase);
    let fits = form.slot == FieldSlot::Venue
        && form.name.ends_with(' ')
        && parted
        && text.starts_with(char::is_uppercase)
        && !text.ends_with(['.', ':', '?', '!'])
        && text.chars().nth(LONGEST_PLACE).is_none()
        && split_words(text).nth(2).is_some()
        && split_words(text).all(titled);
    fits.then_some(text)
}

/// Whether a letter is one of a script of East Asia.
const fn is_eastern(c: char) -> bool {
    c >= '\u{1100}' && !matches!(c, '\u{1e00}'..='\u{1fff}')
}

/// A line without the sign, the bullet or the number before the name of its field, in a script
/// without spaces: `■日時`, `- 日時`, `1 日時`.
fn without_mark(line: &str) -> &str {
    const MARKS: [char; 11] = ['■', '□', '◆', '◇', '●', '○', '◎', '・', '▼', '▽', '•'];
    match line.as_bytes().first() {
        Some(b'-' | b'1'..=b'9') => {
            let behind = line[1..].trim_start();
            let number = !line.starts_with('-');
            let spaced = behind.len() + 1 < line.len();
            if behind.starts_with(is_kana_or_kanji) && (spaced || !number) {
                behind
            } else {
                line
            }
        }
        Some(byte) if !byte.is_ascii() => line
            .strip_prefix(MARKS)
            .map(str::trim_start)
            .or_else(|| behind_kanji_number(line))
            .unwrap_or(line),
        _ => line,
    }
}

/// `一、時間` without its number.
fn behind_kanji_number(line: &str) -> Option<&str> {
    let is_number = |c: char| "一二三四五六七八九十".contains(c);
    line.strip_prefix(is_number)?.strip_prefix('、')
}

/// Whether a line is the name of the field for the place, its value still to come.
pub(crate) fn is_place_name(line: &str, dialect: Indexed<'_>) -> bool {
    field(line, dialect)
        .is_some_and(|field| field.form.slot == FieldSlot::Venue && field.value.is_empty())
}

/// `address = "/", … | "http://", … | "https://", … ;`
pub(crate) fn is_address(text: &str) -> bool {
    text.strip_prefix('/')
        .is_some_and(|path| path.starts_with(|c: char| !c.is_whitespace()))
        || begins(text, "http://")
        || begins(text, "https://")
}

/// The longest date and time of day behind a headline, in bytes.
const LONGEST_DATED: usize = 24;

/// `dated link = text, "(", date, space, clock, ")" ;` A headline with the time at which it was
/// published, as lists of links have it: `港口再开 (2027-03-05 17:40:55)`.
pub(crate) fn is_dated_link(line: &str) -> bool {
    let Some(before) = line.strip_suffix(')') else {
        return false;
    };
    let window = crate::edge::last(before, LONGEST_DATED);
    let Some((_, dated)) = window.rsplit_once('(') else {
        return false;
    };
    let digits = dated.bytes().filter(u8::is_ascii_digit).count();
    let may = |c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '-' | '/' | ':');
    digits > 9 && dated.len() < before.len() - 1 && dated.contains(':') && dated.chars().all(may)
}

#[cfg(test)]
mod tests {
    #[test]
    fn headlines_with_the_time_of_their_publication() {
        for (line, expected) in [
            ("港口再开 (2027-03-05 17:40:55)", true),
            ("谭立新：港口再开(2027/03/05 17:40)", true),
            ("谭立新：港口再开 (17:40)", false),
            ("(2027-03-05 17:40:55)", false),
            ("谭立新：港口再开 (2027-03-05)", false),
        ] {
            assert_eq!(super::is_dated_link(line), expected, "{line}");
        }
    }

    use super::*;

    fn dialect() -> Indexed<'static> {
        Indexed::built_in(crate::Dialect::named("mofa-en-2005").unwrap()).unwrap()
    }

    #[test]
    fn lines_are_matched_whole_by_beginning_and_by_words() {
        use WordList::{Ends, Furniture, HeaderNotices, Links};
        let lines = &dialect().dialect.lines;
        for (line, matcher, list, expected) in [
            ("Japanese", &lines.links, Links, true),
            ("japanese", &lines.links, Links, true),
            ("Japanese nationals in Lima", &lines.links, Links, false),
            ("Related Information (Trade)", &lines.links, Links, true),
            ("Back to Index", &lines.furniture, Furniture, true),
            ("(END)", &lines.ends, Ends, true),
            ("The end", &lines.ends, Ends, false),
            (
                "(* This text was translated.)",
                &lines.header_notices,
                HeaderNotices,
                true,
            ),
            (
                "A short provisional translation.",
                &lines.header_notices,
                HeaderNotices,
                true,
            ),
            ("K\u{212a}", &lines.header_notices, HeaderNotices, false),
        ] {
            assert_eq!(matches(line, matcher, list, dialect()), expected, "{line}");
        }
        let prose = "provisional translation ".repeat(40);
        assert!(
            !matches(&prose, &lines.header_notices, HeaderNotices, dialect()),
            "prose is not searched"
        );
    }

    #[test]
    fn fields_have_a_name_and_a_value() {
        for (line, expected) in [
            ("Date: Friday", Some(("Date", "Friday"))),
            ("Date : 27 June 1996", Some(("Date", "27 June 1996"))),
            ("Place:Lima", Some(("Place", "Lima"))),
            ("Main topics:", Some(("Main topics", ""))),
            ("Time 09:38-09:41", Some(("Time", "09:38-09:41"))),
            ("[Date] June 19, 2017", Some(("Date", "June 19, 2017"))),
            ("【Date】 June 19, 2017", Some(("Date", "June 19, 2017"))),
            ("[Dated] June 19, 2017", None),
            ("Place", Some(("Place", ""))),
            ("Dates: many", None),
            ("Time09:38-09:41", None),
            ("Time is short.", None),
            ("1 Date", None),
        ] {
            let found = field(line, dialect()).map(|field| (&*field.form.name, field.value));
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn a_place_stands_behind_some_names_without_a_colon() {
        for (line, expected) in [
            (
                "Location Harbour Hall in Lima",
                Some("Harbour Hall in Lima"),
            ),
            ("Location Map in colour", None),
            ("Location Map", None),
            ("Place Harbour Hall in Lima", None),
        ] {
            let found = field(line, Indexed::generic()).map(|field| field.value);
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn a_word_of_one_letter_stands_right_before_a_place() {
        for (line, expected) in [
            ("於審判廷", Some("審判廷")),
            ("於 審判廷", Some("審判廷")),
            ("於2階", None),
            ("場所審判廷", None),
        ] {
            let found = field(line, Indexed::generic()).map(|field| field.value);
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn signs_and_numbers_before_the_names_of_fields() {
        let generic = Indexed::generic();
        for (line, expected) in [
            ("• 日時/10月13日", Some("10月13日")),
            ("■場所：会見室", Some("会見室")),
            ("- 場所 会見室", Some("会見室")),
            ("1 場所 会見室", Some("会見室")),
            ("1場所 会見室", None),
            ("1 Place: Lima", None),
            ("Place/Lima", None),
        ] {
            let found = field(line, generic).map(|field| field.value);
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn the_place_may_stand_on_the_line_below_its_name() {
        for (line, expected) in [
            ("Place", true),
            ("Place:", true),
            ("Place: Lima", false),
            ("Date", false),
            ("Lima", false),
        ] {
            assert_eq!(is_place_name(line, dialect()), expected, "{line}");
        }
    }
}

//! Labels that stand within a paragraph, in a script without spaces.
//!
//! ```ebnf
//! crowd     = { sentence, space }, crowded, { sentence, space, crowded }, sentence ;
//! crowded   = name, ":" ;
//! bracketed = sentence, { space }, open bracket, ( question word | answer word ), close bracket ;
//! ```
//!
//! A page that has lost its line ends crowds what several people say into one paragraph. There a
//! space stands behind the end of a sentence, and nowhere else.

use super::super::{leaf, notice};
use super::lexicon::{is_known_outlet, is_outlet};
use super::rules::judge;
use super::{Delimiter, Label, Reading, Shape, voice};
use crate::dialect::{Indexed, Role};
use crate::letters::is_kana_or_kanji;

/// The letters of a name.
const LETTERS: core::ops::RangeInclusive<usize> = 1..=12;

/// How many names within a paragraph are asked for.
const COMPARED: usize = 8;

/// Whether several people speak in the paragraph with which a text begins: two names before a colon
/// begin a sentence in it, and one within it says which part somebody plays, is that of an outlet, or
/// comes again in the text.
pub(crate) fn is_crowded(paragraph: &str, text: &str, dialect: Indexed<'_>) -> bool {
    let named = |at: usize| name_before(text, at, dialect);
    let names = || colons(paragraph).filter_map(named);
    if !ends_sentence(paragraph) || names().nth(1).is_none() {
        return false;
    }
    let comes_again = |name: &str| {
        let all = leaf::places(text.as_bytes(), name.as_bytes());
        let again = all.filter(|at| named(at + name.len()) == Some(name));
        let mut closed = again.filter(|at| text[at + name.len()..].starts_with([':', '：']));
        closed.nth(1).is_some()
    };
    let inner = names().filter(|name| !begins_with(text, name));
    inner.take(COMPARED).any(|name| {
        voice::names_part(name, dialect)
            || is_outlet(name, dialect)
            || ends_as_outlet(name, dialect)
            || comes_again(name)
    })
}

fn begins_with(text: &str, part: &str) -> bool {
    core::ptr::eq(text.as_ptr(), part.as_ptr())
}

/// The first label behind a sentence of a paragraph, by the label under which it is spoken.
pub(crate) fn in_crowd<'a>(
    text: &'a str,
    crowded: bool,
    open: Option<Label<'_>>,
    dialect: Indexed<'_>,
) -> Option<Label<'a>> {
    let places = memchr::memchr3_iter(b':', b'(', WIDE, text.as_bytes());
    let mut places = places.filter(|at| *at > 0);
    places.find_map(|at| {
        let behind = &text[at..];
        if behind.starts_with(['(', '（']) {
            bracketed(text, at, open, dialect)
        } else if crowded && behind.starts_with([':', '：']) {
            let name = name_before(text, at, dialect)?;
            let start = at - name.len();
            (start > 0).then(|| crowded_label(&text[start..], name, dialect))
        } else {
            None
        }
    })
}

/// The label at the beginning of a paragraph in which several people speak.
pub(crate) fn crowded<'a>(text: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let at = colons(text).next()?;
    let name = name_before(text, at, dialect).filter(|name| name.len() == at)?;
    Some(crowded_label(text, name, dialect))
}

fn crowded_label<'a>(text: &'a str, name: &'a str, dialect: Indexed<'_>) -> Label<'a> {
    let speech = text[name.len()..].trim_start_matches([':', '：']);
    let (shape, role) = match judge(name, name, Delimiter::Colon, speech, dialect) {
        Reading::Label(label) => (label.shape, label.role),
        _ if is_known_outlet(name, dialect) || ends_as_outlet(name, dialect) => {
            (Shape::OutletPair, Role::Reporter)
        }
        _ => (Shape::Person, Role::Unknown),
    };
    Label {
        text: name,
        shape,
        role,
        delimiter: Delimiter::Colon,
        speech,
    }
}

/// `(問)` or `(答)` behind a sentence, in what is said under the other one.
fn bracketed<'a>(
    text: &'a str,
    at: usize,
    open: Option<Label<'_>>,
    dialect: Indexed<'_>,
) -> Option<Label<'a>> {
    if !ends_sentence(&text[..at]) {
        return None;
    }
    match super::read(&text[at..], dialect) {
        Reading::Label(label) if is_bracketed_word(label) => {
            let other = |open: Label<'_>| is_bracketed_word(open) && open.role != label.role;
            open.is_some_and(other).then_some(label)
        }
        _ => None,
    }
}

/// Whether a label is a word for who asks or who answers, in brackets.
fn is_bracketed_word(label: Label<'_>) -> bool {
    label.shape == Shape::Anonymous && label.delimiter == Delimiter::Bracket
}

/// Where the colons of a text are.
fn colons(text: &str) -> impl Iterator<Item = usize> {
    let places = memchr::memchr2_iter(b':', WIDE, text.as_bytes());
    places.filter(|at| text[*at..].starts_with([':', '：']))
}

/// The first byte of `：` and of `（`.
const WIDE: u8 = "：".as_bytes()[0];

/// The name that ends at a place, and begins a line or stands behind a sentence and a space. The
/// name of a field is none.
fn name_before<'a>(text: &'a str, at: usize, dialect: Indexed<'_>) -> Option<&'a str> {
    let before = &text[..at];
    let letters = before.chars().rev().take_while(|c| in_name(*c));
    let length: usize = letters
        .clone()
        .take(LETTERS.end() + 1)
        .map(char::len_utf8)
        .sum();
    let (said, name) = before.split_at(at - length);
    let opens = said.is_empty() || said.ends_with(['\n', '\r']);
    let begins = opens || said.ends_with(char::is_whitespace) && ends_sentence(said);
    let mut particles = dialect.labels.never_inside.iter();
    let fits = LETTERS.contains(&name.chars().count())
        && begins
        && name.contains(|c: char| !c.is_numeric())
        && !particles.any(|particle| name.contains(&**particle))
        && !dialect.labels.never.iter().any(|known| **known == *name)
        && notice::field(name, dialect).is_none();
    fits.then_some(name)
}

fn in_name(c: char) -> bool {
    is_kana_or_kanji(c)
        || matches!(c, '・' | 'ー' | '々' | '\u{3099}' | '\u{309a}')
        || c.is_ascii_uppercase()
        || c.is_numeric()
}

fn ends_as_outlet(name: &str, dialect: Indexed<'_>) -> bool {
    super::unspaced::names_outlet(name, dialect)
}

/// Whether a sentence of such a script ends at the end of a text.
fn ends_sentence(text: &str) -> bool {
    text.trim_end()
        .ends_with(['。', '？', '?', '！', '!', '」', '）', ')'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn who_answers_stands_in_brackets_as_who_asks_does() {
        let generic = Indexed::generic();
        let open = |line| match super::super::read(line, generic) {
            Reading::Label(label) => Some(label),
            _ => None,
        };
        for (above, text, expected) in [
            ("(問)", "なぜですか。 (答)需要です。", Some("答")),
            ("(答)", "需要です。（問）いつですか。", Some("問")),
            ("(問)", "なぜですか (答)需要です。", None),
            ("(問)", "なぜですか。 (答弁)需要です。", None),
            ("(答)", "需要です。 (答)五月です。", None),
            ("問:", "なぜですか。 (答)需要です。", None),
            ("答弁です。", "なぜですか。 (答)需要です。", None),
        ] {
            let found = in_crowd(text, false, open(above), generic);
            assert_eq!(found.map(|label| label.text), expected, "{above} {text}");
        }
    }

    #[test]
    fn several_people_speak_in_a_paragraph() {
        for (text, expected) in [
            (
                "青葉:再開します。 司会:ご質問をどうぞ。 瀬戸:以上です。",
                &["青葉", "司会", "瀬戸"][..],
            ),
            (
                "青葉：はい。 岸：いつですか。 青葉：５月です。",
                &["青葉", "岸", "青葉"],
            ),
            ("青葉:はい。 岸:いつですか。", &[]),
            ("市長:はい。 財源:市債です。 担当:港湾局です。", &[]),
            (
                "青葉:はい。 岸:いつですか。\n青葉:五月です。 岸:はい。",
                &["青葉", "岸", "青葉", "岸"],
            ),
            ("日時:3月5日 司会:青葉課長", &[]),
            ("日時:未定。 司会:青葉課長", &[]),
            ("再開の時期:未定です。 司会:ご質問をどうぞ。", &[]),
            ("再開します。理由:需要です。 司会:ご質問をどうぞ。", &[]),
        ] {
            let generic = Indexed::generic();
            let mut found = Vec::new();
            let mut label = is_crowded(text, text, generic)
                .then(|| crowded(text, generic))
                .flatten();
            while let Some(next) = label {
                found.push(next.text);
                label = in_crowd(next.speech, true, None, generic);
            }
            assert_eq!(found, expected, "{text}");
        }
    }
}

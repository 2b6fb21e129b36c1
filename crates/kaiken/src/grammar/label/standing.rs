//! Who speaks, alone on a line, whatever closes it.
//!
//! Whether such a line is a label is told by the whole text: there are others, they come again, and
//! something is said below them.

use super::super::notice::note_kind;
use super::super::{heading, notice};
use super::alone::behind_word;
use super::form::{in_word, is_capitalised, without_remark};
use super::lexicon::{holds, is_family_named, is_name, is_no_outlet, is_upper};
use super::rules::{begins_sentence, has_word_of_no_name, is_full_name, is_never, judge};
use super::spoken::is_sentence;
use super::unspaced::is_marked;
use super::{Delimiter, Label, Reading, Shape};
use crate::dialect::{Indexed, Role, Words};
use crate::tokens::split_words;

/// The longest line that is who speaks and nothing else, in characters.
const LONGEST: usize = 60;

/// What closes a label that is alone on its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Closed {
    Not,
    ByColon,
    ByBrackets,
    /// It is a heading of Markdown.
    ByHashes,
}

/// Who speaks, alone on a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standing<'a> {
    pub(crate) label: Label<'a>,
    pub(crate) closed: Closed,
    /// It is a word for who speaks or an office, and no name alone.
    pub(crate) is_known: bool,
    /// It has two words or more, is in capitals, or is in a script that has none.
    pub(crate) is_full: bool,
    /// It is in a script without capitals, and no word for who speaks: it may be the name of a field.
    pub(crate) is_caseless: bool,
}

/// ```ebnf
/// standing = [ "#", { "#" }, space ],
///            ( who | who, { space }, delimiter | open bracket, who, close bracket, [ delimiter ] ) ;
/// who      = question word | office | name, [ remark | dash, outlet ] ;
/// ```
///
/// Reads a line that is who speaks and nothing else: `Journalist`, `Governor Aoba:`, `Jun Aoba`,
/// `JUN AOBA`, `(Jun Aoba – Harbour Times)`, `知事`. Whether it is a label is told by the whole text.
pub(crate) fn standing<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Standing<'a>> {
    let long = line.len() > LONGEST && line.chars().nth(LONGEST).is_some();
    let ends = line.ends_with(['.', '?', '!', '。', '？', ',']);
    if !dialect.labels.recurrent || long || ends || is_marked(line, dialect) {
        return None;
    }
    let (closed, text) = unclosed(line, dialect);
    let phrase = without_remark(text);
    let name = without_outlet(phrase);
    let known = known_voice(phrase, dialect).or_else(|| known_voice(name, dialect));
    let family_named = is_family_named(name, dialect) && !is_never(name, dialect);
    let named = || {
        let fits = is_voice_name(name, dialect)
            || family_named && closed != Closed::Not
            || closed == Closed::ByColon && is_caseless_name(line, name, dialect);
        fits.then_some((Shape::Person, Role::Unknown))
    };
    let (shape, role) = known.or_else(named)?;
    let delimiter = match closed {
        Closed::Not | Closed::ByHashes => Delimiter::Gap,
        Closed::ByColon => Delimiter::Colon,
        Closed::ByBrackets => Delimiter::Bracket,
    };
    Some(Standing {
        label: Label {
            text,
            shape,
            role,
            delimiter,
            speech: &line[line.len()..],
        },
        closed,
        is_known: known.is_some(),
        is_caseless: known.is_none() && !name.contains(char::is_uppercase),
        is_full: known.is_some()
            || !name.contains(char::is_uppercase)
            || is_full_name(name, dialect)
            || is_capitals(name),
    })
}

/// What a phrase is by the words of the dialect. Neither a letter alone counts nor one before other
/// words, `A 知事`, nor a word that other languages have before names: `Frage Eins`.
fn known_voice(phrase: &str, dialect: Indexed<'_>) -> Option<(Shape, Role)> {
    let first = split_words(phrase).next().unwrap_or_default();
    let is_whole = |word: &str| {
        let letters = |c: char| in_word(c) || matches!(c, ',' | '、');
        (!word.ends_with('.') || is_capitalised(word)) && word.chars().all(letters)
    };
    let abbreviated = behind_word(phrase, dialect).is_some_and(|(_, name)| !name.is_empty());
    if first.chars().nth(1).is_none() || abbreviated || !split_words(phrase).all(is_whole) {
        return None;
    }
    match judge(phrase, phrase, Delimiter::Bracket, "", dialect) {
        Reading::Label(label) => Some((label.shape, label.role)),
        Reading::Doubtful | Reading::Prose => None,
    }
}

/// What stands behind the signs that make a line a heading in Markdown: `### Jun Aoba`.
fn behind_hashes(line: &str) -> Option<&str> {
    let behind = line.trim_start_matches('#');
    let text = behind.trim_start();
    (behind.len() < line.len() && text.len() < behind.len()).then_some(text)
}

/// Brackets of remarks, in which a label stands only if it is alone.
const SQUARE: (&str, &str) = ("[", "]");

/// A line without what closes it.
fn unclosed<'a>(line: &'a str, dialect: Indexed<'_>) -> (Closed, &'a str) {
    let mut delimiters = dialect.labels.delimiters.iter();
    let before = delimiters.find_map(|mark| line.strip_suffix(&**mark));
    let open = before.map_or(line, str::trim_end);
    let brackets = dialect.labels.brackets.iter();
    let brackets = brackets.map(|(first, last)| (&**first, &**last));
    let inside = brackets.chain([SQUARE]).find_map(|(first, last)| {
        let inside = open.strip_prefix(first)?.strip_suffix(last)?;
        (!inside.contains(first)).then_some(inside.trim())
    });
    let hashed = behind_hashes(line);
    match (inside.or(hashed), before) {
        (Some(text), _) if hashed.is_some() => (Closed::ByHashes, text),
        (Some(inside), _) => (Closed::ByBrackets, inside),
        (None, Some(_)) => (Closed::ByColon, open),
        (None, None) => (Closed::Not, line),
    }
}

/// What stands before a dash between spaces, or a stroke: `Jun Aoba – Harbour Times`.
fn without_outlet(text: &str) -> &str {
    let mut words = split_words(text);
    let dash = words.find(|word| matches!(*word, "–" | "—" | "-" | "/"));
    dash.map_or(text, |dash| {
        text[..dash.as_ptr() as usize - text.as_ptr() as usize].trim_end()
    })
}

/// The letters of the shortest word in capitals that may be a name alone.
const SHORTEST_CAPITALS: usize = 4;

fn is_capitals(name: &str) -> bool {
    is_upper(name) && name.chars().nth(SHORTEST_CAPITALS - 1).is_some()
}

/// Whether a phrase may be a name in the case of names or in capitals.
fn is_voice_name(name: &str, dialect: Indexed<'_>) -> bool {
    let fits = |word: &str| {
        (is_capitalised(word) || holds(&dialect.people.name_particles, word))
            && !is_no_outlet(word, dialect)
            && word.chars().all(in_word)
    };
    let is_listed = |words: &Words| words.iter().any(|known| known.eq_ignore_ascii_case(name));
    name.chars().nth(1).is_some()
        && name.contains(char::is_uppercase)
        && is_name(name, dialect)
        && split_words(name).all(fits)
        && !begins_sentence(name, dialect)
        && !has_word_of_no_name(name, dialect)
        && !is_listed(&dialect.labels.never)
        && !is_listed(&dialect.people.countries)
        && note_kind(name, dialect).is_none()
}

/// The longest name in a script without capitals, in characters and in words.
const CASELESS: usize = 24;
const CASELESS_WORDS: usize = 4;

/// Whether a phrase before a colon at the end of a line may be a name in a script without capitals:
/// `政策課長 瀬戸`. Names of fields and headings of lists may be so, too.
fn is_caseless_name(line: &str, name: &str, dialect: Indexed<'_>) -> bool {
    let mut marks = dialect.labels.never_inside.iter();
    let is_letter = |c: char| in_word(c) && !c.is_lowercase() && !c.is_uppercase();
    name.chars().nth(1).is_some()
        && name.chars().nth(CASELESS).is_none()
        && split_words(name).nth(CASELESS_WORDS).is_none()
        && name.chars().all(|c| is_letter(c) || c.is_whitespace())
        && !is_never(name, dialect)
        && !marks.any(|mark| name.contains(&**mark))
        && !is_sentence(name, dialect)
        && notice::field(line, dialect).is_none()
        && !heading::is_section(name, &dialect.headings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_speaks_alone_on_a_line() {
        use Closed::{ByBrackets, ByColon, ByHashes, Not};
        for (line, expected) in [
            ("Journalist", Some((Not, "Journalist", true, true))),
            (
                "Governor Aoba:",
                Some((ByColon, "Governor Aoba", true, true)),
            ),
            (
                "Governor Aoba :",
                Some((ByColon, "Governor Aoba", true, true)),
            ),
            ("### Jun Aoba", Some((ByHashes, "Jun Aoba", false, true))),
            ("###Jun Aoba", None),
            ("Jun Aoba", Some((Not, "Jun Aoba", false, true))),
            ("Jun de la AOBA", Some((Not, "Jun de la AOBA", false, true))),
            ("AOBA", Some((Not, "AOBA", false, true))),
            ("AO", Some((Not, "AO", false, false))),
            ("Aoba:", Some((ByColon, "Aoba", false, false))),
            (
                "(Jun Aoba – Seto TV)",
                Some((ByBrackets, "Jun Aoba – Seto TV", false, true)),
            ),
            (
                "(Question by Media):",
                Some((ByBrackets, "Question by Media", true, true)),
            ),
            (
                "[Jun Aoba / Minister]",
                Some((ByBrackets, "Jun Aoba / Minister", true, true)),
            ),
            ("知事", Some((Not, "知事", true, true))),
            ("[谭立新]", Some((ByBrackets, "谭立新", false, true))),
            ("谭立新", None),
            (
                "[港务局局长、新闻发言人 谭立新]",
                Some((ByBrackets, "港务局局长、新闻发言人 谭立新", true, true)),
            ),
            ("[港务局局长 港口再开]", None),
            (
                "[나하늘 / 항만수석]",
                Some((ByBrackets, "나하늘 / 항만수석", false, true)),
            ),
            (
                "مدير الميناء:",
                Some((ByColon, "مدير الميناء", false, true)),
            ),
            ("مدير الميناء", None),
            ("[مدير الميناء]", None),
            ("地点：", None),
            ("○知事", None),
            ("A 知事", None),
            ("Q", None),
            ("Frage Eins", Some((Not, "Frage Eins", false, true))),
            ("FINLAND. Prime Minister", None),
            ("(Applause)", None),
            ("[ speaking French ]", None),
            ("<!-- Anchor for old links -->", None),
            ("Ternary operator ~", None),
            ("(BEGIN VIDEO CLIP)", None),
            ("Next Steps:", None),
            ("Jun Aoba.", None),
            ("We met", None),
            ("The Ferry", None),
        ] {
            let found = standing(line, Indexed::generic());
            let found = found.map(|voice| {
                (
                    voice.closed,
                    voice.label.text,
                    voice.is_known,
                    voice.is_full,
                )
            });
            assert_eq!(found, expected, "{line}");
        }
        assert_eq!(
            standing("Journalist", super::super::tests::indexed("mofa-en")),
            None
        );
    }
}

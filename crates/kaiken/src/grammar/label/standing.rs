//! Who speaks, alone on a line, whatever closes it.
//!
//! Whether such a line is a label is told by the whole text: there are others, they come again, and
//! something is said below them.

mod sent;
mod voices;

pub(crate) use self::voices::may_be_small;
pub(super) use self::voices::small_voice;

use self::sent::{is_sent, part_of_sent, with_outlet, without_outlet};
use self::voices::{department, voice};
use super::super::direction::note_kind;
use super::super::{heading, notice};
use super::form::{self, without_remark};
use super::hangul::is_hangul;
use super::lexicon::{is_family_named, is_name, is_no_outlet, is_particle, is_upper};
use super::recurrent::is_never_in_any_case;
use super::rules::{begins_sentence, has_word_of_no_name, is_full_name, is_never};
use super::spoken::is_sentence;
use super::unspaced::is_marked;
use super::voice::behind_answer;
use super::words::{in_word, is_capitalised};
use super::{Delimiter, Label, Shape};
use crate::dialect::{Indexed, Role, Words};
use crate::letters::{is_kana_or_kanji, is_letter};
use crate::tokens::split_words;

/// The longest line that is who speaks and nothing else, in characters.
const LONGEST: usize = 60;

/// The same where it says what the bearer of a name is.
const LONGEST_WITH_OFFICE: usize = 120;

/// What closes a label that is alone on its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Closed {
    Not,
    ByColon,
    ByBrackets,
    /// It is a heading of Markdown.
    ByHashes,
    /// Not, and an outlet or what else its bearer is stands behind a comma.
    WithOutlet,
}

impl Closed {
    const fn delimiter(self) -> Delimiter {
        match self {
            Self::Not | Self::ByHashes | Self::WithOutlet => Delimiter::Gap,
            Self::ByColon => Delimiter::Colon,
            Self::ByBrackets => Delimiter::Bracket,
        }
    }
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
    /// It is a department, which may be a label where others of its form are.
    pub(crate) is_kin: bool,
    /// It is a full name by its family name, with nothing that closes it.
    pub(crate) is_family_named: bool,
    /// It is a name and an outlet around a dash.
    pub(crate) is_sent: bool,
    /// It is a letter for who asks or who answers, and a number or a remark.
    pub(crate) is_lettered: bool,
    /// It is in a script without capitals, and no word for who speaks: it may be the name of a field.
    pub(crate) is_caseless: bool,
}

impl<'a> Standing<'a> {
    /// A label of a form, of which nothing else is known.
    const fn of(label: Label<'a>, closed: Closed) -> Self {
        Self {
            label,
            closed,
            is_known: false,
            is_full: false,
            is_kin: false,
            is_family_named: false,
            is_sent: false,
            is_lettered: false,
            is_caseless: false,
        }
    }
}

/// ```ebnf
/// standing = [ "#", { "#" }, space ],
///            ( who | who, { space }, delimiter
///            | open bracket, who, close bracket, [ delimiter ] | name, ",", outlet ) ;
/// who      = question word | office | name, [ ",", office ] | name, [ remark | dash, outlet ]
///          | outlet, dash, name | name, ",", quotation mark, outlet, quotation mark ;
/// ```
///
/// Reads a line that is who speaks and nothing else: `Journalist`, `Governor Aoba:`, `Jun Aoba`,
/// `JUN AOBA`, `(Jun Aoba – Harbour Times)`, `知事`. Whether it is a label is told by the whole text.
pub(crate) fn standing<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Standing<'a>> {
    if !dialect.labels.recurrent || !may_stand(line, dialect) {
        return None;
    }
    if let Some(label) = letter_alone(line, dialect) {
        return Some(Standing {
            is_known: true,
            is_full: true,
            is_lettered: true,
            ..Standing::of(label, Closed::Not)
        });
    }
    let (closed, text) = unclosed(line, dialect);
    let open = matches!(closed, Closed::Not | Closed::ByColon);
    let pair = open.then(|| with_outlet(line, text, dialect)).flatten();
    pair.or_else(|| voice_or_name(line, text, closed, dialect))
}

/// Whether a line is neither too long for who speaks nor ends as a sentence does.
fn may_stand(line: &str, dialect: Indexed<'_>) -> bool {
    let longest = if names_before_comma(line) || line.ends_with(')') || line.ends_with("):") {
        LONGEST_WITH_OFFICE
    } else {
        LONGEST
    };
    let long = line.len() > longest && line.chars().nth(longest).is_some();
    let paired = || line.strip_suffix(',').is_some_and(names_before_comma);
    let ends = line.ends_with(['.', '?', '!', '。', '？', ',']);
    let ends = ends && !ends_in_initials(line) && !paired();
    let asked = || super::bare(line, dialect).is_some_and(|label| label.speech.is_empty());
    !long && !ends && !is_marked(line, dialect) && !asked()
}

/// A line that is a word for who speaks, a department or a name, by what stands before what closes
/// it.
fn voice_or_name<'a>(
    line: &'a str,
    text: &'a str,
    closed: Closed,
    dialect: Indexed<'_>,
) -> Option<Standing<'a>> {
    let phrase = without_remark(text);
    let name = without_outlet(phrase);
    let known = voice(phrase, name, closed, dialect);
    let kin = known
        .is_none()
        .then(|| department(phrase, closed, dialect))
        .flatten();
    let role = part_of_sent(text, phrase, name, dialect);
    let is_sent = is_sent(name, &phrase[name.len()..], dialect);
    let listed = is_sent && role == Role::Reporter;
    let family_named = (is_family_named(name, dialect) || is_spaced_name(name, dialect))
        && !is_never(name, dialect);
    let named = || {
        let fits = listed
            || is_voice_name(name, dialect)
            || family_named
            || closed == Closed::ByColon && is_caseless_name(line, name, dialect);
        fits.then_some((Shape::Person, role))
    };
    let (shape, role) = known.or(kin).or_else(named)?;
    let label = Label {
        text,
        shape,
        role,
        delimiter: closed.delimiter(),
        speech: &line[line.len()..],
    };
    let has_case = name.contains(char::is_uppercase);
    let full_name = || !has_case || is_full_name(name, dialect) || is_capitals(name);
    Some(Standing {
        is_known: known.is_some(),
        is_full: known.is_some() || kin.is_none() && full_name(),
        is_kin: kin.is_some(),
        is_family_named: known.or(kin).is_none() && family_named && closed == Closed::Not,
        is_sent,
        is_caseless: known.or(kin).is_none() && !has_case,
        ..Standing::of(label, closed)
    })
}

/// `letter alone = ( question letter | answer letter ), [ "." | "．" ], ( number | remark ) ;` A letter
/// with what tells it from others: `Q1`, `A.(会長)`.
fn letter_alone<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let first = line.chars().next()?;
    let known = &line[..first.len_utf8()];
    if !dialect.unnamed_like(known).any(|word| **word == *known) {
        return None;
    }
    let letter = |words: &Words| words.iter().any(|word| **word == *known);
    let role = if letter(&dialect.labels.questions) {
        Role::Reporter
    } else if letter(&dialect.labels.answers) {
        Role::Official
    } else {
        return None;
    };
    let which = line[first.len_utf8()..].trim_start_matches(['.', '．']);
    let number = which.trim_end_matches(['.', '．']);
    let counted = !number.is_empty() && number.chars().all(char::is_numeric);
    let remarked = which.starts_with(['(', '（']) && without_remark(which).is_empty();
    (counted || remarked).then_some(Label {
        text: line,
        shape: if behind_answer(line, dialect).is_some() {
            Shape::Office
        } else {
            Shape::Anonymous
        },
        role,
        delimiter: Delimiter::Gap,
        speech: &line[line.len()..],
    })
}

/// `initialled = word, space, initial, [ space ], initial, end ;` Whether a line is a family name and
/// two initials behind it, as in `Аоба П. М.`
fn ends_in_initials(line: &str) -> bool {
    let Some((family, initials)) = line.split_once(char::is_whitespace) else {
        return false;
    };
    let mut letters = initials.chars().filter(|c| !c.is_whitespace());
    let mut initial =
        || letters.next().is_some_and(char::is_uppercase) && letters.next() == Some('.');
    is_capitalised(family)
        && family.chars().skip(1).all(is_letter)
        && family.chars().nth(2).is_some()
        && initial()
        && initial()
        && letters.next().is_none()
}

/// Whether a family name and a given name of one letter each stand around a space: `程 萍`.
fn is_spaced_name(name: &str, dialect: Indexed<'_>) -> bool {
    let letter = |part: &str| part.starts_with(is_kana_or_kanji) && part.chars().nth(1).is_none();
    let families = &dialect.people.family_names;
    let is_family = |name: &str| {
        let mut like = dialect.families_like(name);
        like.any(|at| *families[at] == *name)
    };
    name.split_once(char::is_whitespace)
        .is_some_and(|(family, given)| letter(given.trim_start()) && is_family(family))
}

/// Whether nothing but words with a capital stands before the first comma of a line, as in
/// `Jun Aoba, minister of works`: of most lines of prose the first small word tells that it does not.
fn names_before_comma(line: &str) -> bool {
    let mut words = split_words(line).take(NAME_WORDS);
    let last = words.find(|word| word.ends_with(',') || word.starts_with(char::is_lowercase));
    last.is_some_and(|word| word.ends_with(',') && !word.starts_with(char::is_lowercase))
}

/// The most words of a name, and of the office behind it, before a comma.
const NAME_WORDS: usize = 10;

/// What stands behind the signs that make a line a heading in Markdown: `### Jun Aoba`.
fn behind_hashes(line: &str) -> Option<&str> {
    let behind = line.trim_start_matches('#');
    let text = behind.trim_start();
    (behind.len() < line.len() && text.len() < behind.len()).then_some(text)
}

/// Brackets of remarks and marks of bold type, in which a label stands only if it is alone.
const AROUND: [(&str, &str); 3] = [("[", "]"), ("**", "**"), ("__", "__")];

/// A line without what closes it.
fn unclosed<'a>(line: &'a str, dialect: Indexed<'_>) -> (Closed, &'a str) {
    let mut delimiters = dialect.labels.delimiters.iter();
    let angled = || {
        line.strip_suffix('>')
            .filter(|text| text.starts_with(is_hangul))
    };
    let before = delimiters
        .find_map(|mark| line.strip_suffix(&**mark))
        .or_else(angled);
    let open = before.map_or(line, str::trim_end);
    let brackets = dialect.labels.brackets.iter();
    let brackets = brackets.map(|(first, last)| (&**first, &**last));
    let inside = brackets.chain(AROUND).find_map(|(first, last)| {
        let inside = open.strip_prefix(first)?.strip_suffix(last)?;
        let remark = inside
            .strip_suffix(last)
            .and_then(|text| text.split_once(first));
        let whole = match remark {
            Some((_, remark)) => !remark.contains(first),
            None => !inside.contains(first),
        };
        whole.then_some(inside.trim())
    });
    let hashed = behind_hashes(line);
    match (inside.or(hashed), before) {
        (Some(text), _) if hashed.is_some() => (Closed::ByHashes, text),
        (Some(inside), _) => (Closed::ByBrackets, form::without_end(inside, dialect)),
        (None, Some(_)) => (Closed::ByColon, open),
        (None, None) => (Closed::Not, line),
    }
}

/// The letters of the shortest word in capitals that may be a name alone.
const SHORTEST_CAPITALS: usize = 4;

fn is_capitals(name: &str) -> bool {
    is_upper(name) && name.chars().nth(SHORTEST_CAPITALS - 1).is_some()
}

/// Whether a phrase may be a name in the case of names or in capitals.
fn is_voice_name(name: &str, dialect: Indexed<'_>) -> bool {
    let fits = |word: &str| {
        (is_capitalised(word) || is_particle(word, dialect))
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
        && !is_never_in_any_case(name, dialect)
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
mod tests;

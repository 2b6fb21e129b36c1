//! Names that the text has given in full before.
//!
//! ```ebnf
//! short = phrase, [ remark ], { space }, delimiter ;
//! ```
//!
//! The phrase is no label by any rule, but the last words of a name that stands in a label or in
//! the header: `Aoba:` behind `President Jun Aoba:`. It may also be all of a name with which a list
//! in the header begins an item, `Aoba (AA), Seto (BMF)`, or the short name of an outlet in
//! brackets in a label: `HBT:` behind `Jun Aoba, Harbour Times (HBT):`, or the initials of a name
//! in one: `JA:` behind `Jun AOBA:`.

use super::super::leaf;
use super::form::without_remark;
use super::lexicon::{is_family_named, is_short_name, is_upper, role_of};
use super::parts::parts;
use super::rules::{BRACKETS, begins_sentence, opens_sentence};
use super::words::{in_word, is_capitalised};
use super::{Delimiter, Label, Shape, form};
use crate::dialect::{Indexed, Role, Words};
use crate::letters::is_letter;
use crate::tokens::split_words;

/// The longest name, in words.
const WORDS: usize = 4;

/// A shorter word in capitals may be one that no name has: `OF`, `DEL`.
const SHORTEST: usize = 4;

/// Where a text names somebody in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told<'t> {
    /// On a line above the first turn.
    Line(&'t str),
    /// In a label.
    Label(&'t str, Shape, Role),
}

/// Reads a line that begins with a name which one of some texts gives in full.
pub(crate) fn short<'a, 't>(
    line: &'a str,
    mut texts: impl Iterator<Item = Told<'t>>,
    dialect: Indexed<'_>,
) -> Option<Label<'a>> {
    if line.starts_with(|c: char| c.is_ascii_lowercase()) {
        return None;
    }
    let (speech, (phrase, text)) = form::plain(line, dialect).ok()?;
    let capital = |word: &str| word.starts_with(|c: char| is_letter(c) && !c.is_lowercase());
    let may_be_named = (phrase == text || without_remark(text) == phrase)
        && opens_sentence(speech)
        && split_words(phrase).nth(WORDS).is_none()
        && split_words(phrase).all(capital)
        && !begins_sentence(phrase, dialect);
    let said = speech.trim_end().ends_with(['.', '?', '!', '…', '”', '"']);
    let part = |told: Told<'t>| {
        let introduced = |text| said && is_introduced(phrase, text);
        let of_line = || matches!(told, Told::Line(text) if introduced(text));
        part_in(told, phrase, dialect).or_else(|| of_line().then_some(Role::Unknown))
    };
    let role = may_be_named.then(|| texts.find_map(part))??;
    Some(Label {
        text,
        shape: Shape::Person,
        role,
        delimiter: Delimiter::Colon,
        speech,
    })
}

/// The part of somebody whose name a text gives in full.
fn part_in(told: Told<'_>, phrase: &str, dialect: Indexed<'_>) -> Option<Role> {
    match told {
        Told::Line(text) if ends_name(phrase, text, dialect) => Some(Role::Official),
        Told::Line(text) => {
            (is_keyed(phrase, text) || is_listed(phrase, text)).then_some(Role::Unknown)
        }
        Told::Label(text, _, role @ Role::Official) if ends_name(phrase, text, dialect) => {
            Some(role)
        }
        Told::Label(text, shape, role) => {
            is_same_person(phrase, text, shape, dialect).then_some(role)
        }
    }
}

/// Whether a phrase is the name in a label, or its last words or initials, or the short name of an
/// outlet in brackets there.
fn is_same_person(phrase: &str, label: &str, shape: Shape, dialect: Indexed<'_>) -> bool {
    let bare = without_remark(label);
    let remark = &label[bare.len()..];
    let remark = remark.trim().trim_matches(BRACKETS);
    if remark == phrase && is_upper(phrase) || is_hereafter(remark, phrase, dialect) {
        return true;
    }
    let name = parts(label, shape, dialect).name;
    if name.is_some_and(|name| is_initials(phrase, name)) {
        return true;
    }
    let before = name.and_then(|name| name.strip_suffix(phrase));
    before.is_some_and(|before| match before.trim_end() {
        "" => phrase.contains(char::is_whitespace),
        first => first.len() < before.len() && last_word(first).is_some_and(may_be_name),
    })
}

/// Whether a remark says that somebody is called by a short form from here on: `以下簡稱柯`.
fn is_hereafter(remark: &str, phrase: &str, dialect: Indexed<'_>) -> bool {
    let marks = ['「', '」', '“', '”', '"', '：', ':'];
    let mut known = dialect.labels.hereafter.iter();
    known.any(|words| {
        let short = remark.strip_prefix(&**words);
        short.is_some_and(|short| short.trim_matches(marks) == phrase)
    })
}

/// How many letters initials have.
pub(crate) const INITIALS: core::ops::RangeInclusive<usize> = 2..=3;

/// Whether capitals are the initials of the name in a label.
pub(crate) fn has_initials(
    label: &str,
    shape: Shape,
    capitals: &str,
    dialect: Indexed<'_>,
) -> bool {
    let name = parts(label, shape, dialect).name;
    name.is_some_and(|name| is_initials(capitals, name))
}

/// Whether capitals are the first letters of a name of as many words: `JA`, `J.A.`
fn is_initials(phrase: &str, name: &str) -> bool {
    let letters = phrase.chars().filter(|c| *c != '.');
    let firsts = split_words(name).filter_map(|word| word.chars().next());
    INITIALS.contains(&letters.clone().count())
        && letters.clone().all(char::is_uppercase)
        && letters.eq(firsts)
}

/// Whether a list has a name as an item, with one word in brackets behind it:
/// `Aoba (AA), Seto (BMF)`.
pub(crate) fn is_listed(phrase: &str, text: &str) -> bool {
    let mut places = leaf::places(text.as_bytes(), phrase.as_bytes()).take(PLACES);
    places.any(|at| {
        let before = text[..at].trim_end();
        let behind = text[at + phrase.len()..].trim_start().strip_prefix('(');
        let remark = behind.and_then(|behind| behind.split_once(')'));
        remark.is_some_and(|(remark, _)| !remark.contains(char::is_whitespace))
            && (before.is_empty() || before.ends_with([',', ':', ';', '•', '-', '–']))
    })
}

/// Whether a line begins with a name of two words or more, and a mark behind it:
/// `Jun Aoba, Harbour Office`.
fn is_introduced(phrase: &str, line: &str) -> bool {
    let behind = line.strip_prefix(phrase).map(str::trim_start);
    phrase.contains(char::is_whitespace)
        && behind.is_some_and(|behind| behind.starts_with([',', '–', '—', '(']))
}

/// The letters of a short form in a key.
const KEY: core::ops::RangeInclusive<usize> = 2..=4;

/// Whether a line is one of a key: a short form in capitals, and a name.
pub(crate) fn is_key(line: &str) -> bool {
    let end = line.find(char::is_whitespace).unwrap_or(line.len());
    line.starts_with(|c: char| c.is_ascii_uppercase()) && is_keyed(&line[..end], line)
}

/// Whether a line may be one of a key whose name is one word: `JA Jun`.
pub(crate) fn may_be_key(line: &str) -> bool {
    let mut words = split_words(line);
    let named = |name: &str| is_capitalised(name) && name.chars().all(in_word);
    words.next().is_some_and(is_short_form)
        && words.next().is_some_and(named)
        && words.next().is_none()
}

/// Whether a line of a key gives a short form in capitals, and the name behind it: `JA Jun Aoba`.
fn is_keyed(phrase: &str, line: &str) -> bool {
    let name = line.strip_prefix(phrase).unwrap_or_default();
    name.starts_with(char::is_whitespace)
        && behind_short(phrase, line).is_some_and(|name| split_words(name).nth(1).is_some())
}

/// Whether a word is a short form as keys have them.
pub(crate) fn is_short_form(word: &str) -> bool {
    KEY.contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// The words of a name behind a short form and white space or a colon: `JA Jun Aoba`, `JA: Jun`.
pub(crate) fn behind_short<'a>(short: &str, line: &'a str) -> Option<&'a str> {
    let behind = line.strip_prefix(short).filter(|_| is_short_form(short))?;
    let name = behind
        .trim_start()
        .strip_prefix([':', '–'])
        .unwrap_or(behind);
    let name = name.trim();
    let named = |word: &str| word.starts_with(char::is_uppercase);
    let fits = name.len() < behind.len()
        && split_words(name).next().is_some()
        && split_words(name).nth(WORDS + 1).is_none()
        && split_words(name).all(named);
    fits.then_some(name)
}

/// Whether a line names somebody beside an office, in whatever case the name stands in a label.
pub(crate) fn is_told_of(name: &str, line: &str, dialect: Indexed<'_>) -> bool {
    let known =
        |word: &str| split_words(line).any(|other| bare_word(other).eq_ignore_ascii_case(word));
    let Some(last) = split_words(name)
        .last()
        .filter(|_| split_words(name).all(known))
    else {
        return false;
    };
    let mut same = split_words(line).map(bare_word);
    let same = same.find(|word| word.eq_ignore_ascii_case(last));
    same.is_some_and(|last| ends_name(last, line, dialect))
}

fn bare_word(word: &str) -> &str {
    word.trim_end_matches(|c: char| !in_word(c))
}

/// How often a phrase is looked for in one text.
const PLACES: usize = 8;

/// Whether a phrase stands in a text as the last words of an official's name, or as all of it.
fn ends_name(phrase: &str, text: &str, dialect: Indexed<'_>) -> bool {
    let mut places = leaf::places(text.as_bytes(), phrase.as_bytes()).take(PLACES);
    places.any(|at| {
        let (before, behind) = (&text[..at], &text[at + phrase.len()..]);
        begins_word(before, phrase)
            && is_over(behind)
            && (is_announced(before, dialect) || is_told(behind, dialect))
            || is_behind_office(before, phrase, dialect)
    })
}

/// Whether an office that stands before names, in a script without spaces, stands right before one.
fn is_behind_office(before: &str, phrase: &str, dialect: Indexed<'_>) -> bool {
    let ends = |offices: &Words, before: &str| offices.iter().any(|o| before.ends_with(&**o));
    let people = &dialect.people;
    is_short_name(phrase) && ends(&people.offices_before, before)
        || is_family_named(phrase, dialect) && ends(&people.offices_inside, before.trim_end())
}

/// Whether a name may begin behind a text: one word is a name only behind another one.
fn begins_word(before: &str, phrase: &str) -> bool {
    let first = before.trim_end();
    let spaced = first.len() < before.len();
    if phrase.contains(char::is_whitespace) {
        spaced || before.is_empty() || before.ends_with(',')
    } else {
        spaced && last_word(first).is_some_and(may_be_name)
    }
}

fn last_word(text: &str) -> Option<&str> {
    text.split_whitespace().next_back()
}

/// Whether a word may be one of a name; a short one in capitals may be one that no name has: `OF`,
/// `DEL`.
fn may_be_name(word: &str) -> bool {
    let small = word.len() < SHORTEST && is_upper(word) && !word.ends_with('.');
    word.starts_with(char::is_uppercase) && word.ends_with(in_word) && !small
}

/// Whether an office, its country aside, stands before a name: `President of Peru Jun`.
fn is_announced(before: &str, dialect: Indexed<'_>) -> bool {
    let mut words = before.split_whitespace().rev().take(WORDS + 2);
    let is_office = |word: &str| role_of(word, dialect) == Some(Role::Official);
    let Some(first) = words.next() else {
        return false;
    };
    if !may_be_name(first) || is_office(first) {
        return is_office(first);
    }
    for word in words {
        let word = word.trim_end_matches(',');
        if is_office(word) {
            return true;
        }
        if !may_be_name(word) && !matches!(word, "of" | "OF") {
            return false;
        }
    }
    false
}

/// Whether an office stands behind a name: `Jun Aoba, President of the Bank`, `Jun Aoba – Governor`.
fn is_told(behind: &str, dialect: Indexed<'_>) -> bool {
    let office = |behind: &str| role_of(behind.split(',').next()?, dialect);
    let dash = || behind.trim_start().strip_prefix(['–', '—']);
    let behind = behind.strip_prefix(',').or_else(dash);
    behind.and_then(office) == Some(Role::Official)
}

fn is_possessive(behind: &str) -> bool {
    ["'s", "’s", "' ", "’ "]
        .iter()
        .any(|mark| behind.starts_with(mark))
}

/// Whether a name ends before a text: no capital follows as another word of it.
fn is_over(behind: &str) -> bool {
    let next = behind.trim_start();
    let spaced = next.len() < behind.len();
    behind.is_empty()
        || is_possessive(behind)
        || behind.starts_with([',', '、', '，'])
        || next.starts_with(['(', '（', '['])
        || spaced && !next.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_in_a_remark() {
        for (remark, phrase, expected) in [
            ("以下簡稱譚", "譚", true),
            ("以下简称“谭”", "谭", true),
            ("以下簡稱譚", "石", false),
            ("港務局", "港", false),
        ] {
            let found = is_hereafter(remark, phrase, Indexed::generic());
            assert_eq!(found, expected, "{remark}");
        }
    }

    #[test]
    fn a_name_is_known_where_a_text_gives_it_in_full() {
        for (phrase, text, expected) in [
            ("Aoba", "President Jun Aoba", true),
            ("Jun Aoba", "President Jun Aoba", true),
            ("Jun", "President Jun Aoba", false),
            ("Aoba", "Jun Aoba, President of the Bank,", true),
            ("Jun Aoba", "President Jun Aoba’s press conference", true),
            ("Jun Aoba", "Jun Aoba’s annual press conference", false),
            (
                "Aoba",
                "Press briefing by Secretary Jun Aoba and Rin Seto",
                true,
            ),
            (
                "Seto",
                "Press briefing by President Aoba, moderated by Rin Seto",
                false,
            ),
            ("Costa Rica", "President of Costa Rica", false),
            ("Costa Rica", "Talks between Peru and Costa Rica", false),
            ("Jun Aoba", "Jun Aoba: We met.", false),
            ("Peru", "President of Peru Jun Aoba", false),
            ("Foreign Affairs", "Minister for Foreign Affairs", false),
            (
                "Press Conference",
                "Press Conference by Minister Aoba",
                false,
            ),
            ("Port Lima", "Press conference in Port Lima", false),
            ("Lima", "Press conference, Lima", false),
            ("Lima", "Talks in Lima", false),
            ("Oba", "President Jun Aoba", false),
            ("Aob", "President Jun Aoba", false),
            ("IMSS", "JUN AOBA, DIRECTOR DEL IMSS", false),
            ("AOBA", "DIRECTOR JUNKO AOBA", true),
            ("黄春梅", "外交部发言人黄春梅主持例行记者会", true),
            ("定例", "青葉知事定例会見", false),
            ("Aoba", "Aoba, President of the Bank", false),
            ("Aoba", "Jun-Aoba, President of the Bank", false),
            ("Aoba", "the Aoba, President of the Bank", false),
            ("Aoba", "President Jun H. Aoba", true),
            ("Aoba", "President Jun Aoba (Peru)", true),
            ("Aoba", "President Jun Aoba（Peru）", true),
            ("Aoba", "President Jun Aoba [Peru]", true),
            ("Aoba", "President Jun Aoba、Peru", true),
            ("Aoba", "President Jun Aoba，Peru", true),
            ("AOBA", "PRESIDENT OF PERU JUNKO AOBA", true),
            ("Jun Aoba", "Jun Aoba, President of the Bank", true),
            ("Jun Aoba", "Lima,Jun Aoba, President of the Bank", true),
            ("AOBA", "JUAN AOBA, PRESIDENT OF THE BANK", true),
            ("AOBA", "DE AOBA, PRESIDENT OF THE BANK", false),
            ("Aoba", "President Jun Ken Ren Gen Sen Aoba", true),
            ("Aoba", "President Jun Ken Ren Gen Sen Rin Aoba", false),
        ] {
            let found = ends_name(phrase, text, Indexed::generic());
            assert_eq!(found, expected, "{phrase}: {text}");
        }
    }

    #[test]
    fn initials_are_those_of_all_the_words_of_a_name() {
        for (phrase, name, expected) in [
            ("JA", "Jun AOBA", true),
            ("J.A.", "Jun Aoba", true),
            ("JHA", "Jun Hiro Aoba", true),
            ("JA", "Jun Hiro Aoba", false),
            ("AJ", "Jun Aoba", false),
            ("Ja", "Jun aoba", false),
            ("J", "Jun", false),
        ] {
            assert_eq!(is_initials(phrase, name), expected, "{phrase}: {name}");
        }
    }

    #[test]
    fn a_key_gives_the_name_behind_a_short_form() {
        for (short, line, expected) in [
            ("FC", "FC   Flora Cole", Some("Flora Cole")),
            ("FC", "FC: Flora Cole", Some("Flora Cole")),
            ("TB", "TB Dr Tom Baker", Some("Dr Tom Baker")),
            ("MI", "MI Michelle", Some("Michelle")),
            ("FC", "FC: We met.", None),
            ("FC", "FCA Flora Cole", None),
            ("FC", "FC", None),
            ("Fc", "Fc Flora Cole", None),
        ] {
            assert_eq!(behind_short(short, line), expected, "{line}");
        }
    }

    #[test]
    fn a_known_name_is_a_label_before_a_sentence() {
        let generic = Indexed::generic();
        for (line, expected) in [
            ("Aoba: We met.", Some("Aoba")),
            ("Jun Aoba: We met.", Some("Jun Aoba")),
            ("Aoba: we met.", None),
            ("Seto: We met.", None),
            ("von Aoba: We met.", None),
            ("Jun von Aoba: We met.", None),
        ] {
            let texts = ["President Jun Aoba", "President Jun von Aoba"];
            let label = short(line, texts.into_iter().map(Told::Line), generic);
            assert_eq!(label.map(|label| label.text), expected, "{line}");
        }
    }
}

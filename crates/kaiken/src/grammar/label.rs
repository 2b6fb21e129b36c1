//! Labels: who is announced as the speaker of what follows.
//!
//! ```ebnf
//! label     = [ number ], ( bracketed | plain ), [ speech ] ;
//! bracketed = open bracket, phrase, close bracket ;
//! plain     = phrase, { space }, delimiter ;
//! phrase    = word, { separator, word } ;
//! separator = { space }, [ "," ], { space } ;
//! word      = capitalised word | small word | particle | honorific ;
//! ```
//!
//! A phrase of that shape is a label only if a rule of its own says so: [`anonymous`],
//! [`person`], [`office`] or [`outlet_pair`]. Everything else before a colon is prose.

use nom::Parser as _;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while1};
use nom::combinator::{opt, peek, recognize, rest};
use nom::sequence::{delimited, terminated};

use super::error::{Fault, Parsed};
use super::leaf;
use crate::dialect::{Dialect, LabelCase, LabelPosition, Role, Words};

/// A label at the start of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Label<'a> {
    /// The label without number, brackets and delimiter.
    pub(crate) text: &'a str,
    pub(crate) shape: Shape,
    pub(crate) role: Role,
    pub(crate) delimiter: Delimiter,
    /// Everything behind the delimiter.
    pub(crate) speech: &'a str,
}

/// By which rule a phrase is a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Somebody unnamed: `Reporter`.
    Anonymous,
    /// The name of an office, with or without that of its holder.
    Office,
    /// A name, with an honorific or an office behind it.
    Person,
    /// A journalist and an outlet, in either order.
    OutletPair,
}

/// What closes a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Delimiter {
    Colon,
    Period,
    Bracket,
}

/// What the words before a colon are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading<'a> {
    Label(Label<'a>),
    /// Something like a label that no rule takes for one.
    Doubtful,
    Prose,
}

/// Reads the start of a line that holds no white space at its ends.
pub(crate) fn read<'a>(line: &'a str, dialect: &Dialect) -> Reading<'a> {
    if let Ok((speech, inner)) = bracketed(line, dialect) {
        return judge(inner, Delimiter::Bracket, speech, dialect);
    }
    match plain(line, dialect) {
        Ok((speech, phrase)) => judge(phrase, Delimiter::Colon, speech, dialect),
        Err(_) => period_for_colon(line, dialect).map_or(Reading::Prose, Reading::Label),
    }
}

/// `bracketed = open bracket, phrase, close bracket ;`
fn bracketed<'a>(input: &'a str, dialect: &Dialect) -> Parsed<'a, &'a str> {
    for (open, close) in dialect.labels.brackets.iter() {
        let limit = usize::from(dialect.labels.max_chars) * char::MAX.len_utf8();
        let inside = delimited(
            tag(&**open),
            |input| until(input, close, limit),
            tag(&**close),
        )
        .parse(input);
        if inside.is_ok() {
            return inside;
        }
    }
    Err(Fault::at(input))
}

/// The text before `end`, which must come within `limit` bytes.
fn until<'a>(input: &'a str, end: &str, limit: usize) -> Parsed<'a, &'a str> {
    let window = &input.as_bytes()[..input.len().min(limit)];
    memchr::memmem::find(window, end.as_bytes())
        .map(|at| (&input[at..], &input[..at]))
        .ok_or(Fault::at(input))
}

/// `plain = [ number ], phrase, { space }, delimiter ;`
fn plain<'a>(input: &'a str, dialect: &Dialect) -> Parsed<'a, &'a str> {
    let (input, _) = opt(|input| list_number(input, dialect)).parse(input)?;
    let (input, phrase) = phrase(input, dialect)?;
    let (speech, _) = (leaf::space0, |input| delimiter(input, dialect)).parse(input)?;
    Ok((speech, phrase))
}

/// A list number before a label: `2. Deputy Press Secretary …:`.
fn list_number<'a>(input: &'a str, dialect: &Dialect) -> Parsed<'a, &'a str> {
    if !dialect.labels.numbered {
        return Err(Fault::at(input));
    }
    terminated(recognize((leaf::number(2), tag("."))), leaf::space1).parse(input)
}

/// `delimiter = ":" | "：" | … ;`, unless it belongs to an address or a clock.
fn delimiter<'a>(input: &'a str, dialect: &Dialect) -> Parsed<'a, &'a str> {
    for mark in dialect.labels.delimiters.iter() {
        let mark = mark.trim();
        match input.strip_prefix(mark) {
            Some(behind) if !behind.starts_with("//") => return Ok((behind, &input[..mark.len()])),
            _ => {}
        }
    }
    Err(Fault::at(input))
}

/// `phrase = word, { separator, word } ;`, no longer than the dialect's longest label.
fn phrase<'a>(input: &'a str, dialect: &Dialect) -> Parsed<'a, &'a str> {
    let limit = char_limit(input, dialect.labels.max_chars);
    let mut left = input;
    loop {
        let (behind, _) = word(left, dialect)?;
        let end = input.len() - behind.len();
        if end > limit {
            return Err(Fault::at(behind));
        }
        match separator(behind) {
            Ok((next, _)) if peek(letter).parse(next).is_ok() => left = next,
            _ => return Ok((behind, &input[..end])),
        }
    }
}

/// The byte offset of the character after the first `chars` ones.
fn char_limit(input: &str, chars: u16) -> usize {
    input
        .char_indices()
        .nth(usize::from(chars))
        .map_or(input.len(), |(at, _)| at)
}

fn letter(input: &str) -> Parsed<'_, char> {
    match input.chars().next() {
        Some(first) if first.is_alphabetic() => Ok((&input[first.len_utf8()..], first)),
        _ => Err(Fault::at(input)),
    }
}

/// `separator = { space }, [ "," ], { space } ;`, at least one of them.
fn separator(input: &str) -> Parsed<'_, &str> {
    alt((
        recognize((leaf::space0, tag(","), leaf::space0)),
        recognize(leaf::space1),
    ))
    .parse(input)
}

/// `word = capitalised word | small word | particle | honorific ;`
fn word<'a>(input: &'a str, dialect: &Dialect) -> Parsed<'a, &'a str> {
    let (behind, word) = take_while1(in_word).parse(input)?;
    if is_capitalised(word) || is_small(word, dialect) {
        Ok((behind, word))
    } else {
        Err(Fault::at(input))
    }
}

/// Letters, the marks that combine with them, and what stands inside names: `O’Brien`, `ITN&BBC`.
fn in_word(c: char) -> bool {
    c.is_alphabetic()
        || matches!(c, '.' | '\'' | '’' | '-' | '\u{2011}' | '&' | '/' | '・')
        || matches!(c, '\u{300}'..='\u{36f}' | '\u{3099}' | '\u{309a}')
}

/// Capitalised, or without case; a lower-case start counts where a capital follows an apostrophe
/// or a hyphen (`d'Emilia`, `al-Rashid`). A period ends only an abbreviation (`Mr.`, `J.`).
fn is_capitalised(word: &str) -> bool {
    let first = word.chars().next().unwrap_or(' ');
    let opens = first.is_alphabetic() && !first.is_lowercase();
    let inner = word
        .split(['\'', '’', '-'])
        .nth(1)
        .and_then(|part| part.chars().next())
        .is_some_and(char::is_uppercase);
    (opens || (inner && first.is_lowercase())) && (!word.ends_with('.') || word.len() <= 6)
}

fn is_small(word: &str, dialect: &Dialect) -> bool {
    holds(&dialect.labels.small_words, word) || holds(&dialect.people.name_particles, word)
}

fn holds(words: &Words, word: &str) -> bool {
    words.iter().any(|known| known == word)
}

/// Asks the rules, one after the other, what a phrase before a delimiter is.
fn judge<'a>(
    phrase: &'a str,
    delimiter: Delimiter,
    speech: &'a str,
    dialect: &Dialect,
) -> Reading<'a> {
    if is_never(phrase, dialect) || !position_fits(speech, dialect) {
        return Reading::Prose;
    }
    let rules = [anonymous, person, office, outlet_pair];
    match rules.iter().find_map(|rule| rule(phrase, speech, dialect)) {
        Some((shape, role)) => Reading::Label(Label {
            text: phrase,
            shape,
            role,
            delimiter,
            speech,
        }),
        None if is_doubtful(phrase, dialect) => Reading::Doubtful,
        None => Reading::Prose,
    }
}

fn is_never(phrase: &str, dialect: &Dialect) -> bool {
    dialect
        .labels
        .never
        .iter()
        .any(|known| known.eq_ignore_ascii_case(phrase))
}

fn position_fits(speech: &str, dialect: &Dialect) -> bool {
    match dialect.labels.position {
        LabelPosition::SameLine => !speech.trim().is_empty(),
        LabelPosition::OwnLine => speech.trim().is_empty(),
        LabelPosition::Either => true,
    }
}

/// A whole label of the dialect for somebody unnamed: `Reporter`, `Q`, `A`.
fn anonymous(phrase: &str, _: &str, dialect: &Dialect) -> Option<(Shape, Role)> {
    if holds(&dialect.labels.questions, phrase) {
        Some((Shape::Anonymous, Role::Reporter))
    } else if holds(&dialect.labels.answers, phrase) {
        Some((Shape::Anonymous, Role::Official))
    } else {
        None
    }
}

/// An honorific and a name, or a name and an office: `Mr. Taro Kono, Minister for Foreign
/// Affairs`, `Mr. Kawamura`, `Norio Maruyama, Foreign Press Secretary`.
fn person(phrase: &str, _: &str, dialect: &Dialect) -> Option<(Shape, Role)> {
    let (first, others) = phrase.split_once(',').unwrap_or((phrase, ""));
    let titled = strip_honorific(first, dialect).filter(|name| is_name(name, dialect));
    let role = role_of(others, dialect);
    match (titled, role) {
        (Some(_), Some(role)) => Some((Shape::Person, role)),
        (Some(_), None) if is_outlet(others.trim(), dialect) => {
            Some((Shape::Person, Role::Reporter))
        }
        (Some(_), None) => Some((Shape::Person, Role::Official)),
        (None, Some(role)) if is_name(first, dialect) && role_of(first, dialect).is_none() => {
            Some((Shape::Person, role))
        }
        _ => None,
    }
}

/// The name of an office, alone, before a name, or before the name of its ministry: `Minister`,
/// `Foreign Minister MOTEGI`, `Press Secretary, Ministry of Foreign Affairs`.
fn office(phrase: &str, _: &str, dialect: &Dialect) -> Option<(Shape, Role)> {
    let (first, others) = phrase.split_once(',').unwrap_or((phrase, ""));
    let several = role_of(others, dialect).is_some() || names_two(phrase, dialect);
    let sentence = begins_sentence(phrase, dialect) || has_possessive(phrase);
    role_of(first, dialect)
        .filter(|_| !several && !sentence)
        .map(|role| (Shape::Office, role))
}

/// Exactly two parts, a journalist and an outlet, in either order: `Asahi Shimbun, Matsui`,
/// `Ukai, TV Tokyo`. Where no part is a known outlet, both must be short and speech must follow
/// as a sentence does.
fn outlet_pair(phrase: &str, speech: &str, dialect: &Dialect) -> Option<(Shape, Role)> {
    let (first, second) = phrase.split_once(',')?;
    let (first, second) = (first.trim(), second.trim());
    if !dialect.labels.outlet_pairs || second.is_empty() || second.contains(',') {
        return None;
    }
    let known = is_outlet(first, dialect) && is_name(second, dialect)
        || is_outlet(second, dialect) && is_name(first, dialect);
    let likely = || {
        is_name(first, dialect)
            && is_name(second, dialect)
            && role_of(phrase, dialect).is_none()
            && !has_possessive(phrase)
            && !begins_sentence(phrase, dialect)
            && opens_sentence(speech)
    };
    (known || likely()).then_some((Shape::OutletPair, Role::Reporter))
}

/// A period in the place of the colon (`Deputy Press Secretary Jun Aoba. Because …`): a known
/// office and a name must stand alone before it, and speech behind it.
fn period_for_colon<'a>(line: &'a str, dialect: &Dialect) -> Option<Label<'a>> {
    if !dialect.labels.period_for_colon {
        return None;
    }
    let behind = strip_office(line, dialect)?;
    let limit = char_limit(behind, dialect.labels.max_chars);
    let name = &behind[..behind[..limit].find(". ")?];
    let text = &line[..line.len() - behind.len() + name.len()];
    let speech = &line[text.len() + 1..];
    let named = is_name(name, dialect)
        && name
            .split_whitespace()
            .all(|word| is_capitalised(word) && word.chars().all(in_word))
        && !name.contains('.')
        && opens_sentence(speech);
    let role = role_of(text, dialect)?;
    named.then_some(Label {
        text,
        shape: Shape::Office,
        role,
        delimiter: Delimiter::Period,
        speech,
    })
}

/// Whether a phrase that no rule takes for a label still names an office or bears an honorific.
fn is_doubtful(phrase: &str, dialect: &Dialect) -> bool {
    let announces =
        role_of(phrase, dialect).is_some() || strip_honorific(phrase, dialect).is_some();
    announces && !begins_sentence(phrase, dialect) && !has_possessive(phrase)
}

fn begins_sentence(phrase: &str, dialect: &Dialect) -> bool {
    phrase
        .split(' ')
        .next()
        .is_some_and(|first| holds(&dialect.labels.never_first, first))
}

fn has_possessive(phrase: &str) -> bool {
    phrase
        .split(' ')
        .any(|word| word.ends_with("'s") || word.ends_with("’s"))
}

/// `Minister Aoba and Minister Sato`, `Minister Aoba and I`: a named office and somebody else.
fn names_two(phrase: &str, dialect: &Dialect) -> bool {
    phrase.split_once(" and ").is_some_and(|(one, two)| {
        office_parts(one, dialect).name.is_some()
            || role_of(one, dialect).is_some() && role_of(two, dialect).is_some()
    })
}

/// Speech begins with a capital, a digit, a quotation mark or a bracket, or in a script without
/// case.
fn opens_sentence(speech: &str) -> bool {
    speech
        .trim_start()
        .chars()
        .next()
        .is_some_and(|first| !first.is_lowercase())
}

/// The part that an office word in the phrase gives to its bearer.
fn role_of(phrase: &str, dialect: &Dialect) -> Option<Role> {
    phrase
        .split([' ', ',', '\u{a0}'])
        .find_map(|word| {
            dialect
                .people
                .role_words
                .iter()
                .find(|known| same_case(word, &known.word, dialect))
        })
        .map(|known| known.role)
}

/// Whether a word is a role word in the case that the dialect writes.
fn same_case(word: &str, known: &str, dialect: &Dialect) -> bool {
    match dialect.labels.case {
        LabelCase::Title => word == known,
        LabelCase::Upper => is_upper(word) && word.eq_ignore_ascii_case(known),
        LabelCase::Any => (is_upper(word) || word == known) && word.eq_ignore_ascii_case(known),
    }
}

fn is_upper(word: &str) -> bool {
    !word.chars().any(char::is_lowercase)
}

/// The longest name of a person, in words.
const NAME_WORDS: usize = 5;

/// One to five words, none of them a small word of offices.
fn is_name(phrase: &str, dialect: &Dialect) -> bool {
    let words = phrase.split_whitespace();
    let small = |word: &str| {
        holds(&dialect.labels.small_words, word) && !holds(&dialect.people.name_particles, word)
    };
    let count = words.clone().count();
    (1..=NAME_WORDS).contains(&count) && !words.clone().any(small) && !phrase.contains(',')
}

/// Whether a phrase is the name of an outlet, by the lexicon or by a word in it.
pub(crate) fn is_outlet(phrase: &str, dialect: &Dialect) -> bool {
    let people = &dialect.people;
    people
        .outlets
        .iter()
        .any(|known| known.eq_ignore_ascii_case(phrase))
        || phrase.split_whitespace().any(|word| {
            people
                .outlet_words
                .iter()
                .any(|known| known.eq_ignore_ascii_case(word))
        })
}

/// What follows an honorific, if the phrase begins with one.
fn strip_honorific<'a>(phrase: &'a str, dialect: &Dialect) -> Option<&'a str> {
    leading(phrase, &dialect.people.honorifics).map(|honorific| phrase[honorific.len()..].trim())
}

/// What follows the longest known office with which the phrase begins.
fn strip_office<'a>(phrase: &'a str, dialect: &Dialect) -> Option<&'a str> {
    leading(phrase, &dialect.people.offices).map(|office| phrase[office.len()..].trim_start())
}

/// The longest of the known phrases with which the text begins, a space behind it.
fn leading<'a>(text: &'a str, known: &Words) -> Option<&'a str> {
    known
        .iter()
        .filter(|known| starts_with_word(text, known))
        .map(|known| &text[..known.len()])
        .max_by_key(|found| found.len())
}

/// Whether the text begins with the phrase, ASCII case aside, and a word ends there.
fn starts_with_word(text: &str, phrase: &str) -> bool {
    text.get(..phrase.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(phrase))
        && text[phrase.len()..]
            .chars()
            .next()
            .is_none_or(|c| c.is_whitespace() || c == ',')
}

/// What a label says of the person: slices of its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Parts<'a> {
    pub(crate) honorific: Option<&'a str>,
    pub(crate) name: Option<&'a str>,
    pub(crate) office: Option<&'a str>,
    pub(crate) organization: Option<&'a str>,
}

/// Takes a label apart by the rule that made it one.
pub(crate) fn parts<'a>(label: &'a str, shape: Shape, dialect: &Dialect) -> Parts<'a> {
    match shape {
        Shape::Anonymous => Parts::default(),
        Shape::Person => person_parts(label, dialect),
        Shape::Office => office_parts(label, dialect),
        Shape::OutletPair => outlet_parts(label, dialect),
    }
}

fn person_parts<'a>(label: &'a str, dialect: &Dialect) -> Parts<'a> {
    let (first, others) = label.split_once(',').unwrap_or((label, ""));
    let others = Some(others.trim()).filter(|others| !others.is_empty());
    let outlet =
        others.filter(|others| role_of(others, dialect).is_none() && is_outlet(others, dialect));
    let (honorific, name) = titled_name(first, dialect);
    Parts {
        honorific,
        name,
        office: others.filter(|_| outlet.is_none()),
        organization: outlet,
    }
}

fn titled_name<'a>(text: &'a str, dialect: &Dialect) -> (Option<&'a str>, Option<&'a str>) {
    let honorific = leading(text, &dialect.people.honorifics);
    let name = text[honorific.map_or(0, str::len)..].trim();
    (honorific, Some(name).filter(|name| !name.is_empty()))
}

/// The office is the longest known one; what stands behind it is the name, if it can be one.
pub(crate) fn office_parts<'a>(label: &'a str, dialect: &Dialect) -> Parts<'a> {
    let whole = Parts {
        office: Some(label),
        ..Parts::default()
    };
    let Some(behind) = strip_office(label, dialect) else {
        return whole;
    };
    let office = label[..label.len() - behind.len()].trim_end();
    let (honorific, name) = titled_name(behind.trim_start_matches(',').trim(), dialect);
    let comma = behind.starts_with(',');
    match name {
        Some(name) if is_name(name, dialect) && (!comma || honorific.is_some()) => Parts {
            honorific,
            name: Some(name),
            office: Some(office),
            organization: None,
        },
        _ => whole,
    }
}

/// The part that is an outlet is the organization; where none or both are, neither is told apart.
fn outlet_parts<'a>(label: &'a str, dialect: &Dialect) -> Parts<'a> {
    let Some((first, second)) = label.split_once(',') else {
        return Parts::default();
    };
    let (first, second) = (first.trim(), second.trim());
    let (name, organization) = match (is_outlet(first, dialect), is_outlet(second, dialect)) {
        (true, false) => (Some(second), Some(first)),
        (false, true) => (Some(first), Some(second)),
        _ => (None, None),
    };
    Parts {
        name,
        organization,
        ..Parts::default()
    }
}

/// The office and the name behind `by` in a title: `Press Conference by Foreign Minister Taro
/// Kono`.
pub(crate) fn person_in_title<'a>(title: &'a str, dialect: &Dialect) -> Option<Parts<'a>> {
    let (_, behind): (&str, &str) = title.split_once(" by ")?;
    let (_, person) = rest::<_, Fault<'_>>.parse(behind).ok()?;
    let person = person.trim_start_matches("the ").trim();
    let (first, others) = person.split_once(',').unwrap_or((person, ""));
    if role_of(others, dialect).is_some() {
        return Some(person_parts(person, dialect));
    }
    let parts = office_parts(first.trim(), dialect);
    parts.name.is_some().then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;
    use alloc::{format, vec};

    /// `label|role|speech` of a line, `?` for a doubtful one, nothing for prose.
    fn shown(line: &str, dialect: &str) -> String {
        match read(line, Dialect::named(dialect).unwrap()) {
            Reading::Label(label) => {
                format!("{}|{:?}|{}", label.text, label.role, label.speech.trim())
            }
            Reading::Doubtful => String::from("?"),
            Reading::Prose => String::new(),
        }
    }

    #[test]
    fn labels_of_the_ministry() {
        for (line, expected) in [
            ("Reporter: Why?", "Reporter|Reporter|Why?"),
            ("Reporter:Why?", "Reporter|Reporter|Why?"),
            ("Reporter : Why?", "Reporter|Reporter|Why?"),
            ("Minister Aoba: So.", "Minister Aoba|Official|So."),
            ("Minister: So.", "Minister|Official|So."),
            (
                "Foreign Minister AOBA Ken: So.",
                "Foreign Minister AOBA Ken|Official|So.",
            ),
            (
                "Mr. Ken Aoba, Minister for Foreign Affairs: So.",
                "Mr. Ken Aoba, Minister for Foreign Affairs|Official|So.",
            ),
            (
                "Mr. Ken Aoba, Deputy Press Secretary, Ministry of Foreign Affairs: So.",
                "Mr. Ken Aoba, Deputy Press Secretary, Ministry of Foreign Affairs|Official|So.",
            ),
            (
                "Minister for Foreign Affairs Ken Aoba:So.",
                "Minister for Foreign Affairs Ken Aoba|Official|So.",
            ),
            (
                "Ken Aoba, Foreign Press Secretary: So.",
                "Ken Aoba, Foreign Press Secretary|Official|So.",
            ),
            ("Mr. Aoba: So.", "Mr. Aoba|Official|So."),
            (
                "Mr. Pio d'Emilia, Moderator: Next.",
                "Mr. Pio d'Emilia, Moderator|Moderator|Next.",
            ),
            ("Interpreter: Next.", "Interpreter|Interpreter|Next."),
            (
                "Asahi Shimbun, Matsui: Why?",
                "Asahi Shimbun, Matsui|Reporter|Why?",
            ),
            ("Ukai, TV Tokyo: Why?", "Ukai, TV Tokyo|Reporter|Why?"),
            ("NHK, O’Hara: Why?", "NHK, O’Hara|Reporter|Why?"),
            (
                "The Island Times, Lefe\u{300}vre: Why?",
                "The Island Times, Lefe\u{300}vre|Reporter|Why?",
            ),
            (
                "Der Beobachter, Nagano: Why?",
                "Der Beobachter, Nagano|Reporter|Why?",
            ),
            (
                "2. Deputy Press Secretary Jun Aoba: So.",
                "Deputy Press Secretary Jun Aoba|Official|So.",
            ),
            (
                "Deputy Press Secretary Jun Aoba. So.",
                "Deputy Press Secretary Jun Aoba|Official|So.",
            ),
        ] {
            assert_eq!(shown(line, "mofa-en"), expected, "{line}");
        }
    }

    #[test]
    fn prose_and_other_lines_are_no_labels() {
        for line in [
            "Tuesday, July 31, 2018, 8:56 p.m. Moscow, Russia",
            "7:45 is when the meeting begins.",
            "10: 00 is when the meeting begins.",
            "Note: this may change.",
            "In short: no.",
            "https://www.example.org/ is the address.",
            "The Joint Statement: Toward a Shared Future is its title.",
            "The Minister: a portrait",
            "On the second point, the Minister stated: “No.”",
            "Minister Aoba went on to say: “Time is short.”",
            "Minister Aoba’s position: no change.",
            "Munich, Germany: the meeting was held there.",
            "Mr. Arlo Venn, Minister for Trade of Norway, to visit Japan",
            "Reporter:",
            "Reporter",
            ":",
            "",
            "Minister Aoba said no. He did.",
        ] {
            assert_eq!(shown(line, "mofa-en"), "", "{line}");
        }
    }

    #[test]
    fn near_labels_are_doubtful() {
        for line in [
            "Minister Aoba and Minister Sato: So.",
            "Minister Aoba and I: So.",
            "Minister Aoba, Secretary Sato: So.",
        ] {
            assert_eq!(shown(line, "mofa-en"), "?", "{line}");
        }
    }

    #[test]
    fn a_dialect_says_where_speech_stands_and_in_which_case_labels_are() {
        for (line, dialect, expected) in [
            ("Minister:", "mofa-en", ""),
            ("Minister:", "mofa-en-2005", "Minister|Official|"),
            ("PRIME MINISTER ABE: So.", "mofa-en", ""),
            (
                "PRIME MINISTER ABE:  So.",
                "generic",
                "PRIME MINISTER ABE|Official|So.",
            ),
            (
                "FOREIGN MINISTER OF ITALY: So.",
                "generic",
                "FOREIGN MINISTER OF ITALY|Official|So.",
            ),
            ("Q: Why?", "generic", "Q|Reporter|Why?"),
            ("A: So.", "generic", "A|Official|So."),
        ] {
            assert_eq!(shown(line, dialect), expected, "{dialect}: {line}");
        }
    }

    #[test]
    fn a_label_is_no_longer_than_the_dialect_says() {
        let name = "Aoba ".repeat(40);
        assert_eq!(shown(&format!("Minister {name}: So."), "mofa-en"), "");
        assert_eq!(shown(&"A".repeat(100_000), "mofa-en"), "");
    }

    #[test]
    fn labels_come_apart() {
        let dialect = Dialect::named("mofa-en").unwrap();
        let part = |text: Option<&str>| String::from(text.unwrap_or("-"));
        for (label, shape, expected) in [
            (
                "Mr. Ken Aoba, Minister for Foreign Affairs",
                Shape::Person,
                ["Mr.", "Ken Aoba", "Minister for Foreign Affairs", "-"],
            ),
            (
                "Minister for Foreign Affairs of Japan Ken Aoba",
                Shape::Office,
                [
                    "-",
                    "Ken Aoba",
                    "Minister for Foreign Affairs of Japan",
                    "-",
                ],
            ),
            (
                "Foreign Minister AOBA",
                Shape::Office,
                ["-", "AOBA", "Foreign Minister", "-"],
            ),
            ("Minister", Shape::Office, ["-", "-", "Minister", "-"]),
            (
                "Foreign Minister of Italy",
                Shape::Office,
                ["-", "-", "Foreign Minister of Italy", "-"],
            ),
            (
                "Official Spokesperson, Shri Gopal Rao",
                Shape::Office,
                ["Shri", "Gopal Rao", "Official Spokesperson", "-"],
            ),
            (
                "Asahi Shimbun, Matsui",
                Shape::OutletPair,
                ["-", "Matsui", "-", "Asahi Shimbun"],
            ),
            (
                "Ukai, TV Tokyo",
                Shape::OutletPair,
                ["-", "Ukai", "-", "TV Tokyo"],
            ),
            (
                "Der Beobachter, Nagano",
                Shape::OutletPair,
                ["-", "-", "-", "-"],
            ),
            ("Reporter", Shape::Anonymous, ["-", "-", "-", "-"]),
        ] {
            let parts = parts(label, shape, dialect);
            let found = vec![
                part(parts.honorific),
                part(parts.name),
                part(parts.office),
                part(parts.organization),
            ];
            assert_eq!(found, expected, "{label}");
        }
    }

    #[test]
    fn titles_name_a_person() {
        let dialect = Dialect::named("mofa-en").unwrap();
        for (title, expected) in [
            (
                "Press Conference by Foreign Minister Ken Aoba",
                Some(("Foreign Minister", "Ken Aoba")),
            ),
            (
                "Press Conference held by Foreign Minister Ken Aoba",
                Some(("Foreign Minister", "Ken Aoba")),
            ),
            (
                "Press Conference by Ken Aoba, Minister for Financial Services",
                Some(("Minister for Financial Services", "Ken Aoba")),
            ),
            ("Press Conference by the Defense Minister", None),
            ("Press Conference, 29 January 2008", None),
        ] {
            let parts = person_in_title(title, dialect);
            let found = parts.and_then(|parts| Some((parts.office?, parts.name?)));
            assert_eq!(found, expected, "{title}");
        }
    }
}

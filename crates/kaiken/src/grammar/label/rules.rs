//! Which phrase is a label: one rule a function.

use super::super::leaf;
use super::alone::behind_word;
use super::hangul;
use super::holder::{acronymed, ranked};
use super::lexicon::{
    holds, is_known_outlet, is_name, is_outlet, is_particle, is_question, is_unnamed, is_upper,
    leading_role, role_of, strip_honorific,
};
use super::outlets::{
    is_pair_of_names, is_sent, of_outlet, outlet_alone, outlet_asks, outlet_pair, sent_by,
    unnamed_of_outlet,
};
use super::parts::office_parts;
use super::remarks::{of_remark, of_two_remarks, remarked};
use super::roster::{is_row, names_bearer};
use super::stamps::{begins_with_stamp, is_timed_name};
use super::stranger;
use super::unspaced::{names_outlet, posted, prefixed, spaced_pair, spread, suffixed};
use super::words::is_capitalised;
use super::{Delimiter, Label, Reading, Shape};
use crate::dialect::{Indexed, LabelPosition, Lists, Role, WordList};
use crate::letters::{is_greek, is_kana_or_kanji, is_letter};
use crate::tokens::split_words;

/// Asks the rules, one after the other, what a phrase before a delimiter is. The text of the label
/// is the phrase and what stands in brackets or as a number behind it.
pub(super) fn judge<'a>(
    phrase: &'a str,
    text: &'a str,
    delimiter: Delimiter,
    speech: &'a str,
    dialect: Indexed<'_>,
) -> Reading<'a> {
    if is_never(phrase, dialect) || !position_fits(speech, dialect) || is_row(text, speech, dialect)
    {
        return Reading::Prose;
    }
    let colon = delimiter == Delimiter::Colon;
    let asked = Phrase::new(phrase, dialect);
    let remark = text[phrase.len()..].trim().trim_matches(BRACKETS);
    let found = by_rule(&asked, colon, remark, speech, dialect)
        .or_else(|| remarked(phrase, remark, speech, dialect))
        .or_else(|| by_itself(phrase, colon, speech, dialect));
    match found {
        Some(found) if names_bearer(found, speech, dialect) => Reading::Prose,
        Some((shape, role)) => Reading::Label(Label {
            text,
            shape,
            role,
            delimiter,
            speech,
        }),
        None if colon && is_doubtful(&asked, speech, dialect) => Reading::Doubtful,
        None => Reading::Prose,
    }
}

/// The rules for words of the dialect, in the order in which they are asked. A phrase with brackets
/// in it is a pair or nothing.
fn by_rule(
    asked: &Phrase<'_>,
    colon: bool,
    remark: &str,
    speech: &str,
    dialect: Indexed<'_>,
) -> Option<(Shape, Role)> {
    let rules: &[Rule] = if colon && asked.whole.contains(BRACKETS) {
        &[acronymed, outlet_pair]
    } else {
        &[
            anonymous,
            described,
            unnamed_of_outlet,
            spread,
            suffixed,
            prefixed,
            spaced_pair,
            abbreviated,
            person,
            office,
            outlet_pair,
        ]
    };
    let (shape, role) = rules.iter().find_map(|rule| rule(asked, speech, dialect))?;
    let told = match (role, asked.others) {
        (Role::Official, None) => of_remark(remark, speech, dialect),
        (Role::Reporter, Some(others)) => of_two_remarks(others, remark, dialect),
        _ => None,
    };
    Some((
        shape,
        told.filter(|_| shape == Shape::Person).unwrap_or(role),
    ))
}

/// The rules for names that no word of the dialect announces.
fn by_itself(
    phrase: &str,
    colon: bool,
    speech: &str,
    dialect: Indexed<'_>,
) -> Option<(Shape, Role)> {
    if !colon {
        return outlet_alone(phrase, speech, dialect);
    }
    posted(phrase, speech, dialect)
        .or_else(|| in_capitals(phrase, speech, dialect))
        .or_else(|| stamped(phrase, speech, dialect))
        .or_else(|| outlet_asks(phrase, speech, dialect))
        .or_else(|| Some((Shape::Office, hangul::bearer(phrase, dialect)?)))
}

/// What stands around a remark behind a label.
pub(super) const BRACKETS: [char; 6] = ['(', ')', '（', '）', '[', ']'];

/// What a phrase is by one rule, and the part that it gives to the speaker.
type Rule = fn(&Phrase<'_>, &str, Indexed<'_>) -> Option<(Shape, Role)>;

/// A phrase before a delimiter, and what the rules ask of it more than once.
pub(super) struct Phrase<'a> {
    pub(super) whole: &'a str,
    /// What stands before its first comma, or all of it.
    pub(super) first: &'a str,
    /// What stands behind its first comma.
    pub(super) others: Option<&'a str>,
    /// The lists that may have a word with which one of its words begins.
    pub(super) lists: Lists,
}

impl<'a> Phrase<'a> {
    fn new(whole: &'a str, dialect: Indexed<'_>) -> Self {
        let comma = memchr::memchr(b',', whole.as_bytes());
        Self {
            whole,
            first: &whole[..comma.unwrap_or(whole.len())],
            others: comma.map(|comma| &whole[comma + 1..]),
            lists: dialect.lists_inside(whole),
        }
    }

    /// The part that an office word in some of the phrase gives to its bearer.
    pub(super) fn role_of(&self, some: &str, dialect: Indexed<'_>) -> Option<Role> {
        let may = self
            .lists
            .has_any([WordList::RolePhrases, WordList::RoleWords]);
        may.then(|| role_of(some, dialect)).flatten()
    }
}

pub(super) fn is_never(phrase: &str, dialect: Indexed<'_>) -> bool {
    let never = &dialect.labels.never;
    let mut like = dialect.never_like(phrase);
    dialect.may_begin(phrase, WordList::Never) && like.any(|at| leaf::is(phrase, &never[at]))
}

fn position_fits(speech: &str, dialect: Indexed<'_>) -> bool {
    match dialect.labels.position {
        LabelPosition::SameLine => !speech.trim_start().is_empty(),
        LabelPosition::OwnLine => speech.trim_start().is_empty(),
        LabelPosition::Either => true,
    }
}

/// A whole label of the dialect for somebody unnamed: `Reporter`, `Q`, `A`, `Speaker`.
fn anonymous(phrase: &Phrase<'_>, _: &str, dialect: Indexed<'_>) -> Option<(Shape, Role)> {
    let phrase = without_which(phrase.whole);
    if !dialect.lists(phrase).has_unnamed() || !is_unnamed(phrase, dialect) {
        None
    } else if holds(&dialect.labels.questions, phrase) {
        Some((Shape::Anonymous, Role::Reporter))
    } else if holds(&dialect.labels.answers, phrase) {
        Some((Shape::Anonymous, Role::Official))
    } else if holds(&dialect.labels.voices, phrase) {
        let role = part_of_voice(phrase, dialect);
        let shape = if role == Role::Moderator {
            Shape::Office
        } else {
            Shape::Anonymous
        };
        Some((shape, role))
    } else {
        None
    }
}

/// A word of a script without case, without the number or the letter behind it: `記者Ａ`.
fn without_which(phrase: &str) -> &str {
    let is_which = |c: char| c.is_numeric() || matches!(c, 'A'..='Z' | 'Ａ'..='Ｚ');
    if phrase.starts_with(is_kana_or_kanji) {
        phrase.trim_end_matches(is_which)
    } else {
        phrase
    }
}

/// The part that a word for a voice gives, if it gives one: `Operator`. Who gives the floor is one
/// person.
fn part_of_voice(word: &str, dialect: Indexed<'_>) -> Role {
    let mut parts = dialect.labels.voice_parts.iter();
    let known = parts.find(|part| leaf::same_prefix(word, &part.word) == Some(word.len()));
    known.map_or(Role::Unknown, |part| part.role)
}

/// An honorific and a name, or a name and an office: `Mr. Taro Kono, Minister for Foreign
/// Affairs`, `Mr. Kawamura`, `Norio Maruyama, Foreign Press Secretary`. Somebody with an honorific
/// and an outlet asks: `Mr. Sato, Tokyo Shimbun`, `Ms. Sato of Tokyo Shimbun`. What else stands
/// behind the name must be followed by a question; otherwise the part is not known.
fn person(phrase: &Phrase<'_>, speech: &str, dialect: Indexed<'_>) -> Option<(Shape, Role)> {
    if !speech.trim_start().is_empty() && !opens_sentence(speech) {
        return None;
    }
    let (first, others) = (phrase.first, phrase.others.unwrap_or_default());
    let titled = strip_honorific(first, dialect);
    if titled.is_some_and(|name| of_outlet(name, dialect).is_some()) {
        return Some((Shape::Person, Role::Reporter));
    }
    let titled = titled.filter(|name| is_name(name, dialect));
    let role = phrase.role_of(others, dialect);
    let others = others.trim();
    match (titled, role) {
        (Some(_), Some(role)) => Some((Shape::Person, role)),
        (Some(_), None) if others.is_empty() => Some((Shape::Person, Role::Official)),
        (Some(_), None) => Some((Shape::Person, guest(others, speech, dialect))),
        (None, Some(role)) if is_name(first, dialect) && role_of(first, dialect).is_none() => {
            Some((Shape::Person, role))
        }
        _ => None,
    }
}

/// A word of the dialect that stands before names alone, and a name: `BK Holm`.
fn abbreviated(phrase: &Phrase<'_>, _: &str, dialect: Indexed<'_>) -> Option<(Shape, Role)> {
    let (word, name) = behind_word(phrase.whole, dialect)?;
    (!name.is_empty()).then_some((Shape::Person, word.role))
}

/// The part of somebody with an honorific, of whom more is said than a name, and no office.
pub(super) fn guest(more: &str, speech: &str, dialect: Indexed<'_>) -> Role {
    if is_outlet(more, dialect) || asks(speech, dialect) && is_name(more, dialect) {
        Role::Reporter
    } else {
        Role::Unknown
    }
}

/// The name of an office, alone, before a name, or before the name of its ministry: `Minister`,
/// `Foreign Minister MOTEGI`, `Press Secretary, Ministry of Foreign Affairs`.
fn office(phrase: &Phrase<'_>, speech: &str, dialect: Indexed<'_>) -> Option<(Shape, Role)> {
    let (first, others) = (phrase.first, phrase.others.unwrap_or_default());
    let whole = phrase.whole;
    let role = phrase
        .role_of(head(phrase, first, dialect), dialect)
        .or_else(|| leading_role(first, dialect))?;
    let several = || role_of(others, dialect).is_some() || names_two(whole, dialect);
    let sentence = || begins_sentence(whole, dialect) || has_possessive(whole);
    let spoken = speech.trim_start().is_empty() || opens_sentence(speech);
    (spoken && !several() && !sentence()).then_some((Shape::Office, role))
}

/// The words that say what somebody is: those before the first small word of some of the phrase.
/// `Spokesperson for the President` is a spokesperson.
pub(super) fn head<'a>(phrase: &Phrase<'_>, some: &'a str, dialect: Indexed<'_>) -> &'a str {
    if !phrase.lists.has(WordList::SmallWords) {
        return some;
    }
    let small = split_words(some).find(|word| {
        dialect.may_begin(word, WordList::SmallWords) && holds(&dialect.labels.small_words, word)
    });
    let end = small.map_or(some.len(), |word| {
        word.as_ptr() as usize - some.as_ptr() as usize
    });
    &some[..end]
}

/// Whether a word for who asks stands before a particle and an outlet: one that is known, in
/// capitals, or of several words. `Pregunta de Radio Puerto`; `Frage der Woche` is none.
fn is_question_of(phrase: &str, dialect: Indexed<'_>) -> bool {
    let mut words = split_words(phrase);
    let (asking, particle) = (words.next(), words.next());
    let Some(first) = words.next() else {
        return false;
    };
    let asks = |word: &str| word.len() > 4 && is_question(word, dialect);
    let several = words.next().is_some() && is_capitalised(first);
    asking.is_some_and(asks)
        && particle.is_some_and(|word| is_particle(word, dialect))
        && (several || is_upper(first) || is_known_outlet(first, dialect))
}

/// Somebody who asks, and more about them: `Female Reporter`, `Reporter from The Daily Lantern`,
/// `Question for Minister Aoba`.
fn described(phrase: &Phrase<'_>, speech: &str, dialect: Indexed<'_>) -> Option<(Shape, Role)> {
    if !phrase.lists.has_unnamed() {
        return None;
    }
    if has_question_mark(speech) && is_question_of(phrase.whole, dialect) {
        return Some((Shape::Anonymous, Role::Reporter));
    }
    let head = head(phrase, phrase.whole, dialect).trim();
    let last = head.split_whitespace().next_back()?;
    let asks = last.len() > 1 && dialect.lists(last).has_unnamed() && is_question(last, dialect);
    let described = asks
        && split_words(head).count() <= DESCRIBING
        && is_name(head, dialect)
        && role_of(head, dialect).is_none()
        && !begins_sentence(phrase.whole, dialect);
    described
        .then_some((Shape::Anonymous, Role::Reporter))
        .or_else(|| sent_by(head, dialect).map(|_| (Shape::Person, Role::Reporter)))
}

/// The most words that describe somebody who asks, the one for asking included.
const DESCRIBING: usize = 3;

/// A name in capitals, alone on its line or of two words or more: somebody speaks, and the text
/// does not say in which part.
fn in_capitals(phrase: &str, speech: &str, dialect: Indexed<'_>) -> Option<(Shape, Role)> {
    let labels = &dialect.labels;
    let fits = if speech.trim_start().is_empty() {
        labels.capitals_alone && is_name(phrase, dialect)
    } else {
        labels.capitals && is_said(speech) && is_full_name(phrase, dialect)
    };
    let letters = || phrase.chars().filter(|c| is_letter(*c)).count();
    let upper = || is_upper(phrase) && phrase.starts_with(char::is_uppercase);
    (fits && letters() > 2 && upper()).then(|| {
        if ranked(phrase, dialect).is_some() {
            (Shape::Office, Role::Official)
        } else if is_sent(phrase, dialect) {
            (Shape::Person, Role::Reporter)
        } else {
            (Shape::Person, Role::Unknown)
        }
    })
}

/// Whether words are speech and no headline: they begin a sentence, and not all are in capitals.
fn is_said(speech: &str) -> bool {
    let small = |word: &str| word.len() > 1 && word.contains(char::is_lowercase);
    opens_sentence(speech) && split_words(speech).any(small)
}

/// A name of two words or more, and perhaps what stands behind a comma: `JUN AOBA, JR.`
pub(crate) fn is_full_name(phrase: &str, dialect: Indexed<'_>) -> bool {
    let (first, others) = phrase.split_once(',').unwrap_or((phrase, "none"));
    (split_words(first).nth(1).is_some() || has_glued_initial(first))
        && is_name(first, dialect)
        && !others.trim().is_empty()
        && !begins_sentence(phrase, dialect)
        && !has_word_of_no_name(first, dialect)
}

/// Whether a name begins with an initial and has no space behind that: `Д.АОБА`.
fn has_glued_initial(name: &str) -> bool {
    let mut letters = name.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.next() == Some('.')
        && letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(is_letter)
}

/// Whether a word of a phrase is one that no name has.
pub(crate) fn has_word_of_no_name(phrase: &str, dialect: Indexed<'_>) -> bool {
    let is_none = |word: &str| {
        let mut like = dialect.no_names_like(word);
        like.any(|known| known.eq_ignore_ascii_case(word))
    };
    split_words(phrase).any(is_none)
}

/// A name before a time in brackets, as recordings are transcribed: `Jun Aoba: (00:24)`.
fn stamped(phrase: &str, speech: &str, dialect: Indexed<'_>) -> Option<(Shape, Role)> {
    let fits =
        dialect.labels.stamped && begins_with_stamp(speech) && is_timed_name(phrase, dialect);
    fits.then_some((Shape::Person, Role::Unknown))
}

/// Whether speech is said and not quoted: behind the name of an outlet a quotation is its headline.
pub(super) fn speaks(speech: &str) -> bool {
    !speech.trim_start().starts_with(['“', '"', '‘'])
}

pub(crate) fn has_question_mark(speech: &str) -> bool {
    let mut semicolons = memchr::memchr_iter(b';', speech.as_bytes());
    memchr::memchr(b'?', speech.as_bytes()).is_some()
        || ["？", "؟"]
            .iter()
            .any(|mark| leaf::find(speech, mark).is_some())
        || semicolons.any(|at| speech[..at].ends_with(is_greek))
}

/// Whether speech asks something, by a question mark or by a word of the dialect.
pub(super) fn asks(speech: &str, dialect: Indexed<'_>) -> bool {
    has_question_mark(speech)
        || dialect
            .labels
            .asking
            .iter()
            .any(|word| leaf::find(speech, word).is_some())
}

/// Whether a phrase that no rule takes for a label still announces somebody: it names an office or
/// an outlet, bears an honorific, or is a pair of names. It stands in no brackets.
fn is_doubtful(asked: &Phrase<'_>, speech: &str, dialect: Indexed<'_>) -> bool {
    let phrase = asked.whole;
    let announces = asked.role_of(phrase, dialect).is_some()
        || strip_honorific(phrase, dialect).is_some()
        || dialect.labels.outlet_pairs
            && is_pair_of_names(asked, dialect)
            && opens_sentence(speech)
        || speaks(speech) && is_known_outlet(phrase, dialect)
        || speaks(speech) && names_outlet(phrase, dialect) && has_question_mark(speech)
        || dialect.labels.shortened && speaks(speech) && is_outlet(phrase, dialect)
        || opens_sentence(speech)
            && (stranger::is_name(phrase, dialect)
                || of_outlet(phrase, dialect)
                    .is_some_and(|(name, _)| stranger::is_name(name, dialect)));
    announces && !begins_sentence(phrase, dialect) && !has_possessive(phrase)
        || with_article(asked, speech, dialect)
}

/// `The Islander, Aoba` before a question, in either order: an outlet that no lexicon knows, or the
/// beginning of a sentence.
fn with_article(asked: &Phrase<'_>, speech: &str, dialect: Indexed<'_>) -> bool {
    let is_outlet = |part: &str| {
        let outlet = part.trim_start().strip_prefix("The");
        let outlet = outlet.filter(|outlet| outlet.starts_with(char::is_whitespace));
        outlet.is_some_and(|outlet| is_name(outlet, dialect))
    };
    let is_pair = |others: &str| {
        is_outlet(asked.first) && is_name(others, dialect)
            || is_outlet(others) && is_name(asked.first, dialect)
    };
    dialect.labels.outlet_pairs
        && asked.others.is_some_and(is_pair)
        && opens_sentence(speech)
        && asks(speech, dialect)
}

pub(crate) fn begins_sentence(phrase: &str, dialect: Indexed<'_>) -> bool {
    let phrase = phrase.trim_start();
    let behind = |known: &str| Some(&phrase[leaf::same_prefix(phrase, known)?..]);
    let ends = |behind: &str| behind.chars().next().is_none_or(char::is_whitespace);
    let mut words = dialect.labels.never_first.iter();
    dialect.may_begin(phrase, WordList::NeverFirst)
        && words.any(|known| behind(known).is_some_and(ends))
}

pub(super) fn has_possessive(phrase: &str) -> bool {
    split_words(phrase).any(|word| word.ends_with("'s") || word.ends_with("’s"))
}

/// `Minister Aoba and Minister Sato`, `Minister Aoba and I`: a named office and somebody else.
fn names_two(phrase: &str, dialect: Indexed<'_>) -> bool {
    around(phrase, "and").is_some_and(|(one, two)| {
        office_parts(one, dialect).name.is_some()
            || role_of(one, dialect).is_some() && role_of(two, dialect).is_some()
    })
}

/// What stands before and behind a word that white space surrounds.
pub(super) fn around<'a>(phrase: &'a str, word: &str) -> Option<(&'a str, &'a str)> {
    let found = split_words(phrase).find(|part| *part == word)?;
    let at = found.as_ptr() as usize - phrase.as_ptr() as usize;
    Some((phrase[..at].trim(), phrase[at + word.len()..].trim()))
}

/// Speech begins with a capital, a digit, a quotation mark or a bracket, or in a script without
/// case.
pub(super) fn opens_sentence(speech: &str) -> bool {
    speech
        .trim_start()
        .chars()
        .next()
        .is_some_and(|first| !first.is_lowercase())
}

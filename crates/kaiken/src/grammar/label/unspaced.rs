//! Rules for scripts without spaces: an office stands right before a name, or ends the phrase.

use super::super::{heading, line, notice};
use super::kin::{is_department, part};
use super::lexicon::{
    behind_office_before, behind_office_inside, is_known_outlet, is_no_outlet, is_question,
    leading_outlet, role_suffix,
};
use super::rules::{Phrase, asks, is_never, judge};
use super::spoken::{holds_question, is_sentence, may_be_said};
use super::suffixed::before_outlet;
use super::{Delimiter, Label, Reading, Shape};
use crate::dialect::{Indexed, Role, WordList};
use crate::letters::is_kana_or_kanji;
use crate::tokens::split_words;

/// The longest label behind a sign, in bytes.
const LONGEST_MARKED: usize = 60;

/// `marked = sign, phrase, ( space | ":", speech | end ) ;` A sign of the dialect, and a label
/// right behind it: `○知事`, `○記者　質問です。`, `○司会：`
pub(super) fn marked<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    if line.as_bytes().first().is_none_or(u8::is_ascii) {
        return None;
    }
    let mut marks = dialect.labels.marks.iter();
    let behind = marks
        .find_map(|mark| line.strip_prefix(&**mark))?
        .trim_start();
    if let Some(label) = marked_with_spaces(behind, dialect) {
        return Some(label);
    }
    let closes = |c: char| c.is_whitespace() || matches!(c, ':' | '：');
    let end = behind.find(closes).unwrap_or(behind.len());
    let (text, speech) = behind.split_at(end);
    let speech = super::form::without_delimiter(speech, dialect);
    let speaks = speech.trim().is_empty() || may_be_said(speech);
    if text.is_ascii() || text.len() > LONGEST_MARKED || !speaks {
        return None;
    }
    let phrase = super::form::without_remark(text);
    match judge(phrase, text, Delimiter::Bracket, speech, dialect) {
        Reading::Label(label) => Some(label),
        Reading::Doubtful | Reading::Prose => None,
    }
}

/// `spaced = ( outlet, space, name, "記者" | department, space, name, [ reading ], office ), end ;`
/// Behind a sign, with spaces in it: `○瀬戸新聞 岸 一郎 記者`, `○港湾局 青葉(あおば)局長`
fn marked_with_spaces<'a>(text: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    if text.len() > LONGEST_MARKED {
        return None;
    }
    let first = text.split(char::is_whitespace).next()?;
    let (before, role) = role_suffix(text, dialect)?;
    let name = before.get(first.len()..)?.trim();
    let in_name =
        |c: char| in_bare_name(c) || c.is_whitespace() || matches!(c, '(' | ')' | '（' | '）');
    let shape = match role {
        Role::Reporter if names_outlet(first, dialect) || is_known_outlet(first, dialect) => {
            Shape::OutletPair
        }
        Role::Official if is_department(first, dialect) => Shape::Office,
        _ => return None,
    };
    (!name.is_empty() && name.chars().all(in_name)).then_some(Label {
        text,
        shape,
        role,
        delimiter: Delimiter::Bracket,
        speech: &text[text.len()..],
    })
}

/// `bulleted = bullet, label, ( ":" | ")" ), end ;` What is left of a list of which each line is an
/// item, labels and speech: `- 大臣：`, `- 問)`
pub(crate) fn bulleted<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    if !line.ends_with([':', '：', ')', '）']) || !heading::is_bulleted(line) {
        return None;
    }
    let text = heading::item_text(line);
    match super::read(text, dialect) {
        Reading::Label(label) if label.speech.is_empty() && text.starts_with(is_kana_or_kanji) => {
            Some(label)
        }
        _ => None,
    }
}

/// Whether a line begins with a sign of the dialect.
pub(crate) fn is_marked(line: &str, dialect: Indexed<'_>) -> bool {
    let mut marks = dialect.labels.marks.iter();
    line.as_bytes().first().is_some_and(|byte| !byte.is_ascii())
        && marks.any(|mark| line.starts_with(&**mark))
}

/// `bold = "**", phrase, "**" ;` Who speaks, alone on a line in bold type in Markdown, in a script
/// without spaces or by a word for somebody unnamed: `**知事**`, `**Q**`. What else stands so may head a
/// part of a page.
pub(super) fn bold<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let text = line.strip_prefix(BOLD)?.strip_suffix(BOLD)?.trim();
    let mut marks = dialect.headings.marks.iter();
    if text.contains('*') || !marks.any(|mark| &**mark == BOLD) {
        return None;
    }
    let (phrase, speech) = (super::form::without_remark(text), &line[line.len()..]);
    match judge(phrase, text, Delimiter::Bracket, speech, dialect) {
        Reading::Label(label)
            if label.shape == Shape::Anonymous || text.contains(is_kana_or_kanji) =>
        {
            Some(label)
        }
        _ => None,
    }
}

/// What stands around bold type.
pub(super) const BOLD: &str = "**";

/// The name of an outlet behind a sign in brackets: one of its journalists asks. `(■:瀬戸新聞)` A dialect
/// that has labels of its own wants them to ask: brackets hold topics, too.
pub(super) fn marked_outlet<'a>(
    text: &'a str,
    speech: &'a str,
    dialect: Indexed<'_>,
) -> Option<Label<'a>> {
    let asks =
        || dialect.labels.recurrent || asks(speech, dialect) || holds_question(speech, dialect);
    (names_outlet(text, dialect) && asks()).then_some(Label {
        text,
        shape: Shape::OutletPair,
        role: Role::Reporter,
        delimiter: Delimiter::Bracket,
        speech,
    })
}

/// In a script without spaces, an office that stands before a name, and the name: `发言人华立安`.
/// Before speech only some offices do: headlines begin so, too.
pub(super) fn prefixed(
    phrase: &Phrase<'_>,
    speech: &str,
    dialect: Indexed<'_>,
) -> Option<(Shape, Role)> {
    if !phrase.whole.ends_with(is_kana_or_kanji) {
        return None;
    }
    let alone = speech.trim_start().is_empty();
    let inside = || alone.then(|| behind_office_inside(phrase.whole, dialect))?;
    let name = behind_office_before(phrase.whole, dialect).or_else(inside)?;
    let office = phrase.whole.strip_suffix(name)?;
    let (_, role) = role_suffix(office.trim_end(), dialect)?;
    Some((Shape::Office, role))
}

/// Whether words end as the name of an outlet does, in a script without spaces: `新华社`.
pub(super) fn names_outlet(words: &str, dialect: Indexed<'_>) -> bool {
    let mut suffixes = dialect.people.outlet_suffixes.iter();
    let last = words.as_bytes().last();
    let ends = |suffix: &str| {
        words
            .strip_suffix(suffix)
            .is_some_and(|name| !name.is_empty())
    };
    suffixes.any(|suffix| suffix.as_bytes().last() == last && ends(suffix))
        && words
            .split_once(['：', ':'])
            .is_none_or(|(before, _)| is_question(before, dialect))
        && !words.ends_with("会社")
        && !is_no_outlet(words, dialect)
}

/// Whether a text may be nothing but a name in a script without spaces, of so many letters at most:
/// no part of a sentence, no name of a field or a section, no word that is never a label.
pub(super) fn is_bare_name(text: &str, most: usize, dialect: Indexed<'_>) -> bool {
    !text.is_empty()
        && text.chars().nth(most).is_none()
        && text.chars().all(in_bare_name)
        && !is_sentence(text, dialect)
        && !is_never(text, dialect)
        && notice::field(text, dialect).is_none()
        && !heading::is_section(text, &dialect.headings)
}

/// The letters of a full name behind an office and a space.
const BEHIND_OFFICE: core::ops::RangeInclusive<usize> = 3..=5;

/// `office before name = [ words ], office, space, kanji, { kanji } ;` In a script without spaces,
/// an office and a full name, alone on a line: `港湾局長 瀬戸一郎`. The name of a conference or of a
/// part of one stands behind an office, too.
pub(super) fn office_before_name(phrase: &str, dialect: Indexed<'_>) -> Option<Role> {
    let (office, name) = phrase.split_once(char::is_whitespace)?;
    let name = name.trim_start();
    let mut marks = dialect.labels.never_inside.iter();
    let is_name = BEHIND_OFFICE.contains(&name.chars().count())
        && name.chars().all(|c| matches!(c, '一'..='\u{9fff}' | '々'))
        && !marks.any(|mark| name.contains(&**mark))
        && !is_never(name, dialect)
        && notice::field(name, dialect).is_none()
        && !heading::is_section(name, &dialect.headings)
        && line::title(name, dialect).is_none()
        && role_suffix(name, dialect).is_none()
        && !names_outlet(name, dialect);
    is_name.then(|| role_suffix(office, dialect).map(|(_, role)| role))?
}

/// `offices = office, { ( "、" | "兼" ), office } ;`
fn offices(text: &str) -> impl Iterator<Item = &str> {
    text.split(['、', '兼']).map(str::trim)
}

/// Whether a text is offices, or one and where it is, and nothing else, in a script without spaces:
/// `副局长、一级巡视员`, `港务局`.
pub(crate) fn bears_office(text: &str, dialect: Indexed<'_>) -> bool {
    let said = |part: &str| {
        let mut marks = dialect.labels.never_inside.iter();
        !part.ends_with(is_kana_or_kanji) || marks.any(|mark| part.contains(&**mark))
    };
    let bears = |part: &str| role_suffix(part, dialect).is_some() || is_department(part, dialect);
    !offices(text).any(said) && offices(text).any(bears)
}

/// The part that an office gives, in a script without spaces, or the first of several that does:
/// `副局长、一级巡视员`.
pub(crate) fn office_in_list(text: &str, dialect: Indexed<'_>) -> Option<Role> {
    let mut offices = offices(text);
    offices.find_map(|office| {
        let role = role_suffix(office, dialect).map(|(_, role)| role);
        role.filter(|role| matches!(role, Role::Official | Role::Moderator))
    })
}

/// The most letters that are spread.
const SPREAD: usize = 4;

/// `spread = letter, space, letter, { space, letter } ;` In a script without spaces, a short word of
/// which each letter stands alone, so that it is as wide as a longer one.
pub(super) fn is_spread(phrase: &str) -> bool {
    let is_letter =
        |word: &str| word.starts_with(is_kana_or_kanji) && word.chars().nth(1).is_none();
    phrase.starts_with(is_kana_or_kanji)
        && split_words(phrase).nth(1).is_some()
        && split_words(phrase).nth(SPREAD).is_none()
        && split_words(phrase).all(is_letter)
}

/// A word for who speaks or an office that is spread: `知 事`.
pub(super) fn spread(phrase: &Phrase<'_>, _: &str, dialect: Indexed<'_>) -> Option<(Shape, Role)> {
    if !is_spread(phrase.whole) {
        return None;
    }
    let letters = || split_words(phrase.whole).flat_map(str::chars);
    let is = |known: &str| letters().eq(known.chars());
    let mut asking = dialect.labels.questions.iter();
    if asking.any(|known| is(known)) {
        return Some((Shape::Anonymous, Role::Reporter));
    }
    let mut offices = dialect.people.role_suffixes.iter();
    let office = offices.find(|office| is(&office.word))?;
    Some((Shape::Office, office.role))
}

/// What such a name is written in. Short forms in capitals and numbers are other letters of labels.
pub(super) fn in_bare_name(c: char) -> bool {
    is_kana_or_kanji(c) || matches!(c, '・' | 'ー' | '々' | '\u{3099}' | '\u{309a}')
}

/// In a script without spaces, the name of an outlet and that of a journalist, with a space or a
/// dot between them: `瀬戸新聞　岸`.
pub(super) fn spaced_pair(
    phrase: &Phrase<'_>,
    _: &str,
    dialect: Indexed<'_>,
) -> Option<(Shape, Role)> {
    parted(phrase.whole, dialect).map(|_| (Shape::OutletPair, Role::Reporter))
}

/// The outlet and the journalist of such a pair.
pub(super) fn parted<'a>(phrase: &'a str, dialect: Indexed<'_>) -> Option<(&'a str, &'a str)> {
    let is_gap = |c: char| c.is_whitespace() || c == '・';
    let (outlet, name) = phrase.rsplit_once(is_gap)?;
    let outlet = outlet.trim_end();
    let sent = role_suffix(outlet, dialect).filter(|(_, role)| *role == Role::Reporter);
    let outlet = sent.map_or(outlet, |(outlet, _)| outlet.trim_end());
    let named = name.starts_with(is_kana_or_kanji)
        && name.chars().all(in_bare_name)
        && name.chars().nth(LONGEST_NAME).is_none()
        && role_suffix(name, dialect).is_none()
        && !names_outlet(name, dialect);
    let known = is_known_outlet(outlet, dialect) || names_outlet(outlet, dialect);
    (named && known).then_some((outlet, name))
}

/// In a script without spaces, a post and the name of its holder with a space between them; alone on
/// its line a department and one of its staff, too: `港湾局報道担当課長 青葉`.
pub(super) fn posted(phrase: &str, speech: &str, dialect: Indexed<'_>) -> Option<(Shape, Role)> {
    let (post, name) = phrase.rsplit_once(char::is_whitespace)?;
    let named = is_bare_name(name, LONGEST_NAME, dialect)
        && name.starts_with(is_kana_or_kanji)
        && role_suffix(name, dialect).is_none()
        && !is_sentence(post, dialect);
    if !named || !post.starts_with(is_kana_or_kanji) {
        return None;
    }
    let alone = speech.trim_start().is_empty();
    let role = match role_suffix(post, dialect) {
        Some((before, role)) => Some(role).filter(|_| !before.is_empty()),
        None => alone.then(|| part(post, dialect))?.map(|(_, role)| role),
    };
    let answers = |role: &Role| matches!(role, Role::Official | Role::Moderator);
    role.filter(answers).map(|role| (Shape::Person, role))
}

/// The longest name of a journalist, in characters.
const LONGEST_NAME: usize = 5;

/// In a script without spaces, an office, `記者` or `氏` that ends the phrase: `岩屋外務大臣`, `記者`,
/// `NHK 青木記者`, `フリーランス 青木氏`. Particles of a sentence inside it speak against it.
pub(super) fn suffixed(
    phrase: &Phrase<'_>,
    _: &str,
    dialect: Indexed<'_>,
) -> Option<(Shape, Role)> {
    let phrase = phrase.whole;
    let (before, role) = role_suffix(phrase, dialect)?;
    let mut marks = dialect.labels.never_inside.iter();
    if dialect.lists_anywhere(phrase).has(WordList::NeverInside)
        && marks.any(|mark| phrase.contains(|c| mark.chars().any(|particle| particle == c)))
    {
        return None;
    }
    let known = leading_outlet(before, dialect).is_some();
    let outlet = before.contains(char::is_whitespace)
        || known
        || names_outlet(before, dialect)
        || before_outlet(before, dialect).is_some();
    Some(match role {
        Role::Reporter if before.is_empty() || is_no_outlet(before, dialect) => {
            (Shape::Anonymous, role)
        }
        Role::Reporter if outlet => (Shape::OutletPair, role),
        Role::Unknown if known => (Shape::OutletPair, Role::Reporter),
        Role::Reporter | Role::Unknown => (Shape::Person, role),
        _ => (Shape::Office, role),
    })
}

#[cfg(test)]
mod tests;

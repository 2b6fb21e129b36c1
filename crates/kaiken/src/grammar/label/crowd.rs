//! Labels that stand within a paragraph, in a script without spaces.
//!
//! ```ebnf
//! crowd     = { sentence, space }, crowded, { sentence, space, crowded }, sentence ;
//! crowded   = name, ":" ;
//! worded    = sentence, ( question word | answer word ), ":", speech ;
//! bracketed = sentence, { space }, open bracket, ( question word | answer word ), close bracket ;
//! ```
//!
//! A page that has lost its line ends crowds what several people say into one paragraph. There a
//! space stands behind the end of a sentence, and nowhere else.

use super::super::leaf;
use super::lexicon::{is_known_outlet, is_outlet};
use super::rules::judge;
use super::spoken::{ends_as_question, ends_sentence};
use super::unspaced::{in_bare_name, is_bare_name, names_outlet};
use super::{Delimiter, Label, Reading, Shape, voice};
use crate::dialect::{Indexed, Role};
use crate::letters::is_kana_or_kanji;

/// The most letters of a name.
const LETTERS: usize = 12;

/// How many names within a paragraph are looked for again.
const COMPARED: usize = 4;

/// Whether several people speak in the paragraph with which a text begins: two names before a colon
/// begin a sentence in it, somebody asks, and one name within it says which part somebody plays, is
/// that of an outlet, or comes again in the text or stands above it.
pub(crate) fn is_crowd(paragraph: &str, text: &str, above: &str, dialect: Indexed<'_>) -> bool {
    let names = || colons(paragraph).filter_map(|at| name_before(text, at, dialect));
    if !ends_sentence(paragraph) || names().nth(1).is_none() || !holds_asker(paragraph, dialect) {
        return false;
    }
    let stands = |text: &str, name: &str, before: usize| {
        let ends = leaf::places(text.as_bytes(), name.as_bytes()).map(|at| at + name.len());
        let again = ends.filter(|end| name_before(text, *end, dialect) == Some(name));
        let mut closed = again.filter(|end| text[*end..].starts_with([':', '：']));
        closed.nth(before).is_some()
    };
    let comes_again = |name: &str| stands(text, name, 1) || stands(above, name, 0);
    let inner = || names().filter(|name| !begins_with(text, name));
    inner().any(|name| tells_more(name, dialect)) || inner().take(COMPARED).any(comes_again)
}

/// Whether somebody asks in a paragraph: who asks or gives the floor stands before a colon, or a
/// question before a name or at the end.
fn holds_asker(paragraph: &str, dialect: Indexed<'_>) -> bool {
    let asks = |name: &str| {
        let said = &paragraph[..name.as_ptr() as usize - paragraph.as_ptr() as usize];
        is_asker(name, dialect) || ends_as_question(said.trim_end(), dialect)
    };
    let mut names = colons(paragraph).filter_map(|at| name_before(paragraph, at, dialect));
    ends_as_question(paragraph, dialect) || names.any(asks)
}

fn tells_more(name: &str, dialect: Indexed<'_>) -> bool {
    voice::tells_part(name, dialect) || is_from_outlet(name, dialect)
}

fn is_asker(name: &str, dialect: Indexed<'_>) -> bool {
    let role = label_of(name, "", dialect).role;
    matches!(role, Role::Reporter | Role::Moderator) || is_from_outlet(name, dialect)
}

fn is_from_outlet(name: &str, dialect: Indexed<'_>) -> bool {
    is_outlet(name, dialect) || names_outlet(name, dialect)
}

fn begins_with(text: &str, part: &str) -> bool {
    core::ptr::eq(text.as_ptr(), part.as_ptr())
}

/// The first label behind a sentence of a paragraph in which several people speak.
pub(crate) fn next_in_crowd<'a>(text: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    colons(text).find_map(|at| {
        let name = name_before(text, at, dialect)?;
        let start = at - name.len();
        (start > 0).then(|| label_before(&text[start..], name, dialect))
    })
}

/// The first `(問)` or `(答)` behind a sentence of what is said under the other one.
pub(crate) fn bracketed_inside<'a>(
    text: &'a str,
    open: Label<'_>,
    dialect: Indexed<'_>,
) -> Option<Label<'a>> {
    if !is_bracketed_word(open) {
        return None;
    }
    let places = memchr::memchr2_iter(b'(', WIDE, text.as_bytes());
    let mut places = places.filter(|at| text[*at..].starts_with(['(', '（']));
    places.find_map(|at| bracketed(text, at, open, dialect))
}

/// What ends the words of somebody in such a paragraph.
const SENTENCE_ENDS: [char; 8] = ['。', '？', '?', '！', '!', '…', '”', '）'];

/// A question ends with one of so many sentences: a long paragraph is not read again for each.
const QUESTION: usize = 8;

/// The first word for who answers, or asks, before a colon right behind a sentence of what is said
/// under the other one: `问：何时开放？答：五月。`
pub(crate) fn worded_inside<'a>(
    text: &'a str,
    open: Label<'_>,
    dialect: Indexed<'_>,
) -> Option<Label<'a>> {
    let words = match open.role {
        Role::Reporter => &dialect.dialect.labels.answers,
        Role::Official => &dialect.dialect.labels.questions,
        _ => return None,
    };
    let opens = open.shape == Shape::Anonymous
        && open.delimiter == Delimiter::Colon
        && open.text.starts_with(is_kana_or_kanji);
    let wide = || {
        words
            .iter()
            .filter(|word| word.starts_with(is_kana_or_kanji))
    };
    let mut places = opens.then(|| colons(text)).into_iter().flatten();
    places.find_map(|at| {
        let ends = |word: &&crate::dialect::Text| {
            let said = text[..at].strip_suffix(&***word);
            said.is_some_and(|said| said.trim_end().ends_with(SENTENCE_ENDS))
        };
        let word = wide().find(ends)?;
        let label = label_before(
            &text[at - word.len()..],
            &text[at - word.len()..at],
            dialect,
        );
        let asks = || {
            let sentences = label.speech.split_inclusive(['。', '？', '?']);
            let mut begun = sentences.take(QUESTION);
            begun.any(|sentence| ends_as_question(sentence, dialect))
        };
        (label.role == Role::Official || asks()).then_some(label)
    })
}

/// The label at the beginning of a paragraph in which several people speak.
pub(crate) fn first_in_crowd<'a>(text: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let at = colons(text).next()?;
    let name = name_before(text, at, dialect).filter(|name| name.len() == at)?;
    Some(label_before(text, name, dialect))
}

fn label_before<'a>(text: &'a str, name: &'a str, dialect: Indexed<'_>) -> Label<'a> {
    let speech = text[name.len()..].trim_start_matches([':', '：']);
    label_of(name, speech, dialect)
}

fn label_of<'a>(text: &'a str, speech: &'a str, dialect: Indexed<'_>) -> Label<'a> {
    let (shape, role) = match judge(text, text, Delimiter::Colon, speech, dialect) {
        Reading::Label(label) => (label.shape, label.role),
        _ if is_known_outlet(text, dialect) || names_outlet(text, dialect) => {
            (Shape::OutletPair, Role::Reporter)
        }
        _ => (Shape::Person, Role::Unknown),
    };
    Label {
        text,
        shape,
        role,
        delimiter: Delimiter::Colon,
        speech,
    }
}

/// Such a label, where a sentence begins behind it, and for who asks a question: `（問）の欄` is none.
fn bracketed<'a>(
    text: &'a str,
    at: usize,
    open: Label<'_>,
    dialect: Indexed<'_>,
) -> Option<Label<'a>> {
    if !ends_sentence(&text[..at]) {
        return None;
    }
    let Reading::Label(label) = super::read(&text[at..], dialect) else {
        return None;
    };
    let mut particles = dialect.labels.never_inside.iter();
    let goes_on = particles.any(|particle| label.speech.starts_with(&**particle));
    let asks = || {
        let mut sentences = label.speech.split_inclusive(['。', '？', '?']);
        sentences.any(|sentence| ends_as_question(sentence, dialect))
    };
    let fits = is_bracketed_word(label)
        && open.role != label.role
        && (!goes_on || label.speech.starts_with('「'))
        && (label.role == Role::Official || asks());
    fits.then_some(label)
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
    let length: usize = letters.take(LETTERS).map(char::len_utf8).sum();
    let (said, name) = before.split_at(at - length);
    let opens = said.is_empty() || said.ends_with(['\n', '\r']);
    let begins = opens || said.ends_with(char::is_whitespace) && ends_sentence(said);
    let named = name.trim_matches(is_code);
    let fits = begins
        && name.contains(|c: char| !c.is_numeric())
        && (named.is_empty() || is_bare_name(named, LETTERS, dialect));
    fits.then_some(name)
}

fn in_name(c: char) -> bool {
    in_bare_name(c) || is_code(c)
}

/// What stands beside a name or for it: `記者1`, `NHK`.
fn is_code(c: char) -> bool {
    c.is_ascii_uppercase() || c.is_numeric()
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
            ("(答)", "需要です。（問）の欄は空です。", None),
            ("(答)", "需要です。（問）空です。", None),
            ("(問)", "なぜですか。（答）の欄は空です。", None),
            ("(問)", "なぜですか。（答）「需要です。」", Some("答")),
        ] {
            let found = bracketed_inside(text, open(above).expect(above), generic);
            assert_eq!(found.map(|label| label.text), expected, "{above} {text}");
        }
    }

    #[test]
    fn who_answers_stands_before_a_colon_behind_the_question() {
        let generic = Indexed::generic();
        let open = |line| match super::super::read(line, generic) {
            Reading::Label(label) => Some(label),
            _ => None,
        };
        for (above, text, expected) in [
            ("问：", "何时开放？答：五月。", Some("答")),
            ("問：", "いつですか。 答：五月です。", Some("答")),
            ("答：", "五月。问：为何关闭？", Some("问")),
            ("答：", "五月。问：题目如下。", None),
            ("问：", "你说“开放。”答：五月。", Some("答")),
            ("问：", "何时开放？（笑）答：五月……问：为何？", Some("答")),
            ("问：", "何时开放？他回答：五月。", None),
            ("问：", "何时开放，答：五月。", None),
            ("（問）", "いつですか。答：五月です。", None),
            ("市长：", "五月。答：是的。", None),
        ] {
            let found = worded_inside(text, open(above).expect(above), generic);
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
            (
                "背景:港が古い。 目的:港を直す。\n背景:橋が古い。 目的:橋を直す。",
                &[],
            ),
            ("米:安い。 麦:高い。 豆:安い。 米:来月は高い。", &[]),
            ("委員長:青葉一郎。 副委員長:瀬戸花子。 委員:岸純。", &[]),
            ("市長:はい。 財源:市債です。 担当:港湾局です。", &[]),
            (
                "青葉:はい。 岸:いつですか。\n青葉:五月です。 岸:はい。",
                &["青葉", "岸", "青葉", "岸"],
            ),
            ("日時:3月5日 司会:青葉課長", &[]),
            ("日時:未定。 司会:青葉課長", &[]),
            ("再開の時期:未定です。 司会:ご質問をどうぞ。", &[]),
            ("再開します。理由:需要です。 司会:ご質問をどうぞ。", &[]),
            ("青葉:はい。 岸:いつですか。 青葉:五月", &[]),
            ("青葉:はい。 瀬戸新聞:いつですか。", &["青葉", "瀬戸新聞"]),
            ("青葉:はい。 NHK:いつですか。", &["青葉", "NHK"]),
            ("司会:ご質問をどうぞ。 岸:はい。", &[]),
            (
                "青葉:岸:いつですか。 司会:どうぞ。 岸:はい。",
                &["青葉", "司会", "岸"],
            ),
            (
                "司会:どうぞ。 記者1234567890:いつですか。 司会:はい。",
                &["司会", "記者1234567890", "司会"],
            ),
            (
                "司会:どうぞ。 記者12345678901:いつですか。 司会:はい。",
                &["司会", "司会"],
            ),
        ] {
            let generic = Indexed::generic();
            let mut found = Vec::new();
            let mut label = is_crowd(text, text, "", generic)
                .then(|| first_in_crowd(text, generic))
                .flatten();
            while let Some(next) = label {
                found.push(next.text);
                label = next_in_crowd(next.speech, generic);
            }
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn a_name_within_a_paragraph_may_stand_above_it() {
        let text = "問：いつですか。 青葉：五月です。";
        for (above, expected) in [
            ("問：何ですか。 青葉：船です。\n", true),
            ("青葉は五月です。\n", false),
            ("", false),
        ] {
            assert_eq!(
                is_crowd(text, text, above, Indexed::generic()),
                expected,
                "{above}"
            );
        }
    }
}

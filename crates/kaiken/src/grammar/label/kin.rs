//! Labels by the form of others on their page, in Japanese and in Korean.
//!
//! ```ebnf
//! kin   = ( open bracket, who, close bracket | sign, who, ( delimiter | space )
//!         | who, ( delimiter | ")" ) ), speech ;
//! who   = ( outlet | department ), [ remark ] ;
//! ```
//!
//! `（港湾局）開けます。` is an aside, a topic or a label. Where others in the same brackets are
//! labels, it is one: a survey of the whole text tells.

use super::form;
use super::hangul::is_hangul;
use super::lexicon::{is_known_outlet, is_no_outlet, role_suffix};
use super::recurrent::is_lone_voice;
use super::rules::is_never;
use super::spoken::is_sentence;
use super::unspaced::names_outlet;
use super::{Delimiter, Label, Shape};
use crate::dialect::{Indexed, Role};
use crate::letters::{FIRST_KANA, is_hiragana, is_kana_or_kanji};

/// How a label stands on its line, before what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Frame {
    /// `（知事）`
    Round,
    /// `【知事】`
    Lenticular,
    /// In brackets of another kind.
    Bracket,
    /// Behind a sign: `○知事`, before speech or alone on its line.
    Sign,
    SignAlone,
    Colon,
    /// Before a bracket that nothing opened: `知事）`.
    Close,
}

impl Frame {
    /// How many there are.
    pub(crate) const COUNT: usize = Self::Close as usize + 1;
}

/// The longest label of this kind, in characters.
const LONGEST: usize = 20;

/// How a label stands on a line that begins with it.
pub(crate) fn frame(line: &str, label: &str) -> Option<Frame> {
    let before = (label.as_ptr() as usize).checked_sub(line.as_ptr() as usize)?;
    let behind = line.get(before + label.len()..)?.trim_start();
    match line[..before].chars().next() {
        None if behind.starts_with([':', '：']) => Some(Frame::Colon),
        None => behind.starts_with([')', '）']).then_some(Frame::Close),
        Some('(' | '（') => Some(Frame::Round),
        Some('【') => Some(Frame::Lenticular),
        Some('[' | '［' | '〔' | '〈' | '＜' | '<' | '《' | '≪' | '‹') => {
            Some(Frame::Bracket)
        }
        Some(first) if first.is_alphanumeric() => None,
        Some(_) if matches!(behind, "" | ":" | "：") => Some(Frame::SignAlone),
        Some(_) => Some(Frame::Sign),
    }
}

/// Reads a line that begins with an outlet or a department as with a label, and says something.
pub(crate) fn kin<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    if line.bytes().fold(0, u8::max) < FIRST_KANA.as_bytes()[0] {
        return None;
    }
    let (text, delimiter, speech) = framed(line, dialect)?;
    if !speech.contains(|c| is_hiragana(c) || is_hangul(c)) {
        return None;
    }
    let (shape, role) = part(text, dialect)?;
    Some(Label {
        text,
        shape,
        role,
        delimiter,
        speech,
    })
}

/// Reads a line that is a sign and a department behind it, or an outlet or a name before a colon:
/// `○港湾局`, `○瀬戸新聞:`, `○青葉:`. Something is said below it.
pub(crate) fn kin_alone<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let unmarked = form::without_mark(line, dialect);
    if unmarked.len() == line.len() {
        return None;
    }
    let text = form::without_end(unmarked, dialect);
    let named = || {
        let closed = text.len() < unmarked.len() && is_lone_voice(text, dialect);
        closed.then_some((Shape::Person, Role::Unknown))
    };
    let part = || part(text, dialect).or_else(named);
    let (shape, role) = part()?;
    Some(Label {
        text,
        shape,
        role,
        delimiter: Delimiter::Bracket,
        speech: &line[line.len()..],
    })
}

/// What may be a label before speech, by what closes it.
pub(super) fn framed<'a>(
    line: &'a str,
    dialect: Indexed<'_>,
) -> Option<(&'a str, Delimiter, &'a str)> {
    if line.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit()) {
        return None;
    }
    if let Ok((speech, inner)) = form::bracketed(line, dialect) {
        let speech = form::without_delimiter(speech, dialect);
        let text = form::without_mark(inner.trim(), dialect);
        return Some((text, Delimiter::Bracket, speech));
    }
    let unmarked = form::without_mark(line, dialect);
    if unmarked.len() < line.len() {
        let closes = |c: char| c.is_whitespace() || matches!(c, ':' | '：');
        let (text, speech) = unmarked.split_at(unmarked.find(closes)?);
        let speech = form::without_delimiter(speech, dialect);
        return Some((text, Delimiter::Bracket, speech));
    }
    let closes = |c: &char| matches!(c, ':' | '：' | ')' | '）');
    let mut ends = line.char_indices().take(LONGEST).filter(|(_, c)| closes(c));
    let remarked = |text: &str| text.contains(['(', '（']);
    let (mut end, mut mark) = ends.next()?;
    if matches!(mark, ')' | '）') && remarked(&line[..end]) {
        (end, mark) = ends.next()?;
    }
    let speech = &line[end + mark.len_utf8()..];
    Some((&line[..end], Delimiter::Colon, speech))
}

/// What an outlet or a department is, and the part of whoever speaks for it.
pub(super) fn part(text: &str, dialect: Indexed<'_>) -> Option<(Shape, Role)> {
    let phrase = form::without_remark(text);
    let fits = phrase.chars().nth(1).is_some()
        && phrase.chars().nth(LONGEST).is_none()
        && !is_sentence(phrase, dialect)
        && !is_never(phrase, dialect)
        && role_suffix(phrase, dialect).is_none();
    if !fits {
        None
    } else if is_department(phrase, dialect) {
        Some((Shape::Office, Role::Official))
    } else if names_outlet(outlet(phrase), dialect) || is_short_outlet(outlet(phrase), dialect) {
        Some((Shape::OutletPair, Role::Reporter))
    } else {
        None
    }
}

/// Whether nothing but its end tells that a label is the name of an outlet: `위성통신` may be one, and
/// what it is called that goes by satellite.
pub(crate) fn is_outlet_by_end(label: Label<'_>, dialect: Indexed<'_>) -> bool {
    let outlet = outlet(form::without_remark(label.text));
    label.shape == Shape::OutletPair && !is_known_outlet(outlet, dialect)
}

/// What stands before the name of a journalist: `瀬戸新聞：岸`, `瀬戸新聞・岸`.
fn outlet(phrase: &str) -> &str {
    let parted = phrase.split_once(['：', ':', '・', '／', '/', ' ', '\u{3000}']);
    let named = |name: &str| name.chars().count() <= LONGEST_NAME;
    let known = parted.filter(|(_, name)| named(name.trim_start()));
    known.map_or(phrase, |(outlet, _)| outlet)
}

/// The longest name of a journalist, in characters.
const LONGEST_NAME: usize = 6;

/// Whether a phrase is an outlet of the lexicon that this script may have, too: `NHK`.
fn is_short_outlet(phrase: &str, dialect: Indexed<'_>) -> bool {
    let wide = |c: char| is_kana_or_kanji(c) || is_hangul(c);
    let plain = |c: char| wide(c) || c.is_uppercase() || c.is_ascii_digit();
    phrase.chars().all(plain) && is_known_outlet(phrase, dialect)
}

/// Whether the name of a department ends a phrase, and more than that word stands there.
pub(super) fn is_department(phrase: &str, dialect: Indexed<'_>) -> bool {
    let in_name = |c: char| c.is_alphanumeric() || matches!(c, '・' | 'ー' | '：' | ' ' | '　');
    let mut words = dialect.people.departments.iter();
    phrase.chars().all(in_name)
        && !is_no_outlet(phrase, dialect)
        && words.any(|word| {
            let before = phrase.strip_suffix(&**word);
            before.is_some_and(|before| !before.is_empty() || word.chars().nth(1).is_some())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outlets_and_departments_before_speech() {
        use Role::{Official, Reporter};
        for (line, expected) in [
            (
                "（港湾局）開けます。",
                Some(("港湾局", Official, Frame::Round)),
            ),
            ("（当局）開けます。", Some(("当局", Official, Frame::Round))),
            (
                "【港湾局予防課】開けます。",
                Some(("港湾局予防課", Official, Frame::Lenticular)),
            ),
            (
                "○港湾政策課 開けます。",
                Some(("港湾政策課", Official, Frame::Sign)),
            ),
            (
                "○瀬戸新聞：いつですか。",
                Some(("瀬戸新聞", Reporter, Frame::Sign)),
            ),
            ("○NHK：分かりました。", Some(("NHK", Reporter, Frame::Sign))),
            (
                "瀬戸新聞：いつですか。",
                Some(("瀬戸新聞", Reporter, Frame::Colon)),
            ),
            (
                "瀬戸新聞（岸）：いつですか。",
                Some(("瀬戸新聞（岸）", Reporter, Frame::Colon)),
            ),
            (
                "港湾局）開けます。",
                Some(("港湾局", Official, Frame::Close)),
            ),
            (
                "（瀬戸新聞）先日の件です。",
                Some(("瀬戸新聞", Reporter, Frame::Round)),
            ),
            (
                "한빛일보: 그렇군요.",
                Some(("한빛일보", Reporter, Frame::Colon)),
            ),
            ("MBN: 그렇군요.", Some(("MBN", Reporter, Frame::Colon))),
            ("생방송: 그렇군요.", None),
            ("（港の局）開けます。", None),
            ("（港湾局）", None),
            ("港湾局：三名", None),
            ("（一部）開けます。", None),
            ("（速報）開けます。", None),
            ("（局）開けます。", None),
            ("（港湾局長）開けます。", None),
            ("（港湾）開けます。", None),
            ("NHK: We met.", None),
            ("NHK:そうですか。", Some(("NHK", Reporter, Frame::Colon))),
            ("1港湾局：開けます。", None),
        ] {
            let found = kin(line, Indexed::generic());
            let found = found.map(|kin| (kin.text, kin.role, frame(line, kin.text).unwrap()));
            assert_eq!(found, expected, "{line}");
        }
        let other = super::super::tests::indexed("mofa-ja");
        assert_eq!(kin("（港湾局）開けます。", other), None);
    }

    #[test]
    fn outlets_departments_and_names_alone_behind_a_sign() {
        for (line, expected) in [
            ("○港湾局", Some("港湾局")),
            ("○瀬戸新聞:", Some("瀬戸新聞")),
            ("○青葉:", Some("青葉")),
            ("○青葉", None),
            ("港湾局", None),
            ("青葉:", None),
        ] {
            let found = kin_alone(line, Indexed::generic()).map(|label| label.text);
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn how_labels_stand() {
        for (line, label, expected) in [
            ("知事: はい。", "知事", Some(Frame::Colon)),
            ("知事　はい。", "知事", None),
            ("＜知事＞はい。", "知事", Some(Frame::Bracket)),
            ("A 知事", "知事", None),
        ] {
            let at = line.find(label).unwrap();
            assert_eq!(frame(line, &line[at..at + label.len()]), expected, "{line}");
        }
    }

    #[test]
    fn outlets_that_nothing_but_their_end_tells() {
        for (line, expected) in [
            ("한빛일보: 그렇군요.", true),
            ("NHK：そうですか。", false),
            ("（港湾局）開けます。", false),
        ] {
            let label = kin(line, Indexed::generic()).unwrap();
            assert_eq!(
                is_outlet_by_end(label, Indexed::generic()),
                expected,
                "{line}"
            );
        }
    }
}

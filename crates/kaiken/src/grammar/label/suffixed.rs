//! A label of a script without spaces taken apart, whose end tells what somebody is.

use super::Shape;
use super::kin::is_department;
use super::lexicon::{is_known_outlet, leading_outlet};
use super::parts::Parts;
use super::rules::has_word_of_no_name;
use super::spoken::is_sentence;
use super::unspaced::{in_bare_name, names_outlet};
use crate::dialect::{Indexed, Text, WordList};

/// A label that ends in an office or in `記者`. Before the longest known office stands the name;
/// the outlet of a journalist stands before a space, is one that the dialect knows, or stands behind
/// a name and a colon.
pub(super) fn suffixed_parts<'a>(
    label: &'a str,
    before: &'a str,
    shape: Shape,
    dialect: Indexed<'_>,
) -> Parts<'a> {
    match shape {
        Shape::Anonymous => Parts::default(),
        Shape::Person => Parts {
            name: some(before),
            ..Parts::default()
        },
        Shape::OutletPair => of_journalist(before.trim_end(), dialect),
        Shape::Office => of_holder(label, before, dialect),
    }
}

/// What is left of a text without the white space around it.
fn some(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

/// `journalist = outlet, [ space | mark ], name | name, colon, outlet ;`
fn of_journalist<'a>(text: &'a str, dialect: Indexed<'_>) -> Parts<'a> {
    if let Some((name, outlet)) = before_outlet(text, dialect) {
        return Parts {
            name: some(name),
            organization: some(outlet),
            ..Parts::default()
        };
    }
    let cut = behind_outlet(text, dialect).or(text.rfind(char::is_whitespace));
    let cut = cut
        .or(leading_outlet(text, dialect).map(str::len))
        .unwrap_or(text.len());
    Parts {
        organization: some(&text[..cut]),
        name: some(text[cut..].trim_start_matches(MARKS)),
        ..Parts::default()
    }
}

/// The marks between an outlet and the name of one of its journalists.
const MARKS: [char; 8] = ['・', '：', ':', '／', '/', '、', ' ', '\u{3000}'];

/// The name and the outlet around a colon, in this order: `青葉：瀬戸新聞`.
pub(super) fn before_outlet<'a>(text: &'a str, dialect: Indexed<'_>) -> Option<(&'a str, &'a str)> {
    let (name, outlet) = text.split_once(['：', ':'])?;
    let outlet = outlet.trim_start();
    let known = is_known_outlet(outlet, dialect) || names_outlet(outlet, dialect);
    (known && is_held_name(name.trim_end(), dialect)).then_some((name, outlet))
}

/// Where the name of an outlet ends that a space parts from a name with one in it:
/// `瀬戸新聞 岸 一郎`
fn behind_outlet(text: &str, dialect: Indexed<'_>) -> Option<usize> {
    let end = text.find(char::is_whitespace)?;
    let outlet = &text[..end];
    let known = names_outlet(outlet, dialect) || is_known_outlet(outlet, dialect);
    known.then_some(end)
}

/// `holder = [ department, space ], [ name, [ reading ] ], { matter }, office ;` What stands before
/// the office and is no name is part of it.
fn of_holder<'a>(label: &'a str, before: &'a str, dialect: Indexed<'_>) -> Parts<'a> {
    let offices = dialect.people.offices_behind.iter();
    let longest = offices
        .filter(|office| label.ends_with(&***office))
        .map(|office| office.len())
        .max();
    let cut = label.len() - longest.unwrap_or(label.len() - before.len());
    let before = before_matters(&label[..cut], dialect);
    let name = behind_department(before, dialect).trim();
    if name.is_empty() || is_held_name(name, dialect) {
        Parts {
            name: some(name),
            office: some(&label[before.len()..]),
            ..Parts::default()
        }
    } else {
        Parts {
            office: some(label),
            ..Parts::default()
        }
    }
}

/// What stands before the words for what an office deals with: `青葉` before `産業企画課長`.
fn before_matters<'a>(text: &'a str, dialect: Indexed<'_>) -> &'a str {
    let mut before = text;
    let matters = &dialect.people.matters;
    while let Some(shorter) = matters
        .iter()
        .find_map(|matter| before.strip_suffix(&**matter))
    {
        before = shorter.trim_end_matches('・');
    }
    // `陳振興` has a name that departments have, too.
    let mut families = dialect.people.family_names.iter();
    let is_letter = before.chars().nth(1).is_none() && !before.is_empty();
    if is_letter && families.any(|family| *family == *before) {
        text
    } else {
        before
    }
}

/// A name without the department before it and the reading behind it: `港湾局 青葉(あおば)`.
fn behind_department<'a>(text: &'a str, dialect: Indexed<'_>) -> &'a str {
    let parts = text.split_once(char::is_whitespace);
    let staff = parts.filter(|(department, _)| is_department(department, dialect));
    let (_, name) = staff.unwrap_or(("", text));
    let reading = name.find(['(', '（']).unwrap_or(name.len());
    &name[..reading]
}

/// The longest full name in kanji, in characters: `長谷川三千子`.
const LONGEST_IN_KANJI: usize = 6;

/// Whether words before an office may be the name of its holder. None holds letters of Latin or a
/// number, or is an institution, a word such as `前`, or what another office begins with, as in
/// `環境事務次官`.
fn is_held_name(words: &str, dialect: Indexed<'_>) -> bool {
    let people = &dialect.dialect.people;
    let mut ends = people.no_name_ends.iter();
    let is_kanji = |c: char| matches!(c, '一'..='\u{9fff}' | '々');
    let several = words.chars().nth(1).is_some();
    let begins = |office: &Text| office.len() > words.len() && office.starts_with(words);
    let is_office = several && people.offices_behind.iter().any(begins);
    let is_qualified = words.contains('・') && words.contains(is_kanji);
    let is_long = words.chars().nth(LONGEST_IN_KANJI).is_some() && words.chars().all(is_kanji);
    if is_office || is_qualified || is_long {
        return false;
    }
    words.chars().all(|c| in_bare_name(c) || c.is_whitespace())
        && !ends.any(|end| words.ends_with(&**end))
        && !has_word_of_no_name(words, dialect)
}

/// The longest name in a title without spaces, in characters: `長谷川太郎`.
const TITLE_NAME: usize = 5;

/// The name and the office with which a title begins: `岩屋外務大臣会見記録`. Before the office of the
/// head of a place stands its name as often as that of its holder: `瀬戸市長会見`.
pub(super) fn suffixed_in_title<'a>(title: &'a str, dialect: Indexed<'_>) -> Option<Parts<'a>> {
    if dialect.people.role_suffixes.is_empty() {
        return None;
    }
    let longest = |text: &str| {
        let offices = dialect.people.offices_behind.iter();
        let begun = offices.filter(|office| text.starts_with(&***office));
        begun.map(|office| office.len()).max()
    };
    let mut places = title.char_indices().map(|(at, _)| at);
    let (at, length) = places.find_map(|at| {
        let text = &title[at..];
        let begins = dialect.may_begin(text, WordList::OfficesBehind);
        Some((at, begins.then(|| longest(text))??))
    })?;
    let (name, office) = (title[..at].trim(), &title[at..at + length]);
    let name = behind_institution(name, dialect);
    let of_place = |place| has_word_of_no_name(place, dialect);
    let fits = !name.is_empty()
        && name.chars().count() <= TITLE_NAME
        && is_held_name(name, dialect)
        && !is_sentence(name, dialect)
        && !office.strip_suffix('長').is_some_and(of_place);
    fits.then_some(Parts {
        name: Some(name),
        office: Some(office),
        ..Parts::default()
    })
}

/// The name behind an institution and a mark or a space: `瀬戸党・青葉`, `瀬戸党 青葉`.
fn behind_institution<'a>(text: &'a str, dialect: Indexed<'_>) -> &'a str {
    let is_gap = |c: char| c.is_whitespace() || MARKS.contains(&c);
    let parts = text.rsplit_once(is_gap);
    let behind = parts.filter(|(before, name)| {
        let in_kanji = name.starts_with(|c: char| matches!(c, '一'..='\u{9fff}'));
        let spaced = text[before.len()..].starts_with(char::is_whitespace);
        in_kanji && (!spaced || !is_held_name(before, dialect))
    });
    behind.map_or(text, |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::super::tests::indexed;
    use super::*;

    #[test]
    fn what_stands_before_an_office_is_a_name_or_part_of_it() {
        for (label, name, office) in [
            ("青葉知事", Some("青葉"), "知事"),
            ("青葉一郎知事", Some("青葉一郎"), "知事"),
            ("森総理", Some("森"), "総理"),
            ("高市総理", Some("高市"), "総理"),
            ("アオバ大統領", Some("アオバ"), "大統領"),
            ("ジュン・アオバ大統領", Some("ジュン・アオバ"), "大統領"),
            ("青葉環境事務次官", Some("青葉"), "環境事務次官"),
            ("青葉産業企画課長", Some("青葉"), "産業企画課長"),
            ("青葉委員", Some("青葉"), "委員"),
            ("瀬戸市長", Some("瀬戸"), "市長"),
            ("青葉都知事", Some("青葉"), "都知事"),
            ("東京都知事", None, "東京都知事"),
            ("港務司司長", None, "港務司司長"),
            ("北海道知事", None, "北海道知事"),
            ("青葉次期総裁", None, "青葉次期総裁"),
            ("前知事", None, "前知事"),
            ("福島県知事", None, "福島県知事"),
            ("環境事務次官", None, "環境事務次官"),
            ("高校教育課長", None, "高校教育課長"),
            ("新幹線・総合交通対策課長", None, "新幹線・総合交通対策課長"),
            ("海洋庁長官", None, "海洋庁長官"),
            ("瀬戸銀行総裁", None, "瀬戸銀行総裁"),
            ("JR瀬戸社長", None, "JR瀬戸社長"),
            ("港湾検討委員会委員長", None, "港湾検討委員会委員長"),
            ("市職員", None, "市職員"),
            ("市担当課長", None, "市担当課長"),
            ("米国務次官補", None, "米国務次官補"),
            ("天皇陛下", None, "天皇陛下"),
            ("県知事", None, "県知事"),
            ("知事", None, "知事"),
        ] {
            for dialect in ["generic", "mofa-ja"] {
                let dialect = indexed(dialect);
                let parts = super::super::parts(label, Shape::Office, dialect);
                assert_eq!((parts.name, parts.office), (name, Some(office)), "{label}");
            }
        }
    }

    #[test]
    fn names_in_titles() {
        for (title, expected) in [
            ("青葉知事会見", Some(("青葉", "知事"))),
            ("青葉外務大臣会見記録", Some(("青葉", "外務大臣"))),
            ("瀬戸銀・青葉総裁会見", Some(("青葉", "総裁"))),
            ("瀬戸党　青葉代表会見", Some(("青葉", "代表"))),
            ("青葉 凛知事会見", Some(("青葉 凛", "知事"))),
            ("アオバ大統領会見", Some(("アオバ", "大統領"))),
            ("瀬戸市長会見", None),
            ("定例知事会見", None),
            ("本日の知事会見", None),
            ("第2回知事会見", None),
            ("環境事務次官会見", None),
            ("瀬戸党幹事長会見", None),
            ("海洋庁長官会見", None),
        ] {
            for dialect in ["generic", "mofa-ja"] {
                let parts = suffixed_in_title(title, indexed(dialect));
                let found = parts.and_then(|parts| Some((parts.name?, parts.office?)));
                assert_eq!(found, expected, "{title}");
            }
        }
    }

    #[test]
    fn journalists_and_their_outlets() {
        for (label, name, outlet) in [
            ("共同通信・青葉記者", Some("青葉"), "共同通信"),
            ("共同通信青葉記者", Some("青葉"), "共同通信"),
            ("瀬戸新聞 岸 一郎 記者", Some("岸 一郎"), "瀬戸新聞"),
            ("青葉：瀬戸新聞記者", Some("青葉"), "瀬戸新聞"),
            ("青葉:NHK記者", Some("青葉"), "NHK"),
        ] {
            let parts = super::super::parts(label, Shape::OutletPair, indexed("generic"));
            assert_eq!(
                (parts.name, parts.organization),
                (name, Some(outlet)),
                "{label}"
            );
        }
    }

    #[test]
    fn names_before_the_outlet() {
        for (text, expected) in [
            ("青葉：瀬戸新聞", Some(("青葉", "瀬戸新聞"))),
            ("青葉: NHK", Some(("青葉", "NHK"))),
            ("青葉：瀬戸港", None),
            ("JR：瀬戸新聞", None),
        ] {
            assert_eq!(before_outlet(text, indexed("generic")), expected, "{text}");
        }
    }

    #[test]
    fn names_before_the_matters_of_an_office() {
        for (text, expected) in [
            ("鈴木産業企画", "鈴木"),
            ("鈴木産業・企画", "鈴木"),
            ("陳振興", "陳振興"),
            ("港振興", "港"),
            ("振興", ""),
        ] {
            assert_eq!(before_matters(text, indexed("generic")), expected);
        }
    }
}

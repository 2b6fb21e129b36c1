//! Rows of tables and of lists of people, which begin as labels do.

use super::super::direction::direction_at;
use super::super::heading::is_said;
use super::contact::is_contact;
use super::form::{plain, without_remark};
use super::lexicon::{is_family_named, is_name, role_in_any_case, role_of, strip_honorific};
use super::rules::{BRACKETS, has_word_of_no_name};
use super::spoken::{is_sentence, may_be_said};
use super::words::is_capitalised;
use super::{Shape, begins_sentence};
use crate::dialect::{Indexed, Role};
use crate::letters::{is_kana_or_kanji, is_letter};
use crate::tokens::split_words;

/// The longest name in a script without spaces, in characters.
const LONGEST_NAME: usize = 8;

/// The words of the longest name that stands without an honorific.
const NAME_WORDS: usize = 3;

/// Whether nothing but how to reach somebody stands behind a label, or a wide letter tells somebody
/// from others and no sentence stands behind, as in a table: `記者Ａ：三名`.
pub(super) fn is_row(text: &str, speech: &str, dialect: Indexed<'_>) -> bool {
    is_contact(speech, dialect)
        || text.ends_with(|c: char| matches!(c, 'Ａ'..='Ｚ'))
            && text.starts_with(is_kana_or_kanji)
            && !speech.trim().is_empty()
            && !may_be_said(speech)
}

/// `roster row = office, delimiter, [ honorific ], name, [ "(", remark, ")" ], { "、", office,
/// delimiter, name } ;` Whether nothing but the name of the bearer stands behind an office:
/// `Chair: Dame Ida Seto`, `健康部長：青葉　薫`, and others of their kind behind that. Somebody who says no
/// more than a name ends it as a sentence.
pub(super) fn names_bearer(
    (shape, role): (Shape, Role),
    speech: &str,
    dialect: Indexed<'_>,
) -> bool {
    let office = match shape {
        Shape::Office => role != Role::Reporter,
        Shape::Anonymous => role == Role::Moderator,
        Shape::Person | Shape::OutletPair => false,
    };
    office && (is_bearer(speech.trim(), dialect) || names_others(speech.trim()))
}

/// Whether a name of a script without spaces stands before other offices and their bearers:
/// `青葉薫、副委員長：瀬戸凛`.
fn names_others(speech: &str) -> bool {
    let is_pair = |pair: &str| {
        let parts = pair.split_once([':', '：']);
        parts.is_some_and(|(office, name)| !office.is_empty() && is_unspaced_name(name.trim()))
    };
    speech.split_once('、').is_some_and(|(name, others)| {
        name.starts_with(is_kana_or_kanji)
            && is_unspaced_name(name)
            && others.split('、').all(is_pair)
    })
}

/// Whether a line is such a row.
pub(crate) fn is_roster_row(line: &str, dialect: Indexed<'_>) -> bool {
    let closed = dialect.may_be_closed(line);
    let row = closed.then(|| plain(line, dialect).ok()).flatten();
    row.is_some_and(|(speech, (phrase, _))| {
        let speech = speech.trim();
        let told = || strip_honorific(speech, dialect).is_some();
        is_bearer(speech, dialect) && (told() || role_of(phrase, dialect).is_some())
    })
}

/// Whether a word and a name are all of a line, as where a page tells who made it:
/// `Editor: Jun Holm`.
pub(crate) fn is_credit(line: &str, dialect: Indexed<'_>) -> bool {
    let closed = dialect.may_be_closed(line);
    let row = closed.then(|| plain(line, dialect).ok()).flatten();
    row.is_some_and(|(speech, (phrase, _))| {
        split_words(phrase).nth(NAME_WORDS).is_none() && is_bare_name(speech, dialect)
    })
}

/// Whether what stands behind a label is a name, and no word of a sentence.
pub(crate) fn is_bare_name(speech: &str, dialect: Indexed<'_>) -> bool {
    let speech = speech.trim();
    let named = is_family_named(speech, dialect) || is_bearer(speech, dialect);
    named && !is_said(speech, &dialect.headings) && !is_sentence(speech, dialect)
}

/// The longest remark behind the name of a bearer, in characters.
const LONGEST_REMARK: usize = 40;

/// Whether words in brackets tell something of whoever is named, such as an office, a place or
/// years, and nothing that happens.
fn is_of_bearer(remark: &str, dialect: Indexed<'_>) -> bool {
    let wide = remark.starts_with(is_kana_or_kanji) && !may_be_said(remark);
    let short = remark.chars().nth(LONGEST_REMARK).is_none();
    let opens = remark.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    role_in_any_case(remark, dialect).is_some() || short && (wide || opens)
}

/// The longest name with what is told of its bearer, in bytes.
const LONGEST_BEARER: usize = 400;

fn is_bearer(speech: &str, dialect: Indexed<'_>) -> bool {
    if speech.len() > LONGEST_BEARER {
        return false;
    }
    let name = without_remark(speech);
    if name.len() < speech.len() {
        let open = speech.len() - speech[name.len()..].trim_start().len();
        let remark = speech[open..].trim_matches(BRACKETS);
        return is_of_bearer(remark, dialect)
            && direction_at(speech, open, dialect).is_none()
            && is_bearer(name, dialect);
    }
    if speech.starts_with(is_kana_or_kanji) {
        is_unspaced_name(speech)
    } else {
        is_spaced_name(speech, dialect)
    }
}

fn is_unspaced_name(speech: &str) -> bool {
    let kanji = |c: char| is_kana_or_kanji(c) || c.is_whitespace();
    speech.chars().nth(LONGEST_NAME).is_none() && speech.chars().all(kanji) && !may_be_said(speech)
}

pub(super) fn is_spaced_name(speech: &str, dialect: Indexed<'_>) -> bool {
    let behind = strip_honorific(speech, dialect);
    let name = behind.unwrap_or(speech);
    let enough = match behind {
        Some(name) => !name.is_empty(),
        None => split_words(name).nth(1).is_some() && split_words(name).nth(NAME_WORDS).is_none(),
    };
    enough
        && name.ends_with(is_letter)
        && split_words(name).all(is_capitalised)
        && is_name(name, dialect)
        && !begins_sentence(name, dialect)
        && !has_word_of_no_name(name, dialect)
}

#[cfg(test)]
mod tests {
    use super::super::{Reading, read};
    use super::*;

    #[test]
    fn a_word_and_a_name_are_a_credit() {
        for (line, expected) in [
            ("Editor: Jun Lund", true),
            ("编辑：华立安", true),
            ("編集：瀬戸凛", true),
            ("사진: 한가람", true),
            ("Journaliste : Ada Holm", true),
            ("Журналист: Ада Холм", true),
            ("Journalist: Thank You", false),
            ("Editor: Jun Lund.", false),
            ("기자: 언제입니까?", false),
            ("The harbour is open", false),
        ] {
            assert_eq!(is_credit(line, Indexed::generic()), expected, "{line}");
        }
    }

    #[test]
    fn who_holds_an_office_is_told_in_lists() {
        for (line, expected) in [
            ("Chair: Dame Ida Seto", true),
            ("Executive Secretary: Mr. Jun Aoba", true),
            ("Minister of Finance: Jun Aoba", true),
            ("Moderator: Ida Seto", true),
            ("Prime Minister: C. Aoba", true),
            ("健康福祉部長：青葉　薫", true),
            ("委員長:青葉薫、副委員長:瀬戸凛", true),
            ("委員長:青葉薫、瀬戸凛です。", false),
            ("Chairperson: Ida Seto (government spokesperson)", true),
            ("Moderator: Ida Seto (laughs)", false),
            ("Moderator: Ida Seto (Laughter)", false),
            ("Vice-Chair: Jun Aoba (Denmark)", true),
            ("Secretary: Rin Holm (Harbour Authority)", true),
            ("Spokesperson: Tom Aoba (2020–2027)", true),
            ("局長：青葉　薫（港湾局長）", true),
            ("会長：青葉　薫（漁協組合長）", true),
            ("会長：青葉　薫（笑）", false),
            ("代表：03-0000-0000（内線12）", true),
            ("Spokesperson: +27 12 000 0000", true),
            ("김하늘 홍보과장: harbour@korea.kr", true),
            ("Spokesperson: 1945-1989", false),
            ("Spokesperson: 300,000,000 a year", false),
            // Somebody is called.
            ("Moderator: Mr. Aoba.", false),
            ("Moderator: Ida Seto?", false),
            ("Moderator: Ida Seto, Lantern TV", false),
            ("Prime Minister: Ida", false),
            ("Prime Minister: Good Morning", false),
            ("Prime Minister: Thank you", false),
            ("Reporter: Mr. Aoba", false),
            ("Mr. Aoba: Ms. Seto", false),
            ("市長：はい", false),
            ("市長：以上。", false),
        ] {
            let is_label = matches!(read(line, Indexed::generic()), Reading::Label(_));
            assert_eq!(!is_label, expected, "{line}");
        }
    }

    #[test]
    fn rows_need_an_honorific_or_an_office() {
        for (line, expected) in [
            ("Head of Masonry: Ms. Rin Hayama", true),
            ("Secretary: Jun Aoba", true),
            ("Masonry: Rin Hayama", false),
            ("Masonry: the old wall", false),
        ] {
            let found = is_roster_row(line, Indexed::generic());
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn rows_of_tables_and_remarks_behind_names() {
        let generic = Indexed::generic();
        for (text, speech, expected) in [
            ("記者Ａ", "三名", true),
            ("記者Ａ", "", false),
            ("記者Ａ", "三名です。", false),
            ("記者", "三名", false),
            ("Ａ", "三名", false),
        ] {
            assert_eq!(is_row(text, speech, generic), expected, "{text} {speech}");
        }
        for (speech, expected) in [
            ("青葉薫、副委員長：瀬戸凛", true),
            ("青葉薫、：瀬戸凛", false),
            ("青葉薫、副委員長：三時に始まる", false),
            ("青葉薫", false),
        ] {
            assert_eq!(names_others(speech), expected, "{speech}");
        }
        for (remark, expected) in [
            ("Lima", true),
            ("1945-1989", true),
            ("港湾", true),
            ("laughs", false),
            ("笑いが起きる", false),
            ("Lima and Quito and Port Alder and the old pier", false),
        ] {
            assert_eq!(is_of_bearer(remark, generic), expected, "{remark}");
        }
    }
}

//! Headings: section words, numbered headings, and the shape of a topical one.
//!
//! ```ebnf
//! heading   = section | numbered | topical ;
//! section   = mark, topic
//!           | { bullet | number }, section word, [ ( ":" | dash ), [ topic ] | "by", topic ]
//!           | "【", whose, section word, "】" ;
//! numbered  = number, { space }, topic ;
//! number    = bracket number | period number | roman number | circled number ;
//! topical   = topic ;
//! topic     = a phrase that ends as no sentence does ;
//! ```

mod item;
mod number;
mod page;
mod said;

pub(super) use item::is_letter_first;
pub(crate) use item::{
    begins_with_page_number, is_bare_bullet, is_bulleted, is_item, is_numbered_item,
    is_page_number, is_row, item_text,
};
pub(crate) use number::{NumberStyle, Numbered, bare_number, item_number, numbered};
pub(crate) use page::{
    LONGEST_PAGE_LINE, Page, is_sure_page, may_be_page, may_head_page, page, page_frame,
};
pub(crate) use said::{
    announces, begins_as_greeting, begins_as_said, heads_statement, holds_word, is_opened, is_said,
    is_sentence, names_speakers,
};

use super::leaf;
use crate::dialect::HeadingRules;
use number::behind_bare_number;
use said::has_sentence_word;

/// `section = { bullet | number }, section word, [ ( ":" | dash ), [ topic ] | "by", topic ] ;`
///
/// Section words beat labels: `Opening Remarks: The state of the roads` is a heading. It may
/// stand in brackets.
pub(crate) fn is_section(line: &str, rules: &HeadingRules) -> bool {
    if is_letter_first(line) {
        return begins_section(line, rules);
    }
    let bracketed = unbracketed(line, &[("【", "】")]);
    let line = unbracketed(line, &[("[", "]"), ("＜", "＞"), ("(", ")"), ("（", "）")])
        .or(bracketed)
        .unwrap_or(line);
    begins_section(line, rules)
        || is_marked(line, rules)
        || bracketed.is_some_and(|inside| ends_in_section(inside, rules))
        || matches!(item_text(line), text if text.len() < line.len() && begins_section(text, rules))
        || rules.bare_numbers
            && behind_bare_number(line).is_some_and(|text| begins_section(text, rules))
}

/// `mark, topic`, where the mark stands before it alone: `** Fisheries`.
pub(crate) fn is_marked(line: &str, rules: &HeadingRules) -> bool {
    let mut marks = rules.marks.iter();
    marks.any(|mark| {
        let behind = line.strip_prefix(&**mark);
        behind.is_some_and(|behind| {
            let alone = behind.starts_with(|c: char| c.is_alphanumeric() || c.is_whitespace());
            alone && !behind.contains(&**mark) && is_topic(behind.trim(), rules)
        })
    })
}

/// `plain section = section word, section end ;`
fn begins_section(line: &str, rules: &HeadingRules) -> bool {
    rules
        .sections
        .iter()
        .filter_map(|word| leaf::prefix(line, word))
        .any(|length| ends_section(&line[length..], rules))
}

/// The most characters of whose remarks a section is.
const WHOSE: usize = 16;

/// `whose section = whose, section word ;` Words without spaces that say whose remarks a section
/// is, and end in a section word: `青葉総理冒頭発言`.
fn ends_in_section(inside: &str, rules: &HeadingRules) -> bool {
    let mut words = rules.sections.iter().filter(|word| !word.is_ascii());
    words.any(|word| {
        let whose = inside.strip_suffix(&**word);
        whose.is_some_and(|whose| {
            whose.chars().count() <= WHOSE && whose.chars().all(char::is_alphanumeric)
        })
    })
}

/// `section end = [ ( ":" | dash ), [ topic ] | "by", topic ] ;`
fn ends_section(behind: &str, rules: &HeadingRules) -> bool {
    let behind = behind.trim_end();
    let named = leaf::prefix(behind, " by ").is_some_and(|by| is_topic(behind[by..].trim(), rules));
    let behind = behind.trim_start();
    let marked = behind
        .strip_prefix([':', '-', '–', '—', '：'])
        .map(str::trim);
    behind.is_empty()
        || named
        || marked.is_some_and(|topic| topic.is_empty() || is_topic(topic, rules))
}

/// `bracketed = open, topic, close ;` in the brackets in which the dialect writes headings.
pub(crate) fn is_bracketed(line: &str, rules: &HeadingRules) -> bool {
    rules.brackets.iter().any(|(open, close)| {
        unbracketed(line, &[(open, close)]).is_some_and(|inside| is_topic(inside, rules))
    })
}

fn unbracketed<'a>(line: &'a str, pairs: &[(&str, &str)]) -> Option<&'a str> {
    pairs
        .iter()
        .find_map(|(open, close)| line.strip_prefix(open)?.strip_suffix(close))
        .map(str::trim)
}

/// `topic = a phrase that ends as no sentence does ;`
///
/// No longer than the dialect's longest heading, not all in round brackets, begun with a capital,
/// ended without `.`, `?`, `!`, `;`, `,`, `:` or a dash. Where it ends in an abbreviation
/// (`Washington, D.C.`) or a quotation (`“Sail On!”`), it must also hold no word that only a
/// sentence has, and no sentence that ends before. The edge of a cell behind it does not count. A
/// remark of the page is none.
pub(crate) fn is_topic(text: &str, rules: &HeadingRules) -> bool {
    let text = text.strip_suffix('|').map_or(text, str::trim_end);
    if is_remark(text, rules) {
        return false;
    }
    let most = usize::from(rules.max_chars);
    let long = || text.chars().count() > most;
    let is_short = || text.len() <= most * char::MAX.len_utf8() && (text.len() <= most || !long());
    !text.ends_with('。') && is_short() && is_phrase(text, rules)
}

/// `remark = mark, … ;` What a page says of itself: `※ 発言は整理しています。`
pub(crate) fn is_remark(text: &str, rules: &HeadingRules) -> bool {
    rules.remarks.iter().any(|mark| text.starts_with(&**mark))
}

/// `topic`, of any length.
pub(crate) fn is_phrase(text: &str, rules: &HeadingRules) -> bool {
    if text.starts_with(char::is_lowercase) {
        return false;
    }
    let ending = ending(text);
    if ending == Ending::Sentence
        || !text.contains(char::is_alphanumeric)
        || is_bracketed_whole(text)
        || is_before_bracket(text)
        || is_quotation(text)
        || closes_quotation(text)
    {
        return false;
    }
    ending == Ending::Open
        || is_balanced(text) && !has_sentence_word(text, rules) && !holds_sentence_end(text)
}

/// `sentence end = small word, ".", space, capital ;` A small word of four letters or more is no
/// abbreviation.
fn holds_sentence_end(text: &str) -> bool {
    text.match_indices('.').any(|(at, end)| {
        let word = text[..at].rsplit(|c: char| !c.is_lowercase()).next();
        let behind = text[at + end.len()..].strip_prefix([' ', '\u{a0}']);
        word.is_some_and(|word| word.chars().nth(3).is_some())
            && behind.is_some_and(|behind| behind.starts_with(char::is_uppercase))
    })
}

/// Whether a quotation that began above ends at the end of a text: `手帳に書きました」`.
fn closes_quotation(text: &str) -> bool {
    text.ends_with('」') && !text.contains('「')
}

/// `quotation = "「", words, "」", [ "。" ] ;` What somebody says, and nothing else.
pub(crate) fn is_quotation(text: &str) -> bool {
    let text = text.strip_suffix('。').unwrap_or(text);
    unbracketed(text, &[("「", "」")]).is_some_and(|said| !said.contains(['「', '」']))
}

/// `about = topic, topic end, [ remark ] ;` Words that end as the topic of a section does and no
/// sentence: `港の再開について(1)`.
pub(crate) fn is_about(text: &str, rules: &HeadingRules) -> bool {
    let remark = text
        .ends_with([')', '）', ']'])
        .then(|| text.rfind(['(', '（', '[']));
    let bare = remark.flatten().map_or(text, |at| text[..at].trim_end());
    let mut ends = rules.topic_ends.iter();
    ends.any(|end| leaf::ends(bare, end)) && !text.contains(['、', '。']) && is_topic(text, rules)
}

/// `about in brackets = "(", about, ")" ;` The topic of a section in round brackets:
/// `（港の再開について）`.
pub(crate) fn is_about_in_brackets(line: &str, rules: &HeadingRules) -> bool {
    !rules.topic_ends.is_empty()
        && is_bracketed_whole(line)
        && unbracketed(line, &[("(", ")"), ("（", "）")])
            .is_some_and(|inside| is_about(inside, rules))
}

/// Whether all of a text stands in one pair of round brackets.
fn is_bracketed_whole(text: &str) -> bool {
    unbracketed(text, &[("(", ")"), ("（", "）")])
        .is_some_and(|inside| !inside.contains(['(', '（']))
}

/// The shortest word with a period that ends a sentence before a bracket, in bytes.
const LAST_WORD: usize = 5;

/// Whether a sentence ends before what stands in brackets at the end of a text:
/// `The ferry sails. (Laughs)`
fn is_before_bracket(text: &str) -> bool {
    let open = text.ends_with([')', ']']).then(|| text.rfind(['(', '[']));
    let said = open.flatten().map_or("", |at| text[..at].trim_end());
    let last = said.rsplit(char::is_whitespace).next().unwrap_or_default();
    let ends = last.ends_with(['?', '!', '…']) || last.ends_with('.') && last.len() > LAST_WORD;
    ends && last.len() < said.len()
}

/// What the end of a line says of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// No mark that ends a sentence or announces more.
    Open,
    /// Such a mark.
    Sentence,
    /// A mark that a heading may end in as well.
    Either,
}

fn ending(text: &str) -> Ending {
    match text.as_bytes() {
        [.., last] if last.is_ascii_alphanumeric() => return Ending::Open,
        [.., before, b'?' | b'!'] if before.is_ascii_alphanumeric() => return Ending::Sentence,
        [words @ .., b'.'] if is_behind_space(words) => return Ending::Sentence,
        _ if text.ends_with(['。', '、']) => return Ending::Sentence,
        _ => {}
    }
    let bare = text.trim_end_matches(['”', '"', '’', '\'', '」', '』', ')', '）']);
    let quoted = bare.len() < text.len();
    let said = text
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once('('));
    if let Some((said, _)) = said
        && said.trim_end().ends_with(['.', '?', '!'])
        && !is_abbreviation(said.trim_end())
    {
        return Ending::Sentence;
    }
    match bare.chars().next_back() {
        Some('.') if is_abbreviation(bare) => Ending::Either,
        // A sentence in brackets is a stage direction behind speech.
        Some('.' | '?' | '!') if text.ends_with(')') => Ending::Sentence,
        Some('.' | '?' | '!' | '。' | '？' | '！') if quoted => Ending::Either,
        None | Some('.' | '?' | '!' | ';' | ',' | ':' | '…' | '。' | '？' | '！' | '、' | '：') => {
            Ending::Sentence
        }
        // The marks of other scripts, and speech that somebody breaks off.
        Some('؟' | '۔' | '।' | '—' | '–' | '-') => Ending::Sentence,
        Some(_) => Ending::Open,
    }
}

/// Whether the last word is of ASCII letters and digits alone, and a space stands before it: a period
/// behind it is that of a sentence.
fn is_behind_space(words: &[u8]) -> bool {
    let mut behind = words
        .iter()
        .rev()
        .skip_while(|byte| byte.is_ascii_alphanumeric());
    words.last() != Some(&b' ') && behind.next() == Some(&b' ')
}

/// The last word has a period inside as well: `D.C.`, `U.S.`
fn is_abbreviation(text: &str) -> bool {
    let bare = text.trim_end_matches('.');
    let mark = bare.rfind(['.', ' ', '\u{a0}']);
    mark.is_some_and(|at| bare.as_bytes()[at] == b'.')
}

/// Quotation marks and brackets come in pairs.
fn is_balanced(text: &str) -> bool {
    let count = |mark| text.chars().filter(|c| *c == mark).count();
    let paired = |open, close| count(open) == count(close);
    paired('“', '”') && paired('(', ')') && count('"') % 2 == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn rules() -> &'static HeadingRules {
        &crate::Dialect::named("mofa-en").unwrap().headings
    }

    #[test]
    fn a_sentence_before_a_bracket_is_no_topic() {
        for (text, expected) in [
            ("The harbour opens in winter. (Laughter)", false),
            ("And why? [laughs]", false),
            ("And the harbour? [laughs]", false),
            ("The harbour in winter (part 2)", true),
            ("Washington, D.C. (Friday)", true),
        ] {
            assert_eq!(is_phrase(text, rules()), expected, "{text}");
        }
    }

    #[test]
    fn sections() {
        for (line, expected) in [
            ("Opening Remarks", true),
            ("Opening remarks – “Sail On!” Youth Exchange", true),
            ("Opening Remarks:", true),
            ("Opening Remarks: The state of the roads", true),
            ("Opening Remarks - The state of the roads", true),
            ("Opening Remarks — The state of the roads", true),
            ("Opening Remarks：The state of the roads", true),
            ("[Questions and Answers:]", true),
            ("Question-and-answer session", true),
            ("Opening remarks were made by the Chair.", false),
            ("Opening Remarkshop", false),
            ("Minister Aoba: Opening Remarks", false),
        ] {
            assert_eq!(is_section(line, rules()), expected, "{line}");
        }
    }

    #[test]
    fn sections_in_brackets_say_whose_they_are() {
        let japanese = &crate::Dialect::named("cao-ja").unwrap().headings;
        for (line, expected) in [
            ("【青葉総理冒頭発言】", true),
            ("【青葉総理・冒頭発言】", false),
            ("【青葉内閣総理大臣兼外務大臣代行者冒頭発言】", true),
            ("【青葉内閣総理大臣兼外務大臣臨時代理冒頭発言】", false),
        ] {
            assert_eq!(is_section(line, japanese), expected, "{line}");
        }
    }

    #[test]
    fn marks_before_topics() {
        let generic = &crate::Dialect::generic().headings;
        for (line, expected) in [
            ("** Fisheries", true),
            ("**Fisheries", true),
            ("*** Embargoed until noon", false),
            ("** Fisheries **", false),
            ("* Fisheries", false),
            ("** These are the figures of the whole year.", false),
        ] {
            assert_eq!(is_marked(line, generic), expected, "{line}");
            assert!(!is_marked(line, rules()), "{line}");
        }
    }

    #[test]
    fn topics() {
        for (line, expected) in [
            ("Situation in Peru", true),
            ("Mr. Arlo Venn, Minister for Trade, to visit Japan", true),
            ("The telephone talks in Washington, D.C.", true),
            ("It has the support of the U.S.", false),
            ("“Sail On!”", true),
            ("\"Sail On!\"", true),
            ("Sail On!”", false),
            ("The sign is old. The crew read “Sail On!”", false),
            ("The sign is old.\u{a0}The crew read “Sail On!”", false),
            ("Talks with St. Aoba on “Sail On!”", true),
            ("Sail On!\"", false),
            ("The telephone talks in Washington, D.C.)", false),
            ("(Trade)", false),
            ("(Annex) Trade (Part Two)", true),
            ("I answered: “Time is short.”", false),
            ("We met.", false),
            ("Is that so?", false),
            ("The items are as follows:", false),
            ("and so on", false),
            ("the remains of the ancestors.”", false),
            ("And lastly —", false),
            ("And lastly --", false),
            ("Passenger: Not today. (Laughs.)", false),
            ("We will pass it on. (Laughter)", false),
            ("Trade (Applause.)", false),
            ("Trade (Applause?)", false),
            ("Trade (Applause!)", false),
            ("Will you pass it on? (Laughter)", false),
            ("We will pass it on! (Laughter)", false),
            ("Version 1.2\u{a0}Trade.", false),
            ("It\u{a0}is the U.S.", false),
            ("（別紙）貿易（二）", true),
            ("（別紙・貿易）", false),
            ("* * *", false),
            ("Trade |", true),
            ("We met. |", false),
            ("The talks in Washington, D.C. (Annex)", true),
        ] {
            assert_eq!(is_topic(line, rules()), expected, "{line}");
        }
    }

    #[test]
    fn topics_by_their_ends() {
        let generic = &crate::Dialect::generic().headings;
        for (line, expected) in [
            ("港の再開について", true),
            ("港の再開について(1)", true),
            ("港の再開について[PDFファイル/2.03MB]", true),
            ("市長就任のあいさつ", true),
            ("港の再開については", false),
            ("この件、港の再開について", false),
            ("港の再開", false),
            ("港の再開について。", false),
        ] {
            assert_eq!(is_about(line, generic), expected, "{line}");
            let bracketed = alloc::format!("（{line}）");
            let whole = expected && !line.contains('(');
            assert_eq!(is_about_in_brackets(&bracketed, generic), whole, "{line}");
            assert!(!is_about(line, rules()), "{line}");
        }
    }

    #[test]
    fn quotations_are_whole_lines() {
        for (line, expected) in [
            ("「再開します」", true),
            ("「再開します。」", true),
            ("「再開します」。", true),
            ("「港」と「橋」", false),
            ("「港」の再開", false),
            ("『港』", false),
            ("再開します", false),
        ] {
            assert_eq!(is_quotation(line), expected, "{line}");
            assert!(!expected || !is_topic(line, rules()), "{line}");
        }
    }

    #[test]
    fn topics_and_the_marks_at_their_ends() {
        for mark in ".?!;,:…。？！、：—–-".chars() {
            assert!(!is_topic(&format!("Trade{mark}"), rules()), "{mark}");
        }
        for mark in ".?!。？！".chars() {
            assert!(is_topic(&format!("“Sail On{mark}”"), rules()), "{mark}");
            for close in "”\"’'」』)）".chars() {
                let said = format!("It is so{mark}{close}");
                assert!(!is_topic(&said, rules()), "{said}");
            }
        }
    }

    #[test]
    fn a_topic_is_no_longer_than_the_dialect_says() {
        let most = usize::from(rules().max_chars);
        for letter in ["A", "道", "𠀋"] {
            assert!(is_topic(&letter.repeat(most), rules()), "{letter}");
            assert!(!is_topic(&letter.repeat(most + 1), rules()), "{letter}");
        }
    }
}

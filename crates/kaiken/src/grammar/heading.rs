//! Headings: section words, numbered headings, and the shape of a topical one.
//!
//! ```ebnf
//! heading   = section | numbered | topical ;
//! section   = mark, topic | { bullet | number }, section word, [ ( ":" | dash ), [ topic ] | "by", topic ]
//!           | "【", whose, section word, "】" ;
//! numbered  = number, { space }, topic ;
//! number    = bracket number | period number | roman number | circled number ;
//! topical   = topic ;
//! topic     = a phrase that ends as no sentence does ;
//! ```

use nom::Parser as _;
use nom::branch::alt;
use nom::bytes::complete::take_while_m_n;
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{map_opt, recognize};
use nom::sequence::{delimited, terminated};

use super::error::{Fault, Parsed};
use super::{label, leaf};
use crate::dialect::{HeadingRules, Indexed, WordList, Words};
use crate::letters::is_kana_or_kanji;

/// A heading with a number before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Numbered<'a> {
    /// The number as it is written: `(1)`, `1.`, `IV.`
    pub(crate) number: &'a str,
    pub(crate) value: u32,
    pub(crate) style: NumberStyle,
    pub(crate) topic: &'a str,
}

/// How the number of a heading is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumberStyle {
    /// `(1)`
    Bracket,
    /// `1.`
    Period,
    /// `IV.`
    Roman,
    /// `①`
    Circled,
}

impl NumberStyle {
    /// The depth of a heading numbered like this: `1.` stands above `(1)`.
    pub(crate) const fn level(self) -> u8 {
        match self {
            Self::Bracket | Self::Circled => 2,
            Self::Period | Self::Roman => 1,
        }
    }
}

/// `section = { bullet | number }, section word, [ ( ":" | dash ), [ topic ] | "by", topic ] ;`
///
/// Section words beat labels: `Opening Remarks: The state of the roads` is a heading. It may
/// stand in brackets.
pub(crate) fn is_section(line: &str, rules: &HeadingRules) -> bool {
    if is_letter_first(line) {
        return begins_section(line, rules);
    }
    let bracketed = unbracketed(line, &[("【", "】")]);
    let line = unbracketed(line, &[("[", "]"), ("＜", "＞")])
        .or(bracketed)
        .unwrap_or(line);
    begins_section(line, rules)
        || is_marked(line, rules)
        || bracketed.is_some_and(|inside| ends_in_section(inside, rules))
        || matches!(item_text(line), text if text.len() < line.len() && begins_section(text, rules))
        || rules.bare_numbers && bare_number(line).is_some_and(|text| begins_section(text, rules))
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

/// `bare number = digits, space ;` What stands behind it.
fn bare_number(line: &str) -> Option<&str> {
    terminated(leaf::number(2), leaf::space1)
        .parse(line)
        .ok()
        .map(|(behind, _)| behind)
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

/// `numbered = number, { space }, topic ;`
pub(crate) fn numbered<'a>(line: &'a str, rules: &HeadingRules) -> Option<Numbered<'a>> {
    if is_letter_first(line) {
        return None;
    }
    let (behind, (number, value, style)) = number(line).ok()?;
    let topic = behind.trim_start();
    let fits = !topic.is_empty()
        && value <= MOST_HEADINGS
        && (topic.len() < behind.len() || !starts_with_digit(topic));
    (fits && (is_topic(topic, rules) || is_section(topic, rules))).then_some(Numbered {
        number,
        value,
        style,
        topic,
    })
}

/// A page with more headings than this does not exist; a larger number is a year or an amount.
const MOST_HEADINGS: u32 = 99;

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

type Number<'a> = (&'a str, u32, NumberStyle);

/// `number = bracket number | period number | roman number | circled number ;`
fn number(line: &str) -> Parsed<'_, Number<'_>> {
    alt((bracket_number, period_number, roman_number, circled_number)).parse(line)
}

/// `circled number = "①" … "⑳" ;`
fn circled_number(line: &str) -> Parsed<'_, Number<'_>> {
    let (behind, digit) = satisfy(|c| ('①'..='⑳').contains(&c)).parse(line)?;
    let value = digit as u32 - '①' as u32 + 1;
    Ok((behind, (taken(line, behind), value, NumberStyle::Circled)))
}

/// `bracket number = "(", number, ")" ;`
fn bracket_number(line: &str) -> Parsed<'_, Number<'_>> {
    let (behind, value) = delimited(one_of("(（"), leaf::number(2), one_of(")）")).parse(line)?;
    Ok((behind, (taken(line, behind), value, NumberStyle::Bracket)))
}

/// `period number = number, "." ;`
fn period_number(line: &str) -> Parsed<'_, Number<'_>> {
    let (behind, value) = terminated(leaf::number(2), one_of(".．")).parse(line)?;
    Ok((behind, (taken(line, behind), value, NumberStyle::Period)))
}

/// `roman number = roman numeral, ".", space ;`
fn roman_number(line: &str) -> Parsed<'_, Number<'_>> {
    let numeral = recognize(take_while_m_n(1, 8, |c: char| matches!(c, 'I' | 'V' | 'X')));
    let value = map_opt(numeral, roman_value);
    let (behind, value) = terminated(value, (char('.'), leaf::space1)).parse(line)?;
    Ok((
        behind,
        (taken(line, behind).trim_end(), value, NumberStyle::Roman),
    ))
}

fn taken<'a>(line: &'a str, behind: &str) -> &'a str {
    &line[..line.len() - behind.len()]
}

/// The value of a numeral of I, V and X.
fn roman_value(numeral: &str) -> Option<u32> {
    let digit = |c| match c {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        _ => None,
    };
    let mut total = 0_u32;
    let mut largest = 0;
    for c in numeral.chars().rev() {
        let value = digit(c)?;
        if value < largest {
            total = total.checked_sub(value)?;
        } else {
            total += value;
            largest = value;
        }
    }
    Some(total)
}

/// `topic = a phrase that ends as no sentence does ;`
///
/// No longer than the dialect's longest heading, not all in round brackets, begun with a capital, ended without `.`, `?`,
/// `!`, `;`, `,`, `:` or a dash. Where it ends in an abbreviation (`Washington, D.C.`) or a quotation
/// (`“Sail On!”`), it must also hold no word that only a sentence has.
pub(crate) fn is_topic(text: &str, rules: &HeadingRules) -> bool {
    let most = usize::from(rules.max_chars);
    let long = || text.chars().count() > most;
    if text.len() > most * char::MAX.len_utf8()
        || text.len() > most && long()
        || text.starts_with(char::is_lowercase)
    {
        return false;
    }
    let ending = ending(text);
    if ending == Ending::Sentence
        || !text.contains(char::is_alphanumeric)
        || is_bracketed_whole(text)
    {
        return false;
    }
    ending == Ending::Open || is_balanced(text) && !has_sentence_word(text, rules)
}

/// Whether all of a text stands in one pair of round brackets.
fn is_bracketed_whole(text: &str) -> bool {
    unbracketed(text, &[("(", ")"), ("（", "）")])
        .is_some_and(|inside| !inside.contains(['(', '（']))
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
        // Speech that somebody breaks off.
        Some('—' | '–' | '-') => Ending::Sentence,
        Some(_) => Ending::Open,
    }
}

/// The last word has a period inside as well: `D.C.`, `U.S.`
fn is_abbreviation(text: &str) -> bool {
    let last = text.rsplit([' ', '\u{a0}']).next().unwrap_or(text);
    last.trim_end_matches('.').contains('.')
}

/// Quotation marks and brackets come in pairs.
fn is_balanced(text: &str) -> bool {
    let count = |mark| text.chars().filter(|c| *c == mark).count();
    count('“') == count('”') && count('(') == count(')') && count('"') % 2 == 0
}

fn has_sentence_word(text: &str, rules: &HeadingRules) -> bool {
    has_word(text, &rules.sentence_words)
}

fn has_word(text: &str, words: &Words) -> bool {
    text.split([' ', '\u{a0}'])
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .any(|word| words.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

/// Whether a text has words of a sentence, of a greeting or of thanks.
pub(crate) fn is_said(text: &str, rules: &HeadingRules) -> bool {
    has_sentence_word(text, rules) || has_word(text, &rules.greetings)
}

/// Whether a text begins with a word of a greeting or of thanks.
pub(crate) fn begins_as_greeting(text: &str, rules: &HeadingRules) -> bool {
    let first = text.split([' ', '\u{a0}']).next().unwrap_or_default();
    has_word(first, &rules.greetings)
}

/// Whether a text begins as speech does and no heading, where greetings are known: with a word of theirs or
/// one that only sentences have. A time of a recording heads nothing either.
pub(crate) fn begins_as_said(text: &str, rules: &HeadingRules) -> bool {
    let first = text
        .split([' ', '\u{a0}', '’', '\''])
        .next()
        .unwrap_or_default();
    !rules.greetings.is_empty() && (is_said(first, rules) || !text.contains(char::is_alphabetic))
}

/// Whether a short line may be a heading of a statement: a phrase with words that no name has, or with a first
/// word that ends as no name does.
pub(crate) fn heads_statement(line: &str, dialect: Indexed<'_>) -> bool {
    let rules = &dialect.headings;
    let mut words = line.split_whitespace();
    let first = words.clone().next().unwrap_or_default();
    let small = |word: &str| word.starts_with(char::is_lowercase);
    let names_none = rules
        .statement_ends
        .iter()
        .any(|end| first.ends_with(&**end))
        || words.any(|word| small(word) && !label::is_small(word, dialect));
    names_none
        && !small(line)
        && !line.contains([',', '@'])
        && !is_said(line, rules)
        && !label::is_outlet(line, dialect)
        && label::role_of(line, dialect).is_none()
}

/// Whether a paragraph ends in words that announce a list, or in a colon.
pub(crate) fn announces(text: &str, dialect: Indexed<'_>) -> bool {
    let announces = &dialect.headings.announces;
    let known = |words: &str| {
        dialect.may_end(words, WordList::Announces)
            && announces.iter().any(|known| leaf::ends(words, known))
    };
    match text.as_bytes() {
        [.., before, b'.'] if before.is_ascii_alphanumeric() => known(&text[..text.len() - 1]),
        [.., last] if last.is_ascii() && !matches!(last, b'.' | b':') => false,
        _ => {
            let bare = text.trim_end_matches(['.', '。', ':', '：']);
            bare.len() < text.len() && known(bare) || text.ends_with([':', '：'])
        }
    }
}

/// Whether a line is a bullet and nothing else: what is left of a list in a copied page.
pub(crate) fn is_bare_bullet(line: &str) -> bool {
    matches!(line, "-" | "–" | "•" | "*" | "・" | "○" | "◯" | "●")
}

/// Whether the line is an item of a list, with a bullet or a letter before it.
#[inline]
pub(crate) fn is_item(line: &str) -> bool {
    !is_letter_first(line) && alt((bullet, letter)).parse(line).is_ok()
}

/// Whether the line is an item with a bullet, a letter or a number before it.
pub(crate) fn is_numbered_item(line: &str) -> bool {
    is_item(line) || number(line).is_ok()
}

/// The number of an item of the upper level, whatever stands behind it: `2. (Omitted)`.
pub(crate) fn item_number(line: &str) -> Option<u32> {
    if is_letter_first(line) {
        return None;
    }
    let (behind, (_, value, style)) = number(line).ok()?;
    (style.level() == 1 && behind.starts_with(char::is_whitespace)).then_some(value)
}

/// Whether an item begins with a bullet.
pub(crate) fn is_bulleted(line: &str) -> bool {
    bullet(line).is_ok()
}

/// Whether a line begins with a letter that is no numeral, as most lines do: it has neither bullet
/// nor bracket nor number before it.
#[inline]
pub(super) fn is_letter_first(line: &str) -> bool {
    match line.as_bytes().first() {
        Some(byte) if byte.is_ascii() => {
            byte.is_ascii_alphabetic() && !matches!(byte, b'I' | b'V' | b'X')
        }
        _ => line.starts_with(is_kana_or_kanji),
    }
}

/// The words of an item, without bullet and number.
pub(crate) fn item_text(line: &str) -> &str {
    if is_letter_first(line) {
        return line;
    }
    let behind = bullet(line).map_or(line, |(behind, _)| behind.trim());
    number(behind).map_or(behind, |(topic, _)| topic.trim())
}

/// `bullet = "・" | "○" | "◯" | "●" | ( "-" | "•" | "*" | "–" ), space ;`
fn bullet(line: &str) -> Parsed<'_, char> {
    if line.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return Err(Fault::at(line));
    }
    alt((one_of("・○◯●"), terminated(one_of("-•*–"), leaf::space1))).parse(line)
}

/// `letter = "(", lower-case letter, ")" ;`
fn letter(line: &str) -> Parsed<'_, char> {
    delimited(char('('), satisfy(|c| c.is_ascii_lowercase()), char(')')).parse(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules() -> &'static HeadingRules {
        &crate::Dialect::named("mofa-en").unwrap().headings
    }

    #[test]
    fn speech_begins_with_a_word_of_sentences() {
        let generic = &crate::Dialect::generic().headings;
        for (text, said, greets) in [
            ("I would like to begin", true, false),
            ("I’d like to begin", true, false),
            ("We have a new pier", true, false),
            ("Ice on the pier", false, false),
            ("Good morning, all", true, true),
            ("00:17:20", true, false),
            ("Goods at the pier", false, false),
        ] {
            assert_eq!(begins_as_said(text, generic), said, "{text}");
            assert_eq!(begins_as_greeting(text, generic), greets, "{text}");
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
    fn numbers() {
        for (line, expected) in [
            ("(1) Visit to Peru", Some(("(1)", 1, NumberStyle::Bracket))),
            (
                "（２) Wide digits",
                Some(("（２)", 2, NumberStyle::Bracket)),
            ),
            ("①日・チリ関係", Some(("①", 1, NumberStyle::Circled))),
            ("1. Announcements", Some(("1.", 1, NumberStyle::Period))),
            ("2.Questions", Some(("2.", 2, NumberStyle::Period))),
            ("1. 2026 in figures", Some(("1.", 1, NumberStyle::Period))),
            ("IX. Fisheries", Some(("IX.", 9, NumberStyle::Roman))),
            ("IV. Trade", Some(("IV.", 4, NumberStyle::Roman))),
            ("V. Trade", Some(("V.", 5, NumberStyle::Roman))),
            ("X. Trade", Some(("X.", 10, NumberStyle::Roman))),
            ("XXXVIII. Trade", Some(("XXXVIII.", 38, NumberStyle::Roman))),
            ("10. Trade", Some(("10.", 10, NumberStyle::Period))),
            ("(10) Trade", Some(("(10)", 10, NumberStyle::Bracket))),
            ("（2） Trade", Some(("（2）", 2, NumberStyle::Bracket))),
            ("2．Trade", Some(("2．", 2, NumberStyle::Period))),
            ("1. Opening Remarks:", Some(("1.", 1, NumberStyle::Period))),
            ("2.6 billion yen", None),
            ("2008. A year", None),
            ("1. First, we will begin.", None),
            ("1.", None),
            ("I. think", None),
            ("(a) Trade", None),
        ] {
            let found = numbered(line, rules()).map(|n| (n.number, n.value, n.style));
            assert_eq!(found, expected, "{line}");
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
            ("The talks in Washington, D.C. (Annex)", true),
        ] {
            assert_eq!(is_topic(line, rules()), expected, "{line}");
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
    fn bullets_alone_and_before_words() {
        for bullet in "-–•*・○◯●".chars() {
            assert!(is_bare_bullet(&format!("{bullet}")), "{bullet}");
            assert!(is_bulleted(&format!("{bullet} Trade")), "{bullet}");
        }
        assert!(!is_bare_bullet("+") && !is_bulleted("+ Trade"));
    }

    #[test]
    fn a_topic_is_no_longer_than_the_dialect_says() {
        let most = usize::from(rules().max_chars);
        for letter in ["A", "道", "𠀋"] {
            assert!(is_topic(&letter.repeat(most), rules()), "{letter}");
            assert!(!is_topic(&letter.repeat(most + 1), rules()), "{letter}");
        }
    }

    #[test]
    fn lists_are_announced_at_the_end_of_a_paragraph() {
        for (text, expected) in [
            ("The points are as follows.", true),
            ("The points are as follows", false),
            ("The points are as follows..", true),
            ("The points are as follows:.", true),
            ("There are two points:", true),
            ("次のとおりです：", true),
            ("以下のとおりです。", true),
            ("以下のとおりです", false),
            ("We met.", false),
        ] {
            assert_eq!(announces(text, Indexed::generic()), expected, "{text}");
        }
    }

    #[test]
    fn numbers_of_items() {
        for (line, expected) in [
            ("2. (Omitted)", Some(2)),
            ("2.Trade", None),
            ("(2) Trade", None),
            ("Trade", None),
        ] {
            assert_eq!(item_number(line), expected, "{line}");
        }
    }

    #[test]
    fn items() {
        for (line, item, numbered, bulleted) in [
            ("- Trade;", true, true, true),
            ("• Trade", true, true, true),
            ("・Trade", true, true, true),
            ("(a) Trade;", true, true, false),
            ("-trade", false, false, false),
            ("(1) Trade", false, true, false),
            ("IV. Trade", false, true, false),
            ("Trade", false, false, false),
        ] {
            let found = (is_item(line), is_numbered_item(line), is_bulleted(line));
            assert_eq!(found, (item, numbered, bulleted), "{line}");
        }
    }

    #[test]
    fn lines_that_may_head_a_statement() {
        for (line, expected) in [
            ("Economic activity", true),
            ("Inflation", true),
            ("Conclusion", true),
            ("Developments in Peru", true),
            ("Ladies and gentlemen", false),
            ("Thank you", false),
            ("Over to you", false),
            ("We are ready", false),
            ("Peskova", false),
            ("Clement", false),
            ("Jun Aoba", false),
            ("Ursula von der Linden", false),
            ("Jun Aoba, spokesperson for the bank", false),
            ("Reuters", false),
            ("Minister of the interior", false),
            ("and so on", false),
            ("developments in Peru", false),
            ("Developments @ the port", false),
            ("Radio of the sea", false),
        ] {
            let found = heads_statement(line, Indexed::generic());
            assert_eq!(found, expected, "{line}");
        }
    }
}

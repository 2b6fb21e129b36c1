//! How to reach somebody, which nobody says: `代表：03-0000-0000（内線12）`.

use super::form::{plain, without_remark};
use super::roster::is_spaced_name;
use super::rules::judge;
use super::{Delimiter, Label, Reading};
use crate::dialect::Indexed;
use crate::letters::is_letter;

/// The fewest digits of a telephone number.
const TELEPHONE: usize = 9;

/// The longest line of this kind, in bytes.
const LONGEST: usize = 120;

/// The longest word before one, in characters.
const LONGEST_WORD: usize = 6;

/// `contact = [ word | name, "," ], { " " | "." | ":" }, ( telephone | address ) ;` Whether nothing
/// else stands behind a label: `Tel. +27 12 000 0000`, `press@harbour.example`.
pub(crate) fn is_contact(speech: &str, dialect: Indexed<'_>) -> bool {
    let speech = speech.trim();
    if speech.len() > LONGEST {
        return false;
    }
    let opens = |c: char| is_digit(c) || matches!(c, '+' | '＋' | '(' | '（');
    let is_told = |before: &str| {
        let word = before.trim_end_matches(|c: char| c.is_whitespace() || ".:：,".contains(c));
        let named = || before.trim_end().ends_with(',') && is_spaced_name(word, dialect);
        word.chars().all(is_letter) && word.chars().nth(LONGEST_WORD).is_none() || named()
    };
    let telephone = || {
        let (before, number) = speech.split_at(speech.find(opens)?);
        Some(is_telephone(number) && is_told(before))
    };
    let address = || {
        let (before, host) = speech.split_once('@')?;
        let user = before.rsplit(|c: char| !c.is_ascii_graphic()).next();
        let before = &before[..before.len() - user.unwrap_or_default().len()];
        let whole = host.contains('.') && host.chars().all(|c| c.is_ascii_graphic());
        Some(whole && is_told(before))
    };
    address().or_else(telephone).unwrap_or(false)
}

/// `telephone = ( digit | "+" | "(" ), { digit | "-" | "." | "(" | ")" | space }, [ remark ] ;` A
/// number without a hyphen begins with a zero, as no sum does, or with that of a country.
fn is_telephone(speech: &str) -> bool {
    let number = without_remark(speech);
    let is_hyphen = |c: char| matches!(c, '-' | '‐' | '－' | '−');
    let is_mark = |c: char| is_hyphen(c) || c.is_whitespace() || "+＋()（）.．".contains(c);
    number.chars().all(|c| is_digit(c) || is_mark(c))
        && number.chars().filter(|c| is_digit(*c)).count() >= TELEPHONE
        && (number.starts_with(['0', '０', '+', '＋', '(', '（']) || number.contains(is_hyphen))
}

/// Whether a character is a digit, of full width or not.
const fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９')
}

/// What somebody says whose label is one before whatever is said.
const SAID: &str = "So.";

/// The label of a line behind which a number is all that is said: an answer, where one is due.
pub(crate) fn before_number<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let closed = dialect.may_be_closed(line);
    let (speech, (phrase, text)) = closed.then(|| plain(line, dialect).ok())??;
    if !is_telephone(speech.trim()) {
        return None;
    }
    match judge(phrase, text, Delimiter::Colon, SAID, dialect) {
        Reading::Label(label) => Some(Label { speech, ..label }),
        Reading::Doubtful | Reading::Prose => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_addresses_are_how_to_reach_somebody() {
        for (speech, expected) in [
            ("03-0000-0000（内線12）", true),
            ("０３－００００－００００", true),
            ("０３－００００－００００（内線１２）", true),
            ("電話03-0000-0000", true),
            ("01.00.00.00.00", true),
            ("0100000000", true),
            ("1-800-000-0000", true),
            ("+27 12 000 0000", true),
            ("Tel. +27 12 000 0000", true),
            ("Ida Seto, +27 12 000 0000", true),
            ("press@harbour.example", true),
            ("E-mail: press@harbour.example", false),
            ("Mail€press@harbour.example", false),
            ("電話press@harbour.example", true),
            ("Mail: press@harbour.example", true),
            ("We met, +27 12 000 0000", false),
            ("Ask press@harbour.example or call us.", false),
            ("1 200 000 000", false),
            ("1945-1989", false),
            ("05.03.2027", false),
            ("300,000,000 a year", false),
            ("", false),
        ] {
            let found = is_contact(speech, Indexed::generic());
            assert_eq!(found, expected, "{speech}");
        }
    }

    #[test]
    fn a_number_may_be_an_answer() {
        for (line, expected) in [
            ("MINISTER AOBA: 0120-000-000", Some("MINISTER AOBA")),
            ("MINISTER AOBA: So.", None),
            ("The number: 0120-000-000", None),
        ] {
            let found = before_number(line, Indexed::generic()).map(|label| label.text);
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn how_to_reach_somebody_is_short() {
        for (length, expected) in [(LONGEST, true), (LONGEST + 1, false)] {
            let host = "@harbour.example";
            let speech = "x".repeat(length - host.len()) + host;
            assert_eq!(is_contact(&speech, Indexed::generic()), expected);
        }
    }
}

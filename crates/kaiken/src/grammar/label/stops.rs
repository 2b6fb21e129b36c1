//! Names in capitals before a period.
//!
//! ```ebnf
//! stopped = ( full name | office, [ name ] ), ".", space, sentence ;
//! wide    = ( full name | office, [ name ] ), ".", space, space, sentence ;
//! ```
//!
//! Prose begins with capitals and a period, too: `NATO. The council …`, `LIMA. The ministers …`. Two
//! spaces tell a label; behind one space a survey of the whole text does.

use super::colonless::ends_in_initial;
use super::lexicon::{is_upper, role_of};
use super::rules::{is_full_name, opens_sentence};
use super::words::in_word;
use super::{Delimiter, Label, Shape};
use crate::dialect::{Indexed, Role};
use crate::tokens::split_words;

/// The longest office and name with a period behind them, in bytes.
const LONGEST: usize = 160;

/// `wide`: `CHAIR AOBA.  We met.`
pub(super) fn wide_period<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let wide = |behind: &str| behind.chars().take(2).filter(|c| c.is_whitespace()).count() == 2;
    before_period(line, wide, dialect)
}

/// `stopped`: `CHAIR AOBA. We met.` A label only where the whole text tells.
pub(crate) fn stopped_in_capitals<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let ends = |behind: &str| behind.starts_with(char::is_whitespace);
    before_period(line, ends, dialect)
}

/// The name in capitals before the first period of a line behind which something fits.
fn before_period<'a>(
    line: &'a str,
    fits_behind: impl Fn(&str) -> bool,
    dialect: Indexed<'_>,
) -> Option<Label<'a>> {
    let small = line.as_bytes().get(1).is_some_and(u8::is_ascii_lowercase);
    if small || !dialect.labels.wide_period || !line.starts_with(|c: char| c.is_uppercase()) {
        return None;
    }
    let window = &line.as_bytes()[..line.len().min(LONGEST)];
    let ends = |at: &usize| fits_behind(&line[at + 1..]) && !ends_in_initial(&line[..*at]);
    let at = memchr::memchr_iter(b'.', window).find(ends)?;
    let (text, speech) = (&line[..at], &line[at + 1..]);
    let named = is_upper(text)
        && split_words(text).all(is_word_of_name)
        && is_full_name(text, dialect)
        && opens_sentence(speech);
    named.then(|| {
        let role = role_of(text, dialect);
        Label {
            text,
            shape: role.map_or(Shape::Person, |_| Shape::Office),
            role: role.unwrap_or(Role::Unknown),
            delimiter: Delimiter::Gap,
            speech,
        }
    })
}

fn is_word_of_name(word: &str) -> bool {
    let is_initial = word.len() == 2 && word.ends_with('.');
    is_initial || !word.contains('.') && word.chars().all(in_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_capitals_stand_before_a_period() {
        for (line, wide, stopped) in [
            (
                "CHAIR AOBA.  We met.",
                Some("CHAIR AOBA"),
                Some("CHAIR AOBA"),
            ),
            ("CHAIR AOBA. We met.", None, Some("CHAIR AOBA")),
            ("JUN T. AOBA. Why not?", None, Some("JUN T. AOBA")),
            ("Chair Aoba. We met.", None, None),
            ("NATO. The council met.", None, None),
            ("CHAIR AOBA. we met.", None, None),
            ("CHAIR AOBA.", None, None),
            ("THE HARBOUR IS OPEN. We met.", None, None),
        ] {
            let generic = Indexed::generic();
            let found = |label: Option<Label<'_>>| label.map(|label| label.text.to_owned());
            assert_eq!(found(wide_period(line, generic)).as_deref(), wide, "{line}");
            let label = stopped_in_capitals(line, generic);
            assert_eq!(found(label).as_deref(), stopped, "{line}");
        }
    }
}

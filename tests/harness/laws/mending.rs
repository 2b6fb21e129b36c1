//! What `kaiken check --fix` makes of a text.

use kaiken::{Code, Parser};

/// Checks that a mended text keeps the laws, says what it said, and needs no mending.
///
/// # Panics
///
/// If a law is broken, saying which.
pub fn check(text: &str) {
    let visible = mend(text, is_visible);
    assert_eq!(
        said(&visible),
        said(text),
        "a safe edit leaves the same words with the same people"
    );
    let mended = mend(text, |_| true);
    super::check(&mended);
    assert_eq!(
        letters(&mended),
        letters(text),
        "a safe edit leaves the same words"
    );
    let again = mend(&mended, |_| true);
    assert_eq!(again, mended, "what is mended needs no mending");
}

fn mend(text: &str, wanted: impl Fn(Code) -> bool) -> String {
    kaiken_cli::mend(text, &Parser::new(), wanted).text
}

/// Whether an edit changes what a reader sees. A label may be hidden from the parser by an
/// invisible character; once that is taken out, the label is one.
fn is_visible(code: Code) -> bool {
    !matches!(code, Code::InvisibleCharacter | Code::SoftHyphen)
}

/// Who says what, in which dialect.
fn said(text: &str) -> Vec<(String, Vec<[String; 2]>)> {
    let said =
        |turn: kaiken::Turn<'_, '_>| [turn.label().unwrap_or_default(), turn.text()].map(letters);
    let of_record = |record: kaiken::Transcript<'_>| {
        let turns = record.turns().map(said).collect();
        (record.dialect().to_owned(), turns)
    };
    kaiken::records(text).map(of_record).collect()
}

/// Letters and digits alone: a safe edit may change what stands between words, and the year of a
/// Japanese date that is written as a day.
fn letters(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.map(|c| if c == '年' { '日' } else { c }).collect()
}

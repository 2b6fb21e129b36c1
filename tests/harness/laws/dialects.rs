//! Dialects that users write: any file is read or refused, and whatever is read with it keeps the
//! laws.

use kaiken::{Dialect, Parser};

/// What parts a dialect file from the text that is read with it.
pub const DIVIDER: char = '\0';

/// What is read where no text is given.
const SAMPLE: &str = "\
Press Conferences
Press Conference by Foreign Minister Ken Aoba
Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs
Main topics:
1. Trade
Opening Remarks
Minister Aoba: We met. (Laughter) It went well.
(1) Trade
Asahi Shimbun, Sato: On trade, did they agree? Second, when?
Mr. Ken Aoba, Minister for Foreign Affairs: They did.
【記者】いつですか。
【青葉外務大臣】来週です。
(END)
";

/// Checks a dialect file, and reads with it the text that follows a NUL behind it.
///
/// # Panics
///
/// If a law is broken, saying which.
pub fn check(input: &str) {
    let (file, text) = input.split_once(DIVIDER).unwrap_or((input, SAMPLE));
    for (read, is_toml) in [
        (Dialect::from_toml(file), true),
        (Dialect::from_json(file), false),
    ] {
        match read {
            Ok(dialect) => check_dialect(dialect, text),
            Err(error) => {
                let ends = file.bytes().filter(|byte| matches!(byte, b'\n' | b'\r'));
                let lines = 1 + ends.count() as u32 + u32::from(is_toml);
                assert!(!error.to_string().is_empty(), "an error says what is wrong");
                assert!(error.line.is_none_or(|line| line <= lines), "{error}");
            }
        }
    }
}

fn check_dialect(dialect: Dialect, text: &str) {
    let json = serde_json::to_string(&dialect).expect("a dialect is JSON");
    assert_eq!(
        Dialect::from_json(&json).as_ref(),
        Ok(&dialect),
        "a dialect written and read is the same"
    );
    super::check_with(&Parser::new().dialect(dialect), text);
}

//! Safe edits mend a text and change nothing that it tells.

use std::fs;

use kaiken::{Code, Safety, Transcript};
use kaiken_tests::{files, fixtures, private_corpus};

#[test]
fn safe_edits_change_nothing_that_is_told() {
    let mut mended = 0;
    for (name, text) in texts() {
        let before = kaiken::parse(&text);
        let safe = |transcript: &Transcript<'_>| -> Vec<kaiken::Edit> {
            let edits = transcript
                .diagnostics()
                .iter()
                .filter_map(|doubt| doubt.edit.clone());
            edits.filter(|edit| edit.safety == Safety::Safe).collect()
        };
        let edits = safe(&before);
        let after_text = kaiken::apply(&text, &edits);
        let after = kaiken::parse(&after_text);
        let labels = |transcript: &Transcript<'_>| -> Vec<(Option<String>, kaiken::Role)> {
            transcript
                .turns()
                .map(|turn| (turn.label().map(plain), turn.role()))
                .collect()
        };
        assert_eq!(labels(&before), labels(&after), "{name}");
        assert_eq!(before.header().date, after.header().date, "{name}");
        let words = |text: &str| plain(text).replace([' ', '年', '日', '.', ':'], "");
        assert_eq!(words(&text), words(&after_text), "{name}");
        assert_eq!(safe(&after), [], "{name}: mending once is enough");
        mended += edits.len();
    }
    assert!(mended > 10, "{mended} edits");
}

/// Without the characters that nobody sees.
fn plain(text: &str) -> String {
    let unseen = |c: char| {
        matches!(
            c,
            '\u{ad}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{2069}'
                | '\u{feff}'
        )
    };
    text.replace(unseen, "")
}

/// The examples of the codes, the fixtures, and the corpora where they are.
fn texts() -> Vec<(String, String)> {
    let mut texts: Vec<(String, String)> = Code::all()
        .map(|code| (code.name().to_owned(), code.example().to_owned()))
        .collect();
    let mut folders = vec![fixtures()];
    folders.extend(private_corpus().map(|root| root.join("gold")));
    for folder in folders {
        for path in files(&folder, &["txt"]) {
            texts.extend(
                fs::read_to_string(&path)
                    .ok()
                    .map(|text| (path.display().to_string(), text)),
            );
        }
    }
    texts
}

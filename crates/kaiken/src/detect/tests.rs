//! Which dialect a text is taken for.

use super::*;
use alloc::format;

#[test]
fn pages_of_other_countries_have_no_dialect() {
    for (title, expected) in [
        ("Press Conference by the Prime Minister", true),
        ("Press Conference by the Prime Minister of Japan", true),
        ("Press Conference by the Prime Minister of Peru", false),
        (
            "Press Conference by the Prime Minister following his visit to the Kingdom of Norway",
            true,
        ),
        (
            "Press Release: Interview by Minister for Foreign Affairs Jun Aoba",
            false,
        ),
        ("Press conference on the ferry", false),
    ] {
        let text = format!(
            "{title}\nFriday, March 5, 2027\n\nREPORTER: Why?\n\nPRIME MINISTER: So it is.\n\n\
             REPORTER: When?\n\nPRIME MINISTER: In May.\n\nREPORTER: Who?\n\nPRIME MINISTER: We.\n"
        );
        assert_eq!(
            Dialect::detect(&text).dialect.is_some(),
            expected,
            "{title}"
        );
    }
}

#[test]
fn labels_below_prose_are_of_any_country() {
    let labels = "Question: Why?\n\nMinister: So it is.\n\nQuestion: When?\n\nMinister: In May.\n";
    for (opening, expected) in [
        ("", true),
        (
            "The minister met the press at the port on the island today.\n\n",
            false,
        ),
    ] {
        let detected = Dialect::detect(&format!("{opening}{labels}{labels}"));
        assert_eq!(detected.dialect.is_some(), expected, "{opening}");
    }
}

#[test]
fn a_dialect_reads_the_labels_of_the_text() {
    let mofa = "青葉外務大臣会見記録\n\n（令和9年3月5日（金曜日）15時05分　於：本省会見室）\n\n冒頭発言\n\n";
    let said = ("港の再開はいつですか。", "五月を予定しております。");
    let with = |asks: &str, answers: &str| {
        let (question, answer) = said;
        alloc::format!("{mofa}{asks}{question}\n\n{answers}{answer}\n\n").repeat(2)
    };
    let other = "港湾省お知らせ\n\n記者会見大臣発言要旨（令和9年3月5日）\n\n（大臣）五月です。\n\n（質問）いつですか。\n（大臣）五月です。\n（質問）なぜですか。\n（大臣）需要です。\n";
    for (text, expected) in [
        (with("【記者】", "【青葉外務大臣】"), Some("mofa-ja")),
        (with("（問）", "（外務大臣）"), Some("mofa-ja")),
        (with("", ""), Some("mofa-ja")),
        (with("○記者　", "○大臣　"), None),
        (with("記者：", "大臣："), None),
        (with("記者\n", "大臣\n"), None),
        (other.into(), None),
    ] {
        let found = Dialect::detect(&text).dialect.map(|dialect| &*dialect.id);
        assert_eq!(found, expected, "{text}");
    }
}

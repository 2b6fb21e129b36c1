//! A text that is changed where nothing depends on it gives the same tree; where something does,
//! the test says what changes.
//!
//! Asked of the fixtures, and of the gold corpus where it is there. What is compared is the JSON
//! without its offsets.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use kaiken::{Code, Dialect, Span};
use kaiken_tests::{files, fixtures, private_corpus, snapshot};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// The gold corpus, if it is there.
fn gold() -> Option<PathBuf> {
    private_corpus().map(|root| root.join("gold"))
}

/// The texts that a relation is asked of, with their names.
fn texts() -> Vec<(PathBuf, String)> {
    let gold = gold();
    if gold.is_none() {
        eprintln!("skipped: no ../shared");
    }
    let folders = std::iter::once(fixtures()).chain(gold);
    let paths = folders.flat_map(|folder| files(&folder, &["txt"]));
    let read = |path: PathBuf| Some((path.clone(), fs::read_to_string(path).ok()?));
    paths.filter_map(read).collect()
}

/// What a text tells: its documents without offsets, every string made plain by a function.
fn told(text: &str, plain: &dyn Fn(&str) -> String) -> Value {
    let mut documents = Value::from(snapshot::documents(text));
    strip(&mut documents, plain);
    documents
}

fn strip(value: &mut Value, plain: &dyn Fn(&str) -> String) {
    match value {
        Value::String(text) => *text = plain(text),
        Value::Array(items) => items.iter_mut().for_each(|item| strip(item, plain)),
        Value::Object(fields) => {
            fields.remove("span");
            fields.remove("message");
            for value in fields.values_mut() {
                strip(value, plain);
            }
        }
        _ => {}
    }
}

/// The words of a text: a part of a question may be several paragraphs with line ends between.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The paths at which two values differ, with both values.
fn differences(before: &Value, after: &Value, path: &str, found: &mut Vec<String>) {
    match (before, after) {
        (Value::Object(one), Value::Object(other)) => {
            for key in one.keys().chain(other.keys()).collect::<BTreeSet<_>>() {
                let none = &Value::Null;
                let (one, other) = (one.get(key).unwrap_or(none), other.get(key).unwrap_or(none));
                differences(one, other, &format!("{path}.{key}"), found);
            }
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            for (at, (one, other)) in one.iter().zip(other).enumerate() {
                differences(one, other, &format!("{path}[{at}]"), found);
            }
        }
        (one, other) if one == other => {}
        (one, other) => found.push(format!("{path}: {one} became {other}")),
    }
}

/// Changes every text and compares what it tells. The texts that are excepted, by their names, are
/// read differently: one that is not there, or is read alike, is no exception where the gold corpus is.
fn relation_but(
    excepted: &[&str],
    change: impl Fn(&str) -> Option<String>,
    plain: impl Fn(&str) -> String,
    forget: impl Fn(&mut Value),
) {
    let mut wrong = Vec::new();
    let mut asked = 0;
    let mut unneeded: BTreeSet<&str> = excepted.iter().copied().collect();
    for (path, text) in texts() {
        let Some(changed) = change(&text) else {
            continue;
        };
        asked += 1;
        let (mut before, mut after) = (told(&text, &plain), told(&changed, &plain));
        forget(&mut before);
        forget(&mut after);
        let mut found = Vec::new();
        differences(&before, &after, "", &mut found);
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        if !found.is_empty() && !excepted.contains(&&*name) {
            wrong.push(format!("{}:\n  {}", path.display(), found.join("\n  ")));
        } else if !found.is_empty() {
            unneeded.remove(&*name);
        }
    }
    let least = if gold().is_some() { 50 } else { 1 };
    assert!(asked > least, "enough texts are changed: {asked}");
    assert!(
        wrong.is_empty(),
        "{} of {asked} texts are read differently:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(
        unneeded.is_empty() || gold().is_none(),
        "excepted, and not there or read alike: {unneeded:?}"
    );
}

/// The same without an exception.
fn relation(
    change: impl Fn(&str) -> Option<String>,
    plain: impl Fn(&str) -> String,
    forget: impl Fn(&mut Value),
) {
    relation_but(&[], change, plain, forget);
}

fn nothing(_: &mut Value) {}

#[test]
fn line_ends_of_windows_change_nothing() {
    let change = |text: &str| {
        let plain = text.replace("\r\n", "\n").replace('\r', "\n");
        Some(plain.replace('\n', "\r\n"))
    };
    relation(change, words, nothing);
}

/// Blank lines between wrapped lines part paragraphs: such texts are left out.
#[test]
fn blank_lines_between_paragraphs_change_nothing() {
    let change = |text: &str| {
        let spaced = text.replace("\r\n", "\n").replace('\n', "\n\n");
        (!is_wrapped(text)).then_some(spaced)
    };
    relation(change, words, nothing);
}

/// Whether a paragraph of a text has several lines.
fn is_wrapped(text: &str) -> bool {
    let has_lines = |turn: kaiken::Turn<'_, '_>| turn.paragraphs().any(|p| p.contains('\n'));
    kaiken::records(text).any(|record| record.turns().any(has_lines))
}

/// Its title, its date line and a heading are as long as each may be, in bytes.
const AT_THE_LIMIT: &str = "lines-at-the-limit";
/// Its first label stands as far behind the title as it may, in bytes.
const FAR_BEHIND: &str = "title-runs-into-a-label-far-behind";

/// Their letters of Hangul fall apart into three each, which no word of a dialect does.
const HANGUL: [&str; 8] = [
    "angles-ko",
    "crowded-ko",
    "korean-labels-before-dashes",
    "korean-labels-behind-triangles",
    "korean-labels-on-one-line",
    "korean-names-before-an-angle-alone",
    "korean-words-before-a-bracket",
    "outlets-before-colons-in-korean",
];

/// Words of a dialect with a voiced kana in them are not found in decomposed text: what they alone
/// tell is lost, and nothing is told wrongly about who speaks.
#[test]
fn decomposed_letters_change_nothing_but_what_voiced_kana_tell() {
    let change = |text: &str| {
        let changed: String = text.nfd().collect();
        (changed != text).then_some(changed)
    };
    let compose = |text: &str| text.nfc().collect();
    relation_but(
        &[&[AT_THE_LIMIT], &HANGUL[..]].concat(),
        change,
        compose,
        |documents| {
            each_document(documents, |document| {
                document["exchanges"] = Value::Null;
                let has_kana = document["language"] == "ja";
                if has_kana {
                    document["header"]["breadcrumb"] = Value::Null;
                    each_block(document, |block| {
                        if block["type"] == "breadcrumb" {
                            block["type"] = "furniture".into();
                        }
                    });
                }
            });
        },
    );
}

#[test]
fn curly_apostrophes_change_nothing() {
    let change = |text: &str| {
        let changed = text.replace('\'', "’");
        (changed != text).then_some(changed)
    };
    relation(change, |text| text.replace('\'', "’"), nothing);
}

/// Where the length of a passage makes it doubtful, it is counted in bytes, of which a no-break
/// space has two.
#[test]
fn no_break_spaces_change_nothing_but_the_length() {
    let change = |text: &str| Some(text.replace(' ', "\u{a0}"));
    relation_but(&[AT_THE_LIMIT, FAR_BEHIND], change, words, |documents| {
        each_document(documents, |document| {
            forget_doubts(document, &[Code::CutOff, Code::RepeatedText]);
        });
    });
}

/// The notice stands below the title, and nothing else becomes another thing.
#[test]
fn a_notice_is_one_more_line_of_the_header() {
    let change = |text: &str| {
        let transcript = kaiken::parse(text);
        let end = transcript.header().title?.end as usize;
        let notice = notice(Dialect::named(transcript.dialect())?)?;
        let has_line_of_its_own = text[end..].starts_with(['\r', '\n']);
        let changed = format!("{}\n\n{notice}{}", &text[..end], &text[end..]);
        has_line_of_its_own.then_some(changed)
    };
    relation(change, words, |documents| {
        each_document(documents, |document| {
            document["header"]["notices"] = Value::Null;
            let mut at = 0;
            let places: Vec<Option<usize>> = document["blocks"]
                .as_array()
                .expect("blocks")
                .iter()
                .map(|block| {
                    let is_notice = block["type"] == "notice";
                    at += usize::from(!is_notice);
                    (!is_notice).then_some(at)
                })
                .collect();
            each_block_index(document, |index| places[index].expect("no notice asks"));
            let blocks = document["blocks"].as_array_mut().expect("blocks");
            blocks.retain(|block| block["type"] != "notice");
        });
    });
}

/// A notice of translation, as a dialect knows it.
fn notice(dialect: &Dialect) -> Option<&str> {
    let known = &dialect.lines.header_notices;
    known
        .exact
        .first()
        .or(known.prefix.first())
        .map(|words| &**words)
}

/// Both paragraphs are sentences and stand in one turn, so nobody says anything else. What is said
/// first and what later can tell which question is answered, so exchanges and doubts may change.
#[test]
fn paragraphs_of_prose_change_places_and_nothing_else() {
    let change = |text: &str| {
        let transcript = kaiken::parse(text);
        let is_prose = |span: &Span| {
            let words = transcript.slice(*span);
            words.chars().count() >= 20
                && words.starts_with(char::is_alphabetic)
                && words.ends_with(['.', '。'])
                && !words.contains([':', '：', '(', '（', '['])
        };
        let swapped = transcript.turns().find_map(|turn| {
            let behind_first = turn.paragraph_spans().get(1..)?;
            let mut pairs = behind_first.windows(2);
            pairs.find_map(|pair| match pair {
                [one, other] if is_prose(one) && is_prose(other) => Some((*one, *other)),
                _ => None,
            })
        });
        let (one, other) = swapped?;
        let between = Span::new(one.end, other.start);
        let before = &text[..one.start as usize];
        let after = &text[other.end as usize..];
        let pieces = [other, between, one].map(|span| transcript.slice(span));
        Some(format!("{before}{}{after}", pieces.concat()))
    };
    relation(change, words, |documents| {
        each_document(documents, |document| {
            document["exchanges"] = Value::Null;
            document["diagnostics"] = Value::Null;
            each_block(document, |block| {
                if let Some(Value::Array(paragraphs)) = block.get_mut("paragraphs") {
                    paragraphs.sort_by_key(|paragraph| paragraph["text"].to_string());
                }
            });
        });
    });
}

fn each_document(documents: &mut Value, change: impl FnMut(&mut Value)) {
    let documents = documents.as_array_mut().expect("a list of documents");
    documents.iter_mut().for_each(change);
}

fn each_block(document: &mut Value, change: impl FnMut(&mut Value)) {
    let blocks = document["blocks"].as_array_mut().expect("a list of blocks");
    blocks.iter_mut().for_each(change);
}

/// Changes the indexes by which exchanges name their turns.
fn each_block_index(document: &mut Value, change: impl Fn(usize) -> usize) {
    for exchange in document["exchanges"].as_array_mut().expect("exchanges") {
        for key in ["question", "answer"] {
            for index in exchange[key].as_array_mut().expect("indexes") {
                *index = change(index.as_u64().expect("an index") as usize).into();
            }
        }
    }
}

fn forget_doubts(document: &mut Value, codes: &[Code]) {
    let doubts = document["diagnostics"].as_array_mut().expect("a list");
    doubts.retain(|doubt| codes.iter().all(|code| doubt["code"] != code.id()));
}

//! The texts that are measured, in every form in which somebody reads them.

use std::fs;
use std::path::{Path, PathBuf};

use kaiken::document::Document;
use kaiken::{Dialect, Parser, Transcript};
use quick_xml::escape::partial_escape;
use serde::Serialize;
use serde_json::Value;

use crate::transcripts::{Language, Made, brisk, pages, transcript};

/// Documents that are measured together.
pub struct Texts {
    /// What the figures call them.
    pub name: &'static str,
    /// The texts.
    pub documents: Vec<String>,
    /// The dialect in which they are written, or a cautious one.
    pub dialect: &'static Dialect,
    /// Whether kaiken has to find the dialect out.
    pub detect: bool,
}

fn named(language: Language) -> &'static Dialect {
    Dialect::named(language.dialect()).unwrap_or(Dialect::generic())
}

impl Texts {
    /// One transcript of a size, read with its dialect.
    pub fn one(name: &'static str, language: Language, bytes: usize) -> Self {
        Self::of(name, language, transcript(language, 1, bytes))
    }

    /// The same with short turns.
    pub fn brisk(name: &'static str, language: Language, bytes: usize) -> Self {
        Self::of(name, language, brisk(language, 1, bytes))
    }

    fn of(name: &'static str, language: Language, made: Made) -> Self {
        Self {
            name,
            documents: vec![made.text],
            dialect: named(language),
            detect: false,
        }
    }

    /// Many transcripts as long as pages are, whose dialect is detected.
    pub fn pages(name: &'static str, language: Language, seed: u64, bytes: usize) -> Self {
        let text = |made: Made| made.text;
        Self {
            name,
            documents: pages(language, seed, bytes).into_iter().map(text).collect(),
            dialect: named(language),
            detect: true,
        }
    }

    /// Real transcripts from a folder, whose dialect is detected; none if it is not there.
    pub fn folder(name: &'static str, folder: &Path) -> Option<Self> {
        let mut paths = Vec::new();
        collect(folder, &mut paths);
        paths.sort();
        let documents: Vec<_> = paths
            .iter()
            .filter_map(|path| fs::read_to_string(path).ok())
            .collect();
        (!documents.is_empty()).then_some(Self {
            name,
            documents,
            dialect: Dialect::generic(),
            detect: true,
        })
    }

    /// A parser for them.
    pub fn parser(&self) -> Parser {
        if self.detect {
            Parser::new()
        } else {
            Parser::new().dialect(self.dialect)
        }
    }

    /// How many bytes they have.
    pub fn bytes(&self) -> usize {
        length(&self.documents)
    }
}

/// The files below a folder; none where it cannot be read.
fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, paths);
        } else {
            paths.push(path);
        }
    }
}

/// The same texts as rivals read them.
pub struct Forms {
    /// One root element around each text, with `&`, `<` and `>` escaped.
    pub xml: Vec<String>,
    /// The same with an element around each line.
    pub xml_lines: Vec<String>,
    /// A line of JSON for each turn.
    pub jsonl: Vec<String>,
    /// The documents that kaiken writes, read into memory.
    pub values: Vec<Value>,
    /// How many bytes of JSON those documents have.
    pub json_bytes: usize,
}

#[derive(Serialize)]
struct TurnLine<'a> {
    speaker: Option<&'a str>,
    role: kaiken::Role,
    text: &'a str,
}

impl Forms {
    /// All forms of some texts.
    pub fn of(texts: &Texts) -> Self {
        let parser = texts.parser();
        let transcripts: Vec<_> = texts
            .documents
            .iter()
            .filter_map(|text| parser.parse(text).ok())
            .collect();
        let json: Vec<_> = transcripts.iter().map(json).collect();
        let each =
            |form: fn(&str) -> String| texts.documents.iter().map(|text| form(text)).collect();
        Self {
            xml: each(xml),
            xml_lines: each(xml_lines),
            jsonl: transcripts.iter().map(jsonl).collect(),
            values: json.iter().map(|text| value(text)).collect(),
            json_bytes: length(&json),
        }
    }
}

fn xml(text: &str) -> String {
    format!("<transcript>{}</transcript>", partial_escape(text))
}

fn xml_lines(text: &str) -> String {
    let line = |line: &str| format!("<line>{}</line>\n", partial_escape(line));
    let lines: String = text.lines().map(line).collect();
    format!("<transcript>{lines}</transcript>")
}

fn jsonl(transcript: &Transcript<'_>) -> String {
    let lines = transcript.turns().map(|turn| {
        let line = TurnLine {
            speaker: turn.label(),
            role: turn.role(),
            text: turn.text(),
        };
        serde_json::to_string(&line).expect("strings can be written") + "\n"
    });
    lines.collect()
}

fn json(transcript: &Transcript<'_>) -> String {
    serde_json::to_string(&Document::new(transcript)).expect("a document can be written")
}

fn value(json: &str) -> Value {
    serde_json::from_str(json).expect("what was written can be read")
}

/// How many bytes some texts have together.
pub fn length(texts: &[String]) -> usize {
    texts.iter().map(String::len).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_holds_every_turn() {
        let texts = Texts::pages("pages", Language::English, 1, 30_000);
        let made = pages(Language::English, 1, 30_000);
        let turns: usize = made.iter().map(|page| page.turns).sum();
        let forms = Forms::of(&texts);
        let lines = forms.jsonl.iter().map(|text| text.lines().count());
        assert_eq!(lines.sum::<usize>(), turns);
        assert_eq!(forms.values.len(), texts.documents.len());
    }

    #[test]
    fn the_xml_has_the_text_in_one_element() {
        assert_eq!(xml("R&D <b>"), "<transcript>R&amp;D &lt;b&gt;</transcript>");
        assert_eq!(
            xml_lines("a\n<b>\n"),
            "<transcript><line>a</line>\n<line>&lt;b&gt;</line>\n</transcript>"
        );
    }

    /// The rival of the JSON writes as many bytes as kaiken does.
    #[test]
    fn the_values_are_written_with_the_same_bytes() {
        let forms = Forms::of(&Texts::pages("pages", Language::Japanese, 1, 30_000));
        let written = forms.values.iter().map(|value| value.to_string().len());
        assert_eq!(written.sum::<usize>(), forms.json_bytes);
    }

    #[test]
    fn a_folder_that_is_not_there_is_no_text() {
        assert!(Texts::folder("corpus", Path::new("no/such/folder")).is_none());
    }
}

//! What is measured: the stages of kaiken, and those who read the same bytes for other ends.

use std::hint::black_box;
use std::time::{Duration, Instant};

use kaiken::document::Document;
use kaiken::{Parser, Transcript, stages};
use quick_xml::Reader;
use quick_xml::events::Event;
use regex::Regex;
use serde_json::Value;

use crate::texts::{Forms, Texts, length};

/// One way of going through some texts.
pub struct Contender<'a> {
    /// What the figures call it.
    pub name: &'static str,
    /// How many bytes it reads in one pass, or writes.
    pub bytes: usize,
    run: Box<dyn FnMut(usize) -> Duration + 'a>,
}

impl Contender<'_> {
    /// Goes through the texts so many times, and tells how long that took.
    pub fn run(&mut self, times: usize) -> Duration {
        (self.run)(times)
    }
}

/// The floor, which no reader of text can beat, and the stages of kaiken that read a text.
pub fn readers(texts: &Texts) -> Vec<Contender<'_>> {
    let documents = &texts.documents;
    let (dialect, parser, other) = (texts.dialect, texts.parser(), texts.parser());
    let mut readers = vec![
        each("memchr", documents, newlines),
        each("memchr-each", documents, each_newline),
        each("from_utf8", documents, valid),
        each("lines", documents, stages::lines),
        each("heads", documents, |text| stages::heads(text, dialect)),
        each("events", documents, move |text| events(&parser, text)),
        each("tree", documents, move |text| tree(&other, text)),
    ];
    if texts.detect {
        readers.push(each("detect", documents, detect));
    }
    readers
}

/// The stages of kaiken that go on from a tree. What a tree keeps when it is first asked for is
/// asked of another one each time.
pub fn later_stages<'a>(texts: &'a Texts, forms: &Forms) -> Vec<Contender<'a>> {
    let stage = |name, work| from_tree(name, texts, texts.bytes(), |_| (), work);
    vec![
        stage("speakers", |it, _| stages::speakers(it)),
        stage("exchanges", |it, _| it.exchanges().len()),
        stage("diagnostics", |it, _| it.diagnostics().len()),
        from_tree("json", texts, forms.json_bytes, find_all, write_document),
    ]
}

/// Others, on the same bytes.
pub fn rivals<'a>(texts: &'a Texts, forms: &'a Forms) -> Vec<Contender<'a>> {
    let (label, documents) = (label(), &texts.documents);
    vec![
        each("regex", documents, move |text| {
            label.find_iter(text).count()
        }),
        each("pulldown-cmark", documents, |text| {
            pulldown_cmark::Parser::new(text).count()
        }),
        each("quick-xml", &forms.xml, xml_events),
        each("quick-xml-lines", &forms.xml_lines, xml_events),
        each("csv", documents, csv_records),
        each("serde_json-value", &forms.jsonl, json_values),
        json_writer(forms),
    ]
}

/// The label that people search for: a line that begins with a capital, some words, and a colon;
/// or with words in Japanese brackets.
fn label() -> Regex {
    Regex::new(r"(?m)^(?:[A-Z][^:\n]{0,80}:|【[^】\n]{1,40}】)")
        .expect("the pattern is well formed")
}

fn newlines(text: &str) -> usize {
    memchr::memchr_iter(b'\n', text.as_bytes()).count()
}

/// The same, with the place of each handed on: what anybody does who reads lines.
fn each_newline(text: &str) -> usize {
    memchr::memchr_iter(b'\n', text.as_bytes()).fold(0, |places, at| places ^ black_box(at))
}

fn valid(text: &str) -> usize {
    std::str::from_utf8(text.as_bytes()).map_or(0, str::len)
}

fn events(parser: &Parser, text: &str) -> usize {
    parser.events(text).map_or(0, Iterator::count)
}

/// The tree with its header and speakers.
fn tree(parser: &Parser, text: &str) -> usize {
    parser
        .parse(text)
        .map_or(0, |transcript| black_box(transcript).blocks().len())
}

fn detect(text: &str) -> usize {
    kaiken::Dialect::detect(text).reasons.len()
}

fn find_all(transcript: &Transcript<'_>) {
    black_box((transcript.exchanges(), transcript.diagnostics()));
}

fn write_document(transcript: &Transcript<'_>, out: &mut Vec<u8>) -> usize {
    serde_json::to_writer(&mut *out, &Document::new(transcript)).map_or(0, |()| out.len())
}

fn xml_events(xml: &str) -> usize {
    let mut reader = Reader::from_str(xml);
    let events = std::iter::from_fn(|| match reader.read_event() {
        Ok(Event::Eof) | Err(_) => None,
        Ok(event) => Some(black_box(event)),
    });
    events.count()
}

fn csv_records(text: &str) -> usize {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut record = csv::ByteRecord::new();
    let mut count = 0;
    while let Ok(true) = reader.read_byte_record(&mut record) {
        count += record.len();
    }
    count
}

fn json_values(lines: &str) -> usize {
    let read = |line| serde_json::from_str::<Value>(line).ok();
    lines.lines().filter_map(read).map(black_box).count()
}

/// Goes through each text.
fn each<'a>(
    name: &'static str,
    texts: &'a [String],
    work: impl Fn(&'a str) -> usize + 'a,
) -> Contender<'a> {
    let pass = move || {
        for text in texts {
            black_box(work(black_box(text)));
        }
    };
    Contender {
        name,
        bytes: length(texts),
        run: Box::new(move |times| timed(|| (0..times).for_each(|_| pass()))),
    }
}

/// Goes through a new tree of each text, each time.
fn from_tree<'a>(
    name: &'static str,
    texts: &'a Texts,
    bytes: usize,
    before: fn(&Transcript<'_>),
    work: fn(&Transcript<'_>, &mut Vec<u8>) -> usize,
) -> Contender<'a> {
    let (parser, mut out) = (texts.parser(), Vec::new());
    let run = move |times| {
        let pass = |_| {
            texts
                .documents
                .iter()
                .filter_map(|text| parser.parse(text).ok())
        };
        let trees: Vec<_> = (0..times).flat_map(pass).inspect(before).collect();
        timed(|| {
            for tree in &trees {
                out.clear();
                black_box(work(tree, &mut out));
            }
        })
    };
    Contender {
        name,
        bytes,
        run: Box::new(run),
    }
}

/// Writes what kaiken writes, from values in memory.
fn json_writer(forms: &Forms) -> Contender<'_> {
    let mut out = Vec::new();
    let mut pass = move || {
        for value in &forms.values {
            out.clear();
            black_box(serde_json::to_writer(&mut out, value).map_or(0, |()| out.len()));
        }
    };
    Contender {
        name: "serde_json-write",
        bytes: forms.json_bytes,
        run: Box::new(move |times| timed(|| (0..times).for_each(|_| pass()))),
    }
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

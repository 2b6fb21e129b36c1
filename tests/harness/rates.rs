//! How often each diagnostic is found in corpora that are not part of the project, and how often
//! it was wrong: counted by the tests where the corpora are, judged by hand, kept in `rates.tsv`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use kaiken::Code;

use crate::files;

/// Texts that nobody prepared for kaiken.
pub struct Corpus {
    /// What it is called.
    pub name: &'static str,
    folder: &'static str,
    /// How many documents it has.
    pub documents: usize,
    /// What it is.
    pub about: &'static str,
}

/// The corpora that are counted.
pub const CORPORA: &[Corpus] = &[
    Corpus {
        name: "white-house",
        folder: "corpus/white-house",
        documents: 135,
        about: "press briefings and press calls of the White House since 2021, as text wrapped \
            at 72 columns.",
    },
    Corpus {
        name: "australia",
        folder: "corpus/australia",
        documents: 70,
        about: "interviews and press conferences of Australian prime ministers since 1940; some \
            were scanned and recognised, and their faults are real.",
    },
    Corpus {
        name: "japan",
        folder: "gold/japan",
        documents: 121,
        about: "pages of Japanese ministries in English and Japanese, their outlines real, faults \
            included, and their words made up.",
    },
];

/// How often a code is found in a corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    /// The code.
    pub code: String,
    /// The corpus.
    pub corpus: String,
    /// In how many documents.
    pub documents: usize,
    /// How often.
    pub found: usize,
    /// How many of them were judged by hand.
    pub inspected: usize,
    /// How many of those were wrong.
    pub wrong: usize,
}

impl Rate {
    /// The share of the documents of the corpus that are marked without a fault, estimated from
    /// those that were judged; none if none was.
    #[expect(clippy::cast_precision_loss, reason = "the counts are small")]
    pub fn false_share(&self) -> Option<f64> {
        let corpus = CORPORA.iter().find(|corpus| corpus.name == self.corpus)?;
        let wrong = (self.inspected > 0).then(|| self.wrong as f64 / self.inspected as f64)?;
        Some(wrong * self.documents as f64 / corpus.documents as f64)
    }
}

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("rates.tsv")
}

/// The rates that are kept.
///
/// # Panics
///
/// If the file is not there or not of the right form.
pub fn kept() -> Vec<Rate> {
    let text = fs::read_to_string(path()).expect("rates.tsv is there");
    text.lines().skip(1).map(read).collect()
}

fn read(line: &str) -> Rate {
    let cells: Vec<&str> = line.split('\t').collect();
    let [code, corpus, numbers @ ..] = &cells[..] else {
        panic!("a code and a corpus: {line}");
    };
    let number = |at: usize| {
        numbers[at]
            .parse()
            .unwrap_or_else(|_| panic!("a number: {line}"))
    };
    Rate {
        code: (*code).to_owned(),
        corpus: (*corpus).to_owned(),
        documents: number(0),
        found: number(1),
        inspected: number(2),
        wrong: number(3),
    }
}

/// Writes the rates; what was judged by hand is taken over from those that were kept.
///
/// # Panics
///
/// If the file cannot be written.
pub fn keep(rates: &[Rate]) {
    let mut text = String::from("code\tcorpus\tdocuments\tfound\tinspected\twrong\n");
    for rate in rates {
        let Rate {
            code,
            corpus,
            documents,
            found,
            inspected,
            wrong,
        } = rate;
        let cells = [documents, found, inspected, wrong].map(usize::to_string);
        text.push_str(&[code.as_str(), corpus, &cells.join("\t")].join("\t"));
        text.push('\n');
    }
    fs::write(path(), text).expect("rates.tsv is written");
}

/// Counts the diagnostics of every corpus; what was judged by hand comes from the kept rates.
///
/// # Panics
///
/// If a corpus has not as many documents as it should.
pub fn count(root: &Path, kept: &[Rate]) -> Vec<Rate> {
    let mut counts: BTreeMap<(Code, usize), (BTreeSet<PathBuf>, usize)> = BTreeMap::new();
    for (at, corpus) in CORPORA.iter().enumerate() {
        let paths = files(&root.join(corpus.folder), &["txt", "md"]);
        assert_eq!(paths.len(), corpus.documents, "{}", corpus.name);
        for path in paths {
            let bytes = fs::read(&path).expect("the corpus is readable");
            for doubt in kaiken::records(&String::from_utf8_lossy(&bytes))
                .flat_map(|record| record.diagnostics().to_vec())
            {
                let (documents, found) = counts.entry((doubt.code, at)).or_default();
                documents.insert(path.clone());
                *found += 1;
            }
        }
    }
    let rate = |((code, at), (documents, found)): (&(Code, usize), &(BTreeSet<PathBuf>, usize))| {
        let corpus = CORPORA[*at].name;
        let judged = kept
            .iter()
            .find(|rate| rate.code == code.id() && rate.corpus == corpus);
        Rate {
            code: code.id().to_owned(),
            corpus: corpus.to_owned(),
            documents: documents.len(),
            found: *found,
            inspected: judged.map_or(0, |rate| rate.inspected),
            wrong: judged.map_or(0, |rate| rate.wrong),
        }
    };
    counts.iter().map(rate).collect()
}

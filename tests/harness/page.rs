//! The page `docs/diagnostics.md`: made from the table of codes and from `rates.tsv`.

use std::fmt::Write as _;

use kaiken::{Code, Safety, Severity};

use crate::rates::{CORPORA, Rate};

/// The whole page.
pub fn page(rates: &[Rate]) -> String {
    let mut page = String::from(HEAD);
    overview(&mut page);
    for code in Code::all() {
        section(&mut page, code);
    }
    page.push_str(RATES_HEAD);
    for corpus in CORPORA {
        let _ = writeln!(
            page,
            "- **{}** ({} documents): {}",
            corpus.name, corpus.documents, corpus.about
        );
    }
    page.push_str(RATES_COLUMNS);
    for rate in rates {
        row(&mut page, rate);
    }
    page.push_str(RATES_FOOT);
    page
}

const HEAD: &str = "\
# Diagnostics

kaiken reads every text, and says what it doubts. A diagnostic has a code that never changes its
meaning, a severity, the place, other places that explain it, what to do about it, and, where one is
known, an edit.

- An **error** is a contradiction in the text, or something that cannot be.
- A **warning** is a likely slip, or words that may have been read in another way than they are meant.
- An **info** is worth knowing; the tree says what the text says.

An edit is **safe** if a reader of the text finds the same words said by the same people after it.
`kaiken check --fix` makes the safe edits, but for one by which the text would be read in another dialect
or somebody would say something else. A character that no reader sees is taken out all the same: it may
have hidden a label.
The others may change what is said; they are shown, and never made. Nothing is ever corrected in the tree.

`kaiken check --allow CODE`, `--warn CODE` and `--deny CODE` change how much a diagnostic matters.
`kaiken explain CODE` prints what stands below.

This page is generated; `KAIKEN_BLESS=1 cargo test -p kaiken-tests --test diagnostics_page` makes it
anew.

## All codes

| code | name | severity | edit | what is wrong |
| --- | --- | --- | --- | --- |
";

fn overview(page: &mut String) {
    for code in Code::all() {
        let (id, name) = (code.id(), code.name());
        let (severity, edit) = (severity(code), edit(code).unwrap_or("–"));
        let anchor = format!("{}-{name}", id.to_lowercase());
        let _ = writeln!(
            page,
            "| [{id}](#{anchor}) | {name} | {severity} | {edit} | {} |",
            code.summary()
        );
    }
}

fn section(page: &mut String, code: Code) {
    let summary = capitalised(code.summary());
    let _ = write!(
        page,
        "\n### {} {}\n\n**{}.** {}\n",
        code.id(),
        code.name(),
        capitalised(severity(code)),
        code.explanation()
    );
    let _ = write!(page, "\n> {summary}.\n> Help: {}.\n", code.help());
    if let Some(edit) = edit(code) {
        let _ = write!(page, "\nAn edit comes with it; it is {edit}.\n");
    }
    if !code.example().is_empty() {
        let _ = write!(page, "\n```text\n{}```\n", visible(code.example()));
    }
}

fn severity(code: Code) -> &'static str {
    match code.severity() {
        Severity::Info => "info",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

fn edit(code: Code) -> Option<&'static str> {
    code.edit().map(|safety| match safety {
        Safety::Safe => "safe",
        Safety::Unsafe => "unsafe",
    })
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// An example, with the number of every character that nobody would see.
fn visible(example: &str) -> String {
    let unseen = |c: char| {
        matches!(
            c,
            '\u{ad}' | '\u{200b}' | '\u{7f}'..='\u{9f}' | '\u{e000}'..='\u{f8ff}'
        )
    };
    let show = |c: char| {
        if unseen(c) {
            format!("⟨U+{:04X}⟩", u32::from(c))
        } else {
            c.to_string()
        }
    };
    example.chars().map(show).collect()
}

const RATES_HEAD: &str = "
## How often they are right

A diagnostic that is wrong is worse than one that is missing. Before a rule was taken in, it was run
on whole transcripts that nobody had prepared for it, and what it marked was looked at by hand:

";

const RATES_COLUMNS: &str = "
`documents` is in how many documents the code was found and `found` how often; of these `looked at`
were judged by hand, and `false` of them marked what is no fault of the text. A code that is not in
the table was not found there at all. `false rate` is the share of all documents of the corpus that
would be marked without a fault; for every warning and every error it must stay below one in twenty.
The rules were drawn up with these corpora at hand, so on texts of another kind expect somewhat more.

| code | corpus | documents | found | looked at | false | false rate |
| --- | --- | ---: | ---: | ---: | ---: | ---: |
";

fn row(page: &mut String, rate: &Rate) {
    let name = Code::from_id(&rate.code).map_or("", Code::name);
    let share = rate
        .false_share()
        .map_or("?".to_owned(), |share| format!("{:.1} %", share * 100.0));
    let _ = writeln!(
        page,
        "| {} {name} | {} | {} | {} | {} | {} | {share} |",
        rate.code, rate.corpus, rate.documents, rate.found, rate.inspected, rate.wrong
    );
}

const RATES_FOOT: &str = "
Faults were also put into clean transcripts one at a time, at places spread over their speech: each
was found, in its place, and nothing else was. The tests do so whenever they run.
";

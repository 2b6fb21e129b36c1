//! What is wrong with a text: each check looks at the finished tree and reports.
//!
//! A check that cries wolf is worse than none, so each asks for evidence in the text itself: how
//! the other labels stand, how the other turns end, what the other lines of the header say. Every
//! check takes time in proportion to the text; where things are compared with each other, they
//! are sorted, or only so many of them are looked at.

mod characters;
mod ending;
mod english;
mod fields;
mod header;
mod labels;
mod pairs;
mod passages;
mod repeats;
mod scan;
mod speakers;
mod title;
mod topics;
mod words;

use alloc::vec::Vec;

use crate::diagnostic::Edit;
use crate::dialect::Indexed;
use crate::tree::{Block, Tree, TurnNode};
use crate::{Code, Diagnostic, Span, detect, order};

/// What is checked.
#[derive(Clone, Copy)]
struct Subject<'a> {
    source: &'a str,
    tree: &'a Tree,
    dialect: Indexed<'a>,
}

impl<'a> Subject<'a> {
    fn text(self, span: Span) -> &'a str {
        &self.source[span.range()]
    }

    fn turns(self) -> impl DoubleEndedIterator<Item = &'a TurnNode> {
        self.tree.blocks.iter().filter_map(|block| match block {
            Block::Turn(turn) => Some(turn),
            _ => None,
        })
    }

    fn paragraphs(self, turn: &TurnNode) -> &'a [Span] {
        let (first, last) = turn.paragraphs;
        &self.tree.paragraphs[first as usize..last as usize]
    }

    /// The white space between two places, or whatever else stands there.
    fn between(self, one: Span, other: Span) -> &'a str {
        self.source
            .get(one.end as usize..other.start as usize)
            .unwrap_or_default()
    }
}

/// Everything that is doubtful about a text, in its order: what was seen while reading, and what
/// the checks find.
pub(crate) fn all(source: &str, tree: &Tree) -> Vec<Diagnostic> {
    let mut doubts = tree.doubts.clone();
    for doubt in &mut doubts {
        doubt.edit = labels::edit(source, doubt.code, doubt.span);
    }
    if shows_a_dialect(source, tree.span, &doubts) {
        let periods = doubts.iter_mut().filter(|doubt| is_period(doubt));
        periods.for_each(|doubt| doubt.edit = None);
    }
    let found = run(Subject {
        source,
        tree,
        dialect: tree.dialect.indexed(),
    });
    forget_possible(&mut doubts, &found);
    doubts.extend(found);
    order::by_number(doubts, |doubt| {
        order::place(doubt.span.start, doubt.code as u8)
    })
}

/// What may be a label is told once, where a check finds which label is meant.
fn forget_possible(doubts: &mut Vec<Diagnostic>, found: &[Diagnostic]) {
    let slips = found
        .iter()
        .filter(|doubt| doubt.code == Code::MisspeltLabel);
    let mut slips: Vec<u32> = slips.map(|doubt| doubt.span.start).collect();
    slips.sort_unstable();
    let told = |doubt: &Diagnostic| slips.binary_search(&doubt.span.start).is_ok();
    doubts.retain(|doubt| doubt.code != Code::PossibleLabel || !told(doubt));
}

fn is_period(doubt: &Diagnostic) -> bool {
    doubt.code == Code::PeriodForColon
}

/// Whether colons put for periods would show which dialect a text is written in that no dialect is
/// known to: the other lines would be read in another way, so those edits are not safe.
fn shows_a_dialect(source: &str, record: Span, doubts: &[Diagnostic]) -> bool {
    let is_unknown = |doubt: &Diagnostic| doubt.code == Code::UnknownDialect;
    if !doubts.iter().any(is_period) || !doubts.iter().any(is_unknown) {
        return false;
    }
    let edits = doubts.iter().filter_map(|doubt| {
        let edit = doubt.edit.as_ref()?;
        let (start, end) = (edit.span.start - record.start, edit.span.end - record.start);
        Some(Edit::new(
            Span::new(start, end),
            &*edit.replacement,
            edit.safety,
        ))
    });
    let mended = crate::apply(&source[record.range()], &edits.collect::<Vec<_>>());
    detect::built_in(&mended, 0).is_some()
}

/// Runs every check.
fn run(subject: Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    header::check(subject, &mut found);
    fields::check(subject, &mut found);
    title::check(subject, &mut found);
    topics::check(subject, &mut found);
    labels::check(subject, &mut found);
    speakers::check(subject, &mut found);
    repeats::check(subject, &mut found);
    let passages = passages::of(subject);
    words::check(subject, &passages, &mut found);
    pairs::check(subject, &passages, &mut found);
    ending::check(subject, &mut found);
    characters::check(subject, &mut found);
    found
}

/// What the tests of the checks share.
#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use crate::Code;

    /// The places that a code marks in a text.
    pub(super) fn marked(text: &str, code: Code) -> Vec<&str> {
        crate::parse(text)
            .diagnostics()
            .iter()
            .filter(|doubt| doubt.code == code)
            .map(|doubt| &text[doubt.span.range()])
            .collect()
    }

    /// The text after the edits that a code brings.
    pub(super) fn mended(text: &str, code: Code) -> alloc::string::String {
        let transcript = crate::parse(text);
        let doubts = transcript.diagnostics().iter();
        let edits = doubts
            .filter(|doubt| doubt.code == code)
            .filter_map(|doubt| doubt.edit.as_ref());
        crate::apply(text, edits)
    }

    /// The example of every code has that fault, and none that a fault is not part of.
    #[test]
    fn examples_have_their_fault_and_no_other() {
        for code in Code::all().filter(|code| !code.example().is_empty()) {
            let transcript = crate::parse(code.example());
            let found: Vec<Code> = transcript
                .diagnostics()
                .iter()
                .map(|doubt| doubt.code)
                .filter(|found| *found != Code::UnknownDialect || code == Code::UnknownDialect)
                .collect();
            assert_eq!(found, [code], "{}", code.name());
        }
    }

    /// A code promises an edit if and only if its example gets one.
    #[test]
    fn edits_are_as_safe_as_the_table_says() {
        for code in Code::all().filter(|code| !code.example().is_empty()) {
            let transcript = crate::parse(code.example());
            let edit = transcript
                .diagnostics()
                .iter()
                .find(|doubt| doubt.code == code)
                .and_then(|doubt| doubt.edit.as_ref());
            assert_eq!(edit.map(|edit| edit.safety), code.edit(), "{}", code.name());
        }
    }
}

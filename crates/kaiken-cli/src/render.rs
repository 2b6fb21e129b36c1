//! Diagnostics for people: the lines of the text, with the places marked.

use std::cell::OnceCell;
use std::ops::Range;

use annotate_snippets::{
    Annotation, AnnotationKind, Group, Level, Message, Origin, Renderer, Snippet,
};
use kaiken::{Diagnostic, Edit, LineIndex, Safety, Severity, Span};

use crate::output;

/// So many are shown of one transcript; the JSON has them all.
const SHOWN: usize = 100;
/// So many characters of an edit are shown.
const QUOTED: usize = 40;
/// Places so near to each other, in bytes, are shown in one excerpt.
const NEAR: usize = 2000;

fn not_shown(name: &str, more: usize) -> String {
    output::note(&format!(
        "{name}: {more} more diagnostics; `--format json` gives them all"
    ))
}

/// The text that diagnostics are about.
pub(crate) struct Page<'a> {
    name: &'a str,
    source: &'a str,
    lines: OnceCell<LineIndex<'a>>,
}

impl<'a> Page<'a> {
    pub(crate) fn new(name: &'a str, source: &'a str) -> Self {
        Self {
            name,
            source,
            lines: OnceCell::new(),
        }
    }

    /// The diagnostics of a transcript of this text, rendered.
    pub(crate) fn diagnostics(&self, all: &[Diagnostic]) -> impl Iterator<Item = String> {
        self.weighed(all.iter().map(|doubt| (doubt, doubt.severity())))
    }

    /// The same, with severities that somebody else decides.
    pub(crate) fn weighed<'d>(
        &self,
        all: impl ExactSizeIterator<Item = (&'d Diagnostic, Severity)>,
    ) -> impl Iterator<Item = String> {
        let more = all.len().saturating_sub(SHOWN);
        let shown = all
            .take(SHOWN)
            .map(|(doubt, severity)| self.render(doubt, severity));
        shown.chain((more > 0).then(|| not_shown(self.name, more)))
    }

    /// The number of the line that holds a byte; made once for all conferences of a text.
    fn line(&self, byte: usize) -> usize {
        let lines = self.lines.get_or_init(|| LineIndex::new(self.source));
        lines.position(byte as u32).line as usize
    }

    fn render(&self, doubt: &Diagnostic, severity: Severity) -> String {
        let title = level(severity)
            .primary_title(doubt.message())
            .id(doubt.code.id());
        let excerpts = excerpts(self.source, doubt);
        let group = excerpts
            .iter()
            .fold(Group::with_title(title), |group, excerpt| {
                self.add(group, excerpt)
            });
        let group = group
            .element(Level::HELP.message(doubt.code.help()))
            .elements(doubt.edit.as_ref().map(|edit| self.remedy(edit)));
        format!("{}\n", Renderer::styled().render(&[group]))
    }

    /// What an edit would do.
    fn remedy(&self, edit: &Edit) -> Message<'static> {
        let old = quoted(&self.source[edit.span.range()]);
        let new = quoted(&edit.replacement);
        let what = match (edit.span.is_empty(), edit.replacement.is_empty()) {
            (true, _) => format!("put in {new}"),
            (false, true) => format!("take out {old}"),
            (false, false) => format!("replace {old} with {new}"),
        };
        Level::NOTE.message(match edit.safety {
            Safety::Safe => format!("`kaiken check --fix` would {what}"),
            Safety::Unsafe => format!("it may be right to {what}"),
        })
    }

    /// Adds an excerpt; one that is blank is told by its place alone.
    fn add<'g>(&'g self, group: Group<'g>, excerpt: &Excerpt<'g>) -> Group<'g> {
        let line = self.line(excerpt.lines.start);
        let text = &self.source[excerpt.lines.clone()];
        if text.trim_matches(is_blank).is_empty() {
            return group.element(Origin::path(self.name).line(line).char_column(1));
        }
        let snippet = Snippet::source(text).path(self.name).line_start(line);
        group.element(snippet.annotations(excerpt.annotations()))
    }
}

/// The words of an edit for people: short, with escapes for what they could not see.
fn quoted(text: &str) -> String {
    let mut letters = text.trim_start_matches(['\r', '\n']).chars();
    let shown: String = letters.by_ref().take(QUOTED).flat_map(visible).collect();
    let more = if letters.next().is_some() { "…" } else { "" };
    format!("`{shown}{more}`")
}

fn visible(letter: char) -> Vec<char> {
    let seen = !letter.is_control() && (letter == ' ' || !letter.is_whitespace());
    let marks = matches!(
        letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{206f}' | '\u{feff}'
    );
    if seen && !marks {
        vec![letter]
    } else {
        letter.escape_unicode().collect()
    }
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    }
}

/// White space, and a byte-order mark.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || letter == '\u{feff}'
}

/// Whole lines of the text, and the places in them to mark.
struct Excerpt<'d> {
    lines: Range<usize>,
    marks: Vec<Mark<'d>>,
}

/// A place, and what to say about it; nothing about the one that the title tells of.
#[derive(Clone, Copy)]
struct Mark<'d> {
    span: Span,
    label: Option<&'d str>,
}

impl<'d> Excerpt<'d> {
    fn new(source: &str, mark: Mark<'d>) -> Self {
        Self {
            lines: whole_lines(source, mark.span),
            marks: vec![mark],
        }
    }

    fn is_near(&self, lines: &Range<usize>) -> bool {
        lines.start <= self.lines.end + NEAR && self.lines.start <= lines.end + NEAR
    }

    fn join(&mut self, other: Self) {
        self.lines.start = self.lines.start.min(other.lines.start);
        self.lines.end = self.lines.end.max(other.lines.end);
        self.marks.extend(other.marks);
    }

    fn annotations(&self) -> impl Iterator<Item = Annotation<'d>> {
        let start = self.lines.start;
        self.marks.iter().map(move |mark| {
            let kind = match mark.label {
                None => AnnotationKind::Primary,
                Some(_) => AnnotationKind::Context,
            };
            let Range {
                start: from,
                end: to,
            } = mark.span.range();
            kind.span(from - start..to - start).label(mark.label)
        })
    }
}

/// The excerpts that show every place of a diagnostic, that of its own first.
fn excerpts<'d>(source: &str, doubt: &'d Diagnostic) -> Vec<Excerpt<'d>> {
    let own = Mark {
        span: doubt.span,
        label: None,
    };
    let mut excerpts = vec![Excerpt::new(source, own)];
    for related in &doubt.related {
        let mark = Mark {
            span: related.span,
            label: Some(related.message),
        };
        let other = Excerpt::new(source, mark);
        match excerpts
            .iter_mut()
            .find(|excerpt| excerpt.is_near(&other.lines))
        {
            Some(excerpt) => excerpt.join(other),
            None => excerpts.push(other),
        }
    }
    excerpts
}

/// The lines that a span stands on, without the last line end.
fn whole_lines(source: &str, span: Span) -> Range<usize> {
    let Range { start, end } = span.range();
    let from = source[..start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let to = source[end..]
        .find(['\n', '\r'])
        .map_or(source.len(), |at| end + at);
    from..to
}

#[cfg(test)]
mod tests {
    use super::*;
    use kaiken::Code;

    fn rendered(text: &str) -> Vec<String> {
        let page = Page::new("a.txt", text);
        let transcript = kaiken::parse(text);
        page.diagnostics(transcript.diagnostics())
            .map(|text| plain(&text))
            .collect()
    }

    fn plain(text: &str) -> String {
        anstream::adapter::strip_str(text).to_string()
    }

    fn one(text: &str, code: Code) -> String {
        let start = format!("[{}]", code.id());
        rendered(text)
            .into_iter()
            .find(|text| text.contains(&start))
            .expect("it is found")
    }

    #[test]
    fn every_code_with_an_example_can_be_shown() {
        for code in Code::all().filter(|code| !code.example().is_empty()) {
            let shown = one(code.example(), code);
            assert!(shown.contains(code.summary()), "{shown}");
            assert!(shown.contains("a.txt"), "{shown}");
            let help: String = shown.split_whitespace().collect();
            let wanted: String = code.help().split_whitespace().collect();
            assert!(help.contains(&wanted), "{shown}");
        }
    }

    #[test]
    fn the_place_and_what_is_related_are_marked() {
        let shown = one(Code::WeekdayMismatch.example(), Code::WeekdayMismatch);
        assert!(shown.contains("a.txt:2:1"), "{shown}");
        assert!(shown.contains("^^^^^^  ------------- the date"), "{shown}");
    }

    #[test]
    fn line_numbers_are_those_of_the_text() {
        let text = format!("\u{feff}\r\n\r\n{}", Code::NoSpaceAfterLabel.example());
        let shown = one(&text, Code::NoSpaceAfterLabel);
        assert!(shown.contains("a.txt:3:"), "{shown}");
    }

    #[test]
    fn a_blank_text_is_told_by_its_place() {
        for text in ["", "\u{feff}", "\n\n"] {
            assert!(
                one(text, Code::UnknownDialect).contains("a.txt:1"),
                "{text:?}"
            );
        }
    }

    #[test]
    fn many_are_counted() {
        let shown = rendered(&"Reporter:Why?\n\n".repeat(150));
        assert_eq!(shown.len(), SHOWN + 1);
        assert!(shown[SHOWN].contains("more"), "{}", shown[SHOWN]);
    }

    #[test]
    fn places_far_apart_are_two_excerpts() {
        let own = Mark {
            span: Span::new(2, 4),
            label: None,
        };
        let source = format!("a bc d\n{}\nx yz", "line\n".repeat(2 * NEAR / 5));
        let near = Excerpt::new(&source, own);
        assert_eq!(near.lines, 0..6);
        assert!(near.is_near(&(7..11)));
        assert!(!near.is_near(&(source.len() - 4..source.len())));
    }
}

//! Labels within speech: another turn begins on the same line.

use super::Events;
use super::turns::BELOW_STOP;
use crate::Span;
use crate::dialect::Role;
use crate::edge;
use crate::grammar::label::{self, Delimiter, Label};
use crate::grammar::line::Head;
use crate::letters::{FIRST_KANA, is_kana_or_kanji};
use crate::lines::Line;

/// How much of a paragraph is searched for a label within it, in bytes.
const INSIDE: usize = 4096;

/// How much of the text behind a paragraph, and above it, is searched for the names within it, in
/// bytes.
const CROWD: usize = 1024;

/// How many characters tell in which script a text begins.
const SCRIPT: usize = 12;

/// Whether a text begins in a script without spaces.
fn is_unspaced(text: &str) -> bool {
    text.starts_with(is_kana_or_kanji)
        || !text.starts_with(|c: char| c.is_ascii_lowercase())
            && may_be_unspaced(edge::first(text, SCRIPT * char::MAX.len_utf8()))
            && text.chars().take(SCRIPT).any(is_kana_or_kanji)
}

/// Whether a byte may begin one of kana or kanji.
fn may_be_unspaced(text: &str) -> bool {
    text.bytes().fold(0, u8::max) >= FIRST_KANA.as_bytes()[0]
}

impl<'src> Events<'src> {
    /// Words of the open turn, up to a label that stands within them.
    #[inline]
    pub(super) fn said(&mut self, line: Line<'src>, speech: &'src str) {
        if self.dialect.labels.capitals {
            self.said_up_to_label(line, speech);
        } else {
            self.paragraph(speech);
        }
    }

    #[inline(never)]
    fn said_up_to_label(&mut self, line: Line<'src>, speech: &'src str) {
        let Some(label) = self.label_inside(line, speech) else {
            return self.paragraph(speech);
        };
        let at = label.text.as_ptr() as usize - speech.as_ptr() as usize;
        let said = speech[..at].trim_end_matches(['(', '（', '【']).trim_end();
        self.paragraph(said);
        self.glued = Some((line, label));
    }

    /// Whether several people speak in a paragraph, which is asked for each part of it.
    fn is_crowd_here(&mut self, line: Line<'src>) -> bool {
        match self.habits.crowd {
            Some((start, crowded)) if start == line.start => crowded,
            _ => {
                let crowded = self.is_crowd(line.content());
                self.habits.crowd = Some((line.start, crowded));
                crowded
            }
        }
    }

    /// The same for any paragraph.
    fn is_crowd(&self, content: &'src str) -> bool {
        if content.starts_with(label::is_hangul) {
            return label::is_hangul_crowd(content, self.dialect);
        }
        if !may_be_unspaced(content) {
            return label::is_crowd_in_capitals(edge::first(content, INSIDE));
        }
        let start = Span::of(self.source, content).start as usize;
        let paragraph = edge::first(content, INSIDE);
        let text = edge::first(&self.source[start..], paragraph.len() + CROWD);
        let above = edge::last(&self.source[..start], CROWD);
        label::is_crowd(paragraph, text, above, self.dialect)
    }

    /// Whether several people speak in a paragraph of Korean.
    pub(super) fn is_hangul_crowd(&self, content: &'src str) -> bool {
        self.dialect.labels.recurrent
            && content.starts_with(label::is_hangul)
            && self.is_crowd(content)
    }

    /// The first label of a paragraph in which several people speak.
    #[inline]
    pub(super) fn in_crowd(&self, content: &'src str, head: Head<'_>) -> Option<Label<'src>> {
        if !self.dialect.labels.capitals {
            return None;
        }
        let open = match head {
            Head::Prose | Head::Topical | Head::Doubtful => true,
            Head::Label(label) => label.is_outlet_alone(self.dialect),
            _ => false,
        };
        if !open || !is_unspaced(content) {
            return None;
        }
        label::first_in_crowd(content, self.dialect).filter(|_| self.is_crowd(content))
    }

    /// The first label that stands within speech.
    pub(super) fn label_inside(
        &mut self,
        line: Line<'src>,
        speech: &'src str,
    ) -> Option<Label<'src>> {
        if self.dialect.labels.recurrent && line.content().starts_with(label::is_hangul) {
            let crowded = self.hangul_inside(line, speech);
            if crowded.is_some() {
                return crowded;
            }
        }
        if is_unspaced(speech) {
            let begun = edge::first(speech, INSIDE);
            let label = self.unspaced_inside(line, begun)?;
            let behind = begun.len() - label.speech.len();
            let speech = &speech[behind..];
            return Some(Label { speech, ..label });
        }
        let start = Span::of(self.source, speech).start as usize;
        let begun = edge::first(speech, INSIDE);
        let (bytes, dialect) = (self.source.as_bytes(), self.dialect);
        let open = self.open_label();
        let mut from = start;
        let end = start + begun.len();
        while let Some(at) = self.inside.find(bytes, from..end, |window| {
            label::next_inside(window, dialect)
        }) {
            let bare = || self.has_bare();
            let at_label = at - start;
            let known = |name: &str| self.survey.has(name) || self.named.has(name);
            let label = label::inside(begun, at_label, &self.recent, open, bare, known, dialect);
            let crowded = || label::in_capitals(begun, at_label, dialect);
            if let Some(label) = label.or_else(|| crowded().filter(|_| self.is_crowd_here(line))) {
                let behind = begun.len() - label.speech.len();
                let speech = &speech[behind..];
                return Some(Label { speech, ..label });
            }
            from = at + 1;
        }
        None
    }

    /// The same in Korean, in which a whole page may have become one paragraph.
    fn hangul_inside(&mut self, line: Line<'src>, speech: &'src str) -> Option<Label<'src>> {
        let crowded = self.is_crowd_here(line);
        crowded.then(|| label::next_in_hangul_crowd(speech, self.dialect))?
    }

    /// The same in a script without spaces.
    fn unspaced_inside(&mut self, line: Line<'src>, begun: &'src str) -> Option<Label<'src>> {
        let open = self.open_label();
        let bracketed = open.and_then(|open| label::bracketed_inside(begun, open, self.dialect));
        let crowded = self.is_crowd_here(line);
        let named = crowded.then(|| label::next_in_crowd(begun, self.dialect));
        let worded = open.and_then(|open| label::worded_inside(begun, open, self.dialect));
        let found = bracketed.into_iter().chain(worded).chain(named.flatten());
        found.min_by_key(|label| label.text.as_ptr())
    }

    /// Whether a word for who asks stands before a gap, above or in the lines below.
    fn has_bare(&self) -> bool {
        let mut ahead = self.lines.clone();
        let mut below = core::iter::from_fn(|| ahead.next_filled()).take(BELOW_STOP);
        let is_bare = |line: Line<'src>| match label::read(line.content(), self.dialect) {
            label::Reading::Label(label) => {
                label.delimiter == Delimiter::Gap && label.role == Role::Reporter
            }
            _ => false,
        };
        self.seen.bare || below.any(is_bare)
    }
}

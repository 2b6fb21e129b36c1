//! The labels of a line that the survey of a text shows, asked by the events.

use super::super::Events;
use super::{beside, is_said};
use crate::Span;
use crate::dialect::Role;
use crate::grammar::label::{self, Label};
use crate::grammar::line::Head;
use crate::lines::Line;

impl<'src> Events<'src> {
    /// A label that only its recurrence or its form shows. Above the first turn a name behind it is
    /// that of a key: `JA: Jun Aoba`.
    pub(in super::super) fn recurrent(&self, content: &'src str) -> Option<Label<'src>> {
        let gapped = || label::before_gap(content, self.dialect);
        let gapped = self.survey.initials.then(gapped).flatten();
        gapped
            .or_else(|| self.keyed(content))
            .or_else(|| self.stopped_in_capitals(content))
            .or_else(|| self.exchanged(content))
            .or_else(|| self.beside(content))
            .or_else(|| self.kin(content))
            .or_else(|| self.shown(content))
    }

    /// Initials that a key has.
    fn keyed(&self, content: &'src str) -> Option<Label<'src>> {
        let keyed = self.survey.keyed.as_deref()?;
        label::before_space(content).filter(|label| keyed.binary_search(&label.text).is_ok())
    }

    /// A name in capitals before a period, where such are labels.
    pub(in super::super) fn stopped_in_capitals(&self, content: &'src str) -> Option<Label<'src>> {
        let label = || label::stopped_in_capitals(content, self.dialect);
        self.survey.stopped.then(label)?
    }

    /// A letter for who answers before a space, where it is a label and somebody asks, or a word for
    /// who speaks before a quotation.
    fn exchanged(&self, content: &'src str) -> Option<Label<'src>> {
        let letter = || label::answer_letter(content, self.dialect);
        let quoting = || label::quoting(content, self.dialect);
        let lettered = self.survey.lettered && self.is_answer_due(content);
        lettered
            .then(letter)
            .flatten()
            .or_else(|| self.survey.quoted.then(quoting)?)
    }

    /// Whether nobody has spoken yet, or the line above is all that a reporter says, and announces
    /// nothing.
    fn is_answer_due(&self, content: &'src str) -> bool {
        let asked = |label: Label<'src>| {
            let speech = Span::of(self.source, label.speech).range();
            let behind = &self.source[speech.end..Span::of(self.source, content).start as usize];
            label.role == Role::Reporter
                && behind.trim().is_empty()
                && !label.speech.trim_end().ends_with([':', '：'])
        };
        match self.open_label() {
            Some(label) => asked(label),
            None => self.is_above_labels(),
        }
    }

    /// A label before a dash or a time, where such are labels.
    pub(in super::super) fn beside(&self, content: &'src str) -> Option<Label<'src>> {
        self.stands_beside(content)
            .and_then(|(label, sure)| sure.then_some(label))
    }

    /// Whether what may be such a label, but has not shown it, begins a line of speech.
    pub(in super::super) fn may_stand_beside(&self, line: Line<'src>, head: Head<'_>) -> bool {
        let open = matches!(head, Head::Prose | Head::Topical | Head::Doubtful);
        open && self.turn.is_some()
            && self.stands_beside(line.content()).is_some()
            && !self.goes_on_at(line)
    }

    /// What may be such a label, in a text that has them, and whether it is one.
    fn stands_beside(&self, content: &'src str) -> Option<(Label<'src>, bool)> {
        let survey = &self.survey;
        let found = |label: Label<'src>, listed: &[&str]| {
            (label, listed.binary_search(&label.text).is_ok())
        };
        let dashed = survey.dashed.as_deref().and_then(|listed| {
            let (label, _) = label::parted(content, self.dialect)?;
            let (label, sure) = found(label, listed);
            Some((label, sure && beside::is_said(label.speech)))
        });
        let clocked = || {
            let listed = survey.clocked.as_deref()?;
            let label = label::clocked(content, self.dialect)?.label;
            Some(found(label, listed))
        };
        dashed.or_else(clocked)
    }

    fn shown(&self, content: &'src str) -> Option<Label<'src>> {
        self.survey.labels.as_ref()?;
        let label = label::recurrent_again(content, self.dialect)
            .or_else(|| label::stopped_name(content, self.dialect))?;
        let said = !self.is_above_labels() || is_said(label.speech, self.dialect);
        let role = said.then(|| self.survey.part(label.text))??;
        let role = if role == Role::Reporter {
            role
        } else {
            label.role
        };
        Some(Label { role, ..label })
    }
}

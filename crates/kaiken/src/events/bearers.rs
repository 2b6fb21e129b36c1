//! What the bearer of a name is, on the line above a name that stands alone, in a script without
//! spaces: pages break `港务局局长` and `华立安` into two lines.

use super::Events;
use crate::Span;
use crate::dialect::Role;
use crate::grammar::label::{self, Label};
use crate::grammar::line::Head;
use crate::letters::is_kana_or_kanji;
use crate::lines::Line;

/// The most characters of such a line.
const LONGEST: usize = 40;

/// An office on a line of its own.
#[derive(Clone, Copy, Debug)]
pub(super) struct Office {
    /// Where its line ends.
    end: usize,
    role: Role,
}

impl<'src> Events<'src> {
    /// `bearer = office, line end, name ;` Whether a line says what the bearer of the name on the
    /// next line is, where the survey shows that name to be a label. A word for who speaks may stand
    /// above the office.
    pub(super) fn is_above_bearer(&self, line: Line<'src>, head: Head<'_>) -> bool {
        let waiting = self.turn.is_some_and(|turn| turn.waiting);
        if waiting || !self.survey.alone.is_some() || !head.is_open() || !self.may_be_office(line) {
            return false;
        }
        let mut ahead = self.lines.clone();
        let Some(below) = ahead.next_filled() else {
            return false;
        };
        let word = || label::office_in_list(line.content(), self.dialect).is_some();
        self.is_bearer(below)
            || word()
                && self.may_be_office(below)
                && ahead.next_filled().is_some_and(|name| self.is_bearer(name))
    }

    /// Whether a line is a full name that is a label alone, by its family name.
    fn is_bearer(&self, line: Line<'src>) -> bool {
        let content = line.content();
        self.survey.alone.has(content) && label::is_family_named(content, self.dialect)
    }

    /// Whether a line may be an office, or several, and nothing else: no sentence, and no label
    /// itself.
    fn may_be_office(&self, line: Line<'src>) -> bool {
        let content = line.content();
        content.starts_with(is_kana_or_kanji)
            && content.chars().nth(LONGEST).is_none()
            && label::bears_office(content, self.dialect)
            && !self.survey.alone.has(content)
            && !label::is_family_named(content, self.dialect)
    }

    /// Keeps the part that an office gives to the name on the next line, or the word for who gives
    /// the floor above that.
    pub(super) fn keep_office(&mut self, line: Line<'src>) {
        let role = match self.office_above(line.start as usize) {
            Some(Role::Moderator) => Role::Moderator,
            _ => label::office_in_list(line.content(), self.dialect).unwrap_or_default(),
        };
        let end = line.end();
        self.office = Some(Office { end, role });
    }

    /// The part that an office right above gives.
    fn office_above(&self, start: usize) -> Option<Role> {
        let office = self.office.filter(|office| office.end <= start)?;
        let between = &self.source[office.end..start];
        between.trim().is_empty().then_some(office.role)
    }

    /// A name that stands alone, with the part that an office right above gives it.
    pub(super) fn with_office_above(&self, label: Label<'src>) -> Label<'src> {
        let start = Span::of(self.source, label.text).start as usize;
        let named = label.role == Role::Unknown && label::is_alone(label);
        let role = named.then(|| self.office_above(start)).flatten();
        Label {
            role: role.unwrap_or(label.role),
            ..label
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::dialect::{Indexed, Role};
    use crate::events::{Event, Events};
    use alloc::format;
    use alloc::vec::Vec;

    /// The parts of the names that are labels, and the headings.
    fn read(text: &str) -> (Vec<(&str, Role)>, usize) {
        let events = || Events::new(text, 0, Indexed::generic(), false);
        let labels = events().filter_map(|event| match event {
            Event::TurnStart { label, .. } => label.map(|label| (label.text, label.role)),
            _ => None,
        });
        let headings = events().filter(|event| matches!(event, Event::Heading { .. }));
        (labels.collect(), headings.count())
    }

    #[test]
    fn offices_on_the_line_above_names() {
        use Role::{Moderator, Official, Reporter};
        let asked = |who: &str| format!("{who}\n\n五月能开港吗？\n\n");
        let (first, second) = (asked("海峡社记者"), asked("海湾日报记者"));
        let top = "港务局新闻发布会\n\n";
        for (above, expected) in [
            ("港务局副局长、一级巡视员\n\n", Official),
            ("主持人\n\n港务局新闻发言人\n\n", Moderator),
            ("港务局\n\n", Role::Unknown),
            ("", Role::Unknown),
        ] {
            let said = ["大家上午好，港口五月开放。\n\n", "五月一日开港。\n\n"];
            let name = format!("{above}华立安\n\n");
            let text = format!("{top}{name}{}{first}{name}{}{second}", said[0], said[1]);
            let (labels, headings) = read(&text);
            let names = [
                ("华立安", expected),
                ("海峡社记者", Reporter),
                ("华立安", expected),
                ("海湾日报记者", Reporter),
            ];
            assert_eq!((&labels[..], headings), (&names[..], 0), "{text}");
        }
    }
}

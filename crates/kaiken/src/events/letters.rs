//! Letters for who asks and who answers, `D. - Quando?`, are labels where the lines around them or
//! the whole text tell: they stand for words and count items, too.

use super::Events;
use super::kin::LONGEST_QUESTION;
use super::survey::ends_as_said;
use crate::dialect::Role;
use crate::grammar::label::{self, Label};
use crate::grammar::line::Head;
use crate::lines::Line;

/// What stands behind a letter for who asks, down to the next label.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked<'src> {
    /// A line has a question mark.
    asks: bool,
    /// The last line ends as what is said does.
    said: bool,
    pub(super) next: Option<Label<'src>>,
}

impl<'src> Events<'src> {
    /// Whether an answer is due, or the first turn.
    pub(super) fn is_due(&self) -> bool {
        match self.turn {
            Some(turn) => turn.role == Role::Reporter,
            None => matches!(self.last_role, None | Some(Role::Reporter)),
        }
    }

    /// Whether a letter is a label. One for who answers stands behind a question. A question needs an
    /// answer, by a letter or, where letters ask again, by anybody who answers; it needs none where
    /// no other letter heads lines. What has no question mark needs a letter for who answers, an
    /// end, a text whose letters talk, and no item beside it.
    pub(super) fn accepts_letter(&self, line: Line<'src>, label: Label<'src>) -> bool {
        let letters = self.survey.letters;
        if label.role == Role::Official {
            let asked = self
                .label
                .is_some_and(|open| open.is_lettered(self.dialect));
            return self.is_due() && (asked || letters.talk()) && !self.is_beside_item(line);
        }
        let asked = self.asked_behind(label);
        let official = asked.next.filter(|next| next.role == Role::Official);
        let by_letter = official.is_some_and(|next| next.is_lettered(self.dialect));
        if asked.asks {
            let answered = by_letter || official.is_some() && letters.ask_again();
            answered || label.speech.contains('?') && letters.are_alone()
        } else {
            by_letter && asked.said && letters.talk() && !self.is_beside_item(line)
        }
    }

    /// Whether a letter is one of a list, whose lines end as no sentences do: `D - 51` above
    /// `R - 49`.
    pub(super) fn is_row_of_letters(&self, line: Line<'src>, label: Label<'src>) -> bool {
        if !label.is_lettered(self.dialect) || ends_as_said(label.speech) {
            return false;
        }
        let is_row = |content: &str| {
            let known = match label::read(content, self.dialect) {
                label::Reading::Label(label) => label.is_lettered(self.dialect),
                _ => label::is_item_letter(content, self.dialect),
            };
            known && !ends_as_said(content)
        };
        let below = self.lines.clone().next_filled();
        is_row(self.line_above(line)) || below.is_some_and(|below| is_row(below.content()))
    }

    pub(super) fn asked_behind(&self, label: Label<'src>) -> Asked<'src> {
        let mut asked = Asked {
            asks: label.speech.contains('?'),
            said: ends_as_said(label.speech),
            next: None,
        };
        let mut ahead = self.lines.clone();
        for below in core::iter::from_fn(|| ahead.next_filled()).take(LONGEST_QUESTION) {
            let content = below.content();
            if let Head::Label(next) = self.head_by_rule(content) {
                asked.next = Some(next);
                break;
            }
            asked.asks |= content.contains('?');
            asked.said = ends_as_said(content);
        }
        asked
    }

    /// Whether another letter heads the line above or below, as the items of a list have them.
    fn is_beside_item(&self, line: Line<'src>) -> bool {
        let is_item = |content| label::is_item_letter(content, self.dialect);
        let below = self.lines.clone().next_filled();
        is_item(self.line_above(line)) || below.is_some_and(|below| is_item(below.content()))
    }
}

#[cfg(test)]
mod tests {
    use crate::dialect::Indexed;
    use crate::events::{Event, Events};

    #[test]
    fn letters_that_talk_are_labels() {
        for (text, expected) in [
            ("D. - Quando?\n\nR. - A maggio.\n", 2),
            (
                "D. - Perché…\n\nR. - Per questo.\n\nD. - Ma…\n\nR. - Sì.\n",
                4,
            ),
            ("D. - Perché lei\n\nha scritto?\n\nR. - Per questo.\n", 2),
            (
                "D. - Quando?\n\nMinistro: A maggio.\n\nD. - Chi paga?\n\nMinistro: La città.\n",
                4,
            ),
            ("P.- ¿Cuándo?\n\nSí.\n", 1),
            // Items, and words of which letters stand for.
            ("C - Quels risques ?\n\nOui.\n\nD - Quand ?\n\nEn mai.\n", 0),
            ("Q: Who won?\nMINISTER AOBA: So it is:\nD - 51\nR - 49\n", 2),
            ("Q: Who won?\nR - 49\nD - 51\n", 1),
            (
                "R - Ida Seto\nD - Jun Aoba\nR - Rin Holm\nD - Ada Lund\n",
                0,
            ),
            ("D. - Directeur de la publication\nR. - Rédacteur\n", 0),
            ("D - Democrat\nI - Independent\nR - Republican\n", 0),
            (
                "P : Park\nR : Reverse\nN : Neutral\nD : Drive\nR : again\n",
                0,
            ),
            (
                "MINISTER AOBA: We have:\nA – Le port.\nB – La mer.\nC – L’île.\nD – Les recettes.\nR – Les réserves.\n",
                1,
            ),
        ] {
            let found = Events::new(text, 0, Indexed::generic(), false)
                .filter(|event| matches!(event, Event::TurnStart { .. }));
            assert_eq!(found.count(), expected, "{text}");
        }
    }
}

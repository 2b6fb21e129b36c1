//! Labels behind bullets: pages that make a list of what was asked and answered, each an item. The
//! angles before them are marks of captions, but not on a page of mail.

use super::super::kin::is_question;
use crate::dialect::{Indexed, Role};
use crate::grammar::label::{Label, Mark};

/// So many items of those who ask, and as many of those who answer, show that labels stand behind
/// bullets.
const ENOUGH: usize = 2;

/// What stands before a line of mail that is quoted twice, and of captions before who speaks.
pub(in super::super) const QUOTED_TWICE: &str = ">>";

/// Whether a line is one of mail that is quoted once.
pub(super) fn is_quoted_mail(line: &str) -> bool {
    line.starts_with("> ")
}

/// Whether a label behind a bullet is one whatever the page has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sure {
    Yes,
    No,
}

/// Whether the mark before a label is a bullet, or a dash that may be one, and no number.
pub(in super::super) fn is_bullet(kind: Mark, line: &str) -> bool {
    kind == Mark::Weak && !line.starts_with(|c: char| c.is_ascii_digit())
}

/// The items of a page that begin with a label which a rule of the grammar knows.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Bullets {
    asked: usize,
    answered: usize,
    /// How many of those who ask do so with a question.
    questions: usize,
    /// How many are turns by themselves.
    sure: usize,
}

impl Bullets {
    /// Counts an item with a label before speech.
    pub(super) fn hear(&mut self, label: Label<'_>, sure: Sure, dialect: Indexed<'_>) {
        if label.speech.trim_start().is_empty() {
            return;
        }
        self.sure += usize::from(sure == Sure::Yes);
        match label.role {
            Role::Reporter => {
                self.asked += 1;
                self.questions += usize::from(is_question(label.speech, dialect));
            }
            Role::Official | Role::Moderator => self.answered += 1,
            _ => {}
        }
    }

    /// Whether such items are turns, on a page with so many lines that begin with a label:
    /// somebody asks and somebody answers, more than once each, half of who asks does so with a
    /// question, and no more than one label in four stands behind no bullet, or some of these items
    /// are turns by themselves.
    pub(super) const fn are_turns(self, labelled: usize) -> bool {
        self.asked >= ENOUGH
            && self.answered >= ENOUGH
            && self.questions * 2 >= self.asked
            && (self.sure >= ENOUGH
                || labelled.saturating_sub(self.sure) * 3 <= self.asked + self.answered)
    }
}

#[cfg(test)]
mod tests {
    use crate::dialect::Indexed;
    use crate::events::{Event, Events};
    use alloc::string::String;
    use alloc::vec::Vec;

    #[test]
    fn labels_behind_bullets() {
        for (text, expected) in [
            (
                "• 記者：船はいつ着くのか。\n• 青葉会長：五月である。\n• 記者：費用は。\n• 会長：各社が持つ。\n",
                "記者 青葉会長 記者 会長",
            ),
            (
                "- Reporter: When does it sail?\n- Minister: In May.\n- Reporter: Thank you.\n- Minister Aoba: So it is.\n",
                "Reporter Minister Reporter Minister Aoba",
            ),
            // Those who ask have turns whatever stands around them.
            (
                "Minister: So.\n- Reporter: When?\n- Minister: In May.\n- Reporter: Where?\n\
                 - Minister: Here.\nModerator: Thank you.\n",
                "Minister Reporter Minister Reporter Minister Moderator",
            ),
            // Nobody asks.
            (
                "• 知事：港を開く。\n• 会長：船を出す。\n• 知事：橋を直す。\n• 会長：道を作る。\n",
                "",
            ),
            // One item each.
            ("• 記者：取材する。\n• 知事：五月である。\n", ""),
            // No questions: who does what.
            (
                "• 記者：取材する人。\n• 知事：答える人。\n• 記者：二名。\n• 知事：一名。\n",
                "",
            ),
            // Items within what those with other labels say.
            (
                "記者：次の四つは。\n知事：はい。\n• 記者：誰か。\n• 知事：港です。\n• 記者：なぜか。\n• 知事：船です。\n",
                "記者 知事",
            ),
        ] {
            let found: Vec<&str> = Events::new(text, 0, Indexed::generic(), false)
                .filter_map(|event| match event {
                    Event::TurnStart { label, .. } => label.map(|label| label.text),
                    _ => None,
                })
                .collect();
            assert_eq!(found.join(" "), String::from(expected), "{text}");
        }
    }
}

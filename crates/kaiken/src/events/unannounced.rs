//! Names that nothing has announced: the lines around them say whether they are labels.

use super::Events;
use super::speech::may_answer;
use super::survey::ends_question;
use crate::dialect::{Indexed, Role};
use crate::edge;
use crate::grammar::label::{self, Delimiter, Label, Shape};
use crate::grammar::leaf;
use crate::grammar::line::Head;
use crate::letters::is_hiragana;
use crate::lines::Line;
use crate::tokens::split_words;

/// How many lines are read below such a name in search of an official's label.
const BELOW: usize = 6;

/// How many of them may be what else is said there.
const PARAGRAPHS: usize = 2;

/// How much of the line above is searched for a name that is called, in bytes.
const CALLED: usize = 320;

/// In how many lines below such a name it is looked for again.
const AGAIN: usize = 64;

impl<'src> Events<'src> {
    /// A full name that was just called; or an outlet or a word for all who ask, where an
    /// official's label stands below it: it comes again, or another outlet has asked; or a name and
    /// an outlet in quotation marks above such a label. No rule takes the line for anything else.
    pub(super) fn unannounced(
        &self,
        line: Line<'src>,
        closed: bool,
        head: Head<'_>,
    ) -> Option<Label<'src>> {
        let open = match head {
            Head::Prose | Head::Topical | Head::Doubtful => true,
            Head::Label(label) => self.is_unproved(line, label),
            _ => false,
        };
        if !open || !closed || self.turn.is_some_and(|turn| turn.waiting) {
            return None;
        }
        let content = line.content();
        let described = label::described(content, self.dialect);
        let found = described.or_else(|| label::unannounced(content, self.dialect));
        let quoted = || label::quoted_saying(content, self.dialect);
        let is_quoted = found.is_none();
        let label = found.or_else(quoted)?;
        let told = self.source[..line.start as usize]
            .trim_end()
            .ends_with([':', '：']);
        let apart = described.is_some() && self.is_below_blank(line);
        if told || !apart && self.goes_on_at(line) {
            return None;
        }
        let fits = match label.shape {
            _ if described.is_some() => self.is_above_label(),
            _ if is_quoted => !self.may_be_read_out(line) && self.leads_to_answer(true, true),
            Shape::Person => {
                self.is_called(line, label.text)
                    || self.asks_official(line, label)
                    || self.introduces_self(line, label)
            }
            Shape::Anonymous => self.is_label_below(label.text) && self.leads_to_answer(true, true),
            _ => {
                let again = self.is_label_below(label.text);
                let spoken = self.turn.is_some() || self.last_role.is_some();
                (again || spoken && self.outlets.seen) && self.leads_to_answer(again, false)
            }
        };
        fits.then_some(label)
    }

    /// Whether a name and an outlet in quotation marks, before what is no question, may be what an
    /// official reads from a paper: the same one speaks above and below, nobody asks in the text, and
    /// no other such label has come or stands below.
    pub(super) fn may_be_read_out(&self, line: Line<'src>) -> bool {
        let content = line.content();
        let is_quoted = |content| label::quoted_saying(content, self.dialect).is_some();
        let above = self.open_label().filter(|open| {
            open.role == Role::Official && self.survey.unasked && !self.outlets.seen
        });
        let Some(above) = above.filter(|_| is_quoted(content)) else {
            return false;
        };
        let mut ahead = self.lines.clone();
        let mut below = core::iter::from_fn(|| ahead.next_filled()).take(AGAIN);
        let next = below.find_map(|below| match self.head_by_rule(below.content()) {
            Head::Label(next) => Some(next.text),
            _ => is_quoted(below.content()).then_some(""),
        });
        let mut rest = below.map(Line::content);
        next == Some(above.text) && !label::has_question_mark(content) && !rest.any(is_quoted)
    }

    /// Whether a name before a colon, of which nothing tells that it is a label, begins a paragraph
    /// among labels with one: a full name, an office and a name, or one word or a short form before a
    /// question, or one that comes again, says itself or stands right behind a question.
    pub(super) fn may_be_unannounced(&self, line: Line<'src>, head: Head<'_>) -> bool {
        let content = line.content();
        let bold = content.starts_with(['*', '_']);
        let among = self.open_label().is_some_and(|open| {
            let closed =
                open.delimiter == Delimiter::Colon || bold && open.delimiter == Delimiter::Bracket;
            closed && !open.speech.trim().is_empty()
        });
        let said = self.turn.is_some_and(|turn| !turn.waiting) && !self.list.open;
        if !among || !said || !matches!(head, Head::Prose | Head::Doubtful) {
            return false;
        }
        let apart =
            self.is_below_blank(line) || self.survey.wraps.is_none() && !self.goes_on_at(line);
        let named = || {
            let label = label::unannounced(content, self.dialect);
            label.is_some_and(|label| self.may_name_speaker(line, label))
        };
        let known = |label: Label<'_>| {
            bold || label.text.contains(',')
                || label::has_article(label.text, self.dialect)
                || is_family_named(label.text, label.speech, self.dialect)
        };
        let unshown = || label::recurrent(content, self.dialect).is_some_and(known);
        let unknown = || {
            label::may_be_stranger(content, self.dialect) || unshown() || self.goes_on_small(line)
        };
        apart && (named() || unknown())
    }

    /// Whether a name before a colon may be that of somebody who speaks: it is a full one, asks, comes
    /// again, is said behind the colon, or answers.
    fn may_name_speaker(&self, line: Line<'src>, label: Label<'src>) -> bool {
        let asked = self.turn.is_some_and(|turn| turn.role == Role::Reporter);
        let introduced = || label::behind_own_name(label.text, label.speech, self.dialect);
        label.shape == Shape::Person
            && (label::is_full_name(label.text, self.dialect)
                || ends_question(line.content())
                || introduced().is_some()
                || self.is_label_below(label.text)
                || asked && self.text_above(line).ends_with('?'))
    }

    /// Whether some words and a question stand in what an official says, right above the label of one, and
    /// nothing announces them: `Un habitant : Et la rue ?`
    pub(super) fn asks_between(&self, line: Line<'src>) -> bool {
        let open = self.open_label();
        line.content().ends_with('?')
            && open.is_some_and(|open| open.role == Role::Official)
            && label::is_before_question(line.content())
            && !self.line_above(line).ends_with(':')
            && self.is_above_answer()
    }

    /// Whether a name before small letters that ask nothing stands right below a question, or was said
    /// right above it.
    fn goes_on_small(&self, line: Line<'src>) -> bool {
        let reporter = self.turn.is_some_and(|turn| turn.role == Role::Reporter);
        let asked = reporter && !ends_question(line.content());
        let above = || {
            let label = self.open_label().map_or("", |open| open.text);
            let above = self.line_above(line);
            above.strip_prefix(label).unwrap_or(above)
        };
        let said = |name: &str| {
            let mut words = above().split(|c: char| !c.is_alphanumeric());
            split_words(name)
                .next()
                .is_some_and(|first| words.any(|word| word == first))
        };
        label::before_small(line.content(), self.dialect)
            .is_some_and(|name| asked && ends_question(above()) || said(name))
    }

    /// Whether a name among labels with a colon says itself, and for which outlet it asks.
    fn introduces_self(&self, line: Line<'src>, label: Label<'src>) -> bool {
        let among = self
            .open_label()
            .is_some_and(|open| open.delimiter == Delimiter::Colon);
        let apart = self.is_below_blank(line) || self.survey.wraps.is_none();
        among && apart && label::says_own_name(label.text, label.speech, self.dialect)
    }

    /// Whether a line is in capitals, with a comma behind its first words, and so is the label alone
    /// on its line of whoever speaks: `JUN AOBA, WITNESS`.
    pub(super) fn is_unlisted_in_capitals(&self, content: &str) -> bool {
        let open = self.open_label().filter(|open| label::is_alone(*open));
        open.is_some_and(|open| {
            label::is_in_capitals(open.text)
                && label::is_in_capitals(content)
                && content.contains(',')
                && !content.ends_with(['.', '?', '!', ',', ':'])
        })
    }

    /// Whether a full name that comes again stands before a question, between what an official says
    /// and the label of an official below.
    fn asks_official(&self, line: Line<'src>, label: Label<'src>) -> bool {
        let open = self.open_label().is_some_and(|open| {
            open.role == Role::Official
                && open.delimiter == Delimiter::Colon
                && open.text != label.text
        });
        open && label::is_full_name(label.text, self.dialect)
            && self.is_label_below(label.text)
            && ends_question(line.content())
            && self.is_above_answer()
    }

    /// Whether an official's label stands before speech on the next line.
    fn is_above_answer(&self) -> bool {
        let below = self.lines.clone().next_filled();
        below.is_some_and(|below| match self.head(below.content()) {
            Head::Label(label) => label.role == Role::Official && !label.speech.trim().is_empty(),
            _ => false,
        })
    }

    /// Whether somebody speaks already, or a line a little further down begins with a label, or
    /// with a name and what its bearer is.
    fn is_above_label(&self) -> bool {
        let mut ahead = self.lines.clone();
        let mut below = core::iter::from_fn(|| ahead.next_filled()).take(BELOW);
        let begins = |below: Line<'src>| {
            matches!(self.head(below.content()), Head::Label(_))
                || label::described(below.content(), self.dialect).is_some()
        };
        self.turn.is_some() || below.any(begins)
    }

    /// Whether somebody who does not ask has just called a full name: the line above says it, not
    /// as its first words, and ends there or speaks of asking, if nobody says it who gives the
    /// floor.
    fn is_called(&self, line: Line<'src>, name: &str) -> bool {
        let calls = self.turn.is_some_and(|turn| turn.role != Role::Reporter);
        if !calls || !label::is_full_name(name, self.dialect) {
            return false;
        }
        let above = self.source[..line.start as usize].trim_end();
        let start = memchr::memrchr2(b'\n', b'\r', above.as_bytes()).map_or(0, |at| at + 1);
        let above = edge::last(&above[start..], CALLED);
        let chairs = self.turn.is_some_and(|turn| turn.role == Role::Moderator);
        let in_name = |c: char| c.is_alphanumeric();
        let speaks_of_asking = || {
            let mut asking = self.dialect.labels.asking.iter();
            asking.any(|word| leaf::holds_in_any_case(above, word))
        };
        leaf::places(above.as_bytes(), name.as_bytes()).any(|at| {
            let (before, behind) = (&above[..at], &above[at + name.len()..]);
            let over = !behind.contains(in_name);
            !before.is_empty()
                && !before.ends_with(in_name)
                && !behind.starts_with(in_name)
                && (chairs || over || speaks_of_asking())
        })
    }

    /// Whether a line a little further down begins with some words and a colon.
    fn is_label_below(&self, text: &str) -> bool {
        let mut ahead = self.lines.clone();
        let mut below = core::iter::from_fn(|| ahead.next_filled()).take(AGAIN);
        below.any(|line| {
            let behind = line.content().strip_prefix(text);
            behind.is_some_and(|behind| behind.trim_start().starts_with([':', '：']))
        })
    }

    /// Whether a line begins with a label that its recurrence shows, and that names no outlet.
    pub(super) fn is_answer(&self, content: &'src str) -> bool {
        let label = self.recurrent(content);
        label.is_some_and(|label| {
            may_answer(label.role) && !label::is_outlet(label.text, self.dialect)
        })
    }

    /// Whether an official's label stands below, with nothing in between but names such as the one
    /// above, and what they say, if that is allowed. It may be that of anybody who may answer.
    fn leads_to_answer(&self, with_speech: bool, anybody: bool) -> bool {
        let mut paragraphs = if with_speech { PARAGRAPHS } else { 0 };
        let mut ahead = self.lines.clone();
        for _ in 0..BELOW {
            let Some(below) = ahead.next_filled() else {
                return false;
            };
            match self.head_by_rule(below.content()) {
                Head::Label(label) if label.is_outlet_alone(self.dialect) => {}
                Head::Prose | Head::Doubtful if self.is_answer(below.content()) => return true,
                Head::Label(label) => {
                    return label.role == Role::Official
                        || anybody && may_answer(label.role)
                        || self.is_answer(below.content());
                }
                _ if label::unannounced(below.content(), self.dialect).is_some() => {}
                Head::Prose if paragraphs > 0 => paragraphs -= 1,
                Head::StageDirection(_) => {}
                _ => return false,
            }
        }
        false
    }
}

/// Whether a text is a Chinese or Korean full name of three letters before what is no Japanese.
pub(super) fn is_family_named(text: &str, speech: &str, dialect: Indexed<'_>) -> bool {
    text.chars().nth(2).is_some()
        && label::is_family_named(text, dialect)
        && !speech.contains(is_hiragana)
}

#[cfg(test)]
mod tests {
    use crate::dialect::Indexed;
    use crate::events::{Event, Events};
    use alloc::format;

    #[test]
    fn a_name_and_an_outlet_in_quotation_marks_stand_above_an_answer() {
        for (line, below, expected) in [
            (
                "Jun Aoba, newspaper “Wire”: The pier is closed.",
                "MINISTER SETO: Is it?",
                2,
            ),
            (
                "Jun Aoba, newspaper “Wire”: The pier is closed.",
                "MINISTER SETO: Is it?\n\nQ: Why?",
                4,
            ),
            (
                "Jun Aoba, newspaper “Wire”: The pier is closed.",
                "MINISTER HOLM: Is it?",
                3,
            ),
            (
                "Jun Aoba, newspaper “Wire”: The pier is closed.",
                "So they wrote.",
                1,
            ),
            (
                "Jun Aoba, firm “Wire”: The pier is closed.",
                "MINISTER SETO: Is it?",
                2,
            ),
        ] {
            let text = format!("MINISTER SETO: Good day.\n\n{line}\n\n{below}\n");
            let found = Events::new(&text, 0, Indexed::generic(), false)
                .filter(|event| matches!(event, Event::TurnStart { .. }));
            assert_eq!(found.count(), expected, "{text}");
        }
    }

    #[test]
    fn whoever_no_list_has_ends_the_turn() {
        for (line, expected) in [
            ("Jun: Jun from the Harbour News. We heard of it.", (4, 0)),
            ("Jun: Yes, Jun is here.", (3, 1)),
            ("HT: When does it sail?", (3, 1)),
            ("HT: It sails.", (3, 0)),
            (
                "Head of Harbour Piers Jun Aoba, HPD: The pier is closed.",
                (3, 1),
            ),
            ("Le ministre: It is so.", (3, 1)),
            ("Jan Holm, Odbor komunikace: It is so.", (3, 1)),
            ("Jun: It is so.", (3, 0)),
            ("Jun: It is so.\n\nJun: It is.", (3, 1)),
            ("谭立新：我补充一点。", (3, 1)),
            (
                "Jan can tell more.\n\nJan: number of ships is nine.",
                (3, 1),
            ),
            ("Jan: number of ships is nine.", (3, 0)),
        ] {
            let text = format!(
                "MINISTER SETO: Good day.\n\n{line}\n\nQ: Why?\n\nMINISTER SETO: It is cold.\n"
            );
            let events = || Events::new(&text, 0, Indexed::generic(), false);
            let turns = events().filter(|event| matches!(event, Event::TurnStart { .. }));
            let doubts = events().filter(|event| matches!(event, Event::Doubt { .. }));
            assert_eq!((turns.count(), doubts.count()), expected, "{text}");
        }
    }

    #[test]
    fn whoever_asks_between_two_labels_of_an_official() {
        for (line, expected) in [
            ("Un habitant : Et la rue ?", 1),
            ("A resident: What of the road?", 1),
            ("A resident: What of the road? We see.", 0),
            ("A resident: what of the road?", 0),
        ] {
            let text = format!(
                "MAYOR SETO: Good day.\n\n{line}\n\nMAYOR SETO: It is cold.\n\nQ: Why?\n\nMAYOR SETO: So.\n"
            );
            let events = Events::new(&text, 0, Indexed::generic(), false);
            let doubts = events.filter(|event| matches!(event, Event::Doubt { .. }));
            assert_eq!(doubts.count(), expected, "{text}");
        }
    }

    #[test]
    fn a_line_in_capitals_ends_the_turn_of_a_name_in_capitals_alone() {
        for (line, expected) in [("KEN OKI, WITNESS", 1), ("KEN OKI, a witness", 0)] {
            let text = format!(
                "JUN AOBA\nSo it is.\n\nRIN SETO\nWhy?\n\n{line}\nI saw it.\n\nJUN AOBA\nYes, \
                 we did.\n\nRIN SETO\nSo.\n"
            );
            let events = Events::new(&text, 0, Indexed::generic(), false);
            let doubts = events.filter(|event| matches!(event, Event::Doubt { .. }));
            assert_eq!(doubts.count(), expected, "{text}");
        }
    }
}

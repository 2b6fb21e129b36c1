//! Rows that begin as labels do, and that nobody says: who wrote a page, how to reach somebody, and
//! items of lists.

use super::Events;
use super::kin::is_question;
use super::survey::{ends_as_said, ends_question};
use crate::dialect::Role;
use crate::grammar::label::{self, Delimiter, Label, Shape};
use crate::grammar::line::Head;
use crate::lines::Line;

/// In how many lines below the first item of a list the second one is looked for.
const ITEMS: usize = 4;

impl<'src> Events<'src> {
    /// Whether a line with a label tells who wrote the page, how to reach somebody, or what initials
    /// stand for.
    pub(super) fn is_credit(&self, line: Line<'src>, label: Label<'src>) -> bool {
        self.dialect.labels.recurrent
            && label.delimiter == Delimiter::Colon
            && (self.is_byline(line, label)
                || self.is_of_key(line, label)
                || label::is_contact(label.speech, self.dialect) && !self.is_asked_above(line))
    }

    /// Whether an initial is one of a key, wherever that stands: the line spells it out, and so does
    /// the one above or below, with no end of a sentence.
    pub(super) fn is_of_key(&self, line: Line<'src>, label: Label<'src>) -> bool {
        let spells = |label| label::spells_initial(label) && !ends_as_said(label.speech);
        let is_row = |content| label::recurrent(content, self.dialect).is_some_and(spells);
        let below = || self.lines.clone().next_filled().map(Line::content);
        spells(label) && (is_row(self.line_above(line)) || below().is_some_and(is_row))
    }

    /// Whether a word for who asks stands before a name, and asks nothing: no label stands below it,
    /// or another word and a name stand on the line below or above.
    fn is_byline(&self, line: Line<'src>, label: Label<'src>) -> bool {
        let asks = label.shape == Shape::Anonymous && label.role == Role::Reporter;
        if !asks || !label::is_bare_name(label.speech, self.dialect) {
            return false;
        }
        let is_row = |content| {
            label::is_credit(content, self.dialect)
                && !matches!(self.head_by_rule(content), Head::Label(_))
        };
        let below = || self.lines.clone().next_filled().map(Line::content);
        let last = || {
            let name = label.speech.trim();
            let spaced = name.contains(' ') || label::is_family_named(name, self.dialect);
            spaced && self.survey.last <= line.start
        };
        is_row(self.line_above(line)) || below().is_some_and(is_row) || last()
    }

    /// Whether a question of whoever asks ends right above.
    fn is_asked_above(&self, line: Line<'src>) -> bool {
        let asked = self.turn.is_some_and(|turn| turn.role == Role::Reporter);
        asked && is_question(self.line_above(line), self.dialect)
    }

    /// A line that is a label and a number, where somebody has just asked for one.
    pub(super) fn answered_in_number(&self, line: Line<'src>, head: Head<'src>) -> Head<'src> {
        let number = || label::before_number(line.content(), self.dialect);
        let may = self.dialect.labels.recurrent && head.is_open();
        let answered = may && self.is_asked_above(line);
        let label = answered.then(number).flatten();
        label.map_or(head, Head::Label)
    }

    /// Whether a letter for who answers, before the comma of a script without spaces, is that of an
    /// item: no question in the same form is open, or the next letter begins a line below.
    fn is_item_before_comma(&self, line: Line<'src>, label: Label<'src>) -> bool {
        if label.role != Role::Official || !is_before_comma(line.content(), label.text) {
            return false;
        }
        let asked = self.open_label().is_some_and(|open| {
            let behind = self.source_from(open.text);
            open.role == Role::Reporter && is_before_comma(behind, open.text)
        });
        let mut ahead = self.lines.clone();
        let mut below = core::iter::from_fn(|| ahead.next_filled()).take(ITEMS);
        !asked || below.any(|below| below.content().starts_with("B、"))
    }

    /// Whether a line with a label heads a part of the text, or is an item of a list.
    pub(super) fn is_row(&self, line: Line<'src>, label: Label<'src>) -> bool {
        self.is_item_before_comma(line, label)
            || self.is_numbered_part(label)
            || self.is_row_of_letters(line, label)
    }

    /// The source from a part of it on.
    fn source_from(&self, part: &'src str) -> &'src str {
        &self.source[crate::Span::of(self.source, part).start as usize..]
    }

    /// Whether a question with a word for its number heads a part of the text: nobody answers it.
    fn is_numbered_part(&self, label: Label<'src>) -> bool {
        let numbered = label.shape == Shape::Anonymous
            && label.role == Role::Reporter
            && label::has_number_word(label.text, self.dialect);
        numbered && !self.is_answered(label)
    }

    /// Whether the next label is that of somebody who answers, or something is told below a
    /// question.
    fn is_answered(&self, label: Label<'src>) -> bool {
        let below = self.lines.clone().next_filled().map(Line::content);
        let told = below.is_some_and(|below| matches!(self.head_by_rule(below), Head::Prose));
        let next = self.asked_behind(label).next;
        next.is_some_and(|next| next.role == Role::Official) || told && ends_question(label.speech)
    }
}

/// Whether a comma of a script without spaces stands behind a label.
fn is_before_comma(line: &str, label: &str) -> bool {
    line.strip_prefix(label)
        .is_some_and(|behind| behind.starts_with('、'))
}

#[cfg(test)]
mod tests {
    use crate::dialect::Indexed;
    use crate::events::{Event, Events};
    use alloc::format;

    /// How many turns a text has.
    fn turns(text: &str) -> usize {
        let events = Events::new(text, 0, Indexed::generic(), false);
        events
            .filter(|event| matches!(event, Event::TurnStart { .. }))
            .count()
    }

    #[test]
    fn who_wrote_a_page_asks_nothing() {
        let talk = "MINISTER AOBA: It is open.\nQ: Why?\nMINISTER AOBA: It was time.\n";
        for (below, expected) in [
            ("Reporter: Ada Holm\nEditor: Jun Lund\n", 3),
            ("Reporter: Ada Holm\n", 3),
            ("Journaliste : Ada Holm\nPhotographe : Jun Lund\n", 3),
            ("Журналист: Ада Холм\nФото: Ян Лис\n", 3),
            ("Reporter: Ada Holm\nMINISTER AOBA: Yes?\n", 5),
            ("Reporter: Thank You\n", 4),
        ] {
            let text = format!("{talk}{below}");
            assert_eq!(turns(&text), expected, "{text}");
        }
        for (text, expected) in [
            ("港口五月开放。\n\n记者：林保\n编辑：华立安\n", 0),
            (
                "渡船を再開すると発表した。\n\n記者：青葉薫\n編集：瀬戸凛\n",
                0,
            ),
            ("나루터를 다시 연다.\n\n기자: 나하늘\n사진: 한가람\n", 0),
            (
                "记者：为什么？\n林保：因为需要。\n记者：什么时候？\n林保：五月。\n记者：谢谢\n",
                5,
            ),
        ] {
            assert_eq!(turns(text), expected, "{text}");
        }
    }

    #[test]
    fn a_number_that_nobody_asked_for_is_no_answer() {
        for (text, expected) in [
            ("Q: What is the number?\nMINISTER AOBA: 0120-000-000\n", 2),
            (
                "MINISTER AOBA: It is open.\nMINISTER AOBA: 0120-000-000\n",
                1,
            ),
            ("It is open.\n\nSpokesperson: 0120-000-000\n", 0),
        ] {
            assert_eq!(turns(text), expected, "{text}");
        }
    }

    #[test]
    fn a_key_below_a_talk_is_said_by_nobody() {
        let talk = "J. Aoba: Why?\nR. Holm: So.\nJ. Aoba: When?\nR. Holm: In May.\n";
        for (below, expected) in [
            (
                "J. Aoba: Jun Aoba, Harbour Wire\nR. Holm: Rosa Holm, Minister\n",
                4,
            ),
            ("J. Aoba: Jun Aoba, Harbour Wire. Thanks.\n", 5),
        ] {
            let text = format!("{talk}{below}");
            assert_eq!(turns(&text), expected, "{text}");
        }
    }

    #[test]
    fn letters_before_a_comma_count_items() {
        for (text, expected) in [
            ("Q、なぜか。\nA、雨だ。\nQ、いつか。\nA、五月だ。\n", 4),
            (
                "記者：案を伺います。\nA、港を開く案。\nB、船を増やす案。\nどれですか。\n市長：Bです。\n",
                2,
            ),
            (
                "Q、どの案か。\nA、港の案。\nB、船の案。\nどれか。\n市長：Bです。\n",
                2,
            ),
        ] {
            assert_eq!(turns(text), expected, "{text}");
        }
    }

    #[test]
    fn numbers_of_parts_are_no_questions() {
        for (text, expected) in [
            (
                "Frage Nr. 1: Wie alt sind Sie?\nFrage Nr. 2: Was fehlt?\n",
                0,
            ),
            ("Frage Nr. 1: Wie alt ist es?\nMinister Aoba: Alt.\n", 2),
            (
                "Вопрос № 1: О ходе строительства.\nПричал откроется в мае.\n",
                0,
            ),
            ("Pregunta Nº 1: ¿Cuándo?\nEl puerto abre en mayo.\n", 1),
        ] {
            assert_eq!(turns(text), expected, "{text}");
        }
    }
}

//! The forms in which the labels of a page stand, in a script without spaces: what stands in the
//! same one may be a label, too.

use super::Events;
use super::survey::ends_question;
use crate::dialect::{Indexed, Role};
use crate::grammar::label::{self, Delimiter, Frame, Label, Shape};
use crate::grammar::line::Head;
use crate::lines::Line;

/// So many labels show that their form is one of labels, where outlets ask and departments answer.
const ENOUGH: u32 = 3;

/// So many officials do, where nobody but outlets asks.
const ANSWERS: u32 = 2;

/// A question is so long at most, in lines.
pub(super) const LONGEST_QUESTION: usize = 8;

/// The first kanji, and how many of them a name before a bracket has.
const FIRST_KANJI: char = '\u{3400}';
const NAME: core::ops::RangeInclusive<usize> = 2..=4;

/// How many labels stand in a form, and how many of these ask and answer.
#[derive(Clone, Copy, Debug, Default)]
struct Form {
    labels: u32,
    asks: u32,
    answers: u32,
    outlets: u32,
}

/// A label at the beginning of a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Heard<'src> {
    pub(super) label: Label<'src>,
    /// A rule of the grammar knows it.
    pub(super) known: bool,
    pub(super) frame: Option<Frame>,
    /// It is a reporter's, or a question stands behind it.
    pub(super) asks: bool,
    pub(super) introduced: bool,
    /// White space stands before its colon.
    pub(super) spaced: bool,
}

/// The forms of a page.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Forms {
    forms: [Form; Frame::COUNT],
    /// A form has labels, and an outlet or a department stands in one.
    any: bool,
}

impl Forms {
    /// Counts a label.
    pub(super) fn add(&mut self, frame: Frame, role: Role, times: u32) {
        let form = &mut self.forms[frame as usize];
        form.labels += times;
        form.asks += if role == Role::Reporter { times } else { 0 };
        form.answers += if role == Role::Official { times } else { 0 };
    }

    /// Counts what no rule knows, and an outlet or a department may be.
    pub(super) fn may_be(&mut self, frame: Frame, role: Role) {
        self.any = true;
        self.forms[frame as usize].outlets += u32::from(role == Role::Reporter);
    }

    /// Whether enough labels stand in this form.
    const fn has_labels(&self, frame: Frame) -> bool {
        self.forms[frame as usize].labels >= ENOUGH
    }

    /// Whether an outlet that asks, or a department that answers, is a label in this form.
    fn has(&self, frame: Frame, role: Role) -> bool {
        let form = self.forms[frame as usize];
        let asked = form.asks + form.outlets > 0;
        match role {
            Role::Reporter => form.answers >= ANSWERS || form.labels >= ENOUGH,
            _ => form.labels + form.outlets >= ENOUGH && form.answers > 0 && asked,
        }
    }
}

impl<'src> Events<'src> {
    /// What may be a label, and no rule of the grammar knows.
    pub(super) fn unknown(&self, content: &'src str, forms: &mut Forms) -> Option<Label<'src>> {
        let kin = label::kin(content, self.dialect);
        let frame = kin.and_then(|label| label::frame(content, label.text));
        if let (Some(label), Some(frame)) = (kin, frame) {
            forms.may_be(frame, label.role);
        }
        kin.or_else(|| label::recurrent(content, self.dialect))
    }

    /// A label that only its recurrence shows, where no rule takes the line for anything else.
    pub(super) fn recurrent_at(&self, line: Line<'src>, head: Head<'_>) -> Option<Label<'src>> {
        let alone = || {
            let open = matches!(head, Head::Item | Head::Topical | Head::Doubtful);
            open.then(|| self.kin_alone(line))?
        };
        let label = self.recurrent_as(line.content(), head).or_else(alone)?;
        if self.is_listed_kin(line, label) || self.is_topic_of_outlet(line, label) {
            return None;
        }
        let begins = self.is_below_blank(line)
            || !self.goes_on_at(line)
            || self.beside(line.content()).is_some();
        begins.then_some(label)
    }

    /// The same for a line by its head. A sign before a label may be that of an item.
    pub(super) fn recurrent_as(&self, content: &'src str, head: Head<'_>) -> Option<Label<'src>> {
        match head {
            Head::Prose | Head::Topical | Head::Doubtful => self.recurrent(content),
            Head::Label(label) if label.delimiter == Delimiter::Period => {
                self.stopped_in_capitals(content)
            }
            Head::Item => self.kin(content).or_else(|| self.angled(content)),
            _ => None,
        }
    }

    /// A name of Korean behind a sign and before an angle, as its recurrence shows.
    fn angled(&self, content: &'src str) -> Option<Label<'src>> {
        let angled = label::angled(content, self.dialect).is_some();
        angled.then(|| self.recurrent(content))?
    }

    /// Whether a line begins with what may be a name that comes once, before a bracket that nothing
    /// opened, where others are labels so: `青葉）五月です。`
    pub(super) fn may_close_name(&self, content: &'src str, head: Head<'_>) -> bool {
        if !self.survey.forms.has_labels(Frame::Close) || !matches!(head, Head::Prose) {
            return false;
        }
        let label = label::recurrent(content, self.dialect);
        label.is_some_and(|label| {
            let is_kanji = |c: char| c >= FIRST_KANJI && !label::is_hangul(c);
            let kanji = label.text.chars().all(is_kanji);
            let framed = label::frame(content, label.text) == Some(Frame::Close);
            kanji && framed && NAME.contains(&label.text.chars().count())
        })
    }

    /// The label of an outlet or a department, where others in its form are labels.
    pub(super) fn kin(&self, content: &'src str) -> Option<Label<'src>> {
        if !self.survey.forms.any || content.starts_with(|c: char| c.is_ascii_lowercase()) {
            return None;
        }
        let label = label::kin(content, self.dialect)?;
        let frame = label::frame(content, label.text)?;
        let bare = matches!(frame, Frame::Colon | Frame::Close) && label.role == Role::Official;
        if bare && !label::holds_speech(label.speech, self.dialect) {
            return None;
        }
        self.survey.forms.has(frame, label.role).then_some(label)
    }

    /// Whether a department before words is an item of what an official tells: a list is open, or
    /// another department stands on the next line or the one above.
    pub(super) fn is_listed_kin(&self, line: Line<'src>, label: Label<'src>) -> bool {
        let content = line.content();
        let is_kin = |other: &'src str| {
            self.kin(other)
                .is_some_and(|kin| kin.role == Role::Official)
        };
        let department = label.role == Role::Official && self.kin(content) == Some(label);
        let below = || self.lines.clone().next_filled().map(Line::content);
        department
            && (self.list.open || is_kin(self.line_above(line)) || below().is_some_and(is_kin))
    }

    /// Whether what may be an outlet before a colon, by its end alone, is a topic: it asks nothing,
    /// and no official's label is the next one, or another such line stands right above.
    fn is_topic_of_outlet(&self, line: Line<'src>, label: Label<'src>) -> bool {
        let content = line.content();
        let may_be_topic = |content: &'src str| {
            let kin = self.kin(content);
            kin.filter(|kin| label::is_outlet_by_end(*kin, self.dialect))
        };
        let framed = label::frame(content, label.text) == Some(Frame::Colon);
        if !framed || may_be_topic(content) != Some(label) || asks_here(label, self.dialect) {
            return false;
        }
        let mut ahead = self.lines.clone();
        let below = core::iter::from_fn(|| ahead.next_filled()).take(LONGEST_QUESTION);
        for below in below.map(Line::content) {
            match self.head_by_rule(below) {
                Head::Label(next) if next.role == Role::Official => break,
                Head::Label(_) => return true,
                _ if self.is_answer(below) => break,
                _ if self.kin(below).is_some() => return true,
                _ if is_question(below, self.dialect) => return false,
                _ => {}
            }
        }
        may_be_topic(self.line_above(line)).is_some()
    }

    /// The same alone on its line behind a sign, with something said below.
    pub(super) fn kin_alone(&self, line: Line<'src>) -> Option<Label<'src>> {
        let label = label::kin_alone(line.content(), self.dialect)?;
        let below = self.lines.clone().next_filled()?.content();
        let said = label::ends_sentence(below) && !label::is_marked(below, self.dialect);
        let forms = &self.survey.forms;
        let asked = || self.turn.is_some_and(|turn| turn.role == Role::Reporter);
        let shown = match label.shape {
            Shape::Office => forms.has(Frame::SignAlone, label.role),
            Shape::Person => forms.has_labels(Frame::SignAlone) && asked(),
            _ => forms.has_labels(Frame::SignAlone),
        };
        (said && shown).then_some(label)
    }
}

/// Whether a question stands right behind a label.
fn asks_here(label: Label<'_>, dialect: Indexed<'_>) -> bool {
    is_question(label.speech, dialect) || label::has_question_mark(label.speech)
}

/// Whether whoever has a label asks.
pub(super) fn asks(label: Label<'_>, dialect: Indexed<'_>) -> bool {
    label.role == Role::Reporter || is_question(label.speech, dialect)
}

/// Whether a line ends in a question, by its mark or, in a script without spaces, by its words.
pub(super) fn is_question(line: &str, dialect: Indexed<'_>) -> bool {
    let wide = line.as_bytes().last().is_some_and(|byte| !byte.is_ascii());
    ends_question(line) || wide && label::ends_as_question(line, dialect)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Event;
    use crate::dialect::Indexed;
    use alloc::string::String;
    use alloc::vec::Vec;

    /// The labels of a text.
    fn labels(text: &str) -> String {
        let found: Vec<&str> = Events::new(text, 0, Indexed::generic(), false)
            .filter_map(|event| match event {
                Event::TurnStart { label, .. } => label.map(|label| label.text),
                _ => None,
            })
            .collect();
        found.join(" ")
    }

    #[test]
    fn outlets_and_departments_in_the_form_of_labels() {
        for (text, expected) in [
            (
                "（記者）いつですか。\n（知事）五月です。\n（記者）なぜですか。\n（港湾局）船です。\n",
                "記者 知事 記者 港湾局",
            ),
            (
                "（瀬戸新聞）いつですか。\n（知事）五月です。\n（港通信）なぜですか。\n（知事）船です。\n",
                "瀬戸新聞 知事 港通信 知事",
            ),
            (
                "○瀬戸新聞：いつですか。\n○知事：五月です。\n○NHK：分かりました。\n○知事：以上です。\n",
                "瀬戸新聞 知事 NHK 知事",
            ),
            (
                "記者：いつですか。\n知事：五月です。\n記者：なぜですか。\n港湾局：船です。\n",
                "記者 知事 記者 港湾局",
            ),
            (
                "○記者\nいつですか。\n○知事\n五月です。\n○記者\nなぜですか。\n○港湾局\n船です。\n",
                "記者 知事 記者 港湾局",
            ),
            (
                "○記者\nいつですか。\n○知事\n五月です。\n○記者\nなぜですか。\n○港湾局\n○土木部\n",
                "記者 知事 記者",
            ),
            (
                "（市長）始めます。\n（瀬戸新聞：岸）なぜですか。\n（市長）はい。\n（港湾課）船です。\n",
                "市長 瀬戸新聞：岸 市長 港湾課",
            ),
            (
                "Q、いつか。\n瀬戸）五月だ。\nQ、なぜか。\n瀬戸）船だ。\nQ、どこか。\n瀬戸）港だ。\n",
                "Q 瀬戸 Q 瀬戸 Q 瀬戸",
            ),
            (
                "（テレビ大阪（代表））\nいつですか。\n（知事）\n五月です。\n（港通信）\nなぜですか。\n（知事）\n船です。\n",
                "テレビ大阪（代表） 知事 港通信 知事",
            ),
            // Items of what somebody tells.
            (
                "記者：いつですか。\n知事：五月です。\n記者：なぜですか。\n知事：二つです。\n港湾局：船です。\n土木部：橋です。\n",
                "記者 知事 記者 知事",
            ),
            (
                "記者：いつですか。\n知事：五月です。\n記者：なぜですか。\n知事：次のとおりです。\n港湾局：船です。\n",
                "記者 知事 記者 知事",
            ),
            (
                "記者：いつですか。\n知事：五月です。\n記者：なぜですか。\n港湾局：船を出す。\n",
                "記者 知事 記者",
            ),
            (
                "한빛일보: 언제입니까?\n나하늘 대통령: 오월입니다.\n나루방송: 그렇군요.\n나하늘 대통령: 끝입니다.\n",
                "한빛일보 나하늘 대통령 나루방송 나하늘 대통령",
            ),
            (
                "기자: 언제입니까?\n대변인: 오늘 발표할 내용은 세 가지입니다.\n위성통신: 내년부터 서비스를 시작합니다.\n해양방송: 오월부터 시작합니다.\n기자: 왜입니까?\n대변인: 그렇습니다.\n",
                "기자 대변인 기자 대변인",
            ),
            // In other brackets.
            (
                "（記者）いつですか。\n（知事）五月です。\n（記者）なぜですか。\n【港湾局】船です。\n",
                "記者 知事 記者",
            ),
            // Nobody asks.
            (
                "（知事）五月です。\n（副知事）船です。\n（知事）港です。\n（港湾局）橋です。\n",
                "知事 副知事 知事",
            ),
            // Too few.
            ("（記者）いつですか。\n（港湾局）船です。\n", "記者"),
        ] {
            assert_eq!(labels(text), expected, "{text}");
        }
    }

    #[test]
    fn names_that_come_once_before_a_bracket() {
        let page =
            "Q、いつか。\n瀬戸）五月だ。\nQ、なぜか。\n瀬戸）船だ。\nQ、どこか。\n瀬戸）港だ。\n";
        for (line, expected) in [
            ("青葉）島もだ。", true),
            ("ア）島もだ。", false),
            ("島もだ）。", false),
            ("青葉は島だ。", false),
        ] {
            let text = alloc::format!("{page}{line}\n");
            let mut doubts = Events::new(&text, 0, Indexed::generic(), false);
            let found = doubts.any(|event| matches!(event, Event::Doubt { .. }));
            assert_eq!(found, expected, "{line}");
        }
    }
}

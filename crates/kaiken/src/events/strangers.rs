//! Names that nobody knows, in the form in which the labels around them stand.

use super::Events;
use super::unannounced::is_family_named;
use crate::dialect::Role;
use crate::grammar::label::{self, Frame, Framed, Label, Shape};
use crate::grammar::line::Head;
use crate::letters::is_hiragana;
use crate::lines::Line;
use crate::{Span, edge};

/// How much is read before a label and behind it, in bytes: every line may ask of the same one.
const LONGEST: usize = 240;

/// The marks that end a sentence of Chinese or Korean.
const ENDS: [char; 6] = ['。', '？', '！', '.', '?', '!'];

impl<'src> Events<'src> {
    /// Begins a turn, or a doubt, at a line of what somebody says that begins with what may be a name,
    /// in the form in which the label of whoever speaks stands, in a script without spaces: below
    /// `問：いつですか。` nobody knows who says `青葉：五月です。` Somebody speaks to others behind it; a
    /// sentence of Chinese or Korean stands there, behind a full name, or behind a colon where somebody
    /// has asked; or a sentence stands below it, where that label is alone on its line. An outlet that
    /// asks is a label.
    pub(super) fn opens_in_frame(&mut self, line: Line<'src>, head: Head<'src>) -> bool {
        let Some((framed, label)) = self.in_open_frame(line, head) else {
            return false;
        };
        if framed.asks_for_outlet && label::ends_as_question(framed.speech, self.dialect) {
            self.recent.keep_last(line.content(), label);
            self.open_named(line, label);
        } else {
            self.doubtful(line);
        }
        true
    }

    /// Whether what somebody says stands in quotation marks, and ends above a line on which a name that
    /// nobody knows stands before others: `青葉「五月です。」`
    pub(super) fn quotes_stranger(&self, line: Line<'src>) -> bool {
        let said = self.turn.is_some_and(|turn| !turn.waiting);
        let may = said && self.line_above(line).ends_with('」');
        let open = may.then(|| self.open_label()).flatten();
        let quoted = open.is_some_and(|open| {
            let end = Span::of(self.source, open.text).end as usize;
            let behind = edge::first(&self.source[end..], LONGEST).trim_start_matches([':', '：']);
            behind.trim_start().starts_with('「')
        });
        quoted && label::is_before_quotation(line.content(), self.dialect)
    }

    /// Such words, and the label that they would be.
    fn in_open_frame(
        &self,
        line: Line<'src>,
        head: Head<'src>,
    ) -> Option<(Framed<'src>, Label<'src>)> {
        let said = self.turn.is_some_and(|turn| !turn.waiting);
        let may = matches!(
            head,
            Head::Prose | Head::Topical | Head::Doubtful | Head::Item | Head::StageDirection(_)
        );
        let open = self.open_label().filter(|_| said && may)?;
        let framed = label::in_frame(line.content(), self.dialect)?;
        let alone = framed.speech.trim().is_empty();
        let others = || {
            let asked = framed.frame == Frame::Colon
                && open.role == Role::Reporter
                && !framed.speech.contains(is_hiragana);
            (asked || is_family_named(framed.text, framed.speech, self.dialect))
                && framed.speech.trim_end().ends_with(ENDS)
        };
        let said = if alone {
            let below = self.lines.clone().next_filled();
            below.is_some_and(|below| label::ends_sentence(below.content()))
        } else {
            label::holds_speech(framed.speech, self.dialect) || others()
        };
        let fits = said
            && alone == open.speech.trim().is_empty()
            && self.frame_of(open) == Some(framed.frame)
            && !self.goes_on_at(line)
            && !self.is_listed_framed(line, framed);
        fits.then_some((
            framed,
            Label {
                text: framed.text,
                shape: Shape::OutletPair,
                role: Role::Reporter,
                delimiter: open.delimiter,
                speech: framed.speech,
            },
        ))
    }

    /// Whether words before a colon that ask nothing are an item of what somebody tells: others stand
    /// so on the next line or the one above.
    fn is_listed_framed(&self, line: Line<'src>, framed: Framed<'src>) -> bool {
        let asks = label::ends_as_question(framed.speech, self.dialect);
        let is_item = |content| {
            let other = label::in_frame(content, self.dialect);
            !matches!(self.head(content), Head::Label(_))
                && other.is_some_and(|other| {
                    other.frame == framed.frame
                        && !label::ends_as_question(other.speech, self.dialect)
                })
        };
        let below = || self.lines.clone().next_filled().map(Line::content);
        framed.frame == Frame::Colon
            && !asks
            && (is_item(self.line_above(line)) || below().is_some_and(is_item))
    }

    /// The form in which a label of this text stands on its line.
    fn frame_of(&self, label: Label<'src>) -> Option<Frame> {
        let at = Span::of(self.source, label.text).start as usize;
        let from = at.saturating_sub(LONGEST);
        let above = memchr::memrchr2(b'\n', b'\r', &self.source.as_bytes()[from..at]);
        let begins = above.map_or(0, |end| from + end + 1);
        if begins < from {
            return None;
        }
        let begun = edge::first(&self.source[begins..], LONGEST + label.text.len() + LONGEST);
        let length = memchr::memchr2(b'\n', b'\r', begun.as_bytes()).unwrap_or(begun.len());
        label::frame(begun[..length].trim_start(), label.text)
    }

    /// Whether words in brackets that may be a name stand where nobody has spoken: there they are of
    /// the page, as in `【字幕版】公開しました。`
    pub(super) fn is_bracket_at_top(&self, line: Line<'src>) -> bool {
        line.content().starts_with('【') && self.is_above_labels()
    }
}

#[cfg(test)]
mod tests {
    use super::super::Event;
    use super::*;
    use crate::Dialect;
    use crate::dialect::Indexed;
    use alloc::format;

    fn doubts(text: &str, dialect: &str) -> bool {
        let dialect = Indexed::built_in(Dialect::named(dialect).unwrap()).unwrap();
        let mut events = Events::new(text, 0, dialect, false);
        events.any(|event| matches!(event, Event::Doubt { code, .. } if code == crate::diagnostic::Code::PossibleLabel))
    }

    #[test]
    fn a_name_in_the_form_of_the_label_above_it() {
        for (asked, answered, line, expected) in [
            ("問：", "答：", "青葉：五月です。", true),
            ("(問)", "(答)", "(青葉)五月です。", true),
            ("【記者】", "【大臣】", "【青葉】五月です。", true),
            ("問）", "答）", "青葉）五月です。", true),
            ("(問)\n", "(答)\n", "(青葉)\n五月です。", true),
            (
                "（記者）",
                "（大臣）",
                "（青葉）はい、五月でしょうか。",
                true,
            ),
            ("記者：", "市長：", "青葉：補足します。", true),
            ("記者：", "市長：", "海客：我补充一点。", false),
            ("市長：", "記者：", "海客：我补充一点。", true),
            // Nobody speaks behind it, or it is no name.
            ("記者：", "市長：", "内訳：国が五億円です。", false),
            (
                "記者：",
                "市長：",
                "市民：五月です。\n漁業者：港です。",
                false,
            ),
            ("問：", "答：", "要するに：五月です。", false),
            ("問：", "答：", "市民：五月です。\n漁業者：港です。", false),
            ("問：", "答：", "場所：港です。", false),
            ("問：", "答：", "背景：港が古いことです。", false),
            ("問：", "答：", "青葉：五月。", false),
            ("(問)", "(答)", "(笑い)どうぞ。", false),
            ("(問)", "(答)", "(参考)五月です。", false),
            ("(問)", "(答)", "(港の件)五月です。", false),
            // In another form.
            ("(問)", "(答)", "青葉：五月です。", false),
            ("問：", "答：", "（青葉）五月です。", false),
            ("(問)", "(答)", "(青葉)\n五月です。", false),
            ("(問)\n", "(答)\n", "(青葉)都において検討します。", false),
        ] {
            let text = format!(
                "{asked}いつですか。\n{answered}五月です。\n{asked}なぜですか。\n{answered}港です。\n{line}\n{asked}はい。\n"
            );
            for dialect in ["mofa-ja", "boj-ja"] {
                let skips = dialect == "mofa-ja" && asked.ends_with('：');
                assert_eq!(
                    doubts(&text, dialect),
                    expected && !skips,
                    "{dialect}: {text}"
                );
            }
        }
    }

    #[test]
    fn a_name_before_a_quotation_among_others() {
        for (line, expected) in [
            ("アオバー「五月です。ですから\n早い。」", true),
            ("島の「港」です。", false),
            ("アオバー「五月です」と述べた。", false),
            ("「五月です。」", false),
        ] {
            let text = format!(
                "瀬戸凛\n「いつですか。」\n\n司会「どうぞ。」\n\n瀬戸凛\n「なぜですか。」\n\n{line}\n"
            );
            assert_eq!(doubts(&text, "generic"), expected, "{text}");
        }
    }

    #[test]
    fn an_outlet_that_asks_in_the_form_of_the_label_above_it() {
        for (line, expected) in [
            ("○○新聞：いつですか。", true),
            ("北野新聞：いつですか。", true),
            ("北野新聞：五月です。", false),
            ("（北野新聞）いつですか。", false),
        ] {
            let text = format!("問：いつですか。\n答：五月です。\n{line}\n答：はい。\n");
            let dialect = Indexed::built_in(Dialect::named("boj-ja").unwrap()).unwrap();
            let begins = |event| matches!(event, Event::TurnStart { .. });
            let found = Events::new(&text, 0, dialect, false).filter(|event| begins(*event));
            assert_eq!(found.count() == 4, expected, "{text}");
        }
    }

    #[test]
    fn brackets_above_the_first_label_are_of_the_page() {
        for (above, expected) in [("", false), ("【記者】いつですか。\n", true)] {
            let text =
                format!("{above}【字幕版】きょうの会見を公開しました。\n【大臣】五月です。\n");
            assert_eq!(doubts(&text, "mofa-ja"), expected, "{text}");
        }
    }
}

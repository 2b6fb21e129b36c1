//! Labels alone on their lines, or before a gap, that nothing closes: other lines tell whether a
//! text has such labels.

use super::Events;
use crate::Span;
use crate::dialect::Role;
use crate::edge;
use crate::grammar::label::{self, Delimiter, Label, Shape};
use crate::grammar::line::Head;
use crate::grammar::{heading, leaf};
use crate::lines::{Line, Lines};

/// How many lines are read in search of such labels.
const VOICES: usize = 200;

/// In how many lines below a name alone on its line it is looked for again.
const AGAIN: usize = 64;

/// In how many lines below a question behind dashes another one is looked for.
const DASHES: usize = 24;

/// How much of the line above is looked at, in bytes: a longer one is no label.
const CHARS_ABOVE: usize = 160;

/// How many who speak are compared with those further down.
const COMPARED: usize = 8;

/// How much of the text is searched for a name before a gap, in bytes, above and below it.
const NEARBY: usize = 4096;

/// What is known of those who speak.
#[derive(Clone, Copy, Debug, Default)]
struct Heard<'src> {
    /// How many words for who asks are alone on their lines.
    asking: usize,
    /// Somebody asks or gives the floor, and says something.
    asks: bool,
    /// Somebody answers.
    answers: bool,
    /// One of them comes again, or something else shows that they speak.
    shown: bool,
    names: [&'src str; COMPARED],
    count: usize,
}

/// A line behind dashes.
#[derive(Clone, Copy, Debug)]
struct Dashed {
    /// It ends as a question does.
    asks: bool,
    /// It ends as a sentence does.
    says: bool,
    /// Somebody says something right below it.
    answered: bool,
    /// It stands in quotation marks, and nothing else does.
    quoted: bool,
    /// Who that is stands there, or it stands in quotation marks.
    told: bool,
    /// Who that is stands there.
    labelled: bool,
}

impl<'src> Heard<'src> {
    /// Whether two words for who asks are labels, or one who asks and one who answers.
    const fn is_enough(&self) -> bool {
        self.asking > 1 || self.asks && self.answers && self.shown
    }

    fn hear(&mut self, label: Label<'src>) {
        self.asks |= label.role == Role::Reporter || label::gives_floor(label);
        self.answers |= label.role == Role::Official;
        self.shown |= !label::is_alone(label) || self.names[..self.count].contains(&label.text);
        if self.count < COMPARED {
            self.names[self.count] = label.text;
            self.count += 1;
        }
    }
}

impl<'src> Events<'src> {
    /// Finds out whether labels are alone on their lines, at the first line that may be one: none is
    /// where the dialect knows no word for one.
    pub(super) fn look_for_voices(&mut self, line: Line<'src>, head: Head<'_>) {
        if self.habits.voices.is_some() || self.dialect.labels.alone.is_empty() {
            return;
        }
        let may_begin = match head {
            Head::Topical if self.has_labels_alone() => self.may_be_voice(line),
            Head::Topical => {
                let below = self.lines.clone().next_filled();
                self.may_be_voice(line) || below.is_some_and(|below| self.may_be_voice(below))
            }
            Head::Prose => self.may_be_voice(line),
            _ => false,
        };
        if !may_begin {
            return;
        }
        let open = self.open_label();
        let asks = |label: Label<'_>| {
            let apart = label.speech.is_empty() || label::is_dashed(label);
            label.role == Role::Reporter && apart
        };
        let mut heard = Heard {
            asks: open.is_some_and(asks),
            shown: open.is_some_and(asks) || self.seen.section,
            ..Heard::default()
        };
        let mut ahead = self.lines.clone();
        self.count_voice(line, &ahead, &mut heard);
        for _ in 0..VOICES {
            let Some(below) = ahead.next_filled().filter(|_| !heard.is_enough()) else {
                break;
            };
            self.count_voice(below, &ahead, &mut heard);
        }
        self.habits.voices = Some(heard.is_enough());
    }

    /// Whether a line is who speaks by its words. The last one that is not is asked no more, since a
    /// line asks of the one below it, too.
    fn may_be_voice(&mut self, line: Line<'src>) -> bool {
        let place = Span::of(self.source, line.content());
        if self.habits.voiceless == place {
            return false;
        }
        let found = label::voice(line.content(), self.dialect).is_some();
        if !found {
            self.habits.voiceless = place;
        }
        found
    }

    /// Counts a line that may be a label, if something is said behind it or on the line below.
    fn count_voice(&self, line: Line<'src>, below: &Lines<'src>, heard: &mut Heard<'src>) {
        let content = line.content();
        heard.asking += usize::from(label::is_asking_word(content, self.dialect));
        let Some(label) = label::voice(content, self.dialect) else {
            return;
        };
        let below = || below.clone().next_filled();
        let is_prose = |line: Line<'src>| matches!(self.head(line.content()), Head::Prose);
        let said = if label::is_alone(label) {
            below().is_some_and(is_prose) && !self.is_below_voice(line)
        } else {
            self.is_said(label)
        };
        let lettered = !content.starts_with(label.text) || label.shape == Shape::Anonymous;
        if said && (lettered || label::tells_part(label.text, self.dialect)) {
            heard.hear(label);
        }
    }

    /// Whether what stands behind somebody is speech: a sentence of it ends so, or a word for who
    /// answers stands before it, or anybody who does on a page with a title. In quotation marks it
    /// is that among questions behind dashes and below names alone; elsewhere newspapers tell it.
    fn is_said(&self, label: Label<'src>) -> bool {
        let quoted = heading::is_quotation(label.speech.trim_start());
        let among = self.habits.quotations || self.habits.dashes == Some(true);
        let answers = label.role == Role::Official;
        let sure = answers && (label.shape == Shape::Anonymous || self.seen.title);
        (!quoted || among) && (sure || label::holds_speech(label.speech, self.dialect))
    }

    /// Whether the next line could be who speaks, too, as in a list of names.
    pub(super) fn is_above_voice(&self, below: &Lines<'src>) -> bool {
        let below = below.clone().next_filled();
        below.is_some_and(|below| self.is_voice_alone(below.content()))
    }

    /// Whether the line right above could be who speaks, too.
    pub(super) fn is_below_voice(&self, line: Line<'src>) -> bool {
        self.is_voice_alone(self.line_above(line))
    }

    /// Whether the name of a field stands right above a line, and no sentence below it: whom to ask.
    pub(super) fn is_value_of_field(&self, line: Line<'src>) -> bool {
        let above = self.line_above(line);
        let mut never = self.dialect.dialect.labels.never.iter();
        let said = |below: Line<'_>| label::ends_sentence(below.content());
        never.any(|known| **known == *above) && !self.lines.clone().next_filled().is_some_and(said)
    }

    /// The line above that is not empty, or the end of a long one.
    pub(super) fn line_above(&self, line: Line<'src>) -> &'src str {
        let above = edge::last(self.text_above(line), CHARS_ABOVE);
        let start = memchr::memrchr2(b'\n', b'\r', above.as_bytes()).map_or(0, |at| at + 1);
        above[start..].trim()
    }

    /// Whether a label alone on its line stands in a list of such. Right above the first turn a
    /// name that is no label of the text may be that of whose conference it is.
    pub(super) fn is_listed_voice(&self, line: Line<'src>) -> bool {
        let first = self.is_above_labels() && self.survey.alone.has(line.content());
        let listed = || !first || self.survey.alone.has(self.line_above(line));
        self.is_above_voice(&self.lines) || self.is_below_voice(line) && listed()
    }

    fn is_voice_alone(&self, content: &str) -> bool {
        label::voice(content, self.dialect).is_some_and(label::is_alone)
    }

    /// Who speaks, alone on a line. A name must come again, or have come before, where no answer is
    /// due.
    pub(super) fn voice(&self, content: &'src str) -> Option<Label<'src>> {
        let label = label::voice(content, self.dialect)?;
        let mut ahead = self.lines.clone();
        let mut below = core::iter::from_fn(|| ahead.next_filled()).take(AGAIN);
        let sure = label.shape != Shape::Person
            || label.role != Role::Unknown
            || self
                .turn
                .is_some_and(|turn| turn.role == Role::Reporter && !turn.waiting)
            || self.named.has(content)
            || below.any(|line| line.content() == content);
        sure.then_some(label)
    }

    /// A question with dashes for its label, where two such lines in the text ask something and are
    /// answered right below. Another such line is one where it asks, too, or is answered so. Where
    /// somebody speaks who has a label of another kind, another label stands below it, or it stands
    /// between quotations: what has none goes on with what is said. Below no title, a single hyphen is the bullet of a list,
    /// unless a label or a quotation stands below it.
    pub(super) fn dashed(&mut self, line: Line<'src>, head: Head<'_>) -> Option<Label<'src>> {
        if !matches!(head, Head::Prose | Head::Topical) {
            return None;
        }
        let label = label::asked_by_dash(line.content(), self.dialect)?;
        let known = self.dashed_here(line, &self.lines)?;
        if label::is_hyphen(label) && !self.seen.title && !known.told {
            return None;
        }
        let quoted = known.quoted && !label::is_hyphen(label);
        let asks = known.asks || known.says && known.answered || quoted;
        if self.habits.dashes.is_none() && asks {
            self.habits.dashes = Some(self.has_dashes_below(known));
        }
        let open = self.open_label();
        let speaks = open
            .is_some_and(|open| open.delimiter != Delimiter::Gap && open.role != Role::Reporter);
        let among = quoted && self.line_above(line).ends_with('」');
        let begins = !speaks || known.labelled || among;
        (self.habits.dashes == Some(true) && asks && begins).then_some(label)
    }

    /// Whether another line behind dashes stands below, and one of the two asks. Somebody answers
    /// both, unless the page has a title: what stands below them elsewhere may be what somebody
    /// thinks.
    fn has_dashes_below(&self, first: Dashed) -> bool {
        let titled = self.seen.title;
        let fits = |known: Dashed| {
            (known.asks || first.asks && known.says) && (known.answered || titled && known.asks)
        };
        let mut ahead = self.lines.clone();
        for _ in 0..DASHES {
            let Some(line) = ahead.next_filled() else {
                break;
            };
            if self.dashed_here(line, &ahead).is_some_and(fits) {
                return true;
            }
        }
        false
    }

    /// What a line behind dashes is by itself and by the line below it, which has none.
    fn dashed_here(&self, line: Line<'src>, below: &Lines<'src>) -> Option<Dashed> {
        let speech = label::asked_by_dash(line.content(), self.dialect)?.speech;
        let below = below.clone().next_filled()?.content();
        if label::asked_by_dash(below, self.dialect).is_some() {
            return None;
        }
        let labelled = matches!(self.head(below), Head::Label(_))
            || label::voice(below, self.dialect).is_some()
            || label::bare_name(below, self.dialect).is_some();
        let quoted = heading::is_quotation(below);
        let told = labelled || below.starts_with('「');
        Some(Dashed {
            quoted,
            asks: label::ends_as_question(speech, self.dialect),
            says: label::ends_sentence(speech),
            answered: told || label::holds_speech(below, self.dialect),
            told,
            labelled,
        })
    }

    /// A name alone above a quotation, where such a pair comes again below; or, among questions
    /// behind dashes, before a quotation, or before a gap or a colon where it does so again.
    pub(super) fn named_bare(&mut self, line: Line<'src>, head: Head<'_>) -> Option<Label<'src>> {
        if !head.is_open() {
            return None;
        }
        let label = label::bare_name(line.content(), self.dialect)?;
        let shown = if label::is_alone(label) {
            self.is_quoted_below(&self.lines) && self.has_quotations(label.text)
        } else if label.speech.starts_with('「') {
            self.habits.quotations || self.habits.dashes == Some(true)
        } else {
            self.habits.dashes == Some(true) && self.stands_before_gaps(line, label.text)
        };
        let known = label::voice(line.content(), self.dialect);
        let known = known.filter(|known| known.text == label.text);
        shown.then_some(known.unwrap_or(label))
    }

    fn is_quoted_below(&self, below: &Lines<'src>) -> bool {
        let below = below.clone().next_filled();
        below.is_some_and(|below| {
            let content = below.content();
            label::begins_quotation(content) || self.habits.quotations && content.starts_with('「')
        })
    }

    /// Whether names alone stand above quotations: this one does so again below, or it was found
    /// before.
    fn has_quotations(&mut self, name: &str) -> bool {
        if self.habits.quotations {
            return true;
        }
        let mut ahead = self.lines.clone();
        for _ in 0..AGAIN {
            let Some(below) = ahead.next_filled() else {
                break;
            };
            let again = label::bare_name(below.content(), self.dialect);
            if again.is_some_and(|again| again.text == name) && self.is_quoted_below(&ahead) {
                self.habits.quotations = true;
                break;
            }
        }
        self.habits.quotations
    }

    /// Whether a name stands before a gap or a colon at the beginning of another line nearby.
    fn stands_before_gaps(&self, line: Line<'src>, name: &str) -> bool {
        let (above, below) = self.source.split_at(line.start as usize);
        let near = [edge::last(above, NEARBY), edge::first(below, NEARBY)];
        let begins = |text: &str, at: usize| {
            text[..at].trim_end_matches(' ').ends_with(['\n', '\r'])
                && text[at + name.len()..]
                    .starts_with(|c: char| c.is_whitespace() || c == ':' || c == '：')
        };
        near.iter()
            .any(|text| leaf::places(text.as_bytes(), name.as_bytes()).any(|at| begins(text, at)))
    }
}

#[cfg(test)]
mod tests {
    use crate::Dialect;
    use crate::dialect::Indexed;
    use crate::events::{Event, Events};
    use alloc::string::String;
    use alloc::vec::Vec;

    /// The labels of a text.
    fn labels(text: &str) -> String {
        let dialect = Indexed::built_in(Dialect::named("generic").unwrap()).unwrap();
        let found: Vec<&str> = Events::new(text, 0, dialect, false)
            .filter_map(|event| match event {
                Event::TurnStart { label, .. } => label.map(|label| label.text),
                _ => None,
            })
            .collect();
        found.join(" ")
    }

    #[test]
    fn questions_behind_dashes() {
        for (text, expected) in [
            ("――いつか\n五月です。\n――理由は？\n船です。", "―― ――"),
            (
                "――いつか\n「五月に」\n――一言。\n「船だ」\n――理由は？\n「船だ」",
                "―― ―― ――",
            ),
            (
                "――いかが？\n早いです。\n――課題は何でしょう。\n人手です。",
                "―― ――",
            ),
            ("市長会見\n――いつか\n五月だ。\n――理由は\n船だ。", "―― ――"),
            ("――まず一言。\n五月です。\n――理由は？\n船です。", "―― ――"),
            (
                "――いつか\n五月です。\n――理由は？\n船です。\n――七月一日 開港\n以上です。",
                "―― ――",
            ),
            ("――そうか？\n彼は考えた。\n――違うか？\n雨が降っていた。", ""),
            ("――いつか\n五月です。", ""),
            ("-いつか\n五月です。\n-理由は\n船です。", ""),
            (
                "-いつか\n岸「五月です」\n-理由は\n岸「船です」",
                "- 岸 - 岸",
            ),
            ("知事会見\n-いつか\n五月です。\n-理由は\n船です。", "- -"),
            (
                "市長：三つです。\n―いつか\n五月です。\n―理由は\n船です。",
                "市長",
            ),
            (
                "市長：始めます。\n―いつか\n市長：五月です。\n―理由は\n市長：船です。",
                "市長 ― 市長 ― 市長",
            ),
        ] {
            assert_eq!(labels(text), expected, "{text}");
        }
    }

    #[test]
    fn parts_before_a_gap() {
        for (text, expected) in [
            (
                "記者　いつですか。\n知事　五月です。\n記者　なぜですか。",
                "記者 知事 記者",
            ),
            (
                "司会　港湾局長。\n市長　挨拶。\n知事　祝辞。\n司会　閉会。",
                "",
            ),
            (
                "知事　県の長。\n記者　取材する人。\n知事　選挙で選ばれる。",
                "",
            ),
            ("部長　内訳は次のとおり。\n記者　なし。\n部長　以上。", ""),
            (
                "市長「五月です」\n記者「なぜですか」\nと聞かれた。\n市長「船です」",
                "",
            ),
        ] {
            assert_eq!(labels(text), expected, "{text}");
        }
    }
}

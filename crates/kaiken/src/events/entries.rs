//! What a page tells of itself above the first turn, and looks like a turn or a topic.

use super::Events;
use crate::dialect::Role;
use crate::grammar::label::{self, Label, Reading, Shape};
use crate::grammar::line::Head;
use crate::grammar::{heading, line, notice};
use crate::lines::Line;
use crate::tokens::split_words;

/// Signs that may stand on both sides of a heading.
const SIGNS: [char; 8] = ['●', '○', '■', '□', '◆', '◇', '◎', '★'];

/// The longest name of a field, in words.
const NAME: usize = 4;

impl<'src> Events<'src> {
    /// Whether a word for who asks is the name of a field above the first turn: names stand behind its
    /// colon, more than one or a whole one where a label stands below, another field right above or below,
    /// and nothing that is said below:
    /// `Journalist: Jun Aoba, Harbour Wire`, `記者：記者クラブ所属記者等16人`
    pub(super) fn is_field_for_asker(&self, line: Line<'src>, label: Label<'_>) -> bool {
        let value = label.speech.trim();
        let is_value = || {
            !value.is_empty()
                && !value.ends_with([':', '：'])
                && !value.contains(ENDS)
                && !label::holds_speech(value, self.dialect)
                && !label::is_sentence(value, self.dialect)
                && label::is_titled(value, self.dialect)
        };
        let mut ahead = self.lines.back_to(line);
        ahead.next();
        let right_below = ahead.next().map(Line::content).unwrap_or_default();
        let below = self.lines.clone().next_filled().map(Line::content);
        let is_labelled = |below| {
            matches!(label::read(below, self.dialect), Reading::Label(_)) || self.is_surveyed(below)
        };
        let said = || {
            below.is_some_and(|below| {
                let said = below.ends_with(ENDS) || heading::is_sentence(below);
                if is_labelled(below) {
                    !value.contains([',', '、', '，', '等'])
                        && !label::is_full_name(value, self.dialect)
                        && !label::is_outlet(value, self.dialect)
                } else {
                    said
                }
            })
        };
        self.dialect.header.patient
            && label.role == Role::Reporter
            && label.shape == Shape::Anonymous
            && label.text.chars().nth(1).is_some()
            && self.is_above_labels()
            && is_value()
            && (self.is_entry(right_below)
                || !said() && !self.is_below_blank(line) && self.is_entry(self.line_above(line)))
    }

    /// `entry = field | name of a field, ":", value ;` A line of a list of what a page tells of itself.
    /// The name has a word in small letters, or is one that no label is: `Word count: 2,100`.
    fn is_entry(&self, content: &'src str) -> bool {
        let content = content.trim_start_matches('\u{feff}');
        let is_field = || notice::field(content, self.dialect).is_some();
        let is_named = || {
            content.split_once(": ").is_some_and(|(name, _)| {
                let small = |word: &str| word.starts_with(char::is_lowercase);
                let words = split_words(name);
                words.clone().nth(NAME).is_none()
                    && name.starts_with(char::is_uppercase)
                    && words.skip(1).any(small)
                    && !label::is_titled(name, self.dialect)
            })
        };
        (is_field() || is_named())
            && !matches!(label::read(content, self.dialect), Reading::Label(_))
            && !self.is_surveyed(content)
    }

    /// Whether an item is no topic but of the site: no letter or digit stands behind its bullet, or
    /// what is furniture or a link elsewhere, or a word for a part of the page between two signs:
    /// `• Facebook`, `●会見内容●`. What comes again below is a topic.
    pub(super) fn is_of_site(&self, content: &str) -> bool {
        let text = heading::item_text(content);
        let inside = text.trim_end_matches(SIGNS).trim_end();
        let of_page =
            || inside.len() < text.len() && heading::is_section(inside, &self.dialect.headings);
        let listed = || matches!(line::body(text, self.dialect), Head::Furniture | Head::Link);
        self.dialect.header.patient
            && text.len() < content.len()
            && (!text.contains(char::is_alphanumeric) || listed() || of_page())
            && self.again_below(content).is_none()
    }
}

/// The longest line that is a date and its weekday, in bytes.
const LONGEST_DATE: usize = 60;

/// So many lines may stand below such a line at the end of a page.
const BELOW_DATE: usize = 12;

/// The marks that end a sentence, and those that may close a quotation or a remark behind one.
const ENDS: [char; 7] = ['.', '?', '!', '…', '。', '？', '！'];
const CLOSING: [char; 7] = ['"', '”', '’', '»', ')', '」', '）'];

impl Events<'_> {
    /// Whether a line below all labels is a date and its weekday, and nothing else, right below the end
    /// of a sentence or of the conference, and no sentence stands below it: it is that of the page.
    pub(super) fn is_date_of_page(&self, line: Line<'_>) -> bool {
        let content = line.content();
        let may = self.dialect.header.patient
            && line.start > self.survey.last
            && content.len() <= LONGEST_DATE
            && content.contains(|c: char| c.is_ascii_digit());
        let ends = || {
            let above = self.line_above(line);
            above.trim_end_matches(CLOSING).ends_with(ENDS) || matches!(self.head(above), Head::End)
        };
        let whole = || {
            line::dateline(content, self.dialect).is_some_and(|when| {
                when.date.is_some() && when.weekday.is_some() && when.rest.is_empty()
            })
        };
        let mut ahead = self.lines.clone();
        let mut below = core::iter::from_fn(|| ahead.next_filled()).take(BELOW_DATE + 1);
        may && whole()
            && ends()
            && below.by_ref().take(BELOW_DATE).all(|below| {
                !below.content().ends_with(ENDS) && below.content().len() <= LONGEST_DATE
            })
            && below.next().is_none()
    }

    /// Whether an item behind a dash is the question with which a dialogue begins: a sentence that asks
    /// nothing stands behind another dash on the next line.
    pub(super) fn opens_dialogue(&self, content: &str) -> bool {
        const DASHES: [char; 3] = ['–', '—', '-'];
        const SAID: [char; 4] = ['.', '!', '…', '。'];
        let below = || self.lines.clone().next_filled().map(Line::content);
        self.dialect.header.patient
            && content.starts_with(DASHES)
            && content.ends_with('?')
            && below().is_some_and(|below| below.starts_with(DASHES) && below.ends_with(SAID))
            && self.again_below(content).is_none()
    }
}

#[cfg(test)]
mod tests;

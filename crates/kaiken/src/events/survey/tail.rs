//! Where the last words of a conference end: below them stand credits, links and the addresses of
//! those who publish a page.

use super::super::Events;
use super::super::top::is_row;
use crate::dialect::Indexed;
use crate::grammar::{heading, label, leaf};
use crate::lines::Line;
use crate::tokens::split_words;

/// What ends a sentence, in any script.
const MARKS: [char; 22] = [
    '.', '!', '?', '…', '。', '．', '！', '？', '।', '॥', '؟', '۔', '։', '።', '។', '။', '｡', '‼',
    '⁉', // Somebody breaks off, or is asked in Greek.
    '—', '–', ';',
];

/// What may stand behind such a mark, or be all that ends what was said.
const CLOSED: [char; 16] = [
    '"', '”', '“', '’', '‘', '\'', '›', '」', '』', '»', ')', '）', ']', '】', '〉', '*',
];

/// What ends a quotation, with a mark in it or not.
const QUOTED: [char; 5] = ['」', '』', '”', '»', '"'];

/// A line of speech is so long, in bytes.
const LONG: usize = 80;

/// A paragraph of speech may end without a mark if it is so long.
const PARAGRAPH: usize = 200;

/// So many long lines show how a text is written.
const ENOUGH: usize = 4;

/// The part of a conference in which nothing is said any more.
#[derive(Clone, Copy, Debug, Default)]
pub(in super::super) struct Tail {
    from: usize,
    end: usize,
}

/// Where the last sentence ends, and whether those of the text end with a mark at all.
#[derive(Debug, Default)]
pub(super) struct Sentences {
    last: usize,
    /// Where the line above ends, and the one above that.
    above: usize,
    before: usize,
    /// The line above announces something, or is an item of what was announced.
    announced: bool,
    /// Where a row of stars ends that stands right below what was said, and has nothing below it but
    /// what may be of the page.
    starred: Option<usize>,
    /// Where lines end that stand right below what was said, if a field is the first of them and what is
    /// below may be of the page, and whether one tells how to reach somebody.
    reached: Option<(usize, bool)>,
    /// Somebody has a label above.
    spoken: bool,
    long: usize,
    ended: usize,
}

impl Sentences {
    /// Counts a line, which may go on from the line above.
    pub(super) fn hear(&mut self, line: Line<'_>, goes_on: bool, dialect: Indexed<'_>) {
        let content = line.content();
        let ends = ends_sentence(content);
        let below = self.last == self.above;
        let breaks = below || self.last == self.before && !self.announced;
        let said = ends
            || content.len() >= PARAGRAPH
            || breaks && content.starts_with(char::is_lowercase)
            || below && (goes_on || goes_on_from_speech(content))
            || below && self.announced && is_listed(content)
            || content.len() < LONG && thanks(content, dialect);
        let starred = self.starred.filter(|_| may_be_of_page(content, dialect));
        self.starred = match starred {
            None if is_starred(content) && self.last == self.above => Some(line.end()),
            starred => starred,
        };
        self.reached = self.reached_at(content, dialect);
        self.announced = content.ends_with([':', '：']) || said && is_listed(content);
        (self.before, self.above) = (self.above, line.end());
        if said {
            self.last = self.above;
        }
        if content.len() >= LONG {
            self.long += 1;
            self.ended += usize::from(ends);
        }
    }

    /// Where fields stand below what was said, of which one tells how to reach somebody.
    fn reached_at(&self, content: &str, dialect: Indexed<'_>) -> Option<(usize, bool)> {
        if content.len() >= LONG || ends_sentence(content) || thanks(content, dialect) {
            return None;
        }
        let value = content.split_once([':', '：']).map(|(_, value)| value);
        let begins = || self.spoken && self.last == self.above && value.is_some();
        let begun = || begins().then_some((self.above, false));
        let (from, told) = self.reached.or_else(begun)?;
        let reaches = label::is_contact(value.unwrap_or(content), dialect);
        Some((from, told || reaches))
    }

    /// Counts a line that begins with a label and speech.
    pub(super) const fn speak(&mut self, line: Line<'_>) {
        self.last = line.end();
        self.starred = None;
        self.reached = None;
        self.spoken = true;
    }

    /// What stands behind the last sentence, up to the end of the conference, in a text in which
    /// three long lines of four end a sentence. In others lines are wrapped, or have no marks: there
    /// a row of stars tells where it begins, or how to reach somebody.
    pub(super) const fn tail(&self, end: usize) -> Tail {
        let marked = self.long >= ENOUGH && self.ended * 4 >= self.long * 3;
        let from = match (self.starred, self.reached) {
            (Some(starred), _) => starred,
            _ if marked => self.last,
            (None, Some((reached, true))) => reached,
            _ => end,
        };
        Tail { from, end }
    }
}

/// Whether a line is a row of asterisks, with spaces between them or not.
fn is_starred(line: &str) -> bool {
    line.starts_with('*') && (is_row(line) || heading::is_row(line))
}

/// Whether a line below a row of stars may be of the page: it is short, and no sentence, announces
/// nothing, and has nothing before a colon but what stands before a name or before how to reach
/// somebody.
fn may_be_of_page(line: &str, dialect: Indexed<'_>) -> bool {
    let told = |(_, value): (&str, &str)| {
        label::is_contact(value, dialect)
            || label::is_roster_row(line, dialect)
            || label::is_credit(line, dialect)
    };
    let address = || !line.contains(char::is_whitespace) && line.contains(['@', '.']);
    line.len() < LONG
        && !ends_sentence(line)
        && !line.ends_with([':', '：', ','])
        && !line.contains(". ")
        && (!line.starts_with(char::is_lowercase) || address())
        && !thanks(line, dialect)
        && !label::is_sentence(line, dialect)
        && line.split_once([':', '：']).is_none_or(told)
}

/// Whether a line thanks, which nobody does below the words of others: `Thank you`
fn thanks(line: &str, dialect: Indexed<'_>) -> bool {
    let mut words = dialect
        .cues
        .iter()
        .flat_map(|set| set.opening.thanks.iter());
    words.any(|known| leaf::same_prefix(line, known).is_some())
}

/// So many words announce something, and are no field of a page.
const ANNOUNCES: usize = 5;

/// Whether a line right below speech is part of it: it announces something, or holds a sentence.
fn goes_on_from_speech(line: &str) -> bool {
    line.contains(". ") || line.ends_with(':') && split_words(line).nth(ANNOUNCES - 1).is_some()
}

/// Whether a line is an item of a list, or a quotation.
fn is_listed(line: &str) -> bool {
    let item =
        heading::is_item(line) && heading::item_text(line).starts_with(char::is_alphanumeric);
    item || line.starts_with(['"', '“', '„', '«', '「'])
}

fn ends_sentence(line: &str) -> bool {
    let bare = line.strip_suffix([')', '）', ']']);
    let bare = bare.and_then(|line| line.rfind(['(', '（', '[']).map(|at| line[..at].trim_end()));
    let ends = |line: &str| line.trim_end_matches(CLOSED).ends_with(MARKS);
    ends(line) || line.ends_with(QUOTED) || bare.is_some_and(|bare| !bare.is_empty() && ends(bare))
}

impl<'src> Events<'src> {
    /// Whether a line stands below the last sentence of a conference, and holds none.
    pub(in super::super) fn is_behind_speech(&self, line: Line<'src>) -> bool {
        let tail = self.survey.tail;
        (tail.from..tail.end).contains(&(line.start as usize))
    }
}

#[cfg(test)]
mod tests {
    use crate::dialect::Indexed;
    use crate::events::{Event, Events, LineKind};
    use alloc::format;
    use alloc::string::{String, ToString};

    /// What stands below the last turn.
    fn tail(text: &str) -> String {
        let mut lines = String::new();
        for event in Events::new(text, 0, Indexed::generic(), false) {
            match event {
                Event::TurnStart { .. } => lines.clear(),
                Event::Line {
                    kind: LineKind::Text,
                    text,
                    ..
                } => lines.extend([text, "|"]),
                _ => {}
            }
        }
        lines
    }

    #[test]
    fn what_is_no_sentence_below_the_last_one_is_nobodys() {
        let said = |end: &str| {
            let long = format!(
                "The ferry that left the northern pier this morning has come back to the harbour{end}\n"
            );
            let turn = format!("Q: Why?\nA: {long}");
            turn.repeat(4)
        };
        for (text, expected) in [
            (
                said(".") + "So it has.\nThe Harbour Desk\n#ferries\n",
                "The Harbour Desk|#ferries|",
            ),
            (
                said(".") + "Q: Thank you\nThe Harbour Desk\n",
                "The Harbour Desk|",
            ),
            (said(".") + "The Harbour Desk\nAnd so it has.\n", ""),
            (said(".") + "Thank you very much\n", ""),
            (said(".") + "So the pier has\nbeen closed\n", ""),
            (said(".") + "A: Two things:\n- the pier\n- the ferry\n", ""),
            (
                said(".") + "So it has. (Laughter)\nKeywords:\nferries\n",
                "Keywords:|ferries|",
            ),
            (
                said(".") + "- END -\n- The Harbour Desk\n",
                "- The Harbour Desk|",
            ),
            // A row of stars parts the page from what was said.
            (
                "Q: Why?\nA: So it is.\n*  *  *  *  *\nThe Harbour Desk\nPRESS OFFICER: Ann Lind\n\
                 Phone: +1 202 555-0100\nEmail: desk@harbour.example\n@harbourdesk\n"
                    .to_string(),
                "The Harbour Desk|PRESS OFFICER: Ann Lind|Phone: +1 202 555-0100|\
                 Email: desk@harbour.example|@harbourdesk|",
            ),
            (
                "Q: Why?\nA: So it is.\n****\nThe Harbour Desk\n".to_string(),
                "The Harbour Desk|",
            ),
            (
                "Q: Why?\nA: So it is.\n* * *\nThe Harbour Desk\nSo we said.\n".to_string(),
                "",
            ),
            (
                "Q: Why?\nA: So it is.\n* * *\nThe Harbour Desk\nThank you\n".to_string(),
                "",
            ),
            (
                "Q: Why?\nA: So it is.\n* * *\nThe Harbour Desk\nQ: When?\nA: Today\n".to_string(),
                "",
            ),
            (
                "Q: Why?\nA: So it is.\n* * *\nTwo piers:\nThe northern one\n".to_string(),
                "",
            ),
            (
                "Q: Why?\nA: I quote\n* * *\nthe pier\nand the sea\n".to_string(),
                "",
            ),
            // Nobody says how to reach those who publish the page.
            (
                "Q: Why?\nA: So it is.\nContact: Jun Holm, Harbour Desk\nCell: 0900 123 456\n"
                    .to_string(),
                "Contact: Jun Holm, Harbour Desk|Cell: 0900 123 456|",
            ),
            (
                "Q: Why?\nA: So it is.\nContact: Jun Holm, Harbour Desk\n".to_string(),
                "",
            ),
            (
                "Q: Why?\nA: So it is.\nCell: 0900 123 456\nWe answer.\n".to_string(),
                "",
            ),
            // Nothing ends a sentence.
            (said("") + "The Harbour Desk\n#ferries\n", ""),
        ] {
            assert_eq!(tail(&text), expected.to_string(), "{text}");
        }
    }
}

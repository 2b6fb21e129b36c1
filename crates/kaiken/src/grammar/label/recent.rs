//! The labels that came last: most come again, some with a slip in them.

use core::ops::Range;

use super::super::leaf;
use super::super::line::{self, Head};
use super::inside::ends_sentence;
use super::parts::names_outlet;
use super::{Delimiter, Label, Shape};
use crate::dialect::{Indexed, Role};
use crate::letters::is_letter;
use crate::slot::slot;

/// How many labels are kept.
const KEPT: usize = 6;

/// The longest beginning of a line that is kept, in bytes.
const LONGEST: usize = 240;

/// For how many labels there is a place in the memory.
const HEARD: usize = 128;

/// The labels that a text has had.
#[derive(Clone, Debug)]
pub(crate) struct Recent<'a> {
    /// Those that came last, each once, the newest first.
    last: [Option<Known<'a>>; KEPT],
    /// Those of which the grammar says the same each time, so that to forget one changes nothing:
    /// each at the place that its bytes give, where a later one may take it.
    heard: [Option<Known<'a>>; HEARD],
    /// A bit for the first two bytes of each, by which most lines are told to begin with none.
    begun: u64,
    /// One begins with a small letter of ASCII.
    small: bool,
    /// A word for who asks has come.
    asked: bool,
    /// A period has closed it.
    stopped: bool,
}

/// The bit of the first two bytes of a line.
fn beginning(line: &str) -> u64 {
    match line.as_bytes() {
        [first, second, ..] => 1 << ((first.wrapping_mul(5) ^ second) % 64),
        _ => u64::MAX,
    }
}

impl Default for Recent<'_> {
    fn default() -> Self {
        Self {
            last: [None; KEPT],
            heard: [None; HEARD],
            begun: 0,
            small: false,
            asked: false,
            stopped: false,
        }
    }
}

impl<'a> Recent<'a> {
    /// Keeps a label of a line.
    pub(crate) fn keep(&mut self, line: &'a str, label: Label<'a>, dialect: Indexed<'_>) {
        self.note_asking(line, label);
        let Some(known) = Known::new(line, label) else {
            return;
        };
        if stands_by_itself(label, dialect) {
            self.heard[slot(known.whole, HEARD)] = Some(known);
        }
        self.put_last(known);
    }

    /// Keeps a label that is one by the lines around it, too: it is compared while it is among the
    /// last.
    pub(crate) fn keep_last(&mut self, line: &'a str, label: Label<'a>) {
        self.note_asking(line, label);
        if let Some(known) = Known::new(line, label) {
            self.put_last(known);
        }
    }

    fn note_asking(&mut self, line: &str, label: Label<'_>) {
        if label.shape == Shape::Anonymous && label.role == Role::Reporter {
            self.asked = true;
            let whole = line.strip_suffix(label.speech);
            self.stopped |= whole.is_some_and(|whole| whole.ends_with('.'));
        }
    }

    fn put_last(&mut self, known: Known<'a>) {
        let is_kept = self
            .iter()
            .any(|kept| core::ptr::eq(kept.whole, known.whole))
            || self.iter().any(|kept| kept.is_same(known));
        if !is_kept {
            self.begun |= beginning(known.whole);
            self.small |= known.text().starts_with(|c: char| c.is_ascii_lowercase());
            self.last.copy_within(..KEPT - 1, 1);
            self.last[0] = Some(known);
        }
    }

    /// The label of a line, if the text has had it; it is among the last from here on. A pair of
    /// names that was a label once is one again, whether or not a question follows, and so is a
    /// name in capitals that stood alone on its line.
    #[inline]
    pub(crate) fn again<'b>(&mut self, line: &'b str, dialect: Indexed<'_>) -> Option<Label<'b>> {
        let known = *self.find(line, dialect)?;
        self.put_last(known);
        Some(known.label(line))
    }

    fn find(&self, line: &str, dialect: Indexed<'_>) -> Option<&Known<'a>> {
        if self.begun & beginning(line) == 0 {
            return None;
        }
        let heard = end(line, dialect).and_then(|end| {
            let (whole, speech) = line.split_at(end);
            let known = self.heard[slot(whole, HEARD)].as_ref()?;
            let said = leaf::trim_start(speech);
            let alike = known.whole == whole && known.alone == said.is_empty();
            (alike && known.is_settled_before(speech, said)).then_some(known)
        });
        heard.or_else(|| {
            let mut last = self.iter().filter(|known| known.begins_alike(line));
            last.find(|known| known.comes_again(line))
        })
    }

    /// What a line below the header is. A label is kept.
    pub(crate) fn read(&mut self, line: &'a str, dialect: Indexed<'a>) -> Head<'a> {
        if let Some(label) = self.again(line, dialect) {
            return Head::Label(label);
        }
        let head = line::body(line, dialect);
        if let Head::Label(label) = head {
            self.keep(line, label, dialect);
        }
        head
    }

    /// What a line below the header can be. Most labels come again, so those are compared before
    /// the grammar is asked.
    pub(crate) fn head<'b>(&self, line: &'b str, closed: bool, dialect: Indexed<'b>) -> Head<'b> {
        match self.find(line, dialect) {
            Some(known) => Head::Label(known.label(line)),
            None => line::body_with(line, closed, dialect),
        }
    }

    /// The same of a line with which the grammar knows no label to begin.
    pub(crate) fn unlabelled<'b>(&self, line: &'b str, dialect: Indexed<'b>) -> Head<'b> {
        match self.find(line, dialect) {
            Some(known) => Head::Label(known.label(line)),
            None => line::unlabelled(line, dialect),
        }
    }

    /// `again = label, end of line ;` A line that is nothing but a label that came before, without
    /// the colon or the brackets that closed it there.
    pub(crate) fn unclosed<'b>(&self, line: &'b str) -> Option<Label<'b>> {
        let mut last = self.iter().filter(|known| known.begins_alike(line));
        let known = last.find(|known| known.text() == line)?;
        Some(Label {
            text: line,
            shape: known.shape,
            role: known.role,
            delimiter: Delimiter::Gap,
            speech: &line[line.len()..],
        })
    }

    /// The shape and the part of a label with a colon that is among the last.
    pub(crate) fn known(&self, text: &str) -> Option<(Shape, Role)> {
        let known = self.iter().find(|known| known.text() == text)?;
        known.has_colon().then_some((known.shape, known.role))
    }

    /// Whether one of the last labels stood in some brackets.
    pub(crate) fn has_brackets(&self, open: char) -> bool {
        self.iter().any(|known| known.whole.starts_with(open))
    }

    /// Whether a label that the text has had begins with a small letter.
    pub(crate) const fn has_small(&self) -> bool {
        self.small
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.last[0].is_none()
    }

    /// A label before a colon at a place of a line, behind the end of a sentence, that has begun a
    /// line before: one in capitals, or an official's behind a question of whoever asks.
    pub(super) fn inside<'b>(&self, text: &'b str, colon: usize, open: Role) -> Option<Label<'b>> {
        let before = &text[..colon];
        let answers = |known: &Known<'_>| {
            let said = before[..colon - known.text().len()].trim_end();
            open == Role::Reporter
                && known.role == Role::Official
                && known.at.0 == 0
                && said.trim_end_matches(['”', '"', '’']).ends_with('?')
        };
        let known = self.iter().find(|known| {
            before.ends_with(known.text())
                && known.whole.ends_with(':')
                && (known.is_upper() || answers(known))
        })?;
        let start = colon - known.text().len();
        let label = || known.label(&text[start..]);
        let fits = ends_sentence(&text[..start])
            && known.comes_again(&text[start..])
            && label().speech.starts_with(char::is_whitespace);
        fits.then(label)
    }

    /// Whether a period has closed the word for who asks; none where nobody has asked yet.
    pub(crate) fn has_stop(&self) -> Option<bool> {
        self.asked.then_some(self.stopped)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Known<'a>> {
        self.last.iter().map_while(Option::as_ref)
    }
}

/// Whether a label is one, and of the same part, whatever sentence stands behind it. A pair of
/// which no part is known as an outlet needs a question; a name alone, or with a remark, is judged
/// by what is said.
fn stands_by_itself(label: Label<'_>, dialect: Indexed<'_>) -> bool {
    match label.shape {
        Shape::Anonymous | Shape::Office => true,
        Shape::Person => label.role != Role::Unknown && !label.text.ends_with([')', '）', ']']),
        Shape::OutletPair if label.is_outlet_alone(dialect) => false,
        Shape::OutletPair => names_outlet(label.text, dialect),
    }
}

/// Where the first delimiter ends that could be that of a label.
#[inline]
fn end(line: &str, dialect: Indexed<'_>) -> Option<usize> {
    let window = &line.as_bytes()[..line.len().min(LONGEST)];
    let mut brackets = dialect.labels.brackets.iter();
    let opener = || brackets.find(|(open, _)| line.starts_with(&**open));
    match dialect.may_open_bracket(line).then(opener).flatten() {
        Some((_, close)) => Some(leaf::find(window, close)? + close.len()),
        None => dialect
            .colon()
            .ok_or(Unsure)
            .and_then(|colon| colon_in_ascii(window, colon))
            .unwrap_or_else(|Unsure| first_delimiter(window, dialect)),
    }
}

/// How far a colon is looked for without the help of a search, in bytes: to begin one costs more
/// than to pass over a label.
const NEAR: usize = 64;

/// A delimiter may be far, or a byte that is not ASCII stands before it.
struct Unsure;

/// Where the first colon ends, if there is one.
#[inline]
fn colon_in_ascii(window: &[u8], colon: u8) -> Result<Option<usize>, Unsure> {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let near = &window[..window.len().min(NEAR)];
    let (chunks, rest) = near.as_chunks::<8>();
    for (place, chunk) in chunks.iter().enumerate() {
        let bytes = u64::from_le_bytes(*chunk);
        let others = bytes ^ (ONES * u64::from(colon));
        let marked = (others.wrapping_sub(ONES) & !others | bytes) & (ONES << 7);
        if marked != 0 {
            let at = place * 8 + marked.trailing_zeros() as usize / 8;
            return (near[at] == colon).then_some(Some(at + 1)).ok_or(Unsure);
        }
    }
    match rest
        .iter()
        .position(|byte| *byte == colon || !byte.is_ascii())
    {
        Some(at) if rest[at] == colon => Ok(Some(near.len() - rest.len() + at + 1)),
        None if near.len() == window.len() => Ok(None),
        _ => Err(Unsure),
    }
}

/// Where the first delimiter in a window ends.
fn first_delimiter(window: &[u8], dialect: Indexed<'_>) -> Option<usize> {
    let (mut before, mut end) = (window, None);
    for mark in dialect.labels.delimiters.iter() {
        let (at, length) = match mark.as_bytes() {
            [byte] if byte.is_ascii_punctuation() => (memchr::memchr(*byte, before), 1),
            _ => match mark.trim() {
                "" => (None, 0),
                mark => (leaf::find(before, mark), mark.len()),
            },
        };
        if let Some(at) = at {
            (before, end) = (&window[..at], Some(at + length));
        }
    }
    end
}

/// A label that the text has had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Known<'a> {
    /// The beginning of its line, number, brackets and delimiter included.
    whole: &'a str,
    /// Where in that the label stands.
    at: (u8, u8),
    pub(super) shape: Shape,
    pub(super) role: Role,
    delimiter: Delimiter,
    /// It was one with nothing behind it on its line.
    alone: bool,
}

impl<'a> Known<'a> {
    /// Keeps a label of a line; none if its delimiter needs the words behind it to be one, or if
    /// speech stands before it.
    fn new(line: &'a str, label: Label<'a>) -> Option<Self> {
        let whole = line.get(..line.len().checked_sub(label.speech.len())?)?;
        let start = (label.text.as_ptr() as usize).checked_sub(whole.as_ptr() as usize)?;
        let opens = !whole.get(..start)?.contains(is_letter);
        let closed = matches!(label.delimiter, Delimiter::Colon | Delimiter::Bracket);
        // A label that a sign alone makes one has nothing that closes it.
        let ended = start + label.text.len() < whole.len();
        let kept = opens && closed && ended && whole.len() <= LONGEST;
        kept.then(|| Self {
            whole,
            at: (start as u8, (start + label.text.len()) as u8),
            shape: label.shape,
            role: label.role,
            delimiter: label.delimiter,
            alone: leaf::trim_start(label.speech).is_empty(),
        })
    }

    /// Whether it is this label, whatever stands behind it.
    fn is_same(&self, other: Self) -> bool {
        let alone = self.alone;
        self.whole.len() == other.whole.len()
            && (core::ptr::eq(self.whole, other.whole) || *self == Self { alone, ..other })
    }

    pub(super) fn text(&self) -> &'a str {
        &self.whole[self.range()]
    }

    fn range(&self) -> Range<usize> {
        usize::from(self.at.0)..usize::from(self.at.1)
    }

    /// Whether the first bytes are the same, as those of most lines are not.
    fn begins_alike(&self, line: &str) -> bool {
        line.as_bytes().first() == self.whole.as_bytes().first()
    }

    /// Whether a line begins as the one did that is kept.
    fn comes_again(&self, line: &str) -> bool {
        line.strip_prefix(self.whole)
            .is_some_and(|speech| self.is_settled(speech))
    }

    /// Whether it is a label before this speech. Where the grammar looks at the speech as well, it
    /// must look again.
    fn is_settled(&self, speech: &str) -> bool {
        self.is_settled_before(speech, leaf::trim_start(speech))
    }

    /// The same where the speech is known without the white space before it.
    #[inline]
    fn is_settled_before(&self, speech: &str, said: &str) -> bool {
        let glued = said.len() == speech.len();
        match said.as_bytes() {
            [] => self.alone,
            [b'/', ..] if glued => false,
            _ if glued && self.whole.ends_with('.') => false,
            _ if self.shape == Shape::Anonymous => true,
            [first, ..] if first.is_ascii() => !first.is_ascii_lowercase(),
            _ => !said.starts_with(char::is_lowercase),
        }
    }

    /// The label of a line that begins as the one did that is kept.
    #[inline]
    fn label<'b>(&self, line: &'b str) -> Label<'b> {
        Label {
            text: &line[self.range()],
            shape: self.shape,
            role: self.role,
            delimiter: self.delimiter,
            speech: &line[self.whole.len()..],
        }
    }

    /// Whether a colon has closed it.
    pub(super) fn has_colon(&self) -> bool {
        self.whole.ends_with([':', '：'])
    }

    /// Whether it is in capitals, with nothing before it.
    fn is_upper(&self) -> bool {
        self.at.0 == 0 && !self.text().contains(char::is_lowercase)
    }

    /// Whether it is that of somebody unnamed who asks.
    pub(super) fn asks(&self) -> bool {
        self.shape == Shape::Anonymous && self.role == Role::Reporter
    }

    /// Whether it names an official, whose label is worth comparing.
    pub(super) fn is_official(&self) -> bool {
        self.shape != Shape::Anonymous && self.role != Role::Reporter
    }
}

#[cfg(test)]
mod tests;

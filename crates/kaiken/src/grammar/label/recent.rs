//! The labels that came last: most come again, some with a slip in them.

mod known;
#[cfg(test)]
mod tests;

use self::known::Known;
use super::super::leaf;
use super::super::line::{self, Head};
use super::inside::ends_sentence;
use super::parts::names_outlet;
use super::{Delimiter, Label, Shape};
use crate::dialect::{Indexed, Role};
use crate::eight;
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
    heard: [Option<Heard<'a>>; HEARD],
    /// For the first bytes of lines, the places there of labels that begin so, counted from one.
    alike: [[u8; ALIKE]; BEGINNINGS],
    /// How many have been put among the last.
    put: u32,
    /// A bit for the first two bytes of each, by which most lines are told to begin with none.
    begun: u64,
    /// The same for the first bytes of their words, without number and brackets.
    spoken: [u64; SPOKEN],
    /// One begins with a small letter of ASCII.
    small: bool,
    /// A word for who asks has come.
    asked: bool,
    /// A period has closed it.
    stopped: bool,
}

/// For how many beginnings of lines there is a place, and for how many labels with one of them.
const BEGINNINGS: usize = 64;
const ALIKE: usize = 2;

/// A label in the memory.
#[derive(Clone, Copy, Debug)]
struct Heard<'a> {
    known: Known<'a>,
    /// How many had been put among the last when it was.
    put: u32,
}

/// The place of the first eight bytes of a line, of which all but the shortest have so many. A bracket
/// of full width does not count: all labels have the same.
#[inline]
fn place_of_beginning(line: &str) -> Option<usize> {
    let bytes = line.as_bytes();
    let bracket = if bytes.first()?.is_ascii() { 0 } else { 3 };
    let first = bytes.get(bracket..)?.first_chunk::<{ eight::BYTES }>()?;
    let mixed = u64::from_le_bytes(*first).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    Some((mixed >> 32) as usize % BEGINNINGS)
}

/// How many numbers hold a bit for each beginning of a word.
const SPOKEN: usize = 4;

/// The bit of the first three bytes of a text, and in which number it stands.
fn place_of_word(text: &str) -> Option<(usize, u64)> {
    let [first, second, third] = *text.as_bytes().first_chunk()?;
    let mixed = first.wrapping_mul(5) ^ second.wrapping_mul(3) ^ third.wrapping_mul(7);
    Some((usize::from(mixed) / 64 % SPOKEN, 1 << (mixed % 64)))
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
            alike: [[0; ALIKE]; BEGINNINGS],
            put: 0,
            begun: 0,
            spoken: [0; SPOKEN],
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
        let Some(mut known) = Known::new(line, label) else {
            return;
        };
        known.closed = is_closed_alone(known.whole, dialect);
        let put = self.put_last(known);
        if stands_by_itself(label, dialect) {
            self.heard[slot(known.whole, HEARD)] = Some(Heard { known, put });
        }
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
            self.stopped |= label.is_stopped(line);
        }
    }

    /// Puts a label among the last, if it is not there; how many had been when it was.
    fn put_last(&mut self, known: Known<'a>) -> u32 {
        let kept = self
            .iter()
            .position(|kept| core::ptr::eq(kept.whole, known.whole))
            .or_else(|| self.iter().position(|kept| kept.is_same(known)));
        if let Some(behind) = kept {
            return self.put - behind as u32;
        }
        self.begun |= beginning(known.whole);
        match place_of_word(known.text()) {
            Some((at, bit)) => self.spoken[at] |= bit,
            None => self.spoken = [u64::MAX; SPOKEN],
        }
        self.small |= known.text().starts_with(|c: char| c.is_ascii_lowercase());
        self.last.copy_within(..KEPT - 1, 1);
        self.last[0] = Some(known);
        self.put += 1;
        self.put
    }

    /// The label of a line, if the text has had it; it is among the last from here on. A pair of
    /// names that was a label once is one again, whether or not a question follows, and so is a
    /// name in capitals that stood alone on its line.
    #[inline]
    pub(crate) fn again<'b>(&mut self, line: &'b str, dialect: Indexed<'_>) -> Option<Label<'b>> {
        if self.begun & beginning(line) == 0 {
            return None;
        }
        self.heard_again(line)
            .or_else(|| self.once_more(line, dialect))
    }

    /// The label of a line, if the memory has it and its first bytes tell so.
    ///
    /// It is the one that a look for the whole label finds: what closes it is the first that closes any
    /// label of the line, so that its place is the same.
    #[inline]
    pub(crate) fn heard_again<'b>(&mut self, line: &'b str) -> Option<Label<'b>> {
        for number in self.alike[place_of_beginning(line)?] {
            let place = usize::from(number).checked_sub(1)?;
            let Some(Heard { known, put }) = &self.heard[place] else {
                continue;
            };
            let speech = line.strip_prefix(known.whole).filter(|_| known.closed);
            if let Some(speech) = speech.filter(|speech| known.is_heard_before(speech)) {
                let label = known.label_before(line, speech);
                if self.put - put >= KEPT as u32 {
                    self.take(place);
                }
                return Some(label);
            }
        }
        None
    }

    /// A label of the memory, which is among the last from here on. Where few have been put there
    /// behind it, it is there still.
    fn take(&mut self, place: usize) -> Option<Known<'a>> {
        let Heard { known, put } = self.heard[place]?;
        if self.put - put >= KEPT as u32 {
            let put = self.put_last(known);
            self.heard[place] = Some(Heard { known, put });
        }
        Some(known)
    }

    /// The label of a line, if the text has had it, looked for among all.
    #[inline(never)]
    fn once_more<'b>(&mut self, line: &'b str, dialect: Indexed<'_>) -> Option<Label<'b>> {
        if let Some(place) = self.heard_at(line, dialect) {
            let known = self.take(place)?;
            if let Some(beginning) = place_of_beginning(line).filter(|_| known.closed) {
                let [first, _] = self.alike[beginning];
                self.alike[beginning] = [place as u8 + 1, first];
            }
            return Some(known.label(line));
        }
        let known = *self.among_last(line)?;
        self.put_last(known);
        Some(known.label(line))
    }

    fn find(&self, line: &str, dialect: Indexed<'_>) -> Option<&Known<'a>> {
        if self.begun & beginning(line) == 0 {
            return None;
        }
        match self.heard_at(line, dialect) {
            Some(place) => self.heard[place].as_ref().map(|heard| &heard.known),
            None => self.among_last(line),
        }
    }

    /// The place in the memory of the label of a line.
    fn heard_at(&self, line: &str, dialect: Indexed<'_>) -> Option<usize> {
        let (whole, speech) = line.split_at(end(line, dialect)?);
        let place = slot(whole, HEARD);
        let known = &self.heard[place].as_ref()?.known;
        (known.whole == whole && known.is_heard_before(speech)).then_some(place)
    }

    fn among_last(&self, line: &str) -> Option<&Known<'a>> {
        let mut last = self.iter().filter(|known| known.begins_alike(line));
        last.find(|known| known.comes_again(line))
    }

    /// Whether a line may begin with the words of a label that the text has had, whatever stands
    /// behind them.
    pub(crate) fn may_begin(&self, line: &str) -> bool {
        place_of_word(line).is_none_or(|(at, bit)| self.spoken[at] & bit != 0)
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

    /// The label with which a line begins, if the text has had it. Most labels come again, so those are
    /// compared before the grammar is asked what a line can be.
    pub(crate) fn known_at<'b>(&self, line: &'b str, dialect: Indexed<'_>) -> Option<Label<'b>> {
        self.find(line, dialect).map(|known| known.label(line))
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

/// Whether what closes a label is the first that could close any label of a line that begins with it,
/// whatever stands behind: a bracket, or the one delimiter that stands first behind nothing but ASCII.
/// No bracket may be so long that the line opens one which the label alone does not.
fn is_closed_alone(whole: &str, dialect: Indexed<'_>) -> bool {
    let brackets = &dialect.labels.brackets;
    let opens = brackets.iter().any(|(open, _)| whole.starts_with(&**open));
    let told = opens || whole.is_ascii() && dialect.colon().is_some();
    told && brackets.iter().all(|(open, _)| open.len() <= whole.len())
        && end(whole, dialect) == Some(whole.len())
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

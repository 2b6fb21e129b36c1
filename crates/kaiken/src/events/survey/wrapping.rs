//! Whether the lines of a text are wrapped: paragraphs of several lines, with empty lines between.

use crate::edge;
use crate::grammar::heading;
use crate::letters::is_kana_or_kanji;
use crate::lines::Line;

/// Lines are wrapped at so many letters at least, and at so many at most.
const NARROWEST: usize = 30;
const WIDEST: usize = 160;

/// Words behind such lines are not told apart that reach further.
const REACH: usize = WIDEST + 40;

/// So many lines break off within a sentence, right above another one.
const ENOUGH: u32 = 3;

/// So many paragraphs have an empty line above them.
const APART: u32 = 4;

/// A paragraph has no more lines than this, most of the time.
const LINES: u32 = 12;

/// One line in so many may be longer than the others are wrapped at.
const LONG: u32 = 16;

/// What the lines below the first label show.
#[derive(Clone, Debug)]
pub(super) struct Wrapping {
    /// How many lines of each length stand right above another one.
    lengths: [u32; WIDEST + 1],
    /// How far these would reach with the first word of the next line.
    reaches: [u32; REACH + 1],
    /// How many there are, and how many of these break off within a sentence.
    followed: u32,
    broken: u32,
    /// How many lines have an empty line above them.
    apart: u32,
}

impl Wrapping {
    pub(super) const fn new() -> Self {
        Self {
            lengths: [0; WIDEST + 1],
            reaches: [0; REACH + 1],
            followed: 0,
            broken: 0,
            apart: 0,
        }
    }

    /// Counts a line that begins with no label, and the one above. An item of a list says nothing.
    pub(super) fn hear(&mut self, above: Line<'_>, line: Line<'_>, source: &str) {
        if !above.is_right_above(line, source) {
            self.apart += 1;
        } else if !heading::is_bulleted(line.content()) {
            let length = length(above.content());
            let reach = length + 1 + first_word(line.content());
            self.followed += 1;
            self.lengths[length.min(WIDEST)] += 1;
            self.reaches[reach.min(REACH)] += 1;
            self.broken += u32::from(breaks_off(above.content()));
        }
    }

    /// Counts a line that begins with one: what stands right above it ends there.
    pub(super) fn speak(&mut self, above: Line<'_>, line: Line<'_>, source: &str) {
        self.apart += u32::from(!above.is_right_above(line, source));
    }

    /// At how many letters lines are wrapped, if they are: half of those that stand right above
    /// another one break off, and three in four have no room for the first word of the next.
    pub(super) fn width(&self) -> Option<usize> {
        let width = self.most_lengths();
        let full: u32 = self.reaches[width + 1..].iter().sum();
        let wraps = (NARROWEST..WIDEST).contains(&width)
            && self.broken >= ENOUGH
            && self.apart >= APART
            && self.apart * LINES >= self.followed
            && self.broken * 2 >= self.followed
            && full * 4 >= self.followed * 3;
        wraps.then_some(width)
    }

    /// The length that hardly a line exceeds.
    fn most_lengths(&self) -> usize {
        let mut lines = 0;
        let enough = self.followed - self.followed / LONG;
        let reached = self.lengths.iter().position(|count| {
            lines += count;
            lines >= enough
        });
        reached.unwrap_or(WIDEST)
    }
}

/// Whether a line breaks off within a sentence.
pub(in super::super) fn breaks_off(content: &str) -> bool {
    content.ends_with(|c: char| c.is_alphanumeric() || c == ',')
}

/// The letters of a line; of a long one no more than tell that it is long.
pub(in super::super) fn length(content: &str) -> usize {
    let window = edge::first(content, REACH * char::MAX.len_utf8());
    if window.is_ascii() {
        window.len()
    } else {
        window.chars().count()
    }
}

/// The letters of the first word of a line. A script without spaces breaks its lines anywhere.
pub(in super::super) fn first_word(content: &str) -> usize {
    if content.starts_with(is_unspaced) {
        return 1;
    }
    let narrow = content.bytes().take(REACH);
    let narrow = narrow.take_while(u8::is_ascii_graphic).count();
    if matches!(content.as_bytes().get(narrow), None | Some(b' ')) {
        return narrow;
    }
    let word = content.chars().take(REACH);
    word.take_while(|c| !c.is_whitespace()).count()
}

/// Whether a letter is of a script without spaces: Japanese, Chinese, Thai, Lao, Burmese, Khmer.
fn is_unspaced(c: char) -> bool {
    is_kana_or_kanji(c)
        || matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

/// A line that is wrapped is so long at least, in bytes.
const WRAPPED: usize = 48;

/// Whether a long line breaks off within a sentence, with the next line right below.
pub(super) fn breaks_within(above: Line<'_>, line: Line<'_>, source: &str) -> bool {
    let content = above.content();
    content.len() >= WRAPPED
        && content.ends_with(|c: char| c == ',' || c.is_lowercase())
        && above.is_right_above(line, source)
}

/// Whether a small letter right below goes on from a long line.
pub(super) fn goes_on(line: Line<'_>, source: &str) -> bool {
    let below = &source.as_bytes()[line.end()..];
    let below = below.strip_prefix(b"\r").unwrap_or(below);
    line.content().len() >= WRAPPED
        && matches!(below, [b'\n', letter, ..] if letter.is_ascii_lowercase())
}

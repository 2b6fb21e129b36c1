//! What stands on each page of a text from its print: a number that rises, and the same words.

use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::dialect::Indexed;
use crate::grammar::heading::{self, Page};
use crate::grammar::label;

/// So many frames of numbers are counted at most, and so many lines beside numbers.
const MOST_FRAMES: usize = 64;
const MOST_HEADS: usize = 1024;

/// What a number beside a line shows, and one that may count something else; and what shows that
/// the line heads each page.
const SHOWS: u8 = 3;
const HINTS: u8 = 2;
const SHOWN: u8 = 6;

/// A line that heads each page stands beside numbers so often for each time elsewhere.
const BESIDE: u8 = 4;

/// Lines with the number of a page in the same frame.
#[derive(Clone, Copy, Debug)]
struct Frame {
    key: u64,
    number: u16,
    rises: bool,
    falls: bool,
}

/// Lines with the same words beside numbers of pages.
#[derive(Clone, Copy, Debug)]
struct Head {
    key: u64,
    shown: u8,
    elsewhere: u8,
}

/// What the lines with numbers of pages show, and those beside them.
#[derive(Debug, Default)]
pub(super) struct Counted<'src> {
    frames: Vec<Frame>,
    /// In the order of their keys.
    heads: Vec<Head>,
    /// The line above, if it may head a page.
    above: Option<&'src str>,
    /// What the number of a page on the line above shows.
    numbered: u8,
    /// The last number alone on its line.
    bare: u16,
    /// A line has the number of a page and can be nothing else.
    sure: bool,
}

/// The lines of a text that stand on each of its pages.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Pages {
    /// A line has the number of a page.
    pub(in super::super) any: bool,
    keys: Option<Arc<[u64]>>,
}

impl<'src> Counted<'src> {
    /// Counts a line. Whether it is shown already that it stands on each page.
    pub(super) fn hear(&mut self, content: &'src str, dialect: Indexed<'_>) -> bool {
        if dialect.lines.pages.is_empty() || content.len() > heading::LONGEST_PAGE_LINE {
            (self.above, self.numbered) = (None, 0);
            return false;
        }
        let page = heading::page(content, dialect);
        if let Some(page) = page {
            self.sure |= page.sure;
            self.count(heading::page_frame(content, Some(page)), page.number);
        }
        let shows = self.shows(content, page);
        if shows > 0 {
            if let Some(above) = self.above.take().and_then(|above| head(above, dialect)) {
                self.stand_beside(above, shows, true);
            }
            self.numbered = shows;
        } else {
            self.hear_beside(content, page.is_none(), dialect);
        }
        page.is_some_and(|page| page.sure) || self.has(content, page)
    }

    /// What a line shows of those beside it.
    fn shows(&mut self, content: &str, page: Option<Page<'_>>) -> u8 {
        if let Some(page) = page {
            return if page.words.is_empty() { SHOWS } else { 0 };
        }
        let bare = Some(content).filter(|line| heading::is_page_number(line));
        let bare = bare.and_then(|line| line.parse().ok()).unwrap_or(0);
        let rises = bare > self.bare;
        if bare > 0 {
            self.bare = bare;
        }
        if rises { HINTS } else { 0 }
    }

    fn count(&mut self, key: u64, number: u16) {
        let mut known = self.frames.iter_mut();
        if let Some(frame) = known.find(|frame| frame.key == key) {
            frame.rises |= number > frame.number;
            frame.falls |= number < frame.number;
            frame.number = number;
        } else if self.frames.len() < MOST_FRAMES {
            self.frames.push(Frame {
                key,
                number,
                rises: false,
                falls: false,
            });
        }
    }

    /// A line with no number alone on it may head each page.
    fn hear_beside(&mut self, content: &'src str, plain: bool, dialect: Indexed<'_>) {
        let beside = core::mem::take(&mut self.numbered);
        self.above = Some(content).filter(|line| plain && heading::may_head_page(line));
        if self.above.is_none() || beside == 0 && self.heads.is_empty() {
            return;
        }
        let Some(key) = head(content, dialect) else {
            self.above = None;
            return;
        };
        if beside > 0 {
            self.stand_beside(key, beside, false);
            self.above = None;
        } else if let Ok(at) = self.heads.binary_search_by_key(&key, |head| head.key) {
            self.heads[at].elsewhere = self.heads[at].elsewhere.saturating_add(1);
        }
    }

    /// Counts a line beside a number; one above it was counted as one elsewhere.
    fn stand_beside(&mut self, key: u64, shows: u8, above: bool) {
        match self.heads.binary_search_by_key(&key, |head| head.key) {
            Ok(at) => {
                let head = &mut self.heads[at];
                head.shown = head.shown.saturating_add(shows);
                head.elsewhere = head.elsewhere.saturating_sub(u8::from(above));
            }
            Err(at) if self.heads.len() < MOST_HEADS => self.heads.insert(
                at,
                Head {
                    key,
                    shown: shows,
                    elsewhere: 0,
                },
            ),
            Err(_) => {}
        }
    }

    fn has(&self, content: &str, page: Option<Page<'_>>) -> bool {
        if self.frames.is_empty() && self.heads.is_empty() {
            return false;
        }
        let key = heading::page_frame(content, page);
        let mut frames = self.frames.iter();
        let head = self.heads.binary_search_by_key(&key, |head| head.key);
        head.is_ok_and(|at| self.heads[at].is_shown())
            || frames.any(|frame| frame.key == key && frame.is_shown())
    }

    pub(super) fn shown(&self) -> Pages {
        let frames = self.frames.iter().filter(|frame| frame.is_shown());
        let heads = self.heads.iter().filter(|head| head.is_shown());
        let keys = frames.map(|frame| frame.key);
        let mut keys: Vec<u64> = keys.chain(heads.map(|head| head.key)).collect();
        keys.sort_unstable();
        Pages {
            any: self.sure || !keys.is_empty(),
            keys: (!keys.is_empty()).then(|| keys.into()),
        }
    }
}

/// The frame of a line that may head each page, if it is no name.
fn head(line: &str, dialect: Indexed<'_>) -> Option<u64> {
    (!label::is_full_name(line, dialect)).then(|| heading::page_frame(line, None))
}

impl Frame {
    const fn is_shown(&self) -> bool {
        self.rises && !self.falls
    }
}

impl Head {
    const fn is_shown(&self) -> bool {
        self.shown >= SHOWN && self.elsewhere <= self.shown / SHOWS / BESIDE
    }
}

impl Pages {
    /// Whether a line stands on each page.
    pub(in super::super) fn has(&self, content: &str, dialect: Indexed<'_>) -> bool {
        let keys = self.keys.as_deref();
        keys.is_some_and(|keys| {
            let page = heading::page(content, dialect);
            keys.binary_search(&heading::page_frame(content, page))
                .is_ok()
        })
    }
}

//! The dates and times of a header: where they stand, and which of them is that of the conference.

use super::{Clock, MOST, Reader};
use crate::calendar::{Date, Weekday};
use crate::edge;
use crate::grammar::clock::ClockReading;
use crate::grammar::date::{self, DateReading, When};
use crate::grammar::line;
use crate::tokens::split_words;
use crate::tree::Block;
use crate::{LineKind, Span};

/// How many blocks above the first turn may tell of the conference.
const TOLD: usize = 12;

/// The longest line of names with a date behind them, in bytes, and the most words in small letters
/// there.
const NAMES: usize = 120;
const SMALL: usize = 2;

/// The longest words between a place and its date, in bytes: `el`, `on the`.
const ARTICLE: usize = 8;

/// The longest article before a place, in bytes: `the`, `el`.
const LONGEST_ARTICLE: usize = 3;

/// A date of the header, and the weekday beside it.
#[derive(Clone, Copy)]
pub(super) struct Dated<'a> {
    pub(super) reading: Option<DateReading<'a>>,
    pub(super) weekday: Option<(Weekday, &'a str)>,
    pub(super) place: Found,
}

/// Where a date is found.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    Title,
    Line,
    /// Above the page: it may be the date of that.
    FrontMatter,
    /// In a sentence that tells of a conference.
    Told,
    /// Behind a word that says that it is that of the page.
    Posted,
}

impl Dated<'_> {
    pub(super) fn date(&self) -> Option<Date> {
        self.reading?.date()
    }

    /// What makes this the date of the conference and not that of the page: a weekday beside it,
    /// then its place in the title. What is announced as the date of the page comes behind those; a
    /// date without a year, or of which nobody knows the month, is the last choice.
    pub(super) fn rank(&self) -> u8 {
        match (self.reading, self.weekday) {
            (Some(reading), _) if reading.lacks_year() || reading.either => 6,
            (Some(_), Some(_)) if self.place != Found::Posted => 0,
            (Some(_), _) => match self.place {
                Found::Title => 1,
                Found::Line => 2,
                Found::FrontMatter => 3,
                Found::Told => 4,
                Found::Posted => 5,
            },
            (None, _) => 7,
        }
    }
}

impl<'a> Reader<'a> {
    /// The date in the sentence above the first turn that tells of a conference, where no line
    /// gives one: `The following is a transcript of a press conference on 5 March 2027.`
    pub(super) fn told(&mut self, blocks: &[Block]) {
        let above = blocks
            .iter()
            .take_while(|block| !matches!(block, Block::Turn(_)));
        let mut sentences = above.take(TOLD).filter_map(|block| match *block {
            Block::Line {
                kind: LineKind::Text,
                span,
            } => Some(&self.source[span.range()]),
            _ => None,
        });
        let found = sentences.find_map(|said| line::date_told(said, self.dialect));
        if let Some(when) = found.or_else(|| self.date_in_brackets(blocks)) {
            self.when(when, Found::Told);
            self.place_told(when);
        } else if let Some(when) = self.date_below(blocks) {
            self.when(when, Found::Posted);
        }
    }

    /// The date and its weekday alone on a line below the last turn: `2027年3月5日(星期五)`.
    fn date_below(&self, blocks: &[Block]) -> Option<When<'a>> {
        let below = blocks.iter().rev();
        let mut below = below
            .take(TOLD)
            .take_while(|block| !matches!(block, Block::Turn(_)));
        below.find_map(|block| {
            let when = date::when(&self.source[block.span().range()], self.dialect)?;
            let whole = when.date.is_some() && when.weekday.is_some() && when.rest.is_empty();
            whole.then_some(When {
                clock: None,
                ..when
            })
        })
    }

    /// The place in a sentence that tells of a conference, between commas right before the date, and
    /// behind a word for it: `…, en el Salón Aoba, el 5 de marzo de 2027.`
    fn place_told(&mut self, when: When<'a>) {
        let Some(date) = when.date.filter(|_| self.header.venue.is_none()) else {
            return;
        };
        let at = self.span(date.text).start as usize;
        let above = edge::last(&self.source[..at], NAMES);
        let line = above.rsplit(['\n', '\r']).next().unwrap_or_default();
        let mut parts = line.rsplit(',');
        let (article, place) = (parts.next(), parts.next());
        let short = article.is_some_and(|article| article.trim().len() <= ARTICLE);
        let place = place.filter(|_| short && parts.next().is_some());
        let named = place.and_then(|place| self.behind_place_word(place.trim()));
        if let Some(place) = named.filter(|place| line::is_place(place, true, self.dialect)) {
            self.header.venue = Some(self.span(place));
        }
    }

    /// What begins with a capital behind a word for a place, and no other but articles: the place of
    /// an office is that of who holds it.
    fn behind_place_word(&self, part: &'a str) -> Option<&'a str> {
        let (small, place) = part.split_at(part.find(char::is_uppercase)?);
        let mut words = split_words(small);
        let known = &self.dialect.header.place_words;
        let begun = words.next()?;
        let is_begun = known.iter().any(|known| **known == *begun);
        (is_begun && words.all(|word| word.len() <= LONGEST_ARTICLE)).then_some(place)
    }

    /// The date in brackets at the end of a short line right below the title: `Aoba and Seto (5 March
    /// 2027)`.
    fn date_in_brackets(&self, blocks: &[Block]) -> Option<When<'a>> {
        let is =
            |block: &Block, wanted| matches!(block, Block::Line { kind, .. } if *kind == wanted);
        let lines = || blocks.iter().filter(|block| !is(block, LineKind::Notice));
        let mut pairs = lines().zip(lines().skip(1)).take(TOLD);
        pairs.find_map(|(above, block)| match *block {
            Block::Line {
                kind: LineKind::Text | LineKind::Furniture,
                span,
            } if is(above, LineKind::Title) => self.date_at_end(&self.source[span.range()]),
            _ => None,
        })
    }

    fn date_at_end(&self, line: &'a str) -> Option<When<'a>> {
        let (before, inside) = line.strip_suffix([')', '）'])?.rsplit_once(['(', '（'])?;
        let small = |word: &&str| word.starts_with(char::is_lowercase);
        let told = before.split_whitespace().filter(small).count() > SMALL;
        let when = date::when(inside, self.dialect)?;
        let whole = when.date.is_some() && when.rest.trim().is_empty() && !when.posted;
        (whole && !told && before.len() <= NAMES).then_some(when)
    }

    /// The date on which a page was given out stands at its foot.
    pub(super) fn foot(&mut self, span: Span) {
        let text = &self.source[span.range()];
        let when = text
            .split_once('/')
            .and_then(|(_, date)| date::when(date, self.dialect));
        if let Some(when) = when.filter(|when| when.date.is_some()) {
            self.when(
                When {
                    clock: None,
                    ..when
                },
                Found::Posted,
            );
        }
    }

    /// The time of day of a closing line, alone or behind its words: `END 2:58 P.M. EST`,
    /// `[Whereupon, at 2:58 p.m., the briefing was concluded.]`.
    pub(super) fn closing(&mut self, span: Span) {
        let told = line::closing_time(&self.source[span.range()], self.dialect);
        if let Some(time) = self
            .header
            .time
            .as_mut()
            .filter(|time| time.start.is_some())
        {
            time.end = time.end.or(told);
        }
    }

    pub(super) fn when(&mut self, when: When<'a>, place: Found) {
        if self.dates.len() < MOST && (when.date.is_some() || when.weekday.is_some()) {
            self.dates.push(Dated {
                reading: when.date,
                weekday: when.weekday,
                place,
            });
        }
        if let Some(reading) = when.clock {
            let clock = self.clock(reading);
            self.header.time.get_or_insert(clock);
        }
    }

    fn clock(&self, reading: ClockReading<'a>) -> Clock {
        Clock {
            span: self.span(reading.text),
            start: reading.start,
            end: reading.end,
            zone: reading.zone.map(|zone| self.span(zone)),
            open_ended: reading.open_ended,
            impossible: reading.is_impossible(),
            crosses_noon: reading.crosses_noon,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Parser;
    use alloc::format;

    #[test]
    fn dates_and_places_of_a_title_and_of_a_sentence() {
        for (top, date, venue) in [
            // Which number is the day?
            ("Conferencia de prensa de Aoba 05-03-2027", None, None),
            (
                "Press conference of Aoba 25-03-2027",
                Some("2027-03-25"),
                None,
            ),
            (
                "Conferencia de prensa\n\nConferencia de prensa ofrecida por Jun Aoba, capitán del puerto, \
                 en el Salón Norte del Palacio, el 5 de marzo de 2027.",
                Some("2027-03-05"),
                Some("Salón Norte del Palacio"),
            ),
            (
                "Conferencia de prensa\n\nConferencia de prensa ofrecida por Jun Aoba, capitán del puerto, \
                 el 5 de marzo de 2027.",
                Some("2027-03-05"),
                None,
            ),
            (
                "Conferencia de prensa\n\nConferencia de prensa ofrecida por Jun Aoba, alcalde de Madrid, \
                 el 5 de marzo de 2027.",
                Some("2027-03-05"),
                None,
            ),
            (
                "Transcript of the press conference\n\nTranscript of the press conference held after the \
                 visit to Japan, Germany, France, on 5 March 2027.",
                Some("2027-03-05"),
                None,
            ),
            (
                "Transcript of the press conference\n\nTranscript of the press conference of Ada Holm, \
                 in Oslo, on 5 March 2027.",
                Some("2027-03-05"),
                Some("Oslo"),
            ),
            (
                "Пресс-конференция\n\n5 марта 2027 г., Дворец моряков",
                Some("2027-03-05"),
                Some("Дворец моряков"),
            ),
            (
                "青葉市長会見録（令和9年3月5日）\n\n※発言は整理しています。\n\n令和9年3月5日（金曜日）15時00分",
                Some("2027-03-05"),
                None,
            ),
        ] {
            let text = format!("{top}\n\nQ: Why?\n\nA: So it is.\n");
            let transcript = Parser::new().parse(&text).unwrap();
            let header = transcript.header();
            let found = header.date.map(|date| format!("{date}"));
            assert_eq!(found.as_deref(), date, "{top}");
            let place = header.venue.map(|venue| transcript.slice(venue));
            assert_eq!(place, venue, "{top}");
        }
    }

    #[test]
    fn a_closing_line_in_brackets_tells_when_a_conference_ends() {
        let text = "Press Conference\n\nOslo, 5 March 2027, 2:00 p.m.\n\nQ: Why?\n\nA: So it is.\n\n\
                    [Whereupon, at 2:58 p.m., the briefing was concluded.]\n";
        let transcript = Parser::new().parse(text).unwrap();
        let end = transcript.header().time.and_then(|time| time.end);
        assert_eq!(end.map(|end| format!("{end}")).as_deref(), Some("14:58"));
    }
}

//! A transcript for people to read.

use std::borrow::Cow;
use std::io::{self, Write};

use clap::builder::styling::Style;
use kaiken::document::{BlockObject, Document, NoteObject, Piece, SpeakerObject, TimeObject};

use crate::output::paint;
use crate::words::word;

/// A document, and whether to print it with styles.
pub(crate) struct Page<'a> {
    document: &'a Document<'a>,
    strong: Style,
    faint: Style,
}

impl<'a> Page<'a> {
    pub(crate) fn new(document: &'a Document<'a>, styles: bool) -> Self {
        let plain = Style::new();
        let [strong, faint] = if styles {
            [plain.bold(), plain.dimmed()]
        } else {
            [plain; 2]
        };
        Self {
            document,
            strong,
            faint,
        }
    }

    /// Writes the facts of the header, then what is said.
    pub(crate) fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let title = self
            .document
            .header
            .title
            .map_or("(no title)", |title| title.text);
        writeln!(out, "{}", paint(self.strong, clean(title)))?;
        for (name, value) in self.facts() {
            writeln!(
                out,
                "  {} {}",
                paint(self.faint, format!("{name:<8}")),
                clean(&value)
            )?;
        }
        for block in &self.document.blocks {
            self.block(block, out)?;
        }
        writeln!(out)
    }

    fn facts(&self) -> Vec<(&'static str, String)> {
        let header = &self.document.header;
        let mut facts = Vec::new();
        facts.extend(self.document.file.map(|file| ("file", file.to_owned())));
        facts.push(("dialect", self.document.dialect.to_owned()));
        facts.push(("kind", word(header.kind)));
        facts
            .extend(when(header.date.as_deref(), header.weekday.as_deref()).map(|it| ("date", it)));
        facts.extend(header.time.as_ref().map(|time| ("time", clock(time))));
        facts.extend(header.venue.map(|venue| ("venue", venue.text.to_owned())));
        facts.extend(
            header
                .topics
                .iter()
                .map(|topic| ("topic", topic.text.to_owned())),
        );
        facts.extend(
            self.document
                .speakers
                .iter()
                .map(|speaker| ("speaker", person(speaker))),
        );
        facts
    }

    fn block(&self, block: &BlockObject<'_>, out: &mut impl Write) -> io::Result<()> {
        match block {
            BlockObject::Turn {
                label,
                speaker,
                inferred,
                paragraphs,
                notes,
                ..
            } => {
                let name = self.label(*label, *speaker, *inferred);
                writeln!(out, "\n{}", paint(self.strong, clean(&name)))?;
                speech(paragraphs, notes, out)
            }
            BlockObject::Heading { text, level, .. } => {
                let mark = "#".repeat(usize::from(*level));
                writeln!(
                    out,
                    "\n{}",
                    paint(self.strong, format!("{mark} {}", clean(text)))
                )
            }
            BlockObject::Text(piece)
            | BlockObject::StageDirection(piece)
            | BlockObject::Notice(piece)
            | BlockObject::Field(piece) => {
                writeln!(out, "\n{}", paint(self.faint, clean(piece.text)))
            }
            _ => Ok(()),
        }
    }

    /// Who speaks: the label as it stands, or the speaker's name where it is inferred.
    fn label(&self, label: Option<Piece<'_>>, speaker: Option<u32>, inferred: bool) -> String {
        let name = || {
            let speaker = self.document.speakers.get(speaker? as usize)?;
            speaker
                .name
                .or(speaker.office)
                .or(speaker.labels.first().copied())
        };
        let shown = label
            .map(|label| label.text)
            .or_else(name)
            .unwrap_or("(no label)");
        if inferred {
            format!("{shown} (inferred)")
        } else {
            shown.to_owned()
        }
    }
}

/// Paragraphs, and notes that stand in none of them, in the order of the text.
fn speech(
    paragraphs: &[Piece<'_>],
    notes: &[NoteObject<'_>],
    out: &mut impl Write,
) -> io::Result<()> {
    let outside = |note: &&NoteObject<'_>| {
        !paragraphs
            .iter()
            .any(|it| it.span[0] <= note.span[0] && note.span[1] <= it.span[1])
    };
    let notes = notes
        .iter()
        .filter(outside)
        .map(|note| (note.span[0], note.text));
    let mut parts: Vec<(u32, &str)> = paragraphs
        .iter()
        .map(|piece| (piece.span[0], piece.text))
        .chain(notes)
        .collect();
    parts.sort_unstable();
    for line in parts.iter().flat_map(|(_, text)| text.lines()) {
        writeln!(out, "  {}", clean(line))?;
    }
    Ok(())
}

fn when(date: Option<&str>, weekday: Option<&str>) -> Option<String> {
    match (date, weekday) {
        (Some(date), Some(weekday)) => Some(format!("{date}, {weekday}")),
        (date, weekday) => date.or(weekday).map(str::to_owned),
    }
}

fn clock(time: &TimeObject<'_>) -> String {
    let Some(start) = &time.start else {
        return time.text.to_owned();
    };
    let end = time.end.as_ref().map(|end| format!("–{end}"));
    let end = end.unwrap_or_else(|| {
        if time.open_ended {
            "–".to_owned()
        } else {
            String::new()
        }
    });
    let zone = time.zone.map(|zone| format!(" {zone}")).unwrap_or_default();
    format!("{start}{end}{zone}")
}

fn person(speaker: &SpeakerObject<'_>) -> String {
    let parts = [speaker.name, speaker.office, speaker.organization];
    let names: Vec<&str> = parts.into_iter().flatten().collect();
    let how = if speaker.role_inferred {
        ", inferred"
    } else {
        ""
    };
    format!("{} ({}{how})", names.join(", "), word(speaker.role))
}

/// The text without what could lead a terminal or its reader astray: control characters, and those
/// that show a line in another order.
fn clean(text: &str) -> Cow<'_, str> {
    let harmful = |letter: char| match letter {
        '\t' | '\n' => false,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        letter => letter.is_control(),
    };
    if text.contains(harmful) {
        Cow::Owned(text.replace(harmful, "\u{fffd}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(text: &str, styles: bool) -> String {
        let transcript = kaiken::parse(text);
        let mut out = Vec::new();
        Page::new(&Document::new(&transcript), styles)
            .write(&mut out)
            .unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn styles_only_where_they_are_wanted() {
        assert!(page("Reporter: Why?", true).contains("\x1b[1mReporter"));
        assert!(!page("Reporter: Why?", false).contains('\x1b'));
    }

    #[test]
    fn a_text_sends_no_escapes_to_the_terminal() {
        let page = page("Reporter: \x1b[2J\u{9b}31mWhy?", false);
        assert!(page.contains("\u{fffd}[2J\u{fffd}31mWhy?"), "{page}");
    }

    #[test]
    fn a_text_shows_in_the_order_in_which_it_stands() {
        let page = page("Reporter: Not \u{202e}late\u{2069}?", false);
        assert!(page.contains("Not \u{fffd}late\u{fffd}?"), "{page}");
    }

    #[test]
    fn a_clock_says_what_the_text_says() {
        let time = |start: Option<&str>, end: Option<&str>, open_ended, zone| {
            let [start, end] = [start, end].map(|time| time.map(str::to_owned));
            clock(&TimeObject {
                start,
                end,
                zone,
                open_ended,
                text: "25:70",
                span: [0, 5],
            })
        };
        assert_eq!(time(Some("09:20"), None, false, None), "09:20");
        assert_eq!(
            time(Some("09:20"), Some("09:40"), false, Some("JST")),
            "09:20–09:40 JST"
        );
        assert_eq!(time(Some("09:20"), None, true, None), "09:20–");
        assert_eq!(time(None, None, false, None), "25:70");
    }
}

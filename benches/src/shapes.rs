//! Texts of any size: transcripts as they are, and shapes that make a careless parser slow.

use crate::transcripts::{self, Language};

/// A shape: its name, and the text of it that repeats.
struct Shape {
    /// What it is called on the command line.
    name: &'static str,
    head: &'static str,
    unit: &'static str,
}

/// A maker of texts of about so many bytes.
type Maker = fn(usize) -> String;

/// What real pages look like, and one page with ever more speakers.
const REAL: &[(&str, Maker)] = &[
    ("transcript", |bytes| {
        transcripts::transcript(Language::English, 1, bytes).text
    }),
    ("transcript-ja", |bytes| {
        transcripts::transcript(Language::Japanese, 1, bytes).text
    }),
    ("conference", |bytes| {
        transcripts::crowd(bytes / EXCHANGE).text
    }),
];

/// How many bytes an exchange of [`transcripts::crowd`] has, about: 16 MB have 100,000 turns.
const EXCHANGE: usize = 320;

/// Labels that are all different, or nearly so.
const CROWD: (&str, Maker) = ("crowd", crowd);

/// Those that repeat. All are bad.
const SHAPES: &[Shape] = &[
    Shape {
        name: "colons",
        head: "",
        unit: ":",
    },
    Shape {
        name: "colon-lines",
        head: "",
        unit: ":\n",
    },
    Shape {
        name: "labels-within-a-line",
        head: "PM: So.\nJOURNALIST: Why? ",
        unit: "PM: So. JOURNALIST: Why? ",
    },
    Shape {
        name: "letters-within-a-line",
        head: "Q  Why?\nMS. AOBA:  So.  ",
        unit: "So.  Q Why? ",
    },
    Shape {
        name: "names-that-nothing-announces",
        head: "Minister Aoba: So.\n",
        unit: "Reporter: Why?\nJun Seto: So.\nRin Kishi: So.\n",
    },
    Shape {
        name: "names-alone-on-their-lines",
        head: "Journalist\n\nWhy?\n\nJournalist\n\nWhy?\n\n",
        unit: "Jun Seto\n\nSo.\n\nRin Kishi\n\n",
    },
    Shape {
        name: "periods-behind-offices",
        head: "",
        unit: "The President. So.\n",
    },
    Shape {
        name: "brackets",
        head: "Minister Aoba: ",
        unit: "(",
    },
    Shape {
        name: "bracket-lines",
        head: "Minister Aoba: So.\n",
        unit: "(Laughter)\n",
    },
    Shape {
        name: "one-line",
        head: "Minister Aoba: ",
        unit: "and so on ",
    },
    Shape {
        name: "one-word",
        head: "",
        unit: "A",
    },
    Shape {
        name: "empty-labels",
        head: "",
        unit: "Minister:\n",
    },
    Shape {
        name: "glued-labels",
        head: "",
        unit: "Reporter:Reporter:",
    },
    Shape {
        name: "blank-lines",
        head: "Situation in Peru\n",
        unit: "\n",
    },
    Shape {
        name: "headings",
        head: "",
        unit: "Situation in Peru\n",
    },
    Shape {
        name: "headings-and-blank-lines",
        head: "",
        unit: "Situation in Peru\n\n\n\n\n\n\n\n",
    },
    Shape {
        name: "numbered-headings",
        head: "Main topics:\n",
        unit: "1. Trade\n2. Fisheries\n",
    },
    Shape {
        name: "topics",
        head: "Main topics:\n",
        unit: "  1. Trade\n",
    },
    Shape {
        name: "titles",
        head: "Reporter: Why?\n",
        unit: "Press Conference by Foreign Minister Aoba\n",
    },
    Shape {
        name: "breadcrumbs",
        head: "Reporter: Why?\n",
        unit: "Press Conferences\n\n\n\n",
    },
    Shape {
        name: "datelines",
        head: "",
        unit: "Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs\n",
    },
    Shape {
        name: "digits",
        head: "Date: ",
        unit: "1",
    },
    Shape {
        name: "carriage-returns",
        head: "",
        unit: "\r",
    },
    Shape {
        name: "questions",
        head: "",
        unit: "Reporter: To follow up on that, first, why? Second, when?\nMinister Aoba: First, so. Second, then.\n",
    },
    Shape {
        name: "same-speaker",
        head: "",
        unit: "Minister Aoba: The two sides agreed on the schedule of the talks in May.\n",
    },
    Shape {
        name: "same-word",
        head: "Minister Aoba: ",
        unit: "that ",
    },
    Shape {
        name: "closing-brackets",
        head: "Minister Aoba: ",
        unit: ")",
    },
    Shape {
        name: "invisible-characters",
        head: "Minister Aoba: ",
        unit: "\u{200b}\u{200c}",
    },
    Shape {
        name: "repeated-paragraphs",
        head: "Minister Aoba: So.\n",
        unit: "We met in Oslo in May.\nWe met in Oslo in May.\nIt rained.\n",
    },
    Shape {
        name: "quotation-marks",
        head: "Minister Aoba: ",
        unit: "“ ",
    },
    Shape {
        name: "letters-alone",
        head: "Minister Aoba: ",
        unit: "x ",
    },
    Shape {
        name: "corner-brackets",
        head: "",
        unit: "【",
    },
    Shape {
        name: "corner-bracket-labels",
        head: "",
        unit: "【記者】なぜですか。\n【青葉外務大臣】合意したからです。\n",
    },
    Shape {
        name: "titles-before-labels",
        head: "",
        unit: "外務大臣会見記録（平成12年7月28日（金）16:15～ 於会見室）（問）あ",
    },
    Shape {
        name: "follow-ups",
        head: "",
        unit: "Reporter: Going back to rice and tea, you said earlier that both were dear. Why?\n\
               Minister Aoba: Rice is dear and tea is not. Is that your question?\n",
    },
    Shape {
        name: "second-questions",
        head: "Reporter: ",
        unit: "Number two (1) x. ",
    },
    Shape {
        name: "records",
        head: "",
        unit: "Press Conference by Foreign Minister Ken Aoba\nTuesday, March 12, 2024, 2:05 p.m. Tokyo\n\
               Reporter: Why?\nMinister Aoba: So.\n",
    },
    Shape {
        name: "long-label",
        head: "Minister ",
        unit: "Aoba ",
    },
    Shape {
        name: "labels",
        head: "",
        unit: "Q:a\n",
    },
    Shape {
        name: "nested-brackets",
        head: "Minister Aoba: ",
        unit: "([{「『（【",
    },
    Shape {
        name: "nulls",
        head: "Minister Aoba: ",
        unit: "\0",
    },
    Shape {
        name: "writing-direction",
        head: "Minister Aoba: ",
        unit: "\u{202e}\u{2066}\u{200f}\u{2069}",
    },
    Shape {
        name: "byte-order-marks",
        head: "",
        unit: "\u{feff}Q: a\n",
    },
    Shape {
        name: "accents",
        head: "Minister Aoba: e",
        unit: "\u{301}",
    },
    Shape {
        name: "line-separators",
        head: "Minister Aoba: ",
        unit: "\u{2028}\u{85}",
    },
    Shape {
        name: "japanese-dates",
        head: "",
        unit: "平成30年7月31日(火曜日)20時56分\n",
    },
    Shape {
        name: "japanese",
        head: "Minister Aoba: ",
        unit: "合意したからです。\n",
    },
];

/// The names of all shapes; first those of real pages.
pub fn names() -> impl Iterator<Item = &'static str> {
    let real = REAL.iter().map(|(name, _)| *name);
    real.chain(SHAPES.iter().map(|shape| shape.name))
        .chain([CROWD.0])
}

/// A text of a shape, of about so many bytes; none if there is no such shape.
pub fn text(name: &str, bytes: usize) -> Option<String> {
    if let Some((_, make)) = REAL.iter().chain([&CROWD]).find(|known| known.0 == name) {
        return Some(make(bytes));
    }
    let shape = SHAPES.iter().find(|known| known.name == name)?;
    Some(shape.text(bytes))
}

impl Shape {
    fn text(&self, bytes: usize) -> String {
        let mut text = String::with_capacity(bytes + self.head.len() + self.unit.len());
        text.push_str(self.head);
        while text.len() < bytes {
            text.push_str(self.unit);
        }
        text
    }
}

/// Labels that are all different, or nearly so: what the joining of speakers must bear.
fn crowd(bytes: usize) -> String {
    const NAMES: [&str; 12] = [
        "Ab", "Be", "Ci", "Do", "Eu", "Fa", "Ge", "Hi", "Jo", "Ka", "Lu", "Mo",
    ];
    let mut text = String::with_capacity(bytes + 100);
    let mut at = 0_usize;
    while text.len() < bytes {
        let word = |shift: u32| NAMES[at / NAMES.len().pow(shift) % NAMES.len()];
        let name = format!(
            "{}{}{}",
            word(0),
            word(1).to_lowercase(),
            word(2).to_lowercase()
        );
        text.push_str(match at % 3 {
            0 => "Mr. Ken ",
            1 => "Minister ",
            _ => "Asahi Shimbun, ",
        });
        text.push_str(&name);
        text.push_str(": So it is.\n");
        at += 1;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_makes_texts_of_the_length_that_is_asked() {
        for name in names() {
            let length = text(name, 100_000).unwrap().len();
            assert!((90_000..=110_000).contains(&length), "{name}: {length}");
        }
        assert_eq!(text("no such shape", 100), None);
    }
}

//! Texts of any size: transcripts as they are, and shapes that make a careless parser slow.

use crate::transcripts::{self, Language};

/// A shape: its name, and the texts of it that repeat.
struct Shape {
    /// What it is called on the command line.
    name: &'static str,
    head: &'static str,
    /// Repeated in the first half.
    long: &'static str,
    /// Repeated in the rest.
    unit: &'static str,
    tail: &'static str,
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
    Shape::repeated("colons", "", ":"),
    Shape::repeated("colon-lines", "", ":\n"),
    Shape::repeated("initials", "", "a. "),
    Shape::repeated(
        "initials-in-speech",
        "Minister Aoba: ",
        "the U.S.A. and the U.K. ",
    ),
    Shape::repeated("times-in-speech", "PRESIDENT AOBA: ", "p.m. – J (12. "),
    Shape::repeated("brackets-in-speech", "PRESIDENT AOBA: ", "Speaker (1) "),
    Shape::repeated(
        "labels-within-a-line",
        "PM: So.\nJOURNALIST: Why? ",
        "PM: So. JOURNALIST: Why? ",
    ),
    Shape::repeated(
        "letters-within-a-line",
        "Q  Why?\nMS. AOBA:  So.  ",
        "So.  Q Why? ",
    ),
    Shape::repeated(
        "names-that-nothing-announces",
        "Minister Aoba: So.\n",
        "Reporter: Why?\nJun Seto: So.\nRin Kishi: So.\n",
    ),
    Shape::repeated(
        "names-alone-on-their-lines",
        "Journalist\n\nWhy?\n\nJournalist\n\nWhy?\n\n",
        "Jun Seto\n\nSo.\n\nRin Kishi\n\n",
    ),
    Shape::repeated("alternating-names", "", "Aoba: Why?\nSeto: So.\n"),
    Shape::repeated(
        "records-with-names",
        "",
        "Press Conference by President Ada Holm\n5 March 2027\nAoba: Why?\nSeto: So.\n\
         Aoba: When?\nSeto: In May.\n",
    ),
    Shape::repeated(
        "records-without-labels",
        "",
        "Press Conference by President Ada Holm\n5 March 2027\nIt rained.\n",
    ),
    Shape::repeated(
        "names-crowded-into-a-line",
        "",
        "青葉：はい。 岸：いつですか。 瀬戸：五月です。\n",
    ),
    Shape::repeated(
        "questions-behind-dashes",
        "",
        "――理由は？\n船です。\n―七月一日 開港\n",
    ),
    Shape::repeated("periods-behind-offices", "", "The President. So.\n"),
    Shape::repeated("brackets", "Minister Aoba: ", "("),
    Shape::repeated("bracket-lines", "Minister Aoba: So.\n", "(Laughter)\n"),
    Shape::repeated("one-line", "Minister Aoba: ", "and so on "),
    Shape::repeated("one-word", "", "A"),
    Shape::repeated("empty-labels", "", "Minister:\n"),
    Shape::repeated("glued-labels", "", "Reporter:Reporter:"),
    Shape::repeated("blank-lines", "Situation in Peru\n", "\n"),
    Shape::repeated("headings", "", "Situation in Peru\n"),
    Shape::repeated(
        "headings-and-blank-lines",
        "",
        "Situation in Peru\n\n\n\n\n\n\n\n",
    ),
    Shape::repeated(
        "numbered-headings",
        "Main topics:\n",
        "1. Trade\n2. Fisheries\n",
    ),
    Shape::repeated("topics", "Main topics:\n", "  1. Trade\n"),
    Shape::repeated(
        "titles",
        "Reporter: Why?\n",
        "Press Conference by Foreign Minister Aoba\n",
    ),
    Shape::repeated(
        "breadcrumbs",
        "Reporter: Why?\n",
        "Press Conferences\n\n\n\n",
    ),
    Shape::repeated(
        "datelines",
        "",
        "Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs\n",
    ),
    Shape::repeated("digits", "Date: ", "1"),
    Shape::repeated("carriage-returns", "", "\r"),
    Shape::repeated(
        "questions",
        "",
        "Reporter: To follow up on that, first, why? Second, when?\n\
         Minister Aoba: First, so. Second, then.\n",
    ),
    Shape::repeated(
        "same-speaker",
        "",
        "Minister Aoba: The two sides agreed on the schedule of the talks in May.\n",
    ),
    Shape::repeated("same-word", "Minister Aoba: ", "that "),
    Shape::repeated("closing-brackets", "Minister Aoba: ", ")"),
    Shape::repeated(
        "invisible-characters",
        "Minister Aoba: ",
        "\u{200b}\u{200c}",
    ),
    Shape::repeated(
        "repeated-paragraphs",
        "Minister Aoba: So.\n",
        "We met in Oslo in May.\nWe met in Oslo in May.\nIt rained.\n",
    ),
    Shape::repeated("quotation-marks", "Minister Aoba: ", "“ "),
    Shape::repeated("letters-alone", "Minister Aoba: ", "x "),
    Shape::repeated("corner-brackets", "", "【"),
    Shape::repeated(
        "corner-bracket-labels",
        "",
        "【記者】なぜですか。\n【青葉外務大臣】合意したからです。\n",
    ),
    Shape::repeated(
        "titles-before-labels",
        "",
        "外務大臣会見記録（平成12年7月28日（金）16:15～ 於会見室）（問）あ",
    ),
    Shape::repeated(
        "follow-ups",
        "",
        "Reporter: Going back to rice and tea, you said earlier that both were dear. Why?\n\
               Minister Aoba: Rice is dear and tea is not. Is that your question?\n",
    ),
    Shape::repeated("second-questions", "Reporter: ", "Number two (1) x. "),
    Shape::repeated(
        "records",
        "",
        "Press Conference by Foreign Minister Ken Aoba\nTuesday, March 12, 2024, 2:05 p.m. Tokyo\n\
               Reporter: Why?\nMinister Aoba: So.\n",
    ),
    Shape::repeated("long-label", "Minister ", "Aoba "),
    Shape::repeated("labels", "", "Q:a\n"),
    Shape::repeated("nested-brackets", "Minister Aoba: ", "([{「『（【"),
    Shape::repeated("nulls", "Minister Aoba: ", "\0"),
    Shape::repeated(
        "writing-direction",
        "Minister Aoba: ",
        "\u{202e}\u{2066}\u{200f}\u{2069}",
    ),
    Shape::repeated("byte-order-marks", "", "\u{feff}Q: a\n"),
    Shape::repeated("accents", "Minister Aoba: e", "\u{301}"),
    Shape::repeated("line-separators", "Minister Aoba: ", "\u{2028}\u{85}"),
    Shape::repeated("japanese-dates", "", "平成30年7月31日(火曜日)20時56分\n"),
    Shape::repeated("japanese", "Minister Aoba: ", "合意したからです。\n"),
    Shape {
        long: "\n",
        ..Shape::repeated("rows-below-blank-lines", "", "Aoba\n---\n")
    },
    Shape {
        long: "あ",
        ..Shape::repeated(
            "long-first-topic",
            "星名外務大臣会見記録\n（令和6年3月5日（火曜日）10時00分　於：本省会見室）\n・",
            "\n・か",
        )
    },
    Shape {
        long: "1:11 ",
        tail: "\n---\nQ    Why?\n",
        ..Shape::repeated("long-title", "---\ntitle: ", ")")
    },
    Shape {
        long: "\u{3000}",
        ..Shape::repeated(
            "white-space-behind-a-label",
            "PRESIDENT AOBA: ",
            "*\n>  &’ ",
        )
    },
    Shape {
        long: "a b\n",
        ..Shape::repeated(
            "names-below-a-long-header",
            "Press Conference\n",
            "President Jun Aoba: So.\nBo: Cc?\nDe: Cc?\n",
        )
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
    const fn repeated(name: &'static str, head: &'static str, unit: &'static str) -> Self {
        Self {
            name,
            head,
            long: "",
            unit,
            tail: "",
        }
    }

    fn text(&self, bytes: usize) -> String {
        let mut text = self.head.to_owned();
        while !self.long.is_empty() && text.len() < bytes / 2 {
            text.push_str(self.long);
        }
        while text.len() < bytes {
            text.push_str(self.unit);
        }
        text + self.tail
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

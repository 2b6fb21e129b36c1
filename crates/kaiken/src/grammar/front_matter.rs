//! Names and values between two rows of hyphens above a page that is kept as Markdown.
//!
//! ```ebnf
//! front matter = row, { name, ":", value | space, value that goes on | "- ", item }, row ;
//! name         = small letter, { small letter | digit | "_" | "-" } ;
//! row          = "---" ;
//! ```

use crate::lines::{Line, Lines};

const ROW: &str = "---";

/// The most lines between the rows.
const LONGEST: usize = 40;

/// Whether a row stands below lines that are names with values, or go on with a value.
pub(crate) fn is_closed(mut lines: Lines<'_>) -> bool {
    let mut below = core::iter::from_fn(|| lines.next_filled()).take(LONGEST);
    let row = below.find(|line| {
        let goes_on = line.indent() > 0 || line.content().starts_with("- ");
        is_row(*line) || !goes_on && !has_name(line.content())
    });
    row.is_some_and(is_row)
}

/// Whether a line is a row, with no space before it.
pub(crate) fn is_row(line: Line<'_>) -> bool {
    line.content() == ROW && line.indent() == 0
}

/// Whether a line begins with a name: one word in small letters, as no label of a speaker is.
fn has_name(content: &str) -> bool {
    let name = content.split(':').next().unwrap_or_default();
    let in_name = |byte: u8| {
        byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-')
    };
    name.len() < content.len()
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(in_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_is_closed_and_holds_names_with_values() {
        for (text, expected) in [
            ("title: Ferries\n---\n", true),
            (
                "title: \"Ferries\\\n  \\ at night\"\ndate: '2027-03-05'\n---\n",
                true,
            ),
            ("tags:\n- ferries\n---", true),
            ("---\n", true),
            ("title: Ferries\n", false),
            ("title: Ferries\n  ---\n", false),
            ("Press conference: 5 March 2027\n---\n", false),
            ("MINISTER: We met.\n---\n", false),
            ("Ferries\n---\n", false),
            ("title: Ferries\n\n---\n", true),
            ("title: Ferries\n----\n", false),
        ] {
            assert_eq!(is_closed(Lines::new(text, 0)), expected, "{text:?}");
        }
        let long = "name: value\n".repeat(LONGEST) + ROW;
        assert!(!is_closed(Lines::new(&long, 0)));
    }

    #[test]
    fn names_stand_before_a_colon() {
        for (line, expected) in [
            ("title: Ferries", true),
            ("title_2-b:", true),
            ("title", false),
            ("Title: Ferries", false),
            ("my title: Ferries", false),
            ("2title: Ferries", false),
        ] {
            assert_eq!(has_name(line), expected, "{line}");
        }
    }
}

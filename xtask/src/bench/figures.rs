//! What was measured: how fast somebody went through some texts.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// The texts on which most goals are set: one English transcript of 10 MB.
pub(crate) const MAIN: &str = "en-10mb";

/// One figure.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Figure {
    /// What was gone through.
    pub(crate) text: String,
    /// Who went through it.
    pub(crate) name: String,
    /// How many bytes that were in one pass.
    pub(crate) bytes: f64,
    /// How many of them a second.
    pub(crate) bytes_per_second: f64,
}

/// A figure as `--json` prints it.
#[derive(Serialize)]
struct Line {
    name: String,
    bytes_per_second: f64,
}

impl Figure {
    /// The figure of a pass that took so long.
    #[expect(clippy::cast_precision_loss, reason = "sizes stay far below 2^53")]
    pub(crate) fn new(text: &str, name: &str, bytes: u64, pass: Duration) -> Self {
        Self {
            text: text.to_owned(),
            name: name.to_owned(),
            bytes: bytes as f64,
            bytes_per_second: (bytes as f64 / pass.as_secs_f64()).round(),
        }
    }

    /// How long one pass took.
    pub(crate) fn seconds(&self) -> f64 {
        self.bytes / self.bytes_per_second
    }

    /// The figure as a line of JSON. The name is that of who went through the main texts, and has
    /// the texts behind it for all others.
    pub(crate) fn json(&self) -> String {
        let name = match self.text.as_str() {
            MAIN => self.name.clone(),
            text => format!("{}/{text}", self.name),
        };
        let line = Line {
            name,
            bytes_per_second: self.bytes_per_second,
        };
        serde_json::to_string(&line).expect("a name and a number can be written")
    }
}

/// The figures that a program printed, one a line.
pub(crate) fn read(printed: &str) -> Result<Vec<Figure>, String> {
    let figure =
        |line: &str| serde_json::from_str(line).map_err(|error| format!("{error}: {line}"));
    printed.lines().map(figure).collect()
}

/// The speed of one on some texts.
pub(crate) fn find<'a>(figures: &'a [Figure], text: &str, name: &str) -> Option<&'a Figure> {
    figures.iter().find(|it| it.text == text && it.name == name)
}

/// A figure for the tests.
#[cfg(test)]
pub(crate) fn figure(text: &str, name: &str, bytes_per_second: f64) -> Figure {
    Figure {
        text: text.to_owned(),
        name: name.to_owned(),
        bytes: 1_000.0,
        bytes_per_second,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_json_has_a_name_and_a_speed() {
        assert_eq!(
            figure(MAIN, "events", 2_000.0).json(),
            r#"{"name":"events","bytes_per_second":2000.0}"#
        );
        assert_eq!(
            figure("ja-1kb", "events", 1.5).json(),
            r#"{"name":"events/ja-1kb","bytes_per_second":1.5}"#
        );
    }

    #[test]
    fn lines_are_read_or_told() {
        let line = r#"{"text":"en-10mb","name":"tree","bytes":1000,"bytes_per_second":500.0}"#;
        let figures = read(&format!("{line}\n{line}\n")).unwrap();
        assert_eq!(
            figures,
            [figure(MAIN, "tree", 500.0), figure(MAIN, "tree", 500.0)]
        );
        assert!((figures[0].seconds() - 2.0).abs() < 1e-9);
        assert!(
            read("segmentation fault")
                .unwrap_err()
                .ends_with(": segmentation fault")
        );
    }
}

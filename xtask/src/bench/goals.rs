//! What kaiken wants to reach, and whether it did.

use std::fmt;

use super::commands::{FILES, PAGE};
use super::figures::{Figure, MAIN, find};
use super::languages::{JAVASCRIPT, PYTHON, PYTHON_10MB, PYTHON_100KB, PYTHON_BRISK, PYTHON_SEED};

/// Somebody on some texts: the texts, the name.
type Who = (&'static str, &'static str);

/// A goal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Goal {
    /// What it says, for people.
    pub(crate) about: &'static str,
    rule: Rule,
}

/// What must hold.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Rule {
    /// The speed of the first is at least so many times that of the second.
    Speed(Who, f64, Who),
    /// The time of the first is at most so many times that of the second.
    Time(Who, f64, Who),
    /// One pass takes fewer milliseconds.
    Milliseconds(Who, f64),
}

/// What became of a goal. The number is what was measured: a ratio, or milliseconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Verdict {
    Met(f64),
    Missed(f64),
    NotMeasured,
}

/// The npm package in Node, and in a browser.
const NODE: Who = (JAVASCRIPT, "Node");
const CHROMIUM: Who = (JAVASCRIPT, "Chromium");

/// What the npm package does, compiled for the machine.
const RUST: Who = (JAVASCRIPT, "Rust, the tree and its document");

/// What the package for Python is set beside: the plain regular expression for each line.
const REGEX: &str = "line regex to dicts";

/// `kaiken.parse`, its turns counted.
const LAZY: &str = "kaiken.parse, lazy turns";

/// `kaiken.parse`, then label, role and text of each turn in a dict, as the regular expression makes.
const ROWS: &str = "kaiken.parse, rows of plain dicts";

/// Every turn made an object, its texts not asked for.
const OBJECTS: &str = "kaiken.parse, every turn";

/// `kaiken.parse_many`.
const MANY: &str = "kaiken.parse_many, 2 threads";

/// The library turnchunk.
const TURNCHUNK: &str = "turnchunk.parse";

/// All goals.
pub(crate) const GOALS: &[Goal] = &[
    speed(
        "events: 0.25 of memchr",
        main("events"),
        0.25,
        main("memchr"),
    ),
    speed(
        "events: as fast as pulldown-cmark",
        main("events"),
        1.0,
        main("pulldown-cmark"),
    ),
    speed("tree: 0.12 of memchr", main("tree"), 0.12, main("memchr")),
    speed(
        "tree: as fast as quick-xml",
        main("tree"),
        1.0,
        main("quick-xml"),
    ),
    speed("tree: 5 times the regex", main("tree"), 5.0, main("regex")),
    speed(
        "json: as fast as serde_json writes it",
        main("json"),
        1.0,
        main("serde_json-write"),
    ),
    speed(
        "events in Japanese: half of English",
        ("ja-10mb", "events"),
        0.5,
        main("events"),
    ),
    speed(
        "tree in Japanese: half of English",
        ("ja-10mb", "tree"),
        0.5,
        main("tree"),
    ),
    time(
        "kaiken stats: 3 times cat",
        (FILES, "kaiken stats"),
        3.0,
        (FILES, "cat"),
    ),
    time(
        "kaiken parse: no slower than jq",
        (FILES, "kaiken parse"),
        1.0,
        (FILES, "jq"),
    ),
    Goal {
        about: "kaiken parse of one page: 5 ms of CPU",
        rule: Rule::Milliseconds((PAGE, "kaiken parse"), 5.0),
    },
    speed(
        "Python, pages: parse 6 times the regex",
        (PYTHON, LAZY),
        6.0,
        (PYTHON, REGEX),
    ),
    speed(
        "Python, pages: rows of every turn 3 times the regex",
        (PYTHON, ROWS),
        3.0,
        (PYTHON, REGEX),
    ),
    speed(
        "Python, pages: parse_many 10 times the regex",
        (PYTHON, MANY),
        10.0,
        (PYTHON, REGEX),
    ),
    speed(
        "Python, pages: parse 100 times turnchunk",
        (PYTHON, LAZY),
        100.0,
        (PYTHON, TURNCHUNK),
    ),
    speed(
        "Python, 100 KB: parse 6 times the regex",
        (PYTHON_100KB, LAZY),
        6.0,
        (PYTHON_100KB, REGEX),
    ),
    speed(
        "Python, 100 KB: rows of every turn 3 times the regex",
        (PYTHON_100KB, ROWS),
        3.0,
        (PYTHON_100KB, REGEX),
    ),
    speed(
        "Python, 100 KB: parse_many 10 times the regex",
        (PYTHON_100KB, MANY),
        10.0,
        (PYTHON_100KB, REGEX),
    ),
    speed(
        "Python, 100 KB: parse 100 times turnchunk",
        (PYTHON_100KB, LAZY),
        100.0,
        (PYTHON_100KB, TURNCHUNK),
    ),
    speed(
        "Python, 10 MB: parse 6 times the regex",
        (PYTHON_10MB, LAZY),
        6.0,
        (PYTHON_10MB, REGEX),
    ),
    speed(
        "Python, 10 MB: rows of every turn 3 times the regex",
        (PYTHON_10MB, ROWS),
        3.0,
        (PYTHON_10MB, REGEX),
    ),
    speed(
        "Python, 10 MB: every turn an object, 3 times the regex",
        (PYTHON_10MB, OBJECTS),
        3.0,
        (PYTHON_10MB, REGEX),
    ),
    speed(
        "Python, 10 MB: parse_many 10 times the regex",
        (PYTHON_10MB, MANY),
        10.0,
        (PYTHON_10MB, REGEX),
    ),
    speed(
        "Python, 10 MB: parse_many 100 times turnchunk",
        (PYTHON_10MB, MANY),
        100.0,
        (PYTHON_10MB, TURNCHUNK),
    ),
    speed(
        "Python, 10 MB: parse 100 times turnchunk",
        (PYTHON_10MB, LAZY),
        100.0,
        (PYTHON_10MB, TURNCHUNK),
    ),
    speed(
        "Python, 10 MB of short turns: parse 6 times the regex",
        (PYTHON_BRISK, LAZY),
        6.0,
        (PYTHON_BRISK, REGEX),
    ),
    speed(
        "Python, 10 MB of short turns: rows of every turn 3 times the regex",
        (PYTHON_BRISK, ROWS),
        3.0,
        (PYTHON_BRISK, REGEX),
    ),
    speed(
        "Python, 10 MB of short turns: every turn an object, 3 times the regex",
        (PYTHON_BRISK, OBJECTS),
        3.0,
        (PYTHON_BRISK, REGEX),
    ),
    speed(
        "Python, 10 MB of short turns: parse_many 10 times the regex",
        (PYTHON_BRISK, MANY),
        10.0,
        (PYTHON_BRISK, REGEX),
    ),
    speed(
        "Python, 10 MB of short turns: parse_many 100 times turnchunk",
        (PYTHON_BRISK, MANY),
        100.0,
        (PYTHON_BRISK, TURNCHUNK),
    ),
    speed(
        "Python, 10 MB of the seed: parse 6 times the regex",
        (PYTHON_SEED, LAZY),
        6.0,
        (PYTHON_SEED, REGEX),
    ),
    speed(
        "Python, 10 MB of the seed: rows of every turn 3 times the regex",
        (PYTHON_SEED, ROWS),
        3.0,
        (PYTHON_SEED, REGEX),
    ),
    speed(
        "Python, 10 MB of the seed: every turn an object, 3 times the regex",
        (PYTHON_SEED, OBJECTS),
        3.0,
        (PYTHON_SEED, REGEX),
    ),
    speed(
        "Python, 10 MB of the seed: parse_many 10 times the regex",
        (PYTHON_SEED, MANY),
        10.0,
        (PYTHON_SEED, REGEX),
    ),
    speed(
        "Python, 10 MB of the seed: parse_many 100 times turnchunk",
        (PYTHON_SEED, MANY),
        100.0,
        (PYTHON_SEED, TURNCHUNK),
    ),
    time(
        "Python, pages: table in twice parse_many",
        (PYTHON, "kaiken.table, turns"),
        2.0,
        (PYTHON, MANY),
    ),
    speed(
        "npm: 20 times transcript-parser",
        NODE,
        20.0,
        (JAVASCRIPT, "npm transcript-parser"),
    ),
    speed("npm in Node: half of Rust", NODE, 0.5, RUST),
    speed("npm in Chromium: half of Rust", CHROMIUM, 0.5, RUST),
];

const fn main(name: &'static str) -> Who {
    (MAIN, name)
}

const fn time(about: &'static str, of: Who, times: f64, against: Who) -> Goal {
    Goal {
        about,
        rule: Rule::Time(of, times, against),
    }
}

const fn speed(about: &'static str, of: Who, times: f64, against: Who) -> Goal {
    Goal {
        about,
        rule: Rule::Speed(of, times, against),
    }
}

impl Goal {
    /// Whether the figures meet it.
    pub(crate) fn judge(&self, figures: &[Figure]) -> Verdict {
        self.rule.judge(figures).unwrap_or(Verdict::NotMeasured)
    }
}

impl Rule {
    fn judge(self, figures: &[Figure]) -> Option<Verdict> {
        let find = |(text, name): Who| find(figures, text, name);
        Some(match self {
            Self::Speed(of, times, against) => {
                let ratio = find(of)?.bytes_per_second / find(against)?.bytes_per_second;
                verdict(ratio >= times, ratio)
            }
            Self::Time(of, times, against) => {
                let ratio = find(of)?.seconds() / find(against)?.seconds();
                verdict(ratio <= times, ratio)
            }
            Self::Milliseconds(of, limit) => {
                let milliseconds = find(of)?.seconds() * 1e3;
                verdict(milliseconds < limit, milliseconds)
            }
        })
    }
}

fn verdict(is_met: bool, measured: f64) -> Verdict {
    if is_met {
        Verdict::Met(measured)
    } else {
        Verdict::Missed(measured)
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Met(measured) => write!(f, "met ({measured:.3})"),
            Self::Missed(measured) => write!(f, "missed ({measured:.3})"),
            Self::NotMeasured => write!(f, "not measured"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::figures::figure;
    use super::*;

    const FAST: Who = ("t", "fast");
    const SLOW: Who = ("t", "slow");

    fn judge(rule: Rule) -> Verdict {
        let figures = [figure("t", "fast", 4_000.0), figure("t", "slow", 1_000.0)];
        Goal { about: "", rule }.judge(&figures)
    }

    #[test]
    fn each_rule_is_met_at_its_limit_and_missed_behind_it() {
        assert_eq!(judge(Rule::Speed(FAST, 4.0, SLOW)), Verdict::Met(4.0));
        assert_eq!(judge(Rule::Speed(FAST, 4.1, SLOW)), Verdict::Missed(4.0));
        assert_eq!(judge(Rule::Time(SLOW, 4.0, FAST)), Verdict::Met(4.0));
        assert_eq!(judge(Rule::Time(SLOW, 3.9, FAST)), Verdict::Missed(4.0));
        assert_eq!(judge(Rule::Milliseconds(FAST, 251.0)), Verdict::Met(250.0));
        assert_eq!(
            judge(Rule::Milliseconds(FAST, 250.0)),
            Verdict::Missed(250.0)
        );
    }

    #[test]
    fn the_npm_package_is_judged_in_a_browser_too() {
        let figures = [
            figure("javascript", "Chromium", 470.0),
            figure(RUST.0, RUST.1, 1_000.0),
        ];
        let judged = |about: &str| {
            let goal = GOALS.iter().find(|goal| goal.about == about).unwrap();
            goal.judge(&figures)
        };
        assert_eq!(
            judged("npm in Chromium: half of Rust"),
            Verdict::Missed(0.47)
        );
        assert_eq!(judged("npm in Node: half of Rust"), Verdict::NotMeasured);
    }

    #[test]
    fn what_was_not_measured_is_neither_met_nor_missed() {
        assert_eq!(
            judge(Rule::Speed(FAST, 1.0, ("t", "absent"))),
            Verdict::NotMeasured
        );
        assert_eq!(
            judge(Rule::Milliseconds(("u", "fast"), 1.0)),
            Verdict::NotMeasured
        );
    }

    #[test]
    fn a_verdict_tells_what_was_measured() {
        assert_eq!(Verdict::Met(0.256).to_string(), "met (0.256)");
        assert_eq!(Verdict::Missed(0.1).to_string(), "missed (0.100)");
        assert_eq!(Verdict::NotMeasured.to_string(), "not measured");
    }
}

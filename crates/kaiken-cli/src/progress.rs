//! The progress bar: for people who wait at a terminal, and for nobody else.

use std::io::{self, IsTerminal};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// So many inputs are read before anybody looks for a bar.
const HANDFUL: usize = 8;

/// How far the inputs are.
pub(crate) struct Progress(ProgressBar);

impl Progress {
    /// A bar on standard error, hidden for a handful of inputs or where nobody could read it.
    pub(crate) fn new(inputs: usize) -> Self {
        let readable = io::stderr().is_terminal() && !io::stdout().is_terminal();
        if inputs <= HANDFUL || !readable {
            return Self(ProgressBar::hidden());
        }
        let target = ProgressDrawTarget::stderr();
        let bar = ProgressBar::with_draw_target(Some(inputs as u64), target);
        let style = ProgressStyle::with_template("{wide_bar} {pos}/{len} {eta}");
        Self(bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())))
    }

    /// One input more is done.
    pub(crate) fn advance(&self) {
        self.0.inc(1);
    }

    /// Takes the bar away while something is written.
    pub(crate) fn pause(&self, write: impl FnOnce()) {
        self.0.suspend(write);
    }

    /// Takes the bar away.
    pub(crate) fn finish(&self) {
        self.0.finish_and_clear();
    }
}

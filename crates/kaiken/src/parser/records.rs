//! The transcripts of a text, one at a time.

use super::{Error, Parser};
use crate::Transcript;

/// The transcripts of a text that may hold several conferences. Made by [`crate::records`] or
/// [`Parser::records`].
///
/// ```
/// let text = kaiken::Code::SeveralRecords.example();
/// let parser = kaiken::Parser::new();
/// let turns: Result<Vec<_>, _> =
///     parser.records(text)?.map(|record| record.map(|record| record.turns().count())).collect();
/// assert_eq!(turns?, [2, 1]);
/// # Ok::<(), kaiken::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Records<'p, 'src> {
    pub(super) parser: &'p Parser,
    pub(super) text: &'src str,
    pub(super) at: Option<usize>,
}

impl<'src> Iterator for Records<'_, 'src> {
    type Item = Result<Transcript<'src>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let at = self.at?;
        let (transcript, end) = self.parser.record(self.text, at, true);
        self.at = Some(end).filter(|end| *end < self.text.len() && *end > at);
        Some(self.parser.accept(transcript))
    }
}

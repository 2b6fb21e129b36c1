//! Dates that end something that lasts.

use super::leaf;
use crate::dialect::Indexed;

/// `range = [ month, space ], number, range word, date ;` Whether the day of another date and a word
/// of a range stand before a date: `4 to 10 March 2027`, `March 4 – April 10, 2027`. A number with no
/// month before a month is that of something else: `Part 2 – April 10, 2027`.
pub(super) fn is_range(before: &str, behind: &str, dialect: Indexed<'_>) -> bool {
    let is_month = |word: &str| {
        let mut months = dialect
            .calendar
            .months
            .iter()
            .flat_map(|names| names.iter());
        months.any(|month| leaf::is(word, month))
    };
    let lasts = |from: &str, to: &str| {
        let from = from.trim_end();
        let day = from.trim_end_matches(|c: char| c.is_ascii_digit());
        let month = || day.trim_end().rsplit(char::is_whitespace).next();
        day.len() < from.len()
            && (leaf::begins_with_digit(to.trim_start()) || month().is_some_and(is_month))
    };
    let mut words = dialect.calendar.range.iter();
    words.any(|word| {
        let (from, to) = (before.strip_suffix(&**word), behind.strip_prefix(&**word));
        from.is_some_and(|from| lasts(from, behind)) || to.is_some_and(|to| lasts(before, to))
    })
}

//! The figures as a table of ratios.

use super::figures::{Figure, find};

/// Who everybody is compared with.
pub(crate) const BASE: &str = "memchr";

/// A table: a head, and rows of as many cells.
#[derive(Debug, PartialEq)]
pub(crate) struct Table {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// One row for each name, one column for each text, all relative to memchr on the same text;
    /// the first column has the speed on the first text.
    pub(crate) fn of(figures: &[Figure]) -> Self {
        let (texts, names) = (
            distinct(figures, |it| &it.text),
            distinct(figures, |it| &it.name),
        );
        let mut head = vec![String::new(), format!("MB/s, {}", texts[0])];
        head.extend(texts.iter().map(|text| (*text).to_owned()));
        let row = |name: &&str| {
            let speed = find(figures, texts[0], name).map(megabytes);
            let ratios = texts.iter().map(|text| ratio(figures, text, name));
            let cells = std::iter::once(speed).chain(ratios);
            let cells = cells.map(|cell| cell.unwrap_or_else(|| "-".to_owned()));
            std::iter::once((*name).to_owned()).chain(cells).collect()
        };
        Self {
            rows: names.iter().map(row).collect(),
            head,
        }
    }

    /// For a terminal.
    pub(crate) fn plain(&self) -> String {
        let widths = self.widths();
        let line = |cells: &Vec<String>| line(cells, &widths, "  ");
        std::iter::once(&self.head)
            .chain(&self.rows)
            .map(line)
            .collect()
    }

    fn widths(&self) -> Vec<usize> {
        let width = |column: usize| {
            let rows = std::iter::once(&self.head).chain(&self.rows);
            rows.map(|row| row[column].len()).max().unwrap_or(0)
        };
        (0..self.head.len()).map(width).collect()
    }
}

/// One line: the first cell to the left, all others to the right.
fn line(cells: &[String], widths: &[usize], between: &str) -> String {
    let cell = |(at, (cell, width)): (usize, (&String, &usize))| match at {
        0 => format!("{cell:<width$}"),
        _ => format!("{cell:>width$}"),
    };
    let cells: Vec<_> = cells.iter().zip(widths).enumerate().map(cell).collect();
    cells.join(between) + "\n"
}

fn megabytes(figure: &Figure) -> String {
    format!("{:.0}", figure.bytes_per_second / 1e6)
}

fn ratio(figures: &[Figure], text: &str, name: &str) -> Option<String> {
    let base = find(figures, text, BASE)?;
    let ratio = find(figures, text, name)?.bytes_per_second / base.bytes_per_second;
    Some(format!("{ratio:.4}"))
}

/// Each value once, in the order in which it first comes.
fn distinct<'a>(figures: &'a [Figure], of: impl Fn(&'a Figure) -> &'a str) -> Vec<&'a str> {
    let mut values = Vec::new();
    for figure in figures {
        if !values.contains(&of(figure)) {
            values.push(of(figure));
        }
    }
    values
}

#[cfg(test)]
mod tests {
    use super::super::figures::figure;
    use super::*;

    #[test]
    fn everything_is_relative_to_memchr_on_the_same_text() {
        let figures = [
            figure("a", "memchr", 8e6),
            figure("a", "tree", 2e6),
            figure("b", "memchr", 4e6),
            figure("b", "tree", 4e6),
            figure("a", "regex", 1e6),
        ];
        let table = Table::of(&figures);
        assert_eq!(table.head, ["", "MB/s, a", "a", "b"]);
        assert_eq!(
            table.rows,
            [
                ["memchr", "8", "1.0000", "1.0000"],
                ["tree", "2", "0.2500", "1.0000"],
                ["regex", "1", "0.1250", "-"],
            ]
        );
    }

    #[test]
    fn columns_align() {
        let table = Table::of(&[figure("a", "memchr", 8e6), figure("a", "tree", 12e9)]);
        assert_eq!(
            table.plain(),
            "        MB/s, a          a\n\
             memchr        8     1.0000\n\
             tree      12000  1500.0000\n"
        );
    }
}

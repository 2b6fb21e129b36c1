//! The figures as a table of ratios.

use super::figures::{Figure, find};

/// Who everybody is compared with, where it was measured.
const BASE: &str = "memchr";

/// A table: a head, and rows of as many cells.
#[derive(Debug, PartialEq)]
pub(crate) struct Table {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// One table of all texts on which memchr was measured, and one of all others on which the same one
/// comes first, with whom everybody is compared.
pub(crate) fn tables(figures: &[Figure]) -> Vec<Table> {
    let mut groups: Vec<(&str, Vec<&str>)> = vec![(BASE, Vec::new())];
    for text in distinct(figures, |it| &it.text) {
        let base = base(figures, text);
        match groups.iter_mut().find(|(of, _)| *of == base) {
            Some((_, texts)) => texts.push(text),
            None => groups.push((base, vec![text])),
        }
    }
    let groups = groups.iter();
    groups
        .filter_map(|(_, texts)| Table::of(figures, texts))
        .collect()
}

/// Who everybody is compared with on a text: memchr, or who comes first.
fn base<'a>(figures: &'a [Figure], text: &str) -> &'a str {
    let first = figures.iter().find(|it| it.text == text);
    match find(figures, text, BASE).or(first) {
        Some(figure) => &figure.name,
        None => BASE,
    }
}

impl Table {
    /// One row for each name, one column for each text, all relative to one of them on the same
    /// text; the first column has the speed on the first text. None if nobody can be compared.
    fn of(figures: &[Figure], texts: &[&str]) -> Option<Self> {
        let shown: Vec<_> = figures
            .iter()
            .filter(|it| texts.contains(&it.text.as_str()))
            .cloned()
            .collect();
        let names = distinct(&shown, |it| &it.name);
        let (base, _) = names
            .split_first()
            .filter(|(_, others)| !others.is_empty())?;
        let row = |name: &&str| {
            let speed = find(&shown, texts[0], name).map(megabytes);
            let ratios = texts.iter().map(|text| ratio(&shown, text, name, base));
            let cells = std::iter::once(speed).chain(ratios);
            let cells = cells.map(|cell| cell.unwrap_or_else(|| "-".to_owned()));
            std::iter::once((*name).to_owned()).chain(cells).collect()
        };
        let mut head = vec![String::new(), format!("MB/s, {}", texts[0])];
        head.extend(texts.iter().map(|text| (*text).to_owned()));
        Some(Self {
            rows: names.iter().map(row).collect(),
            head,
        })
    }

    /// For a page in Markdown.
    pub(crate) fn markdown(&self) -> String {
        let line = |cells: &Vec<String>| format!("| {} |\n", cells.join(" | "));
        let marks = format!("| --- |{}\n", " ---: |".repeat(self.head.len() - 1));
        let rows = self.rows.iter().map(line);
        [line(&self.head), marks].into_iter().chain(rows).collect()
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

fn ratio(figures: &[Figure], text: &str, name: &str, base: &str) -> Option<String> {
    let base = find(figures, text, base)?;
    let ratio = find(figures, text, name)?.bytes_per_second / base.bytes_per_second;
    Some(short(ratio))
}

/// A ratio with as many digits as mean something.
fn short(ratio: f64) -> String {
    match ratio {
        ..1.0 => format!("{ratio:.4}"),
        ..10.0 => format!("{ratio:.2}"),
        _ => format!("{ratio:.0}"),
    }
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

    fn some() -> Vec<Figure> {
        vec![
            figure("a", "memchr", 8e6),
            figure("a", "tree", 2e6),
            figure("b", "memchr", 4e6),
            figure("b", "tree", 4e6),
            figure("a", "regex", 1e6),
        ]
    }

    #[test]
    fn everything_is_relative_to_memchr_on_the_same_text() {
        let tables = tables(&some());
        assert_eq!(tables.len(), 1);
        assert_eq!(tables[0].head, ["", "MB/s, a", "a", "b"]);
        assert_eq!(
            tables[0].rows,
            [
                ["memchr", "8", "1.00", "1.00"],
                ["tree", "2", "0.2500", "1.00"],
                ["regex", "1", "0.1250", "-"],
            ]
        );
    }

    #[test]
    fn a_text_without_memchr_has_a_table_of_its_own() {
        let mut figures = some();
        figures.extend([
            figure("c", "cat", 4e6),
            figure("c", "stats", 1e6),
            figure("d", "x", 1e6),
        ]);
        let tables = tables(&figures);
        assert_eq!(tables.len(), 2, "one figure alone is compared with nobody");
        assert_eq!(
            tables[1].rows,
            [["cat", "4", "1.00"], ["stats", "1", "0.2500"]]
        );
    }

    #[test]
    fn texts_with_the_same_first_share_a_table() {
        let mut figures = some();
        for text in ["c", "d"] {
            figures.extend([figure(text, "cat", 4e6), figure(text, "stats", 1e6)]);
        }
        let tables = tables(&figures);
        assert_eq!(tables.len(), 2);
        assert_eq!(tables[1].head, ["", "MB/s, c", "c", "d"]);
        assert_eq!(tables[1].rows[1], ["stats", "1", "0.2500", "0.2500"]);
    }

    #[test]
    fn columns_align() {
        let figures = [figure("a", "memchr", 8e6), figure("a", "tree", 12e9)];
        assert_eq!(
            tables(&figures)[0].plain(),
            "        MB/s, a     a\n\
             memchr        8  1.00\n\
             tree      12000  1500\n"
        );
    }

    #[test]
    fn a_page_has_the_same_cells() {
        assert_eq!(
            tables(&some())[0]
                .markdown()
                .lines()
                .take(3)
                .collect::<Vec<_>>(),
            [
                "|  | MB/s, a | a | b |",
                "| --- | ---: | ---: | ---: |",
                "| memchr | 8 | 1.00 | 1.00 |",
            ]
        );
    }
}

//! What the counts mean: instructions per byte at three sizes, and whether they stay level.

/// The cost per byte at the largest size may be this many times that at the smallest.
pub(crate) const LIMIT: f64 = 1.2;

/// One shape of input, with its cost at each size.
#[derive(Debug)]
pub(crate) struct Row {
    /// The shape's name.
    pub(crate) shape: String,
    /// Instructions at each size.
    pub(crate) counts: [u64; 3],
    /// Instructions per byte at each size.
    pub(crate) per_byte: [f64; 3],
}

impl Row {
    /// A row from the count at each size.
    pub(crate) fn new(shape: &str, sizes: [u64; 3], counts: [u64; 3]) -> Self {
        Self {
            shape: shape.to_owned(),
            counts,
            per_byte: [0, 1, 2].map(|index| divide(counts[index], sizes[index])),
        }
    }

    /// The cost per byte at the largest size over that at the smallest: 1 is linear, 4 is
    /// quadratic.
    pub(crate) fn ratio(&self) -> f64 {
        let [small, _, large] = self.per_byte;
        if self.counts == [0; 3] {
            1.0
        } else {
            large / small
        }
    }

    /// Whether the cost per byte stays level.
    pub(crate) fn is_linear(&self) -> bool {
        self.ratio() <= LIMIT
    }
}

/// The heading of the table.
pub(crate) fn heading(sizes: [u64; 3]) -> String {
    let [small, middle, large] = sizes;
    format!(
        "{:<24} | {small:>14} | {middle:>14} | {large:>14} | {:>30} | ratio",
        "shape, at bytes", "instructions per byte at each"
    )
}

/// One line of the table.
pub(crate) fn line(row: &Row) -> String {
    let [n, n2, n4] = row.counts;
    let [small, middle, large] = row.per_byte;
    let verdict = if row.is_linear() { "" } else { "  not linear" };
    format!(
        "{:<24} | {n:>14} | {n2:>14} | {n4:>14} | {small:>8.1}, {middle:>8.1}, {large:>8.1}   | {:>5.2}{verdict}",
        row.shape,
        row.ratio()
    )
}

/// The page `docs/growth.md`: what was measured, how, and the figures.
pub(crate) fn page(sizes: [u64; 3], compiler: &str, rows: &[Row]) -> String {
    let [n, n2, n4] = sizes;
    format!(
        "# How cost grows with input\n\n\
         `cargo xtask growth --write` made this page with {compiler} and valgrind.\n\n\
         Each shape is parsed at {n}, {n2} and {n4} bytes: tree, leaves, records and JSON document.\n\
         The columns give the instructions executed for each byte. Where cost is in proportion to the\n\
         input they stay level; the last column is that at the largest size over that at the smallest,\n\
         and must not be above {LIMIT}. The first three shapes are what real pages look like, the third\n\
         with a speaker for every ten turns; the others are bad on purpose, in ways that make a careless\n\
         parser slow. [performance.md](performance.md) has larger sizes.\n\n{}",
        markdown(sizes, rows)
    )
}

/// The figures for a page in Markdown.
pub(crate) fn markdown(sizes: [u64; 3], rows: &[Row]) -> String {
    let [small, middle, large] = sizes;
    let lines: String = rows.iter().map(page_line).collect();
    format!(
        "| shape | {small} | {middle} | {large} | last / first |\n\
         | --- | ---: | ---: | ---: | ---: |\n\
         {lines}"
    )
}

fn page_line(row: &Row) -> String {
    let [small, middle, large] = row.per_byte;
    let ratio = row.ratio();
    format!(
        "| {} | {small:.1} | {middle:.1} | {large:.1} | {ratio:.2} |\n",
        row.shape
    )
}

/// A count over a size. Counts stay below 2^53, where this is exact.
#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
fn divide(count: u64, bytes: u64) -> f64 {
    count as f64 / bytes as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZES: [u64; 3] = [1_000, 2_000, 4_000];

    #[test]
    fn linear_cost_stays_level() {
        let row = Row::new("colons", SIZES, [10_000, 20_000, 40_000]);
        assert_eq!(
            row.per_byte.map(f64::to_bits),
            [10.0_f64; 3].map(f64::to_bits)
        );
        assert!(row.is_linear());
        assert!((row.ratio() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn quadratic_cost_is_found() {
        let row = Row::new("brackets", SIZES, [10_000, 40_000, 160_000]);
        assert!((row.ratio() - 4.0).abs() < 1e-9);
        assert!(!row.is_linear());
        assert!(line(&row).ends_with("4.00  not linear"));
    }

    #[test]
    fn the_limit_itself_is_still_linear() {
        assert!(Row::new("x", SIZES, [10_000, 20_000, 48_000]).is_linear());
        assert!(!Row::new("x", SIZES, [10_000, 20_000, 48_100]).is_linear());
    }

    #[test]
    fn no_cost_at_all_is_linear_and_cost_out_of_nothing_is_not() {
        assert!(Row::new("x", SIZES, [0, 0, 0]).is_linear());
        assert!(!Row::new("x", SIZES, [0, 0, 7]).is_linear());
    }

    #[test]
    fn the_page_has_a_line_for_each_shape() {
        let rows = [
            Row::new("colons", SIZES, [10_000, 20_000, 41_000]),
            Row::new("brackets", SIZES, [2_000, 4_000, 8_000]),
        ];
        let page = page(SIZES, "rustc 1.0.0, a machine", &rows);
        assert!(page.contains("with rustc 1.0.0, a machine and valgrind"));
        assert!(page.contains("at 1000, 2000 and 4000 bytes"));
        assert!(page.ends_with(
            "| colons | 10.0 | 10.0 | 10.2 | 1.02 |\n| brackets | 2.0 | 2.0 | 2.0 | 1.00 |\n"
        ));
    }

    #[test]
    fn the_lines_of_the_table_align() {
        let bars = |text: &str| {
            text.match_indices('|')
                .map(|(at, _)| at)
                .collect::<Vec<_>>()
        };
        let row = Row::new("colons", SIZES, [25_000_000, 50_000_000, 100_000_000]);
        assert_eq!(bars(&heading(SIZES)), bars(&line(&row)));
    }
}

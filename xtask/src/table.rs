//! What the counts mean: instructions per byte at three sizes, and whether they stay level.

/// The cost per byte at the largest size may be this many times that at the smallest.
pub(crate) const LIMIT: f64 = 1.2;

/// The sizes measured, as multiples of the base.
pub(crate) const MULTIPLES: [u64; 3] = [1, 2, 4];

/// One shape of input, with its cost at each size.
#[derive(Debug)]
pub(crate) struct Row {
    /// The shape's name.
    pub(crate) shape: String,
    /// Instructions at each size, start-up taken off.
    pub(crate) counts: [u64; 3],
    /// Instructions per byte at each size.
    pub(crate) per_byte: [f64; 3],
}

impl Row {
    /// A row from the raw counts at each size and the count at size 0, which is start-up.
    pub(crate) fn new(shape: &str, base: u64, raw: [u64; 3], start_up: u64) -> Self {
        let counts = raw.map(|count| count.saturating_sub(start_up));
        let per_byte = [0, 1, 2].map(|index| divide(counts[index], base * MULTIPLES[index]));
        Self {
            shape: shape.to_owned(),
            counts,
            per_byte,
        }
    }

    /// The cost per byte at the largest size over that at the smallest: 1 is linear, 4 is quadratic.
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
pub(crate) fn heading(base: u64) -> String {
    let [n, n2, n4] = MULTIPLES.map(|multiple| base * multiple);
    format!(
        "{:<24} | {:>14} | {:>14} | {:>14} | {:>30} | ratio\n{:<24} | {n:>14} | {n2:>14} | {n4:>14} | {:>30} |",
        "shape", "N", "2N", "4N", "instructions per byte at each", "(bytes)", ""
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
pub(crate) fn page(base: u64, compiler: &str, rows: &[Row]) -> String {
    let [n, n2, n4] = MULTIPLES.map(|multiple| base * multiple);
    let lines: String = rows.iter().map(page_line).collect();
    format!(
        "# How cost grows with input\n\n\
         `cargo xtask growth --write` made this page with {compiler} and valgrind.\n\n\
         Each shape is parsed at N = {n}, 2N = {n2} and 4N = {n4} bytes: tree, leaves, records and\n\
         JSON document. The columns give the instructions executed for each byte, start-up taken off.\n\
         Where cost is in proportion to the input they stay level; the last column is that at 4N over\n\
         that at N, and must not be above {LIMIT}. The first shape is what real pages look like; the others\n\
         are bad on purpose, in ways that make a careless parser slow.\n\n\
         | shape | N | 2N | 4N | 4N / N |\n\
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

    #[test]
    fn linear_cost_stays_level() {
        let row = Row::new("colons", 1_000, [10_500, 20_500, 40_500], 500);
        assert_eq!(row.counts, [10_000, 20_000, 40_000]);
        assert_eq!(
            row.per_byte.map(f64::to_bits),
            [10.0_f64; 3].map(f64::to_bits)
        );
        assert!(row.is_linear());
        assert!((row.ratio() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn start_up_is_taken_off_before_dividing() {
        let without = Row::new("x", 1_000, [1_000_100, 1_000_200, 1_000_800], 1_000_000);
        assert!(!without.is_linear(), "start-up would have hidden this");
    }

    #[test]
    fn quadratic_cost_is_found() {
        let row = Row::new("brackets", 100, [10_000, 40_000, 160_000], 0);
        assert!((row.ratio() - 4.0).abs() < 1e-9);
        assert!(!row.is_linear());
        assert!(line(&row).ends_with("4.00  not linear"));
    }

    #[test]
    fn the_limit_itself_is_still_linear() {
        assert!(Row::new("x", 1_000, [10_000, 20_000, 48_000], 0).is_linear());
        assert!(!Row::new("x", 1_000, [10_000, 20_000, 48_100], 0).is_linear());
    }

    #[test]
    fn no_cost_at_all_is_linear_and_cost_out_of_nothing_is_not() {
        assert!(Row::new("x", 1_000, [5, 5, 5], 9).is_linear());
        assert!(!Row::new("x", 1_000, [0, 0, 7], 0).is_linear());
    }

    #[test]
    fn the_page_has_a_line_for_each_shape() {
        let rows = [
            Row::new("colons", 1_000, [10_500, 20_500, 41_500], 500),
            Row::new("brackets", 1_000, [2_000, 4_000, 8_000], 0),
        ];
        let page = page(1_000, "rustc 1.0.0, a machine", &rows);
        assert!(page.contains("with rustc 1.0.0, a machine and valgrind"));
        assert!(page.contains("N = 1000, 2N = 2000 and 4N = 4000 bytes"));
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
        let heading = heading(250_000);
        let row = Row::new("colons", 250_000, [25_000_000, 50_000_000, 100_000_000], 0);
        for text in heading.lines() {
            assert_eq!(bars(text), bars(&line(&row)));
        }
    }
}

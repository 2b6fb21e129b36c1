//! Finds characters by the bytes with which they begin.

/// For each byte, whether it is looked for.
pub(super) type Table = [bool; 256];

/// A table of the bytes that are looked for.
pub(super) const fn table(bytes: &[u8]) -> Table {
    let mut table = [false; 256];
    let mut at = 0;
    while at < bytes.len() {
        table[bytes[at] as usize] = true;
        at += 1;
    }
    table
}

/// Where the next of the bytes stands.
pub(super) fn next(bytes: &[u8], from: usize, table: &Table) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let found = rest.iter().position(|byte| table[usize::from(*byte)]);
    found.map(|at| from + at)
}

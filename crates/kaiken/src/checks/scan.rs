//! Finds characters by the bytes with which they begin.

/// For each byte whether it is looked for.
pub(super) type Wanted = [bool; 256];

/// Those bytes and no others.
pub(super) const fn only(bytes: &[u8]) -> Wanted {
    let mut wanted = [false; 256];
    let mut at = 0;
    while at < bytes.len() {
        wanted[bytes[at] as usize] = true;
        at += 1;
    }
    wanted
}

/// So many bytes are asked together whether any of them is looked for.
const CHUNK: usize = 16;

/// Visits the places of all bytes that are looked for. Most bytes of a text are not.
///
/// It goes by places and not by iterators, which are calls where the compiler goes by size.
#[inline]
pub(super) fn each(bytes: &[u8], wanted: &Wanted, mut visit: impl FnMut(usize)) {
    let mut start = 0;
    while start < bytes.len() {
        let end = bytes.len().min(start + CHUNK);
        let mut any = false;
        let mut at = start;
        while at < end {
            any |= wanted[bytes[at] as usize];
            at += 1;
        }
        while any && start < end {
            if wanted[bytes[start] as usize] {
                visit(start);
            }
            start += 1;
        }
        start = end;
    }
}

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
#[inline]
pub(super) fn each(bytes: &[u8], wanted: &Wanted, mut visit: impl FnMut(usize)) {
    let (chunks, rest) = bytes.as_chunks::<CHUNK>();
    let mut start = 0;
    for chunk in chunks {
        let any = |any, byte: &u8| any | wanted[usize::from(*byte)];
        if chunk.iter().fold(false, any) {
            pick(chunk, start, wanted, &mut visit);
        }
        start += CHUNK;
    }
    pick(rest, start, wanted, &mut visit);
}

#[inline]
fn pick(bytes: &[u8], start: usize, wanted: &Wanted, visit: &mut impl FnMut(usize)) {
    for (at, byte) in (start..).zip(bytes) {
        if wanted[usize::from(*byte)] {
            visit(at);
        }
    }
}

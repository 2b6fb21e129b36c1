//! Finds characters by the bytes with which they begin.

/// So many bytes are asked together whether any of them is looked for.
const CHUNK: usize = 16;

/// Whether a byte is one of some. No branch is taken, so that the compiler asks for many bytes with
/// one instruction.
#[inline]
pub(super) fn is_one_of(byte: u8, known: &[u8]) -> bool {
    let any = |any, known: &u8| any | u8::from(*known == byte);
    known.iter().fold(0, any) != 0
}

/// Visits the places of all bytes that are looked for. Most bytes of a text are not.
#[inline]
pub(super) fn each(bytes: &[u8], wanted: impl Fn(u8) -> bool, mut visit: impl FnMut(usize)) {
    let any = |any, byte: &u8| any | u8::from(wanted(*byte));
    let mut pick = |chunk: &[u8], start: usize| {
        let places = (start..).zip(chunk).filter(|(_, byte)| wanted(**byte));
        places.for_each(|(at, _)| visit(at));
    };
    let (chunks, rest) = bytes.as_chunks::<CHUNK>();
    for (chunk, start) in chunks.iter().zip((0..).step_by(CHUNK)) {
        if chunk.iter().fold(0, any) != 0 {
            pick(chunk, start);
        }
    }
    pick(rest, chunks.len() * CHUNK);
}

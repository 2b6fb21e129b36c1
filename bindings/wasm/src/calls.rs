//! What JavaScript calls. Every call answers with a tape (`tape.rs`).

use alloc::string::String;
use alloc::vec::Vec;

use kaiken::{Dialect, LineIndex, Parser};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::{DetectionAnswer, DialectAnswer, EventAnswer, Failure};
use crate::tape::Tape;
use crate::value::Value as _;

/// One transcript. A dialect without a name is detected.
#[wasm_bindgen]
pub fn parse(utf8: Vec<u8>, dialect: &[u8], strict: bool) -> Vec<u32> {
    answer(utf8, &|text, tape| {
        let transcript = parser(dialect, strict)?.parse(text);
        let transcript = transcript.map_err(|error| Failure::of(&error, text))?;
        tape.put_transcript(&transcript);
        Ok(())
    })
}

/// A list of transcripts, one for each conference in the text.
#[wasm_bindgen]
pub fn records(utf8: Vec<u8>, dialect: &[u8], strict: bool) -> Vec<u32> {
    answer(utf8, &|text, tape| {
        let failure = |error| Failure::of(&error, text);
        let parser = parser(dialect, strict)?;
        let mut records = parser.records(text).map_err(failure)?;
        tape.put_each(&mut |tape| {
            let Some(record) = records.next() else {
                return Ok(false);
            };
            tape.put_transcript(&record.map_err(failure)?);
            Ok(true)
        })
    })
}

/// A list of the steps through a text.
#[wasm_bindgen]
pub fn events(utf8: Vec<u8>, dialect: &[u8]) -> Vec<u32> {
    answer(utf8, &|text, tape| {
        let parser = parser(dialect, false)?;
        let mut events = parser
            .events(text)
            .map_err(|error| Failure::of(&error, text))?;
        tape.put_each(&mut |tape| {
            let Some(event) = events.next() else {
                return Ok(false);
            };
            EventAnswer::of(event, tape).put(tape);
            Ok(true)
        })
    })
}

/// Which dialect a text is written in.
#[wasm_bindgen]
pub fn detect(utf8: Vec<u8>) -> Vec<u32> {
    answer(utf8, &|text, tape| {
        DetectionAnswer::of(&Dialect::detect(text), tape).put(tape);
        Ok(())
    })
}

/// A list of the built-in dialects.
#[wasm_bindgen]
pub fn dialects() -> Vec<u32> {
    answer(Vec::new(), &|_, tape| {
        let answers: Vec<_> = Dialect::built_in().map(DialectAnswer::of).collect();
        answers.put(tape);
        Ok(())
    })
}

fn answer(utf8: Vec<u8>, write: &dyn Fn(&str, &mut Tape<'_>) -> Result<(), Failure>) -> Vec<u32> {
    let text = String::from_utf8(utf8).expect("JavaScript encodes as UTF-8");
    let index = LineIndex::new(&text);
    let mut tape = Tape::new(&text, &index);
    let written = write(&text, &mut tape);
    tape.finish(written)
}

/// The parser of a dialect, which is named in UTF-8: texts alone would need more glue.
fn parser(dialect: &[u8], strict: bool) -> Result<Parser, Failure> {
    let parser = Parser::new().strict(strict);
    if dialect.is_empty() {
        return Ok(parser);
    }
    let name = core::str::from_utf8(dialect).unwrap_or_default();
    Dialect::named(name)
        .map(|dialect| parser.dialect(dialect))
        .ok_or_else(|| Failure::unknown_dialect(name))
}

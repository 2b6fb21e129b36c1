//! What JavaScript calls. The answer is a tape (`tape.rs`).

use alloc::vec::Vec;

use kaiken::{Dialect, Error, LineIndex, Parser};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::{DetectionAnswer, DialectAnswer, EventAnswer, Failure};
use crate::tape::Tape;
use crate::value::Value;

/// Answers a call, which is told by its number in `js/engine.js`. One function for all of them
/// takes less glue than one for each. A dialect without a name is detected.
#[wasm_bindgen]
pub fn answer(call: u32, text: &str, dialect: &str, strict: bool) -> Vec<u32> {
    let index = LineIndex::new(text);
    let mut tape = Tape::new(text, &index);
    let asked = Asked {
        text,
        dialect,
        strict,
    };
    let written = match call {
        0 => parse(asked, &mut tape),
        1 => records(asked, &mut tape),
        2 => events(asked, &mut tape),
        _ => {
            let value: &dyn Value = match call {
                3 => &DetectionAnswer::of(&Dialect::detect(text), &tape),
                _ => &dialects(),
            };
            value.put(&mut tape);
            Ok(())
        }
    };
    tape.finish(written)
}

/// What a call is given.
#[derive(Clone, Copy)]
struct Asked<'a> {
    text: &'a str,
    dialect: &'a str,
    strict: bool,
}

impl Asked<'_> {
    fn parser(self) -> Result<Parser, Failure> {
        let parser = Parser::new().strict(self.strict);
        if self.dialect.is_empty() {
            return Ok(parser);
        }
        Dialect::named(self.dialect)
            .map(|dialect| parser.dialect(dialect))
            .ok_or_else(|| Failure::unknown_dialect(self.dialect))
    }

    fn failure(self, error: &Error) -> Failure {
        Failure::of(error, self.text)
    }
}

type Written = Result<(), Failure>;

/// One transcript.
fn parse<'a>(asked: Asked<'a>, tape: &mut Tape<'a>) -> Written {
    let transcript = asked.parser()?.parse(asked.text);
    tape.put_transcript(&transcript.map_err(|error| asked.failure(&error))?);
    Ok(())
}

/// A list of transcripts, one for each conference in the text.
fn records<'a>(asked: Asked<'a>, tape: &mut Tape<'a>) -> Written {
    let parser = asked.parser()?;
    let failure = |error| asked.failure(&error);
    let mut records = parser.records(asked.text).map_err(failure)?;
    tape.put_each(&mut |tape| {
        let Some(record) = records.next() else {
            return Ok(false);
        };
        tape.put_transcript(&record.map_err(failure)?);
        Ok(true)
    })
}

/// A list of the steps through a text.
fn events<'a>(asked: Asked<'a>, tape: &mut Tape<'a>) -> Written {
    let parser = asked.parser()?;
    let events = parser.events(asked.text);
    let mut events = events.map_err(|error| asked.failure(&error))?;
    tape.put_each(&mut |tape| {
        let Some(event) = events.next() else {
            return Ok(false);
        };
        EventAnswer::of(event, tape).put(tape);
        Ok(true)
    })
}

/// A list of the built-in dialects.
fn dialects() -> Vec<DialectAnswer> {
    Dialect::built_in().map(DialectAnswer::of).collect()
}

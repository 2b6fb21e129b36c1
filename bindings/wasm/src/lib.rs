//! kaiken for browsers and Node.

#![cfg_attr(target_arch = "wasm32", no_std)]

extern crate alloc;

mod tape;

use alloc::string::String;
use alloc::vec::Vec;

use kaiken::document::{Document, Unit};
use wasm_bindgen::prelude::*;

use crate::tape::{Names, Tape};

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;

#[cfg(target_arch = "wasm32")]
#[panic_handler]
fn stop(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}

/// Reads.
#[wasm_bindgen]
#[derive(Default)]
pub struct Reader {
    names: Names,
}

#[wasm_bindgen]
impl Reader {
    /// New.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }
    /// Keys.
    pub fn keys(&self, shape: u32) -> String {
        self.names.keys(shape)
    }
    /// Name.
    pub fn name(&self, number: u32) -> String {
        self.names.name(number).into()
    }
    /// Parse.
    pub fn parse(&mut self, bytes: Vec<u8>) -> Vec<u32> {
        let text = String::from_utf8(bytes).unwrap_or_default();
        let transcript = kaiken::parse(&text);
        let mut tape = Tape::new(&mut self.names, &text);
        let _ = tape.write(&Document::in_unit(&transcript, Unit::Utf16));
        tape.finish()
    }
    /// Parse.
    pub fn only(&mut self, bytes: Vec<u8>) -> usize {
        let text = String::from_utf8(bytes).unwrap_or_default();
        kaiken::parse(&text).blocks().len()
    }
    /// Parse.
    pub fn doc(&mut self, bytes: Vec<u8>) -> usize {
        let text = String::from_utf8(bytes).unwrap_or_default();
        let t = kaiken::parse(&text);
        Document::in_unit(&t, Unit::Utf16).blocks.len()
    }
}

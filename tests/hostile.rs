//! Hostile inputs keep the laws, and give the tree that every language gives.

use std::sync::Mutex;

use kaiken::Transcript;
use kaiken_tests::hostile::{self, Hostile};
use kaiken_tests::{laws, on_all_cores};

/// Says which input is read, and compares how many blocks it has.
fn ask<T: Sync>(inputs: &[Hostile<T>], count: impl Fn(&T) -> usize + Sync) {
    let wrong = Mutex::new(Vec::new());
    on_all_cores(inputs, |hostile| {
        eprintln!("{}", hostile.name);
        let found = count(&hostile.input) as u64;
        if hostile.blocks != Some(found) {
            let told = format!("\"{}\": {found}", hostile.name);
            wrong.lock().expect("nobody has panicked").push(told);
        }
    });
    let wrong = wrong.into_inner().expect("nobody has panicked");
    assert!(
        wrong.is_empty(),
        "blocks are not as told:\n{}",
        wrong.join("\n")
    );
}

fn blocks(transcript: &Transcript<'_>) -> usize {
    transcript.blocks().len()
}

#[test]
fn texts() {
    ask(&hostile::texts(), |text| {
        blocks(&laws::check_with(&kaiken::Parser::new(), text))
    });
}

#[test]
fn surrogates_without_a_partner_are_marked() {
    ask(&hostile::utf16(), |units| {
        let marked = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
            let units = std::iter::once(0xfeff).chain(units.iter().copied());
            units.flat_map(order).collect()
        };
        for bytes in [marked(u16::to_le_bytes), marked(u16::to_be_bytes)] {
            assert!(kaiken::decode(&bytes).malformed);
            laws::bytes::check(&bytes);
        }
        blocks(&kaiken::parse_bytes(&marked(u16::to_le_bytes)).transcript())
    });
}

#[test]
fn bytes() {
    ask(&hostile::bytes(), |bytes| {
        laws::bytes::check(bytes);
        blocks(&kaiken::parse_bytes(bytes).transcript())
    });
}

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| kaiken_tests::targets::run("places", input));

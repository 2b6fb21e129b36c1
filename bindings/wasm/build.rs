//! Limits the memory of the module.

/// The most memory that a text may take, its tree included. `js/engine.js` knows it too.
const MOST: u32 = 1024 * 1024 * 1024;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo::rustc-link-arg-cdylib=--max-memory={MOST}");
    }
}

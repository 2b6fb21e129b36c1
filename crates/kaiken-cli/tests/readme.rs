//! The README shows what the command prints: every `console` block of it is run and compared.
//!
//! `TRYCMD=overwrite cargo test -p kaiken-cli --test readme` writes the blocks anew.

#[test]
fn the_readme_shows_what_the_command_prints() {
    std::env::set_current_dir("../..").expect("the root is there");
    trycmd::TestCases::new().case("README.md");
}

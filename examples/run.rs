//! Every example runs and prints what it should.

use std::process::Command;

fn run(example: &str, arguments: &[&str]) -> String {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let output = Command::new(env!("CARGO"))
        .args([
            "run",
            "--quiet",
            "--package",
            "kaiken-examples",
            "--example",
            example,
            "--",
        ])
        .args(arguments)
        .current_dir(root)
        .output()
        .expect("cargo runs");
    assert!(
        output.status.success(),
        "{example}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn own_dialect_reads_the_town_hall() {
    assert_eq!(
        run(
            "own_dialect",
            &["examples/town-hall.toml", "examples/town-hall.txt"]
        ),
        "dialect: town-hall\n\
         Clerk (Moderator), 1 paragraph(s)\n\
         Citizen (Reporter), 1 paragraph(s)\n\
         Mayor Hanada (Official), 2 paragraph(s)\n"
    );
}

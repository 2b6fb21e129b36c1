//! Colours, and a terminal.

use crate::support::{Folder, Run, WRONG_DAY};

fn styled(folder: &Folder, args: &str, variables: &[(&str, &str)]) -> Run {
    let mut command = folder.command(args.split(' '));
    Run::from(command.envs(variables.iter().copied()).output().unwrap())
}

#[test]
fn colours_are_for_those_who_can_see_them() {
    let folder = Folder::new("colours_are_for_those_who_can_see_them");
    folder.write("a.txt", WRONG_DAY);
    for args in ["parse --format text a.txt", "explain K0101", "explain"] {
        let plain = styled(&folder, args, &[]);
        assert!(
            !plain.out.contains('\x1b') && !plain.err.contains('\x1b'),
            "{args}"
        );
        let forced = styled(&folder, args, &[("CLICOLOR_FORCE", "1")]);
        assert!(forced.out.contains('\x1b'), "{args}");
        let both = [("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")];
        let refused = styled(&folder, args, &both[1..]);
        assert_eq!((refused.out, refused.err), (plain.out, plain.err), "{args}");
    }
}

#[test]
fn json_is_never_coloured() {
    let folder = Folder::new("json_is_never_coloured");
    folder.write("a.txt", WRONG_DAY);
    for args in [
        "parse a.txt",
        "parse --format pretty a.txt",
        "schema",
        "dialects mofa-en",
    ] {
        let forced = styled(&folder, args, &[("CLICOLOR_FORCE", "1")]);
        assert_eq!(forced.out, styled(&folder, args, &[]).out, "{args}");
        assert!(!forced.out.contains('\x1b'), "{args}");
    }
}

#[test]
fn json_keeps_every_character() {
    let folder = Folder::new("json_keeps_every_character");
    let said = "a\u{7f}b\u{9b}31mc\u{1b}[31md\u{200b}e\u{7}f";
    let run = folder
        .write("a.txt", format!("Reporter: {said}"))
        .run("parse a.txt");
    assert_eq!(
        run.documents()[0]["blocks"][0]["paragraphs"][0]["text"],
        said
    );
}

/// What a terminal shows that `script` plays, the documents going elsewhere.
#[cfg(target_os = "linux")]
fn on_a_terminal(folder: &Folder, args: &str) -> Option<String> {
    let command = format!("{} {args} > out.jsonl", env!("CARGO_BIN_EXE_kaiken"));
    let mut script = std::process::Command::new("script");
    script
        .args(["--quiet", "--return", "--command", &command, "/dev/null"])
        .current_dir(folder.path(""))
        .stdin(std::process::Stdio::null());
    let run = Run::from(script.output().ok()?);
    (run.status == Some(0)).then_some(run.out)
}

#[cfg(target_os = "linux")]
#[test]
fn a_bar_shows_those_who_wait_how_far_it_is() {
    let folder = Folder::new("a_bar_shows_those_who_wait");
    for number in 0..200 {
        folder.write(&format!("many/{number:03}.txt"), WRONG_DAY);
    }
    folder.write("few/a.txt", WRONG_DAY);
    let Some(shown) = on_a_terminal(&folder, "parse many") else {
        return eprintln!("skipped: no `script` to play a terminal");
    };
    assert!(shown.contains("/200"), "{shown:?}");
    let documents = std::fs::read_to_string(folder.path("out.jsonl")).unwrap();
    assert_eq!(documents.lines().count(), 200);
    assert_eq!(on_a_terminal(&folder, "parse few").as_deref(), Some(""));
}

//! Counts the instructions of a command with valgrind's callgrind, which gives the same number each
//! time.

use std::path::Path;
use std::process::Command;

/// Whether valgrind can be run.
pub(crate) fn is_installed() -> bool {
    Command::new("valgrind")
        .arg("--version")
        .output()
        .is_ok_and(|output| output.status.success())
}

/// The instructions that a function of `program` executes, with all that it calls.
pub(crate) fn count(program: &Path, function: &str, arguments: &[&str]) -> Result<u64, String> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(format!("--toggle-collect={function}"))
        .arg(program)
        .args(arguments)
        .output()
        .map_err(|error| format!("valgrind could not be started: {error}"))?;
    let log = String::from_utf8_lossy(&output.stderr);
    let run = format!("{} {}", program.display(), arguments.join(" "));
    if !output.status.success() {
        return Err(format!(
            "`{run}` failed under valgrind ({}):\n{log}",
            output.status
        ));
    }
    instructions(&log).ok_or_else(|| format!("valgrind gave no count for `{run}`:\n{log}"))
}

/// Reads the count from callgrind's log: the line `Collected : N`, else the line `I   refs: N`.
fn instructions(log: &str) -> Option<u64> {
    let first_number = |key: &str| log.lines().find_map(|line| number(value_of(line, key)?));
    first_number("Collected").or_else(|| first_number("I refs"))
}

/// The value of `==123== key : value`, if the line has this key.
fn value_of<'log>(line: &'log str, key: &str) -> Option<&'log str> {
    let message = line.strip_prefix("==")?.split_once("==")?.1;
    let (name, value) = message.split_once(':')?;
    name.split_whitespace()
        .eq(key.split_whitespace())
        .then_some(value)
}

/// The first number of `value`, where commas group the digits.
fn number(value: &str) -> Option<u64> {
    value
        .split_whitespace()
        .next()?
        .replace(',', "")
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOG: &str = "\
==4245== Callgrind, a call-graph generating cache profiler
==4245== Command: target/release/growth colons 250000
==4245== 
==4245== For interactive control, run 'callgrind_control -h'.
==4245== 
==4245== Events    : Ir
==4245== Collected : 126545
==4245== 
==4245== I   refs:      126,546
";

    #[test]
    fn reads_the_collected_line_first() {
        assert_eq!(instructions(LOG), Some(126_545));
    }

    #[test]
    fn reads_the_refs_line_when_there_is_no_other() {
        assert_eq!(
            instructions("==7== I   refs:      1,126,546\n"),
            Some(1_126_546)
        );
    }

    #[test]
    fn takes_the_instructions_of_several_events() {
        assert_eq!(instructions("==7== Collected : 99 20 3 4\n"), Some(99));
    }

    #[test]
    fn what_the_program_printed_is_no_count() {
        assert_eq!(
            instructions("Collected : 5\n==7== Command: I refs: 6\n"),
            None
        );
        assert_eq!(instructions("==7== Collected : many\n"), None);
        assert_eq!(instructions(""), None);
    }
}

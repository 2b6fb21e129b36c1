//! An environment of Python below `.tools/`, and the Java that Spark needs.

use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;

use super::last_line;
use crate::run::root;

/// What is installed, one requirement a line.
const REQUIREMENTS: &str = "bindings/python/tests/requirements.txt";
/// Where it is installed.
const ENVIRONMENT: &str = ".tools/venv";
/// The oldest Python that the package is for.
const OLDEST: &str = "import sys; sys.exit(sys.version_info < (3, 10))";
/// The oldest Java that Spark 4 runs on.
const OLDEST_JAVA: u32 = 17;

/// Makes the environment, or brings it up to date with the requirements.
pub(super) fn environment() -> Result<(), String> {
    let root = root();
    let wanted = fs::read(root.join(REQUIREMENTS))
        .map_err(|error| format!("{REQUIREMENTS} cannot be read ({error})"))?;
    // What was installed last: a list that changed is installed again.
    let installed = root.join(ENVIRONMENT).join("requirements.txt");
    if fs::read(&installed).is_ok_and(|list| list == wanted) {
        return Ok(());
    }
    let python = python()?;
    println!("making an environment of Python in {ENVIRONMENT}");
    run(&python, &["-m", "venv", ENVIRONMENT])?;
    let own = root.join(ENVIRONMENT).join("bin/python");
    let pip = ["-m", "pip", "install", "--quiet", "--upgrade"];
    run(&own, &[&pip[..], &["pip", "-r", REQUIREMENTS]].concat())?;
    fs::write(installed, wanted).map_err(|error| error.to_string())
}

/// A Python that is new enough.
fn python() -> Result<String, String> {
    let new_enough = |name: &&str| {
        let asked = Command::new(name).args(["-c", OLDEST]).output();
        asked.is_ok_and(|output| output.status.success())
    };
    ["python3", "python"]
        .into_iter()
        .find(new_enough)
        .map(str::to_owned)
        .ok_or_else(|| "there is no Python 3.10 or newer on PATH".to_owned())
}

fn run(program: impl AsRef<Path>, arguments: &[&str]) -> Result<(), String> {
    let program = program.as_ref();
    let command = format!("{} {}", program.display(), arguments.join(" "));
    match Command::new(program)
        .args(arguments)
        .current_dir(root())
        .output()
    {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => Err(format!("`{command}` failed ({})", last_line(&output))),
        Err(error) => Err(format!("`{command}` could not be started ({error})")),
    }
}

/// Whether a Java is there that Spark can run on.
pub(super) fn java() -> Result<(), String> {
    let found = std::env::var_os("JAVA_HOME").map_or_else(
        || "java".into(),
        |home| Path::new(&home).join("bin/java").into_os_string(),
    );
    let version = match Command::new(found).arg("-version").output() {
        Ok(output) => version(&String::from_utf8_lossy(&output.stderr)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error.to_string()),
    };
    match version {
        Some(version) if version >= OLDEST_JAVA => Ok(()),
        Some(version) => Err(format!(
            "Spark needs Java {OLDEST_JAVA} or newer, and this is Java {version}"
        )),
        None => Err(format!(
            "there is no Java, and Spark needs Java {OLDEST_JAVA} or newer \
             (Debian, Ubuntu: apt-get install openjdk-17-jre-headless)"
        )),
    }
}

/// The first number between quotation marks: `openjdk version "17.0.9" 2023-10-17`.
fn version(told: &str) -> Option<u32> {
    let quoted = told.split('"').nth(1)?;
    quoted
        .split(|c: char| !c.is_ascii_digit())
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_java_is_read() {
        let table = [
            ("openjdk version \"17.0.9\" 2023-10-17", Some(17)),
            ("java version \"21\" 2023-09-19 LTS", Some(21)),
            ("java version \"1.8.0_391\"", Some(1)),
            ("command not found", None),
        ];
        for (told, expected) in table {
            assert_eq!(version(told), expected, "{told}");
        }
    }
}

//! Runs the binary in a folder of its own.

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// A short conference without a fault.
pub(crate) const GOOD: &str = "Press Conferences\n\
    Press Conference by Foreign Minister Ken Aoba\n\
    Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs\n\
    \n\
    Reporter: Did the two sides agree?\n\
    \n\
    Mr. Ken Aoba, Minister for Foreign Affairs: They did.\n";

/// The same on a day that was no Monday.
pub(crate) const WRONG_DAY: &str = "Press Conferences\n\
    Press Conference by Foreign Minister Ken Aoba\n\
    Monday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs\n\
    \n\
    Reporter: Did the two sides agree?\n";

/// A folder that a test has for itself; removed when the test succeeds.
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// A new, empty folder; the name is that of the test.
    pub(crate) fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// Writes a file, and the folders above it.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> &Self {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    /// The command, to be run in this folder.
    pub(crate) fn command<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kaiken"));
        command.current_dir(&self.0).args(args);
        command
            .env_remove("NO_COLOR")
            .env_remove("CLICOLOR_FORCE")
            .env("COLUMNS", "100");
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Runs the command, its arguments parted by spaces.
    pub(crate) fn run(&self, args: &str) -> Run {
        Run::from(self.command(args.split(' ')).output().unwrap())
    }

    /// Runs the command with something on standard input.
    pub(crate) fn pipe(&self, args: &str, input: impl AsRef<[u8]>) -> Run {
        let mut child = self
            .command(args.split(' '))
            .stdin(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        stdin.write_all(input.as_ref()).unwrap();
        drop(stdin);
        Run::from(child.wait_with_output().unwrap())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            let _ = fs::remove_dir_all(&self.0);
        }
    }
}

/// How a run of the command ended.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) status: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        Self {
            status: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Run {
    /// Standard output of a run that went well and had nothing to say.
    pub(crate) fn quiet(self) -> String {
        assert_eq!((self.status, self.err.as_str()), (Some(0), ""));
        self.out
    }

    /// The documents on standard output, one a line.
    pub(crate) fn documents(&self) -> Vec<Value> {
        self.out
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }

    /// The `file` of every document.
    pub(crate) fn files(&self) -> Vec<String> {
        let name = |document: Value| document["file"].as_str().unwrap_or("null").to_owned();
        self.documents().into_iter().map(name).collect()
    }
}

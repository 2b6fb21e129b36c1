//! Gets what a step needs, or says why it cannot be had.

pub(crate) mod cargo;
mod python;

use std::io;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::{Mutex, PoisonError};

use crate::run::root;
use crate::steps::Need;

/// Makes sure that `need` is there; the error is the reason to skip the step. One need at a time: two
/// of rustup, or of pip, would write over each other.
pub(crate) fn provide(need: Need) -> Result<(), String> {
    static ONE: Mutex<()> = Mutex::new(());
    let _one = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    match need {
        Need::RustTarget(target) => rust_target(target),
        Need::RustComponent(component) => rust_component(component),
        Need::Toolchain(name) => cargo::toolchain(name),
        Need::CargoTool(tool) => cargo::tool(tool),
        Need::Advisories => cargo::advisories(),
        Need::NodeModules(folder) => node_modules(&root().join(folder)),
        Need::Browser => browser(),
        Need::Python => python::environment(),
        Need::Java => python::java(),
    }
}

/// Makes sure that code can be compiled for `target`.
pub(crate) fn rust_target(target: &str) -> Result<(), String> {
    if has_rust_target(target) {
        return Ok(());
    }
    rustup(&["target", "add", target])
}

/// The oldest Node that the tests run in.
const NODE: u32 = 20;

/// Makes sure that the npm packages of a folder are there, as its lock file names them.
pub(crate) fn node_modules(folder: &Path) -> Result<(), String> {
    has_node()?;
    if is_newer(
        &folder.join("node_modules/.package-lock.json"),
        &folder.join("package-lock.json"),
    ) {
        return Ok(());
    }
    println!("npm ci, in {}", folder.display());
    let output = Command::new("npm").arg("ci").current_dir(folder).output();
    match output.map_err(|error| format!("`npm` could not be started: {error}"))? {
        output if output.status.success() => Ok(()),
        output => Err(format!("`npm ci` failed ({})", last_line(&output))),
    }
}

fn has_node() -> Result<(), String> {
    let wanted = format!("Node {NODE} or newer is needed");
    let output = Command::new("node").arg("--version").output();
    let output =
        output.map_err(|error| format!("{wanted}; `node` could not be started: {error}"))?;
    let version = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    let major = version.trim_start_matches('v').split('.').next();
    match major.and_then(|major| major.parse::<u32>().ok()) {
        Some(major) if major >= NODE => Ok(()),
        _ => Err(format!("{wanted}, and this is {version}")),
    }
}

/// Whether a file is there and not older than another.
fn is_newer(file: &Path, than: &Path) -> bool {
    let time = |path: &Path| path.metadata().and_then(|data| data.modified()).ok();
    time(file).is_some_and(|written| Some(written) >= time(than))
}

/// Where Chromium is installed. The tests look there too, and in `KAIKEN_CHROMIUM`.
const BROWSERS: &[&str] = &[
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
];

/// Makes sure that there is a browser. It is installed only where CI runs as root.
fn browser() -> Result<(), String> {
    let is_there = || {
        std::env::var_os("KAIKEN_CHROMIUM").is_some()
            || BROWSERS.iter().any(|path| Path::new(path).exists())
    };
    if is_there() {
        return Ok(());
    }
    let missing = "no Chromium in /usr/bin; install it, or name it in KAIKEN_CHROMIUM";
    if std::env::var_os("CI").is_none() || !is_root() {
        return Err(missing.to_owned());
    }
    println!("apt-get install -y chromium");
    let apt = |arguments: &[&str]| Command::new("apt-get").args(arguments).output();
    let installed = apt(&["update"]).and_then(|_| apt(&["install", "-y", "chromium"]));
    match installed {
        Ok(_) if is_there() => Ok(()),
        Ok(output) => Err(format!("{missing} (apt-get: {})", last_line(&output))),
        Err(error) => Err(format!("{missing} (apt-get: {error})")),
    }
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// Asks the compiler where it would look for the target's libraries: that works without rustup too.
fn has_rust_target(target: &str) -> bool {
    let asked = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", target])
        .output();
    asked.is_ok_and(|output| {
        output.status.success()
            && Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_dir()
    })
}

/// Makes sure that a component such as `rustfmt` or `clippy` is part of the toolchain.
fn rust_component(component: &str) -> Result<(), String> {
    let subcommand = component.strip_prefix("rust").unwrap_or(component);
    let asked = Command::new("cargo")
        .args([subcommand, "--version"])
        .output();
    if asked.is_ok_and(|output| output.status.success()) {
        return Ok(());
    }
    rustup(&["component", "add", component])
}

/// Has rustup add something; the error says what is missing and why it could not be had.
fn rustup(arguments: &[&str]) -> Result<(), String> {
    let command = format!("rustup {}", arguments.join(" "));
    println!("{command}");
    let reason = match Command::new("rustup").args(arguments).output() {
        Ok(output) if output.status.success() => return Ok(()),
        Ok(output) => last_line(&output),
        Err(error) if error.kind() == io::ErrorKind::NotFound => "rustup is not on PATH".to_owned(),
        Err(error) => error.to_string(),
    };
    Err(format!("`{command}` failed ({reason})"))
}

/// The last line that a command wrote to its error stream: where tools put the reason.
fn last_line(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stderr);
    text.lines()
        .map(str::trim)
        .rfind(|line| !line.is_empty())
        .unwrap_or("no reason given")
        .to_owned()
}

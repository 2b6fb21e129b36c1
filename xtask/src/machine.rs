//! The machine on which something was measured.

use std::fs;
use std::process::Command;

use crate::programs::run;

/// The compiler and the kind of machine, as in `rustc 1.95.0, x86_64-unknown-linux-gnu`.
pub(crate) fn compiler() -> Result<String, String> {
    let text = run(Command::new("rustc").arg("-vV"))?;
    let value = |key: &str| text.lines().find_map(|line| line.strip_prefix(key));
    let (release, host) = (value("release: "), value("host: "));
    release
        .zip(host)
        .map(|(release, host)| format!("rustc {release}, {host}"))
        .ok_or_else(|| format!("rustc told no release and host: {text}"))
}

/// The processor, as in `AMD EPYC, 2 cores`.
pub(crate) fn processor() -> String {
    let told = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!(
        "{}, {cores} cores",
        model(&told).unwrap_or("a processor without a name")
    )
}

fn model(told: &str) -> Option<&str> {
    let line = told.lines().find(|line| line.starts_with("model name"))?;
    Some(line.split_once(':')?.1.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_model_is_read() {
        assert_eq!(
            model("processor\t: 0\nmodel name\t: AMD EPYC\n"),
            Some("AMD EPYC")
        );
        assert_eq!(model(""), None);
    }
}

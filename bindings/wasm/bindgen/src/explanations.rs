//! What the diagnostic codes mean, as JSON. The keys are those of `types/explain.d.ts`.

use std::path::Path;

use kaiken::{Code, Severity};
use serde::Serialize;

#[derive(Serialize)]
struct Explanation {
    code: &'static str,
    name: &'static str,
    severity: Severity,
    message: &'static str,
    help: &'static str,
    explanation: &'static str,
    example: &'static str,
}

impl Explanation {
    fn of(code: Code) -> Self {
        Self {
            code: code.id(),
            name: code.name(),
            severity: code.severity(),
            message: code.summary(),
            help: code.help(),
            explanation: code.explanation(),
            example: code.example(),
        }
    }
}

/// Writes `explanations.json` into a folder.
pub(crate) fn write(folder: &Path) -> std::io::Result<()> {
    let all: Vec<Explanation> = Code::all().map(Explanation::of).collect();
    let json = serde_json::to_vec(&all)?;
    std::fs::write(folder.join("explanations.json"), json)
}

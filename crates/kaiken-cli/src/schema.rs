//! `kaiken schema`.

use std::io;
use std::process::ExitCode;

use kaiken::document::Document;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;

use crate::output;

/// Prints the JSON Schema of what `kaiken parse` prints.
pub(crate) fn run() -> io::Result<ExitCode> {
    let settings = SchemaSettings::draft2020_12()
        .for_serialize()
        .with_transform(RecursiveTransform(without_examples));
    output::print_json(
        &settings
            .into_generator()
            .into_root_schema_for::<Document<'_>>(),
    )
}

/// Leaves the examples out of a description: they are in Rust, and of no use to readers of JSON.
fn without_examples(schema: &mut Schema) {
    let description = schema.get_mut("description");
    if let Some(serde_json::Value::String(text)) = description
        && let Some(end) = text.find("\n\n```")
    {
        text.truncate(end);
    }
}

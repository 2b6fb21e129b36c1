//! `kaiken schema`.

use std::io;
use std::process::ExitCode;

use kaiken::document::Document;
use schemars::generate::SchemaSettings;

use crate::output;

/// Prints the JSON Schema of what `kaiken parse` prints.
pub(crate) fn run() -> io::Result<ExitCode> {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    output::print_json(
        &settings
            .into_generator()
            .into_root_schema_for::<Document<'_>>(),
    )
}

//! The table from which messages, `kaiken explain` and `docs/diagnostics.md` are made.

use super::{Code, Safety, Severity};

mod characters;
mod header;
mod labels;
mod speakers;
mod text;
mod words;

/// One row of the table from which messages, `kaiken explain` and the documentation are made.
pub(super) struct Row {
    pub(super) code: Code,
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) severity: Severity,
    pub(super) message: &'static str,
    pub(super) help: &'static str,
    pub(super) explanation: &'static str,
    pub(super) example: &'static str,
    pub(super) edit: Option<Safety>,
}

/// A row without its long texts.
#[derive(Clone, Copy)]
pub(super) struct Brief {
    pub(super) code: Code,
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) severity: Severity,
    pub(super) message: &'static str,
    pub(super) help: &'static str,
    pub(super) edit: Option<Safety>,
}

impl Row {
    const fn brief(&self) -> Brief {
        Brief {
            code: self.code,
            id: self.id,
            name: self.name,
            severity: self.severity,
            message: self.message,
            help: self.help,
            edit: self.edit,
        }
    }
}

/// The table, by the hundreds of the identifiers.
pub(super) const TABLE: [&[Row]; 6] = [
    text::ROWS,
    header::ROWS,
    labels::ROWS,
    speakers::ROWS,
    words::ROWS,
    characters::ROWS,
];

/// The rows of the table; a program that asks for no explanation is linked without the long texts.
pub(super) static BRIEFS: [Brief; count()] = {
    let mut briefs = [TABLE[0][0].brief(); count()];
    let (mut at, mut group) = (0, 0);
    while group < TABLE.len() {
        let mut row = 0;
        while row < TABLE[group].len() {
            briefs[at] = TABLE[group][row].brief();
            (at, row) = (at + 1, row + 1);
        }
        group += 1;
    }
    briefs
};

const fn count() -> usize {
    let (mut count, mut group) = (0, 0);
    while group < TABLE.len() {
        (count, group) = (count + TABLE[group].len(), group + 1);
    }
    count
}

//! Tables of labels and of what is none.

use super::*;
use crate::Dialect;
use alloc::format;
use alloc::string::String;

mod abroad;
mod dialects;
mod officials;
mod parts;
mod periods;
mod prose;
mod reporters;
mod scripts;
mod strangers;

pub(super) fn indexed(dialect: &str) -> Indexed<'static> {
    Indexed::built_in(Dialect::named(dialect).unwrap()).unwrap()
}

/// `label|role|speech` of a line, `?` for a doubtful one, nothing for prose.
fn shown(line: &str, dialect: &str) -> String {
    match read(line, indexed(dialect)) {
        Reading::Label(label) => {
            format!("{}|{:?}|{}", label.text, label.role, label.speech.trim())
        }
        Reading::Doubtful => String::from("?"),
        Reading::Prose => String::new(),
    }
}

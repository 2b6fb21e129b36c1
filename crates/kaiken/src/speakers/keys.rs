//! The names that a key above the first turn gives for short forms: `FC   Flora Cole`.

use super::Page;
use super::distinct::Labels;
use super::listed::Listed;
use crate::grammar::label;
use crate::tree::Block;

/// Gives the labels that are short forms of a key the names for which they stand.
pub(super) fn apply<'a>(page: Page<'a, '_>, blocks: &[Block], labels: &mut Labels<'a>) {
    let is_short = |text: &str| label::is_short_form(text);
    if !labels.list.iter().any(|label| is_short(label.text)) {
        return;
    }
    let listed = Listed::new(page, blocks);
    for label in labels.list.iter_mut().filter(|label| is_short(label.text)) {
        if let Some(named) = listed.keyed(label.text) {
            let (honorific, name) = label::honorific_and_name(named, page.dialect);
            label.take_name(honorific, name, &mut labels.vocabulary);
        }
    }
}

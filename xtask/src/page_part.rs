//! Parts of hand-written pages that a command writes. Each stands between two marks.

use std::fs;

use crate::run::root;

/// Replaces the part of a page in `docs/` that has this name.
pub(crate) fn write(page: &str, part: &str, text: &str) -> Result<(), String> {
    let path = root().join("docs").join(page);
    let told = |error| format!("docs/{page}: {error}");
    let old = fs::read_to_string(&path).map_err(|error| told(error.to_string()))?;
    let new = replaced(&old, part, text).ok_or_else(|| told(format!("no marks of {part}")))?;
    fs::write(&path, new).map_err(|error| told(error.to_string()))
}

/// The page with another text between the marks `<!-- PART -->` and `<!-- end of PART -->`.
fn replaced(page: &str, part: &str, text: &str) -> Option<String> {
    let (begin, end) = (
        format!("<!-- {part} -->\n"),
        format!("<!-- end of {part} -->"),
    );
    let (before, rest) = page.split_once(&begin)?;
    let (_, after) = rest.split_once(&end)?;
    Some(format!("{before}{begin}\n{text}\n{end}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "# Page\n\n<!-- a -->\nold\n<!-- end of a -->\n\nBy hand.\n";

    #[test]
    fn what_stands_between_the_marks_is_replaced() {
        let page = replaced(PAGE, "a", "new\n").unwrap();
        assert_eq!(
            page,
            "# Page\n\n<!-- a -->\n\nnew\n\n<!-- end of a -->\n\nBy hand.\n"
        );
        assert_eq!(replaced(&page, "a", "new\n").unwrap(), page);
    }

    #[test]
    fn a_page_without_marks_is_left_alone() {
        assert_eq!(replaced(PAGE, "b", "new"), None);
    }
}

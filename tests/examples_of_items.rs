//! Every public item of the core has an example that runs as a test.
//!
//! What is public is listed in `docs/public-api.txt`; the sources are read line by line. Fields and
//! variants stand in the example of their type.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kaiken_tests::files;

const KINDS: [&str; 8] = [
    "const", "enum", "fn", "macro", "static", "struct", "trait", "type",
];

/// The fences of an example that rustdoc runs.
const RUN: [&str; 3] = ["/// ```", "/// ```rust", "/// ```should_panic"];

/// What stands behind `pub fn` and the like, where a line declares an item.
fn declared(line: &str) -> Option<&str> {
    let item = line.trim_start().strip_prefix("pub ")?;
    let function = item.strip_prefix("const ");
    let item = function
        .filter(|item| item.starts_with("fn "))
        .unwrap_or(item);
    let (kind, behind) = item.split_once(' ')?;
    KINDS.contains(&kind).then_some(behind)
}

/// A text without what stands between `<` and `>`.
fn without_generics(text: &str) -> String {
    let mut depth = 0;
    let outside = |letter: &char| {
        let closes = *letter == '>' && depth > 0;
        depth += u32::from(*letter == '<');
        depth -= u32::from(closes);
        depth == 0 && !closes
    };
    text.chars().filter(outside).collect()
}

/// The letters of a name with which a text begins.
fn name(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
    &text[..end.unwrap_or(text.len())]
}

/// `Span::new` of the line `pub const fn kaiken::Span::new(u32, u32) -> Self`.
fn listed(line: &str) -> Option<String> {
    let path = declared(&line[line.find("pub ")?..])?.strip_prefix("kaiken::")?;
    let path = without_generics(path.split('(').next()?);
    let segments: Vec<&str> = path.split("::").map(name).collect();
    let is_type = |segment: &&str| segment.starts_with(char::is_uppercase);
    let own = segments
        .iter()
        .position(is_type)
        .unwrap_or(segments.len() - 1);
    Some(segments[own..].join("::"))
}

/// The type of which a block at the margin gives the functions: `Span` of `impl<'a> Span {`.
fn owner(line: &str) -> Option<String> {
    let plain = without_generics(line.strip_prefix("impl")?);
    Some(name(plain.trim_start()).to_owned())
}

/// What the lines above an item tell.
#[derive(Clone, Copy, Default)]
struct Above {
    has_example: bool,
    in_fence: bool,
    in_attribute: bool,
}

impl Above {
    fn behind(self, line: &str) -> Self {
        let begins = line.starts_with("#[") || self.in_attribute;
        let fence = line.starts_with("/// ```");
        let opens = !self.in_fence && RUN.contains(&line);
        let goes_on = begins || line.starts_with("///");
        Self {
            has_example: opens || goes_on && self.has_example,
            in_fence: goes_on && (fence != self.in_fence),
            in_attribute: begins && !line.ends_with(']'),
        }
    }
}

/// The items that a source declares as public, and whether each has an example.
fn items(source: &str) -> Vec<(String, bool)> {
    let mut items = Vec::new();
    let (mut of, mut above) = (String::new(), Above::default());
    for line in source.lines() {
        of = owner(line).unwrap_or(of);
        if let Some(item) = declared(line) {
            let indented = line.starts_with(' ');
            let owner = if indented {
                format!("{of}::")
            } else {
                String::new()
            };
            items.push((format!("{owner}{}", name(item)), above.has_example));
        }
        above = above.behind(line.trim());
    }
    items
}

#[test]
fn every_public_item_has_an_example() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let list = fs::read_to_string(root.join("docs/public-api.txt")).expect("the list is read");
    let public: BTreeSet<String> = list.lines().filter_map(listed).collect();
    let mut found = BTreeSet::new();
    let mut lacking = BTreeSet::new();
    for path in files(&root.join("crates/kaiken/src"), &["rs"]) {
        let source = fs::read_to_string(&path).expect("a source is read");
        for (item, has_example) in items(&source) {
            if !has_example && public.contains(&item) {
                lacking.insert(item.clone());
            }
            found.insert(item);
        }
    }
    let types = public.iter().filter(|item| !item.contains("::"));
    let unseen: Vec<&String> = types.filter(|item| !found.contains(*item)).collect();
    assert!(unseen.is_empty(), "listed, but in no source: {unseen:#?}");
    assert!(lacking.is_empty(), "no example that runs: {lacking:#?}");
}

#[test]
fn an_item_has_the_same_name_in_the_list_and_in_its_source() {
    for (line, expected) in [
        (
            "pub fn kaiken::parse(&str) -> kaiken::Transcript<'_>",
            Some("parse"),
        ),
        (
            "pub const fn kaiken::Span::new(u32, u32) -> Self",
            Some("Span::new"),
        ),
        (
            "#[non_exhaustive] pub struct kaiken::Detection<'d>",
            Some("Detection"),
        ),
        (
            "pub type kaiken::dialect::Rows<T> = Cow<'static, [T]>",
            Some("Rows"),
        ),
        ("pub const kaiken::document::SCHEMA: &str", Some("SCHEMA")),
        (
            "pub fn kaiken::Records<'p, 'src>::next(&mut self)",
            Some("Records::next"),
        ),
        ("pub kaiken::Sign::Date", None),
        ("pub mod kaiken::dialect", None),
        (
            "pub fn alloc::borrow::Cow<'static, kaiken::Dialect>::from(Self)",
            None,
        ),
    ] {
        assert_eq!(listed(line).as_deref(), expected, "{line}");
    }
}

#[test]
fn an_example_stands_in_the_comment_above_its_item() {
    let source = "
/// ```
/// one();
/// ```
#[derive(
    Clone,
)]
pub struct Span<'a> {
    pub start: u32,
}

/// ```ebnf
/// sign = mark ;
/// ```
pub enum Sign {}

impl<'a> Span<'a> {
    /// None.
    pub fn none() {}

    /// ```text
    /// one
    /// ```
    ///
    /// ```should_panic
    /// two();
    /// ```
    #[must_use]
    pub const fn one() {}
}

/// ```
/// one();
/// ```
fn private() {}
pub const LAST: u8 = 0;
";
    let expected = [
        ("Span", true),
        ("Sign", false),
        ("Span::none", false),
        ("Span::one", true),
        ("LAST", false),
    ];
    let items = items(source);
    let found: Vec<_> = items.iter().map(|(name, has)| (&**name, *has)).collect();
    assert_eq!(found, expected);
}

//! The tree with a text of its own.

use alloc::sync::Arc;

use super::{Transcript, Tree};
#[cfg(feature = "encoding")]
use crate::Encoding;

/// A transcript that keeps its text with it, for servers and bindings. A clone is cheap.
///
/// ```
/// let owned = kaiken::OwnedTranscript::parse("Reporter: Why?");
/// let thread = std::thread::spawn(move || owned.transcript().turns().count());
/// assert_eq!(thread.join().unwrap(), 1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnedTranscript {
    source: Arc<str>,
    tree: Arc<Tree>,
}

impl OwnedTranscript {
    /// Parses a text that it keeps, as [`crate::parse`] does.
    ///
    /// ```
    /// let owned = kaiken::OwnedTranscript::parse(String::from("Minister Aoba: So."));
    /// assert_eq!(owned.transcript().speakers().len(), 1);
    /// ```
    pub fn parse(source: impl Into<Arc<str>>) -> Self {
        let source = source.into();
        let tree = crate::parse(&source).tree;
        Self { source, tree }
    }

    /// Puts a tree and its source together.
    pub(crate) fn new(source: Arc<str>, tree: Arc<Tree>) -> Self {
        Self { source, tree }
    }

    /// The same transcript, with the encoding in which its bytes were read.
    ///
    /// ```
    /// let decoded = kaiken::decode(b"Reporter: Why?");
    /// let owned = kaiken::OwnedTranscript::parse(&*decoded.text).read_in(decoded.encoding);
    /// assert_eq!(owned.transcript().encoding(), Some(kaiken::Encoding::Utf8));
    /// ```
    #[cfg(feature = "encoding")]
    #[must_use]
    pub fn read_in(self, encoding: Encoding) -> Self {
        let mut tree = Arc::unwrap_or_clone(self.tree);
        tree.encoding = Some(encoding);
        Self {
            source: self.source,
            tree: Arc::new(tree),
        }
    }

    /// The transcript, borrowing from this one.
    ///
    /// ```
    /// let owned = kaiken::OwnedTranscript::parse("Reporter: Why?");
    /// assert_eq!(owned.transcript(), kaiken::parse("Reporter: Why?"));
    /// ```
    pub fn transcript(&self) -> Transcript<'_> {
        Transcript {
            source: &self.source,
            tree: Arc::clone(&self.tree),
        }
    }
}

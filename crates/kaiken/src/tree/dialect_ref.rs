//! The dialect that a tree was read with.

use alloc::borrow::Cow;
use alloc::sync::Arc;

use crate::dialect::{Dialect, Index, Indexed};

/// The dialect that a tree was read with: one that is built in, or one that its parsers share.
#[derive(Clone, Debug)]
pub(crate) enum DialectRef {
    BuiltIn(Indexed<'static>),
    Shared(Arc<(Cow<'static, Dialect>, Index)>),
}

impl DialectRef {
    pub(crate) fn new(dialect: Cow<'static, Dialect>) -> Self {
        if let Cow::Borrowed(dialect) = dialect
            && let Some(indexed) = Indexed::built_in(dialect)
        {
            return Self::BuiltIn(indexed);
        }
        let index = Index::of(&dialect);
        Self::Shared(Arc::new((dialect, index)))
    }

    /// The dialect with its tables.
    pub(crate) fn indexed(&self) -> Indexed<'_> {
        match self {
            Self::BuiltIn(indexed) => *indexed,
            Self::Shared(shared) => Indexed::new(&shared.0, &shared.1),
        }
    }
}

impl core::ops::Deref for DialectRef {
    type Target = Dialect;

    fn deref(&self) -> &Dialect {
        self.indexed().dialect
    }
}

impl PartialEq for DialectRef {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq::<Dialect>(&raw const **self, &raw const **other) || **self == **other
    }
}

impl Eq for DialectRef {}

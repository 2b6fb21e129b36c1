//! Values that are made when they are first asked for.
//!
//! Without a standard library nothing safe can be shared between threads and filled later, so there
//! they are made at once.

/// A value that is made from the rest of a tree: it adds nothing to what the tree says, so trees
/// are compared without it.
#[cfg(feature = "std")]
#[derive(Clone, Debug, Default)]
pub(crate) struct Lazy<T>(std::sync::OnceLock<T>);

#[cfg(feature = "std")]
impl<T> Lazy<T> {
    /// The value, made now if it was never asked for.
    pub(crate) fn get(&self, make: impl FnOnce() -> T) -> &T {
        self.0.get_or_init(make)
    }

    /// Leaves the value to be made later.
    pub(crate) fn prepare(_: impl FnOnce() -> T) -> Self {
        Self(std::sync::OnceLock::new())
    }
}

/// A value that is made from the rest of a tree: it adds nothing to what the tree says, so trees
/// are compared without it.
#[cfg(not(feature = "std"))]
#[derive(Clone, Debug, Default)]
pub(crate) struct Lazy<T>(T);

#[cfg(not(feature = "std"))]
impl<T> Lazy<T> {
    /// The value, made when the tree was.
    pub(crate) fn get(&self, _: impl FnOnce() -> T) -> &T {
        &self.0
    }

    /// Makes the value at once.
    pub(crate) fn prepare(make: impl FnOnce() -> T) -> Self {
        Self(make())
    }
}

impl<T> PartialEq for Lazy<T> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<T> Eq for Lazy<T> {}

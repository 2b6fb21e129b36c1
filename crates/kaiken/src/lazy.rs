//! Values that are made when they are first asked for.

use alloc::boxed::Box;

use once_cell::race::OnceBox;

/// A value that is made from the rest of a tree: it adds nothing to what the tree says, so trees
/// are compared without it. Two threads that ask at once may both make it; one of the two is kept.
#[derive(Clone, Debug)]
pub(crate) struct Lazy<T>(OnceBox<T>);

impl<T> Lazy<T> {
    /// The value, made now if it was never asked for.
    pub(crate) fn get(&self, make: impl FnOnce() -> T) -> &T {
        self.0.get_or_init(|| Box::new(make()))
    }
}

impl<T> Default for Lazy<T> {
    fn default() -> Self {
        Self(OnceBox::new())
    }
}

impl<T> PartialEq for Lazy<T> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<T> Eq for Lazy<T> {}

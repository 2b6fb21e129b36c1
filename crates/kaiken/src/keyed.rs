//! A map from texts to values.
//!
//! Every type of map is compiled into code of its own, three to five kilobytes in a WebAssembly
//! module. Here there is one map, from texts to places in a list, and the list holds the values.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::ops::Bound::{Included, Unbounded};

/// The map: texts are borrowed from the source where they stand there.
#[derive(Clone, Debug)]
pub(crate) struct Keyed<'a, V> {
    places: BTreeMap<Cow<'a, str>, usize>,
    values: Vec<V>,
}

impl<V> Default for Keyed<'_, V> {
    fn default() -> Self {
        Self {
            places: BTreeMap::new(),
            values: Vec::new(),
        }
    }
}

impl<'a, V> Keyed<'a, V> {
    pub(crate) fn get(&self, key: &str) -> Option<&V> {
        self.places.get(key).map(|place| &self.values[*place])
    }

    /// The value of a key; made if there is none.
    pub(crate) fn value(&mut self, key: Cow<'a, str>, make: impl FnOnce() -> V) -> &mut V {
        let place = place(&mut self.places, key);
        if place == self.values.len() {
            self.values.push(make());
        }
        &mut self.values[place]
    }

    /// Gives a key another value; the one that it had.
    pub(crate) fn replace(&mut self, key: Cow<'a, str>, value: V) -> Option<V> {
        let place = place(&mut self.places, key);
        if place == self.values.len() {
            self.values.push(value);
            return None;
        }
        Some(core::mem::replace(&mut self.values[place], value))
    }

    /// The keys that are not before `key`, in their order, with their values.
    pub(crate) fn from(&self, key: &str) -> impl Iterator<Item = (&str, &V)> {
        let texts = self.places.range::<str, _>((Included(key), Unbounded));
        texts.map(|(text, place)| (&**text, &self.values[*place]))
    }

    /// The keys in their order, with their values.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &V)> {
        let texts = self.places.iter();
        texts.map(|(text, place)| (&**text, &self.values[*place]))
    }
}

/// The place of a key; a new key is given the next one.
#[inline(never)]
fn place<'a>(places: &mut BTreeMap<Cow<'a, str>, usize>, key: Cow<'a, str>) -> usize {
    let next = places.len();
    *places.entry(key).or_insert(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_one_value_and_keys_have_an_order() {
        let mut keyed = Keyed::default();
        *keyed.value("b".into(), || 1) += 1;
        *keyed.value("a".into(), || 5) += 1;
        *keyed.value(Cow::Owned("b".into()), || 9) += 1;
        assert_eq!((keyed.get("b"), keyed.get("c")), (Some(&3), None));
        assert_eq!(keyed.replace("a".into(), 7), Some(6));
        assert_eq!(keyed.replace("c".into(), 8), None);
        assert!(keyed.iter().eq([("a", &7), ("b", &3), ("c", &8)]));
        assert!(keyed.from("aa").eq([("b", &3), ("c", &8)]));
    }
}

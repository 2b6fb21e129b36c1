//! What the built-in dialects are written with: lists and rows that are made at compile time.

use super::{
    Clue, ConferenceKind, Dialect, FieldForm, FieldSlot, NoteKind, Role, RoleWord, Sign, StageWord,
    TitleForm,
};
use alloc::borrow::Cow;

/// Makes a static list of words for a built-in dialect.
macro_rules! words {
    ($($word:literal),* $(,)?) => {
        alloc::borrow::Cow::Borrowed(
            const { &[$(alloc::borrow::Cow::Borrowed($word)),*] as &[$crate::dialect::Text] },
        )
    };
}
pub(crate) use words;

/// Makes a static list of rows for a built-in dialect.
macro_rules! rows {
    ($type:ty: $($row:expr),* $(,)?) => {
        alloc::borrow::Cow::Borrowed(const { &[$($row),*] as &[$type] })
    };
}
pub(crate) use rows;

/// Puts a value into a dialect that is being made at compile time, where nothing can be dropped.
pub(super) const fn set<T>(slot: &mut T, value: T) {
    core::mem::forget(core::mem::replace(slot, value));
}

/// Names a dialect that is being made, and says whose pages it reads.
pub(super) const fn name(dialect: &mut Dialect, id: &'static str, description: &'static str) {
    set(&mut dialect.id, Cow::Borrowed(id));
    set(&mut dialect.description, Cow::Borrowed(description));
}

pub(super) const fn field(name: &'static str, slot: FieldSlot) -> FieldForm {
    FieldForm {
        name: Cow::Borrowed(name),
        slot,
    }
}

/// A title that begins with these words.
pub(super) const fn title(prefix: &'static str, kind: ConferenceKind) -> TitleForm {
    TitleForm {
        prefix: Cow::Borrowed(prefix),
        contains: Cow::Borrowed(""),
        kind,
    }
}

/// A title that begins with some words and holds others.
pub(super) const fn title_of(
    prefix: &'static str,
    contains: &'static str,
    kind: ConferenceKind,
) -> TitleForm {
    TitleForm {
        prefix: Cow::Borrowed(prefix),
        contains: Cow::Borrowed(contains),
        kind,
    }
}

/// A title that holds these words.
pub(super) const fn title_with(contains: &'static str, kind: ConferenceKind) -> TitleForm {
    TitleForm {
        prefix: Cow::Borrowed(""),
        contains: Cow::Borrowed(contains),
        kind,
    }
}

pub(super) const fn role_word(word: &'static str, role: Role) -> RoleWord {
    RoleWord {
        word: Cow::Borrowed(word),
        role,
    }
}

pub(super) const fn stage(phrase: &'static str, kind: NoteKind) -> StageWord {
    StageWord {
        phrase: Cow::Borrowed(phrase),
        kind,
    }
}

/// A sign that speaks for a dialect, wherever it stands.
pub(super) const fn clue(sign: Sign, points: u8) -> Clue {
    clue_with(sign, "", points)
}

/// A sign that speaks for a dialect where its line holds these words.
pub(super) const fn clue_with(sign: Sign, holds: &'static str, points: u8) -> Clue {
    Clue {
        sign,
        holds: Cow::Borrowed(holds),
        points,
    }
}

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

/// Makes a static list of what two lists of built-in dialects hold, one behind the other.
macro_rules! joined {
    ($copy:ident: $one:expr, $other:expr) => {
        alloc::borrow::Cow::Borrowed(
            const {
                const ONE: &[$copy::Item] = $crate::dialect::make::borrowed!($one);
                const OTHER: &[$copy::Item] = $crate::dialect::make::borrowed!($other);
                &{
                    let mut joined = [const { $copy::copy(&ONE[0]) }; ONE.len() + OTHER.len()];
                    let mut at = 0;
                    while at < joined.len() {
                        let item = if at < ONE.len() {
                            &ONE[at]
                        } else {
                            &OTHER[at - ONE.len()]
                        };
                        $crate::dialect::make::set(&mut joined[at], $copy::copy(item));
                        at += 1;
                    }
                    joined
                } as &[_]
            },
        )
    };
}
pub(crate) use joined;

/// The items of a list that is made at compile time.
macro_rules! borrowed {
    ($list:expr) => {
        match &$list {
            alloc::borrow::Cow::Borrowed(list) => list,
            alloc::borrow::Cow::Owned(_) => panic!("built-in lists are borrowed"),
        }
    };
}
pub(crate) use borrowed;

/// How [`joined`] copies a word.
pub(super) mod word {
    pub(in super::super) type Item = super::super::Text;

    pub(in super::super) const fn copy(text: &Item) -> Item {
        match text {
            super::Cow::Borrowed(text) => super::Cow::Borrowed(text),
            super::Cow::Owned(_) => panic!("built-in words are borrowed"),
        }
    }
}

/// How [`joined`] copies a word with a part.
pub(super) mod part {
    pub(in super::super) type Item = super::RoleWord;

    pub(in super::super) const fn copy(row: &Item) -> Item {
        super::RoleWord {
            word: super::word::copy(&row.word),
            role: row.role,
        }
    }
}

/// How [`joined`] copies a field.
pub(super) mod form {
    pub(in super::super) type Item = super::FieldForm;

    pub(in super::super) const fn copy(row: &Item) -> Item {
        super::FieldForm {
            name: super::word::copy(&row.name),
            slot: row.slot,
        }
    }
}

/// How [`joined`] copies a list of words.
pub(super) mod list {
    pub(in super::super) type Item = super::super::Words;

    pub(in super::super) const fn copy(list: &Item) -> Item {
        match list {
            super::Cow::Borrowed(list) => super::Cow::Borrowed(list),
            super::Cow::Owned(_) => panic!("built-in lists are borrowed"),
        }
    }
}

/// How [`joined`] copies a stage direction.
pub(super) mod direction {
    pub(in super::super) type Item = super::StageWord;

    pub(in super::super) const fn copy(row: &Item) -> Item {
        super::StageWord {
            phrase: super::word::copy(&row.phrase),
            kind: row.kind,
        }
    }
}

/// How [`joined`] copies an era.
pub(super) mod era {
    pub(in super::super) type Item = super::super::Era;

    pub(in super::super) const fn copy(era: &Item) -> Item {
        super::super::Era {
            name: super::word::copy(&era.name),
            first_year: era.first_year,
            unnamed: era.unnamed,
        }
    }
}

/// How [`joined`] copies a form of a title.
pub(super) mod titled {
    pub(in super::super) type Item = super::TitleForm;

    pub(in super::super) const fn copy(form: &Item) -> Item {
        super::TitleForm {
            prefix: super::word::copy(&form.prefix),
            contains: super::word::copy(&form.contains),
            kind: form.kind,
        }
    }
}

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

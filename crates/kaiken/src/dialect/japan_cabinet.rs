//! Japan's Prime Minister, the Chief Cabinet Secretary and the Cabinet Office.
//!
//! Source of the forms: the pages of the Prime Minister's Office in English (1996–2023) with
//! copies of them in a database of documents, and those of the Cabinet Office in Japanese.

use alloc::borrow::Cow;

use super::{
    Clue, Dialect, FieldForm, FieldSlot, LineMatcher, Rows, Sign, Text, clue, clue_with, english,
    field, japanese, name, rows, set, words,
};

/// The Prime Minister and the Chief Cabinet Secretary: capitals in labels, statements without any.
pub(super) static KANTEI_EN: Dialect = {
    let mut dialect = english::BASE;
    name(
        &mut dialect,
        "kantei-en",
        "Japan's Prime Minister and Chief Cabinet Secretary in English",
    );
    set(
        &mut dialect.header.breadcrumbs,
        LineMatcher {
            exact: words![
                "Press Conferences",
                "Speeches and Statements by the Prime Minister"
            ],
            prefix: words!["Home > "],
            suffix: words![],
            contains: words![],
        },
    );
    set(&mut dialect.labels.brackets, LABEL_BRACKETS);
    set(
        &mut dialect.header.fields,
        rows![FieldForm:
            field("Title", FieldSlot::Title),
            field("Date", FieldSlot::When),
            field("Place", FieldSlot::Venue),
            field("Source", FieldSlot::Other),
            field("Notes", FieldSlot::Other),
            field("Full text", FieldSlot::Other),
        ],
    );
    set(
        &mut dialect.clues,
        rows![Clue:
            clue_with(Sign::Breadcrumb, "Home >", 2),
            clue_with(Sign::Title, "Chief Cabinet Secretary", 5),
            clue_with(Sign::Title, "Prime Min", 4),
            clue_with(Sign::Section, "Opening Statement", 1),
            clue_with(Sign::QuestionLabel, "REPORTER", 1),
            clue_with(Sign::OfficeLabel, "PRIME MINISTER", 1),
            clue_with(Sign::OfficeLabel, "Prime Minister", 1),
            clue_with(Sign::OfficeLabel, "CABINET", 1),
        ],
    );
    dialect
};

/// The ministers of state at the Cabinet Office.
pub(super) static CAO_JA: Dialect = {
    let mut dialect = japanese::BASE;
    name(&mut dialect, "cao-ja", "Japan's Cabinet Office in Japanese");
    set(
        &mut dialect.clues,
        rows![Clue:
            clue_with(Sign::Title, "特命担当大臣", 5),
            clue_with(Sign::Title, "担当大臣", 3),
            clue_with(Sign::Title, "内閣府", 5),
            clue_with(Sign::HeaderLine, "内閣府", 3),
            clue(Sign::QuestionLabel, 1),
            clue(Sign::AnswerLabel, 1),
            clue_with(Sign::OfficeLabel, "大臣", 1),
        ],
    );
    dialect
};

/// Labels of 2001 to 2004: `(Prime Minister Aoba)`.
const LABEL_BRACKETS: Rows<(Text, Text)> =
    rows![(Text, Text): (Cow::Borrowed("("), Cow::Borrowed(")"))];

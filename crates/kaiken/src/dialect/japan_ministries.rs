//! Japan's Ministry of Defense, Ministry of Economy, Trade and Industry, Financial Services Agency,
//! and central bank.
//!
//! Source of the forms: their pages on the web, 2003–2025.

use alloc::borrow::Cow;

use super::{
    Clue, Dialect, FieldForm, FieldSlot, LineMatcher, Rows, Sign, Text, clue, clue_with, english,
    field, japanese, name, rows, set, words,
};

/// The Minister of Defense in English: two titles, clock before date, labels that pages glue to
/// the end of the speech before.
pub(super) static MOD_EN: Dialect = {
    let mut dialect = english::BASE;
    name(
        &mut dialect,
        "mod-en",
        "Japan's Ministry of Defense in English",
    );
    set(
        &mut dialect.labels.questions,
        words!["Question", "Reporter", "Q"],
    );
    set(&mut dialect.labels.glued, words!["Question", "Minister"]);
    set(
        &mut dialect.clues,
        rows![Clue:
            clue_with(Sign::Title, "Defense Minister", 5),
            clue_with(Sign::Title, "Minister of Defense", 5),
            clue_with(Sign::Field, "Time & Date", 3),
            clue_with(Sign::Field, "Place", 1),
            clue_with(Sign::HeaderLine, "Defense Minister", 2),
            clue_with(Sign::Section, "Announcements", 1),
            clue_with(Sign::Section, "Questions and Answers", 1),
            clue(Sign::OwnLineLabel, 1),
        ],
    );
    dialect
};

/// The Minister of Defense in Japanese: numbered parts, `Q` and `A`.
pub(super) static MOD_JA: Dialect = {
    let mut dialect = japanese::BASE;
    name(
        &mut dialect,
        "mod-ja",
        "Japan's Ministry of Defense in Japanese",
    );
    set(
        &mut dialect.clues,
        rows![Clue:
            clue_with(Sign::Title, "防衛", 5),
            clue_with(Sign::Title, "幕僚長", 5),
            clue_with(Sign::Title, "大臣会見概要", 3),
            clue_with(Sign::Title, "大臣記者会見概要", 2),
            clue_with(Sign::Section, "発表事項", 3),
            clue_with(Sign::QuestionLabel, "Ｑ", 1),
            clue_with(Sign::AnswerLabel, "Ａ", 1),
            clue_with(Sign::QuestionLabel, "Q", 1),
            clue_with(Sign::AnswerLabel, "A", 1),
        ],
    );
    dialect
};

/// The Minister of Economy in English: clock, date and venue each on a line of its own.
pub(super) static METI_EN: Dialect = {
    let mut dialect = english::BASE;
    name(
        &mut dialect,
        "meti-en",
        "Japan's Ministry of Economy, Trade and Industry in English",
    );
    set(
        &mut dialect.header.breadcrumbs,
        LineMatcher {
            exact: words![
                "Home",
                "Speeches",
                "Statistics and Releases",
                "News Releases",
                "Press Conferences"
            ],
            prefix: words!["Home > "],
            suffix: words![],
            contains: words![],
        },
    );
    dialect.header.venue_line = true;
    dialect.headings.by_shape = true;
    dialect.header.bulleted_topics = false;
    set(
        &mut dialect.clues,
        rows![Clue:
            clue_with(Sign::HeaderLine, "METI", 5),
            clue_with(Sign::Title, "by Minister", 3),
            clue(Sign::Date, 1),
            clue_with(Sign::Section, "Opening Remarks", 1),
            clue_with(Sign::QuestionLabel, "Q", 1),
            clue_with(Sign::AnswerLabel, "A", 1),
        ],
    );
    dialect
};

/// The Minister of Economy in Japanese: headings in brackets, `Q` and `A`.
pub(super) static METI_JA: Dialect = {
    let mut dialect = japanese::BASE;
    name(
        &mut dialect,
        "meti-ja",
        "Japan's Ministry of Economy, Trade and Industry in Japanese",
    );
    set(
        &mut dialect.header.breadcrumbs,
        LineMatcher {
            exact: words!["経済産業省", "ホーム", "記者会見"],
            prefix: words!["ホーム > ", "ホーム＞"],
            suffix: words![],
            contains: words![],
        },
    );
    set(&mut dialect.labels.brackets, rows![(Text, Text):]);
    set(&mut dialect.headings.brackets, HEADING_BRACKETS);
    set(
        &mut dialect.clues,
        rows![Clue:
            clue_with(Sign::Title, "経済産業", 5),
            clue_with(Sign::Title, "閣議後記者会見", 2),
            clue_with(Sign::HeaderLine, "経済産業省", 3),
            clue_with(Sign::Field, "記者会見室", 2),
            clue_with(Sign::Section, "冒頭発言", 1),
            clue_with(Sign::QuestionLabel, "Q", 1),
            clue_with(Sign::AnswerLabel, "A", 1),
        ],
    );
    dialect
};

/// The Minister for Financial Services in English: `Q.` and `A.` alone on their lines.
pub(super) static FSA_EN: Dialect = {
    let mut dialect = english::BASE;
    name(
        &mut dialect,
        "fsa-en",
        "Japan's Financial Services Agency in English",
    );
    dialect.header.bulleted_topics = false;
    set(
        &mut dialect.header.fields,
        rows![FieldForm:
            field("Date", FieldSlot::When),
            field("Place", FieldSlot::Venue),
        ],
    );
    set(
        &mut dialect.clues,
        rows![Clue:
            clue_with(Sign::Title, "Financial Services", 6),
            clue_with(Sign::Section, "[Questions and answers", 2),
            clue_with(Sign::QuestionLabel, "Q", 1),
            clue_with(Sign::AnswerLabel, "A", 1),
        ],
    );
    dialect
};

/// The Governor and the members of the board: `問` and `答`, in brackets or alone on a line.
pub(super) static BOJ_JA: Dialect = {
    let mut dialect = japanese::BASE;
    name(&mut dialect, "boj-ja", "The Bank of Japan in Japanese");
    set(
        &mut dialect.header.fields,
        rows![FieldForm:
            field("日本銀行", FieldSlot::Other),
            field("於", FieldSlot::Venue),
            field("日時", FieldSlot::When),
        ],
    );
    set(
        &mut dialect.clues,
        rows![Clue:
            clue_with(Sign::Title, "総裁", 5),
            clue_with(Sign::Title, "審議委員", 5),
            clue_with(Sign::HeaderLine, "日本銀行", 4),
            clue_with(Sign::QuestionLabel, "問", 1),
            clue_with(Sign::AnswerLabel, "答", 1),
        ],
    );
    dialect
};

const HEADING_BRACKETS: Rows<(Text, Text)> =
    rows![(Text, Text): (Cow::Borrowed("【"), Cow::Borrowed("】"))];

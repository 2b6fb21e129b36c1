//! Japan's Ministry of Foreign Affairs.
//!
//! Source of the forms: the ministry's pages `press/kaiken` (2013 on), `announce/fm_press`
//! (2005–2012) and `announce/press` (1995–2010) in English, and `press/kaiken` and
//! `press/kaiken/gaisho` in Japanese, as they stand on the web.

use super::{
    Clue, Dialect, LineMatcher, Sign, clue, clue_with, english, japanese, name, rows, set, words,
};

/// The pages of 2013 and after: one line of date, clock and venue.
pub(super) static MOFA_EN: Dialect = {
    let mut dialect = in_english(
        "mofa-en",
        "Japan's Ministry of Foreign Affairs in English, 2013 on",
    );
    dialect.header.bulleted_topics = false;
    dialect.headings.bulleted = false;
    set(
        &mut dialect.clues,
        rows![Clue:
            clue_with(Sign::Breadcrumb, "Press Conferences", 1),
            clue_with(Sign::Title, "Foreign Minister", 3),
            clue_with(Sign::Title, "Foreign Affairs", 3),
            clue_with(Sign::Title, "Foreign Press Secretary", 2),
            clue_with(Sign::Title, "Press Secretary", 1),
            clue(Sign::Dateline, 3),
            clue(Sign::Date, 1),
            clue(Sign::Notice, 1),
            clue_with(Sign::Link, "Japanese", 1),
            clue_with(Sign::QuestionLabel, "Reporter", 1),
            clue_with(Sign::OfficeLabel, "Minister", 1),
            clue_with(Sign::OfficeLabel, "Press Secretary", 1),
            clue(Sign::OutletLabel, 1),
        ],
    );
    dialect
};

/// The pages of 2005 to 2012: named fields and a list of topics; labels alone on their line until
/// 2009, before the speech from 2010.
pub(super) static MOFA_EN_2005: Dialect = {
    let mut dialect = in_english(
        "mofa-en-2005",
        "Japan's Ministry of Foreign Affairs in English, 2005 to 2012",
    );
    set(&mut dialect.labels.glued, words!["Question", "Minister"]);
    dialect.headings.bulleted = false;
    set(
        &mut dialect.clues,
        rows![Clue:
            clue_with(Sign::Title, "Foreign Minister", 2),
            clue_with(Sign::Title, "Foreign Affairs", 2),
            clue_with(Sign::Field, "Date", 2),
            clue_with(Sign::Field, "Place", 1),
            clue(Sign::Topics, 3),
            clue(Sign::Notice, 1),
            clue_with(Sign::QuestionLabel, "Question", 1),
            clue_with(Sign::QuestionLabel, "Reporter", 1),
            clue_with(Sign::OfficeLabel, "Minister", 1),
            clue(Sign::OwnLineLabel, 1),
            clue(Sign::OutletLabel, 1),
        ],
    );
    dialect
};

/// The spokesmen's briefings of 1995 to 2010: the date in the title, a list of topics that the
/// headings repeat, `Q` and the name of the spokesman.
pub(super) static MOFA_EN_BRIEFING: Dialect = {
    let mut dialect = in_english(
        "mofa-en-briefing",
        "Spokesmen of Japan's Ministry of Foreign Affairs in English, 1995 to 2010",
    );
    set(
        &mut dialect.clues,
        rows![Clue:
            clue(Sign::DatedTitle, 4),
            clue_with(Sign::Title, "Press Sec", 3),
            clue(Sign::Topics, 1),
            clue_with(Sign::QuestionLabel, "Q", 1),
            clue_with(Sign::OfficeLabel, "Press Secretary", 2),
            clue_with(Sign::OfficeLabel, "Spokesman", 1),
        ],
    );
    dialect
};

/// The originals in Japanese, their monthly archives and copies of them: labels in brackets.
pub(super) static MOFA_JA: Dialect = {
    let mut dialect = japanese::BASE;
    name(
        &mut dialect,
        "mofa-ja",
        "Japan's Ministry of Foreign Affairs in Japanese",
    );
    set(&mut dialect.labels.delimiters, words![]);
    set(
        &mut dialect.clues,
        rows![Clue:
            clue_with(Sign::Title, "外務", 4),
            clue_with(Sign::Title, "報道官", 4),
            clue_with(Sign::Title, "事務次官会見記録", 4),
            clue_with(Sign::Title, "会見記録", 1),
            clue_with(Sign::HeaderLine, "本省会見室", 2),
            clue_with(Sign::OfficeLabel, "外務大臣", 1),
            clue_with(Sign::OfficeLabel, "報道官", 1),
            clue_with(Sign::OfficeLabel, "大臣", 1),
            clue(Sign::OutletLabel, 1),
            clue(Sign::BracketedLabel, 1),
        ],
    );
    dialect
};

/// What all pages of the ministry in English have in common.
const fn in_english(id: &'static str, description: &'static str) -> Dialect {
    let mut dialect = english::BASE;
    name(&mut dialect, id, description);
    set(&mut dialect.header.breadcrumbs, BREADCRUMBS);
    dialect.headings.max_chars = 300;
    dialect
}

const BREADCRUMBS: LineMatcher = LineMatcher {
    exact: words!["Press Conferences", "Press Conference"],
    prefix: words![],
    suffix: words![],
    contains: words![],
};

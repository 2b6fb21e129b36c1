//! Japan's Ministry of Foreign Affairs, in English.
//!
//! Source of the forms: the ministry's pages `press/kaiken` (2013 on) and `announce/fm_press`
//! (2005–2012), as they stand on the web.

use super::{
    Clue, ConferenceKind, Dialect, FieldForm, FieldSlot, HeaderRules, HeadingRules, LabelCase,
    LabelPosition, LabelRules, LineMatcher, LineRules, PeopleRules, Rows, Sign, TitleForm, english,
    notes, people, rows, words,
};
use alloc::borrow::Cow;

/// The pages of 2013 and after: one line of date, clock and venue.
pub(super) static MOFA_EN: Dialect = Dialect {
    id: Cow::Borrowed("mofa-en"),
    description: Cow::Borrowed("Japan's Ministry of Foreign Affairs in English, 2013 on"),
    language: Cow::Borrowed("en"),
    extends: None,
    header: HeaderRules {
        breadcrumbs: BREADCRUMBS,
        titles: TITLES,
        fields: rows![FieldForm:],
        dateline: true,
        bulleted_topics: false,
    },
    labels: LabelRules {
        delimiters: words![":", "："],
        brackets: rows![(super::Text, super::Text):],
        max_chars: 100,
        position: LabelPosition::SameLine,
        case: LabelCase::Title,
        questions: words!["Reporter", "Question", "Journalist"],
        answers: words![],
        outlet_pairs: true,
        small_words: people::SMALL_WORDS,
        never_first: people::NEVER_FIRST,
        never: people::NEVER,
        period_for_colon: true,
        numbered: true,
    },
    people: PEOPLE,
    headings: HEADINGS,
    lines: LINES,
    calendar: english::CALENDAR,
    clues: rows![Clue:
        clue(Sign::Breadcrumb, 2),
        clue(Sign::Title, 2),
        clue(Sign::Dateline, 3),
        clue(Sign::Notice, 2),
        clue(Sign::Link, 1),
        clue(Sign::QuestionLabel, 1),
        clue(Sign::OfficeLabel, 1),
        clue(Sign::OutletLabel, 1),
    ],
};

/// The pages of 2005 to 2012: named fields and a list of topics; labels alone on their line until
/// 2009, before the speech from 2010.
pub(super) static MOFA_EN_2005: Dialect = Dialect {
    id: Cow::Borrowed("mofa-en-2005"),
    description: Cow::Borrowed("Japan's Ministry of Foreign Affairs in English, 2005 to 2012"),
    language: Cow::Borrowed("en"),
    extends: None,
    header: HeaderRules {
        breadcrumbs: BREADCRUMBS,
        titles: TITLES,
        fields: rows![FieldForm:
            field("Date", FieldSlot::When),
            field("Time", FieldSlot::When),
            field("Place", FieldSlot::Venue),
            field("Venue", FieldSlot::Venue),
            field("Location", FieldSlot::Venue),
            field("Main topics", FieldSlot::Topics),
            field("Main topic", FieldSlot::Topics),
        ],
        dateline: true,
        bulleted_topics: true,
    },
    labels: LabelRules {
        delimiters: words![":", "："],
        brackets: rows![(super::Text, super::Text):],
        max_chars: 100,
        position: LabelPosition::Either,
        case: LabelCase::Title,
        questions: words!["Question", "Reporter", "Journalist", "Q"],
        answers: words![],
        outlet_pairs: true,
        small_words: people::SMALL_WORDS,
        never_first: people::NEVER_FIRST,
        never: people::NEVER,
        period_for_colon: true,
        numbered: true,
    },
    people: PEOPLE,
    headings: HEADINGS,
    lines: LINES,
    calendar: english::CALENDAR,
    clues: rows![Clue:
        clue(Sign::Title, 2),
        clue(Sign::Field, 3),
        clue(Sign::Topics, 2),
        clue(Sign::Notice, 2),
        clue(Sign::QuestionLabel, 1),
        clue(Sign::OfficeLabel, 1),
        clue(Sign::OwnLineLabel, 1),
        clue(Sign::OutletLabel, 1),
    ],
};

const fn clue(sign: Sign, points: u8) -> Clue {
    Clue { sign, points }
}

const fn field(name: &'static str, slot: FieldSlot) -> FieldForm {
    FieldForm {
        name: Cow::Borrowed(name),
        slot,
    }
}

const fn title(prefix: &'static str, kind: ConferenceKind) -> TitleForm {
    TitleForm {
        prefix: Cow::Borrowed(prefix),
        kind,
    }
}

const BREADCRUMBS: LineMatcher = LineMatcher {
    exact: words!["Press Conferences", "Press Conference"],
    prefix: words![],
    contains: words![],
};

const TITLES: Rows<TitleForm> = rows![TitleForm:
    title("Extraordinary Press Conference", ConferenceKind::Extraordinary),
    title("Extra Press Conference", ConferenceKind::Extraordinary),
    title("Joint Press Conference", ConferenceKind::Joint),
    title("Press Conference", ConferenceKind::Regular),
    title("The First Press Conference", ConferenceKind::Regular),
];

const PEOPLE: PeopleRules = PeopleRules {
    honorifics: people::HONORIFICS,
    offices: people::OFFICES,
    role_words: people::ROLE_WORDS,
    outlets: people::OUTLETS,
    outlet_words: people::OUTLET_WORDS,
    name_particles: people::NAME_PARTICLES,
};

const HEADINGS: HeadingRules = HeadingRules {
    sections: words![
        "Opening Remarks",
        "Opening Remark",
        "Opening Statements",
        "Opening Statement",
        "Question-and-Answer Session",
        "Question and Answer Session",
        "Questions and Answers",
        "Q&As",
        "Q&A"
    ],
    max_chars: 300,
    max_run: 3,
    sentence_words: english::SENTENCE_WORDS,
};

const LINES: LineRules = LineRules {
    notices: LineMatcher {
        exact: words![
            "[Provisional Translation]",
            "Provisional Translation",
            "(Provisional Translation)",
            "(Unofficial Translation)",
            "[Unofficial Translation]"
        ],
        prefix: words![
            "This is a provisional translation",
            "(This is a provisional translation",
            "(* This ",
            "(*This ",
            "* This is a provisional translation",
            "*This is a provisional translation",
            "(For the rest of this item, please refer",
            "For the rest of this item, please refer",
        ],
        contains: words![],
    },
    header_notices: LineMatcher {
        exact: words![],
        prefix: words![
            "(*",
            "*Note:",
            "* Note:",
            "Note:",
            "(Note:",
            "(Original text"
        ],
        contains: words!["provisional translation", "unofficial translation"],
    },
    links: LineMatcher {
        exact: words!["Japanese", "English"],
        prefix: words![
            "Related Information (",
            "(Video)",
            "[Video]",
            "Related Link",
            "(Related "
        ],
        contains: words![],
    },
    furniture: LineMatcher {
        exact: words![
            "Page Top",
            "Top of page",
            "Site Map",
            "Print",
            "Skip to main content"
        ],
        prefix: words!["Back to "],
        contains: words![],
    },
    ends: LineMatcher {
        exact: words!["(END)", "[END]", "END", "(END).", "###", "(The End)"],
        prefix: words![],
        contains: words![],
    },
    stage_directions: notes::STAGE_DIRECTIONS,
};

//! Texts that no other dialect claims: every English word we know, cautious rules.

use super::{
    CalendarWords, Clue, ConferenceKind, Dialect, FieldForm, FieldSlot, HeaderRules, HeadingRules,
    LabelCase, LabelPosition, LabelRules, LineMatcher, LineRules, PeopleRules, TitleForm, Words,
    english, japanese, notes, people, rows, words,
};
use alloc::borrow::Cow;

pub(super) static GENERIC: Dialect = Dialect {
    id: Cow::Borrowed("generic"),
    description: Cow::Borrowed("Any press conference in English that no other dialect claims"),
    language: Cow::Borrowed("und"),
    extends: None,
    header: HeaderRules {
        breadcrumbs: LineMatcher {
            exact: words!["Press Conferences", "Press Conference"],
            prefix: words!["Home > "],
            contains: words![],
        },
        titles: rows![TitleForm:
            title("Extraordinary Press Conference", ConferenceKind::Extraordinary),
            title("Extra Press Conference", ConferenceKind::Extraordinary),
            title("Joint Press Conference", ConferenceKind::Joint),
            title("Joint Press Availability", ConferenceKind::Joint),
            title("Press Conference", ConferenceKind::Regular),
            title("The First Press Conference", ConferenceKind::Regular),
            title("Press Briefing", ConferenceKind::Regular),
            title("Daily Press Briefing", ConferenceKind::Regular),
            title("Department Press Briefing", ConferenceKind::Regular),
            title("FCCJ Press Conference", ConferenceKind::Other),
        ],
        fields: rows![FieldForm:
            field("Date", FieldSlot::When),
            field("Time", FieldSlot::When),
            field("Time & Date", FieldSlot::When),
            field("Date & Time", FieldSlot::When),
            field("Place", FieldSlot::Venue),
            field("Venue", FieldSlot::Venue),
            field("Location", FieldSlot::Venue),
            field("Main topics", FieldSlot::Topics),
            field("Topics", FieldSlot::Topics),
        ],
        dateline: true,
        bulleted_topics: true,
    },
    labels: LabelRules {
        delimiters: words![":", "："],
        brackets: rows![(super::Text, super::Text):],
        max_chars: 100,
        position: LabelPosition::Either,
        case: LabelCase::Any,
        questions: words![
            "Reporter",
            "REPORTER",
            "Question",
            "QUESTION",
            "Journalist",
            "JOURNALIST",
            "Q",
            "QUESTIONER",
            "Questioner"
        ],
        answers: words!["A", "Answer", "ANSWER"],
        outlet_pairs: true,
        small_words: people::SMALL_WORDS,
        never_first: people::NEVER_FIRST,
        never: people::NEVER,
        period_for_colon: true,
        numbered: true,
    },
    people: PeopleRules {
        honorifics: people::HONORIFICS,
        offices: people::OFFICES,
        role_words: people::ROLE_WORDS,
        outlets: people::OUTLETS,
        outlet_words: people::OUTLET_WORDS,
        name_particles: people::NAME_PARTICLES,
    },
    headings: HeadingRules {
        sections: words![
            "Opening Remarks",
            "Opening Remark",
            "Opening Statements",
            "Opening Statement",
            "Question-and-Answer Session",
            "Question and Answer Session",
            "Questions and Answers",
            "Q&As",
            "Q&A",
            "Announcements"
        ],
        max_chars: 160,
        max_run: 2,
        sentence_words: english::SENTENCE_WORDS,
    },
    lines: LineRules {
        notices: LineMatcher {
            exact: words![
                "[Provisional Translation]",
                "(Provisional Translation)",
                "(Unofficial Translation)"
            ],
            prefix: words![
                "This is a provisional translation",
                "(This is a provisional translation",
                "*Note:",
                "(* This ",
                "(*This ",
                "(For the rest of this item, please refer"
            ],
            contains: words![],
        },
        header_notices: LineMatcher {
            exact: words!["(As delivered)", "Check against delivery!"],
            prefix: words!["(*", "* Note:", "Note:", "(Note:"],
            contains: words!["provisional translation", "unofficial translation"],
        },
        links: LineMatcher {
            exact: words!["Japanese", "English"],
            prefix: words![
                "Related Information (",
                "(Video)",
                "[Video]",
                "Related Link"
            ],
            contains: words![],
        },
        furniture: LineMatcher {
            exact: words![
                "Page Top",
                "Top of page",
                "Site Map",
                "Skip to main content"
            ],
            prefix: words!["Back to "],
            contains: words![],
        },
        ends: LineMatcher {
            exact: words!["(END)", "[END]", "END", "[ends]", "(ends)", "###", "***"],
            prefix: words![],
            contains: words![],
        },
        stage_directions: notes::STAGE_DIRECTIONS,
    },
    calendar: CALENDAR,
    clues: rows![Clue:],
};

/// The words of English and Japanese together.
const CALENDAR: CalendarWords = CalendarWords {
    months: english::MONTHS,
    weekdays: rows![Words:
        words!["Monday", "Mon"], words!["Tuesday", "Tues", "Tue"], words!["Wednesday", "Wed"],
        words!["Thursday", "Thurs", "Thu"], words!["Friday", "Fri"], words!["Saturday", "Sat"],
        words!["Sunday", "Sun"],
        words!["月曜日", "月曜", "月"], words!["火曜日", "火曜", "火"], words!["水曜日", "水曜", "水"],
        words!["木曜日", "木曜", "木"], words!["金曜日", "金曜", "金"], words!["土曜日", "土曜", "土"],
        words!["日曜日", "日曜", "日"],
    ],
    before_noon: words!["a.m.", "am", "a.m", "午前"],
    after_noon: words!["p.m.", "pm", "p.m", "午後"],
    range: words![
        "to", "until", "-", "--", "–", "—", "~", "〜", "～", "－", "―", "から"
    ],
    before_clock: words!["around", "about", "approximately", "from", "at"],
    zones: english::ZONES,
    eras: japanese::ERAS,
};

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

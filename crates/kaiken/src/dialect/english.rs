//! What press conferences in English have in common, whoever gives them.
//!
//! [`BASE`] is what every dialect of English begins with; a dialect says only what differs.

use alloc::borrow::Cow;

use super::{
    CalendarWords, Clue, ConferenceKind, CueWords, Dialect, Era, FieldForm, FieldSlot, HeaderRules,
    HeadingRules, LabelCase, LabelPosition, LabelRules, LineMatcher, LineRules, PeopleRules,
    RoleWord, Rows, Text, TitleForm, Words, cues, field, notes, people, rows, title, title_of,
    title_with, words,
};

/// Every usual word, cautious rules, both cases.
pub(super) const BASE: Dialect = Dialect {
    id: Cow::Borrowed(""),
    description: Cow::Borrowed(""),
    language: Cow::Borrowed("en"),
    extends: None,
    header: HeaderRules {
        breadcrumbs: LineMatcher {
            exact: words!["Press Conferences", "Press Conference", "Home", "Speeches"],
            prefix: words!["Home > "],
            suffix: words![],
            contains: words![],
        },
        titles: TITLES,
        first_titles: rows![TitleForm:],
        no_titles: words![],
        title_tails: words![],
        title_particles: words![],
        fields: rows![FieldForm:
            field("Date", FieldSlot::When),
            field("Time", FieldSlot::When),
            field("Time & Date", FieldSlot::When),
            field("Date & Time", FieldSlot::When),
            field("Date and Time", FieldSlot::When),
            field("Time and Date", FieldSlot::When),
            field("Place", FieldSlot::Venue),
            field("Venue", FieldSlot::Venue),
            field("Location", FieldSlot::Venue),
            field("Main topics", FieldSlot::Topics),
            field("Main topic", FieldSlot::Topics),
            field("Topics", FieldSlot::Topics),
        ],
        dateline: true,
        date_behind: false,
        posted: words![],
        no_headlines: words![],
        venue_marks: words![],
        venue_line: false,
        places: NO_LINES,
        front_matter: false,
        patient: false,
        bulleted_topics: true,
    },
    labels: LabelRules {
        delimiters: words![":", "："],
        brackets: rows![(Text, Text):],
        max_chars: 140,
        position: LabelPosition::Either,
        case: LabelCase::Any,
        questions: words![
            "Reporter",
            "REPORTER",
            "Question",
            "QUESTION",
            "Journalist",
            "JOURNALIST",
            "Questioner",
            "QUESTIONER",
            "Correspondent",
            "CORRESPONDENT",
            "Q"
        ],
        answers: words!["Answer", "ANSWER", "A"],
        voices: words![],
        voice_parts: rows![RoleWord:],
        outlet_pairs: true,
        asking: words![
            "question",
            "ask ",
            "asking",
            "please",
            "Please",
            "comment",
            "tell us",
            "wonder",
            "explain",
            "elaborate",
            "your view",
            "your thoughts",
            "follow up",
            "follow-up",
            "My name is"
        ],
        small_words: people::SMALL_WORDS,
        never_first: people::NEVER_FIRST,
        never: people::NEVER,
        never_inside: words![],
        asking_ends: words![],
        polite_ends: words![],
        glued: words![],
        alone: rows![RoleWord:],
        alone_titles: words![],
        outlets_alone: false,
        unannounced: false,
        recurrent: false,
        press: words![],
        marks: words![],
        stops: false,
        unlabelled_answers: false,
        dashes: false,
        capitals_alone: false,
        capitals: false,
        no_names: words![],
        wide_period: false,
        bare: words![],
        stamped: false,
        remarked: false,
        shortened: false,
        hereafter: words![],
        either_side: words![],
        letters: rows![RoleWord:],
        period_for_colon: true,
        numbered: true,
    },
    people: PeopleRules {
        honorifics: people::HONORIFICS,
        offices: people::OFFICES,
        offices_behind: words![],
        offices_before: words![],
        offices_inside: words![],
        family_names: words![],
        role_words: people::ROLE_WORDS,
        role_phrases: people::ROLE_PHRASES,
        role_suffixes: rows![RoleWord:],
        outlets: people::OUTLETS,
        outlet_words: people::OUTLET_WORDS,
        outlet_suffixes: words![],
        no_outlets: words![],
        countries: words![],
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
            "Q&A Session",
            "Q&A",
            "Announcements"
        ],
        brackets: rows![(Text, Text):],
        marks: words![],
        topic_ends: words![],
        statement_chars: 0,
        statement_ends: words![],
        greetings: words![],
        bulleted: true,
        bare_numbers: true,
        by_shape: false,
        announces: words!["the following", "as follows", "the following points"],
        max_chars: 160,
        max_run: 3,
        sentence_words: SENTENCE_WORDS,
    },
    lines: LineRules {
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
                "* This is a provisional translation",
                "*This is a provisional translation",
                "(* This ",
                "(*This ",
                "(The original text is in Japanese",
                "(Please also refer to the ",
                "Issued by:",
                "Media contact:",
                "Media enquiries:",
                "Media inquiries:",
                "This is a rush transcript",
                "Note: The President",
                "(For the rest of this item, please refer",
                "For the rest of this item, please refer"
            ],
            suffix: words![
                "see the Japanese page)",
                "see the Japanese page.)",
                "Japanese version of this page)",
                "Japanese version of this page.)"
            ],
            contains: words![],
        },
        header_notices: LineMatcher {
            exact: words![
                "(Excerpt)",
                "(excerpted version)",
                "(As delivered)",
                "Check against delivery!",
                "Check against delivery",
                "As delivered",
                "(As prepared for delivery)",
                "Hansard Transcript",
                "Uncorrected Transcript",
                "Rush Transcript",
                "Unedited Transcript",
                "Epiq Transcript",
                "Version finale",
                "Version préliminaire",
                "Seul le prononcé fait foi",
                "Es gilt das gesprochene Wort"
            ],
            prefix: words![
                "Replay of the ",
                "Webcast of ",
                "E&OE",
                "E & OE",
                "E & O E",
                "(*",
                "*Note:",
                "* Note:",
                "Note:",
                "(Note:",
                "Please Note:",
                "(Original text"
            ],
            suffix: words![],
            contains: words!["provisional translation", "unofficial translation"],
        },
        links: LineMatcher {
            exact: words!["Japanese", "English"],
            prefix: words![
                "Jump to the transcript",
                "Related Information (",
                "(Video)",
                "[Video]",
                "Related Link (",
                "(Related "
            ],
            suffix: words![],
            contains: words![],
        },
        furniture: LineMatcher {
            exact: FURNITURE,
            prefix: FURNITURE_BEGUN,
            suffix: words![],
            contains: words![],
        },
        ends: LineMatcher {
            exact: words![
                "(END)",
                "[END]",
                "END",
                "(END).",
                "[ends]",
                "(ends)",
                "###",
                "(The End)"
            ],
            prefix: words![],
            suffix: words![],
            contains: words![],
        },
        closings: words![],
        stage_directions: notes::STAGE_DIRECTIONS,
    },
    calendar: CALENDAR,
    cues: rows![CueWords: cues::ENGLISH],
    clues: rows![Clue:],
};

/// Lines of a kind that there is none of.
pub(super) const NO_LINES: LineMatcher = LineMatcher {
    exact: words![],
    prefix: words![],
    suffix: words![],
    contains: words![],
};

const TITLES: Rows<TitleForm> = rows![TitleForm:
    title("Extraordinary Press Conference", ConferenceKind::Extraordinary),
    title("Extra Press Conference", ConferenceKind::Extraordinary),
    title("Joint Press Conference", ConferenceKind::Joint),
    title("Joint Press Availability", ConferenceKind::Joint),
    title("Press Conference", ConferenceKind::Regular),
    title("The First Press Conference", ConferenceKind::Regular),
    title("The Second Press Conference", ConferenceKind::Regular),
    title("The Third Press Conference", ConferenceKind::Regular),
    title("Press Briefing", ConferenceKind::Regular),
    title("Daily Press Briefing", ConferenceKind::Regular),
    title("Department Press Briefing", ConferenceKind::Regular),
    title("FCCJ Press Conference", ConferenceKind::Other),
    title_with("Joint Press Conference", ConferenceKind::Joint),
    title_of("Summary of", "Press Conference", ConferenceKind::Regular),
    title_of("Outline of", "Press Conference", ConferenceKind::Regular),
    title_of("Gist of", "Press Conference", ConferenceKind::Regular),
    title_of("Excerpt", "Press Conference", ConferenceKind::Regular),
    title_of("Record of", "Press Conference", ConferenceKind::Regular),
    title("Background Briefing", ConferenceKind::Other),
];

/// Months and weekdays with the usual abbreviations; half-days as the pages write them. The zones
/// are those of White House briefings.
pub(super) const CALENDAR: CalendarWords = CalendarWords {
    months: MONTHS,
    weekdays: rows![Words:
        words!["Monday", "Mon"],
        words!["Tuesday", "Tues", "Tue"],
        words!["Wednesday", "Wed"],
        words!["Thursday", "Thurs", "Thu"],
        words!["Friday", "Fri"],
        words!["Saturday", "Sat"],
        words!["Sunday", "Sun"],
    ],
    before_noon: words!["a.m.", "am", "a.m"],
    after_noon: words!["p.m.", "pm", "p.m"],
    noon: words!["12 noon", "noon"],
    range: words!["to", "until", "-", "--", "–", "—", "~", "〜", "～"],
    before_clock: words!["around", "about", "approximately", "from", "at"],
    zones: ZONES,
    eras: rows![Era:],
    ordinals: words!["st", "nd", "rd", "th"],
    date_joints: words![],
    day_first: words![],
    either_first: words![],
    before_date: words![],
    behind_clock: words![],
    elsewhere: words!["time"],
    lasting: words!["for about", "for"],
    minutes: words!["minutes"],
};

pub(super) const MONTHS: Rows<Words> = rows![Words:
    words!["January", "Jan.", "Jan"],
    words!["February", "Feb.", "Feb"],
    words!["March", "Mar.", "Mar"],
    words!["April", "Apr.", "Apr"],
    words!["May"],
    words!["June", "Jun.", "Jun"],
    words!["July", "Jul.", "Jul"],
    words!["August", "Aug.", "Aug"],
    words!["September", "Sept.", "Sep.", "Sept", "Sep"],
    words!["October", "Oct.", "Oct"],
    words!["November", "Nov.", "Nov"],
    words!["December", "Dec.", "Dec"],
];

pub(super) const ZONES: Words = words![
    "JST", "GMT", "UTC", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "BST", "CET",
    "CEST", "EET", "EEST", "IDT", "IST", "ICT", "AST", "PHT", "KST", "WITA", "AMT", "MSK"
];

/// Words that a heading does not hold and a sentence does.
pub(super) const SENTENCE_WORDS: Words = words![
    "I", "we", "you", "he", "she", "they", "it", "is", "are", "was", "were", "has", "have", "had",
    "will", "would", "can", "could", "should", "do", "does", "did", "that", "which", "who"
];

/// Navigation, as whole lines.
pub(super) const FURNITURE: Words = words![
    "Page Top",
    "Top of page",
    "Site Map",
    "Print",
    "Skip to main content",
    "Related Link",
    "Related Links"
];

/// How lines of navigation begin.
pub(super) const FURNITURE_BEGUN: Words = words![
    "PRN: ",
    "Back to Press C",
    "Back to Index",
    "Back to Page",
    "Back to Top",
    "Back to the Top",
    "Last updated",
    "Last Updated"
];

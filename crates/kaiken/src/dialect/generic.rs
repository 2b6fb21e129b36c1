//! Texts that no other dialect claims: the words of English and Japanese and, in `abroad`, of six
//! more languages, with cautious rules.
//!
//! `READER` is the same without what only its own texts need. It reads the top of a text when the
//! dialect has to be detected, so it knows whatever the others tell themselves apart by.

use alloc::borrow::Cow;

use super::ConferenceKind::{Extraordinary, Joint, Other, Regular};
use super::make::{direction, joined, part, word};
use super::{
    CalendarWords, CueWords, Dialect, FieldForm, FieldSlot, LineMatcher, Rows, TitleForm, Words,
    abroad, asia, asia_dates, chinese, cues, english, europe, europe_sites, field, japanese, name,
    outlets_ja, people, people_ja, places, press, rows, set, title, title_of, title_with, titles,
    topics, words,
};

/// Outlets of the world and of Japan.
const OUTLETS: Words = joined!(word: people::OUTLETS, outlets_ja::OUTLETS);

pub(super) static GENERIC: Dialect = {
    let mut dialect = KNOWN;
    set(&mut dialect.header.first_titles, asia_dates::FIRST_TITLES);
    set(&mut dialect.header.no_titles, titles::NO_TITLES);
    set(
        &mut dialect.labels.questions,
        joined!(word: QUESTIONS, joined!(word: europe::QUESTIONS, asia::QUESTIONS)),
    );
    set(
        &mut dialect.labels.answers,
        joined!(word: ANSWERS, joined!(word: europe::ANSWERS, asia::ANSWERS)),
    );
    set(
        &mut dialect.labels.small_words,
        joined!(word: people::SMALL_WORDS, asia::SMALL_WORDS),
    );
    set(
        &mut dialect.labels.voices,
        joined!(word: VOICES, asia::VOICES),
    );
    set(
        &mut dialect.labels.delimiters,
        words![":", "：", "∶", "︰", "﹕"],
    );
    set(&mut dialect.header.title_tails, japanese::TITLE_TAILS);
    set(
        &mut dialect.header.title_particles,
        japanese::TITLE_PARTICLES,
    );
    set(&mut dialect.labels.bare, words!["Q"]);
    set(
        &mut dialect.people.offices_before,
        words!["发言人", "發言人"],
    );
    set(&mut dialect.people.offices_inside, chinese::OFFICES_INSIDE);
    set(&mut dialect.people.family_names, asia::FAMILY_NAMES);
    set(&mut dialect.labels.no_names, NO_NAMES);
    set(
        &mut dialect.labels.never,
        joined!(word: asia::NEVER, joined!(word: people::NEVER, topics::TOPICS)),
    );
    set(&mut dialect.calendar, asia_dates::CALENDAR);
    set(&mut dialect.header.places, places::PLACES);
    dialect.header.front_matter = true;
    dialect.header.patient = true;
    set(&mut dialect.header.fields, asia_dates::FIELDS);
    set(&mut dialect.header.no_headlines, titles::NO_HEADLINES);
    set(&mut dialect.lines.closings, abroad::CLOSINGS);
    set(&mut dialect.header.breadcrumbs, abroad::BREADCRUMBS);
    set(
        &mut dialect.people.role_phrases,
        joined!(part: abroad::ROLE_PHRASES, europe::OFFICES),
    );
    set(
        &mut dialect.people.honorifics,
        joined!(word: asia::HONORIFICS, europe::HONORIFICS),
    );
    set(
        &mut dialect.people.name_particles,
        joined!(word: people::NAME_PARTICLES, europe::NAME_PARTICLES),
    );
    set(
        &mut dialect.people.outlets,
        joined!(word: OUTLETS, europe::OUTLETS),
    );
    set(
        &mut dialect.people.outlet_words,
        joined!(word: people::OUTLET_WORDS, europe::OUTLET_WORDS),
    );
    set(
        &mut dialect.people.role_words,
        joined!(part: people::ROLE_WORDS, press::ROLE_WORDS),
    );
    set(&mut dialect.labels.never_first, asia::NEVER_FIRST);
    set(&mut dialect.labels.voice_parts, abroad::VOICE_PARTS);
    set(&mut dialect.clues, abroad::CLUES);
    set(&mut dialect.headings.marks, words!["**"]);
    set(&mut dialect.headings.topic_ends, japanese::TOPIC_ENDS);
    set(
        &mut dialect.headings.sections,
        joined!(word: SECTIONS, japanese::SECTIONS_OF_OTHERS),
    );
    set(&mut dialect.headings.brackets, japanese::HEADING_BRACKETS);
    set(&mut dialect.lines.furniture, FURNITURE);
    set(
        &mut dialect.lines.stage_directions,
        joined!(direction: asia_dates::STAGE_DIRECTIONS, japanese::HEARD),
    );
    set(
        &mut dialect.lines.ends,
        LineMatcher {
            exact: joined!(word: asia::ENDS, joined!(word: ENDS, japanese::ENDS_OF_OTHERS)),
            ..english::NO_LINES
        },
    );
    set(&mut dialect.lines.links.suffix, japanese::LINKS_WITH_SIZE);
    dialect.headings.statement_chars = 60;
    set(&mut dialect.headings.statement_ends, abroad::STATEMENT_ENDS);
    set(&mut dialect.headings.greetings, abroad::GREETINGS);
    set(&mut dialect.headings.joining, abroad::JOINING);
    set(&mut dialect.people.no_outlets, abroad::NO_OUTLETS);
    set(&mut dialect.people.countries, places::COUNTRIES);
    set(&mut dialect.labels.brackets, abroad::BRACKETS);
    set(&mut dialect.people.outlet_suffixes, abroad::OUTLET_SUFFIXES);
    set(&mut dialect.people.departments, people_ja::DEPARTMENTS);
    dialect.labels.outlets_alone = true;
    dialect.labels.unannounced = true;
    dialect.labels.recurrent = true;
    set(&mut dialect.labels.letters, abroad::LETTERS);
    set(
        &mut dialect.labels.press,
        words!["Media", "MEDIA", "Press", "PRESS", "The Press", "THE PRESS"],
    );
    set(
        &mut dialect.labels.marks,
        words![
            "○", "◯", "〇", "●", "◎", "◆", "◇", "■", "□", "▲", "△", "▼", "▽", "★", "☆", "▶", "►"
        ],
    );
    dialect.labels.stops = true;
    dialect.labels.unlabelled_answers = true;
    dialect.labels.dashes = true;
    set(&mut dialect.labels.asking_ends, japanese::ASKING_ENDS);
    set(
        &mut dialect.labels.polite_ends,
        joined!(word: japanese::POLITE_ENDS, words!["니다", "세요"]),
    );
    set(&mut dialect.labels.alone, abroad::ALONE);
    set(&mut dialect.labels.alone_titles, abroad::ALONE_TITLES);
    dialect.header.date_behind = true;
    set(&mut dialect.header.posted, asia_dates::POSTED);
    set(&mut dialect.labels.floor, press::FLOOR);
    set(&mut dialect.labels.sent, press::SENT);
    dialect.labels.capitals = true;
    dialect.labels.wide_period = true;
    dialect.labels.stamped = true;
    dialect.labels.remarked = true;
    dialect.labels.shortened = true;
    set(&mut dialect.labels.hereafter, chinese::HEREAFTER);
    set(&mut dialect.labels.either_side, words!["interview"]);
    dialect
};

/// Reads the top of a text when the dialect has to be detected: it knows whatever the dialects tell
/// themselves apart by, and no more.
pub(super) static READER: Dialect = KNOWN;

const KNOWN: Dialect = {
    let mut dialect = english::BASE;
    name(
        &mut dialect,
        "generic",
        "Any press conference that no other dialect claims",
    );
    set(&mut dialect.language, Cow::Borrowed("und"));
    set(&mut dialect.header.breadcrumbs, BREADCRUMBS);
    set(&mut dialect.header.titles, TITLES);
    set(&mut dialect.header.fields, FIELDS);
    set(&mut dialect.labels.brackets, japanese::BRACKETS);
    set(&mut dialect.labels.questions, QUESTIONS);
    set(&mut dialect.labels.answers, ANSWERS);
    set(&mut dialect.labels.voices, VOICES);
    set(&mut dialect.labels.never_inside, NEVER_INSIDE);
    set(
        &mut dialect.people.role_suffixes,
        joined!(part: people_ja::ROLE_SUFFIXES, chinese::ROLE_SUFFIXES),
    );
    set(&mut dialect.people.offices_behind, people_ja::OFFICES);
    set(&mut dialect.headings.sections, SECTIONS);
    dialect.labels.capitals_alone = true;
    set(
        &mut dialect.headings.announces,
        words![
            "the following",
            "as follows",
            "以下のとおりです",
            "以下の通りです",
            "次のとおりです",
            "次の通りです"
        ],
    );
    dialect.headings.max_run = 2;
    set(
        &mut dialect.lines.ends,
        LineMatcher {
            exact: ENDS,
            ..english::NO_LINES
        },
    );
    set(&mut dialect.calendar, CALENDAR);
    set(
        &mut dialect.cues,
        rows![CueWords: cues::ENGLISH, cues::JAPANESE],
    );
    dialect
};

/// Words for parts of a conference.
const SECTIONS: Words = words![
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
    "Announcements",
    "冒頭発言",
    "発表事項",
    "質疑応答",
    "質疑",
    "報告事項",
    "会見内容",
    "知事冒頭発言",
    "市長冒頭発言",
    "知事発言",
    "知事発表",
    "市長発表",
    "市長説明",
    "知事説明",
    "市長発言",
    "記者との質疑応答",
    "主な質疑応答",
    "幹事社質問",
    "会見の詳細",
    "発表項目",
    "質疑要旨",
    "発言・質疑要旨",
    "知事からの話題",
    "市長からの話題",
    "記者からの質問"
];

/// What stands at the end of a conference.
const ENDS: Words = words![
    "(END)",
    "[END]",
    "END",
    "(END).",
    "[ends]",
    "(ends)",
    "###",
    "***",
    "(The End)",
    "以上",
    "(以上)",
    "（以上）",
    "以　上",
    "(了)",
    "（了）",
    "-END-",
    "- END -",
    "– END –",
    "— END —",
    "--END--",
    "(Concluded)",
    "(CONCLUDED)",
];

/// Who asks, in the languages of the texts by which dialects are told apart and in some more.
const QUESTIONS: Words = words![
    "Reporter",
    "REPORTER",
    "Question",
    "QUESTION",
    "Journalist",
    "JOURNALIST",
    "Questioner",
    "QUESTIONER",
    "Q",
    "Ｑ",
    "問",
    "記者",
    "質問",
    "追問",
    "再質問",
    "質問者",
    "Reporters",
    "REPORTERS",
    "Journalists",
    "JOURNALISTS",
    "Correspondent",
    "CORRESPONDENT",
    "Follow-up",
    "问",
    "追问",
    "PREGUNTA",
    "Pregunta",
    "Frage",
    "Zusatzfrage",
    "Domanda",
    "Journaliste",
    "JOURNALISTE",
    "Periodista",
    "PERIODISTA",
    "Вопрос",
    "질문",
    "Journalist adds",
    "The journalist adds",
    "Journalist added",
    "The journalist added",
    "The journalist clarified",
    "JRNLST",
    "PRESSMAN",
    "Zuruf",
    "Jornalista",
    "JORNALISTA",
    "Jornalistas",
    "Repórter",
    "Pergunta",
    "PERGUNTA",
    "Giornalista",
    "GIORNALISTA",
    "DOMANDA",
    "Reportero",
    "Reportera",
    "REPORTERO",
    "REPORTERA",
    "幹事社",
    "会后有记者问及",
    "会后，有记者问及",
    "有记者问"
];

/// Who answers, in the same.
const ANSWERS: Words = words![
    "Answer",
    "ANSWER",
    "A",
    "Ａ",
    "答",
    "回答",
    "Antwort",
    "Respuesta",
    "RESPUESTA",
    "Réponse",
    "Re\u{301}ponse",
    "Risposta",
    "Resposta",
    "RESPOSTA",
    "Ответ",
    "답변"
];

/// Somebody of whom nothing more is said.
const VOICES: Words = words![
    "Speaker",
    "SPEAKER",
    "Unidentified Speaker",
    "UNIDENTIFIED SPEAKER",
    "Remark",
    "J",
    "HOST",
    "PRESENTER",
    "CALLER",
    "STAFF",
    "AIDE",
    "AUDIENCE",
    "AUDIENCE MEMBER",
    "Audience member",
    "UNKNOWN",
    "VOZ MUJER",
    "VOZ HOMBRE",
    "INTERLOCUTOR",
    "INTERLOCUTORA",
    "INTERVENCIÓN",
    "INTERVENCIO\u{301}N"
];

/// Particles of Japanese and of Chinese.
const NEVER_INSIDE: Words = joined!(word: japanese::NEVER_INSIDE, words!["的", "是", "我"]);

/// Words of headlines and of thanks.
const NO_NAMES: Words = words![
    "hello",
    "good",
    "welcome",
    "today",
    "yesterday",
    "tonight",
    "breaking",
    "news",
    "press",
    "media",
    "release",
    "contact",
    "opening",
    "closing",
    "remarks",
    "statement",
    "editorial",
    "note",
    "question",
    "questions",
    "answer",
    "answers",
    "thank",
    "thanks",
    "we",
    "you",
    "tax",
    "reform",
    "profit",
    "next",
    "steps",
    "round",
    "summary",
    "update",
    "annex",
    "table",
    "chapter",
    "section",
    "part",
    "new",
    "trade",
    "union",
    "city",
    "affairs",
    "mobile",
    "telecom",
    "airlines",
    "airways",
    "railways",
    "motors",
    "insurance",
    "petroleum",
    "energy",
    "holdings",
    "football",
    "middle",
    "east",
    "strip",
    "sea",
    "gulf",
    "council",
    "summit",
    "talks",
    "process",
    "sanctions",
    "budget",
    "economy",
    "facts",
    "bottom",
    "point",
    "points",
    "follow",
    "cricket",
    "rugby",
    "begin",
    "end",
    "clip",
    "tape",
    "break",
    "advertisement",
    "related",
    "share",
    "newsletter",
    "fact",
    "sheet",
    "readout",
    "advisory",
    "backgrounder",
    "memorandum",
    "communique",
    "transcript",
    "bulletin",
    "video",
    "photo",
    "photos",
    "watch",
    "icymi"
];

const FURNITURE_LINES: Words = joined!(
    word: europe_sites::FURNITURE,
    joined!(word: english::FURNITURE, japanese::FURNITURE_LINES)
);

const FURNITURE_BEGUN: Words = joined!(word: english::FURNITURE_BEGUN, words![
    "Photo:", "Photo credit:", "Image:", "Image credit:", "Video credit:", "Issued by the Department",
    "Issued by the Ministry", "Issued by the Presidency", "Issued by Government Communications",
    "TO ORDER A VIDEO OF THIS TRANSCRIPT", "This page last reviewed", "Page last reviewed",
    "Page last updated", "This page was last", "ページ番号", "最終更新日", "更新日",
    "いいなと思ったら応援しよう", "このページの作成担当"
]);

/// Navigation of sites in English, in Japanese and in the languages of Europe and of Asia.
const FURNITURE: LineMatcher = LineMatcher {
    exact: joined!(word: asia::FURNITURE, FURNITURE_LINES),
    prefix: joined!(
        word: asia::FURNITURE_BEGUN,
        joined!(word: FURNITURE_BEGUN, europe_sites::FURNITURE_BEGUN)
    ),
    suffix: joined!(word: japanese::FURNITURE_ENDS, words!["攝）", "摄）"]),
    contains: words![],
};

/// Parts of sites.
pub(super) const BREADCRUMBS: LineMatcher = LineMatcher {
    exact: words![
        "Press Conferences",
        "Press Conference",
        "Home",
        "Speeches",
        "記者会見",
        "会見",
        "ホーム"
    ],
    prefix: words!["Home > ", "ホーム > ", "ホーム＞", "トップページ > "],
    suffix: words![],
    contains: words![],
};

const TITLES: Rows<TitleForm> = rows![TitleForm:
    title("Extraordinary Press Conference", Extraordinary),
    title("Extra Press Conference", Extraordinary),
    title("Joint Press Conference", Joint),
    title("Joint Press Availability", Joint),
    title("Press Conference", Regular),
    title("The First Press Conference", Regular),
    title("The Second Press Conference", Regular),
    title("The Third Press Conference", Regular),
    title("Press Briefing", Regular),
    title("Daily Press Briefing", Regular),
    title("Department Press Briefing", Regular),
    title("FCCJ Press Conference", Other),
    title_of("Summary of", "Press Conference", Regular),
    title_of("Outline of", "Press Conference", Regular),
    title_of("Gist of", "Press Conference", Regular),
    title_of("Excerpt", "Press Conference", Regular),
    title_of("Record of", "Press Conference", Regular),
    title("Background Briefing", Other),
    title_with("Joint Press Conference", Joint),
    title_with("臨時会見", Extraordinary),
    title_with("臨時記者会見", Extraordinary),
    title_with("共同記者会見", Joint),
    title_with("共同会見", Joint),
    title_with("会見記録", Regular),
    title_with("会見概要", Regular),
    title_with("会見の概要", Regular),
    title_with("会見要旨", Regular),
    title_with("会見録", Regular),
    title_with("大臣会見", Regular),
    title_with("大臣記者会見", Regular),
    title_with("総裁記者会見", Regular),
    title_with("長官会見", Regular),
    title_with("長官記者会見", Regular),
    title_with("総理記者会見", Regular),
    title_with("報道官会見", Regular),
    title_with("次官会見", Regular),
    title_with("幕僚長会見", Regular),
    title_with("定例会見", Regular),
    title_with("閣議後会見", Regular),
    title_with("閣議後記者会見", Regular),
    title_with("定例記者会見", Regular),
    title_with("年頭記者会見", Regular),
    title_with("内外記者会見", Regular),
    title_with("就任会見", Regular),
    title_with("就任記者会見", Regular),
    title_with("クラブ会見", Regular),
    title_with("ぶら下がり会見", Regular),
];

pub(super) const FIELDS: Rows<FieldForm> = rows![FieldForm:
    field("Title", FieldSlot::Title),
    field("Date", FieldSlot::When),
    field("Time", FieldSlot::When),
    field("Time & Date", FieldSlot::When),
    field("Date & Time", FieldSlot::When),
    field("Date and Time", FieldSlot::When),
    field("Time and Date", FieldSlot::When),
    field("Place", FieldSlot::Venue),
    field("Venue", FieldSlot::Venue),
    field("Location", FieldSlot::Venue),
    field("Location ", FieldSlot::Venue),
    field("Main topics", FieldSlot::Topics),
    field("Main topic", FieldSlot::Topics),
    field("Topics", FieldSlot::Topics),
    field("於", FieldSlot::Venue),
    field("場所", FieldSlot::Venue),
    field("日時", FieldSlot::When),
    field("主な項目", FieldSlot::Topics),
    field("文書名", FieldSlot::Title),
    field("年月日", FieldSlot::When),
    field("出典", FieldSlot::Other),
    field("備考", FieldSlot::Other),
    field("全文", FieldSlot::Other),
    field("Full text", FieldSlot::Other),
    field("Source", FieldSlot::Other),
    field("Notes", FieldSlot::Other),
    field("Updated", FieldSlot::Other),
    field("Published", FieldSlot::Other),
    field("Speaker", FieldSlot::Guest),
    field("Speakers", FieldSlot::Guest),
    field("Presenter", FieldSlot::Guest),
    field("Presenters", FieldSlot::Guest),
    field("Panel", FieldSlot::Guest),
    field("Themen", FieldSlot::Other),
    field("Sprecher", FieldSlot::Other),
    field("会見日時", FieldSlot::When),
    field("会見日", FieldSlot::When),
    field("開催日時", FieldSlot::When),
    field("開催日", FieldSlot::When),
    field("日付", FieldSlot::When),
    field("とき", FieldSlot::When),
    field("会見場所", FieldSlot::Venue),
    field("開催場所", FieldSlot::Venue),
    field("会場", FieldSlot::Venue),
    field("ところ", FieldSlot::Venue),
    field("会見者", FieldSlot::Other),
    field("説明者", FieldSlot::Other),
    field("対応者", FieldSlot::Other),
    field("発表者", FieldSlot::Other),
    field("出席者", FieldSlot::Other),
    field("記者数", FieldSlot::Other),
    field("記録作成", FieldSlot::Other),
];

/// The words of English and Japanese together.
pub(super) const CALENDAR: CalendarWords = CalendarWords {
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
    noon: words!["12 noon", "noon", "正午"],
    range: words![
        "to", "until", "-", "--", "–", "—", "~", "〜", "～", "∼", "－", "―", "から"
    ],
    before_clock: words!["around", "about", "approximately", "from", "at"],
    zones: english::ZONES,
    eras: japanese::ERAS,
    elsewhere: words!["time", "時間"],
    lasting: words!["for about", "for", "約"],
    minutes: words!["minutes", "分"],
    ..english::CALENDAR
};

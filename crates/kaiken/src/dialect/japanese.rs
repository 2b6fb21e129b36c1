//! What press conferences in Japanese have in common, whoever gives them.
//!
//! [`BASE`] is what every dialect of Japanese begins with; a dialect says only what differs.

use alloc::borrow::Cow;

use super::{
    CalendarWords, Clue, ConferenceKind, CueWords, Dialect, Era, FieldForm, FieldSlot, HeaderRules,
    HeadingRules, LabelCase, LabelPosition, LabelRules, LineMatcher, LineRules, PeopleRules,
    RoleWord, Rows, Text, TitleForm, Words, abroad, cues, english, field, japanese_lines, names_ja,
    outlets_ja, people_ja, rows, title, title_with, words,
};

/// Every usual word; labels in brackets or before a colon.
pub(super) const BASE: Dialect = Dialect {
    id: Cow::Borrowed(""),
    description: Cow::Borrowed(""),
    language: Cow::Borrowed("ja"),
    extends: None,
    header: HeaderRules {
        breadcrumbs: LineMatcher {
            exact: words!["記者会見", "会見", "トピックス", "ホーム", "会見・発言"],
            prefix: words!["ホーム > ", "ホーム＞", "トップページ > "],
            suffix: words![],
            contains: words![],
        },
        titles: TITLES,
        first_titles: rows![TitleForm:],
        no_titles: words![],
        title_tails: words![],
        title_particles: words![],
        fields: FIELDS,
        dateline: true,
        date_behind: false,
        posted: words![],
        no_headlines: words![],
        no_headline_words: words![],
        venue_marks: VENUE_MARKS,
        venue_line: false,
        places: english::NO_LINES,
        place_words: words![],
        front_matter: false,
        patient: false,
        bulleted_topics: true,
    },
    labels: LabelRules {
        delimiters: words!["：", ":"],
        brackets: BRACKETS,
        max_chars: 40,
        position: LabelPosition::Either,
        case: LabelCase::Any,
        questions: QUESTIONS,
        answers: ANSWERS,
        voices: words!["参加者"],
        voice_parts: rows![RoleWord:],
        outlet_pairs: false,
        asking: words!["お尋ね", "お伺い", "伺い", "お聞き", "質問"],
        floor: words![],
        courtesies: false,
        sent: words![],
        small_words: words![],
        never_first: words![],
        never: names_ja::NEVER,
        never_inside: NEVER_INSIDE,
        asking_ends: ASKING_ENDS,
        polite_ends: POLITE_ENDS,
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
        no_names: names_ja::NO_NAMES,
        wide_period: false,
        bare: words![],
        stamped: false,
        remarked: false,
        shortened: false,
        hereafter: words![],
        counted_voices: words![],
        number_words: words!["No."],
        either_side: words![],
        letters: rows![RoleWord:],
        period_for_colon: false,
        numbered: false,
    },
    people: PeopleRules {
        honorifics: words![],
        offices: words![],
        offices_behind: people_ja::OFFICES,
        offices_before: words![],
        offices_inside: words![],
        family_names: words![],
        no_name_ends: names_ja::NO_NAME_ENDS,
        role_words: rows![RoleWord:],
        role_phrases: rows![RoleWord:],
        role_suffixes: people_ja::ROLE_SUFFIXES,
        outlets: outlets_ja::OUTLETS,
        outlet_words: people_ja::OUTLET_WORDS,
        outlet_suffixes: abroad::OUTLET_SUFFIXES,
        departments: words![],
        matters: people_ja::MATTERS,
        no_outlets: people_ja::NO_OUTLETS,
        countries: words![],
        name_particles: words![],
        of_words: words![],
        institutions: words![],
        short_offices: rows![(Text, Text):],
    },
    headings: HeadingRules {
        sections: SECTIONS,
        brackets: rows![(Text, Text):],
        marks: words![],
        topic_ends: words![],
        statement_chars: 0,
        statement_ends: words![],
        openers: words![],
        pronouns: words![],
        remarks: words!["※"],
        greetings: words![],
        joining: words![],
        bulleted: true,
        bare_numbers: true,
        by_shape: false,
        announces: ANNOUNCES,
        max_chars: 100,
        max_run: 3,
        sentence_words: words![],
    },
    lines: LineRules {
        notices: LineMatcher {
            exact: words!["(仮訳)", "（仮訳）"],
            prefix: words!["※", "(注)", "（注）"],
            suffix: words![],
            contains: words![],
        },
        header_notices: LineMatcher {
            exact: words!["(要旨)", "（要旨）"],
            prefix: words!["*", "＊"],
            suffix: words![],
            contains: words![],
        },
        links: japanese_lines::LINKS,
        furniture: japanese_lines::FURNITURE,
        ends: japanese_lines::ENDS,
        closings: words![],
        pages: words![],
        page_totals: words![],
        stage_directions: japanese_lines::STAGE_DIRECTIONS,
        insertions: false,
        acts: words![],
        happenings: words![],
    },
    calendar: CALENDAR,
    cues: rows![CueWords: cues::JAPANESE],
    clues: rows![Clue:],
};

pub(super) const TITLES: Rows<TitleForm> = rows![TitleForm:
    title_with("臨時会見", ConferenceKind::Extraordinary),
    title_with("臨時記者会見", ConferenceKind::Extraordinary),
    title_with("共同記者会見", ConferenceKind::Joint),
    title_with("共同会見", ConferenceKind::Joint),
    title_with("共同記者発表", ConferenceKind::Joint),
    title_with("会見記録", ConferenceKind::Regular),
    title_with("会見概要", ConferenceKind::Regular),
    title_with("会見の概要", ConferenceKind::Regular),
    title_with("会見要旨", ConferenceKind::Regular),
    title_with("会見要録", ConferenceKind::Regular),
    title_with("会見録", ConferenceKind::Regular),
    title("記者会見大臣発言要旨", ConferenceKind::Regular),
    title_with("大臣会見", ConferenceKind::Regular),
    title_with("長官会見", ConferenceKind::Regular),
    title_with("長官記者会見", ConferenceKind::Regular),
    title_with("大臣記者会見", ConferenceKind::Regular),
    title_with("総裁記者会見", ConferenceKind::Regular),
    title_with("総理記者会見", ConferenceKind::Regular),
    title_with("報道官会見", ConferenceKind::Regular),
    title_with("次官会見", ConferenceKind::Regular),
    title_with("幕僚長会見", ConferenceKind::Regular),
    title_with("定例会見", ConferenceKind::Regular),
    title_with("閣議後会見", ConferenceKind::Regular),
    title_with("閣議後記者会見", ConferenceKind::Regular),
    title_with("定例記者会見", ConferenceKind::Regular),
    title_with("年頭記者会見", ConferenceKind::Regular),
    title_with("内外記者会見", ConferenceKind::Regular),
    title_with("就任会見", ConferenceKind::Regular),
    title_with("就任記者会見", ConferenceKind::Regular),
    title_with("クラブ会見", ConferenceKind::Regular),
    title_with("ぶら下がり会見", ConferenceKind::Regular),
];

pub(super) const FIELDS: Rows<FieldForm> = rows![FieldForm:
    field("於", FieldSlot::Venue),
    field("場所", FieldSlot::Venue),
    field("会場", FieldSlot::Venue),
    field("日時", FieldSlot::When),
    field("日付", FieldSlot::When),
    field("会見年月日", FieldSlot::When),
    field("会見日", FieldSlot::When),
    field("時間", FieldSlot::When),
    field("主な項目", FieldSlot::Topics),
    field("主な質疑事項", FieldSlot::Topics),
    field("項目", FieldSlot::Topics),
    field("目次", FieldSlot::Topics),
    field("INDEX", FieldSlot::Topics),
    field("会見者", FieldSlot::Other),
    field("出席者", FieldSlot::Other),
    field("文書名", FieldSlot::Title),
    field("年月日", FieldSlot::When),
    field("出典", FieldSlot::Other),
    field("備考", FieldSlot::Other),
    field("全文", FieldSlot::Other),
];

pub(super) const VENUE_MARKS: Words = words!["於:", "於：", "於", "場所:", "場所："];

pub(super) const BRACKETS: Rows<(Text, Text)> = rows![(Text, Text):
    (Cow::Borrowed("【"), Cow::Borrowed("】")),
    (Cow::Borrowed("（"), Cow::Borrowed("）")),
    (Cow::Borrowed("("), Cow::Borrowed(")")),
];

pub(super) const QUESTIONS: Words = words![
    "問",
    "問い",
    "記者",
    "質問",
    "追問",
    "Q",
    "Ｑ",
    "再質問",
    "質問者",
    "幹事社"
];
pub(super) const ANSWERS: Words = words!["答", "回答", "A", "Ａ"];

/// Particles and marks that stand in sentences and in no label.
pub(super) const NEVER_INSIDE: Words = words!["の", "は", "が", "を", "、", "。", "「", "」", "，"];

/// How a question ends that has no mark.
pub(super) const ASKING_ENDS: Words = words![
    "か",
    "は",
    "教えてください",
    "教えて下さい",
    "聞かせてください",
    "お聞かせください",
    "お聞かせ下さい"
];

/// How a sentence ends that is said to others: polite forms of verbs, and of thanks.
pub(super) const POLITE_ENDS: Words = words![
    "です",
    "ます",
    "ですね",
    "ますね",
    "ですよ",
    "ますよ",
    "でした",
    "ました",
    "でしたね",
    "ましたね",
    "ません",
    "ませんね",
    "でしょう",
    "ましょう",
    "ください",
    "下さい",
    "どうぞ",
    "ですが",
    "ますが",
    "ございます",
    "けれども",
    "けども",
    "ですけど",
    "から",
    "願いいたします",
    "いただきたい"
];

pub(super) const SECTIONS: Words = words![
    "冒頭発言",
    "発言要旨",
    "発表事項",
    "質疑応答",
    "質疑",
    "報告事項",
    "冒頭",
    "大臣発言",
    "大臣冒頭発言",
    "記者との質疑応答",
    "主な質疑応答",
    "幹事社質問",
    "閣議",
    "閣議案件",
    "大臣発表",
    "冒頭挨拶",
    "冒頭説明"
];

/// More of them, which no ministry has.
pub(super) const SECTIONS_OF_OTHERS: Words = words![
    "質疑項目",
    "質疑事項",
    "報告内容",
    "会見日時等",
    "会見録",
    "会見要旨",
    "発言要旨",
    "発言事項",
    "知事発言要旨",
    "発表内容"
];

/// What goes on behind a title's words, in a script in which nothing else parts words.
pub(super) const TITLE_TAILS: Words = words![
    "会見全文",
    "会見テキスト",
    "会見一問一答",
    "会見コメント",
    "会見詳報",
    "会見の要旨",
    "会見の全文",
    "会見の記録",
    "会見の一問一答",
    "会見のお知らせ"
];

/// Particles before them in a sentence that tells of a conference.
pub(super) const TITLE_PARTICLES: Words = words!["が", "は", "を", "も", "、"];

/// How topics end, and what is said at the beginning.
pub(super) const TOPIC_ENDS: Words = words![
    "について",
    "に関して",
    "あいさつ",
    "挨拶",
    "質疑応答",
    "冒頭発言"
];

/// Brackets in which no label stands.
pub(super) const HEADING_BRACKETS: Rows<(Text, Text)> = rows![(Text, Text):
    (Cow::Borrowed("≪"), Cow::Borrowed("≫")),
    (Cow::Borrowed("〈"), Cow::Borrowed("〉")),
    (Cow::Borrowed("＜"), Cow::Borrowed("＞")),
];

pub(super) const ANNOUNCES: Words = words![
    "以下のとおりです",
    "以下の通りです",
    "次のとおりです",
    "次の通りです",
    "以下のとおり",
    "以下の通り",
    "次のとおり",
    "次の通り",
    "下記のとおりです"
];

/// Weekdays stand in brackets behind a date: `(火曜日)`, `(火)`.
pub(super) const CALENDAR: CalendarWords = CalendarWords {
    months: rows![Words:],
    weekdays: rows![Words:
        words!["月曜日", "月曜", "月"],
        words!["火曜日", "火曜", "火"],
        words!["水曜日", "水曜", "水"],
        words!["木曜日", "木曜", "木"],
        words!["金曜日", "金曜", "金"],
        words!["土曜日", "土曜", "土"],
        words!["日曜日", "日曜", "日"],
    ],
    before_noon: words!["午前"],
    after_noon: words!["午後"],
    noon: words!["正午"],
    range: words!["~", "〜", "～", "∼", "-", "－", "―", "から"],
    before_clock: words![],
    zones: words!["JST"],
    eras: ERAS,
    ordinals: words![],
    date_joints: words![],
    day_first: words![],
    either_first: words![],
    year_words: words![],
    before_date: words![],
    behind_clock: words![],
    elsewhere: words!["時間"],
    lasting: words!["約"],
    minutes: words!["分"],
};

/// The eras since the calendar of 1873 and the year in which each begins.
pub(super) const ERAS: Rows<Era> = rows![Era:
    era("明治", 1868),
    era("大正", 1912),
    era("昭和", 1926),
    era("平成", 1989),
    era("令和", 2019),
    era("H", 1989),
    era("R", 2019),
];

pub(super) const fn era(name: &'static str, first_year: u16) -> Era {
    Era {
        name: Cow::Borrowed(name),
        first_year,
        unnamed: false,
    }
}

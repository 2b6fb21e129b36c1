//! What conferences of other countries have, beside what `generic` shares with those of Japan:
//! outlets, the words for who speaks, what a statement has for headings, marks of single sites, and
//! signs of other countries. Places and countries are in `places`.
//!
//! Sources: the transcripts of Germany's federal press conference, of the presidency of Mexico, of
//! the Élysée, of the institutions of the European Union, of the White House, and of Australia's
//! prime ministers.

use super::make::{form, joined, part, word};
use super::people::{moderator, official};
use super::{
    Clue, FieldForm, FieldSlot, LineMatcher, Role, RoleWord, Rows, Sign, Text, Words, asia, clue,
    clue_with, field, generic, people, people_ja, role_word, rows, words,
};
use alloc::borrow::Cow;

/// What ends the name of an outlet in Chinese and Japanese, and no name of a person.
pub(super) const OUTLET_SUFFIXES: Words = words![
    "社",
    "报",
    "報",
    "台",
    "网",
    "网站",
    "卫视",
    "电视",
    "新闻",
    "新聞",
    "通信",
    "テレビ",
    "放送",
    "タイムス",
    "タイムズ",
    "ケーブルビジョン",
    "ケーブルネット",
    "ジャーナル",
    "》"
];

/// Words that stand before one of outlets and make it the name of none, and what those who ask are
/// called together.
pub(super) const NO_OUTLETS: Words = joined!(word: NO_ENGLISH_OUTLETS, people_ja::NO_OUTLETS);

const NO_ENGLISH_OUTLETS: Words = words![
    "office",
    "service",
    "ministry",
    "department",
    "authority",
    "regulator",
    "adviser",
    "advisor",
    "secretary",
    "head",
    "good",
    "bad",
    "best",
    "worst",
    "big",
    "small",
    "hard",
    "tough",
    "better",
    "great",
    "fake",
    "local",
    "foreign",
    "national",
    "international",
    "domestic",
    "social",
    "mass",
    "new",
    "old",
    "other",
    "latest",
    "last",
    "next",
    "first",
    "final",
    "breaking",
    "annual",
    "peer",
    "policy",
    "strategic",
    "free",
    "public",
    "private",
    "state",
    "modern",
    "recent",
    "these",
    "those",
    "more",
    "some",
    "all",
    "many",
    "our",
    "your",
    "my",
    "this",
    "that",
    "no",
    "world",
    "wide",
    "trading",
    "performance"
];

/// Voices of the press and of those who give the floor, on the pages of Mexico, of Australia and of
/// calls.
pub(super) const VOICE_PARTS: Rows<RoleWord> = rows![RoleWord:
    role_word("J", Role::Reporter),
    role_word("INTERLOCUTOR", Role::Reporter),
    role_word("INTERLOCUTORA", Role::Reporter),
    role_word("INTERVENCIÓN", Role::Reporter),
    role_word("INTERVENCIO\u{301}N", Role::Reporter),
    role_word("Operator", Role::Moderator),
    role_word("OPERATOR", Role::Moderator),
    role_word("HOST", Role::Reporter),
    role_word("PRESENTER", Role::Reporter),
    role_word("Presenter", Role::Reporter),
    role_word("Anchor", Role::Reporter),
    role_word("ANCHOR", Role::Reporter),
    role_word("Voice of Interpreter", Role::Interpreter),
    role_word("Voice of interpreter", Role::Interpreter),
    role_word("Voice of Translator", Role::Interpreter),
    role_word("Staff", Role::Moderator),
    role_word("STAFF", Role::Moderator),
    role_word("AIDE", Role::Moderator),
];

/// Letters that stand for who asks and who answers in Spanish, in Italian and in French:
/// `P.- ¿Cuándo?`, `D. - Quando?`, `R : Demain.`
pub(super) const LETTERS: Rows<RoleWord> = rows![RoleWord:
    role_word("P", Role::Reporter),
    role_word("D", Role::Reporter),
    role_word("R", Role::Official),
];

/// The brackets of Korean pages and of Markdown, beside those of Japanese ones.
pub(super) const BRACKETS: Rows<(Text, Text)> = rows![(Text, Text):
    (Cow::Borrowed("【"), Cow::Borrowed("】")),
    (Cow::Borrowed("（"), Cow::Borrowed("）")),
    (Cow::Borrowed("("), Cow::Borrowed(")")),
    (Cow::Borrowed("‹"), Cow::Borrowed("›")),
    (Cow::Borrowed("‹"), Cow::Borrowed(">")),
    (Cow::Borrowed("<"), Cow::Borrowed(">")),
    (Cow::Borrowed("**"), Cow::Borrowed(":**")),
    (Cow::Borrowed("**"), Cow::Borrowed("**:")),
    (Cow::Borrowed("**"), Cow::Borrowed("：**")),
    (Cow::Borrowed("**"), Cow::Borrowed("**：")),
    (Cow::Borrowed("*"), Cow::Borrowed(":*")),
    (Cow::Borrowed("*"), Cow::Borrowed("*:")),
    (Cow::Borrowed("__"), Cow::Borrowed(":__")),
    (Cow::Borrowed("__"), Cow::Borrowed("__:")),
    (Cow::Borrowed("_"), Cow::Borrowed(":_")),
    (Cow::Borrowed("_"), Cow::Borrowed("_:")),
    (Cow::Borrowed("＜"), Cow::Borrowed("＞")),
    (Cow::Borrowed("〈"), Cow::Borrowed("〉")),
    (Cow::Borrowed("［"), Cow::Borrowed("］")),
    (Cow::Borrowed("〔"), Cow::Borrowed("〕")),
];

/// What stands below the last speech.
pub(super) const CLOSINGS: Words = words![
    "ends",
    "ends.",
    "\\###",
    "# # #",
    "*****",
    "conclusion of press conference",
    "To be continued.",
    "End of FastScripts",
    "End of FastScripts.",
    "FastScripts by ASAP Sports",
    "DPB # ",
    "Ends/",
    "Issued at HKT ",
    "(Fin de la conférence)",
    "Fin de la transcripción",
    "Fine della trascrizione",
    "* * END * *",
    "Lõpp",
    "Lo\u{303}pp",
    "For information media. Not an official record.",
    "(Whereupon,",
    "[Whereupon,",
    "We acknowledge the traditional…",
];

/// How words end that are headings and end no name.
pub(super) const STATEMENT_ENDS: Words = words!["tion", "sion", "tions", "sions", "ments", "nomy"];

/// Words that stand within headings, and in no name and no office before its place.
pub(super) const JOINING: Words = words!["in", "to", "on", "with", "from", "at"];

/// Words of greetings, of thanks, and of handing over.
pub(super) const GREETINGS: Words = words![
    "ladies",
    "gentlemen",
    "welcome",
    "hello",
    "dear",
    "good",
    "thank",
    "thanks",
    "please",
    "colleagues",
    "friends",
    "question",
    "attention",
    "permission",
    "correction",
    "over",
    "back",
    "my",
    "our",
    "your",
    "me",
    "us",
    "not",
    "no",
    "yes",
    "let",
    "let's",
    "so",
    "sincerely",
    "regards"
];

/// What conferences are called where those labels are.
pub(super) const ALONE_TITLES: Words = words!["regierungspressekonferenz"];

/// Who speaks at Germany's federal press conference: those who ask, who has the chair, and the
/// abbreviations of the government's offices.
pub(super) const ALONE: Rows<RoleWord> = rows![RoleWord:
    role_word("Frage", Role::Reporter),
    role_word("Zusatzfrage", Role::Reporter),
    role_word("Zusatz", Role::Reporter),
    role_word("Zuruf", Role::Reporter),
    role_word("Vorsitzende", Role::Moderator),
    role_word("Vorsitzender", Role::Moderator),
    role_word("Vors.", Role::Moderator),
    role_word("SRS", Role::Official),
    role_word("SRS’in", Role::Official),
    role_word("SRS'in", Role::Official),
    role_word("StS", Role::Official),
    role_word("STS", Role::Official),
    role_word("FRAGE", Role::Reporter),
    role_word("ZUSATZFRAGE", Role::Reporter),
    role_word("ZUSATZ", Role::Reporter),
    role_word("ZURUF", Role::Reporter),
    role_word("VORS.", Role::Moderator),
    role_word("VORSITZENDE", Role::Moderator),
    role_word("VORSITZENDER", Role::Moderator),
    role_word("MP", Role::Official),
    role_word("StS’in", Role::Official),
    role_word("StS'in", Role::Official),
    role_word("StS´in", Role::Official),
    role_word("BK", Role::Official),
    role_word("BKin", Role::Official),
    role_word("BK’in", Role::Official),
    role_word("BK'in", Role::Official),
    role_word("BK´in", Role::Official),
    role_word("BM", Role::Official),
    role_word("BM’in", Role::Official),
    role_word("BM'in", Role::Official),
    role_word("BM´in", Role::Official),
];

/// What speaks for another country: its pages have titles and labels that those of Japan have, too.
pub(super) const CLUES: Rows<Clue> = rows![Clue:
    clue_with(Sign::HeaderLine, "Briefing Room", 4),
    clue_with(Sign::HeaderLine, "E&OE", 4),
    clue_with(Sign::HeaderLine, "RUSH TRANSCRIPT", 12),
    clue_with(Sign::Title, "Department Press Briefing", 4),
    clue_with(Sign::Date, "EST", 4),
    clue_with(Sign::Date, "EDT", 4),
    clue_with(Sign::QuestionLabel, "JOURNALIST", 2),
    clue_with(Sign::OfficeLabel, "MR", 2),
    clue_with(Sign::OfficeLabel, "MS", 2),
    clue_with(Sign::OfficeLabel, "Prime Minister", 2),
    clue_with(Sign::OfficeLabel, "PRIME MINISTER", 1),
    clue(Sign::OwnLineLabel, 2),
];

/// Offices of which no word alone is one, with those that other languages have.
pub(super) const ROLE_PHRASES: Rows<RoleWord> = joined!(part: people::ROLE_PHRASES, OFFICES);

const OFFICES: Rows<RoleWord> = joined!(part: OTHER_OFFICES, asia::OFFICES);

const OTHER_OFFICES: Rows<RoleWord> = rows![RoleWord:
    moderator("Operator"), official("Charge\u{301} d'Affaires"), official("Président"),
    official("Pre\u{301}sident"), official("Présidente"), official("Pre\u{301}sidente"),
    official("Ministre"), official("Porte-parole"), official("Représentant"), official("Représentante"),
    official("Repre\u{301}sentant"), official("Repre\u{301}sentante"), official("Coordonnateur"), official("Bundeskanzler"),
    official("Bundeskanzlerin"), official("Bundesminister"), official("Bundesministerin"),
    official("Ministerpräsident"), official("Ministerpra\u{308}sident"), official("Ministerpräsidentin"),
    official("Ministerpra\u{308}sidentin"), official("Außenminister"), official("Außenministerin"),
    official("Ministro"), official("Ministra"), official("Canciller"),
    official("Portavoz"), official("Vocero"), official("Vocera"),
    official("PRÉSIDENT"), official("PRE\u{301}SIDENT"), official("PRÉSIDENTE"),
    official("PRE\u{301}SIDENTE"), official("Vicepresidente"), official("Vicepresidenta"),
    official("Staatssekretär"), official("Staatssekreta\u{308}r"), official("Regierungssprecher"),
    official("Regierungssprecherin"), official("Usec."), official("Asec."),
    official("Head of Press"), official("Head of Communications"), official("Head of Media"),
    official("Coordinador"), official("Coordinadora"), official("Directora"),
    official("Subsecretario"), official("Subsecretaria"), official("Titular"),
    official("Jefe"), official("Jefa"), official("Comisionado"),
    official("Comisionada"), official("Procurador"), official("Procuradora"),
    official("Almirante"), official("Taoiseach"), official("TAOISEACH"),
    official("Tánaiste"), official("TÁNAISTE"), official("Archbishop"),
    official("Cardinal"), official("Bishop"), official("Chief Executive"),
    official("Chief Economist"), official("Chief Scientist"), official("Chief Engineer"),
    official("Chief Constable"), official("Surgeon General"), official("Superintendent"),
    official("Inspector"), official("Sergeant"), official("Sheriff"),
    official("Lieutenant"), official("Captain"), official("Prosecutor"),
    official("Manager"), moderator("Modérateur"), moderator("Mode\u{301}rateur"),
    moderator("Modératrice"), moderator("Mode\u{301}ratrice"), moderator("Animateur"),
    moderator("MODÉRATEUR"), moderator("MODE\u{301}RATEUR"), moderator("MODÉRATRICE"),
    moderator("MODE\u{301}RATRICE"),
    moderator("Animatrice"), moderator("Moderatorin"), moderator("Moderatore"),
    moderator("Moderatrice"), moderator("Mediador"), moderator("Mediadora"),
];

/// Fields of the header, with those of other countries.
pub(super) const FIELDS: Rows<FieldForm> = joined!(form: generic::FIELDS, OTHER_FIELDS);

const OTHER_FIELDS: Rows<FieldForm> = rows![FieldForm:
    field("Briefer", FieldSlot::Guest),
    field("Briefers", FieldSlot::Guest),
    field("Participants", FieldSlot::Other),
    field("Document type", FieldSlot::Other),
    field("Editorial comments", FieldSlot::Other),
    field("Importance ranking", FieldSlot::Other),
    field("Word count", FieldSlot::Other),
    field("Themes", FieldSlot::Other),
    field("Moderator", FieldSlot::Chair),
    field("Host", FieldSlot::Chair),
    field("Chair", FieldSlot::Chair),
    field("Dateline", FieldSlot::When),
    field("When", FieldSlot::When),
    field("Wann", FieldSlot::When),
    field("Quand", FieldSlot::When),
    field("Cuándo", FieldSlot::When),
    field("Cua\u{301}ndo", FieldSlot::When),
    field("Quando", FieldSlot::When),
    field("Когда", FieldSlot::When),
    field("Коли", FieldSlot::When),
    field("記者会見項目", FieldSlot::Topics),
    field("日 時", FieldSlot::When),
    field("日　時", FieldSlot::When),
    field("月日", FieldSlot::When),
    field("場 所", FieldSlot::Venue),
    field("場　所", FieldSlot::Venue),
    field("작성일", FieldSlot::When),
    field("일시", FieldSlot::When),
    field("장소", FieldSlot::Venue),
    field("Table of contents", FieldSlot::Topics),
    field("Datum", FieldSlot::When),
    field("Dátum", FieldSlot::When),
    field("Da\u{301}tum", FieldSlot::When),
    field("Dato", FieldSlot::When),
    field("Data", FieldSlot::When),
    field("Fecha", FieldSlot::When),
    field("Дата", FieldSlot::When),
    field("Ημερομηνία", FieldSlot::When),
    field("Ημερομηνι\u{301}α", FieldSlot::When),
    field("Ort", FieldSlot::Venue),
    field("Lieu", FieldSlot::Venue),
    field("Lugar", FieldSlot::Venue),
    field("Luogo", FieldSlot::Venue),
    field("Plaats", FieldSlot::Venue),
    field("Sted", FieldSlot::Venue),
    field("Miejsce", FieldSlot::Venue),
    field("Místo", FieldSlot::Venue),
    field("Mi\u{301}sto", FieldSlot::Venue),
    field("Miesto", FieldSlot::Venue),
    field("Mjesto", FieldSlot::Venue),
    field("Mesto", FieldSlot::Venue),
    field("Место", FieldSlot::Venue),
    field("Місце", FieldSlot::Venue),
];

/// Parts of sites, and what a page calls itself beside its title.
pub(super) const BREADCRUMBS: LineMatcher = LineMatcher {
    exact: joined!(word: generic::BREADCRUMBS.exact, OTHER_BREADCRUMBS),
    suffix: words![" >", " ＞", " »"],
    contains: words![" > ", "›", "→"],
    ..generic::BREADCRUMBS
};

const OTHER_BREADCRUMBS: Words = words![
    "Transcript",
    "Transcripts",
    "Interview",
    "Speech",
    "Press Briefings",
    "Press Briefing Transcripts",
    "Press Conference Transcripts",
    "Media Briefing Transcripts",
    "Briefing Transcripts",
    "Speeches & Transcripts",
    "Texte intégral",
    "Texte inte\u{301}gral",
    "News",
    "Press Releases",
    "Tiskové konference",
    "Tiskove\u{301} konference"
];

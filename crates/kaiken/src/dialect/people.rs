//! Who speaks at press conferences held or translated in English.

use super::{Role, RoleWord, Rows, Words, role_word, rows, words};

/// Before a name. Sources: the ministry's pages 1995–2026; the White House's and the State
/// Department's briefings (period or none); India's `Shri`.
pub(super) const HONORIFICS: Words = words![
    "Mr.",
    "Ms.",
    "Mrs.",
    "Miss",
    "Dr.",
    "Prof.",
    "Professor",
    "Doctor",
    "Mr",
    "Ms",
    "Mrs",
    "Dr",
    "Prof",
    "H.E.",
    "Sir",
    "Dame",
    "Lord",
    "Lady",
    "Shri",
    "Smt."
];

/// Whole names of offices. Only a phrase that stands here can be told from the name behind it:
/// `Minister for Foreign Affairs Fumio Kishida`.
pub(super) const OFFICES: Words = words![
    "Minister for Foreign Affairs of Japan",
    "Minister for Foreign Affairs",
    "Minister of Foreign Affairs",
    "Minister of State for Foreign Affairs",
    "State Minister for Foreign Affairs",
    "Senior Vice-Minister for Foreign Affairs",
    "Senior Vice Minister for Foreign Affairs",
    "Parliamentary Vice-Minister for Foreign Affairs",
    "Parliamentary Vice Minister for Foreign Affairs",
    "Parliamentary Secretary for Foreign Affairs",
    "Vice-Minister for Foreign Affairs",
    "Vice Minister for Foreign Affairs",
    "Minister of Defense",
    "Minister for Defense",
    "Minister of Finance",
    "Minister for Financial Services",
    "Minister of Economy, Trade and Industry",
    "Director-General for Press and Public Relations",
    "Director-General for Press and Public Diplomacy",
    "Deputy Director-General for Press and Public Diplomacy",
    "Assistant Press Secretary",
    "Deputy Press Secretary",
    "Foreign Press Secretary",
    "Press Secretary",
    "Press Officer",
    "Foreign Minister",
    "Defense Minister",
    "Finance Minister",
    "Prime Minister",
    "Deputy Prime Minister",
    "Deputy Foreign Minister",
    "State Minister",
    "Senior Vice-Minister",
    "Parliamentary Vice-Minister",
    "Vice-Minister",
    "Vice Minister",
    "Chief Cabinet Secretary",
    "Deputy Chief Cabinet Secretary",
    "Cabinet Public Affairs Secretary",
    "Cabinet Public Relations Secretary",
    "Secretary of State",
    "Secretary of Defense",
    "Secretary-General",
    "High Representative",
    "Official Spokesperson",
    "Foreign Ministry Spokesperson",
    "Director-General",
    "Director",
    "Minister",
    "Secretary",
    "Ambassador",
    "President",
    "Vice President",
    "Chairman",
    "Chair",
    "Governor",
    "Commissioner",
    "Spokesperson",
    "Spokesman",
    "Spokeswoman"
];

/// The words that make a phrase the name of an office, and the part its bearer plays.
pub(super) const ROLE_WORDS: Rows<RoleWord> = rows![RoleWord:
    official("Minister"), official("Vice-Minister"), official("Secretary"),
    official("Secretary-General"), official("Director"), official("Director-General"),
    official("Ambassador"), official("President"), official("Vice-President"),
    official("Chairman"), official("Chairperson"), official("Chair"), official("Governor"),
    official("Commissioner"), official("Representative"), official("Spokesperson"),
    official("Spokesman"), official("Spokeswoman"), official("Official"), official("Chancellor"),
    official("Counsellor"), official("Envoy"), official("Senator"), official("Mayor"), official("Premier"),
    official("Sec."), official("Coach"), official("Presidente"), official("Presidenta"),
    official("Secretario"), official("Secretaria"), official("Gobernador"),
    official("Gobernadora"), official("PM"),
    official("Treasurer"), official("Adviser"), official("Advisor"), official("Judge"), official("Administrator"),
    moderator("Moderator"), moderator("MC"), moderator("Emcee"), moderator("Facilitator"),
    moderator("Moderador"), moderator("Moderadora"),
    interpreter("Interpreter"), interpreter("Translator"),
];

/// Who gives the floor at the conferences of Japan's Prime Minister.
pub(super) const ROLE_PHRASES: Rows<RoleWord> = rows![RoleWord:
    moderator("Cabinet Public Affairs Secretary"),
    moderator("Cabinet Public Relations Secretary"),
];

const fn official(word: &'static str) -> RoleWord {
    role_word(word, Role::Official)
}

const fn moderator(word: &'static str) -> RoleWord {
    role_word(word, Role::Moderator)
}

const fn interpreter(word: &'static str) -> RoleWord {
    role_word(word, Role::Interpreter)
}

/// Outlets whose journalists ask at the ministries' conferences in Tokyo.
pub(super) const OUTLETS: Words = words![
    "Asahi Shimbun",
    "Yomiuri Shimbun",
    "Mainichi Shimbun",
    "Sankei Shimbun",
    "Tokyo Shimbun",
    "Chunichi Shimbun",
    "Nikkei",
    "Nikkei Shimbun",
    "Nihon Keizai Shimbun",
    "Hokkaido Shimbun",
    "Nishinippon Shimbun",
    "Chugoku Shimbun",
    "Kyoto Shimbun",
    "Ryukyu Shimpo",
    "Okinawa Times",
    "Shukan Kinyobi",
    "Shimbun Akahata",
    "Akahata",
    "Kyodo News",
    "Kyodo",
    "Jiji Press",
    "Jiji",
    "NHK",
    "Nippon TV",
    "Nippon Television",
    "NTV",
    "TBS",
    "TBS TV",
    "TV Asahi",
    "TV Tokyo",
    "Fuji TV",
    "Fuji Television",
    "Niconico",
    "NicoNico Douga",
    "IWJ",
    "Freelance",
    "Freelancer",
    "Japan Times",
    "The Japan Times",
    "Reuters",
    "AFP",
    "AP",
    "Associated Press",
    "Bloomberg",
    "Dow Jones",
    "Wall Street Journal",
    "The Wall Street Journal",
    "New York Times",
    "The New York Times",
    "Washington Post",
    "The Washington Post",
    "Financial Times",
    "BBC",
    "CNN",
    "Xinhua",
    "Xinhua News Agency",
    "People's Daily",
    "CCTV",
    "Phoenix TV",
    "Hong Kong Phoenix TV",
    "Yonhap",
    "Yonhap News",
    "KBS",
    "MBC",
    "SBS",
    "TASS",
    "ITAR-TASS",
    "RIA Novosti",
    "Anadolu Agency",
    "Pan Orient News",
    "Al Jazeera",
    "IRNA",
    "DPA",
    "ANSA",
    "EFE",
    "Der Spiegel",
    "Le Monde",
    "Singapore Press Holdings",
    "Channel NewsAsia"
];

/// Words that make a phrase the name of an outlet, wherever in it they stand.
pub(super) const OUTLET_WORDS: Words = words![
    "Shimbun",
    "Shinbun",
    "Shimpo",
    "News",
    "Newspaper",
    "Newspapers",
    "Press",
    "TV",
    "Television",
    "Broadcasting",
    "Radio",
    "Times",
    "Post",
    "Journal",
    "Daily",
    "Weekly",
    "Herald",
    "Tribune",
    "Gazette",
    "Agency",
    "Magazine",
    "Media",
    "Online",
    "Network",
    "Web",
    "Freelance",
    "Freelancer",
    "Telegraph",
    "Chronicle",
    "Review",
    "Post-Dispatch",
    "Zeitung"
];

/// Uncapitalised parts of names.
pub(super) const NAME_PARTICLES: Words = words![
    "de", "da", "do", "dos", "di", "del", "della", "der", "den", "van", "von", "zu", "la", "le",
    "el", "al", "du", "des", "dos", "les", "ter", "bin", "bint", "ibn", "y"
];

/// Words that stand uncapitalised inside the name of an office or an outlet.
pub(super) const SMALL_WORDS: Words = words![
    "of", "for", "the", "and", "in", "charge", "to", "on", "from"
];

/// Words that no label begins with, in the case in which prose has them.
pub(super) const NEVER_FIRST: Words = words![
    "The", "Our", "My", "His", "Her", "Its", "Their", "Your", "This", "That", "These", "Those",
    "A", "An", "On", "In", "At", "For", "From", "To", "With", "As", "By", "Of", "And", "But", "Or"
];

/// Phrases before a colon at the start of a line that name nobody.
pub(super) const NEVER: Words = words![
    "Note",
    "Notes",
    "N.B.",
    "NB",
    "Date",
    "Time",
    "Place",
    "Venue",
    "Location",
    "Time & Date",
    "Date & Time",
    "Main topics",
    "Topics",
    "Subject",
    "Source",
    "URL",
    "Reference",
    "Summary",
    "Related Information",
    "Press Conference",
    "Press Conferences",
    "Provisional Translation"
];

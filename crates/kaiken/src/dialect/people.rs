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
    "Smt.",
    "Hon.",
    "Hon",
    "Honorable",
    "Honourable",
    "The Hon.",
    "The Hon",
    "The Honorable",
    "The Honourable",
    "Rt Hon",
    "Rt. Hon.",
    "Right Hon.",
    "The Rt Hon",
    "The Rt. Hon.",
    "The Rt. Honourable",
    "Rt. Honourable",
    "Msgr.",
    "The Right Hon.",
    "The Right Honourable",
    "Mme",
    "Mme.",
    "Mlle",
    "M.",
    "Sr.",
    "Sra.",
    "Herr",
    "Frau"
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
    "Minister of Justice",
    "Minister of the Environment",
    "Minister of Health, Labour and Welfare",
    "Minister of Agriculture, Forestry and Fisheries",
    "Minister of Land, Infrastructure, Transport and Tourism",
    "Minister of Education, Culture, Sports, Science and Technology",
    "Minister for Internal Affairs and Communications",
    "Minister for Digital Transformation",
    "Minister of State for Financial Services",
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
    "Secretary of the Treasury",
    "Secretary of Treasury",
    "Secretary of Commerce",
    "Secretary of Homeland Security",
    "Secretary-General",
    "Secretary General",
    "NATO Secretary General",
    "High Representative",
    "Special Envoy",
    "Special Representative",
    "Special Adviser",
    "Special Advisor",
    "National Security Adviser",
    "National Security Advisor",
    "Consul-General",
    "Consul General",
    "Director General",
    "Attorney General",
    "Surgeon General",
    "Head of Delegation",
    "Chief of Staff",
    "Chief Executive",
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
    "Deputy Governor",
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
    official("Counsellor"), official("Counselor"), official("Councillor"), official("Councilor"),
    official("Consul"), official("Consul-General"), official("Officer"), official("Commander"),
    official("Admiral"), official("Colonel"), official("Undersecretary"), official("Under-Secretary"),
    official("Under-Secretary-General"), official("Chairwoman"), official("Vice-Chair"),
    official("Vice-Chairman"), official("Sherpa"), official("Negotiator"), official("Coordinator"),
    official("Rapporteur"), official("Briefer"), official("PM"), official("CEO"), official("Secretariat"), official("Envoy"), official("Senator"), official("Mayor"), official("Premier"),
    official("Sec."), official("Coach"), official("Presidente"), official("Presidenta"),
    official("Secretario"), official("Secretaria"), official("Gobernador"), official("Gobernadora"),
    official("Gov."), official("Gen."), official("Sen."),
    official("Treasurer"), official("Adviser"), official("Advisor"), official("Judge"), official("Administrator"),
    moderator("Moderator"), moderator("MC"), moderator("Emcee"), moderator("Facilitator"),
    moderator("Moderador"), moderator("Moderadora"),
    interpreter("Interpreter"), interpreter("Translator"),
];

/// Who gives the floor at the conferences of Japan's Prime Minister, and offices of which no word
/// alone is one.
pub(super) const ROLE_PHRASES: Rows<RoleWord> = rows![RoleWord:
    moderator("Cabinet Public Affairs Secretary"),
    moderator("Cabinet Public Relations Secretary"),
    moderator("Cabinet Public Relations Officer"),
    official("Consul General"),
    official("Attorney General"),
    official("Lieutenant General"),
    official("Major General"),
    official("Brigadier General"),
    official("Head of Delegation"),
    official("Head of the Delegation"),
    official("Chief of Staff"),
    official("Chief of the Joint Staff"),
    official("Chargé d'Affaires"),
    official("First Lady"),
];

pub(super) const fn official(word: &'static str) -> RoleWord {
    role_word(word, Role::Official)
}

pub(super) const fn moderator(word: &'static str) -> RoleWord {
    role_word(word, Role::Moderator)
}

const fn interpreter(word: &'static str) -> RoleWord {
    role_word(word, Role::Interpreter)
}

/// Uncapitalised parts of names.
pub(super) const NAME_PARTICLES: Words = words![
    "de", "da", "do", "dos", "di", "del", "della", "der", "den", "van", "von", "zu", "la", "le",
    "el", "al", "du", "des", "dos", "les", "ter", "bin", "bint", "binti", "ibn", "ben", "ould",
    "wa", "af", "av", "zur", "zum", "vom", "dalla", "degli", "delle", "los", "las", "het", "abu",
    "y"
];

/// Words that stand uncapitalised inside the name of an office or an outlet.
pub(super) const SMALL_WORDS: Words = words![
    "of", "for", "the", "and", "in", "charge", "to", "on", "from"
];

/// Words that no label begins with, in the case in which prose has them.
pub(super) const NEVER_FIRST: Words = words![
    "The",
    "Our",
    "My",
    "His",
    "Her",
    "Its",
    "Their",
    "Your",
    "This",
    "That",
    "These",
    "Those",
    "A",
    "An",
    "On",
    "In",
    "At",
    "For",
    "From",
    "To",
    "With",
    "As",
    "By",
    "Of",
    "And",
    "But",
    "Or",
    // What questions are called that are no one's: `Question of Palestine`.
    "Question of",
    "Questions of",
    "Question on",
    "Questions on",
    "Question time"
];

/// Phrases before a colon at the start of a line that name nobody.
pub(super) const NEVER: Words = words![
    "Note",
    "Notes",
    "Speakers",
    "Panelists",
    "Panellists",
    "Briefers",
    "Witnesses",
    "Attendees",
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
    "Transcript",
    "Transcription",
    "Provisional Translation"
];

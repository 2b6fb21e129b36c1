//! Labels of those who ask.

use super::shown;

#[test]
fn labels_of_those_who_ask() {
    for (line, expected) in [
        (
            "Ms. Rin Aoba of Tokyo Shimbun: Why?",
            "Ms. Rin Aoba of Tokyo Shimbun|Reporter|Why?",
        ),
        (
            "Mr. Aoba (Nippon TV): Why?",
            "Mr. Aoba (Nippon TV)|Reporter|Why?",
        ),
        ("Mr. Aoba, El Faro: Why?", "Mr. Aoba, El Faro|Reporter|Why?"),
        ("Mr. Aoba, El Faro: So.", "Mr. Aoba, El Faro|Unknown|So."),
        ("Aoba, freelance: So.", "Aoba, freelance|Reporter|So."),
        (
            "Journalist from El Faro: Why?",
            "Journalist from El Faro|Reporter|Why?",
        ),
        ("Reporter No. 2: Why?", "Reporter No. 2|Reporter|Why?"),
        ("Aoba (Kyodo News): Why?", "Aoba (Kyodo News)|Reporter|Why?"),
        ("Aoba (Kyodo News): So.", ""),
        (
            "Fuji News Network (FNN), Aoba: So.",
            "Fuji News Network (FNN), Aoba|Reporter|So.",
        ),
        ("The Report (Annex), Part: So.", ""),
        ("Hon. Ken Aoba: So.", "Hon. Ken Aoba|Official|So."),
        (
            "The Economist, McBride: Why?",
            "The Economist, McBride|Reporter|Why?",
        ),
        (
            "Foreign Correspondent: Why?",
            "Foreign Correspondent|Reporter|Why?",
        ),
        (
            "Head of Delegation Aoba: So.",
            "Head of Delegation Aoba|Official|So.",
        ),
        (
            "Consul General Aoba: So.",
            "Consul General Aoba|Official|So.",
        ),
        (
            "Mr. Pio d'Emilia, Moderator: Next.",
            "Mr. Pio d'Emilia, Moderator|Moderator|Next.",
        ),
        ("Interpreter: Next.", "Interpreter|Interpreter|Next."),
        (
            "Asahi Shimbun, Matsui: Why?",
            "Asahi Shimbun, Matsui|Reporter|Why?",
        ),
        ("Ukai, TV Tokyo: Why?", "Ukai, TV Tokyo|Reporter|Why?"),
        ("NHK, O’Hara: Why?", "NHK, O’Hara|Reporter|Why?"),
        (
            "The Island Times, Lefe\u{300}vre: Why?",
            "The Island Times, Lefe\u{300}vre|Reporter|Why?",
        ),
        (
            "Der Beobachter, Nagano: Why?",
            "Der Beobachter, Nagano|Reporter|Why?",
        ),
        (
            "2. Deputy Press Secretary Jun Aoba: So.",
            "Deputy Press Secretary Jun Aoba|Official|So.",
        ),
        (
            "Deputy Press Secretary Jun Aoba. So.",
            "Deputy Press Secretary Jun Aoba|Official|So.",
        ),
    ] {
        assert_eq!(shown(line, "mofa-en"), expected, "{line}");
    }
}

//! Labels of those who answer, and of others who hold an office.

use super::shown;

#[test]
fn labels_of_the_ministry() {
    for (line, expected) in [
        ("Reporter: Why?", "Reporter|Reporter|Why?"),
        ("Reporter:Why?", "Reporter|Reporter|Why?"),
        ("Reporter : Why?", "Reporter|Reporter|Why?"),
        ("Reporter (NHK): Why?", "Reporter (NHK)|Reporter|Why?"),
        ("Female Reporter: Why?", "Female Reporter|Reporter|Why?"),
        (
            "Reporter from The Daily Lantern: Why?",
            "Reporter from The Daily Lantern|Reporter|Why?",
        ),
        (
            "Question for Minister Aoba: Why?",
            "Question for Minister Aoba|Reporter|Why?",
        ),
        ("Minister Aoba: So.", "Minister Aoba|Official|So."),
        ("Minister: So.", "Minister|Official|So."),
        (
            "Foreign Minister AOBA Ken: So.",
            "Foreign Minister AOBA Ken|Official|So.",
        ),
        (
            "Mr. Ken Aoba, Minister for Foreign Affairs: So.",
            "Mr. Ken Aoba, Minister for Foreign Affairs|Official|So.",
        ),
        (
            "Mr. Ken Aoba, Deputy Press Secretary, Ministry of Foreign Affairs: So.",
            "Mr. Ken Aoba, Deputy Press Secretary, Ministry of Foreign Affairs|Official|So.",
        ),
        (
            "Minister for Trade and Industry: So.",
            "Minister for Trade and Industry|Official|So.",
        ),
        (
            "Minister for Foreign Affairs Ken Aoba:So.",
            "Minister for Foreign Affairs Ken Aoba|Official|So.",
        ),
        (
            "Ken Aoba, Foreign Press Secretary: So.",
            "Ken Aoba, Foreign Press Secretary|Official|So.",
        ),
        ("Mr. Aoba: So.", "Mr. Aoba|Official|So."),
        ("Mr. Aoba:", "Mr. Aoba|Official|"),
        (
            "Mr. Ken Matsui, Asahi Shimbun: So.",
            "Mr. Ken Matsui, Asahi Shimbun|Reporter|So.",
        ),
        (
            "Mr. Ken Matsui, Asahi Shimbun: Why?",
            "Mr. Ken Matsui, Asahi Shimbun|Reporter|Why?",
        ),
    ] {
        assert_eq!(shown(line, "mofa-en"), expected, "{line}");
    }
}

#[test]
fn labels_of_guests_and_of_rarer_offices() {
    for (line, expected) in [
        (
            "Mr. Aoba, Press Secretary/Director-General for Press: So.",
            "Mr. Aoba, Press Secretary/Director-General for Press|Official|So.",
        ),
        (
            "Mr. Aoba (Island Star): Why?",
            "Mr. Aoba (Island Star)|Reporter|Why?",
        ),
        (
            "Mr. Aoba (Island Star): So.",
            "Mr. Aoba (Island Star)|Unknown|So.",
        ),
        (
            "Mr. Aoba (continuing): So.",
            "Mr. Aoba (continuing)|Official|So.",
        ),
        (
            "Mr. Aoba, Deputy Minister (Sherpa): So.",
            "Mr. Aoba, Deputy Minister (Sherpa)|Official|So.",
        ),
        (
            "Mr. Aoba, Deputy Minister (Island Star): So.",
            "Mr. Aoba, Deputy Minister (Island Star)|Official|So.",
        ),
        (
            "Minister Aoba （Online）: So.",
            "Minister Aoba （Online）|Official|So.",
        ),
        (
            "Minister Aoba [Online]: So.",
            "Minister Aoba [Online]|Official|So.",
        ),
        (
            "Minister for Foreign Affairs Aoba. So.",
            "Minister for Foreign Affairs Aoba|Official|So.",
        ),
        ("Minister and Secretary: So.", "?"),
        (
            "Minister Aoba (Online): So.",
            "Minister Aoba (Online)|Official|So.",
        ),
        (
            "Nippon TV Reporter Aoba: So.",
            "Nippon TV Reporter Aoba|Reporter|So.",
        ),
        ("The Islander, Aoba: Why?", "?"),
        ("The Islander, Aoba: So.", ""),
        (
            "Daily Nation, Aoba wa Sato: So.",
            "Daily Nation, Aoba wa Sato|Reporter|So.",
        ),
    ] {
        assert_eq!(shown(line, "mofa-en"), expected, "{line}");
    }
}

#[test]
fn who_gives_the_floor_in_a_call_and_words_of_honour() {
    for (line, expected) in [
        ("AT&T HOST: So.", "AT&T HOST|Moderator|So."),
        ("CONFERENCE HOST: So.", "CONFERENCE HOST|Moderator|So."),
        ("CNN HOST: Why?", "CNN HOST|Reporter|Why?"),
        ("Shrimati Asha Rao: So.", "Shrimati Asha Rao|Official|So."),
        ("ATTY. JUN AOBA: So.", "ATTY. JUN AOBA|Official|So."),
        (
            "RIGHT HONOURABLE JUN AOBA: So.",
            "RIGHT HONOURABLE JUN AOBA|Official|So.",
        ),
        ("Chair Aoba: So.", "Chair Aoba|Official|So."),
        ("Chairman Aoba: So.", "Chairman Aoba|Official|So."),
        ("Chairperson Aoba: So.", "Chairperson Aoba|Official|So."),
        ("Chairwoman Aoba: So.", "Chairwoman Aoba|Official|So."),
    ] {
        assert_eq!(shown(line, "generic"), expected, "{line}");
    }
}

//! What is no label, and what nearly is one.

use super::shown;

#[test]
fn prose_and_other_lines_are_no_labels() {
    for line in [
        "Tuesday, July 31, 2018, 8:56 p.m. Moscow, Russia",
        "7:45 is when the meeting begins.",
        "10: 00 is when the meeting begins.",
        "Note: this may change.",
        "In short: no.",
        "https://www.example.org/ is the address.",
        "The Joint Statement: Toward a Shared Future is its title.",
        "The Minister: a portrait",
        "On the second point, the Minister stated: “No.”",
        "Minister Aoba went on to say: “Time is short.”",
        "Minister Aoba’s position: no change.",
        "Minister Aoba’s Position: No change.",
        "Minister Aoba's Position: No change.",
        "The Minister: A portrait",
        "Ukai, TV Tokyo, Osaka: Why?",
        "The Report (Foreign Minister): So.",
        "Asahi Shimbun: “The Ferry Stops”",
        "Asahi Shimbun: \"The Ferry Stops\"",
        "Asahi Shimbun: ‘The Ferry Stops’",
        "Deputy Press Secretary Jun Aoba. so it is.",
        "Deputy Press Secretary Jun2 Aoba. So.",
        "Deputy Press Secretary Jun Ken Gen Ren Sen Aoba. So.",
        "The Tall Female Reporter: Why?",
        "Munich, Germany: was the meeting held there?",
        "Aoba, Sato, Tokyo: Why?",
        "Munich, Germany: the meeting was held there.",
        "Mr. Arlo Venn, Minister for Trade of Norway, to visit Japan",
        "Reporter",
        ":",
        "",
        "Minister Aoba said no. He did.",
        "Iwami, freelance journalist: So.",
        "Reporter Exchange Scheme: Six fellows.",
    ] {
        assert_eq!(shown(line, "mofa-en"), "", "{line}");
    }
}

#[test]
fn near_labels_are_doubtful() {
    for line in [
        "Minister Aoba and Minister Sato: So.",
        "Minister Aoba and I: So.",
        "Minister Aoba, Secretary Sato: So.",
        "Mr. Aoba: went on.",
        "Asahi Shimbun: Why?",
        "Three Very Tall Female Reporter: Why?",
        "Munich, Germany: The meeting was held there.",
    ] {
        assert_eq!(shown(line, "mofa-en"), "?", "{line}");
    }
}

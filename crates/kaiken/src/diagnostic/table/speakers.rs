//! Who speaks: `K03`.

use super::{Code, Row, Severity};

pub(super) const ROWS: &[Row] = &[
    Row {
        code: Code::AmbiguousSpeaker,
        id: "K0301",
        name: "ambiguous-speaker",
        severity: Severity::Warning,
        message: "this label fits more than one person of this conference",
        help: "it was given to a speaker of its own",
        explanation: "Two people of one surname speak, or two hold the office that the label names \
            alone. The label is joined to neither.",
        example: "Mr. Ken Aoba, Minister for Foreign Affairs: Good morning.\n\
            Mr. Jun Aoba, Minister of Defense: Good morning.\n\
            Minister Aoba: We begin.\n",
        edit: None,
    },
    Row {
        code: Code::SameSpeakerTwice,
        id: "K0302",
        name: "same-speaker-twice",
        severity: Severity::Info,
        message: "the same person begins to speak twice in a row",
        help: "both turns were kept; a label may be doubled, or a question may be missing",
        explanation: "Two labels one after the other, with nothing between them, mean the same \
            person. Unnamed speakers such as `Reporter` are not reported, since two of them may be \
            two people. Where the dialect is not known, labels may have been missed, and only those \
            are reported between which a question ends the first turn: its own label is missing.",
        example: "Press Conference by Foreign Minister Aoba\n\
            Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs\n\
            Reporter: Why?\n\
            Minister Aoba: Because.\n\
            Minister Aoba: And in May.\n",
        edit: None,
    },
];

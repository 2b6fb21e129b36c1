//! Labels, and the turns that they begin: `K02`.

use super::{Code, Row, Safety, Severity};

pub(super) const ROWS: &[Row] = &[
    Row {
        code: Code::NoSpaceAfterLabel,
        id: "K0201",
        name: "no-space-after-label",
        severity: Severity::Info,
        message: "no space follows the colon of this label",
        help: "a space is missing in the source; nothing is lost by it",
        explanation: "The speech begins right behind the colon. It is read as usual. A script that \
            looks for a colon and a space would have missed the speaker.",
        example: "Reporter:Why?\n",
        edit: Some(Safety::Safe),
    },
    Row {
        code: Code::InferredAttribution,
        id: "K0202",
        name: "inferred-attribution",
        severity: Severity::Info,
        message: "no label says who speaks here; taken to be the speaker before the heading",
        help: "the turn is marked `inferred`; leave it out where certainty matters",
        explanation: "A heading divides one speaker's remarks, and the text below it carries no \
            label of its own: heading (1), a label and speech, heading (2), speech; or a heading \
            within an opening statement. It is given to the same speaker, in a turn that is \
            marked as inferred.",
        example: "(1) Fisheries\n\nMinister Aoba: We met.\n\n(2) Trade\n\n\
            We spoke of trade, too.\n",
        edit: None,
    },
    Row {
        code: Code::PossibleLabel,
        id: "K0203",
        name: "possible-label",
        severity: Severity::Warning,
        message: "this looks like the label of a speaker, but not like one of this dialect",
        help: "its words, and those below it, are given to nobody; check who speaks here",
        explanation: "The words before the colon name an office, an outlet or somebody who asks, \
            or begin with an honorific, yet they are no label of the dialect: two offices at once, \
            or a person described and not named. Or a name stands there that no list has, of two \
            words with capitals or in the brackets of labels. Somebody else may speak from here on, so the text \
            is kept as text of an unknown speaker until the next label.",
        example: "Reporter: Why?\nMinister Aoba and Minister Sato: Because.\n",
        edit: None,
    },
    Row {
        code: Code::PeriodForColon,
        id: "K0204",
        name: "period-for-colon",
        severity: Severity::Warning,
        message: "a period stands where the colon of a label should",
        help: "read as a label, since an office and a name stand alone before it and an answer was \
            due",
        explanation: "Office, name, period, at the start of a line, with no answer yet to the \
            question before: the period is a slip for the colon.",
        example: "Reporter: Why?\nDeputy Press Secretary Jun Aoba. Because it was agreed.\n",
        edit: Some(Safety::Safe),
    },
    Row {
        code: Code::MisspeltLabel,
        id: "K0205",
        name: "misspelt-label",
        severity: Severity::Warning,
        message: "this is one letter away from a label that stands elsewhere",
        help: "nothing was changed; check who speaks here",
        explanation: "The words before the colon differ by one letter from a label that announces \
            turns of this conference, and they stand here once. Most likely they are that label \
            with a slip in it. Read as they stand they are another speaker, or no label at all.",
        example: "Reporter: Why?\n\
            Minister Aoba: Because.\n\
            Reporter: And when?\n\
            Minister Aoba: In May.\n\
            Reporter: And where?\n\
            Minster Aoba: In Oslo.\n",
        edit: Some(Safety::Unsafe),
    },
    Row {
        code: Code::DoubtfulLabel,
        id: "K0206",
        name: "doubtful-label",
        severity: Severity::Warning,
        message: "this label stands where a sentence goes on",
        help: "check whether somebody begins to speak here",
        explanation: "The line above ends in the middle of a sentence, and the words before this \
            colon are a label that stands nowhere else. They may be part of that sentence, broken \
            over two lines.",
        example: "Reporter: Why?\n\
            Minister Aoba: We spoke of it with the\n\
            Prime Minister: He was of the same view.\n\
            Reporter: And when?\n\
            Minister Aoba: In May.\n\
            Reporter: Where?\n\
            Minister Aoba: In Oslo.\n",
        edit: None,
    },
    Row {
        code: Code::LabelAlone,
        id: "K0207",
        name: "label-alone",
        severity: Severity::Warning,
        message: "this label stands alone on its line, and the others do not",
        help: "check who speaks below it",
        explanation: "Nearly all labels of this text have speech behind them on the same line, and \
            behind this one the line ends. Where the dialect has labels of that kind, what stands \
            below it was given to it; where it has none, the line was kept as text of the speaker \
            before. Its speech may be lost, or the line may have been broken.",
        example: "Reporter: Why?\n\
            Minister Aoba: Because.\n\
            Reporter: And when?\n\
            Minister Aoba: In May.\n\
            Reporter: Where?\n\
            Minister Aoba:\n\
            In Oslo.\n",
        edit: None,
    },
    Row {
        code: Code::MissingColon,
        id: "K0208",
        name: "missing-colon",
        severity: Severity::Warning,
        message: "no colon stands behind this label, as it does elsewhere",
        help: "read as the label that came before; what stands below it is given to that speaker",
        explanation: "The line is nothing but a label that announced somebody before, with a colon \
            or in brackets. Here it has neither, an answer or a question was due, and speech \
            stands below it. Headings and signatures have the same form elsewhere.",
        example: "Reporter: Why?\n\
            Minister Aoba: Because.\n\
            Reporter: And when?\n\
            Minister Aoba\n\
            In May, as I have said.\n",
        edit: Some(Safety::Unsafe),
    },
];

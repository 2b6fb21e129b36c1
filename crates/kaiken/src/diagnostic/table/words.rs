//! Words and passages: `K04`.

use super::{Code, Row, Safety, Severity};

pub(super) const ROWS: &[Row] = &[
    Row {
        code: Code::RepeatedText,
        id: "K0401",
        name: "repeated-text",
        severity: Severity::Warning,
        message: "this stands in the text twice",
        help: "both were kept; if they were not said twice, take one out",
        explanation: "A paragraph, a turn, or several of them follow upon themselves word for \
            word, or a long paragraph stands in two places. Pages get such blocks when parts are \
            pasted twice. Short paragraphs are not reported, since people repeat themselves.",
        example: "Reporter: Did the two sides agree on the schedule of the talks?\n\
            Minister Aoba: They agreed to meet in Oslo in the month of May.\n\
            Reporter: Did the two sides agree on the schedule of the talks?\n\
            Minister Aoba: They agreed to meet in Oslo in the month of May.\n",
        edit: Some(Safety::Unsafe),
    },
    Row {
        code: Code::DoubledWord,
        id: "K0402",
        name: "doubled-word",
        severity: Severity::Warning,
        message: "this word stands twice",
        help: "take one out, unless it was said so",
        explanation: "A small word such as `the` stands twice with only white space between. Words \
            that English sentences double now and then (`that that`, `needs to to win`, `going on \
            on the ground`) are not reported, and neither are words of other languages.",
        example: "Minister Aoba: We spoke of the the talks that are to be held in Oslo.\n",
        edit: Some(Safety::Unsafe),
    },
    Row {
        code: Code::StrayLetter,
        id: "K0403",
        name: "stray-letter",
        severity: Severity::Warning,
        message: "a single letter stands here as a word",
        help: "the rest of a word may be missing, or the letter may be left over from an edit",
        explanation: "English has two words of one letter, `a` and `I`. Another small letter that \
            stands alone in a sentence is a slip: part of a word, or the rest of one that was \
            taken out.",
        example: "\
            Minister Aoba: While I would like to refrain from that, w the goal is the same.\n",
        edit: Some(Safety::Unsafe),
    },
    Row {
        code: Code::JoinedWords,
        id: "K0404",
        name: "joined-words",
        severity: Severity::Warning,
        message: "a space is missing between these words",
        help: "put a space between them",
        explanation: "A number and a small word (`22and`), or a small word and a name \
            (`andChina`), stand as one word.",
        example: "Minister Aoba: I will visit Oslo on July 22and 23 of the year.\n",
        edit: Some(Safety::Safe),
    },
    Row {
        code: Code::UnbalancedQuotes,
        id: "K0405",
        name: "unbalanced-quotes",
        severity: Severity::Warning,
        message: "this quotation mark has no partner",
        help: "where the quotation begins or ends is not known",
        explanation: "A quotation that is opened is not closed before the next speaker, or is \
            closed without having been opened. A quotation of several paragraphs may open each of \
            them and close the last alone. Single marks are not counted, since they are \
            apostrophes too.",
        example: "Minister Aoba: He said, “We will decide by ourselves, and we went on.\n",
        edit: None,
    },
    Row {
        code: Code::UnbalancedBrackets,
        id: "K0406",
        name: "unbalanced-brackets",
        severity: Severity::Warning,
        message: "this bracket has no partner",
        help: "what the bracket holds is not known",
        explanation: "A bracket that is opened is not closed before the next speaker, or is closed \
            without having been opened. `「」` and `『』` are counted, and brackets of different \
            width fit together. The bracket behind a list number, as in `1)`, needs no \
            partner.",
        example: "Minister Aoba: We spoke of trade (see the annex, and of fisheries.\n",
        edit: None,
    },
];

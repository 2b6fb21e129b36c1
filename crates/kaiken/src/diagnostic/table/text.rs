//! The text as a whole: `K00`.

use super::{Code, Row, Severity};

pub(super) const ROWS: &[Row] = &[
    Row {
        code: Code::UnknownDialect,
        id: "K0001",
        name: "unknown-dialect",
        severity: Severity::Warning,
        message: "no built-in dialect is known to write like this; read with cautious rules",
        help: "name the dialect, or describe it in a file of your own",
        explanation: "The top of the text shows too few of the signs by which the built-in \
            dialects are told apart: titles, date lines, field names, notices, labels. It was read \
            with the dialect `generic`, which knows the usual words and takes no risk. Labels that \
            only this institution uses may have been kept as text.",
        example: "Chronicle of the Assembly\n\nThe sitting opened at ten.\n",
        edit: None,
    },
    Row {
        code: Code::SeveralRecords,
        id: "K0002",
        name: "several-records",
        severity: Severity::Info,
        message: "another conference begins here",
        help: "read the text with `records`, which gives each conference a transcript of its own",
        explanation: "A second title and date stand in the text below the first conference. \
            `parse` reads one transcript and keeps everything in it; its header is that of the \
            first conference, and labels of both are told apart only by their words.",
        example: "Press Conference by Foreign Minister Aoba\n\
            Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs\n\
            Reporter: Why?\n\
            Minister Aoba: Because.\n\
            Press Conference by Foreign Minister Aoba\n\
            Friday, March 15, 2024, 2:05 p.m. Ministry of Foreign Affairs\n\
            Reporter: And now?\n",
        edit: None,
    },
    Row {
        code: Code::TextTooLong,
        id: "K0003",
        name: "text-too-long",
        severity: Severity::Error,
        message: "the text is longer than 4 GiB; only its beginning was read",
        help: "split the file; `Parser::parse` refuses such a text with an error instead",
        explanation: "Places in a text are kept as 32-bit offsets. A file of that size is not one \
            press conference: split it at its records.",
        example: "",
        edit: None,
    },
    Row {
        code: Code::CutOff,
        id: "K0004",
        name: "cut-off",
        severity: Severity::Warning,
        message: "the text ends in the middle of a sentence",
        help: "look for the rest of it in the source",
        explanation: "The last words of the text are those of a sentence that has no end, while \
            the turns before it end as sentences do. Pages lose their ends when they are copied or \
            converted. It is reported only where three turns or more tell how turns end here.",
        example: "Press Conference by Foreign Minister Aoba\n\
            Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs\n\
            Reporter: Did the two sides agree?\n\
            Minister Aoba: They did.\n\
            Reporter: When will it be signed?\n\
            Minister Aoba: The two sides will sign the agreement as soon as the\n",
        edit: None,
    },
];

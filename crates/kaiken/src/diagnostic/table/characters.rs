//! Characters: `K05`.

use super::{Code, Row, Safety, Severity};

pub(super) const ROWS: &[Row] = &[
    Row {
        code: Code::ReplacementCharacter,
        id: "K0501",
        name: "replacement-character",
        severity: Severity::Warning,
        message: "a character was lost here when the text was decoded",
        help: "decode the source again, with the encoding that it has",
        explanation: "U+FFFD stands for bytes that were no character in the encoding that was \
            assumed. What stood here cannot be known from the text.",
        example: "Minister Aoba: The Prime Minister\u{fffd}s visit was a success.\n",
        edit: None,
    },
    Row {
        code: Code::ControlCharacter,
        id: "K0502",
        name: "control-character",
        severity: Severity::Warning,
        message: "a control character stands in the text",
        help: "take it out, or put the character in its place that was meant",
        explanation: "Characters below U+0020, tabulators and line ends aside, and those from \
            U+007F to U+009F do not belong in a text. Those from U+0080 on are mostly letters and \
            marks of Windows-1252 that were decoded as Latin-1; the edit gives the mark that was \
            meant.",
        example: "Minister Aoba: The Prime Minister\u{92}s visit was a success.\n",
        edit: Some(Safety::Unsafe),
    },
    Row {
        code: Code::PrivateUseCharacter,
        id: "K0503",
        name: "private-use-character",
        severity: Severity::Warning,
        message: "a character without a meaning of its own stands in the text",
        help: "find out what the source shows here",
        explanation: "Characters of the private-use areas mean only what one font or one company \
            says: symbols of a text processor, rare kanji, icons of a page.",
        example: "Minister Aoba: \u{f0b7} We spoke of trade.\n",
        edit: None,
    },
    Row {
        code: Code::SoftHyphen,
        id: "K0504",
        name: "soft-hyphen",
        severity: Severity::Warning,
        message: "a soft hyphen stands in this word",
        help: "take it out; searches for the word do not find it",
        explanation: "U+00AD tells where a word may be broken at the end of a line, and shows \
            nothing elsewhere. Left in a word it hides the word from every search.",
        example: "Minister Aoba: We spoke of the agree\u{ad}ment.\n",
        edit: Some(Safety::Safe),
    },
    Row {
        code: Code::InvisibleCharacter,
        id: "K0505",
        name: "invisible-character",
        severity: Severity::Warning,
        message: "a character that nobody sees stands in the text",
        help: "take it out; searches for the word do not find it",
        explanation: "Zero-width spaces and joiners, marks of writing direction and byte-order \
            marks inside a text show nothing, yet part words for every program. They are not \
            reported where a script or an emoji needs them, nor is a byte-order mark at the start \
            of the text.",
        example: "Minister Aoba: We spoke of the agree\u{200b}ment.\n",
        edit: Some(Safety::Safe),
    },
];

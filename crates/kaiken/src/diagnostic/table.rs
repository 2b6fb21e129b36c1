//! The table from which messages, `kaiken explain` and `docs/diagnostics.md` are made.

use super::{Code, Safety, Severity};

/// One row of the table from which messages, `kaiken explain` and the documentation are made.
pub(super) struct Row {
    pub(super) code: Code,
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) severity: Severity,
    pub(super) message: &'static str,
    pub(super) help: &'static str,
    pub(super) explanation: &'static str,
    pub(super) example: &'static str,
    pub(super) edit: Option<Safety>,
}

/// A row without its long texts.
#[derive(Clone, Copy)]
pub(super) struct Brief {
    pub(super) code: Code,
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) severity: Severity,
    pub(super) message: &'static str,
    pub(super) help: &'static str,
    pub(super) edit: Option<Safety>,
}

impl Row {
    const fn brief(&self) -> Brief {
        Brief {
            code: self.code,
            id: self.id,
            name: self.name,
            severity: self.severity,
            message: self.message,
            help: self.help,
            edit: self.edit,
        }
    }
}

/// The rows of the table; a program that asks for no explanation is linked without the long texts.
pub(super) static BRIEFS: [Brief; TABLE.len()] = {
    let mut briefs = [TABLE[0].brief(); TABLE.len()];
    let mut at = 0;
    while at < TABLE.len() {
        briefs[at] = TABLE[at].brief();
        at += 1;
    }
    briefs
};

pub(super) const TABLE: &[Row] = &[
    Row {
        code: Code::UnknownDialect,
        id: "K0001",
        name: "unknown-dialect",
        severity: Severity::Warning,
        message: "no built-in dialect is known to write like this; read with cautious rules",
        help: "name the dialect, or describe it in a file of your own",
        explanation: "The top of the text shows too few of the signs by which the built-in dialects \
            are told apart: titles, date lines, field names, notices, labels. It was read with the \
            dialect `generic`, which knows the usual words and takes no risk. Labels that only this \
            institution uses may have been kept as text.",
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
        explanation: "A second title and date stand in the text below the first conference. `parse` \
            reads one transcript and keeps everything in it; its header is that of the first \
            conference, and labels of both are told apart only by their words.",
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
        explanation: "The last words of the text are those of a sentence that has no end, while the \
            turns before it end as sentences do. Pages lose their ends when they are copied or \
            converted. It is reported only where three turns or more tell how turns end here.",
        example: "Press Conference by Foreign Minister Aoba\n\
            Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs\n\
            Reporter: Did the two sides agree?\n\
            Minister Aoba: They did.\n\
            Reporter: When will it be signed?\n\
            Minister Aoba: The two sides will sign the agreement as soon as the\n",
        edit: None,
    },
    Row {
        code: Code::WeekdayMismatch,
        id: "K0101",
        name: "weekday-mismatch",
        severity: Severity::Error,
        message: "the weekday does not fit the date",
        help: "one of the two is wrong in the source; neither was changed",
        explanation: "The header names a weekday and a date, and that date falls on another \
            weekday. Which of the two is wrong the text cannot tell, so both are given as they \
            stand.",
        example: "Press Conference by Foreign Minister Aoba\n\
            Monday, July 31, 2018, 8:56 p.m. Ministry of Foreign Affairs\n",
        edit: None,
    },
    Row {
        code: Code::ImpossibleDate,
        id: "K0102",
        name: "impossible-date",
        severity: Severity::Error,
        message: "there is no such day",
        help: "the date is given as none; its text is kept in the date line",
        explanation: "The header gives a day that its month does not have, or a month that the year \
            does not have.",
        example: "Press Conference by Foreign Minister Aoba\n\
            Friday, February 30, 2024, 2:05 p.m. Ministry of Foreign Affairs\n",
        edit: None,
    },
    Row {
        code: Code::ImpossibleClock,
        id: "K0103",
        name: "impossible-clock",
        severity: Severity::Error,
        message: "there is no such time of day",
        help: "the time is given as none; its text is kept",
        explanation: "The header gives an hour above 23 or a minute above 59.",
        example: "Press Conference by Foreign Minister Aoba\n\
            Tuesday, March 12, 2024, 25:70 p.m. Ministry of Foreign Affairs\n",
        edit: None,
    },
    Row {
        code: Code::AddressAsVenue,
        id: "K0104",
        name: "address-as-venue",
        severity: Severity::Warning,
        message: "an address of a page stands where the venue should",
        help: "the venue is given as none; the address is kept as `venue_raw`",
        explanation: "What follows the time is the venue. Here it is a path or a URL: a slip of the \
            publishing system, and no place on earth.",
        example: "Press Conference by Foreign Minister Aoba\n\
            Tuesday, March 12, 2024, 2:05 p.m. /press/kaiken/page4.html\n",
        edit: None,
    },
    Row {
        code: Code::MissingYear,
        id: "K0105",
        name: "missing-year",
        severity: Severity::Warning,
        message: "the date has no year",
        help: "the date is given as none; its text is kept in the date line",
        explanation: "The header gives a day and a month. Which year is meant the text does not say, \
            and it was not inferred from anything else.",
        example: "Press Conference by Foreign Minister Aoba\nTuesday, March 12, 2:05 p.m. Ministry of Foreign Affairs\n",
        edit: None,
    },
    Row {
        code: Code::ReversedRange,
        id: "K0106",
        name: "reversed-range",
        severity: Severity::Error,
        message: "the conference ends before it begins",
        help: "one of the two times is wrong in the source; neither was changed",
        explanation: "The header gives a range of time whose end comes before its beginning. A range \
            that begins in the evening and ends after midnight is none of these.",
        example: "Press Conference by Foreign Minister Aoba\nTuesday, March 12, 2024, 10:43-10:41 Ministry of Foreign Affairs\n",
        edit: None,
    },
    Row {
        code: Code::NoonCrossing,
        id: "K0107",
        name: "noon-crossing",
        severity: Severity::Warning,
        message: "one half of the day is written for a range that goes over noon",
        help: "the range was read as going over noon",
        explanation: "`11:57-12:02 a.m.` begins before noon and ends after it, so `a.m.` is true of its \
            beginning alone. Read word for word it would end just after midnight.",
        example: "Press Conference by Foreign Minister Aoba\nTuesday, March 12, 2024, 11:57-12:02 a.m. Ministry of Foreign Affairs\n",
        edit: None,
    },
    Row {
        code: Code::MistypedDate,
        id: "K0108",
        name: "mistyped-date",
        severity: Severity::Warning,
        message: "a wrong character stands in this date",
        help: "the date was read as it must be meant",
        explanation: "`平成29日4月21日` has `日` where `年` should stand. Nothing else can be meant, so the \
            date is read as if the right character stood there.",
        example: "青葉外務大臣会見記録\n(平成29日4月21日(金曜日)10時5分 於:本省会見室)\n",
        edit: Some(Safety::Safe),
    },
    Row {
        code: Code::ConflictingFields,
        id: "K0109",
        name: "conflicting-fields",
        severity: Severity::Warning,
        message: "the header says this twice, and not the same",
        help: "the first is taken; check which one is right",
        explanation: "A date, a time of day, a place or the kind of conference is given by two lines of \
            the header, and their values differ. The value of the first line is the one in the \
            tree.",
        example: "Press Conference by Foreign Minister Aoba\n\
            Date: Tuesday, March 12, 2024, 2:05 p.m.\n\
            Date: Wednesday, March 13, 2024, 2:05 p.m.\n\
            Place: Ministry of Foreign Affairs\n",
        edit: None,
    },
    Row {
        code: Code::TitleNamesAnother,
        id: "K0110",
        name: "title-names-another",
        severity: Severity::Warning,
        message: "the title names somebody who does not speak here",
        help: "the labels decide who speaks; the title may be that of another page",
        explanation: "The title names the holder of an office, and the labels give that office to \
            somebody else. Nobody of the name in the title speaks. Pages that are made from \
            the page of another day keep its title now and then.",
        example: "Press Conference by Foreign Minister Jun Sato\n\
            Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs\n\
            Reporter: Why?\n\
            Mr. Ken Aoba, Minister for Foreign Affairs: Because.\n",
        edit: None,
    },
    Row {
        code: Code::TopicsDisagree,
        id: "K0111",
        name: "topics-disagree",
        severity: Severity::Warning,
        message: "this topic of the list has no heading in the text",
        help: "the text may lack a part, or the list may be that of another page",
        explanation: "Most topics of the list above the conference have a heading of their own below, \
            and this one has none: no heading has its number, or no heading has its words. \
            Small changes of wording are not reported.",
        example: "Press Conference by Foreign Minister Aoba\n\
            Date: Tuesday, March 12, 2024, 2:05 p.m.\n\
            Main topics:\n\
              1. Fisheries talks with Norway\n\
              2. Visit to Peru\n\
              3. Trade with Canada\n\
            \n\
            1. Fisheries talks with Norway\n\
            \n\
            Reporter: Why?\n\
            Minister Aoba: Because.\n\
            \n\
            2. Visit to Peru\n\
            \n\
            Reporter: When?\n\
            Minister Aoba: In May.\n",
        edit: None,
    },
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
        explanation: "A numbered heading divides one speaker's remarks, and the text below it \
            carries no label of its own: heading (1), a label and speech, heading (2), speech. It is \
            given to the same speaker, in a turn that is marked as inferred.",
        example: "(1) Fisheries\n\nMinister Aoba: We met.\n\n(2) Trade\n\nWe spoke of trade, too.\n",
        edit: None,
    },
    Row {
        code: Code::PossibleLabel,
        id: "K0203",
        name: "possible-label",
        severity: Severity::Warning,
        message: "this looks like the label of a speaker, but not like one of this dialect",
        help: "its words, and those below it, are given to nobody; check who speaks here",
        explanation: "The words before the colon name an office, an outlet or somebody who asks, or \
            begin with an honorific, yet they are no label of the dialect: two offices at once, or a \
            person described and not named. Somebody else may speak from here on, so the text is \
            kept as text of an unknown speaker until the next label.",
        example: "Reporter: Why?\nMinister Aoba and Minister Sato: Because.\n",
        edit: None,
    },
    Row {
        code: Code::PeriodForColon,
        id: "K0204",
        name: "period-for-colon",
        severity: Severity::Warning,
        message: "a period stands where the colon of a label should",
        help: "read as a label, since an office and a name stand alone before it and an answer was due",
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
        explanation: "The words before the colon differ by one letter from a label that announces turns \
            of this conference, and they stand here once. Most likely they are that label with \
            a slip in it. Read as they stand they are another speaker, or no label at all.",
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
        explanation: "The line above ends in the middle of a sentence, and the words before this colon \
            are a label that stands nowhere else. They may be part of that sentence, broken \
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
        explanation: "Two labels one after the other, with nothing between them, mean the same person. \
            Unnamed speakers such as `Reporter` are not reported, since two of them may be two \
            people; nor is anybody where the dialect is not known, since labels may have been \
            missed there.",
        example: "Press Conference by Foreign Minister Aoba\n\
            Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs\n\
            Reporter: Why?\n\
            Minister Aoba: Because.\n\
            Minister Aoba: And in May.\n",
        edit: None,
    },
    Row {
        code: Code::RepeatedText,
        id: "K0401",
        name: "repeated-text",
        severity: Severity::Warning,
        message: "this stands in the text twice",
        help: "both were kept; if they were not said twice, take one out",
        explanation: "A paragraph, a turn, or several of them follow upon themselves word for word, or \
            a long paragraph stands in two places. Pages get such blocks when parts are pasted \
            twice. Short paragraphs are not reported, since people repeat themselves.",
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
        example: "Minister Aoba: While I would like to refrain from that, w the goal is the same.\n",
        edit: Some(Safety::Unsafe),
    },
    Row {
        code: Code::JoinedWords,
        id: "K0404",
        name: "joined-words",
        severity: Severity::Warning,
        message: "a space is missing between these words",
        help: "put a space between them",
        explanation: "A number and a small word (`22and`), or a small word and a name (`andChina`), \
            stand as one word.",
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
        explanation: "A quotation that is opened is not closed before the next speaker, or is closed \
            without having been opened. A quotation of several paragraphs may open each of \
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
    Row {
        code: Code::ReplacementCharacter,
        id: "K0501",
        name: "replacement-character",
        severity: Severity::Warning,
        message: "a character was lost here when the text was decoded",
        help: "decode the source again, with the encoding that it has",
        explanation: "U+FFFD stands for bytes that were no character in the encoding that was assumed. \
            What stood here cannot be known from the text.",
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
        explanation: "Characters below U+0020, tabulators and line ends aside, and those from U+007F to \
            U+009F do not belong in a text. Those from U+0080 on are mostly letters and marks \
            of Windows-1252 that were decoded as Latin-1; the edit gives the mark that was \
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
        explanation: "Characters of the private-use areas mean only what one font or one company says: \
            symbols of a text processor, rare kanji, icons of a page.",
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
        explanation: "U+00AD tells where a word may be broken at the end of a line, and shows nothing \
            elsewhere. Left in a word it hides the word from every search.",
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
        explanation: "Zero-width spaces and joiners, marks of writing direction and byte-order marks \
            inside a text show nothing, yet part words for every program. They are not \
            reported where a script or an emoji needs them, nor is a byte-order mark at the \
            start of the text.",
        example: "Minister Aoba: We spoke of the agree\u{200b}ment.\n",
        edit: Some(Safety::Safe),
    },
];

//! The header: `K01`.

use super::{Code, Row, Safety, Severity};

pub(super) const ROWS: &[Row] = &[
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
        explanation: "The header gives a day that its month does not have, or a month that the \
            year does not have.",
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
        explanation: "What follows the time is the venue. Here it is a path or a URL: a slip of \
            the publishing system, and no place on earth.",
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
        explanation: "The header gives a day and a month. Which year is meant the text does not \
            say, and it was not inferred from anything else.",
        example: "Press Conference by Foreign Minister Aoba\n\
            Tuesday, March 12, 2:05 p.m. Ministry of Foreign Affairs\n",
        edit: None,
    },
    Row {
        code: Code::ReversedRange,
        id: "K0106",
        name: "reversed-range",
        severity: Severity::Error,
        message: "the conference ends before it begins",
        help: "one of the two times is wrong in the source; neither was changed",
        explanation: "The header gives a range of time whose end comes before its beginning. A \
            range that begins in the evening and ends after midnight is none of these.",
        example: "Press Conference by Foreign Minister Aoba\n\
            Tuesday, March 12, 2024, 10:43-10:41 Ministry of Foreign Affairs\n",
        edit: None,
    },
    Row {
        code: Code::NoonCrossing,
        id: "K0107",
        name: "noon-crossing",
        severity: Severity::Warning,
        message: "one half of the day is written for a range that goes over noon",
        help: "the range was read as going over noon",
        explanation: "`11:57-12:02 a.m.` begins before noon and ends after it, so `a.m.` is true \
            of its beginning alone. Read word for word it would end just after midnight.",
        example: "Press Conference by Foreign Minister Aoba\n\
            Tuesday, March 12, 2024, 11:57-12:02 a.m. Ministry of Foreign Affairs\n",
        edit: None,
    },
    Row {
        code: Code::MistypedDate,
        id: "K0108",
        name: "mistyped-date",
        severity: Severity::Warning,
        message: "a wrong character stands in this date",
        help: "the date was read as it must be meant",
        explanation: "`平成29日4月21日` has `日` where `年` should stand. Nothing else can be meant, so \
            the date is read as if the right character stood there.",
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
        explanation: "A date, a time of day, a place or the kind of conference is given by two \
            lines of the header, and their values differ. The value of the first line is the one \
            in the tree.",
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
        explanation: "Most topics of the list above the conference have a heading of their own \
            below, and this one has none: no heading has its number, or no heading has its words. \
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
];

//! Faults of the parts of a transcript.

use kaiken::Code;

use crate::{Doubts, Faulty, check, clean};

/// Faults of the parts of a transcript: a fixture, and what is replaced in it by what. The place
/// to be marked stands between `⟦` and `⟧`.
pub(crate) const REPLACED: &[(Code, &str, &str, &str)] = &[
    (Code::WeekdayMismatch, "en", "Tuesday", "⟦Monday⟧"),
    (Code::WeekdayMismatch, "ja", "火曜日", "⟦水曜日⟧"),
    (
        Code::ImpossibleDate,
        "en",
        "Tuesday, March 12, 2024",
        "⟦February 30, 2024⟧",
    ),
    (
        Code::ImpossibleDate,
        "ja",
        "令和6年3月12日(火曜日)",
        "⟦令和6年13月12日⟧",
    ),
    (
        Code::ImpossibleClock,
        "en",
        "2:05 p.m. to 2:31 p.m.",
        "⟦2:75 p.m.⟧",
    ),
    (
        Code::AddressAsVenue,
        "en",
        "Ministry of Foreign Affairs\nJ",
        "⟦/press/page4.html⟧\nJ",
    ),
    (Code::MissingYear, "en", "March 12, 2024", "⟦March 12⟧"),
    (Code::MissingYear, "ja", "令和6年3月12日", "⟦3月12日⟧"),
    (
        Code::ReversedRange,
        "en",
        "2:05 p.m. to 2:31 p.m.",
        "⟦2:05 p.m. to 2:03 p.m.⟧",
    ),
    (Code::ReversedRange, "ja", "10時5分", "⟦10:43~10:41⟧"),
    (
        Code::NoonCrossing,
        "en",
        "2:05 p.m. to 2:31 p.m.",
        "⟦11:57-12:02 a.m.⟧",
    ),
    (Code::MistypedDate, "ja", "令和6年", "令和6⟦日⟧"),
    (
        Code::ConflictingFields,
        "topics",
        "Place:",
        "Date: Tuesday, ⟦September 18, 2007⟧, 9:40 a.m.\nPlace:",
    ),
    (
        Code::ConflictingFields,
        "topics",
        "Main",
        "Place: ⟦Prime Minister’s Office⟧\n\nMain",
    ),
    (
        Code::ConflictingFields,
        "en",
        "Press Conference by Foreign Minister Gen Hoshina",
        "Extraordinary Press Conference by Foreign Minister Gen Hoshina\n\
         ⟦Press Conference by Foreign Minister Gen Hoshina⟧",
    ),
    (
        Code::TitleNamesAnother,
        "en",
        "Minister Gen Hoshina\n",
        "Minister ⟦Jun Okabe⟧\n",
    ),
    (
        Code::TitleNamesAnother,
        "ja",
        "星名外務大臣会見",
        "⟦岡部⟧外務大臣会見",
    ),
    (
        Code::TopicsDisagree,
        "topics",
        "4. Rescue of the crew of a lumber ship\n\n1.",
        "4. Rescue of the crew of a lumber ship\n  ⟦5. The winter of this year⟧\n\n1.",
    ),
    (
        Code::NoSpaceAfterLabel,
        "en",
        "Reporter: According",
        "⟦Reporter⟧:According",
    ),
    (
        Code::PossibleLabel,
        "en",
        "Minister Hoshina: I will, if the Diet allows it.",
        "⟦Minister Hoshina and Minister Okabe: I will, if the Diet allows it.⟧",
    ),
    (
        Code::PeriodForColon,
        "topics",
        "Minister Hoshina: A school",
        "⟦Foreign Minister Hoshina⟧. A school",
    ),
    (
        Code::MisspeltLabel,
        "en",
        "Minister Hoshina: Not",
        "⟦Minister Hosihna⟧: Not",
    ),
    (
        Code::MisspeltLabel,
        "en",
        "Reporter: There",
        "⟦Repoter⟧: There",
    ),
    (
        Code::MisspeltLabel,
        "en",
        "Minister Hoshina: It is not.",
        "⟦Minster Hoshina⟧: It is not.",
    ),
    (
        Code::MisspeltLabel,
        "topics",
        "Question: What",
        "⟦Quesiton⟧: What",
    ),
    (
        Code::DoubtfulLabel,
        "en",
        "It is not. As",
        "It is what the\n⟦Prime Minister⟧: Kuroda calls a delay. As",
    ),
    (
        Code::MissingColon,
        "en",
        "Minister Hoshina: The delegation",
        "⟦Minister Hoshina⟧\nThe delegation",
    ),
    (
        Code::LabelAlone,
        "en",
        "Minister Hoshina: It is not.",
        "⟦Minister Hoshina⟧:\nIt is not.",
    ),
    (
        Code::LabelAlone,
        "ja",
        "【星名外務大臣】夏",
        "【⟦星名外務大臣⟧】\n夏",
    ),
    (
        Code::SameSpeakerTwice,
        "en",
        "It will visit a shipyard",
        "\n⟦Minister Hoshina⟧: It will visit a shipyard",
    ),
    (
        Code::SameSpeakerTwice,
        "ja",
        "詳細については",
        "\n\n【⟦星名外務大臣⟧】詳細については",
    ),
    (
        Code::CutOff,
        "topics",
        "home on the weekend.",
        "home on ⟦the⟧",
    ),
    (
        Code::CutOff,
        "ja",
        "会談の最後に、先方からありました。",
        "⟦会談の最後に、先方から⟧",
    ),
    (
        Code::JoinedWords,
        "en",
        "March 22 and 23",
        "March ⟦22and⟧ 23",
    ),
    (
        Code::JoinedWords,
        "en",
        "Japan and Tessalia",
        "Japan ⟦andTessalia⟧",
    ),
    (
        Code::UnbalancedQuotes,
        "en",
        "“A ferry that is late is a bridge that is down.”",
        "⟦“⟧A ferry that is late is a bridge that is down.",
    ),
    (
        Code::UnbalancedQuotes,
        "en",
        "“before the ice melts”",
        "before the ice melts⟦”⟧",
    ),
    (
        Code::UnbalancedQuotes,
        "ja",
        "「歓迎する」との",
        "⟦「⟧歓迎するとの",
    ),
    (
        Code::UnbalancedQuotes,
        "ja",
        "「歓迎する」という",
        "歓迎する⟦」⟧という",
    ),
    (
        Code::UnbalancedBrackets,
        "en",
        "(the line from Osthaven to Velden)",
        "⟦(⟧the line from Osthaven to Velden",
    ),
    (
        Code::UnbalancedBrackets,
        "en",
        "(the line from Osthaven to Velden)",
        "the line from Osthaven to Velden⟦)⟧",
    ),
    (
        Code::RepeatedText,
        "topics",
        "Question: Was it full?\n\nMinister Hoshina: It was nearly full",
        "Question: Was it full?\n\nMinister Hoshina: It was nearly full.\n\n\
         ⟦Question: Was it full?\n\nMinister Hoshina: It was nearly full.⟧\n\n\
         Question: Nearly?\n\nMinister Hoshina: It was nearly full",
    ),
    (
        Code::RepeatedText,
        "en",
        "It will visit a shipyard and a school, and it will leave for Tessalia on the evening of \
         the second day.",
        "\nIt will visit a shipyard and a school, and it will leave for Tessalia on the second day.\n\
         ⟦It will visit a shipyard and a school, and it will leave for Tessalia on the second day.⟧",
    ),
];

#[test]
fn faults_of_the_parts_are_found() {
    for (code, fixture, old, new) in REPLACED {
        let clean = clean(fixture);
        let at = clean
            .find(old)
            .unwrap_or_else(|| panic!("{fixture}: {old}"));
        let open = new.find('⟦').expect("the mark opens");
        let marked = new.find('⟧').expect("the mark closes") - open - '⟦'.len_utf8();
        let faulty = Faulty {
            text: clean.replacen(old, &new.replace(['⟦', '⟧'], ""), 1),
            place: at + open..at + open + marked,
        };
        check(fixture, &Doubts::new(), &faulty, *code);
    }
}

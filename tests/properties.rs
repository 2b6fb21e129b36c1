//! The promises, for any text at all.

use kaiken::Span;
use kaiken_tests::laws;
use proptest::prelude::*;

/// Pieces of which transcripts are made, so that random texts come near to real ones.
const PIECES: &[&str] = &[
    "Reporter:",
    "Reporter: ",
    "Minister Aoba: ",
    "Minister:",
    "Mr. Ken Aoba, Minister for Foreign Affairs: ",
    "Asahi Shimbun, Sato: ",
    "Sato, NHK:",
    "Question:\n",
    "Why?",
    "Because it was agreed.",
    "We met. (Laughter) ",
    "(Laughter)",
    "(Omitted)\n",
    "(END)",
    "Opening Remarks",
    "Opening Remarks: ",
    "(1) Trade",
    "(2) Fisheries",
    "1. Trade",
    "2. Fisheries",
    "  1. Trade",
    "- Trade",
    "Situation in Peru",
    "Press Conferences",
    "Press Conference by Foreign Minister Ken Aoba",
    "Extraordinary Press Conference by Foreign Minister Aoba",
    "Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs",
    "Date: Friday, June 1, 2007, 9:05 a.m.",
    "Place: Tokyo",
    "Main topics:",
    "Japanese",
    "Related Information (Trade)",
    "Back to Index",
    "(* This text was translated)",
    "Note: ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    " ",
    "\t",
    "\u{a0}",
    "\u{3000}",
    "\u{feff}",
    "\u{200b}",
    "\u{2028}",
    "\u{85}",
    "：",
    "【NHK 青木記者】",
    "【記者】",
    "【青葉外務大臣】",
    "(問)",
    "（答）",
    "青葉外務大臣臨時会見記録",
    "(平成30年7月31日(火曜日)20時56分 於:本省会見室)",
    "冒頭発言",
    "(1)漁業交渉",
    "Q: ",
    "A.\n",
    "REPORTER:  ",
    "PRIME MINISTER AOBA:  ",
    "[AOBA] ",
    "\u{212a}",
    "ẞ",
    "İ",
    "😀",
    "é",
    "’",
    "“",
    "”",
    "(",
    ")",
    "[",
    "]",
    ":",
    ".",
    "25:70 p.m.",
    "February 30, 2024",
    "99999999999999999999",
];

fn near_transcripts() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PIECES), 0..40)
        .prop_map(|pieces| pieces.concat())
}

fn spans(text: &str) -> Vec<Span> {
    let transcript = kaiken::parse(text);
    transcript
        .blocks()
        .iter()
        .map(kaiken::Block::span)
        .collect()
}

fn built_in() -> impl Strategy<Value = &'static kaiken::Dialect> {
    proptest::sample::select(kaiken::Dialect::built_in().collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(1500)
    })]

    #[test]
    fn any_string_keeps_the_laws(text in any::<String>()) {
        laws::check(&text);
    }

    #[test]
    fn any_mixture_of_pieces_keeps_the_laws(text in near_transcripts()) {
        laws::check(&text);
    }

    #[test]
    fn every_text_of_the_json_stands_at_its_span(text in near_transcripts()) {
        laws::documents::check(&text);
    }

    #[test]
    fn a_byte_order_mark_moves_every_block_by_its_length(text in near_transcripts()) {
        prop_assume!(!text.starts_with('\u{feff}'));
        let marked = format!("\u{feff}{text}");
        let by = "\u{feff}".len() as u32;
        let moved: Vec<Span> = spans(&text)
            .iter()
            .map(|span| Span::new(span.start + by, span.end + by))
            .collect();
        prop_assert_eq!(spans(&marked), moved);
    }

    #[test]
    fn white_space_at_the_end_changes_no_block(text in near_transcripts()) {
        prop_assert_eq!(spans(&text), spans(&format!("{text}\n \u{3000}\r\n")));
    }

    #[test]
    fn line_ends_change_no_turn(text in near_transcripts()) {
        let unix = text.replace("\r\n", "\n").replace('\r', "\n");
        let windows = unix.replace('\n', "\r\n");
        let said = |text: &str| -> Vec<(Option<String>, Vec<String>)> {
            let transcript = kaiken::parse(text);
            transcript
                .turns()
                .map(|turn| {
                    let paragraphs = turn.paragraphs().map(str::to_owned);
                    (turn.label().map(str::to_owned), paragraphs.collect())
                })
                .collect()
        };
        prop_assert_eq!(said(&unix), said(&windows));
    }

    #[test]
    fn a_given_dialect_never_fails_either(text in near_transcripts(), dialect in built_in()) {
        laws::check_with(&kaiken::Parser::new().dialect(dialect), &text);
    }
}

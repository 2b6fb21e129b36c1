//! One fault at a time is put into transcripts that have none of its kind, and it alone is found.

use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;

use kaiken::{Code, Safety, Transcript};
use kaiken_tests::{files, fixtures, private_corpus};

/// A text with a fault, and the place where it must be found.
struct Faulty {
    text: String,
    place: Range<usize>,
}

/// The code and the marked words of each diagnostic of a text.
type Doubts = Vec<(&'static str, String)>;

fn doubts(transcript: &Transcript<'_>) -> Doubts {
    let all = transcript.diagnostics().iter();
    let mut doubts: Doubts = all
        .map(|doubt| (doubt.code.id(), transcript.slice(doubt.span).to_owned()))
        .collect();
    doubts.sort_unstable();
    doubts
}

/// The fault is found in its place, and nothing else is found that was not there before.
fn check(name: &str, before: &Doubts, faulty: &Faulty, code: Code) {
    let transcript = kaiken::parse(&faulty.text);
    let place = faulty.place.clone();
    let is_it = |doubt: &kaiken::Diagnostic| doubt.code == code && doubt.span.range() == place;
    let found = transcript.diagnostics().iter().any(is_it);
    let mut expected = before.clone();
    expected.push((code.id(), faulty.text[place.clone()].to_owned()));
    expected.sort_unstable();
    let after = doubts(&transcript);
    assert!(
        found && after == expected,
        "{name}: {} at {place:?}\nexpected {expected:?}\nfound    {after:?}\n{}",
        code.id(),
        around(&faulty.text, place.start),
    );
}

fn around(text: &str, at: usize) -> &str {
    let mut ends = [at.saturating_sub(120), text.len().min(at + 120)];
    while !text.is_char_boundary(ends[0]) {
        ends[0] -= 1;
    }
    while !text.is_char_boundary(ends[1]) {
        ends[1] += 1;
    }
    &text[ends[0]..ends[1]]
}

/// Faults of the parts of a transcript: a fixture, and what is replaced in it by what. The place
/// to be marked stands between `⟦` and `⟧`.
const REPLACED: &[(Code, &str, &str, &str)] = &[
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
        "It will visit a shipyard and a school, and it will leave for Tessalia on the evening of the second day.",
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

fn clean(name: &str) -> String {
    let path = fixtures().join(format!("checks/clean-{name}.txt"));
    let text = fs::read_to_string(&path).expect("the fixture is there");
    assert!(doubts(&kaiken::parse(&text)).is_empty(), "{name} is clean");
    text
}

/// A fault that any running text can have: where the text is cut, what is put in, and which part
/// of it is marked. None where the place does not fit.
type Injection = fn(&str, Range<usize>) -> Option<(usize, String, Range<usize>)>;

/// Faults within words and between them. They are given a text and the place of a word in it.
const INJECTED: &[(Code, Injection)] = &[
    (Code::StrayLetter, |text, word| {
        let small = text[word.clone()].starts_with(|c: char| c.is_ascii_lowercase());
        let behind = text[..word.start]
            .trim_end()
            .ends_with(char::is_alphanumeric);
        (small && behind).then(|| (word.start, "w ".into(), 0..1))
    }),
    (Code::DoubledWord, |text, word| {
        let doubled = matches!(
            &text[word.clone()],
            "the" | "of" | "and" | "has" | "will" | "would"
        );
        doubled.then(|| {
            (
                word.end,
                format!(" {}", &text[word.clone()]),
                1..word.len() + 1,
            )
        })
    }),
    (Code::ReplacementCharacter, |text, word| {
        inside(text, word, "\u{fffd}")
    }),
    (Code::ControlCharacter, |text, word| {
        inside(text, word, "\u{92}")
    }),
    (Code::ControlCharacter, |text, word| {
        inside(text, word, "\u{7}")
    }),
    (Code::PrivateUseCharacter, |text, word| {
        inside(text, word, "\u{f0b7}")
    }),
    (Code::SoftHyphen, |text, word| inside(text, word, "\u{ad}")),
    (Code::InvisibleCharacter, |text, word| {
        inside(text, word, "\u{200b}")
    }),
    (Code::InvisibleCharacter, |text, word| {
        inside(text, word, "\u{feff}")
    }),
    (Code::UnbalancedQuotes, |text, word| before(text, word, "“")),
    (Code::UnbalancedQuotes, |text, word| {
        before(text, word, "\"")
    }),
    (Code::UnbalancedQuotes, |text, word| {
        before(text, word, "「")
    }),
    (Code::UnbalancedBrackets, |text, word| {
        before(text, word, "(")
    }),
    (Code::UnbalancedBrackets, |text, word| {
        before(text, word, "[")
    }),
];

/// In the middle of a word of letters.
fn inside(text: &str, word: Range<usize>, put: &str) -> Option<(usize, String, Range<usize>)> {
    let letters = text[word.clone()].chars().all(|c| c.is_ascii_lowercase());
    (letters && word.len() > 5).then(|| (word.start + 3, put.to_owned(), 0..put.len()))
}

/// Before a word.
fn before(text: &str, word: Range<usize>, put: &str) -> Option<(usize, String, Range<usize>)> {
    let word_alone = text[word.clone()].chars().all(char::is_alphanumeric);
    let spaced = text[..word.start].ends_with(' ');
    (word_alone && spaced).then(|| (word.start, put.to_owned(), 0..put.len()))
}

/// So many faults of one kind are put into a text, one at a time.
const TIMES: usize = 2;

/// Puts every fault into a text, at places spread over its speech.
fn inject_all(name: &str, clean: &str) -> usize {
    let transcript = kaiken::parse(clean);
    let (before, words) = (doubts(&transcript), spoken_words(&transcript));
    let mut count = 0;
    for (code, injection) in INJECTED {
        let fitting = words
            .iter()
            .filter_map(|word| injection(clean, word.clone()));
        let fitting: Vec<_> = fitting.collect();
        for (at, put, marked) in fitting.iter().step_by(fitting.len().div_ceil(TIMES).max(1)) {
            let faulty = Faulty {
                text: format!("{}{put}{}", &clean[..*at], &clean[*at..]),
                place: at + marked.start..at + marked.end,
            };
            check(name, &before, &faulty, *code);
            count += 1;
        }
    }
    count
}

/// The words in the middle of the paragraphs of turns that hold no quotation and no bracket.
fn spoken_words(transcript: &Transcript<'_>) -> Vec<Range<usize>> {
    let plain = transcript.turns().filter(|turn| {
        turn.label().is_some()
            && !turn
                .text()
                .contains(['“', '”', '"', '(', ')', '[', ']', '「', '」', '\u{fffd}'])
    });
    let paragraphs = plain.flat_map(|turn| turn.paragraph_spans().to_vec());
    paragraphs
        .flat_map(|span| {
            let text = transcript.slice(span);
            let start = |word: &str| {
                span.start as usize + (word.as_ptr() as usize - text.as_ptr() as usize)
            };
            let words: Vec<_> = text
                .split(' ')
                .filter(|word| !word.is_empty())
                .map(|word| start(word)..start(word) + word.len())
                .collect();
            let end = words.len().saturating_sub(3);
            words.get(3..end).unwrap_or_default().to_vec()
        })
        .collect()
}

#[test]
fn faults_within_speech_are_found() {
    for fixture in ["en", "topics"] {
        let count = inject_all(fixture, &clean(fixture));
        assert!(count >= INJECTED.len(), "{fixture}: {count} faults");
    }
}

#[test]
fn faults_within_speech_of_real_transcripts_are_found() {
    let Some(root) = private_corpus() else {
        eprintln!("skipped: no ../shared");
        return;
    };
    let mut count = 0;
    for (folder, step) in [("gold/japan", 12), ("corpus/white-house", 24)] {
        for path in files(&root.join(folder), &["txt", "md"])
            .iter()
            .step_by(step)
        {
            let text = fs::read_to_string(path).expect("the corpus is UTF-8");
            count += inject_all(&path.display().to_string(), &text);
        }
    }
    assert!(count > 200, "{count} faults");
}

#[test]
fn the_seed_has_one_fault() {
    let Some(root) = private_corpus() else {
        eprintln!("skipped: no ../shared");
        return;
    };
    let text = fs::read_to_string(root.join("seed.txt")).expect("the seed is there");
    let expected = vec![(Code::StrayLetter.id(), "w".to_owned())];
    assert_eq!(doubts(&kaiken::parse(&text)), expected);
}

#[test]
fn every_code_is_put_in_or_has_an_example() {
    let put_in: BTreeSet<Code> = REPLACED
        .iter()
        .map(|row| row.0)
        .chain(INJECTED.iter().map(|row| row.0))
        .collect();
    let left: Vec<&str> = Code::all()
        .filter(|code| !put_in.contains(code))
        .map(Code::name)
        .collect();
    assert_eq!(
        left,
        [
            "unknown-dialect",
            "several-records",
            "text-too-long",
            "inferred-attribution",
            "ambiguous-speaker"
        ],
        "they are about more than one fault of a text; their examples are tested"
    );
}

#[test]
fn safe_edits_change_nothing_that_is_told() {
    let mut mended = 0;
    for (name, text) in texts() {
        let before = kaiken::parse(&text);
        let safe = |transcript: &Transcript<'_>| -> Vec<kaiken::Edit> {
            let edits = transcript
                .diagnostics()
                .iter()
                .filter_map(|doubt| doubt.edit.clone());
            edits.filter(|edit| edit.safety == Safety::Safe).collect()
        };
        let edits = safe(&before);
        let after_text = kaiken::apply(&text, &edits);
        let after = kaiken::parse(&after_text);
        let labels = |transcript: &Transcript<'_>| -> Vec<(Option<String>, kaiken::Role)> {
            transcript
                .turns()
                .map(|turn| (turn.label().map(plain), turn.role()))
                .collect()
        };
        assert_eq!(labels(&before), labels(&after), "{name}");
        assert_eq!(before.header().date, after.header().date, "{name}");
        let words = |text: &str| plain(text).replace([' ', '年', '日', '.', ':'], "");
        assert_eq!(words(&text), words(&after_text), "{name}");
        assert_eq!(safe(&after), [], "{name}: mending once is enough");
        mended += edits.len();
    }
    assert!(mended > 10, "{mended} edits");
}

/// Without the characters that nobody sees.
fn plain(text: &str) -> String {
    let unseen = |c: char| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    text.replace(unseen, "")
}

/// The examples of the codes, the fixtures, and the corpora where they are.
fn texts() -> Vec<(String, String)> {
    let mut texts: Vec<(String, String)> = Code::all()
        .map(|code| (code.name().to_owned(), code.example().to_owned()))
        .collect();
    let mut folders = vec![fixtures()];
    folders.extend(private_corpus().map(|root| root.join("gold")));
    for folder in folders {
        for path in files(&folder, &["txt"]) {
            texts.extend(
                fs::read_to_string(&path)
                    .ok()
                    .map(|text| (path.display().to_string(), text)),
            );
        }
    }
    texts
}

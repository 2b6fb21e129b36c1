//! What reading a text takes from the allocator: nothing for a line, and a constant number of
//! times for a document, beyond the growth of the lists that it gives.

use std::fmt::Write as _;

use allocation_counter::{AllocationInfo, measure};
use kaiken::{Dialect, Parser};

/// A transcript of the ministry's shape, with so many questions.
fn transcript(questions: usize) -> String {
    let mut text = String::from(
        "Press Conferences\nPress Conference by Foreign Minister Ken Aoba\n\
         Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs\nJapanese\n",
    );
    for number in 0..questions {
        let outlet = ["Reporter", "NHK, Ishida", "Kyodo News, Takao"][number % 3];
        let _ = write!(
            text,
            "{outlet}: I have a question about the talks on fisheries, which both sides went on \
             with in Oslo last week (round {number}). What was agreed upon, when does the next \
             round begin, and what do you expect of it?\n\
             Minister Aoba: We agreed to meet again in May. Both sides will look into the numbers \
             that the experts gave, and we will tell you of the results: step by step, as we have \
             always done. I have nothing to add on the other matters that you mention.\n\
             As for the vessels, they have come home, and everybody on board is well. I spoke with \
             the captain by telephone, and thanked the coast guard of Norway for its help. \n"
        );
    }
    text
}

fn named() -> Parser {
    Parser::new().dialect(Dialect::named("mofa-en").expect("it is built in"))
}

/// Measures the second run, since the first makes the tables of a dialect.
fn counted(run: impl Fn()) -> AllocationInfo {
    run();
    measure(run)
}

#[test]
fn lines_take_nothing() {
    let (few, many) = (transcript(100), transcript(1000));
    let parser = named();
    for (name, parser) in [("named", &parser), ("detected", &Parser::new())] {
        let events = |text: &str| {
            counted(|| assert!(parser.events(text).expect("it is short").count() > 500)).count_total
        };
        let (few, many) = (events(&few), events(&many));
        assert_eq!(few, many, "{name}");
        assert!(many <= 2, "{name}: {many}");
    }
}

#[test]
fn a_tree_takes_a_constant_number_beyond_the_growth_of_its_lists() {
    /// Blocks and paragraphs, each of which doubles four times from ten to a hundred and sixty.
    const GROWTH: u64 = 2 * 4;
    let count = |questions| {
        let text = transcript(questions);
        counted(|| assert!(kaiken::parse(&text).turns().count() == 2 * questions)).count_total
    };
    let counts = [count(10), count(100), count(1000)];
    for pair in counts.windows(2) {
        assert!(pair[1] <= pair[0] + GROWTH, "{counts:?}");
    }
}

#[test]
fn a_tree_takes_at_most_a_quarter_of_its_text() {
    /// The header, the speakers and the tree itself.
    const ALONE: u64 = 1024;
    for questions in [0, 20, 200, 2000] {
        let text = transcript(questions);
        // The tables of a dialect are made once, and belong to no tree.
        drop(kaiken::parse(&text));
        let mut kept = None;
        let info = measure(|| kept = Some(kaiken::parse(&text)));
        let taken = u64::try_from(info.bytes_current).expect("a tree takes something");
        let most = text.len() as u64 / 4 + ALONE;
        assert!(
            taken <= most,
            "{taken} of {most} bytes, {questions} questions"
        );
        assert_eq!(kept.map(|kept| kept.turns().count()), Some(2 * questions));
    }
}

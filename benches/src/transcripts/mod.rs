//! Transcripts of the ministry's shape, of any size and always the same for the same seed. The
//! people and the prose are invented.

mod chance;
mod words;

use chance::Chance;
use words::{ENGLISH, JAPANESE, Words};

/// The language of a transcript.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// As the ministry's pages in English, `mofa-en`.
    English,
    /// As its pages in Japanese, `mofa-ja`.
    Japanese,
}

impl Language {
    /// The name of the dialect that its transcripts are written in.
    pub fn dialect(self) -> &'static str {
        match self {
            Self::English => "mofa-en",
            Self::Japanese => "mofa-ja",
        }
    }

    fn words(self) -> &'static Words {
        match self {
            Self::English => &ENGLISH,
            Self::Japanese => &JAPANESE,
        }
    }
}

/// A transcript, and what a parser must find in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The text.
    pub text: String,
    /// How many turns it has.
    pub turns: usize,
}

/// How long people speak, at most: sentences of a question, of an answer.
struct Pace(usize, usize);

/// Turns of some 400 bytes, as most of the ministry's pages have.
const USUAL: Pace = Pace(3, 6);

/// Turns of some 200 bytes, as the ministry's pages of short answers have.
const BRISK: Pace = Pace(1, 2);

/// A transcript of about so many bytes and no more: as many exchanges as fit, and one at least.
pub fn transcript(language: Language, seed: u64, bytes: usize) -> Made {
    fill(Scribe::new(language, seed), bytes)
}

/// The same with short turns.
pub fn brisk(language: Language, seed: u64, bytes: usize) -> Made {
    let mut scribe = Scribe::new(language, seed);
    scribe.pace = BRISK;
    fill(scribe, bytes)
}

fn fill(mut scribe: Scribe, bytes: usize) -> Made {
    scribe.header();
    let reporters = scribe.reporters();
    scribe.exchange(&reporters);
    loop {
        let (end, turns) = (scribe.text.len(), scribe.turns);
        scribe.exchange(&reporters);
        if scribe.text.len() > bytes {
            scribe.text.truncate(end);
            return Made {
                text: scribe.text,
                turns,
            };
        }
    }
}

/// A transcript of about so many bytes: the header of this one, and what is said there, over and over.
pub fn repeated(text: &str, bytes: usize) -> Made {
    let parsed = kaiken::parse(text);
    let start = parsed.turns().next().map(|turn| turn.span().start as usize);
    let (header, said) = text.split_at(start.unwrap_or_default());
    let said = said.trim_end().to_owned() + "\n";
    let times = bytes.saturating_sub(header.len()) / said.len();
    Made {
        text: header.to_owned() + &said.repeat(times),
        turns: parsed.turns().count() * times,
    }
}

/// Transcripts as long as real pages, 5 to 12 KB each: so many bytes together, or a little more.
pub fn pages(language: Language, seed: u64, bytes: usize) -> Vec<Made> {
    let mut chance = Chance::new(seed);
    let mut length = 0;
    let mut page = || {
        let size = 5_000 + chance.below(7_000);
        let page = (length < bytes).then(|| transcript(language, chance.next(), size))?;
        length += page.text.len();
        Some(page)
    };
    std::iter::from_fn(&mut page).collect()
}

/// How many times each reporter of a crowd asks.
const ASKS: usize = 5;

/// One English transcript of so many exchanges, each of two short turns, in which every reporter
/// asks five times: what many speakers cost.
pub fn crowd(exchanges: usize) -> Made {
    /// A prime: who asks again does so much later.
    const STEP: usize = 7_919;
    let mut scribe = Scribe::new(Language::English, 1);
    scribe.header();
    for at in 0..exchanges {
        let reporter = words::surname(at.wrapping_mul(STEP) % exchanges.div_ceil(ASKS));
        scribe.turn(&format!("Seto Shimbun, {reporter}: "), 1, true);
        let minister = scribe.minister();
        scribe.turn(&minister, 1, false);
    }
    Made {
        text: scribe.text,
        turns: scribe.turns,
    }
}

/// Writes a transcript.
struct Scribe {
    language: Language,
    words: &'static Words,
    chance: Chance,
    pace: Pace,
    /// The minister's name and surname.
    minister: (&'static str, &'static str),
    /// Half of the transcripts part their lines by an empty one.
    line_end: &'static str,
    text: String,
    turns: usize,
}

impl Scribe {
    fn new(language: Language, seed: u64) -> Self {
        let words = language.words();
        let mut chance = Chance::new(seed);
        Self {
            language,
            words,
            minister: chance.pick(words.ministers),
            line_end: chance.pick(&["\n", "\n\n"]),
            chance,
            pace: USUAL,
            text: String::new(),
            turns: 0,
        }
    }

    fn line(&mut self, line: &str) {
        self.text += line;
        self.text += self.line_end;
    }

    fn header(&mut self) {
        let (name, surname) = self.minister;
        let (date, venue) = (self.pick(self.words.dates), self.pick(self.words.venues));
        let minute = self.chance.below(60);
        let lines = match self.language {
            Language::English => [
                "Press Conferences".to_owned(),
                format!("Press Conference by Foreign Minister {name}"),
                format!("{date}, 2:{minute:02} p.m. {venue}"),
                "Japanese".to_owned(),
            ],
            Language::Japanese => [
                "記者会見".to_owned(),
                format!("{surname}外務大臣会見記録"),
                format!("({date}14時{minute:02}分 於:{venue})"),
                "冒頭発言".to_owned(),
            ],
        };
        for line in lines {
            self.line(&line);
        }
        self.opening();
    }

    /// The words with which the minister opens; the label tells the whole name.
    fn opening(&mut self) {
        let (name, surname) = self.minister;
        let label = match self.language {
            Language::English => format!("Mr. {name}, Minister for Foreign Affairs: "),
            Language::Japanese => format!("【{surname}外務大臣】"),
        };
        self.turn(&label, 3, false);
    }

    /// Who is in the room, as labels.
    fn reporters(&mut self) -> Vec<String> {
        let someone = match self.language {
            Language::English => "Reporter: ",
            Language::Japanese => "【記者】",
        };
        let named = (0..11).map(|_| {
            let (outlet, name) = (
                self.pick(self.words.outlets),
                self.pick(self.words.surnames),
            );
            match self.language {
                Language::English => format!("{outlet}, {name}: "),
                Language::Japanese => format!("【{outlet}　{name}記者】"),
            }
        });
        named.chain([someone.to_owned()]).collect()
    }

    fn minister(&self) -> String {
        let surname = self.minister.1;
        match self.language {
            Language::English => format!("Minister {surname}: "),
            Language::Japanese => format!("【{surname}外務大臣】"),
        }
    }

    /// A question and its answer, at times a topic above and a second question below.
    fn exchange(&mut self, reporters: &[String]) {
        let reporter = &reporters[self.chance.below(reporters.len())];
        if self.chance.one_in(4) {
            let topic = self.pick(self.words.topics);
            self.line(topic);
        }
        let asks = if self.chance.one_in(3) { 2 } else { 1 };
        for _ in 0..asks {
            let Pace(question, answer) = self.pace;
            let (question, answer) = (
                1 + self.chance.below(question),
                1 + self.chance.below(answer),
            );
            self.turn(reporter, question, true);
            self.turn(&self.minister(), answer, false);
        }
    }

    /// A turn of so many sentences; a long one has two paragraphs.
    fn turn(&mut self, label: &str, sentences: usize, asks: bool) {
        self.text += label;
        for at in 0..sentences {
            if at == 4 {
                self.text += self.line_end;
            } else if at > 0 {
                self.text += self.words.space;
            }
            self.sentence(asks && at + 1 == sentences);
        }
        if !asks && self.chance.one_in(40) {
            self.text += self.words.laughter;
        }
        self.text += self.line_end;
        self.turns += 1;
    }

    fn sentence(&mut self, asks: bool) {
        let words = self.words;
        let parts = if asks {
            [
                words.asked,
                words.subjects,
                words.matters,
                words.question_ends,
            ]
        } else {
            [
                words.times,
                words.subjects,
                words.matters,
                words.statement_ends,
            ]
        };
        for part in parts {
            let part = self.pick(part);
            self.text += part;
        }
    }

    fn pick(&mut self, words: &[&'static str]) -> &'static str {
        self.chance.pick(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_makes_the_same_transcript() {
        for language in [Language::English, Language::Japanese] {
            let made = transcript(language, 7, 20_000);
            assert_eq!(made, transcript(language, 7, 20_000));
            assert_ne!(made.text, transcript(language, 8, 20_000).text);
        }
        assert_eq!(
            pages(Language::English, 3, 50_000),
            pages(Language::English, 3, 50_000)
        );
        assert_eq!(crowd(50), crowd(50));
    }

    #[test]
    fn a_transcript_is_as_long_as_asked() {
        for (language, bytes) in [(Language::English, 100_000), (Language::Japanese, 100_000)] {
            let length = transcript(language, 1, bytes).text.len();
            assert!((bytes - 5_000..=bytes).contains(&length), "{length}");
        }
    }

    #[test]
    fn what_is_said_is_repeated_below_one_header() {
        let made = repeated(&transcript(Language::English, 3, 5_000).text, 50_000);
        assert!((40_000..=50_000).contains(&made.text.len()));
        assert_eq!(kaiken::records(&made.text).count(), 1);
        assert_eq!(kaiken::parse(&made.text).turns().count(), made.turns);
    }

    /// Of the ministry's 103 English pages that were counted, half have more than 433 bytes for each
    /// label, the ones with the shortest turns some 207.
    #[test]
    fn turns_are_as_long_as_real_ones() {
        let bytes_a_turn = |made: Made| made.text.len() / made.turns;
        let usual = bytes_a_turn(transcript(Language::English, 1, 1_000_000));
        assert!((380..480).contains(&usual), "{usual}");
        let brisk = bytes_a_turn(brisk(Language::English, 1, 1_000_000));
        assert!((180..230).contains(&brisk), "{brisk}");
    }

    #[test]
    fn pages_are_as_long_as_real_ones() {
        for page in pages(Language::English, 1, 200_000) {
            assert!((3_000..=12_000).contains(&page.text.len()));
        }
    }

    /// The dialect is detected, every turn is found, and nothing is doubtful.
    #[test]
    fn a_parser_finds_what_was_made() {
        for language in [Language::English, Language::Japanese] {
            for page in pages(language, 11, 300_000) {
                assert_parses(&page, language);
            }
            assert_parses(&transcript(language, 5, 1_000), language);
            assert_parses(&brisk(language, 5, 50_000), language);
        }
    }

    #[test]
    fn each_of_a_crowd_is_one_speaker() {
        let made = crowd(500);
        assert_parses(&made, Language::English);
        let parsed = kaiken::parse(&made.text);
        assert_eq!(parsed.speakers().len(), 500 / ASKS + 1);
    }

    fn assert_parses(made: &Made, language: Language) {
        let parsed = kaiken::parse(&made.text);
        assert_eq!(parsed.dialect(), language.dialect(), "{}", made.text);
        assert_eq!(parsed.turns().count(), made.turns, "{}", made.text);
        assert!(parsed.header().date.is_some(), "{}", made.text);
        assert_eq!(parsed.diagnostics(), [], "{}", made.text);
    }
}

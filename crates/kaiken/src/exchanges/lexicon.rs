//! The cue words of a dialect, each found by its first letters.

use alloc::boxed::Box;
use alloc::vec::Vec;

use once_cell::race::OnceBox;

use super::head::{Beginning, Head};
use crate::dialect::{CueWords, Dialect, Words};
use crate::grammar::leaf;
use crate::tree::DialectRef;

/// What a phrase tells: the list of [`CueWords`] that it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    Thanks,
    Greeting,
    LeadIn,
    Scene,
    NewMatter,
    Label,
    SaysSo,
    SaysSoFirst,
    LastQuestion,
    OwnQuestion,
    LastAnswer,
    Meaning,
    EarlierAnswer,
    About,
    Back,
    BackFirst,
    Narrows,
    Bare,
    Connective,
    Pronoun,
    EmptyPronoun,
    QuestionWord,
    Verbless,
    Verb,
    Numbered(u8),
    Ordinal(u8),
    Further,
    PartLeadIn,
    Asks,
    Answered(u8),
    AnswerPlease,
    NextPlease,
    Calls,
    Common,
}

impl Sense {
    /// Whether the phrase ties a question to another, or parts it from them, wherever it stands.
    const fn is_cue(self) -> bool {
        matches!(
            self,
            Self::SaysSo
                | Self::LastQuestion
                | Self::OwnQuestion
                | Self::LastAnswer
                | Self::Meaning
                | Self::EarlierAnswer
                | Self::Back
                | Self::NewMatter
        )
    }
}

/// A cue where it stands.
#[derive(Clone, Copy)]
pub(super) struct Hit<'a> {
    pub(super) sense: Sense,
    pub(super) words: &'a str,
    /// Whether the matter stands inside of the cue: `先ほど…とおっしゃい`.
    pub(super) encloses: bool,
}

#[derive(Clone, Copy)]
struct Entry<'d> {
    sense: Sense,
    phrase: &'d str,
    beginning: Beginning,
    /// Whether a `*` in it stands for other words.
    gap: bool,
}

impl Entry<'_> {
    /// The length of what it matches at the start of a text.
    fn matches(&self, text: &str) -> Option<usize> {
        if self.gap {
            around(text, self.phrase)
        } else {
            begins(text, self.phrase)
        }
    }
}

/// How many heaps the phrases are laid in.
const HEAPS: usize = 256;
/// No more words stand for a `*`, in bytes.
const GAP: usize = 120;

/// Phrases laid in heaps by their first letters.
struct Heaps<'d> {
    entries: Vec<Entry<'d>>,
    /// Where each heap begins; the last is the end.
    starts: [u16; HEAPS + 1],
}

impl<'d> Heaps<'d> {
    /// The phrases of those lists that are wanted.
    fn new(sets: &'d [CueWords], wanted: fn(Sense) -> bool) -> Self {
        let mut starts = [0_u16; HEAPS + 1];
        let mut phrases = Vec::new();
        each(sets, &mut |sense, phrase| {
            if wanted(sense) {
                let heap = heap(phrase);
                starts[heap + 1] = starts[heap + 1].saturating_add(1);
                phrases.push((sense, phrase));
            }
        });
        for at in 1..=HEAPS {
            starts[at] = starts[at].saturating_add(starts[at - 1]);
        }
        let blank = Entry {
            sense: Sense::Common,
            phrase: "",
            beginning: Beginning::default(),
            gap: false,
        };
        let mut entries = alloc::vec![blank; usize::from(starts[HEAPS])];
        let mut free = starts;
        for (sense, phrase) in phrases {
            let place = &mut free[heap(phrase)];
            if let Some(entry) = entries.get_mut(usize::from(*place)) {
                let gap = sense.is_cue() && phrase.contains('*');
                *entry = Entry {
                    sense,
                    phrase,
                    beginning: Beginning::of(phrase),
                    gap,
                };
                *place += 1;
            }
        }
        Self { entries, starts }
    }

    /// The phrases that a text may begin with.
    fn of(&self, text: &str) -> impl Iterator<Item = &Entry<'d>> {
        let (heap, head) = (heap(text), Head::of(text));
        let heap = usize::from(self.starts[heap])..usize::from(self.starts[heap + 1]);
        let entries = self.entries[heap].iter();
        entries.filter(move |entry| entry.beginning.may_begin(head))
    }
}

/// The phrases of a dialect.
pub(super) struct Lexicon<'d> {
    sets: &'d [CueWords],
    all: Heaps<'d>,
    cues: Heaps<'d>,
}

/// Hands on the lexicon of a dialect; that of a built-in dialect is made once.
pub(super) fn with<T>(dialect: &DialectRef, act: impl FnOnce(&Lexicon<'_>) -> T) -> T {
    if let DialectRef::BuiltIn(dialect) = dialect
        && let Some(lexicon) = kept(dialect.dialect)
    {
        return act(lexicon);
    }
    act(&Lexicon::new(&dialect.cues))
}

/// The lexicon of a built-in dialect, kept for the next text.
fn kept(dialect: &'static Dialect) -> Option<&'static Lexicon<'static>> {
    static KEPT: [OnceBox<Lexicon<'static>>; 32] = [const { OnceBox::new() }; 32];
    let place = Dialect::built_in().position(|known| core::ptr::eq(known, dialect))?;
    let kept = KEPT.get(place)?;
    Some(kept.get_or_init(|| Box::new(Lexicon::new(&dialect.cues))))
}

impl<'d> Lexicon<'d> {
    pub(super) fn new(sets: &'d [CueWords]) -> Self {
        Self {
            sets,
            all: Heaps::new(sets, |_| true),
            cues: Heaps::new(sets, Sense::is_cue),
        }
    }

    pub(super) const fn sets(&self) -> &'d [CueWords] {
        self.sets
    }

    /// What the phrases tell that a text begins with, of the lists that are wanted.
    pub(super) fn at<T>(
        &self,
        text: &str,
        wanted: impl Fn(Sense) -> Option<T>,
    ) -> impl Iterator<Item = T> {
        let entries = self.all.of(text);
        entries.filter_map(move |entry| {
            let found = wanted(entry.sense)?;
            entry.matches(text).map(|_| found)
        })
    }

    /// The longest phrase of a list that a text begins with.
    pub(super) fn begins<'a>(&self, text: &'a str, sense: Sense) -> Option<&'a str> {
        let entries = self.all.of(text);
        let entries = entries.filter(|entry| entry.sense == sense);
        let lengths = entries.filter_map(|entry| entry.matches(text));
        lengths.max().map(|length| &text[..length])
    }

    /// Whether a phrase of a list stands in a text.
    pub(super) fn holds(&self, text: &str, sense: Sense) -> bool {
        starts(text).any(|at| self.begins(&text[at..], sense).is_some())
    }

    /// Whether a word is in a list.
    pub(super) fn is(&self, word: &str, sense: Sense) -> bool {
        let mut entries = self.all.of(word);
        entries.any(|entry| entry.sense == sense && leaf::is(word, entry.phrase))
    }

    /// The first cue of a sentence, the longest where several begin at one place.
    pub(super) fn first<'a>(&self, sentence: &'a str) -> Option<Hit<'a>> {
        starts(sentence).find_map(|start| {
            let rest = &sentence[start..];
            let cues = self.cues.of(rest);
            let found = cues.filter_map(|cue| Some((cue, cue.matches(rest)?)));
            let (cue, length) = found.max_by_key(|(_, length)| *length)?;
            Some(Hit {
                sense: cue.sense,
                words: &rest[..length],
                encloses: cue.gap,
            })
        })
    }
}

/// Visits every phrase that is found by its beginning.
fn each<'d>(sets: &'d [CueWords], visit: &mut dyn FnMut(Sense, &'d str)) {
    for set in sets {
        for (sense, words) in plain_lists(set) {
            list(sense, words, visit);
        }
        let parts = &set.parts;
        for (number, words) in (0_u8..).zip(parts.numbered.iter()) {
            list(Sense::Numbered(number), words, visit);
        }
        for (number, words) in (0_u8..).zip(parts.ordinals.iter()) {
            list(Sense::Ordinal(number), words, visit);
        }
        for (number, words) in (0_u8..).zip(parts.answered.iter()) {
            list(Sense::Answered(number), words, visit);
        }
    }
}

fn list<'d>(sense: Sense, words: &'d Words, visit: &mut dyn FnMut(Sense, &'d str)) {
    for phrase in words.iter().filter(|phrase| !phrase.is_empty()) {
        visit(sense, phrase);
    }
}

/// The lists of which no number is part of what they tell.
fn plain_lists(set: &CueWords) -> [(Sense, &Words); 31] {
    let (opening, follow) = (&set.opening, &set.follow_up);
    let (short, parts) = (&set.short, &set.parts);
    [
        (Sense::Thanks, &opening.thanks),
        (Sense::Greeting, &opening.greetings),
        (Sense::LeadIn, &opening.lead_ins),
        (Sense::Scene, &opening.scenes),
        (Sense::NewMatter, &opening.new_matter),
        (Sense::Label, &follow.labels),
        (Sense::SaysSo, &follow.says_so),
        (Sense::SaysSoFirst, &follow.says_so_first),
        (Sense::LastQuestion, &follow.last_question),
        (Sense::OwnQuestion, &follow.own_question),
        (Sense::LastAnswer, &follow.last_answer),
        (Sense::Meaning, &follow.meaning),
        (Sense::EarlierAnswer, &follow.earlier_answer),
        (Sense::About, &follow.about),
        (Sense::Back, &follow.back),
        (Sense::BackFirst, &follow.back_first),
        (Sense::Narrows, &follow.narrows),
        (Sense::Bare, &short.bare),
        (Sense::Connective, &short.connectives),
        (Sense::Pronoun, &short.pronouns),
        (Sense::EmptyPronoun, &short.empty_pronoun),
        (Sense::QuestionWord, &short.question_words),
        (Sense::Verbless, &short.verbless),
        (Sense::Verb, &short.verbs),
        (Sense::Further, &parts.further),
        (Sense::PartLeadIn, &parts.lead_ins),
        (Sense::Asks, &parts.asks),
        (Sense::AnswerPlease, &set.answer_please),
        (Sense::NextPlease, &set.next_please),
        (Sense::Calls, &set.calls),
        (Sense::Common, &set.common),
    ]
}

/// The heap of a phrase, and of a text that may begin with it: by two letters of ASCII, or by one
/// other character. What may begin white space or an apostrophe of any kind counts as a space.
fn heap(text: &str) -> usize {
    let bytes = text.as_bytes();
    let byte = |at: usize| match bytes.get(at) {
        Some(0x09..=0x0d | b'\'' | 0xc2 | 0xe1..=0xe3) if at > 0 => usize::from(b' '),
        byte => usize::from(byte.map_or(0, u8::to_ascii_lowercase)),
    };
    match byte(0) {
        0xe0.. => (byte(1) * 61 + byte(2)) % HEAPS,
        first => (first * 31 + byte(1) * 7) % HEAPS,
    }
}

/// What a byte is to the words of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// A letter or digit of ASCII.
    Letter,
    /// What else is of ASCII.
    Mark,
    /// The first byte of another character.
    Wide,
    /// Another byte of it.
    Behind,
}

const SORTS: [Sort; 256] = {
    let mut sorts = [Sort::Mark; 256];
    let mut byte = 0;
    while byte < sorts.len() {
        sorts[byte] = match byte as u8 {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => Sort::Letter,
            0..=0x7f => Sort::Mark,
            0x80..=0xbf => Sort::Behind,
            _ => Sort::Wide,
        };
        byte += 1;
    }
    sorts
};

/// The places where a phrase may begin: at words of ASCII, at every other letter.
fn starts(text: &str) -> impl Iterator<Item = usize> {
    let mut before = Sort::Mark;
    let sorts = text.bytes().map(|byte| SORTS[usize::from(byte)]);
    sorts.enumerate().filter_map(move |(at, sort)| {
        let begins = match sort {
            Sort::Letter => before != Sort::Letter,
            Sort::Wide => true,
            Sort::Mark | Sort::Behind => false,
        };
        before = sort;
        begins.then_some(at)
    })
}

/// The length of what a phrase with a `*` matches at the start of a text.
fn around(text: &str, phrase: &str) -> Option<usize> {
    let (head, tail) = phrase.split_once('*')?;
    let head = begins(text, head)?;
    let behind = &text[head..];
    let mut places = behind.char_indices().map(|(at, _)| at);
    let mut near = core::iter::from_fn(|| places.next().filter(|at| *at <= GAP));
    near.find_map(|gap| Some(head + gap + begins(&behind[gap..], tail)?))
}

/// How much of a text is a phrase with which it begins, as [`leaf::prefix`] compares them, and
/// which ends at the edge of a word.
fn begins(text: &str, phrase: &str) -> Option<usize> {
    let length = leaf::prefix(text, phrase)?;
    let inside = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let cut = inside(phrase.as_bytes().last()) && inside(text.as_bytes().get(length));
    (!cut).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sentence, first cue, its words.
    const CUES: [(&str, Option<(Sense, &str)>); 16] = [
        ("May I follow up?", Some((Sense::SaysSo, "follow up"))),
        ("To FOLLOW UP on that", Some((Sense::SaysSo, "FOLLOW UP"))),
        (
            "You just said so.",
            Some((Sense::LastAnswer, "You just said")),
        ),
        ("She said you just saidso.", None),
        (
            "You\u{a0}just\u{a0}said so.",
            Some((Sense::LastAnswer, "You\u{a0}just\u{a0}said")),
        ),
        (
            "I’d like to ask again.",
            Some((Sense::SaysSo, "I’d like to ask again")),
        ),
        ("What is your view?", None),
        (
            "On another matter, did you follow up?",
            Some((Sense::NewMatter, "another matter")),
        ),
        ("関連質問です。", Some((Sense::SaysSo, "関連質問"))),
        (
            "今の質問に関連して伺います。",
            Some((Sense::LastQuestion, "今の質問")),
        ),
        (
            "森林会議に関連してお尋ねします。",
            Some((Sense::NewMatter, "に関連してお尋ね")),
        ),
        ("今の中東情勢についてどうお考えですか。", None),
        ("今のお答えですと", Some((Sense::LastAnswer, "今のお答え"))),
        (
            "先ほど合意に言及されましたが",
            Some((Sense::EarlierAnswer, "先ほど合意に言及")),
        ),
        ("先ほど政府が発表した統計では", None),
        ("話は変わりますが", Some((Sense::NewMatter, "話は変わ"))),
    ];

    #[test]
    fn the_first_cue_of_a_sentence_is_found() {
        let dialect = Dialect::generic();
        let lexicon = Lexicon::new(&dialect.cues);
        for (sentence, expected) in CUES {
            let found = lexicon.first(sentence).map(|hit| (hit.sense, hit.words));
            assert_eq!(found, expected, "{sentence}");
        }
    }

    #[test]
    fn phrases_end_at_the_edge_of_a_word() {
        let lexicon = Lexicon::new(&Dialect::generic().cues);
        assert!(lexicon.begins("But why?", Sense::Connective).is_some());
        assert!(lexicon.begins("Butter?", Sense::Connective).is_none());
        assert!(lexicon.is("The", Sense::Common) && !lexicon.is("sanctions", Sense::Common));
    }
}

//! The words by which questions and answers point at each other, in English and Japanese.

use super::{Rows, Words};

mod english;
mod japanese;

pub(super) use english::ENGLISH;
pub(super) use japanese::JAPANESE;

/// The words by which questions and answers point at each other in one language.
///
/// ASCII case does not count. A phrase that begins or ends in an ASCII letter or digit does so at
/// the edge of a word; others stand anywhere. A `*` inside a phrase stands for any words of the
/// same sentence.
///
/// ```
/// use kaiken::{Dialect, Parser, Tie};
///
/// let mut dialect = Dialect::named("mofa-en").expect("built in").clone();
/// let mut cues = dialect.cues[0].clone();
/// cues.follow_up.says_so.to_mut().push("keeping on with".into());
/// dialect.cues = vec![cues].into();
///
/// let text = "Reporter: Is it so?\nMinister Aoba: It is.\n\
///             Reporter: Keeping on with the matter, since which year has it been so?\n";
/// let transcript = Parser::new().dialect(dialect).parse(text)?;
/// let link = transcript.exchanges()[1].follow_up().unwrap();
/// assert_eq!((link.of, link.because), (0, Tie::SaysSo));
/// # Ok::<(), kaiken::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct CueWords {
    /// How a question leads in to its matter.
    pub opening: OpeningWords,
    /// What ties a question to an earlier exchange.
    pub follow_up: FollowUpWords,
    /// What makes a short question hang upon the exchange before it.
    pub short: ShortWords,
    /// What marks the parts of a question and of its answer.
    pub parts: PartWords,
    /// A moderator who says so gives the floor to the one who answers.
    pub answer_please: Words,
    /// A moderator who says so gives the floor to somebody else who asks.
    pub next_please: Words,
    /// An answer whose last words hold one of these gives the floor to whoever asks next.
    pub calls: Words,
    /// Words that are in so many questions that they tie none to another.
    pub common: Words,
}

/// How a question leads in to its matter.
///
/// ```
/// use kaiken::{Dialect, Parser};
///
/// let mut mine = Dialect::named("mofa-en").expect("built in").clone();
/// mine.cues.to_mut()[0].opening.new_matter.to_mut().push("turning the page".into());
/// let text = "Reporter: Is it so?\nMinister Aoba: It is.\n\
///             Reporter: But turning the page, who pays?\n";
/// let transcript = Parser::new().dialect(mine).parse(text)?;
/// assert_eq!(transcript.exchanges()[1].follow_up(), None);
/// # Ok::<(), kaiken::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct OpeningWords {
    /// A sentence that begins so thanks, and a turn of nothing else asks nothing.
    pub thanks: Words,
    /// A sentence that begins so greets or introduces.
    pub greetings: Words,
    /// A short sentence that ends so introduces the speaker, unless it holds one of the next list.
    pub introductions: Words,
    /// A sentence that holds one of these introduces nobody.
    pub no_introductions: Words,
    /// Small words and forms of address before the first word that counts: `Minister,`.
    pub lead_ins: Words,
    /// Words that open a sentence upon a scene of its own: `At`, `Yesterday`.
    pub scenes: Words,
    /// Phrases that announce a new matter: `on another topic`.
    pub new_matter: Words,
}

/// What ties a question to an earlier exchange. All but the labels are looked for in the first
/// sentence that is more than a greeting.
///
/// ```
/// use kaiken::{Dialect, Parser, Tie};
///
/// let mut mine = Dialect::named("mofa-en").expect("built in").clone();
/// mine.cues.to_mut()[0].follow_up.last_answer.to_mut().push("that reply of yours".into());
/// let text = "Reporter: Is it so?\nMinister Aoba: It is.\n\
///             Reporter: Since which year, by that reply of yours, has the harbour been open?\n";
/// let transcript = Parser::new().dialect(mine).parse(text)?;
/// assert_eq!(transcript.exchanges()[1].follow_up().unwrap().because, Tie::NamesAnswer);
/// # Ok::<(), kaiken::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct FollowUpWords {
    /// Whole labels of a question that follows up: `追問`.
    pub labels: Words,
    /// Phrases that say that the question goes on with what was just spoken of.
    pub says_so: Words,
    /// The same, where the sentence begins so.
    pub says_so_first: Words,
    /// Phrases that name the question before: `the previous question`.
    pub last_question: Words,
    /// Phrases that name a question of the same asker: `I mentioned`.
    pub own_question: Words,
    /// Phrases that name the answer just given: `your answer`.
    pub last_answer: Words,
    /// Phrases that ask what the answer just given means: `does that mean`.
    pub meaning: Words,
    /// Phrases that name something the official said; its words must be found: `you said`.
    pub earlier_answer: Words,
    /// Words behind a phrase that says so, before the matter that it names: `follow up on …`.
    pub about: Words,
    /// Phrases that go back to a matter; its words must be found: `can I go back to`.
    pub back: Words,
    /// The same, where the sentence begins so: `Going back to`.
    pub back_first: Words,
    /// Where the sentence begins so, it asks for particulars: `Specifically`.
    pub narrows: Words,
    /// What stands behind words that the official used and the question asks about: `とは`.
    pub quotes: Words,
}

/// What makes a short question hang upon the exchange before it.
///
/// ```
/// use kaiken::{Dialect, Parser, Tie};
///
/// let mut mine = Dialect::named("mofa-en").expect("built in").clone();
/// mine.cues.to_mut()[0].short.bare.to_mut().push("Wherefore".into());
/// let text = "Reporter: Is it so?\nMinister Aoba: It is.\nReporter: Wherefore?\n";
/// let transcript = Parser::new().dialect(mine).parse(text)?;
/// assert_eq!(transcript.exchanges()[1].follow_up().unwrap().because, Tie::Dependent);
/// # Ok::<(), kaiken::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct ShortWords {
    /// Whole questions, or the beginnings of questions of two words: `Why`.
    pub bare: Words,
    /// A question of one sentence that begins so cannot stand alone: `In that case`.
    pub connectives: Words,
    /// Words that stand for something said before: `it`, `those`.
    pub pronouns: Words,
    /// Words behind a pronoun that then stands for nothing: `it is true that`, `this week`.
    pub empty_pronoun: Words,
    /// Words that a question begins with: `what`, `is`.
    pub question_words: Words,
    /// Words that begin a question that has no verb and stands alone: `Any`.
    pub verbless: Words,
    /// Verbs, by which a sentence in the order of a statement is told.
    pub verbs: Words,
    /// Endings of other such verbs: `ed`.
    pub verb_endings: Words,
    /// Endings of a question that asks to confirm what was said: `のですか`.
    pub confirms: Words,
}

/// What marks the parts of a question and of its answer. Row by row: the first part, the second.
///
/// ```
/// use kaiken::{Dialect, Parser};
///
/// let mut mine = Dialect::named("mofa-en").expect("built in").clone();
/// let rows = ["My stern question", "My bow question"].map(|words| vec![words.into()].into());
/// mine.cues.to_mut()[0].parts.numbered = rows.to_vec().into();
/// let text = "Reporter: My stern question is, why? My bow question is, when?\n";
/// let transcript = Parser::new().dialect(mine).parse(text)?;
/// assert_eq!(transcript.exchanges()[0].parts().len(), 2);
/// # Ok::<(), kaiken::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct PartWords {
    /// Sentences that begin so are the question of that number: `My second question`.
    pub numbered: Rows<Words>,
    /// Sentences that begin so are a part if all of them ask: `Second,`.
    pub ordinals: Rows<Words>,
    /// Sentences that begin so are one more question: `One more question`.
    pub further: Words,
    /// Small words before any of these: `And`.
    pub lead_ins: Words,
    /// What shows that a sentence asks, beside a question mark: `tell us`.
    pub asks: Words,
    /// How an answer names the part of that number: `your second question`.
    pub answered: Rows<Words>,
}

//! How a speaker is announced.

use crate::dialect::{RoleWord, Rows, Text, Words, words};
use alloc::borrow::Cow;

/// How a speaker is announced.
///
/// ```
/// use kaiken::dialect::{Dialect, LabelRules, Role};
///
/// let questions = vec!["Delegate".into()].into();
/// let labels = LabelRules { questions, ..LabelRules::default() };
/// let mine = Dialect { id: "mine".into(), labels, ..Dialect::default() };
/// let transcript = kaiken::Parser::new().dialect(mine).parse("Delegate: Why?\n")?;
/// assert_eq!(transcript.turns().next().unwrap().role(), Role::Reporter);
/// # Ok::<(), kaiken::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct LabelRules {
    /// What may close a label: `:` or `：`.
    pub delimiters: Words,
    /// Pairs of brackets that a label may stand in instead: `【` and `】`.
    pub brackets: Rows<(Text, Text)>,
    /// The longest label, in characters.
    pub max_chars: u16,
    /// Whether speech follows on the label's line, on the next, or on either.
    pub position: LabelPosition,
    /// The case of office and question words.
    pub case: LabelCase,
    /// Whole labels of somebody unnamed who asks: `Reporter`, `Q`.
    pub questions: Words,
    /// Whole labels of somebody unnamed who answers: `A`.
    pub answers: Words,
    /// Whole labels of somebody of whom nothing more is said: `Speaker`.
    pub voices: Words,
    /// Those of them of whom the word says which part they play, and that part: `Operator`.
    pub voice_parts: Rows<RoleWord>,
    /// Words before the number that a machine gives to somebody whose voice it knows, where a time
    /// stands behind, `Voz 2 00:05`, and those of them who ask one after the other: `Journalist 1`.
    pub counted_voices: Words,
    /// Words and signs before the number of somebody unnamed: `No.` in `Question No. 2`.
    pub number_words: Words,
    /// `Outlet, Surname` and `Surname, Outlet` are labels of journalists.
    pub outlet_pairs: bool,
    /// Words of speech that asks: where no part of a pair is a known outlet, the speech behind it
    /// must ask something.
    pub asking: Words,
    /// Words with which somebody gives the floor, and hardly anybody else says: `identify yourself`.
    pub floor: Words,
    /// An honorific alone, as in `MS. AOBA`, makes nobody an official whose talk shows that they open
    /// the conference for others, or ask in an interview.
    pub courtesies: bool,
    /// Words for who asks, in small letters behind the name of an outlet: `Harbour FM reporter`.
    pub sent: Words,
    /// Words that stand uncapitalised inside a label: `of`, `for`.
    pub small_words: Words,
    /// Words that no label begins with: `The`, `Our`; several, too: `Question of`.
    pub never_first: Words,
    /// Whole phrases before a colon that are no label: `Note`, `URL`.
    pub never: Words,
    /// Particles and marks that stand in sentences and in no label, of a script without spaces.
    pub never_inside: Words,
    /// How a question ends in such a script without a question mark: `か`.
    pub asking_ends: Words,
    /// How a sentence ends there that is said to others: `です`.
    pub polite_ends: Words,
    /// Whole labels that pages glue to the end of the speech before: `… schedule?Minister:`.
    pub glued: Words,
    /// Words that are a label alone on their line, or before a name on it, without a delimiter, and
    /// the part that they give: `Frage`. Where there are some, so is a name with a remark, if the
    /// top of the page lists it.
    pub alone: Rows<RoleWord>,
    /// Words, in any case, of which the top of a page has one that has such labels:
    /// `Regierungspressekonferenz`.
    pub alone_titles: Words,
    /// The name of an outlet alone is a label before a question, if an official's label stands
    /// below: `Harbour Times: Why?`
    pub outlets_alone: bool,
    /// So is a full name that was called right above, and the name of an outlet that asks nothing,
    /// if it comes again or another one stands above: `Rin Seto: And the visas?`
    pub unannounced: bool,
    /// So is a name or a short form that comes again and alternates with somebody who asks:
    /// `SG: We met.` So is a line with a name and nothing else, where such lines come again above
    /// speech: `(Jun Aoba)`.
    pub recurrent: bool,
    /// Words for all who ask that are a label where it comes again and an official's label stands
    /// below it: `Media: When?`
    pub press: Words,
    /// Signs that stand before an office or a word for who asks and make it a label: `○知事`.
    pub marks: Words,
    /// A period closes the labels of those who answer where one closes the word for who asks:
    /// `Q. When?`, `The President. In May.`
    pub stops: bool,
    /// Where none but those who ask have labels, a paragraph below a question mark may be the
    /// answer: nobody knows who speaks.
    pub unlabelled_answers: bool,
    /// Dashes are the label of a question in a script without spaces, where several lines have them
    /// and other ones stand between: `――理由は？`
    pub dashes: bool,
    /// A name in capitals, alone on its line before a colon, is a label: `LAWS:`. The part that the
    /// speaker plays is then unknown.
    pub capitals_alone: bool,
    /// A name in capitals, of two words or more, is a label before speech, too: `JUN AOBA: We met.`
    pub capitals: bool,
    /// Words, in small letters, that no name in capitals or before a time or a remark has: `news`.
    pub no_names: Words,
    /// A period and two spaces close such a label: `CHAIR AOBA.  We met.`
    pub wide_period: bool,
    /// Words of `questions` that need nothing behind them but a space and a capital, or a wider
    /// gap: `Q Why?`.
    pub bare: Words,
    /// A name is a label where a time in brackets stands behind its colon, or before that:
    /// `Jun Aoba: (00:24)`. A time, a number or a bullet may stand before a label:
    /// `[00:24] Q: Why?`
    pub stamped: bool,
    /// A name of two words or more is a label with whatever stands in brackets behind it:
    /// `Jun Aoba (Harbour Times): Why?`
    pub remarked: bool,
    /// A name is a label that an official's label or the header gives in full: `Aoba:` behind
    /// `President Jun Aoba:`.
    pub shortened: bool,
    /// Words before a short form in brackets behind a name: `以下簡稱` in `柯立安（以下簡稱柯）：`.
    pub hereafter: Words,
    /// Words of titles, in any case, that name somebody of whom nobody can tell whether they ask or
    /// answer: `interview`.
    pub either_side: Words,
    /// Letters that are labels only before a space and a colon or a hyphen, or before a period and
    /// a hyphen, and the part that they give: `R :`, `R -`. One for who asks needs a question that is
    /// answered, one for who answers a question before it. Where some are listed, other labels
    /// may stand before that hyphen, too, and those in capitals before one alone:
    /// `Ministro de Economía.-`, `SUNUCU-`.
    pub letters: Rows<RoleWord>,
    /// A period may stand for the colon, where the rest leaves no doubt.
    pub period_for_colon: bool,
    /// A list number may stand before a label.
    pub numbered: bool,
}

impl Default for LabelRules {
    fn default() -> Self {
        Self {
            delimiters: words![":"],
            brackets: Cow::Borrowed(&[]),
            max_chars: 80,
            position: LabelPosition::default(),
            case: LabelCase::default(),
            questions: Words::default(),
            answers: Words::default(),
            voices: Words::default(),
            voice_parts: Rows::default(),
            counted_voices: Words::default(),
            number_words: crate::dialect::words!["No."],
            outlet_pairs: false,
            asking: Words::default(),
            floor: Words::default(),
            courtesies: false,
            sent: Words::default(),
            small_words: Words::default(),
            never_first: Words::default(),
            never: Words::default(),
            never_inside: Words::default(),
            asking_ends: Words::default(),
            polite_ends: Words::default(),
            glued: Words::default(),
            alone: Rows::default(),
            alone_titles: Words::default(),
            outlets_alone: false,
            unannounced: false,
            recurrent: false,
            press: Words::default(),
            marks: Words::default(),
            stops: false,
            unlabelled_answers: false,
            dashes: false,
            capitals_alone: false,
            capitals: false,
            no_names: Words::default(),
            wide_period: false,
            bare: Words::default(),
            stamped: false,
            remarked: false,
            shortened: false,
            hereafter: Words::default(),
            either_side: Words::default(),
            letters: Rows::default(),
            period_for_colon: false,
            numbered: false,
        }
    }
}

/// Where the speech stands that a label announces.
///
/// ```
/// use kaiken::dialect::{Dialect, LabelPosition};
///
/// let mut mine = Dialect::named("mofa-en").expect("built in").clone();
/// mine.labels.position = LabelPosition::OwnLine;
/// let text = "Reporter:\nWhy?\nMinister Aoba: So.\n";
/// let transcript = kaiken::Parser::new().dialect(mine).parse(text)?;
/// assert_eq!(transcript.turns().count(), 1);
/// # Ok::<(), kaiken::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum LabelPosition {
    /// On the same line.
    SameLine,
    /// On the lines below.
    OwnLine,
    /// On either.
    #[default]
    Either,
}

/// The case in which office and question words are written in labels.
///
/// ```
/// use kaiken::dialect::{Dialect, LabelCase};
///
/// let mut mine = Dialect::named("mofa-en").expect("built in").clone();
/// mine.labels.case = LabelCase::Upper;
/// let text = "MINISTER AOBA: We met.\nMinister Aoba: So said I.\n";
/// let transcript = kaiken::Parser::new().dialect(mine).parse(text)?;
/// assert_eq!(transcript.turns().count(), 1);
/// # Ok::<(), kaiken::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum LabelCase {
    /// `Foreign Minister`.
    Title,
    /// `FOREIGN MINISTER`.
    Upper,
    /// Either.
    #[default]
    Any,
}

//! Section words and topical headings.

use crate::dialect::{Rows, Text, Words};

/// Section words and topical headings.
///
/// ```
/// use kaiken::{Block, Dialect, Parser};
///
/// let mut mine = Dialect::named("mofa-en").expect("built in").clone();
/// mine.headings.brackets = vec![("<<".into(), ">>".into())].into();
/// let text = "Minister Aoba: We met.\n<<Fisheries>>\nThen we fished.\n";
/// let transcript = Parser::new().dialect(mine).parse(text)?;
/// assert!(matches!(transcript.blocks()[1], Block::Heading { .. }));
/// # Ok::<(), kaiken::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct HeadingRules {
    /// Whole headings that name a part of the conference; a topic may follow behind `:` or a dash.
    pub sections: Words,
    /// Pairs of brackets that a heading stands in, as a whole line: `【` and `】`.
    pub brackets: Rows<(Text, Text)>,
    /// Marks with which a line begins that is a heading: `**` before `Fisheries`.
    pub marks: Words,
    /// How a topical heading ends, in a script without spaces, that is one wherever it stands
    /// between whole sentences: `について`.
    pub topic_ends: Words,
    /// The longest line, in characters, that is a heading between the paragraphs of a statement
    /// which stands above the first label; none where that is 0.
    pub statement_chars: u16,
    /// How the first word of such a heading ends that ends no name: `Inflation`.
    pub statement_ends: Words,
    /// How such a heading begins that needs no empty lines around it, in words with capitals:
    /// `On` in `On Research Reactors`.
    pub openers: Words,
    /// Words for who speaks and who is spoken to, which no headline has: `we`, `you`. In a script
    /// without spaces they may stand anywhere.
    pub pronouns: Words,
    /// Words, in small letters, of greetings and thanks, which no such heading holds: `gentlemen`.
    pub greetings: Words,
    /// Marks before a remark of the page, which is no heading: `※`.
    pub remarks: Words,
    /// Words that join others in such a heading, and stand in no name and in no office: `with`.
    pub joining: Words,
    /// A bullet may stand before a heading.
    pub bulleted: bool,
    /// A number and a space may stand before a section word: `1 発表事項`.
    pub bare_numbers: bool,
    /// The longest topical heading, in characters.
    pub max_chars: u16,
    /// A short line that ends as no sentence does is a heading wherever it stands; elsewhere one
    /// is a heading only above a label or another heading.
    pub by_shape: bool,
    /// Words at the end of a sentence that announce a list: `as follows`, `以下のとおりです`.
    pub announces: Words,
    /// The most unnumbered headings that may follow one upon the other.
    pub max_run: u8,
    /// Words that a heading does not hold and a sentence does: `is`, `we`.
    pub sentence_words: Words,
}

impl Default for HeadingRules {
    fn default() -> Self {
        Self {
            sections: Words::default(),
            brackets: Rows::default(),
            marks: Words::default(),
            topic_ends: Words::default(),
            statement_chars: 0,
            statement_ends: Words::default(),
            openers: Words::default(),
            pronouns: Words::default(),
            greetings: Words::default(),
            remarks: Words::default(),
            joining: Words::default(),
            bulleted: false,
            bare_numbers: false,
            by_shape: false,
            announces: Words::default(),
            max_chars: 160,
            max_run: 3,
            sentence_words: Words::default(),
        }
    }
}

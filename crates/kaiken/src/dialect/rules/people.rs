//! Who speaks.

use crate::dialect::{Role, Rows, Text, Words};

/// Who speaks at these conferences.
///
/// ```
/// use kaiken::{Dialect, Parser};
///
/// let mut mine = Dialect::named("mofa-en").expect("built in").clone();
/// mine.people.outlets.to_mut().push("The Lighthouse".into());
/// let text = "The Lighthouse, Onuki: Why?\nMinister Aoba: So.\n";
/// let transcript = Parser::new().dialect(mine).parse(text)?;
/// let outlet = transcript.speakers()[0].organization.unwrap();
/// assert_eq!(transcript.slice(outlet), "The Lighthouse");
/// # Ok::<(), kaiken::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct PeopleRules {
    /// `Mr.`, `Ms.`
    pub honorifics: Words,
    /// Whole names of offices, so that the name of the person behind one can be told from it.
    pub offices: Words,
    /// Whole names of offices that stand behind a name, in a script without spaces.
    pub offices_behind: Words,
    /// Offices that stand right before a name, in a script without spaces.
    pub offices_before: Words,
    /// Offices behind which a full name may stand, or a space and a full name, in a label of such a
    /// script that is alone on its line, and in the header: `部长 华立安`.
    pub offices_inside: Words,
    /// Family names of such a script that stand before a name of one character or two: `华` in
    /// `华立安`.
    pub family_names: Words,
    /// What ends no such name, as particles and words for offices do: `의` in `정부의 부대변인`.
    pub no_name_ends: Words,
    /// The words that make a phrase the name of an office: `Minister`, `Moderator`.
    pub role_words: Rows<RoleWord>,
    /// Whole names of offices whose part their words alone do not give; they come before the words.
    pub role_phrases: Rows<RoleWord>,
    /// Words that end a label in a script without spaces, and the part that they give:
    /// `外務大臣`, `記者`.
    pub role_suffixes: Rows<RoleWord>,
    /// Names of outlets.
    pub outlets: Words,
    /// Words that make a phrase the name of an outlet: `Shimbun`, `News`.
    pub outlet_words: Words,
    /// Words that end the name of an outlet in a script without spaces: `社`.
    pub outlet_suffixes: Words,
    /// Words that end the name of a department in a script without spaces, whose staff answer: `課`.
    pub departments: Words,
    /// Words for what a department deals with, which stand before the office of its head and end no
    /// name: `企画` in `青葉企画課長`.
    pub matters: Words,
    /// Words, in small letters, that no outlet has in its name: `good` in `Good News`, `各社` in
    /// `各社記者`. The same are no departments.
    pub no_outlets: Words,
    /// Countries of which an office may be, before the name of its holder:
    /// `President of Peru Jun Aoba`.
    pub countries: Words,
    /// Uncapitalised parts of names: `de`, `van`.
    pub name_particles: Words,
    /// Words, in small letters, behind which an office says of what it is, in any case, and with
    /// which no name begins behind one: `DE` in `MINISTRA DE SALUD`. Where there are some, a full
    /// name behind the comma of an office is that of its holder.
    pub of_words: Words,
    /// Words, in small letters, that institutions have in their names, and no person: `bureau`.
    pub institutions: Words,
    /// Short forms of offices and of ranks, and what they stand for: `Gen.` and `General`.
    pub short_offices: Rows<(Text, Text)>,
}

/// A word that makes a phrase the name of an office.
///
/// ```
/// use kaiken::dialect::{Dialect, Role, RoleWord};
///
/// let word = RoleWord { word: "Harbourmaster".into(), role: Role::Official };
/// let mut mine = Dialect::named("mofa-en").expect("built in").clone();
/// mine.people.role_words.to_mut().push(word);
/// let transcript = kaiken::Parser::new().dialect(mine).parse("Harbourmaster Aoba: So.\n")?;
/// assert_eq!(transcript.turns().next().unwrap().role(), Role::Official);
/// # Ok::<(), kaiken::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct RoleWord {
    /// The word, in title case.
    pub word: Text,
    /// The part that its bearer plays.
    pub role: Role,
}

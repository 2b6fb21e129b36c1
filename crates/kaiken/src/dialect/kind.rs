//! The closed sets that a dialect's data and the tree share.

/// The kind of a conference, as its title says.
///
/// ```
/// use kaiken::ConferenceKind;
///
/// let text = "Extraordinary Press Conference by Foreign Minister Aoba\n";
/// let transcript = kaiken::parse(text);
/// assert_eq!(transcript.header().kind, ConferenceKind::Extraordinary);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ConferenceKind {
    /// One of the regular ones.
    Regular,
    /// One that was called for an occasion.
    Extraordinary,
    /// One that several offices or countries gave together.
    Joint,
    /// The title is missing, or says none of these.
    #[default]
    Other,
}

/// The part that a speaker plays.
///
/// ```
/// use kaiken::Role;
///
/// let transcript = kaiken::parse("Reporter: Why?\nMinister Aoba: Because.\n");
/// let roles: Vec<Role> = transcript.turns().map(|turn| turn.role()).collect();
/// assert_eq!(roles, [Role::Reporter, Role::Official]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Role {
    /// Somebody who answers for the institution.
    Official,
    /// Somebody who asks for the press.
    Reporter,
    /// Somebody who gives the floor.
    Moderator,
    /// Somebody who says in one language what another said in another.
    Interpreter,
    /// The text does not tell.
    #[default]
    Unknown,
}

/// What a stage direction tells.
///
/// ```
/// use kaiken::NoteKind;
///
/// let transcript = kaiken::parse("Minister Aoba: No. (Laughter) Yes.\n");
/// let turn = transcript.turns().next().unwrap();
/// assert_eq!(turn.notes()[0].kind, NoteKind::Laughter);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum NoteKind {
    /// Somebody laughs.
    Laughter,
    /// Somebody claps.
    Applause,
    /// The words could not be heard.
    Inaudible,
    /// Several speak at once.
    Crosstalk,
    /// How the words are said: `As interpreted.`
    Mode,
    /// The editor's own words: `Omitted`.
    Editorial,
    /// The editor's correction of what was said.
    Correction,
    /// Anything else.
    #[default]
    Other,
}

//! The encodings in which transcripts are kept.

/// In which encoding the bytes of a transcript were read.
///
/// ```
/// use kaiken::Encoding;
///
/// assert_eq!(Encoding::ShiftJis.name(), "Shift_JIS");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Encoding {
    /// UTF-8, with or without a byte-order mark.
    #[cfg_attr(feature = "serde", serde(rename = "UTF-8"))]
    Utf8,
    /// UTF-16, the low byte first.
    #[cfg_attr(feature = "serde", serde(rename = "UTF-16LE"))]
    Utf16Le,
    /// UTF-16, the high byte first.
    #[cfg_attr(feature = "serde", serde(rename = "UTF-16BE"))]
    Utf16Be,
    /// Shift_JIS as browsers read it, which is Windows-31J.
    #[cfg_attr(feature = "serde", serde(rename = "Shift_JIS"))]
    ShiftJis,
    /// EUC-JP.
    #[cfg_attr(feature = "serde", serde(rename = "EUC-JP"))]
    EucJp,
    /// Windows-1252, the encoding of old pages in Western languages.
    #[cfg_attr(feature = "serde", serde(rename = "windows-1252"))]
    Windows1252,
}

impl Encoding {
    /// Its name in the WHATWG Encoding Standard.
    ///
    /// ```
    /// assert_eq!(kaiken::Encoding::Utf8.name(), "UTF-8");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::ShiftJis => "Shift_JIS",
            Self::EucJp => "EUC-JP",
            Self::Windows1252 => "windows-1252",
        }
    }
}

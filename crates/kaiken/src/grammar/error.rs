//! The error of every production: small, `Copy`, and never a message.

use nom::error::{ErrorKind, ParseError};

/// What a production gives: the text behind it and its value.
pub(crate) type Parsed<'a, T> = nom::IResult<&'a str, T, Fault<'a>>;

/// Where a production failed. What the line is instead, the next production says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fault<'a> {
    at: &'a str,
}

impl<'a> Fault<'a> {
    /// The error that lets another production be tried.
    pub(crate) const fn at(at: &'a str) -> nom::Err<Self> {
        nom::Err::Error(Self { at })
    }
}

impl<'a> ParseError<&'a str> for Fault<'a> {
    fn from_error_kind(at: &'a str, _: ErrorKind) -> Self {
        Self { at }
    }

    fn append(_: &'a str, _: ErrorKind, other: Self) -> Self {
        other
    }

    /// Of two failures the one that got further tells more.
    fn or(self, other: Self) -> Self {
        if other.at.len() < self.at.len() {
            other
        } else {
            self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_failures_the_further_one_is_kept() {
        let (near, far) = (Fault { at: "abc" }, Fault { at: "c" });
        assert_eq!(near.or(far), far);
        assert_eq!(far.or(near), far);
    }
}

//! The title against the people who speak.

use alloc::string::String;
use alloc::vec::Vec;

use super::Subject;
use crate::Span;
use crate::diagnostic::{Code, Diagnostic};
use crate::dialect::{Indexed, Role};
use crate::grammar::{label, leaf};
use crate::speakers::{Speaker, words};

pub(super) fn check(subject: Subject<'_>, found: &mut Vec<Diagnostic>) {
    found.extend(title_names_another(subject));
}

/// The title names the holder of an office, the labels give that office to another, and nobody
/// of the name speaks.
fn title_names_another(subject: Subject<'_>) -> Option<Diagnostic> {
    let title = subject.text(subject.tree.header.title?);
    let (name, office) = person(title, subject.dialect)?;
    let speakers = &subject.tree.speakers;
    if speakers
        .iter()
        .any(|speaker| has_name(subject, speaker, name))
    {
        return None;
    }
    let office: Vec<String> = words(office).collect();
    let holder = speakers
        .iter()
        .find(|speaker| holds(subject, speaker, &office))?;
    let doubt = Diagnostic::new(Code::TitleNamesAnother, Span::of(subject.source, name));
    Some(doubt.beside(holder.labels.first()?.span, "who speaks in this office"))
}

/// The name and the office in a title: behind `by`, or at the start of a title without spaces.
fn person<'a>(title: &'a str, dialect: Indexed<'_>) -> Option<(&'a str, &'a str)> {
    let named = match label::person_in_title(title, dialect) {
        Some(person) => (person.name?, person.office?),
        None => name_and_office(title, dialect)?,
    };
    (!named.0.contains(|c: char| c.is_numeric())).then_some(named)
}

/// `上川陽子外務大臣会見記録`: a name of a few characters, right before a known office.
fn name_and_office<'a>(title: &'a str, dialect: Indexed<'_>) -> Option<(&'a str, &'a str)> {
    let offices = dialect.people.offices.iter();
    let places = offices.filter_map(|office| Some((leaf::find(title, office)?, office.len())));
    let (at, length) = places.min_by_key(|(at, length)| (*at, usize::MAX - length))?;
    let name = &title[..at];
    let is_name = (2..=6).contains(&name.chars().count())
        && name
            .chars()
            .all(|c| matches!(c, '々' | 'ぁ'..='ヿ' | '\u{3400}'..='\u{9fff}'));
    is_name.then_some((name, &title[at..at + length]))
}

/// Whether a label of a speaker has a word of a name, or a speaker whose name is part of it.
fn has_name(subject: Subject<'_>, speaker: &Speaker, name: &str) -> bool {
    let names: Vec<String> = words(name).collect();
    let mut spoken = speaker
        .labels
        .iter()
        .flat_map(|label| words(subject.text(label.span)));
    let short = speaker.name.map(|span| subject.text(span));
    spoken.any(|word| names.contains(&word))
        || short.is_some_and(|short| name.starts_with(short) || short.starts_with(name))
}

/// Whether a named official has the office of the title, or a longer or shorter name of it.
fn holds(subject: Subject<'_>, speaker: &Speaker, office: &[String]) -> bool {
    let small = &subject.dialect.labels.small_words;
    let is_small = |word: &String| small.iter().any(|known| known == word);
    let own: Vec<String> = speaker
        .office
        .map(|span| {
            words(subject.text(span))
                .filter(|word| !is_small(word))
                .collect()
        })
        .unwrap_or_default();
    let named = speaker.name.is_some() && !speaker.named_in_title && speaker.role == Role::Official;
    let fits = |one: &[String], other: &[String]| {
        one.iter()
            .all(|word| other.iter().any(|known| known.ends_with(&**word)))
    };
    named && !own.is_empty() && (fits(&own, office) || fits(office, &own))
}

#[cfg(test)]
mod tests {
    use super::super::tests::marked;
    use super::*;
    use alloc::format;

    #[test]
    fn the_title_names_who_speaks() {
        for (title, labels, marks) in [
            (
                "Foreign Minister Jun Sato",
                &[
                    "Mr. Ken Aoba, Minister for Foreign Affairs",
                    "Minister Aoba",
                ][..],
                &["Jun Sato"][..],
            ),
            (
                "Foreign Minister SATO Jun",
                &["Foreign Minister Aoba"],
                &["SATO Jun"],
            ),
            (
                "Foreign Minister Ken Aoba",
                &["Mr. Ken Aoba, Minister for Foreign Affairs"],
                &[],
            ),
            ("Foreign Minister AOBA Ken", &["Minister Aoba"], &[]),
            ("Foreign Minister Ken Aoba", &["Minister"], &[]),
            ("Foreign Minister Ken Aoba", &["Press Secretary Sato"], &[]),
            (
                "Foreign Minister Ken Aoba",
                &["Foreign Minister Sato", "Foreign Minister Aoba"],
                &[],
            ),
            ("the Foreign Minister", &["Minister Sato"], &[]),
            ("the Foreign Minister 19 February", &["Minister Sato"], &[]),
        ] {
            let turns: Vec<String> = labels
                .iter()
                .map(|label| format!("{label}: So.\nReporter: Why?\n"))
                .collect();
            let turns = turns.concat();
            let text = format!("Press Conference by {title}\n\n{turns}");
            assert_eq!(
                marked(&text, Code::TitleNamesAnother),
                marks,
                "{title} {labels:?}"
            );
        }
    }
}

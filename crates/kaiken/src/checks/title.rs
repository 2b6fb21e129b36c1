//! The title against the people who speak.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use super::Subject;
use crate::Span;
use crate::diagnostic::{Code, Diagnostic};
use crate::dialect::Role;
use crate::grammar::label;
use crate::speakers::{Speaker, words};

pub(super) fn check(subject: Subject<'_>, found: &mut Vec<Diagnostic>) {
    found.extend(title_names_another(subject));
}

/// The title names the holder of an office, the labels give that office to another, and nobody
/// of the name speaks.
fn title_names_another(subject: Subject<'_>) -> Option<Diagnostic> {
    let title = subject.text(subject.tree.header.title?);
    let person = label::person_in_title(title, subject.dialect)?;
    let (name, office) = (person.name?, person.office?);
    if name.contains(|c: char| c.is_numeric()) {
        return None;
    }
    let names: BTreeSet<String> = words(name).collect();
    let speaks =
        |speaker: &Speaker| spoken_names(subject, speaker).any(|name| names.contains(&name));
    let speakers = &subject.tree.speakers;
    if speakers.iter().any(speaks) {
        return None;
    }
    let office: BTreeSet<String> = words(office).collect();
    let holder = speakers
        .iter()
        .find(|speaker| holds(subject, speaker, &office))?;
    let span = Span::of(subject.source, name);
    let doubt = Diagnostic::new(Code::TitleNamesAnother, span);
    Some(doubt.beside(holder.labels.first()?.span, "who speaks in this office"))
}

/// The words of every label of a speaker.
fn spoken_names(subject: Subject<'_>, speaker: &Speaker) -> impl Iterator<Item = String> {
    speaker
        .labels
        .iter()
        .flat_map(move |label| words(subject.text(label.span)))
}

/// Whether a named official has the office of the title, or a longer or shorter name of it.
fn holds(subject: Subject<'_>, speaker: &Speaker, office: &BTreeSet<String>) -> bool {
    let small = &subject.dialect.labels.small_words;
    let is_small = |word: &String| small.iter().any(|known| known == word);
    let own: BTreeSet<String> = speaker
        .office
        .map(|span| {
            words(subject.text(span))
                .filter(|word| !is_small(word))
                .collect()
        })
        .unwrap_or_default();
    let named = speaker.name.is_some() && !speaker.named_in_title && speaker.role == Role::Official;
    named && !own.is_empty() && (own.is_subset(office) || office.is_subset(&own))
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
            let turns: String = labels
                .iter()
                .map(|label| format!("{label}: So.\nReporter: Why?\n"))
                .collect();
            let text = format!("Press Conference by {title}\n\n{turns}");
            assert_eq!(
                marked(&text, Code::TitleNamesAnother),
                marks,
                "{title} {labels:?}"
            );
        }
    }
}

//! Name and outlet of a journalist, told apart.

use alloc::string::String;
use alloc::vec::Vec;

use super::OutletBy;
use super::distinct::Distinct;
use crate::dialect::Indexed;
use crate::grammar::label::{Parts, Shape};
use crate::keyed::Keyed;
use crate::letters::lower_case;

/// How the label itself told name and outlet apart, if it is of that shape and did.
pub(super) fn by(shape: Shape, parts: &Parts<'_>, dialect: Indexed<'_>) -> Option<OutletBy> {
    let told = shape == Shape::OutletPair && parts.organization.is_some();
    let is_wide = |name: &str| name.chars().any(|c| !c.is_ascii() && !c.is_whitespace());
    let by_form = !dialect.people.role_suffixes.is_empty() && parts.name.is_none_or(is_wide);
    told.then_some(if by_form {
        OutletBy::Form
    } else {
        OutletBy::Lexicon
    })
}

/// Tells apart by recurrence what no lexicon knows: a part that stands beside several others is
/// the outlet, since an outlet sends several journalists and a journalist has one outlet.
pub(super) fn tell_apart<'a>(source: &'a str, labels: &mut [Distinct<'a>]) {
    if !labels.iter().any(is_open) {
        return;
    }
    let beside = neighbours(source, labels);
    let many = |part: &str| {
        beside
            .get(&lower_case(part))
            .is_some_and(|others| others.len() > 1)
    };
    for label in labels.iter_mut().filter(|label| is_open(label)) {
        let Some((first, second)) = pair(source, label) else {
            continue;
        };
        let (organization, name) = match (many(first), many(second)) {
            (true, false) => (first, second),
            (false, true) => (second, first),
            _ => continue,
        };
        label.parts.organization = Some(organization);
        label.parts.name = Some(name);
        label.outlet_by = Some(OutletBy::Recurrence);
    }
}

/// A pair of which neither part is known.
fn is_open(label: &Distinct<'_>) -> bool {
    label.shape == Shape::OutletPair && label.parts.organization.is_none()
}

fn pair<'s>(source: &'s str, label: &Distinct<'_>) -> Option<(&'s str, &'s str)> {
    let (first, second) = source[label.span.range()].split_once(',')?;
    Some((first.trim(), second.trim()))
}

/// For each part of a pair, what it stands beside: two are enough to know.
fn neighbours(source: &str, labels: &[Distinct<'_>]) -> Keyed<'static, Vec<String>> {
    let mut beside = Keyed::default();
    for label in labels
        .iter()
        .filter(|label| label.shape == Shape::OutletPair)
    {
        let Some((first, second)) = pair(source, label) else {
            continue;
        };
        for (part, other) in [(first, second), (second, first)] {
            let others: &mut Vec<String> = beside.value(lower_case(part).into(), Vec::new);
            let other = lower_case(other);
            if others.len() < 2 && !others.contains(&other) {
                others.push(other);
            }
        }
    }
    beside
}

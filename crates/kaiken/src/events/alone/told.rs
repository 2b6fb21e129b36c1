//! Names in brackets that a text has elsewhere, too: what happens stands in brackets as well.

use super::Lines;
use crate::dialect::Indexed;
use crate::grammar::label::{self, Closed};
use crate::grammar::leaf;
use crate::letters;
use crate::tokens::{last_word, split_words};

/// How many such names are looked for.
const MOST: usize = 16;

impl Lines<'_> {
    /// Finds out which names in brackets the text tells of: each stands three times, brackets hold
    /// offices of those who answer, too, or an office or an honorific is with it, or its last word
    /// stands elsewhere, and no word is one of what happens or of an institution.
    pub(in super::super) fn look_for_names(
        &mut self,
        offices: bool,
        text: &str,
        dialect: Indexed<'_>,
    ) {
        if !self.lettered {
            return;
        }
        let brackets = |closed| closed == Closed::ByBrackets;
        let all = self.tallies.iter_mut();
        let named = all.filter(|tally| brackets(tally.voice.closed) && tally.stands_thrice());
        for tally in named.take(MOST) {
            let name = tally.voice.label.text;
            let titled = offices
                || label::role_of(name, dialect).is_some()
                || label::without_honorific(name, dialect).len() < name.len();
            let times = tally.spoken as usize;
            let told = || {
                let last = last_word(name);
                let places = || leaf::places(text.as_bytes(), last.as_bytes());
                !last.is_empty() && places().nth(times).is_some()
            };
            tally.is_told = !is_no_name(name, dialect) && (titled || told());
        }
    }
}

/// Whether words have one of what happens, or of an institution.
fn is_no_name(words: &str, dialect: Indexed<'_>) -> bool {
    let directions = &dialect.lines.stage_directions;
    let mut institutions = dialect.people.institutions.iter();
    let happens = |word: &str| {
        let mut like = dialect.directions_like(word);
        like.any(|at| leaf::is(word, &directions[at].phrase))
    };
    split_words(words).any(happens)
        || institutions.any(|known| split_words(words).any(|word| letters::same(known, word)))
}

//! Who says the name that the label is.

use super::spoken::holds_speech;
use super::{Label, words};
use crate::dialect::Indexed;
use crate::letters::is_kana_or_kanji;
use crate::tokens::split_words;

/// Whether what is said is the name that the label is, in a script without spaces, or begins with the
/// full name of which the label has the initial: `青葉：青葉でございます。`, `J. Aoba: Jun Aoba here.`
pub(crate) fn is_introduced(label: Label<'_>, dialect: Indexed<'_>) -> bool {
    if !label.text.starts_with(is_kana_or_kanji) {
        return spells_initial(label);
    }
    let behind = label.speech.trim_start().strip_prefix(label.text);
    let first = behind.and_then(|behind| behind.split('。').next());
    first.is_some_and(|said| said.chars().nth(INTRODUCING).is_none() && holds_speech(said, dialect))
}

/// The most words up to the end of the name that somebody spells out.
const SPELLED: usize = 8;

/// `spelled = initial, ".", { space }, family name, ":", [ words ], given name, family name ;`
pub(crate) fn spells_initial(label: Label<'_>) -> bool {
    let mut letters = label.text.chars();
    let initial = letters.next().filter(|c| c.is_uppercase());
    let family = letters.as_str().strip_prefix('.').map(str::trim_start);
    let Some((initial, family)) = initial.zip(family) else {
        return false;
    };
    let given = |word: &str| word.starts_with(initial) && word.chars().nth(2).is_some();
    let words = || split_words(label.speech).take(SPELLED);
    let mut pairs = words().zip(words().skip(1));
    words::is_capitalised(family)
        && pairs.any(|(name, last)| given(name) && last.trim_end_matches(NAME_ENDS) == family)
}

/// What may stand behind a name in a sentence.
const NAME_ENDS: [char; 3] = [',', '.', '!'];

/// The most characters with which somebody ends their own name.
const INTRODUCING: usize = 9;

#[cfg(test)]
mod tests {
    use super::super::recurrent;
    use super::*;

    #[test]
    fn who_says_the_name_that_the_label_is() {
        for (line, expected) in [
            ("青葉：青葉です。", true),
            ("青葉：青葉でございます。港の件です。", true),
            ("青葉：岸です。", false),
            ("青葉：青葉の港では船が出ています。", false),
            ("場所：場所は未定です。", false),
            ("J. Aoba: Jun Aoba, Harbour Wire. Why?", true),
            ("J. Aoba: Good day! Jun Aoba, the Wire.", true),
            ("J. Aoba: Rin Aoba is here.", false),
            ("J. Aoba: Jun Holm is here.", false),
            ("J. Aoba: J. Aoba is here.", false),
            ("Jun Aoba: Jun Aoba is here.", false),
        ] {
            let label = recurrent(line, Indexed::generic());
            let found = label.is_some_and(|label| is_introduced(label, Indexed::generic()));
            assert_eq!(found, expected, "{line}");
        }
    }
}

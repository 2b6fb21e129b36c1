//! Who says the name that the label is.

use super::lexicon::{is_outlet, is_particle, is_small};
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

/// ```ebnf
/// own name = name, ":", [ words ], name, [ "," ], [ small words ] ;
/// ```
///
/// What stands behind a name where whoever has it says it first, the small
/// words behind it aside: `Jun: Sir, I am Jun from the Harbour Wire.` Others are spoken of so, too.
pub(crate) fn behind_own_name<'a>(
    name: &str,
    speech: &'a str,
    dialect: Indexed<'_>,
) -> Option<&'a str> {
    let at = |word: &str| word.as_ptr() as usize - speech.as_ptr() as usize;
    let mut words = split_words(speech).take(SPELLED);
    let whole = |behind: &&str| !behind.starts_with(char::is_alphanumeric);
    let behind = words.find_map(|word| {
        let behind = speech[at(word)..].strip_prefix(name);
        behind.filter(whole)
    })?;
    let small = |word: &&str| is_small(word, dialect) || is_particle(word, dialect);
    let behind = behind.trim_start_matches(NAME_ENDS);
    let first = split_words(behind).find(|word| !small(word));
    first.map(|word| &speech[at(word)..])
}

/// Whether whoever has a name says it, and for which outlet they ask.
pub(crate) fn says_own_name(name: &str, speech: &str, dialect: Indexed<'_>) -> bool {
    behind_own_name(name, speech, dialect).is_some_and(|behind| {
        let words = || split_words(behind).take(OUTLET);
        let end = |word: &str| word.as_ptr() as usize - behind.as_ptr() as usize + word.len();
        !behind.starts_with(char::is_lowercase)
            && words()
                .any(|word| is_outlet(behind[..end(word)].trim_end_matches(OUTLET_ENDS), dialect))
    })
}

/// The most words of an outlet behind a name.
const OUTLET: usize = 4;

/// What may stand behind an outlet in a sentence.
const OUTLET_ENDS: [char; 5] = [',', '.', '!', ';', ':'];

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

    #[test]
    fn who_says_their_own_name_and_outlet() {
        for (line, expected) in [
            ("Ada: Ada from the Harbour News. We heard of it.", true),
            ("Ada: Sir, I am Ada from Reuters. When?", true),
            ("Jun Aoba: Thank you. Jun Aoba, Reuters. When?", true),
            ("Ada: Adara from Reuters is here.", false),
            ("Ada: Rin from Reuters is here.", false),
            ("Ada: I am Ada, press officer.", false),
            ("Ada: Ada will come in May. Reuters tells of it.", false),
            (
                "Ada: We met. We talked of it for a day and Ada, Reuters.",
                false,
            ),
        ] {
            let label = recurrent(line, Indexed::generic());
            let says =
                |label: Label<'_>| says_own_name(label.text, label.speech, Indexed::generic());
            let found = label.is_some_and(says);
            assert_eq!(found, expected, "{line}");
        }
    }
}

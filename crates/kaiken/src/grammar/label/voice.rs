//! Who speaks, with nothing that closes it: alone on a line, before a gap, or before a quotation.
//!
//! ```ebnf
//! voice     = [ letter, space ], ( question word | office | name ) | numbered | spoken ;
//! numbered  = ( question word | answer word ), [ number ], [ space, sentence ] ;
//! spoken    = part, ( space, ( sentence | quotation ) | quotation ) ;
//! bare name = name, [ ( space | ":" ), sentence | quotation ] ;
//! ```
//!
//! None of these is a label by itself: `events/voices.rs` asks whether the text has such labels.

use super::super::heading;
use super::super::leaf::same_prefix;
use super::lexicon::{holds, is_question, role_suffix};
use super::rules::{is_full_name, judge};
use super::spoken::{holds_sentence, is_sentence};
use super::unannounced::is_unannounced_name;
use super::unspaced::is_bare_name;
use super::{Delimiter, Label, Reading, Shape};
use crate::dialect::{Indexed, Role};
use crate::edge;
use crate::letters::is_kana_or_kanji;

/// The longest line that is the name of who speaks and nothing else, in bytes.
const LONGEST_VOICE: usize = 60;

/// Reads a line that is who speaks and nothing else, as on pages that close no label: `Journalist`,
/// `Governor Aoba`, `Jun Aoba`, `知事`, `A 知事`. In a script without spaces, in which none stands
/// within a sentence, speech may follow behind one, and a quotation right behind who says it:
/// `知事 お答えします。`, `Q1 なぜですか。`, `青葉知事「検討します」`.
pub(crate) fn voice<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    if dialect.labels.alone.is_empty() {
        return None;
    }
    let alone = || lettered_voice(line, dialect).or_else(|| voice_alone(line, dialect));
    let in_sentence = line.starts_with(|c: char| c.is_ascii_lowercase())
        || line.ends_with(['.', '?', '!', ',', ';', ':']);
    (line.len() <= LONGEST_VOICE && !in_sentence)
        .then(alone)
        .flatten()
        .or_else(|| numbered_voice(line, dialect))
        .or_else(|| spoken_voice(line, dialect))
}

/// The fewest strokes that stand for a name.
const BLANK: usize = 3;

/// `blank = "_", "_", "_", { "_" }, { space }, delimiter, speech ;` A name that whoever typed the
/// text did not know: `_____: Why?`
pub(super) fn blank<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    if !line.starts_with('_') {
        return None;
    }
    let behind = line.trim_start_matches('_');
    let text = &line[..line.len() - behind.len()];
    let speech = behind.trim_start().strip_prefix(':')?;
    let said = speech.trim_end().ends_with(['.', '?', '!', '…']);
    let fits = text.len() >= BLANK && !dialect.labels.voices.is_empty() && said;
    fits.then_some(Label {
        text,
        shape: Shape::Anonymous,
        role: Role::Unknown,
        delimiter: Delimiter::Colon,
        speech,
    })
}

fn voice_alone<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let end = &line[line.len()..];
    let gap = |label| Label {
        delimiter: Delimiter::Gap,
        ..label
    };
    match judge(line, line, Delimiter::Bracket, end, dialect) {
        Reading::Label(label)
            if label.shape == Shape::Anonymous || line.chars().nth(1).is_some() =>
        {
            Some(gap(label))
        }
        Reading::Label(_) => None,
        Reading::Doubtful | Reading::Prose => is_unannounced_name(line, dialect)
            .then_some(Label {
                text: line,
                shape: Shape::Person,
                role: Role::Unknown,
                delimiter: Delimiter::Gap,
                speech: end,
            })
            .filter(|_| is_full_name(line, dialect)),
    }
}

/// `lettered voice = letter, space, phrase ;` A letter for who asks or who answers, and who that
/// is, in a script without spaces: `Q 代表幹事(瀬戸通信)`. Whoever answers has an office.
fn lettered_voice<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let letter = line.chars().next()?;
    let (letter, text) = line.split_at(letter.len_utf8());
    let who = text.trim_start();
    let wide = who.starts_with(is_kana_or_kanji);
    if who.len() == text.len() || !wide && !is_abbreviation(who) {
        return None;
    }
    if holds(&dialect.labels.answers, letter) {
        return voice_alone(who, dialect).filter(|label| label.role == Role::Official);
    }
    let asks = holds(&dialect.labels.questions, letter) && !is_sentence(who, dialect);
    asks.then_some(Label {
        text: who,
        shape: Shape::Anonymous,
        role: Role::Reporter,
        delimiter: Delimiter::Gap,
        speech: &line[line.len()..],
    })
}

/// Whether a text may be the short form of an outlet: `NHK`, `BSN`.
pub(super) fn is_abbreviation(text: &str) -> bool {
    ABBREVIATED.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// The letters of such a short form.
const ABBREVIATED: core::ops::RangeInclusive<usize> = 2..=5;

/// `numbered voice = ( question word | answer word ), [ number ], [ space, sentence ] ;` A word of
/// a script without case needs no speech on its line.
fn numbered_voice<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    if !dialect.may_begin_unnamed(line) || dialect.unnamed_like(line).next().is_none() {
        return None;
    }
    let (text, speech) = line.split_at(line.find(char::is_whitespace).unwrap_or(line.len()));
    let word = text.trim_end_matches(char::is_numeric);
    let is_word = |known: &crate::dialect::Text| same_prefix(word, known) == Some(word.len());
    if !dialect.unnamed_like(word).any(is_word) {
        return None;
    }
    let role = if holds(&dialect.labels.questions, word) {
        Role::Reporter
    } else if holds(&dialect.labels.answers, word) {
        Role::Official
    } else {
        return None;
    };
    if role == Role::Official
        && let Some(label) = answers_for(line, speech, dialect)
    {
        return Some(label);
    }
    let alone = speech.is_empty() && word.len() < text.len() && word.starts_with(is_kana_or_kanji);
    (alone || holds_sentence(speech)).then_some(Label {
        text,
        shape: Shape::Anonymous,
        role,
        delimiter: Delimiter::Gap,
        speech,
    })
}

/// `answers for = space, open bracket, office, close bracket, sentence ;` Whoever answers, behind
/// the word for that: `答 （大臣）お答えします。`
fn answers_for<'a>(line: &'a str, speech: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let inside = speech.trim_start().strip_prefix(['(', '（'])?;
    let (who, said) = inside.split_at(inside.find([')', '）'])?);
    let said = said.trim_start_matches([')', '）']);
    let answers = role_suffix(who, dialect).is_some_and(|(_, role)| role == Role::Official);
    (answers && who.len() <= LONGEST_VOICE && holds_sentence(said)).then_some(Label {
        text: &line[..line.len() - said.len()],
        shape: Shape::Office,
        role: Role::Official,
        delimiter: Delimiter::Gap,
        speech: said,
    })
}

/// `spoken voice = part, ( space, ( sentence | quotation ) | quotation ) ;` The longest words
/// before a space that name a part.
fn spoken_voice<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    if !line.starts_with(is_kana_or_kanji) {
        return None;
    }
    let window = edge::first(line, LONGEST_VOICE);
    let mut gaps = window.rmatch_indices(|c: char| c.is_whitespace() || c == '「');
    let found = gaps.find_map(|(at, _)| {
        let text = line[..at].trim_end();
        let speech = &line[text.len()..];
        let said = speech.trim_start();
        let spaced = said.len() < speech.len();
        let speaks = spaced && holds_sentence(speech) || heading::is_quotation(said);
        (speaks && tells_part(text, dialect))
            .then(|| judge(text, text, Delimiter::Gap, speech, dialect))
    });
    match found? {
        Reading::Label(label) => Some(label),
        Reading::Doubtful | Reading::Prose => None,
    }
}

/// The most letters of a name in a script without spaces.
const NAME: usize = 8;

/// `bare name = name, [ ( space | ":" ), sentence | quotation ] ;` In a script without spaces, a
/// name and nothing else, but for the edge of a cell, or a name and what is said behind a space or
/// a colon or in quotation marks: `青葉`, `青葉 再開します。`, `青葉「再開します」`
pub(crate) fn bare_name<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    if !dialect.labels.dashes || !line.starts_with(is_kana_or_kanji) {
        return None;
    }
    let ends = |c: char| c.is_whitespace() || matches!(c, '「' | ':' | '：');
    let (text, speech) = line.split_at(line.find(ends).unwrap_or(line.len()));
    let speech = speech.strip_prefix([':', '：']).unwrap_or(speech);
    let said = speech.trim_matches(|c: char| c == '|' || c.is_whitespace());
    let named = is_bare_name(text, NAME, dialect);
    let quoted = speech.starts_with('「');
    let fits =
        said.is_empty() || quoted && heading::is_quotation(said) || !quoted && holds_sentence(said);
    (named && fits).then_some(Label {
        text,
        shape: Shape::Person,
        role: Role::Unknown,
        delimiter: Delimiter::Gap,
        speech: if said.is_empty() {
            &line[line.len()..]
        } else {
            speech
        },
    })
}

/// `quoted = "「", words, [ "」" ] ;` Whether a line begins what somebody says in quotation marks:
/// more than a name or a title.
pub(crate) fn begins_quotation(line: &str) -> bool {
    line.starts_with('「') && line.contains(['、', '。', '？', '?', '！', '…'])
}

/// Whether words say which part somebody plays, by a word for who asks or, in a script without
/// spaces, by the office that ends them: `記者`, `青葉知事`.
pub(crate) fn tells_part(words: &str, dialect: Indexed<'_>) -> bool {
    is_asking_word(words, dialect)
        || role_suffix(words, dialect).is_some()
        || behind_answer(words, dialect).is_some()
}

/// The office in brackets behind a word for who answers: `答 （大臣）`, `A.(会長)`.
pub(super) fn behind_answer<'a>(label: &'a str, dialect: Indexed<'_>) -> Option<&'a str> {
    let (word, inside) = label.split_at_checked(label.find(['(', '（'])?)?;
    let word = word.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '．'));
    let inside = inside.trim_start_matches(['(', '（']);
    let office = inside.strip_suffix([')', '）'])?;
    let known = holds(&dialect.labels.answers, word) && role_suffix(office, dialect).is_some();
    known.then_some(office)
}

/// Whether a label is a word for who gives the floor, and no post of somebody who does so:
/// `司会`, but not `広報課長`, who may be whom to ask.
pub(crate) fn gives_floor(label: Label<'_>) -> bool {
    label.role == Role::Moderator && !label.text.ends_with(['長', '監'])
}

/// Whether a line is a word for who asks and nothing else.
pub(crate) fn is_asking_word(line: &str, dialect: Indexed<'_>) -> bool {
    line.len() <= LONGEST_VOICE
        && dialect.may_begin_unnamed(line)
        && line.chars().nth(1).is_some()
        && is_question(line, dialect)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_speaks_and_nothing_closes_it() {
        use Role::{Moderator, Official, Reporter};
        for (line, expected) in [
            ("記者", Some(("記者", Reporter, ""))),
            ("青葉知事", Some(("青葉知事", Official, ""))),
            ("瀬戸新聞 岸記者", Some(("瀬戸新聞 岸記者", Reporter, ""))),
            (
                "Q 代表幹事(瀬戸通信)",
                Some(("代表幹事(瀬戸通信)", Reporter, "")),
            ),
            ("Ｑ　瀬戸通信", Some(("瀬戸通信", Reporter, ""))),
            ("A 知事", Some(("知事", Official, ""))),
            ("Q AKN", Some(("AKN", Reporter, ""))),
            ("A AKN", None),
            ("A 五月", None),
            ("Q 再開はいつですか", None),
            ("Q 再開?", Some(("Q", Reporter, " 再開?"))),
            ("Q代表幹事", None),
            (
                "司会　始めます。",
                Some(("司会", Moderator, "　始めます。")),
            ),
            (
                "瀬戸新聞 岸記者 なぜ？",
                Some(("瀬戸新聞 岸記者", Reporter, " なぜ？")),
            ),
            (
                "幹事社  9月です。",
                Some(("幹事社", Reporter, "  9月です。")),
            ),
            ("知事 青葉一郎", None),
            ("港 再開します。", None),
            ("知事の考え 再開します。", None),
            ("知事", Some(("知事", Official, ""))),
            ("問", Some(("問", Reporter, ""))),
            ("質問2", Some(("質問2", Reporter, ""))),
            ("Q2", None),
            ("Q2 なぜですか。", Some(("Q2", Reporter, " なぜですか。"))),
            ("答　五月です。", Some(("答", Official, "　五月です。"))),
            ("A May day.", None),
            (
                "答 （港湾大臣）五月です。",
                Some(("答 （港湾大臣）", Official, "五月です。")),
            ),
            (
                "答 （港）五月です。",
                Some(("答", Official, " （港）五月です。")),
            ),
            (
                "青葉知事「五月です」",
                Some(("青葉知事", Official, "「五月です」")),
            ),
            ("青葉知事「五月です」と答えた", None),
            ("青葉知事「五月です。」と答えた", None),
            ("青葉知事 港", None),
            ("Jun K.", None),
        ] {
            let found = voice(line, Indexed::generic());
            let found = found.map(|label| (label.text, label.role, label.speech));
            assert_eq!(found, expected, "{line}");
            assert_eq!(voice(line, super::super::tests::indexed("mofa-ja")), None);
        }
    }

    #[test]
    fn blanks_stand_for_names() {
        for (line, expected) in [
            ("_____: Why?", Some("_____")),
            ("___ : Why?", Some("___")),
            ("__: Why?", None),
            ("_____:", None),
            ("_____: Jun Aoba, President", None),
            ("_____ Why?", None),
            ("Name: _____", None),
        ] {
            let found = blank(line, Indexed::generic()).map(|label| label.text);
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn names_with_nothing_but_speech() {
        for (line, expected) in [
            ("青葉", Some(("青葉", ""))),
            ("青葉 |", Some(("青葉", ""))),
            ("アオバー　はい。", Some(("アオバー", "　はい。"))),
            ("青葉「はい」", Some(("青葉", "「はい」"))),
            ("青葉:はい。", Some(("青葉", "はい。"))),
            ("青葉：港", None),
            ("場所：港です。", None),
            ("青葉「はい。」と言った。", None),
            ("青葉 港", None),
            ("青葉の港", None),
            ("質疑応答", None),
            ("場所", None),
            ("青葉、岸", None),
            ("青葉丸一号二号三号", None),
            ("Aoba", None),
        ] {
            let found = bare_name(line, Indexed::generic());
            let found = found.map(|label| (label.text, label.speech));
            assert_eq!(found, expected, "{line}");
        }
        assert_eq!(
            bare_name("青葉", super::super::tests::indexed("mofa-ja")),
            None
        );
        for (line, expected) in [
            ("「はい、再開します」", true),
            ("「再開します。", true),
            ("「港の詩」", false),
            ("はい、再開します", false),
        ] {
            assert_eq!(begins_quotation(line), expected, "{line}");
        }
    }

    #[test]
    fn words_for_who_asks_alone() {
        for (line, expected) in [("記者", true), ("Q", false), ("青葉知事", false)] {
            assert_eq!(is_asking_word(line, Indexed::generic()), expected, "{line}");
        }
    }
}

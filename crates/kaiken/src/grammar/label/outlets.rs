//! Labels of journalists, by the outlets for which they ask.

use super::lexicon::{
    call_sign, holds, is_known_outlet, is_name, is_outlet, is_question, is_sure_outlet, role_of,
};
use super::rules::{
    Phrase, around, asks, begins_sentence, has_possessive, has_question_mark, is_full_name,
    opens_sentence, speaks,
};
use super::unspaced::names_outlet;
use super::words::is_capitalised;
use super::{Delimiter, Label, Shape};
use crate::dialect::{Indexed, Role};
use crate::edge;
use crate::tokens::split_words;

/// The name and the outlet of `Sato of Tokyo Shimbun`.
pub(super) fn of_outlet<'a>(phrase: &'a str, dialect: Indexed<'_>) -> Option<(&'a str, &'a str)> {
    let parts = around(phrase, "of").or_else(|| around(phrase, "from"))?;
    let (name, outlet) = parts;
    (is_name(name, dialect) && is_outlet(outlet, dialect)).then_some(parts)
}

/// The name of a known outlet, alone in brackets: one of its journalists asks. Alone on its line it
/// may be one that is known by how it ends. In a script without spaces it is as often the source of
/// what stands behind it, `（共同）`; there a survey asks for others in its form.
pub(super) fn outlet_alone(
    phrase: &str,
    speech: &str,
    dialect: Indexed<'_>,
) -> Option<(Shape, Role)> {
    let ends_as_one = || speech.trim_start().is_empty() && names_outlet(phrase, dialect);
    let wide = |c: char| c >= FIRST_WIDE;
    let surveyed = dialect.labels.recurrent && phrase.starts_with(wide);
    (!surveyed && is_known_outlet(phrase, dialect) || ends_as_one())
        .then_some((Shape::OutletPair, Role::Reporter))
}

/// The first of the characters as wide as kanji.
const FIRST_WIDE: char = '\u{2e80}';

/// The name of an outlet alone before a question: one of its journalists asks, if the lines around
/// it say so, too. Before a quotation it is the headline that is told.
pub(super) fn outlet_asks(
    phrase: &str,
    speech: &str,
    dialect: Indexed<'_>,
) -> Option<(Shape, Role)> {
    let asks = dialect.labels.outlets_alone
        && (is_sure_outlet(phrase, dialect) || names_outlet(phrase, dialect))
        && speaks(speech)
        && opens_sentence(speech)
        && has_question_mark(speech);
    asks.then_some((Shape::OutletPair, Role::Reporter))
}

/// `unnamed of outlet = name, space, question word in small letters ;` Somebody who asks for an
/// outlet: `Harbour FM reporter`. A sentence must follow.
pub(super) fn unnamed_of_outlet(
    phrase: &Phrase<'_>,
    speech: &str,
    dialect: Indexed<'_>,
) -> Option<(Shape, Role)> {
    let (outlet, word) = phrase.whole.rsplit_once(char::is_whitespace)?;
    let fits = holds(&dialect.labels.sent, word)
        && is_name(outlet, dialect)
        && split_words(outlet).all(is_capitalised)
        && role_of(outlet, dialect).is_none()
        && !begins_sentence(outlet, dialect)
        && opens_sentence(speech)
        && speech.trim_end().ends_with(SENTENCE_ENDS);
    fits.then_some((Shape::Anonymous, Role::Reporter))
}

/// The marks behind which what is said ends.
const SENTENCE_ENDS: [char; 7] = ['.', '?', '!', '…', '”', '"', ')'];

/// The name and the outlet around the word for somebody who asks: `Nippon TV Reporter Aoba`.
pub(super) fn sent_by<'a>(head: &'a str, dialect: Indexed<'_>) -> Option<(&'a str, &'a str)> {
    let asks = |word: &str| {
        word.len() > 1 && dialect.lists(word).has_unnamed() && is_question(word, dialect)
    };
    let word = split_words(head).find(|word| asks(word))?;
    let at = word.as_ptr() as usize - head.as_ptr() as usize;
    let (outlet, name) = (head[..at].trim(), head[at + word.len()..].trim());
    let sent = is_outlet(outlet, dialect) && is_name(name, dialect);
    sent.then_some((name, outlet))
}

/// Exactly two parts, a journalist and an outlet, in either order: `Asahi Shimbun, Matsui`,
/// `Ukai, TV Tokyo`. Where no part is a known outlet, both must be short and speech must follow
/// as a sentence does.
pub(super) fn outlet_pair(
    phrase: &Phrase<'_>,
    speech: &str,
    dialect: Indexed<'_>,
) -> Option<(Shape, Role)> {
    let (first, second) = (phrase.first.trim(), phrase.others?.trim());
    let named = second.starts_with(|c: char| !c.is_numeric()) || call_sign(second).is_some();
    if !dialect.labels.outlet_pairs || !named || second.contains(',') {
        return None;
    }
    let outlets = || {
        second
            .split(" and ")
            .all(|outlet| is_outlet(outlet, dialect))
    };
    let known = is_outlet(first, dialect) && is_name(second, dialect)
        || is_name(first, dialect) && (is_outlet(second, dialect) || outlets());
    let likely =
        || is_pair_of_names(phrase, dialect) && opens_sentence(speech) && asks(speech, dialect);
    (known || likely()).then_some((Shape::OutletPair, Role::Reporter))
}

/// Two parts that could both be names, and nothing of a sentence. In a script without capitals any
/// words could.
pub(super) fn is_pair_of_names(phrase: &Phrase<'_>, dialect: Indexed<'_>) -> bool {
    let whole = phrase.whole;
    let name = |part: &str| is_name(part.trim(), dialect);
    phrase
        .others
        .is_some_and(|others| name(phrase.first) && name(others))
        && whole.contains(char::is_uppercase)
        && phrase.role_of(whole, dialect).is_none()
        && !has_possessive(whole)
        && !begins_sentence(whole, dialect)
}

/// Whether a stroke parts a name from an outlet: one that is known, or what stands behind a full
/// name and names no office: `JUN AOBA/HARBOUR ONE`.
pub(super) fn is_sent(phrase: &str, dialect: Indexed<'_>) -> bool {
    let Some((name, outlet)) = phrase.split_once('/') else {
        return false;
    };
    let outlet = outlet.trim();
    let first = split_words(outlet).next().unwrap_or_default();
    let mut countries = dialect.people.countries.iter();
    let mut likely = || {
        is_full_name(name.trim(), dialect)
            && role_of(phrase, dialect).is_none()
            && !countries.any(|known| known.eq_ignore_ascii_case(outlet))
    };
    is_outlet(outlet, dialect) || is_known_outlet(first, dialect) || !outlet.is_empty() && likely()
}

/// The longest label with an outlet in quotation marks, in bytes.
const LONGEST_QUOTED: usize = 200;

/// The most words around the quotation marks, in each direction.
const AROUND: usize = 5;

/// ```ebnf
/// quoted = full name, ",", [ words ], quotation, [ remark | ",", words ],
///          ( ":" | space, ( "–" | "—" ), space ), [ question ] ;
/// ```
///
/// A journalist and an outlet in quotation marks: `Jun Aoba, agency “Harbour Wire” (Quarto): Why?`.
/// Others have a firm or a book there: whoever asks nothing on the line itself may be one of them, so
/// that the part is left to the lines around.
pub(super) fn quoted<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let (label, _) = around_quotation(line, dialect)?;
    let said = label.speech.trim_start();
    if said.is_empty() {
        return Some(label);
    }
    (has_question_mark(said) && opens_sentence(said)).then_some(Label {
        role: Role::Reporter,
        ..label
    })
}

/// The same before what is no question, where a word for an outlet stands before the quotation:
/// `Jun Aoba, agency “Harbour Wire”: The pier is closed.` A review quotes so, too: the lines around
/// tell.
pub(crate) fn quoted_saying<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    let (label, before) = around_quotation(line, dialect)?;
    let fits = is_outlet(before, dialect) && opens_sentence(label.speech);
    let fits = fits && !label.speech.trim_start().starts_with(OPENING);
    let role = Role::Reporter;
    fits.then_some(Label { role, ..label })
}

/// Such a label, whatever is said, and the words before the quotation marks.
fn around_quotation<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<(Label<'a>, &'a str)> {
    if !dialect.labels.recurrent || !line.starts_with(char::is_uppercase) {
        return None;
    }
    let window = edge::first(line, LONGEST_QUOTED);
    if !may_quote(window.as_bytes()) {
        return None;
    }
    let (name, outlet) = window.split_once(',')?;
    if !is_full_name(name, dialect) {
        return None;
    }
    let (before, quoted) = outlet.split_once(OPENING)?;
    let (inside, behind) = quoted.split_once(CLOSING)?;
    let (more, mark) = before_mark(behind)?;
    let text = &line[..window.len() - behind.len() + more.len()];
    let speech = &line[text.len() + mark..];
    let short = |words: &str| split_words(words).nth(AROUND).is_none();
    let before = before.trim();
    let fits = role_of(name, dialect).is_none()
        && !inside.trim().is_empty()
        && role_of(before, dialect).is_none()
        && [before, inside, more].into_iter().all(short)
        && (more.is_empty() || more.starts_with(|c: char| c == ',' || c.is_whitespace()));
    let label = Label {
        text,
        shape: Shape::OutletPair,
        role: Role::Unknown,
        delimiter: Delimiter::Colon,
        speech,
    };
    fits.then_some((label, before))
}

/// `sent = full name, space, ( "–" | "—" | "-" ), space, outlet, ":", question ;` A journalist and
/// an outlet that is known: `Jun Aoba – Reuters: Why?`. Headings have the same form.
pub(super) fn sent_before_colon<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<Label<'a>> {
    if !dialect.labels.recurrent || !line.starts_with(char::is_uppercase) {
        return None;
    }
    let window = edge::first(line, LONGEST_QUOTED);
    let (text, _) = window.split_once(':')?;
    let speech = &line[text.len() + 1..];
    let text = text.trim_end();
    let (name, outlet) = around_dash(text, &['–', '—', '-'])?;
    let fits = is_full_name(name.trim_end(), dialect)
        && role_of(name, dialect).is_none()
        && is_known_outlet(outlet.trim(), dialect)
        && opens_sentence(speech)
        && has_question_mark(speech);
    fits.then_some(Label {
        text,
        shape: Shape::OutletPair,
        role: Role::Reporter,
        delimiter: Delimiter::Colon,
        speech,
    })
}

/// The quotation marks that open the name of an outlet, and those that close it.
const OPENING: [char; 4] = ['«', '“', '„', '"'];
const CLOSING: [char; 4] = ['»', '”', '“', '"'];

/// Whether a mark of these that opens may stand among some bytes: the last byte of one does.
pub(super) fn may_quote(bytes: &[u8]) -> bool {
    memchr::memchr3(b'"', 0x9c, 0x9e, bytes).is_some() || memchr::memchr(0xab, bytes).is_some()
}

/// What stands before the first mark that closes a label, and how far the mark reaches behind that.
fn before_mark(text: &str) -> Option<(&str, usize)> {
    let marks = [around_dash(text, &['–', '—']), text.split_once(':')];
    let first = marks.into_iter().flatten();
    let (before, behind) = first.min_by_key(|(before, _)| before.len())?;
    let more = before.trim_end();
    Some((more, text.len() - behind.len() - more.len()))
}

/// What stands around the first dash with white space at both sides.
pub(super) fn around_dash<'a>(text: &'a str, dashes: &[char]) -> Option<(&'a str, &'a str)> {
    let mut found = text.match_indices(dashes);
    found.find_map(|(at, dash)| {
        let (before, behind) = (&text[..at], &text[at + dash.len()..]);
        let spaced =
            before.ends_with(char::is_whitespace) && behind.starts_with(char::is_whitespace);
        spaced.then_some((before, behind))
    })
}

#[cfg(test)]
mod tests {
    use super::super::Reading;
    use super::*;

    #[test]
    fn outlets_in_quotation_marks() {
        for (line, expected) in [
            (
                "Jun Aoba, “Harbour Wire”: Why?",
                Some(("Jun Aoba, “Harbour Wire”", " Why?")),
            ),
            (
                "Дина Роща, ИА «Новости Залива» (Порт): Когда?",
                Some(("Дина Роща, ИА «Новости Залива» (Порт)", " Когда?")),
            ),
            (
                "Дина Роща, телекомпания \"Залив\", город Порт:",
                Some(("Дина Роща, телекомпания \"Залив\", город Порт", "")),
            ),
            (
                "Дина Роща, газета «Залив» – Когда?",
                Some(("Дина Роща, газета «Залив»", " Когда?")),
            ),
            (
                "Дина Роща, газета «Залив»: (перевод) Когда?",
                Some(("Дина Роща, газета «Залив»", " (перевод) Когда?")),
            ),
            (
                "Дина Роща, газета «Залив»: Когда – и где – откроют?",
                Some(("Дина Роща, газета «Залив»", " Когда – и где – откроют?")),
            ),
            ("Дина Роща, завод «Волна»: Мы построили порт.", None),
            ("Jun Aoba, author of “The Sea”: a life in letters", None),
            ("In May, he said “so”: It is done.", None),
            (
                "Jun Aoba, who wrote all the books of the sea “So”: Why?",
                None,
            ),
        ] {
            let found = quoted(line, Indexed::generic()).map(|label| (label.text, label.speech));
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn what_is_said_for_an_outlet_in_quotation_marks() {
        for (line, expected) in [
            (
                "Дина Роща, газета «Залив»: Причал закрыт. Вокруг – лед.",
                Some("Дина Роща, газета «Залив»"),
            ),
            (
                "Jun Aoba, newspaper “Wire”: We met.",
                Some("Jun Aoba, newspaper “Wire”"),
            ),
            ("Дина Роща, газета «Залив»: «Причал закрыт».", None),
            ("Дина Роща, газета «Залив»: причал закрыт.", None),
            ("Дина Роща, завод «Волна»: Мы построили порт.", None),
            ("Дина Роща, «Залив»: Причал закрыт.", None),
        ] {
            let found = quoted_saying(line, Indexed::generic()).map(|label| label.text);
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn outlets_in_quotation_marks_are_read_on_lines_of_any_script() {
        for line in [
            "Jun Aoba, agency “Harbour Wire” (Quarto): Why?",
            "Дина Роща, газета «Залив»: Когда?",
        ] {
            let read = super::super::read(line, Indexed::generic());
            let Reading::Label(label) = read else {
                panic!("{line}: {read:?}");
            };
            assert_eq!(label.role, Role::Reporter, "{line}");
        }
    }

    #[test]
    fn outlets_behind_dashes() {
        for (line, expected) in [
            ("Jun Aoba – Reuters: Why?", Some("Jun Aoba – Reuters")),
            (
                "Jun N. Aoba - Reuters: We heard. Why?",
                Some("Jun N. Aoba - Reuters"),
            ),
            ("Jun Aoba – Reuters: We met.", None),
            ("Jun Aoba – Minister of Works: Why?", None),
            ("Harbour Plan – Phase Two: Why?", None),
            ("Jun Aoba - 10:30 Where?", None),
        ] {
            let found = sent_before_colon(line, Indexed::generic()).map(|label| label.text);
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn outlets_behind_a_stroke_or_a_dash() {
        for (phrase, expected) in [
            ("Aoba/Harbour TV", true),
            ("Aoba/Reuters", true),
            ("JUN AOBA/HARBOUR ONE", true),
            ("Aoba/Harbour", false),
            ("Jun Aoba/", false),
            ("Jun Aoba/Peru", false),
        ] {
            assert_eq!(is_sent(phrase, Indexed::generic()), expected, "{phrase}");
        }
        for (line, expected) in [
            (
                "Jun Aoba – Reuters: Why?",
                Some(("Jun Aoba – Reuters", " Why?")),
            ),
            (
                "Jun Aoba - Reuters : Why?",
                Some(("Jun Aoba - Reuters", " Why?")),
            ),
            ("Jun Aoba- Reuters: Why?", None),
            ("Jun Aoba -Reuters: Why?", None),
            ("Jun Aoba – Reuters: So.", None),
        ] {
            let found = sent_before_colon(line, Indexed::generic());
            let found = found.map(|label| (label.text, label.speech));
            assert_eq!(found, expected, "{line}");
        }
        let other = super::super::tests::indexed("mofa-en");
        assert_eq!(sent_before_colon("Jun Aoba – Reuters: Why?", other), None);
        assert_eq!(quoted("Jun Aoba, “Harbour Wire”: Why?", other), None);
    }
}

//! Titles: the words by which they are known, and a label right behind one.

use core::ops::Range;

use super::super::label::{self, Reading};
use super::super::{date, heading, leaf, notice};
use crate::dialect::{ConferenceKind, Indexed, TitleForm, TitleList};
use crate::letters::{is_hiragana, is_kana_or_kanji};
use crate::tokens::last_word;

/// `title = [ bullet | number ], title words, … ;` The kind of conference that a title names,
/// wherever it stands.
pub(crate) fn title(line: &str, dialect: Indexed<'_>) -> Option<ConferenceKind> {
    titled(line, TitleList::Anywhere, dialect).map(|form| form.kind)
}

/// The kind of conference that a title above the first turn names. Words in small letters may stand
/// in speech, too.
pub(crate) fn first_title(line: &str, dialect: Indexed<'_>) -> Option<ConferenceKind> {
    title(line, dialect).or_else(|| {
        let form = titled(line, TitleList::First, dialect)?;
        let behind = line.get(form.prefix.len()..).unwrap_or_default();
        let small = form.contains.starts_with(char::is_lowercase);
        let said = small && heading::is_said(line, &dialect.headings);
        let told = line.starts_with('(') && line.ends_with(')');
        let words = &form.contains;
        let named = holds_title_words(line, words, dialect) && ends_title(line, words, dialect);
        let listed =
            line.ends_with('|') && line.contains(',') || line.matches('|').nth(1).is_some();
        (!holds_sentence(behind) && !said && !told && !listed && named).then_some(form.kind)
    })
}

/// Whether words of a title that stand behind any beginning may stand in a line.
pub(crate) fn may_hold_title(line: &str, dialect: Indexed<'_>) -> bool {
    may_be_title(line)
        && dialect
            .title_places(line, TitleList::Anywhere)
            .next()
            .is_some()
}

/// Whether a line is no longer than titles are, and ends as one may.
fn may_be_title(line: &str) -> bool {
    line.len() <= LONGEST_TITLE && !line.ends_with(['。', '？', '?', '！'])
}

/// Whether a line begins with the words with which a title does.
pub(crate) fn is_begun(line: &str, dialect: Indexed<'_>) -> bool {
    let mut begun = dialect.header.first_titles.iter();
    begun.any(|form| !form.prefix.is_empty() && notice::begins(line, &form.prefix))
}

/// Whether words stand in a line that do not begin others that make no title.
fn holds_title_words(line: &str, words: &str, dialect: Indexed<'_>) -> bool {
    let others = &dialect.header.no_titles;
    let may_begin = |other: &&str| !words.is_empty() && other.starts_with(words);
    let alone = |at: usize| !others.iter().any(|other| line[at..].starts_with(&**other));
    !others.iter().any(|other| may_begin(&&**other))
        || leaf::places(line.as_bytes(), words.as_bytes()).any(alone)
        || !others.iter().any(|other| leaf::holds(line, other))
}

/// `title words = words, ( tail | no letter )` Whether the words of a title stand in a line as in
/// one, in a script without spaces: a word ends behind them, or a tail of the dialect stands there.
/// In a sentence such a tail stands behind them somewhere.
fn ends_title(line: &str, words: &str, dialect: Indexed<'_>) -> bool {
    let tails = || {
        let tails = dialect.header.title_tails.iter();
        tails.filter_map(|tail| tail.strip_prefix(words))
    };
    if words.is_empty() || tails().next().is_none() {
        return true;
    }
    let particles = &dialect.header.title_particles;
    leaf::places(line.as_bytes(), words.as_bytes()).any(|at| {
        let (before, behind) = (&line[..at], &line[at + words.len()..]);
        let ends = !behind.starts_with(is_kana_or_kanji);
        let told = || {
            let word = before.rsplit(char::is_whitespace).next();
            word.is_some_and(|word| particles.iter().any(|particle| word.contains(&**particle)))
        };
        tails().any(|tail| behind.starts_with(tail))
            || ends && (!told() || tails().any(|tail| behind.contains(tail)))
    })
}

/// Whether a sentence ends in a text. Behind a number, a letter and a short word with a capital a
/// period ends none: `vom 3. August`, `de M. Aoba`, `by Atty. Aoba`.
pub(crate) fn holds_sentence(text: &str) -> bool {
    let mut periods = leaf::places(text.as_bytes(), b". ");
    let is_short = |at: usize| {
        let word = last_word(&text[..at]);
        word.len() <= ABBREVIATED && word.starts_with(char::is_uppercase) && !is_upper(word)
            || word.len() == 1
            || word.contains('.')
    };
    let ends = text
        .strip_suffix('.')
        .is_some_and(|text| !is_abbreviated(text));
    ends || text.ends_with(['!', ':', '：'])
        || text.contains('。')
        || periods.any(|at| !text[..at].ends_with(|c: char| c.is_ascii_digit()) && !is_short(at))
}

/// Whether the last word of a text is one letter in small: `2027 г.`
fn is_abbreviated(text: &str) -> bool {
    let mut word = last_word(text).chars();
    word.next()
        .is_some_and(|c| c.is_lowercase() && !c.is_ascii())
        && word.next().is_none()
}

/// The longest word with a capital that is shortened before a name, in bytes.
const ABBREVIATED: usize = 4;

fn is_upper(word: &str) -> bool {
    !word.contains(char::is_lowercase)
}

/// The first form of a list that a line has, behind its bullet or number.
fn titled<'d>(line: &str, list: TitleList, dialect: Indexed<'d>) -> Option<&'d TitleForm> {
    if !may_be_title(line) {
        return None;
    }
    let line = heading::item_text(line);
    let forms = list.of(&dialect.dialect.header);
    let begins = |at: &usize| {
        let form = &forms[*at];
        notice::begins(line, &form.prefix) && leaf::holds(line, &form.contains)
    };
    let begun = dialect.titles_begun(line, list).filter(begins).min();
    let first = dialect
        .title_places(line, list)
        .fold(begun, |first, place| {
            let stands = |at: &usize| {
                let length = leaf::same_prefix(place, &forms[*at].contains);
                length.is_some_and(|length| !goes_on(&place[length..], line, dialect))
            };
            let held = dialect.titles_held(place, list).filter(stands);
            first.into_iter().chain(held).min()
        });
    first.map(|at| &forms[at])
}

/// Whether a particle stands behind the words of a title, with which a sentence goes on that is not
/// told to those who read: `長官会見を見続けた`, but not `長官会見を行いました`.
fn goes_on(behind: &str, line: &str, dialect: Indexed<'_>) -> bool {
    let mut particles = dialect.header.title_particles.iter();
    let mut polite = dialect.labels.polite_ends.iter();
    behind.starts_with(is_hiragana)
        && particles.any(|particle| behind.starts_with(&**particle))
        && !polite.any(|end| line.ends_with(&**end))
}

/// Whether a text is the words by which a title is known, and no more: `Press Conference`.
pub(crate) fn is_bare_title(text: &str, dialect: Indexed<'_>) -> bool {
    let header = &dialect.header;
    let mut forms = header.titles.iter().chain(header.first_titles.iter());
    let varied = !leaf::is_of_one_length(text);
    let is = |words: &str| (varied || words.len() == text.len()) && leaf::is(text, words);
    forms.any(|form| is(&form.prefix) || is(&form.contains))
}

/// How far into a line a label is looked for behind a title, in bytes.
const TITLE_WINDOW: usize = 300;

/// Where in a line the bracket of a date may close behind which a label stands.
pub(crate) fn title_window(line: &str) -> Range<usize> {
    0..line.len().min(TITLE_WINDOW + "）".len() - 1)
}

/// Where the next bracket closes, or the last byte of a character stands that may be one.
pub(crate) fn bracket_close(bytes: &[u8]) -> Option<usize> {
    memchr::memchr2(b')', WIDE_CLOSE, bytes)
}

/// `title before label = title, bracketed label ;` The title, where a label in brackets stands
/// right behind the brackets of its date:
/// `外務大臣会見記録 （平成12年7月28日（金）16:15～ 於会見室）（問）…`.
pub(crate) fn title_before_label<'a>(line: &'a str, dialect: Indexed<'_>) -> Option<&'a str> {
    let window = &line.as_bytes()[title_window(line)];
    let closed = |end: &usize| {
        [")", "）"]
            .iter()
            .any(|close| line.as_bytes()[..*end].ends_with(close.as_bytes()))
    };
    memchr::memchr2_iter(b')', WIDE_CLOSE, window)
        .map(|at| at + 1)
        .filter(closed)
        .find(|end| {
            let (title_part, behind) = (&line[..*end], line[*end..].trim_start());
            behind.starts_with(['（', '(', '【'])
                && matches!(label::read(behind, dialect), Reading::Label(_))
                && title(title_part.trim(), dialect).is_some()
                && date::inside(title_part, dialect).is_some()
                && !matches!(label::read(line, dialect), Reading::Label(_))
        })
        .map(|end| &line[..end])
}

/// The last byte of `）`.
const WIDE_CLOSE: u8 = "）".as_bytes()[2];

/// A title with a list of offices in it runs long; a paragraph runs longer.
pub(crate) const LONGEST_TITLE: usize = 400;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_title_in_small_letters_stand_in_no_sentence() {
        for (line, expected) in [
            ("Introductory statement to the press conference", true),
            ("Minister Holm’s press briefing on the harbour", true),
            ("PRESS CONFERENCE WITH I J HOLM", true),
            (
                "I would like to open this press briefing with a word",
                false,
            ),
            ("Let me open the media briefing with a word", false),
            ("The question was raised after the press conference:", false),
            ("(The chair opens the Pressekonferenz.)", false),
            ("THE PRESS CONFERENCE. WE MET IN LIMA", false),
            ("THE PRESS CONFERENCE IS OVER!", false),
            ("THE PRESS CONFERENCE OF 3. AUGUST", true),
            ("Jun Aoba interviewed by the Harbour Times", true),
            ("RUEDA DE PRENSA DE LA MINISTRA", true),
            ("REMARKS BY AOBA AND HOLM IN JOINT PRESS CONFERENCE", true),
            ("Harbour Master Briefs Press on Ferries", true),
            ("Mayor Aoba Briefing | FRIDAY, MARCH 5, 2027", true),
            ("Edited excerpts of the talk with Harbour Radio", true),
            ("Versión estenográfica de la entrevista al capitán", true),
            ("2027年港口建设情况发布会", true),
            ("Harbour Media Briefing Centre", false),
            ("ENTREVISTA COLETIVA DO MINISTRO", true),
            ("Tisková konference po zasedání", true),
            ("Media Briefing, Press Releases|", false),
            ("Harbour Press Briefing Room", false),
            ("Harbour Press\u{a0}Briefing", true),
            ("Speeches | Briefing | Photos | Videos", false),
            ("Briefing | Harbour", true),
            ("Harbour Press\u{a0}Briefing Room", false),
            ("The harbour, from the press conference:", false),
            ("令和9年5月24日 記者会見", true),
            ("青葉市長が会見 港の再開へ", false),
            ("青葉市長が会見 一問一答", true),
            ("青葉市長会見 港の再開へ", true),
            ("青葉市長会見全文", true),
            ("青葉選手が引退会見", false),
            ("市民団体が会見　港の再開を求める", false),
            ("会見出席者", false),
            ("会見資料", false),
            ("会見室での会見", true),
            ("記者会見室", false),
            ("会見を開きました", false),
            ("長官会見を見続けている中で、心残りなのが", false),
            ("長官会見について", true),
            ("青葉市長会見についての会見項目", false),
            ("会見に関する会見室", false),
            ("会見項目", false),
        ] {
            let found = first_title(line, Indexed::generic());
            assert_eq!(found.is_some(), expected, "{line}");
        }
    }

    #[test]
    fn words_of_a_title_and_no_more() {
        for (text, expected) in [
            ("Press Conference", true),
            ("Press\u{a0}conference", true),
            ("Press Conference by the Minister", false),
            ("Interview", false),
            ("We met.", false),
        ] {
            assert_eq!(is_bare_title(text, Indexed::generic()), expected, "{text}");
        }
    }

    #[test]
    fn a_sentence_ends_in_a_text() {
        for (text, expected) in [
            ("The ferry. It sails", true),
            ("So it is.", true),
            ("by atty. Aoba on ferries", true),
            ("by Attys. Aoba on ferries", true),
            ("BY THE SEA. AOBA", true),
            ("2027 гг.", true),
            ("2027 g.", true),
            ("2027 г.", false),
            ("by Atty. Aoba on ferries", false),
            ("de M. Aoba", false),
            ("of the U.S. Aoba", false),
            ("vom 3. August", false),
        ] {
            assert_eq!(holds_sentence(text), expected, "{text}");
        }
    }
}

//! Lines that are told for prose at a glance, since most of a text whose lines are wrapped is.

use super::body::is_answer;
use super::records::can_begin_record;
use super::{Events, LineKind};
use crate::dialect::{Glance, WordList};
use crate::grammar::{label, line};
use crate::lines::Line;

impl<'src> Events<'src> {
    /// Whether a line that begins with a small letter can be nothing but prose.
    ///
    /// No rule takes one for anything else in which nothing closes a label and no number stands, where
    /// no list has words with which it begins or ends:
    ///
    /// - What begins with a mark, a digit, a bracket, a capital or a letter of another script does not
    ///   begin so. That is all that rules know of times, pages, rows, items, numbers, topics, initials,
    ///   surnames, dashes before a question, and names that are told by what stands around them.
    /// - A label before a colon, a stamp or a bracket needs what closes it, and one before a dash a
    ///   capital, a word for who asks, or a letter for that.
    /// - One that the text has had, or that stands alone on other lines, is none if none begins so.
    /// - The day of a page and the time of its publication have a number.
    pub(super) fn is_small_prose(&self, content: &str) -> bool {
        let may = self.dialect.labels.recurrent
            && content.starts_with(|c: char| c.is_ascii_lowercase())
            && !content.ends_with(')')
            && !self.recent.has_small()
            && !self.has_labels_alone()
            && !self.survey.pages.any;
        let glance = may.then(|| self.dialect.glance(content)).flatten();
        let listed = |glance: Glance| {
            glance.may_be_listed() && line::is_listed(content, self.dialect)
                || glance.may_begin_record() && can_begin_record(content, self.dialect)
        };
        glance.is_some_and(|glance| {
            let marked = glance.may_be_closed() || glance.may_count() || glance.may_open();
            let named = || label::begins_unnamed(content, self.dialect);
            !(marked || named() || listed(glance) || self.survey.alone.has(content))
        })
    }

    /// Whether a line can be nothing but words that somebody says, or a topic, in a dialect in which its
    /// own form tells what it is.
    ///
    /// It begins with a word: with a capital of ASCII and a small letter, or with kana or kanji. Nothing
    /// closes a label in it, no bracket opens it, and no list has words with which it begins or ends.
    ///
    /// - No conference begins at it: it holds no words of a title, and begins with none of what stands
    ///   above one.
    /// - It is no item and no row of marks, and has neither a number nor a bullet.
    /// - No label is known that begins so, so that none has lost its mark or has another one; and
    ///   nobody answers a question with a number.
    /// - All other rules for labels ask for what closes them, or for what the dialect does not have.
    pub(super) fn is_words(&self, content: &str) -> bool {
        use WordList::{
            Breadcrumbs, Ends, Furniture, HeaderNotices, Links, Notices, Sections, Titles,
        };
        let dialect = self.dialect;
        if !dialect.tells_by_form() || self.seen.bare || self.label.is_some_and(is_answer) {
            return false;
        }
        let (begun, ended) = (dialect.lists(content), dialect.lists_at_end(content));
        let listed =
            begun.has(Sections) || begun.and(ended).has_any([Ends, Furniture, Links, Notices]);
        if listed && line::is_listed(content, dialect) {
            return false;
        }
        let begins_record = || {
            let may = begun.has_any([Breadcrumbs, HeaderNotices, Titles])
                || line::may_hold_title(content, dialect);
            may && can_begin_record(content, dialect)
        };
        label::begins_as_prose(content, dialect)
            && !dialect.may_open_heading(content)
            && !self.recent.may_begin(content)
            && !self.may_be_closed_label(content)
            && !begins_record()
    }

    /// Whether what closes a label may stand in a line that no bracket opens. A dialect without
    /// delimiters has none; a slip may be one in a label with a colon.
    fn may_be_closed_label(&self, content: &str) -> bool {
        if self.dialect.labels.delimiters.is_empty() {
            content.contains(':')
        } else {
            self.dialect.may_be_closed(content)
        }
    }

    /// Words that nobody but who speaks already may have said.
    pub(super) fn prose(&mut self, line: Line<'src>) {
        let waiting = self.turn.is_some_and(|turn| turn.waiting);
        if !waiting && self.is_behind_speech(line) {
            self.unspoken(LineKind::Text, line);
        } else {
            self.speech(line);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialect::{Dialect, Indexed};
    use crate::grammar::line::Head;
    use crate::grammar::{heading, notice};
    use alloc::format;

    /// Asserts that no rule takes a line for anything else, if it is told for prose at a glance.
    fn is_prose_alone(line: &str) -> bool {
        let dialect = Indexed::generic();
        let source = format!("Q: Why?\nA: So.\n\n{line}\nQ: When?\n");
        let events = Events::new(&source, 0, dialect, false);
        let content = line.trim();
        if !events.is_small_prose(content) {
            return false;
        }
        assert_eq!(line::body(content, dialect), Head::Prose, "{line}");
        assert_eq!(events.recurrent(content), None, "{line}");
        assert_eq!(label::voice(content, dialect), None, "{line}");
        assert_eq!(label::bare_name(content, dialect), None, "{line}");
        assert_eq!(label::unannounced(content, dialect), None, "{line}");
        assert_eq!(label::described(content, dialect), None, "{line}");
        assert_eq!(label::quoted_saying(content, dialect), None, "{line}");
        assert_eq!(label::stopped(content, dialect), None, "{line}");
        assert_eq!(label::run_together(content), None, "{line}");
        assert_eq!(label::glued_to_word(content, dialect), None, "{line}");
        assert_eq!(label::asked_by_dash(content, dialect), None, "{line}");
        assert_eq!(label::lead(content, dialect), None, "{line}");
        assert!(!line::is_clock(content, dialect) && !line::is_closing(content, dialect));
        assert!(!line::is_posted(content, dialect) && !can_begin_record(content, dialect));
        assert!(!heading::is_page_number(content) && !heading::is_row(content));
        assert!(!notice::is_dated_link(content) && heading::page(content, dialect).is_none());
        true
    }

    #[test]
    fn small_prose_is_told_at_a_glance() {
        for (line, expected) in [
            ("so it is with the ferry – and it’s “well” known", true),
            ("the minister said that they had met", true),
            ("reporter: so it is", false),
            ("so it is in 2027", false),
            ("the Joint Press Conference", false),
            ("novinář", true),
            ("ends", false),
            ("So it is", false),
            ("(so it is)", false),
            ("so it was (laughter)", false),
        ] {
            assert_eq!(is_prose_alone(line), expected, "{line}");
        }
    }

    /// Asserts that no rule takes a line for anything else, if it is told for words at a glance.
    fn is_words_alone(line: &str, dialect: Indexed<'static>) -> bool {
        let content = line.trim();
        let events = Events::new(content, 0, dialect, false);
        if content.is_empty() || !events.is_words(content) {
            return false;
        }
        let id = &dialect.id;
        let (told, read) = (
            line::in_words(content, dialect),
            line::body(content, dialect),
        );
        assert_eq!(told, read, "{id}: {content}");
        assert!(!can_begin_record(content, dialect), "{id}: {content}");
        assert!(!heading::is_bare_bullet(content), "{id}: {content}");
        assert!(!events.is_of_the_page(content), "{id}: {content}");
        true
    }

    /// The dialects in which the form of a line tells what it is.
    fn told_by_form() -> impl Iterator<Item = Indexed<'static>> {
        let dialects = Dialect::built_in().filter_map(Indexed::built_in);
        dialects.filter(|dialect| dialect.tells_by_form())
    }

    #[test]
    fn words_are_told_at_a_glance() {
        for (id, line, expected) in [
            ("mofa-en", "We met twice, as I said.", true),
            ("mofa-en", "Visas for students", true),
            ("mofa-en", "Reporter: We met twice.", false),
            ("mofa-en", "Minister Aoba: We met twice.", false),
            ("mofa-en", "1. We met twice.", false),
            ("mofa-en", "(END)", false),
            (
                "mofa-en",
                "Press Conference by Foreign Minister Ken Aoba",
                false,
            ),
            ("mofa-ja", "留学生の査証について", true),
            ("mofa-ja", "【記者】二度会いましたか。", false),
            ("mofa-ja", "青葉外務大臣会見記録", false),
            ("mofa-ja", "（以上）", false),
        ] {
            let mut dialects = told_by_form();
            let dialect = dialects.find(|dialect| dialect.id == id).unwrap();
            assert_eq!(is_words_alone(line, dialect), expected, "{line}");
        }
    }

    #[test]
    fn no_rule_takes_words_for_anything_else() {
        let words = [
            "We",
            "Reporter",
            "Minister",
            "Aoba",
            "the",
            "End",
            "Press",
            "Conference",
            "記者",
            "大臣",
            "以上",
            "質問",
        ];
        let marks = [
            " ", ", ", ". ", ": ", "：", " – ", "】", "（", ") ", "、", "",
        ];
        let mut told = 0;
        for dialect in told_by_form() {
            for at in 0..12 * 11 * 12 * 11 {
                let (one, mark) = (words[at % 12], marks[at / 12 % 11]);
                let (other, last) = (words[at / 132 % 12], marks[at / 1584 % 11]);
                let line = format!("{one}{mark}{other}{last}met");
                told += u32::from(is_words_alone(&line, dialect));
            }
        }
        assert!(told > 1000, "{told}");
    }

    #[cfg(feature = "std")]
    #[test]
    fn nor_does_one_take_those_of_the_fixtures() {
        let mut told = 0;
        for dialect in told_by_form() {
            let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures");
            let folder = std::path::Path::new(folder).join(&*dialect.id);
            for entry in std::fs::read_dir(folder).into_iter().flatten() {
                let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
                let lines = text.lines();
                told += lines.filter(|line| is_words_alone(line, dialect)).count();
            }
        }
        assert!(told > 100, "{told}");
    }

    #[test]
    fn no_rule_takes_small_prose_for_anything_else() {
        let words = [
            "so", "q", "reporter", "press", "the", "end", "of", "Aoba", "mluvčí", "ends",
        ];
        let marks = [
            " ",
            ", ",
            ". ",
            " – ",
            "- ",
            ".- ",
            "’s ",
            ": ",
            " “Wire” ",
            " (1) ",
            "",
        ];
        let mut told = 0;
        for at in 0..10 * 11 * 10 * 11 {
            let (one, mark) = (words[at % 10], marks[at / 10 % 11]);
            let (other, last) = (words[at / 110 % 10], marks[at / 1100 % 11]);
            told += u32::from(is_prose_alone(&format!("{one}{mark}{other}{last}")));
        }
        assert!(told > 1000, "{told}");
    }

    #[cfg(feature = "std")]
    #[test]
    fn nor_does_one_take_that_of_the_fixtures() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/abroad");
        let mut told = 0;
        for entry in std::fs::read_dir(folder).unwrap() {
            let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
            told += text.lines().filter(|line| is_prose_alone(line)).count();
        }
        assert!(told > 0);
    }
}

//! Tables by which most words of a dialect are ruled out at a glance.
//!
//! Nearly all that the grammar asks of a text is whether it begins or ends with one of the words
//! of a list, and nearly always the answer is no. The tables tell by the first four bytes, or
//! the last, for which lists that is sure; only the others are walked.

use alloc::boxed::Box;
use core::ops::Deref;

use once_cell::race::OnceBox;

use super::generic::READER;
use super::glance::{Glance, LONGEST_GLANCE};
pub(crate) use super::tables::Tables as Index;
use super::{BUILT_IN, Dialect, Text, TitleList};

/// No longer text is searched for what closes a label, so that the rest of a long line can be asked
/// again and again, in bytes.
const SEARCHED: usize = 4096;

/// A dialect and its tables. It is read like the dialect itself.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Indexed<'d> {
    pub(crate) dialect: &'d Dialect,
    index: &'d Index,
}

impl Deref for Indexed<'_> {
    type Target = Dialect;

    fn deref(&self) -> &Dialect {
        self.dialect
    }
}

impl<'d> Indexed<'d> {
    pub(crate) const fn new(dialect: &'d Dialect, index: &'d Index) -> Self {
        Self { dialect, index }
    }

    /// The one delimiter of labels that is of ASCII, where there is one alone.
    pub(crate) const fn colon(self) -> Option<u8> {
        self.index.colon()
    }

    /// Whether stage directions stand in brackets of full width, too.
    pub(crate) const fn has_wide_directions(self) -> bool {
        self.index.has_wide_directions()
    }

    /// Whether its own form tells whether a line begins with a label, or is of the page, and nothing
    /// that stands around it.
    pub(crate) const fn tells_by_form(self) -> bool {
        self.index.tells_by_form()
    }

    /// The lists that may have a word with which the text begins.
    pub(crate) fn lists(self, text: &str) -> Lists {
        Lists(self.index.begun(text.as_bytes()))
    }

    /// The lists that may have a word with which a word of the text begins.
    pub(crate) fn lists_inside(self, text: &str) -> Lists {
        Lists(self.index.begun_inside(text.as_bytes()))
    }

    /// The lists that may have a word which the text holds, wherever in it.
    pub(crate) fn lists_anywhere(self, text: &str) -> Lists {
        Lists(self.index.begun_anywhere(text.as_bytes()))
    }

    /// The titles with whose words a text may begin, by their numbers.
    pub(crate) fn titles_begun(self, text: &str, list: TitleList) -> impl Iterator<Item = usize> {
        self.index.titles_begun(text.as_bytes(), list)
    }

    /// The parts of a text, each to its end, that may begin with words of a title which stand behind
    /// any beginning.
    pub(crate) fn title_places<'t>(
        self,
        text: &'t str,
        list: TitleList,
    ) -> impl Iterator<Item = &'t str>
    where
        'd: 't,
    {
        let places = self.index.title_places(text.as_bytes(), list);
        places.filter_map(|place| text.get(text.len() - place.len()..))
    }

    /// The titles with such words with which a part of a text may begin, by their numbers.
    pub(crate) fn titles_held(self, place: &str, list: TitleList) -> impl Iterator<Item = usize> {
        self.index.titles_held(place.as_bytes(), list)
    }

    /// What a look at a line tells of it, if it is not too long for one.
    #[inline]
    pub(crate) fn glance(self, line: &str) -> Option<Glance> {
        (line.len() <= LONGEST_GLANCE).then(|| self.index.glance(line.as_bytes()))
    }

    /// Whether a text may hold what closes a label that no bracket opens: a delimiter, or a bracket
    /// behind kana and kanji.
    pub(crate) fn may_be_closed(self, text: &str) -> bool {
        text.len() > SEARCHED || self.index.may_be_closed(text.as_bytes())
    }

    /// The same by the bytes that tell most: what a text holds that is not too long for a glance, where
    /// so much is asked of a line that one pays.
    pub(crate) fn is_closed(self, text: &str) -> bool {
        let glance = self.labels.recurrent.then(|| self.glance(text)).flatten();
        glance.is_none_or(Glance::may_be_closed)
    }

    /// Whether a text may begin with a bracket that opens a label.
    pub(crate) fn may_open_bracket(self, text: &str) -> bool {
        self.index.may_open_bracket(text.as_bytes())
    }

    /// Whether a text may begin with a whole label of somebody unnamed, in the case of that.
    pub(crate) fn may_begin_unnamed(self, text: &str) -> bool {
        self.index.may_begin_unnamed(text.as_bytes())
    }

    /// The whole labels of somebody unnamed that may begin a text, in their case.
    pub(crate) fn unnamed_like(self, text: &str) -> impl Iterator<Item = &'d Text> {
        self.index.unnamed_like(text, self.dialect)
    }

    /// The places of the whole lines and of the beginnings of a kind of line, in one row, with which
    /// a text may begin.
    pub(crate) fn openings_of(self, text: &str, list: WordList) -> impl Iterator<Item = usize> {
        self.index.openings_of(text, list)
    }

    /// The places of the offices of several words with which a text may begin.
    pub(crate) fn role_phrases_of(self, text: &str) -> impl Iterator<Item = usize> {
        self.index.role_phrases_of(text)
    }

    /// The places of the words for offices with which a text may begin.
    pub(crate) fn role_words_of(self, text: &str) -> impl Iterator<Item = usize> {
        self.index.role_words_of(text)
    }

    /// The places of the phrases that are no label, with which a text may begin.
    pub(crate) fn never_like(self, text: &str) -> impl Iterator<Item = usize> {
        self.index.never_like(text)
    }

    /// The places of the words for when a page was put up, with which a text may begin.
    pub(crate) fn posted_like(self, text: &str) -> impl Iterator<Item = usize> {
        self.index.posted_like(text)
    }

    /// The places of the honorifics with which a text may begin.
    pub(crate) fn honorifics_like(self, text: &str) -> impl Iterator<Item = usize> {
        self.index.honorifics_like(text)
    }

    /// The places of the offices that stand before names with which a text may begin.
    pub(crate) fn offices_like(self, text: &str) -> impl Iterator<Item = usize> {
        self.index.offices_like(text)
    }

    /// Whether a text may begin with a section word.
    pub(crate) fn may_begin_section(self, text: &str) -> bool {
        self.index.may_begin_section(text.as_bytes())
    }

    /// The places of what closes a conference by its place, with which a text may begin.
    pub(crate) fn closings_like(self, text: &str) -> impl Iterator<Item = usize> {
        self.index.closings_like(text)
    }

    /// Whether a text may begin with a bracket in which headings stand.
    pub(crate) fn may_open_heading(self, text: &str) -> bool {
        self.index.may_open_heading(text.as_bytes())
    }

    /// The places of the stage directions with which a text may begin.
    pub(crate) fn directions_like(self, text: &str) -> impl Iterator<Item = usize> {
        self.index.directions_like(text)
    }

    /// Whether the list may have a word with which the text begins.
    pub(crate) fn may_begin(self, text: &str, list: WordList) -> bool {
        self.lists(text).has(list)
    }

    /// The lists that may have a word with which the text ends.
    pub(crate) fn lists_at_end(self, text: &str) -> Lists {
        Lists(self.index.ended(text.as_bytes()))
    }

    /// The words that stand uncapitalised in labels, and the particles of names, that a word may be.
    pub(crate) fn small_like(self, word: &str) -> impl Iterator<Item = &'d Text> {
        self.index.small_like(word, self.dialect)
    }

    /// The names of outlets that a text may be if case does not count.
    pub(crate) fn outlets_like(self, text: &str) -> impl Iterator<Item = &'d Text> {
        self.index.outlets_like(text, self.dialect)
    }

    /// The words of outlets that a word may be if case does not count.
    pub(crate) fn outlet_words_like(self, word: &str) -> impl Iterator<Item = &'d Text> {
        self.index.outlet_words_like(word, self.dialect)
    }

    /// The words that no outlet has in its name which a word may be if case does not count.
    pub(crate) fn no_outlets_like(self, word: &str) -> impl Iterator<Item = &'d Text> {
        self.index.no_outlets_like(word, self.dialect)
    }

    /// The words that no name has which a word may be if case does not count.
    pub(crate) fn no_names_like(self, word: &str) -> impl Iterator<Item = &'d Text> {
        self.index.no_names_like(word, self.dialect)
    }

    /// The phrases that are no label, which a text may be if case does not count.
    pub(crate) fn never_same(self, text: &str) -> impl Iterator<Item = &'d Text> {
        self.index.never_same(text, self.dialect)
    }

    /// The places of the names of months with which a text may begin, counted through all lists.
    pub(crate) fn months_like(self, text: &str) -> impl Iterator<Item = usize> {
        self.index.months_like(text)
    }

    /// The same of the names of weekdays.
    pub(crate) fn weekdays_like(self, text: &str) -> impl Iterator<Item = usize> {
        self.index.weekdays_like(text)
    }

    /// The places of the words for labels alone on their line with which a text may begin.
    pub(crate) fn alone_like(self, text: &str) -> impl Iterator<Item = usize> {
        self.index.alone_like(text)
    }

    /// The places of the names of fields with which a text may begin.
    pub(crate) fn fields_like(self, text: &str) -> impl Iterator<Item = usize> {
        self.index.fields_like(text)
    }

    /// The parts of a text, each to its end, that may begin with words with which somebody gives the
    /// floor.
    pub(crate) fn floor_places<'t>(self, text: &'t str) -> impl Iterator<Item = &'t str>
    where
        'd: 't,
    {
        let places = self.index.floor_places(text.as_bytes());
        places.filter_map(|place| text.get(text.len() - place.len()..))
    }

    /// The places of such words with which a part of a text may begin.
    pub(crate) fn floor_like(self, place: &str) -> impl Iterator<Item = usize> {
        self.index.floor_like(place.as_bytes())
    }

    /// The places of the family names with which a text may begin.
    pub(crate) fn families_like(self, text: &str) -> impl Iterator<Item = usize> {
        self.index.families_like(text)
    }

    /// Whether a text may end with a suffix that gives a part.
    pub(crate) fn may_end_in_suffix(self, text: &str) -> bool {
        self.index.may_end_in_suffix(text.as_bytes())
    }

    /// Whether the list may have a word with which the text ends.
    pub(crate) fn may_end(self, text: &str, list: WordList) -> bool {
        self.lists_at_end(text).has(list)
    }
}

impl Indexed<'static> {
    /// A dialect with its tables, if it is one that is built in.
    pub(crate) fn built_in(dialect: &Dialect) -> Option<Self> {
        let at = BUILT_IN
            .iter()
            .position(|known| core::ptr::eq(*known, dialect))?;
        Some(Self::new(BUILT_IN[at], index(at)))
    }

    /// What reads the top of a text in search of its dialect.
    pub(crate) fn reader() -> Self {
        static MADE: OnceBox<Index> = OnceBox::new();
        let index = MADE.get_or_init(|| Box::new(Index::of(&READER)));
        Self::new(&READER, index)
    }

    /// The dialect for texts that no other one claims.
    pub(crate) fn generic() -> Self {
        let at = BUILT_IN.len() - 1;
        Self::new(BUILT_IN[at], index(at))
    }
}

/// The tables of a built-in dialect, made when it is first read with.
fn index(at: usize) -> &'static Index {
    static MADE: [OnceBox<Index>; BUILT_IN.len()] = [const { OnceBox::new() }; BUILT_IN.len()];
    MADE[at].get_or_init(|| Box::new(Index::of(BUILT_IN[at])))
}

/// The lists of words that the tables know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WordList {
    // The kinds of lines come first: their words are looked up by their lists.
    /// The ends of a conference, and what closes one by its place.
    Ends,
    Furniture,
    Links,
    Notices,
    HeaderNotices,
    Breadcrumbs,
    /// The beginnings of titles.
    Titles,
    /// What titles hold, behind any beginning.
    TitleWords,
    Fields,
    Sections,
    /// Whole labels of somebody unnamed.
    Unnamed,
    /// Those of one pair of bytes: in one list with these, longer ones would be told by one pair.
    ShortUnnamed,
    Never,
    NeverFirst,
    /// The characters that stand in no label.
    NeverInside,
    Honorifics,
    Offices,
    /// Offices that stand behind a name.
    OfficesBehind,
    RolePhrases,
    RoleWords,
    RoleSuffixes,
    Outlets,
    OutletWords,
    /// The words that stand uncapitalised in labels.
    SmallWords,
    Months,
    Weekdays,
    Eras,
    /// Halves of the day, noon, and what stands before a clock.
    ClockWords,
    /// What stands between the ends of a range of hours.
    Ranges,
    Zones,
    /// The words at the end of a sentence that announce a list.
    Announces,
    /// Stage directions, without their brackets.
    Directions,
}

/// A set of lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lists(pub(super) u32);

impl Lists {
    pub(super) const fn of(list: WordList) -> Self {
        Self(1 << list as u32)
    }

    pub(crate) const fn has(self, list: WordList) -> bool {
        self.0 & Self::of(list).0 != 0
    }

    pub(crate) fn has_any<const N: usize>(self, lists: [WordList; N]) -> bool {
        lists.into_iter().any(|list| self.has(list))
    }

    /// Whether there may be a whole label of somebody unnamed.
    pub(crate) fn has_unnamed(self) -> bool {
        self.has_any([WordList::Unnamed, WordList::ShortUnnamed])
    }

    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use alloc::string::String;

    /// A dialect of which every list has one word.
    fn with(word: &str) -> Dialect {
        let mut dialect = Dialect::default();
        let word = Text::Owned(String::from(word));
        dialect.lines.ends.prefix.to_mut().push(word.clone());
        dialect.labels.never.to_mut().push(word);
        dialect
    }

    #[test]
    fn no_list_is_ruled_out_that_has_a_word() {
        use crate::grammar::leaf;
        let words = [
            "Q", "Mr.", "a b", "O'Brien", "d’Or", " x", "答", "於:", "Ab", "’s", "'Tis so", " abcd",
        ];
        let others = [
            "", " ", "'", "’", "\u{a0}", "\u{3000}", "\u{b}", "b", "Z", "1", "答",
        ];
        for word in words {
            let dialect = with(word);
            let index = Index::of(&dialect);
            let indexed = Indexed::new(&dialect, &index);
            let forms = others.iter().flat_map(|other| {
                [" ", "'", "’"].map(|known| format!("{}{other}", word.replace(known, other)))
            });
            for text in forms.chain([word.to_uppercase(), word.to_lowercase()]) {
                let begins = leaf::begins(&text, word);
                assert!(
                    !begins || indexed.may_begin(&text, WordList::Ends),
                    "{word} {text}"
                );
                let is = leaf::is(&text, word);
                assert!(
                    !is || indexed.may_begin(&text, WordList::Never),
                    "{word} {text}"
                );
            }
        }
    }

    #[test]
    fn a_list_of_words_that_lines_hold_is_ruled_out_by_no_end() {
        let mut dialect = Dialect::default();
        let word = Text::Owned(String::from("closed"));
        dialect.lines.ends.contains.to_mut().push(word);
        let index = Index::of(&dialect);
        let indexed = Indexed::new(&dialect, &index);
        assert!(indexed.may_end("It is closed now", WordList::Ends));
        assert!(!indexed.may_end("It is closed now", WordList::Links));
    }

    #[test]
    fn no_label_is_ruled_out_where_its_delimiter_may_be_read_as_a_word_of_it() {
        for (mark, expected) in [
            ("", true),
            (",", true),
            ("x", true),
            (":", false),
            ("–", false),
        ] {
            let mut dialect = Dialect::default();
            let mark_text = Text::Owned(String::from(mark));
            *dialect.labels.delimiters.to_mut() = alloc::vec![mark_text];
            let index = Index::of(&dialect);
            let may_begin = Indexed::new(&dialect, &index).may_begin("We met", WordList::Unnamed);
            assert_eq!(may_begin, expected, "{mark}");
        }
    }

    #[test]
    fn titles_are_ruled_out_by_their_beginning_where_all_have_one() {
        let mut dialect = Dialect::default();
        let title = crate::dialect::TitleForm {
            prefix: Text::Owned(String::from("Briefing")),
            contains: Text::Owned(String::new()),
            kind: crate::dialect::ConferenceKind::Regular,
        };
        dialect.header.titles.to_mut().push(title);
        let index = Index::of(&dialect);
        let indexed = Indexed::new(&dialect, &index);
        assert!(indexed.may_begin("Briefing in Lima", WordList::Titles));
        assert!(!indexed.may_begin("We met in Lima", WordList::Titles));
    }

    #[test]
    fn what_no_word_begins_is_ruled_out() {
        let dialect = Indexed::built_in(Dialect::named("mofa-en").unwrap()).unwrap();
        for text in ["We met.", "That is so.", "Both did.", "日程"] {
            let lists = dialect.lists(text);
            assert!(
                !lists.has_any([WordList::Ends, WordList::Links]) && !lists.has_unnamed(),
                "{text}"
            );
        }
        assert!(
            dialect
                .lists_inside("Taro Kono, Minister")
                .has(WordList::RoleWords)
        );
        assert!(!dialect.lists_inside("Ken Kono").has(WordList::RoleWords));
    }
}

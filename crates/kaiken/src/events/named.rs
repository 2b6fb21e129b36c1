//! Whose names the text has given in full, and the short forms of these.

use super::Events;
use crate::Span;
use crate::dialect::{FieldSlot, Indexed, Role};
use crate::grammar::label::{self, Label, Shape, Told};
use crate::grammar::line::Head;
use crate::grammar::{leaf, line, notice};
use crate::lines::{Line, Lines};
use crate::tokens::split_words;

/// For how many labels it is known that they name somebody in full.
const NAMED: usize = 24;
/// How much of the header is searched for names, in bytes.
const TOP: u32 = 2048;
/// How many lines of it may name somebody.
const TOLD: usize = 32;
/// No longer line is searched, in bytes.
const LONGEST_LINE: u32 = 200;

/// The texts that name somebody in full.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Named<'src> {
    /// The first labels of people whom they name.
    labels: [Option<Told<'src>>; NAMED],
    count: usize,
    /// The lines above the first turn.
    top: Span,
    /// Those of them that may name somebody.
    told: [Option<Told<'src>>; TOLD],
    told_count: usize,
    /// They are those of a page with labels alone on their line.
    alone: bool,
    /// One of them is the field for who gives the floor.
    chaired: bool,
}

impl<'src> Named<'src> {
    pub(super) fn keep(&mut self, label: Label<'src>) {
        let spaced = label.text.contains(char::is_whitespace) || label.text.ends_with('）');
        let full = label.shape != Shape::Anonymous && spaced;
        if full && self.count < NAMED {
            self.labels[self.count] = Some(Told::Label(label.text, label.shape, label.role));
            self.count += 1;
        }
    }

    /// Whether a label is kept.
    pub(super) fn has(&self, text: &str) -> bool {
        let mut labels = self.labels.iter().flatten();
        labels.any(|told| matches!(told, Told::Label(known, ..) if *known == text))
    }

    /// Keeps a line above the first turn, if it is too short for a paragraph.
    pub(super) fn keep_line(
        &mut self,
        line: Line<'_>,
        last: Option<Role>,
        source: &'src str,
        dialect: Indexed<'src>,
    ) {
        let line = line.span();
        let (start, kept) = if self.top.is_empty() {
            (line.start, line.start)
        } else {
            (self.top.start, self.top.end)
        };
        if last.is_none() && line.len() <= LONGEST_LINE && line.end - start <= TOP {
            self.top = Span::new(start, line.end);
            let mut titles = dialect.labels.alone_titles.iter();
            let added = &source[Span::new(kept, line.end).range()];
            self.alone |= titles.any(|words| leaf::holds_in_any_case(added, words));
            self.keep_told(added, dialect);
        }
    }

    fn keep_told(&mut self, added: &'src str, dialect: Indexed<'src>) {
        let lines = Lines::new(added, 0).map(Line::content);
        let mut chaired = self.chaired;
        let fields = lines.inspect(|line| chaired |= chair(line, dialect).is_some());
        for told in fields.filter_map(|line| told(line, dialect)) {
            if self.told_count < TOLD {
                self.told[self.told_count] = Some(told);
                self.told_count += 1;
            }
        }
        self.chaired = chaired;
    }
}

impl<'src> Events<'src> {
    /// Whether the top of the page is that of one with labels alone on their line.
    pub(super) const fn has_labels_alone(&self) -> bool {
        self.named.alone
    }

    /// A name beside an office on a line above the first turn is that of somebody who answers,
    /// unless the page may name who interviews, or somebody listed asks. A name in the field for
    /// who gives the floor is that of who does.
    pub(super) fn with_listed_part(&self, label: Label<'src>) -> Label<'src> {
        let unknown = label.role == Role::Unknown && label.shape == Shape::Person;
        if !self.dialect.labels.shortened {
            label
        } else if self.is_chair(label) {
            let role = Role::Moderator;
            Label { role, ..label }
        } else if unknown && !label.speech.contains(['?', '？']) && self.is_listed_official(label)
        {
            let role = Role::Official;
            Label { role, ..label }
        } else {
            label
        }
    }

    fn is_listed_official(&self, label: Label<'_>) -> bool {
        let either = |line: &str| {
            let mut words = self.dialect.labels.either_side.iter();
            words.any(|word| leaf::holds_in_any_case(line, word))
        };
        let told = |line: &str| {
            names_somebody(line, self.dialect) && label::is_told_of(label.text, line, self.dialect)
        };
        self.top().any(told) && !self.top().any(either)
    }

    /// Whether a label has the words of the name in the field for who gives the floor, an honorific
    /// aside. The value of the field may stand on the line below.
    fn is_chair(&self, label: Label<'_>) -> bool {
        if !self.named.chaired {
            return false;
        }
        let is_honorific = |word: &str| {
            let mut known = self.dialect.people.honorifics.iter();
            known.any(|known| leaf::is(word, known))
        };
        let is_told = |value: &str| {
            let mut words = split_words(label.text)
                .filter(|word| !is_honorific(word))
                .peekable();
            let name = line::announced_name(value);
            let in_name =
                |word: &str| split_words(name).any(|part| part.eq_ignore_ascii_case(word));
            words.peek().is_some() && words.all(in_name)
        };
        let mut awaited = false;
        self.top().filter(|line| !line.is_empty()).any(|line| {
            let value = chair(line, self.dialect);
            let value = value.or(awaited.then_some(line));
            awaited = value == Some("");
            value.is_some_and(is_told)
        })
    }

    /// Whether a line is the name of the field for who gives the floor, and nothing else.
    pub(super) fn is_chair_field(&self, content: &str) -> bool {
        chair(content, self.dialect) == Some("")
    }

    /// Whether a label alone on its line above the first turn is the name of a field: the line
    /// below has who gives the floor, with what the bearer of the name does.
    pub(super) fn names_chair(&self, line: Line<'src>, label: Label<'_>) -> bool {
        let below = || self.lines.clone().next_filled();
        self.turn.is_none()
            && self.last_role.is_none()
            && label.speech.is_empty()
            && self.is_chair_field(line.content())
            && below().is_some_and(|line| line::is_announced(line.content(), true, self.dialect))
    }

    /// Whether a line stands above the first turn, too.
    pub(super) fn is_at_top(&self, content: &str) -> bool {
        self.top().any(|line| line == content)
    }

    /// Whether the letters of an outlet are the initials of somebody whom a label names in full.
    pub(super) fn is_named_by_initials(&self, label: Label<'_>) -> bool {
        let mut labels = self.named.labels.iter().map_while(|told| *told);
        labels.any(|told| match told {
            Told::Label(text, shape, _) => {
                label::has_initials(text, shape, label.text, self.dialect)
            }
            Told::Line(_) => false,
        })
    }

    /// The lines above the first turn.
    fn top(&self) -> impl Iterator<Item = &'src str> {
        Lines::new(&self.source[self.named.top.range()], 0).map(Line::content)
    }

    /// A label by what stands further up: alone on its line, or a name that the text has given in
    /// full. No rule takes the line for anything else.
    pub(super) fn short(
        &self,
        content: &'src str,
        closed: bool,
        head: Head<'_>,
    ) -> Option<Label<'src>> {
        let open = head.is_open();
        let voices =
            self.habits.voices == Some(true) && matches!(head, Head::Topical | Head::Prose);
        let closed = || closed && self.dialect.is_closed(content);
        let asked = voices || self.has_labels_alone() || closed();
        if !open || !asked || !self.dialect.labels.shortened {
            return self.alone_here(content, head);
        }
        let labels = self.named.labels.iter().map_while(|told| *told);
        let told = self.named.told.iter().map_while(|told| *told);
        let alone = self
            .has_labels_alone()
            .then(|| label::alone(content, self.top(), self.dialect));
        let voice = || voices.then(|| self.voice(content)).flatten();
        alone
            .flatten()
            .or_else(voice)
            .or_else(|| self.alone_here(content, head))
            .or_else(|| label::short(content, labels.chain(told), self.dialect))
    }
}

/// The value of the field for who gives the floor.
fn chair<'a>(line: &'a str, dialect: Indexed<'a>) -> Option<&'a str> {
    let field = notice::field(line, dialect)?;
    (field.form.slot == FieldSlot::Chair).then_some(field.value)
}

/// What a line above the first turn tells of somebody: the value of a field for who is announced,
/// or all of it.
fn told<'a>(line: &'a str, dialect: Indexed<'a>) -> Option<Told<'a>> {
    let field = notice::field(line, dialect);
    let listed = field.filter(|field| {
        matches!(
            field.form.slot,
            FieldSlot::Guest | FieldSlot::Chair | FieldSlot::Other
        )
    });
    match listed {
        Some(field) => Some(Told::Line(field.value)),
        None => names_somebody(line, dialect).then_some(Told::Line(line)),
    }
}

/// Whether a line above the first turn may name who answers: no paragraph, no sentence, nothing
/// that somebody says; who is interviewed and who interviews cannot be told.
fn names_somebody(line: &str, dialect: Indexed<'_>) -> bool {
    let mut either = dialect.labels.either_side.iter();
    line.len() <= LONGEST_LINE as usize
        && !line.ends_with(['.', '?', '!', '。'])
        && !line.contains([':', '：'])
        && !either.any(|word| leaf::holds_in_any_case(line, word))
}

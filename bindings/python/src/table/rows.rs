//! A transcript becomes rows.

use kaiken::{Block, Encoding, Exchange, LineIndex, Span, Transcript, Turn};

use super::column::Rows;
use super::turns::{TurnColumn, turn_rows};
use super::work::Writer;
use crate::convert::name;
use crate::exchange::spoken;

/// One value of a row.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Cell<'a> {
    Null,
    Text(&'a str),
    Number(i64),
    Flag(bool),
    Date(kaiken::Date),
    Time(kaiken::Time),
}

impl<'a, T: Into<Cell<'a>>> From<Option<T>> for Cell<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Cell::Null, Into::into)
    }
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Cell::Text(text)
    }
}

impl From<usize> for Cell<'_> {
    fn from(number: usize) -> Self {
        i64::try_from(number).map_or(Cell::Null, Cell::Number)
    }
}

impl From<u32> for Cell<'_> {
    fn from(number: u32) -> Self {
        Cell::Number(number.into())
    }
}

/// A transcript and where it comes from.
pub(crate) struct Record<'a> {
    pub(crate) doc: usize,
    pub(crate) number: usize,
    pub(crate) file: Option<&'a str>,
    pub(crate) encoding: Option<Encoding>,
    pub(crate) tree: &'a Transcript<'a>,
    pub(crate) index: &'a LineIndex<'a>,
}

impl<'a> Record<'a> {
    /// Writes the rows of the transcript.
    pub(crate) fn write(&self, rows: Rows, writer: &mut Writer) {
        match rows {
            Rows::Turns => self.turns(writer),
            Rows::Exchanges => self.exchanges(writer),
            Rows::Documents => self.document(writer),
            Rows::Diagnostics => self.diagnostics(writer),
        }
    }

    /// The cells with which every row begins.
    fn top(&self) -> [Cell<'a>; 5] {
        [
            self.doc.into(),
            self.number.into(),
            self.file.into(),
            self.tree.header().date.map_or(Cell::Null, Cell::Date),
            self.tree.dialect().into(),
        ]
    }

    /// The cells with which every row ends: its place, and no error.
    fn place(&self, span: Span) -> [Cell<'a>; 3] {
        let offset = |byte| Cell::from(self.index.chars(byte));
        [offset(span.start), offset(span.end), Cell::Null]
    }

    fn text(&self, span: Option<Span>) -> Cell<'a> {
        span.map(|span| self.tree.slice(span)).into()
    }

    fn turns(&self, writer: &mut Writer) {
        for row in turn_rows(self.tree) {
            let cells = TurnColumn::ALL.map(|column| row.cell(column, || self.index));
            writer.row([&self.top(), &cells, &[Cell::Null]]);
        }
    }

    fn exchanges(&self, writer: &mut Writer) {
        let (headings, turns) = self.above_blocks();
        let turn = |blocks: &[usize]| blocks.first().and_then(|at| self.tree.turn_at(*at));
        let number = |blocks: &[usize]| Cell::from(blocks.first().map(|at| turns[*at]));
        for (at, exchange) in self.tree.exchanges().iter().enumerate() {
            let (question, answer) = (exchange.question(), exchange.answer());
            let heading = question.first().and_then(|at| headings[*at]);
            let (asks, answers) = (turn(question), turn(answer));
            let asked = spoken(self.tree, question);
            let answered = spoken(self.tree, answer);
            writer.row([
                &self.top(),
                &[at.into(), number(question), number(answer)],
                &[self.text(heading)],
                &self.asker(asks),
                &[asked.as_str().into()],
                &self.answerer(answers),
                &[answers.map(|_| answered.as_str()).into()],
                &links(exchange),
                &self.place(self.span_of(exchange)),
            ]);
        }
    }

    fn asker(&self, turn: Option<Turn<'a, 'a>>) -> [Cell<'a>; 3] {
        let speaker = turn.and_then(|turn| turn.speaker());
        [
            turn.and_then(|turn| turn.label()).into(),
            self.text(speaker.and_then(|speaker| speaker.name)),
            self.text(speaker.and_then(|speaker| speaker.organization)),
        ]
    }

    fn answerer(&self, turn: Option<Turn<'a, 'a>>) -> [Cell<'a>; 4] {
        let speaker = turn.and_then(|turn| turn.speaker());
        let id = turn.and_then(|turn| turn.node().speaker);
        [
            turn.and_then(|turn| turn.label()).into(),
            id.map(kaiken::SpeakerId::index).into(),
            self.text(speaker.and_then(|speaker| speaker.name)),
            self.text(speaker.and_then(|speaker| speaker.office)),
        ]
    }

    /// From the first turn that asks to the last turn of the exchange.
    fn span_of(&self, exchange: &Exchange) -> Span {
        let blocks = self.tree.blocks();
        let first = exchange.question().first();
        let last = exchange.answer().iter().chain(exchange.question()).max();
        first.zip(last).map_or(Span::new(0, 0), |(first, last)| {
            blocks[*first].span().to(blocks[*last].span())
        })
    }

    /// For each block the nearest heading above it, and the number of turns before it.
    fn above_blocks(&self) -> (Vec<Option<Span>>, Vec<usize>) {
        let (mut heading, mut turns) = (None, 0);
        let blocks = self.tree.blocks().iter();
        blocks
            .map(|block| {
                if let Block::Heading { span, .. } = block {
                    heading = Some(*span);
                }
                let before = turns;
                turns += usize::from(matches!(block, Block::Turn(_)));
                (heading, before)
            })
            .unzip()
    }

    fn document(&self, writer: &mut Writer) {
        let (tree, header) = (self.tree, self.tree.header());
        let time = header.time;
        let clock = |time: Option<kaiken::Time>| time.map_or(Cell::Null, Cell::Time);
        let weekday = header.weekday.map(|weekday| weekday.to_string());
        let cells = [
            tree.language().into(),
            self.encoding.map(Encoding::name).into(),
            self.text(header.title),
            name(&header.kind).into(),
            weekday.as_deref().into(),
            clock(time.and_then(|time| time.start)),
            clock(time.and_then(|time| time.end)),
            self.text(time.and_then(|time| time.zone)),
            self.text(header.venue),
            tree.turns().count().into(),
            tree.speakers().len().into(),
        ];
        writer.row([&self.top(), &cells[..], &self.place(tree.span())]);
    }

    fn diagnostics(&self, writer: &mut Writer) {
        for doubt in self.tree.diagnostics() {
            let position = self.index.position(doubt.span.start);
            let message = doubt.message();
            let cells = [
                doubt.code.id().into(),
                doubt.code.name().into(),
                name(&doubt.severity()).into(),
                message.as_str().into(),
                doubt.code.help().into(),
                self.text(Some(doubt.span)),
                position.line.into(),
                position.column.into(),
            ];
            writer.row([&self.top(), &cells[..], &self.place(doubt.span)]);
        }
    }
}

/// What an exchange goes on from, and how many parts its question has.
fn links<'a>(exchange: &Exchange) -> [Cell<'a>; 3] {
    let follow_up = exchange.follow_up();
    [
        follow_up.map(|link| link.of).into(),
        follow_up.map(|link| name(&link.because)).into(),
        exchange.parts().len().max(1).into(),
    ]
}

import datetime
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import GenericAlias
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    SupportsIndex,
    TypeVar,
    final,
    overload,
    type_check_only,
)

from typing_extensions import CapsuleType

from kaiken._piece import Piece
from kaiken._types import (
    ConferenceKind,
    EventType,
    LeafKind,
    LineKind,
    NoteKind,
    Role,
    Rows,
    Safety,
    Severity,
    TurnColumn,
)

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

_PartT = TypeVar("_PartT", covariant=True)
_OtherT = TypeVar("_OtherT")

__version__: str

def parse(text: str, *, dialect: str | Dialect | None = None, strict: bool = False) -> Transcript:
    """Parse the transcript of a press conference.

    Never fails on a text: you get the best tree there is, and ``diagnostics`` where it is in doubt.
    The interpreter is released while the text is parsed.

    Parameters
    ----------
    text : str
        The page, as text. It is kept, and every part of the result is a slice of it.
    dialect : str or Dialect, optional
        Read with this dialect. Without it the dialect is detected.
    strict : bool, default False
        Refuse a text that has a diagnostic of severity ``error``.

    Returns
    -------
    Transcript
        One transcript. A text that holds several conferences is better read with
        ``kaiken.parse_records``; a diagnostic ``K0002`` tells of them.

    Raises
    ------
    TypeError
        If ``text`` is no ``str``.
    ValueError
        If no built-in dialect has that name.
    StrictError
        If ``strict`` and the text contradicts itself; ``code``, ``span``, ``line`` and ``column``
        say where.
    TextError
        If the text holds a lone surrogate, or is 4 GiB long.

    Notes
    -----
    Offsets are code points: ``text[turn.span.start:turn.span.end]`` is the turn with its label.

    Examples
    --------
    >>> import kaiken
    >>> transcript = kaiken.parse('''Reporter: Did the two sides agree?
    ... Minister Aoba: They did.
    ... ''')
    >>> for turn in transcript.turns:
    ...     print(turn.role, "|", turn.label, "|", turn.text)
    reporter | Reporter | Did the two sides agree?
    official | Minister Aoba | They did.
    """

def parse_bytes(
    data: bytes | bytearray | memoryview,
    *,
    dialect: str | Dialect | None = None,
    strict: bool = False,
) -> Transcript:
    """Parse the bytes of a transcript.

    Parameters
    ----------
    data : bytes, bytearray or memoryview
        A text in UTF-8, UTF-16, Shift_JIS, EUC-JP or Windows-1252; which of them it is, is told by
        the bytes and kept as ``transcript.encoding``. Offsets count in the decoded text,
        ``transcript.source``.
    dialect, strict
        As in ``kaiken.parse``.

    Returns
    -------
    Transcript

    Raises
    ------
    TextError
        If the bytes are binary data; ``line`` and ``column`` say where.

    Examples
    --------
    >>> import kaiken
    >>> kaiken.parse_bytes(b"Reporter: Why?").turns[0].text
    'Why?'
    """

def parse_file(
    path: str | os.PathLike[str], *, dialect: str | Dialect | None = None, strict: bool = False
) -> Transcript:
    """Parse a file.

    Parameters
    ----------
    path : str or os.PathLike
        A text file, in an encoding of ``kaiken.parse_bytes``. ``transcript.file`` keeps the path as
        given.
    dialect, strict
        As in ``kaiken.parse``.

    Returns
    -------
    Transcript

    Raises
    ------
    OSError
        If the file cannot be read.
    ValueError
        If the path holds a zero, which no system allows.
    TextError
        If it holds no text.
    """

def parse_records(
    text: str, *, dialect: str | Dialect | None = None, strict: bool = False
) -> list[Transcript]:
    """Parse a text that may hold several press conferences.

    Parameters
    ----------
    text : str
        The text. Its conferences cover it: one begins where the one before it ends.
    dialect, strict
        As in ``kaiken.parse``.

    Returns
    -------
    list[Transcript]
        One for each conference. Spans count in the whole text.

    Examples
    --------
    >>> import kaiken
    >>> len(kaiken.parse_records("Reporter: Why?"))
    1
    """

def events(text: str, *, dialect: str | Dialect | None = None) -> _EventIterator:
    """Walk a text step by step, without building a tree.

    Parameters
    ----------
    text : str
        The text. It is read to its end first, into a few numbers for each step; strings are made
        when you ask for them.
    dialect : str or Dialect, optional
        Read with this dialect. Without it the dialect is detected.

    Returns
    -------
    Iterator[Event]

    Examples
    --------
    >>> import kaiken
    >>> [event.type for event in kaiken.events("Reporter: Why?", dialect="generic")]
    ['turn_start', 'paragraph', 'turn_end']
    """

def detect(text: str) -> Detection:
    """Ask which built-in dialect a text is written in.

    Parameters
    ----------
    text : str
        The text; its top is looked at.

    Returns
    -------
    Detection

    Examples
    --------
    >>> import kaiken
    >>> kaiken.detect("Once upon a time.").dialect is None
    True
    """

def table(
    docs: Transcript
    | Iterable[
        Transcript | Outcome | str | bytes | bytearray | memoryview | os.PathLike[str] | None
    ],
    rows: Rows = "turns",
    *,
    threads: int | None = None,
    records: bool = True,
    errors: Literal["raise", "row"] = "raise",
    dialect: str | Dialect | None = None,
    strict: bool = False,
) -> Table:
    r"""A table of many transcripts, one row for each turn, exchange, document or diagnostic.

    Parameters
    ----------
    docs : iterable of Transcript, Outcome, str, bytes, os.PathLike or None
        Transcripts, or outcomes of ``kaiken.parse_many``; or texts, bytes and files, which are
        parsed on the way, on several threads. None, and what else a column of a data frame may have
        for it, is a document that cannot be read. A Transcript alone is taken too.
    rows : {"turns", "exchanges", "documents", "diagnostics"}, default "turns"
        What a row is. ``kaiken.columns(rows)`` lists the columns.
    threads : int, optional
        Default: one for each processor.
    records : bool, default True
        Take each conference of a text that holds several as a record of its own.
    errors : {"raise", "row"}, default "raise"
        What becomes of a document that cannot be read: an exception; or a row in which ``doc``,
        ``file`` and ``error`` are filled and everything else is null.
    dialect, strict
        As in ``kaiken.parse``, for documents that are parsed on the way.

    Returns
    -------
    Table
        Arrow data. ``polars.from_arrow(table)``, ``pyarrow.table(table)``, DuckDB and
        ``pandas.DataFrame.from_arrow(table)`` read it without a copy through Python objects.

    Raises
    ------
    ValueError
        For other ``rows``, ``errors`` or ``threads``, or an unknown dialect.
    TypeError
        If ``docs`` is a single text, or, with ``errors="raise"``, a document is of another type.
    KaikenError, OSError
        Why the first document that cannot be read cannot, with ``errors="raise"``.

    Examples
    --------
    >>> import kaiken
    >>> table = kaiken.table(["Reporter: Why?\nMinister Aoba: So."])
    >>> len(table), table.rows
    (2, 'turns')
    """

def columns(rows: Rows = "turns") -> list[tuple[str, str, str]]:
    """The columns of a table: name, type and meaning of each.

    Parameters
    ----------
    rows : {"turns", "exchanges", "documents", "diagnostics"}, default "turns"

    Returns
    -------
    list[tuple[str, str, str]]

    Examples
    --------
    >>> import kaiken
    >>> kaiken.columns("turns")[0]
    ('doc', 'int64', 'place of the document among those given, from zero')
    """

@final
class Span:
    """A place in a text: the half-open range ``[start, end)`` of code points.

    ``text[span.start:span.end]`` and ``text[span.slice]`` give the words that stand there.

    Parameters
    ----------
    start, end : int
        Offsets in code points, as Python counts the characters of a ``str``.
    bytes, utf16 : tuple[int, int], optional
        The same place in UTF-8 bytes and in UTF-16 units. Spans of a transcript know both.

    Examples
    --------
    >>> import kaiken
    >>> text = "😀 Reporter: Why?"
    >>> turn = kaiken.parse("Reporter: 😀?").turns[0]
    >>> turn.span
    Span(0, 12)
    >>> turn.span.bytes, turn.span.utf16
    ((0, 15), (0, 13))
    """

    __match_args__ = ("start", "end")
    def __new__(
        cls,
        start: int,
        end: int,
        *,
        bytes: tuple[int, int] | None = None,
        utf16: tuple[int, int] | None = None,
    ) -> Span: ...
    @property
    def start(self) -> int:
        """The offset of the first code point."""
    @property
    def end(self) -> int:
        """The offset behind the last code point."""
    @property
    def bytes(self) -> tuple[int, int] | None:
        """The place in UTF-8 bytes, or None for a span made by hand."""
    @property
    def utf16(self) -> tuple[int, int] | None:
        """The place in UTF-16 units, as JavaScript counts, or None for a span made by hand."""
    @property
    def slice(self) -> slice[int, int, None]:
        """The span as a ``slice``: ``text[span.slice]``."""
    def __len__(self) -> int: ...
    def __contains__(self, offset: int, /) -> bool: ...
    def __iter__(self) -> Iterator[int]: ...
    def __lt__(self, other: Span, /) -> bool: ...
    def __le__(self, other: Span, /) -> bool: ...
    def __gt__(self, other: Span, /) -> bool: ...
    def __ge__(self, other: Span, /) -> bool: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

@type_check_only
class _Part:
    @property
    def transcript(self) -> Transcript:
        """The transcript that it is a part of."""
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

@final
class Parts(Sequence[_PartT]):
    r"""Parts of one transcript: its turns, its speakers, and so on.

    An immutable sequence. A part is made when it is asked for, anew each time; to count them, or to
    ask for one, makes no other. Equal to any sequence of this kind, or tuple, of equal parts.

    Examples
    --------
    >>> import kaiken
    >>> turns = kaiken.parse("Reporter: Why?\nMinister Aoba: So.").turns
    >>> len(turns), turns[-1]
    (2, Turn('Minister Aoba', 'So.'))
    >>> turns[:1]
    (Turn('Reporter', 'Why?'),)
    >>> question, answer = turns
    >>> turns == (question, answer)
    True
    """
    def __len__(self) -> int: ...
    @overload
    def __getitem__(self, at: SupportsIndex, /) -> _PartT: ...
    @overload
    def __getitem__(self, at: slice, /) -> Parts[_PartT]: ...
    def __iter__(self) -> _PartsIterator[_PartT]: ...
    def __reversed__(self) -> _PartsIterator[_PartT]: ...
    def __contains__(self, value: object, /) -> bool: ...
    def index(self, value: object, start: SupportsIndex = 0, stop: SupportsIndex = ...) -> int:
        """The number of the first part that is equal to a value; raises ``ValueError`` if none is."""
    def count(self, value: object) -> int:
        """How many parts are equal to a value."""
    def __add__(
        self, other: Parts[_OtherT] | tuple[_OtherT, ...], /
    ) -> tuple[_PartT | _OtherT, ...]: ...
    def __radd__(self, other: tuple[_OtherT, ...], /) -> tuple[_PartT | _OtherT, ...]: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> tuple[Any, ...]: ...
    @classmethod
    def __class_getitem__(cls, key: Any) -> GenericAlias: ...

@final
class _PartsIterator(Iterator[_PartT]):
    def __iter__(self) -> _PartsIterator[_PartT]: ...
    def __next__(self) -> _PartT: ...
    def __length_hint__(self) -> int: ...

@final
class Transcript:
    r"""One press conference: the tree of its parts, and the text that it was read from.

    A transcript never changes. Its parts are made when they are asked for, anew each time:
    ``transcript.turns`` and the like are sequences (``kaiken.Parts``) that hold no part.

    Two transcripts are equal if they were read from the same text into the same tree, whatever file
    or encoding the text came from. Pickles hold the text and how it was read; loading one parses it
    again.

    Examples
    --------
    >>> import kaiken
    >>> transcript = kaiken.parse("Reporter: Did they?\nMinister Aoba: They did.\n")
    >>> transcript
    <Transcript generic: 2 turns, 1 speaker, 1 exchange, 1 diagnostic>
    >>> [turn.text for turn in transcript.turns]
    ['Did they?', 'They did.']
    """

    __match_args__ = ("header", "turns")
    @property
    def source(self) -> str:
        """The whole text that was parsed, of which the transcript may be one record."""
    @property
    def text(self) -> str:
        """The text of this transcript: the source at its span."""
    @property
    def span(self) -> Span:
        """Where the transcript stands in the source."""
    @property
    def file(self) -> str | None:
        """The path of the file that was read, as it was given; None for a text."""
    @property
    def dialect(self) -> str:
        """The name of the dialect that it was read with."""
    @property
    def language(self) -> str:
        """The language of that dialect, as a BCP 47 tag; ``und`` where the dialect does not say."""
    @property
    def encoding(self) -> str | None:
        """The encoding in which the bytes were read, such as ``Shift_JIS``; None for a text."""
    @property
    def header(self) -> Header:
        """What stands above the first turn."""
    @property
    def blocks(self) -> Parts[Turn | Heading | Line]:
        """Turns, headings and all other lines, in the order of the text."""
    @property
    def turns(self) -> Parts[Turn]:
        """The turns, in the order of the text."""
    @property
    def headings(self) -> Parts[Heading]:
        """The headings, in the order of the text."""
    @property
    def speakers(self) -> Parts[Speaker]:
        """The people who speak and are named, in the order in which they first do."""
    @property
    def exchanges(self) -> Parts[Exchange]:
        """Questions and the answers that follow them."""
    @property
    def diagnostics(self) -> Parts[Diagnostic]:
        """What is doubtful about the text, in the order of the text."""
    @property
    def leaves(self) -> Parts[Leaf]:
        """Every piece of the transcript in order, white space and colons among them: put together
        their texts are ``transcript.text``.
        """
    def questions(self) -> Parts[Turn]:
        """The turns that ask, exchange by exchange.

        Returns
        -------
        Parts[Turn]
        """
    def answers(self) -> Parts[Turn]:
        """The turns that answer, exchange by exchange.

        Returns
        -------
        Parts[Turn]
        """
    def by(self, speaker: Speaker | str) -> Parts[Turn]:
        """The turns of one speaker.

        Parameters
        ----------
        speaker : Speaker or str
            A speaker of this transcript; or the name of one, or any label as it is written. A
            label gives all turns of the person whom it means, under whatever label.

        Returns
        -------
        Parts[Turn]
            In the order of the text; empty if nobody is called so.
        """
    def to_dict(self, *, source: bool = False) -> dict[str, Any]:
        """The document of the transcript, as dicts and lists.

        Parameters
        ----------
        source : bool, default False
            Put the whole text into it, under the key ``source``.

        Returns
        -------
        dict
            The shape that ``kaiken parse`` prints and ``kaiken schema`` describes, with offsets in
            code points. Dates are strings, spans are lists ``[start, end]``. ``encoding`` is null
            for a text; ``kaiken parse`` without ``--decode`` says null for UTF-8, too.
        """
    def to_json(self, *, source: bool = True) -> str:
        """The document of the transcript, as JSON.

        Parameters
        ----------
        source : bool, default True
            Put the whole text into it, under the key ``source``: ``Transcript.from_json`` needs it.
            Without it the JSON is what ``kaiken parse`` prints, with offsets in code points.

        Returns
        -------
        str
            On one line.
        """
    @classmethod
    def from_json(
        cls, json: str, *, source: str | None = None, dialect: str | Dialect | None = None
    ) -> Transcript:
        """A transcript from its document as JSON.

        The text is parsed again, and what is read must be what the document says.

        Parameters
        ----------
        json : str
            What ``to_json`` gave, or a line that ``kaiken parse`` printed.
        source : str, optional
            The text, where the document does not hold it under the key ``source``.
        dialect : str or Dialect, optional
            The dialect, where it was one of your own.

        Raises
        ------
        DocumentError
            If it is no document, if the text is missing, or if the text says something else.

        Examples
        --------
        >>> import kaiken
        >>> transcript = kaiken.parse("Reporter: Why?")
        >>> kaiken.Transcript.from_json(transcript.to_json()) == transcript
        True
        """
    @classmethod
    def from_dict(
        cls,
        document: Mapping[str, Any],
        *,
        source: str | None = None,
        dialect: str | Dialect | None = None,
    ) -> Transcript:
        """A transcript from its document as a dict. See ``from_json``."""
    def to_rows(self, *columns: TurnColumn) -> list[dict[str, Any]]:
        r"""The turns as plain dicts, with every value made at once: the quickest way to all of them.

        Parameters
        ----------
        *columns : str
            What a row holds, by the names that ``kaiken.columns("turns")`` has for it: ``turn``,
            ``block``, ``role``, ``role_inferred``, ``speaker``, ``name``, ``office``,
            ``organization``, ``label``, ``inferred``, ``heading``, ``text``, ``start``, ``end``.
            Default: ``label``, ``role`` and ``text``.

        Returns
        -------
        list[dict]
            One for each turn, in the order of the text. Words are plain strings; what the text does
            not say is None. Offsets are code points.

        Raises
        ------
        ValueError
            If there is no such column.

        Examples
        --------
        >>> import kaiken
        >>> transcript = kaiken.parse("Reporter: Why?\nMinister Aoba: So.")
        >>> transcript.to_rows()[1]
        {'label': 'Minister Aoba', 'role': 'official', 'text': 'So.'}
        >>> transcript.to_rows("name", "text")
        [{'name': None, 'text': 'Why?'}, {'name': 'Aoba', 'text': 'So.'}]
        """
    def to_pandas(self, rows: Rows = "turns") -> pandas.DataFrame:
        """A pandas data frame, one row for each turn, exchange or diagnostic. See ``kaiken.table``."""
    def to_polars(self, rows: Rows = "turns") -> polars.DataFrame:
        """A polars data frame, one row for each turn, exchange or diagnostic. See ``kaiken.table``."""
    def _document(self, unit: Literal["code_points", "bytes", "utf16"]) -> dict[str, Any]: ...
    def _repr_html_(self) -> str: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Transcript: ...
    def __deepcopy__(self, memo: Any, /) -> Transcript: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

@final
class Header(_Part):
    """What stands above the first turn. What the text does not say is None.

    Examples
    --------
    >>> import kaiken
    >>> header = kaiken.parse('''Press Conference by Foreign Minister Ken Aoba
    ... Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs
    ... ''').header
    >>> header.date, header.time.start
    (datetime.date(2024, 3, 12), datetime.time(14, 5))
    >>> header.venue
    'Ministry of Foreign Affairs'
    """

    __match_args__ = ("title", "date")
    @property
    def breadcrumb(self) -> Piece | None:
        """Where on the site the page stands."""
    @property
    def title(self) -> Piece | None:
        """The title."""
    @property
    def kind(self) -> ConferenceKind:
        """The kind of conference, as the title says: ``regular``, ``extraordinary``, ``joint`` or
        ``other``.
        """
    @property
    def date(self) -> datetime.date | None:
        """The date as a ``datetime.date``, if it is whole and possible."""
    @property
    def date_span(self) -> Span | None:
        """Where the date stands, possible or not."""
    @property
    def weekday(self) -> str | None:
        """The weekday as it is written, in English and lower case, whether or not it fits the date."""
    @property
    def time(self) -> Clock | None:
        """The time of day, or None."""
    @property
    def venue(self) -> Piece | None:
        """The place, as it is written."""
    @property
    def venue_raw(self) -> Piece | None:
        """A path or a URL that stands where the venue should."""
    @property
    def notices(self) -> tuple[Piece, ...]:
        """Notices of translation and the like, wherever in the record they stand."""
    @property
    def links(self) -> tuple[Piece, ...]:
        """Links to other versions and pages, wherever in the record they stand."""
    @property
    def topics(self) -> tuple[Piece, ...]:
        """The items of the list of topics."""

@final
class Clock(_Part):
    """The time of day of a conference, in the place where it is held.

    Examples
    --------
    >>> import kaiken
    >>> time = kaiken.parse('''Press Conference by Foreign Minister Ken Aoba
    ... Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs
    ... ''').header.time
    >>> time.text, time.start, time.end
    ('2:05 p.m.', datetime.time(14, 5), None)
    """

    __match_args__ = ("start", "end")
    @property
    def start(self) -> datetime.time | None:
        """When it begins, as a ``datetime.time`` without zone; None if what is written cannot be."""
    @property
    def end(self) -> datetime.time | None:
        """When it ends, if the text says: beside the beginning, or in its closing line."""
    @property
    def zone(self) -> Piece | None:
        """The abbreviation of the time zone, as it is written."""
    @property
    def open_ended(self) -> bool:
        """Whether the text gives a beginning and leaves the end open."""
    @property
    def text(self) -> str:
        """Its words."""
    @property
    def span(self) -> Span:
        """Where it stands."""

@final
class Turn(_Part):
    r"""One person speaks: a label, and the paragraphs below it.

    Examples
    --------
    >>> import kaiken
    >>> turn = kaiken.parse("Minister Aoba: Good morning.\nI have two points.").turns[0]
    >>> turn.label, turn.role
    ('Minister Aoba', 'official')
    >>> turn.text
    'Good morning.\nI have two points.'
    >>> turn.paragraphs
    ('Good morning.', 'I have two points.')
    """

    __match_args__ = ("label", "text")
    @property
    def span(self) -> Span:
        """Where the turn stands, its label included."""
    @property
    def label(self) -> Piece | None:
        """The label as it is written, without its colon; None if no label says who speaks."""
    @property
    def label_text(self) -> str | None:
        """The words of the label alone, as a plain ``str``: cheaper, where nobody asks for its place."""
    @property
    def role(self) -> Role:
        """The part that the speaker plays: ``official``, ``reporter``, ``moderator``,
        ``interpreter`` or ``unknown``.
        """
    @property
    def role_inferred(self) -> bool:
        """Whether the part was inferred from who speaks behind whom, since no label tells it."""
    @property
    def speaker(self) -> Speaker | None:
        """The person who speaks, if the text names one; None for ``Reporter`` and the like."""
    @property
    def inferred(self) -> bool:
        """Whether the speaker is inferred, since no label names one."""
    @property
    def text(self) -> str:
        """What is spoken: the source from the first paragraph to the end of the last."""
    @property
    def paragraphs(self) -> tuple[Piece, ...]:
        """The paragraphs, trimmed of white space: a line each, or several in a text that is wrapped.

        Each is a string that knows its span.
        """
    @property
    def paragraph_spans(self) -> tuple[Span, ...]:
        """Where each paragraph stands; makes no string."""
    @property
    def notes(self) -> tuple[Note, ...]:
        """The stage directions in the turn."""
    @property
    def heading(self) -> Heading | None:
        """The heading above the turn, or None."""
    @property
    def block(self) -> int:
        """Its place in ``transcript.blocks``."""

@final
class Heading(_Part):
    r"""A heading.

    Examples
    --------
    >>> import kaiken
    >>> heading = kaiken.parse("1. Fisheries\n\nMinister Aoba: We met.").headings[0]
    >>> heading.text, heading.number, heading.level
    ('1. Fisheries', '1.', 1)
    """

    __match_args__ = ("text", "level")
    @property
    def span(self) -> Span:
        """Where it stands, its number included."""
    @property
    def text(self) -> str:
        """Its words, the number included."""
    @property
    def level(self) -> int:
        """1 for the headings of parts, 2 for those below."""
    @property
    def number(self) -> Piece | None:
        """Its number as it is written, such as ``(1)``; None where it has none."""
    @property
    def block(self) -> int:
        """Its place in ``transcript.blocks``."""

@final
class Line(_Part):
    r"""A line that nobody speaks, or that no label gives to anybody.

    Examples
    --------
    >>> import kaiken
    >>> kaiken.parse("(Laughter)\nReporter: Why?").blocks[0]
    Line('stage_direction', '(Laughter)')
    """

    __match_args__ = ("kind", "text")
    @property
    def kind(self) -> LineKind:
        """What it is: ``text``, ``stage_direction``, ``notice``, ``link``, ``toc``, ``breadcrumb``,
        ``title``, ``dateline``, ``field``, ``end`` or ``furniture``.
        """
    @property
    def span(self) -> Span:
        """Where it stands."""
    @property
    def text(self) -> str:
        """Its words."""
    @property
    def block(self) -> int:
        """Its place in ``transcript.blocks``."""

@final
class Note:
    """A stage direction inside a turn, such as ``(Laughter)``.

    Examples
    --------
    >>> import kaiken
    >>> kaiken.parse("Minister Aoba: No. (Laughter) Yes.").turns[0].notes
    (Note('laughter', '(Laughter)'),)
    """

    __match_args__ = ("kind", "text")
    @property
    def kind(self) -> NoteKind:
        """What it tells: ``laughter``, ``applause``, ``inaudible``, ``crosstalk``, ``mode``,
        ``editorial``, ``correction`` or ``other``.
        """
    @property
    def span(self) -> Span:
        """Where it stands, its brackets included."""
    @property
    def text(self) -> str:
        """Its words, brackets included."""
    @property
    def turn(self) -> Turn:
        """The turn that it stands in."""
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

@final
class Leaf:
    """A piece of the text that no other piece overlaps."""

    __match_args__ = ("kind", "text")
    @property
    def kind(self) -> LeafKind:
        """What it is: ``space``, ``mark``, ``label``, ``speech``, ``note``, ``heading``, or the kind
        of a line.
        """
    @property
    def span(self) -> Span:
        """Where it stands; never empty."""
    @property
    def text(self) -> str:
        """Its characters."""
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

@final
class Speaker(_Part):
    """Somebody who speaks and is named, by name or by office.

    Several labels may mean one person; ``because`` says for each why. What no label says is None.

    Examples
    --------
    >>> import kaiken
    >>> text = '''Mr. Ken Aoba, Minister for Foreign Affairs: Good morning.
    ... Reporter: Why?
    ... Minister Aoba: So.
    ... '''
    >>> speaker = kaiken.parse(text).speakers[0]
    >>> speaker.name, speaker.office
    ('Ken Aoba', 'Minister for Foreign Affairs')
    >>> speaker.labels
    ('Mr. Ken Aoba, Minister for Foreign Affairs', 'Minister Aoba')
    >>> speaker.because
    ('first', 'surname')
    """

    __match_args__ = ("name", "role")
    @property
    def id(self) -> int:
        """Its place in ``transcript.speakers``."""
    @property
    def role(self) -> Role:
        """The part that the speaker plays: ``official``, ``reporter``, ``moderator``,
        ``interpreter`` or ``unknown``.
        """
    @property
    def role_inferred(self) -> bool:
        """Whether the part was inferred from who speaks behind whom, since no label tells it."""
    @property
    def name(self) -> Piece | None:
        """The fullest name that the text gives."""
    @property
    def honorific(self) -> Piece | None:
        """The honorific of the fullest label."""
    @property
    def office(self) -> Piece | None:
        """The longest name of the office."""
    @property
    def organization(self) -> Piece | None:
        """The outlet of a journalist."""
    @property
    def labels(self) -> tuple[Piece, ...]:
        """Every label that means this person, where it first stands, in the order of the text."""
    @property
    def because(self) -> tuple[str, ...]:
        """For each label, why it means this person: ``first``, ``same-name``, ``surname`` and others."""
    @property
    def named_in_title(self) -> bool:
        """Whether the name was taken from the title, since no label gives as much of it."""
    @property
    def outlet_by(self) -> str | None:
        """How name and outlet of a journalist were told apart: ``lexicon``, ``recurrence`` or
        ``form``; None where the label needs no telling.
        """
    @property
    def ambiguous(self) -> bool:
        """Whether the label gives a name and an outlet, and nothing tells which is which: neither is
        given then.
        """
    @property
    def perhaps(self) -> Speaker | None:
        """Another speaker who may be the same person; None in most cases."""
    @property
    def turns(self) -> Parts[Turn]:
        """The turns of this person, in the order of the text."""

@final
class Exchange(_Part):
    r"""A question and the answer that follows it.

    Examples
    --------
    >>> import kaiken
    >>> exchange = kaiken.parse("Reporter: Why?\nMinister Aoba: So.").exchanges[0]
    >>> exchange.question
    (Turn('Reporter', 'Why?'),)
    >>> exchange.answer_text
    'So.'
    """

    __match_args__ = ("question", "answer")
    @property
    def question(self) -> Parts[Turn]:
        """The turns that ask."""
    @property
    def answer(self) -> Parts[Turn]:
        """The turns that answer; empty where nobody does."""
    @property
    def question_text(self) -> str:
        """What is asked: the words of the turns that ask, an empty line between two turns."""
    @property
    def answer_text(self) -> str:
        """What is answered, in the same way; empty where nobody does."""
    @property
    def follow_up_of(self) -> Exchange | None:
        """The exchange that the question goes on from; None where the text does not tell."""
    @property
    def because(self) -> str | None:
        """Why it goes on from that exchange: ``says-so``, ``names-question``, ``quotes`` and others;
        None without a link.
        """
    @property
    def cue(self) -> Piece | None:
        """The words that tell so; None without a link."""
    @property
    def parts(self) -> tuple[Piece, ...]:
        """The parts of the question, if the text marks several."""
    @property
    def answer_parts(self) -> tuple[tuple[int, Piece], ...]:
        """The pieces of the answer that take up a part by its number: pairs of an index into
        ``parts`` and the piece.
        """
    @property
    def number(self) -> int:
        """Its place in ``transcript.exchanges``."""

@final
class Diagnostic(_Part):
    """Something doubtful about the text: a stable code, a place, a message and a way out.

    Nothing that a diagnostic tells was corrected.

    Examples
    --------
    >>> import kaiken
    >>> doubt = kaiken.parse("Reporter:Why?", dialect="mofa-en").diagnostics[0]
    >>> doubt.code, doubt.name, doubt.severity
    ('K0201', 'no-space-after-label', 'info')
    >>> doubt.line, doubt.column, doubt.edit.replacement
    (1, 1, ' ')
    """

    __match_args__ = ("code", "message")
    @property
    def code(self) -> str:
        """Its stable identifier, such as ``K0101``."""
    @property
    def name(self) -> str:
        """Its stable name, such as ``weekday-mismatch``."""
    @property
    def severity(self) -> Severity:
        """How much it matters: ``info``, ``warning`` or ``error``."""
    @property
    def message(self) -> str:
        """What is wrong."""
    @property
    def help(self) -> str:
        """What to do about it."""
    @property
    def explanation(self) -> str:
        """What the code means, at length."""
    @property
    def span(self) -> Span:
        """Where."""
    @property
    def text(self) -> str:
        """The words at fault."""
    @property
    def line(self) -> int:
        """The line, counted from one."""
    @property
    def column(self) -> int:
        """The column in code points, counted from one."""
    @property
    def related(self) -> tuple[Related, ...]:
        """Other places that explain it."""
    @property
    def edit(self) -> Edit | None:
        """What would mend it, where that is known. Nothing was changed."""

@final
class Related:
    """Another place that explains a diagnostic."""

    __match_args__ = ("message", "span")
    @property
    def message(self) -> str:
        """What stands there."""
    @property
    def span(self) -> Span:
        """Where."""
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

@final
class Edit:
    """A change to the text that would mend a diagnostic.

    ``text[:edit.span.start] + edit.replacement + text[edit.span.end:]`` makes it.
    """

    __match_args__ = ("span", "replacement")
    @property
    def span(self) -> Span:
        """What is replaced; empty where something is put in."""
    @property
    def replacement(self) -> str:
        """What takes its place; empty where something is taken out."""
    @property
    def safety(self) -> Safety:
        """``safe`` if it may be made without looking, ``unsafe`` if not."""
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

@final
class Parser:
    """How texts are parsed: which dialect, and how strictly.

    Parameters
    ----------
    dialect : str or Dialect, optional
        Read with this dialect, built in or your own. Without it the dialect is detected, text by
        text.
    strict : bool, default False
        Refuse a text that has a diagnostic of severity ``error``.

    Raises
    ------
    ValueError
        If no built-in dialect has that name.

    Examples
    --------
    >>> import kaiken
    >>> parser = kaiken.Parser(dialect="mofa-en", strict=True)
    >>> parser.parse("Reporter: Why?").turns[0].text
    'Why?'
    """
    def __new__(cls, dialect: str | Dialect | None = None, *, strict: bool = False) -> Parser: ...
    @property
    def dialect(self) -> Dialect | None:
        """The dialect that texts are read with; None if it is detected."""
    @property
    def strict(self) -> bool:
        """Whether a text with an error is refused."""
    def parse(self, text: str) -> Transcript:
        """Parses a text as one transcript. See ``kaiken.parse``."""
    def parse_bytes(self, data: bytes | bytearray | memoryview) -> Transcript:
        """Parses the bytes of a text. See ``kaiken.parse_bytes``."""
    def parse_file(self, path: str | os.PathLike[str]) -> Transcript:
        """Parses a file. See ``kaiken.parse_file``."""
    def parse_records(self, text: str) -> list[Transcript]:
        """Parses every conference of a text. See ``kaiken.parse_records``."""
    def events(self, text: str) -> _EventIterator:
        """Walks the events of a text. See ``kaiken.events``."""
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

@final
class Dialect:
    """How one institution writes its press conferences down: data that the grammar reads.

    A dialect is built in (``Dialect.named``, ``Dialect.built_in``) or your own
    (``Dialect.from_dict``, ``Dialect.from_file``). With ``extends`` yours says only what differs.

    Examples
    --------
    >>> import kaiken
    >>> mine = kaiken.Dialect.from_dict(
    ...     {"id": "my-paper", "extends": "mofa-en", "labels": {"questions": ["Our reporter"]}}
    ... )
    >>> kaiken.parse("Our reporter: Why?", dialect=mine).turns[0].role
    'reporter'
    """
    @staticmethod
    def built_in() -> list[Dialect]:
        """The built-in dialects, the one for unknown institutions last."""
    @staticmethod
    def named(id: str) -> Dialect:
        """The built-in dialect of that name.

        Raises
        ------
        ValueError
            If none is called so.
        """
    @staticmethod
    def from_dict(values: dict[str, Any]) -> Dialect:
        """A dialect of your own, given as nested dicts and lists.

        Raises
        ------
        DialectError
            For unknown keys, values of another type, or a missing ``id``.
        """
    @staticmethod
    def from_file(path: str | os.PathLike[str], /) -> Dialect:
        """A dialect of your own, from a TOML file, or a JSON file if its name ends in ``.json``.

        Raises
        ------
        OSError
            If the file cannot be read.
        DialectError
            If it holds no dialect; ``line`` and ``column`` say where.
        """
    @staticmethod
    def from_toml(text: str) -> Dialect:
        """A dialect of your own, written as TOML.

        Raises
        ------
        DialectError
            If it is none; ``line`` and ``column`` say where.
        """
    @staticmethod
    def from_json(text: str) -> Dialect:
        """A dialect of your own, written as JSON.

        Raises
        ------
        DialectError
            If it is none; ``line`` and ``column`` say where.
        """
    @property
    def id(self) -> str:
        """Its stable name, such as ``mofa-en``."""
    @property
    def description(self) -> str:
        """One line that says whose pages these are."""
    @property
    def language(self) -> str:
        """The language of the pages, as a BCP 47 tag."""
    def to_dict(self) -> dict[str, Any]:
        """The whole dialect as nested dicts and lists, as ``Dialect.from_dict`` reads it."""
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

@final
class Detection:
    """Which dialect a text is written in, and why."""

    __match_args__ = ("dialect", "score")
    @property
    def dialect(self) -> str | None:
        """The name of the dialect with the most points; None if they are not enough."""
    @property
    def score(self) -> int:
        """Its points, or the most points of any dialect where they are not enough."""
    @property
    def reasons(self) -> tuple[Reason, ...]:
        """What the points were given for."""
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

@final
class Reason:
    """One sign that speaks for a dialect."""

    __match_args__ = ("sign", "points")
    @property
    def sign(self) -> str:
        """What was found, such as ``title`` or ``question-label``."""
    @property
    def points(self) -> int:
        """What it counted."""
    @property
    def span(self) -> Span:
        """Where."""
    @property
    def text(self) -> str:
        """The words there."""
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

@final
class Event:
    """One step through a text.

    Examples
    --------
    >>> import kaiken
    >>> for event in kaiken.events("Reporter: Why?"):
    ...     match event:
    ...         case kaiken.Event("paragraph", text):
    ...             print(text)
    Why?
    """

    __match_args__ = ("type", "text")
    @property
    def type(self) -> EventType:
        """``line``, ``heading``, ``turn_start``, ``paragraph``, ``note``, ``turn_end`` or ``doubt``."""
    @property
    def span(self) -> Span | None:
        """Where; None for the end of a turn, and for a turn without a label."""
    @property
    def text(self) -> str | None:
        """The words there."""
    @property
    def label(self) -> Piece | None:
        """The label with which a turn begins."""
    @property
    def number(self) -> Piece | None:
        """The number of a heading."""
    @property
    def kind(self) -> LineKind | NoteKind | None:
        """The kind of a line or of a note."""
    @property
    def role(self) -> Role | None:
        """The role that the label gives to the speaker of a turn."""
    @property
    def level(self) -> int | None:
        """The level of a heading."""
    @property
    def code(self) -> str | None:
        """The code of a doubt."""
    @property
    def inferred(self) -> bool:
        """Whether the speaker of a turn is inferred."""
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

@final
class _EventIterator:
    def __iter__(self) -> _EventIterator: ...
    def __next__(self) -> Event: ...

@final
class Outcome:
    r"""What became of a document: a transcript, or the exception that says why there is none.

    Examples
    --------
    >>> import kaiken
    >>> for outcome in kaiken.parse_many(["Reporter: Why?", b"PK\x03\x04\x00"]):
    ...     match outcome:
    ...         case kaiken.Outcome(transcript=None, error=error):
    ...             print(outcome.document, type(error).__name__)
    ...         case kaiken.Outcome(transcript):
    ...             print(outcome.document, transcript.turns[0].text)
    0 Why?
    1 TextError
    """

    __match_args__ = ("transcript", "error")
    @property
    def document(self) -> int:
        """The place of the document among those given, from zero."""
    @property
    def record(self) -> int:
        """The place of the conference in its document, from zero."""
    @property
    def file(self) -> str | None:
        """The path of the file, as it was given; None for a text."""
    @property
    def transcript(self) -> Transcript | None:
        """The transcript, or None."""
    @property
    def error(self) -> Exception | None:
        """Why there is none: a ``KaikenError``; an ``OSError``, or a ``ValueError`` for a path that no
        system allows; a ``TypeError`` for a document of another type. None where there is one.
        """
    def unwrap(self) -> Transcript:
        """The transcript; raises the error where there is none.

        Returns
        -------
        Transcript
        """
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    __hash__ = None  # type: ignore[assignment]
    def __reduce__(self) -> tuple[Any, ...]: ...

@final
class Table:
    """Arrow data: rows of many transcripts.

    Anything that reads the Arrow PyCapsule protocol reads it: ``polars.from_arrow(table)``,
    ``pyarrow.table(table)``, ``pandas.DataFrame.from_arrow(table)``. DuckDB finds it by the name of
    its variable, if that is no word of SQL: ``duckdb.sql("from turns")``. It may be read as often
    as you like. ``kaiken.columns(table.rows)`` tells what the columns mean.

    Examples
    --------
    >>> import kaiken
    >>> kaiken.table(["Reporter: Why?"], rows="documents")
    <Table documents: 1 row, 19 columns>
    """
    @property
    def rows(self) -> Rows:
        """What a row is: ``turns``, ``exchanges``, ``documents`` or ``diagnostics``."""
    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of the columns."""
    def to_arrow(self) -> pyarrow.Table:
        """A ``pyarrow.Table``. Needs pyarrow: ``pip install 'kaiken[arrow]'``."""
    def to_pandas(self) -> pandas.DataFrame:
        """A pandas data frame. Needs pandas and pyarrow: ``pip install 'kaiken[pandas]'``."""
    def to_polars(self) -> polars.DataFrame:
        """A polars data frame. Needs polars: ``pip install 'kaiken[polars]'``."""
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> CapsuleType: ...
    def __arrow_c_schema__(self) -> CapsuleType: ...
    def __len__(self) -> int: ...

@final
class _Many:
    def __new__(
        cls,
        documents: Iterable[object],
        parser: Parser,
        threads: int | None,
        records: bool,
    ) -> _Many: ...
    def __iter__(self) -> _Many: ...
    def __next__(self) -> Outcome: ...

@final
class _Source:
    def __reduce__(self) -> tuple[Any, ...]: ...

def _edit(span: Span, replacement: str, safety: str) -> Edit: ...
def _event(source: _Source, number: int) -> Event: ...
def _main(arguments: Sequence[str]) -> int: ...
def _note(turn: Turn, number: int) -> Note: ...
def _outcome(
    place: tuple[int, int, str | None], transcript: Transcript | None, error: Exception | None
) -> Outcome: ...
def _panic_on_purpose() -> None: ...
def _parser(dialect: Dialect | None, strict: bool) -> Parser: ...
def _part(class_: str, of: Transcript, at: SupportsIndex) -> Any: ...
def _parts(of: Transcript, kind: str, places: Sequence[int] | None) -> Parts[Any]: ...
def _read(
    text: str, encoding: str | None, file: str | None, dialect: Dialect | None, records: bool
) -> _Source: ...
def _reason(text: str, number: int) -> Reason: ...
def _related(message: str, span: Span) -> Related: ...
def _span(
    start: int, end: int, bytes: tuple[int, int] | None, utf16: tuple[int, int] | None
) -> Span: ...
def _transcript(source: _Source, number: int) -> Transcript: ...
def _unpacked(place: bytes) -> Span: ...

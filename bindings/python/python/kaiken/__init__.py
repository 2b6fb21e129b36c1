"""kaiken turns the transcript of a press conference into data, and loses nothing.

>>> import kaiken
>>> transcript = kaiken.parse('''Press Conference by Foreign Minister Ken Aoba
... Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs
... Reporter: Did the two sides agree?
... Minister Aoba: They did.
... ''')
>>> transcript.header.date
datetime.date(2024, 3, 12)
>>> for turn in transcript.turns:
...     print(turn.label, "|", turn.text)
Reporter | Did the two sides agree?
Minister Aoba | They did.

One text: `parse`, `parse_bytes`, `parse_file`, `parse_records`, `events`, `detect`.
Many: `parse_many`, `read_corpus`. Tables for pandas, polars, pyarrow and DuckDB: `table`.
On a cluster: `kaiken.spark`.

Offsets are code points: ``text[turn.span.start:turn.span.end]`` is the turn with its label.
What the text does not say is None; what is inferred says so; a contradiction is a diagnostic and
is never corrected.
"""

from collections.abc import Sequence

from kaiken import spark
from kaiken._kaiken import (
    Clock,
    Detection,
    Diagnostic,
    Dialect,
    Edit,
    Event,
    Exchange,
    Header,
    Heading,
    Leaf,
    Line,
    Note,
    Outcome,
    Parser,
    Parts,
    Reason,
    Related,
    Span,
    Speaker,
    Table,
    Transcript,
    Turn,
    __version__,
    columns,
    detect,
    events,
    parse,
    parse_bytes,
    parse_file,
    parse_records,
    table,
)
from kaiken._many import Corpus, parse_many, read_corpus
from kaiken._piece import Piece
from kaiken.errors import (
    DialectError,
    DocumentError,
    InternalError,
    KaikenError,
    StrictError,
    TextError,
)

__all__ = [
    "Clock",
    "Corpus",
    "Detection",
    "Diagnostic",
    "Dialect",
    "DialectError",
    "DocumentError",
    "Edit",
    "Event",
    "Exchange",
    "Header",
    "Heading",
    "InternalError",
    "KaikenError",
    "Leaf",
    "Line",
    "Note",
    "Outcome",
    "Parser",
    "Parts",
    "Piece",
    "Reason",
    "Related",
    "Span",
    "Speaker",
    "StrictError",
    "Table",
    "TextError",
    "Transcript",
    "Turn",
    "__version__",
    "columns",
    "detect",
    "events",
    "parse",
    "parse_bytes",
    "parse_file",
    "parse_many",
    "parse_records",
    "read_corpus",
    "spark",
    "table",
]

# Pattern matching takes it for a sequence, too.
Sequence.register(Parts)

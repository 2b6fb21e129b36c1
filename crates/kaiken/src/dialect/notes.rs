//! Stage directions in English.
//!
//! Sources: the ministry's pages (`Omitted`, `Abridged`, `Silence`); White House briefings, which
//! have `Laughter` 1,479 times, `Laughs` 719, `Inaudible` 500, `Cross-talk` 141.

use super::{NoteKind, Rows, StageWord, rows, stage};

pub(super) const STAGE_DIRECTIONS: Rows<StageWord> = rows![StageWord:
    stage("Laughter", NoteKind::Laughter),
    stage("Laughs", NoteKind::Laughter),
    stage("Laughing", NoteKind::Laughter),
    stage("Chuckles", NoteKind::Laughter),
    stage("Heiterkeit", NoteKind::Laughter),
    stage("Lachen", NoteKind::Laughter),
    stage("Risas", NoteKind::Laughter),
    stage("Rires", NoteKind::Laughter),
    stage("Applause", NoteKind::Applause),
    stage("Beifall", NoteKind::Applause),
    stage("Aplausos", NoteKind::Applause),
    stage("Applaudissements", NoteKind::Applause),
    stage("Inaudible", NoteKind::Inaudible),
    stage("Indiscernible", NoteKind::Inaudible),
    stage("Unintelligible", NoteKind::Inaudible),
    stage("Off-mike", NoteKind::Inaudible),
    stage("Off mic", NoteKind::Inaudible),
    stage("Cross-talk", NoteKind::Crosstalk),
    stage("Crosstalk", NoteKind::Crosstalk),
    stage("As interpreted", NoteKind::Mode),
    stage("Via interpreter", NoteKind::Mode),
    stage("Through interpreter", NoteKind::Mode),
    stage("Interpretation", NoteKind::Mode),
    stage("As translated", NoteKind::Mode),
    stage("Via translator", NoteKind::Mode),
    stage("Traduction", NoteKind::Mode),
    stage("In French", NoteKind::Mode),
    stage("In Spanish", NoteKind::Mode),
    stage("In Japanese", NoteKind::Mode),
    stage("In English", NoteKind::Mode),
    stage("Speaks in Japanese", NoteKind::Mode),
    stage("Speaks in English", NoteKind::Mode),
    stage("Omitted", NoteKind::Editorial),
    stage("Abridged", NoteKind::Editorial),
    stage("Excerpt", NoteKind::Editorial),
    stage("sic", NoteKind::Editorial),
    stage("Silence", NoteKind::Other),
    stage("Pause", NoteKind::Other),
    stage("Break", NoteKind::Other),
    stage("Recess", NoteKind::Other),
];

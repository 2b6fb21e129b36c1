//! Conferences that several offices give together, and those at press clubs.
//!
//! Source of the forms: joint conferences on the pages of Japan's Ministry of Foreign Affairs and
//! of the United States Department of State, and one at the Foreign Correspondents' Club of Japan.

use super::{
    Clue, Dialect, FieldForm, FieldSlot, Role, RoleWord, Sign, abroad, clue_with, english, field,
    name, notes, places, role_word, rows, set, words,
};

/// Two or more ministers, with a moderator: capitals in labels.
pub(super) static JOINT_EN: Dialect = {
    let mut dialect = english::BASE;
    set(
        &mut dialect.people.role_phrases,
        rows![RoleWord: role_word("Press Secretary", Role::Moderator)],
    );
    name(
        &mut dialect,
        "joint-en",
        "Joint press conferences in English",
    );
    set(
        &mut dialect.labels.questions,
        words![
            "QUESTION",
            "REPORTER",
            "JOURNALIST",
            "QUESTIONER",
            "Question",
            "Reporter",
            "Journalist",
            "Questioner",
            "Q"
        ],
    );
    noted(&mut dialect);
    dialect.labels.capitals_alone = true;
    dialect.labels.recurrent = true;
    dialect.header.patient = true;
    set(&mut dialect.lines.closings, abroad::CLOSINGS);
    set(&mut dialect.header.places, places::PLACES);
    set(&mut dialect.labels.bare, words!["Q"]);
    set(
        &mut dialect.clues,
        rows![Clue:
            clue_with(Sign::Title, "Joint Press", 10),
            clue_with(Sign::QuestionLabel, "QUESTION", 1),
            clue_with(Sign::OfficeLabel, "FOREIGN MINISTER", 1),
            clue_with(Sign::OfficeLabel, "SECRETARY", 1),
            clue_with(Sign::OfficeLabel, "MODERATOR", 1),
            clue_with(Sign::OfficeLabel, "Moderator", 1),
        ],
    );
    dialect
};

/// A guest at a press club, with a moderator from among the journalists.
pub(super) static FCCJ_EN: Dialect = {
    let mut dialect = english::BASE;
    name(
        &mut dialect,
        "fccj-en",
        "The Foreign Correspondents' Club of Japan, in English",
    );
    noted(&mut dialect);
    set(
        &mut dialect.header.fields,
        rows![FieldForm:
            field("Date", FieldSlot::When),
            field("Time", FieldSlot::When),
            field("Place", FieldSlot::Venue),
            field("Venue", FieldSlot::Venue),
            field("Speaker", FieldSlot::Guest),
            field("Speakers", FieldSlot::Guest),
        ],
    );
    set(
        &mut dialect.clues,
        rows![Clue:
            clue_with(Sign::Title, "FCCJ", 7),
            clue_with(Sign::Title, "Correspondents", 5),
            clue_with(Sign::OfficeLabel, "Moderator", 1),
            clue_with(Sign::QuestionLabel, "Q", 1),
        ],
    );
    dialect
};

/// Typists of many countries put stage directions and words of editors into brackets.
const fn noted(dialect: &mut Dialect) {
    set(&mut dialect.lines.stage_directions, notes::OF_ALL);
    set(&mut dialect.lines.happenings, notes::HAPPENINGS);
    dialect.lines.insertions = true;
}

//! Texts that no other dialect claims: the words of English and Japanese and, in `abroad`, of six
//! more languages, with cautious rules.
//!
//! `READER` is the same without what only its own texts need. It reads the top of a text when the
//! dialect has to be detected, so it knows whatever the others tell themselves apart by.

mod labels;
mod page;

use alloc::borrow::Cow;

use labels::{ANSWERS, NEVER_INSIDE, QUESTIONS, VOICES};
use page::{ENDS, FURNITURE, SECTIONS, TITLES};

pub(super) use page::{BREADCRUMBS, FIELDS};

use super::make::{direction, joined, part, word};
use super::{
    CalendarWords, CueWords, Dialect, LineMatcher, Words, abroad, asia, asia_dates, chinese, cues,
    english, europe, europe_sites, headlines, holders, japanese, japanese_lines, name, names_ja,
    notes, outlets, outlets_europe, outlets_ja, people, people_ja, places, press, rows, set,
    titles, topics, words,
};

/// Outlets of the world and of Japan.
const OUTLETS: Words = joined!(word: outlets::OUTLETS, outlets_ja::OUTLETS);

pub(super) static GENERIC: Dialect = {
    let mut dialect = KNOWN;
    set(&mut dialect.header.first_titles, asia_dates::FIRST_TITLES);
    set(&mut dialect.header.no_titles, titles::NO_TITLES);
    set(
        &mut dialect.labels.questions,
        joined!(word: QUESTIONS, joined!(word: europe::QUESTIONS, asia::QUESTIONS)),
    );
    set(
        &mut dialect.labels.answers,
        joined!(word: ANSWERS, joined!(word: europe::ANSWERS, asia::ANSWERS)),
    );
    set(
        &mut dialect.labels.small_words,
        joined!(word: people::SMALL_WORDS, asia::SMALL_WORDS),
    );
    set(
        &mut dialect.labels.voices,
        joined!(word: VOICES, asia::VOICES),
    );
    set(
        &mut dialect.labels.delimiters,
        words![":", "：", "∶", "︰", "﹕"],
    );
    set(&mut dialect.header.title_tails, japanese::TITLE_TAILS);
    set(
        &mut dialect.header.title_particles,
        japanese::TITLE_PARTICLES,
    );
    set(&mut dialect.labels.bare, words!["Q"]);
    set(
        &mut dialect.people.offices_before,
        words!["发言人", "發言人"],
    );
    set(
        &mut dialect.people.offices_behind,
        joined!(word: people_ja::OFFICES, chinese::OFFICES_BEHIND),
    );
    set(&mut dialect.people.offices_inside, chinese::OFFICES_INSIDE);
    set(&mut dialect.people.family_names, asia::FAMILY_NAMES);
    set(
        &mut dialect.people.no_name_ends,
        joined!(word: asia::NO_NAME_ENDS, names_ja::NO_NAME_ENDS),
    );
    set(
        &mut dialect.labels.no_names,
        joined!(word: people::NO_NAMES, names_ja::NO_NAMES),
    );
    set(
        &mut dialect.labels.never,
        joined!(
            word: joined!(word: asia::NEVER, names_ja::NEVER),
            joined!(word: people::NEVER, topics::TOPICS)
        ),
    );
    set(&mut dialect.calendar, asia_dates::CALENDAR);
    set(&mut dialect.header.places, places::PLACES);
    set(&mut dialect.header.place_words, places::PLACE_WORDS);
    dialect.header.front_matter = true;
    dialect.header.patient = true;
    set(&mut dialect.header.fields, asia_dates::FIELDS);
    set(&mut dialect.header.no_headlines, titles::NO_HEADLINES);
    set(
        &mut dialect.header.no_headline_words,
        headlines::NO_HEADLINE_WORDS,
    );
    set(&mut dialect.lines.closings, abroad::CLOSINGS);
    set(&mut dialect.header.breadcrumbs, abroad::BREADCRUMBS);
    set(
        &mut dialect.people.role_phrases,
        joined!(part: abroad::ROLE_PHRASES, europe::OFFICES),
    );
    set(
        &mut dialect.people.honorifics,
        joined!(word: asia::HONORIFICS, europe::HONORIFICS),
    );
    set(
        &mut dialect.people.name_particles,
        joined!(word: people::NAME_PARTICLES, europe::NAME_PARTICLES),
    );
    set(
        &mut dialect.people.outlets,
        joined!(word: OUTLETS, joined!(word: outlets_europe::OUTLETS, asia::OUTLETS)),
    );
    set(
        &mut dialect.people.outlet_words,
        joined!(word: outlets::OUTLET_WORDS, outlets_europe::OUTLET_WORDS),
    );
    set(
        &mut dialect.people.role_words,
        joined!(part: people::ROLE_WORDS, press::ROLE_WORDS),
    );
    set(&mut dialect.labels.never_first, asia::NEVER_FIRST);
    set(&mut dialect.labels.voice_parts, abroad::VOICE_PARTS);
    set(&mut dialect.clues, abroad::CLUES);
    set(&mut dialect.headings.marks, words!["**"]);
    set(&mut dialect.headings.topic_ends, japanese::TOPIC_ENDS);
    set(
        &mut dialect.headings.sections,
        joined!(word: asia::SECTIONS, joined!(word: SECTIONS, japanese::SECTIONS_OF_OTHERS)),
    );
    set(&mut dialect.headings.brackets, japanese::HEADING_BRACKETS);
    set(&mut dialect.lines.furniture, FURNITURE);
    set(
        &mut dialect.lines.stage_directions,
        joined!(direction: asia_dates::STAGE_DIRECTIONS, japanese_lines::HEARD),
    );
    dialect.lines.insertions = true;
    set(&mut dialect.lines.acts, japanese_lines::ACTS);
    set(&mut dialect.lines.happenings, notes::HAPPENINGS);
    set(
        &mut dialect.lines.ends,
        LineMatcher {
            exact: joined!(
                word: asia::ENDS,
                joined!(
                    word: joined!(word: ENDS, japanese_lines::ENDS_OF_ALL),
                    japanese_lines::ENDS_OF_OTHERS
                )
            ),
            ..english::NO_LINES
        },
    );
    set(
        &mut dialect.lines.links.suffix,
        japanese_lines::LINKS_WITH_SIZE,
    );
    dialect.headings.statement_chars = 60;
    set(&mut dialect.headings.statement_ends, abroad::STATEMENT_ENDS);
    set(&mut dialect.headings.openers, words!["On the", "On"]);
    set(&mut dialect.headings.pronouns, headlines::PRONOUNS);
    set(&mut dialect.headings.greetings, headlines::GREETINGS);
    set(&mut dialect.headings.remarks, words!["※"]);
    set(&mut dialect.headings.joining, abroad::JOINING);
    set(
        &mut dialect.people.no_outlets,
        joined!(word: abroad::NO_OUTLETS, asia::NO_OUTLETS),
    );
    set(&mut dialect.people.countries, places::COUNTRIES);
    set(
        &mut dialect.people.offices,
        joined!(word: people::OFFICES, holders::OFFICES_OF_STATES),
    );
    set(&mut dialect.people.of_words, holders::OF_WORDS);
    set(&mut dialect.people.institutions, holders::INSTITUTIONS);
    set(&mut dialect.people.short_offices, holders::SHORT_OFFICES);
    set(&mut dialect.labels.brackets, abroad::BRACKETS);
    set(
        &mut dialect.people.outlet_suffixes,
        joined!(word: abroad::OUTLET_SUFFIXES, asia::OUTLET_SUFFIXES),
    );
    set(&mut dialect.people.departments, people_ja::DEPARTMENTS);
    set(&mut dialect.people.matters, people_ja::MATTERS);
    dialect.labels.outlets_alone = true;
    dialect.labels.unannounced = true;
    dialect.labels.recurrent = true;
    set(&mut dialect.labels.letters, abroad::LETTERS);
    set(
        &mut dialect.labels.press,
        words!["Media", "MEDIA", "Press", "PRESS"],
    );
    set(
        &mut dialect.labels.marks,
        words![
            "○", "◯", "〇", "●", "◎", "◆", "◇", "■", "□", "▲", "△", "▼", "▽", "★", "☆", "▶", "►"
        ],
    );
    dialect.labels.stops = true;
    dialect.labels.unlabelled_answers = true;
    dialect.labels.dashes = true;
    set(&mut dialect.labels.asking_ends, japanese::ASKING_ENDS);
    set(
        &mut dialect.labels.polite_ends,
        joined!(word: japanese::POLITE_ENDS, words!["니다", "세요"]),
    );
    set(&mut dialect.labels.alone, abroad::ALONE);
    set(&mut dialect.labels.alone_titles, abroad::ALONE_TITLES);
    dialect.header.date_behind = true;
    set(&mut dialect.header.posted, asia_dates::POSTED);
    set(&mut dialect.labels.floor, press::FLOOR);
    dialect.labels.courtesies = true;
    set(&mut dialect.labels.sent, press::SENT);
    set(&mut dialect.labels.counted_voices, press::COUNTED_VOICES);
    set(&mut dialect.labels.number_words, press::NUMBER_WORDS);
    dialect.labels.capitals = true;
    dialect.labels.wide_period = true;
    dialect.labels.stamped = true;
    dialect.labels.remarked = true;
    dialect.labels.shortened = true;
    set(&mut dialect.lines.pages, europe_sites::PAGES);
    set(&mut dialect.lines.page_totals, europe_sites::PAGE_TOTALS);
    set(&mut dialect.labels.hereafter, chinese::HEREAFTER);
    set(&mut dialect.labels.either_side, words!["interview"]);
    dialect
};

/// Reads the top of a text when the dialect has to be detected: it knows whatever the dialects tell
/// themselves apart by, and no more.
pub(super) static READER: Dialect = KNOWN;

const KNOWN: Dialect = {
    let mut dialect = english::BASE;
    name(
        &mut dialect,
        "generic",
        "Any press conference that no other dialect claims",
    );
    set(&mut dialect.language, Cow::Borrowed("und"));
    set(&mut dialect.header.breadcrumbs, BREADCRUMBS);
    set(&mut dialect.header.titles, TITLES);
    set(&mut dialect.header.fields, FIELDS);
    set(&mut dialect.labels.brackets, japanese::BRACKETS);
    set(&mut dialect.labels.questions, QUESTIONS);
    set(&mut dialect.labels.answers, ANSWERS);
    set(&mut dialect.labels.voices, VOICES);
    set(&mut dialect.labels.never_inside, NEVER_INSIDE);
    set(
        &mut dialect.people.role_suffixes,
        joined!(
            part: people_ja::ROLE_SUFFIXES,
            joined!(part: people_ja::GUEST_SUFFIXES, chinese::ROLE_SUFFIXES)
        ),
    );
    set(&mut dialect.people.offices_behind, people_ja::OFFICES);
    set(&mut dialect.headings.sections, SECTIONS);
    dialect.labels.capitals_alone = true;
    set(
        &mut dialect.headings.announces,
        words![
            "the following",
            "as follows",
            "以下のとおりです",
            "以下の通りです",
            "次のとおりです",
            "次の通りです"
        ],
    );
    dialect.headings.max_run = 2;
    set(
        &mut dialect.lines.ends,
        LineMatcher {
            exact: ENDS,
            ..english::NO_LINES
        },
    );
    set(&mut dialect.calendar, CALENDAR);
    set(
        &mut dialect.cues,
        rows![CueWords: cues::ENGLISH, cues::JAPANESE],
    );
    dialect
};

/// The words of English and Japanese together.
pub(super) const CALENDAR: CalendarWords = CalendarWords {
    months: english::MONTHS,
    weekdays: rows![Words:
        words!["Monday", "Mon"], words!["Tuesday", "Tues", "Tue"], words!["Wednesday", "Wed"],
        words!["Thursday", "Thurs", "Thu"], words!["Friday", "Fri"], words!["Saturday", "Sat"],
        words!["Sunday", "Sun"],
        words!["月曜日", "月曜", "月"], words!["火曜日", "火曜", "火"], words!["水曜日", "水曜", "水"],
        words!["木曜日", "木曜", "木"], words!["金曜日", "金曜", "金"], words!["土曜日", "土曜", "土"],
        words!["日曜日", "日曜", "日"],
    ],
    before_noon: words!["a.m.", "am", "a.m", "午前"],
    after_noon: words!["p.m.", "pm", "p.m", "午後"],
    noon: words!["12 noon", "noon", "正午"],
    range: words![
        "to", "until", "-", "--", "–", "—", "~", "〜", "～", "∼", "－", "―", "から"
    ],
    before_clock: words!["around", "about", "approximately", "from", "at"],
    zones: english::ZONES,
    eras: japanese::ERAS,
    elsewhere: words!["time", "時間"],
    lasting: words!["for about", "for", "約"],
    minutes: words!["minutes", "分"],
    ..english::CALENDAR
};

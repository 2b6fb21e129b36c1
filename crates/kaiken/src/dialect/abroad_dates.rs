//! Dates and clocks of other countries, in the languages of Europe, in Turkish and in Indonesian. A
//! month has there the form that stands behind a day.

use super::make::{joined, word};
use super::{CalendarWords, Rows, Words, english, generic, rows, words};

/// The calendar of English and Japanese, and the dates of other countries.
pub(super) const CALENDAR: CalendarWords = CalendarWords {
    months: MONTHS,
    weekdays: WEEKDAYS,
    ordinals: words!["st", "nd", "rd", "th", ".", "er", "º", "°"],
    date_joints: words!["of", "de", "del"],
    day_first: words!["."],
    either_first: words!["/", "-"],
    year_words: words!["г.", "года", "год", "г", "р.", "року"],
    before_date: words![
        "le",
        "am",
        "den",
        "vom",
        "el",
        "on",
        "dne",
        "em",
        "op",
        "Aired",
        "Delivered on",
        "Delivered",
        "Held on",
        "Recorded on"
    ],
    behind_clock: words!["Uhr", "hrs", "hours", "horas"],
    zones: ZONES,
    ..generic::CALENDAR
};

/// Words before the date of a publication.
pub(super) const POSTED: Words = words![
    "For Immediate Release",
    "Submitted on",
    "Submitted by",
    "Posted on",
    "Posted",
    "Published on",
    "Published",
    "Originally published",
    "Release date",
    "publicado em",
    "publicado el",
    "publicado",
    "Publicado",
    "Publié le",
    "Publie\u{301} le",
    "Mis en ligne le",
    "Veröffentlicht am",
    "Vero\u{308}ffentlicht am",
    "Pubblicato il",
    "Dipublikasikan pada",
    "Data publikacji",
    "Opublikowano",
    "Publicat",
    "Ostatnia aktualizacja",
    "Mis à jour le",
    "Aktualisiert am",
    "Опубликовано",
    "Geplaatst op",
];

const ZONES: Words = joined!(word: english::ZONES, OTHER_ZONES);

/// Zones that hold in winter and in summer, and those of the islands.
const OTHER_ZONES: Words = words![
    "ET", "CT", "MT", "PT", "HST", "HAST", "HKT", "AEST", "AEDT", "NZST", "NZDT"
];

const MONTHS: Rows<Words> = rows![Words:
    words![
        "January", "Jan.", "Jan", "Januar", "Jänner", "Ja\u{308}nner", "janvier", "enero",
        "gennaio", "janeiro", "januari", "ledna", "stycznia", "ianuarie", "jaanuar",
        "januára", "janua\u{301}ra", "tammikuuta", "января", "січня", "Ocak", "Ιανουαρίου",
        "Ιανουαρι\u{301}ου", "január", "janua\u{301}r"
    ],
    words![
        "February", "Feb.", "Feb", "Februar", "février", "fe\u{301}vrier", "febrero",
        "febbraio", "fevereiro", "februari", "února", "u\u{301}nora", "lutego", "februarie",
        "veebruar", "februára", "februa\u{301}ra", "helmikuuta", "февраля", "лютого",
        "Şubat", "S\u{327}ubat", "Φεβρουαρίου", "Φεβρουαρι\u{301}ου"
    ],
    words![
        "March", "Mar.", "Mar", "März", "Ma\u{308}rz", "mars", "marzo", "março",
        "marc\u{327}o", "maart", "března", "br\u{30c}ezna", "marca", "martie", "märts",
        "ma\u{308}rts", "Maret", "maaliskuuta", "marts", "марта", "березня", "Mart",
        "Μαρτίου", "Μαρτι\u{301}ου"
    ],
    words![
        "April", "Apr.", "Apr", "avril", "abril", "aprile", "dubna", "kwietnia", "aprilie",
        "aprill", "apríla", "apri\u{301}la", "huhtikuuta", "апреля", "квітня", "Nisan",
        "Απριλίου", "Απριλι\u{301}ου"
    ],
    words![
        "May", "Mai", "mayo", "maggio", "maio", "mei", "května", "kve\u{30c}tna", "maja",
        "mája", "ma\u{301}ja", "maj", "toukokuuta", "мая", "травня", "Mayıs", "Μαΐου",
        "Μαι\u{308}\u{301}ου"
    ],
    words![
        "June", "Jun.", "Jun", "Juni", "juin", "junio", "giugno", "junho", "června",
        "c\u{30c}ervna", "czerwca", "iunie", "juuni", "júna", "ju\u{301}na", "kesäkuuta",
        "kesa\u{308}kuuta", "июня", "червня", "Haziran", "Ιουνίου", "Ιουνι\u{301}ου"
    ],
    words![
        "July", "Jul.", "Jul", "Juli", "juillet", "julio", "luglio", "julho", "července",
        "c\u{30c}ervence", "lipca", "iulie", "juuli", "júla", "ju\u{301}la", "heinäkuuta",
        "heina\u{308}kuuta", "июля", "липня", "Temmuz", "Ιουλίου", "Ιουλι\u{301}ου"
    ],
    words![
        "August", "Aug.", "Aug", "août", "aou\u{302}t", "agosto", "augustus", "augusti",
        "srpna", "sierpnia", "Agustus", "augusta", "elokuuta", "августа", "серпня",
        "Ağustos", "Ag\u{306}ustos", "Αυγούστου", "Αυγου\u{301}στου"
    ],
    words![
        "September", "Sept.", "Sep.", "Sept", "Sep", "septembre", "septiembre", "setiembre",
        "settembre", "setembro", "září", "za\u{301}r\u{30c}i\u{301}", "września",
        "wrzes\u{301}nia", "septembrie", "septembra", "syyskuuta", "сентября", "вересня",
        "Eylül", "Eylu\u{308}l", "Σεπτεμβρίου", "Σεπτεμβρι\u{301}ου"
    ],
    words![
        "October", "Oct.", "Oct", "Oktober", "octobre", "octubre", "ottobre", "outubro",
        "října", "r\u{30c}i\u{301}jna", "października", "paz\u{301}dziernika", "octombrie",
        "oktoober", "októbra", "okto\u{301}bra", "lokakuuta", "октября", "жовтня", "Ekim",
        "Οκτωβρίου", "Οκτωβρι\u{301}ου"
    ],
    words![
        "November", "Nov.", "Nov", "novembre", "noviembre", "novembro", "listopadu",
        "listopada", "noiembrie", "novembra", "marraskuuta", "ноября", "листопада", "Kasım",
        "Νοεμβρίου", "Νοεμβρι\u{301}ου"
    ],
    words![
        "December", "Dec.", "Dec", "Dezember", "décembre", "de\u{301}cembre", "diciembre",
        "dicembre", "dezembro", "prosince", "grudnia", "decembrie", "detsember", "Desember",
        "decembra", "joulukuuta", "декабря", "грудня", "Aralık", "Δεκεμβρίου",
        "Δεκεμβρι\u{301}ου"
    ],
];

const WEEKDAYS: Rows<Words> = rows![Words:
    words![
        "Monday", "Mon", "Montag", "lundi", "lunes", "lunedì", "lunedi\u{300}",
        "segunda-feira", "maandag", "pondělí", "ponde\u{30c}li\u{301}", "poniedziałek",
        "luni", "esmaspäev", "esmaspa\u{308}ev", "Senin", "måndag", "ma\u{30a}ndag",
        "mandag", "понедельник", "понеділок",
        "Δευτέρα", "Δευτε\u{301}ρα", "pondelok", "ponedjeljak", "ponedeljak", "ponedeljek",
        "hétfő", "he\u{301}tfo\u{30b}", "понеделник", "Pazartesi"
    ],
    words![
        "Tuesday", "Tues", "Tue", "Dienstag", "mardi", "martes", "martedì",
        "martedi\u{300}", "terça-feira", "terc\u{327}a-feira", "dinsdag", "úterý",
        "u\u{301}tery\u{301}", "wtorek", "marți", "mart\u{326}i", "teisipäev",
        "teisipa\u{308}ev", "Selasa", "tisdag", "tirsdag", "вторник", "вівторок",
        "Τρίτη", "Τρι\u{301}τη", "utorok", "utorak", "torek", "kedd", "Salı"
    ],
    words![
        "Wednesday", "Wed", "Mittwoch", "mercredi", "miércoles", "mie\u{301}rcoles",
        "mercoledì", "mercoledi\u{300}", "quarta-feira", "woensdag", "středa",
        "str\u{30c}eda", "środa", "s\u{301}roda", "miercuri", "kolmapäev",
        "kolmapa\u{308}ev", "Rabu", "onsdag", "среда", "середа",
        "Τετάρτη", "Τετα\u{301}ρτη", "streda", "srijeda", "sreda", "szerda", "сряда", "Çarşamba",
        "C\u{327}ars\u{327}amba"
    ],
    words![
        "Thursday", "Thurs", "Thu", "Donnerstag", "jeudi", "jueves", "giovedì",
        "giovedi\u{300}", "quinta-feira", "donderdag", "čtvrtek", "c\u{30c}tvrtek",
        "czwartek", "joi", "neljapäev", "neljapa\u{308}ev", "Kamis", "torsdag", "четверг",
        "четвер",
        "Πέμπτη", "Πε\u{301}μπτη", "štvrtok", "s\u{30c}tvrtok", "četvrtak", "c\u{30c}etvrtak",
        "četrtek", "c\u{30c}etrtek", "csütörtök", "csu\u{308}to\u{308}rto\u{308}k", "четвъртък",
        "Perşembe", "Pers\u{327}embe"
    ],
    words![
        "Friday", "Fri", "Freitag", "vendredi", "viernes", "venerdì", "venerdi\u{300}",
        "sexta-feira", "vrijdag", "pátek", "pa\u{301}tek", "piątek", "pia\u{328}tek",
        "vineri", "reede", "Jumat", "fredag", "пятница", "п’ятниця",
        "Παρασκευή", "Παρασκευη\u{301}", "piatok", "petak", "petek", "péntek", "pe\u{301}ntek",
        "петък", "Cuma"
    ],
    words![
        "Saturday", "Sat", "Samstag", "Sonnabend", "samedi", "sábado", "sa\u{301}bado",
        "sabato", "zaterdag", "sobota", "sâmbătă", "sa\u{302}mba\u{306}ta\u{306}",
        "laupäev", "laupa\u{308}ev", "Sabtu", "lördag", "lo\u{308}rdag", "lørdag",
        "суббота", "субота",
        "Σάββατο", "Σα\u{301}ββατο", "subota", "szombat", "събота", "Cumartesi"
    ],
    words![
        "Sunday", "Sun", "Sonntag", "dimanche", "domingo", "domenica", "zondag", "neděle",
        "nede\u{30c}le", "niedziela", "duminică", "duminica\u{306}", "pühapäev",
        "pu\u{308}hapa\u{308}ev", "Minggu", "söndag", "so\u{308}ndag", "søndag",
        "воскресенье", "неділя",
        "Κυριακή", "Κυριακη\u{301}", "nedeľa", "nedel\u{30c}a", "nedjelja", "nedelja",
        "vasárnap", "vasa\u{301}rnap", "Pazar"
    ],
    words!["月曜日", "月曜", "月"],
    words!["火曜日", "火曜", "火"],
    words!["水曜日", "水曜", "水"],
    words!["木曜日", "木曜", "木"],
    words!["金曜日", "金曜", "金"],
    words!["土曜日", "土曜", "土"],
    words!["日曜日", "日曜", "日"],
];

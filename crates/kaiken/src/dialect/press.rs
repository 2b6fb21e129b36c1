//! What the press of other countries is called in labels: who asks, who answers, who gives the
//! floor, and the offices of those who speak to it. The languages are those that neither `generic`
//! nor `abroad` has words of, and some more words of those. Pages have letters with their marks in
//! one character or in two, so words with such letters stand in both forms.

use super::people::{moderator, official};
use super::{Role, RoleWord, Rows, Words, role_word, rows, words};

/// Who asks.
pub(super) const QUESTIONS: Words = words![
    // Japanese
    "質",
    "代表幹事",
    "記者団",
    "報道陣",
    // French, German, Italian, Portuguese
    "Journalistin",
    "Reporterin",
    "Zwischenfrage",
    "Intervieweur",
    "Intervistatore",
    "Intervistatrice",
    "Entrevistador",
    "Entrevistadora",
    "Imprensa",
    // Dutch, Danish, Norwegian, Swedish
    "Vraag",
    "Verslaggever",
    "Interviewer",
    "Spørgsmål",
    "Spørgsma\u{30a}l",
    "Spørsmål",
    "Spørsma\u{30a}l",
    "Fråga",
    "Fra\u{30a}ga",
    // Finnish, Estonian, Latvian, Lithuanian
    "Toimittaja",
    "Kysymys",
    "Ajakirjanik",
    "Küsimus",
    "Ku\u{308}simus",
    "Žurnālists",
    "Z\u{30c}urna\u{304}lists",
    "Jautājums",
    "Jauta\u{304}jums",
    "Žurnalistas",
    "Z\u{30c}urnalistas",
    "Klausimas",
    // Polish, Czech, Slovak
    "Dziennikarz",
    "Dziennikarka",
    "Pytanie",
    "Redaktor",
    "Novinář",
    "Novina\u{301}r\u{30c}",
    "Novinářka",
    "Novina\u{301}r\u{30c}ka",
    "Otázka",
    "Ota\u{301}zka",
    "Dotaz",
    "Novinár",
    "Novina\u{301}r",
    "Novinárka",
    "Novina\u{301}rka",
    // Croatian, Serbian, Slovenian, Hungarian, Romanian, Albanian
    "Novinar",
    "Novinarka",
    "Pitanje",
    "Vprašanje",
    "Vpras\u{30c}anje",
    "Újságíró",
    "U\u{301}jsa\u{301}gi\u{301}ro\u{301}",
    "Kérdés",
    "Ke\u{301}rde\u{301}s",
    "Jurnalist",
    "Jurnalistă",
    "Jurnalista\u{306}",
    "Ziarist",
    "Întrebare",
    "I\u{302}ntrebare",
    "Gazetar",
    "Pyetje",
    // Greek
    "Δημοσιογράφος",
    "Δημοσιογρα\u{301}φος",
    "ΔΗΜΟΣΙΟΓΡΑΦΟΣ",
    "Ερώτηση",
    "Ερω\u{301}τηση",
    "ΕΡΩΤΗΣΗ",
    // Russian, Ukrainian, Bulgarian
    "ВОПРОС",
    "Журналист",
    "ЖУРНАЛИСТ",
    "Корреспондент",
    "КОРРЕСПОНДЕНТ",
    "Журналіст",
    "Журналістка",
    "Запитання",
    "Питання",
    "Журналистка",
    "Въпрос",
    // Turkish
    "Gazeteci",
    "GAZETECİ",
    "GAZETECI\u{307}",
    "Muhabir",
    "MUHABİR",
    "MUHABI\u{307}R",
    "Soru",
    "SORU",
    // Indonesian, Malay, Vietnamese
    "Wartawan",
    "WARTAWAN",
    "Pewarta",
    "PEWARTA",
    "Jurnalis",
    "JURNALIS",
    "Pertanyaan",
    "Pemberita",
    "Phóng viên",
    "Pho\u{301}ng vie\u{302}n",
    "Câu hỏi",
    "Ca\u{302}u ho\u{309}i",
    // Arabic, Hebrew, Thai, Korean
    "سؤال",
    "سو\u{654}ال",
    "صحفي",
    "שאלה",
    "ผู้สื่อข่าว",
    "คำถาม",
    "기자"
];

/// Who answers.
pub(super) const ANSWERS: Words = words![
    "Antwoord",
    "Svar",
    "Vastaus",
    "Vastus",
    "Atbilde",
    "Atsakymas",
    "Odpowiedź",
    "Odpowiedz\u{301}",
    "Odpověď",
    "Odpove\u{30c}d\u{30c}",
    "Odpoveď",
    "Odpoved\u{30c}",
    "Odgovor",
    "Válasz",
    "Va\u{301}lasz",
    "Răspuns",
    "Ra\u{306}spuns",
    "Përgjigje",
    "Pe\u{308}rgjigje",
    "Απάντηση",
    "Απα\u{301}ντηση",
    "ΑΠΑΝΤΗΣΗ",
    "ОТВЕТ",
    "Відповідь",
    "Отговор",
    "Cevap",
    "CEVAP",
    "Yanıt",
    "Jawaban",
    "Jawab",
    "Trả lời",
    "Tra\u{309} lo\u{31b}\u{300}i",
    "جواب",
    "תשובה",
    "คำตอบ"
];

/// What stands uncapitalised in labels beside what stands in them everywhere.
pub(super) const SMALL_WORDS: Words = words!["by"];

/// Voices of broadcasters, and of machines that tell voices apart.
pub(super) const VOICES: Words = words![
    "ANCHOR",
    "Anchor",
    "ANNOUNCER",
    "Presenter",
    "Staff",
    "spk",
    "Voice of Interpreter"
];

/// What those are who ask at a broadcaster's.
pub(super) const ROLE_WORDS: Rows<RoleWord> = rows![RoleWord:
    role_word("Anchor", Role::Reporter), role_word("Anchorman", Role::Reporter),
    role_word("Anchorwoman", Role::Reporter), role_word("Commentator", Role::Reporter),
    role_word("Correspondent", Role::Reporter), role_word("HOST", Role::Reporter),
];

/// Who gives the floor, or speaks to the press.
pub(super) const OFFICES: Rows<RoleWord> = rows![RoleWord:
    moderator("Gespreksleider"), moderator("Ordförande"), moderator("Ordfo\u{308}rande"), moderator("Puheenjohtaja"),
    moderator("Juhataja"), moderator("Prowadzący"), moderator("Prowadza\u{328}cy"), moderator("Prowadząca"), moderator("Prowadza\u{328}ca"),
    moderator("Moderátor"), moderator("Modera\u{301}tor"), moderator("Moderátorka"), moderator("Modera\u{301}torka"), moderator("Voditelj"),
    moderator("Voditeljica"), moderator("Συντονιστής"), moderator("Συντονιστη\u{301}ς"), moderator("ΣΥΝΤΟΝΙΣΤΗΣ"),
    moderator("Συντονίστρια"), moderator("Συντονι\u{301}στρια"), moderator("Ведущий"), moderator("Ведущии\u{306}"), moderator("ВЕДУЩИЙ"), moderator("ВЕДУЩИИ\u{306}"), moderator("Ведущая"),
    moderator("Модератор"), moderator("Ведучий"), moderator("Ведучии\u{306}"), moderator("Ведуча"), moderator("Водещ"),
    moderator("Sunucu"), moderator("SUNUCU"), moderator("Moderatör"), moderator("Moderato\u{308}r"), moderator("Pembawa Acara"),
    moderator("Pewara"), moderator("Người dẫn chương trình"), moderator("Ngu\u{31b}o\u{31b}\u{300}i da\u{302}\u{303}n chu\u{31b}o\u{31b}ng tri\u{300}nh"), moderator("사회자"), moderator("主持人"),
    official("Minister-president"), official("Statsminister"), official("Pääministeri"), official("Pa\u{308}a\u{308}ministeri"),
    official("Peaminister"), official("Prezydent"), official("Rzecznik"), official("Prezident"),
    official("Premiér"), official("Premie\u{301}r"), official("Předseda"), official("Pr\u{30c}edseda"), official("Předsedkyně"), official("Pr\u{30c}edsedkyne\u{30c}"), official("Predseda"), official("Mluvčí"), official("Mluvc\u{30c}i\u{301}"),
    official("Predsjednik"), official("Predsednik"), official("Premijer"), official("Miniszterelnök"), official("Miniszterelno\u{308}k"),
    official("Președintele"), official("Pres\u{326}edintele"), official("Ministrul"), official("Prim-ministrul"), official("Premierul"),
    official("Πρωθυπουργός"), official("Πρωθυπουργο\u{301}ς"), official("ΠΡΩΘΥΠΟΥΡΓΟΣ"), official("Υπουργός"), official("Υπουργο\u{301}ς"), official("ΥΠΟΥΡΓΟΣ"),
    official("Πρόεδρος"), official("Προ\u{301}εδρος"), official("ΠΡΟΕΔΡΟΣ"), official("Президент"), official("ПРЕЗИДЕНТ"),
    official("Премьер-министр"), official("Министр"), official("МИНИСТР"), official("Прем’єр-міністр"),
    official("Міністр"), official("Cumhurbaşkanı"), official("Cumhurbas\u{327}kanı"), official("CUMHURBAŞKANI"), official("CUMHURBAS\u{327}KANI"), official("Başbakan"), official("Bas\u{327}bakan"),
    official("BAŞBAKAN"), official("BAS\u{327}BAKAN"), official("Bakan"), official("Presiden"), official("Wakil Presiden"),
    official("Menteri"), official("Perdana Menteri"), official("Thủ tướng"), official("Thu\u{309} tu\u{31b}o\u{31b}\u{301}ng"), official("Papa"),
    official("Pope"), official("Santo Padre"), official("대통령"), official("장관"), official("대변인"),
];

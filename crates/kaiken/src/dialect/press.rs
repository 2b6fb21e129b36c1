//! What the press of other countries is called in labels: who asks, who answers, who gives the floor, and
//! the offices of those who speak to it. The languages are those that neither `generic` nor `abroad` has
//! words of, and some more words of those.

use super::people::{moderator, official};
use super::{Role, RoleWord, Rows, Words, role_word, rows, words};

/// Who asks.
pub(super) const QUESTIONS: Words = words![
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
    "Spørsmål",
    "Fråga",
    // Finnish, Estonian, Latvian, Lithuanian
    "Toimittaja",
    "Kysymys",
    "Ajakirjanik",
    "Küsimus",
    "Žurnālists",
    "Jautājums",
    "Žurnalistas",
    "Klausimas",
    // Polish, Czech, Slovak
    "Dziennikarz",
    "Dziennikarka",
    "Pytanie",
    "Redaktor",
    "Novinář",
    "Novinářka",
    "Otázka",
    "Dotaz",
    "Novinár",
    "Novinárka",
    // Croatian, Serbian, Slovenian, Hungarian, Romanian, Albanian
    "Novinar",
    "Novinarka",
    "Pitanje",
    "Vprašanje",
    "Újságíró",
    "Kérdés",
    "Jurnalist",
    "Jurnalistă",
    "Ziarist",
    "Întrebare",
    "Gazetar",
    "Pyetje",
    // Greek
    "Δημοσιογράφος",
    "ΔΗΜΟΣΙΟΓΡΑΦΟΣ",
    "Ερώτηση",
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
    "Muhabir",
    "MUHABİR",
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
    "Câu hỏi",
    // Arabic, Hebrew, Thai, Korean
    "سؤال",
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
    "Odpověď",
    "Odpoveď",
    "Odgovor",
    "Válasz",
    "Răspuns",
    "Përgjigje",
    "Απάντηση",
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
    "جواب",
    "תשובה",
    "คำตอบ"
];

/// What stands uncapitalised in labels beside what stands in them everywhere.
pub(super) const SMALL_WORDS: Words = words!["by"];

/// Voices of broadcasters.
pub(super) const VOICES: Words = words![
    "ANCHOR",
    "Anchor",
    "ANNOUNCER",
    "Presenter",
    "Staff",
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
    moderator("Gespreksleider"), moderator("Ordförande"), moderator("Puheenjohtaja"),
    moderator("Juhataja"), moderator("Prowadzący"), moderator("Prowadząca"),
    moderator("Moderátor"), moderator("Moderátorka"), moderator("Voditelj"),
    moderator("Voditeljica"), moderator("Συντονιστής"), moderator("ΣΥΝΤΟΝΙΣΤΗΣ"),
    moderator("Συντονίστρια"), moderator("Ведущий"), moderator("ВЕДУЩИЙ"), moderator("Ведущая"),
    moderator("Модератор"), moderator("Ведучий"), moderator("Ведуча"), moderator("Водещ"),
    moderator("Sunucu"), moderator("SUNUCU"), moderator("Moderatör"), moderator("Pembawa Acara"),
    moderator("Pewara"), moderator("Người dẫn chương trình"), moderator("사회자"), moderator("主持人"),
    official("Minister-president"), official("Statsminister"), official("Pääministeri"),
    official("Peaminister"), official("Prezydent"), official("Rzecznik"), official("Prezident"),
    official("Premiér"), official("Předseda"), official("Předsedkyně"), official("Predseda"), official("Mluvčí"),
    official("Predsjednik"), official("Predsednik"), official("Premijer"), official("Miniszterelnök"),
    official("Președintele"), official("Ministrul"), official("Prim-ministrul"), official("Premierul"),
    official("Πρωθυπουργός"), official("ΠΡΩΘΥΠΟΥΡΓΟΣ"), official("Υπουργός"), official("ΥΠΟΥΡΓΟΣ"),
    official("Πρόεδρος"), official("ΠΡΟΕΔΡΟΣ"), official("Президент"), official("ПРЕЗИДЕНТ"),
    official("Премьер-министр"), official("Министр"), official("МИНИСТР"), official("Прем’єр-міністр"),
    official("Міністр"), official("Cumhurbaşkanı"), official("CUMHURBAŞKANI"), official("Başbakan"),
    official("BAŞBAKAN"), official("Bakan"), official("Presiden"), official("Wakil Presiden"),
    official("Menteri"), official("Perdana Menteri"), official("Thủ tướng"), official("Papa"),
    official("Pope"), official("Santo Padre"), official("대통령"), official("장관"), official("대변인"),
];

//! What the press and officials are called in labels in languages of Asia that `press` has no or few
//! words of.

use super::make::{joined, part, word};
use super::people::{self, moderator, official};
use super::{RoleWord, Rows, Words, chinese, press, rows, words};

/// Who asks, with the words of `press`.
pub(super) const QUESTIONS: Words = joined!(word: press::QUESTIONS, OTHER_QUESTIONS);

#[rustfmt::skip]
const OTHER_QUESTIONS: Words = words![
    // Korean, Vietnamese, Malay
    "문", "PV", "Hỏi", "Soalan", "Tanya",
    // Arabic, Persian, Urdu
    "السؤال", "السؤال الأول", "السؤال الثاني", "السؤال الثالث", "السؤال الرابع", "السؤال الخامس",
    "السؤال السادس", "السؤال السابع", "السؤال الثامن", "السؤال التاسع", "السؤال العاشر",
    "السؤال الأخير", "الصحفي", "الصحفية", "الصحافي", "الصحافية", "صحفية", "صحافي", "صحافية",
    "المذيع", "المذيعة", "المحاور", "المحاورة", "مراسل", "المراسل",
    "گزارشگر", "خبرنگار", "پرسش", "سوال", "مجری", "صحافی",
    // Hebrew
    "עיתונאי", "עיתונאית", "כתב", "כתבת",
    // Hindi, Bengali
    "प्रश्न", "सवाल", "पत्रकार", "संवाददाता", "প্রশ্ন", "সাংবাদিক",
    // Azerbaijani, Mongolian, Kazakh, Kyrgyz, Uzbek, Georgian, Armenian
    "Sual", "SUAL", "Müxbir", "Асуулт", "АСУУЛТ", "Сэтгүүлч", "Сурвалжлагч", "Сұрақ", "Суроо", "Savol",
    "კითხვა", "ჟურნალისტი", "Հարց", "Լրագրող"
];

/// Who answers, with the words of `press`.
pub(super) const ANSWERS: Words = joined!(word: press::ANSWERS, OTHER_ANSWERS);

#[rustfmt::skip]
const OTHER_ANSWERS: Words = words![
    "답", "Đáp", "Jawapan", "الجواب", "إجابة", "الإجابة", "پاسخ", "उत्तर", "जवाब", "উত্তর", "Cavab",
    "CAVAB", "Хариулт", "ХАРИУЛТ", "Жауап", "Жооп", "Javob", "პასუხი", "Պատասխան"
];

/// Somebody of whom nothing more is said, with the words of `press`.
pub(super) const VOICES: Words = joined!(word: press::VOICES, words!["वक्ता", "वक्\u{200d}ता"]);

/// Before a name, with those of English.
pub(super) const HONORIFICS: Words = joined!(
    word: people::HONORIFICS,
    words!["श्री", "श्रीमती", "सुश्री", "डॉ.", "डॉ"]
);

/// Family names of Chinese and of Korean.
pub(super) const FAMILY_NAMES: Words = joined!(word: chinese::FAMILY_NAMES, KOREAN_FAMILY_NAMES);

#[rustfmt::skip]
const KOREAN_FAMILY_NAMES: Words = words![
    "김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오", "서", "신", "권", "황", "안",
    "송", "류", "유", "홍", "전", "고", "문", "양", "손", "배", "백", "허", "남", "심", "노", "하", "곽",
    "성", "차", "주", "우", "구", "민", "나", "진", "지", "엄", "채", "원", "천", "방", "공", "현", "함",
    "변", "염", "여", "추", "도", "소", "석", "선", "설", "마", "길", "연", "위", "표", "명", "기", "반",
    "라", "왕", "금", "옥", "육", "인", "맹", "제", "모", "탁", "국", "어", "은", "편", "용"
];

/// Particles and verbs of Hindi that stand in sentences and in no name, with the words of `press`.
pub(super) const SMALL_WORDS: Words = joined!(
    word: press::SMALL_WORDS,
    words![
        "ने", "का", "की", "के", "को", "से", "में", "पर", "और", "कहा", "है", "हैं", "यह", "कि", "भी"
    ]
);

/// Who gives the floor or answers, with those of `press`.
pub(super) const OFFICES: Rows<RoleWord> = joined!(part: press::OFFICES, OTHER_OFFICES);

#[rustfmt::skip]
const OTHER_OFFICES: Rows<RoleWord> = rows![RoleWord:
    moderator("공보관"), moderator("진행자"), official("총재"), official("부총재"), official("부총재보"),
    official("총리"), official("국무총리"), official("차관"), official("부총리"), official("위원장"),
    official("국장"), official("실장"), official("본부장"), official("청장"), official("관계자"),
    official("Ерөнхийлөгч"), official("Ерөнхий сайд"), official("Сайд"),
    moderator("Хөтлөгч"), moderator("Aparıcı"),
];

//! Dates, clocks, fields and titles of pages in languages of Asia.

use alloc::borrow::Cow;

use super::ConferenceKind::{Other, Regular};
use super::make::{direction, era, form, joined, list, titled, word};
use super::{
    CalendarWords, Era, FieldForm, FieldSlot, NoteKind, Rows, StageWord, TitleForm, Words, abroad,
    abroad_dates, field, japanese, notes, rows, stage, title_with, titles, words,
};

/// The calendar of the generic dialect.
pub(super) const CALENDAR: CalendarWords = CalendarWords {
    months: joined!(list: abroad_dates::CALENDAR.months, MONTHS),
    weekdays: joined!(list: abroad_dates::CALENDAR.weekdays, WEEKDAYS),
    zones: joined!(word: abroad_dates::CALENDAR.zones, words!["WIB", "WITA", "WIT", "KST", "SGT", "PHT"]),
    before_noon: words!["a.m.", "am", "a.m", "午前", "上午", "오전"],
    after_noon: words!["p.m.", "pm", "p.m", "午後", "下午", "오후"],
    eras: joined!(era: japanese::ERAS, ERAS),
    ..abroad_dates::CALENDAR
};

/// The years of the Republic of China.
const ERAS: Rows<Era> = rows![Era: japanese::era("中華民國", 1912), REPUBLIC];

/// By the years of China's republic Taiwan counts, often without its name.
const REPUBLIC: Era = Era {
    name: Cow::Borrowed("民國"),
    first_year: 1912,
    unnamed: true,
};

#[rustfmt::skip]
const MONTHS: Rows<Words> = rows![Words:
    words!["जनवरी", "يناير", "كانون الثاني", "yanvar", "בינואר", "ינואר"],
    words!["फरवरी", "फ़रवरी", "فبراير", "شباط", "fevral", "בפברואר", "פברואר"],
    words!["मार्च", "مارس", "آذار", "mart", "במרץ", "מרץ", "ا\u{653}ذار"],
    words!["अप्रैल", "أبريل", "إبريل", "نيسان", "באפריל", "אפריל", "ا\u{654}بريل", "ا\u{655}بريل"],
    words!["मई", "مايو", "أيار", "במאי", "מאי", "ا\u{654}يار"],
    words!["जून", "يونيو", "يونيه", "حزيران", "iyun", "ביוני", "יוני"],
    words!["जुलाई", "يوليو", "يوليه", "تموز", "iyul", "ביולי", "יולי"],
    words!["अगस्त", "أغسطس", "آب", "avqust", "Ogos", "באוגוסט", "אוגוסט", "ا\u{654}غسطس", "ا\u{653}ب"],
    words!["सितंबर", "सितम्बर", "سبتمبر", "أيلول", "sentyabr", "בספטמבר", "ספטמבר", "ا\u{654}يلول"],
    words!["अक्टूबर", "अक्तूबर", "أكتوبر", "تشرين الأول", "oktyabr", "באוקטובר", "אוקטובר", "ا\u{654}كتوبر", "تشرين الا\u{654}ول"],
    words!["नवंबर", "नवम्बर", "نوفمبر", "تشرين الثاني", "noyabr", "בנובמבר", "נובמבר"],
    words!["दिसंबर", "दिसम्बर", "ديسمبر", "كانون الأول", "dekabr", "Disember", "בדצמבר", "דצמבר", "كانون الا\u{654}ول"],
];

#[rustfmt::skip]
const WEEKDAYS: Rows<Words> = rows![Words:
    words!["星期一", "周一", "週一", "월요일", "월", "सोमवार", "الاثنين", "الإثنين", "الا\u{655}ثنين"],
    words!["星期二", "周二", "週二", "화요일", "화", "मंगलवार", "الثلاثاء"],
    words!["星期三", "周三", "週三", "수요일", "수", "बुधवार", "الأربعاء", "الا\u{654}ربعاء"],
    words!["星期四", "周四", "週四", "목요일", "목", "गुरुवार", "الخميس"],
    words!["星期五", "周五", "週五", "금요일", "금", "शुक्रवार", "الجمعة"],
    words!["星期六", "周六", "週六", "토요일", "토", "शनिवार", "السبت"],
    words!["星期日", "星期天", "周日", "週日", "일요일", "일", "रविवार", "الأحد", "الا\u{654}حد"],
];

/// Words before the date of a publication, with those of other countries.
pub(super) const POSTED: Words = joined!(word: abroad_dates::POSTED, OTHER_POSTED);

#[rustfmt::skip]
const OTHER_POSTED: Words = words![
    "发布时间", "发布日期", "發布時間", "發佈時間", "發布日期", "發佈日期", "公布日期", "发表于", "發表於",
    "来源", "來源", "เผยแพร่", "입력", "등록일", "게시일", "작성일", "تاريخ النشر", "Yayınlanma", "Ngày đăng", "Diterbitkan",
    // The same with marks that stand by themselves.
    "Nga\u{300}y đa\u{306}ng"
];

/// Fields of the header, with those of other countries.
pub(super) const FIELDS: Rows<FieldForm> = joined!(form: OTHER_FIELDS, abroad::FIELDS);

const OTHER_FIELDS: Rows<FieldForm> = rows![FieldForm:
    field("时间", FieldSlot::When),
    field("時間", FieldSlot::When),
    field("时\u{3000}间", FieldSlot::When),
    field("時\u{3000}間", FieldSlot::When),
    field("地点", FieldSlot::Venue),
    field("地點", FieldSlot::Venue),
    field("地\u{3000}点", FieldSlot::Venue),
    field("地\u{3000}點", FieldSlot::Venue),
    field("发布人", FieldSlot::Other),
    field("發布人", FieldSlot::Other),
    field("出席者", FieldSlot::Other),
    field("出席人", FieldSlot::Other),
    field("일시 및 장소 :", FieldSlot::When),
    field("일시 및 장소:", FieldSlot::When),
    field("일시·장소 :", FieldSlot::When),
    field("일시/장소 :", FieldSlot::When),
    field("主な質疑事項", FieldSlot::Topics),
    field("来源", FieldSlot::Other),
    field("來源", FieldSlot::Other),
    field("資料來源", FieldSlot::Other),
];

/// What conferences are called, with the words of other countries.
pub(super) const FIRST_TITLES: Rows<TitleForm> =
    joined!(titled: titles::FIRST_TITLES, OTHER_TITLES);

const OTHER_TITLES: Rows<TitleForm> = rows![TitleForm:
    title_with("例行新聞說明會", Regular),
    title_with("新聞說明會", Other),
    title_with("新聞發布會", Other),
    title_with("新聞發佈會", Other),
    title_with("記者招待會", Other),
    title_with("记者招待会", Other),
    title_with("吹风会", Other),
    title_with("媒體茶敘", Other),
    title_with("문답", Other),
    title_with("간담회", Other),
    title_with("मीडिया ब्रीफिंग", Other),
    title_with("प्रेस वार्ता", Other),
    title_with("प्रेस कॉन्फ्रेंस", Other),
    title_with("المؤتمر الصحفي", Other),
    title_with("المو\u{654}تمر الصحفي", Other),
    title_with("مؤتمر صحفي", Other),
    title_with("مو\u{654}تمر صحفي", Other),
    title_with("نشست خبری", Other),
    title_with("Họp báo", Other),
    title_with("Ho\u{323}p ba\u{301}o", Other),
    title_with("họp báo", Other),
    title_with("ho\u{323}p ba\u{301}o", Other),
    title_with("müsahibəsi", Other),
    title_with("mu\u{308}sahibəsi", Other),
    title_with("mətbuat konfransı", Other),
    title_with("хэвлэлийн бага хурал", Other),
    title_with("хэвлэлии\u{306}н бага хурал", Other),
    title_with("мэдээллийн цаг", Other),
    title_with("мэдээллии\u{306}н цаг", Other),
    title_with("מסיבת עיתונאים", Other),
];

/// Stage directions, with those of English.
pub(super) const STAGE_DIRECTIONS: Rows<StageWord> = joined!(
    direction: notes::OF_ALL,
    OTHER_DIRECTIONS
);

const OTHER_DIRECTIONS: Rows<StageWord> = rows![StageWord:
    stage("笑", NoteKind::Laughter),
    stage("笑い", NoteKind::Laughter),
    stage("一同笑", NoteKind::Laughter),
    stage("众笑", NoteKind::Laughter),
    stage("眾笑", NoteKind::Laughter),
    stage("众人笑", NoteKind::Laughter),
    stage("眾人笑", NoteKind::Laughter),
    stage("笑声", NoteKind::Laughter),
    stage("笑聲", NoteKind::Laughter),
    stage("全场笑", NoteKind::Laughter),
    stage("全场笑声", NoteKind::Laughter),
    stage("全場笑聲", NoteKind::Laughter),
    stage("全場笑", NoteKind::Laughter),
    stage("掌声", NoteKind::Applause),
    stage("掌聲", NoteKind::Applause),
    stage("热烈掌声", NoteKind::Applause),
    stage("熱烈掌聲", NoteKind::Applause),
    stage("鼓掌", NoteKind::Applause),
    stage("全场掌声", NoteKind::Applause),
    stage("拍手", NoteKind::Applause),
    stage("웃음", NoteKind::Laughter),
    stage("일동 웃음", NoteKind::Laughter),
    stage("박수", NoteKind::Applause),
    stage("tertawa", NoteKind::Laughter),
    stage("tawa", NoteKind::Laughter),
    stage("tepuk tangan", NoteKind::Applause),
    stage("Alkışlar", NoteKind::Applause),
    stage("Alkıs\u{327}lar", NoteKind::Applause),
    stage("Gülüşmeler", NoteKind::Laughter),
    stage("Gu\u{308}lu\u{308}s\u{327}meler", NoteKind::Laughter),
    stage("Gülüşler", NoteKind::Laughter),
    stage("Gu\u{308}lu\u{308}s\u{327}ler", NoteKind::Laughter),
    stage("alqışlar", NoteKind::Applause),
    stage("alqıs\u{327}lar", NoteKind::Applause),
    stage("हँसी", NoteKind::Laughter),
    stage("हंसी", NoteKind::Laughter),
    stage("तालियाँ", NoteKind::Applause),
    stage("ضحك", NoteKind::Laughter),
    stage("تصفيق", NoteKind::Applause),
    stage("خنده", NoteKind::Laughter),
    stage("cười", NoteKind::Laughter),
    stage("cu\u{31b}o\u{31b}\u{300}i", NoteKind::Laughter),
    stage("vỗ tay", NoteKind::Applause),
    stage("vo\u{302}\u{303} tay", NoteKind::Applause),
];

//! What the press and officials are called in labels in languages of Asia that `press` has no or few
//! words of.

use super::make::{joined, part, word};
use super::people::{self, moderator, official};
use super::{RoleWord, Rows, Words, abroad, chinese, press, rows, words};

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
    "კითხვა", "ჟურნალისტი", "Հարց", "Լրագրող",
    // The same with marks that stand by themselves.
    "Ho\u{309}i", "السو\u{654}ال", "السو\u{654}ال الا\u{654}ول", "السو\u{654}ال الثاني",
    "السو\u{654}ال الثالث", "السو\u{654}ال الرابع", "السو\u{654}ال الخامس",
    "السو\u{654}ال السادس", "السو\u{654}ال السابع", "السو\u{654}ال الثامن",
    "السو\u{654}ال التاسع", "السو\u{654}ال العاشر", "السو\u{654}ال الا\u{654}خير",
    "Mu\u{308}xbir",
    // Other languages of South and South-East Asia, Amharic, Swahili
    "ප්\u{200d}රශ්නය", "கேள்வி", "ప్రశ్న", "ചോദ്യം", "ಪ್ರಶ್ನೆ", "પ્રશ્ન", "ਸਵਾਲ", "မေး", "សំណួរ",
    "ຄຳຖາມ", "ጥያቄ", "Swali", "שאלה", "คำถาม", "مجري", "ถาม", "นักข่าว",
];

/// Who answers, with the words of `press`.
pub(super) const ANSWERS: Words = joined!(word: press::ANSWERS, OTHER_ANSWERS);

#[rustfmt::skip]
const OTHER_ANSWERS: Words = words![
    "ตอบ", "답", "Đáp", "Jawapan", "الجواب", "إجابة", "الإجابة", "پاسخ", "उत्तर", "जवाब", "উত্তর", "Cavab",
    "CAVAB", "Хариулт", "ХАРИУЛТ", "Жауап", "Жооп", "Javob", "პასუხი", "Պատասխան",
    "පිළිතුර", "பதில்", "సమాధానం", "ഉത്തരം", "ಉತ್ತರ", "જવાબ", "ਜਵਾਬ", "ဖြေ",
    "ចម្លើយ", "ຄຳຕອບ", "መልስ", "Jibu", "תשובה", "คำตอบ",
    // The same with marks that stand by themselves.
    "Đa\u{301}p", "ا\u{655}جابة", "الا\u{655}جابة"
];

/// Somebody of whom nothing more is said, with the words of `press`.
pub(super) const VOICES: Words = joined!(word: press::VOICES, words!["वक्ता", "वक्\u{200d}ता"]);

/// Before a name, with those of English.
pub(super) const HONORIFICS: Words = joined!(
    word: people::HONORIFICS,
    words!["श्री", "श्रीमती", "सुश्री", "डॉ.", "डॉ", "Pak", "Ông", "O\u{302}ng", "Bà", "Ba\u{300}"]
);

/// Words with which somebody is spoken to, with those of other countries.
pub(super) const GREETINGS: Words = joined!(
    word: abroad::GREETINGS,
    words![
        "فخامة", "سيادة", "معالي", "دولة", "سعادة", "السيد", "السيدة", "الاخ", "الأخ", "الا\u{654}خ",
        "صاحب", "ايها", "أيها", "ا\u{654}يها", "ايتها", "يا", "شكرا", "شكراً"
    ]
);

/// Outlets of Korea whose names do not end as most do, and those in capitals.
#[rustfmt::skip]
pub(super) const OUTLETS: Words = words![
    "뉴시스", "뉴스1", "이데일리", "한겨레", "머니투데이", "파이낸셜뉴스", "프레시안", "데일리안", "시사인", "채널A",
    "TV조선", "매일경제", "한국경제", "서울경제", "아시아경제", "헤럴드경제", "MBN", "YTN", "JTBC", "EBS", "OBS"
];

/// How most end.
pub(super) const OUTLET_SUFFIXES: Words = words!["일보", "신문", "방송", "뉴스", "통신", "타임스"];

/// What ends no name of Korean: particles, and words for parties and offices. Others do, as `은`
/// and `실` do.
pub(super) const NO_NAME_ENDS: Words = words!["의", "는", "측", "당", "부", "청"];

/// Words that end so, or are such a word alone, and name no outlet.
#[rustfmt::skip]
pub(super) const NO_OUTLETS: Words = words![
    "일보", "신문", "방송", "뉴스", "통신", "타임스", "생방송", "중계방송", "정보통신", "이동통신", "가짜뉴스", "속보뉴스",
    "오늘의 뉴스", "주요뉴스", "주요 뉴스", "최신뉴스", "최신 뉴스", "관련뉴스", "관련 뉴스"
];

/// Words for a part of a conference.
pub(super) const SECTIONS: Words = words!["질문·답변", "질문 답변", "질문과 답변", "질의·응답"];

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
    moderator("공보관"), moderator("진행자"), moderator("앵커"), official("총재"), official("부총재"), official("부총재보"),
    official("총리"), official("국무총리"), official("차관"), official("부총리"), official("위원장"),
    official("국장"), official("실장"), official("본부장"), official("청장"), official("관계자"),
    official("시장"), official("부시장"), official("부지사"), official("도지사"), official("군수"), official("구청장"), official("과장"),
    official("팀장"), official("부장"), official("수석"), official("비서관"),
    official("Ерөнхийлөгч"), official("Ерөнхий сайд"), official("Сайд"),
    official("Người phát ngôn"), official("Bộ trưởng"), official("Thứ trưởng"), official("Thủ tướng"),
    official("Chủ tịch"), official("Phó Thủ tướng"),
    moderator("Хөтлөгч"), moderator("Aparıcı"),
];

/// Navigation of sites, and what stands below a transcript.
#[rustfmt::skip]
pub(super) const FURNITURE: Words = words![
    // Chinese
    "二维码", "扫一扫", "推荐文章", "热点文章", "热门文章", "推荐阅读", "推薦閱讀", "猜你喜欢", "热门推荐", "相关推荐",
    "分享到：", "分享到", "分享到:", "分享", "分享：", "分享:", "打印", "打印本页", "关闭窗口", "关闭", "列印此頁",
    "相关新闻", "相關新聞", "相关新闻：", "相關新聞：", "相关新闻:", "相關新聞:", "相关链接", "相關連結",
    "相关链接：", "相关文章", "相關文章", "相关报道", "相關報導", "延伸閱讀", "延伸阅读", "►延伸閱讀",
    "回頂端", "回页首", "回上一頁", "回上頁", "返回列表", "返回顶部", "返回首页", "跳到主要內容區塊", "主要內容區",
    ":::", "沒有留言:", "沒有留言：", "没有评论", "字号：", "返回", "上一篇", "下一篇", "張貼留言",
    // Korean
    "목록", "이전글", "다음글", "이전다음기사", "인쇄", "인쇄하기", "인쇄하기 목록", "공유하기", "글자크기 설정",
    "관련기사", "첨부파일", "댓글", "본문 바로가기", "맨위로", "조회수",
    // Turkish, Azerbaijani
    "Paylaş", "Yazdır", "Geri Dön", "Yukarı", "Çap et", "Paylaşın",
    // Arabic, Persian
    "طباعة", "مشاركة", "شارك", "عودة إلى الأعلى", "ارسال به دوستان", "چاپ", "نسخه چاپی",
    // Hindi
    "टिप्पणियाँ", "टिप्पणी पोस्ट करें", "वापस ऊपर",
    // Vietnamese
    "Quay lại", "In bài viết", "In bài viết Gửi bài viết", "Các tin khác:", "Các tin khác", "Tin liên quan",
    // Indonesian
    "Tag:", "Tags:", "Tag :", "Berita Populer", "Berita Terkait", "BERITA TERKAIT", "Baca Juga:", "Bagikan",
    // The same with marks that stand by themselves.
    "Paylas\u{327}", "Geri Do\u{308}n", "C\u{327}ap et", "Paylas\u{327}ın",
    "عودة ا\u{655}لى الا\u{654}على", "Quay la\u{323}i", "In ba\u{300}i vie\u{302}\u{301}t",
    "In ba\u{300}i vie\u{302}\u{301}t Gu\u{31b}\u{309}i ba\u{300}i vie\u{302}\u{301}t",
    "Ca\u{301}c tin kha\u{301}c:", "Ca\u{301}c tin kha\u{301}c", "Tin lie\u{302}n quan"
];

/// How such lines begin.
#[rustfmt::skip]
pub(super) const FURNITURE_BEGUN: Words = words![
    "【打印", "【列印", "【打 印", "【关闭", "【關閉", "【 第1", "【第1", "[责任编辑", "[責任編輯", "【责任编辑",
    "張貼者：", "以電子郵件傳送這篇文章", "【責任編輯", "（责任编辑", "（責任編輯", "责任编辑：", "責任編輯：", "责任编辑:", "責任編輯:", "（文章来源",
    "（文章來源", "（請同時參閱", "来源：", "來源：", "（来源：", "（來源：", "【字体", "【字號", "版权所有", "版權所有", "[1] [2]", "第1页 ", "第1頁 ",
    "저작권자", "< 저작권자", "<저작권자", "[저작권자", "ⓒ", "©", "다음기사", "이전기사", "▶ 기사 원문",
    "▶ 제보", "عدد المشاهدات", "جميع الحقوق محفوظة", "آخرين تاريخ به روز", "شناسه خبر", "کد خبر",
    "T.C. Cumhurbaşkanlığı ©"
];

/// The end of a transcript.
#[rustfmt::skip]
pub(super) const ENDS: Words = words![
    "(끝)", "<끝>", "[끝]", "/끝/", "(समाप्त)", "完", "(完)", "（完）", "【完】", "（结束）", "（結束）", "(结束)"
];

/// Words that no label is: names of fields, heads of lists, and places that lists of news begin with.
#[rustfmt::skip]
pub(super) const NEVER: Words = words![
    // Persian
    "برچسب ها", "برچسب\u{200c}ها", "کلید واژه ها", "کلیدواژه ها",
    // Chinese
    "方案", "金额", "金額", "目标", "目標", "措施", "结果", "原因", "意义", "重点", "重點", "内容", "內容", "对象",
    "對象", "标题", "標題", "链接", "连结", "電話", "电话", "传真", "邮箱", "网址", "作者", "编辑", "編輯", "摄影",
    "攝影", "图片", "圖片", "摘要", "关键词", "关键字", "责任编辑", "責任編輯", "记者会", "記者會", "时间", "時間",
    "日期", "温馨提示", "注意", "提示", "成本", "文件", "任务", "項目", "项目", "费用", "高校", "温度", "石油",
    "金融", "方法", "方式", "关于", "关键", "关注", "安排", "安全", "单位", "連結", "应对",
    "中国", "中國", "美国", "美國", "日本", "英国", "英國", "法国", "法國", "德国", "德國", "俄罗斯", "印度",
    "韩国", "韓國", "欧盟", "歐盟", "北京", "上海", "天津", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江",
    "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "广西", "海南", "四川",
    "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆", "内蒙古", "香港", "澳门", "澳門", "台湾",
    "臺灣", "台灣",
    // Korean
    "일시", "장소", "주제", "문의", "일정", "대상", "내용", "날짜", "시간", "제목", "사진", "출처", "자료", "참고",
    "연락처", "기간", "방법", "주최", "주관", "목적", "배경", "결과",
    // Hindi
    "विषय", "स्थान", "दिनांक", "समय", "तारीख", "संपर्क", "स्रोत", "फोटो",
    // Arabic, Persian
    "العنوان", "الهاتف", "الموضوع", "التاريخ", "المكان", "الوقت", "المصدر", "الصورة", "المناسبة",
    "موضوع", "مکان", "زمان", "تاریخ", "منبع", "نشانی",
    // Vietnamese
    "Thời gian", "Địa điểm", "Chủ đề", "Nguồn", "Ảnh", "Liên hệ", "Nội dung",
    // Turkish, Azerbaijani, Mongolian
    "Konu", "Tarih", "Yer", "Saat", "Kaynak", "Fotoğraf", "Mövzu", "Mənbə", "Сэдэв", "Огноо",
    // The same with marks that stand by themselves.
    "Tho\u{31b}\u{300}i gian", "Đi\u{323}a đie\u{302}\u{309}m", "Chu\u{309} đe\u{302}\u{300}",
    "Nguo\u{302}\u{300}n", "A\u{309}nh", "Lie\u{302}n he\u{323}\u{302}",
    "No\u{323}\u{302}i dung", "Fotog\u{306}raf", "Mo\u{308}vzu"
];

/// Verbs with which sentences of Arabic and Persian begin before what somebody said, with the words
/// of English.
pub(super) const NEVER_FIRST: Words = joined!(
    word: people::NEVER_FIRST,
    words![
        "قال", "وقال", "قالت", "وقالت", "أضاف", "وأضاف", "وأضافت", "سأل", "وسأل", "أكد", "وأكد",
        "تابع", "وتابع", "أوضح", "وأوضح", "أجاب", "وأجاب", "ورد", "وفيما", "وكتب", "گفت", "وی",
    // The same with marks that stand by themselves.
    "ا\u{654}ضاف", "وا\u{654}ضاف", "وا\u{654}ضافت", "سا\u{654}ل", "وسا\u{654}ل", "ا\u{654}كد",
    "وا\u{654}كد", "ا\u{654}وضح", "وا\u{654}وضح", "ا\u{654}جاب", "وا\u{654}جاب"
]
);

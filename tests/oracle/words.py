"""The words that the oracle knows. They are its own: written down from what the pages of the
ministries, and of others, are described to say, and shared with nothing else in the project."""

from __future__ import annotations

import re

# Who speaks without a name.
ASKS = {
    *("q", "question", "questioner", "questions", "reporter", "reporters", "journalist"),
    *("journalists", "interviewer", "press", "the press", "follow-up", "correspondent", "pregunta"),
    *("frage", "zusatzfrage", "zusatz", "zuruf", "domanda", "вопрос", "질문"),
    *("jornalista", "jornalistas", "repórter", "pergunta", "giornalista", "reportero", "reportera"),
    *("interlocutor", "interlocutora", "intervención", "幹事社", "jrnlst", "pressman"),
    *("journalist adds", "the journalist adds", "the journalist clarified", "journalist added"),
    *("各社記者", "報道各社記者", "他社記者", "本社記者", "幹事社記者"),
    *("会后有记者问及", "会后,有记者问及", "有记者问"),
    *("wartawan", "pewarta", "jurnalis", "ajakirjanik", "dziennikarz", "novinář", "novinar"),
    *("jurnalist", "gazeteci", "muhabir", "verslaggever", "vraag", "toimittaja", "újságíró"),
    *("δημοσιογράφος", "ερώτηση", "журналист", "корреспондент", "журналіст", "기자"),
    *("j", "問", "質問", "質", "記者", "特派員", "追問", "问", "追问", "记者"),
    *("media representative", "press representative", "soru", "sual", "प्रश्न", "सवाल", "पत्रकार"),
    *("câu hỏi", "phóng viên", "pertanyaan", "penanya", "سؤال", "السؤال", "الصحفي", "الصحفية"),
    *("پرسش", "خبرنگار", "שאלה", "асуулт", "сэтгүүлч"),
}
ANSWERS = {
    *("antwoord", "svar", "odpowiedź", "odpověď", "răspuns", "απάντηση", "cevap", "jawaban"),
    *("antwort", "respuesta", "réponse", "risposta", "ответ", "답변"),
    *("उत्तर", "trả lời", "جواب", "الجواب", "پاسخ", "תשובה", "хариулт", "cavab"),
    *("a", "answer", "official", "答", "回答", "大臣", "spokesperson", "spokesman"),
}
LEADS = {
    *("moderator", "the moderator", "mc", "m.c.", "facilitator", "司会", "司会者", "幹事"),
    *("operator", "staff", "aide", "le modérateur", "la modératrice", "sunucu", "moderatör"),
}
TRANSLATES = {"interpreter", "the interpreter", "translator", "通訳"}
UNKNOWN = {
    *(
        "speaker",
        "audience",
        "audience member",
        "participant",
        "attendee",
        "unidentified speaker",
        "remark",
        "host",
        "unknown",
    ),
    *("presenter", "caller"),
    *("voz mujer", "voz hombre", "वक्ता"),
}

HONORIFICS = (
    "M",
    "Mlle",
    "Mr",
    "Mrs",
    "Ms",
    "Miss",
    "Dr",
    "Prof",
    "H.E",
    "Sir",
    "Hon",
    "Madam",
    "Professor",
    "श्री",
    "श्रीमती",
)

# A label for somebody in office has one of these in it.
OFFICES = (
    *("Minister", "Secretary", "Spokesman", "Spokesperson", "Spokeswoman", "Director"),
    *("Director-General", "Ambassador", "President", "Governor", "Chairman", "Chairperson"),
    *(
        "Chair",
        "Chairwoman",
        "Commissioner",
        "Chancellor",
        "Mayor",
        "Vice-Minister",
        "Vice-President",
    ),
    *("Premier", "Prime", "Chief", "Deputy", "Secretary-General", "Official", "Administrator"),
    *("Minster", "Representative", "Counselor", "Counsellor", "Envoy", "Commander", "General"),
    *("Admiral", "Sec", "Moderator", "Leader", "Speaker", "Senator", "Congressman", "Coach", "PM"),
    *("Presidente", "Presidenta", "Secretario", "Secretaria", "Moderador", "Moderadora"),
    *("Gobernador", "Gobernadora", "Coordinador", "Coordinadora", "Treasurer"),
    *("Président", "Présidente", "Ministre", "Bundeskanzler", "Bundeskanzlerin", "Bundesminister"),
    *("Ministerpräsident", "Außenminister", "Außenministerin", "Ministro", "Ministra", "Portavoz"),
    *("Presiden", "Gubernur", "Prezydent", "Prezident", "Cumhurbaşkanı", "Başbakan", "Peaminister"),
    *("Министр", "Президент", "Υπουργός", "Πρωθυπουργός", "Pope", "Papa"),
    *("Bakan", "Bakanı", "Müdürü", "Başkanı"),
    *("Taoiseach", "Archbishop", "Cardinal", "Bishop"),
    *("Executive", "Surgeon", "Superintendent", "Inspector", "Sheriff", "Manager"),
    *("Directora", "Titular"),
    *("Officer", "Councillor", "Councilor", "Consul", "Sherpa", "Coordinator", "Negotiator"),
)
# Office words that are no head: they need one of the others beside them.
ADJECTIVES = {"prime", "chief", "deputy", "general", "sec"}

SMALL = {
    *("of", "for", "the", "and", "in", "charge", "to", "at", "on"),
    *("de", "da", "di", "del", "della", "du", "van", "von", "der", "den", "la", "le", "bin", "al"),
    *("freelance", "freelancer", "journalist"),
}

# A part of `X, Y:` that has one of these words, or is one of these names, is an outlet.
OUTLET_WORDS = {
    *("shimbun", "shinbun", "news", "press", "times", "tv", "television", "post", "journal"),
    *("broadcasting", "radio", "agency", "magazine", "daily", "herald", "tribune", "weekly"),
    *("freelance", "freelancer", "media", "network", "telegraph", "guardian", "economist"),
    *("courier", "bulletin", "keizai", "nippo", "presse", "inquirer"),
    *("newspaper", "standard", "observer", "review", "chronicle", "gazette", "mail", "wire"),
}
OUTLETS = {
    *(
        "agence france-presse",
        "the paper",
        "nhk",
        "tbs",
        "bbc",
        "cnn",
        "afp",
        "ap",
        "jiji",
        "kyodo",
        "reuters",
        "bloomberg",
        "nikkei",
    ),
    *("itn", "itv"),
    *("cctv", "xinhua", "ana", "tass", "yonhap", "kbs", "nbc", "abc", "cbs", "fnn", "ntv"),
    *("asahi", "yomiuri", "mainichi", "sankei", "der spiegel", "le monde"),
    *("shukan kinyobi", "nico nico", "niconico", "irib", "dpa", "efe", "ria novosti"),
}

JA_OFFICE_ENDS = (
    *("大臣", "報道官", "総理", "長官", "総裁", "副総裁", "官房長", "次官", "大使", "局長", "首相"),
    *("政務官", "審議委員", "委員長", "会長", "知事", "議長", "代表", "部長", "課長", "外相"),
    *("发言人", "發言人", "局长", "部长", "市长", "主任"),
    *("幕僚長", "統幕長", "補佐官", "次長", "官房長"),
    *("市長", "社長", "幹事長", "所長", "区長", "学長"),
)
JA_LEADS_ENDS = ("広報官",)
# Outlets that send a journalist whose label says no more, or `氏` behind the name.
JA_OUTLETS = (
    *("朝日新聞", "読売新聞", "毎日新聞", "産経新聞", "東京新聞", "日本経済新聞", "共同通信"),
    *("時事通信", "琉球新報", "沖縄タイムス", "フリーランス", "NHK"),
)
JA_ASKS_ENDS = ("記者", "特派員", "记者")
JA_NAME_END = "氏"
# How the name of an outlet ends.
JA_OUTLET_ENDS = ("社", "报", "報", "台", "网", "新闻", "新聞", "》")

# What stands between a name and the words before it, in names of Europe.
NAME_PARTICLES = ("de", "del", "della", "da", "do", "di", "du", "van", "von", "vom")

# Family names of China, and what begins with one and is no name.
FAMILIES = (
    "王李张張刘劉陈陳杨楊黄黃赵趙周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅"
    "沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹熊金陆陸郝孔白崔康毛邱秦江"
    "史顾顧侯邵孟龙龍万段钱錢汤湯尹黎易常武乔賀贺赖龚文"
)
NO_NAMES = {
    *(
        "江苏",
        "江西",
        "浙江",
        "广东",
        "山东",
        "河南",
        "河北",
        "湖北",
        "湖南",
        "福建",
        "四川",
        "方案",
        "谢谢",
        "謝謝",
    ),
    *("安徽", "江蘇", "廣東", "山東", "方法", "方式", "方向", "时间", "地点", "時間", "地點"),
}

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
# Months and days of the week in languages of Europe, in Turkish, Indonesian, Hindi and Arabic.
MONTHS_ABROAD = tuple(
    tuple(names.split())
    for names in (
        "Januar Jänner janvier enero gennaio janeiro Ocak Januari जनवरी يناير января січня",
        "Februar février febrero febbraio fevereiro Şubat Februari फरवरी فبراير февраля лютого",
        "März mars marzo março Mart Maret मार्च مارس марта березня",
        "avril abril aprile Nisan अप्रैल أبريل апреля квітня",
        "Mai mai mayo maggio maio Mayıs Mei मई مايو мая травня",
        "Juni juin junio giugno junho Haziran जून يونيو июня червня",
        "Juli juillet julio luglio julho Temmuz जुलाई يوليو июля липня",
        "août agosto Ağustos Agustus अगस्त أغسطس августа серпня",
        "septembre septiembre settembre setembro Eylül सितंबर سبتمبر сентября вересня",
        "Oktober octobre octubre ottobre outubro Ekim अक्टूबर أكتوبر октября жовтня",
        "novembre noviembre novembro Kasım नवंबर نوفمبر ноября листопада",
        "Dezember décembre diciembre dicembre dezembro Aralık Desember दिसंबर ديسمبر декабря грудня",
    )
)
WEEKDAYS_ABROAD = (
    *("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    *("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    *("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
)
# Towns and countries in which conferences are held.
PLACES = {
    *("d.c.", "dc", "washington", "new york", "moscow", "the kremlin", "beijing", "brussels"),
    *("geneva", "vienna", "frankfurt am main", "berlin", "canberra", "darwin", "new delhi"),
    *("seoul", "tokyo", "london", "ottawa", "pennsylvania", "ohio", "russia", "norway", "japan"),
    *("peru", "france", "germany", "united states", "united kingdom", "lima"),
}
# Those of the government who answer at Germany's federal press conference, and who leads it.
GERMAN_OFFICES = r"(?:SRS|StS|BM|BK)(?:[’']in)?"
GERMAN_ASKS = r"Frage|Zusatzfrage|Zusatz|Zuruf"
GERMAN_LEADS = r"Vorsitzender?|Vors\."

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ERAS = {"昭和": 1925, "平成": 1988, "令和": 2018}

FIELD = re.compile(
    r"^(?:\[Title\]|\[(?:文書名|年月日|場所|出典|備考|全文)\]|Title\s*:"
    r"|(Date|Place|Time|Time\s*&\s*Date|Date\s*&\s*Time|Date and Time"
    r"|Time and Date|Location|Venue)\s*[:：]?|\[(Date|Place|Source|Notes?|Full text)\]"
    r"|(於|日時|場所|日付|時間|会場)\s*[:：]|(?:日\s時|場\s所)[\s　]"
    r"|(?:[一二三四五]、)?(?:時\s*間|时\s*间|地\s*點|地\s*点|主持人)\s*[:：])",
    re.IGNORECASE,
)
TOPICS = re.compile(
    r"^(?:Main topics|Topics|Main Topics|INDEX|目次|主な項目|【主な項目】.*|Contents)\s*[:：]?$",
    re.IGNORECASE,
)

NOTICES = (
    r"^\(?\*?\s*(?:Note\s*:\s*)?This (?:is a (?:provisional|reference|tentative)|text was"
    r"|transcript is|record is).*",
    r"^\[?\(?(?:Provisional|Unofficial|Tentative) Translation\)?\]?\.?$",
    r"^\(?\*?\s*The original (?:text )?is in Japanese.*",
    r"^\(?For the rest of this item, please refer to the Japanese version.*",
    r"^\(?Excerpt\)?$",
    r"^\*\s?Note\s*[:：].*",
    r"^(?:Webcast of|Replay of the)\b.*[^.]$",
    r"^Check against delivery!?$|^\(?As delivered\)?$|^E&OE.*$",
    r"^[(（※*].*(?:仮訳|暫定版|速報版|参考).*$",
)
LINKS = (
    r"^Jump to the transcript\b.*",
    r"^(?:Japanese|English|英語|英語版|日本語|英語版\(English\).*)$",
    r"^\(Video\).*",
    r"^Related Information\b.*",
    r"^関連リンク.*",
    r"^[(（]動画[)）].*",
    r"^.*会見の様子$",
)
FURNITURE = (
    r"^Back to (?:Index|Press Conferences|Top|the top).*",
    r"^(?:Page Top|Top of Page|Related Links?|Site ?Map|Skip to main content|Print)$",
    r"^(?:目次へ戻る|記者会見へ戻る|本文へ|本文へ移動|サイトマップ|ページトップへ?)$",
    r"^(?:会見・発表・広報|外交政策|国・地域|渡航関連情報|外務省について|申請・お問合せ)$",
    r"^Last updated\s*:.*|^最終更新日.*",
    r"^[-=*_・─]+$",
    r"^.*\|.*\|.*$|^\d{4}\.\d\d\.\d\d\|.*$",
    r"^.{0,60} during the Press Conference$",
    r"^\[Return to .*\]$",
    r"^Main Page: https?://\S+$",
    r"^(?:Photo: .{1,100}|Published (?:on )?\d{1,2} [A-Z][a-z]+ \d{4})$",
    r"^(?:回上一頁|返回上一页|お問い合わせ先|목록|Paylaş|Quay lại|Các tin khác:|टिप्पणियाँ|طباعة)$",
    r"^(?:责任编辑|責任編輯)[:：].*|^【打印本页】.*|^<\s*저작권자.*>$|^عدد المشاهدات: \d+$",
)
ENDS = (
    r"^(?:\\?#{3}|\*{3,}|# # #|(?:\* ){2,}\*|conclusion of press conference"
    r"|To be continued\.|End of FastScripts|DPB # \d+)$"
    r"|^-(?:END|End|了)-$|^\(समाप्त\)$"
    r"|^[(（\[]?(?:END|End|end|ENDS|Ends|ends|以上|了|終わり|おわり)[.。]?[)）\]]?$"
)
STAGES = (
    r"heiterkeit|lachen|risas|rires|beifall|aplausos|laughter|laughs?|silence|omitted|abridged|applause|inaudible|cross-?talk|break|pause"
    r"|笑|笑い|一同笑い?|中略|以下略|略|拍手|沈黙|省略"
)
STAGE = re.compile(
    rf"^[(（\[](?:{STAGES}|N\.B\..*|.*\bis omitted (?:here)?.*)[.。]?[)）\]]$", re.IGNORECASE
)

NO_HEADINGS = {"None", "Nothing", "なし", "特になし"}

SECTION_WORDS = (
    r"Opening Remarks?|Opening Statements?|Opening Comments?|Announcements?|Announcement"
    r"|Questions? and Answers?|Question-and-Answer Session|Question and Answer Session"
    r"|Q&As?|Q & A|Q and A|Introductory Remarks|Closing Remarks"
)
SECTION = re.compile(
    rf"^(?:\(?[\dIV]+(?:[.)]\s*|\s+))?[\[【(]?\s*(?:{SECTION_WORDS})"
    r"(?:\s+by\s+[^.?!:]{1,80})?\s*[:：]?\s*[\])】]?[:：]?$",
    re.IGNORECASE,
)
SECTION_AND_TOPIC = re.compile(rf"^(?:{SECTION_WORDS})\s*[:：–—-]\s+\S.*$", re.IGNORECASE)
JA_SECTION = re.compile(
    r"^[○◯●・■【(（]?\s*(?:[\d０-９]+[.．、\s　]\s*)?[【]?"
    r"(?:冒頭発言|発表事項|質疑応答|質疑|冒頭説明|大臣発言|報告事項|冒頭)"
    r"[】)）]?[:：]?$"
)

//! Who speaks at press conferences held in Chinese, in both kinds of characters.

use super::people::{moderator, official};
use super::{Role, RoleWord, Rows, Words, role_word, rows, words};

/// Family names, each before a name of one character or two. Words begin with many of them, too, so
/// that a name counts only where its label comes again.
#[rustfmt::skip]
pub(super) const FAMILY_NAMES: Words = words![
    "王", "李", "张", "張", "刘", "劉", "陈", "陳", "杨", "楊", "黄", "黃", "赵", "趙", "吴",
    "吳", "周", "徐", "孙", "孫", "马", "馬", "朱", "胡", "郭", "何", "林", "罗", "羅", "梁",
    "宋", "郑", "鄭", "谢", "謝", "韩", "韓", "唐", "冯", "馮", "于", "董", "萧", "蕭", "肖",
    "程", "曹", "袁", "邓", "鄧", "许", "許", "傅", "沈", "曾", "彭", "吕", "呂", "苏", "蘇",
    "卢", "盧", "蒋", "蔣", "蔡", "贾", "賈", "丁", "魏", "薛", "叶", "葉", "阎", "閻", "闫",
    "余", "潘", "杜", "戴", "夏", "钟", "鍾", "汪", "田", "任", "姜", "范", "石", "姚", "谭",
    "譚", "廖", "邹", "鄒", "熊", "金", "陆", "陸", "郝", "孔", "白", "崔", "康", "毛", "邱",
    "秦", "江", "史", "顾", "顧", "侯", "邵", "孟", "龙", "龍", "万", "萬", "段", "雷", "钱",
    "錢", "汤", "湯", "尹", "黎", "易", "常", "武", "乔", "喬", "贺", "賀", "赖", "賴", "龚",
    "龔", "文", "庞", "龐", "樊", "兰", "蘭", "殷", "施", "陶", "洪", "翟", "安", "颜", "顏",
    "倪", "严", "嚴", "牛", "温", "溫", "芦", "季", "俞", "章", "鲁", "魯", "葛", "伍", "韦",
    "韋", "申", "尤", "毕", "畢", "聂", "聶", "丛", "焦", "柳", "邢", "岳", "齐", "齊", "梅",
    "莫", "庄", "莊", "辛", "管", "祝", "左", "涂", "谷", "祁", "耿", "牟", "卜", "詹", "关",
    "關", "苗", "凌", "费", "費", "纪", "紀", "靳", "盛", "童", "欧", "歐", "甄", "曲", "成",
    "游", "阳", "陽", "裴", "卫", "衛", "屈", "鲍", "鮑", "覃", "霍", "翁", "隋", "甘", "景",
    "薄", "柏", "宁", "寧", "柯", "阮", "桂", "闵", "閔", "柴", "华", "華", "冉", "房", "边",
    "邊", "辜", "吉", "饶", "饒", "刁", "瞿", "戚", "丘", "古", "米", "池", "滕", "晋", "晉",
    "苑", "邬", "鄔", "臧", "畅", "宫", "宮", "苟", "褚", "巩", "连", "連", "骆", "駱", "娄",
    "婁", "冼", "麦", "麥", "卓", "简", "簡", "蓝", "藍", "封", "幸", "储", "應", "应", "习",
    "習", "栗", "汲", "栾", "欒", "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "尉迟",
    "皇甫", "公孙", "公孫", "慕容", "令狐", "端木", "司徒", "夏侯", "南宫", "南宮", "宇文",
    "长孙", "長孫",
    "方", "高", "尚", "舒", "冷", "楚", "蒲", "狄", "佟", "匡", "巫", "荆", "仇", "朴", "权",
    "權", "艾", "桑", "冀", "郎", "鹿", "庹", "靖", "闻", "聞", "敖", "蔺", "藺", "缪", "繆",
    "荀", "晏", "邸", "阙", "闕", "宗", "宣", "贝", "貝", "岑", "经", "經", "步", "仲", "鄢",
    "雍", "濮", "钮", "鈕", "展", "揭"
];

/// Offices behind which a name may stand, or a space and a name.
#[rustfmt::skip]
pub(super) const OFFICES_INSIDE: Words = words![
    "发言人", "發言人", "主持人", "部长", "部長", "局长", "局長", "司长", "司長", "厅长", "廳長",
    "处长", "處長", "主任", "行长", "行長", "总裁", "總裁", "总理", "總理", "总统", "總統", "主席",
    "省长", "省長", "市长", "市長", "院长", "院長", "署长", "署長", "秘书长", "秘書長", "理事长",
    "理事長", "委员", "委員", "大使", "书记", "書記"
];

/// Offices that end in the word for a smaller one.
pub(super) const OFFICES_BEHIND: Words =
    words!["行政長官", "行政长官", "候任行政長官", "候任行政长官"];

/// Words before the short form of a name.
pub(super) const HEREAFTER: Words = words![
    "以下簡稱",
    "以下简称",
    "以下稱",
    "以下称",
    "下稱",
    "下称",
    "簡稱",
    "简称"
];

/// Words that end a label, and the part that they give.
#[rustfmt::skip]
pub(super) const ROLE_SUFFIXES: Rows<RoleWord> = rows![RoleWord:
    role_word("记者", Role::Reporter), role_word("记者问", Role::Reporter),
    role_word("记者追问", Role::Reporter), role_word("记者提问", Role::Reporter),
    role_word("記者問", Role::Reporter), role_word("記者追問", Role::Reporter), official("发言人"), official("發言人"),
    official("部长"), official("局长"), official("司长"), official("厅长"), official("处长"),
    official("行长"), official("总裁"), official("总理"), official("總理"), official("总统"),
    official("總統"), official("省长"), official("市长"), official("院长"), official("署长"),
    official("秘书长"), official("秘書長"), official("理事长"), official("行政长官"), official("司長"),
    official("署長"), official("處長"), official("廳長"), official("行長"), official("主任"), official("书记"),
    official("書記"), official("专员"), official("專員"), official("县长"), official("縣長"), official("特首"),
    official("巡视员"), official("總工程師"), official("总工程师"), official("总经济师"), official("总会计师"),
    official("研究员"), official("首席专家"),
    moderator("主持人"),
];

//! What the invented people say: parts of sentences that fit together in any order.

/// The words of one language. A sentence is a part of each list, one behind the other.
pub(super) struct Words {
    /// Ministers: the whole name and the surname.
    pub(super) ministers: &'static [(&'static str, &'static str)],
    pub(super) outlets: &'static [&'static str],
    /// The surnames of reporters.
    pub(super) surnames: &'static [&'static str],
    /// Days with their right weekdays.
    pub(super) dates: &'static [&'static str],
    pub(super) venues: &'static [&'static str],
    pub(super) topics: &'static [&'static str],
    /// How a statement begins.
    pub(super) times: &'static [&'static str],
    /// How a question begins.
    pub(super) asked: &'static [&'static str],
    pub(super) subjects: &'static [&'static str],
    pub(super) matters: &'static [&'static str],
    pub(super) statement_ends: &'static [&'static str],
    pub(super) question_ends: &'static [&'static str],
    pub(super) laughter: &'static str,
    /// What stands between two sentences.
    pub(super) space: &'static str,
}

pub(super) static ENGLISH: Words = Words {
    ministers: &[
        ("Ken Aoba", "Aoba"),
        ("Hiroshi Sakaki", "Sakaki"),
        ("Jun Sorachi", "Sorachi"),
    ],
    outlets: &[
        "Seto Shimbun",
        "Minato News",
        "Hokuto Press",
        "Shiomi Shimbun",
        "Harbour Broadcasting",
        "Kaze News",
        "Nagisa Press",
        "Tsubaki Shimbun",
    ],
    surnames: &[
        "Kuroda",
        "Serizawa",
        "Lindqvist",
        "Okawara",
        "Aramaki",
        "Hanada",
        "Mizuki",
        "Tanemura",
        "Shirase",
        "Ogata",
        "Fenwick",
        "Kirino",
    ],
    dates: &[
        "Tuesday, March 12, 2024",
        "Friday, March 15, 2024",
        "Tuesday, June 4, 2024",
        "Friday, November 24, 2023",
        "Tuesday, September 24, 2019",
        "Wednesday, July 10, 2019",
    ],
    venues: &[
        "Ministry of Foreign Affairs",
        "Reykjavik, Iceland",
        "Oslo, Norway",
    ],
    topics: &[
        "The bell of Ushijima",
        "Conference on migratory birds",
        "Situation in the strait",
        "Visas for students",
        "Undersea cables",
        "Fisheries in the northern sea",
        "The schedule of the talks",
        "Cooperation in geothermal energy",
    ],
    times: &[
        "As I said on Friday, ",
        "Yesterday ",
        "With regard to the first point, ",
        "At the “2+2” meeting ",
        "In any case, ",
        "Since last autumn ",
        "On this occasion ",
        "As you are aware, ",
        "For the time being ",
        "To be precise, ",
        "I believe that ",
        "It is a fact that ",
        "We know that ",
        "Let me say that ",
    ],
    asked: &[
        "I have a question about the meeting. Can you tell us whether ",
        "Some media outlets reported on the draft this morning. Do you confirm that ",
        "In relation to today’s talks, is it true that ",
        "Could you tell us once more why ",
        "What does the Government of Japan make of the report that ",
        "On the same subject, would you say that ",
        "Allow me to ask about the coming summit. Does the ministry expect that ",
        "Is it your understanding that ",
    ],
    subjects: &[
        "the two governments ",
        "the eleven countries along the flyway ",
        "our embassy in Lisbon ",
        "the working group on cables ",
        "the harbour master of Aberdeen and his council ",
        "the ministries that are concerned ",
        "Japan and its neighbours ",
        "the experts of both sides ",
        "the secretariat, which has only six people, ",
        "my counterpart ",
        "the fishermen of the northern islands ",
        "a delegation of the Diet ",
    ],
    matters: &[
        "agreed on the schedule of the local surveys ",
        "exchanged views on the law of the sea ",
        "looked into the cost of the new cable ",
        "reached no agreement on the fee for the loan ",
        "put forward a proposal on wetlands ",
        "took up the question of visas for students ",
        "confirmed the denial that was given in writing ",
        "refrained from any comment on the joint exercises ",
        "asked for a translation of the draft treaty ",
        "explained the position on sanctions in detail ",
        "made clear the points that have to be raised ",
        "shared their measurements of the ice ",
    ],
    statement_ends: &[
        "and will go on doing so.",
        "in a frank and friendly atmosphere.",
        "before the summit that is scheduled for September.",
        "and I have nothing to add to that.",
        "while taking into account the outcome of the mission.",
        "based on the relevant resolutions of the Security Council.",
        "at an early date.",
        "so that nobody has to wait for another year.",
        "with a view to concluding the treaty; that has not changed.",
        "(in writing, that is).",
        "although the details are still being worked out.",
        "on the margins of the conference.",
    ],
    question_ends: &[
        "before the end of the year?",
        "as you stated earlier?",
        "in spite of the protest?",
        "without telling the Diet?",
        "for the first time in ten years?",
        "and if so, what comes next?",
        "even though there is no draft?",
        "at the meeting this morning?",
    ],
    laughter: " (Laughter)",
    space: " ",
};

pub(super) static JAPANESE: Words = Words {
    ministers: &[("青葉健", "青葉"), ("榊洋", "榊"), ("空知純", "空知")],
    outlets: &[
        "瀬戸新聞",
        "潮見新聞",
        "北斗通信",
        "瀬戸放送",
        "港新聞",
        "椿新聞",
        "渚放送",
        "風通信",
    ],
    surnames: &[
        "黒田",
        "荒木田",
        "大河原",
        "芹沢",
        "花田",
        "水城",
        "種村",
        "白瀬",
        "緒方",
        "桐野",
        "沢渡",
        "真壁",
    ],
    dates: &[
        "令和6年3月12日(火曜日)",
        "令和6年3月15日(金曜日)",
        "令和6年6月4日(火曜日)",
        "令和5年11月24日(金曜日)",
        "令和元年9月24日(火曜日)",
        "令和元年7月10日(水曜日)",
    ],
    venues: &[
        "本省会見室",
        "アイスランド・レイキャビク",
        "ノルウェー・オスロ",
    ],
    topics: &[
        "牛島の鐘",
        "渡り鳥に関する国際会議",
        "海峡の情勢",
        "留学生の査証",
        "海底ケーブル",
        "北方の漁業",
        "協議の日程",
        "地熱分野での協力",
    ],
    times: &[
        "先週の会見で申し上げたとおり、",
        "昨日、",
        "第一の点につきましては、",
        "いわゆる「2+2」の場で、",
        "いずれにいたしましても、",
        "昨年の秋以降、",
        "この機会に、",
        "御承知のとおり、",
        "当面の間、",
        "正確に申しますと、",
        "まず、",
        "また、",
        "これまでのところ、",
        "私の理解では、",
    ],
    asked: &[
        "本日の会談についてお聞きします。",
        "今朝、草案についての報道がありました。",
        "本日の協議に関連して伺います。",
        "改めて理由をお聞かせください。",
        "一部の報道についての受け止めを伺います。",
        "同じ件で伺います。",
        "次の首脳会談について伺います。",
        "先ほどの御発言について確認させてください。",
    ],
    subjects: &[
        "両国の政府は",
        "飛行経路に当たる十一か国は",
        "リスボンの大使館は",
        "ケーブルに関する作業部会は",
        "アバディーンの港長とその議会は",
        "関係する各省は",
        "日本とその隣国は",
        "双方の専門家は",
        "六人しかいない事務局は",
        "先方の外務大臣は",
        "北の島々の漁業者は",
        "国会の代表団は",
    ],
    matters: &[
        "現地調査の日程について",
        "海洋法に関する考え方を",
        "新しいケーブルの費用を",
        "貸出しの料金について",
        "湿地に関する提案を",
        "留学生の査証の問題を",
        "書面で示した見解を",
        "共同演習に関する立場を",
        "条約案の翻訳を",
        "制裁に関する方針を",
        "取り上げるべき論点を",
        "氷の厚さの観測結果を",
    ],
    statement_ends: &[
        "改めて確認いたしました。",
        "率直かつ友好的な雰囲気の中で議論いたしました。",
        "九月に予定される首脳会談までにまとめる考えです。",
        "説明しておりまして、それ以上付け加えることはありません。",
        "派遣団の成果も踏まえて検討してまいります。",
        "安保理の関連決議に基づいて扱っております。",
        "早い時期に示したいと考えております。",
        "丁寧に伝え、理解を求めているところです。",
        "引き続き協議することで一致しております。",
        "取りまとめた上で公表する予定です。",
        "調整しているところですが、詳細はまだ決まっておりません。",
        "会議の合間に取り上げました。",
    ],
    question_ends: &[
        "年内に示すのでしょうか。",
        "どのように扱うお考えですか。",
        "抗議があっても変えないのでしょうか。",
        "国会に説明されましたか。",
        "十年ぶりに見直すのでしょうか。",
        "取り上げたのであれば、次は何でしょうか。",
        "草案がないまま進めるのでしょうか。",
        "今朝の会合で議論したのでしょうか。",
    ],
    laughter: "(笑い)",
    space: "",
};

/// The surname of the reporter with this number; each has another.
pub(super) fn surname(number: usize) -> String {
    const SYLLABLES: [&str; 22] = [
        "ka", "mi", "ra", "to", "se", "no", "ku", "ha", "shi", "ya", "ma", "ri", "ta", "ko", "na",
        "fu", "wa", "mo", "ki", "su", "ro", "te",
    ];
    let mut name = String::new();
    let mut rest = number;
    while rest > 0 || name.len() < 6 {
        name += SYLLABLES[rest % SYLLABLES.len()];
        rest /= SYLLABLES.len();
    }
    name[..1].to_uppercase() + &name[1..]
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_number_has_another_surname() {
        let names: BTreeSet<_> = (0..20_000).map(surname).collect();
        assert_eq!(names.len(), 20_000);
    }
}

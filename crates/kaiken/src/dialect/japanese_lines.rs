//! Lines and remarks on pages in Japanese that nobody says: links, furniture, ends, stage directions.

use super::make::{direction, joined, word};
use super::{LineMatcher, NoteKind, Rows, StageWord, Words, rows, stage, words};

/// How the size of a file ends in brackets behind a link to it.
pub(super) const LINKS_WITH_SIZE: Words = words![
    "バイト】",
    "バイト 】",
    "バイト)",
    "バイト）",
    "KB)",
    "KB）",
    "KB]",
    "KB］",
    "MB)",
    "MB）",
    "MB]",
    "MB］"
];

pub(super) const LINKS: LineMatcher = LineMatcher {
    exact: words!["英語版", "English", "中国語版", "英語"],
    prefix: words![
        "(動画)",
        "（動画）",
        "動画",
        "関連リンク",
        "英語版(",
        "英語版（",
        "（英語版",
        "(英語版"
    ],
    suffix: words!["会見の様子"],
    contains: words![],
};

/// Navigation, as whole lines.
pub(super) const FURNITURE_LINES: Words = words![
    "本文へ",
    "本文へ移動",
    "サイトマップ",
    "ページの先頭へ",
    "ページ先頭へ",
    "ページ上部へ",
    "ページの上部へ",
    "Adobe Reader",
    "Adobe Acrobat Reader",
    "ページトップへ",
    "このページの先頭へ",
    "トップページへ",
    "目次へ",
    "印刷",
    "ホーム",
    "English",
    "お問い合わせ",
    "お問い合わせ先",
    "お問合せ",
    "お問合せ先",
    "問い合わせ先",
    "問合せ先",
    "現在位置：",
    "現在地：",
    "担当所属：",
    "所属：",
    "ページ本文",
    "ページトップ"
];

/// How lines of navigation end.
pub(super) const FURNITURE_ENDS: Words = words!["へ戻る", "にもどる", "に戻る"];

pub(super) const FURNITURE: LineMatcher = LineMatcher {
    exact: FURNITURE_LINES,
    prefix: words!["最終更新日", "======", "------"],
    suffix: FURNITURE_ENDS,
    contains: words![],
};

/// How pages end, whoever publishes them.
pub(super) const ENDS_OF_ALL: Words =
    words!["以上", "(以上)", "（以上）", "以　上", "(了)", "（了）"];

pub(super) const ENDS: LineMatcher = LineMatcher {
    exact: joined!(word: ENDS_OF_ALL, words!["（以　上）", "【以上】"]),
    prefix: words![],
    suffix: words![],
    contains: words![],
};

/// How pages of others end.
pub(super) const ENDS_OF_OTHERS: Words = words![
    "-了-",
    "－了－",
    "【了】",
    "(終了)",
    "（終了）",
    "（終わり）",
    "（おわり）",
    "以 上",
    "（以 上）",
    "（以    上）"
];

pub(super) const STAGE_DIRECTIONS: Rows<StageWord> = joined!(direction: HEARD, OTHER_DIRECTIONS);

const OTHER_DIRECTIONS: Rows<StageWord> = rows![StageWord:
    stage("略", NoteKind::Editorial),
    stage("英語で発言", NoteKind::Mode),
    stage("通訳", NoteKind::Mode),
    stage("通訳を介して", NoteKind::Mode),
    stage("沈黙", NoteKind::Other),
    stage("休憩", NoteKind::Other),
];

/// What is heard beside speech, and no word for who speaks.
pub(super) const HEARD: Rows<StageWord> = rows![StageWord:
    stage("笑", NoteKind::Laughter),
    stage("笑い", NoteKind::Laughter),
    stage("笑い声", NoteKind::Laughter),
    stage("一同笑", NoteKind::Laughter),
    stage("一同笑い", NoteKind::Laughter),
    stage("会場笑", NoteKind::Laughter),
    stage("会場笑い", NoteKind::Laughter),
    stage("拍手", NoteKind::Applause),
    stage("聴取不能", NoteKind::Inaudible),
    stage("聴取不可", NoteKind::Inaudible),
    stage("聞き取れず", NoteKind::Inaudible),
    stage("聞き取り不能", NoteKind::Inaudible),
    stage("聞取り不能", NoteKind::Inaudible),
    stage("中略", NoteKind::Editorial),
    stage("以下略", NoteKind::Editorial),
    stage("後略", NoteKind::Editorial),
];

/// How the words end that tell, in angle brackets alone on their line, what happens.
pub(super) const ACTS: Words = words![
    "署名", "撮影", "退席", "退室", "退場", "入場", "入室", "着席", "握手", "起立", "一礼", "拍手",
    "上映", "休憩", "中断", "登壇", "降壇", "投影"
];

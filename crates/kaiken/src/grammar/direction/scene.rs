//! Scenes: whole lines that tell what happens, in marks of other kinds than brackets.
//!
//! ```ebnf
//! scene = open mark, words, close mark ;
//! ```

use super::super::label::bears_office;
use super::super::leaf;
use super::note_kind;
use crate::dialect::Indexed;

/// The marks of a scene, beside brackets.
const SCENE: [(char, char); 6] = [
    ('<', '>'),
    ('＜', '＞'),
    ('〈', '〉'),
    ('《', '》'),
    ('‹', '›'),
    ('〔', '〕'),
];

/// The shortest scene that is told in a sentence, in characters.
const SCENE_LENGTH: usize = 9;

/// `scene = open mark, words, close mark ;` A whole line that tells what happens: a known stage
/// direction, an act of the dialect at its end, or in a script without spaces a sentence:
/// `<協定書署名>`, `《社長が隣を見る》`. In the same marks stand headings, which are told by `の`, and by
/// a subject that is nobody: `＜市民が主役のまちづくりを進める＞`.
pub(crate) fn is_scene(line: &str, dialect: Indexed<'_>) -> bool {
    let acts = &dialect.lines.acts;
    let worded = line
        .as_bytes()
        .first()
        .is_some_and(u8::is_ascii_alphanumeric);
    if worded || acts.is_empty() || line.len() > LONGEST_SCENE {
        return false;
    }
    let mut pairs = SCENE.iter();
    let inside = pairs.find_map(|(open, close)| line.strip_prefix(*open)?.strip_suffix(*close));
    let is_act =
        |inside: &str| !inside.contains('の') && acts.iter().any(|act| inside.ends_with(&**act));
    inside.map(leaf::trim).is_some_and(|inside| {
        is_act(inside) || note_kind(inside, dialect).is_some() || is_told_scene(inside, dialect)
    })
}

/// The longest scene, in bytes.
const LONGEST_SCENE: usize = 300;

/// Whether a sentence of Japanese tells what happens: it ends within the marks, or somebody with an
/// office does it, and a verb stands at its end, with no period behind it.
fn is_told_scene(inside: &str, dialect: Indexed<'_>) -> bool {
    let ends = inside.ends_with(['る', 'た', 'く', 'す', 'う', 'ぐ']);
    let subject = ["が", "か\u{3099}", "は"]
        .iter()
        .filter_map(|mark| inside.find(mark));
    let acts = ends
        && subject
            .min()
            .is_some_and(|at| bears_office(&inside[..at], dialect));
    (acts || inside.contains('。')) && inside.chars().nth(SCENE_LENGTH).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scenes_tell_what_happens() {
        let ministry = Indexed::built_in(crate::Dialect::named("mofa-en-2005").unwrap()).unwrap();
        for (line, expected) in [
            ("<協定書署名>", true),
            ("＜青葉支店長 退席＞", true),
            ("〔会場笑い〕", true),
            ("《市長が資料を手に取る》", true),
            ("＜新しい図書館を四月に開館する＞", false),
            ("＜市民が主役のまちづくりを進めていく＞", false),
            ("《子どもの居場所をつくる》", false),
            ("＜次回は六月に公開する＞", false),
            ("＜動物園の無料入場＞", false),
            ("＜映画『港』の上映＞", false),
            ("《深く一礼する。顔を上げるまで十秒》", true),
            ("《港の再開》", false),
            ("〈第一の柱〉", false),
            ("＜質疑応答＞", false),
            ("《港を開く》", false),
            ("<https://harbour.example>", false),
            ("【協定書署名】", false),
            ("<協定書署名> はい。", false),
        ] {
            assert_eq!(is_scene(line, Indexed::generic()), expected, "{line}");
            assert!(!is_scene(line, ministry), "{line}");
        }
    }

    #[test]
    fn scenes_have_an_end() {
        let letters = (LONGEST_SCENE - "《。》".len()) / "港".len();
        for (letters, expected) in [(letters, true), (letters + 1, false)] {
            let line = alloc::format!("《{}。》", "港".repeat(letters));
            assert_eq!(is_scene(&line, Indexed::generic()), expected, "{line}");
        }
    }
}

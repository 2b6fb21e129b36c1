//! Words that stand in no headline, in the languages in which generic labels are: those for who speaks
//! and who is spoken to, those with which somebody greets, and those of browsers. Words with marks
//! stand in both forms, and those of other scripts with a capital, too, where a line begins so.

use super::make::{joined, word};
use super::{Words, asia, words};

/// Words of notices that sites show above a page, and of what pages tell of themselves.
#[rustfmt::skip]
pub(super) const NO_HEADLINE_WORDS: Words = words![
    "cookie", "cookies", "JavaScript", "browser", "browsers", "website", "server", "404",
    "navigateur", "navegador", "webbläsare", "webbla\u{308}sare", "selain", "prohlížeč", "браузер",
    "扫一扫", "公众号", "二维码", "浏览器", "掃一掃", "二維碼", "瀏覽器", "ブラウザ"
];

/// Words for who speaks and who is spoken to. Where a verb alone tells who speaks, it stands here,
/// too.
pub(super) const PRONOUNS: Words = joined!(
    word: joined!(word: GERMANIC_PRONOUNS, ROMANCE_PRONOUNS),
    joined!(word: EASTERN_PRONOUNS, OTHER_PRONOUNS)
);

#[rustfmt::skip]
const GERMANIC_PRONOUNS: Words = words![
    // English
    "I", "we", "you", "our", "my", "us",
    // German
    "ich", "wir", "uns", "unser", "unsere", "unseren", "unserem", "unserer", "euch", "Ihnen", "geehrte",
    "geehrter", "geehrten", "Damen", "Herren", "Kolleginnen", "Kollegen",
    // Dutch
    "ik", "wij", "onze", "jullie", "dames", "heren",
    // The Nordic languages
    "jeg", "jag", "vi", "vores", "våre", "va\u{30a}re", "våra", "va\u{30a}ra", "damer", "herrer", "herrar"
];

#[rustfmt::skip]
const ROMANCE_PRONOUNS: Words = words![
    // French
    "je", "j", "nous", "vous", "notre", "nos", "votre", "vos", "chers", "chères", "che\u{300}res",
    "mesdames", "messieurs",
    // Spanish
    "nosotros", "nosotras", "nuestro", "nuestra", "nuestros", "nuestras", "ustedes", "tenemos", "estamos",
    "hemos", "somos", "vamos", "queremos", "quiero", "señoras", "sen\u{303}oras", "señores",
    "sen\u{303}ores", "amigos", "amigas",
    // Portuguese
    "nosso", "nossa", "nossos", "nossas", "temos", "senhoras", "senhores", "caros", "caras",
    // Italian
    "noi", "voi", "nostro", "nostra", "nostri", "nostre", "siamo", "abbiamo", "vogliamo", "cari", "signore",
    "signori",
    // Romanian
    "suntem", "avem", "noștri", "noastră", "noastra\u{306}", "doamnelor", "domnilor"
];

#[rustfmt::skip]
const EASTERN_PRONOUNS: Words = words![
    // Polish, Czech and Slovak, Slovene, Croatian and Serbian
    "jesteśmy", "jestes\u{301}my", "mamy", "nasz", "nasza", "nasze", "państwo", "pan\u{301}stwo",
    "panie", "panowie", "jsme", "máme", "ma\u{301}me", "náš", "na\u{301}s\u{30c}", "naše",
    "nas\u{30c}e", "dámy", "da\u{301}my", "pánové", "pa\u{301}nove\u{301}", "páni", "pa\u{301}ni", "sme",
    "smo", "imamo", "gospe", "gospodje", "gospodo",
    // Russian, Ukrainian, Bulgarian and Serbian
    "я", "Я", "мы", "Мы", "ми", "Ми", "нас", "Нас", "наш", "наша", "наши", "Наш", "Наша", "Наши", "вас",
    "вам", "ваш", "дамы", "Дамы", "господа", "Господа", "уважаемые", "Уважаемые", "коллеги", "Коллеги",
    "друзья", "Друзья", "пані", "Пані", "панове", "шановні", "Шановні", "колеги", "Колеги", "друзі",
    "Друзі", "ние", "Ние", "имаме", "дами", "Дами", "уважаеми", "Уважаеми", "смо", "имамо",
    // Greek
    "μας", "σας", "είμαστε", "ει\u{301}μαστε", "έχουμε", "ε\u{301}χουμε", "Κυρίες", "Κυρι\u{301}ες",
    "κύριοι", "κυ\u{301}ριοι",
    // Lithuanian and Latvian
    "mūsų", "mu\u{304}su\u{328}", "mēs", "me\u{304}s", "mūsu", "mu\u{304}su"
];

#[rustfmt::skip]
const OTHER_PRONOUNS: Words = words![
    // Finnish, Estonian, Hungarian, Albanian and Turkish
    "minä", "mina\u{308}", "meidän", "meida\u{308}n", "meie", "vagyunk", "hölgyeim", "ho\u{308}lgyeim",
    "uraim", "jemi", "kemi", "zonja", "biz", "bizim", "hanımlar", "beyler",
    // Indonesian and Vietnamese
    "kami", "kita", "saya", "chúng", "chu\u{301}ng", "Chúng", "Chu\u{301}ng",
    // Chinese, Japanese and Korean
    "我们", "我們", "大家", "各位", "你们", "你們", "皆さん", "皆様", "みなさん", "私たち", "私ども",
    "여러분", "저희", "우리는"
];

/// Words with which somebody is spoken to, and those of greetings that begin no headline.
#[rustfmt::skip]
pub(super) const GREETINGS: Words = joined!(word: asia::GREETINGS, words![
    "Guten", "Goedemorgen", "Goedemiddag", "Goedenavond", "Goedendag", "Goddag", "Godmorgen", "Bonjour",
    "Bonsoir", "Buenas", "Buongiorno", "Buonasera", "Bună", "Buna\u{306}", "Dobrý", "Dobry\u{301}",
    "Dobré", "Dobre\u{301}", "Dobry", "Dobar", "Dober", "Dzień", "Dzien\u{301}", "Здравствуйте",
    "Добрый", "Доброе", "Добрыи\u{306}", "Добрий", "Добрии\u{306}", "Добър", "Καλημέρα",
    "Καλημε\u{301}ρα", "Καλησπέρα", "Καλησπε\u{301}ρα", "Günaydın", "Gu\u{308}naydın", "Merhaba",
    "Selamat", "Hyvää", "Hyva\u{308}a\u{308}", "Labdien", "Mirëdita", "Mire\u{308}dita"
]);

// Characters that are not seen but change what is seen.

/** Controls, soft hyphens, spaces without width, overrides of the direction, marks of notes. */
const ALWAYS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/u;

/** Joiners, marks of direction and tags: emoji and many scripts need them. */
const SOMETIMES = /[\u061c\u180e\u200c-\u200f\u{e0000}-\u{e007f}]/u;

/** Letters that need none of those: the scripts of Europe, symbols, Chinese and Japanese. */
const PLAIN = /[\0-\u058f\u1e00-\u22ff\u3000-\u9fff\uff00-\uffef]/u;

const ANY = new RegExp(`${ALWAYS.source}|${SOMETIMES.source}`, "gu");

/**
 * @param {string} text
 * @returns {Generator<{ text: string, code: string | null }>} its parts in order: a character that is not seen has its code
 */
export function* parts(text) {
  let here = 0;
  for (const { 0: letter, index } of text.matchAll(ANY)) {
    if (!ALWAYS.test(letter) && isNeeded(text.slice(0, index))) continue;
    if (here < index) yield { text: text.slice(here, index), code: null };
    yield { text: letter, code: `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}` };
    here = index + letter.length;
  }
  if (here < text.length) yield { text: text.slice(here), code: null };
}

/** How many characters are looked at before one that is not seen. */
const NEAR = 8;

/**
 * Whether a letter stands before it that such a character belongs to.
 *
 * @param {string} before
 */
function isNeeded(before) {
  const seen = [...before.slice(-2 * NEAR)].slice(-NEAR).findLast((letter) => letter.search(ANY) < 0);
  return seen !== undefined && !PLAIN.test(seen);
}

// How long a text is, counted as `kaiken stats` counts it: words where spaces part them, letters of kana and kanji.

/** @typedef {"word" | "letter"} Unit */

const LETTER = /[\p{Alphabetic}\p{N}]/gu;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/gu;
const WORD = /[\p{Alphabetic}\p{N}]\S*/gu;

/**
 * @param {string[]} texts
 * @returns {Unit} letters, where most are of a script without spaces
 */
export function unitOf(texts) {
  const all = (/** @type {RegExp} */ pattern) => texts.reduce((sum, text) => sum + matches(pattern, text), 0);
  const unspaced = all(UNSPACED);
  return unspaced > 0 && unspaced * 2 > all(LETTER) ? "letter" : "word";
}

/**
 * @param {string} text
 * @param {Unit} unit
 */
export function lengthOf(text, unit) {
  return matches(unit === "word" ? WORD : LETTER, text);
}

/**
 * @param {RegExp} pattern
 * @param {string} text
 */
function matches(pattern, text) {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) count++;
  return count;
}

// Counts the words of a text, in scripts with and without spaces between words.

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.\-][\p{L}\p{N}\p{M}]+)*/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

const segmenter = "Segmenter" in Intl ? new Intl.Segmenter(undefined, { granularity: "word" }) : null;

/**
 * @param {string} text
 * @returns {number} how many words it has
 */
export function words(text) {
  return segmenter && UNSPACED.test(text) ? segmented(text, segmenter) : matched(text);
}

/** @param {string} text */
function matched(text) {
  let count = 0;
  WORD.lastIndex = 0;
  while (WORD.test(text)) count++;
  return count;
}

/**
 * @param {string} text
 * @param {Intl.Segmenter} by
 */
function segmented(text, by) {
  let count = 0;
  for (const { isWordLike } of by.segment(text)) {
    if (isWordLike) count++;
  }
  return count;
}

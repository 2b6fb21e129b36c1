// The beginning of a text that is too long to be shown.

/** How far back a space is sought, so that no word is cut. */
const WORD = 30;

/** Longer emoji are none. */
const LETTER = 60;

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * @param {string} text
 * @param {number} most
 * @returns {string} at most so much of it, without half a word where that can be, nor half a letter
 */
export function beginning(text, most) {
  if (text.length <= most) return text;
  const blank = text.lastIndexOf(" ", most);
  if (blank > most - WORD) return text.slice(0, blank).trimEnd();
  const near = text.slice(0, most + LETTER);
  return near.slice(0, letters.segment(near).containing(most)?.index || most);
}

/**
 * @param {string} text
 * @param {number} most
 * @returns {string} the same, with a sign where something is left out
 */
export function excerpt(text, most) {
  const begun = beginning(text, most);
  return begun === text ? text : `${begun} …`;
}

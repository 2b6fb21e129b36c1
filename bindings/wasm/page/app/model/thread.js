// Exchanges as a thread: which question follows up which, and under which heading it was asked.

/** Deeper follow-ups are not set in any further. */
const DEEPEST = 3;

/**
 * @typedef {object} Entry
 * @property {number} number counted from 1
 * @property {number[]} question blocks
 * @property {number[]} answer blocks
 * @property {number | null} follows the number of the exchange that this one follows up
 * @property {import("../../kaiken/web/index.js").Piece | null} cue the words that tell that it does
 * @property {import("../../kaiken/web/index.js").Piece[]} parts what it asks, if it numbers several things
 * @property {number} depth
 * @property {string | null} topic the heading above it, when it is not that of the entry before
 */

/**
 * @param {import("../../kaiken/web/index.js").Transcript} transcript
 * @returns {Entry[]} in the order of the text
 */
export function thread(transcript) {
  const topics = topicsOf(transcript);
  /** @type {Entry[]} */
  const entries = [];
  /** @type {string | null} */
  let before = null;
  for (const [at, exchange] of transcript.exchanges.entries()) {
    const parent = exchange.follow_up_of === null ? undefined : entries[exchange.follow_up_of];
    const first = exchange.question[0] ?? exchange.answer[0];
    const topic = first === undefined ? null : topics[first];
    entries.push({
      number: at + 1,
      question: exchange.question,
      answer: exchange.answer,
      follows: parent ? parent.number : null,
      cue: exchange.cue,
      parts: exchange.parts,
      depth: parent ? Math.min(parent.depth + 1, DEEPEST) : 0,
      topic: topic === before ? null : topic,
    });
    before = topic;
  }
  return entries;
}

/**
 * @param {Entry[]} entries
 * @returns {Map<number, string>} `Q3` or `A3` for each block that asks or answers
 */
export function tags(entries) {
  const tags = new Map();
  for (const { number, question, answer } of entries) {
    for (const block of question) tags.set(block, `Q${number}`);
    for (const block of answer) tags.set(block, `A${number}`);
  }
  return tags;
}

/** @param {import("../../kaiken/web/index.js").Transcript} transcript */
function topicsOf({ blocks }) {
  /** @type {string | null} */
  let topic = null;
  return blocks.map((block) => {
    if (block.type === "heading") topic = block.text;
    return topic;
  });
}

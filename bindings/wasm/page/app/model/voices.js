// Who is heard in a transcript, how much, and in which colour.

import { lengthOf, unitOf } from "./count.js";

/** How many colours there are; the ninth voice takes the first again, with a broken rule. */
export const COLOURS = 8;

/** @type {Record<string, string>} */
const UNNAMED = {
  official: "Official without a name",
  reporter: "Reporters without a name",
  moderator: "Moderator",
  interpreter: "Interpreter",
  unknown: "Somebody unknown",
};

/**
 * @typedef {object} Voice
 * @property {number | null} speaker the id in `speakers`, null for people whom the text does not name
 * @property {string} name
 * @property {string | null} detail office or outlet
 * @property {string} role
 * @property {boolean} role_inferred no label tells the part
 * @property {string[]} labels
 * @property {number} length of what they say
 * @property {import("./count.js").Unit} unit in which it is counted
 * @property {number} share of all that is said, 0 to 1
 * @property {number[]} turns the blocks that are theirs
 * @property {number} inferred how many of them no label gives to them
 */

/**
 * @param {import("../../kaiken/web/index.js").Transcript} transcript
 * @returns {Voice[]} officials first, else in the order in which they are first heard
 */
export function voices(transcript) {
  /** @type {Map<string, Voice>} */
  const heard = new Map();
  const unit = unitOf(transcript.blocks.flatMap(textsOf));
  transcript.blocks.forEach((block, at) => {
    if (block.type !== "turn") return;
    const key = voiceKey(block);
    const voice = heard.get(key) ?? newVoice(block, transcript.speakers, unit);
    heard.set(key, voice);
    voice.turns.push(at);
    voice.length += textsOf(block).reduce((sum, text) => sum + lengthOf(text, unit), 0);
    if (block.inferred) voice.inferred++;
    if (voice.speaker === null && block.label && !voice.labels.includes(block.label.text) && voice.labels.length < 8) {
      voice.labels.push(block.label.text);
    }
  });
  return withShares([...heard.values()].sort((a, b) => Number(b.role === "official") - Number(a.role === "official")));
}

/**
 * @param {import("../../kaiken/web/index.js").Turn} turn
 * @returns {string} the same for two turns of one voice
 */
export function voiceKey(turn) {
  return turn.speaker === null ? turn.role : `#${turn.speaker}`;
}

/**
 * @param {import("../../kaiken/web/index.js").Turn} turn
 * @param {import("../../kaiken/web/index.js").Speaker[]} speakers
 * @param {import("./count.js").Unit} unit
 * @returns {Voice}
 */
function newVoice(turn, speakers, unit) {
  const speaker = turn.speaker === null ? null : speakers[turn.speaker];
  const common = { role: turn.role, role_inferred: turn.role_inferred, length: 0, unit, share: 0, turns: [], inferred: 0 };
  if (!speaker) return { speaker: null, name: UNNAMED[turn.role] ?? turn.role, detail: null, labels: [], ...common };
  const [name, ...rest] = [speaker.name, speaker.office, speaker.organization, ...speaker.labels].filter((part) => part !== null);
  const detail = rest.find((part) => part === speaker.office || part === speaker.organization) ?? null;
  return { speaker: turn.speaker, name: name ?? "", detail, labels: speaker.labels, ...common, role: speaker.role, role_inferred: speaker.role_inferred };
}

/** @param {import("../../kaiken/web/index.js").Block} block */
function textsOf(block) {
  if (block.type === "turn") return block.paragraphs.map(({ text }) => text);
  return block.type === "text" ? [block.text] : [];
}

/** @param {Voice[]} all */
function withShares(all) {
  const total = all.reduce((sum, voice) => sum + voice.length, 0);
  for (const voice of all) voice.share = total === 0 ? 0 : voice.length / total;
  return all;
}

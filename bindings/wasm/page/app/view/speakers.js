// Who speaks, and how much.

import { counted, el, icon, quote } from "../dom.js";
import { COLOURS } from "../model/voices.js";

/** @typedef {import("../model/voices.js").Voice} Voice */

/** More voices than this are not drawn in the bar; the list names them all. */
const IN_BAR = 40;

/** @type {Record<import("../../kaiken/web/index.js").Because, string>} */
const REASONS = {
  "first": "the first label of this person",
  "same-name": "the same names, ordered or written in another way",
  "surname": "the surname of one person only, with an office that fits",
  "office-alone": "an office that one person holds",
  "only-official": "an answer without a name, and there is one official only",
};

/**
 * @param {import("../parser.js").Reading} reading
 * @param {{ highlight: (slot: number | null) => void, jump: (block: number) => void }} actions
 * @returns {Node}
 */
export function speakersPanel({ transcript, voices }, actions) {
  if (voices.length === 0) {
    return el("p", { class: "nothing" }, "Nobody speaks here. kaiken found no label that says who does.");
  }
  const list = el("ol", { class: "voices" }, ...voices.map((voice, slot) => voiceItem(voice, slot, transcript, actions)));
  return el("div", {}, shares(voices), list);
}

/** @param {Voice[]} voices */
function shares(voices) {
  const bar = el("div", { class: "shares", role: "img", "aria-label": `Shares of what is said: ${voices.slice(0, IN_BAR).map(shareText).join(", ")}` });
  voices.slice(0, IN_BAR).forEach((voice, slot) => {
    const part = el("span", { ...colours(slot), title: shareText(voice) });
    part.style.setProperty("--share", String(voice.length));
    bar.append(part);
  });
  return bar;
}

/** @param {Voice} voice */
function shareText(voice) {
  return `${voice.name} ${percent(voice.share)}`;
}

/** @param {number} share */
function percent(share) {
  const value = share * 100;
  return value > 0 && value < 1 ? "<1%" : `${Math.round(value)}%`;
}

/** @param {number} slot */
function colours(slot) {
  return { "data-slot": slot % COLOURS, "data-again": slot >= COLOURS };
}

/**
 * @param {Voice} voice
 * @param {number} slot
 * @param {import("../../kaiken/web/index.js").Transcript} transcript
 * @param {{ highlight: (slot: number | null) => void, jump: (block: number) => void }} actions
 */
function voiceItem(voice, slot, transcript, actions) {
  let next = 0;
  const jump = () => actions.jump(voice.turns[next++ % voice.turns.length]);
  return el(
    "li",
    { class: "voice", ...colours(slot) },
    el(
      "div",
      { class: "who" },
      quote(voice.name, "name"),
      el("span", { class: "role" }, voice.role),
      voice.detail && quote(voice.detail, "detail"),
    ),
    el(
      "p",
      { class: "figures" },
      el("strong", {}, percent(voice.share)),
      ` · ${counted(voice.length, voice.unit)} in ${counted(voice.turns.length, "turn")}`,
      voice.inferred > 0 && `, ${voice.inferred} inferred`,
    ),
    labels(voice, transcript),
    doubtful(voice, transcript),
    el(
      "div",
      { class: "actions" },
      el("button", { type: "button", class: "small", "aria-pressed": "false", click: (/** @type {Event} */ event) => toggle(event, slot, actions.highlight) }, "Highlight"),
      el("button", { type: "button", class: "small", click: jump }, icon("arrow"), "Next turn", el("span", { class: "sr" }, ` of ${voice.name}`)),
    ),
  );
}

/**
 * @param {Voice} voice
 * @param {import("../../kaiken/web/index.js").Transcript} transcript
 */
function labels(voice, transcript) {
  if (voice.labels.length === 0) return null;
  const because = voice.speaker === null ? [] : transcript.speakers[voice.speaker].because;
  const items = voice.labels.map((label, at) => {
    const reason = because[at] && REASONS[because[at]];
    return el("li", {}, quote(label), reason && voice.labels.length > 1 && el("span", { class: "reason" }, reason));
  });
  return el("ul", { class: "labels", "aria-label": "Labels in the text" }, ...items);
}

/**
 * What is not sure about a person.
 *
 * @param {Voice} voice
 * @param {import("../../kaiken/web/index.js").Transcript} transcript
 */
function doubtful({ speaker }, { speakers }) {
  if (speaker === null) return null;
  const { ambiguous, perhaps } = speakers[speaker];
  const other = perhaps === null ? null : (speakers[perhaps].name ?? speakers[perhaps].labels[0]);
  if (!ambiguous && other === null) return null;
  return el(
    "p",
    { class: "unsure" },
    ambiguous && "Nothing tells which part of the label is the name. ",
    other !== null && el("span", {}, "Perhaps the same person as ", quote(other), "."),
  );
}

/**
 * @param {Event} event
 * @param {number} slot
 * @param {(slot: number | null) => void} highlight
 */
function toggle(event, slot, highlight) {
  const button = /** @type {HTMLElement} */ (event.currentTarget);
  const on = button.getAttribute("aria-pressed") !== "true";
  for (const other of button.closest("ol")?.querySelectorAll("[aria-pressed=true]") ?? []) other.setAttribute("aria-pressed", "false");
  button.setAttribute("aria-pressed", String(on));
  highlight(on ? slot : null);
}

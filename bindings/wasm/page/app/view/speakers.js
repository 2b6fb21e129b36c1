// Who speaks, and how much.

import { counted, el, icon, quote } from "../dom.js";
import { COLOURS } from "../model/voices.js";
import { LazyList, inChunks } from "./lazy.js";
import { nobody } from "./nobody.js";

/** @typedef {import("../model/voices.js").Voice} Voice */
/** @typedef {import("../../kaiken/web/index.js").Transcript} Transcript */

/** More voices than this are not drawn in the bar; the list names them all. */
const IN_BAR = 40;

/** @type {Record<import("../../kaiken/web/index.js").Because, string>} */
const REASONS = {
  "first": "the first label of this person",
  "same-name": "the same names, ordered or written in another way",
  "surname": "the surname of one person only, with an office that fits",
  "initials": "the initials of one person only",
  "office-alone": "an office that one person holds",
  "only-official": "an answer without a name, and there is one official only",
};

/** Voices that are rendered together. */
const IN_CHUNK = 40;

export class SpeakersPanel {
  /**
   * @param {HTMLElement} panel
   * @param {(slot: number | null) => void} onHighlight the voice that keeps its colour; null for all
   */
  constructor(panel, onHighlight) {
    this.panel = panel;
    this.onHighlight = onHighlight;
    /** @type {number | null} the voice that is highlighted */
    this.lit = null;
    /** @type {Transcript | undefined} */
    this.transcript = undefined;
    /** @type {(block: number) => void} */
    this.jump = () => {};
    /** How often each voice was asked for its next turn. @type {Map<number, number>} */
    this.jumps = new Map();
  }

  /**
   * @param {import("../parser.js").Reading} reading
   * @param {(block: number) => void} jump
   */
  show(reading, jump) {
    const { transcript, voices } = reading;
    Object.assign(this, { transcript, jump, lit: null });
    this.jumps.clear();
    if (voices.length === 0) {
      this.panel.replaceChildren(el("p", { class: "nothing" }, nobody(reading)));
      return;
    }
    const list = el("div", { class: "voices", role: "list" });
    this.panel.replaceChildren(shares(voices), list);
    new LazyList(list, {
      name: "div",
      render: (/** @type {Voice[]} */ some, at) => {
        const items = new DocumentFragment();
        items.append(...some.map((voice, index) => this.#item(voice, at * IN_CHUNK + index)));
        return items;
      },
      rest: () => "",
      height: (some) => some.length * 90,
    }).show(inChunks(voices, IN_CHUNK));
  }

  /**
   * @param {Voice} voice
   * @param {number} slot
   */
  #item(voice, slot) {
    const transcript = /** @type {Transcript} */ (this.transcript);
    return el(
      "div",
      { class: "voice", role: "listitem", ...colours(slot) },
      el(
        "div",
        { class: "who" },
        quote(voice.name, "name"),
        el("span", { class: "role" }, voice.role_inferred ? `${voice.role}, inferred` : voice.role),
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
        el("button", { type: "button", class: "small", "aria-pressed": String(slot === this.lit), click: (/** @type {Event} */ event) => this.#toggle(event, slot) }, "Highlight", of(voice)),
        el("button", { type: "button", class: "small", click: () => this.#next(voice, slot) }, icon("arrow"), "Next turn", of(voice)),
      ),
    );
  }

  /**
   * @param {Voice} voice
   * @param {number} slot
   */
  #next({ turns }, slot) {
    const count = this.jumps.get(slot) ?? 0;
    this.jumps.set(slot, count + 1);
    this.jump(turns[count % turns.length]);
  }

  /**
   * @param {Event} event
   * @param {number} slot
   */
  #toggle(event, slot) {
    const button = /** @type {HTMLElement} */ (event.currentTarget);
    this.lit = slot === this.lit ? null : slot;
    for (const other of this.panel.querySelectorAll("[aria-pressed=true]")) other.setAttribute("aria-pressed", "false");
    button.setAttribute("aria-pressed", String(slot === this.lit));
    this.onHighlight(this.lit);
  }
}

/** Tells buttons of the same name apart. @param {Voice} voice */
function of(voice) {
  return el("span", { class: "sr" }, ` of ${voice.name}`);
}

/** @param {Voice[]} voices */
function shares(voices) {
  const others = voices.slice(IN_BAR);
  const texts = voices.slice(0, IN_BAR).map(shareText);
  const rest = `${counted(others.length, "other")} ${percent(others.reduce((sum, { share }) => sum + share, 0))}`;
  const all = others.length > 0 ? [...texts, rest] : texts;
  const bar = el("div", { class: "shares", role: "img", "aria-label": `Shares of what is said: ${all.join(", ")}` });
  voices.slice(0, IN_BAR).forEach((voice, slot) => bar.append(sharePart(voice.length, { ...colours(slot), title: texts[slot] })));
  if (others.length > 0) bar.append(sharePart(others.reduce((sum, { length }) => sum + length, 0), { class: "others", title: rest }));
  return bar;
}

/**
 * @param {number} length of what is said
 * @param {import("../dom.js").Attributes} attributes
 */
function sharePart(length, attributes) {
  const part = el("span", attributes);
  part.style.setProperty("--share", String(length));
  return part;
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
 * @param {Transcript} transcript
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
 * @param {Transcript} transcript
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

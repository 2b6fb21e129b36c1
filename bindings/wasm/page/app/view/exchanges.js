// Questions with their answers, as a thread.

import { counted, el, quote } from "../dom.js";
import { excerpt } from "../model/excerpt.js";
import { COLOURS } from "../model/voices.js";
import { LazyList, inChunks } from "./lazy.js";

/** @typedef {import("../model/thread.js").Entry} Entry */
/** @typedef {import("../../kaiken/web/index.js").Turn} Turn */

/** How many characters are shown of a turn, of the words that make a follow-up, of a part of a question. */
const EXCERPT = 220;
const CUE = 60;
const PART = 140;

const IN_CHUNK = 40;

/** How many turns of one question or answer are shown. */
const MOST = 6;

/**
 * @param {HTMLElement} panel
 * @param {import("../parser.js").Reading} reading
 * @param {Entry[]} entries
 * @param {(block: number) => number} slotOf the voice of a block
 * @param {(block: number) => void} jump
 */
export function showExchanges(panel, { transcript }, entries, slotOf, jump) {
  if (entries.length === 0) {
    panel.replaceChildren(el("p", { class: "nothing" }, "No questions here. kaiken found no turn of somebody who asks."));
    return;
  }
  const list = el("div", { class: "thread", role: "list" });
  panel.replaceChildren(list);
  const lazy = new LazyList(list, {
    name: "div",
    render: (/** @type {Entry[]} */ some) => {
      const parts = new DocumentFragment();
      for (const entry of some) parts.append(...entryItem(entry, transcript, slotOf, jump));
      return parts;
    },
    rest: () => "",
    height: (some) => some.length * 190,
  });
  lazy.show(inChunks(entries, IN_CHUNK));
}

/**
 * @param {Entry} entry
 * @param {import("../../kaiken/web/index.js").Transcript} transcript
 * @param {(block: number) => number} slotOf
 * @param {(block: number) => void} jump
 * @returns {Node[]}
 */
function entryItem(entry, { blocks }, slotOf, jump) {
  const said = (/** @type {string} */ kind) => (/** @type {number} */ at) => {
    const block = blocks[at];
    return block.type === "turn" ? turnButton(block, `${kind}${entry.number}`, slotOf(at), () => jump(at)) : null;
  };
  const item = el(
    "div",
    { class: "exchange", role: "listitem", "data-depth": entry.depth },
    entry.topic && el("p", { class: "topic" }, quote(entry.topic)),
    entry.follows && el("p", { class: "follows" }, `Follows up Q${entry.follows}`, entry.cue && ": ", entry.cue && quote(excerpt(entry.cue.text, CUE))),
    ...turns(entry.question, said("Q")),
    entry.parts.length > 0 && el("ol", { class: "parts", "aria-label": "What it asks" }, ...entry.parts.map(({ text }) => el("li", {}, quote(excerpt(text, PART))))),
    ...turns(entry.answer, said("A")),
    entry.answer.length === 0 && el("p", { class: "unanswered" }, "No answer stands in the text."),
  );
  return [item];
}

/**
 * @param {number[]} blocks
 * @param {(at: number) => Node | null} said
 */
function turns(blocks, said) {
  const rest = blocks.length - MOST;
  return [...blocks.slice(0, MOST).map(said), rest > 0 && el("p", { class: "rest" }, `and ${counted(rest, "more turn")}`)];
}

/**
 * @param {Turn} turn
 * @param {string} tag
 * @param {number} slot
 * @param {() => void} jump
 */
function turnButton(turn, tag, slot, jump) {
  return el(
    "button",
    { type: "button", class: `said ${tag[0] === "Q" ? "asks" : "answers"}`, "data-slot": slot % COLOURS, "data-again": slot >= COLOURS, click: jump },
    el("span", { class: "tag" }, tag),
    el("span", { class: "speaker" }, turn.label ? quote(turn.label.text) : "no label"),
    el("span", { class: "excerpt" }, quote(excerpt(turn.paragraphs.map(({ text }) => text.slice(0, EXCERPT * 2)).slice(0, 3).join(" "), EXCERPT))),
  );
}

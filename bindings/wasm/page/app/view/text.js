// The left side: the text itself. Its text nodes, joined, are the source, at any time.

import { el, withUnseen } from "../dom.js";
import { blockAt, chunks, doubtsByBlock, pieces, rowsOfChunk } from "../model/rows.js";
import { COLOURS, voiceKey } from "../model/voices.js";
import { LazyList } from "./lazy.js";

/** @typedef {import("../model/rows.js").Chunk} Chunk */
/** @typedef {import("../model/rows.js").Row} Row */
/** @typedef {import("../model/rows.js").Range} Range */
/** @typedef {import("../../kaiken/web/index.js").Block} Block */

/** What can be marked: also a byte-order mark, which counts as white space, but has its code. */
const SEEN = /[^\s]|\ufeff/;

/** A stretch without a place to break: it is broken anywhere, which is quick, and not where it fits best, which is not. */
const UNBROKEN = /[!-\u2fff]{300}/;

/** How many characters of a text stand on one line, about; and the height of a line and of what surrounds a row. */
const GUESS = { line: 68, height: 28, around: 30 };

export class TextView {
  /**
   * @param {HTMLElement} container
   * @param {(doubts: number[], byKey: boolean) => void} onDoubt when somebody asks what a mark means
   */
  constructor(container, onDoubt) {
    this.container = container;
    this.onDoubt = onDoubt;
    this.list = new LazyList(container, {
      name: "div",
      render: (/** @type {Chunk} */ chunk) => this.#chunk(chunk),
      rest: (chunk) => this.source.slice(chunk.start, chunk.end),
      height: (chunk) => ((chunk.end - chunk.start) / GUESS.line) * GUESS.height + chunk.rows * GUESS.around,
    });
    this.source = "";
    addEventListener("beforeprint", () => this.list.fillAll());
    addEventListener("afterprint", () => this.list.letGo());
  }

  /**
   * @param {string} source
   * @param {import("../parser.js").Reading} reading
   * @param {Map<number, string>} tags
   */
  show(source, { transcript, voices }, tags) {
    this.source = source;
    this.transcript = transcript;
    this.tags = tags;
    this.slots = new Map(voices.map((voice, slot) => [voiceKey(turnOf(transcript.blocks[voice.turns[0]])), slot]));
    this.doubts = doubtsByBlock(transcript, source);
    this.levels = headingLevels(transcript.blocks);
    this.container.lang = transcript.language === "und" ? "" : transcript.language;
    this.list.show(chunks(transcript, source));
  }

  /**
   * Brings a place into view and shows where it is.
   *
   * @param {number} offset
   * @param {number | null} [doubt] the diagnostic to point at, if it is one
   */
  jump(offset, doubt = null) {
    const { chunks } = this.list;
    if (!this.transcript || chunks.length === 0) return;
    const chunk = this.list.filled(blockAt(chunks.map(({ start }) => start), offset));
    const block = blockAt(this.transcript.blocks.map(({ span }) => span[0]), offset);
    const mark = doubt === null ? null : chunk.querySelector(`[data-doubts~="${doubt}"]`);
    const target = mark ?? chunk.querySelector(`[data-block="${block}"]`) ?? chunk;
    point(/** @type {HTMLElement} */ (target));
  }

  /** @param {Chunk} chunk */
  #chunk(chunk) {
    const { transcript, source } = this;
    const parts = new DocumentFragment();
    if (!transcript) return parts;
    /** @type {HTMLElement | undefined} */
    let open;
    let block = -1;
    for (const [at, row] of rowsOfChunk(chunk, transcript, source).entries()) {
      if (row.block !== block) {
        block = row.block;
        open = this.#block(transcript.blocks[block], block, at === 0 && chunk.continues);
        parts.append(open);
      }
      open?.append(this.#row(row, transcript.blocks[block]));
    }
    return parts;
  }

  /**
   * @param {Block} block
   * @param {number} at
   * @param {boolean} continued whether the block began in the chunk before
   */
  #block(block, at, continued) {
    const common = { "data-block": at, tabindex: -1 };
    const begun = continued ? " continued" : "";
    if (block.type !== "turn") {
      const level = this.levels?.get(at);
      const heading = level ? { role: "heading", "aria-level": level } : {};
      return el("div", { class: `line is-${block.type}${begun}`, "data-level": block.type === "heading" ? block.level : null, ...heading, ...common });
    }
    const slot = this.slots?.get(voiceKey(block)) ?? 0;
    return el("div", {
      class: `turn${begun}`,
      "data-slot": slot % COLOURS,
      "data-again": slot >= COLOURS,
      "data-voice": slot,
      "data-role": block.role,
      "data-inferred": block.inferred,
      "data-tag": continued ? null : this.tags?.get(at),
      ...common,
    });
  }

  /**
   * @param {Row} row
   * @param {Block} block
   */
  #row(row, block) {
    const ranges = [...partsOf(block, row, this.source), ...(this.doubts?.get(row.block) ?? [])];
    const name = row.kind === "paragraph" ? "p" : "div";
    const element = el(name, { class: UNBROKEN.test(this.source.slice(row.start, row.end)) ? `${row.kind} unbroken` : row.kind, dir: "auto" });
    for (const piece of pieces(row.start, row.end, ranges)) {
      element.append(this.#piece(piece));
    }
    return element;
  }

  /** @param {{ start: number, end: number, in: Range[] }} piece */
  #piece({ start, end, in: ranges }) {
    /** @type {Node} */
    let node = withUnseen(this.source.slice(start, end));
    if (ranges.some(({ kind }) => kind === "note")) node = el("em", { class: "note" }, node);
    if (ranges.some(({ kind }) => kind === "label")) node = el("b", {}, node);
    const doubts = ranges.filter(({ kind }) => kind === "doubt");
    if (doubts.length === 0 || !SEEN.test(this.source.slice(start, end))) return node;
    return this.#mark(node, doubts.map(({ doubt }) => doubt ?? 0), doubts.some((doubt) => doubt.start === start));
  }

  /**
   * @param {Node} node
   * @param {number[]} doubts
   * @param {boolean} first whether one of them begins here: a keyboard stops once at each
   */
  #mark(node, doubts, first) {
    const all = this.transcript?.diagnostics ?? [];
    const worst = ["error", "warning", "info"].find((severity) => doubts.some((doubt) => all[doubt]?.severity === severity));
    const mark = el("mark", { class: `doubt ${worst}`, "data-doubts": doubts.join(" ") }, node);
    if (first) {
      mark.setAttribute("role", "button");
      mark.setAttribute("tabindex", "0");
      mark.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        this.onDoubt(doubts, true);
      });
    }
    mark.addEventListener("click", () => this.onDoubt(doubts, false));
    return mark;
  }
}

/** @param {Block} block */
function turnOf(block) {
  if (block.type !== "turn") throw new TypeError("a voice is heard in turns");
  return block;
}

/**
 * @param {Block} block
 * @param {Row} row
 * @param {string} source
 * @returns {Range[]}
 */
function partsOf(block, row, source) {
  if (block.type !== "turn") return [];
  const label = block.label && row.kind === "label" ? [range(block.label.span, "label")] : [];
  const notes = block.notes.filter(({ span }) => span[1] > row.start && span[0] < row.end);
  return [...label, ...notes.map(({ span }) => range(span, "note")), ...addedTo(block, row, source)];
}

/**
 * What the page adds behind a paragraph, such as its number: nobody says it.
 *
 * @param {Extract<Block, { type: "turn" }>} block
 * @param {Row} row
 * @param {string} source
 * @returns {Range[]}
 */
function addedTo(block, row, source) {
  const said = block.paragraphs.filter(({ span }) => span[0] < row.end).at(-1);
  const noted = block.notes.filter(({ span }) => span[0] < row.end).at(-1);
  if (row.kind !== "paragraph" || !said) return [];
  const start = Math.max(row.start, said.span[1], noted ? noted.span[1] : 0);
  const added = source.slice(start, row.end);
  return added.trim() ? [range([start, start + added.trimEnd().length], "note")] : [];
}

/**
 * @param {[number, number]} span
 * @param {"label" | "note"} kind
 * @returns {Range}
 */
function range([start, end], kind) {
  return { start, end, kind };
}

/**
 * The levels of headings for a screen reader, none skipped: the pane itself has level 2.
 *
 * @param {Block[]} blocks
 * @returns {Map<number, number>}
 */
function headingLevels(blocks) {
  const levels = new Map();
  let above = 2;
  const titled = blocks.some(({ type }) => type === "title");
  blocks.forEach((block, at) => {
    const own = block.type === "title" ? 3 : block.type === "heading" ? block.level + (titled ? 3 : 2) : null;
    if (own === null) return;
    above = Math.min(own, above + 1, 6);
    levels.set(at, above);
  });
  return levels;
}

/** @param {HTMLElement} target */
function point(target) {
  target.scrollIntoView({ block: "center", behavior: "instant" });
  target.focus({ preventScroll: true });
  for (const old of document.querySelectorAll(".pointed")) old.classList.remove("pointed");
  target.classList.add("pointed");
  // Chunks above may have taken their real height only now.
  requestAnimationFrame(() => target.scrollIntoView({ block: "center", behavior: "instant" }));
}

// What is doubtful about the text: a list that jumps to each place.

import { counted, el, icon, prose, quote, withUnseen } from "../dom.js";
import { beginning, excerpt } from "../model/excerpt.js";
import { LazyList, inChunks } from "./lazy.js";
import { nobody } from "./nobody.js";

/** @typedef {import("../../kaiken/web/index.js").Diagnostic} Diagnostic */
/** @typedef {import("../../kaiken/web/index.js").Block} Block */

const IN_CHUNK = 40;
const WORDS = 120;

/** White space around words. A byte-order mark is none: it may be what is doubtful. */
const OUTER = /^[^\S\ufeff]+|[^\S\ufeff]+$/g;

export class DoubtsPanel {
  /**
   * @param {HTMLElement} panel
   * @param {{ jump: (doubt: number) => void, look: (offset: number) => void, explain: typeof import("../parser.js").explain }} actions
   */
  constructor(panel, actions) {
    this.panel = panel;
    this.actions = actions;
    this.source = "";
    /** @type {Block[]} */
    this.blocks = [];
  }

  /**
   * @param {import("../parser.js").Reading} reading
   * @param {string} source
   */
  show(reading, source) {
    const { diagnostics, blocks } = reading.transcript;
    Object.assign(this, { source, blocks });
    if (diagnostics.length === 0) {
      const isRead = reading.voices.length > 0;
      this.panel.replaceChildren(el("p", { class: "nothing" }, isRead && icon("check"), "kaiken has no doubts about this text. ", !isRead && nobody(reading)));
      return;
    }
    const list = el("div", { class: "doubts", role: "list" });
    this.panel.replaceChildren(list);
    this.list = new LazyList(list, {
      name: "div",
      render: (/** @type {Diagnostic[]} */ some, at) => this.#items(some, at * IN_CHUNK),
      rest: () => "",
      height: (some) => some.length * 150,
    });
    this.list.show(inChunks(diagnostics, IN_CHUNK));
  }

  /**
   * Brings a doubt of the list into view.
   *
   * @param {number} doubt
   * @returns {Element | null | undefined} its button
   */
  reveal(doubt) {
    const chunk = this.list?.filled(Math.floor(doubt / IN_CHUNK));
    const item = chunk?.querySelector(`[data-doubt="${doubt}"]`);
    for (const old of this.panel.querySelectorAll(".chosen")) old.classList.remove("chosen");
    item?.classList.add("chosen");
    item?.scrollIntoView({ block: "nearest", behavior: "instant" });
    return item?.querySelector(".go");
  }

  /**
   * @param {Diagnostic[]} some
   * @param {number} from the number of the first
   */
  #items(some, from) {
    const parts = new DocumentFragment();
    some.forEach((diagnostic, at) => parts.append(this.#item(diagnostic, from + at)));
    return parts;
  }

  /**
   * @param {Diagnostic} diagnostic
   * @param {number} doubt
   */
  #item(diagnostic, doubt) {
    const { severity, code, message, help, span, related, edit } = diagnostic;
    const words = excerpt(this.source.slice(...span).replaceAll(OUTER, ""), WORDS);
    return el(
      "div",
      { class: `doubt-item ${severity}`, role: "listitem", "data-doubt": doubt },
      el(
        "button",
        { type: "button", class: "go", click: () => this.actions.jump(doubt) },
        icon(severity),
        el("span", { class: "code" }, `${severity} ${code}`),
        el("span", { class: "message" }, message),
      ),
      words && el("p", { class: "words" }, quote(words)),
      ...related.map(({ message: what, span: place }) =>
        el("p", { class: "related" }, `${what}: `, el("button", { type: "button", class: "fact", click: () => this.actions.look(place[0]) }, quote(excerpt(this.source.slice(...place), WORDS)))),
      ),
      help && el("p", { class: "help" }, prose(help)),
      edit && el("p", { class: "edit" }, edit.safety === "safe" ? "Mended by " : "Perhaps mended by ", ...this.#edit(edit)),
      this.#details(code),
    );
  }

  /**
   * @param {import("../../kaiken/web/index.js").Edit} edit
   * @returns {(Node | string)[]}
   */
  #edit({ span: [start, end], replacement }) {
    const text = this.source.slice(start, end).replace(/^[\r\n]+(?=.)/, "");
    const shown = beginning(text, WORDS);
    const rest = shown === text ? [] : [" …", this.#more(end - text.length + shown.length, end)];
    const old = [el("del", { dir: "auto" }, visible(shown)), ...rest];
    const fresh = el("ins", { dir: "auto" }, visible(excerpt(replacement, WORDS)));
    if (start === end) return ["adding ", fresh];
    return replacement === "" ? ["leaving out ", ...old] : ["writing ", fresh, " for ", ...old];
  }

  /**
   * @param {number} from what is shown
   * @param {number} end of the text
   * @returns {string} how many paragraphs begin between
   */
  #more(from, end) {
    const starts = this.blocks.flatMap((block) => (block.type === "turn" ? block.paragraphs : [block]).map(({ span }) => span[0]));
    const count = starts.filter((start) => start >= from && start < end).length;
    return count === 0 ? "" : ` and ${counted(count, "more paragraph")}`;
  }

  /** @param {string} code */
  #details(code) {
    const details = el("details", {}, el("summary", {}, `What ${code} means`));
    details.addEventListener("toggle", async () => {
      const text = (await this.actions.explain(code))?.explanation;
      details.append(el("p", {}, prose(text ?? "There is no explanation of this code.")));
    }, { once: true });
    return details;
  }
}

/** @param {string} text that may be white space alone */
function visible(text) {
  if (text === " ") return "a space";
  return /^[^\S\ufeff]+$/.test(text) ? text.replaceAll("\n", "↵").replaceAll(/\s/g, "␣") : withUnseen(text);
}

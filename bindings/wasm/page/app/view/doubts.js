// What is doubtful about the text: a list that jumps to each place.

import { el, icon, prose, quote, withUnseen } from "../dom.js";
import { LazyList, inChunks } from "./lazy.js";

/** @typedef {import("../../kaiken/web/index.js").Diagnostic} Diagnostic */

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
  }

  /**
   * @param {Diagnostic[]} diagnostics
   * @param {string} source
   */
  show(diagnostics, source) {
    this.source = source;
    if (diagnostics.length === 0) {
      const calm = el("p", { class: "nothing calm" }, icon("check"), "No doubts. Everything in this text was read by a sure rule.");
      this.panel.replaceChildren(calm);
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
    const words = this.source.slice(span[0], Math.min(span[1], span[0] + WORDS)).replaceAll(OUTER, "");
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
      ...related.map(({ message: what, span: [start, end] }) =>
        el("p", { class: "related" }, `${what}: `, el("button", { type: "button", class: "fact", click: () => this.actions.look(start) }, quote(this.source.slice(start, Math.min(end, start + WORDS))))),
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
    const old = el("del", { dir: "auto" }, visible(this.source.slice(start, Math.min(end, start + WORDS))));
    const fresh = el("ins", { dir: "auto" }, visible(replacement));
    if (start === end) return ["adding ", fresh];
    return replacement === "" ? ["leaving out ", old] : ["writing ", fresh, " for ", old];
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

// The field in which a text is written or changed, in place of the coloured one.

import { byId } from "./dom.js";

/** Longer texts are read again when the editing is done, not while somebody types. */
const LIVE = 300_000;
const PAUSE = 200;

export class Editing {
  /** @param {(text: string) => void} onText while it is written, and when it is done */
  constructor(onText) {
    this.onText = onText;
    this.field = /** @type {HTMLTextAreaElement} */ (byId("editor"));
    /** @type {number | undefined} */
    this.pause = undefined;
    this.field.addEventListener("input", () => this.#typed());
    this.field.addEventListener("keydown", ({ key }) => key === "Escape" && this.stop());
  }

  get isOpen() {
    return !byId("editing").hidden;
  }

  /** @param {string} text to begin with */
  start(text) {
    this.#set(true);
    this.field.value = text;
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(0, 0);
    byId("editing").scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  stop() {
    if (!this.isOpen) return;
    this.leave();
    this.onText(this.field.value);
    byId("edit").focus();
  }

  /** Leaves what stands in the field: another text comes. */
  leave() {
    clearTimeout(this.pause);
    this.#set(false);
  }

  #typed() {
    clearTimeout(this.pause);
    if (this.field.value.length > LIVE) return;
    this.pause = window.setTimeout(() => this.onText(this.field.value), PAUSE);
  }

  /** @param {boolean} open */
  #set(open) {
    byId("editing").hidden = !open;
    byId("transcript").hidden = open;
    byId("edit").setAttribute("aria-pressed", String(open));
  }
}

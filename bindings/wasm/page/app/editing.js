// The field in which a text is written or changed, in place of the coloured one.

import { byId } from "./dom.js";

/** Browsers take seconds for a longer text in a field, and for each key in it. */
const LONGEST = 200_000;

/** How long somebody must have stopped writing for the text to be read, in milliseconds. */
const PAUSE = 200;

export class Editing {
  /**
   * @param {(text: string | null) => void} onText while it is written, and when it is done; null where nothing was
   * @param {(text: string) => void} onLong what is pasted and too long for the field
   */
  constructor(onText, onLong) {
    this.onText = onText;
    this.onLong = onLong;
    this.field = /** @type {HTMLTextAreaElement} */ (byId("editor"));
    /** @type {number | undefined} */
    this.pause = undefined;
    /** Whether anything was written since it was opened. */
    this.touched = false;
    this.field.addEventListener("input", () => this.#typed());
    this.field.addEventListener("paste", (event) => this.#pasted(event));
    this.field.addEventListener("keydown", ({ key, isComposing }) => key === "Escape" && !isComposing && this.stop());
  }

  get isOpen() {
    return !byId("editing").hidden;
  }

  /** @param {string} text to begin with */
  start(text) {
    if (text.length > LONGEST) {
      const [has, may] = [text.length, LONGEST].map((size) => size.toLocaleString("en"));
      throw new Error(`This text has ${has} characters, and here one can edit ${may}. Change the file, and open it again.`);
    }
    this.#set(true);
    this.touched = false;
    this.field.value = text;
  }

  focus() {
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(0, 0);
    byId("editing").scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  stop() {
    if (!this.isOpen) return;
    this.leave();
    this.onText(this.touched ? this.field.value : null);
    byId("edit").focus();
  }

  /** Leaves what stands in the field: another text comes. */
  leave() {
    clearTimeout(this.pause);
    this.#set(false);
  }

  /** @param {ClipboardEvent} event */
  #pasted(event) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (this.field.value.length + text.length <= LONGEST) return;
    event.preventDefault();
    this.onLong(text);
  }

  #typed() {
    clearTimeout(this.pause);
    this.touched = true;
    this.pause = window.setTimeout(() => this.onText(this.field.value), PAUSE);
  }

  /** @param {boolean} open */
  #set(open) {
    byId("editing").hidden = !open;
    byId("transcript").hidden = open;
    byId("edit").setAttribute("aria-pressed", String(open));
  }
}

// The explanation of a doubt, shown while a pointer or the focus is on it.

import { el, icon, prose } from "../dom.js";

const DELAY = 180;
const GAP = 8;

export class Tip {
  /**
   * @param {HTMLElement} tip
   * @param {HTMLElement} area where the marks are
   * @param {(doubt: number) => import("../../kaiken/web/index.js").Diagnostic | undefined} doubt
   */
  constructor(tip, area, doubt) {
    this.tip = tip;
    this.doubt = doubt;
    /** @type {number | undefined} */
    this.timer = undefined;
    for (const [event, act] of /** @type {const} */ ([["pointerover", "show"], ["focusin", "show"], ["pointerout", "leave"], ["focusout", "leave"]])) {
      area.addEventListener(event, ({ target }) => this.#on(act, target));
    }
    tip.addEventListener("pointerover", () => clearTimeout(this.timer));
    tip.addEventListener("pointerout", () => this.#leave());
    document.addEventListener("keydown", ({ key }) => key === "Escape" && this.hide());
    addEventListener("scroll", () => this.#follow(), { passive: true });
  }

  hide() {
    clearTimeout(this.timer);
    this.tip.hidden = true;
    this.mark?.removeAttribute("aria-describedby");
    this.mark = undefined;
  }

  /**
   * @param {"show" | "leave"} act
   * @param {EventTarget | null} target
   */
  #on(act, target) {
    const mark = target instanceof Element ? target.closest(".doubt") : null;
    if (!mark) return;
    if (act === "leave") this.#leave();
    else this.show(/** @type {HTMLElement} */ (mark));
  }

  #leave() {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      if (this.mark !== document.activeElement) this.hide();
    }, DELAY);
  }

  #follow() {
    const place = this.mark && lastLine(this.mark);
    if (!place || place.bottom < 0 || place.top > innerHeight) this.hide();
    else this.#place(place);
  }

  /** @param {HTMLElement} mark */
  show(mark) {
    this.hide();
    const doubts = (mark.dataset.doubts ?? "").split(" ").map(Number);
    this.tip.replaceChildren(...doubts.map((doubt) => this.#one(doubt)));
    this.tip.hidden = false;
    this.mark = mark;
    mark.setAttribute("aria-describedby", this.tip.id);
    this.#place(lastLine(mark));
  }

  /** @param {number} at */
  #one(at) {
    const doubt = this.doubt(at);
    return el(
      "div",
      { class: doubt?.severity ?? "" },
      el("p", { class: "code" }, icon(doubt?.severity ?? "info"), `${doubt?.severity} ${doubt?.code}`),
      el("p", { class: "message" }, doubt?.message),
      doubt?.help && el("p", { class: "help" }, prose(doubt.help)),
    );
  }

  /** @param {DOMRect} mark */
  #place(mark) {
    const { width, height } = this.tip.getBoundingClientRect();
    const left = Math.max(GAP, Math.min(mark.left, document.documentElement.clientWidth - width - GAP));
    const below = mark.bottom + GAP;
    const top = below + height > innerHeight ? Math.max(GAP, mark.top - height - GAP) : below;
    this.tip.style.setProperty("left", `${left}px`);
    this.tip.style.setProperty("top", `${top}px`);
  }
}

/**
 * @param {Element} mark
 * @returns {DOMRect} its last line that leaves room below, else its first
 */
function lastLine(mark) {
  const lines = [...mark.getClientRects()];
  return lines.findLast(({ bottom }) => bottom < innerHeight * 0.7) ?? lines[0] ?? mark.getBoundingClientRect();
}

// The tabs of the right side, after the ARIA pattern. On a narrow page the text is one of them.

const NARROW = matchMedia("(max-width: 60rem)");

export class Tabs {
  /**
   * @param {HTMLElement} list
   * @param {(name: string) => void} onShow
   */
  constructor(list, onShow) {
    this.workspace = /** @type {HTMLElement} */ (list.closest(".workspace"));
    this.onShow = onShow;
    /** How far a narrow page was scrolled when its text was left. */
    this.textAt = 0;
    this.tabs = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[role=tab]")]);
    this.chosen = "speakers";
    /** What was chosen last on a narrow page, and on a wide one: printing and turning a phone go there and back. */
    this.last = { narrow: "text", wide: "speakers" };
    for (const tab of this.tabs) tab.addEventListener("click", () => this.#choose(tab));
    list.addEventListener("keydown", (event) => this.#key(event));
    NARROW.addEventListener("change", () => this.#layOut());
    this.#layOut();
  }

  get narrow() {
    return NARROW.matches;
  }

  /** @param {string} name */
  show(name) {
    this.chosen = name;
    this.last[this.narrow ? "narrow" : "wide"] = name;
    if (name !== "text") this.last.wide = name;
    for (const tab of this.tabs) {
      const on = nameOf(tab) === name;
      tab.setAttribute("aria-selected", String(on));
      tab.tabIndex = on ? 0 : -1;
      panelOf(tab).hidden = !on && !(nameOf(tab) === "text" && !this.narrow);
    }
    this.onShow(name);
  }

  #layOut() {
    const text = this.tabs.find((tab) => nameOf(tab) === "text");
    if (!text) return;
    text.hidden = !this.narrow;
    const panel = panelOf(text);
    if (this.narrow) panel.setAttribute("role", "tabpanel");
    else panel.removeAttribute("role");
    this.show(this.last[this.narrow ? "narrow" : "wide"]);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const shown = this.tabs.filter((tab) => !tab.hidden);
    const here = shown.findIndex((tab) => nameOf(tab) === this.chosen);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const tab = shown[(to + shown.length) % shown.length];
    this.#choose(tab);
    tab.focus({ preventScroll: true });
  }

  /**
   * On a narrow page a panel begins at its top, and the text where it was left.
   *
   * @param {HTMLElement} tab
   */
  #choose(tab) {
    if (this.chosen === "text") this.textAt = scrollY;
    this.show(nameOf(tab));
    if (!this.narrow) return;
    const top = this.chosen === "text" ? this.textAt : Math.min(scrollY, this.workspace.offsetTop);
    const go = () => scrollTo({ top, behavior: "instant" });
    go();
    // The chunks of the text take their real height in the frame that follows.
    if (this.chosen === "text") requestAnimationFrame(() => requestAnimationFrame(go));
  }
}

/** @param {HTMLElement} tab */
function nameOf(tab) {
  return tab.dataset.tab ?? "";
}

/** @param {HTMLElement} tab */
function panelOf(tab) {
  return /** @type {HTMLElement} */ (document.getElementById(tab.getAttribute("aria-controls") ?? ""));
}

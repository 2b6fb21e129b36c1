// The tabs of the right side, after the ARIA pattern. On a narrow page the text is one of them.

const NARROW = matchMedia("(max-width: 60rem)");

export class Tabs {
  /**
   * @param {HTMLElement} list
   * @param {(name: string) => void} onShow
   */
  constructor(list, onShow) {
    this.onShow = onShow;
    this.tabs = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[role=tab]")]);
    this.chosen = "speakers";
    for (const tab of this.tabs) tab.addEventListener("click", () => this.show(nameOf(tab)));
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
    this.show(this.narrow ? "text" : this.chosen === "text" ? "speakers" : this.chosen);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const shown = this.tabs.filter((tab) => !tab.hidden);
    const here = shown.findIndex((tab) => nameOf(tab) === this.chosen);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const tab = shown[(to + shown.length) % shown.length];
    this.show(nameOf(tab));
    tab.focus();
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

// Long contents in chunks: those near the view are rendered, the others keep their place.

/** Up to this many chunks everything is rendered at once. */
const ALL_AT_ONCE = 6;

/** How far outside the view chunks are rendered already, be it the page that scrolls or a panel. */
const MARGIN = "1500px 0px";
const OPTIONS = { rootMargin: MARGIN, scrollMargin: MARGIN };

/**
 * @template Chunk
 * @typedef {object} Kind
 * @property {string} name of the element
 * @property {(chunk: Chunk, at: number) => Node} render
 * @property {(chunk: Chunk) => string} rest what a chunk holds while it is far from the view
 * @property {(chunk: Chunk) => number} height a guess, in pixels
 */

/**
 * @template Item
 * @param {Item[]} items
 * @param {number} size of a chunk
 * @returns {Item[][]}
 */
export function inChunks(items, size) {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

/** @template Chunk */
export class LazyList {
  /**
   * @param {HTMLElement} container
   * @param {Kind<Chunk>} kind
   */
  constructor(container, kind) {
    this.container = container;
    this.kind = kind;
    /** @type {Chunk[]} */
    this.chunks = [];
    /** @type {Map<Element, number>} */
    this.places = new Map();
    this.observer = new IntersectionObserver((entries) => entries.forEach((entry) => this.#seen(entry)), OPTIONS);
  }

  /** @param {Chunk[]} chunks */
  show(chunks) {
    this.chunks = chunks;
    const elements = chunks.map((chunk) => this.#element(chunk));
    this.places = new Map(elements.map((element, at) => [element, at]));
    this.container.replaceChildren(...elements);
    // A chunk is no item of a list: its children are.
    if (this.container.role === "list") for (const element of elements) element.role = "presentation";
    this.letGo();
    if (chunks.length <= ALL_AT_ONCE) this.fillAll();
  }

  /** Renders everything, as paper needs it. */
  fillAll() {
    for (const element of this.places.keys()) this.fill(element);
  }

  /** Keeps what is near the view, as far as there is much. */
  letGo() {
    this.observer.disconnect();
    if (this.chunks.length <= ALL_AT_ONCE) return;
    for (const element of this.places.keys()) this.observer.observe(element);
  }

  /**
   * @param {number} at
   * @returns {Element} the chunk, rendered
   */
  filled(at) {
    const element = this.container.children[at];
    this.fill(element);
    return element;
  }

  /** @param {Element} element */
  fill(element) {
    if (element.classList.contains("filled")) return;
    const at = this.places.get(element) ?? 0;
    element.replaceChildren(this.kind.render(this.chunks[at], at));
    element.classList.add("filled");
  }

  /** @param {Chunk} chunk */
  #element(chunk) {
    const element = document.createElement(this.kind.name);
    element.className = "chunk";
    element.style.setProperty("--height", `${Math.ceil(this.kind.height(chunk))}px`);
    element.textContent = this.kind.rest(chunk);
    return element;
  }

  /** @param {IntersectionObserverEntry} entry */
  #seen({ target, isIntersecting }) {
    if (isIntersecting) this.fill(target);
    else if (target.classList.contains("filled") && !target.contains(document.activeElement)) this.#empty(target);
  }

  /** @param {Element} element */
  #empty(element) {
    element.classList.remove("filled");
    element.textContent = this.kind.rest(this.chunks[this.places.get(element) ?? 0]);
  }
}

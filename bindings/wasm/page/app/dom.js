// Elements. Text becomes text nodes and nothing else: no string is ever read as markup.

import { parts } from "./model/unseen.js";

/** @typedef {Node | string | number | null | undefined | false} Child */
/** @typedef {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>} Attributes */

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Attributes} [attributes] a function becomes a listener, `true` an empty attribute; null and false are left out
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...children.filter(isShown).map((child) => (typeof child === "number" ? String(child) : child)));
  return element;
}

/**
 * @param {Child} child
 * @returns {child is Node | string | number}
 */
function isShown(child) {
  return child !== null && child !== undefined && child !== false;
}

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {string} name of a symbol in `index.html`
 * @returns {SVGElement} a picture that says nothing to a screen reader
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element;
}

/** Words of the text itself: they may run either way, and must not turn their surroundings around. */
export function quote(/** @type {string} */ text, /** @type {string} */ style = "quote") {
  return el("bdi", { class: style, dir: "auto" }, withUnseen(text));
}

/**
 * @param {string} text
 * @returns {Node} the text, with a frame around each character that would not be seen
 */
export function withUnseen(text) {
  const all = [...parts(text)];
  if (all.every(({ code }) => code === null)) return document.createTextNode(text);
  const shown = new DocumentFragment();
  shown.append(...all.map(({ text, code }) => (code === null ? text : el("span", { class: "unseen", "data-code": code }, text))));
  return shown;
}

/**
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
export function counted(count, one, many = `${one}s`) {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/**
 * @param {string} text where `code` stands between backquotes, as in the messages of kaiken
 * @returns {Node}
 */
export function prose(text) {
  const words = new DocumentFragment();
  text.split("`").forEach((part, at) => words.append(at % 2 === 1 ? el("code", {}, part) : part));
  return words;
}

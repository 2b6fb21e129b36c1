// Reads the text of a page as a person sees it: blocks on lines of their own, white space as one
// space, what is hidden and what stands around the content left out.

/** @import * as Types from "../types/index.d.ts" */

/** @param {string} words */
const set = (words) => new Set(words.split(" "));

/** Elements that stand on lines of their own. */
const BLOCKS = set(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th " +
    "thead tr ul",
);
/** Blocks with an empty line before and after. */
const APART = set("blockquote dl figure h1 h2 h3 h4 h5 h6 ol p pre table ul");
/** Elements whose content is no text of the page. */
const SILENT = set(
  "audio button canvas datalist embed head iframe img input map math meter noembed noframes noscript object optgroup " +
    "option picture progress rp rt script select style svg template textarea video",
);
/** Elements that browsers show in bold. */
const BOLD = set("b strong th h1 h2 h3 h4 h5 h6");
/** The least `font-weight` that is bold. */
const BOLD_WEIGHT = 600;
/** What stands around the content of a page. */
const FURNITURE =
  "nav, aside, footer, body > header, dialog:not([open]), " +
  "[role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], [role=menu]";

const ELEMENT = 1;
const TEXT = 3;

/** Runs of text with single spaces between the words: they cross as they are. */
const WORDS = /[^ \t\n\f\r]+(?: [^ \t\n\f\r]+)*/g;

/**
 * A run of text that stands in the page as it does in the text.
 * @typedef {{ start: number, length: number, node: Text, offset: number }} Segment
 */

/**
 * An element that is being read, and the block that it stands in.
 * @typedef {{ node: Element, block: Element, edge: number, bold: boolean, pre: boolean }} Frame
 */

/** Walks once through a page, without recursion: it may be nested deeply. */
export class PageReader {
  /** @type {string[]} */
  pieces = [];
  /** @type {Segment[]} */
  segments = [];
  /** @type {Types.DocumentBlock[]} */
  blocks = [];
  /** @type {Types.Span[]} */
  bold = [];

  #root;
  #skip;
  #view;
  #length = 0;
  /** @type {Frame[]} */
  #frames = [];
  /** How many line ends are due before more text. */
  #breaks = 1;
  /** Where the white space stands that is due before more text. @type {{ node: Text, offset: number } | undefined} */
  #space;

  /**
   * @param {Types.DocumentSource} root
   * @param {string} [skip]
   */
  constructor(root, skip = FURNITURE) {
    this.#root = root;
    this.#skip = skip;
    const document = root.ownerDocument ?? /** @type {Document} */ (root);
    this.#view = root.isConnected ? document.defaultView : null;
  }

  read() {
    /** @type {Node} */
    let node = this.#root;
    for (;;) {
      if (this.#enter(node) && node.firstChild) {
        node = node.firstChild;
        continue;
      }
      this.#leave(node);
      while (node !== this.#root && !node.nextSibling) {
        node = /** @type {Node} */ (node.parentNode);
        this.#leave(node);
      }
      if (node === this.#root) {
        return;
      }
      node = /** @type {Node} */ (node.nextSibling);
    }
  }

  /** Whether the children of a node are to be read. @param {Node} node */
  #enter(node) {
    if (node.nodeType === TEXT) {
      this.#text(/** @type {Text} */ (node));
    } else if (node.nodeType === ELEMENT) {
      return this.#element(/** @type {Element} */ (node));
    }
    return node === this.#root;
  }

  /** @param {Element} element */
  #element(element) {
    const name = element.localName;
    if (name === "br") {
      this.#breaks += 1;
      return false;
    }
    const style = this.#view?.getComputedStyle(element);
    if (element !== this.#root && (SILENT.has(name) || isHidden(element, style) || element.matches(this.#skip))) {
      return false;
    }
    const above = this.#frames.at(-1);
    const edge = isBlock(name, style) ? (APART.has(name) ? 2 : 1) : 0;
    this.#frames.push({
      node: element,
      block: edge > 0 || above === undefined ? element : above.block,
      edge,
      bold: style ? Number(style.fontWeight) >= BOLD_WEIGHT : BOLD.has(name) || above?.bold === true,
      pre: style ? style.whiteSpace.startsWith("pre") : name === "pre" || above?.pre === true,
    });
    this.#edge(edge);
    return true;
  }

  /** @param {Node} node */
  #leave(node) {
    const frame = this.#frames.at(-1);
    if (frame?.node === node) {
      this.#frames.pop();
      this.#edge(frame.edge);
    }
  }

  /** Where a block begins or ends, so does a line. @param {number} breaks */
  #edge(breaks) {
    this.#breaks = Math.max(this.#breaks, breaks);
  }

  /** @param {Text} node */
  #text(node) {
    const { data } = node;
    if (this.#frames.at(-1)?.pre) {
      this.#add(node, 0, data);
      return;
    }
    let end = 0;
    for (const { 0: words, index } of data.matchAll(WORDS)) {
      if (index > end) {
        this.#space = { node, offset: end };
      }
      this.#add(node, index, words);
      end = index + words.length;
    }
    if (end < data.length) {
      this.#space = { node, offset: end };
    }
  }

  /**
   * Adds words, behind the line ends or the space that are due.
   * @param {Text} node
   * @param {number} offset
   * @param {string} words
   */
  #add(node, offset, words) {
    if (words === "") {
      return;
    }
    if (this.#breaks > 0) {
      this.#newLine(Math.min(this.#breaks, 2));
    } else if (this.#space !== undefined) {
      this.#append(this.#space.node, this.#space.offset, " ");
    }
    this.#space = undefined;
    this.#append(node, offset, words);
  }

  /** @param {number} breaks */
  #newLine(breaks) {
    if (this.#length > 0) {
      this.pieces.push("\n".repeat(breaks));
      this.#length += breaks;
    }
    this.#breaks = 0;
    const block = this.#frames.at(-1)?.block ?? null;
    this.blocks.push({ span: [this.#length, this.#length], element: block, bold: true });
  }

  /**
   * @param {Text} node
   * @param {number} offset
   * @param {string} text
   */
  #append(node, offset, text) {
    const start = this.#length;
    this.#length += text.length;
    this.pieces.push(text);
    this.segments.push({ start, length: text.length, node, offset });
    const block = this.blocks[this.blocks.length - 1];
    block.span[1] = this.#length;
    if (!this.#frames.at(-1)?.bold) {
      block.bold &&= text === " ";
    } else if (this.bold.at(-1)?.[1] === start) {
      /** @type {Types.Span} */ (this.bold.at(-1))[1] = this.#length;
    } else {
      this.bold.push([start, this.#length]);
    }
  }
}

/**
 * @param {Element} element
 * @param {CSSStyleDeclaration | undefined} style
 */
function isHidden(element, style) {
  return (
    element.hasAttribute("hidden") ||
    element.getAttribute("aria-hidden") === "true" ||
    style?.display === "none" ||
    style?.visibility === "hidden" ||
    style?.visibility === "collapse"
  );
}

/**
 * @param {string} name
 * @param {CSSStyleDeclaration | undefined} style
 */
function isBlock(name, style) {
  return style?.display ? !/^(inline|contents|ruby)/.test(style.display) : BLOCKS.has(name);
}

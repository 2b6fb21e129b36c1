// Reads the text of a page as a person sees it: blocks on lines of their own, white space as one
// space, what is hidden and what stands around the content left out.

/** @import * as Types from "../types/index.d.ts" */

/** @param {string} words */
const set = (words) => new Set(words.split(" "));

/** Elements that stand on lines of their own. */
const BLOCKS = set(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul",
);
/** Blocks with an empty line before and after. */
const APART = set("blockquote dl figure h1 h2 h3 h4 h5 h6 ol p pre table ul");
/** Cells, which stand beside each other on one line. */
const CELLS = set("td th");
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

/** @typedef {{ node: Text, offset: number, bold: boolean }} Space */

/**
 * An element that is being read, and the block that it stands in.
 * @typedef {{ node: Element, block: Element, edge: number, bold: boolean, pre: boolean, row: boolean, beside: boolean, silent: boolean, summary?: Element }} Frame
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
  /** A tab is due between two cells. */
  #tab = false;
  /** Where the white space stands that is due before more text. @type {Space | undefined} */
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
    if (element !== this.#root && (SILENT.has(name) || isHidden(element, style) || (this.#skip !== "" && element.matches(this.#skip)))) {
      return false;
    }
    const above = this.#frames.at(-1);
    if (above !== undefined && isClosed(above.node) && !isSummary(element, above)) {
      return false;
    }
    const beside = above?.row === true && !BLOCKS.has(name);
    const edge = !beside && isBlock(name, style) ? (APART.has(name) ? 2 : 1) : 0;
    this.#frames.push({
      node: element,
      block: edge > 0 || above === undefined ? element : above.block,
      edge,
      bold: style ? Number(style.fontWeight) >= BOLD_WEIGHT : BOLD.has(name) || above?.bold === true,
      pre: style ? /^(pre|break-spaces)/.test(style.whiteSpace) : name === "pre" || above?.pre === true,
      row: style !== undefined && isRow(style),
      beside,
      silent: isClosed(element) || (style !== undefined && style.visibility !== "visible"),
    });
    this.#edge(edge);
    this.#tab ||= beside || CELLS.has(name);
    return true;
  }

  /** @param {Node} node */
  #leave(node) {
    const frame = this.#frames.at(-1);
    if (frame?.node === node) {
      this.#frames.pop();
      this.#edge(frame.edge);
      this.#tab ||= frame.beside;
    }
  }

  /** Where a block begins or ends, so does a line. @param {number} breaks */
  #edge(breaks) {
    this.#breaks = Math.max(this.#breaks, breaks);
  }

  /** @param {Text} node */
  #text(node) {
    const { data } = node;
    const { bold = false, pre = false, silent = false } = this.#frames.at(-1) ?? {};
    if (silent) {
      return;
    }
    if (pre) {
      this.#add(node, 0, data);
      return;
    }
    let end = 0;
    for (const { 0: words, index } of data.matchAll(WORDS)) {
      if (index > end) {
        this.#space = { node, offset: end, bold };
      }
      this.#add(node, index, words);
      end = index + words.length;
    }
    if (end < data.length) {
      this.#space = { node, offset: end, bold };
    }
  }

  /**
   * Adds words, behind the line ends, the tab or the space that are due.
   * @param {Text} node
   * @param {number} offset
   * @param {string} words
   */
  #add(node, offset, words) {
    if (words === "") {
      return;
    }
    const bold = this.#frames.at(-1)?.bold === true;
    if (this.#breaks > 0) {
      this.#newLine(Math.min(this.#breaks, 2));
    } else if (this.#tab) {
      this.#put("\t");
    } else if (this.#space !== undefined) {
      this.#append(this.#space.node, this.#space.offset, " ", this.#space.bold && bold);
    }
    this.#space = undefined;
    this.#tab = false;
    this.#append(node, offset, words, bold);
  }

  /** @param {number} breaks */
  #newLine(breaks) {
    if (this.#length > 0) {
      this.#put("\n".repeat(breaks));
    }
    this.#breaks = 0;
    const block = this.#frames.at(-1)?.block ?? null;
    this.blocks.push({ span: [this.#length, this.#length], element: block, bold: true });
  }

  /**
   * @param {Text} node
   * @param {number} offset
   * @param {string} text
   * @param {boolean} bold
   */
  #append(node, offset, text, bold) {
    const start = this.#length;
    this.#put(text);
    this.segments.push({ start, length: text.length, node, offset });
    const block = this.blocks[this.blocks.length - 1];
    block.span[1] = this.#length;
    block.bold &&= bold || text === " ";
    const last = this.bold.at(-1);
    if (bold && last?.[1] === start) {
      last[1] = this.#length;
    } else if (bold) {
      this.bold.push([start, this.#length]);
    }
  }

  /** @param {string} text */
  #put(text) {
    this.pieces.push(text);
    this.#length += text.length;
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
    style?.contentVisibility === "hidden"
  );
}

/** Whether an element shows its summary alone. @param {Element | undefined} element */
function isClosed(element) {
  return element?.localName === "details" && !element.hasAttribute("open");
}

/**
 * Whether an element is what the closed one above it shows: its first summary.
 * @param {Element} element
 * @param {Frame} above
 */
function isSummary(element, above) {
  return element.localName === "summary" && (above.summary ??= element) === element;
}

/** Whether what is in an element stands side by side. @param {CSSStyleDeclaration} style */
function isRow({ display, flexDirection }) {
  return /flex$/.test(display) && flexDirection.startsWith("row");
}

/**
 * @param {string} name
 * @param {CSSStyleDeclaration | undefined} style
 */
function isBlock(name, style) {
  return style?.display ? !/^(inline|contents|ruby|table-cell)/.test(style.display) : BLOCKS.has(name);
}

// Reads what `src/tape.rs` writes. The shape of an answer is told there.

import { SHAPES } from "../pkg/glue/shapes.js";
import { KaikenError } from "./error.js";

const [NULL, FALSE, TRUE, SMALL, INT, SLICE, STRING, NAME, LIST, OBJECT, HERE, SPAN] = Array(12).keys();

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * The tape of an answer, ready to give its value.
 * @param {Uint32Array<ArrayBuffer>} words
 * @param {string} source
 */
export function open(words, source) {
  const tape = new Tape(words, source);
  if (tape.value()) {
    return tape;
  }
  const { code, message, span } = tape.value();
  throw new KaikenError(code, message, span);
}

/** Walks through one answer. */
class Tape {
  #words;
  #source;
  /** @type {string[]} */
  #names = [];
  #at;

  /**
   * @param {Uint32Array<ArrayBuffer>} words
   * @param {string} source
   */
  constructor(words, source) {
    this.#words = words;
    this.#source = source;
    this.#at = words[0];
    this.#names = splitNames(this.value());
    this.#at = 1;
  }

  /** The length of a list whose values follow. */
  length() {
    return this.#words[this.#at++] >>> 4;
  }

  /** The next value. @returns {any} */
  value() {
    const words = this.#words;
    const head = words[this.#at++];
    const rest = head >>> 4;
    switch (head & 15) {
      case SLICE: {
        const at = this.#at;
        this.#at = at + 2;
        return this.#source.slice(words[at], words[at + 1]);
      }
      case HERE: {
        const span = this.#at + 1;
        return this.#source.slice(words[span], words[span + 1]);
      }
      case SPAN: {
        const at = this.#at;
        this.#at = at + 2;
        return [words[at], words[at + 1]];
      }
      case SMALL:
        return rest;
      case LIST:
        return this.#list(rest);
      case OBJECT:
        return SHAPES[rest](this);
      case NULL:
        return null;
      case NAME:
        return this.#names[rest];
      case STRING: {
        const at = this.#at;
        this.#at = at + ((rest + 3) >>> 2);
        return strings.read(words, at, rest);
      }
      case FALSE:
        return false;
      case TRUE:
        return true;
      case INT:
        return words[this.#at++];
    }
  }

  /** @param {number} length */
  #list(length) {
    const list = [];
    for (let left = length; left > 0; left--) {
      list.push(this.value());
    }
    return list;
  }
}

/** How many strings are kept, and how many bytes the longest of them has. */
const MOST_STRINGS = 256;
const LONGEST_STRING = 512;

/** Decodes strings; short ones that come again and again, such as the types of blocks, only once. */
class Strings {
  /** @type {Map<number, { words: Uint32Array, bytes: number, text: string }>} */
  #kept = new Map();

  /**
   * @param {Uint32Array<ArrayBuffer>} words
   * @param {number} at
   * @param {number} bytes
   */
  read(words, at, bytes) {
    if (bytes > LONGEST_STRING) {
      return decode(words, at, bytes);
    }
    const end = at + ((bytes + 3) >>> 2);
    let hash = bytes;
    for (let index = at; index < end; index++) {
      hash = (Math.imul(hash, 31) + words[index]) | 0;
    }
    const kept = this.#kept.get(hash);
    if (kept?.bytes === bytes && kept.words.every((word, index) => word === words[at + index])) {
      return kept.text;
    }
    const text = decode(words, at, bytes);
    if (this.#kept.size < MOST_STRINGS) {
      this.#kept.set(hash, { words: words.slice(at, end), bytes, text });
    }
    return text;
  }
}

const strings = new Strings();

/** How many lists of names are kept. */
const MOST_LISTS = 64;

/** @type {Map<string, string[]>} */
const lists = new Map();

/** The names of an answer: the same few lists come again and again. @param {string} names */
function splitNames(names) {
  let list = lists.get(names);
  if (list === undefined) {
    list = names.split(" ");
    if (lists.size < MOST_LISTS) {
      lists.set(names, list);
    }
  }
  return list;
}

/**
 * @param {Uint32Array<ArrayBuffer>} words
 * @param {number} at
 * @param {number} bytes
 */
function decode(words, at, bytes) {
  return decoder.decode(new Uint8Array(words.buffer, words.byteOffset + at * 4, bytes));
}

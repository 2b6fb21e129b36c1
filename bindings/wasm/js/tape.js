// Reads what `src/tape.rs` writes. The shape of an answer is told there.

import { KaikenError } from "./error.js";

const [NULL, FALSE, TRUE, SMALL, INT, SLICE, STRING, NAME, LIST, OBJECT, HERE] = Array(11).keys();

/** The value of a `text` that stands at the span of its object. */
const THERE = Symbol("there");

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
  /** @type {string[][]} */
  #shapes = [];
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
    this.#shapes = splitShapes(this.value());
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
      case HERE:
        return THERE;
      case SMALL:
        return rest;
      case LIST:
        return this.#list(rest);
      case OBJECT:
        return this.#object(rest);
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

  /** @param {number} shape */
  #object(shape) {
    /** @type {Record<string, unknown>} */
    const object = {};
    let isThere = false;
    for (const key of this.#shapes[shape]) {
      const value = this.value();
      isThere ||= value === THERE;
      object[key] = value;
    }
    if (isThere) {
      const [start, end] = /** @type {[number, number]} */ (object.span);
      object.text = this.#source.slice(start, end);
    }
    return object;
  }
}

/** How many strings are kept, and how many bytes the longest of them has. */
const MOST_STRINGS = 256;
const LONGEST_STRING = 64;

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

const splitNames = remember((names) => names.split(" "));
const splitShapes = remember((shapes) => shapes.split(" ").map((keys) => (keys === "" ? [] : keys.split(","))));

/** How many results are remembered. */
const MOST_RESULTS = 64;

/**
 * The function, which remembers what it gave: the same few names and shapes come with every answer.
 * @template T
 * @param {(argument: string) => T} make
 * @returns {(argument: string) => T}
 */
function remember(make) {
  /** @type {Map<string, T>} */
  const results = new Map();
  return (argument) => {
    const known = results.get(argument);
    if (known !== undefined) {
      return known;
    }
    const made = make(argument);
    if (results.size < MOST_RESULTS) {
      results.set(argument, made);
    }
    return made;
  };
}

/**
 * @param {Uint32Array<ArrayBuffer>} words
 * @param {number} at
 * @param {number} bytes
 */
function decode(words, at, bytes) {
  return decoder.decode(new Uint8Array(words.buffer, words.byteOffset + at * 4, bytes));
}

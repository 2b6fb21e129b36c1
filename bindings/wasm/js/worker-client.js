// Parses beside the page: a long text does not hold it up.

/** @import * as Types from "../types/index.d.ts" */
/** @import { Failure, Port, Request, Response } from "./worker-messages.d.ts" */

import { decodeText } from "./bytes.js";
import { KaikenError } from "./error.js";
import { checkText, readOptions } from "./input.js";
import { open } from "./tape.js";

/** @typedef {{ text: string, resolve: (value: any) => void, reject: (error: unknown) => void }} Waiting */

/** The requests of one worker. */
export class WorkerClient {
  #port;
  #next = 0;
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();
  /** @type {KaikenError | undefined} */
  #ended;

  /** @param {Port} port */
  constructor(port) {
    this.#port = port;
    port.listen(
      (response) => this.#settle(response),
      (error) => this.#end(new KaikenError("worker-failed", `the worker failed: ${messageOf(error)}`)),
    );
  }

  /** @param {string} text @param {Types.ParseOptions} [options] */
  async parse(text, options) {
    return this.#ask("parse", text, options);
  }

  /** @param {string} text @param {Types.ParseOptions} [options] */
  async parseRecords(text, options) {
    return this.#ask("records", text, options);
  }

  /** @param {Uint8Array} bytes @param {Types.ParseOptions} [options] */
  async parseBytes(bytes, options) {
    const { text, encoding } = decodeText(bytes);
    return { ...(await this.#ask("parse", text, options)), encoding, source: text };
  }

  /** @param {string} text */
  async detect(text) {
    return this.#ask("detect", text, undefined);
  }

  terminate() {
    this.#end(new KaikenError("worker-ended", "the worker was ended before it answered"));
  }

  /**
   * @param {Request["call"]} call
   * @param {string} text
   * @param {Types.ParseOptions | undefined} options
   * @returns {Promise<any>}
   */
  #ask(call, text, options) {
    checkText(text);
    const { dialect, strict } = readOptions(options);
    if (this.#ended !== undefined) {
      throw this.#ended;
    }
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { text, resolve, reject });
      this.#port.post({ id, call, text, dialect, strict });
    });
  }

  /** @param {Response} response */
  #settle({ id, words, failure }) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) {
      this.#port.idle();
    }
    try {
      waiting?.resolve(words === undefined ? raise(failure) : open(words, waiting.text).value());
    } catch (error) {
      waiting?.reject(error);
    }
  }

  /** @param {KaikenError} error */
  #end(error) {
    this.#ended ??= error;
    this.#port.end();
    for (const { reject } of this.#waiting.values()) {
      reject(error);
    }
    this.#waiting.clear();
  }
}

/**
 * @param {Failure | undefined} failure
 * @returns {never}
 */
function raise({ code, message, span } = { code: "bug", message: "the worker sent no answer", span: null }) {
  throw new KaikenError(code, message, span);
}

/** @param {unknown} error */
function messageOf(error) {
  return (error instanceof Error && error.message) || "it does not say why";
}

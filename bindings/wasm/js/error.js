/** @import { ErrorCode, Span } from "../types/index.d.ts" */

/** Why there is no transcript. */
export class KaikenError extends Error {
  /**
   * @param {ErrorCode} code
   * @param {string} message
   * @param {Span | null} [span]
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, span = null, options = undefined) {
    super(message, options);
    this.name = "KaikenError";
    /** @type {ErrorCode} */
    this.code = code;
    /** @type {Span | null} */
    this.span = span;
  }
}

// What a worker does: it parses, and sends the numbers of each answer as they are. The page makes
// objects of them, with slices of the text that it has.

/** @import { Failure, Request, Response } from "./worker-messages.d.ts" */

import { answer } from "./engine.js";

/**
 * @param {Request} request
 * @param {(response: Response, handOver: ArrayBuffer[]) => void} respond
 */
export function serve({ id, call, text, dialect, strict }, respond) {
  try {
    const words = answer(call, text, dialect, strict);
    respond({ id, words }, [words.buffer]);
  } catch (error) {
    const { code, message, span } = /** @type {Failure} */ (error);
    respond({ id, failure: { code, message, span } }, []);
  }
}

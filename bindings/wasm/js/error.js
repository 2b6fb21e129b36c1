/** What every function throws when it cannot give a transcript. */
export class KaikenError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {[number, number] | null} [span]
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, span = null, options = undefined) {
    super(message, options);
    this.name = "KaikenError";
    this.code = code;
    this.span = span;
  }
}

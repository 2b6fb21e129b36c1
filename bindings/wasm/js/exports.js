// What every entry of the package exports.

export { decode } from "./bytes.js";
export { parseDocument } from "./document.js";
export { KaikenError } from "./error.js";
export { codes, detect, dialects, events, explain, parse, parseBytes, parseRecords, Parser } from "./parser.js";

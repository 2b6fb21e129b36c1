// What every entry of the package exports.

export { decode } from "./bytes.js";
export { parseDocument } from "./document.js";
export { KaikenError } from "./error.js";
export { detect, dialects, events, parse, parseBytes, parseRecords, Parser } from "./parser.js";

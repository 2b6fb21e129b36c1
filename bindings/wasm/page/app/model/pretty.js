// JSON with what is short kept on one line.

const WIDTH = 72;
const STEP = "  ";

/**
 * @param {unknown} value what JSON can hold
 * @returns {string[]} its lines
 */
export function pretty(value) {
  /** @type {string[]} */
  const lines = [];
  write(value, "", "", "", lines);
  return lines;
}

/**
 * @param {unknown} value
 * @param {string} indent
 * @param {string} head what stands before the value on its line
 * @param {string} tail what stands behind it
 * @param {string[]} lines
 */
function write(value, indent, head, tail, lines) {
  const line = isScalar(value) ? JSON.stringify(value) : onOneLine(/** @type {object} */ (value), WIDTH - indent.length - head.length);
  if (line !== null) {
    lines.push(indent + head + line + tail);
    return;
  }
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const items = entries(/** @type {object} */ (value));
  lines.push(indent + head + open);
  items.forEach(([key, item], at) => write(item, indent + STEP, key, at + 1 < items.length ? "," : "", lines));
  lines.push(indent + close + tail);
}

/** @param {unknown} value */
function isScalar(value) {
  return typeof value !== "object" || value === null;
}

/**
 * @param {object} value
 * @returns {[string, unknown][]} what stands before each item, and the item
 */
function entries(value) {
  if (Array.isArray(value)) return value.map((item) => ["", item]);
  return Object.entries(value).map(([key, item]) => [`${JSON.stringify(key)}: `, item]);
}

/**
 * @param {object} value
 * @param {number} width
 * @returns {string | null} null when it is too long for one line
 */
function onOneLine(value, width) {
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{ ", " }"];
  const keys = Object.keys(value);
  if (keys.length === 0) return open.trim() + close.trim();
  let line = open;
  for (const key of keys) {
    const head = Array.isArray(value) ? "" : `${JSON.stringify(key)}: `;
    const item = shortItem(/** @type {any} */ (value)[key], width - line.length - head.length);
    if (item === null) return null;
    line += `${line === open ? "" : ", "}${head}${item}`;
    if (line.length + close.length > width) return null;
  }
  return line + close;
}

/**
 * @param {unknown} item
 * @param {number} width
 */
function shortItem(item, width) {
  if (!isScalar(item)) return onOneLine(/** @type {object} */ (item), width);
  return typeof item === "string" && item.length > width ? null : JSON.stringify(item);
}

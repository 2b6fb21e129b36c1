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
  const short = onOneLine(value, WIDTH - indent.length - head.length);
  if (short !== null) {
    lines.push(indent + head + short + tail);
    return;
  }
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const items = entries(/** @type {object} */ (value));
  lines.push(indent + head + open);
  items.forEach(([key, item], at) => write(item, indent + STEP, key, at + 1 < items.length ? "," : "", lines));
  lines.push(indent + close + tail);
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
 * @param {unknown} value
 * @param {number} width
 * @returns {string | null} null when it is too long for one line, or holds too much
 */
function onOneLine(value, width) {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const items = entries(value);
  if (items.length > 8) return null;
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{ ", " }"];
  /** @type {string[]} */
  const parts = [];
  let left = width - 4;
  for (const [key, item] of items) {
    const part = left > 0 ? onOneLine(item, left - key.length) : null;
    if (part === null) return null;
    parts.push(key + part);
    left -= key.length + part.length + 2;
  }
  if (left < 0 && items.length > 0) return null;
  return items.length === 0 ? open.trim() + close.trim() : open + parts.join(", ") + close;
}

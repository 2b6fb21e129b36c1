// Cuts a record into the rows that the page shows. Rows touch: joined, they are the record.

/** A paragraph longer than this is shown in parts, so that no single one has to be laid out whole. */
const LONG = 4000;

/** @typedef {import("../../kaiken/web/index.js").Transcript} Transcript */
/** @typedef {import("../../kaiken/web/index.js").Block} Block */

/**
 * @typedef {object} Row
 * @property {number} block
 * @property {"label" | "paragraph" | "line"} kind
 * @property {number} start
 * @property {number} end of the row with the white space below it
 */

/**
 * @param {Transcript} transcript
 * @param {string} source
 * @param {number} [block] the first one
 * @param {number} [offset] where a row of that block starts
 * @returns {Generator<Row>}
 */
export function* rows({ blocks, span }, source, block = 0, offset = span[0]) {
  let start = offset;
  for (let at = block; at < blocks.length; at++) {
    const end = at + 1 < blocks.length ? border(blocks, at + 1, source) : span[1];
    yield* rowsOf(blocks[at], at, start, end, source);
    start = end;
  }
}

/**
 * Where a block parts from the one before. White space between them goes with that one, an opening
 * bracket of a label with this one.
 *
 * @param {Block[]} blocks
 * @param {number} at
 * @param {string} source
 */
function border(blocks, at, source) {
  const before = blocks[at - 1].span[1];
  let start = blocks[at].span[0];
  while (start > before && /\S/.test(source[start - 1])) start--;
  return start;
}

/**
 * @param {Block} block
 * @param {number} at
 * @param {number} start of the block, or of one of its rows
 * @param {number} end
 * @param {string} source
 * @returns {Generator<Row>}
 */
function* rowsOf(block, at, start, end, source) {
  if (block.type !== "turn") {
    yield* parts({ block: at, kind: "line", start, end }, source);
    return;
  }
  const { label, paragraphs } = block;
  const first = paragraphs.length > 0 ? paragraphs[0].span[0] : end;
  if (label && start < first) yield { block: at, kind: "label", start, end: first };
  let here = label ? Math.max(start, first) : start;
  for (let next = 1; next <= paragraphs.length; next++) {
    const below = next < paragraphs.length ? paragraphs[next].span[0] : end;
    if (here >= below) continue;
    yield* parts({ block: at, kind: "paragraph", start: here, end: below }, source);
    here = below;
  }
}

/**
 * @param {Row} row
 * @param {string} source
 * @returns {Generator<Row>}
 */
function* parts(row, source) {
  let { start } = row;
  while (row.end - start > LONG) {
    const end = breakBefore(source, start + LONG, start + LONG / 2);
    yield { ...row, start, end };
    start = end;
  }
  yield { ...row, start };
}

/**
 * A place at which a long text may be parted: behind white space, and never inside a character.
 *
 * @param {string} source
 * @param {number} latest
 * @param {number} earliest
 */
function breakBefore(source, latest, earliest) {
  const piece = source.slice(earliest, latest);
  const blank = Math.max(piece.lastIndexOf(" "), piece.lastIndexOf("\n"), piece.lastIndexOf("\u3000"));
  if (blank >= 0) return earliest + blank + 1;
  return isInsidePair(source, latest) ? latest - 1 : latest;
}

/**
 * @param {string} source
 * @param {number} at
 */
function isInsidePair(source, at) {
  return (source.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (source.charCodeAt(at) & 0xfc00) === 0xdc00;
}

/**
 * @typedef {object} Chunk rows that are rendered together
 * @property {number} start
 * @property {number} end
 * @property {number} block that of its first row
 * @property {boolean} continues whether that block began in the chunk before
 * @property {number} rows how many it has
 */

const CHUNK_ROWS = 120;
const CHUNK_TEXT = 8000;

/**
 * @param {Transcript} transcript
 * @param {string} source
 * @returns {Chunk[]}
 */
export function chunks(transcript, source) {
  /** @type {Chunk[]} */
  const all = [];
  /** @type {Chunk | undefined} */
  let open;
  let block = -1;
  for (const row of rows(transcript, source)) {
    if (!open || open.rows === CHUNK_ROWS || row.end - open.start > CHUNK_TEXT) {
      open = { start: row.start, end: row.end, block: row.block, continues: row.block === block, rows: 0 };
      all.push(open);
    }
    open.end = row.end;
    open.rows++;
    block = row.block;
  }
  return all;
}

/**
 * @param {Chunk} chunk
 * @param {Transcript} transcript
 * @param {string} source
 * @returns {Row[]}
 */
export function rowsOfChunk(chunk, transcript, source) {
  /** @type {Row[]} */
  const found = [];
  for (const row of rows(transcript, source, chunk.block, chunk.start)) {
    if (row.start >= chunk.end) break;
    found.push(row);
  }
  return found;
}

/**
 * @typedef {object} Range something that is set off inside a row
 * @property {number} start
 * @property {number} end
 * @property {"label" | "note" | "doubt"} kind
 * @property {number} [doubt] its place in the list of diagnostics
 */

/**
 * Cuts `[start, end)` wherever a range begins or ends.
 *
 * @param {number} start
 * @param {number} end
 * @param {Range[]} ranges
 * @returns {{ start: number, end: number, in: Range[] }[]} pieces that touch
 */
export function pieces(start, end, ranges) {
  const inside = ranges.filter((range) => range.start < end && range.end > start);
  const cuts = new Set([start, end]);
  for (const range of inside) {
    cuts.add(Math.max(range.start, start));
    cuts.add(Math.min(range.end, end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, at) => {
    const to = places[at + 1];
    return { start: from, end: to, in: inside.filter((range) => range.start <= from && to <= range.end) };
  });
}

/**
 * @param {Transcript} transcript
 * @param {string} source
 * @returns {Map<number, Range[]>} the doubts that each block shows
 */
export function doubtsByBlock(transcript, source) {
  /** @type {Map<number, Range[]>} */
  const found = new Map();
  const starts = transcript.blocks.map((block) => block.span[0]);
  transcript.diagnostics.forEach((diagnostic, doubt) => {
    const [start, end] = visible(diagnostic.span, transcript.span, source);
    for (let at = blockAt(starts, start); at < starts.length; at++) {
      if (at > 0 && starts[at] >= end) break;
      const ranges = found.get(at) ?? [];
      ranges.push({ start, end, kind: "doubt", doubt });
      found.set(at, ranges);
    }
  });
  return found;
}

/**
 * @param {number[]} starts of the blocks
 * @param {number} offset
 * @returns {number} the block that stands there, or the last one before it
 */
export function blockAt(starts, offset) {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, 0);
}

/**
 * What can be underlined: the span without white space around it. A doubt about a place without
 * width is shown on the word behind it, else on the one before.
 *
 * @param {[number, number]} span
 * @param {[number, number]} record
 * @param {string} source
 * @returns {[number, number]}
 */
function visible([from, to], record, source) {
  const start = from + (/^[^\S\ufeff]*/.exec(source.slice(from, record[1]))?.[0].length ?? 0);
  if (start < to) return [start, from + source.slice(from, to).replace(/[^\S\ufeff]+$/, "").length];
  const behind = wholeWord(source.slice(start, Math.min(start + WORD, record[1])));
  if (behind > 0) return [start, start + behind];
  const end = record[0] + source.slice(record[0], from).trimEnd().length;
  return [Math.max(end - 1, record[0]), end];
}

/** How much of a word is underlined at most. */
const WORD = 40;

/** @param {string} text */
function wholeWord(text) {
  return /^\S*/.exec(text)?.[0].replace(/[\ud800-\udbff]$/, "").length ?? 0;
}

// A transcript as two tables in CSV (RFC 4180): its turns, and its exchanges.

/** @typedef {import("../../kaiken/web/index.js").Transcript} Transcript */
/** @typedef {import("../../kaiken/web/index.js").Turn} Turn */

const TURNS = ["block", "role", "role_inferred", "speaker", "name", "office", "organization", "label", "inferred", "text", "start", "end"];
const EXCHANGES = ["exchange", "follow_up_of", "asked_by", "question", "answered_by", "answer"];

/**
 * @param {Transcript} transcript
 * @returns {string} one row a turn; offsets are UTF-16 units
 */
export function turnsCsv(transcript) {
  const rows = transcript.blocks.flatMap((block, at) => (block.type === "turn" ? [turnRow(transcript, block, at)] : []));
  return table([TURNS, ...rows]);
}

/**
 * @param {Transcript} transcript
 * @returns {string} one row an exchange, both counted from 0
 */
export function exchangesCsv(transcript) {
  const rows = transcript.exchanges.map((exchange, at) => [
    at,
    exchange.follow_up_of,
    labelOf(transcript, exchange.question),
    textOf(transcript, exchange.question),
    labelOf(transcript, exchange.answer),
    textOf(transcript, exchange.answer),
  ]);
  return table([EXCHANGES, ...rows]);
}

/**
 * @param {Transcript} transcript
 * @param {Turn} turn
 * @param {number} at
 */
function turnRow(transcript, turn, at) {
  const speaker = turn.speaker === null ? null : transcript.speakers[turn.speaker];
  return [
    at,
    turn.role,
    turn.role_inferred,
    turn.speaker,
    speaker?.name,
    speaker?.office,
    speaker?.organization,
    turn.label?.text,
    turn.inferred,
    said(turn),
    ...turn.span,
  ];
}

/** @param {Turn} turn */
function said(turn) {
  return turn.paragraphs.map((paragraph) => paragraph.text).join("\n");
}

/**
 * @param {Transcript} transcript
 * @param {number[]} blocks
 * @returns {Turn[]}
 */
function turnsOf(transcript, blocks) {
  return blocks.map((at) => transcript.blocks[at]).filter((block) => block.type === "turn");
}

/**
 * @param {Transcript} transcript
 * @param {number[]} blocks
 */
function textOf(transcript, blocks) {
  return turnsOf(transcript, blocks).map(said).join("\n");
}

/**
 * @param {Transcript} transcript
 * @param {number[]} blocks
 */
function labelOf(transcript, blocks) {
  return turnsOf(transcript, blocks)[0]?.label?.text;
}

/** @param {unknown[][]} rows */
function table(rows) {
  return rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

/** @param {unknown} value */
function field(value) {
  const text = String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

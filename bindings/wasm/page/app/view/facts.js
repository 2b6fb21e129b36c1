// What the header says. What it does not say is told as such.

import { counted, el, quote } from "../dom.js";

/** @typedef {import("../dom.js").Child} Child */
/** @typedef {import("../../kaiken/web/index.js").Transcript} Transcript */
/** @typedef {{ text: string, span: [number, number] }} Piece */

/**
 * @param {Transcript} transcript
 * @param {import("../../kaiken/web/index.js").Detection | null} detected null when the dialect was chosen by hand
 * @param {string} description of the dialect
 * @param {(offset: number) => void} jump
 * @returns {Node}
 */
export function factsPanel(transcript, detected, description, jump) {
  const { header } = transcript;
  const link = (/** @type {Piece} */ piece) =>
    el("button", { type: "button", class: "fact", click: () => jump(piece.span[0]) }, quote(piece.text));
  const links = (/** @type {Piece[]} */ pieces) => (pieces.length === 0 ? null : el("ul", {}, ...pieces.map((piece) => el("li", {}, link(piece)))));
  return el(
    "dl",
    { class: "facts" },
    fact("Title", header.title && link(header.title)),
    fact("Kind", header.kind),
    fact("Date", header.date && el("span", { class: "exact" }, header.date)),
    fact("Weekday", header.weekday),
    fact("Time", header.time && time(header.time, link)),
    fact("Venue", (header.venue ?? header.venue_raw) && venue(header, link)),
    fact("Topics", links(header.topics)),
    fact("Notices", links(header.notices)),
    fact("Links", links(header.links)),
    fact("Breadcrumb", header.breadcrumb && link(header.breadcrumb)),
    fact("Dialect", dialect(transcript, detected, description, jump)),
  );
}

/**
 * @param {string} name
 * @param {Child} value
 */
function fact(name, value) {
  return el("div", {}, el("dt", {}, name), el("dd", {}, value || el("span", { class: "unsaid" }, "not in the text")));
}

/**
 * @param {NonNullable<Transcript["header"]["time"]>} time
 * @param {(piece: Piece) => Node} link
 */
function time(time, link) {
  const end = time.end ?? (time.open_ended ? "open" : null);
  const clock = [time.start, end].filter(Boolean).join(" to ");
  return el("span", {}, clock && el("span", { class: "exact" }, clock), time.zone && ` ${time.zone}`, clock && " · ", link(time));
}

/**
 * @param {Transcript["header"]} header
 * @param {(piece: Piece) => Node} link
 */
function venue({ venue, venue_raw: raw }, link) {
  if (venue) return link(venue);
  return raw && el("span", {}, el("span", { class: "unsaid" }, "not in the text, but "), link(raw), el("span", { class: "unsaid" }, " stands in its place"));
}

/**
 * @param {Transcript} transcript
 * @param {import("../../kaiken/web/index.js").Detection | null} detected
 * @param {string} description
 * @param {(offset: number) => void} jump
 */
function dialect(transcript, detected, description, jump) {
  const name = el("span", { class: "exact" }, transcript.dialect);
  if (!detected) return el("span", {}, name, ` ${description}. You chose it.`);
  const reasons = detected.reasons.map((reason) =>
    el(
      "li",
      {},
      el("button", { type: "button", class: "fact", click: () => jump(transcript.span[0] + reason.span[0]) }, reason.sign.replaceAll("-", " ")),
      ` ${counted(reason.points, "point")}`,
    ),
  );
  const why = reasons.length === 0 ? null : el("details", {}, el("summary", {}, `Why: ${counted(detected.score, "point")}`), el("ul", {}, ...reasons));
  return el("div", {}, name, ` ${description}`, why);
}


// Texts in, files out.

import { decode } from "./parser.js";
import { textOfPage } from "./html.js";

/** A transcript is some hundred kilobytes; what is larger than this is something else. */
const LARGEST = 50_000_000;

/**
 * @typedef {object} Read
 * @property {string} text
 * @property {string} note what there is to say about how it was read; empty for a usual text file
 */

/**
 * @param {File} file
 * @returns {Promise<Read>}
 */
export async function read(file) {
  const { name, size, type } = file;
  if (size > LARGEST) throw new Error(`“${name}” has ${Math.round(size / 1e6)} MB; this page reads files up to ${LARGEST / 1e6} MB.`);
  const { text, encoding, malformed } = await decode(new Uint8Array(await file.arrayBuffer()));
  if (isBinary(text)) throw new Error(`“${name}” is no text. Save the transcript as plain text or HTML, and open that.`);
  const notes = [encoding !== "UTF-8" && `It is written in ${encoding}.`, malformed && "Some bytes of it stand for no character."];
  if (type === "text/html" || /\.x?html?$/i.test(name)) {
    return { text: await textOfPage(text), note: ["This is the text of a saved page.", ...notes].filter(Boolean).join(" ") };
  }
  return { text, note: notes.filter(Boolean).join(" ") };
}

/** How much of a text is looked at, and which part of it may be control characters that no text has. */
const SAMPLE = 4096;
const CONTROLS = 0.05;

/** @param {string} text */
function isBinary(text) {
  const sample = text.slice(0, SAMPLE);
  const controls = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls > sample.length * CONTROLS;
}

/**
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
export function download(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * Listens for files that are dropped and texts that are pasted anywhere on the page.
 *
 * @param {HTMLElement} veil shown while a file hangs over the page
 * @param {(files: File[]) => void} onFiles
 * @param {(text: string) => void} onText
 */
export function listen(veil, onFiles, onText) {
  /** Whether what is dragged comes from the page itself: selected words, say. */
  let own = false;
  const takes = (/** @type {DragEvent} */ event) => !own && carries(event);
  const over = (/** @type {DragEvent} */ event) => {
    if (!takes(event)) return;
    event.preventDefault();
    veil.hidden = false;
  };
  const away = () => (veil.hidden = true);
  const ended = () => {
    own = false;
    away();
  };
  addEventListener("dragstart", () => (own = true));
  addEventListener("dragenter", over);
  addEventListener("dragover", over);
  addEventListener("dragleave", ({ relatedTarget }) => relatedTarget === null && away());
  // Where a pointer moves, nothing is dragged any more, whatever the browser told.
  for (const event of ["dragend", "pointermove"]) addEventListener(event, ended);
  addEventListener("drop", (event) => {
    away();
    if (!takes(event) || !event.dataTransfer) return;
    event.preventDefault();
    const { files } = event.dataTransfer;
    if (files.length > 0) onFiles([...files]);
    else onText(event.dataTransfer.getData("text/plain"));
  });
  addEventListener("paste", ({ target, clipboardData }) => {
    if (target instanceof HTMLTextAreaElement || !clipboardData) return;
    const { files } = clipboardData;
    const text = clipboardData.getData("text/plain");
    if (files.length > 0 && text === "") onFiles([...files]);
    else onText(text);
  });
}

/**
 * Whether something is dragged that the page reads. A field takes words by itself.
 *
 * @param {DragEvent} event
 */
function carries({ dataTransfer, target }) {
  const types = dataTransfer?.types ?? [];
  return types.includes("Files") || (types.includes("text/plain") && !(target instanceof HTMLTextAreaElement));
}

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
 * @param {(file: File) => void} onFile
 * @param {(text: string) => void} onText
 */
export function listen(veil, onFile, onText) {
  let depth = 0;
  const over = (/** @type {number} */ change) => {
    depth = Math.max(0, depth + change);
    veil.hidden = depth === 0;
  };
  addEventListener("dragenter", (event) => carries(event) && over(+1));
  addEventListener("dragleave", (event) => carries(event) && over(-1));
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    over(-depth);
    const file = event.dataTransfer?.files[0];
    const text = event.dataTransfer?.getData("text/plain");
    if (file) onFile(file);
    else if (text) onText(text);
  });
  addEventListener("paste", (event) => {
    if (event.target instanceof HTMLTextAreaElement) return;
    const file = event.clipboardData?.files[0];
    const text = event.clipboardData?.getData("text/plain");
    if (text) onText(text);
    else if (file) onFile(file);
  });
}

/** @param {DragEvent} event */
function carries(event) {
  return event.dataTransfer?.types.some((type) => type === "Files" || type === "text/plain") ?? false;
}

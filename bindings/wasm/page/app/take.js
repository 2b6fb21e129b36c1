// Copies and files of what was found.

import { download } from "./files.js";
import { exchangesCsv, turnsCsv } from "./model/csv.js";
import { json } from "./parser.js";

/** @typedef {import("../kaiken/web/index.js").Transcript} Transcript */

/** Spreadsheets take a file for UTF-8 only when it begins with this. */
const BOM = "\ufeff";

/** @type {Record<string, { ending: string, type: string, mark: string, what: string, text: (transcript: Transcript) => string | Promise<string> }>} */
const FORMS = {
  json: { ending: ".json", type: "application/json", mark: "", what: "the tree as JSON", text: jsonText },
  turns: { ending: "-turns.csv", type: "text/csv", mark: BOM, what: "the turns as CSV", text: turnsCsv },
  exchanges: { ending: "-exchanges.csv", type: "text/csv", mark: BOM, what: "the exchanges as CSV", text: exchangesCsv },
};

/**
 * @param {string} form
 * @param {Transcript} transcript
 * @returns {Promise<string>} what was done
 */
export async function copyForm(form, transcript) {
  await copy(await FORMS[form].text(transcript), "What can be copied can be saved as a file, too.");
  return `Copied ${FORMS[form].what}.`;
}

/** @param {Transcript} transcript */
async function jsonText(transcript) {
  return `${(await json(transcript)).flat().join("\n")}\n`;
}

/**
 * @param {string} form
 * @param {Transcript} transcript
 * @param {string | null} example the name of its file, if it is one
 * @returns {Promise<string>} what was done
 */
export async function saveForm(form, transcript, example) {
  const { ending, type, mark, what, text } = FORMS[form];
  const name = example?.replace(/\.txt$/, "") ?? `conference-${transcript.header.date ?? "without-a-date"}`;
  download(name + ending, type, mark + (await text(transcript)));
  return `Saved ${what}.`;
}

/**
 * @param {string} text
 * @param {string} instead what can be done where copying is not allowed
 */
export async function copy(text, instead) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    throw new Error(`The browser did not allow copying. ${instead}`);
  }
}

// The page: which text is read, and where what was found is shown.

import { linkTo, noteAddress, readAddress } from "./address.js";
import { byId, counted, el } from "./dom.js";
import { Editing } from "./editing.js";
import { EXAMPLES, loadExample } from "./examples.js";
import { listen, read } from "./files.js";
import * as parser from "./parser.js";
import { copy, copyForm, saveForm } from "./take.js";
import { themeButton } from "./theme.js";
import { script } from "./trusted.js";
import { Found } from "./view/found.js";

const exampleSelect = /** @type {HTMLSelectElement} */ (byId("example"));
const dialectSelect = /** @type {HTMLSelectElement} */ (byId("dialect"));
const recordSelect = /** @type {HTMLSelectElement} */ (byId("record"));
const fileInput = /** @type {HTMLInputElement} */ (byId("file"));
const status = byId("status");

const state = {
  text: "",
  /** @type {string | null} the example that is shown, until it is changed */
  example: null,
  /** @type {parser.Reading[]} */
  records: [],
  record: 0,
  /** How many texts were read: an answer to an earlier question is dropped. */
  reads: 0,
};

const editing = new Editing(
  (text) => (text === state.text ? showRecord() : readText(text)),
  (text) => open(text),
);
const found = new Found(() => editing.stop());

function reading() {
  return state.records[state.record];
}

/** @returns {string | null} null to let kaiken choose */
function dialect() {
  return dialectSelect.value || null;
}

/** @param {string} message */
function say(message) {
  status.classList.remove("wrong");
  status.textContent = message;
}

/** @param {unknown} error */
function complain(error) {
  status.classList.add("wrong");
  status.textContent = error instanceof Error ? error.message : String(error);
}

/**
 * @template Result
 * @param {() => Result | Promise<Result>} work
 * @returns {Promise<Result | undefined>} undefined when it failed: the reason stands in the status line
 */
async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    complain(error);
    return undefined;
  }
}

/**
 * Reads a text and shows what is in it.
 *
 * @param {string} text
 * @param {string | null} [example] its file, if it is one
 */
async function readText(text, example = null) {
  const read = ++state.reads;
  Object.assign(state, { text, example });
  exampleSelect.value = example ?? "";
  document.body.classList.add("busy");
  const parsed = await attempt(() => parser.parse(text, dialect()));
  if (read !== state.reads) return;
  document.body.classList.remove("busy");
  if (!parsed) return;
  Object.assign(state, { records: parsed.records, record: 0 });
  showRecords();
  showRecord(parsed.time);
  await noteAddress({ example, dialect: dialect() });
}

function showRecords() {
  const options = state.records.map(({ transcript }, at) => {
    const { title, date } = transcript.header;
    return el("option", { value: at }, `${at + 1} of ${state.records.length}: ${date ?? title?.text ?? "without a date"}`);
  });
  recordSelect.replaceChildren(...options);
  byId("records").hidden = state.records.length < 2;
}

/** @param {number} [time] that the parse took, when there was one */
function showRecord(time) {
  const blank = state.text.trim() === "" && !editing.isOpen;
  byId("empty").hidden = !blank;
  byId("workspace").hidden = blank;
  const shown = reading();
  if (!shown || blank) {
    say("There is no text yet.");
    return;
  }
  say(found.show(state.text, shown, dialect() !== null));
  const size = counted(state.text.length, "character");
  byId("size").textContent = time === undefined ? size : `${size}, read in ${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
}

/**
 * @param {string} text
 * @param {string | null} [example]
 */
async function open(text, example = null) {
  editing.leave();
  found.showText();
  scrollTo({ top: 0, behavior: "instant" });
  await readText(text, example);
}

/** @param {string} file */
function openExample(file) {
  return attempt(async () => open(await loadExample(file), file));
}

/** @param {File} file */
function openFile(file) {
  return attempt(async () => {
    const { text, note } = await read(file);
    await open(text);
    if (note) say(`${status.textContent} ${note}`);
  });
}

/** @param {string} text */
function edit(text) {
  editing.start(text);
  byId("workspace").hidden = false;
  byId("empty").hidden = true;
  found.showText();
  editing.focus();
}

/** @type {Record<string, () => unknown>} */
const ACTS = {
  open: () => fileInput.click(),
  edit: () => (editing.isOpen ? editing.stop() : edit(state.text)),
  write: () => edit(""),
  share,
  async paste() {
    const text = await navigator.clipboard.readText().catch(() => null);
    if (text !== null) return open(text);
    edit("");
    return say("The browser keeps its clipboard closed. Paste into the field.");
  },
};

async function share() {
  const link = await linkTo({ example: state.example, text: state.text, dialect: dialect() });
  history.replaceState(null, "", link);
  await copy(link);
  say(`Copied a link of ${counted(link.length, "character")}. The text is in its fragment, which no server gets to see.`);
}

/** @param {HTMLElement} button */
async function take({ dataset: { take: form = "", how } }) {
  const { transcript } = reading();
  say(how === "copy" ? await copyForm(form, transcript) : saveForm(form, transcript, state.example));
}

function controls() {
  exampleSelect.append(...EXAMPLES.map(({ file, label }) => el("option", { value: file }, label)));
  exampleSelect.addEventListener("change", () => exampleSelect.value && openExample(exampleSelect.value));
  dialectSelect.addEventListener("change", () => readText(state.text, state.example));
  recordSelect.addEventListener("change", () => {
    state.record = Number(recordSelect.value);
    showRecord();
  });
  fileInput.addEventListener("change", () => {
    const file = fileInput.files?.[0];
    if (file) void openFile(file);
    fileInput.value = "";
  });
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-act]"))) {
    button.addEventListener("click", () => attempt(() => ACTS[button.dataset.act ?? ""]()));
  }
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-take]"))) {
    button.addEventListener("click", () => attempt(() => take(button)));
  }
  listen(byId("veil"), openFile, open);
  themeButton(byId("theme"));
}

async function fillDialects() {
  const all = await parser.dialects();
  found.descriptions = new Map(all.map(({ id, description }) => [id, description]));
  dialectSelect.append(...all.map(({ id, description }) => el("option", { value: id }, `${id}: ${description}`)));
}

/** Shows what the address asks for; without a wish, the first example. */
async function follow() {
  const wish = await attempt(readAddress);
  const trouble = wish ? null : status.textContent;
  dialectSelect.value = found.descriptions.has(wish?.dialect ?? "") ? (wish?.dialect ?? "") : "";
  if (typeof wish?.text === "string") await open(wish.text);
  else await openExample(wish?.example ?? EXAMPLES[0].file);
  if (trouble) complain(trouble);
}

function workOffline() {
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register(script("service-worker.js")).catch(() => {
    // Some browsers forbid it in private windows; the page then needs its server at each start.
  });
}

controls();
await attempt(fillDialects);
await follow();
addEventListener("hashchange", follow);
document.body.classList.add("ready");
workOffline();

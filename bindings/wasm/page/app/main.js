// The page: which text is read, and where what was found is shown.

import { linkTo, noteAddress, readAddress } from "./address.js";
import * as busy from "./busy.js";
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
  /** @type {string | null} the example that it is, until it is changed */
  example: null,
  /** What is shown; another text may be read just now. @type {import("./address.js").Wish & { text: string }} */
  shown: { text: "", example: null, dialect: null },
  /** @type {string | null} the last text that was no example */
  own: null,
  /** @type {parser.Reading[]} */
  records: [],
  record: 0,
  /** How many texts were read, and how many were opened: what comes of an earlier one is dropped. */
  reads: 0,
  opens: 0,
};

const editing = new Editing(
  (text) => (text === null || text === state.text ? showRecord() : readText(text)),
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
  const message = error instanceof Error ? error.message : String(error);
  status.textContent = message.replace(/^\p{Ll}(?!aiken)/u, (letter) => letter.toUpperCase());
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
 * @returns {Promise<boolean | undefined>} whether it is shown: another may have come, or it could not be read
 */
async function readText(text, example = null) {
  const read = ++state.reads;
  Object.assign(state, { text, example });
  if (example === null && text.trim() !== "") state.own = text;
  exampleSelect.value = example ?? "";
  const shown = { text, example, dialect: dialect() };
  const isShown = await attempt(() => busy.reading(new Blob([text]).size, say, async () => {
    const parsed = await parser.parse(text, shown.dialect);
    if (!parsed || read !== state.reads) return false;
    Object.assign(state, { records: parsed.records, record: 0, shown });
    showRecords();
    showRecord(parsed.time);
    return true;
  }));
  if (isShown) await noteAddress(shown);
  return isShown;
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
  const { text, example } = state.shown;
  const blank = text.trim() === "" && !editing.isOpen;
  exampleSelect.value = example ?? "";
  byId("empty").hidden = !blank;
  byId("workspace").hidden = blank;
  const shown = reading();
  if (!shown) return;
  const told = found.show(text, shown, state.shown.dialect !== null);
  say(blank ? "There is no text yet." : told);
  const size = counted(text.length, "character");
  byId("size").textContent = time === undefined ? size : `${size}, read in ${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
}

/**
 * @param {string} text
 * @param {string | null} [example]
 */
function open(text, example = null) {
  state.opens++;
  editing.leave();
  found.showText();
  scrollTo({ top: 0, behavior: "instant" });
  return readText(text, example);
}

/**
 * @template Result
 * @param {() => Promise<Result>} load
 * @returns {Promise<Result | undefined>} undefined where another text was opened meanwhile
 */
async function unlessAnother(load) {
  const opens = ++state.opens;
  const loaded = await load();
  return opens === state.opens ? loaded : undefined;
}

/** @param {string} file */
function openExample(file) {
  return attempt(async () => {
    const text = await unlessAnother(() => loadExample(file));
    if (text !== undefined) await open(text, file);
  });
}

/** @param {File[]} files of which one is shown */
function openFiles([file, ...rest]) {
  return attempt(async () => {
    const given = await unlessAnother(() => busy.reading(file.size, say, () => read(file)));
    if (!given || !(await open(given.text))) return;
    const alone = rest.length > 0 && `The page shows one file at a time: ${counted(rest.length, "other was", "others were")} left out.`;
    const told = [given.note, alone].filter(Boolean).join(" ");
    if (told) say(`${status.textContent} ${told}`);
  });
}

/** @param {string} text that was pasted or dropped */
function openText(text) {
  if (text.trim() === "") return say("There was nothing to read in that.");
  return open(text);
}

/** Goes back to the last text that was no example; where there is none, to a field for one. */
function openOwn() {
  return state.own === null ? attempt(() => edit("")) : open(state.own);
}

/** @param {string} text */
function edit(text) {
  editing.start(text);
  byId("workspace").hidden = false;
  byId("empty").hidden = true;
  found.showText();
  editing.focus();
}

/**
 * Leads the focus to the text, and leaves the address as it is: it says which text that is.
 *
 * @param {Event} event
 */
function skip(event) {
  event.preventDefault();
  found.showText();
  byId(byId("workspace").hidden ? "empty" : "text").focus();
}

/** @type {Record<string, () => unknown>} */
const ACTS = {
  open: () => fileInput.click(),
  edit: () => (editing.isOpen ? editing.stop() : edit(state.text)),
  write: () => edit(""),
  share,
  async paste() {
    // There is no clipboard where the page comes over plain http.
    const text = await navigator.clipboard?.readText().catch(() => null);
    if (typeof text === "string") return openText(text);
    edit("");
    return say("The browser keeps its clipboard closed. Paste into the field.");
  },
};

async function share() {
  if (state.text.trim() === "") throw new Error("There is no text to share yet.");
  const link = await linkTo({ example: state.example, text: state.text, dialect: dialect() });
  history.replaceState(null, "", link);
  await copy(link, "The link stands in the address bar.");
  const told = state.example === null ? "The text is in its fragment, which no server gets to see." : "It names the example.";
  say(`Copied a link of ${counted(link.length, "character")}. ${told}`);
}

/** @param {HTMLElement} button */
async function take({ dataset: { take: form = "", how } }) {
  const { transcript } = reading();
  const told = await (how === "copy" ? copyForm(form, transcript) : saveForm(form, transcript, state.shown.example));
  const count = state.records.length;
  say(count < 2 ? told : `${told} That is conference ${state.record + 1} of ${count}.`);
}

function controls() {
  exampleSelect.append(...EXAMPLES.map(({ file, label }) => el("option", { value: file }, label)));
  exampleSelect.addEventListener("change", () => (exampleSelect.value ? openExample(exampleSelect.value) : openOwn()));
  dialectSelect.addEventListener("change", () => readText(state.text, state.example));
  recordSelect.addEventListener("change", () => {
    state.record = Number(recordSelect.value);
    showRecord();
  });
  fileInput.addEventListener("change", () => {
    const files = [...(fileInput.files ?? [])];
    if (files.length > 0) void openFiles(files);
    fileInput.value = "";
  });
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-act]"))) {
    button.addEventListener("click", () => attempt(() => ACTS[button.dataset.act ?? ""]()));
  }
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-take]"))) {
    button.addEventListener("click", () => attempt(() => take(button)));
  }
  byId("skip").addEventListener("click", skip);
  listen(byId("veil"), openFiles, openText);
  themeButton(byId("theme"));
}

async function fillDialects() {
  const all = await parser.dialects();
  found.descriptions = new Map(all.map(({ id, description }) => [id, description]));
  dialectSelect.append(...all.map(({ id, description }) => el("option", { value: id }, `${id}: ${description}`)));
}

/** Shows what the address asks for. A page that has just begun shows the first example where that fails. */
async function follow() {
  const begins = state.reads === 0;
  try {
    const wish = await readAddress();
    if (wish) await fulfil(wish);
    else if (begins) await openExample(EXAMPLES[0].file);
  } catch (error) {
    if (begins) await openExample(EXAMPLES[0].file);
    complain(error);
  }
}

/** @param {import("./address.js").Wish} wish what it does not ask for stays as it is */
async function fulfil({ text, example, dialect: id }) {
  const loaded = text ?? (example === null ? null : await loadExample(example));
  const isUnknown = id !== null && found.descriptions.size > 0 && !found.descriptions.has(id);
  dialectSelect.value = isUnknown ? "" : (id ?? "");
  if (loaded !== null) await open(loaded, text === null ? example : null);
  else if (state.reads === 0) await openExample(EXAMPLES[0].file);
  else await readText(state.text, state.example);
  if (isUnknown) complain(new Error(`There is no dialect “${id}”: kaiken chose one.`));
}

async function workOffline() {
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register(script("service-worker.js"));
    await navigator.serviceWorker.ready;
    byId("offline").hidden = false;
  } catch {
    // Some browsers forbid it in private windows; the page then needs its server at each start.
  }
}

controls();
await attempt(fillDialects);
await follow();
addEventListener("hashchange", follow);
document.body.classList.add("ready");
void workOffline();

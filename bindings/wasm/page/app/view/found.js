// Everything that is shown of one conference: the text on the left, the panels on the right.

import { byId, counted } from "../dom.js";
import { tags, thread } from "../model/thread.js";
import { detect, explain, json } from "../parser.js";
import { DoubtsPanel } from "./doubts.js";
import { showExchanges } from "./exchanges.js";
import { factsPanel } from "./facts.js";
import { showJson } from "./json.js";
import { nameDetected } from "./nobody.js";
import { SpeakersPanel } from "./speakers.js";
import { Tabs } from "./tabs.js";
import { TextView } from "./text.js";
import { Tip } from "./tip.js";

/** @typedef {import("../parser.js").Reading} Reading */

export class Found {
  /** @param {() => void} onJump before a place of the text is shown */
  constructor(onJump) {
    this.onJump = onJump;
    /** @type {Reading | undefined} */
    this.reading = undefined;
    /** @type {Reading | undefined} whose JSON is written */
    this.written = undefined;
    this.source = "";
    /** @type {Map<string, string>} what the dialects are, by id */
    this.descriptions = new Map();
    this.solo = new CSSStyleSheet();
    document.adoptedStyleSheets = [this.solo];
    this.text = new TextView(byId("transcript"), (doubts, byKey) => this.#explain(doubts, byKey));
    this.speakers = new SpeakersPanel(byId("panel-speakers"), (slot) => this.#highlight(slot));
    this.doubts = new DoubtsPanel(byId("panel-doubts"), {
      jump: (doubt) => this.jump(this.reading?.transcript.diagnostics[doubt].span[0] ?? 0, doubt),
      look: (offset) => this.jump(offset),
      explain,
    });
    this.tip = new Tip(byId("tip"), byId("transcript"), (doubt) => this.reading?.transcript.diagnostics[doubt]);
    this.tabs = new Tabs(byId("tabs"), (name) => void this.#onTab(name));
  }

  /**
   * @param {string} source
   * @param {Reading} reading
   * @param {boolean} chosen whether the dialect was chosen by hand
   * @returns {string} what was found, in one sentence
   */
  show(source, reading, chosen) {
    Object.assign(this, { source, reading });
    const { transcript, voices } = reading;
    const entries = thread(transcript);
    const slots = new Map(voices.flatMap((voice, slot) => voice.turns.map((at) => [at, slot])));
    const jump = (/** @type {number} */ block) => this.jump(transcript.blocks[block].span[0]);
    this.tip.hide();
    this.tabs.textAt = 0;
    this.text.show(source, reading, tags(entries));
    this.speakers.show(reading, jump);
    this.#highlight(null);
    showExchanges(byId("panel-exchanges"), reading, entries, (at) => slots.get(at) ?? 0, jump);
    this.doubts.show(reading, source);
    void this.#facts(chosen);
    byId("json-lines").replaceChildren();
    void this.#onTab(this.tabs.chosen);
    return this.#figures(reading);
  }

  /** On a narrow page, brings the text before the panels. */
  showText() {
    if (this.tabs.narrow) this.tabs.show("text");
  }

  /**
   * @param {number} offset
   * @param {number | null} [doubt] the diagnostic to point at, if it is one
   */
  jump(offset, doubt = null) {
    this.onJump();
    this.showText();
    this.text.jump(offset, doubt);
  }

  /**
   * @param {number[]} doubts
   * @param {boolean} byKey on a narrow page, a finger has the tip, and stays with the text
   */
  #explain(doubts, byKey) {
    const { narrow } = this.tabs;
    if (narrow && !byKey) return;
    this.tabs.show("doubts");
    const button = /** @type {HTMLElement | null | undefined} */ (this.doubts.reveal(doubts[0]));
    if (narrow) button?.focus();
  }

  /** @param {string} name */
  async #onTab(name) {
    this.tip.hide();
    const { reading } = this;
    if (name !== "json" || !reading || this.written === reading) return;
    const chunks = await json(reading.transcript);
    if (reading !== this.reading) return;
    this.written = reading;
    showJson(byId("json-lines"), chunks);
  }

  /** @param {number | null} slot of the voice that keeps its colour; null for all */
  #highlight(slot) {
    byId("transcript").classList.toggle("solo", slot !== null);
    this.solo.replaceSync(slot === null ? "" : `.solo .turn[data-voice="${slot}"] { --dim: 0; }`);
  }

  /** @param {boolean} chosen */
  async #facts(chosen) {
    const { reading, source } = this;
    if (!reading) return;
    const { transcript, voices } = reading;
    const isAsked = !chosen || voices.length === 0;
    const detected = isAsked ? await detect(source.slice(...transcript.span)) : null;
    if (reading !== this.reading) return;
    if (chosen && detected) nameDetected(detected.dialect ?? "generic");
    const description = this.descriptions.get(transcript.dialect) ?? "";
    byId("panel-facts").replaceChildren(
      factsPanel(transcript, chosen ? null : detected, description, (offset) => this.jump(offset)),
    );
  }

  /** @param {Reading} reading */
  #figures({ transcript, voices }) {
    const figures = {
      speakers: voices.length,
      exchanges: transcript.exchanges.length,
      doubts: transcript.diagnostics.length,
    };
    for (const [name, count] of Object.entries(figures)) {
      const badge = document.querySelector(`[data-count="${name}"]`);
      if (badge) badge.textContent = count.toLocaleString("en");
    }
    byId("read-as").textContent = transcript.dialect;
    const turns = voices.reduce((sum, voice) => sum + voice.turns.length, 0);
    const named = counted(transcript.speakers.length, "named speaker");
    const unnamed = voices.length - transcript.speakers.length;
    const told = [
      counted(turns, "turn"),
      unnamed === 0 ? named : `${named} and ${counted(unnamed, "unnamed voice")}`,
      counted(figures.exchanges, "exchange"),
      figures.doubts === 0 ? "no doubts" : counted(figures.doubts, "doubt"),
    ];
    return `Found ${told.join(", ")}.`;
  }
}

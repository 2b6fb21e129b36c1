// The package in a real browser, under a strict Content-Security-Policy.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";

import { detect, dialects, parse, parseRecords } from "../pkg/dist/node/index.mjs";
import { examples } from "./support/examples.mjs";
import { launch, noBrowser, PACKAGE, serve } from "./support/browser.mjs";
import { fixtures } from "./support/fixtures.mjs";
import { hostile, numbersOf, textOf } from "./support/hostile.mjs";
import { conference } from "./support/long.mjs";

const MINISTRY = readFileSync(new URL("./pages/ministry.html", import.meta.url), "utf8");
const EMPTY = "<!doctype html><title>empty</title>";

describe("in Chromium", { skip: noBrowser }, () => {
  let browser, server, page;
  const faults = [];

  before(async () => {
    browser = await launch();
    server = await serve(PACKAGE, { "/": EMPTY, "/ministry": MINISTRY });
    page = await browser.newPage();
    page.on("pageerror", (error) => faults.push(error.message));
  });

  after(async () => {
    await browser?.close();
    server?.close();
  });

  /** Runs a function in a fresh page, with the package as `kaiken`. */
  async function run(path, script, argument) {
    await page.goto(server.origin + path);
    await page.evaluate(async () => {
      globalThis.kaiken = await import("/web/index.js");
      await globalThis.kaiken.init();
    });
    return page.evaluate(script, argument);
  }

  test("`init` is waited for, and may be asked twice", async () => {
    await page.goto(`${server.origin}/`);
    const told = await page.evaluate(async () => {
      const { default: init, parse, KaikenError } = await import("/web/index.js");
      let early;
      try {
        parse("Reporter: Why?");
      } catch (error) {
        early = [error instanceof KaikenError, error.code, error.message];
      }
      await Promise.all([init(), init()]);
      return [early, parse("Reporter: Why?").blocks.length];
    });
    assert.deepEqual(told, [[true, "not-loaded", "kaiken is not loaded yet; wait for `init()` first"], 1]);
  });

  test("`init` takes a URL, a response, bytes or a module, and fails when there is none", async () => {
    for (const kind of ["url", "response", "bytes", "module"]) {
      await page.goto(`${server.origin}/`);
      const blocks = await page.evaluate(async (kind) => {
        const { init, parse } = await import("/web/index.js");
        const failed = await init("/nowhere.wasm").then(() => false, () => true);
        const inputs = {
          url: () => "/kaiken.wasm",
          response: () => fetch("/kaiken.wasm"),
          bytes: async () => (await fetch("/kaiken.wasm")).arrayBuffer(),
          module: () => WebAssembly.compileStreaming(fetch("/kaiken.wasm")),
        };
        await init(await inputs[kind]());
        return failed && parse("Reporter: Why?").blocks.length;
      }, kind);
      assert.equal(blocks, 1, kind);
    }
  });

  test("what keeps `init` from loading is told by code and cause; null stands for the usual place", async () => {
    await page.goto(`${server.origin}/`);
    const told = await page.evaluate(async () => {
      const { init, parse, KaikenError } = await import("/web/index.js");
      const tell = (error) => [error instanceof KaikenError, error.code, /^kaiken could not be loaded: /.test(error.message), error.cause instanceof Error];
      const failures = [];
      for (const input of ["/nowhere.wasm", "/", new Uint8Array(8), "http://127.0.0.1:1/"]) {
        failures.push(await init(input).then(() => null, tell));
      }
      await init(null);
      return [failures, parse("Reporter: Why?").blocks.length];
    });
    assert.deepEqual(told, [Array(4).fill([true, "not-loaded", true, true]), 1]);
  });

  test("a worker of one's own that dies says so", async () => {
    await page.goto(`${server.origin}/`);
    const told = await page.evaluate(async () => {
      const { KaikenWorker } = await import("/web/worker.js");
      const worker = new KaikenWorker(new Worker("/nowhere.js", { type: "module" }));
      return worker.parse("Reporter: Why?").then(() => null, ({ code, message }) => [code, message]);
    });
    assert.deepEqual(told, ["worker-failed", "the worker failed: its script could not be loaded"]);
  });

  /** Markup, and the lines that somebody sees of it. */
  const SEEN = [
    ["<details><summary>More</summary>Reporter: <p>hidden</p></details><p>shown</p>", "More\n\nshown"],
    ["<details open><summary>More</summary><p>open</p></details>", "More\n\nopen"],
    ['<div style="content-visibility: hidden">hidden <p>hidden</p></div><p>shown</p>', "shown"],
    ['<div style="visibility: hidden">hidden <p style="visibility: visible">shown</p> hidden</div>', "shown"],
    ['<p style="white-space: break-spaces">two  spaces</p>', "two  spaces"],
    ['<div style="display: flex"><b>Reporter:</b><span>Why?</span></div><p>next</p>', "Reporter:\tWhy?\n\nnext"],
    ['<p style="display: flex"><b>Reporter:</b> Why?</p>', "Reporter:\tWhy?"],
    ['<div style="display: flex"><div>left</div><div>right</div></div>', "left\nright"],
    ['<div style="display: flex; flex-direction: column"><span>one</span><span>two</span></div>', "one\ntwo"],
  ];

  test("of a page is read what is seen, where it is seen", async () => {
    const texts = await run("/", (all) => all.map((html) => {
      document.body.innerHTML = html;
      return globalThis.kaiken.parseDocument(document.body).text;
    }), SEEN.map(([html]) => html));
    assert.deepEqual(texts, SEEN.map(([, text]) => text));
  });

  test("`skip` takes a selector, or none; another is refused", async () => {
    const told = await run("/", () => {
      document.body.innerHTML = "<nav>Menu</nav><p>text</p>";
      const { parseDocument } = globalThis.kaiken;
      const read = (skip) => parseDocument(document.body, { skip }).text;
      let refused;
      try {
        read("p:(");
      } catch ({ code, message }) {
        refused = [code, message];
      }
      return [read(undefined), read(""), read("p"), refused];
    });
    assert.deepEqual(told, ["text", "Menu\n\ntext", "Menu", ["bad-option", "`skip` is no CSS selector: p:("]]);
  });

  test("`kaiken/auto` loads itself", async () => {
    await page.goto(`${server.origin}/`);
    const blocks = await page.evaluate(async () => (await import("/web/auto.js")).parse("Reporter: Why?").blocks.length);
    assert.equal(blocks, 1);
  });

  test("the fixtures give the trees that they give in Node", async () => {
    const texts = fixtures().map(({ text }) => text);
    const found = await run("/", (texts) => texts.map((text) => globalThis.kaiken.parseRecords(text)), texts);
    assert.deepEqual(found, texts.map((text) => parseRecords(text)));
  });

  test("hostile inputs have as many blocks as in Rust", async () => {
    const told = (kind) => hostile[kind].map(({ blocks }) => blocks);
    const texts = await run("/", (texts) => texts.map((text) => {
      const { blocks, span } = globalThis.kaiken.parse(text);
      return span[1] === text.length && blocks.length;
    }), hostile.texts.map(({ parts }) => textOf(parts)));
    assert.deepEqual(texts, told("texts"));
    const units = await run("/", (inputs) => inputs.map((units) => {
      const text = units.map((unit) => String.fromCharCode(unit)).join("");
      return globalThis.kaiken.parse(text).blocks.length;
    }), hostile.utf16.map(({ parts }) => numbersOf(parts)));
    assert.deepEqual(units, told("utf16"));
    const bytes = await run("/", (inputs) => inputs.map((bytes) => {
      const { text } = globalThis.kaiken.decode(Uint8Array.from(bytes));
      return globalThis.kaiken.parse(text).blocks.length;
    }), hostile.bytes.map(({ parts }) => numbersOf(parts)));
    assert.deepEqual(bytes, told("bytes"));
  });

  test("every other function answers as in Node", async () => {
    const [{ text }] = fixtures();
    const script = async (text) => {
      const { detect, dialects, events, decode } = globalThis.kaiken;
      const { explain } = await import("/explain.js");
      const japanese = decode(Uint8Array.of(0x96, 0xe2, 0x81, 0x46, 0x82, 0xcd, 0x82, 0xa2));
      const western = decode(Uint8Array.of(0x92, 0x73, 0x20, 0x80));
      return [detect(text), dialects(), [...events(text)].length > 0, japanese, western, explain("K0101").name];
    };
    assert.deepEqual(await run("/", script, text), [
      detect(text),
      dialects(),
      true,
      { text: "問：はい", encoding: "Shift_JIS", malformed: false },
      { text: "’s €", encoding: "windows-1252", malformed: false },
      "weekday-mismatch",
    ]);
  });

  test("a text whose tree does not fit is refused, and the next one is parsed", async () => {
    const told = await run("/", () => {
      let code;
      try {
        globalThis.kaiken.parse("Q:a\n".repeat(12_500_000));
      } catch (error) {
        code = error.code;
      }
      return [code, globalThis.kaiken.parse("Reporter: \ud83d Why?").blocks[0].paragraphs[0].text];
    });
    assert.deepEqual(told, ["too-long", "\ud83d Why?"]);
  });

  test("a worker parses while the page goes on", async () => {
    await page.goto(`${server.origin}/`);
    const text = conference(2_000_000);
    const told = await page.evaluate(async (text) => {
      const { KaikenWorker, KaikenError } = await import("/web/worker.js");
      const { KaikenError: Same } = await import("/web/index.js");
      const worker = new KaikenWorker();
      let ticks = 0;
      const clock = setInterval(() => ticks++, 1);
      const { blocks } = await worker.parse(text);
      clearInterval(clock);
      const refused = await worker.parse("a", { dialect: "nowhere" }).catch((error) => [error instanceof Same, error.code]);
      worker.terminate();
      return { blocks: blocks.length, ticks, refused, same: KaikenError === Same };
    }, text);
    assert.ok(told.ticks > 0, "the page's clock went on");
    assert.deepEqual({ ...told, ticks: 1 }, { blocks: parse(text).blocks.length, ticks: 1, refused: [true, "unknown-dialect"], same: true });
  });

  test("a page becomes lines of text; what is hidden or beside it is left out", async () => {
    const { text, bold } = await run("/ministry", () => {
      const { text, bold } = globalThis.kaiken.parseDocument(document);
      return { text, bold: bold.map((span) => text.slice(...span)) };
    });
    assert.equal(
      text,
      [
        "Press Conferences",
        "",
        "Press Conference by Foreign Minister Ken Aoba",
        "",
        "Tuesday, March 12, 2024, 2:05 p.m. Ministry of Foreign Affairs",
        "",
        "The bell of Ushijima",
        "",
        "Reporter: Will the bell come home?",
        "And when?",
        "",
        "Mr. Ken Aoba, Minister for Foreign Affairs: It will 😀 come, I am told,\u00a0in spring. It is 会見 会.",
        "",
        "Reporter:\tAnd the rope?",
        "",
        "Minister Aoba: The rope",
        "stays.",
      ].join("\n"),
    );
    assert.deepEqual(bold, [
      "Press Conference by Foreign Minister Ken Aoba",
      "The bell of Ushijima",
      "Reporter:",
      "come home",
      "Mr. Ken Aoba, Minister for Foreign Affairs:",
      "Reporter:",
    ]);
  });

  test("a page gives the tree of its text, with ranges back into the page", async () => {
    const told = await run("/ministry", () => {
      const { text, transcript, range, ranges, blocks } = globalThis.kaiken.parseDocument(document);
      const turns = transcript.blocks.filter(({ type }) => type === "turn");
      const [question, answer] = turns;
      CSS.highlights.set("turn", new Highlight(range(answer.span)));
      const paragraph = answer.paragraphs[0];
      return {
        date: transcript.header.date,
        speakers: turns.map(({ label, role }) => [label.text, role]),
        same: JSON.stringify(transcript) === JSON.stringify(globalThis.kaiken.parse(text)),
        label: range(question.label.span).toString(),
        place: range(question.span).startContainer.parentElement.localName,
        pieces: ranges(paragraph.span).map(String).join("").replace("\n", " "),
        paragraph: paragraph.text,
        title: String(ranges(transcript.header.title.span)[0]),
        block: blocks.find(({ span }) => span[0] === question.span[0]).element.localName,
        bold: blocks.filter(({ bold }) => bold).map(({ element }) => element.localName),
        empty: [range([0, 0]).collapsed, ranges([5, 5]).length, String(range([text.length - 6, text.length]))],
        highlighted: CSS.highlights.get("turn").size,
      };
    });
    assert.deepEqual(told, {
      date: "2024-03-12",
      speakers: [
        ["Reporter", "reporter"],
        ["Mr. Ken Aoba, Minister for Foreign Affairs", "official"],
        ["Reporter", "reporter"],
        ["Minister Aoba", "official"],
      ],
      same: true,
      label: "Reporter",
      place: "strong",
      pieces: told.paragraph,
      paragraph: "It will 😀 come, I am told,\u00a0in spring. It is 会見 会.",
      title: "Press Conference by Foreign",
      block: "p",
      bold: ["h1", "h2"],
      empty: [true, 0, "stays."],
      highlighted: 1,
    });
  });

  test("elements, fragments and documents without a window are read too", async () => {
    const told = await run("/ministry", () => {
      const { parseDocument } = globalThis.kaiken;
      const parsed = new DOMParser().parseFromString(document.documentElement.outerHTML, "text/html");
      const template = document.createElement("template");
      template.innerHTML = "<p>Reporter: Why?</p>Minister Aoba: <b>So.</b>";
      const deep = document.createElement("div");
      deep.innerHTML = `${"<div>".repeat(300)}Reporter: Why?`;
      for (let inner = deep.querySelector("div"), depth = 0; depth < 20_000; depth++) {
        const around = document.createElement("div");
        inner.replaceWith(around);
        around.append(inner);
        inner = around;
      }
      const roles = (node, options) => {
        const { blocks } = parseDocument(node, options).transcript;
        return blocks.filter(({ type }) => type === "turn").map(({ role }) => role);
      };
      return [
        roles(document.querySelector("pre")),
        roles(parsed).length,
        roles(template.content),
        roles(deep),
        parseDocument(document.createElement("p")).text,
        roles(document, { skip: "div" }),
        roles(document, { skip: "table", dialect: "generic" }).length,
      ];
    });
    assert.deepEqual(told, [["official"], 6, ["reporter", "official"], ["reporter"], "", ["reporter"], 4]);
  });

  test("the examples of the guide run", async () => {
    const map = '<script type="importmap">{ "imports": { "kaiken": "/web/index.js" } }</script>';
    const shown = examples().filter(({ kind }) => kind === "html");
    const script = examples().find(({ kind }) => kind === "js browser").code;
    const pages = Object.fromEntries(shown.map(({ code }, at) => [`/${at}`, code.replace("<script", `${map}<script`)]));
    const highlight = MINISTRY.replace("</head>", `${map}</head>`).replace("</body>", `<script type="module">${script}</script></body>`);
    const open = await serve(PACKAGE, { ...pages, "/highlight": highlight }, "default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'");
    try {
      for (const path of Object.keys(pages)) {
        await page.goto(open.origin + path);
        await page.waitForFunction(() => document.querySelector("pre").textContent !== "");
      }
      await page.goto(`${open.origin}/highlight`);
      await page.waitForFunction(() => CSS.highlights.get("official")?.size === 2);
    } finally {
      open.close();
    }
    assert.ok(shown.length >= 2);
  });

  test("nothing was reported as an error of the page", () => assert.deepEqual(faults, []));
});

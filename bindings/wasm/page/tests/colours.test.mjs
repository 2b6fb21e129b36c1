// Every colour of the page, computed: contrast as WCAG asks, voices apart with every kind of colour vision.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

/** @typedef {[number, number, number]} Colour in linear RGB, 0 to 1 */

const css = readFileSync(new URL("../styles/tokens.css", import.meta.url), "utf8");

/** @type {Record<string, [string, string]>} */
const tokens = Object.fromEntries([...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name, [light, dark]]));

const SCHEMES = /** @type {const} */ ([["light", 0], ["dark", 1]]);
const VOICES = [0, 1, 2, 3, 4, 5, 6, 7];

/** How much of a voice's colour the ground of its turns has; the style sheet says the same. */
const TINT = 0.08;

/** @param {string} hex @returns {Colour} */
function linear(hex) {
  const parts = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  return /** @type {Colour} */ (parts.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)));
}

/** @param {Colour} colour */
function luminance([red, green, blue]) {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param {Colour} a @param {Colour} b */
function contrast(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** @param {Colour} colour @returns {Colour} in OKLab */
function oklab([red, green, blue]) {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** @param {Colour} lab @returns {Colour} in linear RGB */
function fromOklab([lightness, a, b]) {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** @param {Colour} a @param {Colour} b @param {number} share of `a` @returns {Colour} as `color-mix(in oklab, …)` */
function mix(a, b, share) {
  const [x, y] = [oklab(a), oklab(b)];
  return fromOklab(/** @type {Colour} */ (x.map((value, at) => value * share + y[at] * (1 - share))));
}

/** Machado, Oliveira and Fernandes (2009), severity 1: how a colour looks to somebody. */
/** @type {Record<string, Colour[]>} */
const VISIONS = {
  usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** @param {Colour} colour @param {Colour[]} vision @returns {Colour} */
function seen(colour, vision) {
  return /** @type {Colour} */ (vision.map((row) => Math.min(1, Math.max(0, row.reduce((sum, value, at) => sum + value * colour[at], 0)))));
}

/** @param {Colour} a @param {Colour} b */
function distance(a, b) {
  const [x, y] = [oklab(a), oklab(b)];
  return Math.hypot(...x.map((value, at) => value - y[at]));
}

test("the style sheets mix as much of a colour into a ground as these tests take for granted", () => {
  const text = readFileSync(new URL("../styles/text.css", import.meta.url), "utf8");
  assert.ok(text.includes(`background: color-mix(in oklab, var(--rule) ${TINT * 100}%, var(--surface))`));
});

for (const [scheme, at] of SCHEMES) {
  const colour = (/** @type {string} */ name) => linear(tokens[name][at]);

  test(`words are readable in ${scheme}`, () => {
    const grounds = ["ground", "surface", "sunk"].map(colour);
    for (const name of ["ink", "soft", "accent", "error", "warning", "info"]) {
      for (const ground of grounds) assert.ok(contrast(colour(name), ground) >= 4.5, `${name}: ${contrast(colour(name), ground).toFixed(2)}`);
    }
    assert.ok(contrast(colour("on-accent"), colour("accent")) >= 4.5);
  });

  test(`frames and the focus can be made out in ${scheme}`, () => {
    for (const name of ["edge", "focus"]) {
      for (const ground of ["ground", "surface"]) assert.ok(contrast(colour(name), colour(ground)) >= 3, `${name} on ${ground}`);
    }
  });

  test(`each voice has a readable name on its own ground, and a rule that can be made out, in ${scheme}`, () => {
    for (const voice of VOICES) {
      const ground = mix(colour(`voice-${voice}`), colour("surface"), TINT);
      for (const name of [`name-${voice}`, "ink", "soft"]) {
        assert.ok(contrast(colour(name), ground) >= 4.5, `${name} on voice ${voice}: ${contrast(colour(name), ground).toFixed(2)}`);
      }
      assert.ok(contrast(colour(`name-${voice}`), colour("surface")) >= 4.5);
      assert.ok(contrast(colour(`voice-${voice}`), ground) >= 3, `voice ${voice}: ${contrast(colour(`voice-${voice}`), ground).toFixed(2)}`);
    }
  });

  for (const [name, vision] of Object.entries(VISIONS)) {
    test(`no two voices look alike in ${scheme}, ${name}`, () => {
      for (const a of VOICES) {
        for (const b of VOICES.slice(a + 1)) {
          const apart = distance(seen(colour(`voice-${a}`), vision), seen(colour(`voice-${b}`), vision));
          assert.ok(apart >= 0.07, `voices ${a} and ${b}: ${apart.toFixed(3)}`);
        }
      }
    });
  }
}

// The inputs that would harm a careless reader, which all languages share. A browser gets the
// description and these two functions, and expands them there.

import { readFileSync } from "node:fs";

/** The description: texts, UTF-16 units and bytes, in parts with how often each stands. */
export const hostile = JSON.parse(readFileSync(new URL("../../../../tests/hostile.json", import.meta.url), "utf8"));

/** A text from its parts; `{n}` is the number of the repetition. */
export function textOf(parts) {
  const many = (unit, times) => Array.from({ length: times }, (_, n) => unit.replaceAll("{n}", String(n))).join("");
  return parts.map(([unit, times]) => (unit.includes("{n}") ? many(unit, times) : unit.repeat(times))).join("");
}

/** Numbers, written in hexadecimal, from their parts. */
export function numbersOf(parts) {
  return parts.flatMap(([unit, times]) => {
    const numbers = unit.split(" ").map((digits) => Number.parseInt(digits, 16));
    return Array.from({ length: times }, () => numbers).flat();
  });
}

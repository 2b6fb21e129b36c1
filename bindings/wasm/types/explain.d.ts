// The types of `kaiken/explain`.

import type { DiagnosticCode, Severity } from "./index.js";

/** What a diagnostic code means. */
export interface Explanation {
  code: DiagnosticCode;
  name: string;
  severity: Severity;
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  help: string;
  /** What the code means and what the parser did. */
  explanation: string;
  /** A text that has this fault; empty for a fault too large to show. */
  example: string;
}

/** What a diagnostic code or the name of one means; `null` for none. */
export function explain(code: string): Explanation | null;

/** What every diagnostic code means. */
export function codes(): Explanation[];

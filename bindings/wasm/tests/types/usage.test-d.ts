// What the types promise. This file is compiled, never run.

import init, {
  decode,
  detect,
  dialects,
  events,
  KaikenError,
  parse,
  parseBytes,
  parseDocument,
  parseRecords,
  Parser,
  type Block,
  type BytesTranscript,
  type Diagnostic,
  type DiagnosticCode,
  type ParsedDocument,
  type Piece,
  type Role,
  type Span,
  type Transcript,
  type Turn,
} from "kaiken";
import auto from "kaiken/auto";
import { codes, explain, type Explanation } from "kaiken/explain";
import { KaikenWorker } from "kaiken/worker";

/** Fails to compile unless both types are the same. */
function same<A, B>(_: (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false): void {}

same<ReturnType<typeof parse>, Transcript>(true);
same<ReturnType<typeof parseRecords>, Transcript[]>(true);
same<ReturnType<typeof parseBytes>, BytesTranscript>(true);
same<ReturnType<typeof explain>, Explanation | null>(true);
same<ReturnType<KaikenWorker["parse"]>, Promise<Transcript>>(true);
same<typeof auto, typeof init>(true);
same<Transcript["speakers"][number]["role"], Role>(true);

const { blocks, header, diagnostics } = parse("Reporter: Why?", { dialect: "mofa-en", strict: false });

function describeBlock(block: Block): string {
  switch (block.type) {
    case "turn":
      same<typeof block, Turn>(true);
      return block.label?.text ?? "?";
    case "heading":
      return `${block.level} ${block.number ?? ""} ${block.text}`;
    default:
      same<(typeof block)["text"], string>(true);
      // @ts-expect-error a line has no paragraphs
      block.paragraphs;
      return block.text;
  }
}

const spans: Span[] = blocks.map(({ span }) => span);
const words = "Reporter: Why?".slice(...spans[0]!);
const date: string | null = header.date;

for (const event of events("Reporter: Why?")) {
  if (event.type === "paragraph") {
    same<(typeof event)["span"], Span>(true);
  } else if (event.type === "turn_start") {
    same<(typeof event)["label"], Piece | null>(true);
  }
  // @ts-expect-error not every event has a text
  event.text;
}

function worst(diagnostic: Diagnostic): DiagnosticCode | undefined {
  // @ts-expect-error there is no such severity
  diagnostic.severity === "fatal";
  return diagnostic.severity === "error" ? diagnostic.code : undefined;
}

try {
  new Parser({ strict: true }).parse("Reporter: Why?");
} catch (error) {
  if (error instanceof KaikenError && error.code === "too-long") {
    same<typeof error.span, Span | null>(true);
  }
}

// @ts-expect-error a text is a string
parse(3);
// @ts-expect-error there is no such dialect
parse("", { dialect: "mofa" });
// @ts-expect-error no dialect has an empty name
parse("", { dialect: "" });
// @ts-expect-error a buffer is not yet an array of bytes
parseBytes(new ArrayBuffer(8));
// @ts-expect-error there is no such option
parse("", { dialekt: "mofa-en" });
// @ts-expect-error nothing of a transcript is undefined
const nothing: undefined = parse("").header.title;

const page: ParsedDocument = parseDocument(document.body, { skip: "nav" });
same<ReturnType<typeof page.range>, Range>(true);
CSS.highlights.set("turn", new Highlight(...page.ranges([0, 3])));

export const used = [
  init(new URL("https://example.org/kaiken.wasm")),
  init(fetch("kaiken.wasm")),
  decode(new Uint8Array()).malformed,
  detect("").dialect,
  dialects(),
  codes(),
  diagnostics.map(worst),
  blocks.map(describeBlock),
  words,
  date,
  nothing,
];

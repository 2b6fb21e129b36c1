// The types of `kaiken`. Every offset counts UTF-16 units, as JavaScript strings do:
// `text.slice(...piece.span) === piece.text` holds for every piece of a transcript.

export { codes, explain, type Explanation } from "./explain.js";

/** A class of browsers by its name; `Else` where TypeScript is told of no browser. */
type Global<Name extends string, Else = never> = typeof globalThis extends Record<Name, { prototype: infer Class }>
  ? Class
  : Else;

/** A place in the text: the first UTF-16 unit, and the one behind the last. */
export type Span = [start: number, end: number];

/** A piece of the text and its place. */
export interface Piece {
  text: string;
  span: Span;
}

/** The part that a speaker plays. */
export type Role = "official" | "reporter" | "moderator" | "interpreter" | "unknown";

/** The kind of conference, as the title says. */
export type ConferenceKind = "regular" | "extraordinary" | "joint" | "other";

export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

/** How much a diagnostic matters. */
export type Severity = "error" | "warning" | "info";

/** What a stage direction tells. */
export type NoteKind =
  | "laughter"
  | "applause"
  | "inaudible"
  | "crosstalk"
  | "mode"
  | "editorial"
  | "correction"
  | "other";

/** What a line is that nobody speaks. */
export type LineType =
  | "text"
  | "stage_direction"
  | "notice"
  | "link"
  | "toc"
  | "breadcrumb"
  | "title"
  | "dateline"
  | "field"
  | "end"
  | "furniture";

/** Why a label means a speaker. */
export type Because = "first" | "same-name" | "surname" | "initials" | "office-alone" | "only-official";

/** How name and outlet of a journalist were told apart. */
export type OutletBy = "lexicon" | "recurrence" | "form";

/** Why an exchange follows up another. */
export type Tie =
  | "says-so"
  | "names-question"
  | "names-answer"
  | "goes-back"
  | "replies"
  | "quotes"
  | "dependent"
  | "narrows"
  | "same-matter";

/** An encoding, by its name in the WHATWG Encoding Standard. */
export type Encoding = "UTF-8" | "UTF-16LE" | "UTF-16BE" | "Shift_JIS" | "EUC-JP" | "windows-1252";

/** The stable identifier of a kind of diagnostic; `explain` tells what it means. */
export type DiagnosticCode =
  | "K0001"
  | "K0002"
  | "K0003"
  | "K0004"
  | "K0101"
  | "K0102"
  | "K0103"
  | "K0104"
  | "K0105"
  | "K0106"
  | "K0107"
  | "K0108"
  | "K0109"
  | "K0110"
  | "K0111"
  | "K0201"
  | "K0202"
  | "K0203"
  | "K0204"
  | "K0205"
  | "K0206"
  | "K0207"
  | "K0208"
  | "K0301"
  | "K0302"
  | "K0401"
  | "K0402"
  | "K0403"
  | "K0404"
  | "K0405"
  | "K0406"
  | "K0501"
  | "K0502"
  | "K0503"
  | "K0504"
  | "K0505";

/** The name of a built-in dialect. */
export type DialectName =
  | "mofa-en"
  | "mofa-en-2005"
  | "mofa-en-briefing"
  | "mofa-ja"
  | "kantei-en"
  | "cao-ja"
  | "mod-en"
  | "mod-ja"
  | "meti-en"
  | "meti-ja"
  | "fsa-en"
  | "boj-ja"
  | "joint-en"
  | "fccj-en"
  | "generic";

/** A transcript. What the text does not say is `null`. */
export interface Transcript {
  /** The name and version of this shape. */
  schema: "kaiken/1";
  /** Always `null` here: a text comes without a path. */
  file: string | null;
  /** The dialect that the text was read with. */
  dialect: DialectName;
  /** The language of that dialect, as a BCP 47 tag. */
  language: string;
  /** The encoding in which bytes were read; `null` where a text was given. */
  encoding: Encoding | null;
  /** Where this record stands in the text. */
  span: Span;
  /** What stands above the first turn. */
  header: Header;
  /** The people who speak and are named; `turn.speaker` is an index of this list. */
  speakers: Speaker[];
  /** Turns, headings and other lines, in the order of the text. */
  blocks: Block[];
  /** Questions and the answers to them. */
  exchanges: Exchange[];
  /** What is doubtful about the text. */
  diagnostics: Diagnostic[];
}

/** What stands above the first turn. */
export interface Header {
  /** Where on the site the page stands. */
  breadcrumb: Piece | null;
  title: Piece | null;
  kind: ConferenceKind;
  /** The date, as `2018-07-31`. */
  date: string | null;
  /** The weekday as it is written, whether or not it fits the date. */
  weekday: Weekday | null;
  time: Clock | null;
  venue: Piece | null;
  /** A path or a URL that stands where the venue should. */
  venue_raw: Piece | null;
  /** Notices of translation and the like. */
  notices: Piece[];
  /** Links to other versions and pages. */
  links: Piece[];
  /** The items of the list of topics. */
  topics: Piece[];
}

/** The time of day, where the conference is held. */
export interface Clock extends Piece {
  /** When it begins, as `20:56`. */
  start: string | null;
  /** When it ends. */
  end: string | null;
  /** The abbreviation of the time zone, as it is written. */
  zone: string | null;
  /** The end is left open. */
  open_ended: boolean;
}

/** Somebody who speaks and is named. */
export interface Speaker {
  /** The place in the list. */
  id: number;
  role: Role;
  /** No label tells the part: it was inferred from who speaks behind whom. */
  role_inferred: boolean;
  /** The fullest name that the text gives. */
  name: string | null;
  honorific: string | null;
  /** The longest name of the office. */
  office: string | null;
  /** The outlet of a journalist. */
  organization: string | null;
  /** Every label that means this person. */
  labels: string[];
  /** For each label, why it means this person. */
  because: Because[];
  /** The name was taken from the title. */
  named_in_title: boolean;
  /** How name and outlet of a journalist were told apart. */
  outlet_by: OutletBy | null;
  /** The label gives a name and an outlet, and nothing tells which is which. */
  ambiguous: boolean;
  /** The id of another speaker who may be the same person. */
  perhaps: number | null;
}

/** A turn, a heading, or another line; `block.type` tells which. */
export type Block = Turn | Heading | Line;

/** Somebody speaks. */
export interface Turn {
  type: "turn";
  /** The turn with its label. */
  span: Span;
  /** The label, without colon or brackets; `null` if the speaker is inferred. */
  label: Piece | null;
  role: Role;
  /** The part was inferred from who speaks behind whom, since no label tells it. */
  role_inferred: boolean;
  /** The speaker's id; `null` for somebody unnamed. */
  speaker: number | null;
  /** The speaker is inferred. */
  inferred: boolean;
  /** What is said: a paragraph a line, or several lines in a text that is wrapped. */
  paragraphs: Piece[];
  /** Stage directions in the turn. */
  notes: Note[];
}

export interface Heading extends Piece {
  type: "heading";
  /** 1 for the headings of parts, 2 for those below. */
  level: number;
  /** Its number, as it is written. */
  number: string | null;
}

/** A line that nobody speaks, or that no label gives to anybody. */
export interface Line extends Piece {
  type: LineType;
}

/** A stage direction in a turn, its brackets included. */
export interface Note extends Piece {
  kind: NoteKind;
}

/** A question and the answer to it, as indexes of `blocks`. */
export interface Exchange {
  /** The turns that ask. */
  question: number[];
  /** The turns that answer. */
  answer: number[];
  /** The exchange that this one follows up, as an index; `null` where the text does not tell. */
  follow_up_of: number | null;
  /** Why; `null` without a link. */
  because: Tie | null;
  /** The words that tell; `null` without a link. */
  cue: Piece | null;
  /** The numbered parts of the question; none where the text does not mark several. */
  parts: Piece[];
  /** The pieces of the answer that take up a part by its number. */
  answer_parts: AnswerPart[];
}

/** A piece of an answer that takes up a part of the question. */
export interface AnswerPart extends Piece {
  /** The part of the question, as an index. */
  of: number;
}

/** Something doubtful about the text. Nothing was changed because of it. */
export interface Diagnostic {
  code: DiagnosticCode;
  /** Its stable name, such as `weekday-mismatch`. */
  name: string;
  severity: Severity;
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  help: string | null;
  span: Span;
  /** Other places that explain it. */
  related: Related[];
  /** What would mend it, where that is known. */
  edit: Edit | null;
}

export interface Related {
  /** What stands there. */
  message: string;
  span: Span;
}

/** A replacement that would mend a text. */
export interface Edit {
  span: Span;
  replacement: string;
  /** Whether it may be made without looking. */
  safety: "safe" | "unsafe";
}

/** One step through a text; `event.type` tells which. */
export type Event =
  | ({ type: "line"; kind: LineType } & Piece)
  | ({ type: "heading"; level: number; number: Piece | null } & Piece)
  | { type: "turn_start"; label: Piece | null; role: Role | null; inferred: boolean }
  | ({ type: "paragraph" } & Piece)
  | ({ type: "note"; kind: NoteKind } & Piece)
  | { type: "turn_end" }
  | ({ type: "doubt"; code: DiagnosticCode } & Piece)
  | { type: "unknown" };

export interface ParseOptions {
  /** The dialect to read with; without it, and only then, the dialect is detected. */
  dialect?: DialectName | undefined;
  /** Throws on the first diagnostic of severity error. */
  strict?: boolean | undefined;
}

/** What detection found in a text, such as `title` or `question-label`. */
export type Sign =
  | "breadcrumb"
  | "title"
  | "dated-title"
  | "dateline"
  | "date"
  | "field"
  | "topics"
  | "notice"
  | "link"
  | "header-line"
  | "section"
  | "question-label"
  | "answer-label"
  | "office-label"
  | "outlet-label"
  | "own-line-label"
  | "upper-case-label"
  | "bracketed-label";

/** Which dialect a text is written in, and why. */
export interface Detection {
  /** The dialect with the most points; `null` if they are not enough. */
  dialect: DialectName | null;
  /** Its points, or the most points of any dialect. */
  score: number;
  /** What the points were given for. */
  reasons: { sign: Sign; points: number; span: Span }[];
}

export interface Dialect {
  id: DialectName;
  /** The language, as a BCP 47 tag. */
  language: string;
  /** Whose pages these are. */
  description: string;
}

/** A text, and how it was read from bytes. */
export interface Decoded {
  /** The text; a byte-order mark stays in it. */
  text: string;
  encoding: Encoding;
  /** Some bytes stand for no character in that encoding; U+FFFD stands in their place. */
  malformed: boolean;
}

/** A transcript that was read from bytes, with the text that its spans count in. */
export interface BytesTranscript extends Transcript {
  encoding: Encoding;
  source: string;
}

/** What a transcript can be read from in a page. */
export type DocumentSource = Global<"Document"> | Global<"DocumentFragment"> | Global<"Element">;

export interface DocumentOptions extends ParseOptions {
  /**
   * A selector of elements to leave out. Without it these are left out: `nav`, `aside`, `footer`,
   * the `header` of the page, closed dialogs, and elements whose role says the same. `""` leaves out none.
   */
  skip?: string | undefined;
}

/** A line of a page, and the element that it stands in. */
export interface DocumentBlock {
  span: Span;
  /** The nearest block; `null` for text right below a fragment. */
  element: Global<"Element"> | null;
  /** All of its words are bold. */
  bold: boolean;
}

/** A page that was read. */
export interface ParsedDocument {
  /** The text of the page; all spans count in it. */
  text: string;
  transcript: Transcript;
  /** The lines of the text and their elements. */
  blocks: DocumentBlock[];
  /** The runs of bold text. */
  bold: Span[];
  /** A range in the page, from the first character of a span to the last. */
  range(span: Span): Global<"Range">;
  /** A range for each run of text in a span: what was left out of the text is in none of them. */
  ranges(span: Span): Global<"Range">[];
}

/** Why there is no transcript: a diagnostic code under `strict`, or one of these. */
export type ErrorCode =
  | DiagnosticCode
  /** The argument is no string, no `Uint8Array`, or binary data. */
  | "not-text"
  /** The argument of `parseDocument` is no node. */
  | "not-a-node"
  /** No built-in dialect has that name; `""` is none, either. */
  | "unknown-dialect"
  /** The options are no plain object, or one of them has no such name or another type. */
  | "bad-option"
  /** The text and its tree need more memory than there is. */
  | "too-long"
  /** `init()` was not waited for, or the module could not be loaded. */
  | "not-loaded"
  /** The worker was ended before it answered. */
  | "worker-ended"
  /** The worker could not be started, or stopped. */
  | "worker-failed"
  /** kaiken is at fault; please report it. */
  | "bug";

/** Why there is no transcript. */
export class KaikenError extends Error {
  constructor(code: ErrorCode, message: string, span?: Span | null, options?: ErrorOptions);
  readonly name: "KaikenError";
  readonly code: ErrorCode;
  /** Where in the text; `null` where no place is to blame. */
  readonly span: Span | null;
}

/** Where the module is, its bytes, or the module itself. */
export type InitInput =
  | string
  | Global<"URL">
  | Global<"Request">
  | Global<"Response">
  | Promise<Global<"Response">>
  | ArrayBuffer
  | ArrayBufferView
  | (typeof globalThis extends { WebAssembly: { Module: { prototype: infer Module } } } ? Module : never);

/**
 * Loads the parser. In browsers, wait for it once before anything else; later calls wait for the
 * same load. In Node there is nothing to wait for.
 *
 * @param input where `kaiken.wasm` is; beside this script if not given
 * @throws {KaikenError} `not-loaded`, with the reason as its `cause`
 */
export function init(input?: InitInput | null): Promise<void>;
export default init;

/**
 * Parses a text as one transcript.
 *
 * @throws {KaikenError} for something that is no string, for an unknown dialect, for a text too
 * long for the memory, and under `strict` for the first diagnostic of severity error
 */
export function parse(text: string, options?: ParseOptions): Transcript;

/** Parses a text that may hold several conferences, one transcript for each. */
export function parseRecords(text: string, options?: ParseOptions): Transcript[];

/**
 * Decodes bytes and parses the text.
 *
 * @throws {KaikenError} as `parse`, and `not-text` for binary data, in whose text a zero stands
 */
export function parseBytes(bytes: Uint8Array, options?: ParseOptions): BytesTranscript;

/**
 * Reads bytes as text: by a byte-order mark, as UTF-8 where they are valid UTF-8, and else in the
 * first of UTF-16, Shift_JIS, EUC-JP and Windows-1252 that gives words.
 */
export function decode(bytes: Uint8Array): Decoded;

/** Reads a page through the browser's own DOM, and parses its text. */
export function parseDocument(node: DocumentSource, options?: DocumentOptions): ParsedDocument;

/**
 * Walks through a text step by step; each step becomes an object when it is asked for. `strict`
 * parses the whole text before the first step.
 */
export function events(text: string, options?: ParseOptions): IterableIterator<Event>;

/** Asks which built-in dialect a text is written in. */
export function detect(text: string): Detection;

/** The built-in dialects, in the order in which they are tried. */
export function dialects(): Dialect[];

/** Parses many texts with the same options. */
export class Parser {
  /** @throws {KaikenError} for an unknown dialect */
  constructor(options?: ParseOptions);
  readonly options: Readonly<ParseOptions>;
  parse(text: string): Transcript;
  parseRecords(text: string): Transcript[];
  parseBytes(bytes: Uint8Array): BytesTranscript;
  parseDocument(node: DocumentSource, options?: Pick<DocumentOptions, "skip">): ParsedDocument;
  events(text: string): IterableIterator<Event>;
}

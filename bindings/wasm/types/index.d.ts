export type Span = [start: number, end: number];
export interface Piece { text: string; span: Span }
export interface Options { dialect?: string; strict?: boolean }
export type Transcript = any;
export function init(input?: URL | string | Request | Response | BufferSource | WebAssembly.Module): Promise<void>;
export default init;
export function parse(text: string, options?: Options): Transcript;
export function parseRecords(text: string, options?: Options): Transcript[];
export function detect(text: string): { dialect: string | null; score: number; reasons: { sign: string; points: number; span: Span }[] };
export function dialects(): { id: string; language: string; description: string }[];
export function explain(code: string): { code: string; name: string; severity: string; message: string; help: string; explanation: string; example: string } | null;
export class KaikenError extends Error { readonly code: string; readonly span: Span | null }

import type { ErrorCode, Span } from "../types/index.d.ts";

/** What a worker is asked. */
export interface Request {
  id: number;
  call: "parse" | "records" | "detect";
  text: string;
  dialect: string;
  strict: boolean;
}

/** Why it has no answer. */
export interface Failure {
  code: ErrorCode;
  message: string;
  span: Span | null;
}

/** What it answers. */
export interface Response {
  id: number;
  words?: Uint32Array<ArrayBuffer>;
  failure?: Failure;
}

/** A worker, in a browser or in Node. */
export interface Port {
  post(request: Request): void;
  listen(onResponse: (response: Response) => void, onError: (error: unknown) => void): void;
  /** Nothing is being waited for. */
  idle(): void;
  end(): void;
}

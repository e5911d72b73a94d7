/** How much a server may take of us with one fetch, redirects included. */
export type FetchLimits = {
  /** Of the body as sent, and as unpacked. */
  maxWireBytes: number;
  maxBytes: number;
  maxRedirects: number;
  connectMs: number;
  /** The longest silence: before the head, and between two pieces of the body. */
  silenceMs: number;
  /** From the first connection to the last byte. */
  totalMs: number;
};

/**
 * Feeds and pages: the largest of 1,040 feed files of the development data has 400 kB; browsers follow 20 redirects, curl's users meet 3.
 * The whole is given a minute, so that a server which drips holds a place for no longer.
 */
export const FETCH_LIMITS: FetchLimits = {
  maxWireBytes: 10 * 1024 * 1024,
  maxBytes: 20 * 1024 * 1024,
  maxRedirects: 10,
  connectMs: 10_000,
  silenceMs: 20_000,
  totalMs: 60_000,
};

/** Bytes of a response's head: Node's own default, which real servers stay below. */
export const MAX_HEAD_BYTES = 16 * 1024;

import { once } from 'node:events';
import { z } from 'zod';
import { readInput } from '../lib/articles/input';

/** One input line: what it says, or why it could not be read; `id` is the line's own where that much could be read. */
type Line = { ok: true; value: unknown } | { ok: false; error: LineError };

/** A failure of one line, as it is written out; codes are those of `REFUSALS` and the ones below. */
export type LineError = { code: string; message: string };

/** What a line gives: the rest of its output object, nothing, or a failure. */
export type LineOutcome = { ok: true; value?: object } | { ok: false; error: LineError };

export const ID = z.union([z.string(), z.number()], 'A string or a number is needed');
export type Id = z.infer<typeof ID>;

/** A string may not be longer in V8 than about 512 MB; a line of half that is still held once as bytes and once as text. */
const MAX_LINE_BYTES = 256 * 1024 * 1024;

const NEWLINE = 0x0a;

/**
 * Cuts a byte stream into lines without ever holding more than one; a line over the limit is skipped and reported.
 * @param input chunks of UTF-8, with LF or CRLF ends, with or without a BOM
 */
async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      yield lineOf(parts, size, chunk.subarray(start, end));
      parts = [];
      size = 0;
      start = end + 1;
    }
    const rest = chunk.subarray(start);
    size += rest.length;
    if (size <= MAX_LINE_BYTES) parts.push(rest);
    else parts = [];
  }
  yield lineOf(parts, size, new Uint8Array());
}

function lineOf(parts: readonly Uint8Array[], size: number, last: Uint8Array): Line {
  if (size + last.length > MAX_LINE_BYTES) return failed('too-large', 'The line is longer than 256 MB.');
  try {
    // A decoder for every line: each drops a BOM, and none carries bytes over.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat([...parts, last])).trim();
    return { ok: true, value: text === '' ? undefined : JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return failed('invalid-json', `The line is not JSON: ${error.message}`);
    if (error instanceof TypeError) return failed('undecodable-document', 'The line is not UTF-8.');
    throw error;
  }
}

const failed = (code: string, message: string): Line => ({ ok: false, error: { code, message } });

/**
 * Writes one object as a line and waits while the reader is behind.
 * @param output standard output, or a stand-in
 */
async function write(output: NodeJS.WritableStream, value: object): Promise<void> {
  if (!output.write(`${JSON.stringify(value)}\n`)) await once(output, 'drain');
}

/** Where a subcommand reads and writes. */
export type Streams = { input: AsyncIterable<Uint8Array>; output: NodeJS.WritableStream };

/**
 * Runs a subcommand over NDJSON: each line is checked and handed on in order, a bad one is answered with its error, the rest goes on.
 * @param about `schema` checks a line beside its `id`; `each` handles one; `atEnd` gives objects to write when all are read
 * @returns the exit code: 1 if any line failed
 */
export async function runNdjson<T extends { id: Id }>(
  { input, output }: Streams,
  about: {
    schema: z.ZodType<T>;
    each: (line: T) => LineOutcome;
    atEnd?: () => Iterable<object>;
  },
): Promise<0 | 1> {
  let exitCode: 0 | 1 = 0;
  for await (const line of linesOf(input)) {
    if (line.ok && line.value === undefined) continue;
    const { id, outcome } = line.ok ? outcomeOf(line.value, about) : { id: null, outcome: line };
    if (!outcome.ok) exitCode = 1;
    if (!outcome.ok) await write(output, { id, error: outcome.error });
    else if (outcome.value) await write(output, { id, ...outcome.value });
  }
  for (const value of about.atEnd?.() ?? []) await write(output, value);
  return exitCode;
}

function outcomeOf<T extends { id: Id }>(
  value: unknown,
  { schema, each }: { schema: z.ZodType<T>; each: (line: T) => LineOutcome },
): { id: Id | null; outcome: LineOutcome } {
  const known = z.object({ id: ID }).safeParse(value);
  const id = known.success ? known.data.id : null;
  const read = readInput(schema, value);
  if (!read.ok) return { id, outcome: { ok: false, error: { code: read.error.code, message: read.error.message } } };
  return { id, outcome: attempt(() => each(read.value)) };
}

/** A bug that one line meets is that line's outcome, so that a night's run survives it; the stack goes to standard error. */
function attempt(work: () => LineOutcome): LineOutcome {
  try {
    return work();
  } catch (error) {
    console.error(error);
    const message = `The line met a bug: ${error instanceof Error ? error.message : String(error)}`;
    return { ok: false, error: { code: 'internal-error', message } };
  }
}

/** Runs a subcommand on the process's own streams; a reader that has gone away (`| head`) ends it without a word. */
export async function onStandardStreams(run: (streams: Streams) => Promise<number>): Promise<number> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  return run({ input: process.stdin, output: process.stdout });
}

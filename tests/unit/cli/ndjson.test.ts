import { Writable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { duplicates } from '../../../cli/duplicates';
import { ID, runNdjson } from '../../../cli/ndjson';

/** Gives bytes in chunks of a size, as a pipe would. */
async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A slow reader; `lines` waits until it has read all. */
function sink(): { output: Writable; lines: () => Promise<unknown[]> } {
  let written = '';
  const output = new Writable({
    highWaterMark: 64,
    write(chunk, _encoding, done) {
      written += String(chunk);
      setImmediate(done);
    },
  });
  const lines = async () => {
    await new Promise<void>((done) => output.end(done));
    return written.split('\n').flatMap((line) => (line ? [JSON.parse(line)] : []));
  };
  return { output, lines };
}

const SCHEMA = z.object({ id: ID, text: z.string() });

async function upperCased(input: string | Uint8Array, size = 7) {
  const { output, lines } = sink();
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const code = await runNdjson(
    { input: chunked(bytes, size), output },
    {
      schema: SCHEMA,
      each({ text }) {
        if (text === 'bug') throw new Error('a bug');
        return { ok: true, value: { text: text.toUpperCase() } };
      },
    },
  );
  return { code, lines: await lines() };
}

describe('NDJSON from a pipe', () => {
  it('keeps its order, whatever the chunks', async () => {
    const input = Array.from({ length: 50 }, (_, id) => JSON.stringify({ id, text: `é${id}` })).join('\n');
    for (const size of [1, 2, 3, 1000]) {
      const { code, lines } = await upperCased(input, size);
      expect(code).toBe(0);
      expect(lines).toEqual(Array.from({ length: 50 }, (_, id) => ({ id, text: `É${id}` })));
    }
  });
  it('has a BOM, CRLF ends, blank lines and no last newline', async () => {
    const { code, lines } = await upperCased('\uFEFF{"id":1,"text":"a"}\r\n\r\n  \n{"id":"2","text":"b"}');
    expect({ code, lines }).toEqual({
      code: 0,
      lines: [
        { id: 1, text: 'A' },
        { id: '2', text: 'B' },
      ],
    });
  });
  it('is empty', async () => expect(await upperCased('')).toEqual({ code: 0, lines: [] }));
  it('has bad lines, which are answered in their place while the rest goes on', async () => {
    const { code, lines } = await upperCased(
      ['{"id":1,"text":"a"}', '{bad', '{"text":"b"}', '{"id":4,"text":4}', '[1]', '{"id":6,"text":"f"}'].join('\n'),
    );
    expect(code).toBe(1);
    expect(lines).toMatchObject([
      { id: 1, text: 'A' },
      { id: null, error: { code: 'invalid-json' } },
      { id: null, error: { code: 'invalid-input', message: expect.stringContaining('id: ') } },
      { id: 4, error: { code: 'invalid-input', message: expect.stringContaining('text: ') } },
      { id: null, error: { code: 'invalid-input' } },
      { id: 6, text: 'F' },
    ]);
  });
  it('has a line that is not UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"id":1,"text":"'),
      Buffer.from([0xff]),
      Buffer.from('"}\n{"id":2,"text":"b"}'),
    ]);
    expect((await upperCased(bytes)).lines).toMatchObject([
      { id: null, error: { code: 'undecodable-document' } },
      { id: 2 },
    ]);
  });
  it('has a line that meets a bug of ours, which costs that line only', async () => {
    const complain = vi.spyOn(console, 'error').mockReturnValue();
    const { code, lines } = await upperCased('{"id":1,"text":"bug"}\n{"id":2,"text":"b"}');
    expect(code).toBe(1);
    expect(lines).toMatchObject([
      { id: 1, error: { code: 'internal-error' } },
      { id: 2, text: 'B' },
    ]);
    expect(complain).toHaveBeenCalledOnce();
  });
});

it('duplicates writes the pair of a story printed twice, with both containments', async () => {
  const story = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ');
  const { output, lines } = sink();
  const rows = [
    { id: 'a', text: story, title: null },
    { id: 'b', text: 'Nothing of the kind.' },
    { id: 3, text: `${story} and ${story.replaceAll('word', 'other')}` },
  ];
  const input = chunked(new TextEncoder().encode(rows.map((row) => JSON.stringify(row)).join('\n')), 100);
  expect(await duplicates({ input, output })).toBe(0);
  expect(await lines()).toEqual([
    { a: 'a', b: 3, verdict: 'duplicate', containment: [1, 0.4786], resemblance: 0.4786 },
  ]);
});

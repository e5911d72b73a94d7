import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { contentType } from '../../lib/import/network/response';
import { type Clause, clausesOf } from './expect';

/** A file of the data set with what it should read as, and the head of the response that it came in (which the file itself tells). */
export type FeedCase = {
  path: string;
  bytes: Uint8Array;
  about: { url: string; charset?: string };
  clauses: Clause[] | null;
};

const FILE = path.resolve(process.cwd(), '../shared/data/feed_feedparser.jsonl.gz');

/** Reads the development cases. */
export function readCases(): FeedCase[] {
  const lines = gunzipSync(readFileSync(FILE)).toString('utf8').trim().split('\n');
  return lines.map((line) => {
    const row = JSON.parse(line) as { path: string; expect: string; b64: string };
    const bytes = Uint8Array.from(Buffer.from(row.b64, 'base64'));
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2_000));
    const header = (name: string) =>
      new RegExp(String.raw`^\s*(?:Header:\s*)?${name}:\s*(.+?)\s*$`, 'im').exec(
        /<!--([\s\S]*?)-->/.exec(head)?.[1] ?? '',
      )?.[1];
    const own = `http://127.0.0.1:8097/tests/${row.path}`;
    const location = header('Content-Location');
    const url = location && URL.canParse(location, own) ? new URL(location, own).href : own;
    const { charset } = contentType(header('Content-type'));
    return { path: row.path, bytes, about: { url, ...(charset ? { charset } : {}) }, clauses: clausesOf(row.expect) };
  });
}

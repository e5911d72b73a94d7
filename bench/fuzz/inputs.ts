import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readRows } from '../clean/runon';

const SAMPLES = path.resolve(process.cwd(), 'samples');
const DATA = path.resolve(process.cwd(), '../shared/data');

/** What the inputs are mutated from: our own samples, and the development data where it is beside the project. */
export type Base = { texts: string[]; pages: string[]; from: string };

/** Reads the samples and up to so many development texts and pages. */
export function readBase(count: number): Base {
  const files = readdirSync(SAMPLES).map((name) => ({ name, words: readFileSync(path.join(SAMPLES, name), 'utf8') }));
  const ofKind = (ending: string) => files.filter(({ name }) => name.endsWith(ending)).map(({ words }) => words);
  const rows = <Row>(file: string): Row[] =>
    existsSync(path.join(DATA, file)) ? readRows<Row>(path.join(DATA, file)).slice(0, count) : [];
  const texts = rows<{ text: string }>('runon_dev.jsonl.gz').map(({ text }) => text);
  const pages = count === 0 ? [] : rows<{ html: string }>('extract_wcxb_articles.jsonl.gz').map(({ html }) => html);
  const from = texts.length > 0 ? `samples and ${texts.length} + ${pages.length} of the development data` : 'samples';
  return { texts: [...ofKind('.txt'), ...texts], pages: [...ofKind('.html'), ...pages], from };
}

/** Lines and fragments that scrapes leave behind, and characters that break programs. */
const SCRAPS = [
  ...'TT|20|1 / 9|2 / 9|Monitor|World|Source »|Share|Facebook|Yes|No|Vote now|Should it be so?|Related|Most read|***|(AFP)|(File)'.split(
    '|',
  ),
  ...'Read also: Council votes|Advertisement|We use cookies.|3 comments|Tags: a, b|© 2025 Outlet|Page 1 of 2|2 hours ago'.split(
    '|',
  ),
  ...'HomeNewsSport|Photo: A. B. / Agency|Latest news|12 May 2025|09:40|Like this:|By Clara Venn|اقرأ أيضا|المصدر:|نظر شما|Наверх'.split(
    '|',
  ),
  'What do you think?',
  'Economy12 May 2025 14 comments',
  '\u202eabc\u202c',
  '\u200b\u200d\ufeff',
  '\u0000\u0001',
  '\ud800',
  'a\u0315\u0300\u0323'.repeat(40),
  '('.repeat(60),
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
];
const TAGS = [
  ...'<div>|</div>|<p>|<table><tr><td>|</table>|<!--|-->|<script>|</script>|<svg onload=x>|<article>|<a href="javascript:x">|<![CDATA['.split(
    '|',
  ),
  '<div>'.repeat(300),
  ...'<ol>|</ol>|<ol reversed>|<ol start=-5><li value=999999>|<li value=x>|<ul><li>|</ul>|<th>|<thead>'.split('|'),
  '<meta charset=utf-16>',
  '<title>',
  '&#0;&#x202e;&#xd800;',
  '<b style="x',
];

type Change = { at: number; length: number; how: 'cut' | 'twice' | 'swap' | 'insert'; what: string };

const changes = (fragments: readonly string[]) =>
  fc.array(
    fc.record<Change>({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 1, max: 400 }),
      how: fc.constantFrom('cut', 'twice', 'swap', 'insert'),
      what: fc.constantFrom(...fragments),
    }),
    { minLength: 1, maxLength: 8 },
  );

function changed(text: string, all: readonly Change[]): string {
  let now = text;
  for (const { at, length, how, what } of all) {
    const from = Math.floor(at * now.length);
    const piece = now.slice(from, from + length);
    const rest = now.slice(from + length);
    if (how === 'cut') now = now.slice(0, from) + rest;
    else if (how === 'twice') now = now.slice(0, from) + piece + piece + rest;
    else if (how === 'swap') now = now.slice(0, from) + rest.slice(0, length) + piece + rest.slice(length);
    else now = now.slice(0, from) + what + now.slice(from);
  }
  return now;
}

/** Documents put together from lines of real and invented residue and text, in any order, with gaps of all widths. */
export function builtTexts({ texts }: Base): fc.Arbitrary<string> {
  const lines = [...new Set(texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== ''))];
  const part = fc.record({
    line: fc.oneof(fc.constantFrom(...lines), fc.constantFrom(...SCRAPS), fc.string({ unit: 'binary', maxLength: 30 })),
    times: fc.integer({ min: 1, max: 2 }),
    gap: fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n\n\n', '\r\n', '\u2028'),
  });
  return fc
    .array(part, { maxLength: 25 })
    .map((parts) => parts.map(({ line, times, gap }) => `${line}${gap}`.repeat(times)).join(''));
}

/** Texts with pieces cut, doubled, exchanged, and scraps put in. */
export const mutatedTexts = ({ texts }: Base): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      changes([...SCRAPS.map((scrap) => `\n\n${scrap}\n\n`), ...SCRAPS, '\n', '\n\n\n\n']),
    )
    .map(([text, all]) => changed(text, all));

/** Pages changed the same way, with loose tags put in. */
export const mutatedPages = ({ pages }: Base): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...pages), changes([...TAGS, ...SCRAPS])).map(([page, all]) => changed(page, all));

/** Bytes of texts and pages in several encodings, some of them broken or mixed. */
export const mutatedBytes = ({ texts, pages }: Base): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      fc.constantFrom(...texts, ...pages),
      fc.constantFrom<BufferEncoding>('utf8', 'utf16le', 'latin1'),
      fc.uint8Array({ maxLength: 12 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([text, encoding, stray, at]) => {
      const bytes = Buffer.from(text.slice(0, 20_000), encoding);
      const from = Math.floor(at * bytes.length);
      return new Uint8Array(Buffer.concat([bytes.subarray(0, from), stray, bytes.subarray(from)]));
    });

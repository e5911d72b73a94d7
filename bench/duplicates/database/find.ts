import { randomUUID } from 'node:crypto';
import { db } from '../../../lib/db/client';
import { transaction } from '../../../lib/db/transaction';
import { sketchOf } from '../../../lib/duplicates/search/sketch';
import { findDuplicates, proposeDuplicates } from '../../../lib/duplicates/store';
import { refuse } from '../../../lib/result';
import { galaxy, news, wcxb } from '../data';
import { writerFrom } from '../markov';
import { composerFrom, mutations, randomFrom } from '../mutate';
import { printTable, share } from '../table';
import { fill, makeDocument, settle } from './fill';

/** One article in so many carries its source's furniture, which is the same on all of them. */
const FURNITURE_EVERY = 5;
const FURNITURE_WORDS = 60;

type Kind = 'words in likely order' | 'sentences in any order';
type Place = { documentId: string; sourceId: string };

/** What texts are made of, and how copies differ from them. */
function makings() {
  const pool = [...wcxb().map(({ text }) => text), ...news(), ...galaxy().map(({ text }) => text)];
  const random = randomFrom(31);
  const write = writerFrom(pool, random);
  const furniture = write(FURNITURE_WORDS);
  const kinds: Record<Kind, (at: number) => string> = {
    'words in likely order': (at) => {
      const text = write(120 + Math.floor(random() * 900));
      return at % FURNITURE_EVERY === 0 ? `${text}\n\n${furniture}` : text;
    },
    'sentences in any order': composerFrom(pool, random),
  };
  return { kinds, changes: Object.entries(mutations(pool, random)) };
}

/**
 * Stores ever more articles and looks, at each size, for the duplicates of copies of some of them: index, texts of the
 * candidates, comparison; and once more with writing the pairs down, which is all that an import does beside storing.
 */
export async function findAtScale(sizes: readonly number[], lookedFor: number): Promise<void> {
  const { kinds, changes } = makings();
  const rows: Row[] = [];
  for (const kind of Object.keys(kinds) as Kind[]) {
    await db().$executeRaw`TRUNCATE "Article", "CommonShingle" CASCADE`;
    const place = await makeDocument();
    let stored = 0;
    // Sentences of the pool stand in ever more articles, which no real archive does; one size is enough to see that it holds.
    for (const size of kind === 'sentences in any order' ? sizes.slice(0, 2) : sizes) {
      await fill(place, stored, size, kinds[kind]);
      await settle();
      stored = size;
      rows.push(await rowOf(kind, size, place, changes, lookedFor));
    }
  }
  print(rows);
}

/** The same in a database that stays: what is stored there already is not written again, and sizes below it are passed over. */
export async function findAmongKept(sizes: readonly number[], lookedFor: number): Promise<void> {
  const { kinds, changes } = makings();
  const kind = 'words in likely order';
  const place = await db().article.findFirst({ select: { documentId: true, sourceId: true } });
  let stored = await db().article.count();
  const known = place ?? (await makeDocument());
  const rows: Row[] = [];
  for (const size of sizes.filter((size) => size >= stored)) {
    // The generator begins anew with every run: what it wrote in an earlier one is made again, and left out.
    if (size > stored) await fill(known, stored, size, rows.length === 0 ? after(stored, kinds[kind]) : kinds[kind]);
    await settle();
    stored = size;
    rows.push(await rowOf(kind, size, known, changes, lookedFor));
  }
  print(rows);
}

/** Goes on with a generator after texts that an earlier run made. */
function after(count: number, text: (at: number) => string): (at: number) => string {
  let done = 0;
  return (at) => {
    while (done < count) text(done++);
    return text(at);
  };
}

type Row = (string | number)[];

async function rowOf(
  kind: Kind,
  size: number,
  place: Place,
  changes: [name: string, change: (text: string) => string][],
  lookedFor: number,
): Promise<Row> {
  await look(place, changes, Math.ceil(lookedFor / 4));
  const seen = await look(place, changes, lookedFor);
  const ms = seen.ms.map((each) => each.toFixed(1));
  return [kind, size, share(seen.found, lookedFor), ...ms, await indexBytes(size)];
}

function print(rows: Row[]): void {
  printTable(
    'Finding one article’s duplicates in PostgreSQL (bar: p99 25 ms at 100,000)',
    [
      'texts',
      'stored articles',
      'copies found',
      'p50 ms',
      'p99 ms',
      'p50 ms with writing',
      'p99 ms with writing',
      'index bytes an article',
    ],
    rows,
  );
}

async function look(
  place: Place,
  changes: [name: string, change: (text: string) => string][],
  count: number,
): Promise<{ found: number; ms: number[] }> {
  const originals = await db().$queryRaw<{ id: string; text: string }[]>`
    SELECT id, text FROM "Article" WHERE ordinal > 0 ORDER BY md5(id::text || ${randomUUID()}) LIMIT ${count}`;
  const ms: number[] = [];
  const writing: number[] = [];
  let found = 0;
  for (const [at, original] of originals.entries()) {
    const text = changes[at % changes.length]?.[1](original.text) ?? '';
    const { took, tookWithWriting, pairs } = await proposeFor(place, text, original.id);
    ms.push(took);
    writing.push(tookWithWriting);
    if (pairs > 0) found++;
  }
  const at = (all: number[], quantile: number) =>
    all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * quantile))] ?? 0;
  return { found, ms: [at(ms, 0.5), at(ms, 0.99), at(writing, 0.5), at(writing, 0.99)] };
}

/** Stores a copy, finds its duplicates, and takes both back. */
async function proposeFor(place: Place, text: string, originalId: string) {
  let took = 0;
  let tookWithWriting = 0;
  let pairs = 0;
  let common: { value: number }[] = [];
  await transaction(async (tx) => {
    const data = { ...place, ordinal: -1, title: 'A copy', text, sketch: sketchOf(text), found: {} };
    const { id } = await tx.article.create({
      data: { ...data, wordCount: 500, residueCount: 0 },
      select: { id: true },
    });
    const start = performance.now();
    const found = await findDuplicates(tx, id);
    took = performance.now() - start;
    pairs = found.pairs.filter(({ pair }) => pair.a === originalId && pair.verdict === 'duplicate').length;
    const again = performance.now();
    await proposeDuplicates(tx, id);
    tookWithWriting = performance.now() - again;
    common = await tx.commonShingle.findMany();
    return refuse('not-found', { about: 'Rolled back:' });
  });
  // What a search learns about common values stays, as it does in a real import.
  await db().commonShingle.createMany({ data: common, skipDuplicates: true });
  return { took, tookWithWriting, pairs };
}

async function indexBytes(articles: number): Promise<number> {
  const [row] = await db().$queryRaw<{ bytes: bigint }[]>`SELECT pg_relation_size('"Article_sketch_idx"') AS bytes`;
  return Math.round(Number(row?.bytes ?? 0) / articles);
}

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../lib/access/actor';
import { db } from '../../../lib/db/client';
import { startImport } from '../../../lib/import/commands';
import { recentImports } from '../../../lib/import/queries';
import { intake, type Offered } from '../../../lib/pipeline';
import { queueFacets } from '../../../lib/review/counts/queries';
import { queuePage } from '../../../lib/review/queries';
import { loadMediaTopics } from '../../../lib/topics/commands';
import { makeUser } from '../../support/builders';
import { trialDocuments } from '../../support/documents';

const trial = trialDocuments();
const expectedArticles = Object.values(trial.articles).flat();
let actor: Actor;
let importId: string;

const bytesOf = (text: string) => new TextEncoder().encode(text);
const offer = (name: string, text: string, more: Partial<Offered> = {}) =>
  intake(actor, importId, { name, bytes: bytesOf(text), ...more });

beforeAll(async () => {
  actor = (await makeUser('editor', 'Ada')).actor;
  await loadMediaTopics({ kind: 'system', name: 'A test' });
  const started = await startImport(actor, 'upload');
  if (!started.ok) throw new Error(started.error.message);
  importId = started.value;
  for (const { name, text } of trial.files) {
    const result = await offer(name, text);
    if (!result.ok) throw new Error(result.error.message);
  }
});

describe(`importing ${trial.from}`, () => {
  it('gives every expected article with title, caption, credit and dateline, and nothing else', async () => {
    const rows = await db().article.findMany({
      include: { document: true },
      orderBy: [{ documentId: 'asc' }, { ordinal: 'asc' }],
    });
    expect(rows).toHaveLength(expectedArticles.length);
    for (const [name, articles] of Object.entries(trial.articles)) {
      const found = rows.filter((row) => row.document.origin === name);
      const lines = (found[0]?.document.text ?? '').split('\n');
      expect(found.map(({ title, credit, dateline }) => ({ title, credit, dateline }))).toEqual(
        articles.map((article) => ({
          title: lines[article.title - 1]?.trim(),
          credit: article.credit,
          dateline: article.dateline ?? null,
        })),
      );
    }
  });

  it('keeps every non-white character of each document in exactly one block', async () => {
    for (const { text, blocks } of await db().document.findMany({
      include: { blocks: { orderBy: { position: 'asc' } } },
    })) {
      let at = 0;
      for (const { start, end } of blocks) {
        expect(text.slice(at, start).trim()).toBe('');
        expect(start).toBeGreaterThanOrEqual(at);
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
    }
  });

  it('proposes the one pair that is one story, and no other', async () => {
    const pairs = await db().duplicatePair.findMany({
      where: { verdict: 'duplicate' },
      include: { a: { include: { document: true } }, b: { include: { document: true } } },
    });
    const named = pairs.map(({ a, b }) =>
      [a, b].map(({ document, ordinal }) => `${document.origin}#${ordinal}`).sort(),
    );
    expect(named).toEqual(trial.duplicates.map(({ a, b }) => [a, b].sort()));
  });

  it('shows them in the queue, with counts that agree', async () => {
    const { rows, next, previous } = await queuePage({ status: 'pending' });
    expect(rows).toHaveLength(expectedArticles.length);
    expect([next, previous]).toEqual([null, null]);
    const facets = await queueFacets({ status: 'pending' }, randomUUID());
    expect(facets.statuses.pending).toBe(expectedArticles.length);
    const marked = await queuePage({ status: 'pending', duplicate: true });
    expect(marked.rows).toHaveLength(facets.duplicate ?? -1);
    expect(facets.duplicate).toBe(2 * trial.duplicates.length);
    expect((await queuePage({ status: 'pending', residue: true })).rows).toHaveLength(facets.residue ?? -1);
  });

  it('pages through the queue both ways without missing or repeating a line', async () => {
    const all = (await queuePage({ status: 'pending' })).rows.map((row) => row.id);
    const forwards: string[] = [];
    let after: string | undefined;
    do {
      const page = await queuePage({ status: 'pending' }, { after }, 3);
      forwards.push(...page.rows.map((row) => row.id));
      after = page.next ?? undefined;
    } while (after);
    expect(forwards).toEqual(all);
    const last = (await queuePage({ status: 'pending' })).rows.at(-1);
    const backwards = await queuePage({ status: 'pending' }, { before: last?.place }, 3);
    expect(backwards.rows.map((row) => row.id)).toEqual(all.slice(-4, -1));
  });

  it('finds an article by words of its text, accents and case aside', async () => {
    const [first] = (await queuePage({ status: 'pending' })).rows;
    const words = (first?.title ?? '').split(/\s+/).slice(0, 3).join(' ').toUpperCase();
    const found = await queuePage({ status: 'pending', q: words });
    expect(found.rows.map((row) => row.id)).toContain(first?.id);
    expect((await queuePage({ status: 'pending', q: 'xylophonequartz' })).rows).toEqual([]);
  });
});

describe('the same again', () => {
  it('is recognised and counted, not stored twice', async () => {
    const [file] = trial.files;
    if (!file) throw new Error('no documents');
    const before = await db().article.count();
    expect(await offer(file.name, file.text)).toMatchObject({ ok: true, value: { outcome: 'known' } });
    expect(await db().article.count()).toBe(before);
    const stored = await db().document.findMany({ where: { origin: file.name } });
    expect(stored).toMatchObject([{ timesSeen: 2 }]);
  });

  it('at a known address but with other bytes is a new document that supersedes the old', async () => {
    const url = 'https://harbour.example/dam';
    await offer('dam', 'Dam reopens\n\nThe dam has reopened after a year of repairs, the operator said.', { url });
    await offer('dam', 'Dam reopens\n\nThe dam has reopened after two years of repairs, the operator said.', { url });
    const documents = await db().document.findMany({ where: { url }, orderBy: { id: 'asc' } });
    expect(documents).toHaveLength(2);
    expect(documents[1]?.supersedesId).toBe(documents[0]?.id);
  });
});

describe('bad files in a batch', () => {
  it('are refused by name with what to do, and lose nothing of the rest', async () => {
    const started = await startImport(actor, 'upload');
    const run = started.ok ? started.value : '';
    const files: [string, Uint8Array<ArrayBuffer>][] = [
      ['empty.txt', new Uint8Array()],
      ['nul.txt', bytesOf('Head\n\nA paragraph with a \u0000 in it, and more words so that it is text.')],
      ['picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0])],
      [
        'good.txt',
        bytesOf('Ferry sails again\n\nThe ferry to the islands sails again from Monday, the operator said.'),
      ],
    ];
    for (const [name, bytes] of files) await intake(actor, run, { name, bytes });
    const view = (await recentImports()).find(({ id }) => id === run);
    expect(view?.counts).toEqual({ imported: 1, known: 0, refused: 3 });
    expect(view?.outcomes.map(({ name, outcome, refusal }) => [name, outcome, refusal?.code ?? null])).toEqual([
      ['empty.txt', 'refused', 'empty-document'],
      ['nul.txt', 'refused', 'nul-bytes'],
      ['picture.txt', 'refused', 'binary-document'],
      ['good.txt', 'imported', null],
    ]);
  });

  it('are refused to a viewer altogether', async () => {
    const viewer = await makeUser('viewer');
    const result = await intake(viewer.actor, importId, { name: 'x.txt', bytes: bytesOf('Head\n\nBody text here.') });
    expect(result).toMatchObject({ error: { code: 'forbidden' } });
  });
});

describe('two imports of one story at the same time', () => {
  it('do not miss each other', async () => {
    const story = Array.from(
      { length: 8 },
      (_, i) => `Paragraph ${i} tells how the lighthouse of the northern cape was repaired by hand.`,
    );
    const texts = ['Keeper', 'Watchman'].map((who) => `${who} repairs lighthouse\n\n${story.join('\n\n')}`);
    await Promise.all(texts.map((text, i) => offer(`lighthouse-${i}.txt`, text)));
    const pairs = await db().duplicatePair.findMany({
      where: { a: { title: { contains: 'lighthouse' } }, verdict: 'duplicate' },
    });
    expect(pairs).toHaveLength(1);
  });
});

describe('documents', () => {
  it('are immutable in the database itself', async () => {
    await expect(db().document.updateMany({ data: { text: 'other' } })).rejects.toThrow('immutable');
    await expect(db().document.deleteMany()).rejects.toThrow('refused');
  });
});

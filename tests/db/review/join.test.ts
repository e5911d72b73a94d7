import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../lib/access/actor';
import { db } from '../../../lib/db/client';
import { startImport } from '../../../lib/import/commands';
import { intake } from '../../../lib/pipeline';
import { approveAndPublish } from '../../../lib/publish/commands';
import { articleView } from '../../../lib/review/article/queries';
import { approve, joinToPrevious, reject, setVerdict, undo, unmerge } from '../../../lib/review/commands';
import { makeTopic, makeUser } from '../../support/builders';

const RUN_ON = readFileSync('samples/three-stories-runon.txt', 'utf8');
let actor: Actor;
let publisher: Actor;
let importId: string;

/** Imports three stories run on into one document, and gives them in its order. */
async function threeStories() {
  const name = `${randomUUID()}.txt`;
  const bytes = new TextEncoder().encode(RUN_ON);
  const result = await intake(actor, importId, { name, bytes });
  if (!result.ok) throw new Error(result.error.message);
  const rows = await db().article.findMany({ where: { document: { origin: name } }, orderBy: { ordinal: 'asc' } });
  const [first, second, third] = rows;
  if (!first || !second || !third) throw new Error('The sample does not have three stories.');
  return { first, second, third };
}

/** All that readers and editors see of a document's articles, but for revisions and times. */
async function stateOf(documentId: string) {
  const articles = await db().article.findMany({
    where: { documentId },
    omit: { revision: true, updatedAt: true },
    include: { blocks: { orderBy: { position: 'asc' } }, topics: { orderBy: { topicId: 'asc' } } },
    orderBy: { ordinal: 'asc' },
  });
  return articles;
}

beforeAll(async () => {
  actor = (await makeUser('editor', 'Ada')).actor;
  publisher = (await makeUser('publisher', 'Pia')).actor;
  const started = await startImport(actor, 'upload');
  if (!started.ok) throw new Error(started.error.message);
  importId = started.value;
});

describe('a story joined to the one before it', () => {
  it('gives it its passages where they stood, its headline as a subheading, and its topics', async () => {
    const { first, second } = await threeStories();
    const topicId = await makeTopic('test:harbours', 'Harbours');
    await db().articleTopic.create({
      data: { articleId: second.id, topicId, assignedAs: 'person', byName: 'Ada' },
    });
    const joined = await joinToPrevious(actor, { articleId: second.id, revision: second.revision });
    expect(joined).toMatchObject({ ok: true });
    const [before, after] = await stateOf(first.documentId);
    expect(before?.text).toBe(`${first.text}\n\n${second.title}\n\n${second.text}`);
    expect(before?.blocks.filter(({ kind, verdict }) => kind === 'title' && verdict === 'keep')).toHaveLength(1);
    expect(before?.topics).toMatchObject([{ topicId, assignedAs: 'merge' }]);
    expect(after).toMatchObject({ status: 'merged', mergedIntoId: first.id, blocks: [], text: '', wordCount: 0 });
    expect(before?.sketch).not.toEqual(first.sketch);
    expect((await db().article.findUniqueOrThrow({ where: { id: first.id } })).revision).toBe(first.revision + 1);
  });

  it('is cut off again exactly as it was, by undo and by unmerging', async () => {
    const { first, second } = await threeStories();
    const was = await stateOf(first.documentId);
    const joined = await joinToPrevious(actor, { articleId: second.id, revision: second.revision });
    if (!joined.ok) throw new Error(joined.error.message);
    expect(await undo(actor, joined.value.eventId)).toMatchObject({ ok: true });
    expect(await stateOf(first.documentId)).toEqual(was);
    await joinToPrevious(actor, { articleId: second.id, revision: second.revision + 2 });
    expect(await unmerge(actor, { articleId: second.id })).toMatchObject({ ok: true });
    expect(await stateOf(first.documentId)).toEqual(was);
  });

  it('lets the next one join the same story', async () => {
    const { first, second, third } = await threeStories();
    await joinToPrevious(actor, { articleId: second.id, revision: second.revision });
    expect((await articleView(third.id))?.storyBefore).toEqual({ id: first.id, title: first.title });
    expect(await joinToPrevious(actor, { articleId: third.id, revision: third.revision })).toMatchObject({ ok: true });
    const [before] = await stateOf(first.documentId);
    expect(before?.text.endsWith(third.text)).toBe(true);
  });

  it('keeps what somebody decided on its passages meanwhile when it is cut off again', async () => {
    const { second } = await threeStories();
    const joined = await joinToPrevious(actor, { articleId: second.id, revision: second.revision });
    if (!joined.ok) throw new Error(joined.error.message);
    const lead = await db().article.findFirstOrThrow({ where: { merged: { some: { id: second.id } } } });
    const block = await db().block.findFirstOrThrow({
      where: { articleId: lead.id, kind: 'paragraph', verdict: 'keep' },
      orderBy: { position: 'desc' },
    });
    const bob = await makeUser('editor', 'Bob');
    await setVerdict(bob.actor, { articleId: lead.id, revision: lead.revision, blockId: block.id, verdict: 'remove' });
    // Cutting off again hands the passage back as Bob left it: another column than the one that joining changed.
    expect(await undo(actor, joined.value.eventId)).toMatchObject({ ok: true });
    expect(await db().block.findUnique({ where: { id: block.id } })).toMatchObject({
      articleId: second.id,
      verdict: 'remove',
      deciderName: 'Bob',
    });
  });
});

describe('joining is refused', () => {
  it('for the first story of a document, for a stale page, and to a viewer', async () => {
    const { first, second } = await threeStories();
    const at = { articleId: first.id, revision: first.revision };
    expect(await joinToPrevious(actor, at)).toMatchObject({ error: { code: 'invalid-input' } });
    const viewer = await makeUser('viewer');
    const atSecond = { articleId: second.id, revision: second.revision };
    expect(await joinToPrevious(viewer.actor, atSecond)).toMatchObject({ error: { code: 'forbidden' } });
    await approve(actor, atSecond);
    expect(await joinToPrevious(actor, atSecond)).toMatchObject({ error: { code: 'stale' } });
  });

  it('for a published story, with what to do', async () => {
    const { second } = await threeStories();
    await approveAndPublish(publisher, { articleId: second.id, revision: second.revision });
    const refused = await joinToPrevious(actor, { articleId: second.id, revision: second.revision + 1 });
    expect(refused).toMatchObject({
      error: { code: 'wrong-status', message: expect.stringMatching(/withdraw it first/) },
    });
  });

  it('of two editors at once, one joins and the other is told', async () => {
    const { first, second } = await threeStories();
    const at = { articleId: second.id, revision: second.revision };
    const outcomes = await Promise.all([
      joinToPrevious(actor, at),
      reject(publisher, { ...at, code: 'outdated', note: null }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'stale' } });
    const stories = await stateOf(first.documentId);
    expect(stories.flatMap(({ blocks }) => blocks).length).toBeGreaterThan(0);
  });
});

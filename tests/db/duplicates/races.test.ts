import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../lib/access/actor';
import { db } from '../../../lib/db/client';
import { transaction } from '../../../lib/db/transaction';
import { mergeCluster, mergeSure } from '../../../lib/duplicates/clusters/commands';
import { clusterOf } from '../../../lib/duplicates/clusters/queries';
import { commitWithSketch, proposeDuplicates } from '../../../lib/duplicates/store';
import { refuse } from '../../../lib/result';
import { makeImporter, pairsOf, story } from './stories';

let actor: Actor;
let importer: Awaited<ReturnType<typeof makeImporter>>;

beforeAll(async () => {
  importer = await makeImporter();
  actor = importer.actor;
});

async function copiesOf(seed: number, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at++) ids.push((await importer.take(story(seed), { source: `Source ${at}` })).id);
  return ids;
}
const into = (leadId: string, memberIds: string[]) => ({
  ...{ leadId, memberIds },
  revisions: Object.fromEntries([leadId, ...memberIds].map((id) => [id, 1])),
});

/** No merged article leads to a merged one, and each has exactly one merge that was not taken back. */
async function expectWhole(ids: string[]): Promise<string[]> {
  const rows = await db().article.findMany({ where: { id: { in: ids } }, include: { mergedInto: true } });
  for (const row of rows) expect(row.mergedInto?.status).not.toBe('merged');
  const merged = rows.filter(({ status }) => status === 'merged').map(({ id }) => id);
  const events = await db().auditEvent.findMany({ where: { action: 'pair.merge', articleIds: { hasSome: ids } } });
  expect(events).toHaveLength(merged.length);
  return merged;
}

describe('two editors merging overlapping clusters', () => {
  it('never lose an article, whoever wins', async () => {
    for (const seed of [1, 2, 3]) {
      const ids = await copiesOf(seed, 4);
      const [a = '', b = '', c = '', d = ''] = ids;
      const results = await Promise.all([
        mergeCluster(actor, into(a, [b, c])),
        mergeCluster(actor, into(d, [c, b])),
        mergeCluster(actor, into(b, [a])),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      for (const result of results) {
        if (!result.ok) expect(['stale', 'not-a-pair', 'wrong-status']).toContain(result.error.code);
      }
      await expectWhole(ids);
    }
  });

  it('of a batch and a single merge one takes each article, and the batch says which it did not', async () => {
    const [one, other] = [await copiesOf(4, 3), await copiesOf(5, 3)];
    const [a = '', b = '', c = ''] = one;
    const [d = '', e = '', f = ''] = other;
    const [batch, single] = await Promise.all([
      mergeSure(actor, { clusters: [into(d, [e, f]), into(a, [b, c])] }),
      mergeCluster(actor, into(c, [b])),
    ]);
    if (!batch.ok) throw new Error(batch.error.message);
    expect(batch.value.outcomes[0]?.outcome.ok).toBe(true);
    expect(batch.value.outcomes[1]?.outcome.ok).not.toBe(single.ok);
    await expectWhole([...one, ...other]);
  });
});

describe('an import during a merge', () => {
  it('finds the story, whichever of its articles remains', async () => {
    for (const seed of [6, 7]) {
      const [a = '', b = ''] = await copiesOf(seed, 2);
      const [late] = await Promise.all([
        importer.take(story(seed), { source: 'Coast Weekly' }),
        mergeCluster(actor, into(a, [b])),
      ]);
      const cluster = await clusterOf(late.id);
      expect(cluster?.members.map(({ id }) => id).sort()).toEqual([a, late.id].sort());
    }
  });
});

describe('a worker that is killed in the middle', () => {
  it('leaves nothing of an import or of its pairs, and what it was at can be done again', async () => {
    const [a = ''] = await copiesOf(8, 1);
    const late = await db().article.findUniqueOrThrow({
      where: { id: (await importer.take(story(8), { source: 'B' })).id },
    });
    const before = await db().duplicatePair.count();
    await db().duplicatePair.deleteMany({ where: { OR: [{ aId: late.id }, { bId: late.id }] } });
    const killed = transaction(async (tx) => {
      await proposeDuplicates(tx, late.id);
      const [{ pid } = { pid: 0 }] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
      await db().$queryRaw`SELECT pg_terminate_backend(${pid}::int)`;
      await tx.article.count();
      return refuse('not-found');
    });
    await expect(killed).rejects.toThrow();
    expect(await pairsOf(late.id)).toEqual(new Map());
    await transaction(async (tx) => {
      await proposeDuplicates(tx, late.id);
      return { ok: true, value: undefined };
    });
    expect([...(await pairsOf(late.id)).keys()]).toEqual([a]);
    expect(await db().duplicatePair.count()).toBe(before);
  });

  it('leaves no half of a merge', async () => {
    const [a = '', b = ''] = await copiesOf(9, 2);
    const event = { action: 'article.edit' as const, data: { title: 'x', fields: ['dek'] } };
    const killed = transaction(async (tx) => {
      const revisions = [{ articleId: a, revision: 1 }];
      const changes = [
        { entity: 'article' as const, id: a, articleId: a, before: { dek: null }, after: { dek: 'half' } },
      ];
      await commitWithSketch(tx, { id: null, name: 'A test', role: 'system' }, { revisions, event, changes });
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await db().article.findUniqueOrThrow({ where: { id: a } })).toMatchObject({ dek: null, revision: 1 });
    expect((await mergeCluster(actor, into(a, [b]))).ok).toBe(true);
  });
});

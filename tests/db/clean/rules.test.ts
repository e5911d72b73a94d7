import { beforeAll, describe, expect, it } from 'vitest';
import { benchView, sourceView } from '../../../lib/clean/queries';
import { saveRule, switchRule } from '../../../lib/clean/rules/commands';
import { db } from '../../../lib/db/client';
import { setVerdict, undo, undoBatch } from '../../../lib/review/commands';
import { applyRule, saveAndApplyRule } from '../../../lib/review/rules/commands';
import { type MadeUser, makeArticle, makeUser } from '../../support/builders';
import { storyOf } from '../../support/invented-stories';
import { importStories, linesOf, sourceNamed } from './harbour';

const FOOTER = 'Call our reader desk on 555 0134';
const terms = { match: 'line', words: FOOTER, scope: 'line', residue: 'promotion' } as const;
const unnamed = { rule: null, name: '', note: '' };

let editor: MadeUser;
let other: MadeUser;
beforeAll(async () => {
  editor = await makeUser('editor', 'Ada');
  other = await makeUser('editor', 'Bo');
});

/** Three articles of a source that end with the footer. */
async function threeOf(source: string) {
  const articles: { id: string; blockIds: string[] }[] = [];
  for (const at of [1, 2, 3]) {
    const blocks = [...storyOf(at).filter(Boolean).slice(1), FOOTER];
    articles.push(await makeArticle({ source, title: `Story ${at}`, blocks }));
  }
  return { articles, sourceId: (await sourceNamed(source)).id };
}

const article = (id: string) => db().article.findUniqueOrThrow({ where: { id } });
const blocks = (ids: string[]) => db().block.findMany({ where: { articleId: { in: ids } }, orderBy: { id: 'asc' } });

describe('saving a rule', () => {
  it('holds for the next import, with the rule as the decider and its words as the reason', async () => {
    await importStories(editor.actor, [storyOf(20)], 'Alpha');
    const { id: sourceId } = await sourceNamed('Alpha');
    const saved = await saveRule(editor.actor, { ...terms, ...unnamed, name: 'Reader desk', sourceId });
    expect(saved.ok).toBe(true);
    const [next] = await importStories(editor.actor, [[...storyOf(21), FOOTER]], 'Alpha');
    const lines = await linesOf(next?.id ?? '');
    expect(lines.at(-1)).toMatchObject({
      ...{ verdict: 'remove', decidedBy: 'rule', deciderName: 'Reader desk', residue: 'promotion' },
      reason: `The rule takes the line that reads “${FOOTER}”`,
    });
    expect(lines.filter(({ verdict }) => verdict === 'remove')).toHaveLength(1);
  });

  it('is refused to viewers, and for sources and rules that are not there', async () => {
    const { sourceId } = await threeOf('Beta');
    const viewer = await makeUser('viewer');
    const rule = { ...terms, ...unnamed, sourceId };
    expect(await saveRule(viewer.actor, rule)).toMatchObject({ error: { code: 'forbidden' } });
    const nowhere = { ...rule, sourceId: crypto.randomUUID() };
    expect(await saveRule(editor.actor, nowhere)).toMatchObject({ error: { code: 'not-found' } });
    const unknown = { ...rule, rule: { id: crypto.randomUUID(), revision: 1 } };
    expect(await saveRule(editor.actor, unknown)).toMatchObject({ error: { code: 'not-found' } });
    expect(await db().cleaningRule.count({ where: { sourceId } })).toBe(0);
  });

  it('is refused where a stored article would lose its whole text, which is named', async () => {
    const { sourceId } = await threeOf('Gamma');
    const bad = { ...terms, ...unnamed, sourceId, match: 'pattern', words: '*reader desk*', scope: 'from-top' };
    expect(await saveRule(editor.actor, bad)).toMatchObject({
      error: { code: 'bad-rule', message: expect.stringContaining('too little of “Story') },
    });
  });

  it('on an old revision is refused with who changed what, and undo brings the terms back', async () => {
    const { sourceId } = await threeOf('Delta');
    const saved = await saveRule(editor.actor, { ...terms, ...unnamed, sourceId });
    const id = saved.ok ? saved.value.ruleId : '';
    const changed = { ...terms, sourceId, rule: { id, revision: 1 }, name: 'Desk', note: 'By phone', scope: 'to-end' };
    const second = await saveRule(other.actor, changed);
    expect(second.ok).toBe(true);
    expect(await saveRule(editor.actor, { ...changed, name: 'Mine' })).toMatchObject({
      error: { code: 'stale', details: [{ who: 'Bo' }, { who: 'Ada' }] },
    });
    expect((await undo(other.actor, second.ok ? second.value.eventId : '')).ok).toBe(true);
    expect(await db().cleaningRule.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...terms,
      note: null,
      revision: 3,
    });
    const results = await Promise.all(
      [1, 2, 3].map(() => switchRule(editor.actor, { ruleId: id, revision: 3, active: false })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });
});

describe('the bench', () => {
  it('tells what a version newly hits and no longer hits, and what an editor had restored', async () => {
    const { articles, sourceId } = await threeOf('Epsilon');
    const saved = await saveRule(editor.actor, { ...terms, ...unnamed, sourceId });
    const ruleId = saved.ok ? saved.value.ruleId : null;
    const [first] = articles;
    const at = { articleId: first?.id, blockId: first?.blockIds.at(-1) };
    await setVerdict(editor.actor, { ...at, revision: 1, verdict: 'remove' });
    await setVerdict(editor.actor, { ...at, revision: 2, verdict: 'keep' });
    const view = await benchView(editor.actor, {
      ...terms,
      sourceId,
      ruleId,
      match: 'beginning',
      words: 'Call our reader',
    });
    expect(view).toMatchObject({
      value: {
        outOf: 3,
        hits: 3,
        newly: 0,
        noLonger: 0,
        leftAlone: 1,
        toChange: { open: 2, published: 0 },
        refusal: null,
      },
    });
    const gone = await benchView(editor.actor, { ...terms, sourceId, ruleId, words: 'Write to our reader desk' });
    expect(gone).toMatchObject({ value: { hits: 0, newly: 0, noLonger: 3 } });
    const viewer = await makeUser('viewer');
    expect(await benchView(viewer.actor, { ...terms, sourceId, ruleId })).toMatchObject({
      error: { code: 'forbidden' },
    });
    const empty = await benchView(editor.actor, { ...terms, sourceId, ruleId: null, words: ' ' });
    expect(empty).toMatchObject({ value: { hits: 0, refusal: expect.stringContaining('no words') } });
  });
});

describe('applying a rule to the past', () => {
  it('is one batch that undo takes back to the letter, the rule itself too', async () => {
    const { articles, sourceId } = await threeOf('Zeta');
    const ids = articles.map(({ id }) => id);
    const before = await blocks(ids);
    const texts = await Promise.all(ids.map(async (id) => (await article(id)).text));
    const done = await saveAndApplyRule(editor.actor, { ...terms, ...unnamed, sourceId }, false);
    expect(done).toMatchObject({
      value: { publishedLeft: 0, outcomes: [1, 2, 3].map(() => ({ outcome: { ok: true } })) },
    });
    for (const id of ids) {
      expect(await article(id)).toMatchObject({
        revision: 2,
        residueCount: 1,
        text: expect.not.stringContaining(FOOTER),
      });
    }
    const view = await sourceView(sourceId);
    expect(view).toMatchObject({ rules: [{ articles: 3 }], history: [{ batch: { acts: 4 }, undoable: true }] });
    const undone = await undoBatch(editor.actor, done.ok ? done.value.batchId : '');
    expect(undone).toMatchObject({ value: [1, 2, 3, 4].map(() => ({ outcome: { ok: true } })) });
    expect(await blocks(ids)).toEqual(before);
    expect(await Promise.all(ids.map(async (id) => (await article(id)).text))).toEqual(texts);
    expect(await db().cleaningRule.count({ where: { sourceId } })).toBe(0);
  });

  it('gives an article that somebody changes meanwhile an outcome of its own, and the rest goes on', async () => {
    const { articles, sourceId } = await threeOf('Eta');
    const saved = await saveRule(editor.actor, { ...terms, ...unnamed, sourceId });
    const ruleId = saved.ok ? saved.value.ruleId : '';
    const [busy] = articles;
    const edit = { articleId: busy?.id, blockId: busy?.blockIds[0], revision: 1, verdict: 'remove' };
    const [applied, edited] = await Promise.all([
      applyRule(editor.actor, { ruleId, revision: 1, published: false }),
      setVerdict(other.actor, edit),
    ]);
    if (!applied.ok) throw new Error(applied.error.message);
    const refused = applied.value.outcomes.filter(({ outcome }) => !outcome.ok);
    // Whoever came first; the other one was told.
    expect(refused.length + (edited.ok ? 0 : 1)).toBeLessThanOrEqual(1);
    expect(applied.value.outcomes).toHaveLength(3);
    const again = await applyRule(editor.actor, { ruleId, revision: 1, published: false });
    expect(again).toMatchObject({ value: { outcomes: refused.map(() => ({ outcome: { ok: true } })) } });
    for (const { id } of articles) expect((await article(id)).text).not.toContain(FOOTER);
  });

  it('leaves alone what a person decided on or wrote, and published articles unless told otherwise', async () => {
    const { articles, sourceId } = await threeOf('Theta');
    const [restored, published] = articles;
    const at = { articleId: restored?.id, blockId: restored?.blockIds.at(-1) };
    await setVerdict(other.actor, { ...at, revision: 1, verdict: 'remove' });
    await setVerdict(other.actor, { ...at, revision: 2, verdict: 'keep' });
    const publishedId = published?.id ?? '';
    await db().article.update({ where: { id: publishedId }, data: { status: 'published' } });
    const stamp = new Date('2026-01-01T00:00:00Z');
    const guid = `urn:uuid:${crypto.randomUUID()}`;
    await db().publication.create({
      data: { articleId: publishedId, guid, firstPublishedAt: stamp, changedAt: stamp },
    });
    const done = await saveAndApplyRule(editor.actor, { ...terms, ...unnamed, sourceId }, false);
    expect(done).toMatchObject({ value: { publishedLeft: 1, outcomes: [{ outcome: { ok: true } }] } });
    expect((await article(restored?.id ?? '')).text).toContain(FOOTER);
    expect((await article(publishedId)).text).toContain(FOOTER);
    const ruleId = done.ok ? done.value.ruleId : '';
    await applyRule(editor.actor, { ruleId, revision: 1, published: true });
    expect((await article(publishedId)).text).not.toContain(FOOTER);
    const { changedAt } = await db().publication.findUniqueOrThrow({ where: { articleId: publishedId } });
    expect(changedAt.getTime()).toBeGreaterThan(stamp.getTime());
  });

  it('gives back what the rule removed and is no longer about, also when it was switched off', async () => {
    const { articles, sourceId } = await threeOf('Iota');
    const ids = articles.map(({ id }) => id);
    const done = await saveAndApplyRule(editor.actor, { ...terms, ...unnamed, sourceId }, false);
    const ruleId = done.ok ? done.value.ruleId : '';
    await switchRule(editor.actor, { ruleId, revision: 1, active: false });
    const stale = await applyRule(editor.actor, { ruleId, revision: 1, published: false });
    expect(stale).toMatchObject({ error: { code: 'stale' } });
    const back = await applyRule(editor.actor, { ruleId, revision: 2, published: false });
    expect(back).toMatchObject({ value: { outcomes: [1, 2, 3].map(() => ({ outcome: { ok: true } })) } });
    for (const { verdict, decidedBy, reason } of await blocks(ids)) {
      expect([verdict, decidedBy, reason]).toEqual(['keep', 'machine', null]);
    }
  });
});

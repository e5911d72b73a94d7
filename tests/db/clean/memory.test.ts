import { beforeAll, describe, expect, it } from 'vitest';
import { confirmLine, recountMemory, refuseLine, switchMemory } from '../../../lib/clean/memory/commands';
import { sourceView } from '../../../lib/clean/queries';
import { db } from '../../../lib/db/client';
import { undo } from '../../../lib/review/commands';
import { type MadeUser, makeUser } from '../../support/builders';
import { storyOf } from '../../support/invented-stories';
import { importStories, linesOf, sourceNamed } from './harbour';

const FOOTER = 'Harbour Herald, the paper of the whole bay';
const withFooter = (at: number, footer = FOOTER) => [...storyOf(at), footer];

let editor: MadeUser;
let admin: MadeUser;
beforeAll(async () => {
  editor = await makeUser('editor', 'Ada');
  admin = await makeUser('admin', 'Root');
});

async function proposed(source: string) {
  const view = await sourceView((await sourceNamed(source)).id);
  return view?.proposals ?? [];
}

async function lastLine(articleId: string) {
  const line = (await linesOf(articleId)).at(-1);
  if (!line) throw new Error('The article has no blocks');
  return line;
}

describe('the memory of a source', () => {
  it('removes what every article ends with, once it was seen often enough, with the count as the reason', async () => {
    const articles = await importStories(
      editor.actor,
      Array.from({ length: 8 }, (_, at) => withFooter(at)),
      'Alpha',
    );
    const lines = await Promise.all(articles.map(({ id }) => lastLine(id)));
    expect(lines.map(({ text }) => text)).toEqual(Array(8).fill(FOOTER));
    expect(lines.map(({ verdict }) => verdict)).toEqual([...Array(4).fill('keep'), ...Array(4).fill('remove')]);
    expect(lines[7]).toMatchObject({
      ...{ decidedBy: 'memory', residue: 'recurring-line', evidence: { count: 7, outOf: 7, text: FOOTER } },
      reason: 'The same line is in 7 of 7 articles from Alpha',
    });
    expect(await db().article.findUniqueOrThrow({ where: { id: articles[7]?.id ?? '' } })).toMatchObject({
      text: expect.not.stringContaining(FOOTER),
      residueCount: 1,
    });
    expect(await proposed('Alpha')).toMatchObject([
      { sample: FOOTER, stories: 8, outOf: 8, isRemoved: true, examples: [{}, {}, {}] },
    ]);
  });

  it('does not learn from copies of one story', async () => {
    const copies = Array.from({ length: 7 }, (_, at) => [...storyOf(3), `${FOOTER} ${at}`]);
    const articles = await importStories(editor.actor, copies, 'Beta');
    expect((await sourceNamed('Beta')).storyCount).toBe(1);
    const last = await linesOf(articles[6]?.id ?? '');
    expect(last.filter(({ decidedBy }) => decidedBy === 'memory')).toEqual([]);
  });

  it('leaves credits and datelines to the stories, however often they recur', async () => {
    const credit = 'Reporting by Ines Marek; Editing by Jon Osei';
    const documents = Array.from({ length: 8 }, (_, at) => withFooter(at, credit));
    const articles = await importStories(editor.actor, documents, 'Gamma');
    expect(await lastLine(articles[7]?.id ?? '')).toMatchObject({ text: credit, verdict: 'keep' });
    expect(await proposed('Gamma')).toEqual([]);
  });

  it('keeps a refused line for good, and gives the line back to the memory when that is undone', async () => {
    await importStories(
      editor.actor,
      Array.from({ length: 6 }, (_, at) => withFooter(at)),
      'Delta',
    );
    const [line] = await proposed('Delta');
    const refused = await refuseLine(editor.actor, { lineId: line?.id });
    expect(refused.ok).toBe(true);
    const [kept] = await importStories(editor.actor, [withFooter(6)], 'Delta');
    expect(await lastLine(kept?.id ?? '')).toMatchObject({ verdict: 'keep' });
    expect(await proposed('Delta')).toEqual([]);
    expect(await refuseLine(editor.actor, { lineId: line?.id })).toMatchObject({ error: { code: 'stale' } });
    expect((await undo(editor.actor, refused.ok ? refused.value.eventId : '')).ok).toBe(true);
    const [gone] = await importStories(editor.actor, [withFooter(7)], 'Delta');
    expect(await lastLine(gone?.id ?? '')).toMatchObject({ verdict: 'remove', decidedBy: 'memory' });
  });

  it('becomes a rule when an editor confirms it, under the name of its words', async () => {
    await importStories(
      editor.actor,
      Array.from({ length: 6 }, (_, at) => withFooter(at)),
      'Epsilon',
    );
    const [line] = await proposed('Epsilon');
    const done = await confirmLine(editor.actor, { lineId: line?.id });
    expect(done.ok).toBe(true);
    expect(await proposed('Epsilon')).toEqual([]);
    const [next] = await importStories(editor.actor, [withFooter(6)], 'Epsilon');
    expect(await lastLine(next?.id ?? '')).toMatchObject({
      ...{ verdict: 'remove', decidedBy: 'rule', deciderName: FOOTER },
      reason: `The rule takes the line that reads “${FOOTER}”; it is in 6 of 6 articles from Epsilon`,
    });
    const source = await sourceNamed('Epsilon');
    expect((await undo(editor.actor, done.ok ? done.value.eventId : '')).ok).toBe(true);
    expect(await db().cleaningRule.count({ where: { sourceId: source.id } })).toBe(0);
    expect(await proposed('Epsilon')).toHaveLength(1);
  });

  it('does nothing while an admin has switched it off, and counts on', async () => {
    await importStories(
      editor.actor,
      Array.from({ length: 5 }, (_, at) => withFooter(at)),
      'Zeta',
    );
    const { id: sourceId } = await sourceNamed('Zeta');
    expect(await switchMemory(editor.actor, { sourceId, on: false })).toMatchObject({ error: { code: 'forbidden' } });
    const off = await switchMemory(admin.actor, { sourceId, on: false });
    const [kept] = await importStories(editor.actor, [withFooter(5)], 'Zeta');
    expect(await lastLine(kept?.id ?? '')).toMatchObject({ verdict: 'keep' });
    expect(await proposed('Zeta')).toMatchObject([{ stories: 6 }]);
    const eventId = off.ok ? off.value.eventId : '';
    expect(await undo(editor.actor, eventId)).toMatchObject({ error: { code: 'forbidden' } });
    expect((await undo(admin.actor, eventId)).ok).toBe(true);
    expect(await sourceNamed('Zeta')).toMatchObject({ usesMemory: true });
  });

  it('comes to the same counts when all is counted again, and keeps what was decided', async () => {
    const documents = Array.from({ length: 9 }, (_, at) => withFooter(at));
    await importStories(
      editor.actor,
      [...documents.slice(0, 6), [...storyOf(2), 'A copy'], ...documents.slice(6)],
      'Eta',
    );
    const { id: sourceId, storyCount } = await sourceNamed('Eta');
    const counts = () =>
      db().seenLine.findMany({ where: { sourceId }, omit: { id: true }, orderBy: [{ form: 'asc' }, { hash: 'asc' }] });
    const before = await counts();
    expect(await recountMemory(admin.actor, { sourceId })).toEqual({ ok: true, value: { stories: storyCount } });
    expect(await counts()).toEqual(before);
    const [line] = await proposed('Eta');
    await recountMemory(admin.actor, { sourceId });
    // A page that was open before the recount still decides on the line that it shows.
    expect(await refuseLine(editor.actor, { lineId: line?.id })).toMatchObject({ ok: true });
    await recountMemory(admin.actor, { sourceId });
    expect(await proposed('Eta')).toEqual([]);
    expect(await recountMemory(editor.actor, { sourceId })).toMatchObject({ error: { code: 'forbidden' } });
  });

  it('counts what was stored before there was a memory, at the next import', async () => {
    await importStories(
      editor.actor,
      Array.from({ length: 5 }, (_, at) => withFooter(at)),
      'Theta',
    );
    const { id } = await sourceNamed('Theta');
    await db().seenLine.deleteMany({ where: { sourceId: id } });
    await db().source.update({ where: { id }, data: { storyCount: 0 } });
    const [next] = await importStories(editor.actor, [withFooter(5)], 'Theta');
    expect(await lastLine(next?.id ?? '')).toMatchObject({ verdict: 'remove', evidence: { count: 5, outOf: 5 } });
  });
});

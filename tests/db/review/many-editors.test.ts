import pg from 'pg';
import { expect, it } from 'vitest';
import { check, snapshot } from '../../../bench/editors/check';
import type { Taken } from '../../../bench/editors/editor';
import type { Actor } from '../../../lib/access/actor';
import type { Done } from '../../../lib/articles/plan';
import { db } from '../../../lib/db/client';
import { env } from '../../../lib/env';
import type { Result } from '../../../lib/result';
import { approve, editFields, reject, setVerdict, undoLast } from '../../../lib/review/commands';
import { editText } from '../../../lib/review/text/commands';
import { makeArticle, makeUser } from '../../support/builders';

const EDITORS = 6;
const ARTICLES = 8;
const ACTS = 14;

it('of editors who act at once on the same few articles nobody loses anything, and the history leads to what is there', async () => {
  const database = new pg.Client(env().DATABASE_URL);
  await database.connect();
  const articles: Awaited<ReturnType<typeof makeArticle>>[] = [];
  while (articles.length < ARTICLES) articles.push(await makeArticle({ blocks: ['One.', 'Two.', 'Three.'] }));
  const editors = await Promise.all(Array.from({ length: EDITORS }, (_, at) => makeUser('editor', `Editor ${at}`)));
  const before = await snapshot(database);
  const taken: Taken[] = [];
  const work = async (actor: Actor, editor: number) => {
    for (let turn = 0; turn < ACTS; turn += 1) {
      const { id, blockIds } = articles[(turn * 3 + editor) % ARTICLES] ?? { id: '', blockIds: [] };
      const { revision } = await db().article.findUniqueOrThrow({ where: { id }, select: { revision: true } });
      const at = { articleId: id, revision };
      const blockId = blockIds[(turn + editor) % 3] ?? '';
      const words = `Of editor ${editor}, ${turn}`;
      const note = (result: Result<Done>, place: string, said: string | null) => {
        if (result.ok) taken.push({ articleId: id, place, words: said, seen: revision, eventId: result.value.eventId });
      };
      const act = (turn * 7 + editor * 5) % 6;
      if (act === 0) await approve(actor, at);
      else if (act === 1) await reject(actor, { ...at, code: 'outdated', note: null });
      else if (act === 2) note(await editFields(actor, at, { title: words }), `article:${id}.title`, words);
      else if (act === 3)
        note(await editText(actor, { ...at, blocks: [{ id: blockId, text: words }] }), `block:${blockId}`, words);
      else if (act === 4)
        note(await setVerdict(actor, { ...at, blockId, verdict: 'remove' }), `block:${blockId}`, null);
      else await undoLast(actor);
    }
  };
  await Promise.all(editors.map(({ actor }, at) => work(actor, at)));
  const found = await check(database, before, taken);
  await database.end();
  expect(taken.length).toBeGreaterThan(0);
  expect(found.problems).toEqual([]);
});

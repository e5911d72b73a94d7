import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../lib/access/actor';
import type { Done } from '../../../lib/articles/plan';
import { db } from '../../../lib/db/client';
import { merge } from '../../../lib/duplicates/commands';
import { MERGE_CHOICES } from '../../../lib/duplicates/merge/merge';
import { publish } from '../../../lib/publish/commands';
import { readPublicState } from '../../../lib/publish/serve/store';
import type { Result } from '../../../lib/result';
import { approve, undo, unmerge } from '../../../lib/review/commands';
import { editText } from '../../../lib/review/text/commands';
import { makeArticle, makeUser } from '../../support/builders';
import { askPublic } from '../../support/public';

const article = (id: string) => db().article.findUniqueOrThrow({ where: { id } });

/** Merges `memberId` into `leadId`, whichever way round their pair is stored. */
async function mergeInto(actor: Actor, leadId: string, memberId: string, bodyFrom = leadId): Promise<string> {
  const [aId, bId] = leadId < memberId ? [leadId, memberId] : [memberId, leadId];
  const known = await db().duplicatePair.findUnique({ where: { aId_bId: { aId, bId } } });
  const shares = { aInB: 1, bInA: 1, resemblance: 1, reason: 'A test', evidence: {} };
  const pair = known ?? (await db().duplicatePair.create({ data: { aId, bId, verdict: 'duplicate', ...shares } }));
  const [lead, member] = [await article(leadId), await article(memberId)];
  const choices = { ...Object.fromEntries(MERGE_CHOICES.map((choice) => [choice, leadId])), body: bodyFrom };
  const revisions = { [leadId]: lead.revision, [memberId]: member.revision };
  return eventOf(await merge(actor, { pairId: pair.id, leadId, revisions, choices }));
}

function eventOf(done: Result<Done>): string {
  if (!done.ok) throw new Error(done.error.message);
  return done.value.eventId;
}

describe('a merge that was taken back and is to be made again', () => {
  it('is refused once its lead was merged elsewhere, so that no circle of merged articles arises', async () => {
    const { actor } = await makeUser('editor', 'Ada');
    const [a, b, c] = [(await makeArticle()).id, (await makeArticle()).id, (await makeArticle()).id];
    await mergeInto(actor, a, b);
    const takenBack = eventOf(await unmerge(actor, { articleId: b }));
    await mergeInto(actor, c, a);
    await mergeInto(actor, b, c);
    expect(await undo(actor, takenBack)).toMatchObject({ ok: false, error: { code: 'changed-since' } });
    expect(await article(b)).toMatchObject({ status: 'pending', mergedIntoId: null });
  });

  it('is refused once its member leads a merge of its own', async () => {
    const { actor } = await makeUser('editor', 'Ada');
    const [a, b, d] = [(await makeArticle()).id, (await makeArticle()).id, (await makeArticle()).id];
    await mergeInto(actor, a, b);
    const takenBack = eventOf(await unmerge(actor, { articleId: b }));
    await mergeInto(actor, b, d);
    expect(await undo(actor, takenBack)).toMatchObject({ ok: false, error: { code: 'changed-since' } });
    expect(await article(d)).toMatchObject({ mergedIntoId: b });
  });

  it('is made where nothing stands in the way', async () => {
    const { actor } = await makeUser('editor', 'Ada');
    const [a, b] = [(await makeArticle()).id, (await makeArticle()).id];
    await mergeInto(actor, a, b);
    const takenBack = eventOf(await unmerge(actor, { articleId: b }));
    expect(await undo(actor, takenBack)).toMatchObject({ ok: true });
    expect(await article(b)).toMatchObject({ status: 'merged', mergedIntoId: a });
  });
});

describe('an edit of a merged article that is taken back', () => {
  it('is a change of the lead that has its body: revision, publication and feed tell of it', async () => {
    const { actor } = await makeUser('publisher', 'Pia');
    const lead = await makeArticle({ blocks: ['The lead.'] });
    const member = await makeArticle({ blocks: ['The member.'] });
    const edit = {
      articleId: member.id,
      revision: 1,
      blocks: [{ id: member.blockIds[0], text: 'The member, edited.' }],
    };
    const edited = eventOf(await editText(actor, edit));
    await mergeInto(actor, lead.id, member.id, member.id);
    await approve(actor, { articleId: lead.id, revision: (await article(lead.id)).revision });
    eventOf(await publish(actor, { articleId: lead.id, revision: (await article(lead.id)).revision }));
    const before = { lead: await article(lead.id), feed: await readPublicState() };
    expect(before.lead.text).toBe('The member, edited.');
    expect((await askPublic('/feeds/all/rss.xml')).body).toContain('The member, edited.');
    expect(await undo(actor, edited)).toMatchObject({ ok: true });
    const after = { lead: await article(lead.id), feed: await readPublicState() };
    expect((await askPublic('/feeds/all/rss.xml')).body).toContain('The member.');
    expect(after.lead).toMatchObject({ text: 'The member.', revision: before.lead.revision + 1 });
    expect(after.feed.stamp).not.toBe(before.feed.stamp);
    expect(after.feed.changedAt?.getTime()).toBeGreaterThan(before.feed.changedAt?.getTime() ?? Number.NaN);
  });
});

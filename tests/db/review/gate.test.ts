import { afterEach, describe, expect, it } from 'vitest';
import { readEvent } from '../../../lib/audit/events';
import { db } from '../../../lib/db/client';
import { approveAndPublish } from '../../../lib/publish/commands';
import { previewItem } from '../../../lib/publish/preview/queries';
import { decideMany } from '../../../lib/review/bulk/commands';
import { approve, undo } from '../../../lib/review/commands';
import { setGate } from '../../../lib/review/gate/commands';
import { makeArticle, makeTopic, makeUser } from '../../support/builders';

afterEach(() => db().deskSetting.deleteMany());

const dataOf = async (done: { ok: boolean; value?: { eventId: string } }) => {
  const event = await db().auditEvent.findUniqueOrThrow({ where: { id: BigInt(done.value?.eventId ?? 0) } });
  return readEvent(event.action, event.data).data;
};

describe('the approval gate', () => {
  it('lets warnings pass and writes down which, and nothing for a clean article', async () => {
    const { actor } = await makeUser();
    const bare = await makeArticle({ blocks: ['A paragraph of the story.', '20'] });
    const done = await approve(actor, { articleId: bare.id, revision: 1 });
    expect(await dataOf(done)).toMatchObject({ past: ['lone-number', 'no-date', 'no-language', 'no-topic'] });
    const topic = await makeTopic('medtop:15000000', 'sport');
    const clean = await makeArticle({ lang: 'en', publishedAt: new Date('2026-01-01'), topics: [topic] });
    expect(await dataOf(await approve(actor, { articleId: clean.id, revision: 1 }))).not.toHaveProperty('past');
  });

  it('stops where the desk says so, on every way to approve', async () => {
    const admin = await makeUser('admin');
    const { id } = await makeArticle();
    const set = await setGate(admin.actor, { 'no-topic': 'stop' });
    const at = { articleId: id, revision: 1 };
    const stopped = { error: { code: 'gate', message: expect.stringMatching(/no topic/) } };
    expect(await approve(admin.actor, at)).toMatchObject(stopped);
    expect(await approveAndPublish(admin.actor, at)).toMatchObject(stopped);
    expect(await decideMany(admin.actor, { batchId: null, act: { kind: 'approve' }, articles: [at] })).toMatchObject({
      value: { outcomes: [{ outcome: stopped }] },
    });
    await undo(admin.actor, set.ok ? set.value.eventId : '');
    expect(await approve(admin.actor, at)).toMatchObject({ ok: true });
  });

  it('is set by admins only', async () => {
    const { actor } = await makeUser('publisher');
    expect(await setGate(actor, { 'no-topic': 'off' })).toMatchObject({ error: { code: 'forbidden' } });
  });

  it('shows the item as the feed would have it', async () => {
    const { id } = await makeArticle({ title: 'Tea & scones', blocks: ['One.', 'Two.'] });
    const item = await previewItem(id);
    expect(item?.xml).toMatch(/^<item>[\s\S]*Tea &#x26; scones[\s\S]*<\/item>$/);
    expect(item?.findings.map(({ text }) => text)).toContain('It has no topic, so no topic’s feed has it.');
  });
});

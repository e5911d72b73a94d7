import { describe, expect, it } from 'vitest';
import type { EventBody } from '../../../../lib/audit/events';
import { lessonsOf, type PastEvent, undoneAmong } from '../../../../lib/topics/learn/decisions';

let lastId = 0n;
const past = (body: EventBody, articleId: string, undoesId: bigint | null = null): PastEvent => {
  lastId += 1n;
  return { id: lastId, body, articleIds: [articleId], undoesId };
};
const about = (topicId: string) => ({ title: 'A title', topicId, label: topicId });
const assign = (article: string, topicId: string) =>
  past({ action: 'topic.assign', data: { ...about(topicId), suggested: false } }, article);
const remove = (article: string, topicId: string) => past({ action: 'topic.remove', data: about(topicId) }, article);
const approve = (article: string, topicIds?: string[]) =>
  past({ action: 'article.approve', data: { title: 'A title', ...(topicIds ? { topicIds } : {}) } }, article);
const undo = (event: PastEvent) =>
  past({ action: 'undo', data: { undone: 'it', eventId: String(event.id), title: null } }, 'x', event.id);

const said = (events: readonly PastEvent[], known: string[] = []) =>
  [...lessonsOf(events, undoneAmong(events), known)].map(
    ([topicId, { lessons }]) =>
      `${topicId}: ${lessons.map(({ articleId, fits }) => `${fits ? '+' : '-'}${articleId}`).join(' ')}`,
  );

describe('what the history teaches', () => {
  it('nothing without events', () => {
    expect(said([])).toEqual([]);
  });

  it('assigning says that a topic fits, removing that it does not, in the order in which it was done', () => {
    expect(said([assign('a', 'desk:1'), assign('b', 'desk:1'), remove('b', 'desk:1')])).toEqual(['desk:1: +a +b -b']);
  });

  it('approving says that the topics met before do not fit, but those that the article has', () => {
    expect(said([assign('a', 'desk:1'), approve('a', ['desk:1']), approve('b', []), assign('c', 'desk:2')])).toEqual([
      'desk:1: +a -b',
      'desk:2: +c',
    ]);
    expect(said([approve('b', [])], ['desk:1'])).toEqual(['desk:1: -b']);
  });

  it('approving and publishing in one step teaches; publishing what was approved before teaches nothing again', () => {
    const publish = (approvedToo: boolean) =>
      past({ action: 'article.publish', data: { title: 'A title', approvedToo, topicIds: [] } }, 'b');
    expect(said([publish(true)], ['desk:1'])).toEqual(['desk:1: -b']);
    expect(said([publish(false)], ['desk:1'])).toEqual([]);
  });

  it('an approval that does not say which topics the article had teaches nothing', () => {
    expect(said([approve('b')], ['desk:1'])).toEqual([]);
  });

  it('what was taken back never happened, unless taking it back was taken back', () => {
    const [first, second] = [assign('a', 'desk:1'), assign('b', 'desk:1')];
    const back = undo(second);
    expect(said([first, second, back])).toEqual(['desk:1: +a']);
    expect(said([first, second, back, undo(back)])).toEqual(['desk:1: +a +b']);
  });
});

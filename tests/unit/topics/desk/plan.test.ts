import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../../../lib/topics/assign';
import { type DeskTopic, planCreate, planEdit, planMergeTopics, planRetire } from '../../../../lib/topics/desk/plan';

const topic = (id: string, more: Partial<DeskTopic> = {}): DeskTopic => ({
  ...{
    id: `desk:${id}`,
    scheme: 'desk',
    revision: 1,
    label: id,
    parentId: null,
    aliases: [],
    note: null,
    active: true,
  },
  mergedIntoId: null,
  ...more,
});
const terms = (label: string, more: Partial<DeskTopic> = {}) => ({
  label,
  parentId: null,
  aliases: [],
  note: null,
  ...more,
});
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
const assigned = (articleId: string, topicId: string): Assignment => ({
  ...{ id: `${articleId}-${topicId}`, articleId, topicId, assignedAs: 'person', byName: 'Ada' },
  ...{ ruleId: null, at: '2026-01-01' },
});
const refusedFor = (result: { ok: boolean; error?: { message: string } }) => result.error?.message ?? '';

describe('topics of the desk', () => {
  it('a new one comes into use, so that taking it back retires it', () => {
    const plan = planCreate({ topic: topic('fog', { active: false }), terms: terms('Fog'), others: [], same });
    expect(plan).toMatchObject({ value: { changes: [{ before: { active: false }, after: { active: true } }] } });
  });

  it('a name that another topic in use has, as name or other name, is refused', () => {
    const others = [topic('harbour', { label: 'Harbour', aliases: ['Hafen'] }), topic('old', { active: false })];
    expect(refusedFor(planCreate({ topic: topic('x'), terms: terms('hafen'), others: others, same }))).toContain(
      'Hafen',
    );
    expect(
      refusedFor(planEdit({ topic: topic('x'), terms: terms('x', { aliases: ['HARBOUR'] }), others: others, same })),
    ).toContain('Harbour');
    expect(planCreate({ topic: topic('x'), terms: terms('old'), others: others, same }).ok).toBe(true);
  });

  it('of another scheme may be called the same, and is no place to stand below', () => {
    const georgia = topic('georgia', { id: 'regions:0001', scheme: 'regions', label: 'Georgia' });
    expect(planCreate({ topic: topic('x'), terms: terms('Georgia'), others: [georgia], same }).ok).toBe(true);
    const below = { topic: topic('x'), terms: terms('Tiflis', { parentId: georgia.id }), others: [georgia], same };
    expect(refusedFor(planCreate(below))).toContain('in its scheme');
  });

  it('no topic comes below itself, at any depth', () => {
    const [a, b, c] = [topic('a'), topic('b', { parentId: 'desk:a' }), topic('c', { parentId: 'desk:b' })];
    expect(
      refusedFor(planEdit({ topic: a, terms: terms('a', { parentId: 'desk:c' }), others: [a, b, c], same })),
    ).toContain('c is below it');
    expect(planEdit({ topic: c, terms: terms('c', { parentId: 'desk:a' }), others: [a, b, c], same }).ok).toBe(true);
    expect(planEdit({ topic: a, terms: terms('a', { parentId: 'desk:a' }), others: [a, b, c], same }).ok).toBe(false);
  });

  it('an edit names what it changed, and one that changes nothing is refused', () => {
    const fog = topic('fog');
    expect(planEdit({ topic: fog, terms: terms('fog', { note: 'Only at sea.' }), others: [fog], same })).toMatchObject({
      value: { event: { data: { fields: ['note'] } } },
    });
    expect(planEdit({ topic: fog, terms: terms('fog'), others: [fog], same }).ok).toBe(false);
  });

  it('retires and brings back, but not what was merged, nor under a name that was given away since', () => {
    expect(planRetire(topic('a'), false, [], same).ok).toBe(true);
    expect(planRetire(topic('a'), true, [], same).ok).toBe(false);
    const retired = topic('a', { active: false });
    expect(planRetire(retired, true, [retired], same).ok).toBe(true);
    expect(refusedFor(planRetire(retired, true, [retired, topic('b', { label: 'A' })], same))).toContain('A is called');
    expect(planRetire(topic('a', { active: false, mergedIntoId: 'desk:b' }), true, [], same).ok).toBe(false);
  });

  it('a merge moves articles and the topics below, keeps the names, and leaves no topic twice on an article', () => {
    const [from, into] = [topic('quays', { aliases: ['Kais'] }), topic('harbour')];
    const below = topic('cranes', { parentId: from.id });
    const plan = planMergeTopics(
      from,
      into,
      [assigned('x', from.id), assigned('y', from.id)],
      new Set(['y']),
      ['r'],
      [from, into, below],
    );
    expect(plan).toMatchObject({ value: { event: { data: { articles: 2 } } } });
    const changes = plan.ok ? plan.value.changes : [];
    expect(changes.map(({ entity, id, after }) => ({ entity, id, after }))).toEqual([
      { entity: 'concept', id: from.id, after: { active: false, mergedIntoId: into.id } },
      { entity: 'concept', id: into.id, after: { aliases: ['quays', 'Kais'] } },
      { entity: 'concept', id: below.id, after: { parentId: into.id } },
      { entity: 'topicRule', id: 'r', after: { topicId: into.id } },
      { entity: 'topic', id: `x-${from.id}`, after: { topicId: into.id } },
      { entity: 'topic', id: `y-${from.id}`, after: null },
    ]);
  });

  it('a merge goes into another scheme, unless topics below would have to go along', () => {
    const [from, into] = [topic('quays'), topic('ports', { id: 'places:0001', scheme: 'places' })];
    expect(planMergeTopics(from, into, [], new Set(), [], [from, into]).ok).toBe(true);
    const below = topic('cranes', { parentId: from.id });
    expect(refusedFor(planMergeTopics(from, into, [], new Set(), [], [from, into, below]))).toContain('below it');
  });

  it('no merge into itself, into a retired topic, or into one below', () => {
    const [from, into] = [topic('a'), topic('b', { parentId: 'desk:a' })];
    expect(planMergeTopics(from, from, [], new Set(), [], [from]).ok).toBe(false);
    expect(planMergeTopics(from, into, [], new Set(), [], [from, into]).ok).toBe(false);
    expect(planMergeTopics(from, topic('c', { active: false }), [], new Set(), [], [from]).ok).toBe(false);
  });
});

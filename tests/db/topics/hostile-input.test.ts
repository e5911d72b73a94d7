import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../lib/access/actor';
import { db } from '../../../lib/db/client';
import { readFeedPath } from '../../../lib/publish/feeds/address';
import { makeFeed } from '../../../lib/publish/feeds/commands';
import { feedAt } from '../../../lib/publish/feeds/queries';
import { approveWithSuggestions } from '../../../lib/review/commands';
import { queuePage } from '../../../lib/review/queries';
import { changeTopicOfMany } from '../../../lib/topics/bulk/commands';
import { assignTopic, forgetTopic, loadMediaTopics, refuseTopic, removeTopic } from '../../../lib/topics/commands';
import { createTopic, editTopic, mergeTopics, retireTopic } from '../../../lib/topics/desk/commands';
import { deskTopics, searchTopics } from '../../../lib/topics/queries';
import { saveTopicRule } from '../../../lib/topics/rules/commands';
import { topicBench } from '../../../lib/topics/rules/queries';
import { createScheme, renameScheme, retireScheme } from '../../../lib/topics/schemes/commands';
import { makeArticle, makeUser } from '../../support/builders';

const SPORT = 'medtop:15000000';
const NOT_CODES = [
  'medtop:1\u0000',
  '\ud800',
  'x\'; DROP TABLE "Topic"; --',
  'x'.repeat(61),
  '',
  { id: SPORT },
  null,
  7,
];
const TERMS = { parentId: null, aliases: [] as string[], note: '' };
const refusal = { ok: false, error: { code: 'invalid-input' } };

let admin: Actor;
let editor: Actor;
let viewer: Actor;
let at: { articleId: string; revision: number };
beforeAll(async () => {
  [admin, editor, viewer] = (await Promise.all(
    (['admin', 'editor', 'viewer'] as const).map(async (role) => (await makeUser(role)).actor),
  )) as [Actor, Actor, Actor];
  await loadMediaTopics({ kind: 'system', name: 'A test' });
  const { id, revision } = await makeArticle({ title: 'A match' });
  at = { articleId: id, revision };
});

/** Every change that takes a topic's code from a browser. */
const changes = (actor: Actor, topicId: unknown) => [
  assignTopic(actor, { ...at, topicId, suggested: false }),
  removeTopic(actor, { ...at, topicId }),
  refuseTopic(actor, { ...at, topicId }),
  changeTopicOfMany(actor, { batchId: null, act: 'assign', topicId, articles: [at] }),
  approveWithSuggestions(actor, { ...at, topicIds: [topicId] }),
];
const arrangements = (actor: Actor, topicId: unknown) => [
  forgetTopic(actor, { topicId }),
  createTopic(actor, { ...TERMS, label: 'Mine', parentId: topicId === null ? '' : topicId }),
  editTopic(actor, { ...TERMS, label: 'Mine', topicId, revision: 1 }),
  retireTopic(actor, { topicId, revision: 1, active: false }),
  mergeTopics(actor, { topicId, revision: 1, intoId: SPORT }),
  mergeTopics(actor, { topicId: SPORT, revision: 1, intoId: topicId }),
];
const rule = (actor: Actor, topicId: unknown) =>
  saveTopicRule(actor, { topicId, conditions: [{ on: 'words', anyOf: ['ferry'] }], rule: null, name: '', note: '' });

describe('what is no code of a topic', () => {
  it('is refused by every command, and reaches no query', async () => {
    for (const code of NOT_CODES) {
      const results = await Promise.all([...changes(admin, code), ...arrangements(admin, code), rule(admin, code)]);
      for (const result of results) expect(result).toMatchObject(refusal);
    }
    expect(await topicBench(admin, { topicId: 'x\u0000', ruleId: null, conditions: [] })).toMatchObject(refusal);
    expect(await db().topic.count({ where: { labels: { path: ['en'], equals: 'Mine' } } })).toBe(0);
  });

  it('is nothing in a feed’s address, and in no feed', async () => {
    for (const key of ['\u0000', 'medtop:1\u0000', "'"]) expect(await feedAt({ kind: 'topics', key })).toBeNull();
    expect(await feedAt({ kind: 'sources', key: '-'.repeat(36) })).toBeNull();
    expect(readFeedPath('/feeds/saved/a%00/rss.xml')).toBeNull();
    const filter = { topics: ['medtop:1\u0000'] };
    expect(await makeFeed(admin, { name: 'Mine', isPrivate: false, filter })).toMatchObject(refusal);
  });
});

describe('who may not', () => {
  it('change topics, is refused every such act', async () => {
    for (const result of await Promise.all([
      ...changes(viewer, SPORT),
      ...arrangements(viewer, SPORT),
      rule(viewer, SPORT),
    ])) {
      const outcome = result.ok && 'outcomes' in result.value ? result.value.outcomes[0]?.outcome : result;
      expect(outcome).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    }
    const schemes = [
      createScheme(editor, { name: 'Mine' }),
      renameScheme(editor, { scheme: 'desk', revision: 1, name: 'Mine' }),
      retireScheme(editor, { scheme: 'desk', revision: 1, active: false }),
    ];
    for (const result of await Promise.all([...schemes, ...arrangements(editor, SPORT)])) {
      expect(result).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    }
  });
});

describe('names with signs of SQL, patterns and markup', () => {
  it('are stored as they are written, and mean nothing but themselves to a search', async () => {
    const label = '<img src=x onerror=alert(1)> & "Ports"';
    const aliases = ['100% _sure_', '.*', '$(rm)', "o'clock"];
    expect(await createTopic(admin, { ...TERMS, label, aliases, note: '<script>1</script>' })).toMatchObject({
      ok: true,
    });
    const made = (await deskTopics()).find((topic) => topic.label === label);
    expect(made).toMatchObject({ aliases, note: '<script>1</script>' });
    const { id } = await makeArticle({ topics: [made?.id ?? ''] });
    const inQueue = async (q: string) => (await queuePage({ status: 'pending', q })).rows.map((row) => row.id);
    for (const alias of aliases) {
      expect((await searchTopics(alias)).map((found) => found.id)).toEqual([made?.id]);
      expect(await inQueue(`topic:"${alias}"`)).toEqual([id]);
    }
    for (const pattern of ['%', '_', '%sure%', '1..%', '<img.*'])
      expect(await inQueue(`topic:"${pattern}"`)).toEqual([]);
    expect(await searchTopics('%'.repeat(500_000))).toEqual([]);
  });

  it('that are too long, too many or nothing to see are refused', async () => {
    for (const terms of [
      { label: 'x'.repeat(101) },
      { label: 'x'.repeat(2_000_000) },
      { label: ' \u0000\u200b\ufeff ' },
      { label: 'Fine', note: 'x'.repeat(2_001) },
      { label: 'Fine', aliases: ['x'.repeat(101)] },
      { label: 'Fine', aliases: Array.from({ length: 51 }, (_, at) => `alias ${at}`) },
    ]) {
      expect(await createTopic(admin, { ...TERMS, ...terms })).toMatchObject(refusal);
    }
    expect(await createScheme(admin, { name: 'x'.repeat(41) })).toMatchObject(refusal);
    expect(await createScheme(admin, { name: '\u0000' })).toMatchObject(refusal);
  });
});

import { describe, expect, it } from 'vitest';
import { checkConditions, checkHits } from '../../../../lib/topics/rules/check';
import { excerptAt } from '../../../../lib/topics/rules/excerpt';
import { conditionsTest, type RuleArticle, readForRules } from '../../../../lib/topics/rules/match';
import { planRuleOn } from '../../../../lib/topics/rules/plan';
import type { Condition } from '../../../../lib/topics/rules/rule';
import { conditionsInWords } from '../../../../lib/topics/rules/rule';
import { sectionsOf } from '../../../../lib/topics/rules/sections';
import { type StoredArticle, tryConditions } from '../../../../lib/topics/rules/trial';

const WIRE = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const article = (more: Partial<RuleArticle> = {}): RuleArticle => ({
  ...{ sourceId: WIRE, title: 'Ferry crews walk out', lang: 'en', sections: ['Coast'] },
  text: 'The strike began at noon. Crews of the night ferries stayed ashore.',
  ...more,
});
const meets = (conditions: Condition[], more: Partial<RuleArticle> = {}) =>
  conditionsTest(conditions)(readForRules(article(more))) !== null;
const on = (kind: Condition['on'], ...anyOf: string[]): Condition => ({ on: kind, anyOf });

describe('a condition', () => {
  it.each([
    [on('words', 'strike')],
    [on('words', 'night ferries')],
    [on('words', 'lockout', 'STRIKE')],
    [on('words', 'ferr*')],
    [on('words', 'noon crews')],
    [on('title', 'walk out')],
    [on('source', OTHER, WIRE)],
    [on('language', 'en')],
    [on('section', 'COAST')],
  ])('%j holds', (condition) => expect(meets([condition])).toBe(true));

  it.each([
    [on('words', 'strikes')],
    [on('words', 'ferry night')],
    [on('words', 'ike')],
    [on('title', 'strike')],
    [on('source', OTHER)],
    [on('language', 'e')],
    [on('language', 'fr')],
    [on('section', 'coa')],
  ])('%j does not hold', (condition) => expect(meets([condition])).toBe(false));

  it('takes accents, capitals and Arabic letter forms as one', () => {
    expect(meets([on('words', 'GREVE')], { text: 'La grève continue.' })).toBe(true);
    expect(meets([on('words', 'کشتی')], { text: 'وصلت كشتي إلى الميناء' })).toBe(true);
  });

  it('finds words in scripts without spaces', () => {
    expect(meets([on('words', '罢工')], { text: '港口工人罢工三天' })).toBe(true);
  });

  it('on a language holds for its regions, not the other way round', () => {
    expect(meets([on('language', 'pt')], { lang: 'pt-BR' })).toBe(true);
    expect(meets([on('language', 'pt-BR')], { lang: 'pt' })).toBe(false);
    expect(meets([on('language', 'pt')], { lang: null })).toBe(false);
  });

  it('all of them must hold, and none at all is about nothing', () => {
    expect(meets([on('words', 'strike'), on('source', WIRE)])).toBe(true);
    expect(meets([on('words', 'strike'), on('source', OTHER)])).toBe(false);
    expect(meets([])).toBe(false);
  });

  it('says which words met it, with what stands around them', () => {
    const [place] = conditionsTest([on('words', 'noon')])(readForRules(article())) ?? [];
    expect(place && excerptAt(article(), place)).toEqual({
      ...{ before: 'The strike began at ', words: 'noon' },
      after: '. Crews of the night ferries stayed ashore.',
    });
  });
});

describe('the sections of a document', () => {
  it('are its labels, its metadata and the folders of its address, each once', () => {
    const address = 'https://news.example/world/middle-east/2026/11/a-long-headline-of-a-story.html';
    expect(sectionsOf({ labels: ['Monitor', 'World'], named: 'Politics', address })).toEqual([
      ...['Monitor', 'World', 'Politics', 'middle east'],
    ]);
  });
  it('are none where nothing is said', () => {
    expect(sectionsOf({ labels: [], named: null, address: 'https://news.example/story' })).toEqual([]);
    expect(sectionsOf({ labels: [], named: null, address: 'no address' })).toEqual([]);
    expect(sectionsOf({ labels: [], named: null, address: 'https://news.example/caf%E9/x' })).toEqual(['caf%E9']);
  });
});

describe('a bad rule', () => {
  const why = (...conditions: Condition[]) => {
    const checked = checkConditions(conditions, [{ name: 'Ferries', conditions: [on('words', 'Ferry', 'boat')] }]);
    return checked.ok ? null : checked.error.message;
  };
  it.each([
    [[], /no condition/],
    [[on('words')], /is empty/],
    [[on('words', '*')], /fewer than 2 letters/],
    [[on('words', 'x'.repeat(101))], /longer than 100/],
    [[on('language', 'German')], /no language code/],
    [[on('source', 'elsewhere')], /chosen from the list/],
    [[on('source', WIRE), on('source', OTHER)], /one source/],
    [[on('words', 'boat', 'FERRY')], /“Ferries” says the same/],
    [Array.from({ length: 7 }, (_, at) => on('words', `word ${at}`)), /6 conditions at most/],
  ] as [Condition[], RegExp][])('%j is refused with the reason', (conditions, reason) => {
    expect(why(...conditions)).toMatch(reason);
  });

  it('by what it hits: words that stand in most articles say nothing, a source may', () => {
    const many = { hits: 15, stored: 20 };
    expect(checkHits({ conditions: [on('words', 'said')] }, many)).toMatchObject({ error: { code: 'bad-rule' } });
    expect(checkHits({ conditions: [on('source', WIRE)] }, many).ok).toBe(true);
    expect(checkHits({ conditions: [on('words', 'said')] }, { hits: 3, stored: 4 }).ok).toBe(true);
  });

  it('is none', () => expect(why(on('words', 'strike'), on('words', 'ferry'), on('language', 'en'))).toBeNull());
});

describe('a trial', () => {
  const stored = (id: string, more: Partial<StoredArticle> = {}): StoredArticle => ({
    ...article({ text: `Word of ${id}.` }),
    ...{ id, revision: 1, status: 'pending', has: null, refused: false },
    ...more,
  });
  it('tells what is hit, newly, no longer, and what would be done', () => {
    const articles = [
      stored('cranes'),
      stored('ferries', { has: { ruleId: 'r' } }),
      stored('harbours', { has: { ruleId: 'r' } }),
      stored('tides', { has: { ruleId: null } }),
      stored('buoys', { refused: true }),
      stored('winds'),
    ];
    const trial = tryConditions(
      [on('words', 'cranes', 'harbours', 'tides', 'buoys')],
      [on('words', 'ferries', 'harbours')],
      articles,
      'r',
    );
    expect(trial).toMatchObject({ hits: 4, newly: 3, noLonger: 1 });
    expect(trial.articles.map((one) => [one.article.id, one.version, one.effect])).toEqual([
      ['cranes', 'new', 'assign'],
      ['ferries', 'gone', 'remove'],
      ['harbours', 'both', 'has-it'],
      ['tides', 'new', 'has-it'],
      ['buoys', 'new', 'refused'],
    ]);
  });
});

describe('a rule on an article', () => {
  const rule = { id: 'r', name: 'Ferries', topicId: 'desk:1', conditions: [], label: 'Sea' };
  const plain = { id: 'a', revision: 4, status: 'pending', title: 'T', assignments: [], refused: [] } as const;
  const made = { id: 'new', at: '2026-01-01T00:00:00.000Z' };
  const given = {
    ...made,
    articleId: 'a',
    topicId: 'desk:1',
    byName: 'Ferries',
    assignedAs: 'rule',
    ruleId: 'r',
  } as const;
  it('gives the topic, and says in row and history which rule did', () => {
    expect(planRuleOn(rule, plain, true, made, 'b')).toMatchObject({
      value: {
        revisions: [{ articleId: 'a', revision: 4 }],
        event: { action: 'topic.assign', data: { rule: 'Ferries', suggested: false } },
        changes: [{ before: null, after: { assignedAs: 'rule', ruleId: 'r', byName: 'Ferries' } }],
        batchId: 'b',
      },
    });
  });
  it('takes back what it gave and no longer is about, and leaves what a person did', () => {
    const has = (more: object) => ({ ...plain, assignments: [{ ...given, ...more }] });
    expect(planRuleOn(rule, has({}), false, made, null)).toMatchObject({
      value: { event: { action: 'topic.remove' } },
    });
    expect(planRuleOn(rule, has({ assignedAs: 'person', ruleId: null }), false, made, null).ok).toBe(false);
    expect(planRuleOn(rule, has({ ruleId: 'another' }), true, made, null).ok).toBe(false);
    expect(planRuleOn(rule, { ...plain, refused: [{ topicId: 'desk:1' }] }, true, made, null).ok).toBe(false);
    expect(planRuleOn(rule, { ...plain, status: 'merged' }, true, made, null).ok).toBe(false);
  });
});

it('conditions read as a sentence', () => {
  const names = (id: string) => (id === WIRE ? 'Test Wire' : id);
  expect(conditionsInWords([on('source', WIRE), on('title', 'strike', 'walkout'), on('language', 'fr')], names)).toBe(
    'the source is “Test Wire”, and the title has “strike” or “walkout”, and the language is fr',
  );
});

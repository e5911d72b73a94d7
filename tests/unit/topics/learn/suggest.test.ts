import { describe, expect, it } from 'vitest';
import { learnt, NEW_MODEL } from '../../../../lib/topics/learn/model';
import { describeArticle, type LearnedTopic, learnedScore, suggestForDesk } from '../../../../lib/topics/learn/suggest';
import { suggestTopics } from '../../../../lib/topics/suggest';

const RATES = {
  title: 'Central bank raises interest rates to slow inflation',
  text: 'The central bank raised its interest rate by half a point on Tuesday. Inflation has reached nine percent.',
  lang: 'en',
};
const FERRY = {
  title: 'Ferry late',
  text: 'The night ferry left the quay after ten, and the gulls slept.',
  lang: 'en',
};
const GARDEN = { title: 'Roses', text: 'The gardener pruned the hedge while the kettle boiled.', lang: 'en' };
const NONE = new Set<string>();
/** A topic that was given to one article so many times, and refused for another. */
const learned = (
  id: string,
  fitting: typeof RATES,
  fits: number,
  other: typeof RATES,
  doesNotFit: number,
): LearnedTopic => {
  const examples = [
    ...Array.from({ length: fits }, () => ({ features: describeArticle(fitting).features, fits: true })),
    ...Array.from({ length: doesNotFit }, () => ({ features: describeArticle(other).features, fits: false })),
  ];
  const model = learnt(NEW_MODEL, examples.length, (place) => examples[place] ?? { features: [], fits: false });
  return { id, label: id, model };
};
const ids = (suggestions: readonly { id: string }[]) => suggestions.map(({ id }) => id);

describe('suggesting as the desk has taught', () => {
  it('is what the terms say where nothing was learned', () => {
    const plain = suggestTopics(RATES).map((suggestion) => ({ ...suggestion, learnedFrom: 0 }));
    expect(suggestForDesk(RATES, [], NONE)).toEqual(plain);
  });

  it('a topic without terms comes with the words that it went by, from five articles on', () => {
    const topic = learned('desk:1', FERRY, 5, GARDEN, 5);
    const found = suggestForDesk(FERRY, [topic], NONE).find(({ id }) => id === 'desk:1');
    expect(found).toMatchObject({ learnedFrom: 5 });
    expect(found?.evidence.map(({ text }) => text)).toContain('Ferry');
    expect(ids(suggestForDesk(GARDEN, [topic], NONE))).not.toContain('desk:1');
    expect(ids(suggestForDesk(FERRY, [learned('desk:1', FERRY, 4, GARDEN, 5)], NONE))).not.toContain('desk:1');
  });

  it('in a language that we have no terms of, too', () => {
    const cat = { title: 'Vaixell', text: 'El vaixell va sortir del moll a la nit.', lang: 'ca' };
    expect(ids(suggestForDesk(cat, [learned('desk:1', cat, 5, GARDEN, 5)], NONE))).toEqual(['desk:1']);
  });

  it('what was refused again and again loses, from eight decisions on', () => {
    const economy = 'medtop:04000000';
    const scoreOf = (refusals: number) =>
      suggestForDesk(RATES, [learned(economy, FERRY, 0, RATES, refusals)], NONE).find(({ id }) => id === economy)
        ?.score ?? 0;
    expect(scoreOf(7)).toBe(scoreOf(0));
    expect(scoreOf(8)).toBeLessThan(scoreOf(0) / 2);
  });

  it('what was refused for this article is not suggested to it', () => {
    expect(ids(suggestForDesk(RATES, [], new Set(['medtop:04000000'])))).not.toContain('medtop:04000000');
    expect(ids(suggestForDesk(FERRY, [learned('desk:1', FERRY, 9, GARDEN, 9)], new Set(['desk:1'])))).not.toContain(
      'desk:1',
    );
  });

  it('a clearer margin is a higher score, and none says neither yes nor no', () => {
    expect(learnedScore(0)).toBe(0.5);
    expect(learnedScore(0.5)).toBeCloseTo(0.9);
    expect(learnedScore(1)).toBeGreaterThan(learnedScore(0.9));
  });
});

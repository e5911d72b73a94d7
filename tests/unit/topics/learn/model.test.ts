import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Features, featuresOf } from '../../../../lib/topics/learn/features';
import {
  type Example,
  explain,
  learnt,
  marginOf,
  NEW_MODEL,
  rehearsedAt,
  teaches,
  topWords,
} from '../../../../lib/topics/learn/model';

const HARBOUR = [
  'The harbour master closed the north quay while the ferry was moored.',
  'A pilot boat met the freighter outside the harbour and brought it to the quay.',
  'Dockers unloaded the ferry at the quay before the tide fell.',
];
const GARDEN = [
  'The gardener pruned the roses and watered the orchard at dusk.',
  'Seeds of the old apple tree were planted in the orchard.',
  'Roses opened early and the hedge was cut before the fair.',
];
const examples: Example[] = HARBOUR.flatMap((text, index) => [
  { features: featuresOf({ text }), fits: true },
  { features: featuresOf({ text: GARDEN[index] ?? '' }), fits: false },
]);
const at = (of: readonly Example[]) => (place: number) => {
  const example = of[place];
  if (!example) throw new Error(`There is no example ${place}.`);
  return example;
};
const model = learnt(NEW_MODEL, examples.length, at(examples));
const margin = (text: string) => marginOf(model, featuresOf({ text }));

describe('learning a topic from decisions', () => {
  it('nothing is known before the first decision', () => {
    expect(marginOf(NEW_MODEL, featuresOf({ text: HARBOUR[0] ?? '' }))).toBe(0);
    expect(learnt(NEW_MODEL, 0, at([]))).toEqual(NEW_MODEL);
  });

  it('a new text goes with the decisions on texts like it', () => {
    expect(margin('The ferry waits at the quay of the old harbour.')).toBeGreaterThan(0);
    expect(margin('An orchard with roses is for sale.')).toBeLessThan(0);
    expect(model).toMatchObject({ fits: 3, doesNotFit: 3 });
  });

  it('is the same in one go, one by one, and again', () => {
    let stepwise = NEW_MODEL;
    for (let count = 1; count <= examples.length; count++) stepwise = learnt(stepwise, count, at(examples));
    expect(stepwise).toEqual(model);
    expect(learnt(NEW_MODEL, examples.length, at(examples))).toEqual(model);
  });

  it('survives being written as JSON to the last digit', () => {
    const written = JSON.stringify([...model.weights]);
    expect(new Map(JSON.parse(written))).toEqual(model.weights);
  });

  it('leaves the model that it starts from as it was', () => {
    const before = [...model.weights];
    learnt(model, examples.length + 1, at([...examples, { features: featuresOf({ text: 'A tram.' }), fits: true }]));
    expect([...model.weights]).toEqual(before);
  });

  it('counts a decision of which it was sure and hands its weights on', () => {
    const clear: Example = { features: featuresOf({ text: HARBOUR.join(' ') }), fits: true };
    expect(teaches(model, clear)).toBe(false);
    expect(teaches(model, { ...clear, fits: false })).toBe(true);
    const taught = learnt(model, examples.length + 1, at([...examples, clear]));
    expect(taught.weights).toBe(model.weights);
    expect(taught).toMatchObject({ fits: 4, doesNotFit: 3 });
  });

  it('a word that was refused again and again stops speaking for the topic', () => {
    const refusal: Example = {
      features: featuresOf({ text: 'Ferry tickets are dearer, the ministry says.' }),
      fits: false,
    };
    const taught = learnt(model, examples.length + 2, at([...examples, refusal, refusal]));
    expect(marginOf(taught, refusal.features)).toBeLessThan(0);
    expect(marginOf(taught, refusal.features)).toBeLessThan(marginOf(model, refusal.features));
  });

  it('an article without words is learned and judged without harm', () => {
    const empty: Example = { features: featuresOf({ text: '' }), fits: false };
    const taught = learnt(NEW_MODEL, 1, at([empty]));
    expect(marginOf(taught, [])).toBeLessThan(0);
    expect(explain(taught, { text: '' }, [])).toEqual([]);
  });

  it('rehearses earlier decisions only, at most ten', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (place) => {
        const places = rehearsedAt(place);
        expect(places.length).toBe(Math.min(10, place));
        for (const earlier of places) {
          expect(Number.isInteger(earlier) && earlier >= 0 && earlier < place).toBe(true);
        }
      }),
    );
  });

  it('stays finite whatever is decided', () => {
    const decision = fc.record({
      features: fc.array(fc.tuple(fc.constantFrom('a1', 'b1', 'c1'), fc.double({ min: 0, max: 1, noNaN: true }))),
      fits: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 60 }), (decisions) => {
        const { weights } = learnt(
          NEW_MODEL,
          decisions.length,
          at(decisions as { features: Features; fits: boolean }[]),
        );
        for (const [weight, variance] of weights.values()) {
          expect(Number.isFinite(weight)).toBe(true);
          expect(variance).toBeGreaterThanOrEqual(0);
          expect(variance).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('explaining what was learned', () => {
  const article = { title: 'Quay closed', text: 'The ferry left. The Quay, they say, stays closed; roses grow.' };

  it('points at the words of the article that speak for the topic, each once before any twice', () => {
    const evidence = explain(model, article, featuresOf(article));
    expect(evidence.map(({ text }) => text.toLowerCase())).toContain('ferry');
    expect(
      evidence
        .slice(0, 2)
        .map(({ text }) => text.toLowerCase())
        .sort(),
    ).not.toEqual(['quay', 'quay']);
    expect(evidence.map(({ text }) => text)).not.toContain('roses');
    for (const { where, start, end, text } of evidence) expect(article[where].slice(start, end)).toBe(text);
  });

  it('names the words that speak most for the topic', () => {
    expect(topWords(model, 3)).toContain('quay');
    expect(topWords(model, 50)).not.toContain('roses');
    expect(topWords(NEW_MODEL, 3)).toEqual([]);
  });
});

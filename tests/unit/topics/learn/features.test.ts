import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featuresOf, isTopicFeature, placesOf } from '../../../../lib/topics/learn/features';

const weightIn = (features: ReturnType<typeof featuresOf>, name: string) =>
  features.find(([feature]) => feature === name)?.[1] ?? 0;

describe('what an article shows a model', () => {
  it('nothing in an empty article', () => {
    expect(featuresOf({ text: '' })).toEqual([]);
  });

  it('words without regard to capitals, accents and which digits', () => {
    expect(featuresOf({ text: 'Émeute en 1934' })).toEqual(featuresOf({ text: 'emeute EN 2025' }));
  });

  it('a word of the title weighs more than one of the text', () => {
    const features = featuresOf({ title: 'Ferry', text: 'harbour' });
    expect(weightIn(features, 'ferry')).toBeGreaterThan(weightIn(features, 'harbour'));
  });

  it('the topics that the suggester sees, without those it met in passing', () => {
    const topics = [
      { topicId: 'medtop:15000000', score: 0.8 },
      { topicId: 'medtop:01000000', score: 0.01 },
    ];
    const features = featuresOf({ text: 'goal' }, topics);
    expect(features.filter(([name]) => isTopicFeature(name))).toEqual([['medtop:15000000', 0.4]]);
  });

  it('pairs of characters where words are written without spaces', () => {
    expect(featuresOf({ text: '港口关闭' }).map(([name]) => name)).toEqual(['港口', '口关', '关闭']);
    expect(placesOf({ text: '新港口' }, ['港口'], 5)).toEqual([{ where: 'text', start: 1, end: 3, text: '港口' }]);
  });

  it('no word is taken for a topic, and words have length 1 together', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ maxLength: 400 }), (title, text) => {
        const features = featuresOf({ title, text });
        expect(features.some(([name]) => isTopicFeature(name))).toBe(false);
        const length = features.reduce((total, [, value]) => total + value * value, 0);
        if (features.length > 0) expect(length).toBeCloseTo(1, 2);
        const places = placesOf(
          { title, text },
          features.map(([name]) => name),
          8,
        );
        for (const { where, start, end, text: words } of places) {
          expect((where === 'title' ? title : text).slice(start, end)).toBe(words);
        }
      }),
    );
  });
});

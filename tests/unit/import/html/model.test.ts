import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../lib/import/html/parse';
import { readBlockText } from '../../../../lib/import/html/scoring/block-text';
import { FEATURES } from '../../../../lib/import/html/scoring/feature-names';
import { keepScore } from '../../../../lib/import/html/scoring/keep-score';
import model from '../../../../lib/import/html/scoring/model.json';
import { compileTrees, evaluate } from '../../../../lib/import/html/scoring/trees';

describe('the model', () => {
  it('was trained on exactly the features that are worked out', () => {
    expect(model.features).toEqual([...FEATURES]);
    expect(new Set(FEATURES).size).toBe(FEATURES.length);
  });

  it('has whole trees that end in leaves and ask for features that exist', () => {
    for (const tree of model.trees.trees) {
      const numbers = tree.split(' ').map(Number);
      expect(numbers.length % 4).toBe(0);
      expect(numbers.every(Number.isFinite)).toBe(true);
      for (let at = 0; at < numbers.length; at += 4) {
        const [feature = 0, , left = 0, right = 0] = numbers.slice(at, at + 4);
        expect(feature).toBeLessThan(FEATURES.length);
        // Children stand behind their parent, so that no walk goes round.
        if (feature >= 0) expect(Math.min(left, right)).toBeGreaterThan(at / 4);
        expect(Math.max(left, right)).toBeLessThan(numbers.length / 4);
      }
    }
  });
});

describe('trees', () => {
  it('add up the leaves that a row comes to, and turn the sum into a probability', () => {
    const trees = compileTrees({ bias: 0, trees: ['1 0.5 1 2 -1 -2 0 0 -1 2 0 0', '-1 1 0 0'] });
    expect(evaluate(trees, Float32Array.of(9, 0.5))).toBeCloseTo(1 / (1 + Math.exp(1)));
    expect(evaluate(trees, Float32Array.of(9, 0.6))).toBeCloseTo(1 / (1 + Math.exp(-3)));
  });
});

describe('keepScore', () => {
  const texts = parsePage('<p>one two three four</p><p>five six seven eight</p>').blocks.map(readBlockText);

  it('asks for half on a page whose blocks are certain', () => {
    expect(keepScore(Float32Array.of(1, 0), texts)).toBeCloseTo(0.5);
  });

  it('asks less of each block where nothing looks much like a story, and never less than the floor', () => {
    expect(keepScore(Float32Array.of(0.4, 0.3), texts)).toBeLessThan(0.3);
    expect(keepScore(Float32Array.of(0, 0), texts)).toBe(0.1);
  });
});

import { describe, expect, test } from 'vitest';
import { cleanBySource, type KnownSource, type StoryBlock } from '@/lib/clean/known-source';
import { hashOf, storyLines } from '@/lib/clean/memory/story-lines';
import type { Rule } from '@/lib/clean/rules/rule';

const PROSE = 'The council met in the harbour office and agreed on the new timetable for the island ferry this winter.';
const FOOTER = 'The paper of the bay';

const block = (text: string, more: Partial<StoryBlock> = {}): StoryBlock => ({
  ...{ start: 0, end: text.length, text, kind: 'paragraph', verdict: 'keep', decidedBy: 'machine' },
  ...more,
});
const rule = (more: Partial<Rule> = {}): Rule => ({
  ...{ id: 'r', name: 'Footer', match: 'line', words: FOOTER, scope: 'line', residue: 'promotion' },
  ...more,
});
const remembered = (text: string, state: 'open' | 'refused' = 'open') => {
  const hash = hashOf('words', text.toLowerCase());
  const counts = { stories: 12, documents: 12, kept: 12, atEdge: 12, firstAt: 1 };
  return new Map([[hash, { form: 'words' as const, hash, sample: text, state, ...counts }]]);
};
const known = (more: Partial<KnownSource> = {}): KnownSource => ({
  ...{ name: 'Herald', storyCount: 14, usesMemory: true, rules: [], seen: new Map() },
  ...more,
});
const clean = (blocks: StoryBlock[], source: KnownSource) => {
  const counted = storyLines(blocks.map(({ kind, text, verdict }) => ({ kind, text, kept: verdict === 'keep' })));
  return cleanBySource({ blocks, counted }, source);
};
const story = [block('A headline', { kind: 'title' }), block(PROSE), block(FOOTER)];

describe('what a source is known for', () => {
  test('is removed by a rule before it is removed by memory, with the count in the reason of either', () => {
    const seen = remembered(FOOTER);
    expect(clean(story, known({ seen }))[2]).toMatchObject({
      ...{ verdict: 'remove', decidedBy: 'memory', residue: 'recurring-line', evidence: { count: 12, outOf: 14 } },
      reason: 'The same line is in 12 of 14 articles from Herald',
    });
    expect(clean(story, known({ seen, rules: [rule()] }))[2]).toMatchObject({
      ...{ verdict: 'remove', decidedBy: 'rule', deciderName: 'Footer', residue: 'promotion' },
      reason: `The rule takes the line that reads “${FOOTER}”; it is in 12 of 14 articles from Herald`,
      evidence: { rule: 'r', count: 12, outOf: 14 },
    });
  });

  test('changes nothing where memory is off, the line was refused, or nothing is known', () => {
    for (const source of [
      known(),
      known({ seen: remembered(FOOTER), usesMemory: false }),
      known({ seen: remembered(FOOTER, 'refused') }),
    ]) {
      expect(clean(story, source)).toBe(story);
    }
  });

  test('never takes the last of a text, nor the title, nor what the cleaner removed for another reason', () => {
    const alone = [block(FOOTER, { kind: 'title' }), block(FOOTER)];
    expect(clean(alone, known({ seen: remembered(FOOTER), rules: [rule({ scope: 'to-end' })] }))).toBe(alone);
    const gone = block(FOOTER, { verdict: 'remove', residue: 'widget', reason: 'A widget' });
    expect(clean([block(PROSE), gone, block(FOOTER)], known({ rules: [rule()] }))[1]).toBe(gone);
  });

  test('is left to the editor where memory would take more than half of the words', () => {
    const short = [block('Ferry back'), block(FOOTER)];
    expect(clean(short, known({ seen: remembered(FOOTER) }))).toBe(short);
  });
});

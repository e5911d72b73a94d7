import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Draft,
  joinToPrevious,
  linkIn,
  move,
  split,
  spread,
  turnInto,
  typeInto,
} from '@/lib/articles/blocks/draft';
import { concatWords } from '@/lib/articles/blocks/rewording';
import { anyDraft, anyText, lettersOf, linked } from './drafts';

const text = (...paragraphs: string[]): Draft => ({
  blocks: paragraphs.map((words, at) => ({ id: `b${at}`, kind: 'paragraph', text: words, links: [] })),
  joined: {},
});
const wordsOf = (draft: Draft | undefined) => draft?.blocks.map((block) => block.text);

describe('a block', () => {
  test('split and joined again is what it was, wherever it is split', () => {
    fc.assert(
      fc.property(anyDraft, fc.nat(5), fc.nat(20), (draft, which, cut) => {
        const block = draft.blocks[which % draft.blocks.length];
        if (!block) return;
        const apart = split(draft, { id: block.id, at: Math.min(cut, block.text.length) }, 'new');
        const again = apart && joinToPrevious(apart.draft, 'new');
        if (!again) {
          expect(block.kind).toBe('table');
          return;
        }
        const normal = draft.blocks.map((one) => (one.id === block.id ? { ...one, ...concatWords(one) } : one));
        expect(again.draft.blocks).toEqual(normal);
        expect(again.caret).toEqual({ id: block.id, at: Math.min(cut, block.text.length) });
      }),
    );
  });

  test('joined to the one before it is a blank away from its words, where the script has blanks', () => {
    const join = (...paragraphs: string[]) => wordsOf(joinToPrevious(text(...paragraphs), 'b1')?.draft);
    expect(join('One.', 'Two.')).toEqual(['One. Two.']);
    expect(join('One. ', 'Two.')).toEqual(['One. Two.']);
    expect(join('', 'Two.')).toEqual(['Two.']);
    expect(join('東京は', '晴れ')).toEqual(['東京は晴れ']);
    expect(joinToPrevious(text('One.'), 'b0')).toBeNull();
  });

  test('after the end of a heading is a paragraph, and in the midst of a quote a quote', () => {
    const draft = turnInto(text('A heading'), 'b0', 'subheading');
    expect(split(draft, { id: 'b0', at: 9 }, 'n')?.draft.blocks.map(({ kind }) => kind)).toEqual([
      'subheading',
      'paragraph',
    ]);
    const quote = turnInto(text('A quote'), 'b0', 'quote');
    expect(split(quote, { id: 'b0', at: 2 }, 'n')?.draft.blocks.map(({ kind }) => kind)).toEqual(['quote', 'quote']);
  });

  test('takes further paragraphs that are put into it as blocks of their own', () => {
    let made = 0;
    const draft = typeInto(text('One.', 'Last.'), 'b0', 'One.\n\nTwo.\n \n\nThree.');
    const done = spread(draft, 'b0', () => `n${made++}`);
    expect(wordsOf(done?.draft)).toEqual(['One.', 'Two.', 'Three.', 'Last.']);
    expect(done?.caret).toEqual({ id: 'n1', at: 6 });
  });
});

type Step = { act: 'split' | 'join' | 'move' | 'kind' | 'link'; which: number; at: number };
const steps = fc.array(
  fc.record<Step>({ act: fc.constantFrom('split', 'join', 'move', 'kind', 'link'), which: fc.nat(9), at: fc.nat(20) }),
  { maxLength: 12 },
);
const edited = (draft: Draft, done: readonly Step[]): Draft =>
  done.reduce((now, { act, which, at }, n) => {
    const block = now.blocks[which % now.blocks.length];
    if (!block) return now;
    const place = Math.min(at, block.text.length);
    if (act === 'split') return split(now, { id: block.id, at: place }, `n${n}`)?.draft ?? now;
    if (act === 'join') return joinToPrevious(now, block.id)?.draft ?? now;
    if (act === 'move') return move(now, block.id, at % 2 === 0 ? 1 : -1);
    if (act === 'kind') return turnInto(now, block.id, at % 2 === 0 ? 'quote' : 'subheading');
    return linkIn(now, block.id, { start: 0, end: place }, 'https://example.org/new');
  }, draft);

describe('any sequence of edits', () => {
  test('of order gives a permutation, each block with all that it had', () => {
    fc.assert(
      fc.property(anyDraft, fc.array(fc.tuple(fc.nat(5), fc.boolean())), (draft, moves) => {
        const moved = moves.reduce((now, [at, down]) => move(now, `b${at}`, down ? 1 : -1), draft);
        const byId = (blocks: Draft['blocks']) => blocks.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(moved.blocks)).toEqual(byId(draft.blocks));
      }),
    );
  });

  test('loses no letter', () => {
    fc.assert(
      fc.property(anyDraft, steps, (draft, done) => {
        const sorted = (now: Draft) => lettersOf(now).split('').sort().join('');
        expect(sorted(edited(draft, done))).toBe(sorted(draft));
      }),
    );
  });

  test('but of links loses no link', () => {
    fc.assert(
      fc.property(anyDraft, steps, (draft, done) => {
        const kept = done.filter(({ act }) => act !== 'link');
        const linkedLetters = (now: Draft) =>
          now.blocks
            .flatMap((block) => linked(block).flatMap((said) => (said.split(' → ')[0] ?? '').split('')))
            .sort()
            .join('');
        expect(linkedLetters(edited(draft, kept))).toBe(linkedLetters(draft));
      }),
    );
  });
});

test('what is typed is what the block says', () => {
  fc.assert(
    fc.property(anyDraft, anyText, (draft, typed) => {
      expect(typeInto(draft, 'b0', typed).blocks[0]?.text).toBe(typed);
    }),
  );
});

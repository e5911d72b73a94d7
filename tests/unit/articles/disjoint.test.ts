import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areDisjoint } from '@/lib/articles/merge/disjoint';
import { type Change, fieldChange, type Json } from '@/lib/audit/changes';

type Row = Record<string, Json>;
type State = Record<'article' | 'b1' | 'b2' | 'b3', Row>;
const BASE: State = {
  article: { title: 'A title', dek: null, byline: null, lang: 'en' },
  b1: { editedText: null, verdict: 'keep' },
  b2: { editedText: null, verdict: 'keep' },
  b3: { editedText: 'Mended', verdict: 'remove' },
};
const PLACES = ['article', 'b1', 'b2', 'b3'] as const;

const changeOf = (state: State, place: keyof State, wanted: Row): Change[] => {
  const entity = place === 'article' ? ('article' as const) : ('block' as const);
  const change = fieldChange(entity, { id: place, articleId: 'article' }, state[place], wanted);
  return change ? [change] : [];
};
const apply = (state: State, changes: readonly Change[]): State => {
  const now = { ...state };
  for (const { id, after } of changes) {
    const place = id as keyof State;
    now[place] = { ...now[place], ...after };
  }
  return now;
};

type Edit = Partial<Record<keyof State, Row>>;
const planOn = (state: State, edit: Edit) =>
  PLACES.flatMap((place) => {
    const wanted = edit[place];
    return wanted ? changeOf(state, place, wanted) : [];
  });
/** Both editors begin at the same revision; the second one's edit is laid over the first one's, if it may. */
function merged(first: Edit, second: Edit): State | null {
  const theirs = planOn(BASE, first);
  const after = apply(BASE, theirs);
  const mine = planOn(after, second);
  return areDisjoint(mine, theirs) ? apply(after, mine) : null;
}

const words = fc.string({ minLength: 1, maxLength: 6 });
const edits: fc.Arbitrary<Edit> = fc.record(
  {
    article: fc.record({ title: words, dek: words, byline: words }, { requiredKeys: [] }),
    b1: fc.record({ editedText: words }),
    b2: fc.record({ editedText: words, verdict: fc.constantFrom('keep', 'remove') }, { requiredKeys: [] }),
    b3: fc.record({ verdict: fc.constantFrom('keep', 'remove') }),
  },
  { requiredKeys: [] },
);
/** Two edits of which no field and no paragraph is in both: each is given to the one or the other, or to neither. */
const apart: fc.Arbitrary<[Edit, Edit]> = fc
  .tuple(edits, fc.infiniteStream(fc.boolean()))
  .map(([{ article = {}, ...blocks }, toFirst]) => {
    const pair: [Edit, Edit] = [{}, {}];
    const whose = () => pair[toFirst.next().value ? 0 : 1];
    for (const [name, value] of Object.entries(article)) {
      const edit = whose();
      edit.article = { ...edit.article, [name]: value };
    }
    for (const [block, row] of Object.entries(blocks)) whose()[block as keyof State] = row;
    return pair;
  });

describe('two edits begun at the same revision', () => {
  test('of different fields and paragraphs are both there in the end, in either order', () => {
    fc.assert(
      fc.property(apart, ([one, other]) => {
        const both = apply(apply(BASE, planOn(BASE, one)), planOn(BASE, other));
        expect(merged(one, other)).toEqual(both);
        expect(merged(other, one)).toEqual(both);
      }),
    );
  });

  test('never overwrite each other: what the first one wrote stands, or the second one is refused', () => {
    fc.assert(
      fc.property(edits, edits, (one, other) => {
        const both = merged(one, other);
        if (both === null) return;
        for (const { id, after } of planOn(BASE, one)) expect(both[id as keyof State]).toMatchObject(after ?? {});
      }),
    );
  });

  test('of one paragraph are refused also where one removes what the other mends', () => {
    expect(merged({ b1: { editedText: 'Mended' } }, { b1: { verdict: 'remove' } })).toBeNull();
  });

  test('are refused where the article was decided on in between', () => {
    const approved = changeOf(BASE, 'article', { status: 'approved' });
    expect(areDisjoint(changeOf(BASE, 'b1', { editedText: 'Mended' }), approved)).toBe(false);
  });

  test('are refused where the row was made or taken away', () => {
    const topic = { entity: 'topic', id: 't', articleId: 'article' } as const;
    const made: Change = { ...topic, before: null, after: { topicId: 'x' } };
    expect(areDisjoint([{ ...made, before: made.after, after: null }], [made])).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyText } from '../../../lib/articles/body';
import type { BlockKind } from '../../../lib/articles/types';
import { type Change, changedSince, invert, type Json, rowKey } from '../../../lib/audit/changes';
import { alignParagraphs } from '../../../lib/duplicates/paragraphs/align';
import { type BodyBlock, type ParagraphPicks, planParagraphs } from '../../../lib/duplicates/paragraphs/paragraphs';

const block = (id: string, text: string, kind: BlockKind = 'paragraph'): BodyBlock => ({
  ...{ id, articleId: 'lead', kind, text, verdict: 'keep', decidedBy: 'machine' },
  ...{ deciderName: null, reason: null, editedText: null },
});
const bodyOf = (...texts: string[]) => texts.map((text, at) => block(`block-${at}`, text));

/** The text that readers see once the changes are made. */
function textAfter(body: readonly BodyBlock[], changes: readonly Change[]): string {
  const after = new Map(changes.map((change) => [change.id, change.after]));
  return bodyText(
    body.map((each) => {
      const { verdict = 'keep', editedText = each.text } = after.get(each.id) ?? {};
      return { kind: each.kind, verdict: verdict === 'remove' ? 'remove' : 'keep', text: String(editedText) };
    }),
  );
}

function mix(body: readonly BodyBlock[], other: string[], picks: ParagraphPicks, base: 'a' | 'b' = 'a') {
  const own = body.flatMap(({ text }) => text.split('\n\n'));
  const rows = base === 'a' ? alignParagraphs(own, other) : alignParagraphs(other, own);
  const planned = planParagraphs({ body, base, other }, rows, picks, 'Ada');
  return { rows, planned, text: planned.ok ? textAfter(body, planned.value) : null };
}

const BRIDGE = 'The old bridge was opened again on Monday after repairs.';
const BRIDGE_LATER = 'The old bridge was opened again on Tuesday after repairs.';
const FERRY = 'Ferries had carried the commuters over for two years.';
const TOLL = 'No toll will be asked before the spring comes.';

describe('a text mixed of two', () => {
  it('has the other text’s words for a changed paragraph', () => {
    const { text } = mix(bodyOf(BRIDGE, FERRY), [BRIDGE_LATER, FERRY], { 0: 'b' });
    expect(text).toBe(`${BRIDGE_LATER}\n\n${FERRY}`);
  });
  it('has a paragraph of the other text where it stands there, as a paragraph of its own', () => {
    const { text, rows } = mix(bodyOf(BRIDGE, FERRY), [BRIDGE, TOLL, FERRY], { 1: 'b' });
    expect(rows[1]).toEqual({ kind: 'only-b', b: 1 });
    expect(text).toBe(`${BRIDGE}\n\n${TOLL}\n\n${FERRY}`);
  });
  it('can begin with a paragraph of the other text', () => {
    expect(mix(bodyOf(BRIDGE), [TOLL, BRIDGE], { 0: 'b' }).text).toBe(`${TOLL}\n\n${BRIDGE}`);
  });
  it('goes without a paragraph, which is removed by the person’s word and not edited away', () => {
    const { planned, text } = mix(bodyOf(BRIDGE, TOLL), [BRIDGE], { 1: 'neither' });
    expect(text).toBe(BRIDGE);
    expect(planned).toMatchObject({
      value: [{ id: 'block-1', after: { verdict: 'remove', decidedBy: 'person', deciderName: 'Ada' } }],
    });
  });
  it('counts the sides as the comparison does, also where the second is the base', () => {
    expect(mix(bodyOf(BRIDGE, FERRY), [BRIDGE_LATER, FERRY], { 0: 'a' }, 'b').text).toBe(`${BRIDGE_LATER}\n\n${FERRY}`);
  });
  it('is refused for a paragraph that the row does not have, and for what is the same in both', () => {
    for (const picks of [{ 0: 'b' }, { 1: 'b' }, { 9: 'a' }] as ParagraphPicks[]) {
      expect(mix(bodyOf(BRIDGE, TOLL), [BRIDGE], picks).planned).toMatchObject({ error: { code: 'invalid-input' } });
    }
  });
  it('is refused where a paragraph would have to stand inside a table', () => {
    const body = [block('table', 'Lines | Seats\nNorth | 12', 'table')];
    expect(mix(body, [TOLL], { 1: 'b' }).planned).toMatchObject({ error: { code: 'invalid-input' } });
  });
});

const words = fc.constantFrom(BRIDGE, BRIDGE_LATER, FERRY, TOLL, 'Nobody was hurt.', 'The mayor spoke for an hour.');
const texts = fc.uniqueArray(words, { minLength: 1, maxLength: 5 });
const wishes = fc.array(fc.constantFrom('a' as const, 'b' as const, 'neither' as const), { maxLength: 10 });

describe('mixing two texts', () => {
  it('has exactly the paragraphs chosen, in the order of the comparison, and is taken back exactly', () => {
    fc.assert(
      fc.property(texts, texts, wishes, (own, other, wished) => {
        const body = bodyOf(...own);
        const rows = alignParagraphs(own, other);
        const picks = Object.fromEntries(
          rows.flatMap((row, at) => {
            const pick = wished[at];
            if (!pick || row.kind === 'same' || (pick !== 'neither' && !(pick in row))) return [];
            return [[at, pick]];
          }),
        );
        const planned = planParagraphs({ body, base: 'a', other }, rows, picks, 'Ada');
        const wanted = rows.flatMap((row, at) => {
          const pick = picks[at] ?? ('a' in row ? 'a' : 'neither');
          if (pick === 'a') return 'a' in row ? [own[row.a]] : [];
          return pick === 'b' && 'b' in row ? [other[row.b]] : [];
        });
        // Only a text of whose own paragraphs nothing is left that the chosen paragraph could follow is refused.
        if (!planned.ok) {
          expect(rows.some((row, at) => 'a' in row && (picks[at] ?? 'a') === 'a')).toBe(false);
          return;
        }
        expect(textAfter(body, planned.value)).toBe(wanted.join('\n\n'));
        const before = new Map<string, Record<string, Json>>(
          body.map(({ id, verdict, decidedBy, deciderName, reason, editedText }) => [
            `block:${id}`,
            { verdict, decidedBy, deciderName, reason, editedText },
          ]),
        );
        const apply = (from: typeof before, changes: readonly Change[]) => {
          const rowsAfter = new Map(from);
          for (const change of changes) {
            rowsAfter.set(rowKey(change), { ...rowsAfter.get(rowKey(change)), ...change.after });
          }
          return rowsAfter;
        };
        const after = apply(before, planned.value);
        expect(changedSince(planned.value, after)).toEqual([]);
        expect(apply(after, invert(planned.value))).toEqual(before);
      }),
    );
  });
});

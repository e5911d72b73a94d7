import { describe, expect, it } from 'vitest';
import { alignParagraphs } from '../../../lib/duplicates/paragraphs/align';
import { type HandEdits, threeWay } from '../../../lib/duplicates/paragraphs/three-way';

const OPENING = 'The old bridge was opened again on Monday after repairs.';
const FERRY = 'Ferries had carried the commuters over for two years.';
const FERRY_EDITED = 'Two ferries had carried the commuters over for two years.';
const FERRY_UPDATED = 'Ferries had carried the commuters over for nearly three years.';
const TOLL = 'No toll will be asked before the spring comes.';
const NOTE = 'This is a developing story that we go on with.';

const join = (ours: string[], newer: string[], edits: Partial<HandEdits>) =>
  threeWay(alignParagraphs(ours, newer), 'a', newer, { edited: [], written: [], leftOut: [], ...edits });

describe('a new version beside the edits of the old one', () => {
  it('keeps an edit where the source has not changed since', () => {
    const edited = [{ at: 1, source: FERRY }];
    expect(join([OPENING, FERRY_EDITED], [OPENING, FERRY, TOLL], { edited })).toEqual({
      picks: { 1: 'a' },
      conflicts: [],
    });
  });
  it('keeps it also where the edit left nothing of the source’s words', () => {
    const edited = [{ at: 1, source: FERRY }];
    const ours = [OPENING, 'Nobody minded crossing by boat.'];
    const { picks, conflicts } = join(ours, [OPENING, FERRY], { edited });
    expect({ picks, conflicts }).toEqual({ picks: { 1: 'a', 2: 'neither' }, conflicts: [] });
  });
  it('keeps every paragraph that an edit made of one', () => {
    const edited = [1, 2].map((at) => ({ at, source: FERRY }));
    const ours = [OPENING, FERRY_EDITED, 'Nobody minded crossing by boat.'];
    const { picks, conflicts } = join(ours, [OPENING, FERRY, TOLL], { edited });
    expect(conflicts).toEqual([]);
    expect(Object.values(picks).filter((pick) => pick === 'a')).toHaveLength(2);
  });
  it('calls it a conflict where both changed the same paragraph, and takes the new words', () => {
    const edited = [{ at: 1, source: FERRY }];
    expect(join([OPENING, FERRY_EDITED], [OPENING, FERRY_UPDATED], { edited })).toEqual({ picks: {}, conflicts: [1] });
  });
  it('does not bring back what was removed by hand', () => {
    expect(join([OPENING], [OPENING, NOTE, TOLL], { leftOut: [NOTE] })).toEqual({
      picks: { 1: 'neither' },
      conflicts: [],
    });
  });
  it('keeps what an editor wrote, which the source cannot have changed', () => {
    expect(join([OPENING, NOTE, FERRY], [OPENING, FERRY_UPDATED], { written: [1] })).toEqual({
      picks: { 1: 'a' },
      conflicts: [],
    });
  });
  it('keeps both pieces of a paragraph that was split', () => {
    const [first, rest] = ['Ferries had carried', 'the commuters over for two years.'];
    const { picks, conflicts } = join([OPENING, first, rest], [OPENING, FERRY, TOLL], {
      edited: [{ at: 1, source: FERRY }],
      written: [2],
    });
    expect(conflicts).toEqual([]);
    expect(Object.values(picks).filter((pick) => pick === 'a')).toHaveLength(2);
  });
  it('calls it a conflict where new words stand in the place of what was written', () => {
    const mine = 'No toll will be asked before the summer comes.';
    expect(join([OPENING, mine], [OPENING, TOLL], { written: [1] })).toEqual({ picks: {}, conflicts: [1] });
  });
  it('needs no choice where nobody edited anything', () => {
    expect(join([OPENING, FERRY], [OPENING, FERRY_UPDATED, TOLL], {})).toEqual({ picks: {}, conflicts: [] });
  });
  it('is the same with the sides the other way round', () => {
    const [ours, newer] = [
      [OPENING, FERRY_EDITED],
      [OPENING, FERRY],
    ];
    const rows = alignParagraphs(newer, ours);
    expect(threeWay(rows, 'b', newer, { edited: [{ at: 1, source: FERRY }], written: [], leftOut: [] }).picks).toEqual({
      1: 'b',
    });
  });
});

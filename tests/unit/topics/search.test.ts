import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchVocabulary } from '../../../lib/topics/search';
import { mediaTopicsVocabulary } from '../../../lib/topics/vocabulary';

const search = (query: string, limit?: number) => searchVocabulary(mediaTopicsVocabulary(), query, limit);
const labels = (query: string) => search(query).map(({ label }) => label);

describe('searching topics', () => {
  it('puts the whole label before longer ones that contain it', () => {
    expect(labels('war')[0]).toBe('war');
    expect(labels('sport')[0]).toBe('sport');
  });

  it('puts a label that begins so before one that has it inside', () => {
    const found = labels('tax');
    expect(found[0]).toMatch(/^tax/i);
    expect(found.findIndex((label) => /^tax/i.test(label))).toBeLessThan(
      found.concat('syntax').findIndex((label) => !/\btax/i.test(label)),
    );
  });

  it('finds a topic by its code, with or without the scheme', () => {
    expect(search('20000304')[0]?.id).toBe('medtop:20000304');
    expect(search('medtop:20000304')[0]?.id).toBe('medtop:20000304');
  });

  it('finds French labels, without regard to accents and capitals', () => {
    const ids = search('ECONOMIE').map(({ id }) => id);
    expect(ids.some((id) => id === 'medtop:04000000' || id === 'medtop:20000344')).toBe(true);
  });

  it('finds letters in order when nothing contains them', () => {
    expect(labels('crmlaw')).toContain('crime, law and justice');
  });

  it('marks what the query met', () => {
    const [hit] = search('soccer');
    expect(hit?.matched.slice(hit.start, hit.end).toLowerCase()).toBe('soccer');
  });

  it('gives nothing for a blank query and no retired topics', () => {
    expect(search('   ')).toEqual([]);
    const vocabulary = mediaTopicsVocabulary();
    const retired = [...vocabulary.byId.values()].find(({ active }) => !active);
    expect(retired && search(retired.id).some(({ id }) => id === retired.id)).toBe(false);
  });

  it('gives no more than asked, and marks inside the label, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (query) => {
        const hits = search(query, 5);
        expect(hits.length).toBeLessThanOrEqual(5);
        for (const { matched, start, end } of hits) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(matched.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});

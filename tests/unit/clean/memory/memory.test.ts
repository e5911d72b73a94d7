import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countDocument, FORGET_AFTER_STORIES, type SeenCount } from '@/lib/clean/memory/count';
import { judgeSeen } from '@/lib/clean/memory/judge';
import { proposalsOf } from '@/lib/clean/memory/proposals';
import { patternOfShape, shapeOf } from '@/lib/clean/memory/shape';
import { hashOf, type MemoryBlock, storyLines } from '@/lib/clean/memory/story-lines';
import { termsOf } from '@/lib/clean/memory/terms';
import { checkTerms } from '@/lib/clean/rules/check';
import { matcherOf } from '@/lib/clean/rules/matcher';

const PROSE = 'The council met in the harbour office and agreed on the new timetable for the winter.';
const block = (text: string, more: Partial<MemoryBlock> = {}): MemoryBlock => ({
  kind: 'paragraph',
  text,
  kept: true,
  ...more,
});
const body = (count: number) => Array.from({ length: count }, (_, at) => block(`${PROSE} Part ${at} of it.`));
const counted = (blocks: MemoryBlock[]) =>
  storyLines(blocks).map(({ index, lines }) => [blocks[index]?.text, lines[0]?.atEdge]);

const seen = (more: Partial<SeenCount> = {}): SeenCount => ({
  ...{ form: 'words', hash: 'h', sample: 'The paper of the bay', firstAt: 1 },
  ...{ stories: 12, documents: 12, kept: 12, atEdge: 12 },
  ...more,
});

describe('the lines that memory counts', () => {
  test('leave out what belongs to a story however often it recurs', () => {
    const story = [
      block('A headline', { kind: 'title' }),
      block('By Ines Marek'),
      block('GENEVA, March 3 (Agency)'),
      ...body(2),
      block('Statement from the ministry:'),
      block('Reporting by Ines Marek; Editing by Jon Osei'),
      block('Ines Marek contributed to this report.'),
      block('تحرير: محمد علي'),
      block('(Agency)'),
      block('The paper of the bay'),
    ];
    expect(counted(story).map(([text]) => text)).toEqual([...body(2).map(({ text }) => text), 'The paper of the bay']);
  });

  test('leave out refrains, and subheads and lists inside the text, but not at its end', () => {
    const refrain = [block('Herald'), block('Herald'), block('Herald')];
    const subhead = block('What happens next', { kind: 'subheading' });
    const item = block('- A point of the list', { kind: 'list-item' });
    expect(counted([...body(4), subhead, item, ...body(6), ...refrain])).toHaveLength(10);
    expect(counted([...body(4), subhead]).at(-1)).toEqual(['What happens next', true]);
  });

  test('of a short story are not all at its edge, when they are running text', () => {
    expect(counted(body(4)).map(([, atEdge]) => atEdge)).toEqual([true, false, false, true]);
  });

  test('know whether they stand at the top or the end of what the cleaner kept', () => {
    const inside = block('A note in the text');
    const furniture = Array.from({ length: 9 }, (_, at) => block(`Menu ${at}`, { kept: false }));
    const lines = counted([...furniture, ...body(6), inside, ...body(8), block('At the end'), ...furniture]);
    expect(lines.find(([text]) => text === 'A note in the text')).toEqual(['A note in the text', false]);
    expect(lines.find(([text]) => text === 'At the end')).toEqual(['At the end', true]);
  });
});

describe('the shape of a line', () => {
  test('masks numbers, dates and names, so that a template is told by what it prints around them', () => {
    const shape = shapeOf('Follow Ines Marek live on our channel 4 from Monday 3 May');
    expect(shape).toBe(shapeOf('Follow Jon Osei live on our channel 17 from Friday 21 June'));
    expect(shape).toBe('@ live on our channel # from #');
    expect(shapeOf('Write to jon@example.org with your news tips')).toBe('write to @ with your news tips');
  });

  test('is none where too little is left, or nothing is masked', () => {
    for (const text of [
      'Harbour United 2 Rovers 1',
      'Attendance: 12,340',
      'no names and no numbers here',
      'Ines Marek of Alder Bay',
    ]) {
      expect(shapeOf(text)).toBeNull();
    }
  });

  test('becomes a pattern that is about every line of that shape', () => {
    const { words } = termsOf({ form: 'shape', sample: 'Follow Ines Marek live on our channel 4.' });
    expect(words).toBe('* live on our channel *');
    expect(patternOfShape('Write to jon@example.org, with news', 6)).toBe('Write to * with news');
    const matches = matcherOf({ match: 'pattern', words });
    expect(matches('Follow Jon Osei live on our channel 17')).toBe(true);
    expect(matches('Follow the story on our channel')).toBe(false);
  });

  test('becomes a pattern that may be saved, however many names and numbers it masks', () => {
    const sample = 'Bus 4 from Alder at 7 and Bus 9 from Cove at 8 and ferry 3 from Dune leave on 12 June as usual';
    const terms = termsOf({ form: 'shape', sample });
    expect(shapeOf(sample)).not.toBeNull();
    expect(checkTerms(terms, []).ok).toBe(true);
    expect(terms.words).toMatch(/ as usual$/);
    expect(matcherOf(terms)(sample)).toBe(true);
    expect(matcherOf(terms)(sample.replaceAll('Alder', 'Elm').replaceAll('8', '11'))).toBe(true);
    expect(matcherOf(terms)('Ferries leave as usual')).toBe(false);
  });
});

describe('a count', () => {
  const line = (text: string) => storyLines([block(text)])[0]?.lines ?? [];

  test('is of stories and documents, once each, since the line was first seen', () => {
    const first = countDocument(new Map(), 10, [
      line('Other words'),
      [...line('The bay'), ...line('the bay!')],
      line('The bay'),
    ]);
    const count = first.changed.find(({ hash }) => hash === hashOf('words', 'the bay'));
    expect(count).toMatchObject({ stories: 2, documents: 1, kept: 2, firstAt: 12, sample: 'The bay' });
    expect(first.storyCount).toBe(13);
    const second = countDocument(new Map(first.changed.map((row) => [row.hash, row])), 13, [line('The bay')]);
    expect(second.changed).toMatchObject([{ stories: 3, documents: 2, firstAt: 12 }]);
  });

  test('of a line seen once is forgotten after many more stories', () => {
    const [old] = countDocument(new Map(), 0, [line('The bay')]).changed;
    const before = new Map(old ? [[old.hash, old]] : []);
    const [kept] = countDocument(before, FORGET_AFTER_STORIES - 1, [line('The bay')]).changed;
    const [anew] = countDocument(before, FORGET_AFTER_STORIES, [line('The bay')]).changed;
    expect([kept?.stories, anew?.stories, anew?.firstAt]).toEqual([2, 1, FORGET_AFTER_STORIES + 1]);
  });

  test('never has more documents, kept or edge printings than stories, nor more stories than since it was first seen', () => {
    const documents = fc.array(
      fc.array(fc.array(fc.constantFrom('one', 'two', 'three words here'), { maxLength: 4 }), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(documents, (given) => {
        const counts = new Map<string, SeenCount>();
        let storyCount = 0;
        for (const stories of given) {
          const result = countDocument(
            counts,
            storyCount,
            stories.map((texts) => texts.flatMap(line)),
          );
          storyCount = result.storyCount;
          for (const row of result.changed) counts.set(row.hash, row);
        }
        for (const { stories, documents: of, kept, atEdge, firstAt } of counts.values()) {
          expect(Math.max(of, kept, atEdge)).toBeLessThanOrEqual(stories);
          expect(stories).toBeLessThanOrEqual(storyCount - firstAt + 1);
        }
      }),
    );
  });
});

describe('a line is judged', () => {
  test('residue where most stories since end or begin with it', () => {
    expect(judgeSeen(seen(), 14)).toBe('residue');
    expect(judgeSeen(seen({ stories: 4, documents: 4, kept: 4, atEdge: 4 }), 4)).toBe('residue');
    expect(judgeSeen(seen({ sample: PROSE }), 14)).toBe('residue');
  });

  test('no residue while it is a series, rare, of one document, or gone with the cleaner already', () => {
    expect(judgeSeen(seen({ stories: 3, documents: 3 }), 3)).toBe('story');
    expect(judgeSeen(seen(), 25)).toBe('story');
    expect(judgeSeen(seen({ documents: 2 }), 14)).toBe('story');
    expect(judgeSeen(seen({ kept: 0 }), 14)).toBe('story');
  });

  test('suspect, and not removed, inside the text and as a sentence that is rarer or differs in its names', () => {
    expect(judgeSeen(seen({ atEdge: 3 }), 14)).toBe('suspect');
    expect(judgeSeen(seen({ sample: PROSE, stories: 5, documents: 5, kept: 5, atEdge: 5 }), 5)).toBe('suspect');
    expect(judgeSeen(seen({ sample: PROSE, form: 'shape' }), 14)).toBe('suspect');
    expect(judgeSeen(seen({ sample: PROSE }), 23)).toBe('suspect');
  });

  test('once, be it as words or as a shape, and not at all where a rule is about it or an editor decided', () => {
    const sample = 'Follow Ines Marek live on our channel 4';
    const words = {
      ...seen({ sample, hash: hashOf('words', 'follow ines marek live on our channel 4') }),
      state: 'open',
    };
    const shape = { ...words, form: 'shape' as const, hash: hashOf('shape', shapeOf(sample) ?? '') };
    const forms = (...rows: (typeof words)[]) => proposalsOf(rows, 14, []).map(({ form }) => form);
    expect(forms(words, shape)).toEqual(['words']);
    expect(forms(words, { ...shape, stories: 13 })).toEqual(['shape']);
    expect(forms({ ...words, state: 'refused' }, shape)).toEqual([]);
    expect(forms(words, { ...shape, state: 'confirmed' })).toEqual([]);
    const rule = {
      id: 'r',
      name: 'Live',
      match: 'beginning',
      words: 'Follow',
      scope: 'line',
      residue: 'promotion',
    } as const;
    expect(proposalsOf([words, shape], 14, [rule])).toEqual([]);
  });
});

describe('a document of very many stories', () => {
  test('counts as one document for a line that it prints again when that was forgotten', () => {
    const line = { form: 'words', hash: 'h', sample: 'A line', kept: true, atEdge: true } as const;
    const far = FORGET_AFTER_STORIES + 10;
    const stories = Array.from({ length: far }, (_, at) => (at === 0 || at === far - 1 ? [line] : []));
    const { changed } = countDocument(new Map(), 0, stories);
    expect(changed).toMatchObject([{ stories: 1, documents: 1, firstAt: far }]);
  });
});

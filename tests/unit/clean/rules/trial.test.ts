import { describe, expect, test } from 'vitest';
import { changesBy, planApply } from '@/lib/clean/rules/apply';
import { checkTerms, checkTrial, MAX_RULE_LENGTH } from '@/lib/clean/rules/check';
import { leavesStory, storyWords } from '@/lib/clean/rules/remainder';
import type { RuleTerms } from '@/lib/clean/rules/rule';
import { type StoredLine, type StoredStory, tryRule } from '@/lib/clean/rules/trial';

const terms: RuleTerms = { match: 'beginning', words: 'Sign up', scope: 'line', residue: 'promotion' };
const PROSE = 'The council met in the harbour office and agreed on the new timetable for the island ferry this winter.';

const line = (id: string, text: string, more: Partial<StoredLine> = {}): StoredLine => ({
  ...{ id, text, kind: 'paragraph', kept: true, byPerson: false, ruleId: null },
  ...more,
});
const story = (articleId: string, lines: StoredLine[]): StoredStory => ({
  ...{ articleId, ownerId: articleId, revision: 3, status: 'pending', title: `Story ${articleId}`, lines },
});

describe('trying a rule', () => {
  test('counts articles, new and former lines, and the lines that a person keeps', () => {
    const stories = [
      story('a', [line('1', PROSE), line('2', 'Sign up today')]),
      story('b', [line('3', PROSE), line('4', 'Subscribe today')]),
      story('c', [line('5', PROSE), line('6', 'Sign up, dear reader', { byPerson: true })]),
      story('d', [line('7', PROSE)]),
    ];
    const trial = tryRule(terms, { ...terms, words: 'Subscribe' }, stories);
    expect(trial).toMatchObject({ outOf: 4, hits: 2, newly: 2, noLonger: 1, leftAlone: 1, emptied: [] });
    expect(trial.stories.flatMap(({ lines }) => lines.map(({ id, version }) => [id, version]))).toEqual([
      ['2', 'new'],
      ['4', 'gone'],
      ['6', 'new'],
    ]);
    expect(trial.wordShare).toBeCloseTo(3 / (4 * 19 + 3 + 2 + 4));
  });

  test('names the articles of which nothing would be left, and not those that were empty before', () => {
    const stories = [
      story('a', [line('1', 'Sign up today'), line('2', 'Menu', { kept: false })]),
      story('b', [line('3', 'Sign up today', { kept: false })]),
      story('c', [
        line('4', 'A caption', { kind: 'caption' }),
        line('5', 'Sign up today', { kept: false, ruleId: 'r' }),
      ]),
    ];
    expect(tryRule(terms, null, stories).emptied.map(({ articleId }) => articleId)).toEqual(['a', 'c']);
  });
});

describe('a bad rule is refused with a sentence', () => {
  const said = (changed: Partial<RuleTerms>, others: (RuleTerms & { name: string })[] = []) => {
    const checked = checkTerms({ ...terms, ...changed }, others);
    return checked.ok ? null : checked.error.message;
  };

  test('that says nothing, or what stands everywhere', () => {
    expect(said({ words: '  ' })).toContain('says no words');
    expect(said({ match: 'line', words: '—' })).toContain('no letter and no digit');
    expect(said({ match: 'pattern', words: '*' })).toContain('no letter and no digit');
    expect(said({ match: 'pattern', words: '*a*' })).toContain('fewer than 4');
    expect(said({ match: 'containing', words: 'the' })).toContain('fewer than 4');
    expect(said({ match: 'line', words: 'TT' })).toBeNull();
  });

  test('that is too long, has too many stars, or is there already', () => {
    expect(said({ words: 'x'.repeat(MAX_RULE_LENGTH + 1) })).toContain('characters long');
    expect(said({ match: 'pattern', words: 'abcd*e*f*g*h*i*j*k' })).toContain('stars');
    expect(said({}, [{ ...terms, words: '“sign UP”', name: 'Newsletter' }])).toContain('“Newsletter” says the same');
  });

  test('that would take too much of the stored articles', () => {
    const few = { emptied: [], wordShare: 0.31, hits: 3 };
    expect(checkTrial(few)).toMatchObject({ error: { code: 'bad-rule', message: expect.stringContaining('31 %') } });
    expect(checkTrial({ ...few, wordShare: 0.3 }).ok).toBe(true);
    const emptied = [
      { articleId: 'a', title: 'Ferry' },
      { articleId: 'b', title: 'Bridge' },
    ];
    expect(checkTrial({ ...few, emptied })).toMatchObject({
      error: { message: expect.stringContaining('too little of “Ferry” and of 1 more') },
    });
  });
});

describe('a rule that goes on to the end', () => {
  test('may take comments off, but leaves a fifth of the words that are not the dateline', () => {
    expect(leavesStory(100, 80)).toBe(true);
    expect(leavesStory(100, 81)).toBe(false);
    expect(leavesStory(0, 0)).toBe(false);
    expect(storyWords({ kind: 'dateline', text: 'GENEVA, March 3' })).toBe(0);
    expect(storyWords({ kind: 'paragraph', text: '* * *' })).toBe(0);
  });
});

describe('a pattern', () => {
  test('has a dozen number signs at most, and is no twin of one with other signs', () => {
    const pattern = (words: string) => ({ ...terms, match: 'pattern', words }) as const;
    expect(checkTerms(pattern(`Page ${'# '.repeat(13)}`), [])).toMatchObject({ error: { code: 'bad-rule' } });
    expect(checkTerms(pattern('*follow us here'), [{ ...pattern('follow us here*'), name: 'Other' }]).ok).toBe(true);
    expect(checkTerms(pattern('Follow  us here*'), [{ ...pattern('follow us here*'), name: 'Other' }]).ok).toBe(false);
  });
});

describe('applying a rule', () => {
  const rule = { ...terms, id: 'r', name: 'Newsletter', active: true };
  const lines = [
    line('1', PROSE),
    line('2', 'Sign up today'),
    line('3', 'Sign up, dear reader', { byPerson: true }),
    line('4', 'Subscribe', { kept: false, ruleId: 'r' }),
    line('5', 'Subscribe', { kept: false, ruleId: 'other' }),
    line('6', 'Sign up here', { kept: false }),
  ];

  test('removes what it is about, gives back what it removed before, and leaves everything else', () => {
    const { remove, giveBack } = changesBy(rule, lines);
    expect([remove, giveBack].map((list) => list.map(({ id }) => id))).toEqual([['2'], ['4']]);
    expect(changesBy({ ...rule, active: false }, lines).remove).toEqual([]);
  });

  test('is refused where it would leave nothing of a text', () => {
    const own = [line('1', 'Sign up today')].map((one) => ({ ...one, columns: {} }));
    const planned = planApply(rule, { id: 's', name: 'Herald' }, { ...story('a', []), lines: own }, 'batch');
    expect(planned).toMatchObject({ error: { code: 'bad-rule' } });
  });
});

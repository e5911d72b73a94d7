import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Suggestion, suggestTopics } from '../../../lib/topics/suggest';
import { mediaTopicsVocabulary } from '../../../lib/topics/vocabulary';

const RATES = {
  title: 'Central bank raises interest rates to slow inflation',
  text: 'The central bank raised its interest rate by half a point on Tuesday. Inflation has reached nine percent, and economists expect growth to slow.',
};
const ids = (suggestions: readonly Suggestion[]) => suggestions.map(({ id }) => id);
const expectEvidenceToSlice = (article: { title?: string; text: string }, suggestions: readonly Suggestion[]) => {
  for (const { where, start, end, text } of suggestions.flatMap(({ evidence }) => evidence)) {
    expect((where === 'title' ? (article.title ?? '') : article.text).slice(start, end)).toBe(text);
    expect(text).not.toBe('');
  }
};

describe('suggesting topics', () => {
  it('an interest-rate rise is economy, central bank and interest rates, by these words', () => {
    const found = suggestTopics({ ...RATES, lang: 'en' });
    expect(found[0]?.id).toBe('medtop:04000000');
    expect(found.map(({ label }) => label)).toContain('central bank');
    const words = found[0]?.evidence.map(({ text }) => text.toLowerCase()) ?? [];
    expect(words).toEqual(expect.arrayContaining(['central bank', 'inflation']));
    expectEvidenceToSlice(RATES, found);
  });

  it.each([
    [
      'medtop:15000000',
      'Late goal wins the cup',
      'The striker scored in injury time and the goalkeeper saved a penalty.',
    ],
    ['medtop:03000000', 'Earthquake flattens villages', 'Rescuers searched the rubble; the death toll rose to 40.'],
    ['medtop:11000000', 'Voters choose a new parliament', 'The opposition party leads the election, exit polls say.'],
    ['medtop:12000000', 'Bishops elect an archbishop', 'The cathedral was full for Mass; the clergy prayed.'],
    ['medtop:13000000', 'Astronomers find a planet', 'The telescope saw a distant planet in orbit, scientists say.'],
    [
      'medtop:17000000',
      'Snowstorm on its way',
      'Forecasters expect heavy snow and strong winds; a weather warning was issued.',
    ],
    ['medtop:07000000', 'Measles outbreak spreads', 'Hospitals treat patients; doctors ask parents for vaccination.'],
  ])('%s is the first subject of "%s"', (id, title, text) => {
    expect(suggestTopics({ title, text, lang: 'en' })[0]?.id).toBe(id);
  });

  it('the bank of a river is not a bank', () => {
    const found = suggestTopics({ text: 'They sat on the bank of the river and looked at the boats.', lang: 'en' });
    expect(ids(found)).not.toContain('medtop:04000000');
  });

  it('an ambiguous word takes the sense of its neighbourhood', () => {
    const rovers = suggestTopics({ title: 'Rovers win again', text: 'Rovers beat City at the stadium.', lang: 'en' });
    expect(ids(rovers)).not.toContain('medtop:20000739');
    const rover = suggestTopics({
      title: 'Mars rover lands',
      text: 'The rover landed on Mars, NASA said.',
      lang: 'en',
    });
    expect(ids(rover)).toContain('medtop:20000739');
  });

  it('stays silent where nothing speaks for a topic', () => {
    for (const text of ['', ' \n ', 'And then it was so.', '12 34 56', '…!?']) {
      expect(suggestTopics({ text, lang: 'en' }), text).toEqual([]);
    }
  });

  it('stays silent in a language that it has no terms of', () => {
    expect(suggestTopics({ ...RATES, lang: 'ja' })).toEqual([]);
    expect(suggestTopics({ ...RATES, lang: 'constructor' })).toEqual([]);
  });

  it('two words for a topic make it likelier than one', () => {
    const score = (text: string) =>
      suggestTopics({ text, lang: 'en' }).find(({ id }) => id === 'medtop:12000000')?.score ?? 0;
    expect(score('The bishop spoke. The imam prayed in the mosque.')).toBeGreaterThan(score('The bishop spoke.'));
  });

  it('gives the same for the same, at most three subjects and five concepts, best first', () => {
    const text =
      'The minister of health closed schools and churches after the earthquake; football and films stopped. '.repeat(3);
    const found = suggestTopics({ text, lang: 'en' });
    expect(suggestTopics({ text, lang: 'en' })).toEqual(found);
    expect(found.filter(({ id }) => id.endsWith('000000')).length).toBeLessThanOrEqual(3);
    expect(found.length).toBeLessThanOrEqual(8);
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
  });

  it('reads a huge text only as far as a long one, and evidence stays short', () => {
    const head = 'The parliament voted on the bill. '.repeat(1_000);
    const found = suggestTopics({ text: head + 'earthquake '.repeat(200_000), lang: 'en' });
    expect(ids(found)).not.toContain('medtop:03000000');
    for (const { evidence } of found) expect(evidence.length).toBeLessThanOrEqual(8);
  });

  it('offsets slice to the evidence, scores lie in (0, 1] and ids are known, whatever comes', () => {
    const word = fc.constantFrom(
      'minister',
      'Bank',
      'of',
      'the',
      'river',
      'ISIS',
      '—',
      '🙂',
      'goal',
      'été',
      '\n\n',
      '\ud800',
      'film',
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, text, (title, body) => {
        const found = suggestTopics({ title, text: body, lang: 'en' });
        expectEvidenceToSlice({ title, text: body }, found);
        for (const { id, score, evidence } of found) {
          expect(mediaTopicsVocabulary().byId.has(id)).toBe(true);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(evidence.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });
});

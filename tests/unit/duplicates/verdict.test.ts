import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../lib/duplicates/verdict/compare';
import type { PairContext } from '../../../lib/duplicates/verdict/pair-context';
import { verdictOf } from '../../../lib/duplicates/verdict/verdict';
import { prose } from './prose';

const verdict = (a: string, b: string, about?: PairContext) => verdictOf(compareTexts(a, b), about);

describe('one text, published twice', () => {
  const story = prose(1, 300);
  it('is a duplicate as it is', () => {
    const found = verdict(story, story);
    expect(found?.verdict).toBe('duplicate');
    expect(found?.reason).toBe('The texts are the same: 300 words.');
  });
  it('is called nearly the same where some words are not', () =>
    expect(verdict(story, `Also: ${story}`)?.reason).toBe('The texts are nearly the same: 300 words in common.'));
  it('is a duplicate inside a run-on page', () =>
    expect(verdict(story, `${story} ${prose(2, 700)}`)?.reason).toBe('They have 300 words in common.'));
  it('is a duplicate when cut to a third', () =>
    expect(verdict(story.split(' ').slice(0, 100).join(' '), story)?.verdict).toBe('duplicate'));
  it('is a duplicate when words were changed throughout', () => {
    const edited = story.split(' ').map((word, at) => (at % 6 === 0 ? `x${at}` : word));
    expect(verdict(story, edited.join(' '))?.verdict).toBe('duplicate');
  });
  it('is a duplicate when every third sentence was replaced', () => {
    const sentences = story.split(/(?<=\.) /);
    const reworked = sentences.map((sentence, at) => (at % 3 === 1 ? prose(50 + at, 12) : sentence)).join(' ');
    expect(verdict(story, reworked)?.reason).toContain('other sentences were replaced');
  });
  it('is a duplicate under two titles', () =>
    expect(verdict(story, story, { titles: ['One', 'Another'] })?.verdict).toBe('duplicate'));
  it('is said to be far apart when it is', () => {
    const about: PairContext = { publishedAt: ['2021-03-01T00:00:00Z', '2024-03-01T00:00:00Z'] };
    expect(verdict(story, story, about)?.cautions).toEqual(['They were published 1096 days apart.']);
  });
});

describe('two texts', () => {
  it('that share a site’s long frame around stories of their own are no duplicate', () => {
    const frame = [prose(3, 150), prose(4, 150)] as const;
    const pages = [5, 6].map((seed) => `${frame[0]} ${prose(seed, 200)} ${frame[1]}`) as [string, string];
    expect(verdict(...pages)?.verdict).toBe('related');
  });
  it('that share a short notice only are nothing to each other', () =>
    expect(verdict(`${prose(7, 200)} ${prose(8, 25)}`, `${prose(9, 200)} ${prose(8, 25)}`)).toBeNull());
  it('that share an agency’s paragraphs are related', () => {
    const shared = prose(10, 80);
    expect(verdict(`${prose(11, 150)} ${shared}`, `${shared} ${prose(12, 180)}`)?.verdict).toBe('related');
  });
  it('that have nothing in common are nothing to each other', () =>
    expect(verdict(prose(13, 300), prose(14, 300))).toBeNull());
  it('without words are nothing to each other', () => expect(verdict('', '')).toBeNull());
});

describe('briefs', () => {
  it('of 20 words are duplicates when the same', () =>
    expect(verdict(prose(15, 20), prose(15, 20))?.verdict).toBe('duplicate'));
  it('of 20 words under different titles are formulas, such as dividends', () =>
    expect(verdict(prose(15, 20), prose(15, 20), { titles: ['Acme pays', 'Bolt pays'] })).toBeNull());
  it('of a few words say nothing', () => expect(verdict('Details to follow', 'Details to follow')).toBeNull());
});

it('the same address makes a rewritten text a duplicate, and another text related', () => {
  const about: PairContext = { canonicalUrls: ['example.com/a', 'example.com/a'] };
  const kept = prose(16, 120);
  const versions = [`${kept} ${prose(17, 150)}`, `${kept} ${prose(18, 150)}`] as const;
  expect(verdict(...versions, about)?.verdict).toBe('duplicate');
  expect(verdict(...versions)?.verdict).toBe('related');
  expect(verdict(prose(19, 90), prose(20, 90), about)?.verdict).toBe('related');
});

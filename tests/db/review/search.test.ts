import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '../../../lib/db/client';
import { duplicatePairs } from '../../../lib/duplicates/queries';
import { publicationPage } from '../../../lib/publish/queries';
import { readFilter } from '../../../lib/review/filters';
import { queuePage } from '../../../lib/review/queries';
import { readWords } from '../../../lib/review/search/queries';
import { readSearch } from '../../../lib/review/search/search';
import { makeArticle, makeTopic } from '../../support/builders';

let iolani: string;
beforeAll(async () => {
  iolani = (await makeArticle({ title: 'ʻIolani Palace reopens' })).id;
});

const found = async (q: string) => (await queuePage(readFilter({ q }))).rows.map(({ id }) => id);

describe('the search', () => {
  it('takes every letter, digit and mark, alone and inside a word, for words and not for the language of queries', async () => {
    const characters = Array.from({ length: 0x2ffff }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter(
        (character) => /[\p{L}\p{N}\p{M}]/u.test(character) && !/\p{Script=Han}|\p{Script=Hangul}/u.test(character),
      );
    const queries = characters.flatMap((character) => [
      character,
      `1${character}x`,
      `-${character}`,
      `"${character} b"`,
    ]);
    const written = queries.flatMap((query) => readSearch(query).text ?? []);
    const [read] = await db().$queryRaw<{ count: number }[]>`
      SELECT count(to_tsquery('simple', unaccent(q)))::int AS count FROM unnest(${written}::text[]) AS q`;
    expect(read?.count).toBe(written.length);
  });

  it.each(['ʻIolani', 'Iolani', '"ʻIolani Palace"', 'iolan'])('finds ʻIolani Palace by %s', async (q) => {
    expect(await found(q)).toEqual([iolani]);
  });
});

describe('a phrase', () => {
  let port: string;
  beforeAll(async () => {
    const blocks = [
      'La grève du port d’Été dure.',
      'The night ferry and the day ferry sail again, says foo-bar of New Oslo Line.',
      'On 2026-11-23 his/her tickets rose to 3.5 million at <b>bold</b> copydesk.example/fares, a U.S. port told a_b.',
    ];
    port = (await makeArticle({ title: 'Ferry timetable 2026', blocks, status: 'rejected' })).id;
  });

  it.each([
    ['"night ferry"', true],
    ['"NIGHT ferry"', true],
    ['"ferry night"', false],
    ['"and the day"', true],
    ['"the night day"', false],
    ['"night ferry" "new oslo line"', true],
    ['"night ferry" "oslo new"', false],
    ['"foo bar"', true],
    ['foo-ba', true],
    ['foo-bar-x', false],
    ['"port d ete"', true],
    ['"new oslo line" -"night ferry"', false],
    ['"new oslo line" -"ferry night"', true],
    ['"timetable 2026"', true],
    ['says.foo.b', true],
    ['"says foo-bar of"', true],
    ['her', true],
    ['"his her"', true],
    ['3.5', true],
    ['"to 3.5 million"', true],
    ['2026-11-23', true],
    ['"U.S. port"', true],
    ['copydesk.example', true],
    ['example', true],
    ['bold', true],
  ])('%s', async (q, finds) => {
    expect(await found(`${q} status:rejected`)).toEqual(finds ? [port] : []);
  });

  it('is found in what was edited since, and no longer in what was', async () => {
    await db().article.update({ where: { id: port }, data: { title: 'Tram timetable' } });
    expect(await found('"tram timetable" status:rejected')).toEqual([port]);
    expect(await found('"ferry timetable" status:rejected')).toEqual([]);
  });

  it('has as many pairs as it has words side by side, whatever they are', async () => {
    const [made] = await db().$queryRaw<{ none: number[]; one: number[]; again: number }[]>`
      SELECT word_pairs(to_tsvector('simple', 'one')) AS none, word_pairs(to_tsvector('simple', 'one two')) AS one,
        cardinality(word_pairs(to_tsvector('simple', 'one two one two'))) AS again`;
    expect(made).toMatchObject({ none: [], again: 2 });
    expect(made?.one).toEqual([expect.any(Number)]);
    const { pairs } = await readWords('one <-> two', ['one two', 'one two']);
    expect(pairs).toEqual(made?.one);
  });
});

describe('what no database can hold', () => {
  it.each(['source:a\0b', 'topic:a\0b', 'before:0000-01-01', 'after:0000', '"a\0b"'])('%j finds nothing', async (q) => {
    expect(await found(q)).toEqual([]);
  });
});

describe('fields of a search', () => {
  let ferry: string;
  beforeAll(async () => {
    const label = await makeTopic('desk:night-ferries', 'Night ferries');
    const dated = { publishedAt: new Date('2026-10-05T12:00:00Z') };
    const story = { title: 'Ferries sail at night', source: 'Håfen Bote', lang: 'de-AT', topics: [label], ...dated };
    ferry = (await makeArticle({ ...story, status: 'rejected' })).id;
  });

  it.each([
    ['source:hafen', true],
    ['source:"fen bo"', true],
    ['source:100%', false],
    ['topic:night', true],
    ['topic:desk:night-ferries', true],
    ['topic:ferries', false],
    ['lang:de', true],
    ['lang:d', false],
    ['after:2026-10-05 before:2026-10-06', true],
    ['before:2026-10-05', false],
    ['"sail at night" -lang:en', true],
    ['"night sail"', false],
    ['ferries -source:hafen', false],
    ['ferries foo:bar', false],
  ])('%s', async (q, finds) => {
    expect(await found(`${q} status:rejected`)).toEqual(finds ? [ferry] : []);
  });
});

describe('a cursor from an address that somebody typed', () => {
  const dashes = '-'.repeat(36);
  it.each([`0.${dashes}`, `zzzzzzzzz.${dashes}`, 'x', '../..'])('%s counts as the beginning', async (place) => {
    for (const cursor of [{ after: place }, { before: place }]) {
      expect((await queuePage({ status: 'pending' }, cursor)).rows.map(({ id }) => id)).toEqual([iolani]);
      expect((await publicationPage('published', cursor)).rows).toEqual([]);
    }
    expect(await duplicatePairs({ state: 'proposed', verdict: 'duplicate' }, place)).toEqual({ pairs: [], next: null });
  });
});

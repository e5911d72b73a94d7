import fc from 'fast-check';
import { bodyText, spanText } from '../../../lib/articles/body';
import type { Block } from '../../../lib/articles/types';
import { cleanDocument } from '../../../lib/clean/clean';
import type { CleanArticle, CleanedDocument } from '../../../lib/clean/types';

/** Cleans plain text. */
export const clean = (text: string): CleanedDocument => cleanDocument({ text, marks: [], fields: {} });

/** The one article of a plain text; fails where there are several or none. */
export function only(text: string): CleanArticle {
  const { articles } = clean(text);
  const [article] = articles;
  if (!article || articles.length !== 1) throw new Error(`Expected one article, got ${articles.length}`);
  return article;
}

/** What is removed from a text: the words of each block and its residue kind, in document order, furniture included. */
export function removals(text: string): [string, string | undefined][] {
  const { articles, furniture } = clean(text);
  const blocks = [...articles.flatMap((article) => article.blocks), ...furniture].sort((a, b) => a.start - b.start);
  return blocks.filter((block) => block.verdict === 'remove').map((block) => [spanText(text, block), block.residue]);
}

/** The running text of an article. */
export const bodyOf = (text: string, article: CleanArticle): string =>
  bodyText(article.blocks.map((block) => ({ ...block, text: spanText(text, block) })));

/** The kept blocks of an article as a document of its own. */
export const keptText = (text: string, article: CleanArticle): string =>
  article.blocks
    .filter((block) => block.verdict === 'keep')
    .map((block) => spanText(text, block))
    .join('\n\n');

/** Every block of a cleaned document, furniture included, in document order. */
export const allBlocks = ({ articles, furniture }: CleanedDocument): Block[] =>
  [...articles.flatMap((article) => article.blocks), ...furniture].sort((a, b) => a.start - b.start);

export const P1 = 'The harbour office said on Monday that the ferry would run again from the first week of June.';
export const P2 = 'Engineers replaced both shafts over the winter and tested them for nine days in open water.';
export const P3 = 'Islanders had crossed in fishing boats since the old vessel was laid up in the autumn.';
export const BODY = `${P1}\n\n${P2}\n\n${P3}`;
export const TITLE = 'Island Ferry Returns to Service After a Winter of Repairs';

/** A text with the headline, three paragraphs, and the given lines at a place. */
export const story = ({ above = '', between = '', inside = '', below = '' }): string =>
  [above, TITLE, between, P1, P2, inside, P3, below].filter((part) => part !== '').join('\n\n');

const sentence = fc
  .array(
    fc.constantFrom(
      'harbour',
      'minister',
      'said',
      'talks',
      'river',
      'the',
      'of',
      'new',
      'school',
      'Monday',
      'قال',
      'вода',
      'été',
    ),
    {
      minLength: 3,
      maxLength: 30,
    },
  )
  .map((list) => `${list.join(' ')}.`);
const headline = fc
  .array(fc.constantFrom('Council', 'Votes', 'River', 'Rises', 'Again', 'Talks', 'Resume', 'Museum', 'Opens'), {
    minLength: 2,
    maxLength: 9,
  })
  .map((list) => list.join(' '));
const scrap = fc.constantFrom(
  'TT',
  '20',
  '1 / 9',
  'Monitor',
  'World',
  'Source »',
  'Share',
  'Facebook',
  'What do you think?',
  'Yes',
  'No',
  'Related stories',
  'Read also: Council votes again',
  'Advertisement',
  'We use cookies on this site.',
  '3 comments',
  'Tags: a, b',
  'About the author',
  '© 2025 Outlet',
  'Page 1 of 2',
  '2 hours ago',
  'Home > World',
  '',
  '',
  '***',
  '- item',
  'By Clara Venn',
  'The post X appeared first on Y.',
  '\u200b',
  'اقرأ أيضا',
  'HomeNewsSport',
  'Photo: A. B. / Agency',
  'Sign up for our newsletter',
  '45%',
  '(AFP)',
);

/** Texts made as scrapes are: headlines, captions, paragraphs and residue, printed once or twice, with gaps of all widths. */
export const scrapedLike = fc
  .array(
    fc.record({
      line: fc.oneof(
        sentence,
        headline,
        scrap,
        sentence.map((words) => `${words} (Agency / AFP)`),
      ),
      times: fc.integer({ min: 1, max: 2 }),
      gap: fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n\n', '\r\n'),
    }),
    { maxLength: 30 },
  )
  .map((parts) => parts.map(({ line, times, gap }) => `${line}${gap}`.repeat(times)).join(''));

/** Any string at all: every UTF-16 unit, so lone surrogates, controls and marks. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        '\n',
        ' ',
        '\t',
        '\u200b',
        '\u202e',
        '\ud800',
        'a',
        '.',
        '(',
        ')',
        '1',
        '\u0301',
        '\u2028',
        '\u0000',
      ),
      { maxLength: 200 },
    )
    .map((list) => list.join('')),
);

import fc from 'fast-check';
import type { Draft, DraftBlock } from '@/lib/articles/blocks/draft';
import { linkRange, plain } from '@/lib/articles/blocks/rewording';
import type { Link, Words } from '@/lib/articles/blocks/words';

/** Text with blanks, signs of several scripts and line ends, as people type it. */
export const anyText = fc
  .array(fc.constantFrom('a', 'b', ' ', '.', 'Ä', '語', 'ع', '🌊', 'word', '\n'), { maxLength: 14 })
  .map((parts) => parts.join(''));

const HREFS = ['https://example.org/a', 'https://example.org/b', 'mailto:ada@example.org'] as const;

/** Words with up to three links, made as an editor makes them. */
export const anyWords: fc.Arbitrary<Words> = fc
  .tuple(anyText, fc.array(fc.tuple(fc.nat(20), fc.nat(8), fc.constantFrom(...HREFS)), { maxLength: 3 }))
  .map(([text, links]) =>
    links.reduce<Words>((words, [from, length, href]) => {
      // No caret stands within a sign.
      const signs = [...text];
      const [start, end] = [from, from + length].map((count) => signs.slice(0, count).join('').length);
      return linkRange(words, { start: start ?? 0, end: end ?? 0 }, href);
    }, plain(text)),
  );

/** A text of one to six blocks. */
export const anyDraft: fc.Arbitrary<Draft> = fc
  .array(
    fc.tuple(anyWords, fc.constantFrom<DraftBlock['kind']>('paragraph', 'quote', 'subheading', 'list-item', 'table')),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((blocks) => ({ blocks: blocks.map(([words, kind], at) => ({ ...words, kind, id: `b${at}` })), joined: {} }));

/** What each link says and where it leads, for comparing what links are on. */
export const linked = ({ text, links }: { text: string; links: readonly Link[] }): string[] =>
  links.map(({ start, end, href }) => `${text.slice(start, end)} → ${href}`);

/** All words of a text without their blanks. */
export const lettersOf = (draft: Draft): string => draft.blocks.map(({ text }) => text.replace(/\s+/gu, '')).join('');

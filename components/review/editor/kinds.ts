import type { StoryKind } from '@/lib/articles/blocks/draft';
import type { KeyCommand } from '../../keys/keys';

const NAMES: Record<StoryKind, string> = {
  paragraph: 'Paragraph',
  subheading: 'Heading',
  quote: 'Quote',
  'list-item': 'List item',
  dateline: 'Dateline',
  table: 'Table',
  preformatted: 'Preformatted',
  other: 'Other',
  image: 'Image',
};

/** What editors call a kind of passage. */
export const kindName = (kind: StoryKind): string => NAMES[kind];

/** The same in a sentence: “a heading”. */
export const kindWords = (kind: StoryKind): string =>
  `${/^[aeiou]/i.test(NAMES[kind]) ? 'an' : 'a'} ${NAMES[kind].toLowerCase()}`;

/** The kinds that have a key, in the order in which they are offered. */
export const KIND_KEYS = [
  { kind: 'paragraph', command: 'asParagraph' },
  { kind: 'subheading', command: 'asHeading' },
  { kind: 'quote', command: 'asQuote' },
  { kind: 'list-item', command: 'asItem' },
] as const satisfies readonly { kind: StoryKind; command: KeyCommand }[];

import type { Form } from '@/lib/articles/blocks/form';
import type { KeyCommand } from '../../keys/keys';

const NAMES: Record<Form, string> = {
  paragraph: 'Paragraph',
  subheading: 'Heading',
  quote: 'Quote',
  'list-item': 'List item',
  'numbered-item': 'Numbered item',
  dateline: 'Dateline',
  table: 'Table',
  preformatted: 'Preformatted',
  other: 'Other',
  image: 'Image',
};

/** What editors call a kind of passage. */
export const formName = (form: Form): string => NAMES[form];

/** The same in a sentence: “a heading”. */
export const formWords = (form: Form): string =>
  `${/^[aeiou]/i.test(NAMES[form]) ? 'an' : 'a'} ${NAMES[form].toLowerCase()}`;

/** What has a key, in the order in which it is offered. */
export const FORM_KEYS = [
  { form: 'paragraph', command: 'asParagraph' },
  { form: 'subheading', command: 'asHeading' },
  { form: 'quote', command: 'asQuote' },
  { form: 'list-item', command: 'asItem' },
  { form: 'numbered-item', command: 'asNumbered' },
] as const satisfies readonly { form: Form; command: KeyCommand }[];

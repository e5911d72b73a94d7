import type { ResidueKind } from '../../../articles/residue-kinds';
import { findDates } from '../../../text/dates';
import type { PageBlock } from '../page';
import type { BlockText } from './block-text';
import { type ElementContexts, PLACES, type Place } from './element-context';
import { NAME_HINTS, type NameHint } from './name-words';
import { PHRASE_KINDS, type Phrase } from './phrases';

/** What is known of a block that was judged to be no part of the story. */
export type OutsideBlock = {
  block: PageBlock;
  text: BlockText;
  contexts: ElementContexts;
  /** What `phraseHints` finds in its words. */
  phrases: number;
  /** Where it stands against the main text; `none` on a page without any. */
  position: 'before' | 'within' | 'after' | 'none';
  /** True under a heading that announces other stories, comments or an offer. */
  isUnderRelated: boolean;
};

type Furniture = { residue: ResidueKind; reason: string };

/** Steps up to an element whose name or kind still speaks for the block. */
const NEAR_STEPS = 6;
/** Share of a block's words in links from which it is a list of links. */
const LINK_LIST_SHARE = 0.5;

/** The rules in order, the surest first. Each looks at what the markup calls the place, then at the block's own words. */
const RULES: readonly {
  residue: ResidueKind;
  reason: string;
  places?: readonly Place[];
  hints?: readonly NameHint[];
  phrases?: readonly Phrase[];
}[] = [
  { residue: 'cookie-notice', reason: 'A cookie or privacy notice', hints: ['cookie'], phrases: ['cookie'] },
  { residue: 'comments', reason: 'Comments below the story', hints: ['comments'], phrases: ['comments'] },
  { residue: 'copyright-line', reason: 'A copyright or legal line', phrases: ['copyright'] },
  { residue: 'navigation', reason: "In the page's navigation", places: ['nav'], hints: ['navigation'] },
  { residue: 'pagination', reason: 'Page numbers', hints: ['pagination'] },
  { residue: 'advertisement', reason: 'An advertisement', phrases: ['advertisement'] },
  { residue: 'share-bar', reason: 'Buttons for sharing', hints: ['share'], phrases: ['share'] },
  { residue: 'related-stories', reason: 'A pointer to other stories', phrases: ['related'] },
  {
    residue: 'promotion',
    reason: 'A newsletter, subscription or app promotion',
    hints: ['promotion'],
    phrases: ['promotion'],
  },
  { residue: 'tag-list', reason: 'Tags or section names of the story', hints: ['tags'], phrases: ['tags'] },
  { residue: 'author-box', reason: 'About the author', hints: ['author'], phrases: ['author'] },
  {
    residue: 'timestamp-widget',
    reason: 'A date, time or byline beside the text',
    hints: ['meta'],
    phrases: ['byline'],
  },
  { residue: 'advertisement', reason: 'An advertisement', hints: ['advertisement'] },
  { residue: 'related-stories', reason: 'Other stories, named as such in the page', hints: ['related'] },
  { residue: 'navigation', reason: "In the page's footer", places: ['footer'], hints: ['footer'] },
  { residue: 'widget', reason: 'A form or button', places: ['form', 'button', 'dialog'] },
  { residue: 'related-stories', reason: 'In a column beside the story', places: ['aside'], hints: ['sidebar'] },
  { residue: 'navigation', reason: "In the page's header", places: ['header'], hints: ['header'] },
];

/** The same as places in what a block is told by, so that none is looked up by its name for every block. */
const COMPILED = RULES.map(({ residue, reason, places = [], hints = [], phrases = [] }) => ({
  furniture: { residue, reason },
  places: places.map((place) => PLACES.indexOf(place)),
  hints: hints.map((hint) => NAME_HINTS.indexOf(hint)),
  phrases: phrases.reduce((bits, phrase) => bits | (1 << PHRASE_KINDS.indexOf(phrase)), 0),
}));

/** Longest line that may be no more than a date and what it is of, in UTF-16 units. */
const MAX_DATE_UNITS = 120;
const isDated = (text: string): boolean => text.length <= MAX_DATE_UNITS && findDates(text).length > 0;

const near = (elementDepth: number, depth: number | undefined): boolean =>
  depth !== undefined && depth >= 0 && elementDepth - depth <= NEAR_STEPS;

/**
 * Says in words why a block is no part of the story, and what kind of residue it is.
 * The verdict itself is the model's; this names the strongest thing that speaks for it.
 */
export function furnitureOf(outside: OutsideBlock): Furniture {
  const { block, text, contexts, phrases, position, isUnderRelated } = outside;
  const { depth } = block.element;
  const { hintDepths, placeDepths } = contexts.of(block.element);
  for (const rule of COMPILED) {
    const isWorded = (phrases & rule.phrases) !== 0;
    const isPlaced = isWorded || rule.places.some((place) => near(depth, placeDepths[place]));
    if (isPlaced || rule.hints.some((hint) => near(depth, hintDepths[hint]))) return { ...rule.furniture };
  }
  if (isUnderRelated)
    return { residue: 'related-stories', reason: 'Under a heading that announces other things than the story' };
  if (text.linkShare >= LINK_LIST_SHARE)
    return { residue: 'related-stories', reason: 'List of links beside the story' };
  if (position === 'before' && (text.hasDate || isDated(block.text)))
    return { residue: 'timestamp-widget', reason: 'A date or time above the text' };
  if (position === 'before') return { residue: 'navigation', reason: 'Above the beginning of the story' };
  if (position === 'after') return { residue: 'related-stories', reason: 'After the end of the story' };
  if (position === 'within')
    return { residue: 'widget', reason: 'Between the paragraphs, but not shaped like the text around it' };
  return { residue: 'navigation', reason: 'The page has no running text' };
}

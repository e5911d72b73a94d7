import { advertisement } from './residue/advertisement';
import { appearedFirstOn } from './residue/appeared-first-on';
import { authorBox } from './residue/author-box';
import { comments } from './residue/comments';
import { cookieNotice } from './residue/cookie-notice';
import { copyrightLine } from './residue/copyright-line';
import { counter } from './residue/counter';
import { embedPlaceholder } from './residue/embed-placeholder';
import { navigation } from './residue/navigation';
import { ownWordedPoll } from './residue/own-worded-poll';
import { pagination } from './residue/pagination';
import { paywall } from './residue/paywall';
import { pictureCaption } from './residue/picture-caption';
import { poll } from './residue/poll';
import { promotion } from './residue/promotion';
import { readAlso } from './residue/read-also';
import { relatedStories } from './residue/related-stories';
import { repeatedCaption } from './residue/repeated-caption';
import { repeatedParagraph } from './residue/repeated-paragraph';
import { repeatedTitle } from './residue/repeated-title';
import { sectionLabel } from './residue/section-label';
import { shareBar } from './residue/share-bar';
import { sourceLink } from './residue/source-link';
import { tagList } from './residue/tag-list';
import { timestampWidget } from './residue/timestamp-widget';
import { widget } from './residue/widget';
import type { ResidueRule } from './story-view';

/**
 * The order in which a story is cleaned, as data. Repetition comes first, since it needs no words; then the sentences that would
 * pass for running text, so that the end of the story is known; then what depends on being before or after the text, and last
 * what depends on standing beside other residue.
 */
export const RULES: readonly ResidueRule[] = [
  repeatedTitle,
  repeatedCaption,
  copyrightLine,
  cookieNotice,
  embedPlaceholder,
  appearedFirstOn,
  paywall,
  promotion,
  advertisement,
  readAlso,
  authorBox,
  poll,
  ownWordedPoll,
  shareBar,
  comments,
  timestampWidget,
  navigation,
  pagination,
  tagList,
  relatedStories,
  sourceLink,
  widget,
  pictureCaption,
  counter,
  sectionLabel,
  repeatedParagraph,
];

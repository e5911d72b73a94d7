import { oncePerLine } from '../line';
import { isAdvertisement } from './advertisement';
import { isCookieNotice } from './cookie-notice';
import { isCopyright } from './copyright-line';
import { isBareNumber, isCounter } from './counter';
import { isNavigation } from './navigation';
import { isPagination } from './pagination';
import { isPaywall } from './paywall';
import { isPromotion } from './promotion';
import { isReadAlso } from './read-also';
import { isShareBar } from './share-bar';
import { isTimestamp } from './timestamp-widget';
import { isWidget } from './widget';

const TESTS = [
  isWidget,
  isBareNumber,
  isCounter,
  isTimestamp,
  isShareBar,
  isNavigation,
  isPagination,
  isAdvertisement,
  isCookieNotice,
  isPaywall,
  isPromotion,
  isReadAlso,
  isCopyright,
] as const;

/** The longest of them, a cookie notice, has no more words. */
const MAX_WORDS = 120;

/** Whether the line alone, by its words and its shape, is part of a page and not of a story: so it is no headline either. */
export const isFurniture = oncePerLine((line) => line.words <= MAX_WORDS && TESTS.some((test) => test(line)));

import type { Line } from '../line';
import type { ResidueRule, StoryView } from '../story-view';
import { isCounter } from './counter';
import { isShareBar } from './share-bar';
import { isWidget } from './widget';

/** A title of one or two words may well come back as a subheading, so below this it counts as repeated only at the top. */
const MIN_WORDS_BELOW = 4;

/** A site adds its name after the headline: `Headline - The Outlet`, `Headline | Outlet`. */
const SITE_SUFFIX = /^\s*[-|–—·•:»]\s*[^-|–—·•:»]{1,60}$/u;
/** Several words without a capital at their head say something more, and are no outlet's name. */
const ADDED_WORDS = /[-|–—·•:»]\s*\p{Ll}[^-|–—·•:»\s]*\s[^-|–—·•:»]*$/u;
const MAX_SUFFIX_CHARACTERS = 64;

/** Whether the line prints the headline again, perhaps with the outlet's name after it. */
export function printsTitle(line: Line, title: Line): boolean {
  if (title.key === '') return false;
  if (line.key === title.key) return true;
  if (line.text.length > title.text.length + MAX_SUFFIX_CHARACTERS || !line.key.startsWith(title.key)) return false;
  return SITE_SUFFIX.test(line.key.slice(title.key.length)) && !ADDED_WORDS.test(line.text);
}

/**
 * Finds the headline printed again at the top, at the end or beside buttons of the page. The first printing stays, whatever marks or
 * quotes the others have; a line inside the text that equals the headline is a subheading.
 */
export const repeatedTitle: ResidueRule = (view) => {
  const { title: at, topEnd } = view.head;
  if (at === null) return [];
  const title = view.line(at);
  const bodyEnd = view.bodyEnd();
  const repeats = view.open().filter((index) => {
    if (!printsTitle(view.line(index), title)) return false;
    return index < topEnd || (title.words >= MIN_WORDS_BELOW && (index > bodyEnd || isBesideButtons(view, index)));
  });
  return repeats.map((index) => ({
    index,
    residue: 'repeated-title',
    reason: index > at ? 'Repeats the headline above' : 'Repeats the headline below',
    evidence: { matches: { start: title.start, end: title.end } },
  }));
};

function isBesideButtons(view: StoryView, index: number): boolean {
  return [view.lines[index - 1], view.lines[index + 1]].some(
    (line) => line !== undefined && (isWidget(line) || isCounter(line) || isShareBar(line)),
  );
}

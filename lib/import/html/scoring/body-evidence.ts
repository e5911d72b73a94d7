import type { BlockText } from './block-text';
import { wordsIn } from './block-words';

/** Words of one gram; short enough for a subheading, long enough not to meet by chance. */
const GRAM = 3;
/** A structured body shorter than this is a summary and says nothing about which blocks are the story. */
const MIN_BODY_WORDS = 60;
/** Longest structured body that is read, in UTF-16 units. */
const MAX_BODY_UNITS = 500_000;

/**
 * Tells for each block how much of it stands in the body that the page's structured data gives.
 * Evidence only: the body itself is never taken as the text, since it is often shortened, glued together or another story's.
 * @param body the structured body as written (its markup, if any, is taken out), or null
 * @returns one number a block, 0…1; all −1 where there is no usable body
 */
export function bodyEvidence(texts: readonly BlockText[], body: string | null): Float32Array {
  const evidence = new Float32Array(texts.length).fill(-1);
  if (!body) return evidence;
  const bodyWords = wordsIn(
    body
      .slice(0, MAX_BODY_UNITS)
      .replace(/<[^<>]{0,2000}>/g, ' ')
      .replaceAll('&nbsp;', ' ')
      .toLowerCase(),
  );
  if (bodyWords.length < MIN_BODY_WORDS) return evidence;
  const grams = new Set<string>();
  for (let at = 0; at + GRAM <= bodyWords.length; at += 1) grams.add(bodyWords.slice(at, at + GRAM).join(' '));
  const single = ` ${bodyWords.join(' ')} `;
  texts.forEach((text, index) => {
    const words = text.key.split(' ');
    if (words.length < GRAM) {
      evidence[index] = text.key !== '' && single.includes(` ${text.key} `) ? 0.5 : 0;
      return;
    }
    let found = 0;
    for (let at = 0; at + GRAM <= words.length; at += 1)
      if (grams.has(words.slice(at, at + GRAM).join(' '))) found += 1;
    evidence[index] = found / (words.length - GRAM + 1);
  });
  return evidence;
}

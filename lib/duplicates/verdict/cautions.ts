import { otherNumbers } from '../text/numbers';
import { FIRST, SECOND } from './naming';
import type { PairContext } from './pair-context';

/** Publication further apart than this is said aloud: anniversaries, yearly reports, recycled texts. */
const FAR_APART_DAYS = 300;

/**
 * Says what speaks against two like texts being one story; it is shown beside the verdict, and keeps the machine from calling a merge sure.
 * @returns sentences in which `withNames` names the two: dates far apart, other numbers in the same words
 */
export function cautionsOf({ publishedAt, texts }: PairContext): string[] {
  const cautions: string[] = [];
  const [first, second] = (publishedAt ?? []).map((date) => (date ? Date.parse(date) : Number.NaN));
  const days = Math.round(Math.abs((first ?? Number.NaN) - (second ?? Number.NaN)) / 86_400_000);
  if (days > FAR_APART_DAYS) cautions.push(`They were published ${days} days apart.`);
  const numbers = texts ? otherNumbers(...texts) : [];
  if (numbers.length > 0) {
    const each = numbers.map(({ first: here, second: there }) => `${here} in ${FIRST} is ${there} in ${SECOND}`);
    cautions.push(`Numbers differ: ${each.join(', ')}.`);
  }
  return cautions;
}

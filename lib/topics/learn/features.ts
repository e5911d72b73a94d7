import { UNSPACED } from '../../text/words';
import type { TopicEvidence, TopicInput } from '../suggest';
import { type Word, wordsOf } from '../words';

/** What an article shows a model: names with values, in an order that depends on the article alone, so that sums come out the same. */
export type Features = readonly (readonly [name: string, value: number])[];

/** A topic that the suggester found in the article, whatever its score. */
export type SuggesterTopic = { topicId: string; score: number };

const MAX_TITLE_WORDS = 100;
const MAX_TEXT_WORDS = 1_500;
/** A headline names the story, so its words count as if they stood in the text once more. */
const TITLE_COUNTS = 2;
/** Single letters are initials and list marks. */
const MIN_LETTERS = 2;
/** A topic that the suggester is sure of counts half as much as all the words together, so that a desk's own words can overrule it. */
const SUGGESTER_SHARE = 0.5;
/** Below this the suggester only met a word in passing. */
const MIN_SUGGESTER_SCORE = 0.05;
/** Four digits: what is stored is what is reckoned with, and stays small. */
const DIGITS = 10_000;

/** Where a word of an article stands, by the name that the model knows it by. */
type Named = { name: string; start: number; end: number };

/**
 * Describes an article to a model: its words (folded, digits alike, more often less than proportionally, of length 1 together) and the
 * topics that the suggester sees in it.
 * @param article title and clean text
 * @param topics the suggester's topics, unfiltered (`scoreTopics`)
 * @returns empty for an article without words
 */
export function featuresOf(article: TopicInput, topics: readonly SuggesterTopic[] = []): Features {
  const counts = new Map<string, number>();
  const count = (text: string, limit: number, times: number) => {
    for (const { name } of namedWords(text, limit)) counts.set(name, (counts.get(name) ?? 0) + times);
  };
  count(article.title ?? '', MAX_TITLE_WORDS, TITLE_COUNTS);
  count(article.text, MAX_TEXT_WORDS, 1);
  const damped = [...counts].map(([name, times]) => [name, Math.log1p(times)] as const);
  const length = Math.sqrt(damped.reduce((total, [, value]) => total + value * value, 0)) || 1;
  const seen = topics.filter(({ score }) => score > MIN_SUGGESTER_SCORE);
  return [
    ...damped.map(([name, value]) => [name, rounded(value / length)] as const),
    ...seen.map(({ topicId, score }) => [topicId, rounded(score * SUGGESTER_SHARE)] as const),
  ];
}

const rounded = (value: number) => Math.round(value * DIGITS) / DIGITS;

/** Whether a feature is a topic of the suggester: words have no colon in them. */
export const isTopicFeature = (name: string): boolean => name.includes(':');

/**
 * Finds where words of a model stand in an article.
 * @param names the features wanted, the most telling first
 * @param limit how many places at most: each word's first place before any word's second
 */
export function placesOf(article: TopicInput, names: readonly string[], limit: number): TopicEvidence[] {
  const wanted = new Map<string, TopicEvidence[]>(names.map((name) => [name, []]));
  const note = (where: 'title' | 'text', source: string, max: number) => {
    for (const { name, start, end } of namedWords(source, max)) {
      wanted.get(name)?.push({ where, start, end, text: source.slice(start, end) });
    }
  };
  note('title', article.title ?? '', MAX_TITLE_WORDS);
  note('text', article.text, MAX_TEXT_WORDS);
  const places = [...wanted.values()];
  return [...places.flatMap((at) => at.slice(0, 1)), ...places.flatMap((at) => at.slice(1))].slice(0, limit);
}

function namedWords(text: string, limit: number): Named[] {
  // Pairs of characters do for words in scripts without spaces.
  return wordsOf(text, limit)
    .flatMap((word) => (UNSPACED.test(word.folded) ? pairsOf(word, text) : [named(word)]))
    .filter(({ name }) => name.length >= MIN_LETTERS);
}

/** Years, sums and scores differ from story to story; that there is a number of so many digits stays. */
const named = ({ folded, start, end }: Word): Named => ({ name: folded.replace(/\p{N}/gu, '0'), start, end });

function pairsOf({ start, end }: Word, text: string): Named[] {
  const starts = [start];
  for (const letter of text.slice(start, end)) starts.push((starts.at(-1) ?? start) + letter.length);
  return starts.slice(0, -1).flatMap((from, at) => {
    const to = starts[at + 2] ?? end;
    return at === 0 || starts[at + 2] !== undefined ? [{ name: text.slice(from, to), start: from, end: to }] : [];
  });
}

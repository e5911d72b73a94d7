/** A random generator that gives the same numbers on every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Makes a changed copy of a text. */
export type Mutation = (text: string) => string;

export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?]["”’']?)\s+/).filter(Boolean);

const RESIDUE = [
  'Share this article',
  'TT',
  '20',
  'Sign up for our newsletter and never miss a story again.',
  'Read more: five things to know this week',
  'Advertisement',
  'Follow us on all channels',
  'All rights reserved. No part may be reproduced.',
];

/** Words to put in the place of others. */
export const wordsOf = (pool: readonly string[]): string[] =>
  pool.slice(0, 200).flatMap((text) => text.split(/\s+/).filter((word) => word.length > 3));

/** Puts foreign words in the place of a share of all words. */
export function wordsChanged(share: number, words: readonly string[], random: () => number): Mutation {
  const pick = () => words[Math.floor(random() * words.length)] ?? '';
  return (text) => text.replace(/\S+/g, (word) => (random() < share ? pick() : word));
}

/**
 * The kinds of copies that issue 4 names.
 * @param pool texts that foreign words and sentences come from
 */
export function mutations(pool: readonly string[], random: () => number): Record<string, Mutation> {
  const words = wordsOf(pool);
  const sentences = pool.slice(0, 400).flatMap(sentencesOf);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const perSentence =
    (change: (sentence: string) => string[]): Mutation =>
    (text) =>
      sentencesOf(text).flatMap(change).join(' ');
  return {
    exact: (text) => text,
    '3 % of words changed': wordsChanged(0.03, words, random),
    '8 % of words changed': wordsChanged(0.08, words, random),
    '15 % of words changed': wordsChanged(0.15, words, random),
    '30 % of sentences replaced': perSentence((sentence) => [random() < 0.3 ? pick(sentences) : sentence]),
    'first 60 %': (text) => {
      const all = text.split(/\s+/);
      return all.slice(0, Math.ceil(all.length * 0.6)).join(' ');
    },
    '20 % dropped': perSentence((sentence) => (random() < 0.2 ? [] : [sentence])),
    '20 % inserted': perSentence((sentence) => (random() < 0.2 ? [sentence, pick(sentences)] : [sentence])),
    reordered: (text) => {
      const keyed = sentencesOf(text).map((sentence) => ({ sentence, key: random() }));
      return keyed
        .sort((a, b) => a.key - b.key)
        .map(({ sentence }) => sentence)
        .join(' ');
    },
    'residue added': (text) => [...RESIDUE.slice(0, 4), text, ...RESIDUE.slice(4), pick(sentences)].join('\n'),
  };
}

/** Breaks lines at 65 columns, as mail and agency wires do. */
export const hardWrapped: Mutation = (text) => text.replace(/(.{50,65}?)[ \n]+/g, '$1\n');

/**
 * Composes articles of 8 to 40 sentences from a pool, so that many thousands can be had from few texts; unlike real ones they share
 * whole sentences with many others, which makes finding harder.
 */
export function composed(count: number, pool: readonly string[], random: () => number): string[] {
  return Array.from({ length: count }, composerFrom(pool, random));
}

/** Composes such articles one at a time. */
export function composerFrom(pool: readonly string[], random: () => number): () => string {
  const sentences = pool.flatMap(sentencesOf).filter((sentence) => sentence.length > 30);
  return () => {
    const length = 8 + Math.floor(random() * 33);
    return Array.from({ length }, () => sentences[Math.floor(random() * sentences.length)]).join(' ');
  };
}

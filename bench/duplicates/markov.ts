import { capMarks } from '../../lib/text/marks';

/**
 * Writes texts that have the words of a pool in likely order and, unlike whole sentences taken from it, as few five-word shingles in
 * common as different articles have: each word follows the one before it as it does somewhere in the pool.
 */
export function writerFrom(pool: readonly string[], random: () => number): (words: number) => string {
  const vocabulary: string[] = [];
  const numberOf = new Map<string, number>();
  const followers: number[][] = [];
  for (const text of pool) {
    let before = -1;
    for (const word of capMarks(text).split(/\s+/)) {
      let at = numberOf.get(word);
      if (at === undefined) {
        at = vocabulary.push(word) - 1;
        numberOf.set(word, at);
        followers.push([]);
      }
      if (before >= 0) followers[before]?.push(at);
      before = at;
    }
  }
  const any = () => Math.floor(random() * vocabulary.length);
  return (words) => {
    const written: string[] = [];
    for (let at = any(); written.length < words; ) {
      written.push(vocabulary[at] ?? '');
      const next = followers[at] ?? [];
      at = next.length === 0 ? any() : (next[Math.floor(random() * next.length)] ?? any());
    }
    return written.join(' ');
  };
}

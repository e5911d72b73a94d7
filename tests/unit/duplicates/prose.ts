/** Invented, repeatable prose: `count` words of a small made-up vocabulary, different for every seed. */
export function prose(seed: number, count: number): string {
  let state = seed * 2_654_435_761;
  const words = Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return `${SYLLABLES[(state >>> 8) & 15]}${SYLLABLES[(state >>> 14) & 15]}${SYLLABLES[(state >>> 20) & 15]}`;
  });
  return words.map((word, at) => (at % 12 === 11 ? `${word}.` : word)).join(' ');
}

const SYLLABLES = 'ba de fi go lu ma ne pi ro su ta ve wi zo ka mu'.split(' ');

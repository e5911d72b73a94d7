/** A piece of two texts that are compared: in both, or in the later or the earlier one only. */
export type Part = { kind: 'same' | 'added' | 'removed'; text: string };

const WORDS = /\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;
/** Words times words that are compared one by one; beyond, a text counts as replaced as a whole. A long story has a thousandth of it. */
const MOST_CELLS = 4_000_000;

/**
 * Compares two texts word by word: the fewest words that were taken out and put in.
 * @returns pieces in order; those that are the same or removed make up the earlier text, those that are the same or added the later
 */
export function differenceOf(earlier: string, later: string): Part[] {
  const [a, b] = [earlier.match(WORDS) ?? [], later.match(WORDS) ?? []];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const parts: Part[] = [
    { kind: 'same', text: a.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ];
  return merged(parts);
}

function between(a: readonly string[], b: readonly string[]): Part[] {
  const whole: Part[] = [
    { kind: 'removed', text: a.join('') },
    { kind: 'added', text: b.join('') },
  ];
  if (a.length === 0 || b.length === 0 || a.length * b.length > MOST_CELLS) return whole;
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [below, beside] = [longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0];
      longest[i * width + j] = a[i] === b[j] ? (longest[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(below, beside);
    }
  }
  const parts: Part[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const below = i < a.length ? (longest[(i + 1) * width + j] ?? 0) : -1;
    const beside = j < b.length ? (longest[i * width + j + 1] ?? 0) : -1;
    if (i < a.length && j < b.length && a[i] === b[j]) parts.push({ kind: 'same', text: a[i++] ?? '' });
    else if (i < a.length && below >= beside) parts.push({ kind: 'removed', text: a[i++] ?? '' });
    else parts.push({ kind: 'added', text: b[j++] ?? '' });
    if (parts.at(-1)?.kind === 'same') j += 1;
  }
  return parts;
}

/** Joins neighbours of one kind. */
function merged(parts: readonly Part[]): Part[] {
  const done: Part[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    const last = done.at(-1);
    if (last?.kind === part.kind) done.splice(-1, 1, { ...last, text: last.text + part.text });
    else done.push(part);
  }
  return done;
}

/** Answers that are remembered of one question; a page asks some hundreds of times, and the pages of a site ask the same. */
const MAX_ANSWERS = 4_000;

/** Texts that are remembered; longer ones hardly come again, and would hold their pages in memory. */
const MAX_KEY_UNITS = 200;

/**
 * Remembers what a pure function says of a short text, over all pages of the process: class names repeat within a site. When the memory
 * is full it begins anew, so that it stays bounded.
 */
export function remembered<Answer extends boolean | number | string | null>(
  answerOf: (text: string) => Answer,
): (text: string) => Answer {
  let known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = answerOf(text);
    if (text.length > MAX_KEY_UNITS) return answer;
    if (known.size >= MAX_ANSWERS) known = new Map();
    known.set(text, answer);
    return answer;
  };
}

/** Somebody who can be mentioned or be given an article. */
export type Colleague = { id: string; name: string };

const WORD = /[\p{L}\p{N}_]/u;

/**
 * Finds who is mentioned in a comment: `@` and a name as the desk has it, in any case; of names that begin alike the longest. The first
 * word of a name will do where only one person has it.
 * @param people those who can be mentioned
 * @returns each once, in the order of the text
 */
export function mentionsIn(text: string, people: readonly Colleague[]): Colleague[] {
  const folded = text.toLocaleLowerCase('en').normalize('NFC');
  const longestFirst = people.toSorted((a, b) => b.name.length - a.name.length);
  const found = new Set<Colleague>();
  for (let at = folded.indexOf('@'); at !== -1; at = folded.indexOf('@', at + 1)) {
    // An address such as ada@bo.example mentions nobody.
    if (WORD.test(folded[at - 1] ?? '')) continue;
    const rest = folded.slice(at + 1);
    const saying = (words: (name: string) => string | undefined) =>
      longestFirst.filter(({ name }) => {
        const begins = words(name.toLocaleLowerCase('en').normalize('NFC')) ?? '';
        return begins !== '' && rest.startsWith(begins) && !WORD.test(rest[begins.length] ?? '');
      });
    const [person] = saying((name) => name);
    const [called, ...namesakes] = saying((name) => name.split(/\s+/u)[0]);
    if (person) found.add(person);
    else if (called && namesakes.length === 0) found.add(called);
  }
  return [...found];
}

/** Gives what is being typed after the last `@`, for offering names; null where no mention is being typed. */
export function mentionTyped(text: string): string | null {
  const [, typed] = /(?:^|[^\p{L}\p{N}_])@([\p{L}\p{N}_ .'’-]{0,40})$/u.exec(text) ?? [];
  return typed ?? null;
}

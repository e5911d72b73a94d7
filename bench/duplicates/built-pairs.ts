import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { proposePairs } from '../../lib/duplicates/candidates';
import { gramsOf } from '../html/measure';
import { pageText, type Sample, wcxb } from './data';
import { hardWrapped, randomFrom, wordsChanged, wordsOf } from './mutate';
import { printTable, share } from './table';

type Text = { title: string | null; text: string };

/** Recall on pairs that are one text, each kind of copy apart; a pair counts when the two alone are proposed as duplicates. */
export async function builtPairs(pages: number): Promise<void> {
  const samples = wcxb();
  const random = randomFrom(4);
  const edited = wordsChanged(0.05, wordsOf(samples.map(({ text }) => text)), random);
  const other = (at: number): string => samples[(at + 211) % samples.length]?.text ?? '';
  const kinds: Record<string, (sample: Sample, at: number) => Text> = {
    'clean and whole page text': ({ html, title }) => ({ title, text: pageText(html ?? '') }),
    'first half': ({ text, title }) => ({ title, text: text.slice(0, text.length / 2) }),
    'foreign second story run on': ({ text, title }, at) => ({ title, text: `${text}\n\n${other(at)}` }),
    'hard-wrapped': ({ text, title }) => ({ title, text: hardWrapped(text) }),
    'lightly edited (5 % of words)': ({ text, title }) => ({ title, text: edited(text) }),
    'title changed': ({ text }, at) => ({ title: samples[(at + 97) % samples.length]?.title ?? null, text }),
  };
  const rows = Object.entries(kinds).map(([kind, copyOf]) => {
    const found = samples.filter((sample, at) => isFound(sample, copyOf(sample, at)));
    return [kind, share(found.length, samples.length)];
  });
  rows.unshift(...(await byTwoExtractors(samples.slice(0, pages))));
  printTable('Built pairs: recall (bar .99)', ['copy', 'recall'], rows);
}

function isFound(original: Text, copy: Text): boolean {
  const pairs = [
    ...proposePairs([
      { id: 0, ...original },
      { id: 1, ...copy },
    ]),
  ];
  return pairs[0]?.verdict === 'duplicate';
}

/** From this share of the shorter text's four-word sequences on, two extractors took the same part of a page. */
const SAME_PART = 0.5;

/** Pages of which both extractors made a text of at least 40 words: those of which they took the same part, and all. */
async function byTwoExtractors(samples: readonly Sample[]): Promise<[string, string][]> {
  const pairs: { isSamePart: boolean; found: boolean }[] = [];
  const complain = console.error;
  console.error = () => undefined; // Defuddle prints every page's broken JSON-LD.
  for (const { html, url, title } of samples) {
    const one = new Readability(parseHTML(html ?? '').document).parse()?.textContent ?? '';
    const { content } = await Defuddle(parseHTML(html ?? '').document, url ?? undefined);
    const other = pageText(content);
    if ([one, other].some((text) => text.split(/\s+/).length < 40)) continue;
    const found = isFound({ title, text: one }, { title, text: other });
    pairs.push({ isSamePart: sharedGrams(one, other) >= SAME_PART, found });
  }
  console.error = complain;
  const recall = (of: typeof pairs) => share(of.filter(({ found }) => found).length, of.length);
  return [
    ['one page by Readability and Defuddle', recall(pairs.filter(({ isSamePart }) => isSamePart))],
    ['the same, also where they took different parts of it (no bar)', recall(pairs)],
  ];
}

/** The share of the shorter text's four-word sequences that the longer one has. */
function sharedGrams(one: string, other: string): number {
  const [first, second] = [gramsOf(one), gramsOf(other)];
  const [few, many] = first.size <= second.size ? [first, second] : [second, first];
  const shared = [...few.keys()].filter((gram) => many.has(gram)).length;
  return few.size === 0 ? 0 : shared / few.size;
}

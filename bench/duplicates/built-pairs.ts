import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { proposePairs } from '../../lib/duplicates/candidates';
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
  rows.unshift(['one page by Readability and Defuddle', await extractorsAgree(samples.slice(0, pages))]);
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

/** Pages of which both extractors made a text of at least 40 words. */
async function extractorsAgree(samples: readonly Sample[]): Promise<string> {
  let found = 0;
  let all = 0;
  const complain = console.error;
  console.error = () => undefined; // Defuddle prints every page's broken JSON-LD.
  for (const { html, url, title } of samples) {
    const one = new Readability(parseHTML(html ?? '').document).parse()?.textContent ?? '';
    const { content } = await Defuddle(parseHTML(html ?? '').document, url ?? undefined);
    const other = pageText(content);
    if ([one, other].some((text) => text.split(/\s+/).length < 40)) continue;
    all++;
    if (isFound({ title, text: one }, { title, text: other })) found++;
  }
  console.error = complain;
  return share(found, all);
}

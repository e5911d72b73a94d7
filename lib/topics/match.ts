import type { Context, Lexicon, Target, Term, TermNode } from './lexicon';
import type { Word } from './words';

/** A term found in a text: the words `[first, last]` and what it means there. */
export type Match = { term: Term; first: number; last: number; targets: readonly Target[] };

/** How many words before and after an ambiguous term select its sense: about two sentences, as far as a reader looks. */
const CONTEXT_WORDS = 25;

/** A stem shorter than this says too little about a word to strip anything from it. */
const MIN_STEM_LETTERS = 3;

type Reading = { forms: readonly string[]; word: Word };

/**
 * Finds the terms of a lexicon in a text, in one pass, longest first; a found term hides shorter ones inside it.
 * @param text as written, for the capitals
 * @param words of that text, in order
 * @returns matches in reading order, without those that mean nothing here
 */
export function findTerms(lexicon: Lexicon, text: string, words: readonly Word[]): Match[] {
  const formsByWord = new Map<string, readonly string[]>();
  const readings: Reading[] = words.map((word) => {
    let forms = formsByWord.get(word.folded);
    if (!forms) {
      forms = wordForms(lexicon, word.folded);
      formsByWord.set(word.folded, forms);
    }
    return { forms, word };
  });
  const matches: Match[] = [];
  let at = 0;
  while (at < readings.length) {
    const found = longestTerm(lexicon.root, text, readings, at, at);
    if (!found) {
      at++;
      continue;
    }
    const targets = senseOf(found.term, readings, at, found.last) ?? found.term.targets;
    if (targets.length > 0) matches.push({ term: found.term, first: at, last: found.last, targets });
    at = found.last + 1;
  }
  return matches;
}

/**
 * Gives a word as it stands and what remains after the language's prefixes and endings.
 * @param folded the folded word
 */
export function wordForms(lexicon: Pick<Lexicon, 'endings' | 'prefixes'>, folded: string): readonly string[] {
  const forms = [folded];
  for (const prefix of lexicon.prefixes) {
    if (folded.startsWith(prefix) && folded.length - prefix.length >= MIN_STEM_LETTERS) {
      forms.push(folded.slice(prefix.length));
    }
  }
  for (const [from = '', to = ''] of lexicon.endings) {
    const stem = folded.length - from.length;
    if (folded.endsWith(from) && stem + to.length >= MIN_STEM_LETTERS) forms.push(folded.slice(0, stem) + to);
  }
  return forms;
}

function longestTerm(
  node: TermNode,
  text: string,
  readings: readonly Reading[],
  first: number,
  at: number,
): { term: Term; last: number } | null {
  const reading = readings[at];
  if (!reading) return null;
  let best: { term: Term; last: number } | null = null;
  for (const next of nextNodes(node, reading.forms)) {
    const longer = longestTerm(next, text, readings, first, at + 1);
    const here = longer ?? endingHere(next, text, readings, first, at);
    if (here && (best === null || here.last > best.last)) best = here;
  }
  return best;
}

function nextNodes(node: TermNode, forms: readonly string[]): TermNode[] {
  const found: TermNode[] = [];
  for (const form of forms) {
    const exact = node.exact.get(form);
    if (exact) found.push(exact);
  }
  if (node.beginnings.size > 0) {
    for (const form of forms) {
      for (let length = form.length; length >= 2; length--) {
        const begun = node.beginnings.get(form.slice(0, length));
        if (begun) found.push(begun);
      }
    }
  }
  return found;
}

function endingHere(node: TermNode, text: string, readings: readonly Reading[], first: number, at: number) {
  const term = node.terms.find((candidate) => capitalsFit(candidate, text, readings, first));
  return term ? { term, last: at } : null;
}

function capitalsFit(term: Term, text: string, readings: readonly Reading[], first: number): boolean {
  return term.capitals.every((demand, index) => {
    const word = readings[first + index]?.word;
    if (demand === 'any' || !word) return demand === 'any';
    const raw = text.slice(word.start, word.end);
    const fits = demand === 'all' ? raw : raw.slice(0, 1);
    return fits === fits.toUpperCase() && fits !== fits.toLowerCase();
  });
}

/** The sense that the neighbourhood selects, which takes the place of what the term means by itself; null where none is selected. */
function senseOf(term: Term, readings: readonly Reading[], first: number, last: number): readonly Target[] | null {
  for (const sense of term.senses) {
    if (sense.context === null || isNearby(sense.context, readings, first, last))
      return sense.target ? [sense.target] : [];
  }
  return null;
}

function isNearby(context: Context, readings: readonly Reading[], first: number, last: number): boolean {
  const from = Math.max(0, first - CONTEXT_WORDS);
  const to = Math.min(readings.length - 1, last + CONTEXT_WORDS);
  for (let at = from; at <= to; at++) {
    if (at >= first && at <= last) continue;
    for (const form of readings[at]?.forms ?? []) {
      if (context.whole.has(form)) return true;
      if (context.beginnings.some((beginning) => form.startsWith(beginning))) return true;
    }
  }
  return false;
}

import type { Context, Lexicon, Target, Term, TermNode } from './lexicon';
import type { Word } from './words';

/** A term found in a text: the words `[first, last]` and what it means there. */
export type Match = { term: Term; first: number; last: number; targets: readonly Target[] };

/** How many words before and after an ambiguous term select its sense: about two sentences, as far as a reader looks. */
const CONTEXT_WORDS = 25;

/** A stem shorter than this says too little about a word to strip anything from it. */
const MIN_STEM_LETTERS = 3;

/** What a word can be, and where it leads from the root of the tree. */
type WordReading = { forms: readonly string[]; fromRoot: readonly TermNode[] };
/** A text as written, its words in order, and what each can be. */
type ReadText = { text: string; words: readonly Word[]; readings: readonly WordReading[] };

/** News uses few words often, so what was worked out for one is kept, and all is dropped once it would take some megabytes. */
const MAX_KEPT_WORDS = 20_000;
const NO_NODES: readonly TermNode[] = Object.freeze([]);
const keptWords = new WeakMap<Lexicon, Map<string, WordReading>>();

/**
 * Finds the terms of a lexicon in a text, in one pass, longest first; a found term hides shorter ones inside it.
 * @param text as written, for the capitals
 * @param words of that text, in order
 * @returns matches in reading order, without those that mean nothing here
 */
export function findTerms(lexicon: Lexicon, text: string, words: readonly Word[]): Match[] {
  const read: ReadText = { text, words, readings: words.map((word) => readingOf(lexicon, word.folded)) };
  const matches: Match[] = [];
  let at = 0;
  while (at < words.length) {
    const found = longestTerm(read, read.readings[at]?.fromRoot ?? NO_NODES, at, at);
    if (!found) {
      at++;
      continue;
    }
    const targets = senseOf(found.term, read.readings, at, found.last) ?? found.term.targets;
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

function readingOf(lexicon: Lexicon, folded: string): WordReading {
  let kept = keptWords.get(lexicon);
  if (!kept || kept.size >= MAX_KEPT_WORDS) {
    kept = new Map();
    keptWords.set(lexicon, kept);
  }
  const existing = kept.get(folded);
  if (existing) return existing;
  const forms = wordForms(lexicon, folded);
  const reading = { forms, fromRoot: nextNodes(lexicon.root, forms) };
  kept.set(folded, reading);
  return reading;
}

/** @param nodes where the words before, and the word at `at`, lead */
function longestTerm(
  read: ReadText,
  nodes: readonly TermNode[],
  first: number,
  at: number,
): { term: Term; last: number } | null {
  let best: { term: Term; last: number } | null = null;
  for (const node of nodes) {
    const forms = read.readings[at + 1]?.forms;
    const longer = forms ? longestTerm(read, nextNodes(node, forms), first, at + 1) : null;
    const here = longer ?? endingHere(read, node, first, at);
    if (here && (best === null || here.last > best.last)) best = here;
  }
  return best;
}

function nextNodes(node: TermNode, forms: readonly string[]): readonly TermNode[] {
  const { exact, beginnings } = node;
  if (exact.size === 0 && beginnings.size === 0) return NO_NODES;
  const found: TermNode[] = [];
  for (const form of forms) {
    const here = exact.get(form);
    if (here) found.push(here);
    for (let length = form.length; beginnings.size > 0 && length >= 2; length--) {
      const begun = beginnings.get(form.slice(0, length));
      if (begun) found.push(begun);
    }
  }
  return found;
}

function endingHere(read: ReadText, node: TermNode, first: number, at: number) {
  const term = node.terms.find((candidate) => capitalsFit(candidate, read, first));
  return term ? { term, last: at } : null;
}

function capitalsFit(term: Term, { text, words }: ReadText, first: number): boolean {
  return term.capitals.every((demand, index) => {
    const word = words[first + index];
    if (demand === 'any' || !word) return demand === 'any';
    const raw = text.slice(word.start, word.end);
    const fits = demand === 'all' ? raw : raw.slice(0, 1);
    return fits === fits.toUpperCase() && fits !== fits.toLowerCase();
  });
}

/** The sense that the neighbourhood selects, which takes the place of what the term means by itself; null where none is selected. */
function senseOf(term: Term, readings: readonly WordReading[], first: number, last: number): readonly Target[] | null {
  for (const sense of term.senses) {
    if (sense.context === null || isNearby(sense.context, readings, first, last))
      return sense.target ? [sense.target] : [];
  }
  return null;
}

function isNearby(context: Context, readings: readonly WordReading[], first: number, last: number): boolean {
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

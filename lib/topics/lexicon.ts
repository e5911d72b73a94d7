import { fold } from './fold';
import { wordsOf } from './words';

/** A sense of an ambiguous term: which topic it means (code and label; empty for none), how strongly, and the words nearby that select it. */
export type SenseSource = { to: string; weight: number; with?: string };

/**
 * A reviewed file of terms for one language, or a part of one.
 * `topics`: by `code label`, then by weight, terms parted by `; `. In a term, a capital letter demands one in the text
 * (all capitals demand all) and `*` at the end of a word lets it go on. `senses`: terms with several meanings; the first
 * whose `with` words stand nearby (one without `with` always) takes the place of what `topics` says of the term. `nothing`: phrases that mean no topic and hide the words in them.
 */
export type TermFile = {
  lang: string;
  /** Word endings tried in turn, `from` → `to`, when a word is not found as it stands. */
  endings?: readonly (readonly string[])[];
  /** Letters written onto the front of a word (Arabic article, conjunctions), tried without. */
  prefixes?: readonly string[];
  nothing?: string;
  topics?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  senses?: Readonly<Record<string, readonly SenseSource[]>>;
};

/** What a term speaks for: a topic, and how strongly (3 nearly decides, 2 strong, 1 a hint). */
export type Target = { topicId: string; weight: number };

/** Nearby words that select a sense: whole folded words, and beginnings of words. */
export type Context = { whole: ReadonlySet<string>; beginnings: readonly string[] };

/** A term as matched: the capitals that it demands, word by word, and what it means. */
export type Term = {
  written: string;
  capitals: readonly ('any' | 'initial' | 'all')[];
  targets: Target[];
  senses: { target: Target | null; context: Context | null }[];
};

/** A place in the tree of words: where the next word leads, exactly or by its beginning, and the terms that end here. */
export type TermNode = { exact: Map<string, TermNode>; beginnings: Map<string, TermNode>; terms: Term[] };

/** The terms of a language, ready for matching. */
export type Lexicon = {
  root: TermNode;
  endings: readonly (readonly string[])[];
  prefixes: readonly string[];
  termCount: number;
};

const TERM_WORD_LIMIT = 12;
/** Most places end, so all of them share these until they are given something of their own: a third of the time and memory. */
const NO_EDGES = new Map<string, TermNode>();
const NO_TERMS: Term[] = [];
const newNode = (): TermNode => ({ exact: NO_EDGES, beginnings: NO_EDGES, terms: NO_TERMS });

/** Parts a list of terms as written in a file: by `;`, outer space dropped. */
export function listedTerms(list: string): string[] {
  return list
    .split(';')
    .map((term) => term.trim())
    .filter((term) => term !== '');
}

/** Reads the code in front of a `code label` key as a topic id. */
export function topicIdOfKey(key: string): string {
  return `medtop:${key.split(' ', 1)[0] ?? ''}`;
}

function capitalsOf(word: string): 'any' | 'initial' | 'all' {
  if (!/\p{Lu}/u.test(word)) return 'any';
  return word.length > 1 && word === word.toUpperCase() ? 'all' : 'initial';
}

function step(from: TermNode, kind: 'exact' | 'beginnings', word: string): TermNode {
  const edges = from[kind] === NO_EDGES ? new Map<string, TermNode>() : from[kind];
  from[kind] = edges;
  const existing = edges.get(word);
  if (existing) return existing;
  const node = newNode();
  edges.set(word, node);
  return node;
}

function termAt(root: TermNode, written: string): Term | null {
  const words = wordsOf(written, TERM_WORD_LIMIT);
  if (words.length === 0) return null;
  let node = root;
  for (const word of words) {
    node = step(node, written[word.end] === '*' ? 'beginnings' : 'exact', word.folded);
  }
  const capitals = words.map((word) => capitalsOf(written.slice(word.start, word.end)));
  const terms = node.terms === NO_TERMS ? [] : node.terms;
  node.terms = terms;
  const existing = terms.find((term) => term.capitals.every((capital, index) => capital === capitals[index]));
  if (existing) return existing;
  const term: Term = { written, capitals, targets: [], senses: [] };
  // The more demanding reading is tried first: `Apple` before `apple`.
  if (capitals.every((capital) => capital === 'any')) terms.push(term);
  else terms.unshift(term);
  return term;
}

function contextOf(list: string): Context {
  const words = listedTerms(list);
  return {
    whole: new Set(words.filter((word) => !word.endsWith('*')).map(fold)),
    beginnings: words.filter((word) => word.endsWith('*')).map((word) => fold(word.slice(0, -1))),
  };
}

/**
 * Builds the tree of terms of one language.
 * @param files its parts; endings and prefixes are taken from whichever has them
 * @param extra further topics as in a file, such as the labels of topics that no file describes
 */
export function buildLexicon(files: readonly TermFile[], extra: NonNullable<TermFile['topics']> = {}): Lexicon {
  const root = newNode();
  for (const topics of [...files.map((file) => file.topics ?? {}), extra]) {
    for (const [key, byWeight] of Object.entries(topics)) {
      for (const [weight, list] of Object.entries(byWeight)) {
        for (const written of listedTerms(list)) {
          termAt(root, written)?.targets.push({ topicId: topicIdOfKey(key), weight: Number(weight) });
        }
      }
    }
  }
  for (const file of files) {
    for (const written of listedTerms(file.nothing ?? '')) termAt(root, written);
    for (const [written, senses] of Object.entries(file.senses ?? {})) {
      for (const sense of senses) {
        termAt(root, written)?.senses.push({
          target: sense.to === '' ? null : { topicId: topicIdOfKey(sense.to), weight: sense.weight },
          context: sense.with === undefined ? null : contextOf(sense.with),
        });
      }
    }
  }
  return {
    root,
    endings: files.flatMap((file) => file.endings ?? []).map((ending) => ending.map(fold)),
    prefixes: files.flatMap((file) => file.prefixes ?? []).map(fold),
    termCount: countTerms(root),
  };
}

function countTerms(node: TermNode): number {
  let count = node.terms.length;
  for (const next of node.exact.values()) count += countTerms(next);
  for (const next of node.beginnings.values()) count += countTerms(next);
  return count;
}

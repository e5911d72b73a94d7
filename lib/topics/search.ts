import { fold } from './fold';
import { ancestors, pathLabel, type Topic, type Vocabulary } from './vocabulary';

/** A topic found by a query. `matched` is the label or code as the query met it, `[start, end)` of it what the query matched. */
export type TopicHit = {
  id: string;
  label: string;
  path: string;
  note: string | null;
  matched: string;
  start: number;
  end: number;
};

/** Ranks of a meeting, best first: how the palette of an editor behaves, not how likely a topic is. */
const RANK = { whole: 0, prefix: 1, wordPrefix: 2, inside: 3, subsequence: 4 } as const;
/** A French label or another name as good as the English label comes after it, since the desk shows English. */
const OTHER_NAME = 0.5;
const DEFAULT_LIMIT = 20;
const MAX_QUERY_LETTERS = 80;
/** A subsequence of fewer letters than this is in almost every label. */
const MIN_SUBSEQUENCE_LETTERS = 3;

type Meeting = { rank: number; start: number; end: number };
type Folded = { folded: string; offsets: readonly number[] };

/**
 * Finds active topics by the beginning of their code or by a name (English or French label, alias), without regard to accents and capitals.
 * @param query what was typed; blank finds nothing
 * @param limit how many to give
 * @returns best first: whole label, prefix, prefix of a word, inside, then letters in order; broader topics before narrower ones
 */
export function searchVocabulary(vocabulary: Vocabulary, query: string, limit: number = DEFAULT_LIMIT): TopicHit[] {
  const wanted = fold(query.trim().slice(0, MAX_QUERY_LETTERS)).replace(/\s+/gu, ' ');
  if (wanted === '') return [];
  const hits: { rank: number; depth: number; hit: TopicHit }[] = [];
  for (const topic of vocabulary.byId.values()) {
    const found = topic.active ? bestMeeting(topic, wanted) : null;
    if (!found) continue;
    const { rank, ...matched } = found;
    const depth = ancestors(vocabulary, topic.id).length;
    const named = { id: topic.id, label: topic.label.en, note: topic.note ?? null };
    const hit = { ...named, path: pathLabel(vocabulary, topic.id), ...matched };
    hits.push({ rank, depth, hit });
  }
  return hits
    .sort((a, b) => a.rank - b.rank || a.depth - b.depth || a.hit.label.length - b.hit.label.length || compare(a, b))
    .slice(0, limit)
    .map(({ hit }) => hit);
}

function compare(a: { hit: TopicHit }, b: { hit: TopicHit }): number {
  return a.hit.id < b.hit.id ? -1 : 1;
}

function bestMeeting(topic: Topic, wanted: string): (Meeting & { matched: string }) | null {
  const code = codeMeeting(topic.id, wanted);
  if (code) return code;
  const { en, fr } = topic.label;
  const others = [...(fr === null ? [] : [fr]), ...(topic.aliases ?? [])];
  const meetings = [
    ...namedMeeting(en, wanted, 0),
    ...others.flatMap((name) => namedMeeting(name, wanted, OTHER_NAME)),
  ];
  return meetings.sort((a, b) => a.rank - b.rank)[0] ?? null;
}

function namedMeeting(name: string, wanted: string, penalty: number): (Meeting & { matched: string })[] {
  const found = labelMeeting(name, wanted);
  return found ? [{ ...found, rank: found.rank + penalty, matched: name }] : [];
}

function codeMeeting(id: string, wanted: string): (Meeting & { matched: string }) | null {
  if (!/\d/u.test(wanted)) return null;
  const code = id.slice(id.indexOf(':') + 1);
  for (const matched of [code, id]) {
    if (matched.startsWith(wanted)) {
      return { matched, rank: matched === wanted ? RANK.whole : RANK.prefix, start: 0, end: wanted.length };
    }
  }
  return null;
}

function labelMeeting(label: string, wanted: string): Meeting | null {
  const { folded, offsets } = foldWithOffsets(label);
  const span = (rank: number, from: number, to: number): Meeting => ({
    rank,
    start: offsets[from] ?? 0,
    end: offsets[to] ?? label.length,
  });
  if (folded.startsWith(wanted)) {
    return span(folded.length === wanted.length ? RANK.whole : RANK.prefix, 0, wanted.length);
  }
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(folded[at - 1] ?? ' ')) return span(RANK.wordPrefix, at, at + wanted.length);
  }
  const inside = folded.indexOf(wanted);
  if (inside !== -1) return span(RANK.inside, inside, inside + wanted.length);
  const letters = wanted.replaceAll(' ', '');
  if (letters.length < MIN_SUBSEQUENCE_LETTERS) return null;
  const run = subsequence(folded, letters);
  return run && span(RANK.subsequence + run.gaps / 1_000, run.from, run.to);
}

/** Letters in order, the first at the beginning of a word; fewer letters between them are better. */
function subsequence(folded: string, letters: string): { from: number; to: number; gaps: number } | null {
  let best: { from: number; to: number; gaps: number } | null = null;
  for (const start of folded.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
    let at = start.index;
    let met = 0;
    while (met < letters.length && at < folded.length) {
      if (folded[at] === letters[met]) met++;
      else if (met === 0) break;
      at++;
    }
    const gaps = at - start.index - letters.length;
    if (met === letters.length && (best === null || gaps < best.gaps)) best = { from: start.index, to: at, gaps };
  }
  return best;
}

/** Folds letter by letter, so that a place in the folded label leads back to the label. */
function foldWithOffsets(label: string): Folded {
  let folded = '';
  const offsets: number[] = [];
  let at = 0;
  for (const letter of label) {
    const piece = fold(letter);
    folded += piece;
    for (let unit = 0; unit < piece.length; unit++) offsets.push(at);
    at += letter.length;
  }
  return { folded, offsets };
}

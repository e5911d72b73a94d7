import type { CleanedDocument } from '../../lib/clean/types';

/** What became of one line: which article, kept as what, or removed as what. */
export type Fate = { article: number; fate: string };

type Removed = { line: number; residue: string };
export type ExpectedArticle = {
  title: number | null;
  dek?: number;
  byline?: number;
  caption: number | null;
  credit: string | null;
  dateline?: string;
  body: number[];
  removed: Removed[];
  titleText: string | null;
};
export type ExpectedDocument = { articles: ExpectedArticle[]; furniture?: Removed[] };

const LINE_FIELDS = ['title', 'dek', 'byline', 'caption'] as const;
const FIELD_KINDS: ReadonlySet<string> = new Set(LINE_FIELDS);

/** The fate of each line (1-based) as it should be; furniture counts as article 0. */
export function expectedFates(document: ExpectedDocument): Map<number, Fate> {
  const fates = new Map<number, Fate>();
  document.articles.forEach((article, place) => {
    for (const field of LINE_FIELDS) {
      const line = article[field];
      if (line) fates.set(line, { article: place + 1, fate: field });
    }
    for (const line of article.body) fates.set(line, { article: place + 1, fate: 'body' });
    for (const { line, residue } of article.removed) fates.set(line, { article: place + 1, fate: residue });
  });
  for (const { line, residue } of document.furniture ?? []) fates.set(line, { article: 0, fate: residue });
  return fates;
}

/** The fate of each line (1-based) that has a character which is not white, as the cleaner decided. */
export function actualFates(text: string, cleaned: CleanedDocument): Map<number, Fate> {
  const fates = new Map<number, Fate>();
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const spans = [
    ...cleaned.articles.flatMap((article, place) => article.blocks.map((block) => ({ block, article: place + 1 }))),
    ...cleaned.furniture.map((block) => ({ block, article: 0 })),
  ].sort((a, b) => a.block.start - b.block.start);
  let line = 0;
  for (const { block, article } of spans) {
    while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= block.start) line++;
    const kept = FIELD_KINDS.has(block.kind) ? block.kind : 'body';
    const fate = block.verdict === 'keep' ? kept : (block.residue ?? 'removed');
    for (let at = line; at < starts.length && (starts[at] ?? 0) < block.end; at++) {
      const end = starts[at + 1] ?? text.length;
      if (text.slice(Math.max(starts[at] ?? 0, block.start), Math.min(end, block.end)).trim() !== '')
        fates.set(at + 1, { article, fate });
    }
  }
  return fates;
}

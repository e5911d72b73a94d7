import type { ResidueKind } from '../articles/residue-kinds';
import type { Block } from '../articles/types';
import type { DecodedDocument, FoundImage } from '../import/document';
import { type Line, laidOut } from './line';
import { segment } from './segment';
import { type Cut, findCuts } from './split';
import { cleanStory } from './story';
import type { CleanArticle, CleanedDocument } from './types';

/** Residue that a page prints once above all its stories; above the first one it belongs to none. */
const OF_THE_PAGE: ReadonlySet<ResidueKind> = new Set<ResidueKind>(['navigation', 'cookie-notice']);

/**
 * Cleans a document: cuts it into stories and gives every block of each a kind and a verdict with its reason.
 * @returns articles in document order (none where nothing is a story) and the furniture; together they hold every non-white
 * character of the text exactly once. Cleaning what was kept removes nothing more. Time is linear in the text.
 */
export function cleanDocument(document: DecodedDocument): CleanedDocument {
  const all = segment(document);
  const marked = all.filter((line) => line.furniture !== undefined);
  const lines = marked.length === 0 ? all : all.filter((line) => line.furniture === undefined);
  const furniture: Block[] = [];
  const articles: CleanArticle[] = [];
  for (const story of stories(lines, findCuts(lines))) {
    const fields = articles.length === 0 ? document.fields : {};
    const { blocks, fields: lifted } = cleanStory(story.lines, fields);
    const ownBlocks = withInnerFurniture(blocks, marked, furniture, articles.length === 0);
    if (!ownBlocks.some((block) => block.verdict === 'keep')) {
      for (const block of ownBlocks) furniture.push(block);
      continue;
    }
    const article: CleanArticle = { ...lifted, blocks: ownBlocks };
    const start = ownBlocks[0]?.start;
    if (story.reason !== null && articles.length > 0 && start !== undefined)
      article.split = { reason: story.reason, at: start };
    articles.push(article);
  }
  if (marked.length > 0) {
    const inArticles = new Set(articles.flatMap((article) => article.blocks.map((block) => block.start)));
    for (const line of marked) if (!inArticles.has(line.start)) furniture.push(furnitureBlock(line));
  }
  placeImages(articles, document.images ?? []);
  return { articles, furniture: furniture.sort((a, b) => a.start - b.start) };
}

/** Puts the images that have no words into the stories in which they stand, before the words that follow them. */
function placeImages(articles: readonly CleanArticle[], images: readonly FoundImage[]): void {
  const placed = new Set(articles.flatMap(({ blocks }) => blocks.flatMap(({ image }) => image ?? [])));
  const starts = articles.map(({ blocks }) => blocks[0]?.start ?? 0);
  for (const { at, caption, image } of images) {
    const own =
      articles[
        Math.max(
          0,
          starts.findLastIndex((start) => start <= at),
        )
      ];
    if (!own || placed.has(image)) continue;
    const start = caption?.start ?? at;
    const index = own.blocks.findIndex((block) => block.start >= start && block.end > start);
    const place = index < 0 ? own.blocks.length : index;
    own.blocks.splice(place, 0, { start, end: start, kind: 'image', verdict: 'keep', decidedBy: 'machine', image });
  }
}

function* stories(lines: readonly Line[], cuts: readonly Cut[]): Generator<{ lines: Line[]; reason: string | null }> {
  const starts = [{ index: 0, reason: null }, ...cuts];
  for (const [place, start] of starts.entries()) {
    const own = lines.slice(start.index, starts[place + 1]?.index ?? lines.length);
    if (own.length > 0) yield { lines: own, reason: start.reason };
  }
}

/**
 * Takes the page's own residue off the top of the first story, and puts marked furniture that stands inside a story into it as
 * removed blocks, so that an editor finds it in its place.
 */
function withInnerFurniture(blocks: Block[], marked: readonly Line[], furniture: Block[], isFirst: boolean): Block[] {
  const firstKept = blocks.findIndex((block) => block.verdict === 'keep');
  const own: Block[] = [];
  blocks.forEach((block, place) => {
    const isOfThePage = isFirst && place < firstKept && block.residue !== undefined && OF_THE_PAGE.has(block.residue);
    (isOfThePage ? furniture : own).push(block);
  });
  const keptBlocks = own.filter((block) => block.verdict === 'keep');
  const from = keptBlocks[0]?.start;
  const to = keptBlocks.at(-1)?.end;
  if (from === undefined || to === undefined || marked.length === 0) return own;
  const inner = marked.filter((line) => line.start > from && line.end < to).map(furnitureBlock);
  return [...own, ...inner].sort((a, b) => a.start - b.start);
}

function furnitureBlock(line: Line): Block {
  const { start, end } = line;
  const { residue, reason } = line.furniture ?? { residue: 'navigation', reason: 'Part of the page, not of a story' };
  return {
    ...{ start, end, kind: line.mark ?? 'other', verdict: 'remove', decidedBy: 'machine', residue, reason },
    ...laidOut(line),
  };
}

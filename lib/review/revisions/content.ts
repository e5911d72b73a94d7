import type { Link } from '../../articles/blocks/words';
import { readerText, STORY } from '../../articles/body';
import { READ_FIELDS } from '../../articles/significant';
import type { BlockImage, BlockKind, BlockLayout } from '../../articles/types';
import { type Change, invert, type Json } from '../../audit/changes';
import type { ArticleView, BlockView } from '../view';
import type { Content } from './compare';

/** The fields of an article that make up what it says: what readers read, its direction and where it is from. */
export const CONTENT_FIELDS: readonly string[] = [...READ_FIELDS, 'dir', 'canonicalUrl'];

type Columns = Readonly<Record<string, Json>>;
/** An article's changeable columns and its blocks', by id. */
export type State = { article: Columns; blocks: ReadonlyMap<string, Columns> };

/** Whether a change is one of what the article says, and not of where it stands. */
export const isOfContent = ({ entity, after, before }: Change): boolean =>
  entity === 'block' ||
  (entity === 'article' && Object.keys(after ?? before ?? {}).some((name) => CONTENT_FIELDS.includes(name)));

/**
 * Goes back from an article as it is to what it was.
 * @param changes all that was changed since, in the order in which it was done
 */
export function stateBefore(now: State, articleId: string, changes: readonly Change[]): State {
  let article = now.article;
  const blocks = new Map(now.blocks);
  for (const { entity, id, after } of invert(changes)) {
    if (entity === 'article' && id === articleId) article = { ...article, ...after };
    else if (entity !== 'block') continue;
    else if (after === null) blocks.delete(id);
    else blocks.set(id, { ...blocks.get(id), ...after });
  }
  return { article, blocks };
}

/** Gives what a state says; `documentText` is the text that the blocks' spans count in. */
export function contentOf({ article, blocks }: State, documentText: string): Content {
  const ordered = [...blocks].map(([id, columns]) => ({ id, ...columns }) as BlockColumns);
  return {
    fields: Object.fromEntries(CONTENT_FIELDS.map((name) => [name, asText(article[name])])),
    blocks: ordered
      .toSorted((a, b) => a.position - b.position)
      .map((block) => ({
        ...{ id: block.id, kind: block.kind, isText: block.verdict === 'keep' && STORY.has(block.kind) },
        ...{ text: readerText(documentText, block), links: block.links ?? [] },
        ...{ image: block.image ?? null, layout: block.layout ?? null },
      })),
  };
}

type BlockColumns = {
  id: string;
  position: number;
  start: number;
  end: number;
  kind: BlockKind;
  verdict: string;
  editedText: string | null;
  links: Link[] | null;
  image?: BlockImage | null;
  layout?: BlockLayout | null;
};

const asText = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

/** Gives what an article says now, from what its page shows. */
export const contentOfView = ({ fields, blocks }: Pick<ArticleView, 'fields' | 'blocks'>): Content => ({
  fields: { ...fields },
  blocks: blocks.map(({ id, kind, verdict, text, links, image, layout }) => ({
    ...{ id, kind, text, links, image, layout },
    isText: verdict === 'keep' && STORY.has(kind),
  })),
});

/** Gives what the machine had made of the document, before any editor: without what it removed, in the document's order. */
export function foundContent({ fields, found, blocks }: Pick<ArticleView, 'fields' | 'found' | 'blocks'>): Content {
  const own = blocks
    .filter(({ originalText, kind }) => originalText !== '' || kind === 'image')
    .toSorted((a, b) => a.start - b.start);
  return {
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        name in found ? (found[name] ?? null) : name === 'dir' ? null : value,
      ]),
    ),
    blocks: own.map((block) => ({
      ...{ id: block.id, kind: block.foundKind ?? block.kind, text: block.originalText, links: [] },
      image: block.image && { ...block.image, ...block.image.found },
      layout: block.layout?.found ?? block.layout,
      isText: STORY.has(block.foundKind ?? block.kind) && wasKept(block),
    })),
  };
}

/** A person's verdict is the opposite of what was there before it. */
const wasKept = ({ verdict, decidedBy }: BlockView): boolean => (verdict === 'keep') === (decidedBy !== 'person');

import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '../../lib/access/actor';
import type { Role } from '../../lib/access/policy';
import { derivedColumns } from '../../lib/articles/derived';
import type { ResidueKind } from '../../lib/articles/residue-kinds';
import type { BlockImage, BlockKind, Decider, Status, Verdict } from '../../lib/articles/types';
import { db } from '../../lib/db/client';

/** A person of the desk and, ready for commands, the actor that they are when signed in. */
export type MadeUser = { id: string; name: string; actor: Actor };

/** Makes a person with a role. */
export async function makeUser(role: Role = 'editor', name = `A ${role}`): Promise<MadeUser> {
  const { id, sessionVersion } = await db().user.create({ data: { email: `${randomUUID()}@example.org`, name, role } });
  return { id, name, actor: { kind: 'person', id, sessionVersion } };
}

/** A block as a test says it: its words, and what differs from a kept paragraph. */
export type BlockWords = {
  text: string;
  kind?: BlockKind;
  verdict?: Verdict;
  decidedBy?: Decider;
  residue?: ResidueKind;
  editedText?: string;
  image?: BlockImage;
};

/** What a test may say about an article; everything else is filled in. */
export type ArticleWords = {
  status?: Status;
  title?: string;
  dek?: string | null;
  byline?: string | null;
  dateline?: string | null;
  publishedAt?: Date | null;
  lang?: string | null;
  caption?: string | null;
  credit?: string | null;
  canonicalUrl?: string | null;
  imageUrl?: string | null;
  /** Strings are kept paragraphs. */
  blocks?: readonly (string | BlockWords)[];
  /** The outlet, by name; the same name is the same source. */
  source?: string;
  mergedIntoId?: string;
  bodyFromId?: string;
  /** Topic ids that `makeTopic` made. */
  topics?: readonly string[];
};

/** Makes an article with a document of its own whose text is its blocks, one a line. */
export async function makeArticle(
  words: ArticleWords = {},
): Promise<{ id: string; revision: number; blockIds: string[] }> {
  const { blocks = ['A paragraph of the story.'], source = 'Test Wire', topics = [], ...fields } = words;
  const { text, spans } = layOut(blocks.map((block) => (typeof block === 'string' ? { text: block } : block)));
  const sourceId = await sourceNamed(source);
  const document = await db().document.create({
    data: {
      sourceId,
      origin: `${randomUUID()}.txt`,
      mediaType: 'text/plain',
      charset: 'utf-8',
      bytes: Buffer.from(text),
      sha256: createHash('sha256').update(text).digest('hex'),
      text,
      marks: [],
      fields: {},
    },
  });
  const article = await db().article.create({
    data: {
      title: 'A title',
      ...fields,
      ...derivedColumns(spans),
      documentId: document.id,
      ordinal: 1,
      sourceId,
      found: {},
      sketch: [],
      topics: { create: topics.map((topicId) => ({ topicId, assignedAs: 'person', byName: 'A test' })) },
    },
  });
  const rows = await db().block.createManyAndReturn({
    data: spans.map(({ text: _, ...span }, position) => ({
      ...span,
      documentId: document.id,
      articleId: article.id,
      position,
    })),
    select: { id: true },
  });
  return { id: article.id, revision: article.revision, blockIds: rows.map(({ id }) => id) };
}

/** Makes a topic of a vocabulary, which is made too where it is not there. */
export async function makeTopic(id: string, label: string): Promise<string> {
  const scheme = id.split(':')[0] ?? id;
  await db().vocabulary.upsert({
    where: { scheme },
    create: { scheme, version: '1', attribution: 'A test' },
    update: {},
  });
  await db().topic.upsert({ where: { id }, create: { id, scheme, labels: { en: label } }, update: {} });
  return id;
}

async function sourceNamed(name: string): Promise<string> {
  const key = `name:${name.toLowerCase()}`;
  return (await db().source.upsert({ where: { key }, create: { key, name }, update: {} })).id;
}

function layOut(blocks: BlockWords[]) {
  let text = '';
  const spans = blocks.map(({ kind = 'paragraph', verdict = 'keep', decidedBy = 'machine', ...block }) => {
    const start = text.length;
    text += `${block.text}\n`;
    const removed = verdict === 'remove' ? { residue: block.residue ?? null, reason: 'Removed in a test' } : {};
    const edited = block.editedText === undefined ? {} : { editedText: block.editedText };
    const image = block.image === undefined ? {} : { image: block.image };
    return {
      start,
      end: start + block.text.length,
      kind,
      verdict,
      decidedBy,
      text: block.editedText ?? block.text,
      ...removed,
      ...edited,
      ...image,
    };
  });
  return { text, spans };
}

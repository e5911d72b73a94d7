import type { Actor } from './access/actor';
import { permit } from './access/store';
import { spanText } from './articles/body';
import { derivedColumns } from './articles/derived';
import { storableFields } from './articles/found-fields';
import { readInput, tidy } from './articles/input';
import { insertBlocks } from './articles/store';
import { record } from './audit/store';
import { cleanDocument } from './clean/clean';
import { cleanBySource, type KnownSource } from './clean/known-source';
import { countLines, readKnownSource } from './clean/memory/store';
import { storyLines } from './clean/memory/story-lines';
import { reviewable } from './clean/reviewable';
import type { CleanedDocument } from './clean/types';
import { type Tx, transaction } from './db/transaction';
import { addressKey, rememberRedirect } from './duplicates/address/store';
import { sketchOf } from './duplicates/search/sketch';
import { proposeDuplicates } from './duplicates/store';
import { env } from './env';
import { refuseDocument } from './import/commands';
import { decodeDocument } from './import/detect';
import type { DecodedDocument } from './import/document';
import { network } from './import/fetch';
import { ABOUT_DOCUMENT } from './import/input';
import { asDocument, asRefusal, PAGE_TYPES } from './import/network/response';
import { readDocument } from './import/read';
import { type SourceIdentity, sourceOf } from './import/source';
import { lockIntake, ownImport, storeDocument, storeOutcome } from './import/store';
import { ok, type Refusal, type Result, refuse } from './result';
import { sectionsOf } from './topics/rules/sections';
import { giveTopicsByRules } from './topics/rules/store';

/** One thing offered for import. `name` is shown in outcomes; the rest is what the sender says of it, where anything. */
export type Offered = {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  mediaType?: string;
  charset?: string;
  url?: string;
  sourceName?: string;
  /** The source, where it is known whose the thing is (a polled feed's). */
  source?: SourceIdentity;
  /** The document, where whoever offers it has read it already (an item of a feed, whose bytes are a part of its file). */
  read?: { document: DecodedDocument; charset: string; mediaType: string };
  /** What a feed says of the page: fields that the page itself does not give. */
  fields?: DecodedDocument['fields'];
  /** The address that was asked for, where `url` is where that led. */
  askedUrl?: string;
};

/** What became of one thing: stored with its articles, or the same bytes were here from the same place. */
export type IntakeOutcome = {
  outcome: 'imported' | 'known';
  documentId: string;
  articles: { id: string; title: string }[];
};

/** What is written in the transaction that writes what became of a document; a refusal takes all of it back. */
export type Beside = (tx: Tx) => Promise<Result<void>>;

/** Characters of an address under which an outcome is listed. */
const MAX_ADDRESS_SHOWN = 255;
/** A file of the largest size waits for the one before it and is then compared with others of its size; a minute is too short for that. */
const INTAKE_TIMEOUT_MS = 600_000;

/**
 * Takes one document through the path that needs no person: import, clean, duplicates, topics. What was offered is decoded, cut and
 * tagged outside the transaction; in one, what its source is known for is then applied, and document, articles, pairs, counts, outcome
 * and history are written.
 * @param beside written with the outcome, whatever that is
 * @returns the outcome; a refusal is written into the import's outcomes too, and the rest of the import goes on
 */
export async function intake(
  actor: Actor,
  importId: string,
  offered: Offered,
  beside?: Beside,
): Promise<Result<IntakeOutcome>> {
  const said = readInput(ABOUT_DOCUMENT, offered);
  if (!said.ok) return refuseOffered(actor, { importId, name: tidy(offered.name) }, said.error, beside);
  const { name } = said.value;
  const prepared = prepare({ ...offered, ...said.value });
  if (!prepared.ok) return refuseOffered(actor, { importId, name }, prepared.error, beside);
  return transaction<IntakeOutcome>(
    async (tx) => {
      const permitted = await permit(tx, actor, 'import');
      if (!permitted.ok) return permitted;
      const own = await ownImport(tx, permitted.value, importId);
      if (!own.ok) return own;
      await lockIntake(tx);
      const noted = await beside?.(tx);
      if (noted && !noted.ok) return noted;
      const { stories, furniture, ...about } = prepared.value;
      if (offered.askedUrl && offered.url) await rememberRedirect(tx, offered.askedUrl, offered.url);
      const stored = await storeDocument(tx, { ...about, bytes: offered.bytes });
      const outcome = { importId, name, documentId: stored.id };
      if (!stored.isNew) {
        await storeOutcome(tx, { ...outcome, outcome: 'known' });
        return ok({ outcome: 'known', documentId: stored.id, articles: await articlesOf(tx, stored.id) });
      }
      const lines = stories.map(({ counted }) => counted.flatMap((line) => line.lines));
      const known = await readKnownSource(
        tx,
        stored.sourceId,
        lines.flat().map(({ hash }) => hash),
      );
      const cleaned = stories.map((story) => withSource(story, known, about));
      const articles = await storeArticles(tx, { ...stored, url: about.url }, cleaned, furniture);
      for (const { id } of articles) await proposeDuplicates(tx, id);
      const counted = articles.map(({ id }, at) => ({ id, lines: lines[at] ?? [] }));
      await countLines(tx, stored.sourceId, known, counted);
      await storeOutcome(tx, { ...outcome, outcome: 'imported' });
      const data = { documentId: stored.id, name, articles: articles.length };
      await record(
        tx,
        permitted.value,
        { action: 'document.import', data },
        { articleIds: articles.map(({ id }) => id) },
      );
      // Last, since their events hold up the learning from the history until the transaction ends.
      await giveTopicsByRules(
        tx,
        articles.flatMap(({ id }, at) => {
          const story = cleaned[at];
          return story ? { ...story.row, id, sourceId: stored.sourceId } : [];
        }),
      );
      return ok({ outcome: 'imported', documentId: stored.id, articles });
    },
    { timeoutMs: INTAKE_TIMEOUT_MS },
  );
}

/**
 * Fetches a page and takes it through the path.
 * @param address as the person gave it; where it redirects to is the document's address
 * @returns the outcome, or what was wrong with the address, the server or the page; the refusal is in the import's outcomes too
 */
export async function intakePage(actor: Actor, importId: string, address: string): Promise<Result<IntakeOutcome>> {
  const name = tidy(address).slice(0, MAX_ADDRESS_SHOWN) || 'a page';
  const limits = { maxBytes: env().COPYDESK_MAX_DOCUMENT_BYTES, maxWireBytes: env().COPYDESK_MAX_DOCUMENT_BYTES };
  const fetched = await network().fetch(address.trim(), { accept: PAGE_TYPES, limits });
  const document = fetched.ok ? asDocument(fetched.value) : asRefusal(fetched.error);
  if (!document.ok) return refuseOffered(actor, { importId, name }, document.error);
  return intake(actor, importId, { name, ...document.value, askedUrl: address.trim() });
}

/** Writes down that what was offered is refused, and gives the refusal back. */
export async function refuseOffered(
  actor: Actor,
  offered: { importId: string; name: string },
  refusal: Refusal,
  beside?: Beside,
): Promise<Result<never>> {
  const noted = await refuseDocument(actor, offered, refusal, beside);
  return noted.ok ? { ok: false, error: refusal } : noted;
}

/** The pure part of the path: everything that can be known without the database. */
function prepare(offered: Offered) {
  const { name } = offered;
  const read = readOffered(offered);
  if (!read.ok) return read;
  const { document, mediaType, charset } = read.value;
  if (document.text.trim() === '') return refuse('empty-document', { about: `${name}:` });
  const decoded = { ...document, fields: storableFields({ ...offered.fields, ...document.fields }) };
  const cleaned = reviewable(cleanDocument(decoded), decoded.fields.title ?? name);
  const url = offered.url ?? decoded.fields.canonicalUrl ?? null;
  return ok({
    ...{ decoded, url, mediaType, charset },
    stories: cleaned.articles.map((article) => storyOf(article, decoded, url)),
    furniture: cleaned.furniture,
    origin: url ?? name,
    source: offered.source ?? sourceOf({ named: offered.sourceName, url, siteName: decoded.fields.siteName }),
  });
}

function readOffered({ name, bytes, url, ...about }: Offered): Result<NonNullable<Offered['read']>> {
  const maxBytes = env().COPYDESK_MAX_DOCUMENT_BYTES;
  if (about.read) return bytes.length > maxBytes ? refuse('too-large', { about: `${name}:` }) : ok(about.read);
  const file = decodeDocument(bytes, { name, mediaType: about.mediaType, charset: about.charset, maxBytes });
  if (!file.ok) return file;
  const { mediaType, charset } = file.value;
  return ok({ document: readDocument(file.value, { url }), mediaType, charset });
}

type CleanedArticle = CleanedDocument['articles'][number];
type Story = { article: CleanedArticle; row: ReturnType<typeof articleRow>; counted: ReturnType<typeof storyLines> };

function storyOf(article: CleanedArticle, decoded: DecodedDocument, url: string | null): Story {
  const counted = storyLines(
    article.blocks.map(({ kind, verdict, ...span }) => ({
      ...{ kind, kept: verdict === 'keep' },
      text: spanText(decoded.text, { ...span, kind }),
    })),
  );
  return { article, row: articleRow(article, decoded, url), counted };
}

/** Applies what the source is known for; mostly that is nothing, and the row that was made outside the transaction stands. */
function withSource(
  story: Story,
  known: KnownSource,
  { decoded, url }: { decoded: DecodedDocument; url: string | null },
): Story {
  const blocks = story.article.blocks.map((block) => ({ ...block, text: spanText(decoded.text, block) }));
  const cleaned = cleanBySource({ blocks, counted: story.counted }, known);
  if (cleaned === blocks) return story;
  const article = { ...story.article, blocks: cleaned.map(({ text: _, ...block }) => block) };
  return { ...story, article, row: articleRow(article, decoded, url) };
}

function articleRow({ blocks, split, ...lifted }: CleanedArticle, decoded: DecodedDocument, url: string | null) {
  const storable = storableFields(lifted);
  const fields = { ...storable, title: storable.title || 'Untitled' };
  const derived = derivedColumns(blocks.map((block) => ({ ...block, text: spanText(decoded.text, block) })));
  const { publishedAt, ...columns } = fields;
  const labels = blocks.filter(({ residue }) => residue === 'section-label');
  return {
    ...columns,
    publishedAt: publishedAt ? new Date(publishedAt) : null,
    found: fields,
    splitReason: split?.reason ?? null,
    ...derived,
    sketch: sketchOf(derived.text),
    sections: sectionsOf({
      labels: labels.map((block) => spanText(decoded.text, block)),
      named: decoded.fields.section ?? null,
      address: columns.canonicalUrl ?? url,
    }),
  };
}

async function storeArticles(
  tx: Tx,
  document: { id: string; sourceId: string; url: string | null },
  stories: readonly Story[],
  furniture: CleanedDocument['furniture'],
): Promise<{ id: string; title: string }[]> {
  const place = { documentId: document.id, sourceId: document.sourceId };
  const articles: { id: string; title: string }[] = [];
  for (const [at, { row }] of stories.entries()) {
    const address = row.canonicalUrl ?? document.url;
    // An address says which article it is only where the page has one.
    const urlKey = stories.length === 1 ? await addressKey(tx, address) : null;
    const data = { ...place, ...row, urlKey, ordinal: at + 1 };
    articles.push(await tx.article.create({ data, select: { id: true, title: true } }));
  }
  const owned = [
    ...stories.flatMap(({ article }, at) =>
      article.blocks.map((block) => ({ ...block, articleId: articles[at]?.id ?? null })),
    ),
    ...furniture.map((block) => ({ ...block, articleId: null })),
  ].sort((a, b) => a.start - b.start);
  await insertBlocks(tx, document.id, owned);
  return articles;
}

function articlesOf(tx: Tx, documentId: string): Promise<{ id: string; title: string }[]> {
  return tx.article.findMany({ where: { documentId }, orderBy: { ordinal: 'asc' }, select: { id: true, title: true } });
}

import { labelOf } from '../articles/topic-label';
import { db } from '../db/client';
import { countTopics } from './below/queries';
import type { DeskTopic } from './desk/plan';
import { readDeskTopics } from './desk/store';
import { topWords } from './learn/model';
import { learnFromHistory, learnInPassing, readModels } from './learn/store';
import { type DescribedArticle, type DeskSuggestion, describeArticle, suggestForDesk } from './learn/suggest';
import { type Scheme, schemeOf } from './schemes/scheme';
import { readSchemes } from './schemes/store';
import { searchVocabulary } from './search';
import type { TopicInput } from './suggest';
import type { FoundTopic, LearnedView, TopicNode, TopicTree } from './view';
import {
  buildVocabulary,
  MEDIA_TOPICS_ATTRIBUTION,
  mediaTopicsVocabulary,
  pathLabel,
  type Topic,
  type Vocabulary,
} from './vocabulary';

/** Reads every topic that can be assigned: the desk's own, and IPTC Media Topics. */
export async function readVocabulary(): Promise<Vocabulary> {
  const media = mediaTopicsVocabulary();
  const [desk, retired] = await Promise.all([
    readDeskTopics(db()),
    db().topic.findMany({ where: { scheme: media.scheme, active: false }, orderBy: { id: 'asc' } }),
  ]);
  // What an earlier release had: articles that have it keep its name and place.
  const gone = retired.filter(({ id }) => !media.byId.has(id));
  if (desk.length + gone.length === 0) return media;
  const kept = new Set([...media.byId.keys(), ...gone.map(({ id }) => id)]);
  const earlier = gone.map(
    ({ id, parentId, labels }): Topic => ({
      ...{ id, parent: parentId !== null && kept.has(parentId) ? parentId : null, active: false },
      label: labels as Topic['label'],
    }),
  );
  const own = desk.map(
    ({ id, parentId, label, active, aliases, note }): Topic => ({
      ...{ id, parent: parentId, active, aliases, note },
      label: { en: label, fr: null },
    }),
  );
  return buildVocabulary({ ...media, topics: [...own, ...media.byId.values(), ...earlier] });
}

/** Reads the desk's own topics and the IPTC tree with the number of live articles at each, and with it or one below it. */
export async function topicTree(): Promise<TopicTree> {
  const [counts, vocabulary] = await Promise.all([countTopics(), readVocabulary()]);
  const node = ({ id, label, active, note = null }: Topic): TopicNode => {
    const children = (vocabulary.childrenById.get(id) ?? []).map(node);
    const { own = 0, withBelow = 0 } = counts.get(id) ?? {};
    return { id, active, note, children, label: label.en, count: own, countBelow: withBelow };
  };
  const roots = vocabulary.subjects.map(node);
  const isDesk = ({ id }: TopicNode) => schemeOf(id) !== vocabulary.scheme;
  return {
    desk: roots.filter(isDesk),
    subjects: roots.filter((root) => !isDesk(root)),
    version: vocabulary.version,
    attribution: MEDIA_TOPICS_ATTRIBUTION,
  };
}

/** Reads the label of a topic in use; null where there is none. */
export async function topicLabel(id: string): Promise<string | null> {
  const row = await db().topic.findFirst({ where: { id, active: true }, select: { labels: true } });
  return row && labelOf(row.labels);
}

/** Reads what a filter by a topic is called: its label, in use or not, and whether topics stand below it; null where there is none. */
export async function topicInFilter(id: string): Promise<{ label: string; hasBelow: boolean } | null> {
  const row = await db().topic.findUnique({
    where: { id },
    select: { labels: true, _count: { select: { children: true } } },
  });
  return row && { label: labelOf(row.labels), hasBelow: row._count.children > 0 };
}

/** Reads the desk's own topics for those who arrange them. */
export const deskTopics = (): Promise<DeskTopic[]> => readDeskTopics(db());

/** Reads the desk's own schemes, retired ones too, the oldest first. */
export const deskSchemes = (): Promise<Scheme[]> => readSchemes(db());

/** Gives what names the scheme of a topic of the desk's own; null of IPTC's. */
async function schemeNames(): Promise<(topicId: string) => string | null> {
  const names = new Map((await deskSchemes()).map(({ key, name }) => [key, name]));
  return (topicId) => names.get(schemeOf(topicId)) ?? null;
}

/** Finds topics for the palette by code, label (English or French) or another name, best first. */
export async function searchTopics(query: string): Promise<FoundTopic[]> {
  const schemeNamed = await schemeNames();
  return searchVocabulary(await readVocabulary(), query).map(({ id, label, path, note, matched }) => {
    return { id, label, path, note, scheme: schemeNamed(id), matched };
  });
}

/** Topics that the palette offers before anything is typed, and acts among which they are looked for. */
const RECENT = 8;
const RECENT_ACTS = 100;

/** Reads the topics in use that a person assigned last, the latest first. */
export async function recentTopics(userId: string): Promise<FoundTopic[]> {
  const acts = await db().$queryRaw<{ id: string }[]>`
    SELECT e.data->>'topicId' AS id FROM "AuditEvent" e
    WHERE e."actorId" = ${userId}::uuid AND e.action = 'topic.assign' AND NOT e.data ? 'rule' ORDER BY e.id DESC LIMIT ${RECENT_ACTS}`;
  const [vocabulary, schemeNamed] = [await readVocabulary(), await schemeNames()];
  return [...new Set(acts.map(({ id }) => id))]
    .flatMap((id) => vocabulary.byId.get(id) ?? [])
    .filter(({ active }) => active)
    .slice(0, RECENT)
    .map(({ id, label, note = null }) => {
      const path = pathLabel(vocabulary, id);
      return { id, label: label.en, path, note, scheme: schemeNamed(id), matched: label.en };
    });
}

/** The words that are shown of what was learned of a topic. */
const WORDS_SHOWN = 8;

/** A stored article for which topics are suggested. */
type ArticleToSuggest = TopicInput & { id: string; revision: number };

/** What articles showed, the latest read; a page of the queue is read again after every decision on it. */
const described = new Map<string, { revision: number; article: DescribedArticle }>();
/** Some pages of the queue; an article takes about ten kilobytes. */
const MAX_DESCRIBED = 400;

function describedOnce(article: ArticleToSuggest): DescribedArticle {
  const kept = described.get(article.id);
  if (kept?.revision === article.revision) return kept.article;
  const read = describeArticle(article);
  described.delete(article.id);
  described.set(article.id, { revision: article.revision, article: read });
  const [oldest] = described.keys();
  if (described.size > MAX_DESCRIBED && oldest !== undefined) described.delete(oldest);
  return read;
}

/**
 * Suggests topics for articles by their text and by what the desk's decisions have taught; of the last ones perhaps not all yet.
 * @returns by article id, best first, without those that it has and those that were refused for it
 */
export async function suggestionsForAll(articles: readonly ArticleToSuggest[]): Promise<Map<string, DeskSuggestion[]>> {
  if (articles.length === 0) return new Map();
  await learnInPassing();
  const ofThese = { where: { articleId: { in: articles.map(({ id }) => id) } } };
  const select = { articleId: true, topicId: true } as const;
  const [models, refusals, assignments] = await Promise.all([
    readModels(),
    db().refusedTopic.findMany({ ...ofThese, select }),
    db().articleTopic.findMany({ ...ofThese, select }),
  ]);
  const topics = await db().topic.findMany({
    where: { id: { in: [...models.keys()] }, active: true },
    select: { id: true, labels: true },
  });
  const learned = topics.flatMap(({ id, labels }) => {
    const model = models.get(id);
    return model ? [{ id, label: labelOf(labels), model }] : [];
  });
  const idsOf = (rows: readonly { articleId: string; topicId: string }[], articleId: string) =>
    new Set(rows.flatMap((row) => (row.articleId === articleId ? row.topicId : [])));
  return new Map(
    articles.map((article) => {
      const had = idsOf(assignments, article.id);
      const found = suggestForDesk(article, learned, idsOf(refusals, article.id), describedOnce(article));
      return [article.id, found.filter(({ id }) => !had.has(id))];
    }),
  );
}

/** Suggests topics for one article, as `suggestionsForAll`. */
export const suggestionsFor = async (article: ArticleToSuggest): Promise<DeskSuggestion[]> =>
  (await suggestionsForAll([article])).get(article.id) ?? [];

/** Reads what the desk's decisions have taught, the topics with the most decisions first. */
export async function learnedTopics(): Promise<LearnedView[]> {
  await learnFromHistory();
  const models = await readModels();
  const topics = await db().topic.findMany({ where: { id: { in: [...models.keys()] } }, orderBy: { id: 'asc' } });
  const views = topics.flatMap(({ id, labels }) => {
    const model = models.get(id);
    if (!model || model.fits + model.doesNotFit === 0) return [];
    const { fits, doesNotFit } = model;
    return [{ id, label: labelOf(labels), fits, doesNotFit, words: topWords(model, WORDS_SHOWN) }];
  });
  return views.sort((a, b) => b.fits - a.fits || b.doesNotFit - a.doesNotFit);
}

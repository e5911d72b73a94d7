import { db } from '../db/client';
import { searchVocabulary } from './search';
import type { TopicNode, TopicTree } from './view';
import { MEDIA_TOPICS_ATTRIBUTION, mediaTopicsVocabulary, type Topic } from './vocabulary';

/** Reads the IPTC tree with the number of live articles at each topic. An article with several topics of a branch counts once a topic. */
export async function topicTree(): Promise<TopicTree> {
  const counted = await db().articleTopic.groupBy({
    by: ['topicId'],
    where: { article: { status: { not: 'merged' } } },
    _count: { _all: true },
  });
  const counts = new Map(counted.map((row) => [row.topicId, row._count._all]));
  const vocabulary = mediaTopicsVocabulary();
  const node = ({ id, label, active }: Topic): TopicNode => {
    const children = (vocabulary.childrenById.get(id) ?? []).map(node);
    const count = counts.get(id) ?? 0;
    return {
      id,
      label: label.en,
      active,
      count,
      countBelow: children.reduce((sum, one) => sum + one.countBelow, count),
      children,
    };
  };
  return {
    subjects: vocabulary.subjects.map(node),
    version: vocabulary.version,
    attribution: MEDIA_TOPICS_ATTRIBUTION,
  };
}

/** Finds topics for the palette by code or label (English or French), best first; `matched` is what the query met. */
export async function searchTopics(
  query: string,
): Promise<{ id: string; label: string; path: string; matched: string }[]> {
  return searchVocabulary(mediaTopicsVocabulary(), query).map(({ id, label, path, matched }) => ({
    id,
    label,
    path,
    matched,
  }));
}

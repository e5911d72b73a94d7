import { mediaTopicsVocabulary, subjectOf } from '../../lib/topics/vocabulary';
import { wordsOf } from '../../lib/topics/words';
import type { LabelledArticle } from './dev';
import type { Ranking } from './measure';

/** Words this short are articles and prepositions. */
const MIN_LETTERS = 4;
const TEXT_WORDS = 3_000;
const TITLE_COUNTS = 3;

/** What anyone would try first: topics by how often the words of their label stand in the article, the title thrice. */
export function labelOverlap({ title, text }: LabelledArticle): Ranking {
  const counts = new Map<string, number>();
  const count = (words: string, times: number) => {
    for (const { folded } of wordsOf(words, TEXT_WORDS)) counts.set(folded, (counts.get(folded) ?? 0) + times);
  };
  count(title, TITLE_COUNTS);
  count(text, 1);
  const vocabulary = mediaTopicsVocabulary();
  const concepts: { id: string; score: number }[] = [];
  const bySubject = new Map<string, number>();
  for (const topic of vocabulary.byId.values()) {
    const label = wordsOf(topic.label.en, TEXT_WORDS).filter(({ folded }) => folded.length >= MIN_LETTERS);
    const found = label.reduce((total, { folded }) => total + (counts.get(folded) ?? 0), 0) / Math.max(1, label.length);
    if (found === 0) continue;
    const subjectId = subjectOf(vocabulary, topic.id)?.id ?? topic.id;
    bySubject.set(subjectId, (bySubject.get(subjectId) ?? 0) + found);
    if (topic.parent !== null) concepts.push({ id: topic.id, score: found });
  }
  const best = (list: { id: string; score: number }[]) => list.sort((a, b) => b.score - a.score);
  return { subjects: best([...bySubject].map(([id, score]) => ({ id, score }))), concepts: best(concepts) };
}

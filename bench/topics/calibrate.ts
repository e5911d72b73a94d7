import { type Calibration, conceptCandidates, ranked, subjectCandidates } from '../../lib/topics/score';
import { weighArticle } from '../../lib/topics/suggest';
import { mediaTopicsVocabulary } from '../../lib/topics/vocabulary';
import type { ArticleWeights } from '../../lib/topics/weigh';
import type { LabelledArticle } from './dev';
import { type Example, fitScoreMap } from './fit';

/** A labelled article with the weights of its terms. */
export type WeighedArticle = { article: LabelledArticle; weights: ArticleWeights };

/** Below this a subject is kept silent: three of four such are wrong, and an editor has to read each. */
const SUBJECT_THRESHOLD = 0.25;
/** A concept is one of over a thousand and labellers name one to three, so one right in eight still helps to choose. */
const CONCEPT_THRESHOLD = 0.12;

/** Weighs labelled articles, in English. */
export function weighed(articles: readonly LabelledArticle[]): WeighedArticle[] {
  return articles.flatMap((article) => {
    const weights = weighArticle({ title: article.title, text: article.text, lang: 'en' });
    return weights ? [{ article, weights }] : [];
  });
}

/** Fits background shares and both score maps. Concepts learn from subject scores of the same fit. */
export function calibrate(set: readonly WeighedArticle[]): Calibration {
  const background = backgroundOf(set);
  const subjects: Example[] = set.flatMap(({ article, weights }) =>
    subjectCandidates(weights, background).map(({ topic, features }) => ({
      features,
      right: article.top.includes(topic.topicId),
    })),
  );
  const subjectMap = { ...fitScoreMap(subjects), threshold: SUBJECT_THRESHOLD };
  const concepts: Example[] = set.flatMap(({ article, weights }) => {
    const scored = ranked(subjectMap, subjectCandidates(weights, background));
    const scores = new Map(scored.map(({ topic, score }) => [topic.topicId, score]));
    return conceptCandidates(weights, scores).map(({ topic, features }) => ({
      features,
      right: article.terms.includes(topic.topicId),
    }));
  });
  return { background, subjects: subjectMap, concepts: { ...fitScoreMap(concepts), threshold: CONCEPT_THRESHOLD } };
}

function backgroundOf(set: readonly WeighedArticle[]): Record<string, number> {
  const shares = mediaTopicsVocabulary().subjects.map(({ id }) => {
    const elsewhere = set.filter(({ article }) => !article.top.includes(id));
    const total = elsewhere.reduce((sum, { weights }) => {
      const all = [...weights.subjects.values()].reduce((at, topic) => at + topic.weight, 0);
      return sum + (weights.subjects.get(id)?.weight ?? 0) / Math.max(1, all);
    }, 0);
    return [id, total / Math.max(1, elsewhere.length)] as const;
  });
  return Object.fromEntries(shares);
}

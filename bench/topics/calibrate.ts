import {
  type Calibration,
  conceptCandidates,
  ranked,
  type ScoreMap,
  scoreTopics,
  subjectCandidates,
} from '../../lib/topics/score';
import { shownOf, weighArticle } from '../../lib/topics/suggest';
import { mediaTopicsVocabulary } from '../../lib/topics/vocabulary';
import type { ArticleWeights } from '../../lib/topics/weigh';
import type { LabelledArticle } from './dev';
import { type Example, fitScoreMap } from './fit';
import { fitStretch, type Stretch, stretched, UNSTRETCHED } from './stretch';

/** A labelled article with the weights of its terms. */
export type WeighedArticle = { article: LabelledArticle; weights: ArticleWeights };

/** Below this a subject is kept silent: three of four such are wrong, and an editor has to read each. */
const SUBJECT_THRESHOLD = 0.25;
/** A concept is one of over a thousand and labellers name one to three, so one right in six still helps to choose. */
const CONCEPT_THRESHOLD = 0.17;
const FOLDS = 5;

/** Weighs labelled articles, in English. */
export function weighed(articles: readonly LabelledArticle[]): WeighedArticle[] {
  return articles.flatMap((article) => {
    const weights = weighArticle({ title: article.title, text: article.text, lang: 'en' });
    return weights ? [{ article, weights }] : [];
  });
}

/**
 * Fits background shares and both score maps. A map fitted on two hundred articles is surer of those than of others; so it is fitted
 * without each fifth of them in turn, and a stretch of the scale brings what it says of that fifth to how often it is right.
 */
export function calibrate(set: readonly WeighedArticle[]): Calibration {
  const subjects = fitStretch(heldOut(set, UNSTRETCHED).subjects, SUBJECT_THRESHOLD);
  const concepts = fitStretch(heldOut(set, subjects).concepts, CONCEPT_THRESHOLD);
  return fitted(set, subjects, concepts);
}

/** What maps fitted without an article say of it: of the topics that an editor would be shown, were there no threshold. */
function heldOut(set: readonly WeighedArticle[], subjects: Stretch) {
  const said: Record<'subjects' | 'concepts', { score: number; right: boolean }[]> = { subjects: [], concepts: [] };
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = set.filter((_, index) => index % FOLDS !== fold);
    const by = fitted(rest, subjects, UNSTRETCHED);
    const all = { ...by, subjects: { ...by.subjects, threshold: 0 }, concepts: { ...by.concepts, threshold: 0 } };
    for (const { article, weights } of set.filter((_, index) => index % FOLDS === fold)) {
      const shown = shownOf(scoreTopics(weights, by), all);
      said.subjects.push(...shown.subjects.map((one) => ({ ...one, right: article.top.includes(one.topic.topicId) })));
      said.concepts.push(
        ...shown.concepts.map((one) => ({ ...one, right: article.terms.includes(one.topic.topicId) })),
      );
    }
  }
  return said;
}

/** Concepts learn from the subject scores of the same fit. */
function fitted(set: readonly WeighedArticle[], ofSubjects: Stretch, ofConcepts: Stretch): Calibration {
  const background = backgroundOf(set);
  const subjects: Example[] = set.flatMap(({ article, weights }) =>
    subjectCandidates(weights, background).map(({ topic, features }) => ({
      features,
      right: article.top.includes(topic.topicId),
    })),
  );
  const subjectMap: ScoreMap = { ...stretched(fitScoreMap(subjects), ofSubjects), threshold: SUBJECT_THRESHOLD };
  const concepts: Example[] = set.flatMap(({ article, weights }) => {
    const scored = ranked(subjectMap, subjectCandidates(weights, background));
    const scores = new Map(scored.map(({ topic, score }) => [topic.topicId, score]));
    return conceptCandidates(weights, scores).map(({ topic, features }) => ({
      features,
      right: article.terms.includes(topic.topicId),
    }));
  });
  const conceptMap: ScoreMap = { ...stretched(fitScoreMap(concepts), ofConcepts), threshold: CONCEPT_THRESHOLD };
  return { background, subjects: subjectMap, concepts: conceptMap };
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

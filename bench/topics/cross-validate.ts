import { scoreTopics } from '../../lib/topics/score';
import { calibrate, type WeighedArticle } from './calibrate';
import { CONCEPTS_SHOWN, type Judged, type Ranking, SUBJECTS_SHOWN } from './measure';

const FOLDS = 5;

/** Scores each fifth of the articles by a calibration fitted on the other four. `judged…` are the suggestions an editor would see. */
export function crossValidated(set: readonly WeighedArticle[]) {
  const rankings: Ranking[] = [];
  const judgedSubjects: Judged[] = [];
  const judgedConcepts: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const by = calibrate(set.filter((_, index) => index % FOLDS !== fold));
    for (const [index, { article, weights }] of set.entries()) {
      if (index % FOLDS !== fold) continue;
      const { subjects, concepts } = scoreTopics(weights, by);
      const ids = (list: typeof subjects) => list.map(({ topic, score }) => ({ id: topic.topicId, score }));
      rankings[index] = { subjects: ids(subjects), concepts: ids(concepts) };
      const seen = (list: typeof subjects, count: number, threshold: number) =>
        list.slice(0, count).filter(({ score }) => score >= threshold);
      for (const { topic, score } of seen(subjects, SUBJECTS_SHOWN, by.subjects.threshold)) {
        judgedSubjects.push({ score, right: article.top.includes(topic.topicId) });
      }
      for (const { topic, score } of seen(concepts, CONCEPTS_SHOWN, by.concepts.threshold)) {
        judgedConcepts.push({ score, right: article.terms.includes(topic.topicId) });
      }
    }
  }
  return { rankings, judgedSubjects, judgedConcepts };
}

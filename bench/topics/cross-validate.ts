import { scoreTopics } from '../../lib/topics/score';
import { shownOf } from '../../lib/topics/suggest';
import { calibrate, type WeighedArticle } from './calibrate';
import type { Judged, Ranking } from './measure';

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
      const scored = scoreTopics(weights, by);
      const ids = (list: typeof scored.subjects) => list.map(({ topic, score }) => ({ id: topic.topicId, score }));
      rankings[index] = { subjects: ids(scored.subjects), concepts: ids(scored.concepts) };
      const shown = shownOf(scored, by);
      for (const { topic, score } of shown.subjects) {
        judgedSubjects.push({ score, right: article.top.includes(topic.topicId) });
      }
      for (const { topic, score } of shown.concepts) {
        judgedConcepts.push({ score, right: article.terms.includes(topic.topicId) });
      }
    }
  }
  return { rankings, judgedSubjects, judgedConcepts };
}

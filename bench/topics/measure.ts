import type { LabelledArticle } from './dev';

/** What a suggester gave for an article, best first, before any threshold. */
export type Ranking = { subjects: { id: string; score: number }[]; concepts: { id: string; score: number }[] };

/** A score with whether it was right. */
export type Judged = { score: number; right: boolean };

export const SUBJECTS_SHOWN = 3;
export const CONCEPTS_SHOWN = 5;

/** Accuracy of the primary subject, recall of subjects within three and of concepts within five. */
export function accuracy(articles: readonly LabelledArticle[], rankings: readonly Ranking[]) {
  let primary = 0;
  let subjects = 0;
  let concepts = 0;
  for (const [index, article] of articles.entries()) {
    const ranking = rankings[index];
    const shownSubjects = (ranking?.subjects ?? []).slice(0, SUBJECTS_SHOWN).map(({ id }) => id);
    const shownConcepts = (ranking?.concepts ?? []).slice(0, CONCEPTS_SHOWN).map(({ id }) => id);
    if (shownSubjects[0] === article.top[0]) primary++;
    subjects += article.top.filter((id) => shownSubjects.includes(id)).length;
    concepts += article.terms.filter((id) => shownConcepts.includes(id)).length;
  }
  const count = (pick: (article: LabelledArticle) => number) =>
    articles.reduce((total, article) => total + pick(article), 0);
  return {
    primary: primary / articles.length,
    subjects: subjects / count((article) => article.top.length),
    concepts: concepts / count((article) => article.terms.length),
  };
}

/** Ten bins of score: how many, their mean score, and how many were right. */
export function reliability(judged: readonly Judged[]) {
  return Array.from({ length: 10 }, (_, bin) => {
    const inside = judged.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === bin);
    const mean = inside.reduce((total, { score }) => total + score, 0) / Math.max(1, inside.length);
    return { bin, count: inside.length, mean, right: inside.filter(({ right }) => right).length };
  });
}

/** Expected calibration error: the distance of score from truth, weighed by how many suggestions a bin holds. */
export function calibrationError(judged: readonly Judged[]): number {
  return reliability(judged).reduce(
    (total, { count, mean, right }) => total + Math.abs(mean * count - right) / Math.max(1, judged.length),
    0,
  );
}

import calibration from './data/calibration.json';
import { mediaTopicsVocabulary, subjectOf } from './vocabulary';
import type { ArticleWeights, TopicWeight } from './weigh';

/** How evidence becomes a score; fitted by `bench/train-topics.ts`. Factors are never negative: more evidence never lowers a score. */
export type Calibration = {
  /** The share of the evidence that a subject has in articles that are not about it, by subject id. */
  background: Readonly<Record<string, number>>;
  subjects: ScoreMap;
  concepts: ScoreMap;
};

/** A logistic map of features; a score below `threshold` is not worth an editor's look. */
export type ScoreMap = { bias: number; factors: readonly number[]; threshold: number };

/** A topic with what its score is made of. */
export type Candidate = { topic: TopicWeight; features: readonly number[] };

/** A topic with how often such a suggestion is right, 0…1. */
export type ScoredTopic = { topic: TopicWeight; score: number };

/** The calibration of this repository. */
export const CALIBRATION: Calibration = calibration;

/** Evidence of about this weight is expected of a clear story; below it a share of the evidence says little. */
const USUAL_WEIGHT = 6;
/** Keeps the logarithm of a share finite: a hundredth of the evidence is next to none. */
const SHARE_FLOOR = 0.01;

/**
 * Describes each subject that has evidence: how far its share of the evidence exceeds its usual one, how much evidence it
 * has, its share of the title, and its lead over (or distance from) the strongest other subject.
 */
export function subjectCandidates(weights: ArticleWeights, background: Calibration['background']): Candidate[] {
  const topics = [...weights.subjects.values()];
  const total = sum(topics, (topic) => topic.weight) + USUAL_WEIGHT;
  const titleTotal = sum(topics, (topic) => topic.inTitle) + 1;
  const excess = topics.map((topic) => topic.weight / total - (background[topic.topicId] ?? 0));
  const [first = 0, second = 0] = [...excess].sort((a, b) => b - a);
  return topics.map((topic, index) => {
    const own = excess[index] ?? 0;
    return {
      topic,
      features: [
        Math.log(Math.max(0, own) + SHARE_FLOOR),
        Math.log1p(topic.weight),
        topic.inTitle / titleTotal,
        own === first ? own - second : own - first,
      ],
    };
  });
}

/**
 * Describes each concept that has evidence: how much, how much beside the strongest concept of the article and of its own
 * subject, its share of the title, and how likely its subject is.
 * @param subjectScores by subject id
 */
export function conceptCandidates(weights: ArticleWeights, subjectScores: ReadonlyMap<string, number>): Candidate[] {
  const topics = [...weights.concepts.values()];
  const strongest = Math.max(1, ...topics.map((topic) => topic.weight));
  const titleTotal = sum([...weights.subjects.values()], (topic) => topic.inTitle) + 1;
  const strongestOf = new Map<string, number>();
  const subjectIdOf = (topic: TopicWeight) => subjectOf(mediaTopicsVocabulary(), topic.topicId)?.id ?? '';
  for (const topic of topics) {
    const subjectId = subjectIdOf(topic);
    strongestOf.set(subjectId, Math.max(topic.weight, strongestOf.get(subjectId) ?? 0));
  }
  return topics.map((topic) => ({
    topic,
    features: [
      Math.log1p(topic.weight),
      topic.weight / strongest,
      topic.weight / (strongestOf.get(subjectIdOf(topic)) ?? strongest),
      topic.inTitle / titleTotal,
      subjectScores.get(subjectIdOf(topic)) ?? 0,
    ],
  }));
}

/** Turns a candidate's features into a score, 0…1. */
export function scoreOf(map: ScoreMap, candidate: Candidate): number {
  const logit = candidate.features.reduce((at, feature, index) => at + feature * (map.factors[index] ?? 0), map.bias);
  return 1 / (1 + Math.exp(-logit));
}

/** Scores candidates, best first; equal scores go by weight, then by id, so that the order never depends on chance. */
export function ranked(map: ScoreMap, candidates: readonly Candidate[]): ScoredTopic[] {
  return candidates
    .map((candidate) => ({ topic: candidate.topic, score: scoreOf(map, candidate) }))
    .sort(
      (a, b) => b.score - a.score || b.topic.weight - a.topic.weight || (a.topic.topicId < b.topic.topicId ? -1 : 1),
    );
}

/** Scores the subjects and the concepts of an article, each best first and unfiltered. */
export function scoreTopics(
  weights: ArticleWeights,
  by: Calibration = CALIBRATION,
): { subjects: ScoredTopic[]; concepts: ScoredTopic[] } {
  const subjects = ranked(by.subjects, subjectCandidates(weights, by.background));
  const scores = new Map(subjects.map(({ topic, score }) => [topic.topicId, score]));
  return { subjects, concepts: ranked(by.concepts, conceptCandidates(weights, scores)) };
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}

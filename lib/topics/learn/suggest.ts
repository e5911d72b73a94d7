import type { ScoredTopic } from '../score';
import type { ScoredTopics } from '../suggest';
import { type Suggestion, scoreArticle, suggestionsOf, type TopicInput } from '../suggest';
import { type Features, featuresOf, type SuggesterTopic } from './features';
import { explain, marginOf, type TopicModel } from './model';

/** A topic that the desk's decisions have taught something of. */
export type LearnedTopic = { id: string; label: string; model: TopicModel };

/** A suggestion; `learnedFrom`: articles that the desk gave this topic, where that speaks for it here, else 0. */
export type DeskSuggestion = Suggestion & { learnedFrom: number };

/** With fewer decisions what was learned of a topic that has terms of its own is more chance than rule. */
const MIN_DECISIONS = 8;
/** With fewer articles of a topic that has no terms there is nothing to go by. */
const MIN_FITS = 5;
/** How far a clear margin moves a score on the logistic scale: where the desk always refused it, one of .99 falls to .2. */
const PULL = 6;
/** Half as clear as the decisions were (a margin of .5) is right nine times in ten at least: `bench/topics-learn.ts` prints how often. */
const SLOPE = Math.log(9) / 0.5;
/** Silence rather than a guess: below it the topic does rather not fit. */
const LEARNED_THRESHOLD = 0.5;
const MAX_LEARNED = 4;
/** Keeps a score's logarithm finite. */
const SCORE_FLOOR = 0.001;

const logistic = (at: number) => 1 / (1 + Math.exp(-at));

/** Turns a margin into a score: how often a suggestion of what was learned alone is right, 0…1. */
export const learnedScore = (margin: number): number => logistic(SLOPE * margin);

/** What an article shows, whatever was learned: the topics that its terms speak for, and its features. */
export type DescribedArticle = { scored: ScoredTopics; features: Features };

/** Reads an article for suggesting; all that costs time, and depends on its words alone. */
export function describeArticle(input: TopicInput): DescribedArticle {
  const scored = scoreArticle(input);
  const topics = [...scored.subjects, ...scored.concepts].map(
    ({ topic, score }): SuggesterTopic => ({ topicId: topic.topicId, score }),
  );
  return { scored, features: featuresOf(input, topics) };
}

/**
 * Suggests topics as the desk has taught: what it often refused loses, what it often chose gains, and its own topics come with the words
 * that it went by.
 * @param learned what is known of topics, from `learnt`; only those that may be suggested
 * @param refused topics refused for this article
 * @param described the article as `describeArticle` read it
 * @returns best first
 */
export function suggestForDesk(
  input: TopicInput,
  learned: readonly LearnedTopic[],
  refused: ReadonlySet<string>,
  { scored, features }: DescribedArticle = describeArticle(input),
): DeskSuggestion[] {
  const margins = new Map(learned.map((topic) => [topic.id, { ...topic, margin: marginOf(topic.model, features) }]));
  const moved = (topics: readonly ScoredTopic[]) =>
    topics
      .filter(({ topic }) => !refused.has(topic.topicId))
      .map(({ topic, score }) => {
        const known = margins.get(topic.topicId);
        return {
          topic,
          score: known && decisionsOf(known.model) >= MIN_DECISIONS ? pulled(score, known.margin) : score,
        };
      })
      .sort((a, b) => b.score - a.score || (a.topic.topicId < b.topic.topicId ? -1 : 1));
  const byTerms = suggestionsOf(input, { subjects: moved(scored.subjects), concepts: moved(scored.concepts) });
  const named = new Set(byTerms.map(({ id }) => id));
  const byLearning = [...margins.values()]
    .filter(({ id, model }) => model.fits >= MIN_FITS && !named.has(id) && !refused.has(id))
    .map(({ margin, ...topic }) => ({ ...topic, score: learnedScore(margin) }))
    .filter(({ score }) => score > LEARNED_THRESHOLD)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_LEARNED);
  return [
    ...byTerms.map((suggestion) => {
      const known = margins.get(suggestion.id);
      const speaks = known && known.margin > 0 && decisionsOf(known.model) >= MIN_DECISIONS;
      return { ...suggestion, learnedFrom: speaks ? known.model.fits : 0 };
    }),
    ...byLearning.map(({ id, label, model, score }) => ({
      ...{ id, label, learnedFrom: model.fits },
      score: Math.round(score * 100) / 100,
      evidence: explain(model, input, features),
    })),
  ].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

const decisionsOf = ({ fits, doesNotFit }: TopicModel) => fits + doesNotFit;

function pulled(score: number, margin: number): number {
  const safe = Math.min(1 - SCORE_FLOOR, Math.max(SCORE_FLOOR, score));
  return logistic(Math.log(safe / (1 - safe)) + PULL * Math.max(-1, Math.min(1, margin)));
}

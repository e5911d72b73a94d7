import { detectLanguage } from '../text/language';
import { lexiconOf } from './knowledge';
import { findTerms } from './match';
import { CALIBRATION, type Calibration, type ScoredTopic, scoreTopics } from './score';
import { mediaTopicsVocabulary } from './vocabulary';
import { type ArticleWeights, type MatchedPart, type Occurrence, type TopicWeight, weighTerms } from './weigh';
import { wordsOf } from './words';

/** A word or phrase that speaks for a topic: `text` is what stands at `[start, end)` of the title or the text. */
export type TopicEvidence = Occurrence & { text: string };

/** A suggested topic; `score` is how often such a suggestion is right, 0…1. Evidence comes strongest first. */
export type Suggestion = { id: string; label: string; score: number; evidence: TopicEvidence[] };

/** What is looked at: title and clean text; `lang` is ISO 639-1 where known, else it is recognised. */
export type TopicInput = { title?: string; text: string; lang?: string | null };

const MAX_TITLE_WORDS = 100;
const MAX_TEXT_WORDS = 3_000;
/**
 * A subject is not suggested for less: a word that nearly decides, said once in the lead, weighs 4.75 (3 × log₂ 3), and one word is a
 * guess. Of 200 hand-labelled articles no suggested subject had less than 6.4, so that the floor is for short texts about nothing.
 */
const MIN_WEIGHT = 4.8;
const MAX_SUBJECTS = 3;
const MAX_CONCEPTS = 5;
const MAX_EVIDENCE = 8;

/** The language assumed of a text too short to tell: that of most wires, and in another language its terms find nothing. */
const ASSUMED_LANGUAGE = 'en';

/**
 * Suggests topics for an article: likely subjects and specific concepts, each with the words that speak for it.
 * @returns best first, at most eight; empty where nothing speaks clearly
 */
export function suggestTopics(input: TopicInput): Suggestion[] {
  return suggestionsOf(input, scoreArticle(input));
}

/** The topics that terms of an article speak for, each kind best first and unfiltered. */
export type ScoredTopics = { subjects: readonly ScoredTopic[]; concepts: readonly ScoredTopic[] };

/** Scores every topic that terms of an article speak for; none where we have no terms of its language. */
export function scoreArticle(input: TopicInput): ScoredTopics {
  const weights = weighArticle(input);
  return weights ? scoreTopics(weights) : { subjects: [], concepts: [] };
}

/** Picks of what was scored, each kind best first, what an editor is shown; the rest is a guess. */
export function shownOf({ subjects, concepts }: ScoredTopics, by: Calibration = CALIBRATION): ScoredTopics {
  return {
    subjects: subjects
      .slice(0, MAX_SUBJECTS)
      .filter(({ topic, score }) => score >= by.subjects.threshold && topic.weight >= MIN_WEIGHT),
    concepts: concepts.slice(0, MAX_CONCEPTS).filter(({ score }) => score >= by.concepts.threshold),
  };
}

/** Makes suggestions of what scores high enough, with its evidence, best first. */
export function suggestionsOf(input: TopicInput, scored: ScoredTopics): Suggestion[] {
  const { subjects, concepts } = shownOf(scored);
  return [...subjects, ...concepts]
    .sort((a, b) => b.score - a.score)
    .map(({ topic, score }) => ({
      id: topic.topicId,
      label: mediaTopicsVocabulary().byId.get(topic.topicId)?.label.en ?? topic.topicId,
      score: Math.round(score * 100) / 100,
      evidence: evidenceOf(topic, { title: input.title ?? '', text: input.text }),
    }));
}

/**
 * Finds and weighs the terms of an article.
 * @returns null where we have no terms of its language
 */
export function weighArticle(article: TopicInput): ArticleWeights | null {
  const title = article.title ?? '';
  const lexicon = lexiconOf(article.lang || detectLanguage(`${title}\n${article.text}`) || ASSUMED_LANGUAGE);
  if (!lexicon) return null;
  const part = (where: 'title' | 'text', text: string, limit: number): MatchedPart => {
    const words = wordsOf(text, limit);
    return { where, words, matches: findTerms(lexicon, text, words) };
  };
  return weighTerms(mediaTopicsVocabulary(), [
    part('title', title, MAX_TITLE_WORDS),
    part('text', article.text, MAX_TEXT_WORDS),
  ]);
}

/** Each term once, strongest first, then their further places: an editor looks for reasons, not for how often. */
function evidenceOf(topic: TopicWeight, article: { title: string; text: string }): TopicEvidence[] {
  const terms = [...topic.terms.values()].sort((a, b) => b.contribution - a.contribution);
  const first = terms.flatMap(({ occurrences }) => occurrences.slice(0, 1));
  const further = terms.flatMap(({ occurrences }) => occurrences.slice(1));
  return [...first, ...further]
    .slice(0, MAX_EVIDENCE)
    .map((at) => ({ ...at, text: article[at.where].slice(at.start, at.end) }));
}

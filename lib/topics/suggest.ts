import { detectLanguage } from '../text/language';
import { lexiconOf } from './knowledge';
import { findTerms } from './match';
import { mediaTopicsVocabulary, subjectOf } from './vocabulary';
import { type ArticleWeights, type MatchedPart, type Occurrence, type TopicWeight, weighTerms } from './weigh';
import { wordsOf } from './words';

/** A word or phrase that speaks for a topic: `text` is what stands at `[start, end)` of the title or the text. */
export type TopicEvidence = Occurrence & { text: string };

/** A suggested topic; `score` is how often such a suggestion is right, 0…1. Evidence comes strongest first. */
export type Suggestion = { id: string; label: string; score: number; evidence: TopicEvidence[] };

const MAX_TITLE_WORDS = 100;
const MAX_TEXT_WORDS = 3_000;
const MAX_SUBJECTS = 3;
const MAX_CONCEPTS = 5;
const MAX_EVIDENCE = 8;

/** The language assumed of a text too short to tell: that of most wires, and in another language its terms find nothing. */
const ASSUMED_LANGUAGE = 'en';

/**
 * Suggests topics for an article: likely subjects and specific concepts, each with the words that speak for it.
 * @param input title and clean text; `lang` is ISO 639-1 where known, else it is recognised
 * @returns best first, at most eight; empty where nothing speaks clearly
 */
export function suggestTopics(input: { title?: string; text: string; lang?: string | null }): Suggestion[] {
  const title = input.title ?? '';
  const lexicon = lexiconOf(input.lang || detectLanguage(`${title}\n${input.text}`) || ASSUMED_LANGUAGE);
  if (!lexicon) return [];
  const part = (where: 'title' | 'text', text: string, limit: number): MatchedPart => {
    const words = wordsOf(text, limit);
    return { where, words, matches: findTerms(lexicon, text, words) };
  };
  const weights = weighTerms(mediaTopicsVocabulary(), [
    part('title', title, MAX_TITLE_WORDS),
    part('text', input.text, MAX_TEXT_WORDS),
  ]);
  return scored(weights).map(({ topic, score }) => ({
    id: topic.topicId,
    label: mediaTopicsVocabulary().byId.get(topic.topicId)?.label.en ?? topic.topicId,
    score: Math.round(score * 100) / 100,
    evidence: evidenceOf(topic, { title, text: input.text }),
  }));
}

function scored(weights: ArticleWeights): { topic: TopicWeight; score: number }[] {
  const total = [...weights.subjects.values()].reduce((sum, topic) => sum + topic.weight, 0);
  const score = (topic: TopicWeight) => (topic.weight / (total + 6)) * 1.2;
  const best = (topics: Iterable<TopicWeight>, count: number) =>
    [...topics]
      .map((topic) => ({ topic, score: Math.min(1, score(topic)) }))
      .filter((one) => one.score > 0.15)
      .sort((a, b) => b.score - a.score || a.topic.topicId.localeCompare(b.topic.topicId))
      .slice(0, count);
  const subjects = best(weights.subjects.values(), MAX_SUBJECTS);
  const kept = new Set(subjects.map(({ topic }) => topic.topicId));
  const concepts = [...weights.concepts.values()].filter((topic) =>
    kept.has(subjectOf(mediaTopicsVocabulary(), topic.topicId)?.id ?? ''),
  );
  return [...subjects, ...best(concepts, MAX_CONCEPTS)].sort((a, b) => b.score - a.score);
}

function evidenceOf(topic: TopicWeight, article: { title: string; text: string }): TopicEvidence[] {
  return [...topic.terms.values()]
    .sort((a, b) => b.contribution - a.contribution)
    .flatMap(({ occurrences }) => occurrences)
    .slice(0, MAX_EVIDENCE)
    .map((at) => ({ ...at, text: article[at.where].slice(at.start, at.end) }));
}

import type { SuggestionView, TopicLabel } from '@/lib/review/view';
import { LIKELY_SCORE } from '@/lib/topics/view';

/** The suggestions that approving with suggestions accepts. */
export const likelyOf = (suggestions: readonly SuggestionView[]): SuggestionView[] =>
  suggestions.filter(({ score }) => score >= LIKELY_SCORE);

/** Topics by name, for a sentence. */
export const listOf = (topics: readonly TopicLabel[]): string => topics.map(({ label }) => label).join(', ');

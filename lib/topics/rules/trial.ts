import type { Status } from '../../articles/types';
import type { Occurrence } from '../weigh';
import { conditionsTest, type RuleArticle, readForRules } from './match';
import type { Condition } from './rule';

/**
 * A stored article as a rule is tried on it. `has`: how it came to the rule's topic, with the rule that gave it, or null where it has it
 * not; `refused`: an editor said that the topic does not fit it.
 */
export type StoredArticle = RuleArticle & {
  id: string;
  revision: number;
  status: Status;
  has: { ruleId: string | null } | null;
  refused: boolean;
};

/** What a rule would do to an article: give it the topic, take back what it gave, or leave it, and why. */
export type RuleEffect = 'assign' | 'remove' | 'has-it' | 'refused' | 'nothing';

/** An article that a rule is about, in one version of it or both; `places`: the words that met its conditions. */
export type TrialArticle = {
  article: StoredArticle;
  version: 'both' | 'new' | 'gone';
  effect: RuleEffect;
  places: Occurrence[];
};

/** What a rule would do to the stored articles; `newly`, `noLonger`: compared with the saved version. */
export type TopicTrial = { hits: number; newly: number; noLonger: number; articles: TrialArticle[] };

/**
 * Tells what a rule does to one article.
 * @param hit whether it meets the conditions, and the rule is on
 * @param ruleId null for a rule that is not saved yet
 */
export function effectOf(
  hit: boolean,
  { has, refused }: Pick<StoredArticle, 'has' | 'refused'>,
  ruleId: string | null,
): RuleEffect {
  if (!hit) return ruleId !== null && has?.ruleId === ruleId ? 'remove' : 'nothing';
  if (has) return 'has-it';
  return refused ? 'refused' : 'assign';
}

/**
 * Tries a rule on stored articles and compares it with the version that is in force.
 * @param saved the conditions in force now; null where there are none
 * @param ruleId the saved rule's; null for a new one
 */
export function tryConditions(
  conditions: readonly Condition[],
  saved: readonly Condition[] | null,
  articles: readonly StoredArticle[],
  ruleId: string | null,
): TopicTrial {
  const now = conditionsTest(conditions);
  const before = saved ? conditionsTest(saved) : null;
  const trial: TopicTrial = { hits: 0, newly: 0, noLonger: 0, articles: [] };
  for (const article of articles) {
    const read = readForRules(article);
    const places = now(read);
    const earlier = before ? before(read) : places;
    if (places) trial.hits++;
    if (places && !earlier) trial.newly++;
    if (!places && earlier) trial.noLonger++;
    const effect = effectOf(places !== null, article, ruleId);
    if (!places && !earlier && effect === 'nothing') continue;
    const version = places ? (earlier ? 'both' : 'new') : 'gone';
    trial.articles.push({ article, version, effect, places: places ?? earlier ?? [] });
  }
  return trial;
}

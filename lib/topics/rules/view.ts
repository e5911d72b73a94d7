import type { Status } from '../../articles/types';
import type { Condition } from './rule';
import type { RuleEffect, TopicTrial, TrialArticle } from './trial';

/** A rule as listed; `says`: its conditions in words, `articles`: how many have the topic from it now. */
export type TopicRuleView = {
  id: string;
  revision: number;
  name: string;
  note: string | null;
  active: boolean;
  topic: { id: string; label: string; active: boolean };
  conditions: Condition[];
  says: string;
  byName: string;
  updatedAt: string;
  articles: number;
};

/** Words that met a condition, with some of what stands around them. */
export type HitWords = { before: string; words: string; after: string };

/** An article on the bench. */
export type BenchArticle = {
  id: string;
  title: string;
  status: Status;
  version: TrialArticle['version'];
  effect: RuleEffect;
  hits: HitWords[];
};

/** What the bench shows of a rule before it is saved. `isPart`: only the latest of the stored articles were tried. */
export type TopicBenchView = Omit<TopicTrial, 'articles'> & {
  stored: number;
  isPart: boolean;
  /** Why it could not be saved; null where it can. */
  refusal: string | null;
  /** Articles that would get the topic or lose it, were the rule applied to the past. */
  toChange: { open: number; published: number };
  articles: BenchArticle[];
};

import type { Status } from '../../articles/types';
import type { TopicRuleView } from '../rules/view';
import type { LearnedView } from '../view';

/** How many articles of a status have a topic itself, and how many have it or one below it. */
export type StatusCount = { status: Status; own: number; withBelow: number };

/** Everything that a topic's page shows. */
export type TopicOverview = {
  id: string;
  label: string;
  /** The French label, where the vocabulary has one. */
  french: string | null;
  aliases: string[];
  note: string | null;
  active: boolean;
  /** The name of its scheme, of a topic of the desk's own. */
  scheme: string | null;
  mergedInto: { id: string; label: string } | null;
  /** The topics above it, broadest first. */
  above: { id: string; label: string }[];
  below: { id: string; label: string; active: boolean }[];
  counts: StatusCount[];
  /** What decisions taught, and the latest articles that were given the topic; null where nothing was learned. */
  learned: (LearnedView & { examples: { id: string; title: string }[] }) | null;
  rules: TopicRuleView[];
};

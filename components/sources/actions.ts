import type { RuleTerms } from '@/lib/clean/rules/rule';
import type { BenchView } from '@/lib/clean/view';
import type { Result } from '@/lib/result';
import type { Applied, UndoBatch } from '../rules/use-applied';

export type TrialInput = RuleTerms & { sourceId: string; ruleId: string | null };
export type RuleInput = RuleTerms & {
  sourceId: string;
  rule: { id: string; revision: number } | null;
  name: string;
  note: string;
};

type Done = { eventId: string };

/** What the page of a source can ask the server for. */
export type SourceActions = {
  tryRule: (input: TrialInput) => Promise<Result<BenchView>>;
  saveRule: (input: RuleInput) => Promise<Result<Done & { ruleId: string }>>;
  saveAndApply: (input: RuleInput, published: boolean) => Promise<Result<Applied & { ruleId: string }>>;
  applyRule: (input: { ruleId: string; revision: number; published: boolean }) => Promise<Result<Applied>>;
  switchRule: (input: { ruleId: string; revision: number; active: boolean }) => Promise<Result<Done>>;
  confirmLine: (lineId: string) => Promise<Result<Done & { ruleId: string }>>;
  refuseLine: (lineId: string) => Promise<Result<Done>>;
  weigh: (weight: number) => Promise<Result<Done>>;
  switchMemory: (on: boolean) => Promise<Result<Done>>;
  recount: () => Promise<Result<{ stories: number }>>;
  undoBatch: UndoBatch;
};

/** What this person's role allows here: rules and recurring lines, and the source's settings. */
export type MayOnSource = { rules: boolean; settings: boolean };

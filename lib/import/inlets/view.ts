/** An inlet with its health, as pages show it. Times are ISO 8601. */
export type InletView = {
  id: string;
  revision: number;
  url: string;
  title: string;
  kind: 'feed' | 'page';
  state: 'active' | 'paused' | 'gone';
  everyMinutes: number | null;
  paceMinutes: number;
  fetchesPages: boolean;
  nextAt: string;
  lastTriedAt: string | null;
  lastSuccessAt: string | null;
  /** Whether a worker has it in hand. */
  isAsked: boolean;
  failures: number;
  trouble: string | null;
  /** New items of each of the last 30 days, the oldest first. */
  perDay: number[];
  polls: PollView[];
};

/** How a source's inlets are, the worst first; `new`: not asked yet. */
export const HEALTHS = ['gone', 'trouble', 'paused', 'new', 'well'] as const;
export type Health = (typeof HEALTHS)[number];

/** How an inlet is. */
export function healthOf({ state, trouble, lastSuccessAt }: InletFacts): Health {
  if (state === 'gone' || state === 'paused') return state;
  if (trouble !== null) return 'trouble';
  return lastSuccessAt === null ? 'new' : 'well';
}
type InletFacts = { state: string; trouble: string | null; lastSuccessAt: unknown };

/** What is written down of a poll; `message` says in words what went wrong. */
export type PollFacts = {
  outcome: 'new' | 'same' | 'failed' | 'gone';
  status: number | null;
  items: number;
  fresh: number;
  tookMs: number;
  message: string | null;
};

/** A line of the poll log. */
export type PollView = PollFacts & { id: string; at: string };

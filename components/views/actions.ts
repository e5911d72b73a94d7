import type { Result } from '@/lib/result';
import type { ViewAt, ViewChange, ViewInput } from '@/lib/review/views/input';

type Done = { eventId: string };

/** What the strip of saved views can ask the server for. */
export type ViewActions = {
  save: (input: ViewInput) => Promise<Result<Done & { viewId: string }>>;
  change: (input: ViewChange) => Promise<Result<Done>>;
  remove: (input: ViewAt) => Promise<Result<Done>>;
};

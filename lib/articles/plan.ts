import type { Change } from '../audit/changes';
import type { EventBody } from '../audit/events';
import type { RefusalDetail } from '../result';

/**
 * A decided change, ready to be carried out. `revisions` names every article whose revision it was made on (`null`: on whatever it
 * is now, for acts that compare fields instead, such as undo); all of them are raised by one. `about`: articles that the event tells
 * of without changing what an editor of them sees.
 */
export type Plan = {
  revisions: { articleId: string; revision: number | null }[];
  about?: string[];
  /** The source concerned, for acts on what is known of it. */
  sourceId?: string | null;
  event: EventBody;
  changes: Change[];
  /** For a publishing: when readers are to see it first, if that is not now. */
  publishAt?: Date | null;
  batchId?: string | null;
  undoesId?: bigint | null;
};

/**
 * What a carried-out decision gives back: the event of the history, for undo. `besides`: what others changed in between, with which an
 * edit was merged.
 */
export type Done = { eventId: string; besides?: RefusalDetail[] };

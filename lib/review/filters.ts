import { z } from 'zod';
import { STATUSES, type Status } from '../articles/types';
import { TOPIC_ID } from '../topics/topic-id';
import { ORDERS, type QueueOrder } from './order/order';
import { readSearch, statusOf } from './search/search';

/** What the queue shows: one status, narrowed by anything else that is set. `q` is what the person typed into the search. */
export type QueueFilter = {
  status: Status;
  source?: string;
  topic?: string;
  /** The colleague who is to take care of them. */
  assignee?: string;
  lang?: string;
  residue?: boolean;
  duplicate?: boolean;
  /** Reprints of decided stories, which the queue leaves out otherwise. */
  reprint?: boolean;
  q?: string;
  /** How what waits is ordered; by age where it is not said. */
  order?: QueueOrder;
};

const MAX_QUERY_LENGTH = 200;
const flag = z.literal('1').transform(() => true);

const PARAMETERS = {
  status: z.enum(STATUSES),
  source: z.uuid(),
  assignee: z.uuid(),
  topic: TOPIC_ID,
  lang: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  residue: flag,
  duplicate: flag,
  reprint: flag,
  q: z.string().trim().min(1).max(MAX_QUERY_LENGTH),
  order: z.enum(Object.keys(ORDERS) as QueueOrder[]).exclude(['age']),
};

/**
 * Reads a filter from a page's search parameters; what is malformed counts as not set, so that an old bookmark still opens.
 * A status that the search names takes the place of the list's.
 * @param parameters one string a name; of repeated names the first
 */
export function readFilter(parameters: Record<string, string | string[] | undefined>): QueueFilter {
  const filter: QueueFilter = { status: 'pending' };
  for (const [name, schema] of Object.entries(PARAMETERS)) {
    const given = parameters[name];
    const parsed = schema.safeParse(Array.isArray(given) ? given[0] : given);
    if (parsed.success) Object.assign(filter, { [name]: parsed.data });
  }
  return { ...filter, status: statusOf(readSearch(filter.q ?? '')) ?? filter.status };
}

/** Writes a filter as search parameters without `?`; the default status is left out. Reading it back gives the same filter. */
export function writeFilter(filter: QueueFilter): string {
  const parameters = new URLSearchParams();
  for (const name of Object.keys(PARAMETERS) as (keyof QueueFilter)[]) {
    const value = filter[name];
    if (value === undefined || value === false || (name === 'status' && value === 'pending')) continue;
    parameters.set(name, value === true ? '1' : value);
  }
  return parameters.toString();
}

/** Reads a whole filter that an address hands on in one parameter, as `writeFilter` writes it; undefined where there is none. */
export function writtenFilter(given: string | string[] | undefined): string | undefined {
  const written = Array.isArray(given) ? given[0] : given;
  return written === undefined ? undefined : writeFilter(readFilter(Object.fromEntries(new URLSearchParams(written))));
}

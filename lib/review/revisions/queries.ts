import { db } from '../../db/client';
import type { Content } from './compare';
import { contentOf } from './content';
import { readPast, stateAt, timeOf } from './store';
import type { RevisionView } from './view';

/** Reads the revisions of an article; `who` is null for what came in. Null where there is no such article. */
export async function revisionsOf(articleId: string): Promise<RevisionView[] | null> {
  const past = await readPast(db(), articleId);
  if (!past) return null;
  const told = past.acts
    .filter((act) => act.isOfContent)
    .map(({ revision, at, who, what }) => ({ revision, at: at.toISOString(), who, what }));
  const oldest = past.acts.at(-1)?.revision;
  const first = oldest === undefined ? 1 : oldest - 1;
  return [...told, { revision: first, at: timeOf(past, first).toISOString(), who: null, what: 'as it came in' }];
}

/** Reads what an article said at a revision; null where that cannot be told. */
export async function contentAt(articleId: string, revision: number): Promise<Content | null> {
  const past = await readPast(db(), articleId);
  const state = past && stateAt(past, articleId, revision);
  return past && state ? contentOf(state, past.documentText) : null;
}

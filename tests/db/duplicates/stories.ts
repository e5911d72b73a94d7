import type { Actor } from '../../../lib/access/actor';
import { db } from '../../../lib/db/client';
import { startImport } from '../../../lib/import/commands';
import { intake } from '../../../lib/pipeline';
import { makeUser } from '../../support/builders';
import { prose } from '../../unit/duplicates/prose';

/** Somebody who imports stories and gets the stored articles back. */
export async function makeImporter() {
  const { actor } = await makeUser('publisher', 'Ada');
  const started = await startImport(actor, 'upload');
  if (!started.ok) throw new Error(started.error.message);
  let count = 0;
  const offer = (text: string, { source = 'Harbour Daily', url }: { source?: string; url?: string } = {}) => {
    const bytes = new TextEncoder().encode(text);
    return intake(actor, started.value, { name: `story-${count++}.txt`, bytes, sourceName: source, url });
  };
  const take = async (text: string, about: Parameters<typeof offer>[1] = {}) => {
    const outcome = await offer(text, about);
    if (!outcome.ok) throw new Error(outcome.error.message);
    const id = outcome.value.articles[0]?.id ?? '';
    return db().article.findUniqueOrThrow({ where: { id } });
  };
  return { actor: actor as Actor, offer, take };
}

/** A story of its own: a headline and paragraphs that no other seed has. */
export function story(seed: number, paragraphs = 5): string {
  const body = Array.from({ length: paragraphs }, (_, at) => `${prose(seed * 100 + at, 40)}.`);
  return `${headline(seed)}\n\n${body.join('\n\n')}`;
}

export const headline = (seed: number): string => `Council opens bridge number ${seed} after long repairs`;

/** The pairs that an article is in, by the other article. */
export async function pairsOf(id: string) {
  const rows = await db().duplicatePair.findMany({ where: { OR: [{ aId: id }, { bId: id }] } });
  return new Map(rows.map((row) => [row.aId === id ? row.bId : row.aId, row]));
}

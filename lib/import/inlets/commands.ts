import type { Actor } from '../../access/actor';
import { permit } from '../../access/store';
import { readInput } from '../../articles/input';
import type { EventBody } from '../../audit/events';
import { record } from '../../audit/store';
import { type Tx, transaction } from '../../db/transaction';
import { ok, type Result, refuse } from '../../result';
import { type OpmlFeed, readOpml } from '../feed/opml';
import { sourceOf } from '../source';
import { storeSource } from '../store';
import { INLET_AT, INLET_TO_EDIT, INLET_TO_SWITCH } from './input';
import { type InletKind, lockAddresses } from './store';

/** A feed that was looked at and is to be polled; `siteUrl` and `title` say whose it is. */
export type NewInlet = { url: string; title: string; siteUrl: string | null; kind?: InletKind };

/**
 * Adds a feed; it is asked at once. Its source is the one of the site that it is of, made where there is none.
 * @returns the ids of the inlet and its source; `known-inlet` where the address is polled already
 */
export function addInlet(actor: Actor, feed: NewInlet): Promise<Result<{ inletId: string; sourceId: string }>> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'sources');
    if (!permitted.ok) return permitted;
    await lockAddresses(tx);
    if (await tx.inlet.findUnique({ where: { url: feed.url } })) return refuse('known-inlet');
    const added = await storeInlet(tx, feed);
    await record(
      tx,
      permitted.value,
      { action: 'inlet.add', data: { source: added.source.name, url: feed.url } },
      { sourceId: added.source.id },
    );
    return ok({ inletId: added.id, sourceId: added.source.id });
  });
}

/**
 * Adds the feeds of an OPML list; those that are here already are left as they are.
 * @returns how many were added and how many were here
 */
export function addOpml(actor: Actor, text: string): Promise<Result<{ added: number; known: number }>> {
  const feeds = readOpml(text);
  return transaction(
    async (tx) => {
      const permitted = await permit(tx, actor, 'sources');
      if (!permitted.ok) return permitted;
      if (feeds.length === 0) return refuse('not-opml');
      await lockAddresses(tx);
      const here = await tx.inlet.findMany({
        where: { url: { in: feeds.map(({ feedUrl }) => feedUrl) } },
        select: { url: true },
      });
      const known = new Set(here.map(({ url }) => url));
      for (const feed of feeds.filter(({ feedUrl }) => !known.has(feedUrl))) {
        const { source } = await storeInlet(tx, asNew(feed));
        await record(
          tx,
          permitted.value,
          { action: 'inlet.add', data: { source: source.name, url: feed.feedUrl } },
          { sourceId: source.id },
        );
      }
      return ok({ added: feeds.length - known.size, known: known.size });
    },
    { timeoutMs: OPML_TIMEOUT_MS },
  );
}

/** A list of thousands writes as many rows of history. */
const OPML_TIMEOUT_MS = 600_000;

const asNew = ({ feedUrl, title, siteUrl }: OpmlFeed): NewInlet => ({ url: feedUrl, title: title ?? feedUrl, siteUrl });

async function storeInlet(tx: Tx, { url, title, siteUrl, kind = 'feed' }: NewInlet) {
  const identity = sourceOf({ url: siteUrl ?? url, siteName: title });
  const source = await storeSource(tx, identity);
  const { id } = await tx.inlet.create({ data: { url, title, kind, sourceId: source.id }, select: { id: true } });
  return { id, source };
}

/** Changes address, interval or the fetching of pages; refuses `stale`, `not-found`, `forbidden`, `invalid-input`, `known-inlet`. */
export async function editInlet(actor: Actor, input: unknown): Promise<Result<void>> {
  const parsed = readInput(INLET_TO_EDIT, input);
  if (!parsed.ok) return parsed;
  const { inletId, revision, ...wanted } = parsed.value;
  return onInlet(actor, inletId, revision, async (tx, inlet) => {
    const fields = (['url', 'everyMinutes', 'fetchesPages'] as const).filter((name) => inlet[name] !== wanted[name]);
    if (fields.length === 0) return refuse('invalid-input', { about: 'Nothing is different.' });
    const isMoved = fields.includes('url');
    if (isMoved) await lockAddresses(tx);
    if (isMoved && (await tx.inlet.findUnique({ where: { url: wanted.url } }))) return refuse('known-inlet');
    // Elsewhere nothing is known yet: what was wrong is forgotten, and it is asked at once.
    const afresh = isMoved
      ? { state: 'active', failures: 0, trouble: null, etag: null, lastModified: null, validatorsUrl: null }
      : {};
    await tx.inlet.update({ where: { id: inletId }, data: { ...wanted, ...afresh, nextAt: new Date() } });
    return ok({ action: 'inlet.edit', data: { source: inlet.source.name, url: inlet.url, fields } });
  });
}

/** Pauses an inlet or has it polled again; one that the server called gone is tried once more by this. Refuses as `editInlet`. */
export async function switchInlet(actor: Actor, input: unknown): Promise<Result<void>> {
  const parsed = readInput(INLET_TO_SWITCH, input);
  if (!parsed.ok) return parsed;
  const { inletId, revision, active } = parsed.value;
  return onInlet(actor, inletId, revision, async (tx, inlet) => {
    if ((inlet.state === 'active') === active)
      return refuse('invalid-input', { about: `It is ${active ? 'on' : 'off'} already.` });
    const data = active ? { state: 'active', failures: 0, trouble: null, nextAt: new Date() } : { state: 'paused' };
    await tx.inlet.update({ where: { id: inletId }, data });
    return ok({ action: 'inlet.switch', data: { source: inlet.source.name, url: inlet.url, active } });
  });
}

/** Takes an inlet out; what it brought stays. Refuses as `editInlet`. */
export async function removeInlet(actor: Actor, input: unknown): Promise<Result<void>> {
  const parsed = readInput(INLET_AT, input);
  if (!parsed.ok) return parsed;
  return onInlet(actor, parsed.value.inletId, parsed.value.revision, async (tx, inlet) => {
    await tx.inlet.delete({ where: { id: inlet.id } });
    return ok({ action: 'inlet.remove', data: { source: inlet.source.name, url: inlet.url } });
  });
}

type InletRow = NonNullable<Awaited<ReturnType<typeof readInlet>>>;
const readInlet = (tx: Tx, id: string) =>
  tx.inlet.findUnique({ where: { id }, include: { source: { select: { id: true, name: true } } } });

function onInlet(
  actor: Actor,
  inletId: string,
  revision: number,
  change: (tx: Tx, inlet: InletRow) => Promise<Result<EventBody>>,
): Promise<Result<void>> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'sources');
    if (!permitted.ok) return permitted;
    const raised = await tx.inlet.updateMany({
      where: { id: inletId, revision },
      data: { revision: { increment: 1 } },
    });
    const inlet = await readInlet(tx, inletId);
    if (!inlet) return refuse('not-found');
    if (raised.count === 0) return refuse('stale');
    const changed = await change(tx, inlet);
    if (!changed.ok) return changed;
    await record(tx, permitted.value, changed.value, { sourceId: inlet.source.id });
    return ok(undefined);
  });
}

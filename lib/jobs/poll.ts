import type { Actor } from '../access/actor';
import { transaction } from '../db/transaction';
import { startImport } from '../import/commands';
import { identify, type KnownItem } from '../import/feed/identity';
import { isSummary, itemDocument, itemFields, itemPlace } from '../import/feed/item-document';
import { parseFeed } from '../import/feed/parse';
import type { ParsedFeed } from '../import/feed/types';
import type { Fetched, Network } from '../import/fetch';
import { maxAge, nextPoll, type PollResult, retryAfter } from '../import/inlets/schedule';
import {
  type HeldInlet,
  holdInlet,
  holdLonger,
  isLastSeen,
  noteSeen,
  type PollRecord,
  seenOf,
  storePoll,
} from '../import/inlets/store';
import { contentType, PAGE_TYPES, statusTrouble } from '../import/network/response';
import { intake, type Offered } from '../pipeline';
import { ok, type Result } from '../result';
import { fetchPage, readPage, storyHash, storyLength } from './page';

const ACTOR: Actor = { kind: 'system', name: 'The feed reader' };
const FEED_TYPES =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.5';

/**
 * Asks an inlet what is new and takes it in: the items that were not seen, with the page of an item where the feed has a summary only.
 * What is taken in is written item by item, so that a worker that is killed in the middle is followed by one that goes on where it was.
 * @param isDueOnly false where a person asked for it
 * @returns what came of it, or null where the inlet was not to be asked now
 */
export async function pollInlet(network: Network, id: string, isDueOnly: boolean): Promise<PollRecord | null> {
  const inlet = await holdInlet(id, isDueOnly);
  if (!inlet) return null;
  const started = Date.now();
  const { record, result } = await ask(network, inlet, started);
  const poll = { ...record, tookMs: Date.now() - started };
  await transaction(async (tx) =>
    ok(await storePoll(tx, inlet, poll, nextPoll(inlet, result, Date.now(), Math.random()))),
  );
  return poll;
}

type Asked = { record: Omit<PollRecord, 'tookMs'>; result: PollResult };
const NOTHING = { status: null, items: 0, fresh: 0, message: null, moved: null, title: null, answer: null };

async function ask(network: Network, inlet: HeldInlet, now: number): Promise<Asked> {
  const { etag, lastModified, validatorsUrl } = inlet;
  const validators = validatorsUrl ? { url: validatorsUrl, etag, lastModified } : null;
  const accept = inlet.kind === 'page' ? PAGE_TYPES : FEED_TYPES;
  const fetched = await network.fetch(inlet.url, { accept, validators });
  if (!fetched.ok) {
    const failed = { outcome: 'failed', message: fetched.error.message } as const;
    return { record: { ...NOTHING, ...failed }, result: { outcome: 'failed', retryAfterSeconds: null } };
  }
  const { status, headers, permanentUrl: moved } = fetched.value;
  const maxAgeSeconds = maxAge(headers['cache-control']);
  if (status === 304) {
    return {
      record: { ...NOTHING, outcome: 'same', status, moved },
      result: { outcome: 'same', fresh: 0, maxAgeSeconds },
    };
  }
  const trouble = statusTrouble(status);
  if (status === 410)
    return { record: { ...NOTHING, outcome: 'gone', status, message: trouble }, result: { outcome: 'gone' } };
  const take = inlet.kind === 'page' ? takePage : takeFeed;
  const taken = trouble === null ? await take(network, inlet, fetched.value) : null;
  if (!taken?.ok) {
    const message = trouble ?? taken?.error.message ?? null;
    const retryAfterSeconds = status === 429 || status === 503 ? retryAfter(headers['retry-after'], now) : null;
    return {
      record: { ...NOTHING, outcome: 'failed', status, message },
      result: { outcome: 'failed', retryAfterSeconds },
    };
  }
  const { fresh, refused, items, title, movedTo } = taken.value;
  const outcome = fresh > 0 ? 'new' : 'same';
  const message = refused > 0 ? `${refused} of ${fresh} were not taken in; the import says why.` : null;
  const seen = { items, fresh, message, title };
  return {
    record: { ...NOTHING, ...seen, outcome, status, moved: movedTo ?? moved, answer: fetched.value },
    result: { outcome, fresh, maxAgeSeconds },
  };
}

/** What was there and how much of it went in; `movedTo`: where it says that it is from now on. */
type Taken = { items: number; title: string | null; fresh: number; refused: number; movedTo: string | null };

async function takeFeed(network: Network, inlet: HeldInlet, fetched: Fetched): Promise<Result<Taken>> {
  const feed = parseFeed(fetched.body, aboutOf(fetched));
  if (!feed.ok) return feed;
  const { items, title } = feed.value;
  const movedTo = await feedThere(network, feed.value.movedTo, inlet.url);
  return ok({ items: items.length, title, movedTo, ...(await takeIn(network, inlet, feed.value)) });
}

/** What a feed says of its new address is believed when there is a feed. */
async function feedThere(network: Network, address: string | null, here: string): Promise<string | null> {
  if (address === null || address === here) return null;
  const fetched = await network.fetch(address, { accept: FEED_TYPES });
  if (!fetched.ok || statusTrouble(fetched.value.status)) return null;
  return parseFeed(fetched.value.body, aboutOf(fetched.value)).ok ? address : null;
}

/** A page that is watched: what is no furniture of it is compared with what it was, and another text comes in as its new version. */
async function takePage(_: Network, inlet: HeldInlet, fetched: Fetched): Promise<Result<Taken>> {
  const page = readPage(fetched);
  if (!page.ok) return page;
  const { document } = page.value.read;
  const title = document.fields.title ?? null;
  const version = { key: 'page', hash: storyHash(document) };
  if (await isLastSeen(inlet.id, version)) return ok({ items: 1, title, fresh: 0, refused: 0, movedTo: null });
  const run = await startImport(ACTOR, 'page');
  if (!run.ok) throw new Error(run.error.message);
  const { key, name } = inlet.source;
  const offered = { ...page.value, name: (title ?? inlet.url).slice(0, 255), source: { key, name } };
  const taken = await intake(ACTOR, run.value, { ...offered, askedUrl: inlet.url });
  await noteSeen(inlet.id, version);
  return ok({ items: 1, title, fresh: 1, refused: taken.ok ? 0 : 1, movedTo: null });
}

const aboutOf = ({ url, headers }: Fetched) => ({ url: contentBase(url, headers), ...charsetOf(headers) });
const charsetOf = (headers: Record<string, string>) => {
  const { charset } = contentType(headers['content-type']);
  return charset ? { charset } : {};
};

/** Relative addresses count from Content-Location where a server gives one (RFC 9110, 8.7). */
function contentBase(url: string, headers: Record<string, string>): string {
  const location = headers['content-location'];
  return location && URL.canParse(location, url) ? new URL(location, url).href : url;
}

async function takeIn(
  network: Network,
  inlet: HeldInlet,
  feed: ParsedFeed,
): Promise<{ fresh: number; refused: number }> {
  const known = identify(feed);
  const seen = await seenOf(inlet.id, known);
  const fresh = known.filter(({ key, hash }) => !seen.has(`${key}:${hash}`));
  if (fresh.length === 0) return { fresh: 0, refused: 0 };
  const run = await startImport(ACTOR, 'feed');
  if (!run.ok) throw new Error(run.error.message);
  let refused = 0;
  // The oldest first, so that of two versions the later one supersedes.
  for (const item of fresh.toReversed()) {
    await holdLonger(inlet.id);
    const offered = await offer(network, inlet, feed, item);
    const taken = offered && (await intake(ACTOR, run.value, offered));
    if (taken && !taken.ok) refused += 1;
    await noteSeen(inlet.id, item);
  }
  return { fresh: fresh.length, refused };
}

/** What of an item goes into the desk: its page where the feed has a summary only and the page has more, else the item itself. */
async function offer(network: Network, inlet: HeldInlet, feed: ParsedFeed, known: KnownItem): Promise<Offered | null> {
  const { item, url, key } = known;
  const source = { key: inlet.source.key, name: inlet.source.name };
  const document = itemDocument(item, feed.title);
  const name = (item.title ?? url ?? 'an item without a title').slice(0, 255);
  const page = url && inlet.fetchesPages && isSummary(item) ? await fetchPage(network, url) : null;
  if (page && storyLength(page.read.document) > (document ? storyLength(document) : 0)) {
    return { ...page, name, source, fields: itemFields(item, feed.title) };
  }
  if (!document) return null;
  return {
    ...{ name, source, bytes: new TextEncoder().encode(item.raw), url: url ?? itemPlace(inlet.url, key) },
    read: {
      document,
      charset: 'utf-8',
      mediaType: feed.format === 'json' ? 'application/feed+json' : 'application/xml',
    },
  };
}

import { readInput } from '../articles/input';
import { findFeeds } from '../import/feed/discover';
import { parseFeed } from '../import/feed/parse';
import type { Fetched, Network } from '../import/fetch';
import type { NewInlet } from '../import/inlets/commands';
import { INLET_TO_LOOK_FOR } from '../import/inlets/input';
import { asRefusal, contentType, statusTrouble } from '../import/network/response';
import { ok, type Result, refuse } from '../result';
import { readPage } from './page';

/** Feeds of a site that are looked at until one can be read. */
const MAX_TRIED = 4;
const TYPES =
  'application/atom+xml, application/rss+xml, application/feed+json, text/html, application/xml;q=0.9, */*;q=0.5';

/**
 * Finds the feed at an address: the address's own, or the first readable one that its page points to.
 * @param input `INLET_TO_LOOK_FOR`
 * @returns the feed, or the page itself where it was asked for as one, ready to be added; `fetch-failed`, `not-a-feed`, `invalid-input`, and
 * what makes a page unreadable
 */
export async function lookForFeed(network: Network, input: unknown): Promise<Result<NewInlet>> {
  const parsed = readInput(INLET_TO_LOOK_FOR, input);
  if (!parsed.ok) return parsed;
  const page = await fetchText(network, parsed.value.url);
  if (!page.ok) return page;
  if (parsed.value.asPage) return pageAt(page.value);
  const direct = feedAt(page.value);
  if (direct.ok) return direct;
  const html = new TextDecoder().decode(page.value.body);
  for (const { url } of findFeeds(html, page.value.url).slice(0, MAX_TRIED)) {
    const fetched = await fetchText(network, url);
    const feed = fetched.ok ? feedAt(fetched.value) : fetched;
    if (feed.ok) return feed;
  }
  return refuse('not-a-feed');
}

async function fetchText(network: Network, url: string): Promise<Result<Fetched>> {
  const fetched = await network.fetch(url, { accept: TYPES });
  if (!fetched.ok) return asRefusal(fetched.error);
  const trouble = statusTrouble(fetched.value.status);
  return trouble ? refuse('fetch-failed', { about: trouble }) : ok(fetched.value);
}

function pageAt(fetched: Fetched): Result<NewInlet> {
  const page = readPage(fetched);
  if (!page.ok) return page;
  const { text, fields } = page.value.read.document;
  if (text.trim() === '') return refuse('empty-document');
  const { url } = fetched;
  return ok({ url, title: fields.title ?? fields.siteName ?? new URL(url).host, siteUrl: url, kind: 'page' });
}

function feedAt({ url, body, headers }: Fetched): Result<NewInlet> {
  const { charset } = contentType(headers['content-type']);
  const feed = parseFeed(body, { url, ...(charset ? { charset } : {}) });
  if (!feed.ok) return feed;
  const { title, link } = feed.value;
  return ok({ url, title: title ?? new URL(url).host, siteUrl: link });
}

import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector, type Dispatcher, EnvHttpProxyAgent, request } from 'undici';
import { baseUrl, env } from '../env';
import type { Result } from '../result';
import { type AllowedNetworks, readNetworks } from './network/addresses';
import { ACCEPTED_ENCODINGS, readBody } from './network/body';
import { FetchError, type FetchFailure, failed, failureOf } from './network/failure';
import { FETCH_LIMITS, type FetchLimits, MAX_HEAD_BYTES } from './network/limits';
import { follow, isRedirect, methodAfter, type Trail } from './network/redirect';
import { checkUrl, refusedTarget } from './network/url';
import { takeTurn } from './turns/store';

/** What a request asks for beside its address. `validators` go only to the very address that gave them. */
export type FetchOptions = {
  method?: 'GET' | 'HEAD' | 'POST';
  accept?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  validators?: { url: string; etag: string | null; lastModified: string | null } | null;
  limits?: Partial<FetchLimits>;
  signal?: AbortSignal;
};

/** A response of any status, read whole. `url` is where it came from at last; `permanentUrl` where the source moved for good, if it did. */
export type Fetched = {
  status: number;
  url: string;
  permanentUrl: string | null;
  hops: number;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
};

/** The network as one process reaches it: `fetch` is the only way out. */
export type Network = {
  fetch: (url: string, options?: FetchOptions) => Promise<Result<Fetched, FetchFailure>>;
  close: () => Promise<void>;
};

/** `resolve` is the system's resolver unless a test has one of its own; `agent` names us to servers, with a contact. */
export type NetworkSettings = {
  allowed: AllowedNetworks;
  agent: string;
  resolve?: typeof lookup;
  /** Waits until nobody else is asking the host, and gives back what ends the turn. */
  takeTurn?: (host: string, signal: AbortSignal) => Promise<() => Promise<void>>;
};

/**
 * Opens the guarded network. Every address that a name stands for is checked when the connection is made, and the connection goes to an
 * address that was checked, so that a name cannot change its meaning in between; redirects are followed one by one, each checked anew.
 * Where the environment names a proxy (`HTTP_PROXY`, `HTTPS_PROXY`, `NO_PROXY`), the proxy resolves names and is the guard of them;
 * addresses that are written as such are refused here all the same.
 */
export function openNetwork(settings: NetworkSettings): Network {
  const dispatcher = new EnvHttpProxyAgent({
    connect: guardedConnector(settings),
    // Proxies let tunnels through to the port of https alone; http goes to them as a request.
    proxyTunnel: false,
    maxHeaderSize: MAX_HEAD_BYTES,
    pipelining: 1,
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 30_000,
  });
  return {
    fetch: (url, options = {}) => fetchFollowing(dispatcher, settings, url, options),
    close: () => dispatcher.close(),
  };
}

let shared: Network | undefined;

/** The network by the settings of the environment, one a process. */
export function network(): Network {
  shared ??= openNetwork({
    allowed: readNetworks(env().COPYDESK_ALLOWED_NETWORKS),
    agent: `Copydesk (+${env().COPYDESK_CONTACT ?? baseUrl()})`,
    takeTurn,
  });
  return shared;
}

function guardedConnector({ allowed, resolve = lookup }: NetworkSettings): buildConnector.connector {
  const connectorFor = (port: string) =>
    buildConnector({ timeout: FETCH_LIMITS.connectMs, lookup: guardedLookup(port, allowed, resolve) });
  const connectors = new Map<string, buildConnector.connector>();
  return (options, callback) => {
    const port = options.port || (options.protocol === 'https:' ? '443' : '80');
    const host = options.hostname.replace(/^\[|\]$/g, '');
    const problem = isIP(host) ? refusedTarget(host, host, port, allowed) : null;
    if (problem) return callback(new FetchError(problem), null);
    const connect = connectors.get(port) ?? connectorFor(port);
    // The port is one of four, or one that an admin opened with a network: few, unless names without end are tried.
    if (connectors.size < 64) connectors.set(port, connect);
    return connect(options, callback);
  };
}

/** Resolves a name to all of its addresses and gives them out only where every one may be connected to. */
function guardedLookup(port: string, allowed: AllowedNetworks, resolve: typeof lookup): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const problem = addresses.map(({ address }) => refusedTarget(host, address, port, allowed)).find(Boolean);
      if (problem) return callback(new FetchError(problem), []);
      const [first] = addresses;
      if (options.all) return callback(null, addresses);
      return callback(null, first?.address ?? '', first?.family);
    });
  };
}

async function fetchFollowing(
  dispatcher: Dispatcher,
  settings: NetworkSettings,
  address: string,
  options: FetchOptions,
): Promise<Result<Fetched, FetchFailure>> {
  const limits = { ...FETCH_LIMITS, ...options.limits };
  const started = checkUrl(address, settings.allowed);
  if (!started.ok) return started;
  const deadline = AbortSignal.timeout(limits.totalMs);
  const signal = options.signal ? AbortSignal.any([deadline, options.signal]) : deadline;
  let trail: Trail = { url: started.value, permanentUrl: null, hops: 0, isPermanentSoFar: true };
  let method: string = options.method ?? 'GET';
  let endTurn: (() => Promise<void>) | undefined;
  try {
    for (;;) {
      endTurn = await settings.takeTurn?.(trail.url.host, signal);
      const response = await request(trail.url, {
        ...{ dispatcher, signal, method: method as Dispatcher.HttpMethod },
        headers: headersFor(trail.url, started.value.origin, settings.agent, options),
        body: method === 'POST' ? options.body : undefined,
        headersTimeout: limits.silenceMs,
        bodyTimeout: limits.silenceMs,
      });
      const headers = flat(response.headers);
      const { statusCode: status } = response;
      if (!isRedirect(status) || !headers.location) {
        const body = await readBody(response.body, headers['content-encoding'], limits);
        const { url, permanentUrl, hops } = trail;
        return { ok: true, value: { status, url: url.href, permanentUrl, hops, headers, body } };
      }
      response.body.on('error', () => {}).destroy();
      await endTurn?.();
      endTurn = undefined;
      if (trail.hops >= limits.maxRedirects) {
        return failed('too-many-redirects', `${started.value.host} redirects more than ${limits.maxRedirects} times.`);
      }
      const next = checkUrl(headers.location, settings.allowed, trail.url);
      if (!next.ok) return next;
      trail = follow(trail, status, next.value);
      method = methodAfter(status, method);
    }
  } catch (error) {
    if (options.signal?.aborted) return failed('cancelled', 'The fetch was cancelled.');
    if (deadline.aborted)
      return failed('timeout', `${trail.url.host} took longer than ${limits.totalMs / 1000} seconds.`);
    return { ok: false, error: failureOf(error, trail.url.host) };
  } finally {
    await endTurn?.();
  }
}

function headersFor(url: URL, origin: string, agent: string, options: FetchOptions): Record<string, string> {
  const isKnown = options.validators?.url === url.href;
  // What was meant for one host (a signature, a token) is not for another that it redirects to.
  const own = url.origin === origin ? options.headers : {};
  return {
    'user-agent': agent,
    accept: options.accept ?? '*/*',
    'accept-encoding': ACCEPTED_ENCODINGS,
    ...(isKnown && options.validators?.etag ? { 'if-none-match': options.validators.etag } : {}),
    ...(isKnown && options.validators?.lastModified ? { 'if-modified-since': options.validators.lastModified } : {}),
    ...own,
  };
}

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

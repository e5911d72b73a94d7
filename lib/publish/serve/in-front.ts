import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { type Answer, type Asked, plainAnswer } from './answer';

/** Node publishes here before any handler sees a request (nodejs.org/api/diagnostics_channel.html, "HTTP"). */
const REQUEST_START = 'http.server.request.start';

/** Answers a request, or leaves it to whoever is behind (null). */
export type Answerer = (asked: Asked) => Answer | Promise<Answer> | null;

/**
 * Puts an answerer in front of the request handlers of every HTTP server of this process, at the first request that each receives
 * (docs/adr/0013-server-in-front.md). What it does not answer goes on to them as it came.
 */
export function standInFront(answer: Answerer): void {
  const taken = new WeakSet<Server>();
  subscribe(REQUEST_START, (message) => {
    const { server } = message as { server: Server };
    if (taken.has(server)) return;
    taken.add(server);
    const behind = server.listeners('request') as RequestListener[];
    server.removeAllListeners('request');
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const found = answer(askedBy(request));
      if (found === null) for (const listener of behind) listener.call(server, request, response);
      else void send(found, response);
    });
  });
}

/** What a client writes that takes this server for a proxy; it means the path all the same (RFC 9112 §3.2.2). */
const ABSOLUTE = /^https?:\/\/[^/?]+(?=\/)/i;

function askedBy({ method = 'GET', url: target = '/', headers }: IncomingMessage): Asked {
  const url = target.replace(ABSOLUTE, '');
  const cut = url.indexOf('?');
  return {
    method,
    path: cut < 0 ? url : url.slice(0, cut),
    query: cut < 0 ? '' : url.slice(cut),
    header: (name) => {
      const value = headers[name];
      return Array.isArray(value) ? value.join(', ') : value;
    },
  };
}

async function send(found: Answer | Promise<Answer>, response: ServerResponse): Promise<void> {
  let answer: Answer;
  if (found instanceof Promise) {
    try {
      answer = await found;
    } catch (error) {
      console.error('A public answer failed:', error);
      answer = UNAVAILABLE;
    }
  } else answer = found;
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}

/** Feeds are asked for again by themselves; this says when. */
const UNAVAILABLE = plainAnswer(503, 'The desk cannot be reached now. Try again in a moment.', { 'Retry-After': '5' });

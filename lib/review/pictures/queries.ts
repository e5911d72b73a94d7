import type { BlockImage } from '../../articles/types';
import { db } from '../../db/client';
import { network } from '../../import/fetch';
import { type Result, refuse } from '../../result';
import { Line } from './line';
import { pictureType } from './type';

/** A picture as a browser takes it. */
export type Picture = { type: string; body: Uint8Array<ArrayBuffer> };

/** A picture of a news page has some hundred kilobytes; who waits for one waits no longer than this. */
const LIMITS = { maxWireBytes: 10 * 1024 * 1024, maxBytes: 10 * 1024 * 1024, totalMs: 20_000 };

/** Each picture that comes takes up to twice its size of memory: so many at once in this process, and one of a host, as hosts are asked. */
const AT_ONCE = 8;
const all = new Line(AT_ONCE);
const ofHosts = new Map<string, Line>();

/**
 * Fetches the picture of an image block from its host, for somebody who asked to see it; nothing of it is kept.
 * @param blockId a block that holds an image: only what stands in a stored text is fetched
 * @param signal ends the fetch where nobody waits for it any longer
 * @returns refuses `not-found`, and `fetch-failed` with what was wrong
 */
export async function pictureOf(blockId: string, signal: AbortSignal): Promise<Result<Picture>> {
  const block = await db().block.findUnique({ where: { id: blockId }, select: { image: true } });
  const image = block?.image as BlockImage | null | undefined;
  if (!image) return refuse('not-found');
  const waits = AbortSignal.any([signal, AbortSignal.timeout(LIMITS.totalMs)]);
  const host = URL.canParse(image.src) ? new URL(image.src).host : '';
  const ofHost = ofHosts.get(host) ?? new Line(1);
  ofHosts.set(host, ofHost);
  const leaveHost = await ofHost.enter(waits);
  const leave = leaveHost && (await all.enter(waits));
  try {
    if (!leave) return refuse('fetch-failed', { about: 'Many pictures are being fetched. Show it again in a while.' });
    return await fetched(image.src, signal);
  } finally {
    leave?.();
    leaveHost?.();
    if (ofHost.isEmpty) ofHosts.delete(host);
  }
}

async function fetched(src: string, signal: AbortSignal): Promise<Result<Picture>> {
  const accept = 'image/avif,image/webp,image/png,image/jpeg,image/gif';
  const answer = await network().fetch(src, { accept, limits: LIMITS, signal });
  if (!answer.ok) return refuse('fetch-failed', { about: answer.error.message });
  const { status, body } = answer.value;
  if (status !== 200) return refuse('fetch-failed', { about: `The server answered ${status}.` });
  const type = pictureType(body);
  return type ? { ok: true, value: { type, body } } : refuse('fetch-failed', { about: 'It is no picture.' });
}

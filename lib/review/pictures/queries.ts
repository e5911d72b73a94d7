import type { BlockImage } from '../../articles/types';
import { db } from '../../db/client';
import { network } from '../../import/fetch';
import { type Result, refuse } from '../../result';
import { pictureType } from './type';

/** A picture as a browser takes it. */
export type Picture = { type: string; body: Uint8Array<ArrayBuffer> };

/** A picture of a news page has some hundred kilobytes; who waits for one waits no longer than this. */
const LIMITS = { maxWireBytes: 10 * 1024 * 1024, maxBytes: 10 * 1024 * 1024, totalMs: 20_000 };

/**
 * Fetches the picture of an image block from its host, for somebody who asked to see it; nothing of it is kept.
 * @param blockId a block that holds an image: only what stands in a stored text is fetched
 * @returns refuses `not-found`, and `fetch-failed` with what was wrong
 */
export async function pictureOf(blockId: string): Promise<Result<Picture>> {
  const block = await db().block.findUnique({ where: { id: blockId }, select: { image: true } });
  const image = block?.image as BlockImage | null | undefined;
  if (!image) return refuse('not-found');
  const accept = 'image/avif,image/webp,image/png,image/jpeg,image/gif';
  const fetched = await network().fetch(image.src, { accept, limits: LIMITS });
  if (!fetched.ok) return refuse('fetch-failed', { about: fetched.error.message });
  const { status, body } = fetched.value;
  if (status !== 200) return refuse('fetch-failed', { about: `The server answered ${status}.` });
  const type = pictureType(body);
  return type ? { ok: true, value: { type, body } } : refuse('fetch-failed', { about: 'It is no picture.' });
}

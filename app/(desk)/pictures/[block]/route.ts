import { z } from 'zod';
import { actorOrRefusal } from '@/lib/auth/session';
import { httpStatus, refuse } from '@/lib/result';
import { pictureOf } from '@/lib/review/pictures/queries';

const BLOCK_ID = z.uuid();
const DAY_SECONDS = 86_400;

/** The picture of an image in a text, by way of the desk: its host learns neither who looks nor at what (docs/adr/0039-pictures-on-the-desk.md). */
export async function GET(request: Request, { params }: { params: Promise<{ block: string }> }): Promise<Response> {
  const person = await actorOrRefusal();
  if (!person.ok) return Response.json(person.error, { status: httpStatus(person.error) });
  const id = BLOCK_ID.safeParse((await params).block);
  const picture = id.success ? await pictureOf(id.data, request.signal) : refuse('not-found');
  if (!picture.ok) {
    return Response.json(picture.error, {
      status: httpStatus(picture.error),
      headers: { 'Cache-Control': 'no-store' },
    });
  }
  return new Response(picture.value.body, {
    headers: {
      'Content-Type': picture.value.type,
      'Cache-Control': `private, max-age=${DAY_SECONDS}`,
    },
  });
}

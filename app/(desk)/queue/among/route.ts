import type { NextRequest } from 'next/server';
import { actorOrRefusal } from '@/lib/auth/session';
import { httpStatus } from '@/lib/result';
import { readFilter } from '@/lib/review/filters';
import { ARTICLE_ID } from '@/lib/review/input';
import { articlesAmong } from '@/lib/review/queries';

/** Articles asked for at once: as many as one act names. */
const MAX_ASKED = 200;

/** Which of some articles are of the queue, for an editor who hears that somebody changed them. */
export async function GET(request: NextRequest): Promise<Response> {
  const person = await actorOrRefusal();
  if (!person.ok) return Response.json(person.error, { status: httpStatus(person.error) });
  const parameters = Object.fromEntries(request.nextUrl.searchParams);
  const ids = (parameters.ids ?? '').split(',').filter((id) => ARTICLE_ID.safeParse(id).success);
  const among = await articlesAmong(readFilter(parameters), ids.slice(0, MAX_ASKED));
  return Response.json(among, { headers: { 'Cache-Control': 'no-store' } });
}

import type { NextRequest } from 'next/server';
import { actorOrRefusal } from '@/lib/auth/session';
import { standingSince } from '@/lib/live/queries';
import { httpStatus } from '@/lib/result';
import { deskCounts } from '../../counts';

/** The same as the live channel tells, for browsers that it does not reach: asked for from time to time. */
export async function GET(request: NextRequest): Promise<Response> {
  const person = await actorOrRefusal();
  if (!person.ok) return Response.json(person.error, { status: httpStatus(person.error) });
  const [standing, counts] = await Promise.all([
    standingSince(request.nextUrl.searchParams.get('after')),
    deskCounts(),
  ]);
  return Response.json({ ...standing, counts }, { headers: { 'Cache-Control': 'no-store' } });
}

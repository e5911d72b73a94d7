import type { NextRequest } from 'next/server';
import { actorOrRefusal } from '@/lib/auth/session';
import { httpStatus } from '@/lib/result';
import { readFilter } from '@/lib/review/filters';
import { queuePage } from '@/lib/review/queries';

/** The rows of the queue after a place, for an editor who nears the end of those that are there. */
export async function GET(request: NextRequest): Promise<Response> {
  const person = await actorOrRefusal();
  if (!person.ok) return Response.json(person.error, { status: httpStatus(person.error) });
  const parameters = Object.fromEntries(request.nextUrl.searchParams);
  const page = await queuePage(readFilter(parameters), { after: parameters.after });
  return Response.json(page, { headers: { 'Cache-Control': 'no-store' } });
}

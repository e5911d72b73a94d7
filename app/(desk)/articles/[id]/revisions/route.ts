import type { NextRequest } from 'next/server';
import { actorOrRefusal } from '@/lib/auth/session';
import { httpStatus } from '@/lib/result';
import { ARTICLE_ID } from '@/lib/review/input';
import { contentAt, revisionsOf } from '@/lib/review/revisions/queries';

/** The revisions of an article; with `at` what it said at that one. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const person = await actorOrRefusal();
  if (!person.ok) return Response.json(person.error, { status: httpStatus(person.error) });
  const id = ARTICLE_ID.safeParse((await params).id);
  const at = request.nextUrl.searchParams.get('at');
  const revision = at === null ? null : /^\d{1,9}$/.test(at) ? Number(at) : -1;
  const found = !id.success
    ? null
    : revision === null
      ? await revisionsOf(id.data)
      : await contentAt(id.data, revision);
  return Response.json(found, { status: found ? 200 : 404, headers: { 'Cache-Control': 'no-store' } });
}

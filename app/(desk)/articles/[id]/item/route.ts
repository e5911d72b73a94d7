import type { NextRequest } from 'next/server';
import { actorOrRefusal } from '@/lib/auth/session';
import { previewItem } from '@/lib/publish/preview/queries';
import { httpStatus } from '@/lib/result';
import { ARTICLE_ID } from '@/lib/review/input';

/** The feed item that an article would be, for whoever looks before approving. */
export async function GET(_: NextRequest, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const person = await actorOrRefusal();
  if (!person.ok) return Response.json(person.error, { status: httpStatus(person.error) });
  const { id } = await params;
  const item = ARTICLE_ID.safeParse(id).success ? await previewItem(id) : null;
  return Response.json(item, { status: item ? 200 : 404, headers: { 'Cache-Control': 'no-store' } });
}

import { actorOrRefusal } from '@/lib/auth/session';
import { httpStatus } from '@/lib/result';
import { articleView } from '@/lib/review/article/queries';
import { ARTICLE_ID } from '@/lib/review/input';

/** Everything that the desk shows of one article, for reading it ahead. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const person = await actorOrRefusal();
  if (!person.ok) return Response.json(person.error, { status: httpStatus(person.error) });
  const id = ARTICLE_ID.safeParse((await params).id);
  const view = id.success ? await articleView(id.data) : null;
  return Response.json(view, { status: view ? 200 : 404, headers: { 'Cache-Control': 'no-store' } });
}

import { actorOrRefusal } from '@/lib/auth/session';
import { pairView } from '@/lib/duplicates/queries';
import { httpStatus } from '@/lib/result';

/** Two articles side by side, for comparing them over the queue. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const person = await actorOrRefusal();
  if (!person.ok) return Response.json(person.error, { status: httpStatus(person.error) });
  const pair = await pairView((await params).id);
  return Response.json(pair, { status: pair ? 200 : 404, headers: { 'Cache-Control': 'no-store' } });
}

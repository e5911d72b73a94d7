import { actorOrRefusal } from '@/lib/auth/session';
import { httpStatus } from '@/lib/result';
import { unseenCount } from '@/lib/review/together/queries';

/** How much this person was told and has not seen. */
export async function GET(): Promise<Response> {
  const person = await actorOrRefusal();
  if (!person.ok) return Response.json(person.error, { status: httpStatus(person.error) });
  return Response.json(await unseenCount(person.value.actor.id), { headers: { 'Cache-Control': 'no-store' } });
}

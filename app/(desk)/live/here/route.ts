import { actorOrRefusal } from '@/lib/auth/session';
import { sayWhere } from '@/lib/live/commands';
import { httpStatus } from '@/lib/result';

/** Where the editor is, said while they are there. A route, since server actions go one after another and decisions would wait for it. */
export async function POST(request: Request): Promise<Response> {
  const person = await actorOrRefusal();
  const said = person.ok ? await request.json().catch(() => null) : null;
  const result = person.ok ? await sayWhere(person.value.actor, said) : person;
  return result.ok
    ? new Response(null, { status: 204 })
    : Response.json(result.error, { status: httpStatus(result.error) });
}

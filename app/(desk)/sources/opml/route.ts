import { actorOrRefusal } from '@/lib/auth/session';
import { opmlOfInlets } from '@/lib/import/inlets/queries';
import { httpStatus } from '@/lib/result';

/** All polled feeds as a list that other readers understand. */
export async function GET(): Promise<Response> {
  const person = await actorOrRefusal();
  if (!person.ok) return new Response(person.error.message, { status: httpStatus(person.error) });
  return new Response(await opmlOfInlets(), {
    headers: {
      'Content-Type': 'text/x-opml; charset=utf-8',
      'Content-Disposition': 'attachment; filename="sources.opml"',
      'Cache-Control': 'private, no-store',
    },
  });
}

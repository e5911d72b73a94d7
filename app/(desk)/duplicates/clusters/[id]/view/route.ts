import { actorOrRefusal } from '@/lib/auth/session';
import { clusterDesk } from '@/lib/duplicates/clusters/queries';
import { httpStatus } from '@/lib/result';

/** A cluster with two of its articles side by side, for comparing them over the queue. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const person = await actorOrRefusal();
  if (!person.ok) return Response.json(person.error, { status: httpStatus(person.error) });
  const { searchParams } = new URL(request.url);
  const [leadId, besideId] = ['lead', 'beside'].map((name) => searchParams.get(name) ?? undefined);
  const view = await clusterDesk((await params).id, { leadId, besideId });
  return Response.json(view, { status: view ? 200 : 404, headers: { 'Cache-Control': 'no-store' } });
}

import { databaseTrouble } from '@/lib/db/health';

export const dynamic = 'force-dynamic';

/** For load balancers and start scripts: 200 while the desk can serve, else 503 with the reason. */
export async function GET(): Promise<Response> {
  const reason = await databaseTrouble();
  const headers = { 'Cache-Control': 'no-store' };
  return reason === null
    ? Response.json({ ok: true }, { headers })
    : Response.json({ ok: false, reason }, { status: 503, headers });
}

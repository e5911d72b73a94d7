import type { NextRequest } from 'next/server';
import { actorOrRefusal } from '@/lib/auth/session';
import { httpStatus } from '@/lib/result';
import { readReport } from '@/lib/review/statistics/queries';
import { isReportId, readSpan, toCsv } from '@/lib/review/statistics/report';

/** One report of the statistics as CSV. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ report: string }> },
): Promise<Response> {
  const person = await actorOrRefusal();
  if (!person.ok) return Response.json(person.error, { status: httpStatus(person.error) });
  const { report } = await params;
  if (!isReportId(report)) return new Response(null, { status: 404 });
  const days = readSpan(request.nextUrl.searchParams.get('days') ?? undefined);
  return new Response(toCsv(await readReport(report, days)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${report}-${days}-days.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}

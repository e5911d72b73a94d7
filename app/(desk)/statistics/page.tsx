import type { Metadata, Route } from 'next';
import { ReportSection } from '@/components/statistics/report-section';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/auth/session';
import { readReport } from '@/lib/review/statistics/queries';
import { REPORTS, type ReportId, readSpan, SPANS } from '@/lib/review/statistics/report';

export const metadata: Metadata = { title: 'Statistics' };

export default async function StatisticsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  await requireActor();
  const { days: given } = await searchParams;
  const days = readSpan(Array.isArray(given) ? given[0] : given);
  const reports = await Promise.all((Object.keys(REPORTS) as ReportId[]).map((id) => readReport(id, days)));
  return (
    <>
      <PageHeader
        title="Statistics"
        lead="What came in and what became of it. Decisions that were taken back do not count; days are in UTC."
      />
      <LinkTabs
        label="Days"
        tabs={SPANS.map((span) => ({
          href: `/statistics?days=${span}` as Route,
          label: `${span} days`,
          current: span === days,
        }))}
      />
      <div className="grid gap-x-12 gap-y-8 pt-6 lg:grid-cols-2">
        {reports.map((report) => (
          <ReportSection key={report.id} report={report} days={days} />
        ))}
      </div>
    </>
  );
}

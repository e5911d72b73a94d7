import { PageHeader } from '@/components/ui/page-header';
import { SkeletonLine, SkeletonList } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <>
      <PageHeader title="Duplicates" lead={<SkeletonLine className="h-5 w-96 max-w-full" />} />
      <div className="mb-4 h-9 border-b border-line" />
      <SkeletonList label="Reading the pairs" />
    </>
  );
}

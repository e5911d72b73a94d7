import { PageHeader } from '@/components/ui/page-header';
import { SkeletonList } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <>
      <PageHeader
        title="Sources"
        lead="Where articles come from, what recurs in them, and the rules that clean them."
      />
      <SkeletonList label="Reading the sources" />
    </>
  );
}

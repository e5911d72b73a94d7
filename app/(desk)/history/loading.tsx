import { PageHeader } from '@/components/ui/page-header';
import { SkeletonList } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <>
      <PageHeader
        title="History"
        lead="Everything that was done on this desk. Nothing here can be changed or deleted."
      />
      <SkeletonList label="Reading the history" />
    </>
  );
}

import { PageHeader } from '@/components/ui/page-header';
import { SkeletonLine, SkeletonList } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    // As wide as the queue will be.
    <div data-beside="">
      <PageHeader title="Queue" actions={<SkeletonLine className="h-8 w-72" />} />
      <div className="h-[5.5625rem]">
        <SkeletonLine className="h-9 w-full max-w-xl" />
      </div>
      <SkeletonList label="Reading the queue" />
    </div>
  );
}

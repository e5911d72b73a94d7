import { PageHeader } from '@/components/ui/page-header';
import { SkeletonList } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <>
      <PageHeader title="Publish" lead="What was approved waits here until it goes out." />
      <div className="h-12 border-y border-line" />
      <div className="mt-5 mb-11 h-9 border-b border-line" />
      <SkeletonList label="Reading what is ready" />
    </>
  );
}

import { PageHeader } from '@/components/ui/page-header';
import { SkeletonList } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <>
      <PageHeader title="Topics" lead="The numbers are articles with that topic or one below it." />
      <SkeletonList label="Reading the topics" />
    </>
  );
}

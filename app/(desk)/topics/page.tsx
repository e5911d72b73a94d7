import type { Metadata } from 'next';
import { FoundTopics } from '@/components/topics/found-topics';
import { TopicTree } from '@/components/topics/topic-tree';
import { PageHeader } from '@/components/ui/page-header';
import { SearchBox } from '@/components/ui/search-box';
import { requireActor } from '@/lib/auth/session';
import { searchTopics, topicTree } from '@/lib/topics/queries';

export const metadata: Metadata = { title: 'Topics' };

export default async function TopicsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  await requireActor();
  const { q } = await searchParams;
  const query = typeof q === 'string' ? q.trim().slice(0, 100) : '';
  const [tree, found] = await Promise.all([topicTree(), query ? searchTopics(query) : []]);
  return (
    <>
      <PageHeader
        title="Topics"
        lead="The numbers are articles with that topic or one below it."
        actions={<SearchBox action="/topics" query={query} label="Search the topics" placeholder="Name or code" />}
      />
      {query ? (
        <FoundTopics query={query} found={found} />
      ) : (
        <div className="max-w-3xl border-t border-line">
          <TopicTree nodes={tree.subjects} />
        </div>
      )}
      <p className="mt-6 max-w-[70ch] text-xs text-muted">{tree.attribution}</p>
    </>
  );
}

import type { Metadata } from 'next';
import { topicRuleHref } from '@/components/links';
import { DeskTopics } from '@/components/topics/desk-topics';
import { FoundTopics } from '@/components/topics/found-topics';
import { LearnedTopics } from '@/components/topics/learned-topics';
import { TopicTree } from '@/components/topics/topic-tree';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { SearchBox } from '@/components/ui/search-box';
import { allows } from '@/lib/access/policy';
import { requireActor } from '@/lib/auth/session';
import { deskSchemes, deskTopics, learnedTopics, searchTopics, topicTree } from '@/lib/topics/queries';
import * as actions from './actions';

export const metadata: Metadata = { title: 'Topics' };

export default async function TopicsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { role } = await requireActor();
  const mayArrange = allows(role, 'vocabularies');
  const { q } = await searchParams;
  const query = typeof q === 'string' ? q.trim().slice(0, 100) : '';
  const [tree, found, learned, desk, schemes] = await Promise.all([
    topicTree(),
    query ? searchTopics(query) : [],
    learnedTopics(),
    deskTopics(),
    deskSchemes(),
  ]);
  return (
    <>
      <PageHeader
        title="Topics"
        lead="The numbers are articles with that topic or one below it."
        actions={
          <>
            <ButtonLink href={topicRuleHref({})}>Rules</ButtonLink>
            <SearchBox action="/topics" query={query} label="Search the topics" placeholder="Name or code" />
          </>
        }
      />
      {query ? (
        <FoundTopics query={query} found={found} />
      ) : (
        <>
          <section aria-labelledby="desk-topics" className="mb-10">
            <h2 id="desk-topics" className="mb-2 font-semibold">
              Topics of the desk
            </h2>
            <DeskTopics
              nodes={tree.desk}
              topics={desk}
              schemes={schemes}
              may={mayArrange}
              actions={{
                create: actions.createTopicAction,
                edit: actions.editTopicAction,
                retire: actions.retireTopicAction,
                merge: actions.mergeTopicsAction,
                forget: actions.forgetTopicAction,
                createScheme: actions.createSchemeAction,
                renameScheme: actions.renameSchemeAction,
                retireScheme: actions.retireSchemeAction,
              }}
            />
          </section>
          <h2 className="mb-2 font-semibold">IPTC Media Topics</h2>
          <div className="max-w-3xl border-t border-line">
            <TopicTree nodes={tree.subjects} />
          </div>
        </>
      )}
      {!query && (
        <section aria-labelledby="learned" className="mt-10">
          <h2 id="learned" className="mb-2 font-semibold">
            Learned from your decisions
          </h2>
          <LearnedTopics learned={learned} actions={{ forget: actions.forgetTopicAction }} may={mayArrange} />
        </section>
      )}
      <p className="mt-6 max-w-[70ch] text-xs text-muted">{tree.attribution}</p>
    </>
  );
}

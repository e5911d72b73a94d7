import { topicPath } from '@/lib/publish/paths';
import type { TopicOverview } from '@/lib/topics/overview/view';
import { FormatLinks } from '../feeds/format-links';
import { topicFeedHref, topicHref, topicQueueHref, topicRuleHref, topicsHref } from '../links';
import { STATUS_LABELS } from '../ui/badge';
import { ButtonLink } from '../ui/button';
import { Section } from '../ui/card';
import { Link } from '../ui/link';
import { Notice } from '../ui/notice';
import { PageHeader } from '../ui/page-header';
import type { TopicActions } from './actions';
import { LearnedTopic } from './learned-topics';
import type { TopicRuleActions } from './rules/actions';
import { TopicRuleList } from './rules/topic-rule-list';

/** A topic's page: where it stands, when to use it, its articles, its rules, and what decisions taught of it. */
export function TopicPage({
  topic,
  actions,
  may,
}: {
  topic: TopicOverview;
  actions: Pick<TopicActions, 'forget'> & Pick<TopicRuleActions, 'switchRule'>;
  may: { arrange: boolean; rules: boolean; feeds: boolean };
}) {
  const { id, label, mergedInto, active, learned, rules } = topic;
  return (
    <>
      <PageHeader
        title={label.charAt(0).toLocaleUpperCase() + label.slice(1)}
        lead={<Place topic={topic} />}
        actions={
          <>
            <ButtonLink href={topicsHref} look="plain">
              All topics
            </ButtonLink>
            <ButtonLink href={topicQueueHref(id)}>Its articles in review</ButtonLink>
            {may.rules && active && <ButtonLink href={topicRuleHref({ topic: id })}>New rule</ButtonLink>}
          </>
        }
      />
      {mergedInto ? (
        <Notice look="warn">
          It was merged into{' '}
          <Link href={topicHref(mergedInto.id)} className="underline">
            {mergedInto.label}
          </Link>
          , which its articles have now.
        </Notice>
      ) : (
        !active && <Notice look="warn">It is retired: articles keep it, and no other gets it.</Notice>
      )}
      <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid content-start gap-8">
          <Section title="Articles">
            <Counts topic={topic} />
          </Section>
          <Section title="Rules">
            <TopicRuleList rules={rules} actions={actions} may={may.rules} />
          </Section>
        </div>
        <aside aria-label="About the topic" className="grid content-start gap-8">
          <Section title="When to use it">
            <Guideline topic={topic} />
          </Section>
          {topic.below.length > 0 && (
            <Section title="Below it">
              <ul className="grid gap-1">
                {topic.below.map((child) => (
                  <li key={child.id}>
                    <Link href={topicHref(child.id)} className="text-accent first-letter:uppercase hover:underline">
                      {child.label}
                    </Link>
                    {!child.active && <span className="text-muted"> (retired)</span>}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Section title="Feeds">
            <Feeds topic={topic} mayBuild={may.feeds && active} />
          </Section>
          <Section title="Learned from your decisions">
            {learned ? (
              <LearnedTopic topic={learned} actions={actions} may={may.arrange} />
            ) : (
              <p className="text-muted">Nothing yet. Articles that you give it, or refuse it for, teach it.</p>
            )}
          </Section>
        </aside>
      </div>
    </>
  );
}

function Place({ topic: { id, above, scheme } }: { topic: TopicOverview }) {
  return (
    <span className="flex flex-wrap items-baseline gap-x-1.5">
      {scheme !== null && <bdi>{scheme} ›</bdi>}
      {above.map((one) => (
        <span key={one.id}>
          <Link href={topicHref(one.id)} className="hover:underline">
            {one.label}
          </Link>{' '}
          ›
        </span>
      ))}
      <span className="font-mono text-2xs text-muted">{id}</span>
    </span>
  );
}

function Guideline({ topic: { note, french, aliases, scheme } }: { topic: TopicOverview }) {
  const names = [...(french ? [`${french} (French)`] : []), ...aliases];
  return (
    <div className="grid gap-2">
      <p className={note ? undefined : 'text-muted'}>
        <bdi>{note ?? (scheme !== null ? 'The desk has not said.' : 'As IPTC defines it.')}</bdi>
      </p>
      {names.length > 0 && (
        <p className="text-xs text-soft">
          Also found as{' '}
          {names.map((name, at) => (
            <span key={name}>
              {at > 0 && ', '}
              <bdi>{name}</bdi>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

/** Where readers and machines take what is published with the topic; the words are of a feed's reader, not of the desk. */
function Feeds({ topic: { id, mergedInto, below }, mayBuild }: { topic: TopicOverview; mayBuild: boolean }) {
  const key = mergedInto?.id ?? id;
  return (
    <div className="grid gap-2">
      <p className="text-xs text-soft">
        What is published with it{below.length > 0 && ' or a topic below it'}:{' '}
        <a href={topicPath(key)} className="text-accent hover:underline">
          page for readers
        </a>
      </p>
      <FormatLinks scope={{ kind: 'topics', key }} of="the topic’s feed" />
      {mayBuild && (
        <p className="text-xs">
          <Link href={topicFeedHref(id)} className="text-accent hover:underline">
            Make a narrower or a private feed of it
          </Link>
        </p>
      )}
    </div>
  );
}

function Counts({ topic: { id, counts, below } }: { topic: TopicOverview }) {
  if (counts.length === 0)
    return <p className="text-muted">No article has it{below.length > 0 && ' or one below it'} yet.</p>;
  return (
    <table className="w-full max-w-md text-start">
      <thead className="text-xs text-muted">
        <tr>
          <th scope="col" className="py-1 text-start font-medium">
            Status
          </th>
          <th scope="col" className="py-1 text-end font-medium">
            This topic
          </th>
          {below.length > 0 && (
            <th scope="col" className="py-1 text-end font-medium">
              With those below
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {counts.map(({ status, own, withBelow }) => (
          <tr key={status} className="border-t border-line">
            <th scope="row" className="py-1.5 text-start font-normal">
              <Link href={topicQueueHref(id, status)} className="text-accent hover:underline">
                {STATUS_LABELS[status]}
              </Link>
            </th>
            <td className="tabular text-end">{own.toLocaleString('en')}</td>
            {below.length > 0 && <td className="tabular text-end">{withBelow.toLocaleString('en')}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

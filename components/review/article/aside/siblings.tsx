'use client';

import { useRouter } from 'next/navigation';
import { quoted } from '../../../acts/quoted';
import { useKeys } from '../../../keys/key-provider';
import { keyOf } from '../../../keys/keys';
import { articleHref } from '../../../links';
import { StatusBadge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { Section } from '../../../ui/card';
import { Link } from '../../../ui/link';
import { useArticle } from '../article-context';

/** The other stories that were cut out of the same document, why it was cut, and the way to join what is one story. */
export function Siblings() {
  const router = useRouter();
  const { view, may, actions, act, pending, start } = useArticle();
  const { storyBefore } = view;
  const mayJoin = storyBefore !== null && may.edit && view.status !== 'published';
  const join = () =>
    start(async () => {
      if (!storyBefore) return;
      const result = await act(actions.joinToPrevious, `Joined to ${quoted(storyBefore.title)}`);
      if (result?.ok) router.push(articleHref(storyBefore.id));
    });
  useKeys(mayJoin ? { join } : {});
  if (view.siblings.length === 0) return null;
  return (
    <Section title="From the same document">
      {view.splitReason && <p className="mb-2 text-xs text-muted">Cut here: {view.splitReason}</p>}
      <ol className="grid gap-2">
        {view.siblings.map((sibling) => (
          <li key={sibling.id} className="grid grid-cols-[1.25rem_1fr] items-baseline">
            <span className="tabular text-xs text-muted">{sibling.ordinal}</span>
            <div>
              <Link href={articleHref(sibling.id)} dir="auto" className="hover:underline">
                {sibling.title}
              </Link>{' '}
              <StatusBadge status={sibling.status} />
            </div>
          </li>
        ))}
      </ol>
      {mayJoin && (
        <Button size="small" className="mt-3" pending={pending} onClick={join} {...keyOf('join')}>
          Join to the story before it
        </Button>
      )}
    </Section>
  );
}

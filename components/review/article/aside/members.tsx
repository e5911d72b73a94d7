'use client';

import { articleHref } from '../../../links';
import { Button } from '../../../ui/button';
import { Section } from '../../../ui/card';
import { Link } from '../../../ui/link';
import { useArticle } from '../article-context';

/** The articles that were merged into this one; their sources are credited when it is published. */
export function Members() {
  const { view, may, actions, act, start } = useArticle();
  return (
    <Section title="Merged into this">
      <ul className="grid gap-2">
        {view.members.map((member) => (
          <li key={member.id} className="flex items-start gap-2">
            <div className="min-w-0 flex-1">
              <Link href={articleHref(member.id)} dir="auto" className="hover:underline">
                {member.title}
              </Link>
              <p className="text-xs text-muted">
                <span dir="auto">{member.sourceName}</span>
                {member.bodyOfLead && ' · gave the text'}
              </p>
            </div>
            {may.merge && (
              <Button
                size="small"
                onClick={() =>
                  start(async () => {
                    await act(() => actions.unmerge(member.id), 'Unmerged. Both articles are as they were.');
                  })
                }
              >
                Unmerge
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

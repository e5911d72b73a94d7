'use client';

import type { ClusterView } from '@/lib/duplicates/view';
import { articleHref } from '../links';
import { Button } from '../ui/button';
import { cx } from '../ui/class-names';
import { Link } from '../ui/link';
import { LinkToLead, MemberFacts } from './member-facts';

/** The articles of a cluster: which one remains, which go into it this time, and which one is shown beside the lead. */
export function MemberList({
  cluster,
  leadId,
  besideId,
  left,
  may,
  onLead,
  onBeside,
  onLeave,
}: {
  cluster: ClusterView;
  leadId: string;
  besideId: string;
  left: ReadonlySet<string>;
  may: boolean;
  onLead: (id: string) => void;
  onBeside: (id: string) => void;
  onLeave: (id: string) => void;
}) {
  const { members, links } = cluster;
  return (
    <ul aria-label="The articles" className="mt-6 border-t border-line">
      {members.map((member) => {
        const { id, title } = member;
        const isLead = id === leadId;
        const letter = isLead ? 'A' : id === besideId ? 'B' : '';
        return (
          <li
            key={id}
            className={cx(
              'grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2 gap-y-1 border-b border-line py-2.5 ps-2 sm:grid-cols-[1.25rem_minmax(0,1fr)_auto]',
              letter === 'B' && 'bg-sunk/70',
              left.has(id) && !isLead && 'opacity-80',
            )}
          >
            <span className="pt-1 text-xs font-semibold text-muted">{letter}</span>
            <div className="min-w-0">
              <Link
                href={articleHref(id)}
                dir="auto"
                className="font-serif text-[1.0625rem] leading-snug font-semibold hover:underline"
              >
                {title}
              </Link>
              <MemberFacts member={member} of={members.length} />
              {!isLead && <LinkToLead links={links} leadId={leadId} id={id} />}
            </div>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs max-sm:col-start-2 sm:justify-end sm:pe-2">
              {may && (
                <label className="flex min-h-7 items-center gap-1.5 pointer-coarse:min-h-10">
                  <input type="radio" name="lead" checked={isLead} onChange={() => onLead(id)} />
                  Remains
                  <span className="sr-only">: {title}</span>
                </label>
              )}
              {may && !isLead && (
                <label className="flex min-h-7 items-center gap-1.5 pointer-coarse:min-h-10">
                  <input type="checkbox" checked={!left.has(id)} onChange={() => onLeave(id)} />
                  Merge
                  <span className="sr-only">: {title}</span>
                </label>
              )}
              {!isLead && (
                <Button
                  size="small"
                  aria-pressed={id === besideId}
                  onClick={() => onBeside(id)}
                  aria-label={`Show beside the lead: ${title}`}
                >
                  {id === besideId ? 'Shown as B' : 'Show as B'}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

import type { ClusterLink, ClusterMember } from '@/lib/duplicates/view';
import { StatusBadge } from '../ui/badge';
import { dayOf } from '../ui/timestamp';
import { shareWords } from './share-words';

/** What is to know of an article among others that say the same: source, date, length, which is longest and which first. */
export function MemberFacts({ member, of }: { member: ClusterMember; of: number }) {
  const { sourceName, publishedAt, importedAt, wordCount, isLongest, isFirst, status, merged } = member;
  return (
    <p className="flex flex-wrap gap-x-3 text-xs text-muted">
      <span dir="auto" className="font-medium text-soft">
        {sourceName}
      </span>
      <time dateTime={publishedAt ?? importedAt} className="tabular">
        {publishedAt ? dayOf(publishedAt) : `imported ${dayOf(importedAt)}`}
      </time>
      <span className="tabular">{wordCount.toLocaleString('en')} words</span>
      {isLongest && <span className="text-soft">{of > 2 ? 'longest' : 'longer'}</span>}
      {isFirst && <span className="text-soft">first</span>}
      {merged.length > 0 && <span className="tabular">{merged.length} merged into it</span>}
      {status !== 'pending' && <StatusBadge status={status} />}
    </p>
  );
}

/** How a member stands to the lead: how much of it the lead has, or that nothing joins the two directly; and whether it is an update. */
export function LinkToLead({ links, leadId, id }: { links: ClusterLink[]; leadId: string; id: string }) {
  const link = links.find(({ aId, bId }) => (aId === leadId && bId === id) || (aId === id && bId === leadId));
  const share = link && (link.aId === id ? link.aInB : link.bInA);
  return (
    <span className="text-xs text-muted">
      {share === undefined ? (
        'Like another of them, not like the lead'
      ) : (
        <>
          <span className="tabular font-medium text-soft">{shareWords(share)}</span> of it is in the lead
        </>
      )}
      {link?.isUpdate && <span className="ms-2 font-medium text-accent">Update</span>}
    </span>
  );
}

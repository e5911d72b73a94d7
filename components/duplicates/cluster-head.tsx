import type { ClusterView } from '@/lib/duplicates/view';
import { Notice } from '../ui/notice';

/** How many articles say the same, why the suggested one should remain, and what speaks against merging them unseen. */
export function ClusterHead({ cluster, leadId }: { cluster: ClusterView; leadId: string }) {
  const { members, doubts, leadReasons, suggestedLeadId } = cluster;
  return (
    <header className="grid gap-4 pt-6">
      <div>
        <h1 className="font-serif text-[1.375rem] leading-tight font-semibold">
          {members.length} articles say the same.
        </h1>
        {leadId === suggestedLeadId && leadReasons.length > 0 && (
          <p className="mt-1 text-muted">Suggested lead, for these reasons in order: {leadReasons.join(' ')}</p>
        )}
        {leadId !== suggestedLeadId && (
          <p className="mt-1 text-muted">Not the suggested lead remains, but your choice.</p>
        )}
      </div>
      {doubts.length > 0 && (
        <Notice look="warn">
          <ul>
            {doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        </Notice>
      )}
    </header>
  );
}

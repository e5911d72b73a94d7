import { Button } from '../ui/button';
import { countOf } from '../ui/count';
import { CheckField } from '../ui/field';
import { RefusalNotice } from '../ui/refusal';
import { FailedArticles } from './failed-articles';
import type { useRuleActs } from './use-rule-acts';

/** The end of the form on the bench: whether published articles change too, what was refused, and the buttons. */
export function BenchActs({
  acts: { apply, published, setPublished, refusal, failed, pending },
  toChange,
  publishedHint,
  unchanged,
  mayApply,
  onClose,
}: {
  acts: ReturnType<typeof useRuleActs>;
  /** Stored articles that applying would change; null while nothing was tried. */
  toChange: { open: number; published: number } | null;
  /** What readers would notice. */
  publishedHint: string;
  unchanged: boolean;
  /** Whether the form says enough, and the trial is of what it says. */
  mayApply: boolean;
  onClose: () => void;
}) {
  const count = toChange ? toChange.open + (published ? toChange.published : 0) : 0;
  return (
    <>
      {toChange && toChange.published > 0 && (
        <CheckField
          label={`Also in ${countOf(toChange.published, 'published article')}`}
          hint={publishedHint}
          checked={published}
          onChange={(event) => setPublished(event.target.checked)}
        />
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" pending={pending} disabled={unchanged}>
          Save
        </Button>
        <Button pending={pending} disabled={!mayApply || count === 0} onClick={apply}>
          {unchanged ? 'Apply' : 'Save and apply'} to {countOf(count, 'stored article')}
        </Button>
        <Button look="plain" onClick={onClose}>
          Close
        </Button>
      </div>
      {failed.length > 0 && <FailedArticles outcomes={failed} />}
    </>
  );
}

'use client';

import { type Difference, differenceOf } from './difference';

/** A text that two editors changed at once: both, each with what is new in it against the text they began with. */
export function Both({
  base,
  theirs,
  mine,
}: {
  base: string;
  /** Null where they removed it. */
  theirs: string | null;
  mine: string;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: two texts are no field set
    <div role="group" aria-label="Both texts" className="grid gap-3 sm:grid-cols-2">
      <Text
        label="Theirs, saved"
        parts={differenceOf(base, theirs ?? '')}
        empty={theirs === null ? 'They removed it.' : 'They emptied it.'}
      />
      <Text label="Yours, not saved" parts={differenceOf(base, mine)} empty="You emptied it." />
    </div>
  );
}

function Text({ label, parts, empty }: { label: string; parts: Difference; empty: string }) {
  return (
    <div>
      <p className="eyebrow pb-1">{label}</p>
      <p dir="auto" className="border-s-2 border-line ps-3 whitespace-pre-wrap">
        {parts.before}
        {parts.changed && <mark className="bg-mark text-ink">{parts.changed}</mark>}
        {parts.after}
        {`${parts.before}${parts.changed}${parts.after}` === '' && <i>{empty}</i>}
      </p>
    </div>
  );
}

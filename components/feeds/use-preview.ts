import { useEffect, useState } from 'react';
import type { FeedFilter } from '@/lib/publish/feeds/filter';
import type { FeedPreview } from '@/lib/publish/feeds/view';
import type { Result } from '@/lib/result';

/** A pause in typing after which the preview is asked for. */
const PAUSE_MS = 300;

export type Preview = (filter: FeedFilter) => Promise<Result<FeedPreview>>;

/** Follows a filter with its preview; `trouble` is why there is none. */
export function usePreview(filter: FeedFilter, ask: Preview): { preview: FeedPreview | null; trouble: string | null } {
  const [shown, setShown] = useState<{ preview: FeedPreview | null; trouble: string | null }>({
    preview: null,
    trouble: null,
  });
  useEffect(() => {
    let over = false;
    const timer = setTimeout(async () => {
      const result = await ask(filter).catch(() => null);
      if (over) return;
      if (result?.ok) setShown({ preview: result.value, trouble: null });
      else setShown({ preview: null, trouble: result?.error.message ?? 'The desk could not be reached. Try again.' });
    }, PAUSE_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [filter, ask]);
  return shown;
}

'use client';

import { keyOf } from '../../keys/keys';
import { Button } from '../../ui/button';

/** How many articles came in since, and how many others decided, with the way to bring the list up to date. */
export function NewsBar({ fresh, gone, onShow }: { fresh: number; gone: number; onShow: () => void }) {
  const words = [
    ...(fresh > 0 ? [`${fresh.toLocaleString('en')} new`] : []),
    ...(gone > 0 ? [`${gone.toLocaleString('en')} decided by others`] : []),
  ];
  return (
    <div className="sticky top-[3.0625rem] z-20 flex items-center justify-between gap-3 border-t border-accent bg-accent-wash px-3 py-1 text-sm max-sm:top-0 max-sm:-mx-4 max-sm:px-4 beside:top-0">
      <span className="tabular font-medium">{words.join(', ')}</span>
      <Button size="small" onClick={onShow} {...keyOf('renewList')}>
        Show
      </Button>
    </div>
  );
}

'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { boundedWords } from '@/lib/review/counts/bound';
import { useLiveCounts } from '../live/live-provider';
import { cx } from '../ui/class-names';
import { Link } from '../ui/link';
import type { Section, SectionCount } from './sections';

const isIn = (pathname: string, { href, within = [] }: Section) =>
  [href, ...within].some((address) => pathname === address || pathname.startsWith(`${address}/`));

/** The sections as a row of links, with what waits in each; on a narrow screen the row scrolls to the present one. */
export function Navigation({ sections, counts: drawn }: { sections: Section[]; counts: Record<SectionCount, number> }) {
  const counts = useLatest(drawn, useLiveCounts());
  const pathname = usePathname();
  const current = useRef<HTMLAnchorElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the present section changes with the address
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest', inline: 'center' }), [pathname]);
  return (
    <nav aria-label="Desk" className="h-full overflow-x-auto [scrollbar-width:none]">
      <ul className="flex h-full">
        {sections.map((section) => {
          const { href, label, count } = section;
          const here = isIn(pathname, section);
          const waiting = count ? counts[count] : 0;
          return (
            <li key={href}>
              <Link
                ref={here ? current : undefined}
                href={href}
                aria-current={here ? 'page' : undefined}
                className={cx(
                  '-mb-px flex h-full min-h-10 items-center gap-1.5 border-y-2 border-transparent px-2.5 -outline-offset-2',
                  here ? 'border-b-ink text-ink' : 'text-muted hover:text-ink',
                )}
              >
                {label}
                {waiting > 0 && (
                  <span className="tabular text-xs text-muted">
                    {boundedWords(waiting)}
                    <span className="sr-only"> waiting</span>
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** Of what the page was drawn with and what was told since, whichever came last. */
function useLatest<T extends object>(drawn: T, told: Partial<T> | null): T {
  const [latest, setLatest] = useState({ drawn, told, counts: drawn });
  if (latest.drawn === drawn && latest.told === told) return latest.counts;
  const counts = latest.told !== told && told !== null ? { ...drawn, ...told } : drawn;
  setLatest({ drawn, told, counts });
  return counts;
}

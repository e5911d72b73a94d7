import type { Route } from 'next';
import { boundedWords } from '@/lib/review/counts/bound';
import { cx } from './class-names';
import { Link } from './link';

export type LinkTab = { href: Route; label: string; count?: number; current: boolean };

/** Views of one list as tabs that are links; on a narrow screen the row scrolls. `bound`: up to how many are counted. */
export function LinkTabs({ label, tabs, bound }: { label: string; tabs: LinkTab[]; bound?: number }) {
  return (
    <nav aria-label={label} className="-mx-4 overflow-x-auto px-4 [scrollbar-width:none] sm:mx-0 sm:px-0">
      <ul className="flex min-w-full gap-4 border-b border-line max-sm:w-max">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              className={cx(
                'flex min-h-9 items-center gap-1.5 border-b-2 -outline-offset-2 pointer-coarse:min-h-11',
                tab.current ? 'border-ink text-ink' : 'border-transparent text-muted hover:border-edge hover:text-ink',
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="tabular text-xs text-muted">{boundedWords(tab.count, bound)}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import type { Route } from 'next';
import type { ReactNode } from 'react';
import { PaletteButton } from '../keys/palette-button';
import { Link } from '../ui/link';

/** The frame of every page of the desk: the skip link, the bar with the sections, the page. */
export function DeskFrame({
  navigation,
  account,
  views,
  children,
}: {
  navigation: ReactNode;
  account: ReactNode;
  /** The saved views of the queue, under the bar. */
  views: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <a
        href="#main"
        className="fixed start-4 top-2 z-50 -translate-y-16 rounded-sm bg-accent px-3 py-2 text-accent-ink focus:translate-y-0"
      >
        Skip to the page
      </a>
      <header className="sticky top-0 z-30 border-b border-line bg-paper max-sm:static">
        <div className="mx-auto grid max-w-7xl grid-cols-[1fr_auto] items-stretch px-4 sm:grid-cols-[auto_1fr_auto] sm:gap-6 sm:px-6">
          <Link
            href={'/queue' as Route}
            className="flex h-12 items-center font-serif text-lg font-semibold tracking-[-0.01em]"
          >
            Copydesk
          </Link>
          <div className="flex items-center gap-1 sm:order-last">
            <PaletteButton />
            {account}
          </div>
          <div className="max-sm:col-span-2 max-sm:-mx-4 max-sm:border-t max-sm:border-line max-sm:px-2">
            {navigation}
          </div>
        </div>
      </header>
      <div className="mx-auto max-w-7xl px-4 sm:px-6">{views}</div>
      <main
        id="main"
        tabIndex={-1}
        className="px-[max(1rem,calc((100%-78rem)/2))] pb-24 outline-none sm:px-[max(1.5rem,calc((100%-77rem)/2))] beside:has-[[data-beside]]:px-[max(1.5rem,calc((100%-97rem)/2))]"
      >
        {children}
      </main>
    </>
  );
}

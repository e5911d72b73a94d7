'use client';

import './globals.css';

/**
 * What stands in place of everything when even the frame of the pages threw. Every page carries it, and nothing of ours may be there: so it
 * needs nothing but itself.
 */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto grid min-h-[70dvh] max-w-xl content-center justify-items-start gap-3 px-6 py-16">
          <h1 className="font-serif text-3xl font-semibold">The desk could not be shown.</h1>
          <p className="text-base text-soft">Something went wrong on our side. Nothing that was saved is lost.</p>
          <button
            type="button"
            onClick={reset}
            className="rounded-sm bg-accent px-3 py-1.5 font-medium text-accent-ink"
          >
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}

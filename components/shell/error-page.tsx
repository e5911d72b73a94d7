'use client';

import { ProblemPage } from './problem-page';

/** What stands in a page's place when the page threw: nothing is lost, try again. Every page carries it, so it needs little itself. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <ProblemPage
      title="This page could not be made."
      actions={
        <button type="button" onClick={reset} className="rounded-sm bg-accent px-3 py-1.5 font-medium text-accent-ink">
          Try again
        </button>
      }
    >
      <p>Something went wrong on our side. Nothing that was saved is lost.</p>
      {error.digest && <p className="mt-2 text-sm text-muted">For the log: {error.digest}</p>}
    </ProblemPage>
  );
}

'use client';

import { Button } from '../ui/button';
import { ProblemPage } from './problem-page';

/** What stands in a page's place when the page threw: nothing is lost, try again. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <ProblemPage
      title="This page could not be made."
      actions={
        <Button look="primary" onClick={reset}>
          Try again
        </Button>
      }
    >
      <p>Something went wrong on our side. Nothing that was saved is lost.</p>
      {error.digest && <p className="mt-2 text-sm text-muted">For the log: {error.digest}</p>}
    </ProblemPage>
  );
}

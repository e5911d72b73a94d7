import { queueHref } from '../links';
import { buttonClass } from '../ui/button-class';
import { ProblemPage } from './problem-page';

/** What stands in the place of a page that a person's role does not open. */
export function ForbiddenPage() {
  return (
    <ProblemPage
      code="403"
      title="Your role does not open this page."
      actions={
        // An ordinary link: every page carries this one, and is not to carry the router's with it.
        <a href={queueHref()} className={buttonClass()}>
          Go to the queue
        </a>
      }
    >
      <p>Ask an admin of this desk for a role that does. Your own role is in the account menu.</p>
    </ProblemPage>
  );
}

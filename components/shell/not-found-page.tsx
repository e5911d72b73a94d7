import { queueHref } from '../links';
import { buttonClass } from '../ui/button-class';
import { ProblemPage } from './problem-page';

/** What stands at an address where there is nothing. */
export function NotFoundPage() {
  return (
    <ProblemPage
      code="404"
      title="There is nothing at this address."
      actions={
        // An ordinary link: every page carries this one, and is not to carry the router's with it.
        <a href={queueHref()} className={buttonClass()}>
          Go to the queue
        </a>
      }
    >
      <p>The link may be cut off or old. Articles are never deleted: look for it by its title in the queue.</p>
    </ProblemPage>
  );
}

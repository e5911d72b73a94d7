import { queueHref } from '../links';
import { ButtonLink } from '../ui/button';
import { ProblemPage } from './problem-page';

/** What stands at an address where there is nothing. */
export function NotFoundPage() {
  return (
    <ProblemPage
      code="404"
      title="There is nothing at this address."
      actions={<ButtonLink href={queueHref()}>Go to the queue</ButtonLink>}
    >
      <p>The link may be cut off or old. Articles are never deleted: look for it by its title in the queue.</p>
    </ProblemPage>
  );
}

import { queueHref } from '../links';
import { ButtonLink } from '../ui/button';
import { ProblemPage } from './problem-page';

/** What stands in the place of a page that a person's role does not open. */
export function ForbiddenPage() {
  return (
    <ProblemPage
      code="403"
      title="Your role does not open this page."
      actions={<ButtonLink href={queueHref()}>Go to the queue</ButtonLink>}
    >
      <p>Ask an admin of this desk for a role that does. Your own role is in the account menu.</p>
    </ProblemPage>
  );
}

import { part } from '../parts/part';

/** The question why something is rejected, which comes when it is first asked. */
export const RejectDialogPart = part(
  () => import('./reject-dialog').then((read) => read.RejectDialog),
  ({ title }) => title !== null,
);

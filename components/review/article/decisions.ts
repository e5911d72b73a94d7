import type { Status } from '@/lib/articles/types';
import type { KeyCommand } from '../../keys/keys';
import type { ButtonLook } from '../../ui/button-class';
import type { May } from '../actions';

export type Decision = 'approve' | 'reject' | 'reopen' | 'publish' | 'approveAndPublish' | 'withdraw';
type Offer = { name: Decision; label: string; look: ButtonLook; key?: KeyCommand; needs: keyof May };

const REJECT: Offer = { name: 'reject', label: 'Reject', look: 'outline', key: 'reject', needs: 'approve' };
const REOPEN: Offer = { name: 'reopen', label: 'Back to review', look: 'outline', needs: 'approve' };

/** What can be decided about an article of each status, the likeliest last, where the pointer is. */
const OFFERS: Record<Status, readonly Offer[]> = {
  pending: [
    REJECT,
    {
      name: 'approveAndPublish',
      label: 'Approve and publish',
      look: 'outline',
      key: 'approveAndPublish',
      needs: 'publish',
    },
    { name: 'approve', label: 'Approve', look: 'primary', key: 'approve', needs: 'approve' },
  ],
  approved: [
    REJECT,
    REOPEN,
    { name: 'publish', label: 'Publish', look: 'primary', key: 'approveAndPublish', needs: 'publish' },
  ],
  published: [{ name: 'withdraw', label: 'Withdraw', look: 'danger', needs: 'withdraw' }],
  withdrawn: [
    { name: 'approveAndPublish', label: 'Publish again', look: 'outline', key: 'approveAndPublish', needs: 'publish' },
  ],
  rejected: [REOPEN],
  merged: [],
};

/** Gives what this person may decide about an article of this status. */
export const decisionsFor = (status: Status, may: May): readonly Offer[] =>
  OFFERS[status].filter((offer) => may[offer.needs]);

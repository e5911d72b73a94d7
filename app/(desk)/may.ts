import type { May } from '@/components/review/actions';
import { allows, type Role } from '@/lib/access/policy';

/** What the pages offer to a role; the commands check again. */
export const mayOf = (role: Role): May => ({
  edit: allows(role, 'edit'),
  approve: allows(role, 'approve'),
  publish: allows(role, 'publish'),
  withdraw: allows(role, 'withdraw'),
  merge: allows(role, 'merge'),
  rules: allows(role, 'rules'),
});

import { ROLES, type Role } from '@/lib/access/policy';

/** What each role may do, in a line. */
export const ROLE_MEANINGS: Record<Role, string> = {
  viewer: 'reads everything',
  editor: 'also imports, cleans, merges, assigns topics, approves and rejects',
  publisher: 'also publishes and withdraws',
  admin: 'also manages people',
};

/** The roles as lists offer them. */
export const ROLE_CHOICES = ROLES.map((value) => ({ value, label: value[0]?.toUpperCase() + value.slice(1) }));

import { db } from '../../db/client';
import type { Role } from '../policy';

/** A person as the list of people shows them. */
export type ListedPerson = {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabledAt: Date | null;
  createdAt: Date;
};

/** Everybody with an account, by name; disabled accounts last. */
export async function listPeople(): Promise<ListedPerson[]> {
  const select = { id: true, name: true, email: true, role: true, disabledAt: true, createdAt: true } as const;
  const people = await db().user.findMany({ select, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  return people.toSorted((a, b) => Number(a.disabledAt !== null) - Number(b.disabledAt !== null));
}

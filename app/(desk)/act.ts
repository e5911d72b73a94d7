import { revalidatePath } from 'next/cache';
import type { Actor } from '@/lib/access/actor';
import { actorOrRefusal } from '@/lib/auth/session';
import type { Result } from '@/lib/result';

/**
 * Runs one command for the person who is signed in, and has every page read anew: also after a refusal, since that mostly means that
 * what is on the screen is old.
 */
export async function act<T>(command: (actor: Actor) => Promise<Result<T>>): Promise<Result<T>> {
  const result = await actQuietly(command);
  revalidatePath('/', 'layout');
  return result;
}

/** The same where the page itself reads anew what concerns it, because an editor does not wait for the rest (docs/adr/0016-optimistic-flow.md). */
export async function actQuietly<T>(command: (actor: Actor) => Promise<Result<T>>): Promise<Result<T>> {
  const person = await actorOrRefusal();
  return person.ok ? command(person.value.actor) : person;
}

import { signInWithPassword } from '../access/sign-in/store';
import { ok, type Result } from '../result';
import { addressHere } from './here';
import { startSession } from './session';

/**
 * Signs the person of this request in by e-mail and password, and starts their session.
 * @returns `wrong-credentials` or `too-many-attempts`; no session then
 */
export async function signIn(credentials: { email: string; password: string }): Promise<Result<void>> {
  const admitted = await signInWithPassword(credentials, await addressHere());
  if (!admitted.ok) return admitted;
  await startSession(admitted.value);
  return ok(undefined);
}

import { ok, type Result, refuse } from '../result';

/**
 * Checks that a request's body came in whole: the server cuts off what is over its own limit (`proxyClientMaxBodySize`) without an
 * error, and a beginning must not be kept as the document.
 * @param declared the Content-Length header
 * @param receivedBytes how many bytes of the body there are
 * @returns `too-large` where they differ or no length was declared
 */
export function checkWholeBody(declared: string | null, receivedBytes: number): Result<void> {
  if (declared !== null && /^\d+$/.test(declared) && Number(declared) === receivedBytes) return ok(undefined);
  return refuse('too-large', { about: `Only ${receivedBytes.toLocaleString('en')} bytes of it arrived.` });
}

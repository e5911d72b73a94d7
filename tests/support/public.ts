import { serveByLooking } from '../../lib/publish/serve/queries';

const { answer } = serveByLooking();

/** Asks for a public address as a reader's program does, uncompressed. */
export async function askPublic(
  address: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Record<string, string>; body: string }> {
  const [path = '', query] = address.split('?');
  const asked = { method: 'GET', path, query: query ? `?${query}` : '', header: (name: string) => headers[name] };
  const found = await answer(asked);
  if (found === null) throw new Error(`${address} is no public address`);
  const named = Object.fromEntries(Object.entries(found.headers).map(([name, value]) => [name.toLowerCase(), value]));
  return { status: found.status, headers: named, body: found.body?.toString() ?? '' };
}

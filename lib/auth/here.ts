import { headers } from 'next/headers';
import { requestAddress } from './peer-address';

/** The address that the present request came from, for pages and server actions; null where it cannot be known. */
export async function addressHere(): Promise<string | null> {
  const received = await headers();
  return requestAddress((name) => received.get(name));
}

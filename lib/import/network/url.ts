import { isIP } from 'node:net';
import type { Result } from '../../result';
import { type AllowedNetworks, refusedAddress } from './addresses';
import { type FetchFailure, failed } from './failure';

/** Longest address that is asked for; servers refuse longer ones, and 2,083 was the limit of a browser for twenty years. */
const MAX_URL_LENGTH = 4_096;
/** Backslashes and control characters before the query, on which programs that read addresses disagree. */
const AMBIGUOUS = /^\s*[^?#]*[\\\u0000-\u001f\u007f]/;
/** Ports of the web; on others stand mail servers, databases and control panels. */
const USUAL_PORTS = new Set(['', '80', '443', '8080', '8443']);
/** Names that the public name service never answers (RFC 6761, 6762, 7686, 8375, ICANN's .internal and its list of collisions). */
const PRIVATE_NAME =
  /(^|\.)(localhost|localdomain|local|internal|intranet|lan|home|corp|private|home\.arpa|onion|test|invalid|example|alt)$/;

/**
 * Checks what can be known of an address before its name is looked up: scheme, credentials, port, and the host where it is written as
 * an address. Names are checked when they resolve (`refusedAddress`).
 * @param base the address that a relative one (a redirect's) counts from
 * @returns the parsed address without its fragment, or `refused-address`
 */
export function checkUrl(text: string, allowed: AllowedNetworks, base?: URL): Result<URL, FetchFailure> {
  if (text.length > MAX_URL_LENGTH) return refused('It is too long for an address.');
  if (AMBIGUOUS.test(text)) return refused('It can be read in two ways.');
  if (!URL.canParse(text, base)) return refused('It cannot be read as an address.');
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refused('Only http and https addresses are fetched.');
  if (url.username || url.password) return refused('A name or password in the address is not sent.');
  url.hash = '';
  const host = url.hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  const isAddress = isIP(host) !== 0;
  if (isAddress) {
    if (isIP(host) === 4 && !writtenPlainly(text, host)) return refused('The host is a number in disguise.');
    const problem = refusedAddress(host);
    if (problem && !allowed.includes(host)) return refused(`${host} is ${problem}. ${ASK_ADMIN}`);
  } else if (allowed.isEmpty && (PRIVATE_NAME.test(host) || !host.includes('.'))) {
    return refused(`${host} is a name of a private network. ${ASK_ADMIN}`);
  }
  // On other ports only what the admin allowed answers: an address at once, a name when it is resolved.
  const isOpenPort = USUAL_PORTS.has(url.port) || (isAddress ? allowed.includes(host) : !allowed.isEmpty);
  return isOpenPort ? { ok: true, value: url } : refused(`Port ${url.port} is not one of the web. ${ASK_ADMIN}`);
}

const ASK_ADMIN = 'An admin can allow networks with COPYDESK_ALLOWED_NETWORKS.';

/** Whether connections to this port are open to public hosts too. */
export const isUsualPort = (port: string): boolean => USUAL_PORTS.has(port);

/** Says why an address that a name stands for is not connected to; null where it may be. */
export function refusedTarget(
  host: string,
  address: string,
  port: string,
  allowed: AllowedNetworks,
): FetchFailure | null {
  if (allowed.includes(address)) return null;
  const problem = refusedAddress(address);
  if (problem) return refused(`${host} stands for ${address}, which is ${problem}. ${ASK_ADMIN}`).error;
  return isUsualPort(port) ? null : refused(`Port ${port} is not one of the web. ${ASK_ADMIN}`).error;
}

const refused = (why: string) => failed('refused-address', `This address is not fetched. ${why}`);

/** False for 0x7f.1, 017700000001, 2130706433, 127.1 and full-width figures, all of which URL parsers read as an IPv4 address. */
function writtenPlainly(text: string, host: string): boolean {
  const authority = /^\s*[a-z][a-z0-9+.-]*:[/\\]*([^/\\?#]*)/i.exec(text)?.[1];
  if (authority === undefined) return true;
  return (
    authority
      .slice(authority.lastIndexOf('@') + 1)
      .replace(/:\d*\s*$/, '')
      .replace(/\.$/, '') === host
  );
}

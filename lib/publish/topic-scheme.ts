import { topicPath } from './paths';

/** The addresses under which vocabularies publish their concepts, by the scheme's key. IPTC: cv.iptc.org, NewsCodes guidelines. */
const PUBLISHED: Record<string, string> = { medtop: 'http://cv.iptc.org/newscodes/mediatopic/' };

/**
 * Gives the address of the scheme that a topic belongs to, and the topic's own: the scheme's with the code behind it. A desk's own schemes
 * are named by its pages of topics.
 * @param id scheme and code, such as `medtop:04000000`
 * @param desk the desk's public address, without a trailing slash
 */
export function topicAddresses(id: string, desk: string): { scheme: string; uri: string } {
  const codeAt = id.indexOf(':') + 1;
  const scheme = PUBLISHED[id.slice(0, codeAt - 1)] ?? desk + topicPath(id.slice(0, codeAt));
  return { scheme, uri: scheme + id.slice(codeAt) };
}

/** The addresses under which vocabularies publish their concepts, by the scheme's prefix. IPTC: cv.iptc.org, NewsCodes guidelines. */
const SCHEMES: Record<string, string> = { medtop: 'http://cv.iptc.org/newscodes/mediatopic/' };

/** Gives the address of the vocabulary that a topic belongs to, or null for a desk's own. */
export const topicScheme = (id: string): string | null => SCHEMES[id.split(':')[0] ?? ''] ?? null;

/** Gives the address of a topic in the vocabulary that it belongs to, or null for a desk's own. */
export function topicUri(id: string): string | null {
  const scheme = topicScheme(id);
  return scheme === null ? null : scheme + id.slice(id.indexOf(':') + 1);
}

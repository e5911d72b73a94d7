import { fold } from '../fold';

/** A section's name is shorter than this; a longer folder of an address is the headline. */
const MAX_NAME = 40;
const MAX_SECTIONS = 12;
const HAS_LETTER = /\p{L}{2}/u;

/**
 * Gathers what a document files its story under: lines that the cleaner took for section labels, what the page's metadata names, and the
 * folders of its address (`/world/middle-east/…` is “world” and “middle east”).
 * @returns names as they stand, each once
 */
export function sectionsOf(said: {
  labels: readonly string[];
  named: string | null;
  address: string | null;
}): string[] {
  const names = [...said.labels, ...(said.named === null ? [] : [said.named]), ...foldersOf(said.address)];
  const byMeaning = new Map<string, string>();
  for (const name of names.map((one) => one.trim())) {
    const key = sectionKey(name);
    if (name.length <= MAX_NAME && HAS_LETTER.test(name) && !byMeaning.has(key)) byMeaning.set(key, name);
  }
  return [...byMeaning.values()].slice(0, MAX_SECTIONS);
}

/** The form in which two writings of a section's name are equal: without capitals, accents, hyphens and signs around it. */
export const sectionKey = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function foldersOf(address: string | null): string[] {
  if (address === null || !URL.canParse(address)) return [];
  const parts = new URL(address).pathname.split('/').filter(Boolean).slice(0, -1);
  return parts.map((part) => decoded(part).replace(/[-_+]+/g, ' '));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

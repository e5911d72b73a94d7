import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * A hash of files and folders by name and content: the same content gives the same hash, whenever it was written.
 * @param {string} root
 * @param {string[]} entries below the root; what is missing counts as such
 * @param {{ except?: string[], salt?: string }} [options] `except`: paths below the root to leave out; `salt`: what else to hash
 */
export function contentHash(root, entries, { except = [], salt = '' } = {}) {
  const hash = createHash('sha256').update(salt);
  const left = new Set(except);
  const add = (/** @type {string} */ entry) => {
    const file = path.join(root, entry);
    if (left.has(entry) || !existsSync(file)) return;
    if (statSync(file).isDirectory()) for (const name of readdirSync(file).sort()) add(path.join(entry, name));
    else hash.update(`\0${entry}\0`).update(createHash('sha256').update(readFileSync(file)).digest());
  };
  for (const entry of [...entries].sort()) add(entry);
  return hash.digest('hex');
}

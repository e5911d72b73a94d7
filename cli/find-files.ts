import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

const READ = /\.(txt|html?|xhtml|xml|rss|atom|jsonl|ndjson|csv|tsv|zip)$/i;

/**
 * Lists the files to import: those named, and all text and HTML files below the folders named, in alphabetical order, each once.
 * A path that cannot be read stays in the list, so that it gets its own outcome.
 */
export async function findFiles(paths: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const given of paths) {
    const file = path.resolve(given);
    if (await isFolder(file)) for (const below of await filesBelow(file)) found.add(below);
    else found.add(file);
  }
  return [...found];
}

async function isFolder(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isDirectory();
  } catch {
    return false;
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && READ.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

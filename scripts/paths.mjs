import { realpathSync } from 'node:fs';
import path from 'node:path';

/** The checkout. */
export const ROOT = path.resolve(import.meta.dirname, '..');

/** All that running the program leaves in the checkout: databases, secrets, builds, test output. */
export const DATA = path.join(ROOT, '.data');

/**
 * A program that npm installed.
 * @param {string} name
 */
export const installed = (name) => path.join(ROOT, 'node_modules/.bin', name);

/**
 * Whether a script was started, and not imported by another.
 * @param {string} file its import.meta.filename
 */
export const isMain = (file) => Boolean(process.argv[1]) && realpathSync(process.argv[1]) === file;

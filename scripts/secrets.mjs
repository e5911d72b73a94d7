import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The secret that signs sessions: made at the first start, and then always the same.
 * @param {string} folder
 * @returns {string}
 */
export function sessionSecret(folder) {
  const file = path.join(folder, 'auth-secret');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    // Under its name only when it is whole: a start that is killed here leaves no half secret.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
    linkSync(draft, file);
    rmSync(draft);
  }
  return readFileSync(file, 'utf8');
}

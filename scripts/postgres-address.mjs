// Where the embedded server of a data folder answers. pg is loaded late: this is read before it is installed.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { USER } from './postgres-files.mjs';

/**
 * @param {{ dataDir: string, port: number, database: string }} of
 * @returns {string}
 */
export function addressOf({ dataDir, port, database }) {
  const password = readFileSync(path.join(dataDir, 'password'), 'utf8');
  return `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * What a server's pid file says.
 * @param {string} pgData
 * @returns {{ pid: number, port: number } | undefined} undefined when there is none; `port` is 0 while the server starts
 */
export function readPidFile(pgData) {
  const file = path.join(pgData, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3] ?? 0) };
}

/**
 * Whether a database can be connected to; what is in the way, if not.
 * @param {string} url
 * @returns {Promise<{ code?: string } | undefined>} an error with the system's or PostgreSQL's code
 */
export async function connectionTrouble(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return undefined;
  } catch (error) {
    return error;
  }
}

/**
 * Makes a database, unless it is there.
 * @param {string} url of one that is there
 * @param {string} name
 */
export async function ensureDatabase(url, name) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  await client.end();
}

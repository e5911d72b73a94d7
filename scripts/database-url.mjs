import { Problem } from './problem.mjs';

/**
 * What may be shown of a database address: never the user or the password.
 * @param {string} url
 */
export function shownAddress(url) {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || 'localhost'}:${port || 5432}${pathname}`;
}

/**
 * Checks that what somebody typed is the address of a PostgreSQL database.
 * @param {string} url
 * @param {string} variable the name of the variable it came from, for the message
 */
export function requireDatabaseUrl(url, variable) {
  if (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol)) return;
  throw new Problem(
    `${variable} is not the address of a PostgreSQL database, such as postgresql://user:password@host:5432/name.`,
  );
}

/**
 * Checks that a database answers at an address that somebody typed.
 * @param {string} url
 * @param {string} variable the name of the variable it came from, for the message
 */
export async function checkDatabase(url, variable) {
  requireDatabaseUrl(url, variable);
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new Problem(`The database at ${shownAddress(url)} (${variable}) cannot be used: ${reasonOf(error)}.`);
  }
  await client.end();
}

/**
 * The error in one line. Several addresses of one name that all refuse give an AggregateError with an empty message.
 * @param {any} error
 */
function reasonOf(error) {
  return (error.errors?.[0]?.message ?? error.message ?? String(error)).split('\n')[0];
}

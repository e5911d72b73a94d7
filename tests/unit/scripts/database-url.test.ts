import { describe, expect, test } from 'vitest';
import { checkDatabase, requireDatabaseUrl, shownAddress } from '../../../scripts/database-url.mjs';
import { freePort } from '../../../scripts/ports.mjs';

describe('a database address', () => {
  test('is shown without user and password', () => {
    expect(shownAddress('postgresql://ed:s3cret@db.example:6432/desk?sslmode=require')).toBe('db.example:6432/desk');
  });

  test('is shown with the port that is meant when none is written', () => {
    expect(shownAddress('postgres://db.example/desk')).toBe('db.example:5432/desk');
  });

  test.each(['mysql://db.example/desk', 'db.example', ''])('"%s" is refused by the name of its variable', (url) => {
    expect(() => requireDatabaseUrl(url, 'DATABASE_URL')).toThrow(/^DATABASE_URL is not the address/);
  });

  test('where nothing answers is one line with host and port, and no password', async () => {
    const port = await freePort();
    const refusal = checkDatabase(`postgresql://ed:s3cret@127.0.0.1:${port}/desk`, 'DATABASE_URL').catch(String);
    const line = String(await refusal);
    expect(line).toContain(`127.0.0.1:${port}/desk`);
    expect(line).not.toContain('s3cret');
    expect(line).not.toContain('\n');
  });
});

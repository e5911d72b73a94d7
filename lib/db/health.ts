import { db } from './client';

/** A database that takes longer than this to say 1 does not serve a desk. */
const PATIENCE_MS = 2_000;

/**
 * Asks the database whether it answers.
 * @returns null when it does, else what is wrong in words that may be shown to anybody
 */
export async function databaseTrouble(): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, `The database did not answer within ${PATIENCE_MS / 1000} seconds.`);
  });
  const asked = db().$queryRaw`SELECT 1`.then(
    () => null,
    () => 'The database cannot be reached.',
  );
  const trouble = await Promise.race([asked, late]);
  clearTimeout(timer);
  return trouble;
}

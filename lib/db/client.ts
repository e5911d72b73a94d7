import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '../env';
import { PrismaClient } from './generated/client';

// One client a process, also across the module reloads of development.
const kept = globalThis as typeof globalThis & { copydeskDatabase?: PrismaClient };

/** The database connection pool of this process, opened at the first use. For reads; writes go through `transaction`. */
export function db(): PrismaClient {
  kept.copydeskDatabase ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10 }),
    // Of a thousand numbers an article, asked by searches alone.
    omit: { article: { wordPairs: true } },
  });
  return kept.copydeskDatabase;
}

/** Closes the pool, so that a command can end. */
export async function closeDatabase(): Promise<void> {
  await kept.copydeskDatabase?.$disconnect();
  delete kept.copydeskDatabase;
}

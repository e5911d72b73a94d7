import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const exclude = ['**/node_modules/**', 'tests/fixtures/**'];

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    environment: 'node',
    restoreMocks: true,
    // One core fewer than there are would leave half of a machine with two idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Limits for what hangs, not for what is slow: the machine may be busy.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude,
          setupFiles: ['tests/support/console-error.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['tests/db/**/*.test.ts'],
          exclude,
          pool: 'forks',
          globalSetup: ['tests/support/database-server.ts'],
          setupFiles: ['tests/support/own-database.ts', 'tests/support/console-error.ts'],
        },
      },
    ],
  },
});

import { defineConfig } from '@playwright/test';

// scripts/test.mjs starts the server and unpacks the browser; run the tests with `npm run test:e2e`.
const { BASE_URL, CHROMIUM_PATH, CI } = process.env;
if (!BASE_URL) throw new Error('BASE_URL is not set. Run the browser tests with: npm run test:e2e');

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.data/playwright',
  // The tests share one server and its database; one that needs its own starts it (tests/support/server.ts).
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(CI),
  use: {
    baseURL: BASE_URL,
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: CHROMIUM_PATH,
      args: [
        // The sandbox needs user namespaces or a set-uid helper, which a root or container user lacks; the tests open our own pages only.
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});

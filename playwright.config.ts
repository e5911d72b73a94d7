import { defineConfig } from '@playwright/test';

// scripts/test.mjs starts the server and unpacks the browser; run the tests with `npm run test:e2e`.
const { COPYDESK_TEST_DESKS, CHROMIUM_PATH, CI } = process.env;
if (!COPYDESK_TEST_DESKS)
  throw new Error('COPYDESK_TEST_DESKS is not set. Run the browser tests with: npm run test:e2e');

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.data/playwright',
  // Each file has a desk of its own (tests/support/desk.ts), and waits more than it works.
  workers: 2,
  // Ends what hangs; how long a fact may take to come true is for `expect`.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(CI),
  use: {
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    // Without pictures, which take a fifth of the time of every test for the few that fail.
    trace: { mode: 'retain-on-failure', screenshots: false },
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

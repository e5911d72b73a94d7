import { type BrowserContextOptions, expect, test } from '@playwright/test';
import { findings } from '../support/axe';
import { type OwnDesk, open, signIn, startOwnDesk } from '../support/desk';

const PAGES = [
  '/queue',
  '/queue?status=approved',
  '/sources',
  '/sources/tokens',
  '/duplicates',
  '/topics',
  '/topics/rules',
  '/import',
  '/publish',
  '/feeds',
  '/webhooks',
  '/settings',
  '/statistics',
  '/history',
  '/opinions',
  '/inbox',
  '/people',
  '/account',
];
/** Those that belong to no section. */
const OF_ONE_PERSON = ['/account', '/inbox'];
/** Each view of the pages; where `only` is given, of those alone that it lays out another way. */
const VIEWS: Record<string, BrowserContextOptions & { only?: string[] }> = {
  'on a desk': { viewport: { width: 1280, height: 800 } },
  'side by side': { viewport: { width: 1440, height: 900 }, only: ['/queue'] },
  'on a phone': { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

// Half of the browser tests' time is here: the views are shared among those who run them, each with a desk of its own.
test.describe.configure({ mode: 'parallel' });

let desk: OwnDesk;
test.beforeAll(async () => {
  desk = await startOwnDesk({ samples: true });
});
test.afterAll(() => desk.stop());

for (const [name, { only, ...view }] of Object.entries(VIEWS)) {
  test(`axe finds nothing and nothing runs off the side, light and dark: ${name}`, async ({ browser }) => {
    test.setTimeout(300_000);
    const context = await browser.newContext({ ...view, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await signIn(page, desk.address, desk.admin);
    const article = await page.locator('main a[href^="/articles/"]').first().getAttribute('href');
    const arabic = await page
      .getByRole('link', { name: /[\u0600-\u06ff]/ })
      .first()
      .getAttribute('href');
    // What waits is counted in the navigation, also beyond the edge of a phone.
    const last = await page.locator('main a[href^="/articles/"]').last().getAttribute('href');
    await open(page, `${desk.address}${last}`);
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await expect(page.getByText(/^Approved “/).first()).toBeAttached();
    await open(page, `${desk.address}/duplicates`);
    const pair = await page.locator('main a[href^="/duplicates/"]').first().getAttribute('href');
    await open(page, `${desk.address}/sources`);
    const source = await page.locator('main table a[href^="/sources/"]').first().getAttribute('href');
    for (const path of only ?? [...PAGES, article, arabic, pair, source]) {
      await open(page, `${desk.address}${path}`);
      await page.locator('main h1, h1').first().waitFor();
      expect.soft(await findings(page), String(path)).toEqual([]);
      const present = page.getByRole('navigation', { name: 'Desk' }).locator('[aria-current="page"]');
      await expect.soft(present, `${path} is in a section`).toHaveCount(OF_ONE_PERSON.includes(String(path)) ? 0 : 1);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
}

test('one-letter keys do nothing while typing, move where one wants them, and do nothing at all when switched off', async ({
  page,
}) => {
  await signIn(page, desk.address, desk.admin);
  // Again where the page was not yet listening, as a person would.
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByRole('dialog')).toContainText('Approve');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('axj?');
  await expect(page.getByRole('searchbox')).toHaveValue('axj?');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await open(page, `${desk.address}/account`);
  await page.getByText('Move keys').click();
  await page.getByLabel(/^Search/).fill('/;');
  await expect(page.getByText('“Search” is on ; now.').first()).toBeAttached();
  await open(page, `${desk.address}/queue`);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).not.toBeFocused();
  await page.keyboard.press(';');
  await expect(page.getByRole('searchbox')).toBeFocused();

  await open(page, `${desk.address}/account`);
  await page.getByRole('checkbox', { name: 'One-letter keys' }).click();
  await expect(page.getByText('One-letter keys are off.').first()).toBeAttached();
  await open(page, `${desk.address}/queue`);
  await page.getByRole('heading').first().waitFor();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

import { expect, type Page, test } from '@playwright/test';
import { arrive, type OwnDesk, open, signIn, startOwnDesk } from '../support/desk';

const WIDE = { viewport: { width: 1440, height: 900 } };
const SCRIPTS = '**/_next/static/chunks/**';
/** So long every script takes: long enough to type a sentence meanwhile. */
const SLOW_MS = 1_200;

let desk: OwnDesk;
test.beforeAll(async () => {
  desk = await startOwnDesk({ samples: true });
});
test.afterAll(() => desk.stop());

const titleOnDesk = (page: Page) =>
  page.getByRole('region', { name: 'Article on the desk' }).getByRole('heading', { level: 1 });

async function openQueue(page: Page) {
  await signIn(page, desk.address, desk.admin);
  await open(page, `${desk.address}/queue`);
}

const slow = (page: Page) =>
  page.route(SCRIPTS, async (route) => {
    await new Promise((later) => setTimeout(later, SLOW_MS));
    await route.continue();
  });

test('what is typed while a part of the desk is on its way goes to it, and decides nothing', async ({ browser }) => {
  test.setTimeout(90_000);
  const page = await browser.newPage(WIDE);
  await openQueue(page);
  const title = await titleOnDesk(page).innerText();
  await slow(page);

  await page.getByRole('group', { name: 'Passage', exact: true }).first().focus();
  await page.keyboard.press('e');
  await page.keyboard.type(' A jar next. P');
  await page.keyboard.press('Backspace');
  await expect(page.locator('textarea[data-field]:focus')).toHaveValue(/ A jar next\. $/);
  await expect(titleOnDesk(page)).toHaveText(title);
  await page.keyboard.press('Escape');
  await expect(page.locator('textarea[data-field]')).toHaveCount(0);

  await page.keyboard.press('x');
  await page.keyboard.press('1');
  await expect(page.getByText(/^Rejected “/).first()).toBeVisible();
  await expect(titleOnDesk(page)).not.toHaveText(title);

  await open(page, `${desk.address}/queue`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('go to history');
  await page.keyboard.press('Enter');
  await arrive(page, /\/history/);
});

test('a part that does not come is asked for again', async ({ browser }) => {
  const page = await browser.newPage(WIDE);
  await openQueue(page);
  const title = await titleOnDesk(page).innerText();
  await page.route(SCRIPTS, (route) => route.abort());
  await page.keyboard.press('?');
  await page.keyboard.press('a');
  await expect(page.getByText('This part of the desk did not come through.')).toBeVisible();
  await expect(titleOnDesk(page)).toHaveText(title);
  await page.unroute(SCRIPTS);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('dialog', { name: 'Keys on this page' })).toBeVisible();
});

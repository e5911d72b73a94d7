import { expect, test } from '@playwright/test';
import { arrive, type OwnDesk, open, signIn, startOwnDesk } from '../support/desk';

let desk: OwnDesk;
test.beforeAll(async () => {
  desk = await startOwnDesk({ samples: true });
});
test.afterAll(() => desk.stop());

test('two stories of one document are joined with one key, and cut apart again with another', async ({ page }) => {
  await signIn(page, desk.address, desk.admin);
  await open(page, `${desk.address}/queue?q=port+strike`);
  const links = page.locator('main a[href^="/articles/"]');
  await links.first().click();
  await arrive(page, /\/articles\//);
  const section = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'From the same document' }) });
  if (!(await section.getByText('Cut here').isVisible())) await section.getByRole('link').last().click();
  await expect(section.getByText('Cut here')).toBeVisible();
  const second = page.url();
  const headline = (await page.getByRole('heading', { level: 1 }).innerText()).trim();

  await expect(async () => {
    await page.keyboard.press('Shift+J');
    await expect(page.getByText('Joined to').first()).toBeVisible({ timeout: 2000 });
  }).toPass();
  await page.waitForURL((url) => url.href !== second);
  await expect(page.getByRole('article').getByText(headline).first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText(headline);

  await page.keyboard.press('z');
  await expect(page.getByText('Taken back: joined').first()).toBeVisible();
  await open(page, second);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(headline);
  await expect(page.getByRole('button', { name: 'Join to the story before it' })).toBeVisible();
});

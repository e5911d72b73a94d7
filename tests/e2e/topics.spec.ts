import { expect, test } from '@playwright/test';
import { LISTENING, type OwnDesk, signIn, startOwnDesk } from '../support/desk';

let desk: OwnDesk;
test.beforeAll(async () => {
  desk = await startOwnDesk({ samples: true });
});
test.afterAll(() => desk.stop());

test('a topic of the desk is made, found by another name, given to an article, and what was learned is shown', async ({
  page,
}) => {
  await signIn(page, desk.address, desk.admin);
  await page.goto(`${desk.address}/topics`, LISTENING);
  await page.getByRole('button', { name: 'New topic' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Night ferries');
  await page.getByLabel('Other names').fill('Nachtfähren');
  await page.getByLabel('When to use it').fill('Only boats after ten.');
  await page.getByRole('button', { name: 'Make the topic' }).click();
  await expect(page.getByText('Topic Night ferries made.').first()).toBeVisible();
  await expect(page.getByTitle('Only boats after ten.')).toHaveText('Night ferries');

  await page.goto(`${desk.address}/queue`, LISTENING);
  await page.locator('main a[href^="/articles/"]').first().click();
  await page.waitForURL(/\/articles\//, LISTENING);
  await expect(async () => {
    await page.keyboard.press('t');
    await expect(page.getByPlaceholder(/Topic or code/)).toBeVisible({ timeout: 2000 });
  }).toPass();
  await page.getByPlaceholder(/Topic or code/).fill('nachtfahren');
  await page.getByRole('option', { name: /Night ferries/ }).click();
  await expect(page.getByText('Topic Night ferries assigned.').first()).toBeVisible();

  await page.goto(`${desk.address}/topics`, LISTENING);
  await expect(page.getByText('fits 1 article, does not fit 0')).toBeVisible();
  await page.getByRole('button', { name: 'Forget what was learned of Night ferries' }).click();
  await expect(page.getByText('fits 1 article, does not fit 0')).toBeHidden();
});

test('a refused suggestion goes, and comes back when that is undone', async ({ page }) => {
  await signIn(page, desk.address, desk.admin);
  await page.goto(`${desk.address}/queue?q=port+strike`, LISTENING);
  await page.locator('main a[href^="/articles/"]').first().click();
  await page.waitForURL(/\/articles\//, LISTENING);
  const refuse = page.getByRole('button', { name: /^Refuse the topic/ }).first();
  const name = String(await refuse.getAttribute('aria-label'));
  await refuse.click();
  await expect(page.getByRole('button', { name, exact: true })).toBeHidden();
  await page.keyboard.press('z');
  await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
});

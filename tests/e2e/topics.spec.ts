import { expect, test } from '@playwright/test';
import { arrive, type OwnDesk, open, signIn, startOwnDesk } from '../support/desk';

let desk: OwnDesk;
test.beforeAll(async () => {
  desk = await startOwnDesk({ samples: true });
});
test.afterAll(() => desk.stop());

test('a topic of the desk is made, found by another name, given to an article, and what was learned is shown', async ({
  page,
}) => {
  await signIn(page, desk.address, desk.admin);
  await open(page, `${desk.address}/topics`);
  await page.getByRole('button', { name: 'New scheme' }).click();
  await page.getByLabel('Name of the scheme').fill('Lines');
  await page.getByRole('button', { name: 'Make the scheme' }).click();
  await expect(page.getByText('Scheme Lines made.').first()).toBeVisible();
  await page.getByRole('button', { name: 'New topic' }).click();
  await page.getByLabel('Scheme').selectOption('Lines');
  await page.getByLabel('Name', { exact: true }).fill('Night ferries');
  await page.getByLabel('Other names').fill('Nachtfähren');
  await page.getByLabel('When to use it').fill('Only boats after ten.');
  await page.getByRole('button', { name: 'Make the topic' }).click();
  await expect(page.getByText('Topic Night ferries made.').first()).toBeVisible();
  await expect(page.getByTitle('Only boats after ten.')).toHaveText('Night ferries');

  await open(page, `${desk.address}/queue`);
  await page.locator('main a[href^="/articles/"]').first().click();
  await arrive(page, /\/articles\//);
  await expect(async () => {
    await page.keyboard.press('t');
    await expect(page.getByPlaceholder(/Topic or code/)).toBeVisible({ timeout: 2000 });
  }).toPass();
  await page.getByPlaceholder(/Topic or code/).fill('nachtfahren');
  await page.getByRole('option', { name: /Night ferries.*Lines.*lines:0001/ }).click();
  await expect(page.getByText('Topic Night ferries assigned.').first()).toBeVisible();

  await open(page, `${desk.address}/topics`);
  await expect(page.getByText('fits 1 article, does not fit 0')).toBeVisible();
  await page.getByRole('button', { name: 'Forget what was learned of Night ferries' }).click();
  await expect(page.getByText('fits 1 article, does not fit 0')).toBeHidden();
});

test('a rule is tried on the stored articles, applied to them, named beside the topic, and taken back as one', async ({
  page,
}) => {
  await signIn(page, desk.address, desk.admin);
  await open(page, `${desk.address}/topics/rules?topic=medtop:20001065`);
  await page.getByLabel('Values of condition 1').fill('measles; lighthouse');
  await expect(page.getByText(/^Hits 1 of/)).toBeVisible();
  await page.getByRole('button', { name: 'Save and apply to 1 stored article' }).click();
  await expect(page.getByText('Rule saved; 1 article changed.').first()).toBeVisible();
  await open(page, `${desk.address}/queue?topic=medtop:15000000`);
  await page.locator('main a[href^="/articles/"]').first().click();
  await arrive(page, /\/articles\//);
  await expect(page.getByText('by the rule “measles, lighthouse”').first()).toBeVisible();
  await open(page, `${desk.address}/topics/rules`);
  await page.getByRole('button', { name: /^Undo the batch/ }).click();
  await expect(page.getByText('All of it taken back.').first()).toBeVisible();
  await expect(page.getByText('There are no rules yet.')).toBeVisible();
});

test('approving with suggestions says what it adds, and one undo takes back both', async ({ page }) => {
  await signIn(page, desk.address, desk.admin);
  await open(page, `${desk.address}/queue?q=measles`);
  await page.locator('main a[href^="/articles/"]').first().click();
  await arrive(page, /\/articles\//);
  const button = page.getByRole('button', { name: /^Approve with health/ });
  await expect(button).toBeVisible();
  await page.keyboard.press('Shift+A');
  await expect(page.getByText(/^Approved with health/).first()).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByText(/^Taken back: approved .* and accepted the topic/).first()).toBeVisible();
});

test('a refused suggestion goes, and comes back when that is undone', async ({ page }) => {
  await signIn(page, desk.address, desk.admin);
  await open(page, `${desk.address}/queue?q=port+strike`);
  await page.locator('main a[href^="/articles/"]').first().click();
  await arrive(page, /\/articles\//);
  const refuse = page.getByRole('button', { name: /^Refuse the topic/ }).first();
  const name = String(await refuse.getAttribute('aria-label'));
  await refuse.click();
  await expect(page.getByRole('button', { name, exact: true })).toBeHidden();
  await page.keyboard.press('z');
  await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
});

test('a topic is given to a selection as one step, by keys, and taken off and back by mouse', async ({ page }) => {
  await signIn(page, desk.address, desk.admin);
  await open(page, `${desk.address}/queue`);
  const rows = page.getByRole('list', { name: 'Articles' }).getByRole('listitem');
  await expect(async () => {
    await page.keyboard.press('s');
    await expect(page.getByText('1 selected')).toBeVisible({ timeout: 2_000 });
  }).toPass();
  for (const _ of [1, 2, 3]) await page.keyboard.press('j');
  await page.keyboard.press('Shift+S');
  await expect(page.getByText('3 selected')).toBeVisible();
  await page.keyboard.press('t');
  await page.getByPlaceholder(/Topic or code/).fill('medtop:20001128');
  await expect(page.getByRole('option', { name: /weather forecast/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Topic weather forecast given to 3 articles.').first()).toBeAttached();
  const withIt = rows.filter({ hasText: 'weather forecast' });
  await expect(withIt).toHaveCount(3);

  await page.locator('main button[aria-keyshortcuts="t"]').filter({ hasText: 'Topic' }).click();
  await page.getByRole('option', { name: /Take off weather forecast/ }).click();
  await expect(page.getByText('Topic weather forecast taken off 3 articles.').first()).toBeAttached();
  await expect(withIt).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(page.getByText('3 taken back.').first()).toBeAttached();
  await expect(withIt).toHaveCount(3);
});

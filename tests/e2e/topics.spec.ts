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
  // Narrow and low, so that the page scrolls to what gets the focus.
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.setViewportSize({ width: 390, height: 500 });
  await page.getByRole('button', { name: 'Remove the topic Night ferries' }).focus();
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('tooltip')).toContainText('Only boats after ten.');
  await expect(page.getByRole('link', { name: 'Night ferries' })).toHaveAccessibleDescription(/Only boats after ten/);
  await page.setViewportSize(size);

  await open(page, `${desk.address}/topics`);
  await expect(page.getByText('fits 1 article, does not fit 0')).toBeVisible();
  await page.getByRole('button', { name: 'Forget what was learned of Night ferries' }).click();
  await expect(page.getByText('fits 1 article, does not fit 0')).toBeHidden();
});

test('a scheme is renamed, retired with its topics, and brought back with them by one undo', async ({ page }) => {
  await signIn(page, desk.address, desk.admin);
  await open(page, `${desk.address}/topics`);
  await page.getByRole('button', { name: 'New scheme' }).click();
  await page.getByLabel('Name of the scheme').fill('Campaigns');
  await page.getByRole('button', { name: 'Make the scheme' }).click();
  await expect(page.getByText('Scheme Campaigns made.').first()).toBeVisible();
  await page.getByRole('button', { name: 'New topic' }).click();
  await page.getByLabel('Scheme').selectOption('Campaigns');
  await page.getByLabel('Name', { exact: true }).fill('Safe crossings');
  await page.getByRole('button', { name: 'Make the topic' }).click();
  await expect(page.getByText('Topic Safe crossings made.').first()).toBeVisible();

  await page.getByRole('button', { name: 'Arrange' }).click();
  await page.getByRole('button', { name: 'Rename the scheme Campaigns' }).click();
  await page.getByLabel('Name of the scheme').fill('Drives');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Scheme Campaigns is called Drives now.').first()).toBeVisible();
  const scheme = page.getByRole('region', { name: 'Drives' });
  await expect(scheme.getByRole('heading', { name: 'Drives' })).toBeVisible();
  await expect(scheme.getByText('campaigns:0001')).toBeVisible();

  await scheme.getByRole('button', { name: 'Retire the scheme Drives' }).click();
  await expect(page.getByText('Scheme Drives retired.').first()).toBeVisible();
  await expect(scheme.getByRole('heading', { name: 'Drives (retired)' })).toBeVisible();
  await expect(scheme.getByRole('button', { name: 'Bring back Safe crossings' })).toBeVisible();
  await expect(scheme.getByRole('button', { name: 'Rename the scheme Drives' })).toBeHidden();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(scheme.getByRole('heading', { name: 'Drives', exact: true })).toBeVisible();
  await expect(scheme.getByRole('button', { name: 'Retire Safe crossings' })).toBeVisible();
});

test('Enter before anything was found takes the first that is, and nothing that was found for less', async ({
  page,
}) => {
  await signIn(page, desk.address, desk.admin);
  await open(page, `${desk.address}/queue`);
  await page.locator('main a[href^="/articles/"]').first().click();
  await arrive(page, /\/articles\//);
  await page.keyboard.press('t');
  const field = page.getByPlaceholder(/Topic or code/);
  await field.fill('opera');
  await expect(page.getByRole('option', { name: /^opera/ }).first()).toBeVisible();
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(`${desk.address}/**`, async (route) => {
    if (route.request().method() === 'POST') await held;
    await route.continue();
  });
  const asked = page.waitForRequest((request) => request.method() === 'POST');
  await field.fill('ballet');
  await page.keyboard.press('Enter');
  await asked;
  await expect(field).toBeVisible();
  answer();
  await expect(page.getByText('Topic ballet assigned.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove the topic opera' })).toBeHidden();
});

test('the words that speak for a suggestion are marked in the text; a number accepts it, and backspace takes it off', async ({
  page,
}) => {
  await signIn(page, desk.address, desk.admin);
  await open(page, `${desk.address}/queue?q=port+strike`);
  await page.locator('main a[href^="/articles/"]').first().click();
  await arrive(page, /\/articles\//);
  const first = page.getByRole('list', { name: 'Suggested topics' }).getByRole('listitem').first();
  const label = String(await first.getByRole('link').textContent());
  const marks = page.locator('h1 mark, #text mark');
  await expect(marks).toHaveCount(0);
  const word = first.getByRole('button', { name: /^Show “/ }).first();
  const said = String(await word.textContent()).replace(/[“”]/g, '');
  await word.click();
  await expect(marks.filter({ hasText: said }).first()).toBeInViewport();
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(marks.filter({ hasText: said })).not.toHaveCount(0);
  await word.blur();
  await expect(marks).toHaveCount(0);
  await first.getByRole('button', { name: /^Accept/ }).focus();
  await expect(marks.filter({ hasText: said })).not.toHaveCount(0);

  await page.keyboard.press('1');
  await expect(page.getByText(`Topic ${label} assigned.`).first()).toBeVisible();
  await expect(page.getByText(/accepting a suggestion/).first()).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByPlaceholder(/Topic or code/)).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(page.getByText(`${label} taken off.`)).toBeVisible();
  // What is suggested stands first, then what was chosen lately.
  await expect(page.getByRole('option').first()).toContainText('suggested');
  await expect(page.getByRole('option', { name: new RegExp(`^${label}\\s*recent`) })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: `Remove the topic ${label}` })).toBeHidden();
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
  // The rule gave soccer; the menu counts the article at sport too, which is what the filter by sport shows.
  await open(page, `${desk.address}/queue`);
  await page.getByRole('main').getByRole('button', { name: 'Topic', exact: true }).click();
  await page.getByRole('menuitem', { name: /^sport\s*1$/ }).click();
  await arrive(page, /topic=medtop(:|%3A)15000000/);
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

import { randomUUID } from 'node:crypto';
import { type Browser, expect, type Page, test } from '@playwright/test';
import pg from 'pg';
import { type OwnDesk, open, signIn, startOwnDesk } from '../support/desk';

let desk: OwnDesk;
let database: pg.Client;
const BO = 'bo@desk.example';
test.beforeAll(async () => {
  desk = await startOwnDesk({ samples: true });
  database = new pg.Client(desk.databaseUrl);
  await database.connect();
  // A second person with the first one's password.
  await database.query(
    `INSERT INTO "User" (id, email, name, role, "passwordHash") SELECT $1, $2, 'Bo Berg', 'editor', "passwordHash" FROM "User" WHERE email = $3`,
    [randomUUID(), BO, desk.admin.email],
  );
});
test.afterAll(async () => {
  await database.end();
  await desk.stop();
});

const titleOnDesk = (page: Page) =>
  page.getByRole('region', { name: 'Article on the desk' }).getByRole('heading', { level: 1 });
/** The title of the article on the desk, as the list has it: without the mark that it was edited. */
const present = (page: Page) => rows(page).locator('a[aria-current="true"]');
const rows = (page: Page) => page.getByRole('list', { name: 'Articles' }).getByRole('listitem');

async function openQueue(browser: Browser, email: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme });
  await signIn(page, desk.address, { email, password: desk.admin.password });
  await open(page, `${desk.address}/queue`);
  await expect(titleOnDesk(page)).toBeVisible();
  return page;
}

async function paste(page: Page, title: string) {
  await open(page, `${desk.address}/import`);
  const text = page.getByLabel('Text', { exact: true });
  await text.fill(`${title}\n\nThe ferry leaves at nine on weekdays and at ten on Sundays.`);
  await page.getByRole('button', { name: 'Import the text' }).click();
  // The form is empty again when the text was taken.
  await expect(text).toHaveValue('');
}

test('editors see each other, and the list keeps still while others decide and articles come in', async ({
  browser,
}) => {
  const [ada, bo] = [await openQueue(browser, desk.admin.email), await openQueue(browser, BO, 'dark')];
  await expect(ada.getByText('Bo Berg is reading').first()).toBeVisible({ timeout: 30_000 });
  const before = await rows(ada).count();
  const first = await titleOnDesk(ada).innerText();
  const waiting = ada.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: /^Queue/ });
  await expect(waiting).toContainText(String(before));

  await bo.keyboard.press('j');
  await expect(titleOnDesk(bo)).not.toHaveText(first);
  const second = await titleOnDesk(bo).innerText();
  await bo.keyboard.press('a');
  const decided = rows(ada).filter({ hasText: 'Approved by Bo Berg' });
  await expect(decided).toContainText(second);
  expect(await rows(ada).count()).toBe(before);
  await expect(titleOnDesk(ada)).toHaveText(first);
  await expect(waiting).toContainText(String(before - 1));

  await paste(bo, 'A ferry for the island');
  const news = ada.getByText('1 new, 1 decided by others');
  await expect(news).toBeVisible();
  expect(await rows(ada).count()).toBe(before);
  await expect(ada.getByText('Bo Berg is reading')).toHaveCount(0);
  await ada.keyboard.press('.');
  await expect(news).toHaveCount(0);
  await expect(decided).toHaveCount(0);
  await expect(rows(ada).filter({ hasText: 'A ferry for the island' })).toBeVisible();
  expect(await rows(ada).count()).toBe(before);
});

test('whoever begins to type claims the article, which warns the other', async ({ browser }) => {
  const [ada, bo] = [await openQueue(browser, desk.admin.email), await openQueue(browser, BO)];
  await expect(ada.getByText('Bo Berg is reading').first()).toBeVisible({ timeout: 30_000 });
  await bo.getByRole('heading', { level: 1 }).last().hover();
  await bo.getByRole('button', { name: 'Edit title' }).click();
  await bo.getByRole('textbox', { name: 'Title' }).fill('Words of Bo');
  await expect(ada.getByText('Bo Berg is editing this article. You can go on')).toBeVisible();
  await bo.keyboard.press('Enter');
  await expect(titleOnDesk(ada)).toContainText('Words of Bo');
});

test('an article is handed over with a note, and a mention is in the inbox until it was seen', async ({ browser }) => {
  const [ada, bo] = [await openQueue(browser, desk.admin.email), await openQueue(browser, BO)];
  const title = await present(ada).innerText();
  await ada.keyboard.press('h');
  await expect(ada.getByLabel('To', { exact: true })).toBeFocused();
  await ada.keyboard.press('Escape');
  await expect(ada.getByRole('button', { name: 'Hand over' })).toBeFocused();
  await ada.keyboard.press('h');
  await ada.getByLabel('To', { exact: true }).selectOption('Bo Berg');
  await ada.getByLabel('Note', { exact: true }).fill('Call the mayor');
  await ada.getByRole('button', { name: 'Give it' }).click();
  await expect(ada.getByText('Bo Berg takes care of it.')).toBeVisible();
  await ada.getByRole('button', { name: /^Comment/ }).click();
  const comment = ada.getByLabel('Comment', { exact: true });
  await comment.fill('Is that so, @b');
  await expect(ada.getByRole('button', { name: '@Bo Berg' })).toBeVisible();
  await comment.press('Enter');
  await expect(comment).toHaveValue('Is that so, @Bo Berg ');
  await ada.getByRole('button', { name: /^Comment/ }).click();
  await expect(ada.getByRole('list', { name: 'Comments' })).toContainText('Is that so, @Bo Berg');
  await expect(bo.getByRole('link', { name: 'Inbox 2 not seen' })).toBeVisible();

  await bo.getByRole('link', { name: 'Inbox 2 not seen' }).click();
  const inbox = bo.getByRole('list', { name: 'Inbox' });
  await expect(inbox).toContainText('Call the mayor');
  await bo.getByRole('button', { name: 'Mark all as seen' }).click();
  await expect(bo.getByRole('link', { name: 'Inbox', exact: true })).toBeVisible();
  await open(bo, `${desk.address}/queue`);
  await bo.getByRole('link', { name: /^Mine/ }).click();
  await expect(rows(bo)).toHaveCount(1);
  await expect(rows(bo)).toContainText(title);
});

test('a decision goes blind to another editor, and the desk sees how far they agree', async ({ browser }) => {
  const [ada, bo] = [await openQueue(browser, desk.admin.email), await openQueue(browser, BO)];
  await open(ada, `${desk.address}/settings`);
  await ada.getByLabel('Percent of decisions').fill('100');
  await ada.getByRole('button', { name: 'Set', exact: true }).click();
  await expect(ada.getByText('Set by')).toBeVisible();
  await open(ada, `${desk.address}/queue`);
  const title = await present(ada).innerText();
  await ada.keyboard.press('a');
  await expect(present(ada)).not.toHaveText(title);
  // The next article is there at once; the decision is confirmed behind.
  await expect(ada.getByText(/^Approved “/).first()).toBeAttached();
  await open(bo, `${desk.address}/opinions`);
  await expect(bo.getByRole('heading', { level: 2, name: title })).toBeVisible();
  await bo.keyboard.press('x');
  await expect(bo.getByRole('dialog', { name: 'Why is it rejected?' })).toBeVisible();
  await bo.keyboard.press('3');
  await expect(bo.getByText('Nothing waits for your opinion.')).toBeVisible();
  await expect(bo.getByRole('listitem').filter({ hasText: title })).toContainText('reject, out of date');
});

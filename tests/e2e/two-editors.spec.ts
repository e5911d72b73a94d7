import { type Browser, expect, type Page, test } from '@playwright/test';
import pg from 'pg';
import { findings } from '../support/axe';
import { arrive, type OwnDesk, open, signIn, startOwnDesk } from '../support/desk';

let desk: OwnDesk;
test.beforeAll(async () => {
  desk = await startOwnDesk({ samples: true });
});
test.afterAll(() => desk.stop());

/** Two windows of the desk, each signed in and at the queue. */
async function twoInTheQueue(browser: Browser): Promise<[Page, Page]> {
  const pages: [Page, Page] = [await browser.newPage(), await browser.newPage()];
  for (const page of pages) {
    await signIn(page, desk.address, desk.admin);
    await open(page, `${desk.address}/queue`);
  }
  return pages;
}

async function editTitle(page: Page, words: string) {
  await page.getByRole('heading', { level: 1 }).hover();
  await page.getByRole('button', { name: 'Edit title' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill(words);
}

test('of two editors one wins; the other keeps the unsaved text, sees what changed, and can put it on top', async ({
  browser,
}) => {
  const [ada, bo] = await twoInTheQueue(browser);
  await ada.locator('main a[href^="/articles/"]').first().click();
  await ada.waitForURL(/\/articles\//);
  await open(bo, ada.url());
  const articleId = new URL(ada.url()).pathname.split('/').at(-1);

  await editTitle(ada, 'The title that came first');
  await editTitle(bo, 'The title that came second');
  await ada.keyboard.press('Enter');
  await expect(ada.getByRole('heading', { level: 1 })).toContainText('The title that came first');

  await bo.keyboard.press('Enter');
  await expect(bo.getByText('Somebody changed this since you opened it')).toBeVisible();
  await expect(bo.getByRole('article').getByText('edited the title of')).toBeVisible();
  await expect(bo.getByRole('textbox', { name: 'Title' })).toHaveValue('The title that came second');
  const both = bo.getByRole('group', { name: 'Both texts' });
  await expect(both).toContainText('The title that came first');
  await expect(both).toContainText('The title that came second');

  const database = new pg.Client(desk.databaseUrl);
  await database.connect();
  const edits = `SELECT count(*)::int AS n FROM "AuditEvent" WHERE action = 'article.edit' AND $1::uuid = ANY("articleIds")`;
  expect((await database.query(edits, [articleId])).rows[0].n).toBe(1);

  await bo.getByRole('button', { name: 'Apply mine on top' }).click();
  await expect(bo.getByRole('heading', { level: 1 })).toContainText('The title that came second');
  expect((await database.query(edits, [articleId])).rows[0].n).toBe(2);
  await database.end();
});

test('where one removed the passage that the other writes in, both are shown, and it can be put back with the new words', async ({
  browser,
}) => {
  const [ada, bo] = await twoInTheQueue(browser);
  await ada.locator('main a[href^="/articles/"]').nth(1).click();
  await arrive(ada, /\/articles\//);
  await open(bo, ada.url());
  const second = (page: Page) => page.getByRole('group', { name: 'Passage', exact: true }).nth(1);
  await second(bo).dblclick();
  await bo.keyboard.type(' Words of Bo.');
  await second(ada).focus();
  await ada.keyboard.press('d');
  await expect(ada.getByText('Removed.').first()).toBeVisible();

  await bo.keyboard.press('Control+Enter');
  await expect(bo.getByText('Somebody changed this since you opened it')).toBeVisible();
  await expect(bo.getByText('They removed it.')).toBeVisible();
  expect(await findings(bo)).toEqual([]);
  await bo.getByRole('button', { name: 'Apply mine on top' }).click();
  await expect(bo.getByText('1 removed passage put back with your words.').first()).toBeVisible();
  await expect(second(bo)).toContainText('Words of Bo.');
});

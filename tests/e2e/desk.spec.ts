import { expect, type Page, test } from '@playwright/test';
import { type OwnDesk, open, signIn, startOwnDesk } from '../support/desk';

let desk: OwnDesk;
test.beforeEach(async () => {
  desk = await startOwnDesk({ samples: true });
});
test.afterEach(() => desk.stop());

const WIDE = { viewport: { width: 1440, height: 900 } };
const titleOnDesk = (page: Page) =>
  page.getByRole('region', { name: 'Article on the desk' }).getByRole('heading', { level: 1 });
const rows = (page: Page) => page.getByRole('list', { name: 'Articles' }).getByRole('listitem');

async function openQueue(page: Page) {
  await signIn(page, desk.address, desk.admin);
  await open(page, `${desk.address}/queue`);
  await expect(titleOnDesk(page)).toBeVisible();
  // Again where the page was not yet listening, as a person would.
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('side by side, a decision shows the next article, and one that is refused comes back with the reason and the note', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const [ada, bo] = [await browser.newPage(WIDE), await browser.newPage(WIDE)];
  await openQueue(ada);
  await openQueue(bo);
  const waiting = await rows(ada).count();
  const first = await titleOnDesk(ada).innerText();

  await bo.keyboard.press('a');
  await expect(titleOnDesk(bo)).not.toHaveText(first);
  await expect(rows(bo)).toHaveCount(waiting - 1);
  await expect(bo.getByText(/^Approved “/).first()).toBeAttached();

  await ada.keyboard.press('x');
  await ada.getByLabel('Note for the history').fill('Seen before');
  await ada.getByRole('dialog').getByRole('button', { name: 'Reject', exact: true }).click();
  await expect(ada.getByText('Your decision did not go through.')).toBeVisible();
  await expect(titleOnDesk(ada)).toHaveText(first);
  await expect(rows(ada).locator(':focus')).toHaveText(first);
  await expect(ada.getByText('Your note: “Seen before”')).toBeVisible();
  await ada.keyboard.press('x');
  await expect(ada.getByLabel('Note for the history')).toHaveValue('Seen before');
  await ada.keyboard.press('Escape');

  await bo.keyboard.press('z');
  await expect(titleOnDesk(bo)).toHaveText(first);
  await expect(rows(bo)).toHaveCount(waiting);
});

test('a comment that was begun waits with its article until it is sent', async ({ browser }) => {
  const page = await browser.newPage(WIDE);
  await openQueue(page);
  const first = await titleOnDesk(page).innerText();
  const comment = page.getByRole('textbox', { name: 'Comment' });
  await page.getByRole('button', { name: /^Comment/ }).click();
  await comment.fill('Ask the agency');
  await rows(page).nth(1).getByRole('link').first().click();
  await expect(titleOnDesk(page)).not.toHaveText(first);
  await expect(comment).toHaveCount(0);
  await page.keyboard.press('k');
  await expect(titleOnDesk(page)).toHaveText(first);
  await expect(comment).toHaveValue('Ask the agency');
  await expect(comment).not.toBeFocused();
  await comment.press('Control+Enter');
  await expect(page.getByText('Comment added.').first()).toBeAttached();
  // Who has written goes on with the keys of the desk.
  await expect(page.getByRole('button', { name: /^Comment/ })).toBeFocused();
  await page.keyboard.press('j');
  await expect(titleOnDesk(page)).not.toHaveText(first);
  await page.close();
});

test('a title that was changed stands in the list too, and what is selected then is approved', async ({ browser }) => {
  const page = await browser.newPage(WIDE);
  await openQueue(page);
  const waiting = await rows(page).count();
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'Title' }).fill('Another headline');
  await page.keyboard.press('Control+Enter');
  await expect(rows(page).first().getByRole('heading')).toHaveText('Another headline');
  await page.keyboard.press('s');
  await expect(page.getByText('1 selected')).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByText('1 approved.').first()).toBeAttached();
  await expect(rows(page)).toHaveCount(waiting - 1);
  await page.close();
});

test('all of a queue is handed over, then rejected with three keys for a reason of the desk’s own, and taken back as one step', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const page = await browser.newPage(WIDE);
  await openQueue(page);
  const waiting = await rows(page).count();
  await open(page, `${desk.address}/settings`);
  await page.getByRole('button', { name: 'Add a reason' }).click();
  await page.getByRole('textbox', { name: 'Reason', exact: true }).fill('No photo');
  await page.getByLabel('Note that comes with it').fill('Send one of 1,200 pixels.');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Reasons for rejecting' })).toContainText('Send one of 1,200 pixels.');

  await open(page, `${desk.address}/queue`);
  await page.keyboard.press('*');
  await expect(page.getByText(`${waiting} selected`)).toBeVisible();
  const onDesk = page.getByRole('region', { name: 'Article on the desk' });
  // Its keys mean what is selected, not the article beside the list.
  await expect(onDesk.locator('[aria-keyshortcuts="x"]')).toHaveCount(0);
  await page.keyboard.press('h');
  await expect(page.getByRole('dialog', { name: `Hand ${waiting} articles over` })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(new RegExp(`^${waiting} articles given to `)).first()).toBeAttached({
    timeout: 30_000,
  });
  await page.keyboard.press('x');
  const why = page.getByRole('dialog', { name: 'Why are they rejected?' });
  await why.getByLabel('No photo').click();
  await expect(why.getByLabel('Note for the history')).toHaveValue('Send one of 1,200 pixels.');
  await page.keyboard.press('8');
  await expect(page.getByText(`${waiting} rejected.`).first()).toBeAttached({ timeout: 30_000 });
  await expect(page.getByText('Nothing is waiting.')).toBeVisible();
  await expect(onDesk.getByText('Rejected', { exact: true }).first()).toBeVisible();
  await expect(onDesk.getByRole('button', { name: /^Approve/ })).toHaveCount(0);

  await page.keyboard.press('Shift+Z');
  const stack = page.getByRole('dialog', { name: 'What you did' });
  const step = stack.getByRole('listitem').filter({ hasText: `rejected ${waiting} articles` });
  await step.getByRole('button', { name: /^Undo/ }).click();
  await expect(step.getByRole('button', { name: /^Do again/ })).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(waiting);

  // The same key takes back what was done last, here the batch that was handed over.
  await page.keyboard.press('z');
  await expect(page.getByText(`Taken back: handed ${waiting} articles over to`, { exact: false }).first()).toBeAttached(
    {
      timeout: 30_000,
    },
  );
});

test('acts and pages are found by name, by key and by thumb, and g and a letter lead to a page', async ({
  browser,
}) => {
  const page = await browser.newPage(WIDE);
  await openQueue(page);
  const palette = page.getByRole('dialog', { name: 'What do you want to do?' });
  const first = await titleOnDesk(page).innerText();
  await page.getByLabel('Search the articles').focus();
  await page.keyboard.press('Control+k');
  await expect(palette.getByRole('option', { name: 'Approve', exact: true })).toBeVisible();
  await page.keyboard.type('next article');
  await page.keyboard.press('Enter');
  await expect(titleOnDesk(page)).not.toHaveText(first);

  await page.keyboard.press('g');
  await expect(page.getByRole('status').filter({ hasText: 'History' })).toBeVisible();
  await page.keyboard.press('h');
  await page.waitForURL(/\/history/);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Find an act or a page' }).click();
  await palette.getByRole('combobox').fill('account');
  await palette.getByRole('option', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Keys on this page' }).click();
  await expect(page.getByRole('dialog', { name: 'Keys on this page' })).toBeVisible();
});

test('the queue is ordered by copies and says why, and is saved as a view that g 1 leads to', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await browser.newPage(WIDE);
  await openQueue(page);
  await page.getByRole('button', { name: /Longest waiting/ }).click();
  await page.getByRole('menuitem', { name: 'Most copies' }).click();
  await page.waitForURL(/order=copies/);
  await expect(
    rows(page)
      .first()
      .getByText(/^\d+ copies, waiting/),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByLabel('Name').fill('Most printed');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const view = page.getByRole('navigation', { name: 'Saved views' }).getByRole('link', { name: /Most printed/ });
  await expect(view).toBeVisible();
  await expect(page.getByText('Saved the view “Most printed”.').first()).toBeAttached();

  await open(page, `${desk.address}/history`);
  await page.keyboard.press('g');
  await page.keyboard.press('1');
  await page.waitForURL(/\/queue\?order=copies/);
  await expect(view).toHaveAttribute('aria-current', 'page');

  // The comparison lies over the same queue, and what remains is on the desk after the merge.
  await open(page, `${desk.address}/queue?order=copies`);
  const waiting = await rows(page).count();
  await page.keyboard.press('m');
  await expect(page.getByRole('button', { name: /^Merge into/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(waiting - 1);
  await expect(page.getByText(/^Merged “/).first()).toBeAttached();
  await expect(page).toHaveURL(/\/queue\?order=copies$/);
  await expect(page.getByRole('button', { name: 'Unmerge' })).toBeVisible();
});

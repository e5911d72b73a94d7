import { expect, type Page, test } from '@playwright/test';
import { findings } from '../support/axe';
import { arrive, type OwnDesk, open, signIn, startOwnDesk } from '../support/desk';

let desk: OwnDesk;
test.beforeAll(async () => {
  desk = await startOwnDesk({ samples: true });
});
test.afterAll(() => desk.stop());

const passages = (page: Page) => page.getByRole('group', { name: 'Passage', exact: true });
const field = (page: Page) => page.locator('textarea[data-field]:focus');

async function openStory(page: Page, title: RegExp) {
  await signIn(page, desk.address, desk.admin);
  await open(page, `${desk.address}/queue`);
  await page.getByRole('link', { name: title }).first().click();
  await arrive(page, /\/articles\//);
}

test('a text is split, joined, moved, turned and linked by keys, saved as one act and undone as one', async ({
  page,
}) => {
  await openStory(page, /glaciologist/);
  const before = await passages(page).allInnerTexts();
  await passages(page).first().focus();
  await page.keyboard.press('e');
  await expect(field(page)).toBeFocused();
  const whole = await field(page).inputValue();

  await field(page).evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(10, 10));
  await page.keyboard.press('Enter');
  await expect(page.locator('textarea[data-field]')).toHaveCount(2);
  await expect(field(page)).toHaveValue(whole.slice(10));
  await page.keyboard.press('Backspace');
  await expect(field(page)).toHaveValue(whole);
  await page.keyboard.press('Control+z');
  await expect(page.locator('textarea[data-field]')).toHaveCount(2);
  await page.keyboard.press('Control+Shift+z');
  await expect(field(page)).toHaveValue(whole);

  await page.keyboard.press('Alt+ArrowDown');
  await expect(passages(page).nth(1).locator('textarea')).toBeFocused();
  await field(page).evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(0, 0));
  await page.keyboard.type('> ');
  await expect(page.getByRole('textbox', { name: 'Passage, quote' })).toBeFocused();
  await expect(page.getByLabel('Kind of passage')).toHaveValue('quote');

  await field(page).evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(0, 3));
  await page.keyboard.press('Control+u');
  await page.getByLabel(/^Address for/).fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Type an address of the web or of mail')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByLabel(/^Address for/).fill('example.org/report');
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();

  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Text saved.').first()).toBeVisible();
  await expect(page.getByRole('link', { name: whole.slice(0, 3) })).toHaveAttribute(
    'href',
    'https://example.org/report',
  );
  await expect(page.locator('blockquote')).toContainText(whole);
  await expect(passages(page).first()).toContainText(before[1] ?? '');
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(page.locator('blockquote')).toHaveCount(0);
  await expect(passages(page).first()).toContainText(before[0]?.slice(0, 40) ?? '');
});

test('what is let go is brought back, and what cannot be saved stays on the screen', async ({ page }) => {
  await openStory(page, /glaciologist/);
  await passages(page).first().dblclick();
  await page.keyboard.type(' More words.');
  await page.keyboard.press('Escape');
  await expect(page.locator('textarea[data-field]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Take it up again' }).click();
  await expect(field(page)).toHaveValue(/ More words\.$/);
  await page.route('**/articles/**', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/could not be reached/).first()).toBeVisible();
  await expect(page.locator('textarea[data-field]')).toHaveValue(/ More words\.$/);
  await page.unroute('**/articles/**');
  await page.getByRole('button', { name: /^Save/ }).click();
  await expect(passages(page).first()).toContainText('More words.');
});

test('words are replaced everywhere as one step, every change is shown, and a revision restored', async ({ page }) => {
  test.setTimeout(70_000);
  await openStory(page, /ligne des plateaux/);
  await passages(page).first().focus();
  // What was removed is neither found nor replaced.
  const kept = async () => (await passages(page).allInnerTexts()).join('\n');
  const before = await kept();
  const word = /\p{L}{6,}/u.exec(before)?.[0] ?? '';
  const count = before.split(word).length - 1;
  await page.keyboard.press('f');
  await page.getByLabel('Find', { exact: true }).fill(word);
  await page.getByLabel('Match case').check();
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
  await page.getByLabel('Replace by').fill('Zettelkasten');
  expect(await findings(page)).toEqual([]);
  await page.getByLabel('Replace by').press('Control+Enter');
  await expect(page.getByText(/^Replaced in \d+ places?\.$/).first()).toBeVisible();
  await expect(page.locator('#text')).toContainText('Zettelkasten');
  expect((await kept()).split('Zettelkasten').length - 1).toBe(count);
  await page.getByLabel('Find', { exact: true }).press('Escape');
  await expect(page.getByRole('region', { name: 'Find and replace' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Changes' }).click();
  const revisions = page.getByRole('region', { name: 'Changes and revisions' });
  await expect(revisions.locator('ins', { hasText: 'Zettelkasten' }).first()).toBeVisible();
  await expect(revisions.locator('del', { hasText: word }).first()).toBeVisible();
  await revisions.getByRole('radio', { name: /It came in/ }).check();
  await revisions.getByRole('button', { name: 'Restore this revision' }).click();
  await expect(page.getByText('The revision is back.').first()).toBeVisible();
  await expect(revisions.getByText('Nothing is different.')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Back to the article' }).click();
  await expect(page.locator('#text')).toContainText(word);
  await expect(page.locator('#text')).not.toContainText('Zettelkasten');

  await page.keyboard.press('c');
  await page.keyboard.type('Look at the figures.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('for the desk only')).toBeVisible();
  await page.getByLabel('Direction').selectOption('rtl');
  await expect(passages(page).first().locator('[dir]').first()).toHaveAttribute('dir', 'rtl');
  await open(page, `${desk.address}/queue`);
  await expect(page.getByText('1 comment').first()).toBeVisible();
});

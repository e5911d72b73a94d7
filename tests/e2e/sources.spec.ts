import { expect, type Page, test } from '@playwright/test';
import { findings } from '../support/axe';
import { arrive, listening, type OwnDesk, open, signIn, startOwnDesk } from '../support/desk';
import { storyOf } from '../support/invented-stories';

const FOOTER = 'Harbour Herald, the paper of the whole bay';
const STORIES = 6;

let desk: OwnDesk;
test.beforeAll(async () => {
  desk = await startOwnDesk();
});
test.afterAll(() => desk.stop());

async function paste(page: Page, lines: string[]) {
  await page.getByLabel('Text', { exact: true }).fill(lines.join('\n'));
  await page.getByLabel('Outlet (optional)').fill('Harbour Herald');
  await page.getByRole('button', { name: 'Import the text' }).click();
  // The form is empty again when the text was taken.
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue('');
}

async function openSource(page: Page) {
  await open(page, `${desk.address}/sources`);
  await page.getByRole('link', { name: 'Harbour Herald' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour Herald' })).toBeVisible();
}

async function expectAccessible(page: Page, what: string) {
  expect(await findings(page), what).toEqual([]);
}

test('a line that recurs is proposed, made a rule by key, applied to the past, and all of it is taken back', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await signIn(page, desk.address, desk.admin);
  await open(page, `${desk.address}/import`);
  for (let number = 1; number <= STORIES; number++) await paste(page, [...storyOf(number), FOOTER]);

  await test.step('the list of sources tells of it', async () => {
    await open(page, `${desk.address}/sources`);
    await expect(page.getByText('1 recurring line')).toBeVisible();
    await expectAccessible(page, 'the sources');
    await page.getByRole('link', { name: 'Harbour Herald' }).click();
  });

  const proposal = page
    .getByRole('list', { name: 'Recurring lines' })
    .getByRole('listitem')
    .filter({ hasText: FOOTER });
  await test.step('the source proposes it, with its count', async () => {
    await expect(proposal).toContainText(`in ${STORIES} of ${STORIES} articles`);
    await expect(proposal.getByRole('link')).toHaveCount(3);
    await expectAccessible(page, 'a source');
  });

  const bench = page.getByRole('region', { name: 'Rule bench' });
  await test.step('one key makes it a rule, and the bench shows what it hits', async () => {
    await proposal.focus();
    await page.keyboard.press('c');
    await expect(bench.getByRole('status')).toContainText(`Hits ${STORIES} of ${STORIES} stored articles`);
    await expect(page.getByRole('list', { name: 'Rules' })).toContainText(`Takes the line that reads “${FOOTER}”`);
    await expectAccessible(page, 'the bench');
  });

  await test.step('applied to the past, it is gone from all that memory had not removed', async () => {
    await bench.getByRole('button', { name: /^Apply to 4 stored articles/ }).click();
    await expect(page.getByText('4 articles changed.').first()).toBeAttached();
    await page.reload();
    await listening(page);
    await expect(page.getByRole('list', { name: 'Rules' })).toContainText('removed lines in 4 articles');
  });

  await test.step('undone as one batch, every article is as it was', async () => {
    await page.getByRole('button', { name: /^Undo the batch/ }).click();
    await expect(page.getByRole('list', { name: 'Rules' })).toContainText('removed lines in 0 articles');
  });
});

test('a bad rule says why before it is saved, and an article leads to the bench with its line', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, desk.address, desk.admin);
  await openSource(page);
  await page.getByRole('button', { name: 'New rule' }).click();
  const bench = page.getByRole('region', { name: 'Rule bench' });
  await bench.getByLabel('A line that').selectOption({ label: 'has the pattern' });
  await bench.getByLabel('Words').fill('* *');
  await expect(bench.getByText('It names no letter and no digit')).toBeVisible();
  await bench.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(bench.getByText('Nothing was saved').first()).toBeVisible();
  await expect(bench.getByLabel('Words')).toHaveValue('* *');

  await open(page, `${desk.address}/queue`);
  await page.locator('main a[href^="/articles/"]').first().click();
  await arrive(page, /\/articles\//);
  const passage = page.getByRole('group', { name: 'Passage', exact: true }).first();
  const words = (await passage.locator('p').first().innerText()).trim();
  await passage.focus();
  await page.keyboard.press('Shift+D');
  await page.waitForURL(/\/sources\//);
  await expect(bench.getByLabel('Words')).toHaveValue(words);
  await expect(bench.getByRole('status')).toContainText(`Hits 1 of ${STORIES} stored articles`);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page, 'the bench on a phone');
});

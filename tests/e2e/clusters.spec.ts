import { expect, type Page, test } from '@playwright/test';
import { findings } from '../support/axe';
import { arrive, type OwnDesk, open, signIn, startOwnDesk } from '../support/desk';
import { storyOf } from '../support/invented-stories';

let desk: OwnDesk;
test.beforeAll(async () => {
  desk = await startOwnDesk();
});
test.afterAll(() => desk.stop());

/** An invented story as a file: a headline and its first paragraphs. */
const textOf = (number: number, paragraphs = 7) => {
  const [title = '', , ...body] = storyOf(number);
  return [title, ...body.slice(0, paragraphs)].join('\n\n');
};
const titleOf = (number: number) => storyOf(number)[0] ?? '';
let files = 0;

async function importTexts(page: Page, texts: string[]) {
  await open(page, `${desk.address}/import`);
  await page
    .getByLabel('Files to import')
    .setInputFiles(
      texts.map((text) => ({ name: `story-${files++}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text) })),
    );
  await expect(page.getByRole('list', { name: 'Outcomes' }).getByText('Imported', { exact: true })).toHaveCount(
    texts.length,
    { timeout: 60_000 },
  );
}

/** Presses keys until what they do is seen; again where the page was not yet listening, as a person would. */
async function press(page: Page, keys: string[], seen: () => Promise<unknown>) {
  await expect(async () => {
    for (const key of keys) await page.keyboard.press(key);
    await seen();
  }).toPass({ timeout: 30_000 });
}

/** Axe in both themes, and nothing that runs off the side, also of a phone. */
async function isAccessible(page: Page) {
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(viewport);
    expect(await findings(page), `${viewport.width} px wide`).toEqual([]);
  }
}

test('all sure clusters are merged in one act, and one press takes all of it back', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, desk.address, desk.admin);
  await importTexts(page, [textOf(1), textOf(1), textOf(2), textOf(2, 5), textOf(2)]);
  await open(page, `${desk.address}/duplicates`);
  await expect(page.getByText('Sure', { exact: true })).toHaveCount(2);
  await isAccessible(page);
  await press(page, ['Shift+M', 'Enter'], () =>
    expect(page.getByText('Merged 2 of 2 clusters.').first()).toBeVisible({ timeout: 5_000 }),
  );
  await expect(page.getByText('No two texts look alike.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'What became of each' }).getByRole('listitem')).toHaveText([
    `“${titleOf(2)}”: took in 2`,
    `“${titleOf(1)}”: took in 1`,
  ]);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(page.getByText('Taken back: Merged 2 of 2 clusters.').first()).toBeVisible();
  await expect(page.getByText('Sure', { exact: true })).toHaveCount(2);
});

test('three copies are one cluster: compared, one let go, merged by key, one taken out again', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, desk.address, desk.admin);
  await importTexts(page, [textOf(3), textOf(3), textOf(3, 5)]);
  await open(page, `${desk.address}/duplicates`);
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(titleOf(3));
  await press(page, ['Enter'], () => page.waitForURL(/\/duplicates\/clusters\//, { timeout: 5_000 }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 articles say the same.');
  await isAccessible(page);
  await press(page, ['j'], () => expect(page.getByText(/, 2 of 2$/)).toBeVisible({ timeout: 2_000 }));

  await test.step('x lets the one that is shown go, z takes it back in', async () => {
    await page.keyboard.press('x');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 articles say the same.');
    await page.keyboard.press('z');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 articles say the same.');
  });

  await test.step('the text can be another’s than the lead’s', async () => {
    const texts = page.getByRole('radiogroup', { name: 'Text' }).getByRole('radio');
    await expect(texts).toHaveCount(3);
    await texts.nth(2).check();
    await expect(texts.nth(0)).not.toBeChecked();
    await texts.nth(0).check();
  });

  await test.step('m and Enter merge all of it', async () => {
    await press(page, ['m', 'Enter'], () => page.waitForURL(/\/articles\//, { timeout: 5_000 }));
    await expect(page.getByRole('button', { name: 'Unmerge' })).toHaveCount(2);
  });

  await test.step('one comes out alone, and the rest with one key', async () => {
    await page.getByRole('button', { name: 'Unmerge' }).first().click();
    await expect(page.getByRole('button', { name: 'Unmerge' })).toHaveCount(1);
    await page.keyboard.press('z');
    await expect(page.getByRole('button', { name: 'Unmerge' })).toHaveCount(0);
    await open(page, `${desk.address}/duplicates`);
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(titleOf(3));
  });
});

test('a late copy of a published story does not queue: it is reviewed after all, or joined, by key', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, desk.address, desk.admin);
  await importTexts(page, [textOf(4)]);
  await open(page, `${desk.address}/queue?q=${encodeURIComponent(titleOf(4))}`);
  await page
    .getByRole('main')
    .getByRole('link', { name: titleOf(4) })
    .click();
  await arrive(page, /\/articles\//);
  const story = page.url();
  await press(page, ['Shift+P'], () =>
    expect(page.getByRole('main').getByText('Published', { exact: true }).first()).toBeVisible({ timeout: 5_000 }),
  );
  await importTexts(page, [textOf(4)]);

  await open(page, story);
  await expect(page.getByRole('heading', { name: 'A reprint came in later' })).toBeVisible();
  await open(page, `${desk.address}/queue`);
  await expect(page.getByRole('main').getByRole('link', { name: titleOf(4) })).toHaveCount(0);
  await page.getByRole('link', { name: /^Reprints/ }).click();
  await expect(page.getByText('Published already: reprint of')).toBeVisible();
  await isAccessible(page);
  await page
    .getByRole('main')
    .getByRole('link', { name: titleOf(4) })
    .click();
  const notice = page.getByText('It is kept out of the queue.');
  await expect(notice).toBeVisible();
  await isAccessible(page);

  await press(page, ['u'], () => expect(notice).toHaveCount(0, { timeout: 2_000 }));
  await page.keyboard.press('z');
  await expect(notice).toBeVisible();
  await page.keyboard.press('i');
  await expect(page.getByText('It was merged into')).toBeVisible();
  await open(page, story);
  await expect(page.getByRole('heading', { name: 'A reprint came in later' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Unmerge' })).toHaveCount(1);
});

test('a new version from the same outlet is taken by key, but for a paragraph that one keeps', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, desk.address, desk.admin);
  const lines = textOf(5, 6).split('\n\n');
  const added = storyOf(6)[2] ?? '';
  const changed = `${lines[2]?.split(' ').slice(0, 10).join(' ')} and so it was said on Monday.`;
  const newer = [...lines.slice(0, 2), changed, ...lines.slice(3), added];
  for (const text of [lines, newer]) {
    await open(page, `${desk.address}/import`);
    await page.getByLabel('Text', { exact: true }).fill(text.join('\n\n'));
    await page.getByLabel('Outlet (optional)').fill('Harbour Daily');
    await page.getByRole('button', { name: /^Import/ }).click();
    await expect(page.getByText('Imported', { exact: true }).first()).toBeVisible();
  }
  await open(page, `${desk.address}/duplicates`);
  const row = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: titleOf(5) })
    .first();
  await expect(row.getByText('Update', { exact: true })).toBeVisible();
  await expect(row.getByText('One article is a new version of another.')).toBeVisible();
  await row.getByRole('link', { name: titleOf(5) }).click();
  await expect(page.getByText('B is a new version of A.')).toBeVisible();
  await isAccessible(page);

  const take = page.getByRole('button', { name: 'Take the update' }).first();
  await press(page, ['u'], () => expect(take).toBeFocused({ timeout: 2_000 }));
  await page.getByRole('radio', { name: 'A’s words' }).first().check();
  await page.keyboard.press('m');
  await expect(take).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/articles\//);
  const article = page.getByRole('article');
  await expect(article.getByText(added)).toBeVisible();
  await expect(article.getByText(lines[2] ?? '')).toBeVisible();
  await expect(article.getByText('and so it was said on Monday')).toHaveCount(0);

  await page.keyboard.press('z');
  await expect(article.getByText(added)).toHaveCount(0);
});

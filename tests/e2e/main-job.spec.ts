import { expect, type Page, test } from '@playwright/test';
import { parseFeed } from '@rowanmanning/feed-parser';
import { open, signIn, startOwnDesk } from '../support/desk';
import { trialDocuments } from '../support/documents';

const trial = trialDocuments();
const stories = Object.entries(trial.articles).flatMap(([name, articles]) => {
  const lines = trial.files.find((file) => file.name === name)?.text.split('\n') ?? [];
  // An item's mark is the list's in the feed.
  const lineAt = (number: number) => (lines[number - 1] ?? '').replace(/^[-•] /, '');
  const textOf = (numbers: number[]) => plain(numbers.map(lineAt).join(' '));
  return articles.map((article, at) => ({
    id: `${name}#${at + 1}`,
    title: plain(lines[article.title - 1] ?? ''),
    body: textOf(article.body),
    removed: article.removed.map(({ line }) => textOf([line])),
  }));
});
const merged = new Set(trial.duplicates.map(({ b }) => b));
const [lead, second] = (['a', 'b'] as const).map((side) =>
  stories.find(({ id }) => id === trial.duplicates[0]?.[side]),
);

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

async function readFeed(page: Page, address: string) {
  const response = await page.request.get(`${address}/feeds/all/rss.xml`);
  expect(response.status()).toBe(200);
  const { items } = parseFeed(await response.text());
  return items.map(({ id, title, content }) => ({
    id,
    title: plain(title ?? ''),
    text: plain(
      (content ?? '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/&amp;/g, '&')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>'),
    ),
  }));
}

/** Presses keys that lead to an article; again where the page was not yet listening, as a person would. */
async function whenReady(page: Page, keys: string[]) {
  await expect(async () => {
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForURL(/\/articles\//, { timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
}

async function openPublished(page: Page, address: string) {
  await open(page, `${address}/publish`);
  await page.getByRole('main').getByRole('link', { name: 'Published', exact: true }).click();
}

test(`the main job, from ${trial.from} to the feed and back, by keyboard`, async ({ page }) => {
  test.setTimeout(300_000);
  const desk = await startOwnDesk();
  try {
    await signIn(page, desk.address, desk.admin);

    await test.step('import', async () => {
      await open(page, `${desk.address}/import`);
      await page.getByLabel('Files to import').setInputFiles(trial.files.map((file) => file.path));
      await expect(page.getByRole('list', { name: 'Outcomes' }).getByText('Imported', { exact: true })).toHaveCount(
        trial.files.length,
        { timeout: 60_000 },
      );
    });

    await test.step('merge the one pair', async () => {
      await open(page, `${desk.address}/duplicates`);
      await page
        .getByRole('main')
        .getByRole('listitem')
        .filter({ hasText: second?.title ?? '' })
        .getByRole('link')
        .first()
        .click();
      await expect(page.getByRole('button', { name: /^Merge into/ })).toBeVisible();
      await whenReady(page, ['m', 'Enter']);
    });

    const remaining = stories.length - merged.size;
    await test.step(`approve the ${remaining} articles that remain, one key each`, async () => {
      await open(page, `${desk.address}/queue`);
      await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
      await whenReady(page, ['Enter']);
      for (let done = 1; done <= remaining; done++) {
        const title = await page.getByRole('heading', { level: 1 }).innerText();
        await expect(page.getByRole('main').getByText('In review', { exact: true }).first()).toBeVisible();
        await page.keyboard.press('a');
        if (done < remaining) await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title);
      }
      await expect(page.getByRole('main').getByText('Approved', { exact: true }).first()).toBeVisible();
    });

    await test.step('publish all', async () => {
      await open(page, `${desk.address}/publish`);
      await page.getByRole('button', { name: `Publish all ${remaining}` }).click();
      await expect(page.getByText(`${remaining} articles published.`).first()).toBeAttached({ timeout: 30_000 });
    });

    const first = await readFeed(page, desk.address);
    await test.step('the feed has every story once, whole, and none of the residue', async () => {
      expect(first).toHaveLength(remaining);
      expect(new Set(first.map(({ id }) => id)).size).toBe(remaining);
      for (const story of stories.filter(({ id }) => !merged.has(id))) {
        const item = first.find(({ text }) => text.endsWith(story.body) || text.includes(story.body));
        expect(item, `${story.id} in the feed`).toBeDefined();
        expect(item?.title).toBe(story.title);
        const outside = (item?.text ?? '').replace(story.body, '');
        for (const residue of story.removed) {
          if (residue === story.title || residue.length > 40) continue;
          expect(outside.split(' ')).not.toContain(residue);
        }
      }
    });

    await test.step('unmerge: the second source stands for itself again, the feed stays', async () => {
      await openPublished(page, desk.address);
      await page.getByRole('link', { name: lead?.title, exact: true }).first().click();
      await page.getByRole('button', { name: /Unmerge/ }).click();
      await expect(page.getByRole('button', { name: /Unmerge/ })).toHaveCount(0);
      await open(page, `${desk.address}/queue`);
      await expect(page.getByRole('main').getByText(second?.title ?? '', { exact: true })).toBeVisible();
      expect((await readFeed(page, desk.address)).map(({ id }) => id)).toEqual(first.map(({ id }) => id));
    });

    await test.step('approve the second source by key, and undo it by key', async () => {
      await whenReady(page, ['Enter']);
      await expect(page.getByRole('main').getByText('In review', { exact: true }).first()).toBeVisible();
      await page.keyboard.press('a');
      await expect(page.getByRole('main').getByText('Approved', { exact: true }).first()).toBeVisible();
      await page.keyboard.press('z');
      await expect(page.getByRole('main').getByText('In review', { exact: true }).first()).toBeVisible();
    });

    await test.step('withdraw: the item leaves the feed, its page says so', async () => {
      await openPublished(page, desk.address);
      const gone = first[0];
      await page.getByRole('button', { name: `Withdraw “${gone?.title}”` }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Withdraw', exact: true }).click();
      await expect.poll(async () => (await readFeed(page, desk.address)).length).toBe(remaining - 1);
      expect((await readFeed(page, desk.address)).map(({ id }) => id)).not.toContain(gone?.id);
      const response = await page.request.get(`${desk.address}/stories/${gone?.id?.replace('urn:uuid:', '')}`);
      expect(response.status()).toBe(410);
    });
  } finally {
    await desk.stop();
  }
});

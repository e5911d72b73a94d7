import { expect, type Page, type Route, test } from '@playwright/test';
import { findings } from '../support/axe';
import { type OwnDesk, open, signIn, startOwnDesk } from '../support/desk';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

let desk: OwnDesk;
test.beforeEach(async () => {
  desk = await startOwnDesk({ samples: true });
});
test.afterEach(() => desk.stop());

const articleOnDesk = (page: Page) => page.getByRole('region', { name: 'Article on the desk' });
const titleOnDesk = (page: Page) => articleOnDesk(page).getByRole('heading', { level: 1 });
const rows = (page: Page) => page.getByRole('list', { name: 'Articles' }).getByRole('listitem');
const comparison = (page: Page) => page.getByRole('dialog', { name: 'Compare and merge' });
const mergeButton = (page: Page) => comparison(page).getByRole('button', { name: /^Merge into/ });

/** The queue with the article of which there is a copy on the desk. */
async function openCopies(page: Page) {
  await signIn(page, desk.address, desk.admin);
  await open(page, `${desk.address}/queue?order=copies`);
  await expect(articleOnDesk(page).getByRole('heading', { name: 'Possible duplicate' })).toBeVisible();
}

/** Does something else with what the page asks the server to do. */
const onActs = (page: Page, act: (route: Route) => Promise<void>) =>
  page.route('**/queue**', (route) => (route.request().headers()['next-action'] ? act(route) : route.fallback()));

test('a merge is on the screen before the server has heard of it, and one key takes it back', async ({ page }) => {
  test.setTimeout(90_000);
  await page.setViewportSize(WIDE);
  await openCopies(page);
  const waiting = await rows(page).count();
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  await onActs(page, async (route) => {
    await held;
    await route.continue();
  });

  await page.keyboard.press('m');
  await expect(mergeButton(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(comparison(page)).toHaveCount(0);
  await expect(rows(page)).toHaveCount(waiting - 1);
  await expect(articleOnDesk(page).getByRole('heading', { name: 'Possible duplicate' })).toHaveCount(0);
  await expect(page.getByText(/^Merged “/)).toHaveCount(0);
  const merged = await titleOnDesk(page).innerText();

  await test.step('the next key decides what is on the desk, and waits for its turn', async () => {
    await page.keyboard.press('a');
    await expect(titleOnDesk(page)).not.toHaveText(merged);
    go();
    await expect(page.getByText(/^Approved “/).first()).toBeAttached();
    await page.unrouteAll({ behavior: 'wait' });
    await page.keyboard.press('z');
    await expect(titleOnDesk(page)).toHaveText(merged);
    await page.keyboard.press('z');
    await expect(rows(page)).toHaveCount(waiting);
  });
});

test('a merge that fails comes back with the reason and with what had been chosen', async ({ page }) => {
  test.setTimeout(90_000);
  await page.setViewportSize(WIDE);
  await openCopies(page);
  const waiting = await rows(page).count();
  const title = await titleOnDesk(page).innerText();
  await onActs(page, (route) => route.abort());
  const other = comparison(page).getByRole('radio', { name: 'Let this one remain' });

  await page.keyboard.press('m');
  await other.check();
  const texts = comparison(page).getByRole('radiogroup', { name: 'Text' }).getByRole('radio');
  const chosen = (await texts.first().isChecked()) ? 1 : 0;
  await texts.nth(chosen).check();
  await page.keyboard.press('m');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your decision did not go through.')).toBeVisible();
  await expect(titleOnDesk(page)).toHaveText(title);
  await expect(rows(page)).toHaveCount(waiting);

  await page.unrouteAll({ behavior: 'wait' });
  await page.keyboard.press('m');
  await expect(texts.nth(chosen)).toBeChecked();
  await expect(mergeButton(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Merged “/).first()).toBeAttached();
  await expect(page.getByText('Your decision did not go through.')).toHaveCount(0);
  await expect(rows(page)).toHaveCount(waiting - 1);
});

test('Escape, q and Back take the comparison away and leave the queue as it was', async ({ page }) => {
  test.setTimeout(90_000);
  await page.setViewportSize(WIDE);
  await openCopies(page);
  const address = page.url();
  const title = await titleOnDesk(page).innerText();
  await rows(page).first().getByRole('link').focus();
  for (const leave of [
    () => page.keyboard.press('Escape'),
    () => page.keyboard.press('q'),
    () => page.goBack(),
    () => page.keyboard.press('Escape'),
  ]) {
    await page.keyboard.press('m');
    await expect(mergeButton(page)).toBeFocused();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await leave();
    await expect(comparison(page)).toHaveCount(0);
    await expect(rows(page).first().getByRole('link')).toBeFocused();
    await expect(titleOnDesk(page)).toHaveText(title);
    expect(page.url()).toBe(address);
  }
  await page.keyboard.press('j');
  await expect(titleOnDesk(page)).not.toHaveText(title);
  await page.keyboard.press('k');
  await expect(titleOnDesk(page)).toHaveText(title);

  await test.step('it is accessible, also on a phone', async () => {
    await page.keyboard.press('m');
    await expect(mergeButton(page)).toBeFocused();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.setViewportSize(PHONE);
    await page.keyboard.press('m');
    await expect(mergeButton(page)).toBeInViewport();
    expect(await findings(page)).toEqual([]);
  });

  await test.step('what they say of it by key goes on behind', async () => {
    await page.keyboard.press('x');
    await expect(comparison(page)).toHaveCount(0);
    await expect(page.getByText('Not duplicates.').first()).toBeAttached();
  });
});

test('messages stand in the comparison, and what was done is taken back in it', async ({ page }) => {
  test.setTimeout(90_000);
  await page.setViewportSize(WIDE);
  await openCopies(page);
  const waiting = await rows(page).count();
  const title = await titleOnDesk(page).innerText();
  const others = await rows(page).last().innerText();
  await page.keyboard.press('j');
  await expect(titleOnDesk(page)).not.toHaveText(title);
  await page.keyboard.press('a');
  await page.keyboard.press('k');
  await expect(titleOnDesk(page)).toHaveText(title);
  await page.keyboard.press('m');
  await expect(mergeButton(page)).toBeFocused();

  const messages = comparison(page).getByRole('region', { name: 'Messages (F8)' });
  await expect(messages.getByText(/^Approved “/)).toBeVisible();
  await expect(rows(page)).toHaveCount(waiting - 1);
  await page.keyboard.press('z');
  await expect(messages.getByText(/^Taken back: /)).toBeVisible();
  await expect(
    comparison(page)
      .getByRole('status')
      .filter({ hasText: /^Taken back: / }),
  ).toBeAttached();
  await expect(mergeButton(page)).toBeFocused();
  await expect(rows(page)).toHaveCount(waiting);
  await expect(rows(page).last()).toHaveText(others, { useInnerText: true });
  await page.keyboard.press('F8');
  await page.keyboard.press('Escape');
  await expect(comparison(page)).toHaveCount(0);
  await expect(titleOnDesk(page)).toHaveText(title);

  await page.keyboard.press('m');
  await page.keyboard.press('x');
  await expect(comparison(page)).toHaveCount(0);
  await expect(page.getByText('Not duplicates.').first()).toBeAttached();
  await expect(articleOnDesk(page).getByRole('heading', { name: 'Possible duplicate' })).toHaveCount(0);
  await page.keyboard.press('z');
  await expect(articleOnDesk(page).getByRole('heading', { name: 'Possible duplicate' })).toBeVisible();
  await page.keyboard.press('m');
  await expect(mergeButton(page)).toBeFocused();
});

test('that two are no duplicates stays said, whatever page comes that was asked for before', async ({ page }) => {
  test.setTimeout(90_000);
  await page.setViewportSize(WIDE);
  await openCopies(page);
  const title = await titleOnDesk(page).innerText();
  const copy = articleOnDesk(page).getByRole('heading', { name: 'Possible duplicate' });
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  let drawn = 0;
  await page.route('**/queue?**', async (route) => {
    const request = route.request();
    if (request.method() !== 'GET' || !request.headers().rsc) return route.fallback();
    const response = await route.fetch();
    drawn++;
    await held;
    await route.fulfill({ response });
  });

  await page.keyboard.press('j');
  await expect(titleOnDesk(page)).not.toHaveText(title);
  await page.keyboard.press('a');
  await expect(page.getByText(/^Approved “/).first()).toBeAttached();
  await expect.poll(() => drawn).toBeGreaterThan(0);
  await page.keyboard.press('k');
  await expect(titleOnDesk(page)).toHaveText(title);
  await page.keyboard.press('m');
  await expect(mergeButton(page)).toBeFocused();
  await page.keyboard.press('x');
  await expect(page.getByText('Not duplicates.').first()).toBeAttached();
  await expect(copy).toHaveCount(0);

  go();
  // The page that had been drawn before has come when it counts the approved one.
  await expect(page.getByRole('link', { name: 'Approved 1', exact: true })).toBeVisible();
  await expect(copy).toHaveCount(0);
  await expect(rows(page).filter({ hasText: 'Duplicate of' })).toHaveCount(0);
  await page.unrouteAll({ behavior: 'wait' });
  await page.keyboard.press('z');
  await expect(copy).toBeVisible();
});

test('of an article alone, Back leads to it from what remains, and then to the queue', async ({ page }) => {
  test.setTimeout(90_000);
  await page.setViewportSize(WIDE);
  await openCopies(page);
  const queue = page.url();
  await page.keyboard.press('o');
  await expect(page).toHaveURL(/\/articles\//);
  const address = page.url();
  const title = await titleOnDesk(page).innerText();
  await page.keyboard.press('m');
  await expect(mergeButton(page)).toBeVisible();
  const sides = comparison(page).getByRole('group', { name: 'Which article remains' });
  const other = sides.getByRole('heading', { level: 2 }).filter({ hasNotText: title });
  await other.locator('..').getByRole('radio').check();
  await page.keyboard.press('m');
  await page.keyboard.press('Enter');
  await expect(comparison(page)).toHaveCount(0);
  await expect(page.getByText(/^Merged “/).first()).toBeAttached();
  await expect(page).not.toHaveURL(address);
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(titleOnDesk(page)).toHaveText(title);
  await page.goBack();
  await expect(page).toHaveURL(queue);
});

test('keys pressed while the comparison is on its way go to it; what does not come is said', async ({ page }) => {
  test.setTimeout(90_000);
  await page.setViewportSize(WIDE);
  await page.route('**/duplicates/*/view', (route) => route.abort());
  await openCopies(page);
  const waiting = await rows(page).count();
  await page.keyboard.press('m');
  await expect(comparison(page).getByText('What is compared could not be read.')).toBeVisible();
  await page.unrouteAll();
  for (const slow of ['**/duplicates/*/view', '**/_next/static/chunks/**']) {
    await page.route(slow, async (route) => {
      await new Promise((later) => setTimeout(later, 1_000));
      await route.continue();
    });
  }
  await comparison(page).getByRole('button', { name: 'Try again' }).click();
  await page.keyboard.press('m');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Merged “/).first()).toBeAttached();
  await expect(rows(page)).toHaveCount(waiting - 1);
});

test('the images of both texts stand beside their paragraphs, and each is left out or taken', async ({ page }) => {
  await signIn(page, desk.address, desk.admin);
  const sentences = [
    'It snowed over the islands',
    'The ferry sailed at eleven',
    'Islanders pay half of the fare',
    'Children go free',
  ];
  const paragraphs = sentences.map(
    (words, at) =>
      `<p>${words} and the harbour stayed open for all of night ${at}, as the council had said on Monday evening.</p>`,
  );
  const pageWith = (name: string, title: string) => ({
    ...{ name: `${name}.html`, mimeType: 'text/html' },
    buffer: Buffer.from(
      `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs.slice(0, 3).join('')}
       <figure><img src="https://post.example/img/${name}-in-winter.jpg" alt="Snow"><figcaption>The ${name}.</figcaption></figure>${paragraphs[3]}</article></body></html>`,
    ),
  });
  await open(page, `${desk.address}/import`);
  await page
    .getByLabel('Files to import')
    .setInputFiles([
      pageWith('quay', 'Snow over the northern islands'),
      pageWith('pier', 'Snow falls on northern islands'),
    ]);
  await expect(page.getByRole('list', { name: 'Outcomes' }).getByText('Imported', { exact: true })).toHaveCount(2);
  await open(page, `${desk.address}/duplicates`);
  await page.getByRole('main').getByRole('listitem').filter({ hasText: 'Snow' }).getByRole('link').first().click();
  const choices = page.getByRole('checkbox', { name: 'In the merged text' });
  await expect(choices).toHaveCount(2);
  await expect(page.getByText('quay-in-winter.jpg')).toBeVisible();
  const [own, other] = (await choices.first().isChecked())
    ? [choices.first(), choices.last()]
    : [choices.last(), choices.first()];
  await expect(other).not.toBeChecked();
  expect(await findings(page)).toEqual([]);
  await own.uncheck();
  await other.check();
  await page.keyboard.press('m');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Merged/).first()).toBeAttached();
  await open(page, `${desk.address}/queue`);
  await page.getByRole('link', { name: /Snow/ }).first().click();
  await expect(page.getByRole('group', { name: 'Image', exact: true })).toHaveCount(1);
  await expect(page.getByRole('group', { name: 'Removed image' })).toHaveCount(1);
});

import { expect, type Page, test } from '@playwright/test';
import { findings } from '../support/axe';
import { arrive, type OwnDesk, open, signIn, startOwnDesk } from '../support/desk';
import { openLoopback } from '../support/loopback';

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
  await expect(page.locator('[data-found]')).toBeInViewport();
  await page.getByLabel('Find', { exact: true }).press('Shift+Enter');
  await expect(page.locator('[data-found]')).toBeInViewport();
  // In a field that is written in the marks lie under its words.
  const first = passages(page).filter({ hasText: word }).first();
  await first.dblclick();
  await expect(first.locator('textarea')).toBeVisible();
  await expect(first.locator('mark').first()).toHaveText(word);
  await page.keyboard.press('Escape');
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

test('a key makes a passage a heading or a quote, restores a removed one as such, and the menu does it too', async ({
  page,
}) => {
  await openStory(page, /glaciologist/);
  const first = passages(page).first();
  const words = await first.innerText();
  await first.focus();
  await page.keyboard.press('Shift+H');
  await expect(first.getByRole('heading', { level: 2 })).toContainText(words.slice(0, 30));
  await expect(page.getByText('Made a heading.').first()).toBeAttached();
  await page.keyboard.press('Shift+Q');
  await expect(first.locator('blockquote')).toContainText(words.slice(0, 30));
  await page.keyboard.press('d');
  const removed = page.getByRole('group', { name: 'Removed passage' }).filter({ hasText: words.slice(0, 30) });
  await expect(removed).toBeFocused();
  await page.keyboard.press('Shift+L');
  await expect(removed).toHaveCount(0);
  await expect(page.getByText('Made a list item.').first()).toBeAttached();

  await first.hover();
  await first.getByRole('button', { name: 'Kind' }).click();
  await expect(page.getByRole('menuitemradio', { name: 'List item' })).toHaveAttribute('aria-checked', 'true');
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('p');
  await expect(page.getByRole('menuitemradio', { name: 'Paragraph' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Made a paragraph.').first()).toBeAttached();
  await expect(page.getByRole('menu')).toHaveCount(0);

  // In the writing it is a step of the writing.
  await passages(page).nth(1).dblclick();
  await page.keyboard.type('!');
  await expect(field(page)).toHaveValue(/!$/);
  await first.focus();
  await page.keyboard.press('Shift+B');
  await page.keyboard.press('Shift+Q');
  await expect(first.locator('blockquote')).toBeVisible();
  await passages(page).nth(1).locator('textarea').focus();
  await page.keyboard.press('Control+z');
  await expect(first.locator('blockquote')).toHaveCount(0);
});

test('what an editor did is no conflict with what the editor writes next, however slow the server is', async ({
  page,
}) => {
  await openStory(page, /glaciologist/);
  const first = passages(page).first();
  const words = (await first.innerText()).slice(0, 30);
  await first.focus();
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route('**/articles/*/view', async (route) => {
    await held;
    await route.continue();
  });
  await page.keyboard.press('d');
  const removed = page.getByRole('group', { name: 'Removed passage' }).filter({ hasText: words });
  await expect(page.getByText('Removed.').first()).toBeAttached();
  await removed.focus();
  await page.keyboard.press('Shift+Q');
  await expect(page.getByText('Made a quote.').first()).toBeAttached();
  await first.focus();
  await page.keyboard.press('e');
  await page.keyboard.type(' Written at once.');
  await page.keyboard.press('Control+Enter');
  go();
  await expect(page.getByText('Text saved.').first()).toBeVisible();
  await expect(field(page)).toHaveCount(0);
  await expect(first.locator('blockquote')).toContainText('Written at once.');
});

const SENTENCE = 'and the harbour stayed open for the whole of the night, as the council had said on Monday evening.';
const ILLUSTRATED = `<html lang="en"><head><title>Snow over the northern islands</title></head><body><article><h1>Snow over the northern islands</h1>
<p>It snowed over the northern islands ${SENTENCE}</p><p>The ferry sailed at eleven ${SENTENCE}</p>
<figure><img src="https://post.example/img/quay-in-winter.jpg" alt="Snow on a quay" width="1200" height="800"><figcaption>The quay on Monday. Photo: Ida Brekke</figcaption></figure>
<p>Islanders pay half of the fare ${SENTENCE}</p><p><img src="https://post.example/img/engine-of-the-ferry.jpg"></p>
<p>Children travel free of charge ${SENTENCE}</p></article></body></html>`;

test('an image in the text is described, moved and taken out by keys, and nothing is loaded for it', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await signIn(page, desk.address, desk.admin);
  await open(page, `${desk.address}/import`);
  await page
    .getByLabel('Files to import')
    .setInputFiles({ name: 'snow.html', mimeType: 'text/html', buffer: Buffer.from(ILLUSTRATED) });
  await page
    .getByRole('link', { name: /Snow over the northern/ })
    .first()
    .click({ timeout: 60_000 });
  await arrive(page, /\/articles\//);
  const images = page.getByRole('group', { name: 'Image', exact: true });
  await expect(images).toHaveCount(2);
  await expect(images.first()).toContainText('quay-in-winter.jpg');
  await expect(images.first()).toContainText('The quay on Monday. Ida Brekke');
  await expect(images.first()).toContainText('Alternative text: Snow on a quay');
  await expect(images.nth(1)).toContainText('No alternative text');
  expect(await findings(page)).toEqual([]);

  await images.nth(1).focus();
  await page.keyboard.press('e');
  const caption = page.getByRole('textbox', { name: 'Caption of the image' });
  await expect(caption).toBeFocused();
  await page.keyboard.type('The engine of the ferry.');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Tab');
  await page.getByLabel('Alternative text').fill('A ship’s engine');
  await page.getByLabel('Credit').fill('A. Name / Agency');
  expect(await findings(page)).toEqual([]);
  await page.getByLabel('Credit').press('Control+Enter');
  await expect(page.getByText('Text saved.').first()).toBeVisible();
  await expect(images.nth(1)).toContainText('The engine of the ferry.');
  await expect(images.nth(1)).toContainText('A. Name / Agency');
  await expect(images.nth(1)).toContainText('Alternative text: A ship’s engine');

  await images.first().focus();
  await page.keyboard.press('d');
  await expect(images).toHaveCount(1);
  await expect(page.getByRole('group', { name: 'Removed image' })).toContainText('The quay on Monday.');
  await page.getByRole('button', { name: 'Changes' }).click();
  const revisions = page.getByRole('region', { name: 'Changes and revisions' });
  await expect(revisions).toContainText('Alternative text: was none, is “A ship’s engine”.');
  expect(await findings(page)).toEqual([]);
  expect(asked.filter((address) => address.includes('post.example'))).toEqual([]);
});

const RECIPE = `<html lang="en"><head><title>Soup for a storm</title></head><body><article><h1>Soup for a storm</h1>
<p>It snowed over the northern islands ${SENTENCE}</p><p>The ferry sailed at eleven ${SENTENCE}</p>
<ol><li>Peel the leeks and the roots, and wash them well.<ul><li>The white of the leeks goes in first.</li></ul></li>
<li>Boil them for an hour in salted water.</li><li>Serve with bread and a spoon of butter.</li></ol>
<p>Children travel free of charge ${SENTENCE}</p>
<table><tr><td></td><th>Leeks</th><th>Roots</th></tr><tr><th>Vik</th><td>7</td><td></td></tr><tr><th>Aa</th><td></td><td>8</td></tr></table>
<p>Boats leave every hour ${SENTENCE}</p></article></body></html>`;

/** Imports a page from a file, and opens its article. */
async function openImported(page: Page, title: RegExp, html: string) {
  await signIn(page, desk.address, desk.admin);
  await open(page, `${desk.address}/import`);
  await page
    .getByLabel('Files to import')
    .setInputFiles({ name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(html) });
  await page.getByRole('link', { name: title }).first().click({ timeout: 60_000 });
  await arrive(page, /\/articles\//);
}

test('the items of a list are nested, numbered and split by keys, and read with their numbers', async ({ page }) => {
  await openImported(page, /Soup for a storm/, RECIPE);
  const items = passages(page).filter({ hasText: /leeks|Boil|Serve|bread/ });
  const marks = async () => (await items.allInnerTexts()).map((text) => text.trim().split(/\s/u)[0]);
  await expect(items).toHaveCount(4);
  expect(await marks()).toEqual(['1.', 'The', '2.', '3.']);

  await items.nth(2).focus();
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Passage, numbered item 2', exact: true })).toBeFocused();
  await page.keyboard.press('Control+]');
  await expect(page.getByRole('textbox', { name: 'Passage, numbered item 1, level 2' })).toBeFocused();
  await page.keyboard.press('Control+]');
  await expect(page.getByRole('textbox', { name: 'Passage, numbered item 1, level 3' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Nest the item deeper' })).toBeDisabled();
  // Tab leaves the field, as everywhere.
  await page.keyboard.press('Tab');
  await expect(field(page)).toHaveCount(0);
  await items.nth(2).locator('textarea').focus();
  await field(page).evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(0, 0));
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('textbox', { name: 'Passage, numbered item 1, level 2' })).toBeFocused();
  await page.keyboard.press('Control+[');
  await expect(page.getByRole('textbox', { name: 'Passage, numbered item 2', exact: true })).toBeFocused();
  await field(page).evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(9, 9));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Passage, numbered item 3', exact: true })).toBeFocused();
  await page.keyboard.press('Control+z');
  await page.getByRole('spinbutton', { name: 'Number' }).fill('7');
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await items.nth(2).locator('textarea').press('Control+Enter');
  await expect(page.getByText('Text saved.').first()).toBeVisible();
  await expect.poll(marks).toEqual(['1.', 'The', '7.', '8.']);
  await expect(items.nth(2)).toBeFocused();

  await items.nth(1).focus();
  await page.keyboard.press('Shift+N');
  await expect(page.getByText('Made a numbered item.').first()).toBeAttached();
  await expect.poll(marks).toEqual(['1.', '1.', '7.', '8.']);
  await page.getByRole('button', { name: 'Changes' }).click();
  const revisions = page.getByRole('region', { name: 'Changes and revisions' });
  await expect(revisions).toContainText('Number: was 2, is 7.');
  await expect(revisions).toContainText('Was a list item, is a numbered list item.');
  expect(await findings(page)).toEqual([]);

  // The headings of a table are kept while its words are edited, and are for editors to say.
  await page.getByRole('button', { name: 'Back to the article' }).click();
  await page.getByRole('group', { name: 'Removed passage' }).filter({ hasText: 'Leeks' }).focus();
  await page.keyboard.press('d');
  await expect(page.getByText('Restored.').first()).toBeAttached();
  const table = passages(page).filter({ has: page.locator('table') });
  await expect(table.getByRole('columnheader')).toHaveText(['Leeks', 'Roots']);
  await expect(table.getByRole('rowheader')).toHaveText(['Vik', 'Aa']);
  await table.focus();
  await page.keyboard.press('e');
  await field(page).press('End');
  await page.keyboard.type('0');
  await page.getByRole('button', { name: 'Heading column' }).click();
  await expect(page.getByRole('button', { name: 'Heading column' })).toHaveAttribute('aria-pressed', 'false');
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(table.getByRole('columnheader')).toHaveText(['Leeks', 'Roots']);
  await expect(table.getByRole('rowheader')).toHaveCount(0);
});

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('pictures are shown when they are asked for, by way of the desk, and what is none is said', async ({ page }) => {
  test.setTimeout(90_000);
  const host = await openLoopback(({ url }, response) =>
    response.setHeader('Content-Type', 'image/png').end(url?.includes('quay') ? PNG : '<svg onload="alert(1)"/>'),
  );
  const own = await startOwnDesk({ env: { COPYDESK_ALLOWED_NETWORKS: '127.0.0.0/8' } });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  try {
    await signIn(page, own.address, own.admin);
    await open(page, `${own.address}/import`);
    const buffer = Buffer.from(ILLUSTRATED.replaceAll('https://post.example', host.url));
    await page.getByLabel('Files to import').setInputFiles({ name: 'snow.html', mimeType: 'text/html', buffer });
    const story = page.getByRole('link', { name: /Snow over the northern/ }).first();
    await story.click({ timeout: 60_000 });
    await arrive(page, /\/articles\//);
    const images = page.getByRole('group', { name: 'Image', exact: true });
    await expect(images).toHaveCount(2);
    expect(host.requests).toHaveLength(0);

    await images.first().getByRole('button', { name: 'Show pictures' }).click();
    const picture = images.first().getByRole('img', { name: 'Snow on a quay' });
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
    await expect(images.nth(1).getByRole('status')).toContainText('did not come from 127.0.0.1');
    expect(await findings(page)).toEqual([]);
    await page.reload();
    await expect(picture).toBeVisible();
    await images.first().getByRole('button', { name: 'Hide pictures' }).click();
    await expect(picture).toHaveCount(0);
    expect(asked.filter((address) => address.startsWith(host.url))).toEqual([]);
    expect(host.requests.every(({ headers }) => !headers.cookie && !headers.referer)).toBe(true);
    const [address] = asked.filter((each) => each.includes('/pictures/'));
    const answer = await page.request.get(address ?? '');
    expect(answer.headers()).toMatchObject({ 'content-security-policy': "default-src 'none'; sandbox" });
    const stranger = await page.context().browser()?.newContext();
    expect((await stranger?.request.get(address ?? ''))?.status()).toBe(401);
    await stranger?.close();
  } finally {
    await own.stop();
    await host.close();
  }
});

const DATED = `<html lang="nb-NO"><head><title>Gulls over the quay</title>
<meta property="article:published_time" content="2026-03-04T23:30:00-05:00"></head><body><article><h1>Gulls over the quay</h1>
<p>By Ida Brekke</p><p>It snowed over the northern islands ${SENTENCE}</p><p>The ferry sailed at eleven ${SENTENCE}</p></article></body></html>`;

test('a field says that it was edited when an editor did so, and not because of how its page wrote it', async ({
  page,
}) => {
  await openImported(page, /Gulls over the quay/, DATED);
  const marks = page.getByText('edited', { exact: true });
  await expect(page.getByText('5 Mar 2026, 04:30 UTC')).toBeVisible();
  await expect(marks).toHaveCount(0);

  await page.getByRole('button', { name: 'Edit title' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Gulls over the old quay');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Gulls over the old quay');
  await expect(marks).toHaveCount(1);
  await expect(marks).toHaveAttribute('title', 'Found: Gulls over the quay');
});

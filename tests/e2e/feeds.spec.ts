import { expect, type Page, test } from '@playwright/test';
import { findings } from '../support/axe';
import { arrive, listening, type OwnDesk, open, signIn, startOwnDesk } from '../support/desk';
import { type Loopback, openLoopback } from '../support/loopback';

/** Documents of a file that takes longer than a page is looked at. */
const MANY = 2_000;
/** Stories published at the beginning. */
const STORIES = 3;

let desk: OwnDesk;
let outside: Loopback;
test.beforeAll(async () => {
  outside = await openLoopback((request, response) => {
    const { url = '' } = request;
    if (url === '/feed.xml') response.setHeader('content-type', 'application/rss+xml').end(FEED);
    else if (url === '/notices') response.setHeader('content-type', 'text/html').end(PAGE);
    else if (url === '/hook') request.resume().on('end', () => response.end());
    else response.writeHead(404).end();
  });
  desk = await startOwnDesk({ samples: true, env: { COPYDESK_ALLOWED_NETWORKS: '127.0.0.1/32' } });
});
test.afterAll(async () => {
  await desk.stop();
  await outside.close();
});

const sentences = (about: string) =>
  Array.from(
    { length: 8 },
    (_, at) => `<p>On day ${at + 1} the ${about} told the council about the new quay.</p>`,
  ).join('');
const FEED = `<rss version="2.0"><channel><title>Tide wire</title><item><guid>1</guid><title>Low water at noon</title><description><![CDATA[${sentences('pilot')}]]></description></item></channel></rss>`;
const PAGE = `<!doctype html><title>Notices of the port</title><main><h1>Notices of the port</h1>${sentences('harbour master')}</main>`;

async function expectAccessible(page: Page, what: string) {
  expect(await findings(page), what).toEqual([]);
}

const statusOf = async (page: Page, address: string) => (await page.request.get(address)).status();
const itemsIn = async (page: Page, address: string) =>
  (await (await page.request.get(address)).text()).match(/<item>/g)?.length ?? 0;
const told = () => outside.requests.filter(({ url }) => url === '/hook');

test('what goes out: webhooks, feeds from a filter, private feeds', async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, desk.address, desk.admin);

  await test.step('an address is told of what is published, signed, with a secret that is shown once', async () => {
    await open(page, `${desk.address}/webhooks`);
    await page.getByLabel('Address to tell').fill(`${outside.url}/hook`);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByText(/^whsec_/)).toBeVisible();
    await page.reload();
    await listening(page);
    await expect(page.getByText(/^whsec_/)).toHaveCount(0);
    await expect(page.getByText('Nothing was sent yet.')).toBeVisible();
  });

  await test.step(`publish ${STORIES}`, async () => {
    await open(page, `${desk.address}/queue`);
    await page.locator('main a[href^="/articles/"]').first().click();
    await arrive(page, /\/articles\//);
    for (let done = 1; done <= STORIES; done++) {
      const title = await page.getByRole('heading', { level: 1 }).innerText();
      await page.keyboard.press('a');
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title);
    }
    // A decision shows the next article at once and is confirmed behind.
    const publish = page.getByRole('button', { name: `Publish all ${STORIES}` });
    await expect(async () => {
      await open(page, `${desk.address}/publish`);
      await expect(publish).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    await publish.click();
    await expect(page.getByText(/articles published\./).first()).toBeAttached({ timeout: 30_000 });
    await expect.poll(() => told().length, { timeout: 30_000 }).toBeGreaterThanOrEqual(STORIES);
    expect(told()[0]?.headers['webhook-signature']).toMatch(/^v1,/);
  });

  const published = await itemsIn(page, `${desk.address}/feeds/all/rss.xml`);
  await test.step('the log says that they arrived, and one is sent again', async () => {
    await open(page, `${desk.address}/webhooks`);
    await expect(page.getByText('Arrived')).toHaveCount(published);
    await expectAccessible(page, 'the webhooks');
    await page
      .getByRole('button', { name: /^Send “/ })
      .first()
      .click();
    await expect.poll(() => told().length).toBe(published + 1);
  });

  await test.step('its secret is replaced: two sign until the old one is ended', async () => {
    await page.getByRole('button', { name: /^Replace the secret of / }).press('Enter');
    await expect(page.getByText(/^whsec_/)).toBeVisible();
    await expect(page.getByRole('region', { name: `${outside.url}/hook` })).toBeFocused();
    await expectAccessible(page, 'the webhooks with two secrets');
    await page
      .getByRole('button', { name: /^Send “/ })
      .first()
      .click();
    await expect.poll(() => told().at(-1)?.headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/);
    await page.getByRole('button', { name: 'End the old one now' }).click();
    await expect(page.getByText('The old secret signs no more.').first()).toBeAttached();
    await expect(page.getByRole('button', { name: /^Replace the secret of / })).toBeVisible();
  });

  await test.step('the builder shows the exact items and what a validator says, as the filter changes', async () => {
    await open(page, `${desk.address}/feeds`);
    await expect(page.getByText(`The ${published} items it has now`)).toBeVisible();
    await page.getByLabel('Words').fill('zzzz');
    await expect(page.getByText('No items now')).toBeVisible();
    await expect(page.getByText('Nothing is in it now; readers will see an empty feed.')).toBeVisible();
    await page.getByLabel('Words').fill('');
    await expect(page.getByText(`The ${published} items it has now`)).toBeVisible();
    await page.getByLabel('Name').fill('Morning round');
    await page.getByRole('button', { name: 'Make it public' }).click();
    await expect(page.getByRole('list', { name: 'Saved feeds' })).toContainText('Morning round');
    await expectAccessible(page, 'the feeds');
  });

  const address = `${desk.address}/feeds/saved/morning-round/rss.xml`;
  await test.step('it is read, taken away, and brought back by Undo', async () => {
    expect(await itemsIn(page, address)).toBe(published);
    await page.getByRole('button', { name: 'Revoke “Morning round”' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await expect.poll(() => statusOf(page, address)).toBe(410);
    // That of the revoking: the making of it can be undone too, and the page may say so last.
    const said = page.locator('li').filter({ hasText: 'Revoked “Morning round”' });
    await said.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => statusOf(page, address)).toBe(200);
  });

  await test.step('a private one is for who has its address, until it is revoked', async () => {
    await page.getByLabel('Name').fill('For the partner');
    await page.getByRole('button', { name: 'Make it private' }).click();
    const secret = page.getByText(/\/feeds\/private\//);
    await expect(secret).toBeVisible();
    // It is taken back by revoking it, which is final, and by nothing else.
    const said = page.locator('li').filter({ hasText: 'Made the feed “For the partner”' });
    await expect(said.getByRole('button', { name: 'Dismiss' })).toBeVisible();
    await expect(said.getByRole('button', { name: 'Undo' })).toHaveCount(0);
    const own = await secret.innerText();
    const answer = await page.request.get(own);
    expect([answer.status(), answer.headers()['cache-control']]).toEqual([200, 'private, no-store']);
    expect(await (await page.request.get(`${desk.address}/feeds/opml.xml`)).text()).not.toContain('partner');
    await page.getByRole('button', { name: 'Revoke “For the partner”' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await expect.poll(() => statusOf(page, own)).toBe(410);
  });
});

test('what comes in: a token’s documents, a feed, a page that is watched', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, desk.address, desk.admin);

  await test.step('a token made on its page lets a program send a document', async () => {
    await open(page, `${desk.address}/sources/tokens`);
    await page.getByLabel('Name of the program').fill('Wire scraper');
    await page.getByRole('button', { name: 'Make a token' }).click();
    const token = await page.getByText(/^copydesk_/).innerText();
    const answer = await page.request.post(`${desk.address}/api/v1/documents`, {
      headers: { authorization: `Bearer ${token}` },
      data: { title: 'Crane back at work', text: 'The crane works again.\nIt had been stuck since Monday.' },
    });
    expect(answer.status()).toBe(201);
    await page.getByRole('button', { name: 'Revoke “Wire scraper”' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await expect(page.getByText('Revoked “Wire scraper”.').first()).toBeAttached();
    const refused = await page.request.post(`${desk.address}/api/v1/documents`, {
      headers: { authorization: `Bearer ${token}` },
      data: { title: 'No more', text: 'Nobody reads this.' },
    });
    expect(refused.status()).toBe(401);
  });

  await test.step('a feed is added by its address and polled at once', async () => {
    await open(page, `${desk.address}/sources`);
    await page.getByLabel('Address of a site or a feed').fill(`${outside.url}/feed.xml`);
    await page.getByRole('button', { name: 'Add the feed' }).click();
    await arrive(page, /\/sources\/[0-9a-f-]{36}/);
    // The page follows its polls by itself.
    await expect(page.getByText('Healthy')).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('img', { name: /^1 new in 30 days/ })).toBeVisible();
    await expectAccessible(page, 'a source that is polled');
  });

  await test.step('a page without a feed can be watched itself', async () => {
    await open(page, `${desk.address}/sources`);
    await page.getByLabel('Address of a site or a feed').fill(`${outside.url}/notices`);
    await page.getByRole('button', { name: 'Add the feed' }).click();
    await page.getByRole('button', { name: 'Watch this page itself' }).click();
    await arrive(page, /\/sources\/[0-9a-f-]{36}/);
    await expect(page.getByText('as a page')).toBeVisible();
  });
});

test('a file of thousands goes on when its page is left, is followed live, and is stopped', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, desk.address, desk.admin);
  await open(page, `${desk.address}/import`);
  const lines = Array.from({ length: MANY }, (_, at) =>
    JSON.stringify({
      title: `Tide table ${at}`,
      text: `Pilot ${at}a saw boat ${at}b pass quay ${at}c at ${at}d.`,
    }),
  );
  const file = { name: 'tides.jsonl', mimeType: 'application/x-ndjson', buffer: Buffer.from(lines.join('\n')) };
  await page.getByLabel('Files to import').setInputFiles(file);
  await expect(page.getByText(/^[1-9]\d* of 2000 documents$/)).toBeVisible({ timeout: 30_000 });

  await open(page, `${desk.address}/import`);
  const line = page.getByRole('listitem').filter({ hasText: 'tides.jsonl' }).filter({ hasText: 'of 2000 documents' });
  const before = await line.innerText();
  await expect(line).not.toHaveText(before, { timeout: 30_000 });
  await expectAccessible(page, 'an import that is going on');

  await page.getByRole('button', { name: 'Stop tides.jsonl' }).click();
  await expect(page.getByText('Stopped. What was taken in stays.').first()).toBeAttached();
  await expect(line).toHaveCount(0);
  await expect(page.getByText(/stopped, [1-9]\d* imported$/)).toBeVisible();
});

import { expect, type Page, test } from '@playwright/test';
import { findings } from '../support/axe';
import { LISTENING, type OwnDesk, signIn, startOwnDesk } from '../support/desk';
import { type Loopback, openLoopback } from '../support/loopback';

let desk: OwnDesk;
let outside: Loopback;
test.beforeAll(async () => {
  outside = await openLoopback((request, response) => {
    const { url = '' } = request;
    if (url === '/feed.xml') response.setHeader('content-type', 'application/rss+xml').end(FEED);
    else if (url === '/notices') response.setHeader('content-type', 'text/html').end(PAGE);
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

test('what comes in: a token’s documents, a feed, a page that is watched', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, desk.address, desk.admin);

  await test.step('a token made on its page lets a program send a document', async () => {
    await page.goto(`${desk.address}/sources/tokens`, LISTENING);
    await page.getByLabel('Name of the program').fill('Wire scraper');
    await page.getByRole('button', { name: 'Make a token' }).click();
    const token = await page.getByText(/^copydesk_/).innerText();
    const answer = await page.request.post(`${desk.address}/api/v1/documents`, {
      headers: { authorization: `Bearer ${token}` },
      data: { title: 'Crane back at work', text: 'The crane works again.\nIt had been stuck since Monday.' },
    });
    expect(answer.status()).toBe(201);
    await page.getByRole('button', { name: 'Revoke' }).click();
    await expect(page.getByText('Revoked.').first()).toBeAttached();
    const refused = await page.request.post(`${desk.address}/api/v1/documents`, {
      headers: { authorization: `Bearer ${token}` },
      data: { title: 'No more', text: 'Nobody reads this.' },
    });
    expect(refused.status()).toBe(401);
  });

  await test.step('a feed is added by its address and polled at once', async () => {
    await page.goto(`${desk.address}/sources`, LISTENING);
    await page.getByLabel('Address of a site or a feed').fill(`${outside.url}/feed.xml`);
    await page.getByRole('button', { name: 'Add the feed' }).click();
    await page.waitForURL(/\/sources\/[0-9a-f-]{36}/, LISTENING);
    await expect(async () => {
      await page.reload(LISTENING);
      await expect(page.getByText('Healthy')).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    await expect(page.getByRole('img', { name: /^1 new in 30 days/ })).toBeVisible();
    await expectAccessible(page, 'a source that is polled');
  });

  await test.step('a page without a feed can be watched itself', async () => {
    await page.goto(`${desk.address}/sources`, LISTENING);
    await page.getByLabel('Address of a site or a feed').fill(`${outside.url}/notices`);
    await page.getByRole('button', { name: 'Add the feed' }).click();
    await page.getByRole('button', { name: 'Watch this page itself' }).click();
    await page.waitForURL(/\/sources\/[0-9a-f-]{36}/, LISTENING);
    await expect(page.getByText('as a page')).toBeVisible();
  });
});

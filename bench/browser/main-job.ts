import type { Browser } from '@playwright/test';
import { listening, signIn } from '../../tests/support/desk';
import type { BenchDesk } from './desk';
import { decisionOf, Hands, onDesk } from './expert';

/**
 * Clears the queue and publishes all of it, as somebody who knows the keys does.
 * @returns every key in order, and what came of it
 */
export async function mainJob(
  browser: Browser,
  { address, admin }: BenchDesk,
): Promise<{ keys: string[]; articles: number; merges: number; items: number }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await signIn(page, address, admin);
  const hands = new Hands(page);
  const count = async () =>
    Number((await page.getByRole('link', { name: /^In review/ }).innerText()).match(/\d+/)?.[0]);
  const articles = await count();
  let merges = 0;
  for (let left = articles; left > 0; left--) {
    const shown = await onDesk(page);
    const decision = decisionOf(shown);
    if (decision === 'merge') merges++;
    await hands.decide(decision, shown.title, left > 1);
  }
  await hands.press('g', 'p');
  await page.waitForURL(/\/publish/);
  await listening(page);
  await hands.press('Shift+P');
  await page
    .getByText(/articles? published\.$/)
    .first()
    .waitFor({ state: 'attached' });
  const feed = await (await page.request.get(`${address}/feeds/all/rss.xml`)).text();
  const items = feed.split('<item>').length - 1;
  await page.close();
  return { keys: hands.pressed, articles, merges, items };
}

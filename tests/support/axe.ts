import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules whose answer depends on the theme; the others see the same document in both. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** What is wrong with the page as it stands, in the light and in the dark theme: axe's findings, and whether it scrolls sideways. */
export async function findings(page: Page): Promise<string[]> {
  // Rows out of sight have the colours of the theme in which they were last drawn until they come near the screen, where a reader sees them.
  await page.evaluate(() => {
    for (const row of document.querySelectorAll<HTMLElement>('.many')) row.style.contentVisibility = 'visible';
  });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await violations(builder(page).withRules(OF_COLOUR));
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const light = await violations(builder(page));
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [
    ...light,
    ...dark.map((finding) => `dark: ${finding}`),
    ...(overflow > 0 ? [`scrolls sideways by ${overflow} px`] : []),
  ];
}

// Without a page of its own to gather results from frames: there are none, and it doubles the time.
const builder = (page: Page) => new AxeBuilder({ page }).setLegacyMode();

async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations: found } = await axe.analyze();
  return found.map(({ id, nodes }) => `${id} ${nodes.map((node) => node.target).join(' ')}`);
}

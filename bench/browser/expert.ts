import type { Page } from '@playwright/test';

/** What an editor sees of the article on the desk. */
export type Shown = { title: string; words: number; duplicate: boolean; topics: boolean };
export type DecisionKind = 'merge' | 'approve with topics' | 'approve' | 'reject';

/** Fewer words are no story. */
const STORY_WORDS = 40;
/** How long an editor reads before a key: less than anybody does, so that nothing is ready by long waiting. */
const READING_MS = 700;

/** Reads what is on the desk. */
export async function onDesk(page: Page): Promise<Shown> {
  const region = page.getByRole('region', { name: 'Article on the desk' });
  const title = region.getByRole('heading', { level: 1 });
  await title.waitFor();
  return {
    title: await title.innerText(),
    words: Number(
      (
        await region
          .getByText(/^[\d,]+ words?$/)
          .first()
          .innerText()
      ).replace(/\D/g, ''),
    ),
    duplicate: (await region.getByRole('heading', { name: 'Possible duplicate' }).count()) > 0,
    topics: (await region.getByText(/^Approve with \d+ topics?/).count()) > 0,
  };
}

/** What somebody decides who goes by what the desk shows. */
export function decisionOf({ words, duplicate, topics }: Shown): DecisionKind {
  if (duplicate) return 'merge';
  if (words < STORY_WORDS) return 'reject';
  return topics ? 'approve with topics' : 'approve';
}

/** Presses keys as a person does, one after the other, and counts them. */
export class Hands {
  readonly pressed: string[] = [];

  constructor(readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.pressed.push(key.replace('Shift+', '⇧'));
      await this.page.keyboard.press(key);
    }
  }

  /** Carries a decision out, and waits until the next article stands there. */
  async decide(kind: DecisionKind, title: string, more: boolean): Promise<void> {
    await this.page.waitForTimeout(READING_MS);
    if (kind === 'merge') await this.#merge();
    else {
      if (kind === 'reject') {
        await this.press('x');
        await this.page.getByRole('dialog').waitFor();
        await this.press('6');
      } else await this.press(kind === 'approve' ? 'a' : 'Shift+A');
      if (!more) return void (await this.page.waitForTimeout(READING_MS));
      const heading = this.page.getByRole('region', { name: 'Article on the desk' }).getByRole('heading', { level: 1 });
      await this.page.waitForFunction(([element, before]) => (element as HTMLElement).innerText !== before, [
        await heading.elementHandle(),
        title,
      ] as const);
    }
  }

  async #merge(): Promise<void> {
    const comparison = this.page.getByRole('dialog', { name: 'Compare and merge' });
    await this.press('m');
    await comparison.getByRole('heading', { level: 1 }).waitFor();
    await this.page.waitForTimeout(READING_MS);
    // Where something speaks against it, Enter alone does nothing.
    if (
      (await comparison
        .getByRole('button', { name: /^(Merge|Take the update)/ })
        .and(this.page.locator(':focus'))
        .count()) === 0
    )
      await this.press('m');
    await this.press('Enter');
    await comparison.waitFor({ state: 'detached' });
  }
}

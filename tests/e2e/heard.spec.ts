import { expect, test } from '@playwright/test';
import { open, signIn, startOwnDesk } from '../support/desk';
import { heardTree, listenToRegions } from '../support/tree';

test('the main job as a screen reader has it: names, headings, what is said, and where the focus is after each act', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  const desk = await startOwnDesk({ samples: true });
  const said = await listenToRegions(page);
  const nothingWrong = async (where: string, focus: RegExp | null = null) => {
    const heard = await heardTree(page);
    expect.soft(heard.wrong, where).toEqual([]);
    if (focus) expect.soft(heard.focus, where).toMatch(focus);
  };
  /** What is said of an act, waited for; the words of earlier acts are forgotten. */
  const says = async (words: RegExp) => {
    const heard: string[] = [];
    await expect
      .poll(async () => {
        heard.push(...(await said()));
        return heard.some((each) => words.test(each)) || heard.join(' | ');
      })
      .toBe(true);
  };
  const onDesk = page.getByRole('region', { name: 'Article on the desk' });
  const title = () => onDesk.getByRole('heading', { level: 1 }).innerText();
  try {
    await signIn(page, desk.address, desk.admin);
    await open(page, `${desk.address}/queue?order=copies`);
    await nothingWrong('the queue');
    await said();

    await test.step('from article to article', async () => {
      const first = await title();
      await page.keyboard.press('j');
      await says(/^On the desk: /);
      await page.keyboard.press('k');
      await says(new RegExp(`^On the desk: ${first.slice(0, 20)}`));
    });

    await test.step('merge', async () => {
      await page.keyboard.press('m');
      await expect(page.getByRole('button', { name: /^Merge into/ })).toBeFocused();
      await nothingWrong('the comparison', /^button Merge into/);
      await page.keyboard.press('Enter');
      await says(/^Merged “/);
      await nothingWrong('after a merge', /./);
    });

    await test.step('topics', async () => {
      await page.keyboard.press('t');
      await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
      await nothingWrong('the palette of topics', /^combobox ./);
      await page.keyboard.type('energy');
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
      await nothingWrong('topics found', /^(combobox|option) ./);
      await page.keyboard.press('Enter');
      await says(/energy/i);
      await nothingWrong('after a topic', /./);
    });

    await test.step('a rejection with its reason', async () => {
      await page.keyboard.press('x');
      await expect(page.getByRole('dialog')).toBeVisible();
      await nothingWrong('the reasons', /./);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await nothingWrong('after the reasons', /./);
    });

    await test.step('editing a passage', async () => {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('n');
      await nothingWrong('a removed passage', /^group Removed (passage|image)/);
      await page.keyboard.press('d');
      await says(/./);
      await nothingWrong('after it was restored', /^group Passage/);
      await page.keyboard.press('z');
      await says(/^Taken back: /);
    });

    await test.step('approve, and take it back', async () => {
      const first = await title();
      await page.keyboard.press('a');
      await says(/^Approved “/);
      await nothingWrong('after an approval', /./);
      // What comes when no message is left is said too.
      await expect(page.getByRole('button', { name: 'Dismiss' })).toHaveCount(1);
      await page.getByRole('button', { name: 'Dismiss' }).click();
      await nothingWrong('after a message was dismissed', /Messages/);
      await page.keyboard.press('z');
      await says(/^Taken back: /);
      await expect.poll(title).toBe(first);
      await page.keyboard.press('a');
      await says(/^Approved “/);
    });

    await test.step('menus and lists of keys', async () => {
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      await nothingWrong('the keys', /./);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Account of/ }).press('Enter');
      await expect(page.getByRole('menuitem').first()).toBeFocused();
      await nothingWrong('the account’s menu', /^menuitem ./);
      await page.keyboard.press('Escape');
      await nothingWrong('after the menu', /^button Account of/);
      await page.keyboard.press('Shift+Z');
      await expect(page.getByRole('dialog', { name: 'What you did' }).getByRole('listitem').first()).toBeVisible();
      await nothingWrong('the steps');
      await page.keyboard.press('Escape');
    });

    await test.step('publish', async () => {
      await open(page, `${desk.address}/publish`);
      await nothingWrong('what is approved');
      await said();
      await page.keyboard.press('Shift+P');
      await says(/published/);
      await nothingWrong('what was published', /./);
    });
  } finally {
    await desk.stop();
  }
});

import type { Page } from '@playwright/test';

type Property = { name: string; value: { value?: unknown } };
type Node = {
  nodeId: string;
  parentId?: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  properties?: Property[];
};

/** What a person can act on. */
const CONTROLS = new Set(
  'button link textbox searchbox combobox listbox checkbox radio radiogroup switch menu menuitem menuitemradio option slider spinbutton DisclosureTriangle dialog alertdialog'.split(
    ' ',
  ),
);

/** What the browser gives to a screen reader of the page as it stands: what is wrong with it, and what has the focus. */
export async function heardTree(page: Page): Promise<{ wrong: string[]; focus: string }> {
  const protocol = await page.context().newCDPSession(page);
  const { nodes } = (await protocol.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  await protocol.detach();
  const heard = nodes.filter(({ ignored }) => !ignored);
  const wrong = heard.flatMap((node) => {
    const role = node.role?.value ?? '';
    return CONTROLS.has(role) && nameOf(node) === '' ? [`a ${role} without a name`] : [];
  });
  const levels = heard.flatMap((node) =>
    node.role?.value === 'heading' ? [[levelOf(node), nameOf(node)] as const] : [],
  );
  // A page begins with its heading, a dialog with one of the second level. The article beside the queue has one of its own.
  if ((levels[0]?.[0] ?? 3) > 2) wrong.push('it does not begin with a heading');
  let before = levels[0]?.[0] ?? 1;
  for (const [level, name] of levels) {
    if (name === '') wrong.push(`a heading of level ${level} without words`);
    if (level > before + 1) wrong.push(`“${name}” of level ${level} follows level ${before}`);
    before = level;
  }
  const focused = heard.findLast((node) => propertyOf(node, 'focused') === true);
  const focus = focused ? `${focused.role?.value} ${nameOf(focused)}` : 'nothing';
  return { wrong, focus };
}

const nameOf = ({ name }: Node): string => String(name?.value ?? '').trim();
const propertyOf = ({ properties = [] }: Node, wanted: string): unknown =>
  properties.find(({ name }) => name === wanted)?.value.value;
const levelOf = (node: Node): number => Number(propertyOf(node, 'level') ?? 0);

/** Collects what the live regions of the page say, in order; call it before the page is opened. */
export async function listenToRegions(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const said: string[] = [];
    (window as unknown as { said: string[] }).said = said;
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest('[role=status], [role=alert], [aria-live]');
        const isOver = document.querySelector('dialog:modal');
        if (!region || (isOver && !isOver.contains(region))) continue;
        if (addedNodes.length === 0 && target.nodeType !== Node.TEXT_NODE) continue;
        const words = (region.textContent ?? '').trim();
        if (words !== '' && said.at(-1) !== words) said.push(words);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said.splice(0));
}

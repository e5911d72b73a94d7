/** Something that can be done now and has no key of its own. */
export type NamedAct = { name: string; run: () => void };

const CONTROLS =
  'main button:not([aria-keyshortcuts], :disabled), main summary, main a[href], header [aria-haspopup=menu]';
/** What belongs to one row of many, or stands in something that is open over the page. */
const OF_A_ROW = 'li, tr, td, dialog, [role=menu], [role=listbox], ol[aria-label]';

/** Lists the buttons and links that the page shows, each name once; those of a row of a list belong to the row. */
export function pageButtons(root: ParentNode): NamedAct[] {
  const byName = new Map<string, NamedAct>();
  for (const control of root.querySelectorAll<HTMLElement>(CONTROLS)) {
    const name = nameOf(control);
    if (!name || byName.has(name) || control.closest(OF_A_ROW) || !control.checkVisibility()) continue;
    byName.set(name, { name, run: () => press(control) });
  }
  return [...byName.values()];
}

/** What a screen reader would say of it: its label, or its words without decoration such as key hints. */
function nameOf(control: HTMLElement): string {
  const label = control.getAttribute('aria-label');
  if (label) return label;
  const copy = control.cloneNode(true) as HTMLElement;
  for (const decoration of copy.querySelectorAll('[aria-hidden=true]')) decoration.remove();
  // What stands apart on the page is not one word.
  for (const part of copy.children) part.after(' ');
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function press(control: HTMLElement): void {
  control.focus();
  control.click();
}

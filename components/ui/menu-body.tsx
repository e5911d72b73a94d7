import { type ReactNode, type RefObject, useEffect } from 'react';
import { CloseMenu } from './menu-close';
import { goesTo } from './menu-keys';
import { keepBeside } from './placing';

const itemsOf = (menu: HTMLElement): HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>('[role=menuitem], [role=menuitemradio]'),
];

/** What a menu tells its body of how it was opened. */
export type Opened = {
  button: RefObject<HTMLElement | null>;
  menu: RefObject<HTMLElement | null>;
  align: 'start' | 'end';
  /** Which item gets the focus, where it was opened by key. */
  first: 'first' | 'last' | null;
};

/** What is in an open menu: it puts the menu in its place, and goes through the items by key. */
export function MenuBody({ button, menu, align, first, children }: Opened & { children: ReactNode }) {
  useEffect(() => {
    const [over, beside] = [menu.current, button.current];
    if (!over || !beside) return;
    const letGo = keepBeside(beside, over, align);
    (first === null ? over : itemsOf(over).at(first === 'first' ? 0 : -1))?.focus();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      // The next stop is that behind the button.
      if (event.key === 'Tab') return over.hidePopover();
      const items = itemsOf(over);
      const names = items.map((item) => item.textContent ?? '');
      const to = goesTo(event.key, names, items.indexOf(document.activeElement as HTMLElement));
      if (to === null) return;
      event.preventDefault();
      items[to]?.focus();
    };
    over.addEventListener('keydown', onKeyDown);
    return () => {
      letGo();
      over.removeEventListener('keydown', onKeyDown);
    };
  }, [menu, button, align, first]);
  const close = () => {
    menu.current?.hidePopover();
    button.current?.focus();
  };
  return <CloseMenu value={close}>{children}</CloseMenu>;
}

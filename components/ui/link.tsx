'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import type { ComponentProps, MouseEvent } from 'react';

/**
 * A link within the app. Its page is made ready when the pointer or a finger comes to it, not when it comes into view: a page of the desk
 * has dozens of links, and the server would draw ten pages for each one that is read. Next's own link would do that too; it comes to three
 * kilobytes on every page, for what this does not need.
 */
export function Link({ href, onClick, onPointerEnter, ...rest }: Omit<ComponentProps<'a'>, 'href'> & { href: Route }) {
  const router = useRouter();
  return (
    <a
      {...rest}
      href={href}
      onPointerEnter={(event) => {
        router.prefetch(href);
        onPointerEnter?.(event);
      }}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || isForBrowser(event)) return;
        event.preventDefault();
        router.push(href);
      }}
    />
  );
}

/** Whether a press means a new tab, a download or an address outside the app. */
function isForBrowser(event: MouseEvent<HTMLAnchorElement>): boolean {
  const { target, origin, hash, pathname } = event.currentTarget;
  const elsewhere = (target !== '' && target !== '_self') || event.currentTarget.hasAttribute('download');
  const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0;
  return (
    elsewhere || modified || origin !== window.location.origin || (hash !== '' && pathname === window.location.pathname)
  );
}

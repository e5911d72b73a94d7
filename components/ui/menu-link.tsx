'use client';

import type { Route } from 'next';
import { type ReactNode, use } from 'react';
import { boundedWords } from '@/lib/review/counts/bound';
import { Check } from './icon';
import { Link } from './link';
import { CloseMenu } from './menu-close';
import { ROW, takeFocus } from './menu-row';

/** An item that goes to a page; `count` stands at its end, `checked` marks the present choice. */
export function MenuLink({
  href,
  checked,
  count,
  children,
}: {
  href: Route;
  checked?: boolean;
  count?: number;
  children: ReactNode;
}) {
  const close = use(CloseMenu);
  return (
    <Link
      href={href}
      role="menuitem"
      tabIndex={-1}
      aria-current={checked ? 'true' : undefined}
      onClick={close}
      onPointerMove={takeFocus}
      className={ROW}
    >
      {checked !== undefined && (
        <Check aria-hidden="true" className={checked ? 'size-3.5 shrink-0' : 'invisible size-3.5 shrink-0'} />
      )}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {count !== undefined && <span className="tabular text-xs text-muted">{boundedWords(count)}</span>}
    </Link>
  );
}

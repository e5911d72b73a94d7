'use client';

import { Check } from 'lucide-react';
import type { Route } from 'next';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { boundedWords } from '@/lib/review/counts/bound';
import { Link } from './link';

const ITEM =
  'flex min-h-8 w-full cursor-pointer items-center gap-2 rounded-sm px-2 py-1 text-sm outline-none pointer-coarse:min-h-10 ' +
  'data-highlighted:bg-sunk data-highlighted:text-ink data-disabled:opacity-50';

/** A button that opens a menu. `trigger` is one element that takes a ref, such as a `<button>`. */
export function Menu({
  trigger,
  children,
  align = 'start',
}: {
  trigger: ReactNode;
  children: ReactNode;
  align?: 'start' | 'end';
}) {
  return (
    // Not modal: the modal form locks scrolling with a style element that the content security policy refuses.
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) max-w-80 min-w-44 overflow-auto rounded-md border border-line bg-raised p-1 text-soft shadow-float"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

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
  return (
    <DropdownMenu.Item asChild>
      <Link href={href} aria-current={checked ? 'true' : undefined} className={ITEM}>
        {checked !== undefined && (
          <Check aria-hidden="true" className={checked ? 'size-3.5 shrink-0' : 'invisible size-3.5 shrink-0'} />
        )}
        <span className="min-w-0 flex-1 truncate">{children}</span>
        {count !== undefined && <span className="tabular text-xs text-muted">{boundedWords(count)}</span>}
      </Link>
    </DropdownMenu.Item>
  );
}

/** An item that does something. */
export function MenuItem({ onSelect, children }: { onSelect: () => void; children: ReactNode }) {
  return (
    <DropdownMenu.Item onSelect={onSelect} className={ITEM}>
      {children}
    </DropdownMenu.Item>
  );
}

/** A choice among a few values. */
export function MenuRadio<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}) {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={(next) => onChange(next as T)}>
      <MenuLabel>{label}</MenuLabel>
      {options.map((option) => (
        <DropdownMenu.RadioItem key={option.value} value={option.value} className={ITEM}>
          <span className="grid size-3.5 place-items-center">
            <DropdownMenu.ItemIndicator>
              <Check aria-hidden="true" className="size-3.5" />
            </DropdownMenu.ItemIndicator>
          </span>
          {option.label}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className="eyebrow px-2 pt-1.5 pb-1">{children}</DropdownMenu.Label>;
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className="my-1 h-px bg-line" />;
}

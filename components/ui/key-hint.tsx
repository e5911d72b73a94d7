import { cx } from './class-names';

/** A key as printed on a button. Decoration for those who see it; assistive technology reads `aria-keyshortcuts` instead. */
export function KeyHint({ children, className }: { children: string; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'inline-flex h-[1.125rem] min-w-[1.125rem] items-center justify-center rounded-sm border border-current/30 px-1',
        'single-key-hint font-sans text-[0.6875rem] leading-none font-medium',
        className,
      )}
    >
      {children}
    </span>
  );
}

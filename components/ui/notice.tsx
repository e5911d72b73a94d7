import type { ReactNode } from 'react';
import { cx } from './class-names';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from './icon';

const LOOKS = {
  info: { icon: Info, className: 'border-accent bg-accent-wash' },
  done: { icon: CircleCheck, className: 'border-keep bg-keep-wash' },
  warn: { icon: TriangleAlert, className: 'border-warn bg-warn-wash' },
  refused: { icon: CircleAlert, className: 'border-remove bg-remove-wash' },
} as const;

/** A message that stays in the page. A refusal is announced at once, the others when the reader comes to rest. */
export function Notice({
  look = 'info',
  children,
  actions,
}: {
  look?: keyof typeof LOOKS;
  children: ReactNode;
  actions?: ReactNode;
}) {
  const { icon: Icon, className } = LOOKS[look];
  return (
    <div
      role={look === 'refused' ? 'alert' : 'status'}
      className={cx('flex flex-wrap items-start gap-x-3 gap-y-2 border-s-2 px-3 py-2', className)}
    >
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-48 flex-1">{children}</div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}

import { type ComponentProps, type ReactNode, useId } from 'react';
import { cx } from './class-names';

const CONTROL =
  'w-full rounded-sm border border-edge/70 bg-raised px-2.5 text-ink transition-colors hover:border-edge ' +
  'aria-invalid:border-remove disabled:opacity-60 read-only:bg-sunk';

type Labelled = { label: string; hint?: ReactNode; error?: string | null; hideLabel?: boolean };
type Described = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

/** A label over a control, with a hint and what is wrong with it below; `children` draws the control with the ids it is given. */
export function Field({
  label,
  hint,
  error,
  hideLabel,
  className,
  children,
}: Labelled & { className?: string; children: (control: Described) => ReactNode }) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={cx('grid content-start gap-1', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-xs font-medium text-soft'}>
        {label}
      </label>
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} className="text-2xs text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-xs text-remove">
          {error}
        </p>
      )}
    </div>
  );
}

/** A labelled line of text. */
export function TextField({ label, hint, error, hideLabel, className, ...input }: Labelled & ComponentProps<'input'>) {
  return (
    <Field {...{ label, hint, error, hideLabel, className }}>
      {(control) => <input dir="auto" {...input} {...control} className={cx(CONTROL, 'h-9 pointer-coarse:h-11')} />}
    </Field>
  );
}

/** Labelled text of several lines. */
export function TextArea({
  label,
  hint,
  error,
  hideLabel,
  className,
  ...input
}: Labelled & ComponentProps<'textarea'>) {
  return (
    <Field {...{ label, hint, error, hideLabel, className }}>
      {(control) => <textarea dir="auto" rows={4} {...input} {...control} className={cx(CONTROL, 'py-2')} />}
    </Field>
  );
}

/** A labelled choice from a list. */
export function SelectField({
  label,
  hint,
  error,
  hideLabel,
  className,
  children,
  ...input
}: Labelled & ComponentProps<'select'>) {
  return (
    <Field {...{ label, hint, error, hideLabel, className }}>
      {(control) => (
        <select {...input} {...control} className={cx(CONTROL, 'h-9 pe-8 pointer-coarse:h-11')}>
          {children}
        </select>
      )}
    </Field>
  );
}

/** A labelled box to tick. */
export function CheckField({ label, hint, ...input }: { label: ReactNode; hint?: string } & ComponentProps<'input'>) {
  const id = useId();
  return (
    <div className="grid grid-cols-[auto_1fr] items-baseline gap-x-2">
      <input {...input} id={id} type="checkbox" aria-describedby={hint ? `${id}-hint` : undefined} />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="col-start-2 text-2xs text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}

import { cx } from './class-names';

/** `primary`: the one thing to do here; `outline`: the others; `plain`: beside text; `danger`: takes something away. */
export type ButtonLook = 'primary' | 'outline' | 'plain' | 'danger';

const BASE =
  'inline-flex items-center justify-center gap-1.5 rounded-sm font-medium whitespace-nowrap select-none transition-colors ' +
  'disabled:cursor-not-allowed aria-disabled:cursor-not-allowed disabled:opacity-55 aria-busy:cursor-progress';
const LOOKS: Record<ButtonLook, string> = {
  primary: 'bg-accent text-accent-ink hover:bg-accent/90',
  outline: 'border border-edge/60 text-ink hover:border-edge hover:bg-sunk',
  plain: 'text-soft hover:bg-sunk hover:text-ink',
  danger: 'border border-remove/50 text-remove hover:bg-remove-wash',
};
export type ButtonSize = 'small' | 'medium' | 'large';
const SIZES: Record<ButtonSize, string> = {
  small: 'h-7 px-2 text-xs pointer-coarse:h-9',
  medium: 'h-8 px-3 text-sm pointer-coarse:h-10',
  large: 'h-10 px-4 text-sm',
};

/** The classes of a button, for what must be another element. */
export const buttonClass = (look: ButtonLook = 'outline', size: ButtonSize = 'medium'): string =>
  cx(BASE, LOOKS[look], SIZES[size]);

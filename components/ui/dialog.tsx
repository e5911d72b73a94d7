'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { cx } from './class-names';
import { X } from './icon';
import { useMessagesIn } from './toast';

const FRAME = 'max-h-[85dvh] w-[calc(100vw-2rem)] rounded-md border bg-raised';
const BOX = `${FRAME} max-w-lg`;
/** For tables and lists. */
export const WIDE = `${FRAME} max-w-3xl`;

/**
 * A modal dialog on the browser's own `<dialog>`: the rest of the page is inert, Esc closes, the focus goes back to where it was.
 * Its content is mounted only while it is open, so that every opening starts afresh; what bears `data-autofocus` gets the focus.
 */
export function Dialog({
  open,
  onClose,
  title,
  hideTitle = false,
  size = BOX,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  hideTitle?: boolean;
  /** Its size and frame, where they are not the usual ones. */
  size?: string;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (open && !dialog?.open) {
      dialog?.showModal();
      dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    }
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  useMessagesIn(ref, open);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the browser closes a dialog on Esc; the click is on the backdrop
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === ref.current && ref.current.close()}
      className={cx('overflow-auto border-line shadow-float', size)}
    >
      {open && (
        <div className={hideTitle ? undefined : 'p-5'}>
          <div className={hideTitle ? 'sr-only' : 'mb-4 flex items-start justify-between gap-4'}>
            <h2 id={titleId} className="text-base font-semibold">
              {title}
            </h2>
            {!hideTitle && (
              <button
                type="button"
                aria-label="Close"
                onClick={() => ref.current?.close()}
                className="-m-1.5 rounded-sm p-1.5 text-muted hover:bg-sunk hover:text-ink"
              >
                <X aria-hidden="true" className="size-4" />
              </button>
            )}
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}

/** The buttons at the foot of a dialog, the one that acts last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-5 flex flex-wrap justify-end gap-2">{children}</div>;
}

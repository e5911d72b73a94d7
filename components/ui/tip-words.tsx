import { type RefObject, useEffect, useId, useRef } from 'react';
import { keepBeside } from './placing';

/** The words of a tip, beside the first element of what it is around. */
export function TipWords({
  around,
  text,
  onClose,
}: {
  around: RefObject<HTMLElement | null>;
  text: string;
  onClose: () => void;
}) {
  const id = useId();
  const tip = useRef<HTMLSpanElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const explained = around.current?.firstElementChild;
    if (!explained || !tip.current) return;
    explained.setAttribute('aria-describedby', id);
    tip.current.showPopover();
    const letGo = keepBeside(explained, tip.current, 'start');
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // For the tip alone, whatever else Escape means here.
      event.preventDefault();
      event.stopPropagation();
      close.current();
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      letGo();
      document.removeEventListener('keydown', onKeyDown, true);
      explained.removeAttribute('aria-describedby');
    };
  }, [around, id]);
  return (
    <span
      ref={tip}
      id={id}
      popover="manual"
      role="tooltip"
      dir="auto"
      className="invisible fixed inset-auto max-w-80 rounded-md border border-line bg-raised px-3 py-2 text-xs font-normal whitespace-pre-line text-ink normal-case shadow-float"
    >
      {text}
    </span>
  );
}

import { cx } from './class-names';

/** A grey line where words will be. */
export function SkeletonLine({ className }: { className?: string }) {
  return (
    <span className={cx('block h-3.5 animate-[breathe_1.6s_ease-in-out_infinite] rounded-sm bg-sunk', className)} />
  );
}

/** A list that is being read, at the height that its lines will have. */
export function SkeletonList({ rows = 10, label = 'Loading' }: { rows?: number; label?: string }) {
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{label}</span>
      <ul aria-hidden="true">
        {Array.from({ length: rows }, (_, row) => row).map((row) => (
          <li key={row} className="grid h-[5.25rem] content-center gap-2 border-t border-line">
            <SkeletonLine className={row % 2 ? 'w-2/5' : 'w-3/5'} />
            <SkeletonLine className="w-4/5" />
            <SkeletonLine className="w-1/4" />
          </li>
        ))}
      </ul>
    </div>
  );
}

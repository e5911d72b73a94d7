import type { ReactNode } from 'react';

/**
 * The bar under the navigation that stays in sight: where one is and what can be undone in its row, the decisions at its end. On a narrow
 * screen the decisions stand at the foot of the screen, under the thumb.
 */
export function ActionBar({ children, decisions }: { children: ReactNode; decisions: ReactNode }) {
  return (
    <div className="sticky top-[3.0625rem] in-[dialog]:top-0 z-20 -mx-4 border-b border-line bg-paper px-4 max-sm:static sm:-mx-6 sm:px-6">
      <div className="flex min-h-12 flex-wrap items-center gap-2 py-2">
        {children}
        {decisions && (
          <div className="flex flex-wrap gap-1.5 max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-30 max-sm:border-t max-sm:border-line max-sm:bg-paper max-sm:p-3 max-sm:*:flex-1">
            {decisions}
          </div>
        )}
      </div>
    </div>
  );
}

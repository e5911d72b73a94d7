import { KeyHint } from '../ui/key-hint';
import type { Place } from './places';

/** After `g`: which letter leads where, said and shown until the letter comes. */
export function GoHint({ places }: { places: readonly Place[] }) {
  return (
    <div
      role="status"
      className="fixed inset-x-4 bottom-6 z-50 mx-auto w-fit max-w-full rounded-md border border-line bg-raised px-4 py-3 shadow-float"
    >
      <p className="eyebrow mb-1.5">Go to</p>
      <ul className="flex max-w-3xl flex-wrap gap-x-5 gap-y-1.5">
        {places.map(({ href, label, key }) => (
          <li key={href} className="flex items-center gap-1.5 text-soft">
            <KeyHint>{key}</KeyHint>
            <span className="sr-only">{key}:</span>
            <span dir="auto" className="max-w-48 truncate">
              {label}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

import type { Route } from 'next';
import { ButtonLink } from './button';

/** Links to the pages before and after; nothing where there is only this one. */
export function Pager({ previous, next }: { previous: Route | null; next: Route | null }) {
  if (!previous && !next) return null;
  return (
    <nav aria-label="Pages" className="flex justify-between gap-2 border-t border-line py-4">
      <span>{previous && <ButtonLink href={previous}>← Back</ButtonLink>}</span>
      <span>{next && <ButtonLink href={next}>More →</ButtonLink>}</span>
    </nav>
  );
}

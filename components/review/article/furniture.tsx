'use client';

import { ChevronRight } from '../../ui/icon';
import { useArticle } from './article-context';
import { residueWords } from './residue-words';

/** What the document has beside its stories: a page's navigation, footer and the like, closed until somebody wants to look. */
export function Furniture() {
  const { view } = useArticle();
  if (view.furniture.length === 0) return null;
  return (
    <details className="group/furniture mt-10 border-t border-line pt-3">
      <summary className="flex items-center gap-1.5 text-xs text-muted hover:text-ink">
        <ChevronRight aria-hidden="true" className="size-3.5 group-open/furniture:rotate-90" />
        <span className="tabular">
          {view.furniture.length === 1
            ? '1 passage of the document belongs to no story'
            : `${view.furniture.length} passages of the document belong to no story`}
        </span>
      </summary>
      <ul className="mt-2 grid gap-2">
        {view.furniture.map((block) => (
          <li key={block.id} className="border-s-2 border-line ps-3 text-xs">
            <del dir="auto" className="line-clamp-4 text-muted">
              {block.text}
            </del>
            <p className="text-soft">
              {residueWords(block.residue)}
              {block.reason && ` · ${block.reason}`}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

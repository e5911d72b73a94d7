'use client';

import { imageName } from '@/lib/articles/image-name';
import { cx } from '../ui/class-names';
import type { Picking } from './pick-paragraph';
import type { ShownImage } from './rows-of-images';

/** An image that one of the two texts has, on its side, and whether the merged text has it. */
export function ImageRow({ side, image: { id, caption, image }, picking }: ShownImage & { picking: Picking | null }) {
  const letter = side === 'a' ? 'A' : 'B';
  const { file, host } = imageName(image);
  const isIn = picking !== null && (picking.picks[id] ?? (picking.base === side ? side : 'neither')) !== 'neither';
  return (
    <div className="grid gap-x-8 border-b border-line/60 sm:grid-cols-2">
      <div
        className={cx(
          'grid grid-cols-[1.25rem_1fr] gap-x-1 bg-keep-wash py-2.5 pe-2 font-sans text-sm',
          side === 'b' && 'sm:col-start-2',
        )}
      >
        <span aria-hidden="true" className="pt-0.5 ps-1 text-2xs text-muted">
          {letter}
        </span>
        <div className="grid min-w-0 gap-1">
          <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-soft">
            <span className="eyebrow">Image in {letter}</span>
            <a
              href={image.src}
              target="_blank"
              rel="noreferrer"
              dir="ltr"
              title={image.src}
              className="min-w-0 truncate underline decoration-accent/60 underline-offset-2 hover:decoration-accent"
            >
              {file}
            </a>
            <span dir="ltr" className="text-soft">
              {host}
            </span>
          </p>
          {caption && <p dir="auto">{caption}</p>}
          {image.alt && (
            <p className="text-xs text-soft">
              Alternative text: <bdi>{image.alt}</bdi>
            </p>
          )}
          {picking && (
            <label className="flex min-h-6 items-center gap-1.5 text-xs pointer-coarse:min-h-11">
              <input
                type="checkbox"
                checked={isIn}
                onChange={({ target }) => picking.onPick(id, target.checked ? side : 'neither')}
              />
              In the merged text
            </label>
          )}
        </div>
      </div>
    </div>
  );
}

'use client';

import type { ReactNode } from 'react';
import { imageName } from '@/lib/articles/image-name';
import type { BlockImage } from '@/lib/articles/types';

/**
 * An image in its place in the text: which one it is, and what readers are told of it. Pictures stay with their owners until somebody asks
 * for them: the desk loads nothing from other sites.
 * @param caption its words as drawn; null where it has none
 */
export function KeptImage({ image, caption, lang }: { image: BlockImage; caption: ReactNode; lang?: string }) {
  const { host, file } = imageName(image);
  const { alt, credit, width, height } = image;
  return (
    <figure className="grid gap-1.5 rounded-sm border border-line bg-raised px-3 py-2.5 font-sans text-sm">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-xs text-soft">
        <span className="eyebrow">Image</span>
        <bdi dir="ltr" className="min-w-0 truncate font-medium text-ink" title={image.src}>
          {file}
        </bdi>
        <span dir="ltr" className="tabular whitespace-nowrap text-muted">
          {width && height ? `${width} × ${height} · ` : ''}
          {host}
        </span>
        <a
          href={image.src}
          target="_blank"
          rel="noreferrer"
          className="whitespace-nowrap underline decoration-accent/60 underline-offset-2 hover:decoration-accent"
        >
          Open the image
        </a>
      </p>
      {(caption || credit) && (
        <figcaption dir="auto" lang={lang}>
          {caption} {credit && <bdi className="text-muted">{credit}</bdi>}
        </figcaption>
      )}
      <p className="text-xs text-muted">
        {alt ? (
          <>
            Alternative text: <bdi lang={lang}>{alt}</bdi>
          </>
        ) : (
          'No alternative text'
        )}
      </p>
    </figure>
  );
}

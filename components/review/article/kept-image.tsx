'use client';

import { type ReactNode, useState } from 'react';
import { imageName } from '@/lib/articles/image-name';
import type { BlockImage } from '@/lib/articles/types';
import { pictureHref } from '../../links';
import { Button } from '../../ui/button';
import { cx } from '../../ui/class-names';
import { usePictures } from './pictures';

/**
 * An image in its place in the text: which one it is, and what readers are told of it. Its picture comes by way of the desk, and only once
 * somebody has asked for pictures: the page loads nothing from other sites.
 * @param id the block's
 * @param caption its words as drawn; null where it has none
 */
export function KeptImage({
  id,
  image,
  caption,
  lang,
}: {
  id: string;
  image: BlockImage;
  caption: ReactNode;
  lang?: string;
}) {
  const [shown, show] = usePictures();
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
        <Button
          size="small"
          look="plain"
          className="-my-1 ms-auto"
          title="The desk fetches them for this tab; their hosts do not learn who looks"
          onClick={() => show(!shown)}
        >
          {shown ? 'Hide pictures' : 'Show pictures'}
        </Button>
      </p>
      {shown && <Picture key={id} id={id} image={image} host={host} />}
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

/** Where the size is not known, as most news pictures are. */
const USUAL = { width: 3, height: 2 };

/** The picture itself, in a place as large as it will be; or that it did not come. */
function Picture({ id, image: { alt, width, height }, host }: { id: string; image: BlockImage; host: string }) {
  const [at, setAt] = useState<'coming' | 'here' | 'failed'>('coming');
  const size = width && height ? { width, height } : USUAL;
  if (at === 'failed') {
    return (
      <p role="status" className="text-xs text-remove">
        The picture did not come from <bdi dir="ltr">{host}</bdi>. It may be gone, or no picture.
      </p>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: Next's images are fetched by its own server, unguarded
    <img
      src={pictureHref(id)}
      alt={alt ?? ''}
      {...size}
      loading="lazy"
      decoding="async"
      onLoad={() => setAt('here')}
      onError={() => setAt('failed')}
      className={cx('h-auto max-h-80 max-w-full rounded-sm object-contain', at === 'coming' && 'bg-sunk')}
      style={{ width: `min(100%, calc(20rem * ${size.width / size.height}))` }}
    />
  );
}

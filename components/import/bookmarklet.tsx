'use client';

import { useEffect, useRef } from 'react';

/** A link to be dragged among the bookmarks: pressed on a page, it brings the page's address here. */
export function Bookmarklet({ address }: { address: string }) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // React lets no script into an address that it writes itself.
    const script = `javascript:void window.open(${JSON.stringify(`${address}/import?page=`)}+encodeURIComponent(location.href))`;
    link.current?.setAttribute('href', script);
  }, [address]);
  return (
    <p className="mt-4 text-xs text-muted">
      Drag{' '}
      {/* biome-ignore lint/a11y/useValidAnchor: its address is a script, for the bookmarks; pressed here it does nothing */}
      <a
        ref={link}
        href="#bookmarklet"
        onClick={(event) => event.preventDefault()}
        className="rounded-sm border border-edge/70 px-1.5 py-0.5 font-medium text-ink"
      >
        Send to the desk
      </a>{' '}
      to your bookmarks. Pressed on any page, it brings the page’s address here.
    </p>
  );
}

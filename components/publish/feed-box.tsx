import { buttonClass } from '../ui/button-class';
import { CopyButton } from '../ui/copy-button';
import { Download, Rss } from '../ui/icon';

/** The feed's address, to copy, and the feed as a file. */
export function FeedBox({ address, downloadPath }: { address: string; downloadPath: string }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-y border-line py-2.5">
      <Rss aria-hidden="true" className="size-4 text-muted" />
      <span className="eyebrow">RSS feed</span>
      <a href={address} className="min-w-48 flex-1 truncate font-mono text-xs text-accent underline underline-offset-2">
        {address}
      </a>
      <CopyButton text={address} what="the feed’s address" />
      <a href={downloadPath} download className={buttonClass('outline', 'small')}>
        <Download aria-hidden="true" className="size-3.5" />
        Download RSS
      </a>
    </div>
  );
}

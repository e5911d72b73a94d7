import type { FeedPreview } from '@/lib/publish/feeds/view';
import { Moment } from '../ui/timestamp';

/** The exact items that a feed has now, and what a validator would say of them. */
export function PreviewList({ preview }: { preview: FeedPreview }) {
  const { items, findings } = preview;
  return (
    <div className="grid gap-5 lg:grid-cols-[3fr_2fr]">
      <div>
        <h3 className="eyebrow mb-1">
          {items.length === 0
            ? 'No items now'
            : `The ${items.length} ${items.length === 1 ? 'item' : 'items'} it has now`}
        </h3>
        <ol className="max-h-96 overflow-y-auto border-t border-line">
          {items.map(({ guid, path, title, lang, at }) => (
            <li key={guid} className="border-b border-line py-1.5">
              <a href={path} dir="auto" lang={lang ?? undefined} className="font-serif leading-snug hover:underline">
                {title}
              </a>
              <p className="text-2xs text-muted">
                <Moment iso={at} />
              </p>
            </li>
          ))}
        </ol>
      </div>
      <div>
        <h3 className="eyebrow mb-1">
          {findings.length === 0 ? 'Validator: nothing to say' : `Validator: ${findings.length} to look at`}
        </h3>
        <ul className="max-h-96 overflow-y-auto border-t border-line text-xs">
          {findings.map(({ level, text, title }) => (
            <li key={`${text} ${title}`} className="border-b border-line py-1.5">
              <span className={level === 'error' ? 'font-medium text-remove' : 'font-medium text-warn'}>
                {level === 'error' ? 'Error' : 'Warning'}
              </span>{' '}
              {title && (
                <>
                  “<bdi>{title}</bdi>”:{' '}
                </>
              )}
              {text}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

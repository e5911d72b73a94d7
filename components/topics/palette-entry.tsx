import type { FoundTopic } from '@/lib/topics/view';
import { KeyHint } from '../ui/key-hint';
import { pathAbove } from './path-above';

/** A topic as it stands in the palette. */
export type Listed = Omit<FoundTopic, 'matched' | 'scheme'> & { scheme?: string | null };

/** A line of the palette: the topic, the name that was met where it is another one, when to use it, and its number or code. */
export function PaletteEntry({
  topic,
  number = null,
  mark,
  matched = topic.label,
  code = topic.id,
}: {
  topic: Listed;
  number?: number | null;
  mark?: string;
  matched?: string;
  code?: string;
}) {
  const about = topic.note ?? pathAbove(topic.path);
  const byOtherName = matched !== topic.label && !topic.id.endsWith(matched) && !topic.id.startsWith(matched);
  return (
    <>
      <span className="flex items-baseline justify-between gap-3">
        <span className="min-w-0">
          <bdi className="font-medium">{topic.label}</bdi>
          {byOtherName && (
            <span dir="auto" className="text-muted">
              {' '}
              ({matched})
            </span>
          )}
          {mark && <span className="text-2xs text-muted"> {mark}</span>}
        </span>
        {number === null ? (
          <span className="flex items-baseline gap-2 text-2xs whitespace-nowrap text-muted">
            {topic.scheme && <bdi>{topic.scheme}</bdi>}
            <span className="font-mono">{code}</span>
          </span>
        ) : (
          <span className="flex items-baseline gap-1.5 text-2xs text-muted">
            suggested <KeyHint>{String(number)}</KeyHint>
          </span>
        )}
      </span>
      {about && (
        <span title={about} className="block truncate text-xs text-muted">
          <bdi>{about}</bdi>
        </span>
      )}
    </>
  );
}

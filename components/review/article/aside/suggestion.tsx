'use client';

import { X } from 'lucide-react';
import type { SuggestionView } from '@/lib/review/view';
import { Button } from '../../../ui/button';

/** Words of evidence shown of one suggestion. */
const SHOWN_WORDS = 4;

/** A topic that the machine suggests, with the words of the text and the decisions of the desk that made it. */
export function Suggestion({
  suggestion,
  number,
  onAccept,
  onRefuse,
}: {
  suggestion: SuggestionView;
  number: number;
  onAccept: (() => void) | null;
  onRefuse: (() => void) | null;
}) {
  const words = [...new Map(suggestion.evidence.map(({ text }) => [text.toLocaleLowerCase(), text])).values()].slice(
    0,
    SHOWN_WORDS,
  );
  return (
    <li className="flex items-start gap-2 border-t border-line/70 py-1.5 first:border-t-0">
      <div className="min-w-0 flex-1">
        <p title={suggestion.note ?? suggestion.path} className="first-letter:uppercase">
          {suggestion.label}
        </p>
        {words.length > 0 && (
          <p className="text-2xs text-muted">
            for{' '}
            {words.map((word, index) => (
              <span key={word}>
                {index > 0 && ', '}
                <span dir="auto">“{word}”</span>
              </span>
            ))}
          </p>
        )}
        {suggestion.learnedFrom > 0 && (
          <p className="text-2xs text-muted">
            because you gave it to {suggestion.learnedFrom} {suggestion.learnedFrom === 1 ? 'article' : 'articles'}
          </p>
        )}
      </div>
      {onAccept && (
        <Button
          size="small"
          look="plain"
          aria-label={`Accept the topic ${suggestion.label}`}
          aria-keyshortcuts={String(number)}
          keyHint={String(number)}
          onClick={onAccept}
        >
          Accept
        </Button>
      )}
      {onRefuse && (
        <button
          type="button"
          title="Not this"
          aria-label={`Refuse the topic ${suggestion.label}`}
          onClick={onRefuse}
          className="rounded-sm p-1.5 text-muted hover:bg-sunk hover:text-ink"
        >
          <X aria-hidden="true" className="size-3.5" />
        </button>
      )}
    </li>
  );
}

'use client';

import type { PointerEvent } from 'react';
import type { SuggestionView } from '@/lib/review/view';
import { topicHref } from '../../../links';
import { pathAbove } from '../../../topics/path-above';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/class-names';
import { countOf } from '../../../ui/count';
import { X } from '../../../ui/icon';
import { Link } from '../../../ui/link';
import { Tip } from '../../../ui/tip';
import { useArticle } from '../article-context';

/** Words of evidence shown of one suggestion; all that there are stand marked in the text. */
const SHOWN_WORDS = 4;

/**
 * A topic that the machine suggests, with the words of the text and the decisions of the desk that made it. While it is under the pointer
 * or has the focus, its words are marked in the text.
 */
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
  const { setLitTopic } = useArticle();
  const { id, label, note, path, score, evidence, learnedFrom } = suggestion;
  const light = () => setLitTopic(id);
  const darken = () => setLitTopic(null);
  // Bringing a word into sight moves this away from under the pointer; with the focus in it, its words stay marked.
  const leave = (event: PointerEvent<HTMLElement>) => event.currentTarget.contains(document.activeElement) || darken();
  return (
    <li
      onPointerEnter={light}
      onPointerLeave={leave}
      onFocus={light}
      onBlur={darken}
      className="flex items-start gap-2 border-t border-line/70 py-1.5 first:border-t-0"
    >
      <div className="min-w-0 flex-1">
        <p className="first-letter:uppercase">
          <Tip text={note ?? pathAbove(path)}>
            <Link href={topicHref(id)} className="hover:underline">
              <bdi>{label}</bdi>
            </Link>
          </Tip>
        </p>
        <p className="text-2xs text-muted">
          <span className="tabular">{percentOf(score)} sure</span>
          <Words evidence={evidence} onShow={light} />
        </p>
        {learnedFrom > 0 && (
          <p className="text-2xs text-muted">because you gave it to {countOf(learnedFrom, 'article')}</p>
        )}
      </div>
      {onAccept && (
        <Button
          size="small"
          look="plain"
          aria-label={`Accept the topic ${label}`}
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
          aria-label={`Refuse the topic ${label}`}
          onClick={onRefuse}
          className="rounded-sm p-1.5 text-muted hover:bg-sunk hover:text-ink"
        >
          <X aria-hidden="true" className="size-3.5" />
        </button>
      )}
    </li>
  );
}

type Evidence = SuggestionView['evidence'];

/** The words, each once; pressing one brings it into sight, marked. */
function Words({ evidence, onShow }: { evidence: Evidence; onShow: () => void }) {
  const key = ({ text }: Evidence[number]) => text.toLocaleLowerCase();
  const words = evidence.filter((place, at) => evidence.findIndex((other) => key(other) === key(place)) === at);
  if (words.length === 0) return null;
  const last = Math.min(words.length, SHOWN_WORDS) - 1;
  return (
    <>
      , for{' '}
      {words.slice(0, SHOWN_WORDS).map((place, index) => (
        <span key={place.text}>
          {index > 0 && ' '}
          <button
            type="button"
            aria-label={`Show “${place.text}” in the text`}
            onClick={(event) => {
              // Not every browser gives a pressed button the focus.
              event.currentTarget.focus({ preventScroll: true });
              onShow();
              bringIntoSight(place);
            }}
            // Within the button, before which and behind which a line may end.
            className={cx(
              'rounded-sm text-start hover:text-ink hover:*:underline',
              index < last && "after:content-[',']",
            )}
          >
            “<bdi>{place.text}</bdi>”
          </button>
        </span>
      ))}
    </>
  );
}

/** How often such a suggestion is right (docs/benchmarks.md, the table of scores); nothing is certain. */
const percentOf = (score: number): string => `${Math.min(99, Math.round(score * 100))} %`;

function bringIntoSight({ blockId }: Evidence[number]): void {
  const place = blockId === null ? 'h1' : `[data-block="${CSS.escape(blockId)}"]`;
  document.querySelector(place)?.scrollIntoView({ block: 'center' });
}

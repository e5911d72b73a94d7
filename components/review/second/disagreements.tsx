import type { Disagreement } from '@/lib/review/second/view';
import { articleHref } from '../../links';
import { Link } from '../../ui/link';
import { Moment } from '../../ui/timestamp';

/** Articles of which two editors said different things, newest first. */
export function Disagreements({
  all,
  reasonWords,
}: {
  all: Disagreement[];
  /** Says a reason's code in words. */
  reasonWords: (code: string) => string;
}) {
  const wordsOf = ({ verdict, code }: Disagreement['first']) =>
    verdict === 'approve' ? 'approve' : `reject, ${reasonWords(code ?? '').toLowerCase()}`;
  if (all.length === 0) return <p className="text-muted">None yet.</p>;
  return (
    <ol>
      {all.map(({ articleId, title, first, second, at }) => (
        <li key={articleId + at} className="border-b border-line py-2">
          <Link href={articleHref(articleId)} dir="auto" className="font-serif font-semibold hover:underline">
            {title}
          </Link>
          <p className="text-sm text-soft">
            {first.by}: {wordsOf(first)} · {second.by}: {wordsOf(second)}{' '}
            <span className="text-xs text-muted">
              <Moment iso={at} />
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}

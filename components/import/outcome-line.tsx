import { articleHref } from '../links';
import { Badge, type Tone } from '../ui/badge';
import { Link } from '../ui/link';

const WORDS = {
  waiting: ['Waiting', 'plain'],
  sending: ['Reading', 'accent'],
  cancelled: ['Cancelled', 'plain'],
  refused: ['Refused', 'remove'],
  imported: ['Imported', 'keep'],
  known: ['Already here', 'plain'],
} as const satisfies Record<string, [string, Tone]>;

/** What became of one thing that was offered: its name, the outcome, and the articles it gave or why it was refused. */
export function OutcomeLine({
  name,
  outcome,
  message,
  note,
  articles = [],
}: {
  name: string;
  outcome: keyof typeof WORDS;
  message?: string;
  /** How far it is, or what became of the documents in it. */
  note?: string;
  articles?: { id: string; title: string }[];
}) {
  const [words, tone] = WORDS[outcome];
  return (
    <li className="border-t border-line py-1.5">
      <div className="flex items-baseline justify-between gap-3">
        <span dir="auto" className="min-w-0 truncate font-mono text-xs text-soft" title={name}>
          {name}
        </span>
        <Badge tone={tone}>{words}</Badge>
      </div>
      {note && <p className="tabular text-xs text-muted">{note}</p>}
      {message && <p className="text-xs text-remove">{message}</p>}
      {articles.map((article) => (
        <p key={article.id} className="truncate">
          <Link href={articleHref(article.id)} dir="auto" className="font-serif font-semibold hover:underline">
            {article.title}
          </Link>
        </p>
      ))}
    </li>
  );
}

import type { TopicNode } from '@/lib/topics/view';
import { topicHref } from '../links';
import { cx } from '../ui/class-names';
import { countOf } from '../ui/count';
import { ChevronRight } from '../ui/icon';
import { Link } from '../ui/link';
import { Tip } from '../ui/tip';

/** The vocabulary as a tree to open; a topic leads to its articles. Native disclosure, so it works before any script has come. */
export function TopicTree({ nodes, level = 0 }: { nodes: TopicNode[]; level?: number }) {
  return (
    <ul className={cx(level > 0 && 'ms-[0.5625rem] border-s border-line ps-3')}>
      {nodes
        .filter((node) => node.active || node.countBelow > 0)
        .map((node) => (
          <li key={node.id} className={cx('relative', level === 0 && 'border-b border-line')}>
            {node.children.length > 0 ? (
              <details className="group">
                <summary className={cx('flex items-center gap-1.5 rounded-sm hover:bg-sunk', heightOf(level))}>
                  <ChevronRight
                    aria-hidden="true"
                    className="size-3.5 shrink-0 text-muted in-[details[open]>summary]:rotate-90! rtl:rotate-180"
                  />
                  <Label node={node} level={level} />
                </summary>
                <div className="pb-2">
                  <TopicTree nodes={node.children} level={level + 1} />
                </div>
              </details>
            ) : (
              <div className={cx('flex items-center ps-5', heightOf(level))}>
                <Label node={node} level={level} />
              </div>
            )}
            {/* Beside the disclosure, not in it: a link inside a button cannot be reached by everybody. */}
            <div className={cx('absolute end-0 top-0 flex items-center gap-2 sm:end-30', heightOf(level))}>
              <Tip text={node.note}>
                <Link
                  href={topicHref(node.id)}
                  aria-label={`About ${node.label}: ${countOf(node.countBelow, 'article')} with it or one below it`}
                  className={cx(
                    'tabular rounded-sm px-2 py-0.5 text-xs underline-offset-2 hover:bg-sunk hover:underline',
                    node.countBelow > 0 ? 'text-accent underline' : 'text-muted',
                  )}
                >
                  {node.countBelow.toLocaleString('en')}
                </Link>
              </Tip>
            </div>
          </li>
        ))}
    </ul>
  );
}

const heightOf = (level: number) => (level === 0 ? 'min-h-10' : 'min-h-8');

function Label({ node, level }: { node: TopicNode; level: number }) {
  return (
    <>
      <span
        title={node.note ?? undefined}
        className={cx(
          'min-w-0 flex-1 pe-12 first-letter:uppercase',
          level === 0 && 'font-medium',
          !node.active && 'text-muted',
        )}
      >
        {node.label}
        {!node.active && ' (retired)'}
      </span>
      <span className="w-28 text-end font-mono text-2xs text-muted max-sm:hidden">{node.id}</span>
    </>
  );
}

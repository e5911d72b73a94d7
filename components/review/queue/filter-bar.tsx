import type { Route } from 'next';
import { boundedWords } from '@/lib/review/counts/bound';
import type { QueueFilter } from '@/lib/review/filters';
import { ORDERS, orderOf, QUEUE_DIRECTION, type QueueOrder } from '@/lib/review/order/order';
import type { QueueFacets } from '@/lib/review/view';
import { cx } from '../../ui/class-names';
import { ChevronDown, Order, X } from '../../ui/icon';
import { languageName } from '../../ui/language';
import { Link } from '../../ui/link';
import { Menu } from '../../ui/menu';
import { MenuLink } from '../../ui/menu-link';

type HrefWith = (change: Partial<QueueFilter>) => Route;
type Choice = { value: string; label: string; count: number | null };

/** What narrows the queue: menus with counts, and two switches. All are links, so that every view of the queue has an address. */
export function FilterBar({
  filter,
  facets,
  topic,
  me,
  hrefWith,
}: {
  filter: QueueFilter;
  /** The topic of the filter, if any. */
  topic: { label: string; hasBelow: boolean } | null;
  facets: QueueFacets;
  /** The person who looks. */
  me: string;
  hrefWith: HrefWith;
}) {
  const sources = facets.sources.map(({ id, name, count }) => ({ value: id, label: name, count }));
  const topics = facets.topics.map(({ id, label, count }) => ({ value: id, label, count }));
  const languages = facets.languages.map(({ code, count }) => ({ value: code, label: languageName(code), count }));
  return (
    <div className="flex flex-wrap gap-1.5">
      <FilterMenu name="source" label="Source" chosen={filter.source} choices={sources} hrefWith={hrefWith} />
      <FilterMenu
        name="topic"
        label="Topic"
        chosen={filter.topic}
        words={topic ? `${topic.label}${topic.hasBelow ? ' and all below' : ''}` : undefined}
        choices={topics}
        hrefWith={hrefWith}
      />
      <FilterMenu name="lang" label="Language" chosen={filter.lang} choices={languages} hrefWith={hrefWith} />
      {(filter.assignee || (facets.mine ?? 0) > 0) && (
        <Switch
          label={filter.assignee && filter.assignee !== me ? 'Of a colleague' : 'Mine'}
          on={filter.assignee !== undefined}
          count={facets.mine}
          bound={facets.bound}
          href={hrefWith({ assignee: filter.assignee ? undefined : me })}
        />
      )}
      <Switch
        label="Has removed text"
        on={filter.residue}
        count={facets.residue}
        bound={facets.bound}
        href={hrefWith({ residue: !filter.residue })}
      />
      <Switch
        label="Has duplicate"
        on={filter.duplicate}
        count={facets.duplicate}
        bound={facets.bound}
        href={hrefWith({ duplicate: !filter.duplicate })}
      />
      {(filter.reprint || (facets.reprint ?? 0) > 0) && (
        <Switch
          label="Reprints, kept out"
          on={filter.reprint}
          count={facets.reprint}
          bound={facets.bound}
          href={hrefWith({ reprint: !filter.reprint })}
        />
      )}
      {QUEUE_DIRECTION[filter.status] === 'oldest-first' && <OrderMenu order={orderOf(filter)} hrefWith={hrefWith} />}
    </div>
  );
}

const CHIP =
  'inline-flex h-8 items-center gap-1.5 rounded-sm border px-2.5 text-xs whitespace-nowrap pointer-coarse:h-10 ' +
  'hover:border-edge hover:text-ink';
const OFF = 'border-line text-soft';
const ON = 'border-accent bg-accent-wash text-accent font-medium';

function FilterMenu({
  name,
  label,
  chosen,
  words: named,
  choices,
  hrefWith,
}: {
  name: 'source' | 'topic' | 'lang';
  label: string;
  chosen: string | undefined;
  /** What the chosen one is called, where the choices need not have it. */
  words?: string;
  choices: Choice[];
  hrefWith: HrefWith;
}) {
  if (chosen !== undefined) {
    const words = named ?? choices.find((choice) => choice.value === chosen)?.label ?? chosen;
    return (
      <Link href={hrefWith({ [name]: undefined })} className={cx(CHIP, ON)}>
        <span className="max-w-52 truncate">
          {label}: {words}
        </span>
        <X aria-hidden="true" className="size-3.5" />
        <span className="sr-only">Clear</span>
      </Link>
    );
  }
  if (choices.length === 0) return null;
  return (
    <Menu
      className={cx(CHIP, OFF)}
      face={
        <>
          {label}
          <ChevronDown aria-hidden="true" className="size-3.5" />
        </>
      }
    >
      {choices.map(({ value, label: words, count }) => (
        <MenuLink key={value} href={hrefWith({ [name]: value })} count={count ?? undefined}>
          {words}
        </MenuLink>
      ))}
    </Menu>
  );
}

/** By which key the queue is served; the choice is kept in the address. */
function OrderMenu({ order, hrefWith }: { order: QueueOrder; hrefWith: HrefWith }) {
  return (
    <Menu
      align="end"
      className={cx(CHIP, order === 'age' ? OFF : ON, 'ms-auto')}
      face={
        <>
          <Order aria-hidden="true" className="size-3.5" />
          <span className="sr-only">Order: </span>
          {ORDERS[order]}
          <ChevronDown aria-hidden="true" className="size-3.5" />
        </>
      }
    >
      {(Object.keys(ORDERS) as QueueOrder[]).map((choice) => (
        <MenuLink
          key={choice}
          href={hrefWith({ order: choice === 'age' ? undefined : choice })}
          checked={choice === order}
        >
          {ORDERS[choice]}
        </MenuLink>
      ))}
    </Menu>
  );
}

type Chip = { label: string; on: boolean | undefined; count: number | null; bound: number; href: Route };

function Switch({ label, on, count, bound, href }: Chip) {
  return (
    <Link href={href} aria-current={on ? 'true' : undefined} className={cx(CHIP, on ? ON : OFF)}>
      {label}
      {count !== null && <span className={cx('tabular', !on && 'text-muted')}>{boundedWords(count, bound)}</span>}
      {on && <X aria-hidden="true" className="size-3.5" />}
      {on && <span className="sr-only">Clear</span>}
    </Link>
  );
}

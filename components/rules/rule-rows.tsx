import { type ReactNode, useTransition } from 'react';
import type { Result } from '@/lib/result';
import { useActs } from '../acts/act-provider';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { cx } from '../ui/class-names';
import { dayOf } from '../ui/timestamp';

/** What rules of every kind have. */
type Rule = {
  id: string;
  revision: number;
  name: string;
  note: string | null;
  active: boolean;
  byName: string;
  updatedAt: string;
};

/** What is said of one rule: marks beside its name, what it does, what it did, and the way to the bench. */
export type RuleWords = { marks?: ReactNode; does: ReactNode; did: ReactNode; open: ReactNode };

/** Rules as a list, each with its switch for those who may. */
export function RuleRows<R extends Rule>({
  rules,
  wordsOf,
  none,
  may,
  switchRule,
}: {
  rules: R[];
  wordsOf: (rule: R) => RuleWords;
  /** What stands here while there are none. */
  none: string;
  may: boolean;
  switchRule: (input: { ruleId: string; revision: number; active: boolean }) => Promise<Result<unknown>>;
}) {
  const { run, report } = useActs();
  const [pending, start] = useTransition();
  const flip = ({ id, revision, active }: R) =>
    start(async () => {
      const result = await run(() => switchRule({ ruleId: id, revision, active: !active }));
      if (result) report(result, active ? 'Rule switched off.' : 'Rule switched on.');
    });
  if (rules.length === 0) return <p className="py-2 text-muted">{none}</p>;
  return (
    <ul aria-label="Rules">
      {rules.map((rule) => {
        const { marks, does, did, open } = wordsOf(rule);
        return (
          <li
            key={rule.id}
            className="grid gap-x-6 gap-y-2 border-b border-line py-3 sm:grid-cols-[minmax(0,1fr)_auto]"
          >
            <div className={cx('min-w-0', !rule.active && 'opacity-75')}>
              <p className="flex flex-wrap items-baseline gap-x-3">
                <b dir="auto" className="font-medium break-words">
                  {rule.name}
                </b>
                {!rule.active && <Badge>off</Badge>}
                {marks}
              </p>
              <p dir="auto" className="break-words text-soft">
                {does}
              </p>
              <p className="flex flex-wrap gap-x-3 text-xs text-muted">
                {did}
                <span>
                  {rule.byName}, {dayOf(rule.updatedAt)}
                </span>
              </p>
              {rule.note && <p className="mt-1 text-xs break-words text-soft">{rule.note}</p>}
            </div>
            {may && (
              <div className="flex items-start gap-2">
                {open}
                <Button
                  size="small"
                  look="plain"
                  pending={pending}
                  onClick={() => flip(rule)}
                  aria-label={`Switch ${rule.active ? 'off' : 'on'} the rule “${rule.name}”`}
                >
                  {rule.active ? 'Switch off' : 'Switch on'}
                </Button>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

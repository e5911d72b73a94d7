import { type FormEvent, useState, useTransition } from 'react';
import type { Refusal, Result } from '@/lib/result';
import { useActs } from '../acts/act-provider';
import { type Applied, type UndoBatch, useApplied } from './use-applied';

/** What is asked of the server for the rule on the bench; the inputs are in it already. */
type Asked = {
  save: () => Promise<Result<unknown>>;
  /** Applies it to the stored articles, saving it first where it was changed. */
  apply: (published: boolean) => Promise<Result<Applied>>;
  undoBatch: UndoBatch;
};

/**
 * Saves and applies the rule on the bench, and knows what came of it.
 * @param isNew whether the rule has not been saved before
 * @param unchanged whether the form says what is saved
 * @param onClose called once all that was asked is done
 */
export function useRuleActs({
  isNew,
  unchanged,
  asked,
  onClose,
}: {
  isNew: boolean;
  unchanged: boolean;
  asked: Asked;
  onClose: () => void;
}) {
  const { run, report } = useActs();
  const tell = useApplied(asked.undoBatch);
  const [published, setPublished] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failed, setFailed] = useState<Applied['outcomes']>([]);
  const [pending, start] = useTransition();
  const done = async <T>(act: () => Promise<Result<T>>): Promise<T | null> => {
    const result = await run(act);
    if (!result) return null;
    setRefusal(result.ok ? null : result.error);
    return result.ok ? result.value : null;
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    start(async () => {
      const saved = await done(asked.save);
      if (saved === null) return;
      const said = isNew ? 'Rule made. It holds for what is imported from now on.' : 'Rule saved.';
      report({ ok: true, value: saved }, said);
      onClose();
    });
  };
  const apply = () =>
    start(async () => {
      const applied = await done(() => asked.apply(published));
      if (applied === null) return;
      const refused = tell(applied, unchanged ? '' : 'Rule saved; ');
      setFailed(refused);
      if (refused.length === 0) onClose();
    });
  return { save, apply, published, setPublished, refusal, failed, pending };
}

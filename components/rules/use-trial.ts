'use client';

import { useEffect, useState } from 'react';
import type { Result } from '@/lib/result';
import { useActs } from '../acts/act-provider';

/** Long enough not to ask at every letter, short enough to seem at once. */
const WAIT_MS = 250;

/**
 * Tries the rule in the form whenever it changes. What was found for earlier words stays until the answer for the present ones is there;
 * answers that come late are dropped.
 */
export function useTrial<I, V>(
  tryRule: (input: I) => Promise<Result<V>>,
  input: I,
): { bench: V | null; busy: boolean } {
  const { run } = useActs();
  const [bench, setBench] = useState<V | null>(null);
  const [triedFor, setTriedFor] = useState('');
  const wanted = JSON.stringify(input);
  useEffect(() => {
    let dropped = false;
    const timer = setTimeout(async () => {
      const result = await run(() => tryRule(JSON.parse(wanted)));
      if (dropped) return;
      setBench(result?.ok ? result.value : null);
      setTriedFor(wanted);
    }, WAIT_MS);
    return () => {
      dropped = true;
      clearTimeout(timer);
    };
  }, [wanted, tryRule, run]);
  return { bench, busy: triedFor !== wanted };
}

'use client';

import { useEffect, useRef, useState } from 'react';

/** Gives functions that stay the same and do what those of the last drawing do, so that who gets them is not drawn again for their sake. */
export function useSteady<F extends Record<string, (...given: never[]) => void>>(now: F): F {
  const latest = useRef(now);
  useEffect(() => {
    latest.current = now;
  });
  const [steady] = useState(() => {
    const names = Object.keys(now) as (keyof F)[];
    return Object.fromEntries(
      names.map((name) => [name, (...given: never[]) => latest.current[name]?.(...given)]),
    ) as F;
  });
  return steady;
}

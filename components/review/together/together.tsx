'use client';

import { useCallback } from 'react';
import { useActs } from '../../acts/act-provider';
import { Section } from '../../ui/card';
import { useArticle } from '../article/article-context';
import { Comments } from './comments';
import { HandingOver } from './handing-over';

/** What editors arrange among themselves about the article. */
export function Together() {
  const { run, report } = useActs();
  const { actions } = useArticle();
  const people = useCallback(async () => {
    const found = await run(actions.colleagues);
    if (found && !found.ok) report(found, '');
    return found?.ok ? found.value : null;
  }, [run, report, actions]);
  return (
    <Section title="Among editors">
      <div className="grid gap-4">
        <HandingOver people={people} />
        <Comments people={people} />
      </div>
    </Section>
  );
}

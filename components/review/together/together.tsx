'use client';

import { Section } from '../../ui/card';
import { Comments } from './comments';
import { HandingOver } from './handing-over';

/** What editors arrange among themselves about the article. */
export function Together() {
  return (
    <Section title="Among editors">
      <div className="grid gap-4">
        <HandingOver />
        <Comments />
      </div>
    </Section>
  );
}

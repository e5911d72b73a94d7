'use client';

import { useState } from 'react';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import type { SearchTopics } from './search-topics';
import { TopicPalettePart } from './topic-palette-part';

/** A topic to be chosen by searching for it. */
export function TopicField({
  label,
  hint,
  chosen,
  fixed = false,
  search,
  onChoose,
}: {
  label: string;
  hint?: string;
  chosen: { id: string; label: string } | null;
  /** Shown, and not to be chosen again. */
  fixed?: boolean;
  search: SearchTopics;
  onChoose: (topic: { id: string; label: string }) => void;
}) {
  const [searching, setSearching] = useState(false);
  return (
    <>
      <Field label={label} hint={hint}>
        {({ id: _, ...described }) => (
          <div className="flex items-center gap-2">
            {chosen && (
              <span dir="auto" className="min-w-0 flex-1 truncate font-medium first-letter:uppercase">
                {chosen.label}
              </span>
            )}
            {!fixed && (
              <Button
                {...described}
                aria-label={`${chosen ? 'Choose another' : 'Choose a'} topic`}
                size={chosen ? 'small' : undefined}
                onClick={() => setSearching(true)}
              >
                {chosen ? 'Choose another' : 'Choose a topic'}
              </Button>
            )}
          </div>
        )}
      </Field>
      <TopicPalettePart
        open={searching}
        onClose={() => setSearching(false)}
        search={search}
        onChoose={(topic) => {
          setSearching(false);
          onChoose(topic);
        }}
      />
    </>
  );
}

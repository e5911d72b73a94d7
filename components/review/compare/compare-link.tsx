'use client';

import type { ComponentProps } from 'react';
import { ButtonLink } from '../../ui/button';
import { useFlow } from '../flow/flow-provider';

/** The way to a comparison, which lies over the queue; in another tab it is a page of its own. */
export function CompareLink({ articleId, ...link }: ComponentProps<typeof ButtonLink> & { articleId: string }) {
  const { compare } = useFlow();
  return (
    <ButtonLink
      {...link}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        compare(link.href, articleId);
      }}
    />
  );
}

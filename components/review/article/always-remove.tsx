'use client';

import type { BlockView } from '@/lib/review/view';
import { keyOf } from '../../keys/keys';
import { benchHref } from '../../links';
import { ButtonLink } from '../../ui/button';
import { useArticle } from './article-context';

/** Leads to the rule bench of the text's source, with this line to begin with. `plain`: beside other buttons of a removed passage. */
export function AlwaysRemove({ block, plain = false }: { block: BlockView; plain?: boolean }) {
  const { textSource } = useArticle().view;
  return (
    <ButtonLink
      href={benchHref(textSource.id, block.id)}
      size="small"
      look={plain ? 'plain' : 'outline'}
      className={plain ? 'invisible -my-1 group-focus-within/passage:visible group-hover/passage:visible' : undefined}
      aria-label={`Always remove this line from ${textSource.name}`}
      {...keyOf('alwaysRemove')}
      title={`Always remove this line from ${textSource.name}`}
      data-always-remove=""
    >
      Always
    </ButtonLink>
  );
}

'use client';

import { keyOf } from '../../keys/keys';
import { Notice } from '../../ui/notice';
import { CompareLink } from '../compare/compare-link';
import type { Returned } from '../flow/use-settle';
import { useArticle } from './article-context';

/** That a decision did not go through, why, and what had been said or chosen with it. */
export function ReturnedNotice({ returned: { refusal, unsaved, kept } }: { returned: Returned }) {
  const { id } = useArticle().view;
  const [inTheWay] = refusal?.details ?? [];
  return (
    <Notice
      look="refused"
      actions={
        kept && (
          <CompareLink size="small" articleId={id} href={kept.address} {...keyOf('merge')}>
            Compare again, as chosen
          </CompareLink>
        )
      }
    >
      Your decision did not go through. {refusal?.message ?? 'The desk could not be reached; nothing was changed.'}
      {inTheWay && ` ${inTheWay.who} ${inTheWay.what}.`}
      {unsaved?.note && <span dir="auto"> Your note: “{unsaved.note}”</span>}
    </Notice>
  );
}

'use client';

import { useState } from 'react';
import { isJoined } from '@/lib/articles/body';
import { useKeys } from '../../keys/key-provider';
import { keyOf } from '../../keys/keys';
import { articleHref } from '../../links';
import { part } from '../../parts/part';
import { Button, ButtonLink } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { comparisonOf } from '../compare/comparison-of';
import { useFlow } from '../flow/flow-provider';
import { ReadersLine } from '../presence/readers-line';
import { writeComment } from '../together/write-comment';
import { useArticle } from './article-context';
import { Aside } from './aside/aside';
import { Body } from './body';
import { DecisionBar } from './decision-bar';
import { Furniture } from './furniture';
import { Headline } from './headline';
import { usePassageKeys } from './use-passage-keys';

const FindBar = part(() => import('../editor/find-bar').then((read) => read.FindBar));
const Revisions = part(() => import('../revisions/revisions').then((read) => read.Revisions));
const ReprintNotice = part(() => import('./reprint-notice').then((read) => read.ReprintNotice));
const ReturnedNotice = part(() => import('./returned-notice').then((read) => read.ReturnedNotice));
const Original = part(() => import('./original').then((read) => read.Original));

/** An article on the desk: the bar of decisions, the text to read and mend, and what is known about it beside. */
export function ArticleDesk({ alone }: { alone: boolean }) {
  const { view, may } = useArticle();
  const { compare, returned } = useFlow();
  const [showRemoved, setShowRemoved] = useState(true);
  const [shown, setShown] = useState<'text' | 'original' | 'revisions'>('text');
  const [finding, setFinding] = useState(false);
  const removed = view.blocks.filter((block) => block.verdict === 'remove' && !isJoined(block)).length;
  const compared = returned.get(view.id)?.kept?.address ?? comparisonOf(view);
  const show = (which: 'original' | 'revisions') => setShown(shown === which ? 'text' : which);
  usePassageKeys({ view, mayEdit: may.edit && shown === 'text' });
  useKeys({
    original: () => show('original'),
    revisions: () => show('revisions'),
    find: () => {
      setShown('text');
      setFinding(true);
      document.querySelector<HTMLInputElement>('[data-find]')?.select();
    },
    ...(removed > 0 ? { toggleRemoved: () => setShowRemoved(!showRemoved) } : {}),
    ...(compared ? { merge: () => compare(compared, view.id) } : {}),
  });
  return (
    <>
      <DecisionBar alone={alone} />
      <div className={alone ? ALONE : BESIDE}>
        <article className="min-w-0 lg:pe-4">
          <StateNotice />
          <Headline />
          <div className="mb-5 flex flex-wrap items-center gap-2 border-y border-line py-1.5">
            <Button
              look="plain"
              size="small"
              aria-pressed={shown === 'original'}
              onClick={() => show('original')}
              {...keyOf('original')}
            >
              {shown === 'original' ? 'Back to the article' : 'Show the original'}
            </Button>
            <Button
              look="plain"
              size="small"
              aria-pressed={shown === 'revisions'}
              onClick={() => show('revisions')}
              {...keyOf('revisions')}
            >
              {shown === 'revisions' ? 'Back to the article' : 'Changes'}
            </Button>
            {shown === 'text' && (
              <Button
                look="plain"
                size="small"
                aria-pressed={finding}
                onClick={() => setFinding(!finding)}
                {...keyOf('find')}
              >
                Find
              </Button>
            )}
            {removed > 0 && shown === 'text' && (
              <Button
                look="plain"
                size="small"
                aria-pressed={showRemoved}
                onClick={() => setShowRemoved(!showRemoved)}
                {...keyOf('toggleRemoved')}
              >
                {showRemoved ? `Hide ${removed} removed` : `Show ${removed} removed`}
              </Button>
            )}
          </div>
          {shown === 'original' ? (
            <Original />
          ) : shown === 'revisions' ? (
            <Revisions />
          ) : (
            <>
              {finding && <FindBar onClose={() => setFinding(false)} />}
              <Body showRemoved={showRemoved} />
              <Furniture />
            </>
          )}
        </article>
        <Aside />
      </div>
    </>
  );
}

const ALONE = 'grid gap-x-12 gap-y-10 pt-8 lg:grid-cols-[minmax(0,41rem)_19rem] lg:justify-between xl:ps-10';
const BESIDE = 'grid gap-x-10 gap-y-10 pt-6 grid-cols-[minmax(0,41rem)_minmax(14rem,18rem)] justify-between';

/** What another editor said of the article last, where one reads it; the rest is beside. */
function LastComment() {
  const { comments } = useArticle().view;
  const last = comments.at(-1);
  if (!last) return null;
  return (
    <Notice
      actions={
        <Button size="small" look="plain" onClick={writeComment} {...keyOf('comment')}>
          {comments.length > 1 ? `All ${comments.length} comments` : 'Answer'}
        </Button>
      }
    >
      <b className="font-medium">{last.by}</b>, for the desk only:{' '}
      <span dir="auto" className="line-clamp-3 whitespace-pre-line wrap-anywhere">
        {last.text}
      </span>
    </Notice>
  );
}

/** Why this article is not simply an article in review, where that is so. */
function StateNotice() {
  const { view } = useArticle();
  const { mergedInto, rejection, reprintOf, document } = view;
  const { returned: all, state } = useFlow();
  const returned = all.get(view.id);
  const gone = state.gone.get(view.id);
  return (
    <div className="grid gap-2 font-sans [&>*:not(.sr-only)]:mb-4">
      <ReadersLine articleId={view.id} />
      {gone && <Notice look="warn">{gone} meanwhile. It is of this queue no longer.</Notice>}
      {returned && <ReturnedNotice returned={returned} />}
      {mergedInto && (
        <Notice
          look="warn"
          actions={
            <ButtonLink size="small" href={articleHref(mergedInto.id)}>
              Open that article
            </ButtonLink>
          }
        >
          It was merged into <span dir="auto">“{mergedInto.title}”</span> and cannot be edited until that is undone.
        </Notice>
      )}
      {rejection && (
        <Notice look="warn">
          Rejected: {rejection.reason}
          {rejection.note && <span dir="auto"> – {rejection.note}</span>}
        </Notice>
      )}
      <LastComment />
      {reprintOf && <ReprintNotice />}
      {document.superseded && <Notice look="warn">A newer version of this document has come in since.</Notice>}
    </div>
  );
}

'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useKeys } from '../../keys/key-provider';
import { keyOf } from '../../keys/keys';
import { articleHref, clusterHref, pairHref } from '../../links';
import { Button, ButtonLink } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useArticle } from './article-context';
import { Aside } from './aside/aside';
import { Body } from './body';
import { DecisionBar } from './decision-bar';
import { Furniture } from './furniture';
import { Headline } from './headline';
import { Original } from './original';
import type { Neighbours } from './queue-nav';
import { ReprintNotice } from './reprint-notice';
import { usePassageKeys } from './use-passage-keys';

/** The article's page: the bar of decisions, the text to read and mend, and what is known about it beside. */
export function ArticleDesk({ filter, neighbours }: { filter: string; neighbours: Neighbours }) {
  const router = useRouter();
  const { view, may } = useArticle();
  const [showRemoved, setShowRemoved] = useState(true);
  const [showOriginal, setShowOriginal] = useState(false);
  const removed = view.blocks.filter((block) => block.verdict === 'remove').length;
  const open = view.duplicates.filter(({ state }) => state === 'proposed');
  const [pair] = open;
  const like = open.filter(({ verdict }) => verdict === 'duplicate').length;
  usePassageKeys({ view, mayEdit: may.edit && !showOriginal });
  useKeys({
    original: () => setShowOriginal(!showOriginal),
    ...(removed > 0 ? { toggleRemoved: () => setShowRemoved(!showRemoved) } : {}),
    ...(pair ? { merge: () => router.push(like > 1 ? clusterHref(view.id) : pairHref(pair.pairId)) } : {}),
  });
  return (
    <>
      <DecisionBar filter={filter} neighbours={neighbours} />
      <div className="grid gap-x-12 gap-y-10 pt-8 lg:grid-cols-[minmax(0,41rem)_19rem] lg:justify-between xl:ps-10">
        <article className="min-w-0 lg:pe-4">
          <StateNotice />
          <Headline />
          <div className="mb-5 flex flex-wrap items-center gap-2 border-y border-line py-1.5">
            <Button
              look="plain"
              size="small"
              aria-pressed={showOriginal}
              onClick={() => setShowOriginal(!showOriginal)}
              {...keyOf('original')}
            >
              {showOriginal ? 'Back to the article' : 'Show the original'}
            </Button>
            {removed > 0 && !showOriginal && (
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
          {showOriginal ? (
            <Original />
          ) : (
            <>
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

/** Why this article is not simply an article in review, where that is so. */
function StateNotice() {
  const { view } = useArticle();
  const { mergedInto, rejection, document } = view;
  return (
    <div className="grid gap-2 font-sans empty:hidden [&>*]:mb-4">
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
      <ReprintNotice />
      {document.superseded && <Notice look="warn">A newer version of this document has come in since.</Notice>}
    </div>
  );
}

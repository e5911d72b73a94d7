'use client';

import { useKeys } from '../../keys/key-provider';
import { part } from '../../parts/part';
import { countOf } from '../../ui/count';
import { useFlow } from '../flow/flow-provider';

const NewsBar = part(() => import('./news-bar').then((read) => read.NewsBar));

/** What others changed about the list, waiting above it: nothing moves until the editor asks for it. */
export function ListNews() {
  const { state, renewList } = useFlow();
  const { fresh, gone } = state;
  const news = fresh.size + gone.size > 0;
  useKeys(news ? { renewList } : {});
  return (
    <>
      <p role="status" className="sr-only">
        {fresh.size > 0 ? `${countOf(fresh.size, 'new article')} above or below, not shown yet.` : ''}
      </p>
      {news && <NewsBar fresh={fresh.size} gone={gone.size} onShow={renewList} />}
    </>
  );
}

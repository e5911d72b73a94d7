'use client';

import { useEffect, useState, useTransition } from 'react';
import type { Result } from '@/lib/result';
import type { FoundTopic } from '@/lib/topics/view';
import type { SearchTopics } from './search-topics';

/** Long enough that a word typed at speed is one request. */
const PAUSE_MS = 120;

type Answer = { query: string; result: Result<FoundTopic[]> | null };

/**
 * Searches topics while one types; answers that come late are dropped. With nothing typed it gives what was chosen recently.
 * @returns what was found for `asked`, the trimmed query, `late` while that is still to come (what is found is of an earlier query
 * then), and the sentence for where there is nothing to show
 */
export function useTopicSearch(
  search: SearchTopics,
  query: string,
): { asked: string; found: FoundTopic[]; late: boolean; recent: FoundTopic[]; status: string } {
  const [answer, setAnswer] = useState<Answer>({ query: '', result: null });
  const [recent, setRecent] = useState<FoundTopic[]>([]);
  const [searching, start] = useTransition();
  const asked = query.trim();
  useEffect(() => {
    let current = true;
    const ask = () =>
      start(async () => {
        const result = await search(asked).catch(() => null);
        if (!current) return;
        if (asked === '') setRecent(result?.ok ? result.value : []);
        else setAnswer({ query: asked, result });
      });
    const timer = setTimeout(ask, asked === '' ? 0 : PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked, search]);
  const found = asked !== '' && answer.result?.ok ? answer.result.value : [];
  const late = asked !== '' && answer.query !== asked;
  return { asked, found, late, recent, status: statusOf(asked, answer, searching, found.length) };
}

function statusOf(asked: string, answer: Answer, searching: boolean, found: number): string {
  if (!asked) return "Type to search the desk's topics and the IPTC Media Topics.";
  if (searching || answer.query !== asked) return found > 0 ? '' : 'Searching…';
  if (!answer.result) return 'The desk could not be reached. Type again to retry.';
  if (!answer.result.ok) return answer.result.error.message;
  return found > 0 ? '' : `No topic is called “${asked}”.`;
}

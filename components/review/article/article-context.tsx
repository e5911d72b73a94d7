'use client';

import {
  createContext,
  type ReactNode,
  type TransitionStartFunction,
  use,
  useMemo,
  useOptimistic,
  useState,
} from 'react';
import type { FoundPlace } from '@/lib/articles/blocks/find';
import { asForm, type Form, formOf } from '@/lib/articles/blocks/form';
import { storedLayout } from '@/lib/articles/blocks/layout';
import type { BlockKind, BlockLayout, Verdict } from '@/lib/articles/types';
import type { ArticleView, BlockView } from '@/lib/review/view';
import type { May, ReviewActions } from '../actions';
import { formWords } from '../editor/kinds';
import { type Act, type SaveWords, useRevision } from './use-revision';

type Span = { start: number; end: number };
/** The places of what is looked for, and which of them one is at. */
type Found = { places: readonly FoundPlace[]; current: FoundPlace | null };

type ArticleDesk = {
  view: ArticleView;
  may: May;
  actions: ReviewActions;
  pending: boolean;
  start: TransitionStartFunction;
  /** Runs an act and tells what became of it. */
  act: Act;
  /** The same for words, for a caller who shows a refusal itself. */
  save: SaveWords;
  setVerdict: (block: BlockView, verdict: Verdict) => void;
  /** Makes a passage something else, such as a heading; a removed one is of the text again with it. */
  setForm: (block: BlockView, form: Form) => void;
  /** The suggestion whose words are marked in the text. */
  litTopic: string | null;
  setLitTopic: (topicId: string | null) => void;
  /** The span of the document that the passage under the pointer or the focus rests on. */
  lit: Span | null;
  setLit: (span: Span | null) => void;
  /** What is looked for in the text, while it is. */
  found: Found | null;
  setFound: (found: Found | null) => void;
};

const Context = createContext<ArticleDesk | null>(null);

/** Gives the article that is on the desk, and what can be done with it. */
export function useArticle(): ArticleDesk {
  const desk = use(Context);
  if (!desk) throw new Error('useArticle needs an ArticleProvider around it');
  return desk;
}

/** Gives the places in a block, or in the title (null), of the words that speak for the suggestion that is looked at. */
export function useLitWords(blockId: string | null): readonly Span[] {
  const { view, litTopic } = useArticle();
  const suggestion = litTopic === null ? undefined : view.suggestions.find(({ id }) => id === litTopic);
  return suggestion ? suggestion.evidence.filter((place) => place.blockId === blockId) : NO_PLACES;
}

/** Gives the places in a block or a field of what is looked for, and the one that one is at. */
export function useFound(where: string): { places: readonly Span[]; current: Span | null } {
  const { found } = useArticle();
  if (!found) return NOT_LOOKING;
  const { places, current } = found;
  return {
    places: places.filter((place) => place.where === where),
    current: current?.where === where ? current : null,
  };
}

const NOT_LOOKING = { places: [], current: null };
const NO_PLACES: readonly Span[] = [];

/** Holds the article for everything drawn on its page. A verdict shows on the screen before the server has answered. */
export function ArticleProvider({
  view: given,
  may: allowed,
  actions,
  children,
}: {
  view: ArticleView;
  may: May;
  actions: ReviewActions;
  children: ReactNode;
}) {
  const { act, save, pending, start } = useRevision(given);
  const [lit, setLit] = useState<Span | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [litTopic, setLitTopic] = useState<string | null>(null);
  const [blocks, judge] = useOptimistic(given.blocks, withVerdict);
  const desk = useMemo<ArticleDesk>(() => {
    const view = { ...given, blocks };
    const setVerdict = (block: BlockView, verdict: Verdict) =>
      start(async () => {
        judge({ id: block.id, verdict });
        await act(
          (at) => actions.setVerdict({ ...at, blockId: block.id, verdict }),
          verdict === 'keep' ? 'Restored.' : 'Removed.',
        );
      });
    const setForm = (block: BlockView, form: Form) => {
      if (block.verdict === 'keep' && formOf(block) === form) return;
      const { kind, layout } = asForm(block, form);
      const back = block.verdict === 'remove' ? { back: true as const } : {};
      const patch = { id: block.id, kind, layout: storedLayout(layout), ...back };
      start(async () => {
        judge({ id: block.id, verdict: 'keep', kind, layout });
        await act((at) => actions.editText({ ...at, blocks: [patch] }), `Made ${formWords(form)}.`);
      });
    };
    const open = given.status !== 'merged';
    const may = open
      ? allowed
      : { ...allowed, edit: false, approve: false, publish: false, merge: false, rules: false };
    return {
      view,
      may,
      actions,
      pending,
      start,
      act,
      save,
      setVerdict,
      setForm,
      lit,
      setLit,
      litTopic,
      setLitTopic,
      found,
      setFound,
    };
  }, [given, blocks, allowed, actions, pending, act, save, start, lit, litTopic, found, judge]);
  return <Context value={desk}>{children}</Context>;
}

const withVerdict = (
  blocks: BlockView[],
  { id, ...judged }: { id: string; verdict: Verdict; kind?: BlockKind; layout?: BlockLayout | null },
) => blocks.map((block) => (block.id === id ? { ...block, ...judged, decidedBy: 'person' as const } : block));

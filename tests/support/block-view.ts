import type { BlockView } from '@/lib/review/view';

/** A kept paragraph as the article's page has it, whose words are its id. */
export const blockView = (id: string, more: Partial<BlockView> = {}): BlockView => ({
  ...{ id, start: 0, end: 1, kind: 'paragraph', verdict: 'keep', decidedBy: 'machine', deciderName: null },
  ...{
    residue: null,
    reason: null,
    evidence: null,
    text: id,
    originalText: id,
    links: [],
    foundKind: null,
    image: null,
    layout: null,
  },
  edited: false,
  ...more,
});

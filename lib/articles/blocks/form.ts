import type { BlockKind, BlockLayout, STORY_KINDS } from '../types';
import { listedAs, listItemOf } from './list';

/** What a block of a story can be made: one of a kind, where list items with a number are told from those with a bullet. */
export type Form = (typeof STORY_KINDS)[number] | 'numbered-item';

type Formed<Kind extends BlockKind> = { kind: Kind; layout?: BlockLayout | null };

/** Gives what a block is, as one of those. */
export const formOf = <Kind extends BlockKind>({ kind, layout = null }: Formed<Kind>): Kind | 'numbered-item' =>
  kind === 'list-item' && listItemOf({ layout }).ordered ? 'numbered-item' : kind;

/** Gives the kind and the layout by which a block is something else; how deep an item is nested stays. */
export const asForm = (
  { layout = null }: { layout?: BlockLayout | null },
  form: Form,
): { kind: (typeof STORY_KINDS)[number]; layout: BlockLayout | null } =>
  form === 'list-item' || form === 'numbered-item'
    ? { kind: 'list-item', layout: listedAs(layout, form === 'numbered-item') }
    : { kind: form, layout };

import type { Draft } from './draft';
import { storedLayout } from './layout';
import { type BlockPatch, wordsOf } from './patch';

/** A block as it is stored now; `isText`: readers are shown it, so that it can be written in. */
export type Standing = { id: string; isText: boolean };

/**
 * Fits what was done to a text to be laid over the text as others left it. Where somebody removed a passage that words were written in,
 * those words come back as a passage at its place; where it was only moved or joined to another, the removal stands.
 * @param draft the text as it was written
 * @param standing every block that is stored now
 */
export function onTopOf(patches: readonly BlockPatch[], draft: Draft, standing: readonly Standing[]): BlockPatch[] {
  const now = new Map(standing.map((block) => [block.id, block]));
  const fitted = patches.flatMap((patch): BlockPatch[] => {
    const block = now.get(patch.id);
    if (patch.isNew || block?.isText) return [patch];
    const own = draft.blocks.find(({ id }) => id === patch.id);
    if (!own || !isWritten(patch)) return [];
    const { id, text, links, kind } = own;
    const layout = storedLayout(own.layout);
    const laid = layout ? { layout } : {};
    const image = kind === 'image' ? { image: wordsOf(own) } : {};
    // An image is the document's; where somebody took it out and it is gone, there is nothing to write under.
    if (text.trim() === '' && !(own.image && block)) return [];
    if (!block) return own.image ? [] : [{ id, isNew: true, text, links, kind, ...laid, after: null }];
    return [
      {
        id,
        back: true,
        text,
        links,
        kind,
        ...laid,
        ...image,
        ...(patch.after === undefined ? {} : { after: patch.after }),
      },
    ];
  });
  const there = new Set([...now.keys(), ...fitted.map(({ id }) => id)]);
  return fitted.map((patch) =>
    patch.after === undefined ? patch : { ...patch, after: ahead(draft, patch.id, there) },
  );
}

const isWritten = ({ text, links, kind, image, layout }: BlockPatch): boolean =>
  [text, links, kind, image, layout].some((said) => said !== undefined);

/** The nearest block before one in the draft that is stored, or will be. */
function ahead(draft: Draft, id: string, there: ReadonlySet<string>): string | null {
  const at = draft.blocks.findIndex((block) => block.id === id);
  return draft.blocks.slice(0, Math.max(0, at)).findLast((block) => there.has(block.id))?.id ?? null;
}

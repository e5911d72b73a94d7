'use client';

import type { ReactNode, RefObject } from 'react';
import { type DraftBlock, isProse, turnInto, typeInto } from '@/lib/articles/blocks/draft';
import { type Form, formOf } from '@/lib/articles/blocks/form';
import type { ListPlace } from '@/lib/articles/blocks/list';
import { Button } from '../../ui/button';
import { RefusalNotice } from '../../ui/refusal';
import { ArrowDown, ArrowUp, Deeper, LessDeep, Linked, Redo, Undo } from './icons';
import { ItemNumber } from './item-number';
import { formName } from './kinds';
import { formsFrom } from './kinds-written';
import { LinkForm } from './link-form';
import { TableHeadings } from './table-headings';
import { useText } from './text-provider';
import { useEditing } from './use-editing';

/** What can be done with the passage that is being written in, for pointer, thumb and screen reader; every key is named. */
export function BlockTools({
  block,
  originalText,
  field,
  linking,
  onLinking,
  onSplit,
  onJoin,
  place,
  onDeeper,
  onLessDeep,
  onOut,
  onUp,
  onDown,
}: {
  block: DraftBlock;
  originalText: string;
  field: RefObject<HTMLTextAreaElement | null>;
  linking: boolean;
  onLinking: (linking: boolean) => void;
  onSplit: () => void;
  onJoin: (() => void) | null;
  /** Where a list item stands in its list. */
  place: ListPlace | null;
  onDeeper: (() => void) | null;
  onLessDeep: (() => void) | null;
  /** Takes an image out of the text. */
  onOut: (() => void) | null;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
}) {
  const { session, cancel, refusal } = useText();
  const { edit, undo, redo, save, saveOnTop, saving, overlapping } = useEditing();
  if (!session) return null;
  const { id, kind, text } = block;
  return (
    <div className="grid gap-2 font-sans">
      <div role="toolbar" aria-label="This passage" className="flex flex-wrap items-center gap-1.5">
        <Button size="small" look="primary" pending={saving} onClick={save}>
          Save <span className="opacity-80">Ctrl ↵</span>
        </Button>
        <Button size="small" onClick={cancel}>
          Cancel <span className="text-muted">Esc</span>
        </Button>
        {!block.image && (
          <label className="contents">
            <span className="sr-only">Kind of passage</span>
            <select
              value={formOf(block)}
              onChange={(event) => edit(turnInto(session.now, id, event.target.value as Form), { id, at: text.length })}
              className="h-7 rounded-sm border border-edge/60 bg-raised ps-1.5 pe-6 text-xs hover:border-edge pointer-coarse:h-9"
            >
              {formsFrom(kind).map((one) => (
                <option key={one} value={one}>
                  {formName(one)}
                </option>
              ))}
            </select>
          </label>
        )}
        {place && (
          <>
            <Sign label="Nest the item deeper" hint="Ctrl ]" onPress={onDeeper}>
              <Deeper aria-hidden="true" className="size-3.5" />
            </Sign>
            <Sign label="Nest the item less deep" hint="Ctrl [" onPress={onLessDeep}>
              <LessDeep aria-hidden="true" className="size-3.5" />
            </Sign>
            <ItemNumber block={block} place={place} />
          </>
        )}
        {kind === 'table' && <TableHeadings block={block} />}
        {(isProse(kind) || block.image) && (
          <Sign label="Link the marked words" hint="Ctrl U" onPress={() => onLinking(!linking)}>
            <Linked aria-hidden="true" className="size-3.5" />
          </Sign>
        )}
        <Sign label="Move the passage up" hint="Alt ↑" onPress={onUp}>
          <ArrowUp aria-hidden="true" className="size-3.5" />
        </Sign>
        <Sign label="Move the passage down" hint="Alt ↓" onPress={onDown}>
          <ArrowDown aria-hidden="true" className="size-3.5" />
        </Sign>
        {isProse(kind) && (
          <Button size="small" look="plain" onClick={onSplit}>
            Split <span className="text-muted">↵</span>
          </Button>
        )}
        {onJoin && (
          <Button size="small" look="plain" onClick={onJoin}>
            Join to above <span className="text-muted">Bksp</span>
          </Button>
        )}
        {onOut && (
          <Button size="small" look="plain" onClick={onOut}>
            Take the image out
          </Button>
        )}
        <Sign label="Undo in the text" hint="Ctrl Z" onPress={session.past.length > 0 ? undo : null}>
          <Undo aria-hidden="true" className="size-3.5" />
        </Sign>
        <Sign label="Redo in the text" hint="⇧ Ctrl Z" onPress={session.future.length > 0 ? redo : null}>
          <Redo aria-hidden="true" className="size-3.5" />
        </Sign>
        {originalText !== '' && originalText !== text && (
          <Button
            size="small"
            look="plain"
            onClick={() => edit(typeInto(session.now, id, originalText), { id, at: originalText.length })}
          >
            Use the original
          </Button>
        )}
      </div>
      {linking && <LinkForm block={block} field={field} onClose={() => onLinking(false)} />}
      {refusal && <RefusalNotice refusal={refusal} />}
      {(refusal?.code === 'stale' || overlapping.size > 0) && (
        <Button size="small" look="primary" pending={saving} onClick={saveOnTop} className="justify-self-start">
          Apply mine on top
        </Button>
      )}
    </div>
  );
}

/** A button with a sign for a name; what cannot be done now stays where it is. */
function Sign({
  label,
  hint,
  onPress,
  children,
}: {
  label: string;
  hint: string;
  onPress: (() => void) | null;
  children: ReactNode;
}) {
  return (
    <Button
      size="small"
      look="plain"
      aria-label={label}
      title={`${label} (${hint})`}
      disabled={onPress === null}
      onClick={onPress ?? undefined}
    >
      {children}
      <span aria-hidden="true" className="text-2xs text-muted max-sm:hidden">
        {hint}
      </span>
    </Button>
  );
}

'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import {
  type DraftBlock,
  isProse,
  joinToPrevious,
  move,
  split,
  spread,
  turnInto,
  typeInto,
  withoutImage,
} from '@/lib/articles/blocks/draft';
import { formOf } from '@/lib/articles/blocks/form';
import type { ListPlace } from '@/lib/articles/blocks/list';
import { nest } from '@/lib/articles/blocks/nesting';
import { piecesOf } from '@/lib/articles/blocks/words';
import type { BlockView } from '@/lib/review/view';
import { cx } from '../../ui/class-names';
import { useArticle, useFound } from '../article/article-context';
import { Both } from '../article/both-texts';
import { itemIndent, itemRoom, ListMark } from '../article/list-mark';
import { Marked } from '../article/marked';
import { placesFrom } from '../article/marked-pieces';
import { BlockTools } from './block-tools';
import { ImageFields } from './image-fields';
import { formName } from './kinds';
import { columnStops, kindClass, typedKind } from './kinds-written';
import { useText } from './text-provider';
import { useEditing } from './use-editing';

/** A block as a field in its place on the page: writing, splitting, joining and moving by key, what it links to underlined. */
export function BlockField({ block, place }: { block: BlockView; place: ListPlace | null }) {
  const { view } = useArticle();
  const { session, open, cancel } = useText();
  const found = useFound(block.id);
  const { edit, undo, redo, save, keepTheirs, overlapping } = useEditing();
  const [linking, setLinking] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const turn = session?.caret.id === block.id ? session.turn : null;
  const at = session?.caret.at ?? 0;
  useEffect(() => {
    if (turn === null) return;
    field.current?.focus();
    field.current?.setSelectionRange(at, at);
  }, [turn, at]);
  if (!session) return null;
  const { now } = session;
  const index = now.blocks.findIndex(({ id }) => id === block.id);
  const [before, own, after] = [now.blocks[index - 1], now.blocks[index], now.blocks[index + 1]];
  if (!own) return null;
  const { id, kind, text } = own;
  const both = overlapping.get(id);
  const newId = () => crypto.randomUUID();
  const columns = kind === 'table' ? columnStops(text) : undefined;

  const type = (typed: string) => {
    const named = kind === 'paragraph' ? typedKind(text, typed) : null;
    if (named) return edit(turnInto(typeInto(now, id, named.text), id, named.form), { id, at: 0 });
    const draft = typeInto(now, id, typed);
    const several = isProse(kind) ? spread(draft, id, newId) : null;
    if (several) return edit(several.draft, several.caret);
    // The letters of a word are one step back.
    edit(draft, null, typed.length > text.length && /\s$/u.test(typed) ? null : `type ${id}`);
  };
  const splitHere = () => {
    const from = field.current?.selectionStart ?? text.length;
    const done = split(now, { id, at: from }, newId());
    if (done) edit(done.draft, done.caret);
  };
  const join = (joined: string | undefined) => {
    const done = joined === undefined ? null : joinToPrevious(now, joined);
    if (done) edit(done.draft, done.caret);
  };
  const shift = (step: 1 | -1) => edit(move(now, id, step), { id, at: field.current?.selectionStart ?? 0 });
  const nested = (step: 1 | -1) => {
    const draft = nest(now, id, step);
    return draft && (() => edit(draft, { id, at: field.current?.selectionStart ?? 0 }));
  };
  const withoutIt = withoutImage(now, id);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { selectionStart: from, selectionEnd: to } = event.currentTarget;
    const control = event.ctrlKey || event.metaKey;
    const collapsed = from === to;
    const act = actOf(event, {
      prose: isProse(kind),
      oneLine: kind === 'image',
      atStart: collapsed && from === 0,
      atEnd: collapsed && from === text.length,
      control,
    });
    if (act === null) return;
    event.preventDefault();
    if (act === 'cancel') cancel();
    else if (act === 'save') save();
    else if (act === 'split') splitHere();
    else if (act === 'link') setLinking(true);
    else if (act === 'undo') undo();
    else if (act === 'redo') redo();
    else if (act === 'up') shift(-1);
    else if (act === 'down') shift(1);
    else if (act === 'joinNext') join(after?.id);
    else if (act === 'deeper') nested(1)?.();
    else if (act === 'lessDeep') nested(-1)?.();
    else if (act === 'before') before && open(before.id);
    else if (act === 'after') after && open(after.id, 0);
    else if (place && place.level > 0) nested(-1)?.();
    else if (kind !== 'paragraph' && isProse(kind)) edit(turnInto(now, id, 'paragraph'), { id, at: 0 });
    else join(id);
  };
  return (
    <div className="grid gap-2">
      <div
        // Where the bullet or the number stands is for the words to say.
        dir={view.fields.dir ?? 'auto'}
        className={cx('relative grid', place ? itemRoom(place) : kindClass(kind))}
        style={itemIndent(place)}
      >
        {place && (
          <div className="absolute start-0 top-0" aria-hidden="true">
            <div className={itemRoom(place)}>
              <ListMark place={place} />
            </div>
          </div>
        )}
        <div
          aria-hidden="true"
          style={columns}
          className={cx(
            'pointer-events-none col-start-1 row-start-1 -mx-2 -my-1 rounded-sm bg-accent-wash px-2 py-1 wrap-break-word whitespace-pre-wrap text-transparent',
            // The words are the field's; of what was found only the mark is drawn under them.
            '[&_[data-found]]:bg-mark [&_[data-found]]:outline-2 [&_[data-found]]:outline-accent [&_mark]:text-transparent',
          )}
        >
          {piecesOf(own).map((piece) => (
            <span
              key={piece.start}
              className={piece.href ? 'underline decoration-accent decoration-2 underline-offset-4' : ''}
            >
              <Marked text={piece.text} {...marksIn(found, id, piece.start)} />
            </span>
          ))}
        </div>
        <textarea
          ref={field}
          data-field={id}
          aria-label={fieldName(own, place)}
          placeholder={own.image ? 'Caption' : undefined}
          aria-keyshortcuts="Control+Enter Escape Alt+ArrowUp Alt+ArrowDown Control+U Control+] Control+["
          dir={view.fields.dir ?? 'auto'}
          lang={view.fields.lang ?? undefined}
          spellCheck
          rows={1}
          style={columns}
          value={text}
          onFocus={() => session.caret.id !== id && open(id, field.current?.selectionStart)}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          className="grows relative col-start-1 row-start-1 -mx-2 -my-1 block rounded-sm bg-transparent px-2 py-1 outline-accent focus:outline-2 focus:-outline-offset-2"
        />
      </div>
      {own.image && <ImageFields block={own} />}
      {both && (
        <div className="grid gap-2 font-sans text-sm">
          <Both {...both} />
          <button
            type="button"
            onClick={() => keepTheirs(id)}
            className="justify-self-start rounded-sm border border-edge/60 px-2 py-1 text-xs hover:bg-sunk"
          >
            Keep theirs
          </button>
        </div>
      )}
      {session.caret.id === id && (
        <BlockTools
          block={own}
          originalText={block.originalText}
          field={field}
          linking={linking}
          onLinking={setLinking}
          onSplit={splitHere}
          onJoin={before && isProse(before.kind) && isProse(kind) ? () => join(id) : null}
          place={place}
          onDeeper={nested(1)}
          onLessDeep={nested(-1)}
          onOut={withoutIt ? () => edit(withoutIt.draft, withoutIt.caret) : null}
          onUp={before ? () => shift(-1) : null}
          onDown={after ? () => shift(1) : null}
        />
      )}
    </div>
  );
}

/** What the field of a block is called; of an item its number and how deep it is nested. */
function fieldName(block: DraftBlock, place: ListPlace | null): string {
  if (block.kind === 'paragraph') return 'Passage';
  if (block.kind === 'image') return 'Caption of the image';
  const number = place && place.number !== null ? ` ${place.number}` : '';
  const level = place && place.level > 0 ? `, level ${place.level + 1}` : '';
  return `Passage, ${formName(formOf(block)).toLowerCase()}${number}${level}`;
}

/** What was found in a block, as it lies in one piece of it. */
function marksIn({ places, current }: ReturnType<typeof useFound>, id: string, from: number) {
  const [here] = current ? placesFrom([current], from) : [];
  return {
    places: placesFrom(places, from),
    ...(here && current ? { current: here, name: `${id}:${current.start}` } : {}),
  };
}

type Where = { prose: boolean; oneLine: boolean; atStart: boolean; atEnd: boolean; control: boolean };
type FieldAct =
  | 'cancel'
  | 'save'
  | 'split'
  | 'link'
  | 'undo'
  | 'redo'
  | 'up'
  | 'down'
  | 'deeper'
  | 'lessDeep'
  | 'joinPrevious'
  | 'joinNext'
  | 'before'
  | 'after';

/** What a key means in the field of a block; null for what the browser does by itself. */
function actOf(
  { key, altKey, shiftKey }: KeyboardEvent,
  { prose, oneLine, atStart, atEnd, control }: Where,
): FieldAct | null {
  const letter = key.toLowerCase();
  if (key === 'Escape') return 'cancel';
  if (control && key === 'Enter') return 'save';
  if (control && !altKey && letter === 'u') return 'link';
  if (control && !altKey && letter === 'z') return shiftKey ? 'redo' : 'undo';
  if (control && !altKey && letter === 'y') return 'redo';
  if (control && !altKey && key === ']') return 'deeper';
  if (control && !altKey && key === '[') return 'lessDeep';
  if (altKey && !control && key === 'ArrowUp') return 'up';
  if (altKey && !control && key === 'ArrowDown') return 'down';
  if (control || altKey || shiftKey) return null;
  if (key === 'Enter') return prose ? 'split' : oneLine ? 'after' : null;
  if (key === 'Backspace') return atStart ? 'joinPrevious' : null;
  if (key === 'Delete') return atEnd ? 'joinNext' : null;
  if (key === 'ArrowUp') return atStart ? 'before' : null;
  return key === 'ArrowDown' && atEnd ? 'after' : null;
}

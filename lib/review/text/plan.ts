import type { ImageWords } from '../../articles/blocks/draft';
import { sameLayout, storedLayout } from '../../articles/blocks/layout';
import type { BlockPatch } from '../../articles/blocks/patch';
import { placesAfter } from '../../articles/blocks/place';
import { KEEPS_LINES, tidyWords } from '../../articles/blocks/tidy';
import type { Link } from '../../articles/blocks/words';
import { isJoined, STORY } from '../../articles/body';
import { tidy } from '../../articles/input';
import type { Plan } from '../../articles/plan';
import { checkEditable } from '../../articles/status';
import type { BlockImage, BlockKind, BlockLayout } from '../../articles/types';
import { type Change, fieldChange, type Json } from '../../audit/changes';
import { ok, type Result, refuse } from '../../result';
import { type DecidableArticle, excerptOf, revisionsOf } from '../decide';

/** A block as the text's editing sees it: its changeable columns, its words as a reader sees them and as the document has them. */
export type TextRow = {
  id: string;
  articleId: string;
  kind: BlockKind;
  position: number;
  isKept: boolean;
  text: string;
  links: readonly Link[];
  ownText: string;
  image: BlockImage | null;
  layout: BlockLayout | null;
  columns: Record<string, Json>;
};

/** What one edit did, counted for the history. */
export type TextDeeds = Record<
  'edited' | 'added' | 'restored' | 'joined' | 'removed' | 'moved' | 'retyped' | 'linked' | 'described',
  number
>;

const NO_DEEDS: TextDeeds = {
  edited: 0,
  added: 0,
  restored: 0,
  joined: 0,
  removed: 0,
  moved: 0,
  retyped: 0,
  linked: 0,
  described: 0,
};

type Wanted = {
  patches: readonly BlockPatch[];
  fields: Record<string, Json>;
  replaced?: { from: string; to: string; count: number } | undefined;
};

/**
 * Plans an edit of an article's text as changes of the blocks that were touched, and of fields: words, kinds, links, order, blocks that
 * were split off (written ones, with an empty span) or joined to another one (removed, with where their words are). The document's own
 * words stay underneath; a block that is emptied is removed.
 * @param reader the article on whose page this is done; after a merge the blocks may belong to another one
 * @param rows all blocks of the body's owner, in reading order
 * @returns `invalid-input` where nothing would change, `stale` where a block is not there as the editor saw it
 */
export function planTextEdit(
  reader: DecidableArticle & { fields: Record<string, Json> },
  revision: number,
  rows: readonly TextRow[],
  { patches, fields, replaced }: Wanted,
  editorName: string,
): Result<Plan> {
  const editable = checkEditable(reader.status);
  if (!editable.ok) return editable;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const deeds = { ...NO_DEEDS };
  const changes: Change[] = [];
  const moves = patches.flatMap(({ id, after }) => (after === undefined ? [] : [{ id, after }]));
  const comesBack = new Set(patches.flatMap(({ id, back }) => (back ? [id] : [])));
  const places = placesAfter(
    rows.map((row) => ({ id: row.id, position: row.position, isText: isText(row) || comesBack.has(row.id) })),
    moves,
  );
  for (const patch of patches) {
    const row = byId.get(patch.id);
    if (patch.isNew ? row !== undefined : !row || !(patch.back || isText(row))) return refuse('stale');
    if (!isOfKind(row, patch))
      return refuse('invalid-input', { about: 'Only an image of the document can be an image.' });
    const made = row ? amended(row, patch, editorName, deeds) : written(rows, patch, places, editorName, deeds);
    changes.push(...made);
  }
  for (const [id, position] of places) {
    const row = byId.get(id);
    const change = row && fieldChange('block', row, { position: row.position }, { position });
    if (change) changes.push({ ...change, articleId: row.articleId });
    if (change && moves.some((move) => move.id === id)) deeds.moved += 1;
  }
  const field = fieldChange('article', { id: reader.id, articleId: reader.id }, reader.fields, fields);
  if (field) changes.push(field);
  if (changes.length === 0) return refuse('invalid-input', { about: 'Nothing was changed.' });
  const ownerId = rows[0]?.articleId ?? reader.id;
  return ok({
    revisions: revisionsOf(reader.id, revision, changes.some(({ entity }) => entity === 'block') ? ownerId : reader.id),
    event: eventOf(reader, changes, deeds, { patches, fields, replaced }),
    changes,
  });
}

const isText = ({ isKept, kind }: TextRow): boolean => isKept && STORY.has(kind);

/** An image is found in the document and stays one; it is neither written nor joined to words. */
function isOfKind(row: TextRow | undefined, { kind, image, into, out }: BlockPatch): boolean {
  if (row?.kind === 'image') return (kind === undefined || kind === 'image') && into === undefined;
  return kind !== 'image' && image === undefined && out === undefined;
}

/** One paragraph's words are told as such, and everything else by what was done. */
function eventOf(
  { title }: DecidableArticle,
  changes: readonly Change[],
  deeds: TextDeeds,
  { patches, replaced }: Wanted,
): Plan['event'] {
  const [only] = changes;
  const names = Object.keys(only?.after ?? {});
  if (
    changes.length === 1 &&
    !replaced &&
    names.includes('editedText') &&
    deeds.edited === 1 &&
    deeds.added + deeds.restored === 0
  ) {
    const words = only?.after?.editedText ?? patches[0]?.text;
    return { action: 'block.edit', data: { title, excerpt: excerptOf(typeof words === 'string' ? words : title) } };
  }
  const fields = changes.flatMap(({ entity, after }) => (entity === 'article' ? Object.keys(after ?? {}) : []));
  return { action: 'text.edit', data: { title, ...deeds, fields, ...(replaced ? { replaced } : {}) } };
}

function amended(row: TextRow, patch: BlockPatch, editorName: string, deeds: TextDeeds): Change[] {
  const { id, articleId, columns } = row;
  const of = (wanted: Record<string, Json>) => fieldChange('block', { id, articleId }, columns, wanted);
  const byPerson = { verdict: 'remove', decidedBy: 'person', deciderName: editorName };
  if (patch.into !== undefined) {
    deeds.joined += 1;
    const reason = `Joined to another passage by ${editorName}`;
    return [of({ ...byPerson, reason, evidence: { into: patch.into } })].flatMap((change) => change ?? []);
  }
  const removed = () => {
    deeds.removed += 1;
    return [of({ ...byPerson, reason: `Removed by ${editorName}` })].flatMap((change) => change ?? []);
  };
  if (patch.out) return removed();
  const comesBack = patch.back === true && !isText(row);
  const kind = patch.kind ?? (STORY.has(row.kind) ? row.kind : 'paragraph');
  const own =
    patch.text === null ? { text: row.ownText, links: [] } : { text: patch.text ?? row.text, links: row.links };
  const words = tidyWords({ text: own.text, links: patch.links ?? own.links }, kind);
  if (words.text === '' && kind !== 'image') return removed();
  const turned: Record<string, Json> = kind === row.kind ? {} : { kind, foundKind: foundKindOf(row, kind) };
  // Where lines begin or cease to mean something, the words are kept as the editor saw them.
  const readAlike = KEEPS_LINES.has(row.kind) === KEEPS_LINES.has(kind);
  const isOwn =
    readAlike &&
    (row.ownText !== '' || kind === 'image') &&
    words.text === tidyWords({ text: row.ownText, links: [] }, kind).text;
  const change = of({
    ...turned,
    ...(comesBack ? restored(row, editorName) : {}),
    editedText: isOwn ? null : words.text,
    links: words.links.length > 0 ? words.links.map((link) => ({ ...link })) : null,
    ...(row.image && patch.image ? { image: described(row.image, patch.image) } : {}),
    ...(patch.layout !== undefined && row.kind !== 'image' ? { layout: laidOut(patch.layout, row.layout) } : {}),
  });
  if (!change?.after) return [];
  if ('image' in change.after) deeds.described += 1;
  if (comesBack) deeds.restored += 1;
  else if ('kind' in change.after || 'layout' in change.after) deeds.retyped += 1;
  if ('links' in change.after) deeds.linked += 1;
  if ('editedText' in change.after) deeds.edited += 1;
  return [change];
}

const described = (image: BlockImage, { alt, credit }: ImageWords): Json => ({
  ...image,
  alt: tidy(alt ?? '') || null,
  credit: tidy(credit ?? '') || null,
  found: image.found ?? { alt: image.alt, credit: image.credit },
});

/** How the page had it stays beside what an editor makes of it. */
function laidOut(layout: BlockLayout | null, before: BlockLayout | null): Json {
  const found = before?.found ?? storedLayout(before) ?? {};
  const now = storedLayout(layout);
  return sameLayout(now, found) ? columnOf(now) : { ...columnOf(now), found: { ...columnOf(found) } };
}

const columnOf = (layout: BlockLayout | null): { [name: string]: Json } | null =>
  layout && {
    ...(layout.item ? { item: { ...layout.item } } : {}),
    ...(layout.head ? { head: { ...layout.head } } : {}),
  };

/** The machine's reason for the removal stays beside it, as where a passage is restored alone; that it was joined to another does not. */
const restored = (row: TextRow, editorName: string): Record<string, Json> => ({
  ...{ verdict: 'keep', decidedBy: 'person', deciderName: editorName },
  ...(isJoined(row.columns) ? { evidence: null, reason: null } : {}),
});

function foundKindOf(row: TextRow, kind: BlockKind): Json {
  const found = row.columns.foundKind ?? row.kind;
  return found === kind ? null : found;
}

/** The row of what an editor wrote: it stands where the block behind which it was written ends, and has no span of the document. */
function written(
  rows: readonly TextRow[],
  patch: BlockPatch,
  places: ReadonlyMap<string, number>,
  editorName: string,
  deeds: TextDeeds,
): Change[] {
  const kind = patch.kind ?? 'paragraph';
  const { text, links } = tidyWords({ text: patch.text ?? '', links: patch.links ?? [] }, kind);
  const [first] = rows;
  if (text === '' || !first) return [];
  deeds.added += 1;
  const position = places.get(patch.id) ?? first.position;
  const before = rows.findLast((row) => row.position <= position) ?? first;
  const end = before.columns.end ?? 0;
  const after: Record<string, Json> = {
    ...{ articleId: first.articleId, documentId: first.columns.documentId ?? null, position, start: end, end },
    ...{ kind, foundKind: null, verdict: 'keep', decidedBy: 'person', deciderName: editorName },
    ...{ residue: null, reason: null, evidence: null, editedText: text, image: null },
    layout: columnOf(storedLayout(patch.layout)),
    links: links.length > 0 ? links.map((link) => ({ ...link })) : null,
  };
  return [{ entity: 'block', id: patch.id, articleId: first.articleId, before: null, after }];
}

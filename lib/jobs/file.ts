import type { Actor } from '../access/actor';
import { tidy } from '../articles/input';
import { env } from '../env';
import { openBundle } from '../import/bundle/open';
import type { BundlePart } from '../import/bundle/part';
import { keepUpload } from '../import/uploads/commands';
import { endUpload, type HeldUpload, holdUpload, letGo, noteDone, sessionOf } from '../import/uploads/store';
import { type Beside, intake, type Offered, refuseOffered } from '../pipeline';
import { ok, type Refusal, type Result, refuse } from '../result';

/** What became of a file: of its one document, or of all that it held. `articles`: some of those it gave, to be shown. */
export type FileOutcome = {
  outcome: 'imported' | 'known';
  articles: { id: string; title: string }[];
  articleCount: number;
  parts: { imported: number; known: number; refused: number } | null;
};

/** Articles of a file of many documents that are named in its outcome; the import lists all. */
const MAX_NAMED = 20;
/** Refusals of the whole import rather than of one document. */
const ENDS: ReadonlySet<string> = new Set(['not-signed-in', 'forbidden', 'not-found', 'stopped']);
/** How long a worker goes on with files before it looks whether it is to stop; the queue then has it go on. */
const SLICE_MS = 20_000;
/** A document in which so many processes ended is left out. */
const MAX_ATTEMPTS = 3;

/**
 * Takes a file through the path: one document, or each that it holds (`openBundle`). Every one has its outcome in the import, and a
 * refused one stops none of the others. A person's file of many documents is kept until it is done, so that a worker goes on with it where
 * this process ends in the middle.
 * @param onPart told how many of how many documents are done
 * @returns what became of it; `stopped` where somebody stopped the import
 */
export async function takeFile(
  actor: Actor,
  importId: string,
  offered: Offered,
  onPart: (done: number, of: number) => void = () => {},
): Promise<Result<FileOutcome>> {
  const name = tidy(offered.name) || 'a file';
  const bundle = openBundle(offered.bytes, name, env().COPYDESK_MAX_DOCUMENT_BYTES);
  if (!bundle.ok) return refuseOffered(actor, { importId, name }, bundle.error);
  if (bundle.value === null) {
    const taken = await intake(actor, importId, offered);
    return taken.ok ? ok({ ...taken.value, articleCount: taken.value.articles.length, parts: null }) : taken;
  }
  const total = bundle.value.length;
  if (total === 0) {
    const empty = refuse('empty-document', { about: `${name}:` });
    return refuseOffered(actor, { importId, name }, empty.error);
  }
  const run = { actor, importId, parts: bundle.value.map((part) => ({ sourceName: offered.sourceName, ...part })) };
  const tell = (done: number) => {
    onPart(done, total);
    return true;
  };
  const kept =
    actor.kind === 'person' ? await keepUpload(actor, { importId, name, bytes: offered.bytes, total }) : ok(null);
  if (!kept.ok) return kept;
  tell(0);
  const taken = await takeParts(run, 0, kept.value, tell);
  if (kept.value) await end(kept.value, taken.ok ? null : taken.error);
  return taken.ok ? ok(taken.value.file) : taken;
}

/** Goes on with what other processes were ended in; true where there was no time for all of it. */
export async function resumeUploads(): Promise<boolean> {
  const until = Date.now() + SLICE_MS;
  for (let held = await holdUpload(); held; held = await holdUpload()) {
    if (!(await resume(held, until))) return true;
  }
  return false;
}

async function resume({ id, importId, name, bytes, done, attempts, personId }: HeldUpload, until: number) {
  const bundle = openBundle(bytes, name, env().COPYDESK_MAX_DOCUMENT_BYTES);
  if (!bundle.ok) {
    await end(id, bundle.error);
    return true;
  }
  const parts = bundle.value ?? [];
  const actor: Actor = { kind: 'person', id: personId, ...(await sessionOf(personId)) };
  const bad = attempts > MAX_ATTEMPTS ? parts[done] : undefined;
  if (bad) {
    const refusal = refuse('unreadable', { about: `The desk ended ${MAX_ATTEMPTS} times while reading it.` }).error;
    await refuseOffered(actor, { importId, name: bad.name }, refusal, (tx) => noteDone(tx, id, done));
  }
  const taken = await takeParts({ actor, importId, parts }, bad ? done + 1 : done, id, () => Date.now() < until);
  const isOver = !taken.ok || taken.value.isWhole;
  await (isOver ? end(id, taken.ok ? null : taken.error) : letGo(id));
  return isOver;
}

/** What is stopped, or in another's hand, is theirs to end. */
async function end(uploadId: string, refusal: Refusal | null): Promise<void> {
  if (refusal?.code !== 'stopped') await endUpload(uploadId, refusal);
}

type Run = { actor: Actor; importId: string; parts: readonly BundlePart[] };

/** Takes the parts in from one on. `onPart` is told how many are done, and stops with false. */
async function takeParts(
  { actor, importId, parts }: Run,
  from: number,
  uploadId: string | null,
  onPart: (done: number) => boolean,
): Promise<Result<{ file: FileOutcome; isWhole: boolean }>> {
  const counts = { imported: 0, known: 0, refused: 0 };
  const articles: FileOutcome['articles'] = [];
  let articleCount = 0;
  let at = from;
  for (const part of parts.slice(from)) {
    const before = at;
    const beside: Beside | undefined = uploadId === null ? undefined : (tx) => noteDone(tx, uploadId, before);
    const taken = await intake(actor, importId, part, beside);
    if (!taken.ok && ENDS.has(taken.error.code)) return taken;
    at += 1;
    counts[taken.ok ? taken.value.outcome : 'refused'] += 1;
    if (taken.ok) {
      articles.push(...taken.value.articles.slice(0, MAX_NAMED - articles.length));
      if (taken.value.outcome === 'imported') articleCount += taken.value.articles.length;
    }
    if (!onPart(at)) break;
  }
  const outcome = counts.imported > 0 ? 'imported' : 'known';
  return ok({ file: { outcome, articles, articleCount, parts: counts }, isWhole: at >= parts.length });
}

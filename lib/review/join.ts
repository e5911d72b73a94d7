import type { Plan } from '../articles/plan';
import { checkEditable, move } from '../articles/status';
import type { Status } from '../articles/types';
import { type Change, fieldChange, type Json } from '../audit/changes';
import { topicChanges } from '../duplicates/merge/merge';
import { ok, type Result, refuse } from '../result';

/** A story of a document as joining sees it; `bodyFromId` and `memberIds` tell whether it is part of a merge. */
export type JoinSide = {
  id: string;
  status: Status;
  title: string;
  mergedIntoId: string | null;
  bodyFromId: string | null;
  memberIds: string[];
  topicIds: string[];
};

/**
 * Plans joining a story to the one before it in the same document, where the cleaner had cut one story in two: its passages go over
 * where they stood, its headline as a subheading, its topics too; what remains of it points to the story that it became part of.
 * @param before the story before it, or null where it is the document's first
 * @param blocks all blocks of the story that goes
 * @param topicRow makes the row of a topic that the story before does not have yet
 * @returns `wrong-status` where one of the two is published, withdrawn for good or part of a merge, `invalid-input` without a story before
 */
export function planJoin(
  before: JoinSide | null,
  story: JoinSide,
  revision: number,
  blocks: readonly { id: string; kind: string }[],
  topicRow: (topicId: string) => { id: string } & Record<string, Json>,
): Result<Plan> {
  if (!before) return refuse('invalid-input', { about: 'There is no story before it in its document.' });
  const editable = checkEditable(before.status);
  if (!editable.ok)
    return refuse('wrong-status', { about: `“${before.title}”, before it, was merged into another article.` });
  if (before.status === 'published') {
    return refuse('wrong-status', { about: `“${before.title}”, before it, is published: withdraw it first.` });
  }
  const moved = move(story.status, 'merged');
  if (!moved.ok) {
    return story.status === 'published'
      ? refuse('wrong-status', { about: 'It is published: withdraw it first.' })
      : moved;
  }
  const inMerge =
    [before, story].find((side) => side.bodyFromId !== null) ?? (story.memberIds.length > 0 ? story : null);
  if (inMerge) {
    return refuse('wrong-status', {
      about: `“${inMerge.title}” has another article merged into it: take that out first.`,
    });
  }
  const { id, status, mergedIntoId } = story;
  const gone = fieldChange(
    'article',
    { id, articleId: id },
    { status, mergedIntoId },
    { status: 'merged', mergedIntoId: before.id },
  );
  return ok({
    revisions: [
      { articleId: before.id, revision: null },
      { articleId: id, revision },
    ],
    event: { action: 'article.join', data: { title: before.title, joinedTitle: story.title } },
    changes: [
      ...(gone ? [gone] : []),
      ...blocks.map((block) => handedOver(block, id, before.id)),
      ...topicChanges(before, story, topicRow),
    ],
  });
}

/** The block goes where it stood. A second headline inside a story is a subheading. */
function handedOver(block: { id: string; kind: string }, from: string, to: string): Change {
  const kind = block.kind === 'title' ? 'subheading' : block.kind;
  const moved =
    kind === block.kind
      ? [{ articleId: from }, { articleId: to }]
      : [
          { articleId: from, kind: block.kind },
          { articleId: to, kind },
        ];
  const [before = null, after = null] = moved;
  return { entity: 'block', id: block.id, articleId: to, before, after };
}

import type { Plan } from '../../articles/plan';
import { type BlockKind, BODY_KINDS } from '../../articles/types';
import { fieldChange, type Json } from '../../audit/changes';
import { ok, type Result, refuse } from '../../result';
import { ruleVerdict } from '../known-source';
import { reachOf } from './reach';
import { leavesStory, storyWords } from './remainder';
import type { Rule } from './rule';
import type { StoredLine, StoredStory } from './trial';

/** A stored story as it is changed: every line with the columns that a verdict writes. */
export type ChangeableStory = Omit<StoredStory, 'lines'> & {
  lines: (StoredLine & { columns: Record<string, Json> })[];
};

const BODY: ReadonlySet<BlockKind> = new Set(BODY_KINDS);
const GIVEN_BACK = {
  ...{ verdict: 'keep', decidedBy: 'machine' },
  ...{ deciderName: null, residue: null, reason: null, evidence: null },
};

/**
 * Finds what a rule would change in a stored story: lines to remove, and lines that it removed earlier and is no longer about.
 * Lines that an editor decided on or wrote are left alone, and so is what somebody else removed. A rule that is off is about nothing.
 */
export function changesBy<L extends StoredLine>(
  rule: Rule & { active: boolean },
  lines: readonly L[],
): { remove: L[]; giveBack: L[] } {
  const reached = new Set(rule.active ? reachOf(rule)(lines).lines : []);
  return {
    remove: lines.filter((line, index) => reached.has(index) && line.kept && !line.byPerson),
    giveBack: lines.filter(
      (line, index) => !reached.has(index) && !line.kept && line.ruleId === rule.id && !line.byPerson,
    ),
  };
}

/**
 * Plans a rule on one stored article.
 * @returns `bad-rule` where too little would be left of its text, `invalid-input` where there is nothing to change
 */
export function planApply(
  rule: Rule & { active: boolean },
  source: { id: string; name: string },
  story: ChangeableStory,
  batchId: string,
): Result<Plan> {
  const { remove, giveBack } = changesBy(rule, story.lines);
  if (remove.length + giveBack.length === 0) return refuse('invalid-input', { about: 'Nothing would change.' });
  const text = story.lines.filter((line) => BODY.has(line.kind) && line.kept);
  const words = (lines: readonly StoredLine[]) => lines.reduce((sum, line) => sum + storyWords(line), 0);
  const taken = text.filter((line) => remove.some(({ id }) => id === line.id));
  if (giveBack.length === 0 && !leavesStory(words(text), words(taken))) {
    return refuse('bad-rule', { about: 'It would leave too little of the text.' });
  }
  const verdict = { verdict: 'remove', ...ruleVerdict(rule) };
  const changes = [
    ...remove.map((line) => changeOf(story.ownerId, line, verdict)),
    ...giveBack.map((line) => changeOf(story.ownerId, line, GIVEN_BACK)),
  ].flatMap((change) => change ?? []);
  const reader = { articleId: story.articleId, revision: story.revision };
  return ok({
    revisions: story.ownerId === story.articleId ? [reader] : [reader, { articleId: story.ownerId, revision: null }],
    event: {
      action: 'rule.apply',
      data: {
        ...{ source: source.name, name: rule.name, title: story.title },
        ...{ removed: remove.length, restored: giveBack.length },
      },
    },
    ...{ changes, batchId, sourceId: source.id },
  });
}

const changeOf = (articleId: string, { id, columns }: ChangeableStory['lines'][number], wanted: Record<string, Json>) =>
  fieldChange('block', { id, articleId }, columns, wanted);

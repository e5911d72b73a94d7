import type { ResidueKind } from '../articles/residue-kinds';
import { type Block, type BlockKind, BODY_KINDS, type Decider, type Evidence } from '../articles/types';
import { wordCount } from '../text/words';
import type { SeenCount } from './memory/count';
import { judgeSeen, outOf } from './memory/judge';
import type { CountedLine } from './memory/story-lines';
import { reachOf } from './rules/reach';
import { leavesStory, storyWords } from './rules/remainder';
import { type Rule, ruleInWords } from './rules/rule';

/** What the desk knows of a source when one of its documents comes in. `seen`: counts of the document's lines, by hash. */
export type KnownSource = {
  name: string;
  storyCount: number;
  usesMemory: boolean;
  rules: readonly Rule[];
  seen: ReadonlyMap<string, SeenCount & { state: 'open' | 'confirmed' | 'refused' }>;
};

/** A block with its words on one line. */
export type StoryBlock = Block & { text: string };

/** Why one block of a story is to go, and by whose word. */
export type Removal = {
  index: number;
  decidedBy: Extract<Decider, 'rule' | 'memory'>;
  deciderName: string | null;
  residue: ResidueKind;
  reason: string;
  evidence: Evidence;
};

/** A cleaned story with its lines as memory counts them (`storyLines`). */
export type CountedStory = {
  blocks: readonly StoryBlock[];
  counted: readonly { index: number; lines: readonly CountedLine[] }[];
};

type SourceStage = (story: CountedStory, known: KnownSource) => Removal[][];

/**
 * What is done with what a source is known for, in order, after the cleaner: an editor's rules come before mere counts. A person's
 * decision comes later and over both.
 */
export const SOURCE_STAGES: readonly SourceStage[] = [byRules, byMemory];

/** Memory may take at most this share of the words that the cleaner kept; where it wants more, the text is an unusual one. */
const MAX_MEMORY_SHARE = 0.5;

const BODY: ReadonlySet<BlockKind> = new Set(BODY_KINDS);
const isText = (block: StoryBlock): boolean => block.verdict === 'keep' && BODY.has(block.kind);

/**
 * Applies a source's rules and memory to a cleaned story. A rule or a memory that would leave too little of the
 * story (`leavesStory`) is passed over for it, so that an editor meets it whole.
 * @returns the blocks with their new verdicts, in order; the same array where nothing is removed
 */
export function cleanBySource({ blocks: cleaned, counted }: CountedStory, known: KnownSource): readonly StoryBlock[] {
  let blocks = cleaned;
  for (const stage of SOURCE_STAGES) {
    for (const removals of stage({ blocks, counted }, known)) blocks = withRemovals(blocks, removals);
  }
  return blocks;
}

function withRemovals(blocks: readonly StoryBlock[], removals: readonly Removal[]): readonly StoryBlock[] {
  const byIndex = new Map(removals.map((removal) => [removal.index, removal]));
  const goes = (block: StoryBlock, index: number) => isText(block) && byIndex.has(index);
  const words = (some: readonly StoryBlock[]) => some.reduce((sum, block) => sum + storyWords(block), 0);
  if (!blocks.some(goes) || !leavesStory(words(blocks.filter(isText)), words(blocks.filter(goes)))) return blocks;
  return blocks.map((block, index) => {
    const removal = goes(block, index) ? byIndex.get(index) : undefined;
    if (!removal) return block;
    const { index: _, ...verdict } = removal;
    return { ...block, verdict: 'remove', ...verdict };
  });
}

/** One list a rule, so that each stands or falls by itself. */
function byRules({ blocks, counted }: CountedStory, known: KnownSource): Removal[][] {
  if (known.rules.length === 0) return [];
  const counts = new Map(counted.map(({ index, lines }) => [index, lines]));
  return known.rules.map((rule) => {
    const reach = reachOf(rule)(blocks);
    return reach.lines.map((index) => {
      const seen = (counts.get(index) ?? []).map(({ hash }) => known.seen.get(hash)).find((line) => line !== undefined);
      const verdict = ruleVerdict(rule);
      if (!seen) return { index, ...verdict };
      const { reason, evidence } = countOf(`${verdict.reason}; it is in`, seen, known);
      return { index, ...verdict, reason, evidence: { ...verdict.evidence, ...evidence } };
    });
  });
}

/** Gives the verdict of a rule on a line: the rule's name, and what it says as the reason. */
export const ruleVerdict = (rule: Rule) => ({
  ...({ decidedBy: 'rule', deciderName: rule.name, residue: rule.residue } as const),
  ...{ reason: ruleReason(rule), evidence: { rule: rule.id } satisfies Evidence },
});

const ruleReason = (rule: Rule): string => `The rule takes ${ruleInWords(rule)}`;

function byMemory({ blocks, counted }: CountedStory, known: KnownSource): Removal[][] {
  if (!known.usesMemory || known.seen.size === 0) return [];
  const removals = counted.flatMap(({ index, lines }): Removal[] => {
    const found = lines.flatMap(({ hash }) => known.seen.get(hash) ?? []);
    // Refused for good, or left to a rule: neither the words nor the shape that has them.
    if (found.some(({ state }) => state !== 'open')) return [];
    const seen = found.find((line) => judgeSeen(line, known.storyCount) === 'residue');
    if (!seen) return [];
    const what = seen.form === 'shape' ? 'A line of this shape is in' : 'The same line is in';
    const verdict = { decidedBy: 'memory', deciderName: null, residue: 'recurring-line' } as const;
    return [{ index, ...verdict, ...countOf(what, seen, known) }];
  });
  const words = (some: readonly StoryBlock[]) => some.reduce((sum, block) => sum + wordCount(block.text), 0);
  const taken = words(removals.flatMap(({ index }) => blocks[index] ?? []).filter(isText));
  return taken > MAX_MEMORY_SHARE * words(blocks.filter(isText)) ? [] : [removals];
}

function countOf(what: string, seen: SeenCount, { name, storyCount }: KnownSource) {
  const of = outOf(seen, storyCount);
  const reason = `${what} ${seen.stories} of ${of} articles from ${name}`;
  return { reason, evidence: { count: seen.stories, outOf: of, text: seen.sample } satisfies Evidence };
}

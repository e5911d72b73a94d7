import type { ResidueKind } from '../articles/residue-kinds';
import type { ArticleFields, Block, BlockKind } from '../articles/types';
import type { DecodedDocument } from '../import/document';
import { readDate } from '../text/dates';
import { isDatelineAlone } from './dateline';
import { liftFields } from './fields';
import { readHead } from './head';
import { isBulleted, isHeadlineShaped, isProse, type Line, laidOut, leadsOn } from './line';
import { RULES } from './order';
import { isCreditAlone } from './residue/picture-caption';
import { type Head, type Proposal, StoryView } from './story-view';

/**
 * A rule may only see residue once what hid it is gone, so the rules run again on what is kept until nothing more goes. Real texts
 * need two rounds, nested ones four; the limit keeps a hostile text from costing a round a line.
 */
const MAX_ROUNDS = 8;

/** One story's blocks with their verdicts, in order, and the fields lifted out of them. */
export type CleanedStory = { blocks: Block[]; fields: ArticleFields };

/** Gives every line of one story its kind and its verdict, and lifts the story's fields. */
export function cleanStory(lines: readonly Line[], fields: DecodedDocument['fields']): CleanedStory {
  const head = readHead(lines, fields);
  const proposals = new Map<Line, Proposal>();
  let kept = lines;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const view = applyRules(kept, round === 0 ? head : readHead(kept, fields));
    const removals = view.removals();
    if (removals.length === 0) break;
    for (const proposal of removals) proposals.set(view.line(proposal.index), proposal);
    kept = kept.filter((line) => !proposals.has(line));
  }
  const kinds = keptKinds(lines, head, kept);
  const blocks = lines.map((line) => toBlock(line, proposals.get(line) ?? null, kinds.get(line) ?? 'paragraph'));
  const texts = blocks.map(({ kind, verdict }, index) => ({ kind, verdict, text: lines[index]?.text ?? '' }));
  const captions = new Set(head.captions);
  // A credit between paragraphs is that of a picture there and not of the story's own.
  const told = texts.filter(
    ({ kind, verdict }, index) => kind !== 'caption' || verdict !== 'keep' || captions.has(index),
  );
  const lifted = liftFields(told, fields);
  return {
    blocks: blocks.flatMap((block, index) => withoutCredit(block, lines[index])),
    fields: { ...lifted, publishedAt: lifted.publishedAt ?? printedDate(blocks, texts) },
  };
}

/** Runs the rules in their order; a line goes with the first rule that claims it, and structure stays whatever a rule says. */
function applyRules(lines: readonly Line[], head: Head): StoryView {
  const view = new StoryView(lines, head);
  for (const rule of RULES) {
    for (const proposal of rule(view)) view.remove(proposal);
  }
  return view;
}

/** The first whole date among the date lines that the page printed around the story. */
function printedDate(blocks: readonly Block[], texts: readonly { text: string }[]): string | null {
  for (const [index, block] of blocks.entries()) {
    const date = block.residue === 'timestamp-widget' ? readDate(texts[index]?.text ?? '') : null;
    if (date !== null) return date;
  }
  return null;
}

const KIND_OF_REPEAT: Partial<Record<ResidueKind, BlockKind>> = {
  'repeated-title': 'title',
  'repeated-caption': 'caption',
  'picture-caption': 'caption',
  'repeated-paragraph': 'paragraph',
};

function toBlock(line: Line, proposal: Proposal | null, kind: BlockKind): Block {
  const { start, end } = line;
  // Beside its picture a caption with its credit is no residue.
  if (line.picture && (!proposal || proposal.residue === 'picture-caption')) {
    return { start, end, kind: 'image', verdict: 'keep', decidedBy: 'machine', image: line.picture.image };
  }
  if (!proposal) return { start, end, kind, verdict: 'keep', decidedBy: 'machine', ...laidOut(line) };
  const { residue, reason, evidence } = proposal;
  const was = KIND_OF_REPEAT[residue] ?? line.mark ?? 'other';
  return {
    start,
    end,
    kind: was,
    verdict: 'remove',
    decidedBy: 'machine',
    residue,
    reason,
    evidence,
    ...laidOut(line),
  };
}

/** Leaves the caption's words to an image; its credit, which is a part of the image, stays behind as a caption of its own. */
function withoutCredit(block: Block, line: Line | undefined): Block[] {
  const caption = block.kind === 'image' ? line?.picture?.caption : null;
  // Words that were set with more blanks than a reader sees cannot be cut by their count.
  const isEven = line?.text.length === block.end - block.start;
  if (!line || !caption || caption.end >= block.end || !isEven) return [block];
  const behind = line.text.slice(caption.end - caption.start);
  const start = block.end - behind.trimStart().length;
  const { image: _, ...rest } = block;
  return start <= caption.end
    ? [block]
    : [
        { ...block, end: caption.end },
        { ...rest, start, kind: 'caption' },
      ];
}

/** Names what each kept line is. */
function keptKinds(lines: readonly Line[], head: Head, kept: readonly Line[]): Map<Line, BlockKind> {
  const kinds = new Map<Line, BlockKind>();
  kept.forEach((line, place) => {
    const known = line.mark !== 'title' ? line.mark : undefined;
    const kind = isCreditAlone(line) || isAboveCredit(line, kept[place + 1]) ? 'caption' : known;
    kinds.set(line, kind ?? shapeKind(line, kept[place - 1], kept[place + 1]));
  });
  const set = (index: number | null, kind: BlockKind) => {
    const line = index === null ? undefined : lines[index];
    if (line) kinds.set(line, kind);
  };
  for (const caption of head.captions) set(caption, 'caption');
  set(head.byline, 'byline');
  set(head.dek, 'dek');
  set(head.title, 'title');
  return kinds;
}

/** The longest captions of the development pages. */
const MAX_CAPTION_WORDS = 70;

/** Whether a paragraph of a page that ends without a full stop has a picture's credit right below it: it is the caption. */
const isAboveCredit = (line: Line, below: Line | undefined): boolean =>
  line.mark === 'paragraph' &&
  below?.mark === 'paragraph' &&
  !line.endsSentence &&
  !leadsOn(line) &&
  line.words <= MAX_CAPTION_WORDS &&
  isCreditAlone(below);

const MAX_SUBHEADING_WORDS = 12;
const SPOKEN = /^["“«„'‘—–-]|[:：]/u;

function shapeKind(line: Line, above: Line | undefined, below: Line | undefined): BlockKind {
  if (line.key === '') return 'other';
  if (isBulleted(line)) return 'list-item';
  if (isDatelineAlone(line.text)) return 'dateline';
  const isHeading = isHeadlineShaped(line) && line.words <= MAX_SUBHEADING_WORDS && !SPOKEN.test(line.text);
  const isBetween = below !== undefined && (isProse(below) || isBulleted(below)) && above !== undefined;
  return isHeading && isBetween ? 'subheading' : 'paragraph';
}

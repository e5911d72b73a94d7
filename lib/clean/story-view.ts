import type { Evidence, ResidueKind } from '../articles/types';
import { isProse, type Line } from './line';

/** What is known about the top of a story: indices into its lines. `captions` are the first printings only. */
export type Head = {
  title: number | null;
  dek: number | null;
  byline: number | null;
  captions: readonly number[];
  /** Where the page's top ends: the first line below the headline that is neither a field nor furniture. */
  topEnd: number;
  /** The first line of running text; the number of lines where there is none. */
  bodyStart: number;
};

/** Why one line of a story is to go. */
export type Proposal = { index: number; residue: ResidueKind; reason: string; evidence: Evidence };

/** A story as every residue rule sees it. */
export class StoryView {
  readonly #removed = new Map<number, Proposal>();
  readonly #structure: ReadonlySet<number | null>;
  /** Worked out when first asked for after a removal, since every rule asks. */
  #kept: readonly number[] | null = null;
  #bodyEnd: number | null = null;

  constructor(
    readonly lines: readonly Line[],
    readonly head: Head,
  ) {
    this.#structure = new Set([head.title, head.dek, head.byline, ...head.captions]);
  }

  /** The line at an index. Asking past the ends is a bug of the rule. */
  line(index: number): Line {
    const line = this.lines[index];
    if (!line) throw new RangeError(`No line ${index} in a story of ${this.lines.length}`);
    return line;
  }

  /** Whether the line stands, whatever a rule says: the title, and the first printing of a caption. */
  isStructure(index: number): boolean {
    return this.#structure.has(index);
  }

  /** Whether the line is still part of the story. */
  isKept(index: number): boolean {
    return !this.#removed.has(index);
  }

  /** What was removed so far, in the order in which it went. */
  removals(): Proposal[] {
    return [...this.#removed.values()];
  }

  /** Removes a line; structure and what is gone already stay as they are. */
  remove(proposal: Proposal): void {
    if (!this.isKept(proposal.index) || this.isStructure(proposal.index)) return;
    this.#removed.set(proposal.index, proposal);
    this.#kept = null;
    this.#bodyEnd = null;
  }

  /** The indices of the lines still kept, in order. */
  kept(): readonly number[] {
    this.#kept ??= [...this.lines.keys()].filter((index) => this.isKept(index));
    return this.#kept;
  }

  /** The last kept line of running text, or −1: what comes after it is the tail. */
  bodyEnd(): number {
    this.#bodyEnd ??= this.kept().findLast((index) => !this.isStructure(index) && isProse(this.line(index))) ?? -1;
    return this.#bodyEnd;
  }

  /** Whether the line stands before the running text or after it, where pages put what is not story. */
  isOutsideBody(index: number, bodyEnd: number): boolean {
    return index < this.head.bodyStart || index > bodyEnd;
  }
}

/** A residue rule: a pure function from a story to the lines that it would remove. */
export type ResidueRule = (view: StoryView) => Proposal[];

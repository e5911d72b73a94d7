import type { ResidueKind } from '../articles/residue-kinds';
import type { Evidence } from '../articles/types';
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

/** What follows from the lines still kept; worked out when first asked for after a removal, since every rule asks. */
type Standing = {
  kept: readonly number[];
  open: readonly number[];
  bodyEnd: number;
  outside: readonly number[] | null;
};

/** A story as every residue rule sees it. */
export class StoryView {
  readonly #removed: (Proposal | undefined)[];
  readonly #removals: Proposal[] = [];
  readonly #structure: boolean[];
  #standing: Standing | null = null;

  constructor(
    readonly lines: readonly Line[],
    readonly head: Head,
  ) {
    this.#removed = new Array<Proposal | undefined>(lines.length).fill(undefined);
    this.#structure = new Array<boolean>(lines.length).fill(false);
    for (const index of [head.title, head.dek, head.byline, ...head.captions])
      if (index !== null) this.#structure[index] = true;
  }

  /** The line at an index. Asking past the ends is a bug of the rule. */
  line(index: number): Line {
    const line = this.lines[index];
    if (!line) throw new RangeError(`No line ${index} in a story of ${this.lines.length}`);
    return line;
  }

  /** Whether the line stands, whatever a rule says: the title, and the first printing of a caption. */
  isStructure(index: number): boolean {
    return this.#structure[index] === true;
  }

  /** Whether the line is still part of the story. */
  isKept(index: number): boolean {
    return this.#removed[index] === undefined;
  }

  /** What was removed so far, in the order in which it went. */
  removals(): readonly Proposal[] {
    return this.#removals;
  }

  /** Removes a line; structure and what is gone already stay as they are. */
  remove(proposal: Proposal): void {
    if (!this.isKept(proposal.index) || this.isStructure(proposal.index)) return;
    this.#removed[proposal.index] = proposal;
    this.#removals.push(proposal);
    this.#standing = null;
  }

  /** The indices of the lines still kept, in order. */
  kept(): readonly number[] {
    return this.#stand().kept;
  }

  /** The indices of the lines still kept that a rule may remove, in order: all but structure. */
  open(): readonly number[] {
    return this.#stand().open;
  }

  /** The open lines before the running text or after it, in order. */
  outside(): readonly number[] {
    const standing = this.#stand();
    standing.outside ??= standing.open.filter((index) => this.isOutsideBody(index, standing.bodyEnd));
    return standing.outside;
  }

  /** The last kept line of running text, or −1: what comes after it is the tail. */
  bodyEnd(): number {
    return this.#stand().bodyEnd;
  }

  /** Whether the line stands before the running text or after it, where pages put what is not story. */
  isOutsideBody(index: number, bodyEnd: number): boolean {
    return index < this.head.bodyStart || index > bodyEnd;
  }

  /**
   * Proposes to remove every open line for which there is a reason, with its words as the evidence.
   * @param reasonFor gives the reason in words, or null where the line stays
   */
  propose(residue: ResidueKind, reasonFor: (line: Line, index: number) => string | null): Proposal[] {
    const proposals: Proposal[] = [];
    for (const index of this.open()) {
      const line = this.line(index);
      const reason = reasonFor(line, index);
      if (reason !== null) proposals.push({ index, residue, reason, evidence: { text: line.text } });
    }
    return proposals;
  }

  #stand(): Standing {
    if (this.#standing !== null) return this.#standing;
    const kept: number[] = [];
    const open: number[] = [];
    let bodyEnd = -1;
    for (let index = 0; index < this.lines.length; index++) {
      if (!this.isKept(index)) continue;
      kept.push(index);
      if (this.isStructure(index)) continue;
      open.push(index);
      if (isProse(this.line(index))) bodyEnd = index;
    }
    this.#standing = { kept, open, bodyEnd, outside: null };
    return this.#standing;
  }
}

/** A residue rule: a pure function from a story to the lines that it would remove. */
export type ResidueRule = (view: StoryView) => Proposal[];

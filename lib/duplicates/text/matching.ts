import { TOKEN_WIDTHS, type Tokens } from './tokens';

/** Tokens that may differ between two equal places of one passage: an editor's change, not a new passage. */
const MAX_GAP = 4;

/** Gaps to try, the smallest first, a word for a word before a word more or less. */
const GAPS: ReadonlyArray<readonly [skipA: number, skipB: number]> = Array.from(
  { length: (MAX_GAP + 1) ** 2 },
  (_, at) => [Math.floor(at / (MAX_GAP + 1)), at % (MAX_GAP + 1)] as const,
)
  .filter(([skipA, skipB]) => skipA + skipB > 0)
  .sort((x, y) => x[0] + x[1] + 2 * Math.abs(x[0] - x[1]) - (y[0] + y[1] + 2 * Math.abs(y[0] - y[1])));

/** Which tokens of two texts are matched so far: those of passages that both have, with edits of a few words bridged. */
export class Matching {
  inA = new Uint8Array(0);
  inB = new Uint8Array(0);
  /** Of all that is matched in either text, in the units of `TOKEN_WIDTHS`. */
  width = 0;

  #a: Tokens = new Int32Array(0);
  #b: Tokens = new Int32Array(0);

  /** Forgets what was matched before, for two other texts. */
  begin(a: Tokens, b: Tokens): this {
    this.#a = a;
    this.#b = b;
    this.inA = cleared(this.inA, a.length);
    this.inB = cleared(this.inB, b.length);
    this.width = 0;
    return this;
  }

  /** Matches the passage around a place of both; false where they do not hold the same token, or one is matched already. */
  take(atA: number, atB: number): boolean {
    if (!this.#open(atA, atB)) return false;
    this.#follow(atA, atB, 1);
    this.#follow(atA - 1, atB - 1, -1);
    return true;
  }

  /** Whether two places hold the same token and neither is matched; places outside hold none. */
  #open(atA: number, atB: number): boolean {
    const a = this.#a;
    const b = this.#b;
    if (atA < 0 || atB < 0 || atA >= a.length || atB >= b.length) return false;
    return a[atA] === b[atB] && this.inA[atA] === 0 && this.inB[atB] === 0;
  }

  /** Matches equal tokens from a place of both on, forwards or backwards, until the texts part for more than a few. */
  #follow(fromA: number, fromB: number, step: 1 | -1): void {
    let atA = fromA;
    let atB = fromB;
    for (;;) {
      while (this.#open(atA, atB)) {
        this.inA[atA] = 1;
        this.inB[atB] = 1;
        this.width += TOKEN_WIDTHS[(this.#a[atA] as number) & 3] as number;
        atA += step;
        atB += step;
      }
      const gap = this.#bridge(atA, atB, step);
      if (!gap) return;
      atA += step * gap[0];
      atB += step * gap[1];
    }
  }

  /** The smallest gap after which two tokens in a row are equal again; chance gives that ("of the") only close to a seed. */
  #bridge(atA: number, atB: number, step: 1 | -1): readonly [number, number] | null {
    for (const gap of GAPS) {
      const i = atA + step * gap[0];
      const j = atB + step * gap[1];
      if (this.#open(i, j) && this.#open(i + step, j + step)) return gap;
    }
    return null;
  }
}

/** Marks of none; room is made for the longest text so far. */
const cleared = (marks: Uint8Array<ArrayBuffer>, length: number) =>
  marks.length < length ? new Uint8Array(length) : marks.fill(0, 0, length);

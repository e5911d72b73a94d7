import { type SketchSize, sizeOf, worthComparing } from './sketch';

/**
 * Articles that one sketch value leads to, at most. A value that more share is a source's furniture or a text printed hundreds of times;
 * later holders still meet the first ones, so that they join the cluster, and a query stays bounded.
 */
const MAX_HOLDERS = 256;

/** Finds articles whose sketches share values, as the GIN index of the database does; refs are small non-negative integers. */
export type SketchIndex = {
  /** @param sketch as `sketchOf` gives it; refs must be added in ascending order */
  add(ref: number, sketch: readonly number[]): void;
  /** Gives the refs below `before` whose sketch is worth comparing with this one, ascending. */
  find(sketch: readonly number[], before?: number): number[];
};

/** Makes an empty in-memory index: an inverted list from sketch value to articles. */
export function createSketchIndex(): SketchIndex {
  const holders = new Map<number, number[] | number>();
  const sizes: SketchSize[] = [];
  /** By ref, all zero between two calls: values shared with the sketch asked for. A sketch has about a thousand. */
  let shared = new Uint16Array(0);
  return {
    add(ref, sketch) {
      sizes[ref] = sizeOf(sketch);
      for (const value of sketch) {
        const known = holders.get(value);
        if (known === undefined) holders.set(value, ref);
        else if (typeof known === 'number') holders.set(value, [known, ref]);
        else if (known.length < MAX_HOLDERS) known.push(ref);
      }
    },
    find(sketch, before = Infinity) {
      const size = sizeOf(sketch);
      if (shared.length < sizes.length) shared = new Uint16Array(2 * sizes.length);
      const met: number[] = [];
      for (const value of sketch) {
        const known = holders.get(value);
        if (known === undefined) continue;
        for (const ref of typeof known === 'number' ? [known] : known) {
          if (ref >= before) break;
          if (shared[ref] === 0) met.push(ref);
          shared[ref] = (shared[ref] as number) + 1;
        }
      }
      const worth = met.filter((ref) => worthComparing(shared[ref] as number, size, sizes[ref] ?? size));
      for (const ref of met) shared[ref] = 0;
      return worth.sort((a, b) => a - b);
    },
  };
}

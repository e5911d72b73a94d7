/** A block's place among the others: the greater stands further down. `isText`: it is of the running text. */
export type Placed = { id: string; position: number; isText: boolean };

/** Between places nearer than this a third could no longer be told from both. */
const LEAST_GAP = 1e-6;

/**
 * Puts blocks behind others. Places are numbers with room between them: the document's own blocks stand at whole ones, and what is moved
 * or written comes in between, so that nothing else changes its place.
 * @param blocks in reading order
 * @param moves in the order of the text: each block, moved or new, and the one behind which it is to stand; null at the text's beginning
 * @returns the places of the blocks that get another one: those, or all where no room is left
 */
export function placesAfter(
  blocks: readonly Placed[],
  moves: readonly { id: string; after: string | null }[],
): Map<string, number> {
  const moved = new Set(moves.map(({ id }) => id));
  const order = [...blocks];
  for (const { id, after } of moves) {
    const from = order.findIndex((block) => block.id === id);
    const [block] = from === -1 ? [{ id, position: 0, isText: true }] : order.splice(from, 1);
    const behind = order.findIndex((other) => other.id === after);
    const head = order.findIndex(({ isText }) => isText);
    const to = after === null ? Math.max(0, head) : behind === -1 ? order.length : behind + 1;
    if (block) order.splice(to, 0, block);
  }
  const standing = blocks.map(({ position }) => position);
  // Where the text ends other stories of the document begin, at the next whole number.
  const low = Math.ceil(standing.reduce((a, b) => Math.min(a, b), standing[0] ?? 0)) - 1;
  const high = Math.floor(standing.reduce((a, b) => Math.max(a, b), standing[0] ?? 0)) + 1;
  const found = new Map<string, number>();
  for (let at = 0; at < order.length; at += 1) {
    const run = runFrom(order, at, moved);
    if (run === 0) continue;
    const from = order[at - 1]?.position ?? low;
    const room = ((order[at + run]?.position ?? high) - from) / (run + 1);
    if (room < LEAST_GAP) return new Map(order.map(({ id }, place) => [id, between(low, high, place, order.length)]));
    for (let step = 0; step < run; step += 1) {
      const id = order[at + step]?.id ?? '';
      found.set(id, from + room * (step + 1 + aside(id)));
    }
    at += run;
  }
  return found;
}

/** Counts the moved blocks that stand together from a place on. */
function runFrom(order: readonly Placed[], at: number, moved: ReadonlySet<string>): number {
  const end = order.findIndex((block, place) => place >= at && !moved.has(block.id));
  return (end === -1 ? order.length : end) - at;
}

/** A quarter of the room to either side by the id, so that two that came to one gap at different times do not come to one place. */
function aside(id: string): number {
  let sum = 0;
  for (const sign of id) sum = (sum * 31 + sign.charCodeAt(0)) % 65_521;
  return sum / 65_521 / 2 - 0.25;
}

const between = (low: number, high: number, at: number, count: number): number =>
  low + ((at + 1) * (high - low)) / (count + 1);

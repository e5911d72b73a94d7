import { logistic, type Trees } from '../../lib/import/html/scoring/trees';

/** Rows to learn from: `target` 0…1, `weight` above 0. */
export type Sample = { rows: Float32Array[]; target: Float32Array; weight: Float32Array };

/** How the trees are grown. `rate`: share of each tree that is added; `columns` and `rowShare`: shares looked at by one tree. */
export type BoostOptions = {
  trees: number;
  leaves: number;
  rate: number;
  minWeight: number;
  l2: number;
  columns: number;
  rowShare: number;
  seed: number;
};

const BINS = 32;

/** A repeatable random number generator (mulberry32), so that training twice gives the same model. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Binned = { bins: Uint8Array[]; edges: number[][] };

function binColumns(rows: Float32Array[], random: () => number): Binned {
  const width = rows[0]?.length ?? 0;
  const picked = Array.from({ length: Math.min(20_000, rows.length) }, () => rows[Math.floor(random() * rows.length)]);
  const bins: Uint8Array[] = [];
  const edges: number[][] = [];
  for (let column = 0; column < width; column += 1) {
    const values = [...new Set(picked.map((row) => row?.[column] ?? 0))].sort((a, b) => a - b);
    const sorted = picked.map((row) => row?.[column] ?? 0).sort((a, b) => a - b);
    let cuts: number[];
    if (values.length <= BINS) cuts = values.slice(0, -1).map((value, at) => (value + (values[at + 1] ?? value)) / 2);
    else {
      cuts = [];
      for (let bin = 1; bin < BINS; bin += 1) cuts.push(sorted[Math.floor((bin * sorted.length) / BINS)] ?? 0);
      cuts = [...new Set(cuts)];
    }
    cuts = [...new Set(cuts.map((cut) => Number(Math.fround(Number(cut.toPrecision(4))))))];
    edges.push(cuts);
    const column8 = new Uint8Array(rows.length);
    rows.forEach((row, at) => {
      const value = row[column] ?? 0;
      let low = 0;
      let high = cuts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value <= (cuts[middle] ?? 0)) high = middle;
        else low = middle + 1;
      }
      column8[at] = low;
    });
    bins.push(column8);
  }
  return { bins, edges };
}

type Leaf = {
  node: number;
  start: number;
  end: number;
  sums: Float64Array;
  g: number;
  h: number;
  gain: number;
  column: number;
  bin: number;
};

/** Gradient boosting of regression trees over histograms with logistic loss (Friedman 2001; leaf-wise growth as in LightGBM). */
export function boost(sample: Sample, options: BoostOptions, note: (tree: number) => void = () => {}): Trees {
  const { rows, target, weight } = sample;
  const random = randomFrom(options.seed);
  const { bins, edges } = binColumns(rows, random);
  const width = bins.length;
  let positive = 0;
  let all = 0;
  target.forEach((y, at) => {
    positive += y * (weight[at] ?? 0);
    all += weight[at] ?? 0;
  });
  const bias = Math.log(positive / (all - positive));
  const sums = new Float64Array(rows.length).fill(bias);
  const gradient = new Float64Array(rows.length);
  const hessian = new Float64Array(rows.length);
  const orderedG = new Float64Array(rows.length);
  const orderedH = new Float64Array(rows.length);
  const trees: number[][] = [];

  for (let count = 0; count < options.trees; count += 1) {
    for (let at = 0; at < rows.length; at += 1) {
      const p = logistic(sums[at] ?? 0);
      gradient[at] = ((target[at] ?? 0) - p) * (weight[at] ?? 0);
      hessian[at] = Math.max(1e-6, p * (1 - p)) * (weight[at] ?? 0);
    }
    const columns = Array.from({ length: width }, (_, at) => at).filter(() => random() < options.columns);
    const order = new Int32Array(rows.length);
    let used = 0;
    for (let at = 0; at < rows.length; at += 1) {
      if (random() < options.rowShare) {
        order[used] = at;
        used += 1;
      }
    }
    const histogram = (start: number, end: number): Float64Array => {
      const sums2 = new Float64Array(columns.length * BINS * 2);
      for (let at = start; at < end; at += 1) {
        const row = order[at] as number;
        orderedG[at] = gradient[row] as number;
        orderedH[at] = hessian[row] as number;
      }
      for (let c = 0; c < columns.length; c += 1) {
        const column8 = bins[columns[c] as number] as Uint8Array;
        const base = c * BINS * 2;
        for (let at = start; at < end; at += 1) {
          const slot = base + (column8[order[at] as number] as number) * 2;
          sums2[slot] = (sums2[slot] as number) + (orderedG[at] as number);
          sums2[slot + 1] = (sums2[slot + 1] as number) + (orderedH[at] as number);
        }
      }
      return sums2;
    };
    const score = (g: number, h: number) => (g * g) / (h + options.l2);
    const best = (leaf: Leaf): Leaf => {
      leaf.gain = 0;
      columns.forEach((column, c) => {
        let g = 0;
        let h = 0;
        const cuts = edges[column]?.length ?? 0;
        for (let bin = 0; bin < cuts; bin += 1) {
          const slot = (c * BINS + bin) * 2;
          g += leaf.sums[slot] as number;
          h += leaf.sums[slot + 1] as number;
          if (h < options.minWeight || leaf.h - h < options.minWeight) continue;
          const gain = score(g, h) + score(leaf.g - g, leaf.h - h) - score(leaf.g, leaf.h);
          if (gain > leaf.gain) Object.assign(leaf, { gain, column, bin });
        }
      });
      return leaf;
    };
    const makeLeaf = (node: number, start: number, end: number, sums2: Float64Array): Leaf => {
      let g = 0;
      let h = 0;
      for (let at = start; at < end; at += 1) {
        g += gradient[order[at] as number] as number;
        h += hessian[order[at] as number] as number;
      }
      return best({ node, start, end, sums: sums2, g, h, gain: 0, column: -1, bin: -1 });
    };
    const nodes: number[][] = [[-1, 0, 0, 0]];
    const leaves: Leaf[] = [makeLeaf(0, 0, used, histogram(0, used))];
    while (leaves.length < options.leaves) {
      leaves.sort((a, b) => a.gain - b.gain);
      const leaf = leaves[leaves.length - 1];
      if (!leaf || leaf.gain <= 1e-9) break;
      leaves.pop();
      const column8 = bins[leaf.column] as Uint8Array;
      let middle = leaf.start;
      for (let at = leaf.start; at < leaf.end; at += 1) {
        const row = order[at] as number;
        if ((column8[row] as number) <= leaf.bin) {
          order[at] = order[middle] as number;
          order[middle] = row;
          middle += 1;
        }
      }
      const leftSmaller = middle - leaf.start < leaf.end - middle;
      const small = leftSmaller ? histogram(leaf.start, middle) : histogram(middle, leaf.end);
      const large = leaf.sums;
      for (let at = 0; at < large.length; at += 1) large[at] = (large[at] as number) - (small[at] as number);
      const left = nodes.length;
      nodes[leaf.node] = [leaf.column, edges[leaf.column]?.[leaf.bin] ?? 0, left, left + 1];
      nodes.push([-1, 0, 0, 0], [-1, 0, 0, 0]);
      leaves.push(makeLeaf(left, leaf.start, middle, leftSmaller ? small : large));
      leaves.push(makeLeaf(left + 1, middle, leaf.end, leftSmaller ? large : small));
    }
    for (const leaf of leaves) {
      const value = Number(((leaf.g / (leaf.h + options.l2)) * options.rate).toFixed(4));
      nodes[leaf.node] = [-1, value, 0, 0];
    }
    const tree = nodes.flat();
    trees.push(tree);
    for (let at = 0; at < rows.length; at += 1) {
      let node = 0;
      const row = rows[at] as Float32Array;
      while ((tree[node] as number) >= 0)
        node =
          4 *
          ((row[tree[node] as number] as number) <= (tree[node + 1] as number)
            ? (tree[node + 2] as number)
            : (tree[node + 3] as number));
      sums[at] = (sums[at] as number) + (tree[node + 1] as number);
    }
    note(count);
  }
  return { bias: Number(bias.toFixed(4)), trees: trees.map((tree) => tree.join(' ')) };
}
